using System.Collections.Immutable;
using IntakeBot.Channels.Activities;
using IntakeBot.Core.Dialog;

namespace IntakeBot.Host.Storage;

/// <summary>A conversation's state as stored, with the version that a commit must expect.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Version">1 after the first commit.</param>
/// <param name="Intake">The state.</param>
internal sealed record StoredIntake(string ConversationId, long Version, Intake Intake);

/// <summary>All that one turn writes, in one transaction.</summary>
internal sealed record TurnCommit
{
    /// <summary>The conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The version that was loaded; 0 for a conversation that does not exist yet.</summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>The next state.</summary>
    public required Intake Intake { get; init; }

    /// <summary>What came in.</summary>
    public required Activity Inbound { get; init; }

    /// <summary>Whether the transcript shows what came in; a conversationUpdate is stored only as known.</summary>
    public required bool ShowInbound { get; init; }

    /// <summary>
    /// What the bot says; ids and timestamps are given by the store. What has a <see cref="Activity.ServiceUrl"/> is
    /// also put into the outbox, for its channel to be posted to.
    /// </summary>
    public required ImmutableArray<Activity> Outgoing { get; init; }

    /// <summary>What happened, for the audit.</summary>
    public required ImmutableArray<IntakeEvent> Events { get; init; }

    /// <summary>Whether a brief is to be composed.</summary>
    public required bool RequestBrief { get; init; }

    /// <summary>What is to be delivered elsewhere because of the turn, beside <see cref="Outgoing"/>.</summary>
    public ImmutableArray<OutboxMessage> Outbox { get; init; } = [];
}

/// <summary>What became of a commit.</summary>
internal enum CommitResult
{
    /// <summary>Written; readers are signalled.</summary>
    Committed,

    /// <summary>The activity was committed before; nothing was written.</summary>
    AlreadyKnown,

    /// <summary>Another turn came first; load again and start over.</summary>
    Conflict,
}
