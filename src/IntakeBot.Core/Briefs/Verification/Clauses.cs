using System.Text.RegularExpressions;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>The statement in which something stands: a text's tense and doubt are of one statement each.</summary>
internal static partial class Clauses
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    /// <summary>The statement around a place, up to the next one.</summary>
    public static string At(string text, TextSpan span) => Around(text, span, Ends());

    /// <summary>The whole sentence around a place.</summary>
    public static string Sentence(string text, TextSpan span) => Around(text, span, Stops());

    private static string Around(string text, TextSpan span, Regex ends)
    {
        var from = ends.Matches(text[..span.Start]).Select(BeginsBehind).LastOrDefault();
        var to = ends.Match(text, Math.Min(span.End, text.Length)) is { Success: true } end ? end.Index : text.Length;
        return text[from..Math.Max(from, to)];
    }

    // "And I" ends a statement; the "I" is of the next.
    private static int BeginsBehind(Match end) =>
        end.Index + (end.Value.StartsWith("and", StringComparison.OrdinalIgnoreCase) ? "and".Length : end.Length);

    [GeneratedRegex(
        @"[.;!?](?:\s|$)|\b(?:but|while|whereas|although|though)\b|,\s+(?:and|so|then|which|who|or)\b|,\s|\band\s+(?:I|he|she|my|his|her)\b",
        Options
    )]
    private static partial Regex Ends();

    [GeneratedRegex(@"[.;!?](?:\s|$)", Options)]
    private static partial Regex Stops();
}
