using System.Net;
using System.Text.Json;
using IntakeBot.Core.Exports;
using IntakeBot.Host.Storage;
using IntakeBot.Host.Tests.Clinic;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntakeBot.Host.Tests.Records;

public sealed class ExportTests : IAsyncLifetime
{
    private const string Id = "c0ffee";

    private ClinicSite _site = null!;
    private Browser _browser = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = ClinicSite.Start();
        _browser = await _site.SignedInAsync();
        await _site.SaveAsync(Id);
    }

    public ValueTask DisposeAsync()
    {
        _browser.Dispose();
        return _site.DisposeAsync();
    }

    public static TheoryData<string> Formats => [.. ExportFormats.All.Select(format => format.Id)];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_brief_is_taken_away_as_a_file_whose_name_tells_nothing_of_the_patient(string id)
    {
        var format = ExportFormats.Find(id)!;
        var page = await _browser.GetAsync($"/clinic/intakes/{Id}/export/{id}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(format.MediaType, page.Response.Content.Headers.ContentType?.ToString());
        var disposition = page.Response.Content.Headers.ContentDisposition!;
        Assert.Equal("attachment", disposition.DispositionType);
        Assert.Equal($"pre-visit-brief-v1.{format.Extension}", disposition.FileName);
        Assert.Equal("no-store", page.Header("Cache-Control"));
        Assert.Contains(await NameAsync(), page.Html, StringComparison.Ordinal);
        Assert.Contains(await AuditAsync(), row => row is { Kind: AuditKind.IntakeExported, ConversationId: Id });
    }

    [Fact]
    public async Task The_page_of_a_brief_leads_to_every_format()
    {
        var html = (await _browser.GetAsync($"/clinic/intakes/{Id}")).Html;

        Assert.All(
            ExportFormats.All,
            format =>
                Assert.Contains($"href=\"/clinic/intakes/{Id}/export/{format.Id}\"", html, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData($"/clinic/intakes/{Id}/export/docx")]
    [InlineData("/clinic/intakes/nobody/export/text")]
    public async Task What_there_is_not_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync(address)).Status);

    [Theory]
    [InlineData("text")]
    [InlineData("bundle")]
    [InlineData("pdf")]
    public async Task A_stranger_is_sent_to_the_door(string format)
    {
        using var stranger = _site.NewBrowser();
        var page = await stranger.GetAsync($"/clinic/intakes/{Id}/export/{format}");

        Assert.Equal(HttpStatusCode.Found, page.Status);
        Assert.StartsWith("/clinic/sign-in", page.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_off_makes_the_document_final_and_is_audited()
    {
        Assert.Equal("preliminary", await StatusAsync());

        await ClinicSite.SignOffAsync(_browser, Id);

        Assert.Equal("final", await StatusAsync());
        Assert.Contains(await AuditAsync(), row => row is { Kind: AuditKind.BriefSignedOff, ConversationId: Id });
        Assert.Single(await _site.Services.GetRequiredService<SignOffStore>().AllAsync(Id, Cancelled));
    }

    [Fact]
    public async Task The_next_version_is_signed_off_anew_and_amends()
    {
        await ClinicSite.SignOffAsync(_browser, Id);
        await _site.WriteMoreAsync(Id, "more", intake => intake, brief: true);
        Assert.Equal("preliminary", await StatusAsync());

        await ClinicSite.SignOffAsync(_browser, Id);

        Assert.Equal("amended", await StatusAsync());
    }

    private async Task<string> StatusAsync()
    {
        using var bundle = JsonDocument.Parse((await _browser.GetAsync($"/clinic/intakes/{Id}/export/bundle")).Html);
        return bundle.RootElement.GetProperty("entry")[0].GetProperty("resource").GetProperty("status").GetString()!;
    }

    private async Task<string> NameAsync() =>
        (await _site.Store.LatestBriefAsync(Id, Cancelled))!.Brief.PatientName.Verbatim;

    private async Task<List<AuditRow>> AuditAsync()
    {
        var contexts = _site.Services.GetRequiredService<IDbContextFactory<IntakeDbContext>>();
        await using var context = await contexts.CreateDbContextAsync(Cancelled);
        return await context.Audit.AsNoTracking().ToListAsync(Cancelled);
    }
}
