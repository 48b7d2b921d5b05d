using System.Text.Json;

namespace IntakeBot.Channels.Activities;

/// <summary>Reads activities that may be anything at all, so that nothing behind it meets what cannot be written again.</summary>
public static class StrictJson
{
    // Half of what the serializer writes, because an activity is written inside of frames and records.
    private const int DeepestNesting = 32;

    /// <summary>How a body is parsed: neither nested deeper than 32 nor with a field given twice.</summary>
    internal static JsonDocumentOptions Strict { get; } =
        new() { MaxDepth = DeepestNesting, AllowDuplicateProperties = false };

    /// <summary>
    /// The activity, or null for what is none: not JSON, not an object, nested deeper than 32, a field given twice or of
    /// the wrong type, null among the elements of a list, or a string with half a character or a NUL in it.
    /// </summary>
    public static Activity? ReadActivity(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !IsText(document.RootElement))
                return null;
            var activity = document.RootElement.Deserialize(ActivityJson.Default.Activity);
            return activity is null || HasNull(activity) ? null : activity;
        }
        catch (Exception e)
            when (e is JsonException or InvalidOperationException or NotSupportedException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Lone surrogates cannot be written as UTF-8, and some databases refuse a NUL.</summary>
    internal static bool IsText(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.String => !element.GetString()!.Contains('\0', StringComparison.Ordinal),
                JsonValueKind.Array => element.EnumerateArray().All(IsText),
                JsonValueKind.Object => element
                    .EnumerateObject()
                    .All(p => !p.Name.Contains('\0', StringComparison.Ordinal) && IsText(p.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Whether a list has null among its elements, which the types promise is not so.</summary>
    internal static bool HasNull(Activity activity) =>
        Any(activity.Attachments)
        || Any(activity.MembersAdded)
        || Any(activity.MembersRemoved)
        || Any(activity.SuggestedActions?.Actions)
        || Any(activity.SuggestedActions?.To);

    private static bool Any<T>(System.Collections.Immutable.ImmutableArray<T>? list)
        where T : class => list is { } items && items.Any(static item => item is null);
}
