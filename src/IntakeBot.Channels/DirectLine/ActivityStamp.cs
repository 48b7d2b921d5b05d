using System.Text.Json;
using IntakeBot.Channels.Activities;

namespace IntakeBot.Channels.DirectLine;

/// <summary>Makes of what a client posted what the bot may believe.</summary>
internal sealed class ActivityStamp(TimeProvider clock)
{
    private const int LongestUserId = 256;
    private static readonly ChannelAccount Bot = new() { Id = DirectLineIds.Bot, Role = "bot" };

    /// <summary>
    /// What goes to the bot. Of the others, <c>typing</c> is not worth keeping, <c>conversationUpdate</c> and
    /// <c>installationUpdate</c> are for the channel to say and not for a client, and unknown types mean nothing to us.
    /// </summary>
    public static bool IsForBot(Activity activity) =>
        activity.Type
            is ActivityTypes.Message
                or ActivityTypes.Event
                or ActivityTypes.Invoke
                or ActivityTypes.EndOfConversation
                or ActivityTypes.MessageUpdate
                or ActivityTypes.MessageDelete;

    /// <summary>Null, or why the activity cannot be taken.</summary>
    public static DirectLineError? Refuse(Activity activity, DirectLineToken token)
    {
        if (string.IsNullOrEmpty(activity.Type))
            return DirectLineError.MissingProperty("type");
        if ((token.UserId ?? activity.From?.Id) is not { Length: > 0 } userId)
            return DirectLineError.MissingProperty("from.id");
        if (userId.Length > LongestUserId)
            return DirectLineError.BadArgument($"The user id is longer than {LongestUserId} characters.");
        if (StrictJson.HasNull(activity))
            return DirectLineError.BadArgument("A list has null among its elements.");
        return activity.Attachments is { } attachments && attachments.Any(attachment => attachment.FileId is not null)
            ? DirectLineError.BadArgument("Files are sent by POST upload and not named by their address.")
            : null;
    }

    /// <summary>
    /// The activity under the channel's own id, time, conversation and sender. What would speak of another channel
    /// (the address for replies, an identity in a directory) is not a client's to say.
    /// </summary>
    public Activity Stamp(Activity activity, DirectLineToken token)
    {
        var now = clock.GetUtcNow();
        var userId = token.UserId ?? activity.From?.Id ?? "";
        return activity with
        {
            Id = IdOf(activity, token.ConversationId, userId) ?? DirectLineIds.NewActivity(now),
            Timestamp = now,
            ServiceUrl = null,
            ChannelId = DirectLineIds.Channel,
            From = new ChannelAccount
            {
                Id = userId,
                Name = activity.From?.Name,
                Role = "user",
                Extensions = activity.From?.Extensions,
            },
            Recipient = Bot,
            Conversation = new ConversationAccount { Id = token.ConversationId },
        };
    }

    /// <summary>
    /// What makes the bot greet. Its id follows from the conversation, so that two starts at once are one to the bot.
    /// </summary>
    public Activity Start(string conversationId, string userId, string? userName, string? locale) =>
        new()
        {
            Type = ActivityTypes.ConversationUpdate,
            Id = DirectLineIds.Derived(ActivityTypes.ConversationUpdate, conversationId),
            Timestamp = clock.GetUtcNow(),
            ChannelId = DirectLineIds.Channel,
            From = new ChannelAccount
            {
                Id = userId,
                Name = userName,
                Role = "user",
            },
            Recipient = Bot,
            Conversation = new ConversationAccount { Id = conversationId },
            Locale = locale,
            MembersAdded =
            [
                new ChannelAccount
                {
                    Id = userId,
                    Name = userName,
                    Role = "user",
                },
                Bot,
            ],
        };

    /// <summary>A client that retries repeats its own id: it becomes the same id of ours.</summary>
    private static string? IdOf(Activity activity, string conversationId, string userId)
    {
        if (
            activity.ChannelData is { ValueKind: JsonValueKind.Object } data
            && data.TryGetProperty("clientActivityID", out var own)
            && own.ValueKind == JsonValueKind.String
            && own.GetString() is { Length: > 0 } clientActivityId
        )
        {
            return DirectLineIds.Derived("clientActivityID", conversationId, userId, clientActivityId);
        }
        return string.IsNullOrEmpty(activity.Id)
            ? null
            : DirectLineIds.Derived("id", conversationId, userId, activity.Id);
    }
}
