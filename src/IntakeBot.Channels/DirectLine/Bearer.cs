using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace IntakeBot.Channels.DirectLine;

/// <summary>Reads who calls from the Authorization header.</summary>
internal sealed class Bearer(DirectLineTokens tokens, IOptions<DirectLineOptions> options)
{
    private const string Scheme = "Bearer ";
    private readonly byte[]? secret = options.Value.Secret is { } text ? Digest(text) : null;

    /// <summary>Whether the caller has the secret; compared in constant time.</summary>
    public bool HasSecret(HttpRequest request) =>
        secret is not null
        && Read(request) is { } presented
        && CryptographicOperations.FixedTimeEquals(secret, Digest(presented));

    /// <summary>The caller's token, where it is good for the conversation (any, where that is null).</summary>
    public bool TryToken(
        HttpRequest request,
        string? conversationId,
        [NotNullWhen(true)] out DirectLineToken? token,
        [NotNullWhen(false)] out DirectLineError? refusal
    )
    {
        token = null;
        refusal = null;
        if (Read(request) is not { } presented)
        {
            refusal = DirectLineError.Unauthorized("The header 'Authorization: Bearer <token>' is missing.");
            return false;
        }
        switch (tokens.Validate(presented))
        {
            case TokenValidation.Expired:
                refusal = DirectLineError.TokenExpired;
                break;
            case TokenValidation.Valid valid:
                refusal = Misuse(request, valid.Token, conversationId);
                token = refusal is null ? valid.Token : null;
                break;
            default:
                refusal = DirectLineError.Unauthorized("The token is not one of ours.");
                break;
        }
        return refusal is null && token is not null;
    }

    private static DirectLineError? Misuse(HttpRequest request, DirectLineToken token, string? conversationId)
    {
        if (conversationId is not null && conversationId != token.ConversationId)
            return DirectLineError.Forbidden("The token is for another conversation.");
        return token.TrustedOrigins.IsEmpty || Origins.Admits(request, token.TrustedOrigins)
            ? null
            : DirectLineError.Forbidden("The token is for pages of another origin.");
    }

    private static string? Read(HttpRequest request)
    {
        var header = request.Headers[HeaderNames.Authorization];
        return
            header.Count == 1 && header[0] is { } value && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? value[Scheme.Length..].Trim()
            : null;
    }

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
