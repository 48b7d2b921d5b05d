using System.Net;
using System.Text.RegularExpressions;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Screening;
using IntakeBot.Host.Clinic;

namespace IntakeBot.Host.Tests.Clinic;

public sealed partial class PageTests : IAsyncLifetime
{
    private RunningConsole _console = null!;
    private Browser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _console = await RunningConsole.StartAsync(("Clinic:Name", "Skin & Gut House"), ("Clinic:Colour", "#ffd000"));
        _browser = await _console.SignedInAsync();
    }

    public ValueTask DisposeAsync()
    {
        _browser.Dispose();
        return _console.DisposeAsync();
    }

    [Fact]
    public async Task The_worklist_shows_the_most_urgent_first_and_then_the_newest()
    {
        var emergency = Samples.Flag(Urgency.Emergency, "Airway", "throat");
        var sameDay = Samples.Flag(Urgency.SameDay, "Fever", "fever");
        await _console.Store.SaveAsync("old", Samples.Intake("Olda").Finished());
        await _console.Store.SaveAsync(
            "today",
            Samples.Intake("Fever", at: Samples.Morning.AddHours(-5)).Flagged(sameDay)
        );
        await _console.Store.SaveAsync("new", Samples.Intake("Newa", at: Samples.Morning.AddHours(5)));
        await _console.Store.SaveAsync(
            "stopped",
            Samples.Intake("Stop", at: Samples.Morning.AddHours(-9)).Flagged(emergency).Stopped()
        );
        await _console.Store.SaveAsync("unfinished", Samples.Intake("Emer").Flagged(emergency));
        await _console.Store.SaveAsync(
            "withdrawn",
            Samples
                .Intake("With", at: Samples.Morning.AddHours(-6))
                .Flagged(emergency with { WithdrawnBy = "act-card" })
        );

        string[] order =
        [
            .. BriefLink().Matches((await _browser.GetAsync("/clinic")).Html).Select(match => match.Groups["id"].Value),
        ];

        Assert.Equal(["unfinished", "stopped", "today", "new", "old", "withdrawn"], order);
    }

    [Fact]
    public async Task The_worklist_says_urgency_status_and_reason_in_words()
    {
        var flag = Samples.Flag(Urgency.Emergency, "Airway", "throat");
        var reason = "My elbows itch <b>badly</b> " + new string('x', 50) + " and " + new string('y', 200);
        await _console.Store.SaveAsync(
            "conv-1",
            Samples.Intake("A.B.", reason).Flagged(flag).Stopped(),
            Samples.Brief("A.B.", reason, flag)
        );

        var html = WebUtility.HtmlDecode((await _browser.GetAsync("/clinic")).Html);

        Assert.Contains(">Emergency<", html, StringComparison.Ordinal);
        Assert.Contains("A.B.", html, StringComparison.Ordinal);
        Assert.Contains("Stopped early, brief ready", html, StringComparison.Ordinal);
        Assert.Contains("My elbows itch <b>badly</b>", html, StringComparison.Ordinal);
        Assert.Contains(" …", html, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('y', 200), html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asked_that_the_clinic_be_told_is_marked_and_stands_before_the_others_of_that_urgency()
    {
        var flag = Samples.Flag(Urgency.Emergency, "Airway", "throat");
        var told = Samples.Intake("Told").Flagged(flag) with { ClinicToldAt = Samples.Morning };
        await _console.Store.SaveAsync("later", Samples.Intake("Late", at: Samples.Morning.AddHours(5)).Flagged(flag));
        await _console.Store.SaveAsync("told", told);

        var html = (await _browser.GetAsync("/clinic")).Html;

        Assert.Equal("told", BriefLink().Match(html).Groups["id"].Value);
        Assert.Equal(2, html.Split("Asked to tell you").Length);
    }

    [Theory]
    [InlineData(DialogPhase.Asking, false, "In progress")]
    [InlineData(DialogPhase.Reviewing, false, "In progress")]
    [InlineData(DialogPhase.Asking, true, "In progress, brief so far")]
    [InlineData(DialogPhase.Emergency, true, "Halted at the emergency notice")]
    [InlineData(DialogPhase.Finished, false, "Finished")]
    [InlineData(DialogPhase.Finished, true, "Brief ready")]
    [InlineData(DialogPhase.Stopped, false, "Stopped early")]
    [InlineData(DialogPhase.Stopped, true, "Stopped early, brief ready")]
    public void The_status_tells_how_far_an_intake_is(DialogPhase phase, bool hasBrief, string expected)
    {
        var intake = Samples.Intake("A.B.");
        Assert.Equal(
            expected,
            IntakeGlance.Status(intake with { State = intake.State with { Phase = phase } }, hasBrief)
        );
    }

    [Fact]
    public async Task The_brief_shows_flags_with_evidence_and_source_and_marks_the_withdrawn()
    {
        var stands = Samples.Flag(Urgency.SameDay, "Fever with rash", "I was so hot");
        var withdrawn = Samples.Flag(Urgency.Emergency, "Airway", "my throat swells", withdrawnBy: "act-card");
        var html = await BriefAsync(
            Samples.Intake("A.B.").Flagged(withdrawn, stands),
            Samples.Brief("A.B.", "r", withdrawn, stands)
        );

        Assert.Single(Regex.Matches(html, "Fever with rash", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Contains("<q>I was so hot</q>", html, StringComparison.Ordinal);
        Assert.Contains("Look at the airway first.", html, StringComparison.Ordinal);
        Assert.Contains("Guideline of the imagination, 2024", html, StringComparison.Ordinal);
        Assert.Contains("class=\"flag withdrawn\"", html, StringComparison.Ordinal);
        Assert.Contains("Withdrawn: the patient", html, StringComparison.Ordinal);
        Assert.True(
            html.IndexOf("Fever with rash", StringComparison.Ordinal) < html.IndexOf("Airway", StringComparison.Ordinal)
        );
        Assert.True(
            html.IndexOf("Airway", StringComparison.Ordinal)
                < html.IndexOf("Reason for the visit", StringComparison.Ordinal)
        );
        Assert.Contains(
            "<span class=\"chip sameday\">Same day</span>",
            html[..html.IndexOf("id=\"flags\"", StringComparison.Ordinal)],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_flag_raised_after_the_brief_is_shown_in_place_of_none()
    {
        var flag = Samples.Flag(Urgency.Emergency, "Airway", "my throat swells");
        var html = await BriefAsync(Samples.Intake("A.B.").Flagged(flag), Samples.Brief("A.B.", "r"));

        Assert.Contains("my throat swells", html, StringComparison.Ordinal);
        Assert.DoesNotContain("No red flags were raised.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flag_that_only_the_brief_knows_is_not_missed()
    {
        var flag = Samples.Flag(Urgency.Emergency, "Airway", "my throat swells");
        var html = await BriefAsync(Samples.Intake("A.B."), Samples.Brief("A.B.", "r", flag));

        Assert.Contains("my throat swells", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"chip emergency\">Emergency</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_brief_shows_every_kind_of_block()
    {
        var html = await BriefAsync(Samples.Intake("A.B.").Finished(), Samples.Brief("A.B.", "It itches"));

        Assert.Contains("34 years, female, not pregnant", html, StringComparison.Ordinal);
        Assert.Contains("26 of 30 questions answered", html, StringComparison.Ordinal);
        Assert.Contains("No red flags were raised.", html, StringComparison.Ordinal);
        Assert.Contains("<q>It itches</q>", html, StringComparison.Ordinal);
        Assert.Contains("<dt>Onset</dt><dd>about 3 years ago", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"7 of 10\"", html, StringComparison.Ordinal);
        Assert.Contains("width=\"72.8\"", html, StringComparison.Ordinal);
        Assert.Contains("data-label=\"Name\"><div>Cetirizine", html, StringComparison.Ordinal);
        Assert.Contains(
            "data-label=\"How often\"><span class=\"unsaid\">not said</span>",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("Nothing was reported.", html, StringComparison.Ordinal);
        Assert.Contains("ollama/llama3.1", html, StringComparison.Ordinal);
        Assert.Contains("2 sentences kept, 1 dropped", html, StringComparison.Ordinal);
        Assert.Contains("form 1.0 · rules 2026.1", html, StringComparison.Ordinal);
        Assert.Contains("Skin & Gut House", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_citation_leads_to_an_anchor_that_exists()
    {
        var flag = Samples.Flag(Urgency.Emergency, "Airway", "throat", withdrawnBy: "act-card");
        await _console.Store.SaveAsync(
            "conv-1",
            Samples.Intake("A.B.").Flagged(flag),
            Samples.Brief("A.B.", "It itches", flag)
        );
        var brief = (await _browser.GetAsync("/clinic/intakes/conv-1")).Html;
        var transcript = (await _browser.GetAsync("/clinic/intakes/conv-1/transcript")).Html;

        var links = Fragment()
            .Matches(brief)
            .Select(match => (match.Groups["path"].Value, match.Groups["id"].Value))
            .ToList();

        Assert.All(
            links,
            link =>
            {
                Assert.True(link.Item1 is "" or "/clinic/intakes/conv-1/transcript", link.Item1);
                var page = link.Item1.Length == 0 ? brief : transcript;
                Assert.Contains($"id=\"{Uri.UnescapeDataString(link.Item2)}\"", page, StringComparison.Ordinal);
            }
        );
        Assert.Contains(("", "source-2"), links);
        Assert.Contains(("/clinic/intakes/conv-1/transcript", "act-reason"), links);
        Assert.Contains(Samples.Passage.Text, brief, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_patient_writes_is_inert()
    {
        const string attack = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
        var flag = Samples.Flag(Urgency.Emergency, "Airway", attack);
        await _console.Store.SaveAsync(
            "conv-1",
            Samples.Intake(attack, attack).Flagged(flag),
            Samples.Brief(attack, attack, flag)
        );

        foreach (var path in new[] { "/clinic", "/clinic/intakes/conv-1", "/clinic/intakes/conv-1/transcript" })
        {
            var html = (await _browser.GetAsync(path)).Html;
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_intake_without_a_brief_says_so_and_shows_its_flags()
    {
        var flag = Samples.Flag(Urgency.Emergency, "Airway", "my throat swells");
        var html = await BriefAsync(Samples.Intake("A.B.").Flagged(flag), brief: null);

        Assert.Contains("There is no brief yet.", html, StringComparison.Ordinal);
        Assert.Contains("In progress", html, StringComparison.Ordinal);
        Assert.Contains("my throat swells", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_brief_that_is_older_than_the_conversation_says_so()
    {
        var brief = Samples.Brief("A.B.", "r");
        var html = await BriefAsync(Samples.Intake("A.B."), brief with { ComposedAt = Samples.Morning.AddMinutes(-1) });
        Assert.Contains("has written more since", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_transcript_shows_who_said_what_and_when_in_order()
    {
        var flag = Samples.Flag(Urgency.SameDay, "Fever", "fever");
        await _console.Store.SaveAsync("conv-1", Samples.Intake("A.B.", "It itches").Flagged(flag));
        var html = WebUtility.HtmlDecode((await _browser.GetAsync("/clinic/intakes/conv-1/transcript")).Html);
        string[] said = [.. Said().Matches(html).Select(match => match.Groups["said"].Value)];

        Assert.Equal(["A.B.", "Question 1?", "It itches", "Question 2?", "7 of 10", "Question 3?"], said);
        Assert.Contains("<li class=\"turn patient\" id=\"act-reason\">", html, StringComparison.Ordinal);
        Assert.Contains("2 Mar, 09:00", html, StringComparison.Ordinal);
        Assert.Contains("<span>on a card</span>", html, StringComparison.Ordinal);
        Assert.Contains("Offered: Yes · No", html, StringComparison.Ordinal);
        var raisedBy = html[html.IndexOf("id=\"act-reason\"", StringComparison.Ordinal)..];
        Assert.Contains(
            "<span class=\"chip sameday\">Same day</span>",
            raisedBy[..raisedBy.IndexOf("</li>", StringComparison.Ordinal)],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("""{"item":"skin.areas","answer":"hands,face"}""", "hands, face")]
    [InlineData("""{"item":"skin.itch","answer":7}""", "7")]
    [InlineData("""{"other":true}""", "(no words)")]
    [InlineData("\"odd\"", "(no words)")]
    public void A_card_that_answered_nothing_still_shows_what_was_put_in(string value, string expected)
    {
        var activity = Samples.FromPatient(
            "act-9",
            text: null,
            System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(value)
        );
        var turn = Assert.Single(Transcripts.Turns(Samples.Intake("A.B."), [activity]));

        Assert.Equal(expected, turn.Text.Verbatim);
        Assert.True(turn.ByCard);
    }

    [Fact]
    public void A_corrected_message_points_to_its_correction()
    {
        var intake = Samples.Intake("A.B.");
        intake = intake with
        {
            Utterances = intake.Utterances.SetItem(1, intake.Utterances[1] with { SupersededBy = "act-9" }),
        };
        var turn = Assert.Single(Transcripts.Turns(intake, [Samples.FromPatient("act-reason", "Itchy elbows")]));
        Assert.Equal("act-9", turn.CorrectedBy);
    }

    [Fact]
    public async Task The_clinic_gives_its_colour_and_text_stays_legible()
    {
        var css = await _browser.GetAsync("/clinic/theme.css");

        Assert.Equal("text/css", css.Response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("--accent:#ffd000;--on-accent:#000000;", css.Html, StringComparison.Ordinal);
    }

    private async Task<string> BriefAsync(Intake intake, Brief? brief)
    {
        await _console.Store.SaveAsync("conv-1", intake, brief);
        var page = await _browser.GetAsync("/clinic/intakes/conv-1");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return WebUtility.HtmlDecode(page.Html);
    }

    [GeneratedRegex("href=\"/clinic/intakes/(?<id>[a-z0-9-]+)\"", default, 1000)]
    private static partial Regex BriefLink();

    [GeneratedRegex("href=\"(?<path>[^\"#]*)#(?<id>(?!main)[^\"]+)\"", default, 1000)]
    private static partial Regex Fragment();

    [GeneratedRegex("<div class=\"said\">(?<said>[^<]*)</div>", default, 1000)]
    private static partial Regex Said();
}
