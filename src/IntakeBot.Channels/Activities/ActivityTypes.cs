namespace IntakeBot.Channels.Activities;

/// <summary>The activity types that we handle; any other is acknowledged and ignored.</summary>
public static class ActivityTypes
{
    /// <summary>Words, buttons, cards, files.</summary>
    public const string Message = "message";

    /// <summary>Someone joined or left.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>Something that happened on a page.</summary>
    public const string Event = "event";

    /// <summary>A call that wants an answer in the response.</summary>
    public const string Invoke = "invoke";

    /// <summary>The other side is writing.</summary>
    public const string Typing = "typing";

    /// <summary>The conversation is over.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>The bot was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A message was edited.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";
}
