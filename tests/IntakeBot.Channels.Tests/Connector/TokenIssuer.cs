using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace IntakeBot.Channels.Tests.Connector;

/// <summary>Tells its keys as the login service of Azure Bot Service does, and signs tokens: genuine ones and others.</summary>
internal sealed class TokenIssuer : IAsyncDisposable
{
    public const string Name = "https://api.botframework.com";
    public const string AppId = "5f2b1c3e-0000-4000-8000-00000000b071";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    private static readonly string[] Algorithms = ["RS256"];

    private readonly WebApplication app;
    private readonly List<(string Id, RSA Key, string[] Endorsements)> keys = [];
    private int looks;

    private TokenIssuer(WebApplication app) => this.app = app;

    public string Metadata => $"{app.Urls.Single()}/.well-known/openidconfiguration";

    /// <summary>How often the metadata was read.</summary>
    public int Looks => Volatile.Read(ref looks);

    /// <summary>Whether the issuer is out of order.</summary>
    public bool IsDown { get; set; }

    public static async Task<TokenIssuer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var built = builder.Build();
        var issuer = new TokenIssuer(built);
        built.MapGet("/.well-known/openidconfiguration", issuer.TellAsync);
        built.MapGet("/keys", issuer.TellKeysAsync);
        issuer.AddKey("first", "msteams", "webchat");
        await built.StartAsync(TestContext.Current.CancellationToken);
        return issuer;
    }

    public void AddKey(string id, params string[] endorsements) => keys.Add((id, RSA.Create(2048), endorsements));

    /// <summary>A genuine token of the key, changed as the test says.</summary>
    public string Sign(DateTimeOffset now, Action<SecurityTokenDescriptor>? change = null, string key = "first")
    {
        var signing = new RsaSecurityKey(keys.Single(each => each.Id == key).Key) { KeyId = key };
        return Write(now, new SigningCredentials(signing, SecurityAlgorithms.RsaSha256), change);
    }

    public static string Write(
        DateTimeOffset now,
        SigningCredentials? signing,
        Action<SecurityTokenDescriptor>? change = null
    )
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = Name,
            Audience = AppId,
            NotBefore = now.UtcDateTime,
            IssuedAt = now.UtcDateTime,
            Expires = now.UtcDateTime.AddHours(1),
            Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["serviceurl"] = ServiceUrl },
            SigningCredentials = signing,
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    /// <summary>The public key of a key, as text: what a forger would use as a shared secret.</summary>
    public byte[] PublicKey(string key = "first") =>
        Encoding.ASCII.GetBytes(keys.Single(each => each.Id == key).Key.ExportSubjectPublicKeyInfoPem());

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        keys.ForEach(key => key.Key.Dispose());
    }

    private async Task TellAsync(HttpContext context)
    {
        Interlocked.Increment(ref looks);
        context.Response.StatusCode = IsDown ? 503 : 200;
        await context.Response.WriteAsync(
            JsonSerializer.Serialize(
                new
                {
                    issuer = Name,
                    jwks_uri = $"{app.Urls.Single()}/keys",
                    id_token_signing_alg_values_supported = Algorithms,
                }
            )
        );
    }

    private Task TellKeysAsync(HttpContext context) =>
        context.Response.WriteAsync(
            JsonSerializer.Serialize(new { keys = keys.Select(key => Described(key.Id, key.Key, key.Endorsements)) })
        );

    private static object Described(string id, RSA key, string[] endorsements)
    {
        var numbers = key.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA",
            use = "sig",
            kid = id,
            x5t = id,
            n = Base64UrlEncoder.Encode(numbers.Modulus),
            e = Base64UrlEncoder.Encode(numbers.Exponent),
            endorsements,
        };
    }
}
