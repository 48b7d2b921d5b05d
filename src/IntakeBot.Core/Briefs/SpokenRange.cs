using System.Globalization;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>A range that was said, of which only the middle was kept: "4 or 5 hours".</summary>
internal readonly record struct SpokenRange(decimal Low, decimal High)
{
    /// <summary>The range in the words whose middle that is; null where a number alone was said.</summary>
    public static SpokenRange? Around(decimal middle, string said, ReplyWords? words)
    {
        if (words is null)
            return null;
        var tokens = ReplyTokens.Read(said, words);
        var (numbers, ranges) = (new List<decimal>(), new List<SpokenRange>());
        for (var at = 0; at < tokens.Count; at++)
        {
            if (NumberGrammar.At(tokens, at, words) is not { Low: { } low, High: { } high } number)
                continue;
            // "A 3 and a 7, so I don't know, 5?" ends on a number.
            if (low == middle && high == middle)
                return null;
            if (low < high)
            {
                ranges.Add(new SpokenRange(low, high));
                continue;
            }
            numbers.Add(low);
            at = Math.Max(at, number.Next - 1);
        }
        // "6, or 6 and a half"
        return numbers
            .Zip(numbers.Skip(1), (low, high) => new SpokenRange(low, high))
            .Concat(ranges)
            .Where(pair => pair.Low < pair.High && (pair.Low + pair.High) / 2 == middle)
            .Select(pair => (SpokenRange?)pair)
            .FirstOrDefault();
    }

    /// <summary>A number as it is shown.</summary>
    public static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>"4 to 5".</summary>
    public override string ToString() => $"{Text(Low)} to {Text(High)}";
}
