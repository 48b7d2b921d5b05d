using System.Collections.Frozen;
using System.Net;
using IntakeBot.EndToEnd.Tests;
using IntakeBot.Host.Content;
using IntakeBot.Host.Patient;

namespace IntakeBot.Host.Tests.Patient;

/// <summary>The patient's pages in the browser's language, where the bot speaks it.</summary>
public sealed class LanguageTests
{
    private static readonly Lazy<CompiledContent> Content = new(() =>
        CompiledContent.Of(new ContentLocation(Repository.Root))
    );

    [Theory]
    [InlineData("es", "es")]
    [InlineData("es-MX,es;q=0.9,en;q=0.8", "es")]
    [InlineData("en-US,en;q=0.9,es;q=0.5", "en")]
    [InlineData("fr,es;q=0.5,en;q=0.3", "es")]
    [InlineData("es;q=0, en", "en")]
    [InlineData("fr", "en")]
    [InlineData("", "en")]
    [InlineData(";;q=x,,*", "en")]
    public async Task The_landing_is_in_the_first_language_of_the_browser_that_the_bot_speaks(
        string accepts,
        string language
    )
    {
        await using var site = await Site("en", "es");
        using var browser = site.NewBrowser();
        browser.Accepts = accepts;

        var html = (await browser.GetAsync("/")).Html;

        Assert.Contains($"""<html lang="{language}">""", html, StringComparison.Ordinal);
        Assert.Contains(
            language == "es" ? "Antes de su visita" : "Before your visit",
            WebUtility.HtmlDecode(html),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_visible_link_leads_to_the_other_language_and_stands_over_the_browsers()
    {
        await using var site = await Site("en", "es");
        using var browser = site.NewBrowser();

        var english = (await browser.GetAsync("/")).Html;
        Assert.Contains("""<a class="language" href="/?lang=es" lang="es" """, english, StringComparison.Ordinal);
        var spanish = (await browser.GetAsync("/?lang=es")).Html;
        Assert.Contains("""<html lang="es">""", spanish, StringComparison.Ordinal);
        Assert.Contains("""href="/?lang=en" lang="en" """, spanish, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?lang=es")]
    [InlineData("/?lang=xx")]
    public async Task A_language_that_the_bot_does_not_speak_is_neither_shown_nor_linked_to(string path)
    {
        await using var site = await Site("en");
        using var browser = site.NewBrowser();
        browser.Accepts = "es";

        var html = (await browser.GetAsync(path)).Html;

        Assert.Contains("""<html lang="en">""", html, StringComparison.Ordinal);
        Assert.DoesNotContain("lang=es", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Started_in_Spanish_the_bot_learns_it_and_the_consent_names_the_Spanish_words()
    {
        await using var site = await Site("en", "es");
        using var browser = site.NewBrowser();

        await browser.SubmitAsync("/?lang=es", "/intake", PatientSite.Agreed);

        var data = Assert.Single(site.Bot.Joined).ChannelData!.Value;
        Assert.Equal("es", data.GetProperty("language").GetString());
        Assert.Equal(
            $"{StartIntake.ConsentVersion}-es",
            data.GetProperty("consent").GetProperty("version").GetString()
        );
        var chat = WebUtility.HtmlDecode((await browser.GetAsync("/")).Html);
        Assert.Contains("""<html lang="es">""", chat, StringComparison.Ordinal);
        Assert.Contains("En una emergencia llame al", chat, StringComparison.Ordinal);

        // And the page around the chat stays in what the link asked for.
        await browser.GetAsync("/?lang=en");
        Assert.Contains("""<html lang="en">""", (await browser.GetAsync("/")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_told_in_the_language_of_the_page()
    {
        await using var site = await Site("en", "es");
        using var browser = site.NewBrowser();

        var page = await browser.SubmitAsync("/?lang=es", "/intake");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("marque primero la casilla", WebUtility.HtmlDecode(page.Html), StringComparison.Ordinal);
        Assert.Empty(site.Bot.Joined);
    }

    [Fact]
    public void Every_word_of_the_pages_is_in_every_language_and_none_is_the_same()
    {
        Assert.Equal(
            PageTexts.All.Count,
            PageTexts.All.Select(texts => texts.Language).Distinct(StringComparer.Ordinal).Count()
        );
        var texts = PageTexts.All.Select(Words).ToList();
        Assert.All(texts, words => Assert.DoesNotContain("", words));
        Assert.Empty(texts[0].Intersect(texts[1], StringComparer.Ordinal));
        Assert.Equal(texts[0].Count(HasClinic), texts[1].Count(HasClinic));
    }

    private static bool HasClinic(string text) => text.Contains("{0}", StringComparison.Ordinal);

    private static List<string> Words(PageTexts texts) =>
        [
            .. new object[] { texts.Landing, texts.Chat }.SelectMany(part =>
                part.GetType()
                    .GetProperties()
                    .Where(property => property.PropertyType == typeof(string))
                    .Select(property => (string)property.GetValue(part)!)
            ),
            .. texts.Landing.Facts,
        ];

    private static Task<PatientSite> Site(params string[] offered)
    {
        var compiled = Content.Value;
        return PatientSite.StartAsync(
            content: compiled with
            {
                Content = compiled.Content with { Offered = offered.ToFrozenSet(StringComparer.Ordinal) },
            }
        );
    }
}
