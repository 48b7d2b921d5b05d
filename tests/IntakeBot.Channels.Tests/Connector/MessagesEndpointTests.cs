using System.Text;
using System.Text.Json;
using IntakeBot.Channels.Connector;
using Microsoft.Extensions.Options;

namespace IntakeBot.Channels.Tests.Connector;

public sealed class MessagesEndpointTests
{
    private const string Emulator = "http://127.0.0.1:56150/";

    [Fact]
    public async Task Without_a_registration_there_is_no_such_address()
    {
        await using var server = await ConnectorServer.StartAsync(_ => { });

        Assert.Equal(404, await server.PostAsync(null, ConnectorServer.Message()));
    }

    [Fact]
    public async Task An_emulator_on_this_machine_needs_no_token_where_that_is_allowed()
    {
        await using var server = await ConnectorServer.StartAsync(options => options.AllowEmulator = true);

        Assert.Equal(200, await server.PostAsync(null, ConnectorServer.Message(serviceUrl: Emulator)));
        Assert.Single(server.Bot.Handled);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9", 401)] // a proxy on this machine speaks for somebody else
    [InlineData("Forwarded", "for=203.0.113.9", 401)]
    [InlineData("Host", "intake.clinic.example", 401)] // a page that was lured to this machine
    [InlineData("Authorization", "Bearer x.y.z", 401)]
    [InlineData("Host", "localhost:1", 200)]
    [InlineData("Host", "[::1]:1", 200)]
    public async Task Nobody_else_passes_for_an_emulator(string header, string value, int expected)
    {
        await using var server = await ConnectorServer.StartAsync(options => options.AllowEmulator = true);

        Assert.Equal(
            expected,
            await server.PostAsync(null, ConnectorServer.Message(serviceUrl: Emulator), (header, value))
        );
    }

    [Fact]
    public async Task An_emulator_cannot_make_us_write_to_another_machine()
    {
        await using var server = await ConnectorServer.StartAsync(options => options.AllowEmulator = true);

        Assert.Equal(403, await server.PostAsync(null, ConnectorServer.Message()));
        Assert.Equal(403, await server.PostAsync(null, ConnectorServer.Message(serviceUrl: "http://10.0.0.7/")));
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("{", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    [InlineData("{}", 400)]
    [InlineData("""{"type":"message"}""", 400)]
    [InlineData("""{"type":"message","type":"message"}""", 400)]
    [InlineData(
        """{"type":"message","channelId":"c","conversation":{"id":"1"},"from":{"id":"2"},"text":"\ud800"}""",
        400
    )]
    [InlineData("""{"type":"message","channelId":"c","conversation":{"id":"1"},"from":{"id":"2"},"text":7}""", 400)]
    [InlineData("""{"type":"message","channelId":"c","conversation":{"id":"1"},"from":{"id":"2"}}""", 403)]
    public async Task What_is_no_whole_activity_is_refused(string json, int expected)
    {
        await using var server = await ConnectorServer.StartAsync(options => options.AllowEmulator = true);

        Assert.Equal(expected, await server.PostAsync(null, json));
        Assert.Empty(server.Bot.Handled);
    }

    [Fact]
    public async Task What_is_too_large_is_not_read()
    {
        await using var server = await ConnectorServer.StartAsync(options =>
        {
            options.AllowEmulator = true;
            options.MaxActivityBytes = 2048;
        });

        Assert.Equal(413, await server.PostAsync(null, ConnectorServer.Message(new string('x', 3000), Emulator)));
    }

    [Fact]
    public async Task An_invoke_is_answered_in_the_response()
    {
        await using var server = await ConnectorServer.StartAsync(options => options.AllowEmulator = true);

        var (known, body) = await server.AskAsync(null, Invoke("known"));
        var (unknown, nothing) = await server.AskAsync(null, Invoke("unknown"));

        Assert.Equal(200, known);
        Assert.Equal(42, JsonElement.Parse(body).GetProperty("answer").GetInt32());
        Assert.Equal((501, ""), (unknown, nothing));
    }

    [Fact]
    public async Task A_bot_that_fails_makes_the_channel_bring_it_again()
    {
        await using var server = await ConnectorServer.StartAsync(options => options.AllowEmulator = true);
        server.Bot.Fault = new TimeoutException();

        Assert.Equal(503, await server.PostAsync(null, ConnectorServer.Message(serviceUrl: Emulator)));
    }

    [Theory]
    [InlineData("Connector:AppId must be the application id", "not-a-guid", null, "s")]
    [InlineData("Connector:TenantId must be the directory id", TokenIssuer.AppId, null, "s")]
    [InlineData("Connector:Secret or CertificatePath", TokenIssuer.AppId, TokenIssuer.AppId, null)]
    [InlineData("Connector:AppId is missing", null, null, "s")]
    public async Task Settings_that_cannot_be_meant_are_told_at_the_start(
        string told,
        string? appId,
        string? tenantId,
        string? secret
    )
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            ConnectorServer.StartAsync(options =>
                (options.AppId, options.TenantId, options.Secret) = (appId, tenantId, secret)
            )
        );

        Assert.Contains(told, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://webchat.botframework.com/", true)]
    [InlineData("https://chat.partner.example/v1", true)]
    [InlineData("https://partner.example/", false)]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://evilbotframework.com/", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", false)]
    [InlineData("https://user:pass@smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net/?x=https://evil.example", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("http://127.0.0.1/", false)]
    [InlineData("//smba.trafficmanager.net/", false)]
    [InlineData("smba.trafficmanager.net", false)]
    [InlineData(null, false)]
    public void A_reply_goes_only_to_hosts_of_the_list(string? address, bool allowed)
    {
        var options = new ConnectorOptions();
        options.ServiceHosts.Add("*.partner.example");

        Assert.Equal(allowed, new AllowedHosts(Options.Create(options)).Service(address) is not null);
    }

    private static byte[] Invoke(string name) =>
        Encoding.UTF8.GetBytes(
            ConnectorServer
                .Message(serviceUrl: Emulator)
                .Replace("\"type\":\"message\"", $"\"type\":\"invoke\",\"name\":\"{name}\"", StringComparison.Ordinal)
        );
}
