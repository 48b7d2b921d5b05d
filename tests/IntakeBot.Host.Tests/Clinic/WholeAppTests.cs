using System.Net;
using IntakeBot.EndToEnd.Tests;
using IntakeBot.Host.Storage;
using IntakeBot.Host.Tests.Patient;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntakeBot.Host.Tests.Clinic;

/// <summary>What holds for the program as it is composed, whichever room does it.</summary>
public sealed class WholeAppTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("whole-app-");
    private WebApplicationFactory<IntakeStore> _app = null!;

    public ValueTask InitializeAsync()
    {
        _app = new WebApplicationFactory<IntakeStore>().WithWebHostBuilder(host =>
            host.UseSetting("Urls", "http://127.0.0.1:0")
                .UseSetting("Storage:ConnectionString", $"Data Source={_folder.FullName}/app.db;Pooling=False")
        );
        _app.UseKestrel(0);
        _app.StartServer();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Discard();
    }

    [Fact]
    public void No_endpoint_of_the_program_shows_a_patient_without_policy_and_audit_kind()
    {
        var endpoints = _app
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .ToList();

        Assert.Equal(9, endpoints.Count(EndpointRules.IsGuarded));
        Assert.Empty(EndpointRules.Unguarded(endpoints));
    }

    [Fact]
    public async Task The_consent_that_was_given_is_kept_with_the_intake_and_audited()
    {
        using var browser = NewBrowser();
        await browser.SubmitAsync("/", "/intake", PatientSite.Agreed);

        var stored = Assert.Single(await _app.Services.GetRequiredService<IntakeStore>().ListAsync(Cancelled));
        Assert.NotNull(stored.Intake.Consent);
        Assert.NotEmpty(stored.Intake.Consent.Version);
        await using var context = await _app
            .Services.GetRequiredService<IDbContextFactory<IntakeDbContext>>()
            .CreateDbContextAsync(Cancelled);
        Assert.Single(
            await context.Audit.ToListAsync(Cancelled),
            row => row.Kind == AuditKind.ConsentGiven && row.ConversationId == stored.ConversationId
        );
    }

    [Theory]
    [InlineData("/", "/intake", HttpStatusCode.SeeOther)]
    [InlineData("/clinic/sign-in", "/clinic/sign-in", HttpStatusCode.Unauthorized)]
    public async Task Whoever_knocks_without_end_is_told_to_wait(string page, string action, HttpStatusCode first)
    {
        Dictionary<string, string> fields = new(PatientSite.Agreed) { ["userName"] = "x", ["password"] = "y" };
        var answers = new List<Page>();
        for (var knock = 0; knock < 31; knock++)
        {
            using var browser = NewBrowser();
            answers.Add(await browser.SubmitAsync(page, action, fields));
        }

        Assert.Equal(first, answers[0].Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1].Status);
        Assert.Contains("wait a minute", answers[^1].Html, StringComparison.Ordinal);
        Assert.NotNull(answers[^1].Header("Retry-After"));
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private Browser NewBrowser() =>
        new(
            new Uri(
                _app.Services.GetRequiredService<IServer>()
                    .Features.GetRequiredFeature<IServerAddressesFeature>()
                    .Addresses.Single()
            )
        );
}
