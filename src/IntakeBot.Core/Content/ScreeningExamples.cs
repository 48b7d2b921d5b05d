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
        return
        [
            .. from rule in rules.Rules
            from example in rule.Examples
            where Screen(rules, example.Sentence).Any(flag => flag.RuleId == rule.Id) != example.IsRaised
            select Problem(rule, example),
        ];
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

    private static ContentProblem Problem(RedFlagRule rule, RuleExample example) =>
        new(
            rule.Path,
            string.Create(CultureInfo.InvariantCulture, $"line {example.Line}"),
            $"The rule {rule.Id} {(example.IsRaised ? "is not raised" : "is raised")} by its example \"{example.Sentence}\".",
            "Mend the phrases of its concepts, the triggers, or the example."
        );
}
