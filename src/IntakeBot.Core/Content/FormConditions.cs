using System.Collections.Immutable;
using Hl7.Fhir.Model;
using IntakeBot.Core.Forms;
using Condition = IntakeBot.Core.Forms.Condition;

namespace IntakeBot.Core.Content;

/// <summary>Compiles <c>enableWhen</c>; a condition on what the asked item cannot answer is refused.</summary>
/// <param name="items">Every item of the form, by linkId.</param>
/// <param name="asked">What an item takes: its kind, options and units.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class FormConditions(
    IReadOnlyDictionary<string, Questionnaire.ItemComponent> items,
    Func<Questionnaire.ItemComponent, FormItem?> asked,
    FormProblems problems
)
{
    /// <summary>When the item is enabled by <c>enableWhen</c>.</summary>
    public Condition Of(Questionnaire.ItemComponent item, FormSpot where)
    {
        ImmutableArray<Condition> parts =
        [
            .. item.EnableWhen.Select((when, at) => EnabledWhen(item, when, where.At($"enableWhen/{at}"))),
        ];
        if (parts.Length > 1 && item.EnableBehavior is null)
            problems.Refuse(where, "Several enableWhen without enableBehavior.", "Say all or any.");
        return parts.IsEmpty ? Condition.Always
            : item.EnableBehavior == Questionnaire.EnableWhenBehavior.Any ? new Condition.Any(parts)
            : new Condition.All(parts);
    }

    private Condition EnabledWhen(
        Questionnaire.ItemComponent item,
        Questionnaire.EnableWhenComponent when,
        FormSpot where
    )
    {
        problems.CheckExtensions(when, where, FhirExtensions.OnConditions);
        if (when.Question is null || !items.TryGetValue(when.Question, out var question))
        {
            problems.Refuse(
                where,
                $"enableWhen names {when.Question}, which no item has.",
                "Name the linkId of a question."
            );
            return Condition.Always;
        }
        if (question == item || Holds(item, question))
        {
            problems.Refuse(
                where,
                $"enableWhen names {when.Question}, which is asked only where this is.",
                "Name a question that does not depend on it."
            );
            return Condition.Always;
        }
        var linkId = new LinkId(when.Question);
        if (
            when.Operator == Questionnaire.QuestionnaireItemOperator.Exists
            && when.Answer is FhirBoolean { Value: { } expected }
        )
            return new Condition.Exists(linkId, expected);
        if (
            Operator(when.Operator) is { } comparison
            && (Value(when.Answer, question) ?? ByCode(when, question, where)) is { } value
        )
            return new Condition.Compare(linkId, comparison, value);
        if (asked(question) is { Options.IsEmpty: true } open && FormItems.IsChoice(open.Kind))
        {
            problems.Refuse(
                where,
                $"enableWhen compares {when.Question} with a code, and the codes of {when.Question} are not here.",
                "Contain its value set with its codes, or list its options."
            );
            return Condition.Always;
        }
        problems.Refuse(
            where,
            $"enableWhen compares {when.Question} with an answer of another type, or with an option that it lacks.",
            "Use the type and the codes of the item asked."
        );
        return Condition.Always;
    }

    private static bool Holds(Questionnaire.ItemComponent item, Questionnaire.ItemComponent other) =>
        item.Item.Exists(child => child == other || Holds(child, other));

    private AnswerValue? Value(DataType? answer, Questionnaire.ItemComponent question)
    {
        if (asked(question) is not { } item)
            return null;
        return (answer, item.Kind) switch
        {
            (Integer { Value: { } whole }, ItemKind.Integer or ItemKind.Decimal) => new AnswerValue.Number(whole),
            (FhirDecimal { Value: { } number }, ItemKind.Integer or ItemKind.Decimal) => new AnswerValue.Number(number),
            (Integer { Value: { } whole }, ItemKind.Quantity) => Amount(whole, ""),
            (FhirDecimal { Value: { } number }, ItemKind.Quantity) => Amount(number, ""),
            (Quantity { Value: { } number } amount, ItemKind.Quantity) => Amount(
                number,
                amount.Code ?? amount.Unit ?? ""
            ),
            (Date { Value: { } iso }, ItemKind.DateTime) when PartialDate.TryParseIso(iso, out var date) =>
                new AnswerValue.Date(date),
            (FhirDateTime { Value: { } iso }, ItemKind.Date)
                when PartialDate.TryParseIso(iso.Split('T')[0], out var date) => new AnswerValue.Date(date),
            // Numbers and dates to choose from may be compared with one that is none of them.
            (Integer { Value: { } whole }, ItemKind.Choice or ItemKind.OpenChoice)
                when item.Options.Any(option => option.Type == OptionType.Integer) => Option($"{whole}"),
            (Date { Value: { } date }, ItemKind.Choice or ItemKind.OpenChoice)
                when item.Options.Any(option => option.Type == OptionType.Date) => Option(date),
            (Time { Value: { } time }, ItemKind.Choice or ItemKind.OpenChoice)
                when item.Options.Any(option => option.Type == OptionType.Time) => Option(time),
            (FhirString { Value: { } text }, ItemKind.Choice) when item.Options.Any(option => option.Display == text) =>
                new AnswerValue.Text(new PatientText(text)),
            _ => FhirAnswers.Read(item, answer),
        };
    }

    // A code of another system than the options' would never be met; published forms mean the option of that code.
    private AnswerValue.Choice? ByCode(
        Questionnaire.EnableWhenComponent when,
        Questionnaire.ItemComponent question,
        FormSpot where
    )
    {
        if (
            when.Answer is not Coding { Code: { Length: > 0 } code, System: { } system }
            || asked(question)?.Options.Where(option => option.Code == code).ToList() is not [var meant]
        )
            return null;
        problems.Note(
            where,
            $"{when.Question} has no {code} of {system}: its {code} of {meant.System} is meant.",
            $"Name {meant.System}."
        );
        return new AnswerValue.Choice(meant.Code, meant.Display);
    }

    private static AnswerValue.Choice Option(string code) => new(code, code);

    private static AnswerValue.Stated Amount(decimal number, string unit) => new(new Statement.Quantity(number, unit));

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
