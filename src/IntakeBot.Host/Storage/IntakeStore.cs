using IntakeBot.Core.Briefs;
using IntakeBot.Core.Content;
using IntakeBot.Core.Dialog;
using Microsoft.EntityFrameworkCore;

namespace IntakeBot.Host.Storage;

/// <summary>A brief as stored. Briefs are versions: a new one never overwrites.</summary>
internal sealed record StoredBrief(string ConversationId, int Version, Brief Brief)
{
    /// <summary>The version of the intake that it was composed from.</summary>
    public long IntakeVersion { get; init; }
}

/// <summary>The one door to the database for intakes, transcripts and briefs. Safe for concurrent use.</summary>
internal sealed class IntakeStore(
    IDbContextFactory<IntakeDbContext> contexts,
    StoreWriter writer,
    StoreSignals signals,
    TimeProvider clock
)
{
    /// <summary>The state of a conversation, or null.</summary>
    public async Task<StoredIntake?> LoadAsync(string conversationId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context
            .Intakes.AsNoTracking()
            .SingleOrDefaultAsync(row => row.ConversationId == conversationId, cancellationToken);
        return row is null ? null : Stored(row);
    }

    /// <summary>
    /// Writes a turn whole or not at all. The inbound activity must carry its id. Once this returns
    /// <see cref="CommitResult.Committed"/> the turn survives a crash, and readers of the transcript are signalled.
    /// </summary>
    public async Task<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        var result = await WriteAsync(context => CommitAsync(context, commit, cancellationToken), cancellationToken);
        if (result == CommitResult.Committed)
        {
            signals.Committed(commit.ConversationId);
            if (commit.RequestBrief)
                signals.BriefRequested();
            if (TurnRows.Delivers(commit))
                signals.OutboxFilled();
        }
        return result;
    }

    /// <summary>Conversations for which a brief is requested, oldest request first.</summary>
    public async Task<IReadOnlyList<string>> PendingBriefsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .BriefRequests.OrderBy(row => row.RequestedAt)
            .ThenBy(row => row.ConversationId)
            .Select(row => row.ConversationId)
            .ToListAsync(cancellationToken);
    }

    /// <summary>
    /// Completes once a brief may have been requested since the last wait; the first wait of a process completes at
    /// once. For one waiting worker.
    /// </summary>
    public Task WaitForBriefRequestAsync(CancellationToken cancellationToken) =>
        signals.BriefRequestAsync(cancellationToken);

    /// <summary>
    /// Stores the next version of a brief. With <paramref name="done"/> the request is settled, unless a turn after
    /// <paramref name="source"/> asked again: then it stays pending.
    /// </summary>
    /// <param name="source">The intake, as it was loaded to compose the brief.</param>
    /// <param name="brief">The brief.</param>
    /// <param name="done">Whether no further version of it follows.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task SaveBriefAsync(StoredIntake source, Brief brief, bool done, CancellationToken cancellationToken) =>
        WriteAsync(
            async context =>
            {
                var id = source.ConversationId;
                var newest = await context
                    .Briefs.Where(row => row.ConversationId == id)
                    .MaxAsync(row => (int?)row.Version, cancellationToken);
                context.Briefs.Add(
                    new BriefRow
                    {
                        ConversationId = id,
                        Version = (newest ?? 0) + 1,
                        IntakeVersion = source.Version,
                        CreatedAt = clock.GetUtcNow(),
                        Payload = PayloadCodec.Write(brief),
                    }
                );
                await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
                await context.SaveChangesAsync(cancellationToken);
                if (done)
                {
                    await context
                        .BriefRequests.Where(row => row.ConversationId == id && row.IntakeVersion <= source.Version)
                        .ExecuteDeleteAsync(cancellationToken);
                }
                await transaction.CommitAsync(cancellationToken);
                return true;
            },
            cancellationToken
        );

    /// <summary>The newest version of a conversation's brief, or null.</summary>
    public async Task<StoredBrief?> LatestBriefAsync(string conversationId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context
            .Briefs.AsNoTracking()
            .Where(row => row.ConversationId == conversationId)
            .OrderByDescending(row => row.Version)
            .FirstOrDefaultAsync(cancellationToken);
        return row is null
            ? null
            : new StoredBrief(conversationId, row.Version, PayloadCodec.Read<Brief>(row.Payload))
            {
                IntakeVersion = row.IntakeVersion,
            };
    }

    /// <summary>Every intake that a clinician may see, newest first.</summary>
    public async Task<IReadOnlyList<StoredIntake>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context
            .Intakes.AsNoTracking()
            .OrderByDescending(row => row.CreatedAt)
            .ThenBy(row => row.ConversationId)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(Stored)];
    }

    /// <summary>Keeps the files of a content version, so that an intake finishes on the form that it began with.</summary>
    public Task KeepContentAsync(
        string version,
        IReadOnlyList<ContentFile> files,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            async context =>
            {
                if (await context.Contents.AnyAsync(row => row.Version == version, cancellationToken))
                    return false;
                context.Contents.Add(
                    new ContentRow
                    {
                        Version = version,
                        KeptAt = clock.GetUtcNow(),
                        Files = PayloadCodec.Write(files),
                    }
                );
                await context.SaveChangesAsync(cancellationToken);
                return true;
            },
            cancellationToken
        );

    /// <summary>The files of a content version, or null.</summary>
    public async Task<IReadOnlyList<ContentFile>?> LoadContentAsync(string version, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var files = await context
            .Contents.Where(row => row.Version == version)
            .Select(row => row.Files)
            .SingleOrDefaultAsync(cancellationToken);
        return files is null ? null : PayloadCodec.Read<IReadOnlyList<ContentFile>>(files);
    }

    /// <summary>Records that someone did something, such as a clinician reading a brief.</summary>
    /// <param name="who">The account's id: never a name or an address.</param>
    /// <param name="kind">What was done.</param>
    /// <param name="conversationId">To which conversation; null where it concerns none.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task AuditAsync(string who, AuditKind kind, string? conversationId, CancellationToken cancellationToken) =>
        WriteAsync(
            context =>
            {
                context.Audit.Add(TurnRows.Audited(clock.GetUtcNow(), who, kind, conversationId));
                return context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken
        );

    private Task<T> WriteAsync<T>(Func<IntakeDbContext, Task<T>> write, CancellationToken cancellationToken) =>
        writer.WriteAsync(write, cancellationToken);

    private async Task<CommitResult> CommitAsync(
        IntakeDbContext context,
        TurnCommit commit,
        CancellationToken cancellationToken
    )
    {
        if (await ClashAsync(context, commit, cancellationToken) is { } clash)
            return clash;
        await TurnRows.StageAsync(context, commit, clock.GetUtcNow(), cancellationToken);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return CommitResult.Committed;
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // Another process may have come between the look and the write; then the keys and the version token held.
            await using var fresh = await contexts.CreateDbContextAsync(cancellationToken);
            if (await ClashAsync(fresh, commit, cancellationToken) is { } late)
                return late;
            throw;
        }
    }

    private static async Task<CommitResult?> ClashAsync(
        IntakeDbContext context,
        TurnCommit commit,
        CancellationToken cancellationToken
    )
    {
        var (id, inboundId) = (commit.ConversationId, TurnRows.InboundId(commit));
        if (await IsKnownAsync(context, id, inboundId, cancellationToken))
            return CommitResult.AlreadyKnown;
        var version = await context
            .Intakes.Where(row => row.ConversationId == id)
            .Select(row => row.Version)
            .SingleOrDefaultAsync(cancellationToken);
        return version == commit.ExpectedVersion ? null : CommitResult.Conflict;
    }

    private static Task<bool> IsKnownAsync(
        IntakeDbContext context,
        string conversationId,
        string activityId,
        CancellationToken cancellationToken
    ) =>
        context.Activities.AnyAsync(
            row => row.ConversationId == conversationId && row.ActivityId == activityId,
            cancellationToken
        );

    private static StoredIntake Stored(IntakeRow row) =>
        new(row.ConversationId, row.Version, PayloadCodec.Read<Intake>(row.Payload));
}
