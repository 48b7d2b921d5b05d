using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace IntakeBot.Channels.Connector;

/// <summary>
/// The keys of one issuer, read from its OpenID metadata when first needed, once in twelve hours, and when a token names
/// a key that is not among them, which a forger may not make happen more than once a minute. Where the metadata cannot
/// be read, the keys that are known serve on.
/// </summary>
internal sealed class SigningKeys(string metadata, IDocumentRetriever documents, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim reading = new(1);
    private volatile Known? known;

    /// <summary>The key of that id, or null.</summary>
    public async Task<JsonWebKey?> FindAsync(string? keyId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(keyId))
            return null;
        if (known is not { } current || clock.GetUtcNow() - current.ReadAt > Fresh || Among(current, keyId) is null)
            await ReadAsync(cancellationToken);
        return known is { } read ? Among(read, keyId) : null;
    }

    public void Dispose() => reading.Dispose();

    private static JsonWebKey? Among(Known known, string keyId) =>
        known.Keys.FirstOrDefault(key => string.Equals(key.Kid, keyId, StringComparison.Ordinal));

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await reading.WaitAsync(cancellationToken);
        try
        {
            if (known is { } current && clock.GetUtcNow() - current.LookedAt < BetweenLooks)
                return;
            var now = clock.GetUtcNow();
            try
            {
                var read = await OpenIdConnectConfigurationRetriever.GetAsync(metadata, documents, cancellationToken);
                known = new([.. read.JsonWebKeySet?.Keys ?? []], now, now);
            }
            catch (Exception e) when (e is not OperationCanceledException && known is { } old)
            {
                known = old with { LookedAt = now };
            }
        }
        finally
        {
            reading.Release();
        }
    }

    private sealed record Known(IReadOnlyList<JsonWebKey> Keys, DateTimeOffset ReadAt, DateTimeOffset LookedAt);
}
