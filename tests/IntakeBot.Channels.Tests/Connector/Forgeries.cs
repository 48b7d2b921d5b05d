using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace IntakeBot.Channels.Tests.Connector;

/// <summary>Every way we know to come without leave, by name.</summary>
internal static class Forgeries
{
    /// <summary>What the documentation leaves open, and Microsoft's own client lets pass.</summary>
    public static readonly IReadOnlyList<string> WhereWeAreStricter = ["without an end"];

    /// <summary>Each makes a token, or none.</summary>
    public static readonly IReadOnlyDictionary<string, Func<TokenIssuer, DateTimeOffset, string?>> All = new Dictionary<
        string,
        Func<TokenIssuer, DateTimeOffset, string?>
    >(StringComparer.Ordinal)
    {
        ["no token"] = (_, _) => null,
        ["not a token"] = (_, _) => "not.a.token",
        ["empty"] = (_, _) => "",
        ["half a token"] = (issuer, now) => issuer.Sign(now)[..80],
        ["another's key of the same id"] = (_, now) => TokenIssuer.Write(now, Foreign("first")),
        ["a key that nobody knows"] = (_, now) => TokenIssuer.Write(now, Foreign("unknown")),
        ["no key id"] = (_, now) => TokenIssuer.Write(now, Foreign(null)),
        ["no signature"] = (_, now) => TokenIssuer.Write(now, signing: null),
        ["algorithm none with a key id"] = (issuer, now) => WithHeader(issuer.Sign(now), "none", ""),
        ["the signature cut off"] = (issuer, now) => string.Join('.', issuer.Sign(now).Split('.')[..2]) + ".",
        ["HS256 with the public key as secret"] = (issuer, now) =>
            TokenIssuer.Write(
                now,
                new SigningCredentials(
                    new SymmetricSecurityKey(issuer.PublicKey()) { KeyId = "first" },
                    SecurityAlgorithms.HmacSha256
                )
            ),
        ["a stronger algorithm than agreed"] = (issuer, now) =>
            WithHeader(issuer.Sign(now), "RS512", issuer.Sign(now).Split('.')[2]),
        ["other contents under the signature"] = (issuer, now) => Swapped(issuer, now),
        ["expired six minutes ago"] = (issuer, now) =>
            issuer.Sign(now, token => (token.NotBefore, token.Expires) = (At(now, -60), At(now, -6))),
        ["not yet valid for six minutes"] = (issuer, now) => issuer.Sign(now, token => token.NotBefore = At(now, 6)),
        ["without an end"] = (issuer, now) => issuer.Sign(now, token => token.Expires = null),
        ["for another bot"] = (issuer, now) => issuer.Sign(now, token => token.Audience = Guid.Empty.ToString()),
        ["for nobody"] = (issuer, now) => issuer.Sign(now, token => token.Audience = null),
        ["by another issuer"] = (issuer, now) => issuer.Sign(now, token => token.Issuer = "https://evil.example"),
        ["by no issuer"] = (issuer, now) => issuer.Sign(now, token => token.Issuer = null),
        ["by an issuer that only begins like ours"] = (issuer, now) =>
            issuer.Sign(now, token => token.Issuer = TokenIssuer.Name + ".evil.example"),
        ["by the directory, from a caller that is not allowed"] = (issuer, now) =>
            issuer.Sign(now, token => token.Issuer = $"https://login.microsoftonline.com/{TokenIssuer.AppId}/v2.0"),
    };

    private static DateTime At(DateTimeOffset now, double minutes) => now.UtcDateTime.AddMinutes(minutes);

    public static SigningCredentials Foreign(string? keyId) =>
        new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = keyId }, SecurityAlgorithms.RsaSha256);

    private static string WithHeader(string token, string algorithm, string signature)
    {
        var header = Base64UrlEncoder.Encode(
            "{\"alg\":\"" + algorithm + "\",\"kid\":\"first\",\"x5t\":\"first\",\"typ\":\"JWT\"}"
        );
        return $"{header}.{token.Split('.')[1]}.{signature}";
    }

    private static string Swapped(TokenIssuer issuer, DateTimeOffset now)
    {
        var genuine = issuer.Sign(now).Split('.');
        var other = issuer.Sign(now, token => token.Claims["serviceurl"] = "https://evil.example/").Split('.');
        return $"{genuine[0]}.{other[1]}.{genuine[2]}";
    }
}
