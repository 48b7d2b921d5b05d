using System.Text.RegularExpressions;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>The statement in which something stands: a text's tense and doubt are of one statement each.</summary>
internal static partial class Clauses
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>The statement around a place, up to the next one.</summary>
    public static string At(string text, TextSpan span) => Around(text, span, Ends());

    /// <summary>The whole sentence around a place.</summary>
    public static string Sentence(string text, TextSpan span) => Around(text, span, Stops());

    /// <summary>The words before a place since the last comma or "and".</summary>
    public static string Before(string text, TextSpan span) =>
        text[Joints().Matches(text[..span.Start]).Select(end => end.Index + end.Length).LastOrDefault()..span.Start];

    [GeneratedRegex(@"[.;,!?](?:\s|$)|\b(?:and|but|while|whereas|although|though)\b", Options)]
    private static partial Regex Joints();

    /// <summary>The words of a sentence before a place in it.</summary>
    public static string SentenceBefore(string text, int at) =>
        text[Range(text, new TextSpan(at, 0), Stops()).From..at];

    /// <summary>Where the sentence around a place begins.</summary>
    public static int SentenceStart(string text, int at) => Range(text, new TextSpan(at, 0), Stops()).From;

    /// <summary>The words of a sentence behind a place in it.</summary>
    public static string SentenceBehind(string text, int at) => text[at..Range(text, new TextSpan(at, 0), Stops()).To];

    /// <summary>The words of a sentence behind a place in it, up to the next term of a kind.</summary>
    public static string BehindUpTo(ClaimText text, int from, TermKind next)
    {
        var behind = SentenceBehind(text.Text, from);
        var end = text
            .Terms.Where(term => term.Kind == next && term.Span.Start >= from)
            .Select(term => term.Span.Start - from)
            .FirstOrDefault(behind.Length);
        return behind[..Math.Min(end, behind.Length)];
    }

    /// <summary>Which sentence of a text a place is in, from 0.</summary>
    public static int SentenceNumber(string text, TextSpan span) =>
        Stops().Matches(text).Count(stop => stop.Index < span.Start);

    /// <summary>Whether a sentence goes on with what the one before spoke of: "It began in June".</summary>
    public static bool GoesOn(string text, int sentence)
    {
        var from =
            sentence == 0
                ? 0
                : Stops().Matches(text).Skip(sentence - 1).Select(stop => stop.Index + stop.Length).First();
        return Pronoun().IsMatch(text[from..]);
    }

    /// <summary>Where the statement around a place begins and ends, with its lists: up to a stop or a contrast.</summary>
    public static (int From, int To) Extent(string text, TextSpan span)
    {
        var from = Contrasts().Matches(text[..span.Start]).Select(end => end.Index + end.Length).LastOrDefault();
        var to = Contrasts().Match(text, Math.Min(span.End, text.Length)) is { Success: true } end
            ? end.Index
            : text.Length;
        return (from, to);
    }

    [GeneratedRegex(@"^\s*(?:it|they|them|that|this|these|those|which|both)\b", Options)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"[.;!?](?:\s|$)|\b(?:but|while|whereas|although|though|yet)\b", Options)]
    private static partial Regex Contrasts();

    /// <summary>Where the statement around a place begins and ends.</summary>
    public static (int From, int To) Range(string text, TextSpan span) => Range(text, span, Ends());

    private static string Around(string text, TextSpan span, Regex ends)
    {
        var (from, to) = Range(text, span, ends);
        return text[from..to];
    }

    private static (int From, int To) Range(string text, TextSpan span, Regex ends)
    {
        var from = ends.Matches(text[..span.Start]).Select(BeginsBehind).LastOrDefault();
        var to = ends.Match(text, Math.Min(span.End, text.Length)) is { Success: true } end ? end.Index : text.Length;
        return (from, Math.Max(from, to));
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
