using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>Reads the numbers of a text with their units: "7/10", "ten to twelve mg", "half a year", "a fortnight".</summary>
internal static partial class AmountReading
{
    private static readonly FrozenDictionary<string, decimal> Small = Numbered(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
        0,
        1
    );

    private static readonly FrozenDictionary<string, decimal> Tens = Numbered(
        "twenty thirty forty fifty sixty seventy eighty ninety",
        20,
        10
    );

    private static readonly FrozenDictionary<string, decimal> Often = new Dictionary<string, decimal>(
        StringComparer.Ordinal
    )
    {
        ["once"] = 1,
        ["twice"] = 2,
        ["thrice"] = 3,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] Fillers = ["full", "whole", "good", "more", "long", "of"];

    /// <summary>The value of a number below twenty in letters; null for any other word.</summary>
    public static decimal? Spelled(string word) => Small.TryGetValue(word, out var value) ? value : null;

    /// <summary>The numbers that begin there, with the place after them; none and the same place where none does.</summary>
    public static (ImmutableArray<Amount> Amounts, int Next) At(string text, ImmutableArray<TextToken> tokens, int at)
    {
        if (Often.TryGetValue(tokens[at].Word, out var times))
            return ([new Amount(times, Amount.Times)], at + 1);
        if (Article(tokens, at) is { } one)
            return one;
        if (Number(tokens, at) is not var (value, attached, next))
            return ([], at);
        if (attached is not null)
            return ([attached.Value], next);
        if (IsHalfMore(tokens, next))
            (value, next) = (value + 0.5m, next + 3);
        var values = new List<decimal> { value };
        while (Further(text, tokens, next) is var (more, unit, after))
        {
            values.Add(more);
            next = after;
            if (unit is not null)
                return ([.. values.Select(each => new Amount(each, unit))], next);
        }
        return WithUnit(text, tokens, at, values, next);
    }

    private static (ImmutableArray<Amount>, int) WithUnit(
        string text,
        ImmutableArray<TextToken> tokens,
        int at,
        List<decimal> values,
        int next
    )
    {
        if (OutOfTen(text, tokens, next) is { } scale)
            return ([.. values.Select(each => new Amount(each, Amount.OfTen))], scale);
        var unitAt = next < tokens.Length && Fillers.Contains(tokens[next].Word) ? next + 1 : next;
        if (
            unitAt < tokens.Length
            && tokens[unitAt].Before <= TextBreak.None
            && Amount.In(0, tokens[unitAt].Word) is not null
        )
        {
            var old = IsOld(tokens, unitAt + 1);
            var aged = old > 0 || IsAged(tokens, at);
            return (
                [.. values.Select(each => Of(Amount.In(each, tokens[unitAt].Word)!.Value, aged))],
                unitAt + 1 + old
            );
        }
        if (IsAged(tokens, at))
            return ([.. values.Select(each => new Amount(each * 12, Amount.Age))], next);
        if (Described(tokens, next) is { } length)
            return ([.. values.Select(each => Amount.In(each, length)!.Value)], next);
        // "One iron tablet" counts tablets.
        if (tokens[at].Word == "one" && Counted(tokens, next) is { } counted)
            return ([counted], next);
        // "One of the creams" counts nothing.
        return tokens[at].Word == "one" && values.Count == 1 && !(at > 0 && tokens[at - 1].Word is "was" or "turned")
            ? ([], at)
            : ([.. values.Select(each => new Amount(each, ""))], next);
    }

    // "Four school days", "eight clear months": how long, with a word between.
    private static string? Described(ImmutableArray<TextToken> tokens, int at) =>
        at + 1 < tokens.Length
        && tokens[at].Before == TextBreak.None
        && tokens[at + 1].Before == TextBreak.None
        && tokens[at].Word.Length > 3
        && tokens[at].Word.All(char.IsAsciiLetter)
        && tokens[at].Word is not ("from" or "over" or "past" or "last" or "after" or "with" or "within" or "times")
        && tokens[at + 1].Word is "days" or "weeks" or "months" or "years" or "nights" or "hours"
        && Amount.In(0, tokens[at].Word) is null
            ? tokens[at + 1].Word
            : null;

    private static Amount? Counted(ImmutableArray<TextToken> tokens, int from)
    {
        for (var at = from; at < Math.Min(from + 3, tokens.Length) && tokens[at].Before == TextBreak.None; at++)
        {
            if (Amount.In(1, tokens[at].Word) is { } one && Amount.IsDose(one.Unit))
                return one;
        }
        return null;
    }

    /// <summary>The same numbers; a bare one that a dose became or was has the unit of that dose: "50mg, was on 100".</summary>
    public static ImmutableArray<SaidAmount> InOneUnit(string text, IReadOnlyList<SaidAmount> amounts) =>
        amounts.FirstOrDefault(said => Amount.IsDose(said.Amount.Unit) && said.Amount.Figure > 0)
            is { Amount: { Figure: > 0 } dose }
            ?
            [
                .. amounts.Select(said =>
                    said.Amount is { Unit.Length: 0, Value: var value }
                    && text[..said.Span.Start] is var before
                    && Became().IsMatch(before)
                    && !OfSomebody().IsMatch(before)
                        ? said with
                        {
                            Amount = new Amount(value * dose.Value / dose.Figure, dose.Unit) { Figure = value },
                        }
                        : said
                ),
            ]
            : [.. amounts];

    [GeneratedRegex(
        @"\b(?:was|were|been|be|is|used\s+to\s+be|from|to|now|before|previously|up|down)\s+(?:on\s+|at\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Became();

    // "When he was 2."
    [GeneratedRegex(
        @"\b(?:I|he|she|we|they)\s+(?:was|were)\s+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OfSomebody();

    private static Amount Of(Amount amount, bool aged) =>
        aged && amount.Unit == "month" ? new Amount(amount.Value, Amount.Age) : amount;

    // "Two and a half".
    private static bool IsHalfMore(ImmutableArray<TextToken> tokens, int at) =>
        at + 2 < tokens.Length
        && tokens[at].Word == "and"
        && tokens[at + 1].Word == "a"
        && tokens[at + 2].Word == "half";

    // "Years old", "months of age": how many words.
    private static int IsOld(ImmutableArray<TextToken> tokens, int at) =>
        at < tokens.Length && tokens[at].Word == "old" ? 1
        : at + 1 < tokens.Length && tokens[at].Word == "of" && tokens[at + 1].Word == "age" ? 2
        : 0;

    // "Aged 4", "at age 4", "at the age of about 4".
    private static bool IsAged(ImmutableArray<TextToken> tokens, int at)
    {
        var before = at - 1;
        while (before >= 0 && tokens[before].Word is "of" or "about" or "around" or "approximately" or "roughly")
            before--;
        return before >= 0
            && (
                tokens[before].Word is "age" or "aged" or "ages"
                // "At about four months".
                || (
                    tokens[before].Word == "at"
                    && at + 1 < tokens.Length
                    && tokens[at + 1].Word is "months" or "weeks" or "years"
                )
            );
    }

    // "A year", "half a year", "an hour": but "two a day" is how often.
    private static (ImmutableArray<Amount>, int)? Article(ImmutableArray<TextToken> tokens, int at)
    {
        if (tokens[at].Word == "half" && at + 2 < tokens.Length && tokens[at + 1].Word is "a" or "an" or "the")
            return Amount.In(0.5m, tokens[at + 2].Word) is { } half ? ([half], at + 3) : null;
        if (tokens[at].Word is not ("a" or "an" or "the") || at + 1 >= tokens.Length || !IsLength(tokens, at))
            return null;
        return Amount.In(1, tokens[at + 1].Word) is { Unit: not Amount.Times } one
            ? OrTwo(tokens, at + 2) && Amount.In(2, tokens[at + 1].Word) is { } two
                ? ([one, two], at + 4)
                : ([one], at + 2)
            : null;
    }

    // "A week or two".
    private static bool OrTwo(ImmutableArray<TextToken> tokens, int at) =>
        at + 1 < tokens.Length
        && tokens[at].Word == "or"
        && tokens[at].Before == TextBreak.None
        && tokens[at + 1].Word is "two" or "2"
        && tokens[at + 1].Before == TextBreak.None
        && !(
            at + 2 < tokens.Length
            && tokens[at + 2].Before == TextBreak.None
            && Amount.In(0, tokens[at + 2].Word) is not null
        );

    // "Within the hour" is an hour; "the day" and "the time" are no lengths.
    private static bool IsLength(ImmutableArray<TextToken> tokens, int at) =>
        tokens[at].Word is "a" or "an" || (tokens[at + 1].Word == "hour" && at > 0 && tokens[at - 1].Word == "within");

    private static (decimal Value, Amount? Attached, int Next)? Number(ImmutableArray<TextToken> tokens, int at)
    {
        var word = tokens[at].Word;
        if (Tens.TryGetValue(word, out var tens))
        {
            var unit =
                at + 1 < tokens.Length && Small.TryGetValue(tokens[at + 1].Word, out var small) && small is > 0 and < 10
                    ? small
                    : 0;
            return (tens + unit, null, at + (unit > 0 ? 2 : 1));
        }
        if (Small.TryGetValue(word, out var plain))
            return (plain, null, at + 1);
        if (word.Length == 0 || !char.IsAsciiDigit(word[0]))
            return null;
        var digits = word.TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or ',').Count();
        if (!Amount.TryNumber(word[..digits], out var value))
            return null;
        var rest = word[digits..];
        if (rest.Length == 0)
            return (value, null, at + 1);
        if (rest is "st" or "nd" or "rd" or "th" or "s" or "x" or "am" or "pm")
            return (value, new Amount(value, rest == "x" ? Amount.Times : ""), at + 1);
        return Amount.In(value, rest) is { } amount ? (value, amount, at + 1) : null;
    }

    // "3 to 4", "3-4", "3 or 4 years".
    private static (decimal Value, string? Unit, int Next)? Further(
        string text,
        ImmutableArray<TextToken> tokens,
        int at
    )
    {
        if (at >= tokens.Length)
            return null;
        var dashed =
            at > 0 && text.AsSpan(tokens[at - 1].End, tokens[at].Start - tokens[at - 1].End).IndexOfAny("-–—") >= 0;
        var joined =
            tokens[at].Word is "to" or "or" && at + 1 < tokens.Length && tokens[at + 1].Before == TextBreak.None;
        if (!dashed && !joined)
            return null;
        return Number(tokens, joined ? at + 1 : at) is var (value, attached, next)
            ? (value, attached?.Unit, next)
            : null;
    }

    private static int? OutOfTen(string text, ImmutableArray<TextToken> tokens, int at)
    {
        if (at >= tokens.Length)
            return null;
        if (
            tokens[at].Word is "10" or "ten"
            && text.AsSpan(tokens[at - 1].End, tokens[at].Start - tokens[at - 1].End).Trim() is "/"
        )
            return at + 1;
        var of =
            tokens[at].Word == "out" && at + 1 < tokens.Length && tokens[at + 1].Word == "of" ? at + 2
            : tokens[at].Word == "of" ? at + 1
            : at;
        if (of == at || of >= tokens.Length)
            return null;
        of = tokens[of].Word == "a" && of + 2 < tokens.Length ? of + 2 : of;
        return tokens[of].Word is "10" or "ten" ? of + 1 : null;
    }

    private static FrozenDictionary<string, decimal> Numbered(string words, decimal from, decimal step) =>
        words
            .Split(' ')
            .Select((word, index) => KeyValuePair.Create(word, from + (step * index)))
            .ToFrozenDictionary(StringComparer.Ordinal);
}
