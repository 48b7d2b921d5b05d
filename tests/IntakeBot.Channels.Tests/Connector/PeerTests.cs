using System.Text.Json;
using System.Threading.Channels;
using IntakeBot.Channels.Activities;
using IntakeBot.Channels.Connector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IntakeBot.Channels.Tests.Connector;

/// <summary>We judge tokens, and post replies, as Microsoft's own client does.</summary>
public sealed class PeerTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_every_token_that_we_refuse_the_peer_thinks_the_same_and_of_the_genuine_one_too()
    {
        Assert.SkipWhen(Peer.Missing is not null, Peer.Missing ?? "");
        await using var issuer = await TokenIssuer.StartAsync();
        await using var server = await ConnectorServer.StartAsync(issuer);
        // The peer has no clock of ours: now is now, for both.
        var now = DateTimeOffset.UtcNow;
        server.Clock.Advance(now - server.Clock.GetUtcNow());
        var tokens = Forgeries.All.ToDictionary(
            forgery => forgery.Key,
            forgery => forgery.Value(issuer, now),
            StringComparer.Ordinal
        );
        tokens["genuine"] = issuer.Sign(now);
        var ours = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var (name, token) in tokens)
            ours[name] = await server.PostAsync(token, ConnectorServer.Message()) == 200;

        var theirs = await Peer.RunAsync(
            new
            {
                judge = tokens.Select(token => new
                {
                    name = token.Key,
                    authorization = token.Value is null ? null : $"Bearer {token.Value}",
                    activity = JsonElement.Parse(ConnectorServer.Message()),
                }),
                metadata = issuer.Metadata,
                appId = TokenIssuer.AppId,
            }
        );

        Assert.True(ours["genuine"]);
        Assert.All(
            tokens.Keys.Except(Forgeries.WhereWeAreStricter, StringComparer.Ordinal),
            name => Assert.Equal((name, theirs.GetProperty(name).GetBoolean()), (name, ours[name]))
        );
    }

    [Theory]
    [InlineData("a:1_x", "1700000000000")]
    [InlineData("19:team@thread.tacv2", "f:1/2 3")]
    [InlineData("ünïcode?&#", "1")]
    public async Task A_reply_of_ours_reaches_the_connector_as_one_of_the_peers_does(
        string conversation,
        string replyTo
    )
    {
        Assert.SkipWhen(Peer.Missing is not null, Peer.Missing ?? "");
        await using var connector = await Post.StartAsync();
        var reply = new Activity
        {
            Type = ActivityTypes.Message,
            ServiceUrl = connector.ServiceUrl,
            ChannelId = "msteams",
            Conversation = new ConversationAccount { Id = conversation },
            From = new ChannelAccount { Id = "28:bot" },
            Recipient = new ChannelAccount { Id = "29:person" },
            ReplyToId = replyTo,
            Text = "How long have you had it? 🙂",
        };

        await Peer.RunAsync(new { reply = JsonSerializer.SerializeToElement(reply, ActivityJson.Default.Activity) });
        (await Client().PostAsync(reply, Now))!.Dispose();

        var (theirs, ours) = (await connector.NextAsync(), await connector.NextAsync());
        Assert.Equal(theirs.Method, ours.Method);
        Assert.Equal(theirs.Path, ours.Path);
        Assert.Equal(theirs.Type, ours.Type);
        foreach (var field in new[] { "type", "channelId", "text", "replyToId", "conversation", "from", "recipient" })
        {
            Assert.True(
                JsonElement.DeepEquals(theirs.Body.GetProperty(field), ours.Body.GetProperty(field)),
                $"{field}: {theirs.Body.GetProperty(field)} and {ours.Body.GetProperty(field)}"
            );
        }
    }

    private static IConnectorClient Client()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging();
        services.AddConnector(options => options.AllowEmulator = true);
        return services.BuildServiceProvider().GetRequiredService<IConnectorClient>();
    }

    private sealed record Arrived(string Method, string Path, string? Type, JsonElement Body);

    /// <summary>Takes whatever is posted.</summary>
    private sealed class Post(WebApplication app) : IAsyncDisposable
    {
        private readonly Channel<Arrived> arrived = Channel.CreateUnbounded<Arrived>();

        public string ServiceUrl => $"{app.Urls.Single()}/emea/";

        public static async Task<Post> StartAsync()
        {
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
            var built = builder.Build();
            var post = new Post(built);
            built.Run(post.TakeAsync);
            await built.StartAsync(Now);
            return post;
        }

        public async Task<Arrived> NextAsync() => await arrived.Reader.ReadAsync(Now);

        public async ValueTask DisposeAsync()
        {
            await app.StopAsync(CancellationToken.None);
            await app.DisposeAsync();
        }

        private async Task TakeAsync(HttpContext context)
        {
            var body = (await JsonDocument.ParseAsync(context.Request.Body)).RootElement;
            // As sent: the decoded path would hide how ids are escaped.
            var path = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
            var type = context.Request.ContentType?.Replace(" ", "", StringComparison.Ordinal);
            arrived.Writer.TryWrite(new(context.Request.Method, path, type, body));
            context.Response.StatusCode = StatusCodes.Status201Created;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("""{"id":"posted"}""");
        }
    }
}
