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
