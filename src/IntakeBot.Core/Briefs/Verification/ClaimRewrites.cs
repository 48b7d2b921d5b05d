using System.Text.RegularExpressions;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// Says a sentence about the patient as the patient would: "her mother" is "my mother", "abstains from" is "no". What
/// says of words whether they are denied or somebody else's is made for the words of patients.
/// </summary>
internal sealed partial class ClaimRewrites
{
    private readonly Regex? _denials;
    private readonly Regex? _next;

    public ClaimRewrites(ClaimLexicon lexicon)
    {
        var phrases = string.Join(
            '|',
            lexicon.Denials.OrderByDescending(phrase => phrase.Length).Select(phrase => Regex.Escape(phrase).Replace("\\ ", @"\s+", StringComparison.Ordinal))
        );
        var verbs = string.Join('|', lexicon.Verbs.Select(Regex.Escape));
        if (verbs.Length > 0)
            _next = new Regex(
                $@"(?:,\s*and|,|\band)\s+(?:I\s+)?({verbs})\b",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
            );
        if (phrases.Length > 0)
            _denials = new Regex(
                $@"\b(?:{phrases})\b",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
            );
    }

    public string Apply(string text)
    {
        var said = Possessive().Replace(text, "my");
        said = Subject().Replace(said, "I");
        said = Whose().Replace(said, "my");
        // A denial ends where the next statement begins.
        said = _next?.Replace(said, ", but I $1") ?? said;
        return _denials?.Replace(said, "no") ?? said;
    }

    [GeneratedRegex(
        @"\b(?:the\s+|this\s+|our\s+)?(?:patient|pt)['’]s\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Possessive();

    [GeneratedRegex(
        @"\b(?:(?:the\s+|this\s+|our\s+)?(?:patient|pt)|she|he)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Subject();

    [GeneratedRegex(
        @"\b(?:her|his)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Whose();
}
