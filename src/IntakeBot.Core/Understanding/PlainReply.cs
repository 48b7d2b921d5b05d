using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// A reply as it would be said with nothing around it, for a second look where it means nothing as it stands: without
/// those it is said to ("both tbh", "the second one pls"), and with plain words for fond ones ("poquito").
/// </summary>
internal static class PlainReply
{
    private const int MostWords = 12;
    private const int MostWordsOfOnly = 3;

    /// <summary>The plain words; null where they are as they were, or nothing is left.</summary>
    public static string? Of(FormItem item, string verbatim, ReplyWords words)
    {
        var said = verbatim.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (said.Length is 0 or > MostWords)
            return null;
        var folded = said.Select(ReplyText.Fold).ToImmutableArray();
        var (first, end) = (0, said.Length);
        while (end - first > 1 && CloserAt(folded, first, end, words) is var length and > 0)
            end -= length;
        while (end - first > 1 && words.YesNo.Addresses.Contains(folded[first]))
            first++;
        var plain = Enumerable
            .Range(first, end - first)
            .Select(at => words.Diminutives.Plain(folded[at], word => IsKnown(item, word, words)) ?? said[at]);
        var left = string.Join(' ', plain).TrimEnd(',', ';', '!', '?', '.');
        return left.Length == 0 || left == verbatim ? null : left;
    }

    /// <summary>The reply without what says "only" and means no "nothing": "un poco nada más"; null where there is none.</summary>
    public static string? WithoutOnly(string verbatim, ReplyWords words)
    {
        if (words.Choices.OnlyBehind.IsEmpty)
            return null;
        var said = verbatim.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var folded = said.Select(ReplyText.Fold).ToList();
        for (var at = 1; at < said.Length; at++)
        {
            var rest = string.Join(' ', folded.Skip(at).Take(MostWordsOfOnly));
            if (ReplyText.Opening(rest, words.Choices.OnlyBehind) is { } only)
                return string.Join(' ', said.Where((_, i) => i < at || i >= at + ReplyText.Words(only).Length));
        }
        return null;
    }

    /// <summary>What stands behind "none except": the only ones that are; null where the reply does not open so.</summary>
    public static string? NoneBut(string folded, ReplyWords words) =>
        ReplyText.Opening(folded, words.None) is { } none
        && folded[none.Length..].Trim(' ', ',') is var rest
        && ReplyText.Opening(rest, words.Choices.Exceptions) is { } exception
        // "None, without milk it stayed so": what is denied of itself is excepted from all, and not from none.
        && !words.YesNo.Negatives.Contains(exception)
        && rest[exception.Length..].Trim() is { Length: > 0 } named
            ? named
            : null;

    /// <summary>Whether the reply says that there is none, whoever is thanked or spoken to: "thank god none, doctor".</summary>
    public static bool SaysNone(string folded, ReplyWords words) =>
        words.None.Contains(folded) || words.None.Contains(Uncourteous(folded, words)) || NoneNow(folded, words);

    // "Nada de momento", "so far none"
    private static bool NoneNow(string folded, ReplyWords words)
    {
        const int Longest = 40;
        if (folded.Length > Longest)
            return false;
        foreach (var now in words.FigureNow)
        {
            if (
                folded.EndsWith($" {now}", StringComparison.Ordinal)
                    && words.None.Contains(folded[..^now.Length].Trim(' ', ',', '.'))
                || folded.StartsWith($"{now} ", StringComparison.Ordinal)
                    && words.None.Contains(folded[now.Length..].Trim(' ', ',', '.'))
            )
                return true;
        }
        return false;
    }

    private static string Uncourteous(string folded, ReplyWords words)
    {
        const int LongestAddress = 3;
        var said = ReplyText.AllWords(folded);
        if (said.Length > MostWords)
            return folded;
        var left = new List<string>();
        for (var at = 0; at < said.Length; )
        {
            var length = Math.Min(LongestAddress, said.Length - at);
            while (length > 0 && !words.YesNo.Addresses.Contains(string.Join(' ', said[at..(at + length)])))
                length--;
            if (length == 0 && !words.YesNo.Fillers.Contains(said[at]))
                left.Add(said[at]);
            at += Math.Max(1, length);
        }
        return string.Join(' ', left);
    }

    private static bool IsKnown(FormItem item, string word, ReplyWords words) =>
        item.Options.Any(option =>
            PlainOption.Of(option).Names.Any(name => ReplyText.ContainsPhrase(name, word))
            || words.Choices.Synonyms.Of(PlainOption.Of(option).Label).Any(name => ReplyText.ContainsPhrase(name, word))
        )
        || words.Choices.Scales.Any(scale =>
            scale.Steps.Any(step => step.Words.Any(degree => ReplyText.ContainsPhrase(degree, word)))
        );

    // How many words at the end say nothing: "lol", "thank god".
    private static int CloserAt(ImmutableArray<string> folded, int first, int end, ReplyWords words)
    {
        for (var length = Math.Min(3, end - first - 1); length > 0; length--)
        {
            var phrase = string.Join(' ', folded[(end - length)..end]).Trim();
            if (phrase.Length == 0 || words.YesNo.Addresses.Contains(phrase) || words.Choices.Fillers.Contains(phrase))
                return length;
        }
        return 0;
    }
}
