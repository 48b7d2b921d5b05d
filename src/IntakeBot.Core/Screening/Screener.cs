using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

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

    /// <summary>Whether somebody writes for the patient.</summary>
    public bool ForAnother { get; init; }

    /// <summary>
    /// Where, in each utterance, another than the patient is spoken of: who writes for them ("he has none of that, I have
    /// a cold"), or somebody by name ("Frank had a fever, but that's him"). None of it is the patient's. Empty where that
    /// was not looked for.
    /// </summary>
    public ImmutableArray<ImmutableArray<TextSpan>> OfOthers { get; init; } = [];
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

    /// <summary>The same where every utterance of the input was just read (<see cref="Read"/>).</summary>
    internal static ImmutableArray<RedFlag> Screen(
        ScreeningRules rules,
        ScreeningInput input,
        ImmutableArray<UtteranceReading> readings
    )
    {
        var findings = FindingCollector.Collect(rules, input, readings);
        var language = input.Form.Language;
        return
        [
            .. rules
                .Raisable(findings.Concepts)
                .Select(rule => Raise(rules, rule, findings, language))
                .OfType<RedFlag>()
                .OrderByDescending(flag => flag.Urgency),
        ];
    }

    /// <summary>Every flag that the input raises, most urgent first, then in the order of the rules.</summary>
    public static ImmutableArray<RedFlag> Screen(ScreeningRules rules, ScreeningInput input)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(input);
        if (rules.Rules.IsEmpty)
            return [];
        return Screen(rules, input, FindingCollector.Readings(rules, input));
    }

    private static RedFlag? Raise(ScreeningRules rules, RedFlagRule rule, Findings findings, string language)
    {
        // Most rules are not raised: whether one holds is asked before what it rests on is collected.
        if (!Holds(rule.When, rule, findings))
            return null;
        var evidence = new List<Finding>();
        Collect(rule.When, rule, findings, evidence);
        var emergency = rule.EmergencyWhen is { } stronger && Holds(stronger, rule, findings);
        if (emergency)
            Collect(rule.EmergencyWhen!, rule, findings, evidence);
        ImmutableArray<Evidence> words =
        [
            .. Telling(rule, emergency, findings, evidence)
                .OrderBy(finding => finding.Order)
                .Select(finding => finding.Evidence),
        ];
        return new RedFlag(
            rule.Id,
            emergency ? Urgency.Emergency : rule.Urgency,
            rule.Title,
            emergency
                ? rule.EmergencyGuidanceIn(language) ?? rule.EmergencyGuidanceIn(rule.Language) ?? rule.Patient
                : rule.GuidanceIn(language) ?? rule.Patient,
            NamedMedicines.In(rules, rule.Clinician, words),
            rule.Source,
            rules.Version,
            words
        )
        {
            IsCrisis = rule.IsCrisis,
        };
    }

    // A message that raises the rule by itself tells the danger: what was said of the same before it, of another spot
    // maybe and in weaker words, is not what to read first.
    private static IEnumerable<Finding> Telling(
        RedFlagRule rule,
        bool emergency,
        Findings findings,
        List<Finding> evidence
    )
    {
        var all = evidence.Distinct().ToList();
        var telling = all.Select(finding => finding.Evidence.ActivityId)
            .Distinct(StringComparer.Ordinal)
            .Where(message =>
                Holds(rule.When, rule, findings, message)
                && (!emergency || Holds(rule.EmergencyWhen!, rule, findings, message))
            )
            .ToHashSet(StringComparer.Ordinal);
        if (telling.Count == 0)
            return all;
        var concepts = rule.Concepts().Select(concept => findings.Of(concept, rule).ToHashSet()).ToList();
        bool IsToldAgain(Finding finding) =>
            all.Exists(later =>
                later.Order > finding.Order
                && telling.Contains(later.Evidence.ActivityId)
                && concepts.Exists(of => of.Contains(finding) && of.Contains(later))
            );
        return all.Where(finding => telling.Contains(finding.Evidence.ActivityId) || !IsToldAgain(finding));
    }

    // By that one message where one is given.
    private static bool Holds(FlagCondition condition, RedFlagRule rule, Findings findings, string? message = null) =>
        condition switch
        {
            FlagCondition.Has has => findings.Has(has.ConceptId, rule, message),
            FlagCondition.All all => Count(all.Parts, rule, findings, message) == all.Parts.Length,
            FlagCondition.Any any => Count(any.Parts, rule, findings, message) > 0,
            FlagCondition.None none => Count(none.Parts, rule, findings, message) == 0,
            FlagCondition.AtLeast some => Count(some.Parts, rule, findings, message) >= some.Count,
            FlagCondition.Together together when message is not null => Count(together.Parts, rule, findings, message)
                == together.Parts.Length,
            FlagCondition.Together together => Messages(together, rule, findings)
                .Any(one => Count(together.Parts, rule, findings, one) == together.Parts.Length),
            _ => throw new InvalidOperationException("FlagCondition is a closed union."),
        };

    private static IEnumerable<string> Messages(FlagCondition condition, RedFlagRule rule, Findings findings) =>
        RedFlagRule
            .In(condition)
            .SelectMany(concept => findings.Of(concept, rule))
            .Select(finding => finding.Evidence.ActivityId)
            .Distinct(StringComparer.Ordinal);

    private static int Count(ImmutableArray<FlagCondition> parts, RedFlagRule rule, Findings findings, string? message)
    {
        var count = 0;
        foreach (var part in parts)
            count += Holds(part, rule, findings, message) ? 1 : 0;
        return count;
    }

    // Evidence is everything that satisfies a part, not just the first; a part that fails leaves none behind.
    private static void Collect(FlagCondition condition, RedFlagRule rule, Findings findings, List<Finding> evidence)
    {
        var parts = condition switch
        {
            FlagCondition.Has has => AddAll(has),
            FlagCondition.All all => all.Parts,
            FlagCondition.Any any => any.Parts,
            FlagCondition.AtLeast some => some.Parts,
            FlagCondition.Together together => together.Parts,
            _ => [],
        };
        foreach (var part in parts)
        {
            if (Holds(part, rule, findings))
                Collect(part, rule, findings, evidence);
        }

        ImmutableArray<FlagCondition> AddAll(FlagCondition.Has has)
        {
            evidence.AddRange(findings.Of(has.ConceptId, rule));
            return [];
        }
    }
}
