using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Screening;

/// <summary>A structured answer that is a finding by itself: an option ticked, a number reached, an age.</summary>
/// <param name="ConceptId">The concept that it is.</param>
/// <param name="Item">The item.</param>
/// <param name="Test">What the answer must be.</param>
public sealed record AnswerFinding(string ConceptId, LinkId Item, AnswerTest Test)
{
    /// <summary>Whether "yes", "a bit" or "sometimes" in answer to the item states it too, in whatever words.</summary>
    public bool Affirmed { get; init; }

    /// <summary>
    /// Where the item asks for one thing or another: the concepts by which words name this one. A yes whose words name
    /// one of them states that one alone; a bare yes states all.
    /// </summary>
    public ImmutableArray<string> NamedBy { get; init; } = [];

    /// <summary>The concepts that say that it is less: where the words of the answer tell one of them, it is not stated.</summary>
    public ImmutableArray<string> Unless { get; init; } = [];

    /// <summary>Whether words mention the concept no more once the item is answered otherwise: a known age is no guess.</summary>
    public bool Decides { get; init; }
}

/// <summary>What an answer must be to count as a finding. A closed union.</summary>
public abstract record AnswerTest
{
    private AnswerTest() { }

    /// <summary>One of these option codes; for a yes-no item <c>yes</c> or <c>no</c>.</summary>
    public sealed record Is(ImmutableArray<string> Codes) : AnswerTest;

    /// <summary>A number within bounds; null where unbounded.</summary>
    public sealed record Number(decimal? Min, decimal? Max) : AnswerTest;

    /// <summary>A birth date that makes an age within bounds, in full months, as far as the date is known.</summary>
    public sealed record Age(int? MinMonths, int? MaxMonths) : AnswerTest;

    /// <summary>Whether the value passes.</summary>
    public bool Passes(AnswerValue value, DateOnly today) =>
        (this, value) switch
        {
            (Is test, AnswerValue.Choice choice) => test.Codes.Contains(choice.Code),
            (Is test, AnswerValue.YesNo yesNo) => test.Codes.Contains(yesNo.Value ? "yes" : "no"),
            (Number test, AnswerValue.Number number) => (test.Min is not { } min || number.Value >= min)
                && (test.Max is not { } max || number.Value <= max),
            (Age test, AnswerValue.Date date) => (
                test.MinMonths is not { } least || MonthsAt(date.Value.Earliest, today) >= least
            ) && (test.MaxMonths is not { } most || MonthsAt(date.Value.Latest, today) <= most),
            _ => false,
        };

    private static int MonthsAt(DateOnly born, DateOnly today)
    {
        var months = (12 * (today.Year - born.Year)) + today.Month - born.Month;
        return born.AddMonths(months) > today ? months - 1 : months;
    }
}
