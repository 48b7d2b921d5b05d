using System.Text.Json;
using System.Text.RegularExpressions;

namespace IntakeBot.Host.Delivery;

/// <summary>
/// Why a FHIR server refused, from its OperationOutcome: codes and places alone. What it says in words may quote the
/// patient.
/// </summary>
internal static partial class RefusalReader
{
    private const int Most = 3;
    private const int LargestBody = 256 * 1024;

    /// <summary>Such as <c>: required at Bundle.entry[3].resource.status</c>; empty where it does not say.</summary>
    public static async Task<string> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            await content.LoadIntoBufferAsync(LargestBody, cancellationToken);
            using var outcome = JsonDocument.Parse(await content.ReadAsByteArrayAsync(cancellationToken));
            var issues = outcome.RootElement.GetProperty("issue").EnumerateArray().Take(Most).Select(Issue);
            return string.Concat(issues.Where(issue => issue.Length > 0).Select(issue => $": {issue}"));
        }
        catch (Exception unreadable)
            when (unreadable
                    is JsonException
                        or HttpRequestException
                        or KeyNotFoundException
                        or InvalidOperationException
            )
        {
            return "";
        }
    }

    private static string Issue(JsonElement issue)
    {
        var code = issue.TryGetProperty("code", out var given) ? Safe(given) : "";
        var place =
            issue.TryGetProperty("expression", out var places) && places.ValueKind == JsonValueKind.Array
                ? places.EnumerateArray().Select(Safe).FirstOrDefault(path => path.Length > 0)
                : null;
        return place is null ? code : $"{code} at {place}";
    }

    private static string Safe(JsonElement text) =>
        text.ValueKind == JsonValueKind.String && Path().IsMatch(text.GetString()!) ? text.GetString()! : "";

    // A code, or a path of elements and indexes: nothing in which a value could stand.
    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9.\-\[\]]{0,79}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Path();
}
