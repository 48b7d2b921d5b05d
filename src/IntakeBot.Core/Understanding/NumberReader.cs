using System.Globalization;
using System.Text.RegularExpressions;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>Reads a number in digits or words, within the item's range: "7", "about six", "7/10", "7 or 8", "6 and a half".</summary>
internal static class NumberReader
{
    // Digits are read off a unit written against them ("6h"); a sign before them is kept out: nothing asked is negative.
    private static readonly Regex Token = new(
        @"\d+(?:[.,]\d+)?(?:/\d+)?|\p{L}+",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    );

    private static readonly Regex RangeSign = new(
        @"\d\s*-\s*\d",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    );

    public static AnswerReading Read(FormItem item, string folded, ReplyWords words)
    {
        var numbers = Numbers(folded, words).Take(2).ToList();
        if (numbers.Count == 0)
            return AnswerReading.Not(ReadingFault.NotANumber);
        var value = numbers.Count == 2 && IsRange(folded, words) ? Between(numbers[0], numbers[1]) : numbers[0];
        if (item.Kind == ItemKind.Integer)
            value = Math.Ceiling(value);
        return value < (item.Min ?? decimal.MinValue) || value > (item.Max ?? decimal.MaxValue)
            ? AnswerReading.Not(ReadingFault.OutOfRange)
            : AnswerReading.Of(new AnswerValue.Number(value));
    }

    // The middle of "7 or 8" stands for it; where a whole number is asked it is rounded up, the more careful way
    // for every scale of ours (itch, pain, stress). The words themselves are kept in the quote.
    private static decimal Between(decimal a, decimal b) => (a + b) / 2;

    private static bool IsRange(string folded, ReplyWords words) =>
        RangeSign.IsMatch(folded) || words.Joiners.Any(joiner => ReplyText.ContainsPhrase(folded, joiner));

    private static IEnumerable<decimal> Numbers(string folded, ReplyWords words)
    {
        var tokens = Token.Matches(folded).Select(match => match.Value).ToList();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Value(tokens[i], words) is not { } value)
                continue;
            // "six and a half", "6 1/2": a half after a whole number belongs to it.
            var half = tokens.Skip(i + 1).Take(3).ToList().FindIndex(token => Value(token, words) == 0.5m);
            if (value >= 1 && half >= 0 && tokens.Skip(i + 1).Take(half).All(token => Value(token, words) is null))
            {
                value += 0.5m;
                i += half + 1;
            }
            yield return value;
        }
    }

    private static decimal? Value(string token, ReplyWords words)
    {
        if (token == "1/2")
            return 0.5m;
        var slash = token.IndexOf('/', StringComparison.Ordinal);
        var digits = (slash > 0 ? token[..slash] : token).Replace(',', '.');
        if (decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return value;
        return words.Numbers.TryGetValue(token, out var named) ? named : null;
    }
}
