using Hl7.Fhir.FhirPath;
using Hl7.Fhir.Model;
using Hl7.FhirPath;
using Hl7.FhirPath.Expressions;
using IntakeBot.Core.Forms;
using Condition = IntakeBot.Core.Forms.Condition;
using Expression = Hl7.Fhir.Model.Expression;

namespace IntakeBot.Core.Content;

/// <summary>A named FHIRPath expression that others of its item and below may use (<c>%name</c>).</summary>
internal sealed record FormVariable(string Name, string Text);

/// <summary>
/// Compiles FHIRPath expressions (SDC "Using expressions") into functions over the answers. What cannot be parsed is
/// refused; what fails while it runs has no value. Loaded only by forms that use one.
/// </summary>
internal sealed class FormExpressions(Questionnaire questionnaire, Action<string, string, string> refuse)
{
    private const string FhirPath = "text/fhirpath";

    private static readonly Lazy<FhirPathCompiler> Compiler = new(() =>
    {
        var symbols = new SymbolTable(FhirPathCompiler.DefaultSymbolTable);
        // SDC: the score of a coded answer.
        foreach (var name in new[] { "ordinal", "weight" })
            symbols.Add(name, (IEnumerable<PocoNode> nodes) => nodes.SelectMany(Score));
        // FHIRPath aggregates (https://hl7.org/fhirpath/#aggregates) that the library lacks.
        Aggregate("sum", numbers => numbers.Sum());
        Aggregate("min", numbers => numbers.Min());
        Aggregate("max", numbers => numbers.Max());
        Aggregate("avg", numbers => numbers.Average());
        return new FhirPathCompiler(symbols);

        void Aggregate(string name, Func<IEnumerable<decimal>, decimal> of) =>
            symbols.Add(
                name,
                (IEnumerable<PocoNode> nodes) =>
                    nodes.Select(Number).OfType<decimal>().ToList() is { Count: > 0 } numbers
                        ? [new FhirDecimal(of(numbers)).ToPocoNode()]
                        : Enumerable.Empty<PocoNode>()
            );
    });

    /// <summary>The finished form; nothing has a value before it is set.</summary>
    public IntakeForm Form
    {
        get => field ?? throw new InvalidOperationException("The form is still being compiled.");
        set;
    }

    /// <summary>The variables that stand on a form or an item.</summary>
    public static IEnumerable<FormVariable> Variables(IExtendable on) =>
        on.GetExtensions(FhirExtensions.Variable)
            .Select(extension => extension.Value)
            .OfType<Expression>()
            .Where(variable => variable is { Name.Length: > 0, Expression_.Length: > 0 })
            .Select(variable => new FormVariable(variable.Name!, variable.Expression_!));

    /// <summary>The answer that an expression gives to the item; null where the item has no such expression.</summary>
    public AnswerExpression? Answer(
        Questionnaire.ItemComponent item,
        string url,
        FormItem compiled,
        (List<FormVariable> Variables, string Where) at
    )
    {
        if (Compile(item, url, at) is not { } evaluate)
            return null;
        return answers =>
            [
                .. evaluate(answers)
                    .OfType<DataType>()
                    .Select(value => FhirAnswers.Read(compiled, value))
                    .OfType<AnswerValue>()
                    .Take(compiled.Repeats ? int.MaxValue : 1),
            ];
    }

    /// <summary>The condition that an expression states; null where the item has none.</summary>
    public Condition? Condition(Questionnaire.ItemComponent item, (List<FormVariable> Variables, string Where) at) =>
        Compile(item, FhirExtensions.EnableWhenExpression, at) is { } evaluate
            ? new Condition.Computed(answers => evaluate(answers) is [FhirBoolean { Value: true }])
            : null;

    private Func<AnswerSet, IReadOnlyList<Base>>? Compile(
        Questionnaire.ItemComponent item,
        string url,
        (List<FormVariable> Variables, string Where) at
    )
    {
        if (item.GetExtension(url) is not { } extension)
            return null;
        var where = $"{at.Where}/{url[(url.LastIndexOf('-') + 1)..]}";
        if (extension.Value is not Expression { Expression_: { Length: > 0 } text, Language: FhirPath })
        {
            refuse(where, "The expression is not FHIRPath.", "Give valueExpression with language text/fhirpath.");
            return null;
        }
        var variables = at
            .Variables.Select(one => (one.Name, Run: Parse(one.Text, $"{where}/variable {one.Name}")))
            .ToList();
        if (Parse(text, where) is not { } run || variables.Exists(one => one.Run is null))
            return null;
        return answers => Evaluate(answers, run, [.. variables.Select(one => (one.Name, one.Run!))]);
    }

    private CompiledExpression? Parse(string text, string where)
    {
        try
        {
            return Compiler.Value.Compile(text);
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or InvalidOperationException)
        {
            refuse(
                where,
                $"The expression is no FHIRPath that can be run: {wrong.Message}",
                "Mend it; https://fhirpath-lab.com runs expressions."
            );
            return null;
        }
    }

    // An expression of the author may fail on any answers; then it has no value, as in FHIRPath's own spirit.
    private List<Base> Evaluate(
        AnswerSet answers,
        CompiledExpression run,
        IEnumerable<(string Name, CompiledExpression Run)> variables
    )
    {
        var resource = FormResponse.Of(Form, answers).ToPocoNode();
        var context = new FhirEvaluationContext { Resource = resource, RootResource = resource };
        context.Environment["questionnaire"] = [questionnaire.ToPocoNode()];
        try
        {
            foreach (var (name, variable) in variables)
                context.Environment[name] = [.. variable(resource, context)];
            return [.. run(resource, context).Select(node => Typed(node.Poco))];
        }
        catch (Exception wrong)
            when (wrong
                    is InvalidOperationException
                        or ArgumentException
                        or FormatException
                        or ArithmeticException
                        or InvalidCastException
                        or NotSupportedException
            )
        {
            return [];
        }
    }

    // What an expression reckons is of FHIRPath's own types, which stand for FHIR's.
    private static Base Typed(Base value) =>
        value is PrimitiveType primitive and not (Integer or FhirDecimal or FhirBoolean or FhirString or Date or Time)
            ? primitive.JsonValue switch
            {
                bool yes => new FhirBoolean(yes),
                int whole => new Integer(whole),
                decimal number => new FhirDecimal(number),
                Hl7.Fhir.ElementModel.Types.Date day => new Date(day.ToString()),
                Hl7.Fhir.ElementModel.Types.Time time => new Time(time.ToString()),
                string text when value is not (FhirDateTime or FhirUri) => new FhirString(text),
                _ => value,
            }
            : value;

    private static decimal? Number(PocoNode node) =>
        Typed(node.Poco) switch
        {
            Integer whole => whole.Value,
            FhirDecimal number => number.Value,
            Quantity quantity => quantity.Value,
            _ => null,
        };

    private static IEnumerable<PocoNode> Score(PocoNode node) =>
        node.Poco is IExtendable coded
        && FhirExtensions
            .Scores.Select(url => coded.GetExtensionValue<FhirDecimal>(url))
            .FirstOrDefault(one => one is not null)
            is { } score
            ? [score.ToPocoNode()]
            : [];
}
