using System.Text.Json;
using IntakeBot.Channels.DirectLine;

namespace IntakeBot.Channels.Tests;

public sealed class TokenTests
{
    [Fact]
    public async Task The_secret_gets_a_token_for_one_conversation()
    {
        await using var server = await DirectLineServer.StartAsync();

        var (status, body) = await server.SendAsync(
            "POST",
            "tokens/generate",
            DirectLineServer.Secret,
            """{"user":{"id":"dl_1","name":"A"},"trustedOrigins":["https://clinic.example"]}"""
        );

        Assert.Equal(200, status);
        Assert.Equal(1800, body.GetProperty("expires_in").GetInt32());
        var token = Assert.IsType<TokenValidation.Valid>(server.Tokens.Validate(Text(body, "token"))).Token;
        Assert.Equal(Text(body, "conversationId"), token.ConversationId);
        Assert.Equal("dl_1", token.UserId);
        Assert.Equal(["https://clinic.example"], token.TrustedOrigins);
    }

    [Fact]
    public async Task The_body_of_a_token_call_may_be_absent()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (status, _) = await server.SendAsync("POST", "tokens/generate", DirectLineServer.Secret);
        Assert.Equal(200, status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("a-secret-of-more-than-thirty-two-characterz")]
    public async Task Without_the_secret_no_token_is_given(string? secret)
    {
        await using var server = await DirectLineServer.StartAsync();
        using var response = await server.RawAsync("POST", "tokens/generate", secret);
        Assert.Equal(401, (int)response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task Where_no_secret_is_set_every_secret_is_refused()
    {
        await using var server = await DirectLineServer.StartAsync(options => options.Secret = null);
        var (status, _) = await server.SendAsync("POST", "tokens/generate", DirectLineServer.Secret);
        Assert.Equal(401, status);
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_expires_and_not_after()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, first, _) = await server.BeginAsync();

        server.Clock.Advance(TimeSpan.FromMinutes(29));
        var (renewed, body) = await server.SendAsync("POST", "tokens/refresh", first);
        server.Clock.Advance(TimeSpan.FromMinutes(1));
        var (late, refusal) = await server.SendAsync("POST", "tokens/refresh", first);
        var (read, _) = await server.SendAsync("GET", $"conversations/{id}/activities", Text(body, "token"));

        Assert.Equal(200, renewed);
        Assert.Equal(id, Text(body, "conversationId"));
        Assert.Equal(403, late);
        Assert.Equal("TokenExpired", Code(refusal));
        Assert.Equal(200, read);
    }

    public static readonly TheoryData<string, string> Calls = new()
    {
        { "GET", "conversations/{0}" },
        { "GET", "conversations/{0}/activities" },
        { "POST", "conversations/{0}/activities" },
        { "POST", "conversations/{0}/upload" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_conversation_opens_to_its_own_living_token_alone(string method, string path)
    {
        await using var server = await DirectLineServer.StartAsync();
        var (mine, token, _) = await server.BeginAsync();
        var (theirs, _, _) = await server.BeginAsync("dl_other");
        string At(string id) => path.Replace("{0}", id, StringComparison.Ordinal);

        var none = await server.SendAsync(method, At(mine), null);
        var forged = await server.SendAsync(method, At(mine), token[..^4] + "AAAA");
        var ticket = await server.SendAsync(method, At(mine), DirectLineServer.Secret);
        var foreign = await server.SendAsync(method, At(theirs), token);
        server.Clock.Advance(TimeSpan.FromMinutes(31));
        var expired = await server.SendAsync(method, At(mine), token);

        Assert.Equal((401, "Unauthorized"), (none.Status, Code(none.Body)));
        Assert.Equal((401, "Unauthorized"), (forged.Status, Code(forged.Body)));
        Assert.Equal((401, "Unauthorized"), (ticket.Status, Code(ticket.Body)));
        Assert.Equal((403, "Forbidden"), (foreign.Status, Code(foreign.Body)));
        Assert.Equal((403, "TokenExpired"), (expired.Status, Code(expired.Body)));
    }

    [Fact]
    public async Task A_token_of_another_application_is_forged()
    {
        await using var server = await DirectLineServer.StartAsync();
        await using var other = await DirectLineServer.StartAsync();
        Assert.IsType<TokenValidation.Invalid>(server.Tokens.Validate(other.Tokens.Issue("c", "u")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not base64 !")]
    [InlineData("AAAA")]
    public async Task What_is_no_token_is_invalid(string? text)
    {
        await using var server = await DirectLineServer.StartAsync();
        Assert.IsType<TokenValidation.Invalid>(server.Tokens.Validate(text));
    }

    [Fact]
    public async Task A_token_for_trusted_origins_is_refused_from_others()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, _, _) = await server.BeginAsync();
        var token = server.Tokens.Issue(id, "dl_patient", "https://clinic.example");
        var path = $"conversations/{id}/activities";

        using var trusted = await server.RawAsync("GET", path, token, null, ("Origin", "https://clinic.example"));
        using var foreign = await server.RawAsync("GET", path, token, null, ("Origin", "https://evil.example"));

        Assert.Equal(200, (int)trusted.StatusCode);
        Assert.Equal(403, (int)foreign.StatusCode);
    }

    [Fact]
    public void Records_of_tokens_print_no_ids() =>
        Assert.DoesNotContain(
            "c-1",
            new DirectLineToken("c-1", "u-1", default, []).ToString(),
            StringComparison.Ordinal
        );

    private static string Text(JsonElement body, string name) => body.GetProperty(name).GetString()!;

    private static string? Code(JsonElement body) => body.GetProperty("error").GetProperty("code").GetString();
}
