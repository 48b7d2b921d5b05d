using IntakeBot.Channels.Activities;
using IntakeBot.Channels.Connector;
using IntakeBot.Core.Content;
using IntakeBot.Core.Dialog;
using IntakeBot.Host.Content;
using IntakeBot.Host.Delivery;
using IntakeBot.Host.Storage;
using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Conversations;

/// <summary>
/// Takes one activity through the dialog: load, one pure call, one transaction. Only when everything is durable does
/// the bot's reply become visible to readers of the transcript.
/// </summary>
internal sealed partial class TurnHandler(
    IntakeStore store,
    ContentProvider content,
    ClinicFacts clinic,
    ConversationLocks locks,
    IOptions<ConnectorOptions> connector,
    ILogger<TurnHandler> logger
) : IActivityHandler
{
    private const int MostAttempts = 20;

    public Task HandleAsync(Activity activity, CancellationToken cancellationToken) =>
        activity.Conversation?.Id is { Length: > 0 } conversation
            ? HandleAsync(conversation, activity, cancellationToken)
            : Task.CompletedTask;

    /// <summary>As above, for a channel that names conversations itself: under our own id of the conversation.</summary>
    public async Task HandleAsync(string conversation, Activity activity, CancellationToken cancellationToken)
    {
        if (TurnReader.Read(activity) is not { } turn)
            return;
        using var _ = await locks.EnterAsync(conversation, cancellationToken);
        // On conflict another node was first; starting over is safe because nothing has left the process.
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var commit = await TakeAsync(conversation, activity, turn, cancellationToken);
            if (commit is null || await store.CommitAsync(commit, cancellationToken) != CommitResult.Conflict)
                return;
        }
        throw new TimeoutException("A conversation stayed busy; the channel may deliver the activity again.");
    }

    private async Task<TurnCommit?> TakeAsync(
        string conversation,
        Activity activity,
        PatientTurn turn,
        CancellationToken cancellationToken
    )
    {
        var stored = await store.LoadAsync(conversation, cancellationToken);
        if (stored is null && turn is not PatientTurn.Joined)
            return null;
        var outcome = stored is null
            ? DialogEngine.Begin(content.Current, clinic, (PatientTurn.Joined)turn)
            : Take(await content.ForAsync(stored.Intake.ContentVersion, cancellationToken), stored.Intake, turn);
        return new TurnCommit
        {
            ConversationId = conversation,
            ExpectedVersion = stored?.Version ?? 0,
            Intake = outcome.Intake,
            Inbound = activity,
            ShowInbound = activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate,
            Outgoing = [.. outcome.Messages.Select(message => ReplyRenderer.Render(message, activity, clinic.Name))],
            Events = outcome.Events,
            RequestBrief = WantsBrief(outcome),
            Outbox = ClinicianNotice.For(conversation, outcome, connector.Value),
        };
    }

    private TurnOutcome Take(IntakeContent with, Intake intake, PatientTurn turn)
    {
        if (turn is not PatientTurn.Said said)
            return DialogEngine.Take(with, clinic, intake, turn);
        try
        {
            return DialogEngine.Take(with, clinic, intake, said);
        }
#pragma warning disable CA1031 // whatever is wrong with our reading, the patient's words must not be lost with it
        catch (Exception fault)
#pragma warning restore CA1031
        {
            // An exception's message may hold what was said; where it was thrown does not.
            LogUnread(logger, fault.GetType().Name, fault.StackTrace);
            return DialogEngine.KeepUnread(with, clinic, intake, said);
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "A message could not be read and was kept and screened as it is: {Fault} {StackTrace}"
    )]
    private static partial void LogUnread(ILogger logger, string fault, string? stackTrace);

    // A clinician should see an emergency before the patient finishes, and everything said after the end.
    private static bool WantsBrief(TurnOutcome outcome) =>
        outcome.Intake.State.Phase == DialogPhase.Finished
        || outcome.Events.Any(happened =>
            happened
                is IntakeEvent.Finished
                    or IntakeEvent.Stopped
                    or IntakeEvent.HelpAsked
                    or IntakeEvent.FlagRaised
                    or IntakeEvent.FlagWithdrawn
        );
}
