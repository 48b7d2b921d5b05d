using System.Net;
using IntakeBot.Channels.Activities;
using IntakeBot.Core.Screening;
using IntakeBot.Host.Security;
using IntakeBot.Host.Storage;

namespace IntakeBot.Host.Tests.Clinic;

/// <summary>A stranger reading a brief is one of the failures that must never happen.</summary>
public sealed class AccessTests : IAsyncLifetime
{
    private const string Id = "conv-1";

    private RunningConsole _console = null!;

    public async ValueTask InitializeAsync()
    {
        _console = await RunningConsole.StartAsync();
        var flag = Samples.Flag(Urgency.Emergency, "Airway " + Samples.Canary, Samples.Canary);
        await _console.Store.SaveAsync(
            Id,
            Samples.Intake(Samples.Canary, Samples.Canary).Flagged(flag).Finished(),
            Samples.Brief(Samples.Canary, Samples.Canary, flag)
        );
    }

    public ValueTask DisposeAsync() => _console.DisposeAsync();

    public static TheoryData<string> PatientPages =>
        ["/clinic", "/clinic/", $"/clinic/intakes/{Id}", $"/clinic/intakes/{Id}/transcript"];

    [Theory]
    [MemberData(nameof(PatientPages))]
    public async Task A_stranger_is_sent_to_sign_in_and_told_nothing(string path)
    {
        using var browser = _console.NewBrowser();
        var page = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.StartsWith(IntakeSecurity.SignInPath, page.Location, StringComparison.Ordinal);
        Assert.DoesNotContain(Samples.Canary, page.Html + page.Response.Headers, StringComparison.Ordinal);
        Assert.DoesNotContain(await _console.AuditAsync(), row => row.Kind is AuditKind.BriefRead);
    }

    [Theory]
    [MemberData(nameof(PatientPages))]
    public async Task The_same_page_tells_a_clinician(string path)
    {
        using var browser = await _console.SignedInAsync();
        var page = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(Samples.Canary, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_cannot_tell_an_intake_that_exists_from_one_that_does_not()
    {
        using var browser = _console.NewBrowser();
        var there = await browser.GetAsync($"/clinic/intakes/{Id}");
        var not = await browser.GetAsync("/clinic/intakes/conv-0");

        Assert.Equal(there.Status, not.Status);
        Assert.Equal(there.Html, not.Html);
    }

    [Fact]
    public void Every_endpoint_that_may_show_a_patient_has_the_policy_and_an_audit_kind()
    {
        Assert.Empty(EndpointRules.Unguarded(_console.Endpoints));
        Assert.Equal(9, _console.Endpoints.Count(EndpointRules.IsGuarded));
    }

    [Theory]
    [InlineData("/clinic")]
    [InlineData("/clinic/sign-in")]
    [InlineData("/clinic/setup")]
    [InlineData("/clinic/intakes/conv-1")]
    [InlineData("/clinic/intakes/conv-1/transcript")]
    [InlineData("/clinic/intakes/conv-0")]
    [InlineData("/clinic/nothing")]
    public async Task No_page_is_kept_framed_or_scripted(string path)
    {
        using var stranger = _console.NewBrowser();
        using var clinician = await _console.SignedInAsync();
        foreach (var page in new[] { await stranger.GetAsync(path), await clinician.GetAsync(path) })
        {
            Assert.Equal("no-store", page.Header("Cache-Control"));
            Assert.Equal("nosniff", page.Header("X-Content-Type-Options"));
            Assert.Equal("no-referrer", page.Header("Referrer-Policy"));
            Assert.Contains("default-src 'none'", page.Header("Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", page.Header("Content-Security-Policy"), StringComparison.Ordinal);
            Assert.DoesNotContain("<script", page.Html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(" style=", page.Html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Reading_is_written_down_with_who_what_and_of_whom()
    {
        using var browser = await _console.SignedInAsync();
        await browser.GetAsync("/clinic");
        await browser.GetAsync($"/clinic/intakes/{Id}");
        await browser.GetAsync($"/clinic/intakes/{Id}/transcript");
        await browser.GetAsync("/clinic/intakes/conv-0");

        var rows = await _console.AuditAsync();
        var account = Assert.Single(rows, row => row.Kind == AuditKind.AccountCreated).Who;
        (AuditKind, string?)[] expected =
        [
            (AuditKind.WorklistRead, null),
            (AuditKind.BriefRead, Id),
            (AuditKind.TranscriptRead, Id),
            (AuditKind.BriefRead, null),
        ];
        Assert.Equal(
            expected,
            rows.SkipWhile(row => row.Kind != AuditKind.WorklistRead).Select(row => (row.Kind, row.ConversationId))
        );
        Assert.All(rows, row => Assert.Equal(account, row.Who));
        Assert.DoesNotContain("ada", account, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_photo_is_shown_to_a_clinician_alone_and_that_is_written_down()
    {
        var photo = new AttachedFile("f-1", "image/jpeg", new byte[] { 0xff, 0xd8, 0xff, 7 });
        await _console.Store.SaveFileAsync(Id, 3, photo);
        const string Path = $"/clinic/intakes/{Id}/attachments/f-1";
        using var stranger = _console.NewBrowser();
        using var clinician = await _console.SignedInAsync();

        Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync(Path)).Status);
        var transcript = await clinician.GetAsync($"/clinic/intakes/{Id}/transcript");
        Assert.Contains($"src=\"{Path}\"", transcript.Html, StringComparison.Ordinal);
        var shown = await clinician.GetAsync(Path);
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Equal("image/jpeg", shown.Response.Content.Headers.ContentType!.ToString());
        Assert.StartsWith(
            "attachment",
            shown.Response.Content.Headers.ContentDisposition!.ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal("default-src 'none'; sandbox", shown.Header("Content-Security-Policy"));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await clinician.GetAsync($"/clinic/intakes/{Id}/attachments/f-2")).Status
        );
        Assert.Contains(
            await _console.AuditAsync(),
            row => row.Kind == AuditKind.AttachmentRead && row.ConversationId == Id
        );
    }

    [Fact]
    public async Task The_page_title_names_no_patient()
    {
        using var browser = await _console.SignedInAsync();
        var page = await browser.GetAsync($"/clinic/intakes/{Id}");
        var title = page.Html[
            page.Html.IndexOf("<title>", StringComparison.Ordinal)..page.Html.IndexOf(
                "</title>",
                StringComparison.Ordinal
            )
        ];

        Assert.DoesNotContain(Samples.Canary, title, StringComparison.Ordinal);
        Assert.Contains("Your clinic", title, StringComparison.Ordinal);
    }
}
