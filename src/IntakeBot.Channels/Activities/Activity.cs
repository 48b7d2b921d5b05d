using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntakeBot.Channels.Activities;

/// <summary>
/// An activity of the Activity protocol, with the fields that we use; every other field survives in
/// <see cref="Extensions"/>. Names are the specification's
/// (https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md).
/// </summary>
public sealed record Activity
{
    /// <summary>One of <see cref="ActivityTypes"/>, or a type that we do not know.</summary>
    public string? Type { get; init; }

    /// <summary>Unique within the conversation; given by the channel.</summary>
    public string? Id { get; init; }

    /// <summary>When the channel received it, UTC.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>When it was sent, on the sender's clock.</summary>
    public DateTimeOffset? LocalTimestamp { get; init; }

    /// <summary>Where a Connector channel takes replies.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The channel, such as <c>directline</c> or <c>msteams</c>.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Who sent it.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>Whom it is for.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>The conversation that it is part of.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>The words of a message.</summary>
    public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>The sender's language, BCP 47.</summary>
    public string? Locale { get; init; }

    /// <summary>What a screen reader or speech client says instead of the text.</summary>
    public string? Speak { get; init; }

    /// <summary><c>expectingInput</c>, <c>acceptingInput</c> or <c>ignoringInput</c>.</summary>
    public string? InputHint { get; init; }

    /// <summary>The buttons offered.</summary>
    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>Cards and files.</summary>
    public ImmutableArray<Attachment>? Attachments { get; init; }

    /// <summary><c>list</c> or <c>carousel</c>.</summary>
    public string? AttachmentLayout { get; init; }

    /// <summary>Metadata objects such as mentions, kept as they came.</summary>
    public JsonElement? Entities { get; init; }

    /// <summary>The channel's own data, kept as it came.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>The data of a card's submit action, of an event or an invoke.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The name of an event or invoke.</summary>
    public string? Name { get; init; }

    /// <summary>The activity that this one answers.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Who joined (<c>conversationUpdate</c>).</summary>
    public ImmutableArray<ChannelAccount>? MembersAdded { get; init; }

    /// <summary>Who left (<c>conversationUpdate</c>).</summary>
    public ImmutableArray<ChannelAccount>? MembersRemoved { get; init; }

    /// <summary>What was done (<c>installationUpdate</c>).</summary>
    public string? Action { get; init; }

    /// <summary>Why a conversation ended (<c>endOfConversation</c>).</summary>
    public string? Code { get; init; }

    /// <summary>Fields that we do not know, so that they survive a round trip.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extensions { get; set; }

    /// <summary>Type and id, never the words.</summary>
    public override string ToString() => $"[activity {Type} {Id}]";
}
