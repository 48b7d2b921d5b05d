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
)
{
    /// <summary>How the utterances were read before, one for each in their order; any that are missing are read.</summary>
    public ImmutableArray<UtteranceReading> Readings { get; init; } = [];
}

/// <summary>Raises red flags. Deterministic: the same rules and input give the same flags on any machine.</summary>
public static class Screener
{
    /// <summary>How every utterance of the input is read: as before where nothing changed, else anew.</summary>
    public static ImmutableArray<UtteranceReading> Read(ScreeningRules rules, ScreeningInput input)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(input);
        return FindingCollector.Readings(rules, input);
    }

    /// <summary>Every flag that the input raises, most urgent first, then in the order of the rules.</summary>
    public static ImmutableArray<RedFlag> Screen(ScreeningRules rules, ScreeningInput input)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(input);
        if (rules.Rules.IsEmpty)
            return [];
        var findings = FindingCollector.Collect(rules, input);
        var language = input.Form.Language;
        return
        [
            .. rules
                .Rules.Select(rule => Raise(rules, rule, findings, language))
                .OfType<RedFlag>()
                .OrderByDescending(flag => flag.Urgency),
        ];
    }

    private static RedFlag? Raise(ScreeningRules rules, RedFlagRule rule, Findings findings, string language)
    {
        var evidence = new List<Finding>();
        if (!Holds(rule.When, rule, findings, evidence))
            return null;
        var emergency = rule.EmergencyWhen is { } stronger && Holds(stronger, rule, findings, evidence);
        return new RedFlag(
            rule.Id,
            emergency ? Urgency.Emergency : rule.Urgency,
            rule.Title,
            rule.GuidanceIn(language) ?? rule.Patient,
            rule.Clinician,
            rule.Source,
            rules.Version,
            [.. evidence.Distinct().OrderBy(finding => finding.Order).Select(finding => finding.Evidence)]
        )
        {
            IsCrisis = rule.IsCrisis,
        };
    }

    // Evidence is everything that satisfies a part, not just the first; a part that fails leaves none behind.
    private static bool Holds(FlagCondition condition, RedFlagRule rule, Findings findings, List<Finding> evidence)
    {
        var before = evidence.Count;
        var holds = condition switch
        {
            FlagCondition.Has has => Add(findings.Of(has.ConceptId, rule.IncludesChildren), evidence),
            FlagCondition.All all => all.Parts.All(part => Holds(part, rule, findings, evidence)),
            FlagCondition.Any any => Count(any.Parts, rule, findings, evidence) > 0,
            FlagCondition.None none => !none.Parts.Any(part => Holds(part, rule, findings, [])),
            FlagCondition.AtLeast some => Count(some.Parts, rule, findings, evidence) >= some.Count,
            _ => throw new InvalidOperationException("FlagCondition is a closed union."),
        };
        if (!holds)
            evidence.RemoveRange(before, evidence.Count - before);
        return holds;
    }

    private static int Count(
        ImmutableArray<FlagCondition> parts,
        RedFlagRule rule,
        Findings findings,
        List<Finding> evidence
    ) => parts.Count(part => Holds(part, rule, findings, evidence));

    private static bool Add(IReadOnlyList<Finding> found, List<Finding> evidence)
    {
        evidence.AddRange(found);
        return found.Count > 0;
    }
}
