using System.Net;
using IntakeBot.Core.Content;
using IntakeBot.Core.Dialog;
using IntakeBot.EndToEnd.Tests;
using IntakeBot.Host.Content;
using IntakeBot.Host.Conversations;

namespace IntakeBot.Host.Tests.Patient;

/// <summary>Links that name a form: several are live at once.</summary>
public sealed class FormLinkTests
{
    private static readonly Lazy<CompiledContent> Content = new(() => TwoForms("skin-intake"));

    [Fact]
    public async Task A_link_to_a_form_asks_that_form()
    {
        await using var site = await PatientSite.StartAsync(content: Content.Value);
        using var browser = site.NewBrowser();

        var landing = await browser.GetAsync("/?form=mood");
        Assert.Contains("<h1>Mood</h1>", landing.Html, StringComparison.Ordinal);
        await browser.SubmitAsync("/?form=mood", "/intake", PatientSite.Agreed);

        Assert.Equal("mood", Form(Assert.Single(site.Bot.Joined)));
        Assert.Contains("id=\"chat\"", (await browser.GetAsync("/")).Html, StringComparison.Ordinal);
        Assert.Contains("id=\"chat\"", (await browser.GetAsync("/?form=mood")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?form=")]
    [InlineData("/?form=skin-intake")]
    public async Task Without_a_name_or_with_that_of_the_usual_form_it_is_the_usual_one(string path)
    {
        await using var site = await PatientSite.StartAsync(content: Content.Value);
        using var browser = site.NewBrowser();

        await browser.SubmitAsync(path, "/intake", PatientSite.Agreed);

        Assert.Null(Form(Assert.Single(site.Bot.Joined)));
    }

    [Theory]
    [InlineData("/?form=nothing")]
    [InlineData("/?form=../../etc/passwd")]
    [InlineData("/?form=%3Cscript%3E")]
    [InlineData("/embed?form=nothing")]
    public async Task A_form_that_is_not_there_gets_a_page_that_says_so(string path)
    {
        await using var site = await PatientSite.StartAsync(content: Content.Value);
        using var browser = site.NewBrowser();

        var page = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("This link leads nowhere", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_link_to_another_form_begins_that_one_after_consent_and_not_before()
    {
        await using var site = await PatientSite.StartAsync(content: Content.Value);
        var (browser, _) = await site.StartedAsync();
        using var __ = browser;

        var landing = await browser.GetAsync("/?form=mood");
        Assert.Contains(">Mood<", landing.Html, StringComparison.Ordinal);
        Assert.Single(site.Bot.Joined);
        await browser.SubmitAsync("/?form=mood", "/intake", PatientSite.Agreed);

        Assert.Equal([null, "mood"], site.Bot.Joined.Select(Form).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Where_another_form_is_the_usual_one_the_page_speaks_of_that()
    {
        await using var site = await PatientSite.StartAsync(content: TwoForms("mood"));
        using var browser = site.NewBrowser();

        var landing = await browser.GetAsync("/");
        await browser.SubmitAsync("/", "/intake", PatientSite.Agreed);

        Assert.Contains("<h1>Mood</h1>", landing.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("skin", landing.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Null(Form(Assert.Single(site.Bot.Joined)));
    }

    private static string? Form(Channels.Activities.Activity joined) =>
        Assert.IsType<PatientTurn.Joined>(TurnReader.Read(joined)).Form;

    private static CompiledContent TwoForms(string usual)
    {
        var shipped = CompiledContent.Of(new ContentLocation(Repository.Root));
        var mood = new ContentFile(
            "prompts/intake/mood.questionnaire.json",
            File.ReadAllText(Repository.Path("tests/forms/mood.questionnaire.json"))
        );
        IReadOnlyList<ContentFile> files = [.. shipped.Files, mood];
        var sound = Assert.IsType<ContentResult.Sound>(ContentCompiler.Compile(files, usual));
        return new CompiledContent(files, sound.Content);
    }
}
