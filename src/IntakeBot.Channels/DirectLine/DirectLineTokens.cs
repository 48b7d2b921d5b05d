using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace IntakeBot.Channels.DirectLine;

/// <summary>
/// Issues and checks the tokens of Direct Line. A token is encrypted and signed with the application's data protection
/// keys: it works on every instance that shares them and nothing needs to be stored. Safe for concurrent use.
/// </summary>
public sealed class DirectLineTokens
{
    private const int LongestToken = 8 * 1024;
    private readonly IDataProtector protector;
    private readonly TimeProvider clock;

    /// <summary>Made by <c>AddDirectLine</c>.</summary>
    public DirectLineTokens(IDataProtectionProvider protection, IOptions<DirectLineOptions> options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(protection);
        ArgumentNullException.ThrowIfNull(options);
        protector = protection.CreateProtector("IntakeBot.DirectLine.Token.v1");
        this.clock = clock;
        Lifetime = options.Value.TokenLifetime;
    }

    /// <summary>How long a token lives from its issue.</summary>
    public TimeSpan Lifetime { get; }

    /// <summary>
    /// A token for one conversation and, where given, one user id, which then overrides the one in every activity.
    /// The caller has made sure that its reader may read that conversation.
    /// </summary>
    public string Issue(string conversationId, string? userId, params ImmutableArray<string> trustedOrigins)
    {
        ArgumentException.ThrowIfNullOrEmpty(conversationId);
        var token = new DirectLineToken(
            conversationId,
            userId,
            clock.GetUtcNow() + Lifetime,
            trustedOrigins.IsDefault ? [] : trustedOrigins
        );
        var plain = JsonSerializer.SerializeToUtf8Bytes(token, DirectLineJson.Default.DirectLineToken);
        return WebEncoders.Base64UrlEncode(protector.Protect(plain));
    }

    /// <summary>Whether a token is good, and what it says.</summary>
    public TokenValidation Validate(string? token)
    {
        if (Protected.Open(protector, token, LongestToken) is not { } plain)
            return new TokenValidation.Invalid();
        var said = JsonSerializer.Deserialize(plain, DirectLineJson.Default.DirectLineToken);
        if (said is null)
            return new TokenValidation.Invalid();
        return said.ExpiresAt > clock.GetUtcNow() ? new TokenValidation.Valid(said) : new TokenValidation.Expired();
    }
}

/// <summary>Opens what data protection closed, and yields null for everything else.</summary>
internal static class Protected
{
    public static byte[]? Open(IDataProtector protector, string? text, int longest)
    {
        if (string.IsNullOrEmpty(text) || text.Length > longest)
            return null;
        try
        {
            return protector.Unprotect(WebEncoders.Base64UrlDecode(text));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
