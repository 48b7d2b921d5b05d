namespace IntakeBot.Core.Understanding;

/// <summary>
/// Words that name a place elsewhere and name none as they stand: "my eczema is back", "on the other hand", "I can't face
/// it". A place that is named beside them ("it's back on my hands") is one all the same.
/// </summary>
internal static class TurnsOfSpeech
{
    /// <summary>Whether the stretch of a reply, as <see cref="ReplyText.Fold"/> makes it, is part of a turn of speech.</summary>
    public static bool Covers(string folded, int start, int end, ReplyWords words)
    {
        foreach (var phrase in words.Choices.TurnsOfSpeech)
        {
            for (
                var at = folded.IndexOf(phrase, StringComparison.Ordinal);
                at >= 0 && at <= start;
                at = folded.IndexOf(phrase, at + 1, StringComparison.Ordinal)
            )
            {
                if (at + phrase.Length >= end && IsWhole(folded, at, at + phrase.Length))
                    return true;
            }
        }
        return false;
    }

    /// <summary>The words without the turns of speech, and every other as it stands.</summary>
    public static string Without(string text, ReplyWords words)
    {
        var said = text.Split(' ');
        var plain = Array.ConvertAll(said, word => ReplyText.Fold(word).Trim(',', '.', ';', '!', '?'));
        var left = new List<string>();
        for (var at = 0; at < said.Length; )
        {
            var length = Length(plain, at, words);
            if (length == 0)
                left.Add(said[at++]);
            else
            {
                // The sign behind it still ends the clause.
                if (left.Count > 0 && said[at + length - 1][^1] is ',' or '.' or ';')
                    left[^1] += said[at + length - 1][^1];
                at += length;
            }
        }
        return left.Count == said.Length ? text : string.Join(' ', left);
    }

    private static int Length(string[] plain, int at, ReplyWords words) =>
        words
            .Choices.TurnsOfSpeech.Select(ReplyText.Words)
            .Where(phrase => plain.AsSpan(at).StartsWith(phrase))
            .Select(phrase => phrase.Length)
            .DefaultIfEmpty()
            .Max();

    private static bool IsWhole(string folded, int from, int to) =>
        (from == 0 || !char.IsLetterOrDigit(folded[from - 1]))
        && (to == folded.Length || !char.IsLetterOrDigit(folded[to]));
}
