using System.Collections.Immutable;
using Hl7.Fhir.Model;
using IntakeBot.Core.Forms;
using Condition = IntakeBot.Core.Forms.Condition;

namespace IntakeBot.Core.Content;

/// <summary>One pass over a questionnaire's items: checks what is there and builds what the engine runs.</summary>
internal sealed class FormCompiler
{
    /// <summary>More occurrences than this nobody answers in a conversation.</summary>
    private const int MostOccurs = 100;

    private readonly FormProblems _problems;
    private readonly FormTexts _texts;
    private readonly FormOptions _options;
    private readonly FormConditions _conditions;
    private readonly FormExpressions _expressions;
    private readonly Questionnaire _questionnaire;
    private FormNumbering _numbering = new([]);
    private readonly Dictionary<string, Questionnaire.ItemComponent> _all = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FormItem> _takes = new(StringComparer.Ordinal);

    public FormCompiler(Questionnaire questionnaire, FormValueSets valueSets, FormProblems problems, FormTexts texts)
    {
        (_questionnaire, _problems, _texts) = (questionnaire, problems, texts);
        // What is wrong with the options of another item is told where they stand.
        var quiet = new FormOptions(new FormTexts(null), valueSets, new FormProblems("", [], []));
        _options = new FormOptions(texts, valueSets, problems);
        _conditions = new FormConditions(_all, asked => Takes(asked, quiet), problems);
        _expressions = new FormExpressions(questionnaire, problems);
    }

    /// <summary>What stands around an item: where it is, what it inherits, which variables it may use.</summary>
    private sealed record Around(string Pointer, ImmutableArray<FormVariable> Variables)
    {
        public bool Hidden { get; init; }

        public bool ReadOnly { get; init; }
    }

    /// <summary>The form; null where anything was refused.</summary>
    public IntakeForm? Compile(string name, string? language)
    {
        var root = new FormSpot("");
        _problems.CheckExtensions(_questionnaire.Extension, root, FhirExtensions.OnForms);
        if (_questionnaire.ModifierExtension.Count > 0)
            _problems.Refuse(
                root.At("modifierExtension"),
                "The form has a modifier extension.",
                "Remove it: none is known."
            );
        if (string.IsNullOrEmpty(_questionnaire.Url) || string.IsNullOrEmpty(_questionnaire.Version))
            _problems.Note(root, "The form has no url or no version.", "Give both: responses name them.");
        Collect(_questionnaire.Item, "");
        _numbering = new FormNumbering(_all.Values);
        var variables = FormExpressions.Variables(_questionnaire).ToImmutableArray();
        _expressions.CheckVariables(_questionnaire, variables, root);
        var items = Items(_questionnaire.Item, new Around("", variables));
        if (items.IsEmpty)
            _problems.Refuse(root.At("item"), "The form asks nothing.", "Add at least one item.");
        var constraints = _expressions.Constraints(_questionnaire, new FormScope(variables, null, root), _texts);
        return _problems.Any
            ? null
            : _expressions.Form = new IntakeForm(
                Url(name),
                _questionnaire.Version ?? "",
                _texts.Read(_questionnaire.TitleElement, root.At("title")) ?? _questionnaire.Name ?? name,
                language ?? _questionnaire.Language ?? "en",
                FormLabels.Distinct(items)
            )
            {
                Constraints = constraints,
            };
    }

    // A response must name its form; one without a url goes by its id on the server, or by its file.
    private string Url(string name) =>
        _questionnaire.Url is { Length: > 0 } url ? url : $"Questionnaire/{_questionnaire.Id ?? name}";

    private void Collect(IReadOnlyList<Questionnaire.ItemComponent> items, string pointer)
    {
        foreach (var (item, at) in items.Select((item, at) => (item, at)))
        {
            var here = $"{pointer}/item/{at}";
            if (string.IsNullOrEmpty(item.LinkId) || !_all.TryAdd(item.LinkId, item))
                _problems.Refuse(
                    new FormSpot(here, item.LinkId ?? ""),
                    "The linkId is missing or used twice.",
                    "Give every item its own linkId."
                );
            Collect(item.Item, here);
        }
    }

    private ImmutableArray<FormItem> Items(IReadOnlyList<Questionnaire.ItemComponent> items, Around around) =>
        [
            .. items
                .Select((item, at) => Item(item, around with { Pointer = $"{around.Pointer}/item/{at}" }))
                .OfType<FormItem>(),
        ];

    private FormItem? Item(Questionnaire.ItemComponent item, Around around)
    {
        var where = new FormSpot(around.Pointer, item.LinkId ?? "");
        if (FormItems.Kind(item) is not { } kind)
        {
            _problems.Refuse(
                where,
                $"The item type {item.Type} is not known.",
                "Use one of the types in docs/authoring.md."
            );
            return null;
        }
        var inside = around with
        {
            Hidden = around.Hidden || item.GetExtensionValue<FhirBoolean>(FhirExtensions.Hidden)?.Value == true,
            ReadOnly = around.ReadOnly || item.ReadOnly == true,
            Variables = around.Variables.AddRange(FormExpressions.Variables(item)),
        };
        Check(item, kind, inside, where);
        var words = new FormItemWords(item, _texts, _numbering, where);
        var compiled = FormItems.Bounded(
            new FormItem
            {
                LinkId = new LinkId(item.LinkId ?? ""),
                Kind = kind,
                Text = words.Text,
                Label = words.Label,
                Required = item.Required == true,
                Repeats = item.Repeats == true,
                Options = FormItems.IsChoice(kind) ? _options.Of(item, where) : [],
                Units = _options.Units(item, where),
                Hidden = inside.Hidden,
                ReadOnly = inside.ReadOnly,
                Definition = item.Definition,
                Codes =
                [
                    .. item
                        .Code.Where(code => !string.IsNullOrEmpty(code.Code))
                        .Select(code => new ItemCode(code.Code!, code.System, code.Display)),
                ],
                Unit = words.Unit,
                LowerLabel = words.Of("lower"),
                UpperLabel = words.Of("upper"),
                Help = words.Help,
                Why = words.Of("flyover"),
                Instructions = words.Instructions,
                OpenLabel = kind == ItemKind.OpenChoice ? words.OpenLabel : null,
                EntryFormat = words.EntryFormat,
                Pattern = FormItems.Pattern(item, _problems, where),
                Context = FormItems.Context(item),
                Topic = FormItems.Topic(item, _problems, where),
                Findings = FormItems.Findings(item),
                Names =
                [
                    .. _texts.Marked(
                        item.GetExtensions(FhirExtensions.Synonym).Select(found => found.Value).OfType<FhirString>()
                    ),
                ],
                TextAboutAnother = words.AboutAnother,
            },
            item
        );
        // Only of a birth or a beginning it is known that it has been.
        compiled = compiled with
        {
            TakesFuture = !compiled.MaxToday && compiled.Topic is AnswerTopic.None,
        };
        return With(compiled, item, inside, where);
    }

    // What rests on the item's own kind and options, and what stands under it.
    private FormItem With(FormItem compiled, Questionnaire.ItemComponent item, Around inside, FormSpot where)
    {
        var scope = new FormScope(inside.Variables, item, where);
        return compiled with
        {
            Initial = _options.Initial(item, compiled, where),
            InitialFrom = _expressions.Answer(FhirExtensions.InitialExpression, compiled, scope),
            Calculated = _expressions.Answer(FhirExtensions.CalculatedExpression, compiled, scope),
            Constraints = _expressions.Constraints(item, scope, _texts),
            EnabledWhen = EnabledWhen(item, scope),
            Toggles = _expressions.Toggles(compiled, scope),
            // What it reckons is of one language.
            TextFrom = _texts.IsOwn ? _expressions.Text(item.TextElement, scope) : null,
            Items = Items(item.Item, inside).RemoveAll(child => FormItemWords.IsPartOf(compiled.Kind, child, _all)),
        };
    }

    private Condition EnabledWhen(Questionnaire.ItemComponent item, FormScope scope)
    {
        var stated = _conditions.Of(item, scope.Where);
        return _expressions.Condition(scope) is { } computed
            ? item.EnableWhen.Count == 0
                ? computed
                : new Condition.All([stated, computed])
            : stated;
    }

    private void Check(Questionnaire.ItemComponent item, ItemKind kind, Around inside, FormSpot where)
    {
        _problems.CheckExtensions(item, where, FhirExtensions.OnItems);
        _expressions.CheckVariables(item, inside.Variables, where);
        if (item.GetExtension(FhirExtensions.AnswerExpression) is { Value: not Hl7.Fhir.Model.Expression })
            _problems.Refuse(where, "The answerExpression is no expression.", "Give valueExpression, or remove it.");
        foreach (var url in FormItems.Reckoned(item))
            _problems.Note(
                where,
                $"{url} is reckoned by an expression: only today() is.",
                "State it as a constraint, whose human text is said to patients."
            );
        if (item.Repeats == true && kind != ItemKind.Group && item.Item.Exists(FormItems.IsQuestion))
            _problems.Note(
                where,
                "What stands under a question that takes several answers is asked once.",
                "Make it a group that repeats, where each answer has its own."
            );
        foreach (var (initial, at) in item.Initial.Select((initial, at) => (initial, at)))
            _problems.CheckExtensions(initial, where.At($"initial/{at}"), FhirExtensions.OnConditions);
        var asked = kind != ItemKind.Group && !inside.Hidden && !inside.ReadOnly;
        if (asked && string.IsNullOrWhiteSpace(FormItemWords.Wording(item)) && !FormItemWords.IsReckoned(item))
        {
            if (kind == ItemKind.Display)
                _problems.Note(where, "Words to display without words say nothing.", "Write them, or remove the item.");
            else
                _problems.Refuse(where, "The item has no text.", "Write what the patient should read.");
        }
        if (kind == ItemKind.Display && item.Item.Count > 0)
            _problems.Refuse(where, "Words to display hold further items.", "Put them beside it.");
        if (Whole(item, FhirExtensions.MinOccurs) > MostOccurs)
            _problems.Refuse(where, "More occurrences are asked for than anybody answers.", $"At most {MostOccurs}.");
        if (
            Whole(item, FhirExtensions.MinOccurs) is { } fewest
            && Whole(item, FhirExtensions.MaxOccurs) is { } most
            && fewest > most
        )
            _problems.Refuse(where, "minOccurs is more than maxOccurs.", "Make it less.");
        if (FormItems.Bounded(FormItems.Bare(item, kind), item) is { Min: { } min, Max: { } max } && min > max)
            _problems.Refuse(where, "minValue is more than maxValue: nothing can be answered.", "Make it less.");
        foreach (var (url, kinds) in FhirExtensions.Bounds.Where(bound => item.GetExtension(bound.Url) is not null))
        {
            if (!kinds.Contains(kind))
                _problems.Note(where, $"{url} has no effect on an item of type {item.Type}.", "Remove it.");
        }
    }

    private FormItem? Takes(Questionnaire.ItemComponent item, FormOptions options)
    {
        if (_takes.TryGetValue(item.LinkId ?? "", out var known))
            return known;
        if (FormItems.Kind(item) is not { } kind)
            return null;
        return _takes[item.LinkId ?? ""] = FormItems.Bare(item, kind) with
        {
            Options = FormItems.IsChoice(kind) ? options.Of(item, default) : [],
        };
    }

    private static int? Whole(Questionnaire.ItemComponent item, string url) =>
        item.GetExtensionValue<Integer>(url)?.Value;
}
