using System.Collections.Immutable;
using System.Globalization;
using Hl7.Fhir.Model;
using IntakeBot.Core.Forms;
using Condition = IntakeBot.Core.Forms.Condition;

namespace IntakeBot.Core.Content;

/// <summary>Compiles <c>enableWhen</c>; a condition on what the asked item cannot answer is refused.</summary>
internal sealed class FormConditions(
    IReadOnlyDictionary<string, Questionnaire.ItemComponent> seen,
    FormOptions options,
    Action<string, string, string> refuse
)
{
    /// <summary>When the item is enabled by <c>enableWhen</c>.</summary>
    public Condition Of(Questionnaire.ItemComponent item, string where)
    {
        ImmutableArray<Condition> parts = [.. item.EnableWhen.Select(when => EnabledWhen(when, where))];
        if (parts.Length > 1 && item.EnableBehavior is null)
            refuse(where, "Several enableWhen without enableBehavior.", "Say all or any.");
        return item.EnableBehavior == Questionnaire.EnableWhenBehavior.Any
            ? new Condition.Any(parts)
            : new Condition.All(parts);
    }

    private Condition EnabledWhen(Questionnaire.EnableWhenComponent when, string where)
    {
        if (when.Question is null || !seen.TryGetValue(when.Question, out var asked))
        {
            refuse(where, $"enableWhen names {when.Question}, which no item before it has.", "Name an earlier linkId.");
            return Condition.Always;
        }
        var question = new LinkId(when.Question);
        if (
            when.Operator == Questionnaire.QuestionnaireItemOperator.Exists
            && when.Answer is FhirBoolean { Value: { } expected }
        )
        {
            return new Condition.Exists(question, expected);
        }

        if (Operator(when.Operator) is { } comparison && Value(when.Answer, asked) is { } value)
            return new Condition.Compare(question, comparison, value);
        refuse(
            where,
            $"enableWhen compares {when.Question} with an answer of another type, or with an option that it lacks.",
            "Use the type and the codes of the item asked."
        );
        return Condition.Always;
    }

    private AnswerValue? Value(DataType? answer, Questionnaire.ItemComponent asked) =>
        (answer, asked.Type) switch
        {
            (FhirBoolean { Value: { } value }, Questionnaire.QuestionnaireItemType.Boolean) => new AnswerValue.YesNo(
                value
            ),
            (Integer { Value: { } value }, Questionnaire.QuestionnaireItemType.Integer) => new AnswerValue.Number(
                value
            ),
            (FhirDecimal { Value: { } value }, Questionnaire.QuestionnaireItemType.Decimal) => new AnswerValue.Number(
                value
            ),
            (
                Date { Value: { } value },
                Questionnaire.QuestionnaireItemType.Date
                    or Questionnaire.QuestionnaireItemType.DateTime
            ) when PartialDate.TryParseIso(value, out var date) => new AnswerValue.Date(date),
            (Time { Value: { } value }, Questionnaire.QuestionnaireItemType.Time)
                when TimeOnly.TryParse(value, CultureInfo.InvariantCulture, out var time) => new AnswerValue.Time(time),
            (Quantity { Value: { } value }, Questionnaire.QuestionnaireItemType.Quantity) => new AnswerValue.Number(
                value
            ),
            (Coding { Code: { } code }, _) when options.Names(asked, code) => new AnswerValue.Choice(code, code),
            (
                FhirString { Value: { } option },
                Questionnaire.QuestionnaireItemType.Choice
                    or Questionnaire.QuestionnaireItemType.OpenChoice
            ) when options.Names(asked, option) => new AnswerValue.Choice(option, option),
            (
                FhirString { Value: { } text },
                Questionnaire.QuestionnaireItemType.String
                    or Questionnaire.QuestionnaireItemType.Text
            ) => new AnswerValue.Text(new PatientText(text)),
            _ => null,
        };

    private static Comparison? Operator(Questionnaire.QuestionnaireItemOperator? op) =>
        op switch
        {
            Questionnaire.QuestionnaireItemOperator.Equal => Comparison.Equal,
            Questionnaire.QuestionnaireItemOperator.NotEqual => Comparison.NotEqual,
            Questionnaire.QuestionnaireItemOperator.GreaterThan => Comparison.Greater,
            Questionnaire.QuestionnaireItemOperator.LessThan => Comparison.Less,
            Questionnaire.QuestionnaireItemOperator.GreaterOrEqual => Comparison.GreaterOrEqual,
            Questionnaire.QuestionnaireItemOperator.LessOrEqual => Comparison.LessOrEqual,
            _ => null,
        };
}
