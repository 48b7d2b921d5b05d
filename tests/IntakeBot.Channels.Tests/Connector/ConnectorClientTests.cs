using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using IntakeBot.Channels.Activities;
using IntakeBot.Channels.Connector;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace IntakeBot.Channels.Tests.Connector;

/// <summary>What goes out, and with which token: Microsoft.Identity.Client itself, before a network of our own.</summary>
public sealed class ConnectorClientTests
{
    private const string Tenant = "11112222-0000-4000-8000-000000000001";

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_goes_to_its_conversation_with_our_token()
    {
        var net = new Net();
        var client = Client(net);

        using var response = await client.PostAsync(Reply("a:1/2?x", "17:3 4"), Now);

        Assert.Equal(HttpStatusCode.Created, response!.StatusCode);
        var (token, post) = (net.Requests[0], net.Requests[1]);
        Assert.Equal($"https://login.microsoftonline.com/{Tenant}/oauth2/v2.0/token", token.Address);
        Assert.Contains("grant_type=client_credentials", token.Body, StringComparison.Ordinal);
        Assert.Contains("client_secret=s3cret", token.Body, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", token.Body, StringComparison.Ordinal);
        Assert.Equal(
            "https://smba.trafficmanager.net/emea/v3/conversations/a%3A1%2F2%3Fx/activities/17%3A3%204",
            post.Address
        );
        Assert.Equal("Bearer token-1", post.Authorization);
        Assert.Equal("hello", JsonElement.Parse(post.Body).GetProperty("text").GetString());
    }

    [Fact]
    public async Task What_answers_nothing_goes_to_the_conversation()
    {
        var net = new Net();

        using var response = await Client(net).PostAsync(Reply("a:1", replyTo: null), Now);

        Assert.EndsWith("/v3/conversations/a%3A1/activities", net.Requests[^1].Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_used_until_it_is_refused_and_then_got_anew_once()
    {
        var net = new Net();
        var client = Client(net);
        (await client.PostAsync(Reply("a"), Now))!.Dispose();
        (await client.PostAsync(Reply("a"), Now))!.Dispose();
        Assert.Equal(1, net.TokensGiven);

        net.Refused = "Bearer token-1";
        using var renewed = await client.PostAsync(Reply("a"), Now);
        Assert.Equal(HttpStatusCode.Created, renewed!.StatusCode);
        Assert.Equal(2, net.TokensGiven);

        net.Refused = "Bearer token-";
        using var refused = await client.PostAsync(Reply("a"), Now);
        Assert.Equal(HttpStatusCode.Unauthorized, refused!.StatusCode);
        Assert.Equal(3, net.TokensGiven);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("http://127.0.0.1:8080/")]
    [InlineData(null)]
    public async Task Nothing_is_sent_to_an_address_outside_of_the_list(string? serviceUrl)
    {
        var net = new Net();

        Assert.Null(await Client(net).PostAsync(Reply("a") with { ServiceUrl = serviceUrl }, Now));

        Assert.Empty(net.Requests);
    }

    [Theory]
    [InlineData("MultiTenant", "Public", "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token")]
    [InlineData(
        "MultiTenant",
        "UsGovernment",
        "https://login.microsoftonline.us/microsoftservices.onmicrosoft.us/oauth2/v2.0/token"
    )]
    [InlineData("SingleTenant", "UsGovernment", $"https://login.microsoftonline.us/{Tenant}/oauth2/v2.0/token")]
    public async Task Where_the_token_comes_from_follows_from_registration_and_cloud(
        string type,
        string cloud,
        string address
    )
    {
        var net = new Net();
        var client = Client(net, ("AppType", type), ("Cloud", cloud), ("ServiceHosts:0", "smba.trafficmanager.net"));

        (await client.PostAsync(Reply("a"), Now))!.Dispose();

        Assert.Equal(address, net.Requests[0].Address);
    }

    [Fact]
    public async Task A_managed_identity_needs_no_secret()
    {
        var net = new Net();
        var client = Client(net, ("AppType", "ManagedIdentity"), ("Secret", ""));

        (await client.PostAsync(Reply("a"), Now))!.Dispose();

        var token = net.Requests.First(request =>
            request.Address.Contains("169.254.169.254", StringComparison.Ordinal)
        );
        Assert.Contains($"client_id={TokenIssuer.AppId}", token.Address, StringComparison.Ordinal);
        Assert.Equal("Bearer token-1", net.Requests[^1].Authorization);
    }

    [Fact]
    public async Task A_certificate_proves_the_bot_by_a_signed_assertion_and_no_secret_leaves()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest(
            "CN=intakebot",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        ).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var file = Path.Combine(Directory.CreateTempSubdirectory("intakebot").FullName, "bot.pfx");
        await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx, "a pass phrase"), Now);
        var net = new Net();
        var client = Client(net, ("Secret", ""), ("CertificatePath", file), ("CertificatePassword", "a pass phrase"));

        (await client.PostAsync(Reply("a"), Now))!.Dispose();

        var form = QueryHelpers.ParseQuery(net.Requests[0].Body);
        Assert.False(form.ContainsKey("client_secret"));
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form["client_assertion_type"]);
        var proof = await new JsonWebTokenHandler().ValidateTokenAsync(
            form["client_assertion"],
            new TokenValidationParameters
            {
                ValidIssuer = TokenIssuer.AppId,
                ValidAudience = net.Requests[0].Address,
                IssuerSigningKey = new RsaSecurityKey(key),
            }
        );
        Assert.True(proof.IsValid, proof.Exception?.Message);
        Assert.Equal("Bearer token-1", net.Requests[1].Authorization);
        File.Delete(file);
    }

    [Fact]
    public async Task An_emulator_gets_no_token()
    {
        var net = new Net();
        var client = Client(net, ("AllowEmulator", "true"));

        (await client.PostAsync(Reply("a") with { ServiceUrl = "http://127.0.0.1:56150/" }, Now))!.Dispose();

        Assert.Null(Assert.Single(net.Requests).Authorization);
    }

    private static Activity Reply(string conversation, string? replyTo = "1") =>
        new()
        {
            Type = ActivityTypes.Message,
            ServiceUrl = "https://smba.trafficmanager.net/emea/",
            Conversation = new ConversationAccount { Id = conversation },
            ReplyToId = replyTo,
            Text = "hello",
        };

    private static IConnectorClient Client(Net net, params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Connector:AppId"] = TokenIssuer.AppId,
            ["Connector:TenantId"] = Tenant,
            ["Connector:Secret"] = "s3cret",
        };
        foreach (var (key, value) in settings)
            all[$"Connector:{key}"] = value;
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(all).Build());
        services.AddLogging();
        services.AddConnector();
        foreach (var name in new[] { ConnectorClient.Client, TokenHttpClients.Client })
            services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(() => net);
        return services.BuildServiceProvider().GetRequiredService<IConnectorClient>();
    }

    /// <summary>The login services and the Connector in one, in memory.</summary>
    private sealed class Net : HttpMessageHandler
    {
        private readonly ConcurrentQueue<(string Address, string Body, string? Authorization)> requests = new();

        public IReadOnlyList<(string Address, string Body, string? Authorization)> Requests => [.. requests];

        public int TokensGiven { get; private set; }

        /// <summary>Headers that begin so are answered 401.</summary>
        public string? Refused { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            var authorization = request.Headers.Authorization?.ToString();
            requests.Enqueue((request.RequestUri!.AbsoluteUri, body, authorization));
            var path = request.RequestUri.AbsolutePath;
            if (path.EndsWith("/token", StringComparison.Ordinal))
                return Json(HttpStatusCode.OK, Token());
            if (Refused is { } refused && authorization!.StartsWith(refused, StringComparison.Ordinal))
                return Json(HttpStatusCode.Unauthorized, "{}");
            return path.Contains("/v3/conversations/", StringComparison.Ordinal)
                ? Json(HttpStatusCode.Created, """{"id":"1"}""")
                : Json(HttpStatusCode.NotFound, "{}");
        }

        private string Token()
        {
            TokensGiven++;
            return JsonSerializer.Serialize(
                new
                {
                    token_type = "Bearer",
                    access_token = $"token-{TokensGiven}",
                    expires_in = 3599,
                    expires_on = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds(),
                    resource = "https://api.botframework.com",
                }
            );
        }

        private static HttpResponseMessage Json(HttpStatusCode status, string json) =>
            new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
    }
}
