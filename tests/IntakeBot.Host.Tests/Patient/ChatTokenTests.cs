using IntakeBot.Channels.DirectLine;

namespace IntakeBot.Host.Tests.Patient;

public sealed class ChatTokenTests
{
    [Fact]
    public async Task A_session_gets_a_token_for_its_own_conversation_and_user()
    {
        await using var site = await PatientSite.StartAsync();
        var (browser, _) = await site.StartedAsync();
        using var __ = browser;

        var (status, body) = await site.AskTokenAsync(browser, site.Origin, "same-origin");

        Assert.Equal(200, status);
        var joined = Assert.Single(site.Bot.Joined);
        Assert.Equal(joined.Conversation!.Id, body.GetProperty("conversationId").GetString());
        Assert.Equal(joined.From!.Id, body.GetProperty("userId").GetString());
        Assert.Equal(1800, body.GetProperty("expiresIn").GetInt32());
        var valid = Assert.IsType<TokenValidation.Valid>(site.Tokens.Validate(body.GetProperty("token").GetString()));
        Assert.Equal(joined.Conversation.Id, valid.Token.ConversationId);
        Assert.Equal(joined.From.Id, valid.Token.UserId);
    }

    [Fact]
    public async Task Without_a_session_there_is_no_token()
    {
        await using var site = await PatientSite.StartAsync();
        using var browser = site.NewBrowser();

        var (status, body) = await site.AskTokenAsync(browser, site.Origin, "same-origin");

        Assert.Equal(401, status);
        Assert.Equal("NoSession", body.GetProperty("error").GetProperty("code").GetString());
        Assert.False(body.TryGetProperty("token", out _));
    }

    [Theory]
    [InlineData("https://elsewhere.example", null)]
    [InlineData("https://elsewhere.example", "cross-site")]
    [InlineData("null", null)]
    [InlineData(null, "same-site")]
    [InlineData(null, "none")]
    [InlineData(null, null)]
    public async Task A_page_of_another_origin_gets_no_token_even_with_the_cookie(string? origin, string? fetchSite)
    {
        await using var site = await PatientSite.StartAsync();
        var (browser, _) = await site.StartedAsync();
        using var __ = browser;

        var (status, body) = await site.AskTokenAsync(browser, origin, fetchSite);

        Assert.Equal(403, status);
        Assert.False(body.TryGetProperty("token", out _));
    }

    [Fact]
    public async Task A_browser_that_names_only_the_origin_gets_its_token()
    {
        await using var site = await PatientSite.StartAsync();
        var (browser, _) = await site.StartedAsync();
        using var __ = browser;

        Assert.Equal(200, (await site.AskTokenAsync(browser, site.Origin)).Status);
    }

    [Fact]
    public async Task A_token_of_a_conversation_that_is_gone_is_refused()
    {
        await using var site = await PatientSite.StartAsync();
        var (browser, _) = await site.StartedAsync();
        using var __ = browser;

        site.Bot.Forget();

        Assert.Equal(401, (await site.AskTokenAsync(browser, site.Origin)).Status);
    }
}
