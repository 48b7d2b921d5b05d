using System.Collections.Immutable;
using IntakeBot.Core.Exports;
using Microsoft.EntityFrameworkCore;

namespace IntakeBot.Host.Storage;

/// <summary>A sign-off as stored.</summary>
/// <param name="Version">The version of the brief that it stands under.</param>
/// <param name="Who">The account's id.</param>
/// <param name="SignOff">Who and when, for people.</param>
/// <param name="Delivered">What was given to a record system on its account, by type and id.</param>
internal sealed record StoredSignOff(int Version, string Who, SignOff SignOff, ImmutableArray<string> Delivered);

/// <summary>The sign-offs of briefs. Each is written once, under the newest version, and never changed.</summary>
internal sealed class SignOffStore(
    IDbContextFactory<IntakeDbContext> contexts,
    StoreWriter writer,
    StoreSignals signals,
    TimeProvider clock
)
{
    /// <summary>Every sign-off of a conversation's brief, oldest first.</summary>
    public async Task<IReadOnlyList<StoredSignOff>> AllAsync(string conversationId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context
            .SignOffs.AsNoTracking()
            .Where(row => row.ConversationId == conversationId)
            .OrderBy(row => row.Version)
            .ToListAsync(cancellationToken);
        return [.. rows.Select((row, at) => Stored(row, amends: at > 0))];
    }

    /// <summary>
    /// Signs off with all that follows from it, or not at all: false where that version is signed off already, or is
    /// no longer the newest.
    /// </summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="signed">The sign-off.</param>
    /// <param name="messages">What is to be delivered on its account.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<bool> SignAsync(
        string conversationId,
        StoredSignOff signed,
        ImmutableArray<OutboxMessage> messages,
        CancellationToken cancellationToken
    )
    {
        var done = await writer.WriteAsync(
            async context =>
            {
                await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
                if (!await MaySignAsync(context, conversationId, signed.Version, cancellationToken))
                    return false;
                context.SignOffs.Add(Row(conversationId, signed));
                await OutboxRows.StageAsync(context, messages, clock.GetUtcNow(), cancellationToken);
                await context.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return true;
            },
            cancellationToken
        );
        if (done)
            signals.OutboxFilled();
        return done;
    }

    private static async Task<bool> MaySignAsync(
        IntakeDbContext context,
        string conversationId,
        int version,
        CancellationToken cancellationToken
    )
    {
        var newest = await context
            .Briefs.Where(row => row.ConversationId == conversationId)
            .MaxAsync(row => (int?)row.Version, cancellationToken);
        return newest == version
            && !await context.SignOffs.AnyAsync(
                row => row.ConversationId == conversationId && row.Version == version,
                cancellationToken
            );
    }

    private static SignOffRow Row(string conversationId, StoredSignOff signed) =>
        new()
        {
            ConversationId = conversationId,
            Version = signed.Version,
            Who = signed.Who,
            Name = signed.SignOff.By,
            At = signed.SignOff.At,
            Delivered = string.Join(' ', signed.Delivered),
        };

    private static StoredSignOff Stored(SignOffRow row, bool amends) =>
        new(
            row.Version,
            row.Who,
            new SignOff(row.Name, row.At, amends),
            [.. row.Delivered.Split(' ', StringSplitOptions.RemoveEmptyEntries)]
        );
}
