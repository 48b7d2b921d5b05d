using System.Text.RegularExpressions;

namespace IntakeBot.Host.Tests.Patient;

public sealed partial class PageTests
{
    [Fact]
    public async Task The_landing_may_run_no_script_at_all()
    {
        await using var site = await PatientSite.StartAsync();
        using var browser = site.NewBrowser();

        var page = await browser.GetAsync("/");

        var policy = page.Header("Content-Security-Policy")!;
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "ws://")]
    [InlineData(true, "wss://")]
    public async Task The_chat_runs_only_scripts_and_styles_of_its_own_response(bool https, string socket)
    {
        await using var site = await PatientSite.StartAsync(https);
        var (browser, _) = await site.StartedAsync();
        using var __ = browser;

        var page = await browser.GetAsync("/");

        var policy = page.Header("Content-Security-Policy")!;
        var nonce = Nonce().Match(policy).Groups["nonce"].Value;
        Assert.Contains($"script-src 'nonce-{nonce}';", policy, StringComparison.Ordinal);
        Assert.Contains($"connect-src 'self' blob: {socket}127.0.0.1:", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        var elements = ScriptOrStyle().Matches(page.Html);
        Assert.InRange(elements.Count, 5, 9);
        Assert.All(elements, element => Assert.Contains($"nonce=\"{nonce}\"", element.Value, StringComparison.Ordinal));
        var next = (await browser.GetAsync("/")).Header("Content-Security-Policy")!;
        Assert.False(Nonce().Match(next).Groups["nonce"].Value == nonce);
    }

    [Fact]
    public async Task No_page_asks_for_anything_from_elsewhere_or_carries_inline_code()
    {
        await using var site = await PatientSite.StartAsync();
        var (browser, _) = await site.StartedAsync();
        using var __ = browser;
        using var stranger = site.NewBrowser();

        foreach (var html in new[] { (await browser.GetAsync("/")).Html, (await stranger.GetAsync("/")).Html })
        {
            Assert.DoesNotMatch(Elsewhere(), html);
            Assert.DoesNotMatch(Inline(), html);
        }
    }

    [Fact]
    public async Task The_clinics_own_words_are_text_and_never_markup()
    {
        await using var site = await PatientSite.StartAsync(
            settings:
            [
                ("Clinic:Name", "<script>alert(1)</script> \"& Co\""),
                ("Clinic:EmergencyNumber", "<b>911</b>"),
                ("Clinic:Phone", "\" autofocus onfocus=\"alert(1)"),
            ]
        );
        var (browser, _) = await site.StartedAsync();
        using var __ = browser;
        using var stranger = site.NewBrowser();

        foreach (var html in new[] { (await browser.GetAsync("/")).Html, (await stranger.GetAsync("/")).Html })
        {
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>911", html, StringComparison.Ordinal);
            Assert.DoesNotMatch(Inline(), html);
            Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Help_is_on_every_page_with_a_number_to_tap()
    {
        await using var site = await PatientSite.StartAsync(
            settings: [("Clinic:EmergencyNumber", "911"), ("Clinic:CrisisLine", "text HOME to 741741")]
        );
        var (browser, _) = await site.StartedAsync();
        using var __ = browser;
        using var stranger = site.NewBrowser();

        var landing = (await stranger.GetAsync("/")).Html;
        Assert.Contains("""href="tel:911">911</a>""", landing, StringComparison.Ordinal);
        Assert.Contains("text HOME to 741741</strong>", landing, StringComparison.Ordinal);
        Assert.Contains("""href="tel:911">911</a>""", (await browser.GetAsync("/")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_wear_the_clinics_colour()
    {
        await using var site = await PatientSite.StartAsync(settings: [("Clinic:Colour", "#7c3aed")]);
        using var browser = site.NewBrowser();

        Assert.Contains("--accent:#7c3aed", (await browser.GetAsync("/")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chat_says_what_to_do_without_javascript()
    {
        await using var site = await PatientSite.StartAsync(settings: [("Clinic:Phone", "555 0100")]);
        var (browser, _) = await site.StartedAsync();
        using var __ = browser;

        var html = (await browser.GetAsync("/")).Html;
        var noscript = html[html.IndexOf("<noscript>", StringComparison.Ordinal)..];
        Assert.Contains("needs JavaScript", noscript, StringComparison.Ordinal);
        Assert.Contains("555 0100", noscript, StringComparison.Ordinal);
    }

    [GeneratedRegex("'nonce-(?<nonce>[0-9a-f]{32})'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nonce();

    [GeneratedRegex("<(script|style)[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ScriptOrStyle();

    [GeneratedRegex("""(src|href|action)="(https?:)?//""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Elsewhere();

    [GeneratedRegex("""<[a-z]+ [^>]*\s(on[a-z]+|style)="|javascript:""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inline();
}
