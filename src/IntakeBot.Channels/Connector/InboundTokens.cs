using System.Text.Json;
using IntakeBot.Channels.Activities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace IntakeBot.Channels.Connector;

/// <summary>A caller whose token is genuine. Whether it may bring an activity is another question.</summary>
/// <param name="ServiceUrl">The claim that binds the token to one service address.</param>
/// <param name="Endorsements">The channels that the signing key speaks for; null where the issuer endorses none.</param>
/// <param name="FromChannel">Whether the channel's own issuer made it, or the directory.</param>
internal sealed record Caller(string? ServiceUrl, IReadOnlyList<string>? Endorsements, bool FromChannel)
{
    /// <summary>
    /// Whether it may bring the activity: the token is for the address that replies would go to, and its key is
    /// endorsed for the channel that the activity claims to come from.
    /// </summary>
    public bool MayBring(Activity activity) =>
        (
            string.Equals(ServiceUrl, activity.ServiceUrl, StringComparison.Ordinal)
            || (!FromChannel && ServiceUrl is null)
        ) && (!FromChannel || (Endorsements ?? []).Contains(activity.ChannelId, StringComparer.Ordinal));
}

/// <summary>
/// Validates the tokens of callers
/// (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#connector-to-bot).
/// </summary>
internal sealed class InboundTokens : IDisposable
{
    private const string Bearer = "Bearer ";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly ConnectorOptions options;
    private readonly TimeProvider clock;
    private readonly SigningKeys channelKeys;
    private readonly SigningKeys tenantKeys;
    private readonly string channelIssuer;
    private readonly IReadOnlyList<string> tenantIssuers;

    public InboundTokens(IOptions<ConnectorOptions> options, IDocumentRetriever documents, TimeProvider clock)
    {
        this.options = options.Value;
        this.clock = clock;
        var cloud = CloudAddresses.Of(this.options.Cloud);
        channelIssuer = this.options.Issuer ?? cloud.Issuer;
        channelKeys = new(this.options.OpenIdMetadata ?? cloud.Metadata, documents, clock);
        var login = $"{cloud.Login}/{this.options.TenantId}/v2.0";
        tenantIssuers = [login, $"https://sts.windows.net/{this.options.TenantId}/"];
        tenantKeys = new($"{login}/.well-known/openid-configuration", documents, clock);
    }

    /// <summary>The caller, or null where the header holds no genuine token for us.</summary>
    public async Task<Caller?> CheckAsync(string? authorization, CancellationToken cancellationToken)
    {
        if (
            authorization?.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) != true
            || string.IsNullOrEmpty(options.AppId)
        )
            return null;
        var token = authorization[Bearer.Length..].Trim();
        if (Read(token) is not { } unproven)
            return null;
        // Only to choose whose keys to try: the issuer is validated with them.
        if (unproven.Issuer == channelIssuer)
            return await ProveAsync(token, unproven, [channelIssuer], channelKeys, cancellationToken) is var (jwt, key)
                ? new(Claim(jwt, "serviceurl"), Endorsements(key), FromChannel: true)
                : null;
        if (!tenantIssuers.Contains(unproven.Issuer, StringComparer.Ordinal) || options.AllowedCallers.Count == 0)
            return null;
        return
            await ProveAsync(token, unproven, tenantIssuers, tenantKeys, cancellationToken) is var (own, _)
            && options.AllowedCallers.Contains(
                Claim(own, "azp") ?? Claim(own, "appid"),
                StringComparer.OrdinalIgnoreCase
            )
            ? new(Claim(own, "serviceurl"), null, FromChannel: false)
            : null;
    }

    public void Dispose()
    {
        channelKeys.Dispose();
        tenantKeys.Dispose();
    }

    private JsonWebToken? Read(string token)
    {
        try
        {
            return handler.CanReadToken(token) ? handler.ReadJsonWebToken(token) : null;
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException or FormatException or JsonException)
        {
            return null;
        }
    }

    private async Task<(JsonWebToken Token, JsonWebKey Key)?> ProveAsync(
        string token,
        JsonWebToken unproven,
        IReadOnlyList<string> issuers,
        SigningKeys keys,
        CancellationToken cancellationToken
    )
    {
        if (await keys.FindAsync(unproven.Kid, cancellationToken) is not { } key)
            return null;
        var result = await handler.ValidateTokenAsync(
            token,
            new TokenValidationParameters
            {
                ValidIssuers = issuers,
                ValidAudiences = [options.AppId, $"api://{options.AppId}"],
                ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
                IssuerSigningKey = key,
                RequireSignedTokens = true,
                ValidateIssuerSigningKey = true,
                LifetimeValidator = (from, until, _, _) => IsAlive(from, until),
            }
        );
        return result is { IsValid: true, SecurityToken: JsonWebToken proven } ? (proven, key) : null;
    }

    private bool IsAlive(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until is { } end && now <= end + Skew && (from is not { } start || now >= start - Skew);
    }

    private static string? Claim(JsonWebToken token, string name) =>
        token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    // A JSON array that the key set's reader does not know and keeps aside.
    private static IReadOnlyList<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var found)
            ? found switch
            {
                IEnumerable<object> list => [.. list.OfType<string>()],
                JsonElement { ValueKind: JsonValueKind.Array } array =>
                [
                    .. array
                        .EnumerateArray()
                        .Where(each => each.ValueKind == JsonValueKind.String)
                        .Select(each => each.GetString()!),
                ],
                _ => [],
            }
            : [];
}
