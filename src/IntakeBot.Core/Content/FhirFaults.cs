using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace IntakeBot.Core.Content;

/// <summary>
/// Where a fault lies that the FHIR library found. It says so as <c>Questionnaire.item[1].type</c>; an author looks for
/// a JSON pointer and a linkId.
/// </summary>
internal static partial class FhirFaults
{
    /// <summary>The place; null where the library names none.</summary>
    public static FormSpot? Find(string message, JsonElement resource)
    {
        if (Place().Match(message) is not { Success: true } place)
            return null;
        var (at, pointer, linkId) = (resource, "", (string?)null);
        foreach (Match step in Step().Matches(place.Groups["path"].Value))
        {
            pointer += $"/{step.Groups["member"].Value}";
            at = Member(at, step.Groups["member"].Value);
            if (step.Groups["index"] is { Success: true } index)
            {
                pointer += $"/{index.Value}";
                at = Element(at, int.Parse(index.Value, CultureInfo.InvariantCulture));
            }
            linkId = Member(at, "linkId") is { ValueKind: JsonValueKind.String } named ? named.GetString() : linkId;
        }
        return new FormSpot(pointer, linkId);
    }

    private static JsonElement Member(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var found) ? found : default;

    private static JsonElement Element(JsonElement of, int index) =>
        of.ValueKind == JsonValueKind.Array && index < of.GetArrayLength() ? of[index] : default;

    [GeneratedRegex(
        @"\bAt (?:Questionnaire|ValueSet)(?<path>(?:\.\w+(?:\[\d+\])?)+)",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Place();

    [GeneratedRegex(@"\.(?<member>\w+)(?:\[(?<index>\d+)\])?", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Step();
}
