using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using IntakeBot.Channels.Activities;
using Microsoft.EntityFrameworkCore;

namespace IntakeBot.Host.Storage;

/// <summary>What is known of a conversation on a channel that names its conversations itself, beside any intake.</summary>
internal sealed record ChannelConversation
{
    private const int Remembered = 40;

    /// <summary>0 before it is saved.</summary>
    public long Version { get; init; }

    /// <summary>Our own id of the intake that is held in it; the next intake gets another.</summary>
    public required string ConversationId { get; init; }

    /// <summary>How to write into it, from the newest activity.</summary>
    public required ConversationReference Reference { get; init; }

    /// <summary>Whether the person was asked for consent to the intake.</summary>
    public bool Greeted { get; init; }

    /// <summary>The newest activities that were handled outside of an intake, by their ids.</summary>
    public ImmutableArray<string> Handled { get; init; } = [];

    /// <summary>With the activity among the handled ones.</summary>
    public ChannelConversation Having(string activityId) =>
        this with
        {
            Handled = [.. Handled.TakeLast(Remembered - 1), activityId],
        };

    /// <summary>The channel, never the person.</summary>
    public override string ToString() => $"[{ConversationId} on {Reference.ChannelId}]";
}

/// <summary>Conversations by their channel's id. Safe for concurrent use.</summary>
internal sealed class ChannelConversations(
    IDbContextFactory<IntakeDbContext> contexts,
    StoreWriter writer,
    StoreSignals signals,
    TimeProvider clock
)
{
    /// <summary>A new id of our own for a conversation: random, so that nobody can guess one.</summary>
    public string NewId() => Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");

    /// <summary>The conversation, or null.</summary>
    public async Task<ChannelConversation?> FindAsync(
        string channelId,
        string channelConversationId,
        CancellationToken cancellationToken
    )
    {
        var key = Key(channelId, channelConversationId);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context
            .ChannelConversations.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Key == key, cancellationToken);
        return row is null ? null : PayloadCodec.Read<ChannelConversation>(row.Payload) with { Version = row.Version };
    }

    /// <summary>
    /// Saves the conversation, and what is said in it, in one transaction. False where it was changed since it was
    /// found: find it again and start over.
    /// </summary>
    public async Task<bool> SaveAsync(
        ChannelConversation conversation,
        ImmutableArray<Activity> said,
        CancellationToken cancellationToken
    )
    {
        var messages = said.Select(activity =>
                OutboxKinds.Reply(conversation.ConversationId, activity with { Id = activity.Id ?? NewId() })
            )
            .ToImmutableArray();
        try
        {
            await writer.WriteAsync(
                async context =>
                {
                    await StageAsync(context, conversation, cancellationToken);
                    await OutboxRows.StageAsync(context, messages, clock.GetUtcNow(), cancellationToken);
                    return await context.SaveChangesAsync(cancellationToken);
                },
                cancellationToken
            );
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // Either somebody was faster, which a look tells, or the write failed.
            if (await VersionAsync(conversation.Reference, cancellationToken) == conversation.Version)
                throw;
            return false;
        }
        if (!messages.IsEmpty)
            signals.OutboxFilled();
        return true;
    }

    private async Task StageAsync(
        IntakeDbContext context,
        ChannelConversation conversation,
        CancellationToken cancellationToken
    )
    {
        var key = KeyOf(conversation.Reference);
        var row =
            conversation.Version == 0
                ? context.ChannelConversations.Add(new ChannelConversationRow { Key = key }).Entity
                : await context.ChannelConversations.SingleAsync(row => row.Key == key, cancellationToken);
        context.Entry(row).Property(same => same.Version).OriginalValue = conversation.Version;
        row.Version = conversation.Version + 1;
        row.UpdatedAt = clock.GetUtcNow();
        row.Payload = PayloadCodec.Write(conversation);
    }

    private async Task<long> VersionAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        var key = KeyOf(reference);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .ChannelConversations.Where(row => row.Key == key)
            .Select(row => row.Version)
            .SingleOrDefaultAsync(cancellationToken);
    }

    private static string KeyOf(ConversationReference reference) =>
        Key(reference.ChannelId ?? "", reference.Conversation?.Id ?? "");

    private static string Key(string channelId, string channelConversationId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{channelId}\n{channelConversationId}")));
}
