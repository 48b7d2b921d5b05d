using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// What a text says was not done: "it has never been used", "not go on biologics again". These verbs may stand in any
/// sentence, so that only what they say of is held against its sources elsewhere.
/// </summary>
internal static partial class Refusals
{
    /// <summary>A verb that the sentence says was done and its sources say was not; null where there is none.</summary>
    public static string? Flipped(string said, IReadOnlyCollection<string> told)
    {
        var refused = told.SelectMany(Refused).ToFrozenSet(StringComparer.Ordinal);
        var done = told.SelectMany(Done).ToFrozenSet(StringComparer.Ordinal);
        return refused.Count == 0 || Denying().IsMatch(said)
            ? null
            : Done(said).FirstOrDefault(verb => refused.Contains(verb) && !done.Contains(verb));
    }

    /// <summary>Whether the text says so of anything.</summary>
    public static bool IsAny(string text) => Refusal().IsMatch(text);

    private static IEnumerable<string> Refused(string text) =>
        Refusal().Matches(text).Select(match => Plain(match.Groups["verb"].Value));

    private static IEnumerable<string> Done(string text) =>
        Verb().Matches(Refusal().Replace(text, " ")).Select(match => Plain(match.Value));

    private static string Plain(string verb) =>
        verb.ToLowerInvariant() switch
        {
            "going" or "went" or "gone" or "goes" => "go",
            "taking" or "took" or "taken" or "takes" => "take",
            "using" or "used" or "uses" => "use",
            "eating" or "ate" or "eaten" or "eats" => "eat",
            "wearing" or "wore" or "worn" or "wears" => "wear",
            "trying" or "tried" or "tries" => "try",
            "starting" or "started" or "starts" => "start",
            "needing" or "needed" or "needs" => "need",
            var noun when noun.Contains("problem", StringComparison.Ordinal) => "problem",
            var noun when noun.Contains("trouble", StringComparison.Ordinal) => "trouble",
            var same => same,
        };

    private const RegexOptions Options =
        RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant
        | RegexOptions.NonBacktracking
        | RegexOptions.ExplicitCapture;

    // Whatever is told in the past, and what has other forms.
    private const string Verbs =
        @"\w{3,}ed|tested|test|(?:skin\s+)?(?:problem|trouble)s?|go|going|went|gone|goes|take|taking|took|taken|takes|use|using|used|uses|eat|eating|ate|eaten|eats|wear|wearing|wore|worn|wears|try|trying|tried|tries|start|starting|started|starts|need|needing|needed|needs";

    [GeneratedRegex(
        $@"\b(?:not|never|n['’]?t|cannot|without)\s+(?:(?:been|ever|yet|really|to|be|have|having|had|being|any|a)\s+)*(?<verb>{Verbs})\b",
        Options
    )]
    private static partial Regex Refusal();

    [GeneratedRegex($@"\b(?:{Verbs})\b", Options)]
    private static partial Regex Verb();

    [GeneratedRegex(
        @"\b(?:not|never|no|none|nor|neither|without|avoid\w*|stop\w*|rather\s+than|instead|cannot|unused|yet\s+to|off)\b",
        Options
    )]
    private static partial Regex Denying();
}
