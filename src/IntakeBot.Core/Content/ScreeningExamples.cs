using System.Collections.Immutable;
using System.Globalization;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Content;

/// <summary>Runs the sentences inside the rules: a change of wording that loses a flag is found where it was made.</summary>
internal static class ScreeningExamples
{
    private static readonly IntakeForm NoForm = new("urn:examples", "1", "Examples", "en", []);

    /// <summary>Every sentence that does not do what its rule says it does; empty when all do.</summary>
    public static ImmutableArray<ContentProblem> Check(ScreeningRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        // A fifth of the time of loading, and no example knows of another.
        return
        [
            .. rules
                .Rules.AsParallel()
                .AsOrdered()
                .SelectMany(rule => rule.Examples.SelectMany(example => Check(rules, rule, example))),
        ];
    }

    private static IEnumerable<ContentProblem> Check(ScreeningRules rules, RedFlagRule rule, RuleExample example)
    {
        var flags = Screen(rules, example.Sentence);
        if (flags.Any(flag => flag.RuleId == rule.Id) != example.IsRaised)
            yield return Problem(rule, example);
        // A note may be right where nothing is urgent: "steroid cream for years, all well".
        if (!example.IsRaised)
        {
            foreach (var flag in flags.Where(flag => flag.RuleId != rule.Id && flag.Urgency >= Urgency.SameDay))
                yield return Crossed(rule, example, flag);
        }
    }

    /// <summary>The flags that one sentence raises by itself, said outside any question.</summary>
    public static ImmutableArray<RedFlag> Screen(ScreeningRules rules, string sentence) =>
        Screener.Screen(
            rules,
            new ScreeningInput(
                NoForm,
                AnswerSet.Empty,
                [new Utterance("example", new PatientText(sentence), Item: null, default)],
                new DateOnly(2000, 1, 1)
            )
        );

    private static ContentProblem Crossed(RedFlagRule rule, RuleExample example, RedFlag flag)
    {
        var concepts = string.Join(", ", flag.Evidence.Select(evidence => evidence.ConceptId).Distinct());
        return new(
            rule.Path,
            string.Create(CultureInfo.InvariantCulture, $"line {example.Line}"),
            $"A phrase of {concepts} matches \"{example.Sentence}\", which is quiet for {rule.Id}, and raises {flag.RuleId}.",
            "Mend that phrase or its negative list, or the example."
        );
    }

    private static ContentProblem Problem(RedFlagRule rule, RuleExample example) =>
        new(
            rule.Path,
            string.Create(CultureInfo.InvariantCulture, $"line {example.Line}"),
            $"The rule {rule.Id} {(example.IsRaised ? "is not raised" : "is raised")} by its example \"{example.Sentence}\".",
            "Mend the phrases of its concepts, the triggers, or the example."
        );
}
