namespace IntakeBot.Channels.Activities;

/// <summary>
/// The bot, as a channel sees it. Called with an authenticated activity whose <c>id</c>, <c>conversation.id</c>,
/// <c>from</c> and <c>timestamp</c> the channel has set. When the call returns, the activity and everything said in
/// reply are durable and readable through <see cref="ITranscript"/>. Safe to call at the same time for the same
/// conversation, and again with an activity id that was handled before: that changes nothing.
/// </summary>
public interface IActivityHandler
{
    /// <summary>Handles one activity.</summary>
    Task HandleAsync(Activity activity, CancellationToken cancellationToken);
}
