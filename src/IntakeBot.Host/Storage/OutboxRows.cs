using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace IntakeBot.Host.Storage;

/// <summary>Messages staged on a context that saves them with what they follow from.</summary>
internal static class OutboxRows
{
    /// <summary>Adds the messages whose id is not known yet. True where there are any.</summary>
    public static async Task<bool> StageAsync(
        IntakeDbContext context,
        ImmutableArray<OutboxMessage> messages,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (messages.IsEmpty)
            return false;
        var ids = messages.Select(message => message.Id).ToList();
        var known = await context
            .Outbox.Where(row => ids.Contains(row.MessageId))
            .Select(row => row.MessageId)
            .ToListAsync(cancellationToken);
        var fresh = messages.Where(message => !known.Contains(message.Id, StringComparer.Ordinal)).ToList();
        context.Outbox.AddRange(fresh.Select(message => New(message, now)));
        return fresh.Count > 0;
    }

    private static OutboxRow New(OutboxMessage message, DateTimeOffset now) =>
        new()
        {
            MessageId = message.Id,
            Kind = message.Kind,
            OrderingKey = message.OrderingKey,
            State = OutboxState.Pending,
            CreatedAt = now,
            DueAt = now,
            Payload = message.Payload,
        };
}
