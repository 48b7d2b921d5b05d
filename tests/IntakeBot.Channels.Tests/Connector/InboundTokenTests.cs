using System.Globalization;
using System.Text;

namespace IntakeBot.Channels.Tests.Connector;

public sealed class InboundTokenTests
{
    public static TheoryData<string> ForgeryNames => [.. Forgeries.All.Keys];

    [Fact]
    public async Task A_genuine_activity_reaches_the_bot()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        await using var server = await ConnectorServer.StartAsync(issuer);

        Assert.Equal(200, await server.PostAsync(issuer.Sign(server.Clock.GetUtcNow()), ConnectorServer.Message()));

        var activity = Assert.Single(server.Bot.Handled);
        Assert.Equal(("hello", "1", "user"), (activity.Text, activity.Id, activity.From!.Role));
    }

    [Theory]
    [MemberData(nameof(ForgeryNames))]
    public async Task A_forgery_is_refused_without_a_word(string name)
    {
        await using var issuer = await TokenIssuer.StartAsync();
        await using var server = await ConnectorServer.StartAsync(issuer);
        var token = Forgeries.All[name](issuer, server.Clock.GetUtcNow());

        var (status, body) = await server.AskAsync(token, Encoding.UTF8.GetBytes(ConnectorServer.Message()));

        Assert.Equal((401, ""), (status, body));
        Assert.Empty(server.Bot.Handled);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/", "msteams")] // not the address in the token
    [InlineData("https://smba.trafficmanager.net/emea", "msteams")]
    [InlineData("https://evil.example/", "msteams")]
    [InlineData("", "msteams")]
    [InlineData(TokenIssuer.ServiceUrl, "sms")] // not among the key's endorsements
    [InlineData(TokenIssuer.ServiceUrl, "Msteams")]
    public async Task A_genuine_token_brings_only_what_it_is_for(string serviceUrl, string channel)
    {
        await using var issuer = await TokenIssuer.StartAsync();
        await using var server = await ConnectorServer.StartAsync(issuer);
        var token = issuer.Sign(server.Clock.GetUtcNow());

        var (status, body) = await server.AskAsync(
            token,
            Encoding.UTF8.GetBytes(ConnectorServer.Message(serviceUrl: serviceUrl, channel: channel))
        );

        Assert.Equal((403, ""), (status, body));
        Assert.Empty(server.Bot.Handled);
    }

    [Fact]
    public async Task A_token_without_a_service_address_brings_nothing()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        await using var server = await ConnectorServer.StartAsync(issuer);

        var token = issuer.Sign(server.Clock.GetUtcNow(), token => token.Claims.Clear());

        Assert.Equal(403, await server.PostAsync(token, ConnectorServer.Message()));
    }

    [Fact]
    public async Task A_key_without_endorsements_brings_nothing()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        issuer.AddKey("bare");
        await using var server = await ConnectorServer.StartAsync(issuer);

        var token = issuer.Sign(server.Clock.GetUtcNow(), key: "bare");

        Assert.Equal(403, await server.PostAsync(token, ConnectorServer.Message()));
    }

    [Fact]
    public async Task An_address_outside_of_the_list_is_refused_even_where_the_token_names_it()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        await using var server = await ConnectorServer.StartAsync(issuer);

        var token = issuer.Sign(
            server.Clock.GetUtcNow(),
            token => token.Claims["serviceurl"] = "https://evil.example/"
        );

        Assert.Equal(403, await server.PostAsync(token, ConnectorServer.Message(serviceUrl: "https://evil.example/")));
    }

    [Theory]
    [InlineData(-4)]
    [InlineData(4)]
    public async Task Clocks_may_differ_by_five_minutes(int minutes)
    {
        await using var issuer = await TokenIssuer.StartAsync();
        await using var server = await ConnectorServer.StartAsync(issuer);
        var now = server.Clock.GetUtcNow();

        var token = issuer.Sign(
            now,
            token =>
                (token.NotBefore, token.Expires) = (
                    now.UtcDateTime.AddMinutes(minutes - 0.5),
                    now.UtcDateTime.AddMinutes(minutes)
                )
        );

        Assert.Equal(200, await server.PostAsync(token, ConnectorServer.Message()));
    }

    [Fact]
    public async Task A_key_that_is_new_is_looked_up_and_a_forger_cannot_make_us_look_without_end()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        await using var server = await ConnectorServer.StartAsync(issuer);
        Assert.Equal(200, await server.PostAsync(issuer.Sign(server.Clock.GetUtcNow()), ConnectorServer.Message()));
        issuer.AddKey("second", "msteams");

        server.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(
            200,
            await server.PostAsync(issuer.Sign(server.Clock.GetUtcNow(), key: "second"), ConnectorServer.Message())
        );
        for (var i = 0; i < 20; i++)
        {
            var forged = TokenIssuer.Write(
                server.Clock.GetUtcNow(),
                Forgeries.Foreign("forged" + i.ToString(CultureInfo.InvariantCulture))
            );
            Assert.Equal(401, await server.PostAsync(forged, ConnectorServer.Message()));
        }

        Assert.Equal(2, issuer.Looks);
    }

    [Fact]
    public async Task The_keys_are_read_again_every_day_and_serve_on_while_they_cannot_be()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        await using var server = await ConnectorServer.StartAsync(issuer);
        Assert.Equal(200, await server.PostAsync(issuer.Sign(server.Clock.GetUtcNow()), ConnectorServer.Message()));
        issuer.IsDown = true;
        server.Clock.Advance(TimeSpan.FromHours(13));

        Assert.Equal(200, await server.PostAsync(issuer.Sign(server.Clock.GetUtcNow()), ConnectorServer.Message()));
        var looks = issuer.Looks;
        Assert.Equal(200, await server.PostAsync(issuer.Sign(server.Clock.GetUtcNow()), ConnectorServer.Message()));

        Assert.True(looks > 1);
        Assert.Equal(looks, issuer.Looks);
    }

    [Fact]
    public async Task An_issuer_that_cannot_be_reached_at_first_lets_nobody_in_and_is_asked_again()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        await using var server = await ConnectorServer.StartAsync(issuer);
        issuer.IsDown = true;
        Assert.Equal(503, await server.PostAsync(issuer.Sign(server.Clock.GetUtcNow()), ConnectorServer.Message()));

        issuer.IsDown = false;

        Assert.Equal(200, await server.PostAsync(issuer.Sign(server.Clock.GetUtcNow()), ConnectorServer.Message()));
    }

    [Fact]
    public async Task Another_clouds_issuer_is_a_setting()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        await using var server = await ConnectorServer.StartAsync(
            issuer,
            options => options.Cloud = Channels.Connector.ConnectorCloud.UsGovernment
        );
        var now = server.Clock.GetUtcNow();
        const string address = "https://smba.infra.gcc.teams.microsoft.com/";
        var message = ConnectorServer.Message(serviceUrl: address);

        Assert.Equal(
            401,
            await server.PostAsync(issuer.Sign(now, token => token.Claims["serviceurl"] = address), message)
        );
        Assert.Equal(
            200,
            await server.PostAsync(
                issuer.Sign(
                    now,
                    token =>
                    {
                        token.Issuer = "https://api.botframework.us";
                        token.Claims["serviceurl"] = address;
                    }
                ),
                message
            )
        );
    }

    [Fact]
    public async Task Nothing_of_a_token_or_an_activity_is_logged()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        await using var server = await ConnectorServer.StartAsync(issuer);
        var genuine = issuer.Sign(server.Clock.GetUtcNow());
        server.Bot.Fault = new InvalidOperationException("Zinnober-Kanarienvogel");

        Assert.Equal(503, await server.PostAsync(genuine, ConnectorServer.Message("Zinnober-Kanarienvogel")));
        Assert.Equal(401, await server.PostAsync(genuine + "x", ConnectorServer.Message("Zinnober-Kanarienvogel")));

        Assert.NotEmpty(server.Log.Lines);
        Assert.DoesNotContain(server.Log.Lines, line => line.Contains("Zinnober", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Log.Lines, line => line.Contains(genuine[^20..], StringComparison.Ordinal));
    }
}
