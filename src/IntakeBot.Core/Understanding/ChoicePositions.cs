using System.Collections.Immutable;
using System.Globalization;

namespace IntakeBot.Core.Understanding;

/// <summary>Options named by where they stand: "2", "the second one", "last one", "first and third", "1, 3", "the first two".</summary>
internal static class ChoicePositions
{
    /// <summary>The positions, from 1; empty where a figure names none; null where the words are about something else.</summary>
    public static ImmutableArray<int>? Read(string folded, int count, ReplyWords words)
    {
        var parts = ReplyText.Words(folded.Replace('.', ' ').Replace('#', ' '));
        if (parts.Length is 0 or > 10)
            return null;
        if (Letters(parts, count, words) is { } letters)
            return letters;
        if (words.Choices.LastButOne.Any(phrase => Says(parts, phrase, words)))
            return count > 1 ? [count - 1] : [];
        var found = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < parts.Length; i++)
        {
            var word = parts[i];
            var (isLast, isFirst) = (words.Choices.Last.Contains(word), words.Choices.First.Contains(word));
            if (
                (isLast || isFirst || words.Choices.Next.Contains(word))
                && Several(parts, i, words) is > 0 and var several
            )
            {
                var from = isLast ? count - several + 1 : 1;
                found.AddRange(Enumerable.Range(from, several));
                i++;
            }
            else if (i + 1 < parts.Length && IsEnd(parts[i + 1], words) && Count(word, words) is > 0 and var those)
            {
                found.AddRange(
                    Enumerable.Range(words.Choices.Last.Contains(parts[i + 1]) ? count - those + 1 : 1, those)
                );
                i++;
            }
            else if (Position(word, count, words, IsNamed(parts, i, words)) is { } position)
            {
                found.Add(position);
                if (
                    i + 2 < parts.Length
                    && parts[i + 1] is "-" or "to" or "a" or "al"
                    && Position(parts[i + 2], count, words, named: true) is { } end
                    && end > position
                    && end <= count
                )
                {
                    found.AddRange(Enumerable.Range(position + 1, end - position));
                    i += 2;
                }
            }
            else if (Range(word) is var (low, high))
                found.AddRange(Enumerable.Range(low, high - low + 1));
            else if (!words.Choices.Around.Contains(word) && !words.Choices.Fillers.Contains(word))
                return null;
        }
        if (found.Count == 0)
            return null;
        return found.All(position => position >= 1 && position <= count) ? [.. found.Distinct()] : [];
    }

    private static int Several(string[] parts, int at, ReplyWords words) =>
        at + 1 >= parts.Length ? 0
        : words.Choices.Couple.Contains(parts[at + 1]) ? 2
        : Count(parts[at + 1], words);

    // "The first two", "las dos primeras": from two on, as one is no more than the end itself.
    private static int Count(string word, ReplyWords words) =>
        words.Numbers.TryGetValue(word, out var named) && named is >= 2 and <= 9 && named % 1 == 0 ? (int)named
        : word is [>= '2' and <= '9'] ? word[0] - '0'
        : 0;

    private static bool IsEnd(string word, ReplyWords words) =>
        words.Choices.Last.Contains(word) || words.Choices.First.Contains(word);

    // "b", "option c", "a and d": nothing but letters that name a place in the list.
    private static ImmutableArray<int>? Letters(string[] parts, int count, ReplyWords words)
    {
        var letters = parts.Where(word => word is [>= 'a' and <= 'z'] && word != "i").ToArray();
        var others = parts.Except(letters);
        if (letters.Length == 0 || !others.All(word => words.Choices.Around.Contains(word)))
            return null;
        // "La a" and "a y c": where a language's small words are letters, they are none beside others.
        if (letters.Any(letter => letter != "a" && words.Choices.Around.Contains(letter)))
            letters = [.. letters.Where(letter => letter == "a" || !words.Choices.Around.Contains(letter))];
        return letters.Length > 0 && letters.All(letter => letter[0] - 'a' < count)
            ? [.. letters.Select(letter => letter[0] - 'a' + 1).Distinct()]
            : null;
    }

    private static bool Says(string[] parts, string phrase, ReplyWords words)
    {
        var said = string.Join(' ', parts);
        return ReplyText.ContainsPhrase(said, phrase)
            && ReplyText.Words(said.Replace(phrase, " ", StringComparison.Ordinal)).All(words.Choices.Around.Contains);
    }

    // A number in words alone, or said to be one: "three", "number three please".
    private static bool IsNamed(string[] parts, int at, ReplyWords words) =>
        parts.Length == 1 || (at > 0 && words.Choices.Naming.Contains(parts[at - 1]));

    private static int? Position(string word, int count, ReplyWords words, bool named)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        if (words.Ordinals.TryGetValue(word, out var ordinal))
            return ordinal;
        if (word.Length == 2 && word[0] == '#' && char.IsAsciiDigit(word[1]))
            return word[1] - '0';
        if (named && words.Numbers.TryGetValue(word, out var spelt) && spelt >= 1 && spelt % 1 == 0)
            return (int)spelt;
        if (words.Choices.Middle.Contains(word))
            return count % 2 == 1 ? (count + 1) / 2 : null;
        return words.Choices.Last.Contains(word) ? count
            : words.Choices.First.Contains(word) ? 1
            : null;
    }

    private static (int Low, int High)? Range(string word) =>
        word is [>= '1' and <= '9', '-', >= '1' and <= '9'] && word[0] < word[2]
            ? (word[0] - '0', word[2] - '0')
            : null;
}
