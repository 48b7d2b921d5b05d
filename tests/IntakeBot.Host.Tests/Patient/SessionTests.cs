using System.Net;
using IntakeBot.Host.Patient;

namespace IntakeBot.Host.Tests.Patient;

public sealed class SessionTests
{
    private const string Chat = "id=\"chat\"";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_other_sites_and_plain_networks(bool https)
    {
        await using var site = await PatientSite.StartAsync(https);

        var (browser, started) = await site.StartedAsync();
        using var _ = browser;

        var cookie = Assert.Single(
            started.Response.Headers.GetValues("Set-Cookie"),
            set => set.StartsWith(PatientSessions.CookieName, StringComparison.Ordinal)
        );
        var flags = cookie.Split("; ").ToHashSet(StringComparer.Ordinal);
        Assert.Superset(
            new HashSet<string>(["httponly", "samesite=strict", "path=/", "max-age=43200"], StringComparer.Ordinal),
            flags
        );
        Assert.Equal(https, flags.Contains("secure"));
    }

    [Fact]
    public async Task The_session_cookie_tells_nothing_to_who_sees_it()
    {
        await using var site = await PatientSite.StartAsync();

        var (browser, _) = await site.StartedAsync();
        using var __ = browser;

        var joined = Assert.Single(site.Bot.Joined);
        var cookie = browser.Cookies[PatientSessions.CookieName];
        Assert.DoesNotContain(joined.Conversation!.Id!, cookie, StringComparison.Ordinal);
        Assert.DoesNotContain(joined.From!.Id!, cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_session_the_same_address_shows_the_chat_and_no_cache_keeps_it()
    {
        await using var site = await PatientSite.StartAsync();
        var (browser, _) = await site.StartedAsync();
        using var __ = browser;

        var page = await browser.GetAsync("/");

        Assert.Contains(Chat, page.Html, StringComparison.Ordinal);
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours()
    {
        await using var site = await PatientSite.StartAsync();
        var (browser, _) = await site.StartedAsync();
        using var __ = browser;

        site.Clock.Ahead = PatientSessions.Lifetime - TimeSpan.FromMinutes(1);
        Assert.Contains(Chat, (await browser.GetAsync("/")).Html, StringComparison.Ordinal);
        site.Clock.Ahead = PatientSessions.Lifetime + TimeSpan.FromMinutes(1);
        var late = await browser.GetAsync("/");

        Assert.DoesNotContain(Chat, late.Html, StringComparison.Ordinal);
        Assert.False(PatientSite.HasSession(browser));
    }

    [Fact]
    public async Task Where_the_conversation_is_gone_the_cookie_goes_too()
    {
        await using var site = await PatientSite.StartAsync();
        var (browser, _) = await site.StartedAsync();
        using var __ = browser;

        site.Bot.Forget();
        var page = await browser.GetAsync("/");

        Assert.Contains("Before your visit", page.Html, StringComparison.Ordinal);
        Assert.False(PatientSite.HasSession(browser));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AAAA")]
    [InlineData("not base64 url!")]
    [InlineData("{\"ConversationId\":\"a\"}")]
    public async Task A_cookie_that_we_did_not_make_is_no_session(string cookie)
    {
        await using var site = await PatientSite.StartAsync();
        using var browser = site.NewBrowser();
        browser.Cookies[PatientSessions.CookieName] = Uri.EscapeDataString(cookie);

        var page = await browser.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain(Chat, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_of_another_server_is_none_here()
    {
        await using var site = await PatientSite.StartAsync();
        await using var other = await PatientSite.StartAsync();
        var (theirs, _) = await other.StartedAsync();
        using var __ = theirs;
        using var browser = site.NewBrowser();
        browser.Cookies[PatientSessions.CookieName] = theirs.Cookies[PatientSessions.CookieName];

        Assert.DoesNotContain(Chat, (await browser.GetAsync("/")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_takes_the_session_from_the_browser_and_nothing_from_the_clinic()
    {
        await using var site = await PatientSite.StartAsync();
        var (browser, _) = await site.StartedAsync();
        using var __ = browser;

        var left = await browser.SubmitAsync("/", "/intake/leave");

        Assert.Equal((HttpStatusCode.SeeOther, "/"), (left.Status, left.Location));
        Assert.False(PatientSite.HasSession(browser));
        Assert.DoesNotContain(Chat, (await browser.GetAsync("/")).Html, StringComparison.Ordinal);
        Assert.Single(site.Bot.Joined);
    }

    [Fact]
    public async Task No_other_page_makes_a_patient_leave()
    {
        await using var site = await PatientSite.StartAsync();
        var (browser, _) = await site.StartedAsync();
        using var __ = browser;

        var refused = await browser.PostAsync("/intake/leave", []);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.True(PatientSite.HasSession(browser));
    }
}
