using IntakeBot.Core.Dialog;

namespace IntakeBot.Host.Storage;

/// <summary>Everything that is audited. Stored by name: add, never rename.</summary>
internal enum AuditKind
{
    IntakeStarted,
    ItemAnswered,
    ItemSkipped,
    FlagRaised,
    FlagWithdrawn,
    IntakeFinished,
    IntakeStopped,
    AccountCreated,
    SignedIn,
    SignInFailed,
    SignedOut,
    WorklistRead,
    BriefRead,
    TranscriptRead,
    IntakeExported,
    ConsentGiven,
    IntakeStartedOver,
    BriefSignedOff,
    DeliveriesRead,
    DeliveriesRetried,
    AttachmentRead,
    HelpAsked,
}

/// <summary>The audit kind of what happened in a turn.</summary>
internal static class AuditKinds
{
    public static AuditKind Of(IntakeEvent happened) =>
        happened switch
        {
            IntakeEvent.Started => AuditKind.IntakeStarted,
            IntakeEvent.Consented => AuditKind.ConsentGiven,
            IntakeEvent.Answered => AuditKind.ItemAnswered,
            IntakeEvent.Skipped => AuditKind.ItemSkipped,
            IntakeEvent.FlagRaised => AuditKind.FlagRaised,
            IntakeEvent.FlagWithdrawn => AuditKind.FlagWithdrawn,
            IntakeEvent.Finished => AuditKind.IntakeFinished,
            IntakeEvent.Stopped => AuditKind.IntakeStopped,
            IntakeEvent.HelpAsked => AuditKind.HelpAsked,
            IntakeEvent.StartedOver => AuditKind.IntakeStartedOver,
            _ => throw new InvalidOperationException("IntakeEvent is a closed union."),
        };
}
