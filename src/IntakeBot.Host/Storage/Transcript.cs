using IntakeBot.Channels.Activities;
using Microsoft.EntityFrameworkCore;

namespace IntakeBot.Host.Storage;

/// <summary>The channels' view of what is stored. A watermark is the sequence of the last activity read.</summary>
internal sealed class Transcript(IDbContextFactory<IntakeDbContext> contexts, StoreSignals signals) : ITranscript
{
    public async ValueTask<bool> ExistsAsync(string conversationId, CancellationToken cancellationToken) =>
        await LastSequenceAsync(conversationId, cancellationToken) is not null;

    public async ValueTask<TranscriptPage> ReadAsync(
        string conversationId,
        long watermark,
        CancellationToken cancellationToken
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context
            .Activities.AsNoTracking()
            .Where(row => row.ConversationId == conversationId && row.Sequence > watermark)
            .OrderBy(row => row.Sequence)
            .Select(row => new { row.Sequence, row.Payload })
            .ToListAsync(cancellationToken);
        // Activities that are only known move the watermark too: else a waiting reader would spin on them.
        return new TranscriptPage(
            [.. rows.Where(row => row.Payload is not null).Select(row => PayloadCodec.ReadActivity(row.Payload!))],
            rows.Count == 0 ? watermark : rows[^1].Sequence
        );
    }

    public async ValueTask<AttachedFile?> ReadFileAsync(
        string conversationId,
        string fileId,
        CancellationToken cancellationToken
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context
            .Attachments.AsNoTracking()
            .SingleOrDefaultAsync(
                row => row.ConversationId == conversationId && row.FileId == fileId,
                cancellationToken
            );
        return row is null ? null : new AttachedFile(fileId, row.ContentType, PayloadCodec.ReadFile(row.Payload));
    }

    public async Task WaitForNewAsync(string conversationId, long watermark, CancellationToken cancellationToken)
    {
        using var subscription = signals.Subscribe(conversationId);
        if (await LastSequenceAsync(conversationId, cancellationToken) > watermark)
            return;
        await subscription.Signalled.WaitAsync(cancellationToken);
    }

    private async Task<long?> LastSequenceAsync(string conversationId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .Intakes.Where(row => row.ConversationId == conversationId)
            .Select(row => (long?)row.LastSequence)
            .SingleOrDefaultAsync(cancellationToken);
    }
}
