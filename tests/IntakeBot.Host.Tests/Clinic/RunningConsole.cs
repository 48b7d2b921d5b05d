using IntakeBot.EndToEnd.Tests;
using IntakeBot.Host.Clinic;
using IntakeBot.Host.Security;
using IntakeBot.Host.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IntakeBot.Host.Tests.Clinic;

/// <summary>The console on a real server with a real database, on a free loopback port.</summary>
internal sealed class RunningConsole : IAsyncDisposable
{
    public const string Password = "correct horse battery";

    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private RunningConsole(WebApplication app, DirectoryInfo folder) => (_app, _folder) = (app, folder);

    public IntakeStore Store => _app.Services.GetRequiredService<IntakeStore>();

    public SettableClock Clock => (SettableClock)_app.Services.GetRequiredService<TimeProvider>();

    public string? SetupLink { get; private set; }

    public IEnumerable<RouteEndpoint> Endpoints =>
        ((IEndpointRouteBuilder)_app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    public static async Task<RunningConsole> StartAsync(params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("clinic-tests-");
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(
            settings
                .Append(("Storage:ConnectionString", $"Data Source={folder.FullName}/clinic.db"))
                .Select(setting => KeyValuePair.Create(setting.Item1, (string?)setting.Item2))
        );
        builder.Services.AddRouting();
        builder.Services.AddLogging();
        builder.Services.AddSingleton<TimeProvider>(new SettableClock());
        builder.Services.AddIntakeStorage(builder.Configuration);
        builder.Services.AddIntakeSecurity(builder.Configuration);
        builder.Services.AddClinicConsole();
        var app = builder.Build();
        app.UseRouting();
        app.UseIntakeSecurity();
        app.MapClinicConsole();
        var console = new RunningConsole(app, folder);
        await app.InitialiseStorageAsync();
        console.SetupLink = await app.OpenFirstAccountAsync();
        await app.StartAsync();
        return console;
    }

    public Task<string?> OpenFirstAccountAgainAsync() => _app.OpenFirstAccountAsync();

    public Browser NewBrowser() => new(new Uri(_app.Urls.Single()));

    /// <summary>A browser in which the first clinician has made the account and is signed in.</summary>
    public async Task<Browser> SignedInAsync()
    {
        var browser = NewBrowser();
        var made = await browser.SubmitAsync(SetupLink!, "/clinic/setup", Account());
        Assert.Equal("/clinic", made.Location);
        return browser;
    }

    public static Dictionary<string, string> Account() =>
        new(StringComparer.Ordinal)
        {
            ["displayName"] = "Dr. Ada Example",
            ["userName"] = "ada",
            ["password"] = Password,
            ["repeated"] = Password,
        };

    public static Dictionary<string, string> Credentials(string password = Password) =>
        new(StringComparer.Ordinal) { ["userName"] = "ada", ["password"] = password };

    public async Task<List<AuditRow>> AuditAsync()
    {
        var contexts = _app.Services.GetRequiredService<IDbContextFactory<IntakeDbContext>>();
        await using var context = await contexts.CreateDbContextAsync();
        return await context.Audit.AsNoTracking().OrderBy(row => row.Id).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Discard();
    }
}

/// <summary>A clock that tests move.</summary>
internal sealed class SettableClock : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
