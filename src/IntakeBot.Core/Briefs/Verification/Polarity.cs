using System.Text.RegularExpressions;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// Whether a statement denies what stands in it, by words of which the reader of patients' words knows only some:
/// "avoiding the face", "we cannot name a trigger", "not to have to go back on it". A sentence and its source that deny
/// with different words deny alike.
/// </summary>
internal static partial class Polarity
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    /// <summary>
    /// Whether the words before a place deny it: an odd number of denials in its statement, the last of them near, and
    /// none of them of what is done about it ("not because of the itch", "did not help with the pain").
    /// </summary>
    public static bool IsDenied(string text, TextSpan span, bool wished = false)
    {
        var before = text[Clauses.Range(text, span).From..span.Start];
        var denials = Denying().Matches(before);
        if (denials.Count % 2 == 0)
            return false;
        var last = denials[^1];
        var between = before[(last.Index + last.Length)..];
        return !Passing().IsMatch(between) && Words().Count(between) <= (wished ? FarWished : Far);
    }

    /// <summary>Whether anything denies in its statement before a place.</summary>
    public static bool IsAny(string text, TextSpan span) =>
        Denying().IsMatch(text[Clauses.Range(text, span).From..span.Start]);

    private const int Far = 3;

    private const int FarWished = 8;

    [GeneratedRegex(
        @"\b(?:no|not|never|none|neither|nor|nothing|nobody|without|cannot|can['’]?t|avoid\w*|spar(?:es|ed|ing)|except\w*|exclud\w*|den(?:y|ies|ied|ying)|unable|lack\w*|absence|free\s+(?:of|from)|rather\s+than|instead\s+of|normal|negative|unremarkable|n['’]t|(?:do|does|did|is|are|was|were|wo|ca|has|have|had|could|would|should)n['’]?t)\b",
        Options
    )]
    private static partial Regex Denying();

    [GeneratedRegex(
        @"\b(?:because|due|from|by|despite|clear\w*|help\w*|reliev\w*|eas(?:e|es|ed|ing)|improv\w*|control\w*|settl\w*|touch\w*|work\w*|stop\w*|sleep\w*|only|just)\b",
        Options
    )]
    private static partial Regex Passing();

    [GeneratedRegex(@"\w+", Options)]
    private static partial Regex Words();
}
