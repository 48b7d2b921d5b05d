using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Forms;
using Microsoft.EntityFrameworkCore;

namespace IntakeBot.Host.Storage;

/// <summary>A finished intake as it is looked through for earlier visits.</summary>
internal sealed record FinishedIntake(string ConversationId, DateTimeOffset UpdatedAt, FinishedAnswers Intake);

/// <summary>What of a stored intake tells whose it is; the rest of it is passed over.</summary>
internal sealed record FinishedAnswers
{
    public required AnswerSet Answers { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public override string ToString() => "[finished answers]";
}

/// <summary>Briefs by their versions, and finished intakes by when they were last written. Safe for concurrent use.</summary>
internal sealed class BriefArchive(
    IDbContextFactory<IntakeDbContext> contexts,
    StoreWriter writer,
    StoreSignals signals,
    TimeProvider clock
)
{
    /// <summary>Every version of a conversation's brief, oldest first.</summary>
    public async Task<ImmutableArray<StoredBrief>> VersionsAsync(
        string conversationId,
        CancellationToken cancellationToken
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context
            .Briefs.AsNoTracking()
            .Where(row => row.ConversationId == conversationId)
            .OrderBy(row => row.Version)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new StoredBrief(
                row.ConversationId,
                row.Version,
                PayloadCodec.Read<Brief>(row.Payload)
            )),
        ];
    }

    /// <summary>
    /// Signs off the newest version of a brief: the next version is the same with who signed it and when, so that no
    /// version is ever overwritten. False where that version is not the newest any
    /// more, is signed already, or is of an intake that still goes on.
    /// </summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="signed">The sign-off, under the version that it makes: the one after that which was read.</param>
    /// <param name="messages">What is to be delivered on its account.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<bool> SignOffAsync(
        string conversationId,
        StoredSignOff signed,
        ImmutableArray<OutboxMessage> messages,
        CancellationToken cancellationToken
    )
    {
        var version = signed.Version - 1;
        var done = await writer.WriteAsync(
            async context =>
            {
                var versions = await context
                    .Briefs.AsNoTracking()
                    .Where(row => row.ConversationId == conversationId)
                    .OrderBy(row => row.Version)
                    .ToListAsync(cancellationToken);
                if (versions is not [.., var newest] || newest.Version != version)
                    return false;
                var brief = PayloadCodec.Read<Brief>(newest.Payload);
                if (brief.SignedOff is not null || !brief.Finished)
                    return false;
                var amends = versions[..^1].Exists(row => PayloadCodec.Read<Brief>(row.Payload).SignedOff is not null);
                context.Briefs.Add(
                    new BriefRow
                    {
                        ConversationId = conversationId,
                        Version = version + 1,
                        IntakeVersion = newest.IntakeVersion,
                        CreatedAt = clock.GetUtcNow(),
                        Payload = PayloadCodec.Write(
                            brief with
                            {
                                SignedOff = signed.SignOff with { Amends = amends },
                            }
                        ),
                    }
                );
                context.SignOffs.Add(SignOffStore.Row(conversationId, signed));
                await OutboxRows.StageAsync(context, messages, clock.GetUtcNow(), cancellationToken);
                try
                {
                    await context.SaveChangesAsync(cancellationToken);
                    return true;
                }
                catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
                {
                    // Another process wrote that version first.
                    return false;
                }
            },
            cancellationToken
        );
        if (done)
            signals.OutboxFilled();
        return done;
    }

    /// <summary>Finished intakes that were written at that moment or later, in the order in which they were written.</summary>
    public async IAsyncEnumerable<FinishedIntake> FinishedSinceAsync(
        DateTimeOffset moment,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = context
            .Intakes.AsNoTracking()
            .Where(row => row.FinishedAt != null && row.UpdatedAt >= moment)
            .OrderBy(row => row.UpdatedAt)
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken))
            yield return new(row.ConversationId, row.UpdatedAt, PayloadCodec.Read<FinishedAnswers>(row.Payload));
    }
}
