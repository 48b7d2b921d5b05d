using System.Net;

namespace IntakeBot.Host.Tests.Patient;

/// <summary>The pages for a frame on another site, and what they do without a cookie.</summary>
public sealed class EmbeddedChatTests
{
    private const string Clinic = "https://www.clinic.example";

    [Theory]
    [InlineData("/embed")]
    [InlineData("/embed/chat")]
    [InlineData("/embed?form=nothing")]
    public async Task Only_pages_that_the_settings_name_may_frame_it_and_no_cookie_is_set(string path)
    {
        await using var site = await PatientSite.StartAsync(settings: ("DirectLine:AllowedOrigins:0", Clinic));
        using var browser = site.NewBrowser();

        var page = await browser.GetAsync(path);

        Assert.EndsWith(
            $"frame-ancestors 'self' {Clinic}",
            page.Header("Content-Security-Policy"),
            StringComparison.Ordinal
        );
        Assert.Empty(browser.Cookies);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?form=nothing")]
    public async Task The_pages_with_a_cookie_stay_out_of_foreign_frames(string path)
    {
        await using var site = await PatientSite.StartAsync(settings: ("DirectLine:AllowedOrigins:0", Clinic));
        using var browser = site.NewBrowser();

        var page = await browser.GetAsync(path);

        Assert.EndsWith("frame-ancestors 'self'", page.Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_agrees_in_a_frame_gets_a_session_that_opens_its_own_conversation()
    {
        await using var site = await PatientSite.StartAsync();

        var (status, body) = await site.StartEmbeddedAsync("""{"consent":true,"lang":"en"}""");

        Assert.Equal(200, status);
        var joined = Assert.Single(site.Bot.Joined);
        var session = body.GetProperty("session").GetString()!;
        Assert.DoesNotContain(joined.Conversation!.Id!, session, StringComparison.Ordinal);
        var (asked, token) = await site.AskEmbeddedTokenAsync(session);
        Assert.Equal(200, asked);
        Assert.Equal(joined.Conversation.Id, token.GetProperty("conversationId").GetString());
        Assert.Equal(401, (await site.AskEmbeddedTokenAsync(session[..^2])).Status);
        site.Clock.Ahead = TimeSpan.FromHours(13);
        Assert.Equal(401, (await site.AskEmbeddedTokenAsync(session)).Status);
    }

    [Fact]
    public async Task A_partitioned_cookie_takes_the_chat_up_again_and_leaving_takes_it_away()
    {
        await using var site = await PatientSite.StartAsync();
        var cookie = await site.EmbeddedCookieAsync();
        Assert.Matches("^intake\\.frame=.+; secure; samesite=none; httponly; Partitioned$", cookie);
        var kept = cookie[..cookie.IndexOf(';', StringComparison.Ordinal)];

        var (shown, location) = await site.GetEmbeddedAsync("/embed", kept);
        Assert.Equal((303, "/embed/chat?lang=en"), (shown, location));
        Assert.Equal(404, (await site.GetEmbeddedAsync("/embed?form=other", kept)).Status);
        Assert.Equal(200, (await site.GetEmbeddedAsync("/embed", "intake.frame=forged")).Status);
        Assert.Equal(200, (await site.AskEmbeddedTokenAsync("-", kept)).Status);
        Assert.Equal(401, (await site.AskEmbeddedTokenAsync("-")).Status);
    }

    [Theory]
    [InlineData("""{"consent":false}""", "same-origin", 400)]
    [InlineData("""{"consent":true,"form":"nothing"}""", "same-origin", 400)]
    [InlineData("""{}""", "same-origin", 400)]
    [InlineData("""{"consent":true}""", "cross-site", 403)]
    [InlineData("""{"consent":true}""", "none", 403)]
    public async Task Nothing_begins_without_consent_or_from_elsewhere(string json, string from, int expected)
    {
        await using var site = await PatientSite.StartAsync();

        var (status, _) = await site.StartEmbeddedAsync(json, from);

        Assert.Equal(expected, status);
        Assert.Empty(site.Bot.Joined);
    }

    [Fact]
    public async Task The_script_is_one_file_in_the_clinics_colours_that_any_page_may_load()
    {
        await using var site = await PatientSite.StartAsync(
            settings: [("Clinic:Name", "Elm </script> & \"Oak\""), ("Clinic:Colour", "#aa3300")]
        );
        using var browser = site.NewBrowser();

        var script = await browser.GetAsync("/embed.js");

        Assert.Equal(HttpStatusCode.OK, script.Status);
        Assert.StartsWith(
            "text/javascript",
            script.Response.Content.Headers.ContentType!.ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal("cross-origin", script.Header("Cross-Origin-Resource-Policy"));
        Assert.Contains("\"accent\":\"#aa3300\"", script.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("</script>", script.Html, StringComparison.Ordinal);
        Assert.True(script.Html.Length < 8192, $"{script.Html.Length} characters");
    }
}
