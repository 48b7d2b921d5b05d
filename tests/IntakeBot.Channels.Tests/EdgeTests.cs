using IntakeBot.Channels.Activities;
using IntakeBot.Channels.DirectLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;

namespace IntakeBot.Channels.Tests;

/// <summary>Origins, limits, settings and registration.</summary>
public sealed class EdgeTests
{
    private const string Clinic = "https://clinic.example";

    [Theory]
    [InlineData(Clinic, true)]
    [InlineData("https://evil.example", false)]
    [InlineData("https://clinic.example.evil.example", false)]
    [InlineData("null", false)]
    public async Task Only_pages_of_allowed_origins_may_read_answers(string origin, bool allowed)
    {
        await using var server = await DirectLineServer.StartAsync(o => o.AllowedOrigins.Add(Clinic));

        using var preflight = await server.RawAsync(
            "OPTIONS",
            "conversations",
            null,
            null,
            ("Origin", origin),
            ("Access-Control-Request-Method", "POST"),
            ("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent")
        );
        using var error = await server.RawAsync("POST", "conversations", null, null, ("Origin", origin));

        Assert.Equal((204, 401), ((int)preflight.StatusCode, (int)error.StatusCode));
        Assert.Equal(allowed, preflight.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal(allowed, preflight.Headers.Contains("Access-Control-Allow-Headers"));
        Assert.Equal(allowed, error.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(preflight.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Answers_are_not_kept_by_caches()
    {
        await using var server = await DirectLineServer.StartAsync();
        var (id, token, _) = await server.BeginAsync();
        using var poll = await server.RawAsync("GET", $"conversations/{id}/activities", token);
        Assert.True(poll.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_conversation_that_posts_too_much_must_wait_and_others_need_not()
    {
        await using var server = await DirectLineServer.StartAsync(o => o.ActivitiesPerMinute = 2);
        var (id, token, _) = await server.BeginAsync();
        var (other, otherToken, _) = await server.BeginAsync();
        const string Json = """{"type":"message","text":"hi"}""";

        var first = await server.PostAsync(id, token, Json);
        var second = await server.PostAsync(id, token, Json);
        using var third = await server.RawAsync(
            "POST",
            $"conversations/{id}/activities",
            token,
            DirectLineServer.Json(Json)
        );
        var elsewhere = await server.PostAsync(other, otherToken, Json);

        Assert.Equal((200, 200, 429), (first.Status, second.Status, (int)third.StatusCode));
        Assert.InRange(third.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(200, elsewhere.Status);
    }

    [Fact]
    public async Task An_address_that_asks_too_much_must_wait()
    {
        await using var server = await DirectLineServer.StartAsync(o => o.RequestsPerMinute = 3);
        for (var i = 0; i < 3; i++)
            Assert.Equal(401, (await server.SendAsync("POST", "tokens/refresh", null)).Status);
        var (status, body) = await server.SendAsync("POST", "tokens/refresh", null);
        Assert.Equal((429, "TooManyRequests"), (status, body.GetProperty("error").GetProperty("code").GetString()));
    }

    public static TheoryData<string, Action<DirectLineOptions>> Wrong =>
        new()
        {
            { "DirectLine:Secret", o => o.Secret = "short" },
            { "DirectLine:Secret", o => o.Secret = new string(' ', 40) },
            { "DirectLine:TokenLifetime", o => o.TokenLifetime = TimeSpan.Zero },
            { "DirectLine:MaxActivityBytes", o => o.MaxActivityBytes = 10 },
            { "DirectLine:KeepAliveInterval", o => o.KeepAliveInterval = TimeSpan.FromHours(1) },
            { "DirectLine:MaxStreamsPerConversation", o => o.MaxStreamsPerConversation = 0 },
            { "DirectLine:ActivitiesPerMinute", o => o.ActivitiesPerMinute = 0 },
            { "DirectLine:RequestsPerMinute", o => o.RequestsPerMinute = -1 },
            { "DirectLine:AllowedOrigins:0", o => o.AllowedOrigins.Add("*") },
            { "DirectLine:AllowedOrigins:0", o => o.AllowedOrigins.Add("https://clinic.example/") },
        };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task Wrong_settings_stop_the_start_with_key_and_mend(string key, Action<DirectLineOptions> spoil)
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => DirectLineServer.StartAsync(spoil));
        Assert.Contains(refusal.Failures, f => f.StartsWith(key + " must be ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_registration_names_the_call_to_add()
    {
        var builder = WebApplication.CreateSlimBuilder();
        using var without = (IDisposable)builder.Build();
        var missing = Assert.Throws<InvalidOperationException>(() => ((WebApplication)without).MapDirectLine());
        Assert.Contains("AddDirectLine()", missing.Message, StringComparison.Ordinal);

        var half = WebApplication.CreateSlimBuilder();
        half.Services.AddDirectLine();
        using var withoutBot = (IDisposable)half.Build();
        var noBot = Assert.Throws<InvalidOperationException>(() => ((WebApplication)withoutBot).MapDirectLine());
        Assert.Contains(nameof(IActivityHandler), noBot.Message, StringComparison.Ordinal);
    }
}
