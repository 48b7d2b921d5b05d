using IntakeBot.Core.Dialog;
using IntakeBot.Core.Exports;
using IntakeBot.EndToEnd.Tests;
using IntakeBot.Host.Storage;
using IntakeBot.Host.Tests.Clinic;
using IntakeBot.Host.Tests.Delivery;
using IntakeBot.Host.Tests.Operations;
using IntakeBot.Host.Tests.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Browser = IntakeBot.Host.Tests.Clinic.Browser;
using Samples = IntakeBot.Host.Tests.Clinic.Samples;

namespace IntakeBot.Host.Tests.Records;

/// <summary>The whole program on a free loopback port, with intakes of golden conversations in its database.</summary>
internal sealed class ClinicSite : IAsyncDisposable
{
    public const string ClinicianName = "Dr. Ada Example";

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("records-");
    private readonly (string Key, string Value)[] _settings;
    private WebApplicationFactory<IntakeStore>? _app;

    private ClinicSite((string Key, string Value)[] settings) => _settings = settings;

    public CapturedLogs Logs { get; } = new();

    public IServiceProvider Services => _app!.Services;

    public IntakeStore Store => Services.GetRequiredService<IntakeStore>();

    public Outbox Outbox => Services.GetRequiredService<Outbox>();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private Uri Address =>
        new(
            Services
                .GetRequiredService<IServer>()
                .Features.GetRequiredFeature<IServerAddressesFeature>()
                .Addresses.Single()
        );

    public static ClinicSite Start(params (string Key, string Value)[] settings)
    {
        var site = new ClinicSite(settings);
        site.Open();
        return site;
    }

    /// <summary>Begins again on the same database, as after a restart.</summary>
    public void Open()
    {
        _app = new WebApplicationFactory<IntakeStore>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Urls", "http://127.0.0.1:0")
                .UseSetting("Storage:ConnectionString", $"Data Source={_folder.FullName}/app.db;Pooling=False")
                .UseSetting("Delivery:FirstPause", "00:00:00.010")
                .ConfigureLogging(logs => logs.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
            foreach (var (key, value) in _settings)
                host.UseSetting(key, value);
        });
        _app.UseKestrel(0);
        _app.StartServer();
    }

    public async Task StopAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        _app = null;
        SqliteConnection.ClearAllPools();
    }

    public Browser NewBrowser() => new(Address);

    public async Task<Browser> SignedInAsync()
    {
        await using (var scope = Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Clinician>>();
            if (!users.Users.Any())
            {
                var account = new Clinician { UserName = "ada", DisplayName = ClinicianName };
                Assert.True((await users.CreateAsync(account, RunningConsole.Password)).Succeeded);
            }
        }
        var browser = NewBrowser();
        await browser.SubmitAsync("/clinic/sign-in", "/clinic/sign-in", RunningConsole.Credentials());
        return browser;
    }

    /// <summary>Stores the intake of a golden conversation with its brief.</summary>
    public async Task<Intake> SaveAsync(string id, string conversation = "typical", Func<Intake, Intake>? change = null)
    {
        var source = GoldenTests.Source(conversation);
        var intake = change is null ? source.Intake : change(source.Intake);
        var brief = IntakeBrief.Compose(source.Content, intake, GoldenTests.At.AddMinutes(10));
        await Store.SaveAsync(id, intake, brief);
        return intake;
    }

    /// <summary>The patient writes once more, which makes another intake version and, where said, another brief.</summary>
    public async Task WriteMoreAsync(string id, string activityId, Func<Intake, Intake> change, bool brief)
    {
        var stored = (await Store.LoadAsync(id, Cancelled))!;
        var intake = change(stored.Intake);
        var commit = new TurnCommit
        {
            ConversationId = id,
            ExpectedVersion = stored.Version,
            Intake = intake,
            Inbound = Samples.FromPatient(activityId, "one thing more"),
            ShowInbound = true,
            Outgoing = [],
            Events = [],
            RequestBrief = false,
        };
        Assert.Equal(CommitResult.Committed, await Store.CommitAsync(commit, Cancelled));
        if (brief)
            await Store.SaveBriefAsync(
                (await Store.LoadAsync(id, Cancelled))!,
                IntakeBrief.Compose(GoldenTests.Shipped, intake, GoldenTests.At.AddMinutes(20)),
                done: true,
                Cancelled
            );
    }

    public static Task<Page> SignOffAsync(Browser browser, string id) =>
        browser.SubmitAsync($"/clinic/intakes/{id}", $"/clinic/intakes/{id}/sign-off");

    /// <summary>Lets every lease end now, as if its time were over.</summary>
    public async Task EndLeasesAsync()
    {
        var contexts = Services.GetRequiredService<IDbContextFactory<IntakeDbContext>>();
        await using var context = await contexts.CreateDbContextAsync(Cancelled);
        var past = DateTimeOffset.UtcNow.AddMinutes(-1);
        await context
            .Outbox.Where(row => row.State == OutboxState.Pending)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, past), Cancelled);
        Services.GetRequiredService<StoreSignals>().OutboxFilled();
    }

    /// <summary>Waits until the outbox is as said.</summary>
    public Task<OutboxStatus> UntilAsync(Func<OutboxStatus, bool> reached) => Outbox.UntilAsync(reached, Patience);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Discard();
    }
}
