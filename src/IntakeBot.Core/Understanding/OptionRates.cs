using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>Options that say how often ("About once a week"): another way to say as often names them ("every Sunday").</summary>
internal static class OptionRates
{
    /// <summary>The one option that is as often as the reply says; null where none or several are, or it says none.</summary>
    public static AnswerReading? Read(ImmutableArray<AnswerOption> options, string text, ReadingContext context)
    {
        if (PerDay(text, context) is not { } said)
            return null;
        var same = options.Where(option => PerDay(option.Display, context) == said).Take(2).ToList();
        return same is [var one] ? ChoiceReader.Understood([one]) : null;
    }

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
            ? count
                / (
                    period
                    * often.PeriodUnit switch
                    {
                        TimeUnit.Hour => 1m / 24,
                        TimeUnit.Day => 1,
                        TimeUnit.Week => 7,
                        TimeUnit.Month => 30,
                        TimeUnit.Year => 365,
                        _ => 10_000,
                    }
                )
            : null;
}
