using IntakeBot.Core.Dialog;
using IntakeBot.Core.Screening;

namespace IntakeBot.Host.Storage;

// What the tables hold. Everything of a patient is inside a Payload, written and read by PayloadCodec alone; every
// other column holds ids, numbers, moments and closed lists, so that encrypting payloads encrypts the patient.

/// <summary>A conversation and the state of its intake.</summary>
internal sealed class IntakeRow
{
    public required string ConversationId { get; init; }

    /// <summary>1 after the first commit; the concurrency token.</summary>
    public long Version { get; set; }

    /// <summary>The sequence of the newest activity.</summary>
    public long LastSequence { get; set; }

    public DialogPhase Phase { get; set; }

    public Urgency Urgency { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public byte[] Payload { get; set; } = [];
}

/// <summary>An activity of a conversation.</summary>
internal sealed class ActivityRow
{
    public required string ConversationId { get; init; }

    /// <summary>Its place in the conversation, from 1: what a watermark counts.</summary>
    public required long Sequence { get; init; }

    public required string ActivityId { get; init; }

    /// <summary>Null for an activity that is only known, never shown.</summary>
    public required byte[]? Payload { get; init; }
}

/// <summary>A file that came with an activity, written with it in one transaction.</summary>
internal sealed class AttachmentRow
{
    public required string ConversationId { get; init; }

    public required string FileId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>One of the channels' closed list of media types.</summary>
    public required string ContentType { get; init; }

    public required byte[] Payload { get; init; }
}

/// <summary>One version of a conversation's brief.</summary>
internal sealed class BriefRow
{
    public required string ConversationId { get; init; }

    public required int Version { get; init; }

    /// <summary>The version of the intake that it was composed from.</summary>
    public required long IntakeVersion { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required byte[] Payload { get; init; }
}

/// <summary>A clinician's word that one version of a brief was read and stands.</summary>
internal sealed class SignOffRow
{
    public required string ConversationId { get; init; }

    public required int Version { get; init; }

    /// <summary>The account's id.</summary>
    public required string Who { get; init; }

    /// <summary>The clinician's name as it was then.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What was given to a record system on its account: types and ids, parted by spaces; empty for nothing.</summary>
    public required string Delivered { get; init; }
}

/// <summary>A brief still to be composed.</summary>
internal sealed class BriefRequestRow
{
    public required string ConversationId { get; init; }

    /// <summary>The version of the intake that asked for it; a brief composed from an older one does not settle it.</summary>
    public required long IntakeVersion { get; set; }

    public required DateTimeOffset RequestedAt { get; init; }
}

/// <summary>The files of a content version.</summary>
internal sealed class ContentRow
{
    public required string Version { get; init; }

    public required DateTimeOffset KeptAt { get; init; }

    public required byte[] Files { get; init; }
}

/// <summary>Who did what to which conversation, and when. No words, no findings.</summary>
internal sealed class AuditRow
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>A clinician's account id, or <see cref="TurnRows.Patient"/>.</summary>
    public required string Who { get; init; }

    public required AuditKind Kind { get; init; }

    public required string? ConversationId { get; init; }
}

/// <summary>Something to be delivered elsewhere: see <see cref="OutboxMessage"/>.</summary>
internal sealed class OutboxRow
{
    /// <summary>In the order in which it was put in.</summary>
    public long Id { get; init; }

    public required string MessageId { get; init; }

    public required string Kind { get; init; }

    public required string OrderingKey { get; init; }

    public required OutboxState State { get; set; }

    /// <summary>How often delivering it was begun; also the token by which only one process begins it.</summary>
    public int Attempts { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not before this moment; while somebody delivers it, when they are taken for dead.</summary>
    public required DateTimeOffset DueAt { get; set; }

    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>Why the last attempt failed: a code, never words of a patient.</summary>
    public string? Reason { get; set; }

    /// <summary>Empty once delivered.</summary>
    public byte[] Payload { get; set; } = [];
}

/// <summary>A conversation of a channel that names its conversations itself, such as Teams.</summary>
internal sealed class ChannelConversationRow
{
    /// <summary>Made of the channel and its id of the conversation, and tells neither.</summary>
    public required string Key { get; init; }

    /// <summary>The concurrency token.</summary>
    public long Version { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public byte[] Payload { get; set; } = [];
}
