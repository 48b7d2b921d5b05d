using System.Net;
using IntakeBot.Channels.Activities;
using IntakeBot.Host.Patient;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace IntakeBot.Host.Tests.Patient;

public sealed class StartTests
{
    [Fact]
    public async Task A_patient_without_a_session_reads_first_what_this_is()
    {
        await using var site = await PatientSite.StartAsync();
        using var browser = site.NewBrowser();

        var page = await browser.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Before your visit", page.Html, StringComparison.Ordinal);
        Assert.Contains("""name="consent" value="on" required""", page.Html, StringComparison.Ordinal);
        Assert.Empty(site.Bot.Joined);
        Assert.False(PatientSite.HasSession(browser));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("off")]
    public async Task Without_consent_nothing_begins(string? consent)
    {
        await using var site = await PatientSite.StartAsync();
        using var browser = site.NewBrowser();
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        if (consent is not null)
            fields["consent"] = consent;

        var page = await browser.SubmitAsync("/", "/intake", fields);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Please tick the box", page.Html, StringComparison.Ordinal);
        Assert.Contains("""aria-invalid="true" """.TrimEnd(), page.Html, StringComparison.Ordinal);
        Assert.Empty(site.Bot.Joined);
        Assert.False(PatientSite.HasSession(browser));
    }

    [Fact]
    public async Task A_form_that_did_not_come_from_our_page_begins_nothing_and_brings_the_page_back()
    {
        await using var site = await PatientSite.StartAsync();
        using var browser = site.NewBrowser();

        var page = await browser.PostAsync("/intake", PatientSite.Agreed);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("out of date", page.Html, StringComparison.Ordinal);
        Assert.Empty(site.Bot.Joined);
        Assert.False(PatientSite.HasSession(browser));
    }

    [Fact]
    public async Task The_bot_learns_who_joined_and_what_was_agreed_to()
    {
        await using var site = await PatientSite.StartAsync();

        var (browser, started) = await site.StartedAsync();
        using var _ = browser;

        Assert.Equal((HttpStatusCode.SeeOther, "/"), (started.Status, started.Location));
        var joined = Assert.Single(site.Bot.Joined);
        Assert.Equal(ActivityTypes.ConversationUpdate, joined.Type);
        Assert.Equal("directline", joined.ChannelId);
        Assert.NotNull(joined.Id);
        Assert.Equal(32, joined.Conversation!.Id!.Length);
        Assert.StartsWith("dl_", joined.From!.Id, StringComparison.Ordinal);
        Assert.Collection(
            joined.MembersAdded!.Value,
            patient => Assert.Equal((joined.From.Id, "user"), (patient.Id, patient.Role)),
            bot => Assert.Equal(("bot", "bot"), (bot.Id, bot.Role))
        );
        var consent = joined.ChannelData!.Value.GetProperty("consent");
        Assert.Equal(joined.Timestamp, consent.GetProperty("at").GetDateTimeOffset());
        Assert.Equal(StartIntake.ConsentVersion, consent.GetProperty("version").GetString());
    }

    [Fact]
    public async Task Pressing_start_again_goes_on_with_the_same_conversation()
    {
        await using var site = await PatientSite.StartAsync();
        using var browser = site.NewBrowser();
        var landing = await browser.GetAsync("/");
        var form = Clinic.Browser.HiddenFields(landing.Html).Concat(PatientSite.Agreed).ToList();

        await browser.PostAsync("/intake", form);
        var again = await browser.PostAsync("/intake", form);

        Assert.Equal(HttpStatusCode.SeeOther, again.Status);
        Assert.Single(site.Bot.Joined);
    }

    [Fact]
    public async Task A_form_far_larger_than_ours_is_not_read()
    {
        await using var site = await PatientSite.StartAsync();
        using var browser = site.NewBrowser();

        var page = await browser.SubmitAsync(
            "/",
            "/intake",
            PatientSite.Agreed.Append(new("more", new string('x', 20_000)))
        );

        Assert.InRange((int)page.Status, 400, 499);
        Assert.Empty(site.Bot.Joined);
    }

    [Fact]
    public async Task Two_patients_share_neither_conversation_nor_user()
    {
        await using var site = await PatientSite.StartAsync();

        (await site.StartedAsync()).Browser.Dispose();
        (await site.StartedAsync()).Browser.Dispose();

        Assert.Equal(
            2,
            site.Bot.Joined.Select(joined => joined.Conversation!.Id).Distinct(StringComparer.Ordinal).Count()
        );
        Assert.Equal(2, site.Bot.Joined.Select(joined => joined.From!.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_missing_registration_is_told_by_its_name()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRouting();
        builder.Services.AddPatientPage();
        using IDisposable app = builder.Build();

        var problem = Assert.Throws<InvalidOperationException>(() => ((WebApplication)app).MapPatientPage());

        Assert.Contains("AddDirectLine", problem.Message, StringComparison.Ordinal);
    }
}
