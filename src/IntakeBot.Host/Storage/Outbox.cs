using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace IntakeBot.Host.Storage;

/// <summary>
/// What is still to be delivered to other systems. A message is leased to one process at a time; what a process that
/// died had begun is due again when its lease ends. Safe for concurrent use.
/// </summary>
internal sealed class Outbox(
    IDbContextFactory<IntakeDbContext> contexts,
    StoreWriter writer,
    StoreSignals signals,
    TimeProvider clock
)
{
    /// <summary>Puts messages in that follow from nothing else that is written.</summary>
    public async Task AddAsync(ImmutableArray<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        await writer.WriteAsync(
            async context =>
            {
                await OutboxRows.StageAsync(context, messages, clock.GetUtcNow(), cancellationToken);
                return await context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken
        );
        signals.OutboxFilled();
    }

    /// <summary>Leases what is due: of each kind and key only the first that is still to be delivered.</summary>
    /// <param name="most">At most so many.</param>
    /// <param name="lease">For how long; longer than an attempt may take.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<IReadOnlyList<OutboxLease>> LeaseAsync(int most, TimeSpan lease, CancellationToken cancellationToken) =>
        writer.WriteAsync(context => LeaseAsync(context, most, lease, cancellationToken), cancellationToken);

    /// <summary>Records that the receiver has it.</summary>
    public Task DeliveredAsync(OutboxLease lease, CancellationToken cancellationToken) =>
        SettleAsync(lease, OutboxState.Delivered, reason: null, cancellationToken);

    /// <summary>Records that it is given up. Its payload is kept, for whoever mends the cause.</summary>
    public Task GiveUpAsync(OutboxLease lease, string reason, CancellationToken cancellationToken) =>
        SettleAsync(lease, OutboxState.Poison, reason, cancellationToken);

    /// <summary>Lets it be tried again, not before the moment.</summary>
    public Task PostponeAsync(
        OutboxLease lease,
        DateTimeOffset due,
        string reason,
        CancellationToken cancellationToken
    ) =>
        writer.WriteAsync(
            context =>
                context
                    .Outbox.Where(row => row.Id == lease.Key && row.Attempts == lease.Attempt)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(row => row.DueAt, due).SetProperty(row => row.Reason, reason),
                        cancellationToken
                    ),
            cancellationToken
        );

    /// <summary>When the next message that waits is due; null where none waits.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Heads(context)
            .OrderBy(row => row.DueAt)
            .Select(row => (DateTimeOffset?)row.DueAt)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Completes once something may have been put in since the last wait. For one waiting worker.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => signals.OutboxFilledAsync(cancellationToken);

    /// <summary>How full it is.</summary>
    public async Task<OutboxStatus> StatusAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var pending = context.Outbox.Where(row => row.State == OutboxState.Pending);
        return new(
            await pending.CountAsync(cancellationToken),
            await pending.MinAsync(row => (DateTimeOffset?)row.CreatedAt, cancellationToken),
            await context.Outbox.CountAsync(row => row.State == OutboxState.Poison, cancellationToken)
        );
    }

    /// <summary>The newest messages that were given up.</summary>
    public async Task<IReadOnlyList<PoisonMessage>> PoisonAsync(int most, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .Outbox.Where(row => row.State == OutboxState.Poison)
            .OrderByDescending(row => row.Id)
            .Take(most)
            .Select(row => new PoisonMessage(
                row.MessageId,
                row.Kind,
                row.OrderingKey,
                row.Attempts,
                row.Reason,
                row.CreatedAt
            ))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Lets everything that was given up be tried again, in its old order. Returns how many.</summary>
    public async Task<int> ReviveAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var revived = await writer.WriteAsync(
            context =>
                context
                    .Outbox.Where(row => row.State == OutboxState.Poison)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(row => row.State, OutboxState.Pending)
                                .SetProperty(row => row.DueAt, now)
                                .SetProperty(row => row.SettledAt, (DateTimeOffset?)null)
                                .SetProperty(row => row.Attempts, 0),
                        cancellationToken
                    ),
            cancellationToken
        );
        signals.OutboxFilled();
        return revived;
    }

    /// <summary>Forgets what was delivered before the moment: until then its id is known.</summary>
    public Task<int> ForgetAsync(DateTimeOffset deliveredBefore, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            context =>
                context
                    .Outbox.Where(row => row.State == OutboxState.Delivered && row.SettledAt < deliveredBefore)
                    .ExecuteDeleteAsync(cancellationToken),
            cancellationToken
        );

    private static IQueryable<OutboxRow> Heads(IntakeDbContext context) =>
        context.Outbox.Where(row =>
            row.State == OutboxState.Pending
            && !context.Outbox.Any(earlier =>
                earlier.State == OutboxState.Pending
                && earlier.Kind == row.Kind
                && earlier.OrderingKey == row.OrderingKey
                && earlier.Id < row.Id
            )
        );

    private async Task<IReadOnlyList<OutboxLease>> LeaseAsync(
        IntakeDbContext context,
        int most,
        TimeSpan lease,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var due = await Heads(context)
            .AsNoTracking()
            .Where(row => row.DueAt <= now)
            .OrderBy(row => row.Id)
            .Take(most)
            .ToListAsync(cancellationToken);
        var leased = new List<OutboxLease>();
        foreach (var row in due)
        {
            var until = now + lease;
            // Another process may have been faster: then nothing matches, and the message is its.
            var taken = await context
                .Outbox.Where(same =>
                    same.Id == row.Id && same.State == OutboxState.Pending && same.Attempts == row.Attempts
                )
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(same => same.Attempts, row.Attempts + 1).SetProperty(same => same.DueAt, until),
                    cancellationToken
                );
            if (taken == 1)
            {
                var message = new OutboxMessage(row.MessageId, row.Kind, row.OrderingKey, row.Payload);
                leased.Add(new OutboxLease(row.Id, message, row.Attempts + 1, row.CreatedAt));
            }
        }
        return leased;
    }

    private async Task SettleAsync(
        OutboxLease lease,
        OutboxState state,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var payload = state == OutboxState.Delivered ? [] : lease.Message.Payload;
        await writer.WriteAsync(
            context =>
                context
                    .Outbox.Where(row => row.Id == lease.Key && row.State == OutboxState.Pending)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(row => row.State, state)
                                .SetProperty(row => row.SettledAt, now)
                                .SetProperty(row => row.Reason, reason)
                                .SetProperty(row => row.Payload, payload),
                        cancellationToken
                    ),
            cancellationToken
        );
    }
}
