using System.Collections.Frozen;
using System.Text.RegularExpressions;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// Says as the patient's own what somebody else tells of the patient: "her daughter, a pharmacist, wonders whether the
/// tablet" goes on as "wonders whether I the tablet", so that the tablet is none of the daughter's.
/// </summary>
internal sealed partial class Tellers(ClaimLexicon lexicon)
{
    private const int LongestPhrase = 3;

    private static readonly string[] OfPatient = ["I", "she", "he", "my", "her", "his"];

    private static readonly string[] Helping = ["has", "have", "had", "also", "both", "now", "still"];

    private static readonly string[] Opening = ["that", "whether", "if"];

    private readonly FrozenSet<string> _persons = Phrases(
        lexicon.Groups.Where(group => group.Kind == TermKind.Person).SelectMany(group => group.Phrases)
    );

    private readonly FrozenSet<string> _tells = Phrases(lexicon.Telling);

    /// <summary>The text so.</summary>
    public string Owned(string text)
    {
        var tokens = Tokenizer.Read(text);
        var last = tokens.Length;
        for (var at = tokens.Length - 1; at > 0; at--)
        {
            if (Behind(text, tokens, at) is var next && next > at && next < last && !IsOfPatient(tokens[next]))
                text = text.Insert(tokens[last = next].Start, "I ");
        }
        return text;
    }

    // Where what is told begins, when a person who tells something stands there behind "my" or "the"; else 0.
    private int Behind(string text, IReadOnlyList<TextToken> tokens, int at)
    {
        if (!Whose().IsMatch(tokens[at - 1].Word) || Length(_persons, tokens, at) is not (> 0 and var person))
            return 0;
        var next = at + person;
        if (Aside().Match(text, tokens[next - 1].End) is { Success: true } aside)
        {
            while (next < tokens.Count && tokens[next].Start < aside.Index + aside.Length)
                next++;
        }
        while (next < tokens.Count && Helping.Contains(tokens[next].Word))
            next++;
        if (Length(_tells, tokens, next) is not (> 0 and var tells))
            return 0;
        next += tells;
        return next < tokens.Count && Opening.Contains(tokens[next].Word) ? next + 1 : next;
    }

    private static bool IsOfPatient(TextToken token) =>
        token.Before != TextBreak.None || OfPatient.Contains(token.Word, StringComparer.OrdinalIgnoreCase);

    // The longest phrase wins.
    private static int Length(FrozenSet<string> phrases, IReadOnlyList<TextToken> tokens, int at)
    {
        for (var length = Math.Min(LongestPhrase, tokens.Count - at); length > 0; length--)
        {
            if (phrases.Contains(string.Join(' ', tokens.Skip(at).Take(length).Select(token => token.Word))))
                return length;
        }
        return 0;
    }

    private static FrozenSet<string> Phrases(IEnumerable<string> phrases) =>
        phrases.Select(ClaimLexicon.Exactly).ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(
        @"^(?:my|her|his|the|their|an?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Whose();

    // "Her daughter, a pharmacist,".
    [GeneratedRegex(
        @"\G\s*,\s*(?:who\s+is\s+|herself\s+|himself\s+)?(?:an?|the)\s+(?:[\w-]+\s+){0,2}[\w-]+\s*,",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Aside();
}
