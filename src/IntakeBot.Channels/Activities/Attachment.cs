using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntakeBot.Channels.Activities;

/// <summary>A card or a file.</summary>
public sealed record Attachment
{
    /// <summary>Its media type, such as <c>application/vnd.microsoft.card.adaptive</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>Where a file is.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>The card itself.</summary>
    public JsonElement? Content { get; init; }

    /// <summary>The file's name.</summary>
    public string? Name { get; init; }

    /// <summary>Fields that we do not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extensions { get; set; }

    /// <summary>The media type, never the content or the file's name.</summary>
    public override string ToString() => $"[attachment {ContentType}]";
}
