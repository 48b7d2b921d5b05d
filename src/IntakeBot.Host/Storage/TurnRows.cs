using IntakeBot.Channels.Activities;
using IntakeBot.Core.Dialog;
using Microsoft.EntityFrameworkCore;

namespace IntakeBot.Host.Storage;

/// <summary>The rows of one turn, staged on a context that then saves them in one transaction.</summary>
internal static class TurnRows
{
    /// <summary>Who is audited for what happens in a turn.</summary>
    public const string Patient = "patient";

    public static async Task StageAsync(
        IntakeDbContext context,
        TurnCommit commit,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var id = commit.ConversationId;
        var row =
            commit.ExpectedVersion == 0
                ? context.Intakes.Add(new IntakeRow { ConversationId = id, CreatedAt = now }).Entity
                : await context.Intakes.SingleAsync(row => row.ConversationId == id, cancellationToken);
        // What was loaded may already be newer than what the turn was computed from: the write must then fail.
        context.Entry(row).Property(intake => intake.Version).OriginalValue = commit.ExpectedVersion;
        row.Version = commit.ExpectedVersion + 1;
        var said = AddActivities(context, commit, row, now);
        AddFiles(context, commit, now);
        await OutboxRows.StageAsync(context, [.. commit.Outbox, .. Replies(id, said)], now, cancellationToken);
        Advance(row, commit.Intake, now);
        context.Audit.AddRange(commit.Events.Select(happened => Audited(now, Patient, AuditKinds.Of(happened), id)));
        if (commit.RequestBrief)
            await RequestBriefAsync(context, row, now, cancellationToken);
    }

    public static AuditRow Audited(DateTimeOffset at, string who, AuditKind kind, string? conversationId) =>
        new()
        {
            At = at,
            Who = who,
            Kind = kind,
            ConversationId = conversationId,
        };

    public static string InboundId(TurnCommit commit) =>
        commit.Inbound.Id is { Length: > 0 } id
            ? id
            : throw new ArgumentException(
                "An inbound activity must carry the id that its channel gave it.",
                nameof(commit)
            );

    /// <summary>Whether the turn puts anything into the outbox.</summary>
    public static bool Delivers(TurnCommit commit) =>
        !commit.Outbox.IsEmpty || commit.Outgoing.Any(activity => activity.ServiceUrl is not null);

    // A known activity is never staged twice, and each reply has an id of its own, which is the message's too.
    private static IEnumerable<OutboxMessage> Replies(string conversationId, IEnumerable<Activity> said) =>
        said.Where(activity => activity.ServiceUrl is not null)
            .Select(activity => OutboxKinds.Reply(conversationId, activity));

    private static List<Activity> AddActivities(
        IntakeDbContext context,
        TurnCommit commit,
        IntakeRow row,
        DateTimeOffset now
    )
    {
        var inboundId = InboundId(commit);
        var all = new List<Activity>();
        Add(inboundId, commit.ShowInbound ? commit.Inbound : null);
        foreach (var outgoing in commit.Outgoing)
        {
            var said = outgoing with
            {
                Id = Guid.CreateVersion7(now).ToString("N"),
                Timestamp = now,
                ReplyToId = outgoing.ReplyToId ?? inboundId,
            };
            Add(said.Id, said);
            all.Add(said);
        }
        return all;

        void Add(string activityId, Activity? shown) =>
            context.Activities.Add(
                new ActivityRow
                {
                    ConversationId = row.ConversationId,
                    Sequence = ++row.LastSequence,
                    ActivityId = activityId,
                    Payload = shown is null ? null : PayloadCodec.WriteActivity(shown),
                }
            );
    }

    private static void AddFiles(IntakeDbContext context, TurnCommit commit, DateTimeOffset now) =>
        context.Attachments.AddRange(
            (commit.Inbound.Attachments ?? [])
                .Select(attachment => attachment.File)
                .OfType<AttachedFile>()
                .Select(file => new AttachmentRow
                {
                    ConversationId = commit.ConversationId,
                    FileId = file.Id,
                    At = now,
                    ContentType = file.ContentType,
                    Payload = PayloadCodec.WriteFile(file.Bytes.Span),
                })
        );

    private static void Advance(IntakeRow row, Intake intake, DateTimeOffset now)
    {
        row.Phase = intake.State.Phase;
        row.Urgency = intake.Urgency;
        row.UpdatedAt = now;
        row.FinishedAt = intake.FinishedAt;
        row.Payload = PayloadCodec.Write(intake);
    }

    // One pending request per conversation: asking again while one waits or is worked on moves it to the newer intake,
    // and it keeps its place in the queue.
    private static async Task RequestBriefAsync(
        IntakeDbContext context,
        IntakeRow intake,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var id = intake.ConversationId;
        var pending = await context.BriefRequests.SingleOrDefaultAsync(
            row => row.ConversationId == id,
            cancellationToken
        );
        if (pending is not null)
        {
            pending.IntakeVersion = intake.Version;
        }
        else
        {
            context.BriefRequests.Add(
                new BriefRequestRow
                {
                    ConversationId = id,
                    IntakeVersion = intake.Version,
                    RequestedAt = now,
                }
            );
        }
    }
}
