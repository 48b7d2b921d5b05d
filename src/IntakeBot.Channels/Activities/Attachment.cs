using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntakeBot.Channels.Activities;

/// <summary>A card or a file.</summary>
public sealed record Attachment
{
    private const string Scheme = "attachment:";

    /// <summary>Its media type, such as <c>application/vnd.microsoft.card.adaptive</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>Where a file is: <c>attachment:ID</c> (<see cref="FileUrl"/>) for one that is kept with the conversation.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>
    /// The file itself, on its way from the channel that received it to the store, which keeps it in the transaction
    /// of its activity. Never part of the JSON; read it again by <see cref="ITranscript.ReadFileAsync"/>.
    /// </summary>
    [JsonIgnore]
    public AttachedFile? File { get; init; }

    /// <summary>The id of a file that is kept with the conversation; null for cards and for files elsewhere.</summary>
    [JsonIgnore]
    public string? FileId =>
        ContentUrl is { } url && url.StartsWith(Scheme, StringComparison.Ordinal) ? url[Scheme.Length..] : null;

    /// <summary>The card itself.</summary>
    public JsonElement? Content { get; init; }

    /// <summary>The file's name.</summary>
    public string? Name { get; init; }

    /// <summary>Fields that we do not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extensions { get; set; }

    /// <summary>The address, the same on every channel, of a file that is kept with the conversation.</summary>
    public static string FileUrl(string fileId) => Scheme + fileId;

    /// <summary>The media type, never the content or the file's name.</summary>
    public override string ToString() => $"[attachment {ContentType}]";
}
