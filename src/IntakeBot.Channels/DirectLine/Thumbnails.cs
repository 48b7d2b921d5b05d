using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using IntakeBot.Channels.Activities;

namespace IntakeBot.Channels.DirectLine;

/// <summary>
/// Small images that Web Chat makes of what it sends, so that nobody waits for a photo to come back. They are believed
/// only where they are what they say and small.
/// </summary>
internal static class Thumbnails
{
    private const int Longest = 48 * 1024;
    private const string Start = "data:image/";
    private const string Coding = ";base64,";

    /// <summary>The fields of an uploaded file's attachment: as they came, but for a thumbnail that can be trusted.</summary>
    public static IDictionary<string, JsonElement>? Checked(
        IDictionary<string, JsonElement>? fields,
        string contentType,
        string fileUrl
    )
    {
        if (fields?.TryGetValue(FileLinks.Thumbnail, out var made) == true && IsSmallImage(made))
            return fields;
        if (FileTypes.IsShown(contentType))
            return With(fields, fileUrl);
        var others = new Dictionary<string, JsonElement>(fields ?? EmptyFields, StringComparer.Ordinal);
        others.Remove(FileLinks.Thumbnail);
        return others.Count == 0 ? null : others;
    }

    /// <summary>The fields with that thumbnail.</summary>
    public static IDictionary<string, JsonElement> With(IDictionary<string, JsonElement>? fields, string url) =>
        new Dictionary<string, JsonElement>(fields ?? EmptyFields, StringComparer.Ordinal)
        {
            [FileLinks.Thumbnail] = JsonSerializer.SerializeToElement(url, DirectLineJson.Default.String),
        };

    private static Dictionary<string, JsonElement> EmptyFields => [];

    private static bool IsSmallImage(JsonElement value)
    {
        if (
            value.ValueKind != JsonValueKind.String
            || value.GetString() is not { Length: < Longest } text
            || !text.StartsWith(Start, StringComparison.Ordinal)
            || text.IndexOf(Coding, StringComparison.Ordinal) is not (> 0 and var coding)
        )
        {
            return false;
        }
        var bytes = Encoding.ASCII.GetBytes(text[(coding + Coding.Length)..]);
        return Base64.DecodeFromUtf8InPlace(bytes, out var length) == System.Buffers.OperationStatus.Done
            && FileTypes.Sniff(bytes.AsSpan(0, length)) is { } shown
            && FileTypes.IsShown(shown)
            && text[..coding] == "data:" + shown;
    }
}
