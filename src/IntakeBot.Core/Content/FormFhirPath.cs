using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Hl7.Fhir.FhirPath;
using Hl7.Fhir.Model;
using Hl7.FhirPath;
using Hl7.FhirPath.Expressions;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Content;

/// <summary>FHIRPath as questionnaires use it: with scores, sums, and the moment of the last answer for now.</summary>
internal static partial class FormFhirPath
{
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

    /// <summary>The expression, ready to run.</summary>
    /// <exception cref="FormatException">It is no FHIRPath.</exception>
    public static CompiledExpression Compile(string text)
    {
        // The library would read the machine's clock; and "valueCoding" is JSON, where FHIRPath says "value".
        var pure = OutsideQuotes(
            text,
            part => JsonNames().Replace(Clock().Replace(part, "${before}(%${clock}Moment)"), ".value")
        );
        return Compiler.Value.Compile(pure);
    }

    /// <summary>Gives an expression its now.</summary>
    public static void SetNow(FhirEvaluationContext context, DateTimeOffset now)
    {
        var iso = now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        context.Environment["todayMoment"] = [new Date(iso).ToPocoNode()];
        context.Environment["nowMoment"] = [new FhirDateTime(now).ToPocoNode()];
        context.Environment["timeOfDayMoment"] =
        [
            new Time(now.ToString("HH:mm:ss", CultureInfo.InvariantCulture)).ToPocoNode(),
        ];
    }

    /// <summary>The linkIds that an expression names.</summary>
    public static IEnumerable<string> LinkIds(string text) =>
        NamedLinkId()
            .Matches(text)
            .Select(match => match.Groups["linkId"].Value.Replace("\\", "", StringComparison.Ordinal));

    /// <summary>
    /// The only items at which an expression looks: where each of its paths goes by linkId from the whole response, and
    /// nothing else than the day is asked. Empty where it may look at any.
    /// </summary>
    public static ImmutableArray<LinkId> RestsOn(string text)
    {
        var rest = PathByLinkId().Replace(text, "");
        return LooksElsewhere().IsMatch(rest)
            ? []
            : [.. LinkIds(text).Distinct(StringComparer.Ordinal).Select(linkId => new LinkId(linkId))];
    }

    /// <summary>What an expression reckons is of FHIRPath's own types, which stand for FHIR's.</summary>
    public static Base Typed(Base value) =>
        value is PrimitiveType primitive and not (Integer or FhirDecimal or FhirBoolean or FhirString or Date or Time)
            ? primitive.JsonValue switch
            {
                bool yes => new FhirBoolean(yes),
                int whole => new Integer(whole),
                long whole and >= int.MinValue and <= int.MaxValue => new Integer((int)whole),
                decimal number => new FhirDecimal(number),
                Hl7.Fhir.ElementModel.Types.Date day => new Date(day.ToString()),
                Hl7.Fhir.ElementModel.Types.Time time => new Time(time.ToString()),
                string text when value is not (FhirDateTime or FhirUri) => new FhirString(text),
                _ => value,
            }
            : value;

    private static string OutsideQuotes(string text, Func<string, string> change) =>
        Quoted().Replace(text, part => part.Groups["quoted"].Success ? part.Value : change(part.Value));

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

    [GeneratedRegex(@"(?<quoted>'(?:\\.|[^'\\])*')|[^']+", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<before>^|[^\w.%])(?<clock>today|now|timeOfDay)\(\s*\)")]
    private static partial Regex Clock();

    [GeneratedRegex(
        @"\.value(?:Boolean|Decimal|Integer|Date|DateTime|Time|String|Uri|Attachment|Coding|Quantity|Reference)\b"
    )]
    private static partial Regex JsonNames();

    [GeneratedRegex(@"%resource(?:\s*\.\s*item\s*\.\s*where\(\s*linkId\s*=\s*'[^'\\]*'\s*\))+\s*\.\s*answer\b")]
    private static partial Regex PathByLinkId();

    [GeneratedRegex(@"%|\b(?:item|answer|linkId|descendants|children|repeat|now|timeOfDay|resolve)\b")]
    private static partial Regex LooksElsewhere();

    [GeneratedRegex(@"linkId\s*(?:=|~)\s*'(?<linkId>(?:\\.|[^'\\])*)'")]
    private static partial Regex NamedLinkId();
}
