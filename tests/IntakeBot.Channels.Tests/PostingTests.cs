using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using IntakeBot.Channels.Activities;

namespace IntakeBot.Channels.Tests;

public sealed class PostingTests
{
    private const string Canary = "wooden-canary";

    [Fact]
    public async Task The_channel_says_who_sent_what_when_and_where()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, _) = await server.BeginAsync("dl_me");

        var (status, body) = await server.PostAsync(
            id,
            token,
            """
            {"type":"message","text":"hi","timestamp":"1999-01-01T00:00:00Z","channelId":"msteams",
             "serviceUrl":"https://evil.example","conversation":{"id":"other","isGroup":true},
             "from":{"id":"someone-else","name":"Ann","role":"bot","aadObjectId":"admin","x":1}}
            """
        );

        Assert.Equal(200, status);
        var got = server.Bot.Handled.Last();
        Assert.Equal(body.GetProperty("id").GetString(), got.Id);
        Assert.Equal(server.Clock.GetUtcNow(), got.Timestamp);
        Assert.Equal(("directline", null), (got.ChannelId, got.ServiceUrl));
        Assert.Equal((id, null), (got.Conversation!.Id, got.Conversation.IsGroup));
        Assert.Equal(
            ("dl_me", "Ann", "user", null),
            (got.From!.Id, got.From.Name, got.From.Role, got.From.AadObjectId)
        );
        Assert.Equal(1, got.From.Extensions!["x"].GetInt32());
        Assert.Equal("bot", got.Recipient!.Role);
    }

    [Fact]
    public async Task Unknown_fields_survive_the_way_through()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();

        await server.PostAsync(
            id,
            token,
            """
            {"type":"message","text":"hi","wayOut":{"a":[1,2.50,null,"é"]},"entities":[{"type":"x","deep":{"y":true}}],
             "channelData":{"clientActivityID":"1","clientTimestamp":"t","more":[{}]},
             "attachments":[{"contentType":"text/plain","thumbnail":"none"}],"suggestedActions":{"odd":1}}
            """
        );
        var (_, set) = await server.SendAsync("GET", $"conversations/{id}/activities?watermark=1", token);

        var echo = set.GetProperty("activities")[0];
        var way = JsonElement.Parse("""{"a":[1,2.50,null,"é"]}""");
        Assert.True(JsonElement.DeepEquals(way, echo.GetProperty("wayOut")));
        Assert.True(echo.GetProperty("entities")[0].GetProperty("deep").GetProperty("y").GetBoolean());
        Assert.Equal("1", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal(1, echo.GetProperty("channelData").GetProperty("more").GetArrayLength());
        Assert.Equal("none", echo.GetProperty("attachments")[0].GetProperty("thumbnail").GetString());
    }

    [Fact]
    public void Every_field_of_an_activity_survives_a_round_trip()
    {
        const string Json = """
            {"type":"t","id":"i","timestamp":"2026-03-01T09:00:00+00:00","localTimestamp":"2026-03-01T10:00:00+01:00","serviceUrl":"s","channelId":"c","from":{"id":"f","name":"n","role":"user","aadObjectId":"o","x":1},"recipient":{"id":"r"},"conversation":{"id":"c","conversationType":"personal","tenantId":"t","isGroup":false,"y":{}},"text":"w","textFormat":"plain","locale":"en","speak":"s","inputHint":"expectingInput","suggestedActions":{"actions":[{"type":"imBack","title":"t","value":"v","image":"i"}],"to":["u"]},"attachments":[{"contentType":"c","contentUrl":"u","content":{"a":1},"name":"n","thumbnailUrl":"t"}],"attachmentLayout":"list","entities":[{"type":"mention"}],"channelData":{"a":{"b":[]}},"value":[1],"name":"n","replyToId":"r","membersAdded":[{"id":"m"}],"membersRemoved":[{"id":"n"}],"action":"add","code":"x","unheardOf":{"deep":[1,2]}}
            """;
        var activity = JsonSerializer.Deserialize(Json, ActivityJson.Default.Activity)!;
        var again = JsonSerializer.SerializeToElement(activity, ActivityJson.Default.Activity);
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(Json), again), again.GetRawText());
    }

    [Theory]
    [InlineData("""{"type":"message","text":"hi","channelData":{"clientActivityID":"abc"}}""")]
    [InlineData("""{"type":"message","text":"hi","id":"abc"}""")]
    public async Task A_retry_is_the_same_activity(string json)
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();

        var tries = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => server.PostAsync(id, token, json)));
        var (_, set) = await server.SendAsync("GET", $"conversations/{id}/activities", token);

        Assert.All(tries, t => Assert.Equal(200, t.Status));
        Assert.Single(tries.Select(t => t.Body.GetProperty("id").GetString()).Distinct(StringComparer.Ordinal));
        Assert.Equal(3, set.GetProperty("activities").GetArrayLength());
    }

    [Fact]
    public async Task The_same_client_id_of_another_user_or_conversation_is_another_activity()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (one, oneToken, _) = await server.BeginAsync();
        var (two, twoToken, _) = await server.BeginAsync();
        var otherUser = server.Tokens.Issue(one, "dl_carer");
        const string Json = """{"type":"message","channelData":{"clientActivityID":"abc"}}""";

        var a = await server.PostAsync(one, oneToken, Json);
        var b = await server.PostAsync(two, twoToken, Json);
        var c = await server.PostAsync(one, otherUser, Json);

        string?[] ids = [.. new[] { a, b, c }.Select(x => x.Body.GetProperty("id").GetString())];
        Assert.Equal(3, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Ids_made_here_sort_by_time()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            var (_, body) = await server.PostAsync(id, token, """{"type":"message","text":"hi"}""");
            ids.Add(body.GetProperty("id").GetString()!);
            server.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }
        Assert.Equal(ids.Order(StringComparer.Ordinal).ToList(), ids);
        Assert.Equal(5, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("conversationUpdate")]
    [InlineData("installationUpdate")]
    [InlineData("somethingNew")]
    public async Task What_is_not_for_the_bot_is_acknowledged_and_kept_nowhere(string type)
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        var (status, body) = await server.PostAsync(id, token, $$"""{"type":"{{type}}"}""");
        Assert.Equal(200, status);
        Assert.True(body.GetProperty("id").GetString() is { Length: > 0 });
        Assert.Single(server.Bot.Handled);
    }

    [Theory]
    [InlineData("message")]
    [InlineData("event")]
    [InlineData("invoke")]
    [InlineData("endOfConversation")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    public async Task What_is_for_the_bot_reaches_it(string type)
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        Assert.Equal(200, (await server.PostAsync(id, token, $$"""{"type":"{{type}}"}""")).Status);
        Assert.Equal(type, server.Bot.Handled.Last().Type);
    }

    [Fact]
    public async Task Where_the_token_names_no_user_the_activity_must()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, _, _) = await server.BeginAsync();
        var token = server.Tokens.Issue(id, null);

        var none = await server.PostAsync(id, token, """{"type":"message"}""");
        var named = await server.PostAsync(id, token, """{"type":"message","from":{"id":"dl_x"}}""");

        Assert.Equal(400, none.Status);
        Assert.Equal("MissingProperty", none.Body.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(200, named.Status);
        Assert.Equal("dl_x", server.Bot.Handled.Last().From!.Id);
    }

    public static TheoryData<string, string> Malformed =>
        new()
        {
            { "MalformedData", "{" },
            { "MalformedData", "nonsense" },
            { "MalformedData", "\u0000" },
            { "MalformedData", """{"type":"message","type":"event"}""" },
            { "MalformedData", """{"type":"message","x":{"a":1,"a":2}}""" },
            { "MalformedData", """{"type":"message","text":"\ud83d"}""" },
            { "MalformedData", """{"type":"message","x":["\udc00\ud800"]}""" },
            { "MalformedData", """{"type":"message","\ud800":1}""" },
            { "MalformedData", """{"type":"message","text":"a\u0000b"}""" },
            { "MalformedData", """{"type":"message","value":""" + Nested(40) + "}" },
            { "MalformedData", Nested(10_000) },
            { "BadArgument", "[]" },
            { "BadArgument", "null" },
            { "BadArgument", "\"message\"" },
            { "BadArgument", """{"type":"message","Type":"event"}""" },
            { "BadArgument", """{"type":5}""" },
            { "BadArgument", """{"type":"message","text":{}}""" },
            { "BadArgument", """{"type":"message","from":"me"}""" },
            { "BadArgument", """{"type":"message","timestamp":"soon"}""" },
            { "BadArgument", """{"type":"message","attachments":{}}""" },
            { "BadArgument", """{"type":"message","attachments":[null]}""" },
            { "BadArgument", """{"type":"message","membersAdded":[null]}""" },
            { "BadArgument", """{"type":"message","suggestedActions":{"actions":[null]}}""" },
            { "MissingProperty", "{}" },
            { "MissingProperty", "" },
            { "MissingProperty", """{"type":""}""" },
            { "MissingProperty", """{"type":null}""" },
        };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_activity_is_named_as_such(string code, string json)
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        var (status, body) = await server.PostAsync(id, token, json);
        Assert.Equal((400, code), (status, body.GetProperty("error").GetProperty("code").GetString()));
        Assert.Single(server.Bot.Handled);
    }

    [Fact]
    public async Task Broken_utf8_is_malformed()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        using var content = new ByteArrayContent([.. "{\"type\":\"message\",\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        Assert.Equal(400, (await server.SendAsync("POST", $"conversations/{id}/activities", token, content)).Status);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData(null)]
    public async Task Only_json_in_utf8_is_read(string? contentType)
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"type":"message"}"""));
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        Assert.Equal(400, (await server.SendAsync("POST", $"conversations/{id}/activities", token, content)).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_the_limit_is_too_large(bool chunked)
    {
        await using var server = await DirectLineServer.StartAsync(o => o.MaxActivityBytes = 1024);
        var (id, token, _) = await server.BeginAsync();
        var path = $"conversations/{id}/activities";
        var big = """{"type":"message","text":"TEXT"}""".Replace(
            "TEXT",
            new string('x', 2000),
            StringComparison.Ordinal
        );
        using HttpContent content = chunked
            ? new StreamContent(new OneWay(Encoding.UTF8.GetBytes(big)))
            : DirectLineServer.Json(big);

        var (status, body) = await server.SendAsync("POST", path, token, content);

        Assert.Equal((413, "MessageSizeTooBig"), (status, body.GetProperty("error").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_bot_that_fails_is_a_bad_gateway_that_tells_nothing()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        server.Bot.Fault = new InvalidOperationException(Canary, new FormatException(Canary));

        var (status, body) = await server.PostAsync(id, token, $$"""{"type":"message","text":"{{Canary}}"}""");

        Assert.Equal((502, "BotError"), (status, body.GetProperty("error").GetProperty("code").GetString()));
        Assert.DoesNotContain(Canary, body.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(server.Log.Lines, line => line.Contains(Canary, StringComparison.Ordinal));
        var errorId = body.GetProperty("error").GetProperty("message").GetString()!.TrimEnd('.').Split(' ')[^1];
        Assert.Contains(
            server.Log.Lines,
            line =>
                line.Contains(errorId, StringComparison.Ordinal)
                && line.Contains("System.InvalidOperationException < System.FormatException", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Nothing_of_a_conversation_is_logged()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, _) = await server.BeginAsync("dl_" + Canary);
        await server.PostAsync(id, token, $$"""{"type":"message","text":"{{Canary}}","name":"{{Canary}}"}""");
        await server.PostAsync(id, token, $$"""{"type":"{{Canary}}","text":"{{Canary}}"}""");
        Assert.NotEmpty(server.Log.Lines);
        Assert.DoesNotContain(server.Log.Lines, line => line.Contains(Canary, StringComparison.Ordinal));
    }

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);

    /// <summary>A stream that does not know its length, so that the body is sent in chunks.</summary>
    private sealed class OneWay(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
