using System.Collections.Immutable;
using System.Globalization;
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
    private const int LongestQuote = 200;

    /// <summary>Every flag that the input raises, most urgent first, then in the order of the rules.</summary>
    public static ImmutableArray<RedFlag> Screen(ScreeningRules rules, ScreeningInput input)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(input);
        var found = Spoken(rules, input)
            .Concat(Stated(rules, input))
            .GroupBy(evidence => evidence.ConceptId)
            .ToDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        return
        [
            .. rules
                .Rules.Select(rule => Raise(rule, found, rules.Version))
                .OfType<RedFlag>()
                .OrderByDescending(flag => flag.Urgency),
        ];
    }

    private static RedFlag? Raise(
        RedFlagRule rule,
        IReadOnlyDictionary<string, ImmutableArray<Evidence>> found,
        string version
    )
    {
        var evidence = new List<Evidence>();
        if (!Holds(rule.When, found, evidence))
            return null;
        var emergency = rule.EmergencyWhen is { } when && Holds(when, found, evidence);
        return new RedFlag(
            rule.Id,
            emergency ? Urgency.Emergency : rule.Urgency,
            rule.Title,
            rule.Patient,
            rule.Clinician,
            rule.Source,
            version,
            [.. evidence.Distinct()]
        )
        {
            IsCrisis = rule.IsCrisis,
        };
    }

    private static bool Holds(
        FlagCondition condition,
        IReadOnlyDictionary<string, ImmutableArray<Evidence>> found,
        List<Evidence> evidence
    )
    {
        switch (condition)
        {
            case FlagCondition.Has has:
                if (!found.TryGetValue(has.ConceptId, out var mentions))
                    return false;
                evidence.AddRange(mentions);
                return true;
            case FlagCondition.All all:
                var parts = new List<Evidence>();
                if (!all.Parts.All(part => Holds(part, found, parts)))
                    return false;
                evidence.AddRange(parts);
                return true;
            case FlagCondition.Any any:
                // Every part that holds adds its evidence: a clinician sees all of it.
                return any.Parts.Aggregate(false, (holds, part) => Holds(part, found, evidence) || holds);
            default:
                throw new InvalidOperationException("FlagCondition is a closed union.");
        }
    }

    private static IEnumerable<Evidence> Spoken(ScreeningRules rules, ScreeningInput input)
    {
        foreach (var utterance in input.Utterances.Where(utterance => utterance.SupersededBy is null))
        {
            var context = utterance.Item is { } item ? input.Form.Find(item.LinkId)?.Context : null;
            var mentions = rules.Finder.Find(
                utterance.Text.Verbatim,
                past: context == AnswerContext.PatientPast,
                family: context == AnswerContext.Family
            );
            foreach (var (concept, quote) in mentions)
                yield return Make(concept, quote, utterance.ActivityId, utterance.Item);
        }
    }

    private static IEnumerable<Evidence> Stated(ScreeningRules rules, ScreeningInput input)
    {
        var answers = FormLogic.EnabledAnswers(input.Form, input.Answers).ToList();
        foreach (var concept in rules.Concepts)
        {
            foreach (
                var (question, answer) in answers.Where(pair => States(concept, pair.Question, pair.Answer, input))
            )
                yield return Make(concept, answer.Quote.Verbatim, answer.ActivityId, question.Key);
        }
    }

    private static bool States(Concept concept, FormQuestion question, Answer answer, ScreeningInput input)
    {
        if (
            (concept.MinAge ?? concept.BelowAge) is not null
            && question.Item.Kind == ItemKind.Date
            && answer.Values is [AnswerValue.Date born, ..]
        )
        {
            var age = input.Today.Year - born.Value.Year;
            return age >= (concept.MinAge ?? 0) && age < (concept.BelowAge ?? int.MaxValue);
        }
        return concept
            .Answers.Where(source => source.Item == question.Item.LinkId)
            .Any(source => answer.Values.Any(value => States(source, value)));
    }

    private static bool States(AnswerSource source, AnswerValue value) =>
        value.Match(
            yesNo => source.Codes.Contains(yesNo.Value ? "yes" : "no"),
            choice => source.Codes.Contains(choice.Code),
            number => source.AtLeast is { } least && number.Value >= least,
            _ => false,
            _ => false,
            _ => false
        );

    private static Evidence Make(Concept concept, string quote, string activityId, ItemKey? item) =>
        new(
            concept.Id,
            concept.Title,
            new PatientText(
                quote.Length <= LongestQuote
                    ? quote
                    : string.Create(CultureInfo.InvariantCulture, $"{quote.AsSpan(0, LongestQuote)}…")
            ),
            activityId,
            item
        );
}
