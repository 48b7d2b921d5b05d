using System.Text.Json;
using IntakeBot.Channels.Activities;
using IntakeBot.Channels.DirectLine;

namespace IntakeBot.Channels.Tests;

public sealed class ConversationTests
{
    [Fact]
    public async Task Starting_makes_the_bot_greet_and_starting_again_does_not()
    {
        await using var server = await DirectLineServer.StartAsync();
        var id = DirectLineIds.NewConversation();
        var token = server.Tokens.Issue(id, "dl_1");

        var (first, body) = await server.SendAsync("POST", "conversations", token, """{"locale":"de-DE"}""");
        var (second, again) = await server.SendAsync("POST", "conversations", token);

        Assert.Equal((201, 200), (first, second));
        Assert.Equal(id, body.GetProperty("conversationId").GetString());
        Assert.Equal(id, again.GetProperty("conversationId").GetString());
        Assert.Equal(1800, body.GetProperty("expires_in").GetInt32());
        Assert.IsType<TokenValidation.Valid>(server.Tokens.Validate(body.GetProperty("token").GetString()));
        var start = Assert.Single(server.Bot.Handled);
        Assert.Equal(ActivityTypes.ConversationUpdate, start.Type);
        Assert.Equal("de-DE", start.Locale);
        Assert.Equal(["dl_1", "bot"], start.MembersAdded!.Value.Select(m => m.Id).ToList());
        Assert.Equal(["Hello"], await TextsAsync(server, id, token));
    }

    [Fact]
    public async Task Two_starts_at_once_are_one_greeting()
    {
        await using var server = await DirectLineServer.StartAsync();
        var id = DirectLineIds.NewConversation();
        var token = server.Tokens.Issue(id, "dl_1");

        var starts = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => server.SendAsync("POST", "conversations", token, "{}"))
        );

        Assert.All(starts, s => Assert.InRange(s.Status, 200, 201));
        Assert.Equal(["Hello"], await TextsAsync(server, id, token));
    }

    [Fact]
    public async Task The_secret_starts_a_conversation_for_the_named_user()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (status, body) = await server.SendAsync(
            "POST",
            "conversations",
            DirectLineServer.Secret,
            """{"user":{"id":"dl_7"}}"""
        );
        Assert.Equal(201, status);
        Assert.Equal("dl_7", Assert.Single(server.Bot.Handled).From!.Id);
        var token = body.GetProperty("token").GetString()!;
        Assert.Equal(["Hello"], await TextsAsync(server, body.GetProperty("conversationId").GetString()!, token));
    }

    [Fact]
    public async Task Starting_without_a_token_is_refused()
    {
        await using var server = await DirectLineServer.StartAsync();
        Assert.Equal(401, (await server.SendAsync("POST", "conversations", null, "{}")).Status);
        Assert.Empty(server.Bot.Handled);
    }

    [Theory]
    [InlineData("""{"locale":5}""")]
    [InlineData("""{"locale":"en-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}""")]
    [InlineData("""{"user":{"id":""}}""")]
    [InlineData("""{"user":"me"}""")]
    [InlineData("""{"trustedOrigins":[null]}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task A_start_that_makes_no_sense_is_malformed(string body)
    {
        await using var server = await DirectLineServer.StartAsync();
        Assert.Equal(400, (await server.SendAsync("POST", "conversations", DirectLineServer.Secret, body)).Status);
        Assert.Equal(400, (await server.SendAsync("POST", "tokens/generate", DirectLineServer.Secret, body)).Status);
        Assert.Empty(server.Bot.Handled);
    }

    [Fact]
    public async Task A_conversation_that_was_never_started_is_unknown()
    {
        await using var server = await DirectLineServer.StartAsync();
        var token = server.Tokens.Issue("never", "dl_1");

        var rejoin = await server.SendAsync("GET", "conversations/never", token);
        var poll = await server.SendAsync("GET", "conversations/never/activities", token);
        var post = await server.PostAsync("never", token, """{"type":"message","text":"hi"}""");

        Assert.All([rejoin, poll, post], answer => Assert.Equal(404, answer.Status));
        Assert.Equal("ConversationNotFound", post.Body.GetProperty("error").GetProperty("code").GetString());
        Assert.Empty(server.Bot.Handled);
    }

    [Fact]
    public async Task Polling_from_a_watermark_yields_what_came_after()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        var path = $"conversations/{id}/activities?watermark=";

        var (_, greeting) = await server.SendAsync("GET", path, token);
        await server.PostAsync(id, token, """{"type":"message","text":"hi"}""");
        var (_, rest) = await server.SendAsync("GET", path + greeting.GetProperty("watermark").GetString(), token);
        var (_, end) = await server.SendAsync("GET", path + rest.GetProperty("watermark").GetString(), token);

        Assert.Equal(["hi", "You said: hi"], Texts(rest));
        Assert.Empty(Texts(end));
        Assert.Equal(rest.GetProperty("watermark").GetString(), end.GetProperty("watermark").GetString());
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("x")]
    [InlineData("99999999999999999999")]
    [InlineData("1.5")]
    public async Task A_watermark_that_is_none_of_ours_is_a_bad_argument(string watermark)
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        var poll = await server.SendAsync("GET", $"conversations/{id}/activities?watermark={watermark}", token);
        var rejoin = await server.SendAsync("GET", $"conversations/{id}?watermark={watermark}", token);
        Assert.Equal((400, 400), (poll.Status, rejoin.Status));
    }

    [Fact]
    public async Task A_bot_that_cannot_greet_is_a_bad_gateway_and_the_next_start_greets()
    {
        await using var server = await DirectLineServer.StartAsync();
        var token = server.Tokens.Issue("c", "dl_1");
        server.Bot.Fault = new InvalidOperationException("no");
        var failed = await server.SendAsync("POST", "conversations", token, "{}");
        server.Bot.Fault = null;
        var started = await server.SendAsync("POST", "conversations", token, "{}");
        Assert.Equal((502, 201), (failed.Status, started.Status));
    }

    private static async Task<List<string?>> TextsAsync(DirectLineServer server, string id, string token)
    {
        var (status, body) = await server.SendAsync("GET", $"conversations/{id}/activities", token);
        Assert.Equal(200, status);
        return Texts(body);
    }

    private static List<string?> Texts(JsonElement set) =>
        [.. set.GetProperty("activities").EnumerateArray().Select(a => a.GetProperty("text").GetString())];
}
