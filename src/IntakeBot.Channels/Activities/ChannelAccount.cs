using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntakeBot.Channels.Activities;

/// <summary>A person or bot on a channel.</summary>
public sealed record ChannelAccount
{
    /// <summary>Unique on the channel.</summary>
    public string? Id { get; init; }

    /// <summary>As shown to people.</summary>
    public string? Name { get; init; }

    /// <summary><c>user</c> or <c>bot</c>.</summary>
    public string? Role { get; init; }

    /// <summary>The person's object id in the directory (Teams).</summary>
    public string? AadObjectId { get; init; }

    /// <summary>Fields that we do not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extensions { get; set; }

    /// <summary>The role, never the person.</summary>
    public override string ToString() => $"[account {Role}]";
}
