namespace IntakeBot.Channels.Activities;

/// <summary>
/// Enough of an activity to write into its conversation later
/// (https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md, "conversation reference").
/// </summary>
public sealed record ConversationReference
{
    /// <summary>The activity that it was taken from.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The person.</summary>
    public ChannelAccount? User { get; init; }

    /// <summary>The bot, as the channel knows it.</summary>
    public ChannelAccount? Bot { get; init; }

    /// <summary>The conversation.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>The channel.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Where the channel takes activities.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The person's language (BCP 47).</summary>
    public string? Locale { get; init; }

    /// <summary>The reference of what a channel sent us.</summary>
    public static ConversationReference Of(Activity inbound)
    {
        ArgumentNullException.ThrowIfNull(inbound);
        return new()
        {
            ActivityId = inbound.Id,
            User = inbound.From,
            Bot = inbound.Recipient,
            Conversation = inbound.Conversation,
            ChannelId = inbound.ChannelId,
            ServiceUrl = inbound.ServiceUrl,
            Locale = inbound.Locale,
        };
    }

    /// <summary>An activity of the bot, addressed to this conversation.</summary>
    public Activity Address(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity with
        {
            ChannelId = ChannelId,
            ServiceUrl = ServiceUrl,
            Conversation = Conversation,
            From = Bot is null ? null : Bot with { Role = "bot" },
            Recipient = User,
        };
    }

    /// <summary>The channel, never the person.</summary>
    public override string ToString() => $"[conversation on {ChannelId}]";
}
