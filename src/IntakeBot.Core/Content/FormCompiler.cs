using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hl7.Fhir.Model;
using IntakeBot.Core.Forms;
using Condition = IntakeBot.Core.Forms.Condition;

namespace IntakeBot.Core.Content;

/// <summary>One pass over a questionnaire's items: checks what is there and builds what the engine runs.</summary>
internal sealed class FormCompiler
{
    private readonly string _path;
    private readonly List<ContentProblem> _problems;
    private readonly FormTexts _texts;
    private readonly FormOptions _options;
    private readonly FormConditions _conditions;
    private readonly FormExpressions _expressions;
    private readonly Dictionary<string, Questionnaire.ItemComponent> _seen = new(StringComparer.Ordinal);

    // Those of the form and of every item around the one at hand.
    private readonly List<FormVariable> _variables;

    public FormCompiler(string path, List<ContentProblem> problems, FormTexts texts, Questionnaire questionnaire)
    {
        (_path, _problems, _texts) = (path, problems, texts);
        _options = new FormOptions(texts, questionnaire, Refuse);
        _conditions = new FormConditions(_seen, _options, Refuse);
        _expressions = new FormExpressions(questionnaire, Refuse);
        _variables = [.. FormExpressions.Variables(questionnaire)];
    }

    /// <summary>The finished form, over which the expressions are evaluated.</summary>
    public IntakeForm Finish(IntakeForm form) => _expressions.Form = form;

    public void Refuse(string where, string problem, string mend) =>
        _problems.Add(new ContentProblem(_path, where, problem, mend));

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
        var compiled = new FormItem
        {
            LinkId = new LinkId(item.LinkId),
            Kind = kind,
            Text = _texts.Read(item.TextElement, where) ?? "",
            Label =
                _texts.Read(item.GetExtensionValue<FhirString>(FhirExtensions.ShortText), $"{where}/shortText")
                ?? _texts.Read(item.TextElement, where)
                ?? item.LinkId,
            Required = item.Required == true,
            Repeats = item.Repeats == true,
            Options = _options.Of(item, where),
            Min = Number(item, FhirExtensions.MinValue),
            Max = Number(item, FhirExtensions.MaxValue),
            MinDate = Day(item, FhirExtensions.MinValue)?.Earliest,
            MaxDate = Day(item, FhirExtensions.MaxValue)?.Latest,
            MaxLength = item.MaxLength,
            MinLength = Whole(item, FhirExtensions.MinLength),
            Pattern = Pattern(item, where),
            EntryFormat = _texts.Read(
                item.GetExtensionValue<FhirString>(FhirExtensions.EntryFormat),
                $"{where}/entryFormat"
            ),
            MaxDecimals = Whole(item, FhirExtensions.MaxDecimals),
            MinOccurs = Whole(item, FhirExtensions.MinOccurs),
            MaxOccurs = Whole(item, FhirExtensions.MaxOccurs),
            Units = _options.Units(item, where),
            Codes =
            [
                .. item
                    .Code.Where(code => !string.IsNullOrEmpty(code.Code))
                    .Select(code => new ItemCode(code.Code!, code.System, code.Display)),
            ],
            Hidden = item.GetExtensionValue<FhirBoolean>(FhirExtensions.Hidden)?.Value == true,
            ReadOnly = item.ReadOnly == true,
            Unit = item.GetExtensionValue<Coding>(FhirExtensions.Unit) is { } unit
                ? _texts.Read(unit.DisplayElement, $"{where}/unit") ?? unit.Code
                : null,
            IsScale = Controls(item).Contains("slider"),
            LowerLabel = DisplayChild(item, "lower", where),
            UpperLabel = DisplayChild(item, "upper", where),
            Help = HelpOf(item, where),
            Why = DisplayChild(item, "flyover", where),
            Context =
                experiencer == "family" ? AnswerContext.Family
                : temporality == "historical" ? AnswerContext.PatientPast
                : AnswerContext.PatientNow,
            Topic = Topic(item, where),
        };
        var variables = _variables.Count;
        _variables.AddRange(FormExpressions.Variables(item));
        compiled = compiled with
        {
            Initial = _options.Initial(item, compiled, where),
            InitialFrom = _expressions.Answer(item, FhirExtensions.InitialExpression, compiled, (_variables, where)),
            Calculated = _expressions.Answer(item, FhirExtensions.CalculatedExpression, compiled, (_variables, where)),
            EnabledWhen = EnabledWhen(item, where),
            Items = Children(item, pointer, insideRepeating || repeatingGroup),
        };
        _variables.RemoveRange(variables, _variables.Count - variables);
        return compiled;
    }

    // Help, why and the ends of a scale stand under a question as display items; they are read into the question.
    private ImmutableArray<FormItem> Children(Questionnaire.ItemComponent item, string pointer, bool insideRepeating)
    {
        var children = Items(item.Item, pointer, insideRepeating);
        return item.Type == Questionnaire.QuestionnaireItemType.Group
            ? children
            : children.RemoveAll(child => child.Kind == ItemKind.Display);
    }

    private Condition EnabledWhen(Questionnaire.ItemComponent item, string where)
    {
        var stated = _conditions.Of(item, where);
        return _expressions.Condition(item, (_variables, where)) is { } computed
            ? item.EnableWhen.Count == 0
                ? computed
                : new Condition.All([stated, computed])
            : stated;
    }

    // Where more can be read stands at the end of the help.
    private string? HelpOf(Questionnaire.ItemComponent item, string where)
    {
        var links = item.GetExtensions(FhirExtensions.SupportLink)
            .Select(extension => extension.Value)
            .OfType<FhirUri>()
            .Select(link => link.Value);
        return
            string.Join(
                '\n',
                links.Prepend(DisplayChild(item, "help", where)).Where(part => !string.IsNullOrEmpty(part))
            )
                is { Length: > 0 } help
            ? help
            : null;
    }

    private Regex? Pattern(Questionnaire.ItemComponent item, string where)
    {
        if (item.GetExtensionValue<FhirString>(FhirExtensions.Pattern)?.Value is not { Length: > 0 } pattern)
            return null;
        try
        {
            // Without backtracking no words of a patient can make it run for long.
            return new Regex($"^(?:{pattern})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            Refuse($"{where}/regex", "The regex cannot be run.", "Write it without look-around and back-references.");
            return null;
        }
    }

    private void CheckFeatures(Questionnaire.ItemComponent item, ItemKind kind, string where, bool insideRepeating)
    {
        if (string.IsNullOrWhiteSpace(item.Text))
            Refuse(where, "The item has no text.", "Write what the patient should read.");
        if (kind == ItemKind.Group && item.Repeats == true && insideRepeating)
            Refuse(where, "A repeating group stands inside another.", "Take it out: one level of repetition is known.");
        CheckBounds(item, kind, where);
        if (
            Controls(item).Contains("slider")
            && (Number(item, FhirExtensions.MinValue) is null || Number(item, FhirExtensions.MaxValue) is null)
        )
        {
            Refuse(where, "A slider without ends.", "Give minValue and maxValue.");
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

    private void CheckBounds(Questionnaire.ItemComponent item, ItemKind kind, string where)
    {
        if (kind == ItemKind.Display && item.Item.Count > 0)
            Refuse(where, "Words to display hold further items.", "Put them beside it.");
        if (item.Repeats == true && kind is not (ItemKind.Group or ItemKind.Choice or ItemKind.OpenChoice))
            Refuse(where, "Only choices and groups can repeat.", "Put the question into a group that repeats.");
        var given = item.Extension.Select(extension => extension.Url).ToHashSet();
        foreach (var (url, kinds, what) in FhirExtensions.Bounds.Where(bound => given.Contains(bound.Url)))
        {
            if (!kinds.Contains(kind))
                Refuse(where, $"{what} stands on an item of type {item.Type}.", "Remove it: it would have no effect.");
        }
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
            Questionnaire.QuestionnaireItemType.DateTime => ItemKind.DateTime,
            Questionnaire.QuestionnaireItemType.Time => ItemKind.Time,
            Questionnaire.QuestionnaireItemType.Quantity => ItemKind.Quantity,
            Questionnaire.QuestionnaireItemType.Url => ItemKind.Url,
            Questionnaire.QuestionnaireItemType.Reference => ItemKind.Reference,
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
        _texts.Read(
            item.Item.FirstOrDefault(child =>
                child.Type == Questionnaire.QuestionnaireItemType.Display && Controls(child).Contains(control)
            )?.TextElement,
            $"{where}/{control}"
        );

    private static string? Code(Questionnaire.ItemComponent item, string url) =>
        item.GetExtensionValue<Code>(url)?.Value;

    private static PartialDate? Day(Questionnaire.ItemComponent item, string url) =>
        item.GetExtension(url)?.Value switch
        {
            Date { Value: { } iso } when PartialDate.TryParseIso(iso, out var date) => date,
            FhirDateTime { Value: { } iso } when PartialDate.TryParseIso(iso.Split('T')[0], out var date) => date,
            _ => null,
        };

    private static int? Whole(Questionnaire.ItemComponent item, string url) =>
        item.GetExtensionValue<Integer>(url)?.Value;

    private static decimal? Number(Questionnaire.ItemComponent item, string url) =>
        item.GetExtension(url)?.Value switch
        {
            Integer { Value: { } value } => value,
            FhirDecimal { Value: { } value } => value,
            _ => null,
        };
}
