using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Options that are stretches of one measure ("Less than 5 hours", "5 to 6 hours"): a figure is the option in whose
/// stretch it lies, and not a position in the list.
/// </summary>
internal static class OptionIntervals
{
    private const int MostWords = 12;
    private const int Always = 100;

    // "In my thirties", "his late 50s".
    private static readonly PhraseTable<(int From, int To)> Decades = new([
        .. new[] { "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties" }
            .Select((name, at) => (name, from: 10 * at + 20))
            .SelectMany(decade =>
                new[] { ("", 0, 9), ("early ", 0, 4), ("mid ", 4, 6), ("late ", 5, 9) }.Select(part =>
                    (
                        $"{part.Item1}{decade.name}|{part.Item1}{decade.from}s|{part.Item1}{decade.from} s",
                        (decade.from + part.Item2, decade.from + part.Item3)
                    )
                )
            ),
    ]);

    /// <summary>The option that the figure of the reply lies in; null where the options or the reply are no figures.</summary>
    public static AnswerReading? Read(ImmutableArray<AnswerOption> options, string text, ReadingContext context)
    {
        var (words, folded) = (context.Words, ReplyText.Fold(text));
        if (text.Length > 100 || options.Any(option => PlainOption.Of(option).Names.Contains(folded)))
            return null;
        var stretches = KnownOptions.Of(options, words).Stretches;
        if (stretches.Count(one => one is not null) < Math.Max(2, (options.Length + 1) / 2))
            return null;
        // "Every single night this week" is the option that is called "Every day".
        if (
            context.Words.Choices.Scales.FirstOrDefault(scale => scale.Name == "frequency") is { } often
            && often.Find(ReplyText.Words(folded)) is [{ Level: Always, Length: > 1 }]
            && options
                .Where(option => often.Find(PlainOption.Of(option).Words[0]) is [{ Level: Always }])
                .Take(2)
                .ToList()
                is [var always]
        )
            return ChoiceReader.Understood([always]);
        var isTime = stretches.Any(one => one is { Unit: not null });
        // "All my life", "ages": the stretch that has no end.
        if (isTime && IsLong(text, context) && stretches.Count(one => one is { Low: not null, High: null }) == 1)
            return ChoiceReader.Understood(options.Where((_, at) => stretches[at] is { Low: not null, High: null }));
        if (
            IsPosition(text, words)
            || ((isTime ? Lasting(text, context) : null) ?? Of(text, words) ?? OfClause(text, words)) is not { } said
        )
            return null;
        var units = stretches.OfType<OptionStretch>().Select(one => one.Unit).Distinct().ToList();
        if (said.Unit is null && units is [{ } unit])
            said = said.In(unit);
        else if (said.Unit is null != units.Contains(null))
            return null;
        var holding = options.Where((_, at) => stretches[at]?.Holds(said) == true).ToList();
        if (holding.Count == 1)
            return ChoiceReader.Understood(holding);
        var touched = options.Where((_, at) => stretches[at]?.Meets(said) == true).ToList();
        return touched.Count > 1
            ? new AnswerReading.Ambiguous(
                ReadingFault.SeveralOptions,
                [.. touched.Select(option => new AnswerValue.Choice(option.Code, option.Display))]
            )
            : null;
    }

    // "Option 4" and "the second one" name a place in the list.
    private static bool IsPosition(string text, ReplyWords words) =>
        ReplyText
            .Words(ReplyText.Fold(text))
            .Any(word => words.Choices.Naming.Contains(word) || words.Ordinals.ContainsKey(word));

    private static bool IsLong(string text, ReadingContext context) =>
        DurationReader.Read(text, context)
            is AnswerReading.Understood { Values: [AnswerValue.Stated { Value: Statement.Duration length }] }
        && (length.Lifelong || (length.Unit is null && DurationReader.IsLong(ReplyTokens.Read(text, context.Words))));

    // "Since last week" and "years" are lengths of time too.
    private static OptionStretch? Lasting(string text, ReadingContext context) =>
        DurationReader.Read(text, context)
            is AnswerReading.Understood
            {
                Values: [AnswerValue.Stated { Value: Statement.Duration { Unit: { } unit } length }]
            }
        && (length.Low is not null || length.High is not null)
            ? new OptionStretch(length.Low, length.High, length.High is null, length.Low is null, null).In(unit)
            : null;

    // "He has a bottle at school, probably 4 or 5 in all": of several clauses the last that sums up.
    private static OptionStretch? OfClause(string text, ReplyWords words) =>
        ReplyText.Clauses(text, []) is [_, .., var last]
        && words
            .Choices.Summing.Concat(words.YesNo.Hedges)
            .Any(sums => ReplyText.ContainsPhrase(ReplyText.Fold(last), sums))
            ? Of(last, words)
            : null;

    /// <summary>The stretch that the words tell; null where they tell none, or several.</summary>
    internal static OptionStretch? Of(string text, ReplyWords words)
    {
        var tokens = ReplyTokens.Read(text, words);
        if (tokens.Count is 0 or > MostWords)
            return null;
        OptionStretch? found = null;
        for (var at = 0; at < tokens.Count; )
        {
            // What is vague is no stretch: "a few times", "several days".
            if (tokens.IsAny(at, "few", "several", "half", "times", "once", "twice"))
                return null;
            // "The oldest one" is no figure.
            if ((tokens.IsAny(at, "one", "ones") && at > 0) || At(tokens, at, words) is not var (stretch, next))
            {
                at++;
                continue;
            }
            if (found is not null)
                return null;
            if (tokens.IsAny(next, "to", "-", "and", "or") && At(tokens, next + 1, words) is var (second, end))
                (stretch, next) = (stretch with { High = second.High, OpenHigh = second.OpenHigh }, end);
            (found, at) = (stretch, next);
        }
        return found;
    }

    private static (OptionStretch, int Next)? At(ReplyTokens tokens, int at, ReplyWords words)
    {
        var open = tokens.IsAny(at, "less", "fewer", "under", "below", "more", "over", "above", "younger", "older");
        if (DurationReader.At(tokens, at, new ReadingContext(words, default)) is var (length, afterUnit))
        {
            if (length.Unit is not { } unit)
                return null;
            return (new OptionStretch(length.Low, length.High, open, open, null).In(unit), afterUnit);
        }
        if (Decades.Find(tokens, at, out var decade) is var named and > 0)
            return (new OptionStretch(decade.From, decade.To, open, open, null), at + named);
        if (NumberGrammar.At(tokens, at, words) is not { } number)
            return null;
        // "8 glasses or more"
        var next = number.Next;
        if (!number.IsRange && tokens.Word(next) is [>= 'a' and <= 'z', ..])
            next = NumberGrammar.Tail(tokens, next + 1, ref number) is var tail and > 0 ? next + 1 + tail : next;
        return (new OptionStretch(number.Low, number.High, open, open, null), next);
    }
}
