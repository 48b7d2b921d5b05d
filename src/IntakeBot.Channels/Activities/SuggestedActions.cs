using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntakeBot.Channels.Activities;

/// <summary>Buttons offered with a message; they go away once one is used.</summary>
/// <param name="Actions">In order.</param>
public sealed record SuggestedActions(ImmutableArray<CardAction> Actions)
{
    /// <summary>In order; never the default array, so that a client's <c>{}</c> can be written again.</summary>
    public ImmutableArray<CardAction> Actions { get; init; } = Actions.IsDefault ? [] : Actions;

    /// <summary>For whom, by account id; everyone when absent.</summary>
    public ImmutableArray<string>? To { get; init; }
}

/// <summary>What a button does.</summary>
public sealed record CardAction
{
    /// <summary><c>imBack</c> (shown as the patient's own words) or <c>postBack</c> (not shown).</summary>
    public string? Type { get; init; }

    /// <summary>Its label.</summary>
    public string? Title { get; init; }

    /// <summary>What is sent.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Fields that we do not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extensions { get; set; }
}
