using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace IntakeBot.Core.Understanding;

/// <summary>Numbers in a patient's words: "33", "thirty three" and "treinta y tres" are one number.</summary>
/// <param name="words">Words of a language that are numbers.</param>
/// <param name="joiners">Words between tens and ones ("treinta <i>y</i> tres").</param>
internal sealed class WrittenNumbers(FrozenDictionary<string, int> words, FrozenSet<string> joiners)
{
    private const int Tens = 20;
    private const int FirstTwoDigits = 10;

    /// <summary>Figures alone.</summary>
    public static WrittenNumbers None { get; } = new(FrozenDictionary<string, int>.Empty, FrozenSet<string>.Empty);

    /// <summary>The year that a word of four figures is, of the last century or this; null for any other word.</summary>
    public static int? Year(string word) =>
        word.Length == 4
        && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is > 1900 and < 2100
            ? year
            : null;

    /// <summary>Whether a number may begin at the token.</summary>
    public bool BeginsAt(ImmutableArray<TextToken> tokens, int at) =>
        char.IsAsciiDigit(tokens[at].Word[0]) || words.ContainsKey(tokens[at].Word);

    /// <summary>The number that begins at the token and the token after it; null where none does.</summary>
    public (decimal Value, int End)? At(ImmutableArray<TextToken> tokens, int at)
    {
        if (!words.TryGetValue(tokens[at].Word, out var value))
        {
            return
                char.IsAsciiDigit(tokens[at].Word[0])
                && decimal.TryParse(
                    tokens[at].Word,
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var figures
                )
                ? (figures, at + 1)
                : null;
        }
        if (value < FirstTwoDigits && FollowsTens(tokens, at))
            return null;
        var ones = value >= Tens && value % 10 == 0 ? OnesAfter(tokens, at) : -1;
        if (ones >= 0)
            return (value + words[tokens[ones].Word], ones + 1);
        // "One" is mostly no number: "one day", "no one".
        return value > 1 ? (value, at + 1) : null;
    }

    // The three of thirty-three is no three.
    private bool FollowsTens(ImmutableArray<TextToken> tokens, int at)
    {
        var before = at - 1;
        if (before > 0 && joiners.Contains(tokens[before].Word))
            before--;
        return before >= 0
            && words.TryGetValue(tokens[before].Word, out var tens)
            && tens >= Tens
            && tens % 10 == 0
            && OnesAfter(tokens, before) == at;
    }

    private int OnesAfter(ImmutableArray<TextToken> tokens, int at)
    {
        var next = at + 1;
        if (next < tokens.Length && joiners.Contains(tokens[next].Word))
            next++;
        return
            next < tokens.Length
            && tokens[next].Before < TextBreak.Comma
            && words.TryGetValue(tokens[next].Word, out var ones)
            && ones < FirstTwoDigits
            ? next
            : -1;
    }
}
