using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace IntakeBot.Channels.DirectLine;

/// <summary>What opens one stream, once.</summary>
internal sealed record StreamTicket(string ConversationId, long Watermark, Guid Number, DateTimeOffset ExpiresAt);

/// <summary>
/// Tickets go into the address of a stream, where logs and proxies see them: so they live a minute, open one stream
/// once, and are not the token. What was used is remembered in this process until it would have expired anyway.
/// </summary>
internal sealed class StreamTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    private const int LongestTicket = 2048;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);
    private readonly IDataProtector protector = protection.CreateProtector("IntakeBot.DirectLine.Stream.v1");
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> used = new();

    public string Issue(string conversationId, long watermark)
    {
        var now = clock.GetUtcNow();
        var ticket = new StreamTicket(conversationId, watermark, Guid.NewGuid(), now + Lifetime);
        var plain = JsonSerializer.SerializeToUtf8Bytes(ticket, DirectLineJson.Default.StreamTicket);
        return WebEncoders.Base64UrlEncode(protector.Protect(plain));
    }

    /// <summary>The ticket, where it is ours, for this conversation, still good and not used before; else null.</summary>
    public StreamTicket? Redeem(string? text, string conversationId)
    {
        if (Protected.Open(protector, text, LongestTicket) is not { } plain)
            return null;
        var ticket = JsonSerializer.Deserialize(plain, DirectLineJson.Default.StreamTicket);
        var now = clock.GetUtcNow();
        Forget(now);
        return
            ticket is not null
            && ticket.ConversationId == conversationId
            && ticket.ExpiresAt > now
            && used.TryAdd(ticket.Number, ticket.ExpiresAt)
            ? ticket
            : null;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (number, expiry) in used)
        {
            if (expiry <= now)
                used.TryRemove(number, out _);
        }
    }
}
