using System.Collections.Immutable;
using Hl7.Fhir.Model;
using IntakeBot.Core.Forms;
using Condition = IntakeBot.Core.Forms.Condition;

namespace IntakeBot.Core.Content;

/// <summary>One pass over a questionnaire's items: checks what is there and builds what the engine runs.</summary>
internal sealed class FormCompiler(string path, List<ContentProblem> problems, FormTexts texts)
{
    private readonly Dictionary<string, Questionnaire.ItemComponent> _seen = new(StringComparer.Ordinal);

    public void Refuse(string where, string problem, string mend) =>
        problems.Add(new ContentProblem(path, where, problem, mend));

    public ImmutableArray<FormItem> Items(
        IReadOnlyList<Questionnaire.ItemComponent> items,
        string pointer,
        bool insideRepeating = false
    ) => [.. items.Select((item, index) => Item(item, $"{pointer}/item/{index}", insideRepeating)).OfType<FormItem>()];

    private FormItem? Item(Questionnaire.ItemComponent item, string pointer, bool insideRepeating)
    {
        var where = $"{pointer} (linkId {item.LinkId})";
        if (string.IsNullOrEmpty(item.LinkId) || !_seen.TryAdd(item.LinkId, item))
        {
            Refuse(where, "The linkId is missing or used twice.", "Give every item its own linkId.");
            return null;
        }
        if (item.Type is not { } type || Kind(type) is not { } kind)
        {
            Refuse(where, $"The item type {item.Type} is not known.", "Use one of the types in docs/authoring.md.");
            return null;
        }
        CheckFeatures(item, kind, where, insideRepeating);
        var (experiencer, temporality) = (
            Code(item, FhirExtensions.Experiencer),
            Code(item, FhirExtensions.Temporality)
        );
        var repeatingGroup = kind == ItemKind.Group && item.Repeats == true;
        return new FormItem
        {
            LinkId = new LinkId(item.LinkId),
            Kind = kind,
            Text = texts.Read(item.TextElement, where) ?? "",
            Label =
                texts.Read(item.GetExtensionValue<FhirString>(FhirExtensions.ShortText), $"{where}/shortText")
                ?? texts.Read(item.TextElement, where)
                ?? item.LinkId,
            Required = item.Required == true,
            Repeats = item.Repeats == true,
            Options =
            [
                .. item
                    .AnswerOption.Select((option, i) => Option(option, $"{where}/answerOption/{i}"))
                    .OfType<AnswerOption>(),
            ],
            Min = Number(item, FhirExtensions.MinValue),
            Max = Number(item, FhirExtensions.MaxValue),
            MaxLength = item.MaxLength,
            Unit = item.GetExtensionValue<Coding>(FhirExtensions.Unit) is { } unit
                ? texts.Read(unit.DisplayElement, $"{where}/unit") ?? unit.Code
                : null,
            IsScale = Controls(item).Contains("slider"),
            LowerLabel = DisplayChild(item, "lower", where),
            UpperLabel = DisplayChild(item, "upper", where),
            Help = DisplayChild(item, "help", where),
            Why = DisplayChild(item, "flyover", where),
            EnabledWhen = EnabledWhen(item, where),
            Context =
                experiencer == "family" ? AnswerContext.Family
                : temporality == "historical" ? AnswerContext.PatientPast
                : AnswerContext.PatientNow,
            Topic = Topic(item, where),
            Items = Children(item, pointer, insideRepeating || repeatingGroup),
        };
    }

    // Help, why and the ends of a scale stand under a question as display items; they are read into the question.
    private ImmutableArray<FormItem> Children(Questionnaire.ItemComponent item, string pointer, bool insideRepeating)
    {
        var children = Items(item.Item, pointer, insideRepeating);
        if (item.Type != Questionnaire.QuestionnaireItemType.Group)
            return [];
        foreach (var display in children.Where(child => child.Kind == ItemKind.Display))
            Refuse(
                $"{pointer} (linkId {display.LinkId})",
                "A display item stands in a group.",
                "Put its words into the next question."
            );
        return children;
    }

    private void CheckFeatures(Questionnaire.ItemComponent item, ItemKind kind, string where, bool insideRepeating)
    {
        if (string.IsNullOrWhiteSpace(item.Text))
            Refuse(where, "The item has no text.", "Write what the patient should read.");
        if (kind == ItemKind.Group && item.Repeats == true && insideRepeating)
            Refuse(where, "A repeating group stands inside another.", "Take it out: one level of repetition is known.");
        if (kind is ItemKind.Choice && item.AnswerOption.Count == 0)
            Refuse(where, "A choice without options.", "Add answerOption entries.");
        if (item.AnswerValueSet is not null)
            Refuse(where, "answerValueSet is not known.", "List the options as answerOption.");
        if (item.Initial.Count > 0)
            Refuse(where, "initial values are not known.", "Remove them.");
        if (kind == ItemKind.Boolean && item.Repeats == true)
            Refuse(where, "A yes/no question cannot repeat.", "Remove repeats.");
        if (
            Controls(item).Contains("slider")
            && (Number(item, FhirExtensions.MinValue) is null || Number(item, FhirExtensions.MaxValue) is null)
        )
        {
            Refuse(where, "A slider without ends.", "Give minValue and maxValue.");
        }

        if (
            kind is not (ItemKind.Group or ItemKind.Display)
            && item.Item.Any(child => child.Type != Questionnaire.QuestionnaireItemType.Display)
        )
        {
            Refuse(where, "A question holds further questions.", "Put them beside it with enableWhen.");
        }

        foreach (
            var display in item.Item.Where(child =>
                kind != ItemKind.Group
                && child.Type == Questionnaire.QuestionnaireItemType.Display
                && !Controls(child).Any(FhirExtensions.SaidOfAQuestion.Contains)
            )
        )
        {
            Refuse(
                $"{where} (linkId {display.LinkId})",
                "The words under the question would never be said.",
                $"Give them an itemControl: {string.Join(", ", FhirExtensions.SaidOfAQuestion)}."
            );
        }

        foreach (
            var extension in item.Extension.Where(extension => !FhirExtensions.OnItems.Contains(extension.Url ?? ""))
        )
            Refuse(where, $"The extension {extension.Url} is not known.", "Remove it.");
        if (item.ModifierExtension.Count > 0)
            Refuse(where, "The item has a modifier extension.", "Remove it: none is known.");
        foreach (var control in Controls(item).Where(control => !FhirExtensions.Controls.Contains(control)))
            Refuse(where, $"The itemControl {control} is not known.", "Remove it.");
    }

    private AnswerTopic Topic(Questionnaire.ItemComponent item, string where)
    {
        if (Code(item, FhirExtensions.Topic) is not { } topic)
            return AnswerTopic.None;
        var known = Enum.GetValues<AnswerTopic>().ToDictionary(value => PhrasesReader.NameOf(value));
        if (known.TryGetValue(topic, out var found))
            return found;
        Refuse(where, $"The topic {topic} is not known.", $"Known here: {string.Join(", ", known.Keys)}.");
        return AnswerTopic.None;
    }

    private AnswerOption? Option(Questionnaire.AnswerOptionComponent option, string where)
    {
        foreach (
            var extension in option.Extension.Where(extension =>
                !FhirExtensions.OnOptions.Contains(extension.Url ?? "")
            )
        )
        {
            Refuse(where, $"The extension {extension.Url} is not known.", "Remove it.");
        }

        if (option.Value is Coding { Code: { Length: > 0 } code } coding)
        {
            return new AnswerOption(
                code,
                coding.System,
                texts.Read(coding.DisplayElement, where) ?? code,
                texts.Marked(
                    option.GetExtensions(FhirExtensions.Synonym).Select(found => found.Value).OfType<FhirString>()
                ),
                option.GetExtensionValue<FhirBoolean>(FhirExtensions.OptionExclusive)?.Value == true
            );
        }
        if (option.Value is FhirString { Value: { Length: > 0 } text } element)
            return new AnswerOption(text, null, texts.Read(element, where) ?? text, []);
        Refuse(where, "The option has neither a coding nor a string.", "Use valueCoding with a code and a display.");
        return null;
    }

    private Condition EnabledWhen(Questionnaire.ItemComponent item, string where)
    {
        ImmutableArray<Condition> parts = [.. item.EnableWhen.Select(when => EnabledWhen(when, where))];
        if (parts.Length > 1 && item.EnableBehavior is null)
            Refuse(where, "Several enableWhen without enableBehavior.", "Say all or any.");
        return item.EnableBehavior == Questionnaire.EnableWhenBehavior.Any
            ? new Condition.Any(parts)
            : new Condition.All(parts);
    }

    private Condition EnabledWhen(Questionnaire.EnableWhenComponent when, string where)
    {
        if (when.Question is null || !_seen.TryGetValue(when.Question, out var asked))
        {
            Refuse(where, $"enableWhen names {when.Question}, which no item before it has.", "Name an earlier linkId.");
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
        Refuse(
            where,
            $"enableWhen compares {when.Question} with an answer of another type, or with an option that it lacks.",
            "Use the type and the codes of the item asked."
        );
        return Condition.Always;
    }

    private static AnswerValue? Value(DataType? answer, Questionnaire.ItemComponent asked) =>
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
            (Date { Value: { } value }, Questionnaire.QuestionnaireItemType.Date)
                when PartialDate.TryParseIso(value, out var date) => new AnswerValue.Date(date),
            (Coding { Code: { } code }, _)
                when asked.AnswerOption.Any(option => option.Value is Coding coding && coding.Code == code) =>
                new AnswerValue.Choice(code, code),
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

    private static ItemKind? Kind(Questionnaire.QuestionnaireItemType type) =>
        type switch
        {
            Questionnaire.QuestionnaireItemType.Group => ItemKind.Group,
            Questionnaire.QuestionnaireItemType.Display => ItemKind.Display,
            Questionnaire.QuestionnaireItemType.Boolean => ItemKind.Boolean,
            Questionnaire.QuestionnaireItemType.Choice => ItemKind.Choice,
            Questionnaire.QuestionnaireItemType.OpenChoice => ItemKind.OpenChoice,
            Questionnaire.QuestionnaireItemType.Integer => ItemKind.Integer,
            Questionnaire.QuestionnaireItemType.Decimal => ItemKind.Decimal,
            Questionnaire.QuestionnaireItemType.Date => ItemKind.Date,
            Questionnaire.QuestionnaireItemType.String => ItemKind.String,
            Questionnaire.QuestionnaireItemType.Text => ItemKind.Text,
            _ => null,
        };

    private static IEnumerable<string> Controls(Questionnaire.ItemComponent item) =>
        item.GetExtensions(FhirExtensions.ItemControl)
            .Select(extension => extension.Value)
            .OfType<CodeableConcept>()
            .SelectMany(concept => concept.Coding)
            .Select(coding => coding.Code)
            .OfType<string>();

    private string? DisplayChild(Questionnaire.ItemComponent item, string control, string where) =>
        texts.Read(
            item.Item.FirstOrDefault(child =>
                child.Type == Questionnaire.QuestionnaireItemType.Display && Controls(child).Contains(control)
            )?.TextElement,
            $"{where}/{control}"
        );

    private static string? Code(Questionnaire.ItemComponent item, string url) =>
        item.GetExtensionValue<Code>(url)?.Value;

    private static decimal? Number(Questionnaire.ItemComponent item, string url) =>
        item.GetExtension(url)?.Value switch
        {
            Integer { Value: { } value } => value,
            FhirDecimal { Value: { } value } => value,
            _ => null,
        };
}
