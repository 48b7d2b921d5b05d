using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>How many times a day an option means, at least and at most.</summary>
internal readonly record struct OptionRate(AnswerOption Option, double Least, double Most);

/// <summary>Options that say how often ("About once a week"): another way to say as often names them ("every Sunday").</summary>
internal static class OptionRates
{
    // "Nearly every day" is all but one in six at the most.
    private const double NearlyEach = 0.84;

    /// <summary>By so much must one option be nearer than the next, as a power of e: twice a week is not nearly four times.</summary>
    private const double Margin = 0.1;

    /// <summary>Twice as often as an option says is not it.</summary>
    private const double Farthest = 0.65;

    // Most days are some five of a week.
    private const double LeastOfMost = 0.6;
    private const double MostOfMost = 0.8;

    /// <summary>
    /// The option that is nearest to as often as the reply says: "2 nights a week" is several times a week and "once a
    /// fortnight" a few times a month. Of two that are about as near it is asked which; null where there are no rates.
    /// </summary>
    public static AnswerReading? Read(ImmutableArray<AnswerOption> options, string text, ReadingContext context)
    {
        var folded = ReplyText.Fold(text);
        if (
            options.Any(option => ReplyText.ContainsPhrase(folded, PlainOption.Of(option).Label))
            || KnownOptions.Of(options, context.Words).Rates is not [_, _, ..] rates
        )
            return null;
        if ((Said(text) ?? First(text)) is var (least, most))
            return Nearest(rates, least, most);
        // "14 units a week" may be any of the days of it.
        return WithoutMuch(text, context).Length < text.Length
            ? new AnswerReading.Ambiguous(
                ReadingFault.SeveralOptions,
                [.. rates[^2..].Select(one => new AnswerValue.Choice(one.Option.Code, one.Option.Display))]
            )
            : null;

        (double, double)? Said(string said) =>
            Between(
                WithoutThing(
                    OfWeek(
                        WithoutDaysOfWeek(WithoutDenied(WithoutMuch(said, context), context.Words), context),
                        context
                    ),
                    context
                ),
                context
            );

        // "Once a day, a biscuit with my tea, sometimes two": the first clause, where no other says how often or corrects it.
        (double, double)? First(string said) =>
            ReplyText.Clauses(said, context.Words.Contrasts) is [var first, .. { Length: > 0 } others]
            && others.All(other =>
                Said(other) is null
                && Often(other, context) is null or { Vaguely: "sometimes" or "occasionally" }
                && ReplyText.Opening(ReplyText.Fold(other), context.Words.Actually, context.Words.Meant) is null
            )
                ? Said(first)
                : null;
    }

    // "A couple of times a day, 5 days a week": on most days so often.
    private static string WithoutDaysOfWeek(string text, ReadingContext context)
    {
        const int FewestOfMost = 4;
        var tokens = ReplyTokens.Read(text, context.Words);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (
                NumberGrammar.At(tokens, at, context.Words) is { Low: >= FewestOfMost, High: <= 7 } count
                && tokens.IsAny(count.Next, "days", "shifts")
                && tokens.IsAny(count.Next + 1, "a", "per", "each")
                && tokens.IsAny(count.Next + 2, "week")
                && text.Remove(tokens[at].Start, tokens[count.Next + 2].End - tokens[at].Start) is var left
                && PerDay(left, context) >= 1
            )
                return left;
        }
        return text;
    }

    /// <summary>The same of "most evenings", which is no rate in figures.</summary>
    public static AnswerReading? ReadMostly(
        ImmutableArray<AnswerOption> options,
        string text,
        ReadingContext context
    ) =>
        Often(text, context) is { Count: null, Vaguely: "most days" or "most nights" }
        && KnownOptions.Of(options, context.Words).Rates is [_, _, ..] rates
            ? Nearest(rates, LeastOfMost, MostOfMost)
            : null;

    private static AnswerReading? Nearest(ImmutableArray<OptionRate> rates, double least, double most)
    {
        var said = Math.Sqrt(least * most);
        if (said == 0)
            return rates.Where(one => one.Most == 0).Take(2).ToList() is [var never]
                ? ChoiceReader.Understood([never.Option])
                : null;
        var near = rates
            .Where(one => one.Most > 0)
            .Select(one => (one.Option, Away: Away(one.Least, one.Most, said)))
            .OrderBy(one => one.Away)
            .Take(2)
            .ToList();
        return
            near is [var nearest, ..]
            && nearest.Away < Farthest
            && (near.Count < 2 || near[1].Away - nearest.Away >= Margin)
            ? ChoiceReader.Understood([nearest.Option])
            : new AnswerReading.Ambiguous(
                ReadingFault.SeveralOptions,
                [.. near.Select(one => new AnswerValue.Choice(one.Option.Code, one.Option.Display))]
            );
    }

    private static double Away(double least, double most, double said) =>
        said < least ? Math.Log(least / said)
        : said > most ? Math.Log(said / most)
        : 0;

    /// <summary>
    /// Each option with how many times a day it means: the rarest that is not never is that or less, the most frequent
    /// that or more, and none reaches into the next.
    /// </summary>
    internal static ImmutableArray<OptionRate> Of(ImmutableArray<AnswerOption> options, ReplyWords words)
    {
        var context = new ReadingContext(words, default);
        var rates = options
            .Select(option => (Option: option, Rate: Said(option.Display, context)))
            .Where(one => one.Rate is not null)
            .Select(one => new OptionRate(one.Option, one.Rate!.Value.Least, one.Rate.Value.Most))
            .Select(one => one.Least == 1 ? one with { Least = NearlyEach } : one)
            .OrderBy(one => one.Least)
            .ToList();
        var first = rates.FindIndex(one => one.Most > 0);
        // "Some nights, every night": two that are alike tell no rates.
        var alike = rates.Select(one => (one.Least, one.Most)).Distinct().Count() < rates.Count;
        if (first < 0 || first == rates.Count - 1 || alike)
            return [];
        const double Below = 0.85;
        for (var at = first; at < rates.Count - 1; at++)
        {
            if (rates[at].Most > rates[at + 1].Least)
                rates[at] = rates[at] with { Most = Math.Max(rates[at].Least, rates[at + 1].Least * Below) };
        }
        // "Hardly ever" says no rate, and is less than the rarest that does.
        const double Rarer = 4;
        if (
            options.Where(option => SaysRarely(option, context)).Take(2).ToList() is [var rarely]
            && rates.TrueForAll(one => one.Option != rarely)
        )
            rates.Insert(first, new(rarely, 0, rates[first].Least / Rarer));
        else
            rates[first] = rates[first] with { Least = 0 };
        rates[^1] = rates[^1] with { Most = double.MaxValue };
        return [.. rates];
    }

    // "More than once a day" is more than "Once a day".
    private static (double Least, double Most)? Said(string label, ReadingContext context)
    {
        const double Beyond = 1.5;
        if (Between(label, context) is not var (least, most))
            return null;
        var tokens = ReplyTokens.Read(label, context.Words);
        return !tokens.IsAny(1, "than") ? (least, most)
            : tokens.IsAny(0, "more") ? (most * Beyond, most * Beyond)
            : tokens.IsAny(0, "less", "fewer") ? (least / Beyond, least / Beyond)
            : (least, most);
    }

    private static bool SaysRarely(AnswerOption option, ReadingContext context) =>
        Often(option.Display, context) is { Count: null, Vaguely: "rarely" };

    // "3 or 4 nights": days that are counted without a period are those of a week.
    private static string OfWeek(string text, ReadingContext context)
    {
        const int DaysOfWeek = 7;
        var tokens = ReplyTokens.Read(text, context.Words);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (
                NumberGrammar.At(tokens, at, context.Words) is { High: >= 1 and <= DaysOfWeek } count
                && tokens.IsAny(count.Next, "days", "nights", "evenings")
                && !tokens.IsAny(at - 1, "for", "last", "past")
                && !tokens.IsAny(count.Next + 1, "a", "per", "each", "every", "out", "of", "in", "ago", "off", "/")
            )
                return $"{text[..tokens[count.Next].End]} a week{text[tokens[count.Next].End..]}";
        }
        return text;
    }

    // "8 pints a week, Friday and Saturday": so many things say how much and not how often, as do "20 a week".
    private static string WithoutMuch(string text, ReadingContext context)
    {
        const int FewestThings = 5;
        const int MostDaysOfWeek = 7;
        var tokens = ReplyTokens.Read(text, context.Words);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (NumberGrammar.At(tokens, at, context.Words) is not { Low: >= FewestThings, High: not null } count)
                continue;
            var counts = IsThing(tokens, count.Next, context);
            var each = counts ? count.Next + 1 : count.Next;
            if (
                (counts || count.Low > MostDaysOfWeek)
                && tokens.IsAny(each, "a", "per", "each", "every")
                && TimeWords.At(tokens, each + 1) is (TimeUnit.Week or TimeUnit.Month, _)
            )
                return text.Remove(tokens[at].Start, tokens[each + 1].End - tokens[at].Start);
        }
        return text;
    }

    // "A coke a day": what is had so often.
    private static string WithoutThing(string text, ReadingContext context)
    {
        var tokens = ReplyTokens.Read(text, context.Words);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (
                NumberGrammar.At(tokens, at, context.Words, article: true) is { Low: > 0, High: not null } count
                && IsThing(tokens, count.Next, context)
                && tokens.IsAny(count.Next + 1, "a", "per", "each", "every")
                && TimeWords.At(tokens, count.Next + 2) is not null
            )
                return text.Remove(tokens[count.Next].Start, tokens[count.Next].End - tokens[count.Next].Start);
        }
        return text;
    }

    private static bool IsThing(ReplyTokens tokens, int at, ReadingContext context) =>
        at < tokens.Count
        && tokens[at].IsWord
        && !FrequencyWords.Vocabulary.Has(tokens.Word(at))
        && !SmallWords.Has(tokens.Word(at), context.Words)
        && TimeWords.At(tokens, at) is null;

    // "3 nights a week, not every day", "not every day, maybe twice a week": what is denied is none of it.
    private static string WithoutDenied(string text, ReplyWords words)
    {
        var tokens = ReplyTokens.Read(text, words);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (words.Choices.PlainNo.Contains(tokens.Word(at)) || tokens.IsAny(at, "not", "isnt", "arent"))
                return at > 0 ? text[..tokens[at].Start]
                    : text.IndexOfAny([',', '.', ';']) is >= 0 and var end ? text[(end + 1)..]
                    : text;
        }
        return text;
    }

    private static Statement.Frequency? Often(string text, ReadingContext context) =>
        FrequencyReader.Read(text, context)
            is AnswerReading.Understood { Values: [AnswerValue.Stated { Value: Statement.Frequency often }] }
            ? often
            : null;

    // How many times a day, at least and at most.
    private static (double Least, double Most)? Between(string text, ReadingContext context) =>
        Often(text, context) switch
        {
            { Count: 0, CountMax: null } => (0, 0),
            { Count: { } count, Period: > 0 and { } period, PeriodUnit: { } unit, Vaguely: null } often => (
                (double)count / (double)(often.PeriodMax ?? period) / Days(unit),
                (double)(often.CountMax ?? count) / (double)period / Days(unit)
            ),
            _ => null,
        };

    private static double Days(TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Hour => 1d / 24,
            TimeUnit.Day => 1,
            TimeUnit.Week => 7,
            TimeUnit.Month => 30,
            TimeUnit.Year => 365,
            _ => 10_000,
        };

    /// <summary>
    /// The option that means every night, where the question asks after the night and the reply counts in it: "up for
    /// the loo 3 times", "once or twice". Null for anything else.
    /// </summary>
    public static AnswerReading? OfEach(FormItem item, string text, ReadingContext context)
    {
        var asked = ReplyText.Fold(item.Text);
        return
            context.Words.Choices.Nightly.FirstOrDefault(night => ReplyText.ContainsPhrase(asked, night)) is { } each
            && FrequencyReader.Read(text, context) is var often
            // "A couple of nights" counts nights, and not how often in each.
            && OfWeek(text, context) == text
            && (IsEach(often) || Counts(text, often, each, context))
            && item.Options.Where(option => PerDay(option.Display, context) == 1).Take(2).ToList() is [var one]
            ? ChoiceReader.Understood([one])
            : null;
    }

    // A count without its period, and without any other.
    private static bool Counts(string text, AnswerReading often, string each, ReadingContext context)
    {
        var tokens = ReplyTokens.Read(text, context.Words);
        return often is AnswerReading.Unrecognised { Fault: ReadingFault.UnitMissing }
            && !Enumerable.Range(0, tokens.Count).Any(at => TimeWords.At(tokens, at) is not null)
            && IsEach(FrequencyReader.Read($"{text} {each}", context));
    }

    private static bool IsEach(AnswerReading often) =>
        often
            is AnswerReading.Understood
            {
                Values: [
                    AnswerValue.Stated
                    {
                        Value: Statement.Frequency
                        {
                            Count: >= 1,
                            Period: 1,
                            PeriodUnit: TimeUnit.Day,
                            Vaguely: null,
                            Days.IsEmpty: true,
                            AsNeeded: false
                        }
                    },
                ]
            };

    /// <summary>How many times a day, where the words say a rate and no range.</summary>
    public static decimal? PerDay(string text, ReadingContext context) =>
        FrequencyReader.Read(text, context)
            is AnswerReading.Understood { Values: [AnswerValue.Stated { Value: Statement.Frequency often }] }
        && often is { Count: { } count, CountMax: null, Period: > 0 and { } period, PeriodMax: null, Vaguely: null }
            ? count / (period * (decimal)Days(often.PeriodUnit ?? TimeUnit.Minute))
            : null;
}
