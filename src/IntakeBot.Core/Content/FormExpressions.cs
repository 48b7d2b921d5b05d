using System.Collections.Immutable;
using Hl7.Fhir.FhirPath;
using Hl7.Fhir.Model;
using Hl7.FhirPath;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;
using Condition = IntakeBot.Core.Forms.Condition;
using Expression = Hl7.Fhir.Model.Expression;

namespace IntakeBot.Core.Content;

/// <summary>A named expression that others of its item and below may use (<c>%name</c>).</summary>
/// <param name="Name">The name.</param>
/// <param name="Text">The FHIRPath; null where it is a query of a server that is not there, and has no value.</param>
/// <param name="Owner">The item on which it stands; null for the form.</param>
internal sealed record FormVariable(string Name, string? Text, Questionnaire.ItemComponent? Owner);

/// <summary>Where an expression stands: with the variables around it, on an item or on the form.</summary>
internal sealed record FormScope(
    ImmutableArray<FormVariable> Variables,
    Questionnaire.ItemComponent? Owner,
    FormSpot Where
);

/// <summary>
/// Compiles FHIRPath expressions (SDC "Using expressions") into functions over the answers. What cannot be parsed is
/// refused; what fails while it runs has no value. Loaded only by forms that use one.
/// </summary>
internal sealed class FormExpressions(Questionnaire questionnaire, FormProblems problems)
{
    private const string FhirPath = "text/fhirpath";

    private sealed record Response(AnswerSet Answers, QuestionnaireResponse Whole, PocoNode Node)
    {
        public Dictionary<ItemKey, QuestionnaireResponse.ItemComponent> Index { get; init; } = [];
    }

    // The last response that was looked at: many expressions look at one.
    private Response? _last;

    // By their text: "from 12 years" stands on many items, and is reckoned once for all of them.
    private readonly Dictionary<string, FewAnswers> _ofFew = new(StringComparer.Ordinal);

    /// <summary>The finished form; nothing has a value before it is set.</summary>
    public IntakeForm Form
    {
        get => field ?? throw new InvalidOperationException("The form is still being compiled.");
        set;
    }

    /// <summary>What a form or an item names for the expressions on it and below.</summary>
    public static IEnumerable<FormVariable> Variables(IExtendable on)
    {
        var owner = on as Questionnaire.ItemComponent;
        var launched = on.GetExtensions(FhirExtensions.LaunchContext)
            .Select(context => context.GetExtension("name")?.Value)
            .Select(name => name is Coding coding ? coding.Code : (name as PrimitiveType)?.ToString())
            .Concat(
                on.GetExtensions(FhirExtensions.SourceQueries)
                    .Select(queries => (queries.Value as ResourceReference)?.Reference?.TrimStart('#'))
            )
            .Where(name => !string.IsNullOrEmpty(name))
            .Select(name => new FormVariable(name!, null, owner));
        return launched
            .Concat(Named(on, FhirExtensions.OfARecord).Select(one => new FormVariable(one.Name!, null, owner)))
            .Concat(
                Named(on, FhirExtensions.Reckoned)
                    .Where(one => one.Expression_ is { Length: > 0 })
                    .Select(one => new FormVariable(
                        one.Name!,
                        one.Language is FhirPath or null ? one.Expression_ : null,
                        owner
                    ))
            );
    }

    /// <summary>Refuses variables that name what nobody defines.</summary>
    public void CheckVariables(IExtendable on, ImmutableArray<FormVariable> inScope, FormSpot where)
    {
        foreach (var unknown in Variables(on).SelectMany(one => FormNames.Unknown(one.Text ?? "", inScope)).Distinct())
            Undefined(unknown, where.At("variable"));
    }

    private void Undefined(string name, FormSpot where) =>
        problems.Refuse(
            where,
            $"The expression names %{name}, which is defined nowhere.",
            "Define it as a variable, or write out what it stands for."
        );

    private static IEnumerable<Expression> Named(IExtendable on, IReadOnlyList<string> urls) =>
        on
            .Extension.Where(extension => urls.Contains(extension.Url))
            .Select(extension => extension.Value)
            .OfType<Expression>()
            .Where(one => one.Name is { Length: > 0 });

    /// <summary>The answer that an expression gives to the item; null where the item has no such expression.</summary>
    public AnswerExpression? Answer(string url, FormItem compiled, FormScope scope)
    {
        if (scope.Owner?.GetExtension(url) is not { } extension)
            return null;
        // To fill a form from a record is offered, not asked of every system; without a record there is nothing.
        if (url == FhirExtensions.InitialExpression && extension.Value is Expression { Language: not FhirPath })
        {
            problems.Note(
                scope.Where,
                "The initialExpression is no FHIRPath: it has no value.",
                "Give an initial value."
            );
            return null;
        }
        if (url == FhirExtensions.CalculatedExpression && IsOfARecord(extension, scope))
        {
            problems.Note(
                scope.Where,
                "What its calculatedExpression looks at is in a record, which is not here.",
                scope.Owner.ReadOnly == true ? "It has no value." : "The patient is asked."
            );
            return null;
        }
        return Compile(extension, scope) is { } evaluate
            ? (answers, place) =>
                [
                    .. evaluate(answers, place)
                        .OfType<DataType>()
                        .Select(value => FhirAnswers.Read(compiled, value))
                        .OfType<AnswerValue>()
                        .Select(value => Rounded(compiled, value))
                        .Where(value => AnswerBounds.Fault(compiled, value, today: null) is null)
                        .Take(compiled.Repeats ? int.MaxValue : 1),
                ]
            : null;
    }

    /// <summary>A text that is made of the answers (<c>cqf-expression</c> on it); null where it stands as it is.</summary>
    public Func<AnswerSet, ItemKey, string?>? Text(FhirString? text, FormScope scope) =>
        text?.GetExtension(FhirExtensions.TextExpression) is { Value: Expression { Language: FhirPath } } extension
        && Compile(extension, scope) is { } evaluate
            ? (answers, place) =>
                evaluate(answers, place) is [FhirString { Value: { } said }] ? FormMarkup.Plain(said) : null
            : null;

    private static bool IsOfARecord(Extension extension, FormScope scope) =>
        extension.Value is Expression { Expression_: { } text } && FormNames.IsOfARecord(text, scope.Variables);

    private static AnswerValue Rounded(FormItem item, AnswerValue value) =>
        item.MaxDecimals is { } decimals and >= 0 and <= 28 && value is AnswerValue.Number number
            ? number with
            {
                Value = Math.Round(number.Value, decimals, MidpointRounding.AwayFromZero),
            }
            : value;

    /// <summary>The condition that an expression states; null where the item has none.</summary>
    public Condition? Condition(FormScope scope) =>
        scope.Owner?.GetExtension(FhirExtensions.EnableWhenExpression) is { } extension
            ? Condition(extension, scope)
            : null;

    /// <summary>Which options of the item are offered only where an expression holds.</summary>
    public ImmutableArray<OptionToggle> Toggles(FormItem compiled, FormScope scope) =>
        [
            .. (scope.Owner?.GetExtensions(FhirExtensions.OptionsToggle) ?? [])
                .Select(toggle => Toggle(compiled, toggle, scope))
                .OfType<OptionToggle>(),
        ];

    private OptionToggle? Toggle(FormItem compiled, Extension toggle, FormScope scope)
    {
        var given = toggle.GetExtensions("option").ToList();
        var codes = given
            .Select(option => FhirAnswers.Option(compiled, option.Value as DataType)?.Code)
            .OfType<string>()
            .ToImmutableArray();
        if (codes.IsEmpty || codes.Length < given.Count || toggle.GetExtension("expression") is not { } extension)
        {
            problems.Refuse(
                scope.Where,
                "The toggle names no option of the item, or has no expression.",
                "Give each option with its code, as among the item's own, and one expression."
            );
            return null;
        }
        return Condition(extension, scope) is { } condition ? new OptionToggle(codes, condition.Test) : null;
    }

    private Condition.Computed? Condition(Extension extension, FormScope scope)
    {
        if (Compile(extension, scope) is not { } evaluate)
            return null;
        bool Test(AnswerSet answers, ItemKey place) => evaluate(answers, place) is [FhirBoolean { Value: true }];
        return
            scope.Variables.IsEmpty
            && extension.Value is Expression { Expression_: { } text }
            && FormFhirPath.RestsOn(text) is { IsEmpty: false } named
            ? new Condition.Computed(OfFew(text, named, Test).Holds) { RestsOn = named }
            : new Condition.Computed(Test);
    }

    private FewAnswers OfFew(string text, ImmutableArray<LinkId> named, Func<AnswerSet, ItemKey, bool> test)
    {
        if (!_ofFew.TryGetValue(text, out var few))
            _ofFew[text] = few = new FewAnswers(this, named, test);
        return few;
    }

    /// <summary>
    /// A condition that looks at a few answers only, and is asked anew whenever any other is given: it is reckoned on
    /// those few, and once for them.
    /// </summary>
    private sealed class FewAnswers(
        FormExpressions form,
        ImmutableArray<LinkId> named,
        Func<AnswerSet, ItemKey, bool> test
    )
    {
        /// <summary>So many conversations take turns before one of them is reckoned again.</summary>
        private const int MostKnown = 16;

        // Replaced whole; what another thread adds meanwhile may be lost, and is reckoned again.
        private volatile Known[] _known = [];
        private ItemKey[]? _keys;

        // None where one of them may stand in any occurrence of a group. The form is known only once it is compiled.
        private ItemKey[] Keys =>
            _keys ??= named.Any(linkId => form.Form.Depth(linkId) > 0)
                ? []
                : [.. named.Select(linkId => new ItemKey(linkId))];

        public bool Holds(AnswerSet answers, ItemKey place)
        {
            if (Keys.Length == 0)
                return test(answers, place);
            var day = DateOnly.FromDateTime(answers.LastAt.DateTime);
            foreach (var known in _known)
            {
                if (known.Day == day && IsOn(known.On, answers))
                    return known.Holds;
            }
            var few = AnswerSet.Of(
                Keys.Where(key => answers[key] is not null).Select(key => KeyValuePair.Create(key, answers[key]!))
            );
            var holds = test(few.AsOf(answers.LastAt), place);
            _known = [new Known([.. Keys.Select(key => answers[key])], day, holds), .. _known.Take(MostKnown - 1)];
            return holds;
        }

        private bool IsOn(ImmutableArray<Answer?> on, AnswerSet answers)
        {
            for (var at = 0; at < on.Length; at++)
            {
                if (!SaysTheSame(on[at], answers[Keys[at]]))
                    return false;
            }
            return true;
        }

        // An expression sees what was answered and in which words, and not when.
        private static bool SaysTheSame(Answer? one, Answer? other) =>
            ReferenceEquals(one, other)
            || one is not null
                && other is not null
                && one.Quote == other.Quote
                && one.Values.SequenceEqual(other.Values);

        private sealed record Known(ImmutableArray<Answer?> On, DateOnly Day, bool Holds)
        {
            public override string ToString() => $"[{On.Length} answers]";
        }
    }

    /// <summary>What the constraints of an item or the form demand.</summary>
    public ImmutableArray<AnswerConstraint> Constraints(IExtendable on, FormScope scope, FormTexts texts) =>
        [
            .. FhirExtensions
                .Constraints.SelectMany(url => on.GetExtensions(url))
                .Select(extension => Constraint(extension, scope, texts))
                .OfType<AnswerConstraint>(),
        ];

    private AnswerConstraint? Constraint(Extension constraint, FormScope scope, FormTexts texts)
    {
        var where = scope.Where.At("constraint");
        var text = constraint.GetExtension("expression")?.Value switch
        {
            FhirString one => one.Value,
            Expression one => one.Expression_,
            _ => null,
        };
        var human = texts.Read(constraint.GetExtensionValue<FhirString>("human"), where);
        if (text is not { Length: > 0 } || human is not { Length: > 0 })
        {
            problems.Refuse(
                where,
                "A constraint without expression or human.",
                "Give both: human is said to patients."
            );
            return null;
        }
        if (Compile(text, scope with { Where = where }) is not { } evaluate)
            return null;
        // Nothing to judge by is no fault of the patient's.
        return new AnswerConstraint(
            human,
            constraint.GetExtensionValue<Code>("severity")?.Value != "warning",
            (answers, place) => evaluate(answers, place) is not [FhirBoolean { Value: false }]
        );
    }

    private Func<AnswerSet, ItemKey, IReadOnlyList<Base>>? Compile(Extension extension, FormScope scope)
    {
        var url = extension.Url ?? "";
        var at = scope.Where.At(url[(url.LastIndexOf('-') + 1)..]);
        if (extension.Value is Expression { Expression_: { Length: > 0 } text, Language: FhirPath })
            return Compile(text, scope with { Where = at });
        problems.Refuse(at, "The expression is not FHIRPath.", "Give valueExpression with language text/fhirpath.");
        return null;
    }

    private Func<AnswerSet, ItemKey, IReadOnlyList<Base>>? Compile(string text, FormScope scope)
    {
        var variables = scope
            .Variables.Select(variable =>
                (Name: FormNames.Plain(variable.Name), Run: Part(variable.Text, variable.Owner, scope))
            )
            .ToList();
        if (Part(text, scope.Owner, scope) is not { } run || variables.Exists(one => one.Run is null))
            return null;
        foreach (var unknown in FormNames.Unknown(text, scope.Variables))
            Undefined(unknown, scope.Where);
        return (answers, place) => Evaluate(answers, place, run, [.. variables.Select(one => (one.Name, one.Run!))]);
    }

    private sealed record Runnable(CompiledExpression? Run, LinkId? Owner, bool OfItsItem);

    private Runnable? Part(string? text, Questionnaire.ItemComponent? owner, FormScope scope)
    {
        var linkId = owner is null ? (LinkId?)null : new LinkId(owner.LinkId ?? "");
        if (text is null)
            return new Runnable(null, linkId, false);
        try
        {
            return new Runnable(
                FormFhirPath.Compile(FormNames.Plain(text, scope.Variables)),
                linkId,
                owner is not null && IsOf(owner, text)
            );
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or InvalidOperationException)
        {
            problems.Refuse(
                scope.Where,
                $"The expression is no FHIRPath that can be run: {wrong.Message}",
                "Mend it; https://fhirpath-lab.com runs expressions."
            );
            return null;
        }
    }

    // SDC: an expression looks at the item on which it stands. Many that are in use name items elsewhere and mean the
    // whole response; no path from the item leads there.
    private static bool IsOf(Questionnaire.ItemComponent owner, string text)
    {
        var named = FormFhirPath.LinkIds(text).ToList();
        return named.Count == 0 || named.Exists(linkId => Under(owner).Contains(linkId));
    }

    private static IEnumerable<string?> Under(Questionnaire.ItemComponent item) =>
        item.Item.SelectMany(Under).Prepend(item.LinkId);

    // An expression of the author may fail on any answers; then it has no value, as in FHIRPath's own spirit.
    private List<Base> Evaluate(
        AnswerSet answers,
        ItemKey place,
        Runnable run,
        ImmutableArray<(string Name, Runnable Run)> variables
    )
    {
        try
        {
            var response = ResponseOf(answers);
            var context = new FhirEvaluationContext { Resource = response.Node, RootResource = response.Node };
            context.Environment["questionnaire"] = [questionnaire.ToPocoNode()];
            foreach (var name in FormNames.OfRecords)
                context.Environment[name] = [];
            FormFhirPath.SetNow(context, answers.LastAt);
            foreach (var (name, variable) in variables)
                context.Environment[name] = Evaluate(response, place, variable, context);
            return [.. Evaluate(response, place, run, context).Select(node => FormFhirPath.Typed(node.Poco))];
        }
        catch (Exception wrong) when (wrong is not (OutOfMemoryException or StackOverflowException))
        {
            return [];
        }
    }

    // A variable that fails takes no expression with it that does not use it.
    private List<PocoNode> Evaluate(Response response, ItemKey place, Runnable run, FhirEvaluationContext context)
    {
        try
        {
            return run.Run is null ? [] : [.. run.Run(Focus(response, place, run, context), context)];
        }
        catch (Exception wrong) when (wrong is not (OutOfMemoryException or StackOverflowException))
        {
            return [];
        }
    }

    private PocoNode Focus(Response response, ItemKey place, Runnable run, FhirEvaluationContext context)
    {
        var item = run.Owner is { } owner ? ItemOf(response, owner, place) : response.Node;
        context.Environment["context"] = [item];
        return run.OfItsItem ? item : response.Node;
    }

    // In the same occurrences of the groups around it; what has no answer yet stands there without one.
    private PocoNode ItemOf(Response response, LinkId owner, ItemKey place)
    {
        var levels = Math.Min(
            Form.Depth(owner) + ((Form.Find(owner) is { Kind: ItemKind.Group, Repeats: true } ? 1 : 0)),
            place.Place.Length
        );
        var numbers = place.Place[..levels];
        var key = numbers.IsEmpty
            ? new ItemKey(owner)
            : new ItemKey(owner, numbers[^1]) { Around = numbers.Length > 1 ? string.Join('.', numbers[..^1]) : null };
        return (
            response.Index.TryGetValue(key, out var item)
                ? item
                : new QuestionnaireResponse.ItemComponent { LinkId = owner.Value }
        ).ToPocoNode();
    }

    private Response ResponseOf(AnswerSet answers)
    {
        if (_last is { } last && ReferenceEquals(last.Answers, answers))
            return last;
        var index = new Dictionary<ItemKey, QuestionnaireResponse.ItemComponent>();
        var whole = FormResponse.Of(Form, answers, index);
        return _last = new Response(answers, whole, whole.ToPocoNode()) { Index = index };
    }
}
