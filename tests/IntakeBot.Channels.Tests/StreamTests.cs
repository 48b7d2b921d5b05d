using System.Net.WebSockets;
using System.Text.Json;

namespace IntakeBot.Channels.Tests;

public sealed class StreamTests
{
    [Fact]
    public async Task The_stream_replays_and_then_follows_in_one_order_with_the_echo()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, url) = await server.BeginAsync();
        using var socket = await DirectLineServer.OpenAsync(url);
        var (greeting, _) = await DirectLineServer.ReadAsync(socket, 1);

        var (_, posted) = await server.PostAsync(
            id,
            token,
            """{"type":"message","text":"hi","channelData":{"clientActivityID":"mine"}}"""
        );
        var (rest, _) = await DirectLineServer.ReadAsync(socket, 2);

        Assert.Equal(["Hello"], Texts(greeting));
        Assert.Equal(["hi", "You said: hi"], Texts(rest));
        Assert.Equal(posted.GetProperty("id").GetString(), rest[0].GetProperty("id").GetString());
        Assert.Equal("mine", rest[0].GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal("user", rest[0].GetProperty("from").GetProperty("role").GetString());
        Assert.Equal(id, rest[0].GetProperty("conversation").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_client_that_comes_back_with_its_watermark_misses_nothing_and_sees_nothing_twice()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, url) = await server.BeginAsync();
        var seen = new List<string?>();
        var watermark = "";
        using (var socket = await DirectLineServer.OpenAsync(url))
        {
            var (activities, reached) = await DirectLineServer.ReadAsync(socket, 1);
            seen.AddRange(Texts(activities));
            watermark = reached;
            socket.Abort();
        }
        await server.PostAsync(id, token, """{"type":"message","text":"one"}""");
        await server.PostAsync(id, token, """{"type":"message","text":"two"}""");

        var (_, rejoined) = await server.SendAsync("GET", $"conversations/{id}?watermark={watermark}", token);
        using (var socket = await DirectLineServer.OpenAsync(rejoined.GetProperty("streamUrl").GetString()!))
        {
            await server.PostAsync(id, token, """{"type":"message","text":"three"}""");
            seen.AddRange(Texts((await DirectLineServer.ReadAsync(socket, 6)).Activities));
        }

        Assert.Equal(["Hello", "one", "You said: one", "two", "You said: two", "three", "You said: three"], seen);
    }

    [Fact]
    public async Task Without_a_watermark_the_whole_conversation_comes_again()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        await server.PostAsync(id, token, """{"type":"message","text":"one"}""");
        var (_, rejoined) = await server.SendAsync("GET", $"conversations/{id}", token);
        using var socket = await DirectLineServer.OpenAsync(rejoined.GetProperty("streamUrl").GetString()!);
        Assert.Equal(
            ["Hello", "one", "You said: one"],
            Texts((await DirectLineServer.ReadAsync(socket, 3)).Activities)
        );
    }

    [Fact]
    public async Task Posts_at_once_come_to_every_reader_in_one_order()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, url) = await server.BeginAsync();
        var (_, rejoined) = await server.SendAsync("GET", $"conversations/{id}", token);
        using var one = await DirectLineServer.OpenAsync(url);
        using var two = await DirectLineServer.OpenAsync(rejoined.GetProperty("streamUrl").GetString()!);

        var posts = Task.WhenAll(
            Enumerable.Range(0, 40).Select(i => server.PostAsync(id, token, $$"""{"type":"message","text":"{{i}}"}"""))
        );
        var first = Texts((await DirectLineServer.ReadAsync(one, 81)).Activities);
        var second = Texts((await DirectLineServer.ReadAsync(two, 81)).Activities);
        await posts;

        Assert.Equal(first, second);
        Assert.Equal(81, first.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_silent_stream_is_kept_alive_with_empty_frames()
    {
        await using var server = await DirectLineServer.StartAsync(o => o.KeepAliveInterval = TimeSpan.FromSeconds(1));
        var (_, _, url) = await server.BeginAsync();
        using var socket = await DirectLineServer.OpenAsync(url);
        await DirectLineServer.ReadAsync(socket, 1);
        Assert.Equal("", await DirectLineServer.FrameAsync(socket));
    }

    [Fact]
    public async Task What_a_client_sends_down_its_stream_means_nothing()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, url) = await server.BeginAsync();
        using var socket = await DirectLineServer.OpenAsync(url);
        var noise = new byte[100_000];
        await socket.SendAsync(noise, WebSocketMessageType.Binary, true, DirectLineServer.Now);
        await socket.SendAsync("{"u8.ToArray(), WebSocketMessageType.Text, true, DirectLineServer.Now);
        await server.PostAsync(id, token, """{"type":"message","text":"one"}""");
        Assert.Equal(3, (await DirectLineServer.ReadAsync(socket, 3)).Activities.Count);
        Assert.Equal(2, server.Bot.Handled.Count);
    }

    [Fact]
    public async Task A_ticket_opens_one_stream_once_and_not_for_long()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (_, token, url) = await server.BeginAsync();
        var (_, _, late) = await server.BeginAsync();
        using var socket = await DirectLineServer.OpenAsync(url);

        Assert.Equal(403, await RefusalAsync(url));
        server.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(403, await RefusalAsync(url));
        Assert.Equal(403, await RefusalAsync(late));
        Assert.Equal(403, await RefusalAsync(late.Split("?t=")[0] + "?t=" + token));
        Assert.Equal(403, await RefusalAsync(late.Split("?t=")[0]));
    }

    [Fact]
    public async Task A_ticket_does_not_open_another_conversation()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (mine, _, url) = await server.BeginAsync();
        var (theirs, _, _) = await server.BeginAsync();
        Assert.Equal(403, await RefusalAsync(url.Replace(mine, theirs, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Pages_of_other_origins_open_no_stream_unless_allowed()
    {
        await using var server = await DirectLineServer.StartAsync(o => o.AllowedOrigins.Add("https://clinic.example"));
        var own = server.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);
        var (_, _, foreign) = await server.BeginAsync();
        var (_, _, same) = await server.BeginAsync();
        var (_, _, allowed) = await server.BeginAsync();

        Assert.Equal(403, await RefusalAsync(foreign, "https://evil.example"));
        Assert.Equal(403, await RefusalAsync(foreign, "null"));
        using var one = await DirectLineServer.OpenAsync(same, own);
        using var two = await DirectLineServer.OpenAsync(allowed, "https://clinic.example");
        Assert.Equal(WebSocketState.Open, one.State);
        Assert.Equal(WebSocketState.Open, two.State);
    }

    [Fact]
    public async Task One_stream_too_many_closes_the_oldest()
    {
        await using var server = await DirectLineServer.StartAsync(o => o.MaxStreamsPerConversation = 1);
        var (id, token, url) = await server.BeginAsync();
        using var old = await DirectLineServer.OpenAsync(url);
        await DirectLineServer.ReadAsync(old, 1);

        var (_, rejoined) = await server.SendAsync("GET", $"conversations/{id}", token);
        using var young = await DirectLineServer.OpenAsync(rejoined.GetProperty("streamUrl").GetString()!);

        Assert.Null(await DirectLineServer.FrameAsync(old));
        Assert.Single((await DirectLineServer.ReadAsync(young, 1)).Activities);
    }

    [Fact]
    public async Task A_server_that_stops_says_goodbye()
    {
        var server = await DirectLineServer.StartAsync();
        var (_, _, url) = await server.BeginAsync();
        using var socket = await DirectLineServer.OpenAsync(url);
        await DirectLineServer.ReadAsync(socket, 1);

        var stopping = server.DisposeAsync();
        Assert.Null(await DirectLineServer.FrameAsync(socket));
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, socket.CloseStatus);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, DirectLineServer.Now);
        await stopping;
    }

    [Fact]
    public async Task An_ordinary_request_for_a_stream_is_a_bad_argument()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        Assert.Equal(400, (await server.SendAsync("GET", $"conversations/{id}/stream", token)).Status);
    }

    private static async Task<int> RefusalAsync(string url, string? origin = null)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(url), DirectLineServer.Now));
        return (int)socket.HttpStatusCode;
    }

    private static List<string?> Texts(IEnumerable<JsonElement> activities) =>
        [.. activities.Select(a => a.GetProperty("text").GetString())];
}
