using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntakeBot.Channels.Activities;

/// <summary>A conversation on a channel.</summary>
public sealed record ConversationAccount
{
    /// <summary>Unique on the channel.</summary>
    public string? Id { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c> (Teams).</summary>
    public string? ConversationType { get; init; }

    /// <summary>The directory tenant (Teams).</summary>
    public string? TenantId { get; init; }

    /// <summary>Whether more than two take part.</summary>
    public bool? IsGroup { get; init; }

    /// <summary>Fields that we do not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extensions { get; set; }
}
