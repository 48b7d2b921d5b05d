namespace IntakeBot.Core.Understanding;

/// <summary>Cuts the words around a finding out of the verbatim text.</summary>
internal static class Quotes
{
    private const int Longest = 200;

    /// <summary>The sentence around the tokens; the clause where that is too long; the nearest words where even that is.</summary>
    public static TextSpan Around(TokenizedText text, int first, int end)
    {
        var sentence = Between(text, first, end, TextBreak.Stop);
        if (sentence.Length <= Longest)
            return Cut(WithYear(text, sentence, first));
        var clause = Between(text, first, end, TextBreak.Comma);
        return Cut(clause.Length <= Longest ? clause : Nearest(text, first, end));
    }

    // "That nearly killed me in 1971. Throat swelled up": when it was belongs to it.
    private static TextSpan WithYear(TokenizedText text, TextSpan sentence, int first)
    {
        while (first > 0 && text.Tokens[first].Before < TextBreak.Stop)
            first--;
        if (first == 0)
            return sentence;
        var (before, behind) = (first - 1, first);
        while (before > 0 && text.Tokens[before].Before < TextBreak.Stop)
            before--;
        if (!text.Tokens[before..behind].Any(token => WrittenNumbers.Year(token.Word) is not null))
            return sentence;
        var start = text.SpanOf(before, behind).Start;
        var both = new TextSpan(start, sentence.End - start);
        return both.Length <= Longest ? both : sentence;
    }

    private static TextSpan Between(TokenizedText text, int first, int end, TextBreak atLeast)
    {
        while (first > 0 && text.Tokens[first].Before < atLeast)
            first--;
        while (end < text.Tokens.Length && text.Tokens[end].Before < atLeast)
            end++;
        var span = text.SpanOf(first, end);
        // The full stop belongs to the sentence.
        var stop = span.End < text.Verbatim.Length && text.Verbatim[span.End] is '.' or '!' or '?' ? 1 : 0;
        return span with { Length = span.Length + stop };
    }

    private static TextSpan Nearest(TokenizedText text, int first, int end)
    {
        var span = text.SpanOf(first, end);
        while (true)
        {
            var before = first > 0 ? text.SpanOf(first - 1, end) : span;
            var after = end < text.Tokens.Length ? text.SpanOf(first, end + 1) : span;
            var grows = before.Length <= Longest && before != span;
            if (!grows && (after.Length > Longest || after == span))
                return span;
            (first, end) = grows ? (first - 1, end) : (first, end + 1);
            span = text.SpanOf(first, end);
        }
    }

    private static TextSpan Cut(TextSpan span) => span with { Length = Math.Min(span.Length, Longest) };
}
