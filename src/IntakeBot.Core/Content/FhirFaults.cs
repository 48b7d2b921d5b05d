using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hl7.Fhir.Utility;

namespace IntakeBot.Core.Content;

/// <summary>
/// Where a fault lies that the FHIR library found. It says so as <c>Questionnaire.item[1].type</c>, or as
/// <c>$this.type</c> of what lacks it at the top; an author looks for a JSON pointer and a linkId.
/// </summary>
internal static partial class FhirFaults
{
    // The library's own codes.
    private const string EmptyList = "JSON121";
    private const string Missing = "PVAL105";
    private const string WrongLiteral = "PVAL124";

    /// <summary>The place; null where the library names none.</summary>
    public static FormSpot? Find(string message, JsonElement resource)
    {
        if (Place().Match(message) is not { Success: true } place)
            return null;
        var (at, pointer, linkId) = (resource, "", (string?)null);
        foreach (Match step in Step().Matches(place.Groups["path"].Value))
        {
            var member = InJson(at, step.Groups["member"].Value);
            pointer += $"/{member}";
            at = Member(at, member);
            if (step.Groups["index"] is { Success: true } index)
            {
                pointer += $"/{index.Value}";
                at = Element(at, int.Parse(index.Value, CultureInfo.InvariantCulture));
            }
            linkId = Member(at, "linkId") is { ValueKind: JsonValueKind.String } named ? named.GetString() : linkId;
        }
        return new FormSpot(pointer, linkId);
    }

    /// <summary>
    /// Whether a fault changes nothing of what is asked, and is common in published forms: no status, empty lists and
    /// texts, ids with an underscore, and what is wrong where nothing is read: the narrative, which repeats the form for
    /// people to read, who published it and when, and how a value set was expanded.
    /// </summary>
    public static bool ChangesNothing(Exception fault) =>
        (fault as CodedException)?.ErrorCode switch
        {
            EmptyList => true,
            Missing when fault.Message.Contains("'$this.status'", StringComparison.Ordinal) => true,
            WrongLiteral when fault.Message.Contains("literal for a id", StringComparison.Ordinal) => true,
            WrongLiteral when EmptyText().IsMatch(fault.Message) => true,
            _ => Unread().IsMatch(fault.Message),
        };

    // What the library calls "value" is "valueExpression" in JSON.
    private static string InJson(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && !of.TryGetProperty(name, out _)
            ? of.EnumerateObject()
                .Select(property => property.Name)
                .FirstOrDefault(one =>
                    one.Length > name.Length
                    && one.StartsWith(name, StringComparison.Ordinal)
                    && char.IsUpper(one[name.Length])
                )
                ?? name
            : name;

    private static JsonElement Member(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var found) ? found : default;

    private static JsonElement Element(JsonElement of, int index) =>
        of.ValueKind == JsonValueKind.Array && index < of.GetArrayLength() ? of[index] : default;

    [GeneratedRegex(@"\bAt (?:Questionnaire|ValueSet|\$this)(?<path>(?:\.\w+(?:\[\d+\])?)+)")]
    private static partial Regex Place();

    [GeneratedRegex(
        @"\bAt (?:Questionnaire|ValueSet|\$this)(?:\.contained\[\d+\])?\.(?:text|identifier|publisher|contact|date|approvalDate|lastReviewDate|effectivePeriod|useContext|jurisdiction|purpose|copyright|expansion\.(?:identifier|timestamp|total|offset|parameter))\b"
    )]
    private static partial Regex Unread();

    [GeneratedRegex(@"\bstring '' is not a correct literal for a (?:string|markdown)\b")]
    private static partial Regex EmptyText();

    [GeneratedRegex(@"\.(?<member>\w+)(?:\[(?<index>\d+)\])?")]
    private static partial Regex Step();
}
