using IntakeBot.Channels.Activities;
using IntakeBot.EndToEnd.Tests;
using IntakeBot.Host.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IntakeBot.Host.Tests.Storage;

/// <summary>The product's storage on a real SQLite file in a folder of its own, removed at the end.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("intakebot-");
    private readonly List<IHost> _hosts = [];

    public CapturedLogs Logs { get; } = new();

    public FixedClock Clock { get; } = new();

    /// <summary>The newest host on the file.</summary>
    public IHost Host => _hosts[^1];

    public string File => Path.Combine(_folder.FullName, "deep", "intake.db");

    public IntakeStore Store => Host.Services.GetRequiredService<IntakeStore>();

    public ITranscript Transcript => Host.Services.GetRequiredService<ITranscript>();

    public IDataProtectionProvider Protection => Host.Services.GetRequiredService<IDataProtectionProvider>();

    public static async Task<TestDatabase> CreateAsync()
    {
        var database = new TestDatabase();
        await database.OpenAsync();
        return database;
    }

    /// <summary>One more host on the same file, as another process would be.</summary>
    public async Task<IntakeStore> OpenAsync()
    {
        _hosts.Add(MakeHost($"Data Source={File}"));
        await Host.InitialiseStorageAsync(TestContext.Current.CancellationToken);
        return Store;
    }

    /// <summary>Drops everything in memory and opens the file again.</summary>
    public async Task<IntakeStore> RestartAsync()
    {
        CloseAll();
        return await OpenAsync();
    }

    public IHost MakeHost(string connectionString)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(
            new HostApplicationBuilderSettings { ContentRootPath = _folder.FullName }
        );
        builder.Configuration.AddInMemoryCollection([new("Storage:ConnectionString", connectionString)]);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddIntakeStorage(builder.Configuration);
        return builder.Build();
    }

    public IntakeDbContext Context() =>
        Host.Services.GetRequiredService<IDbContextFactory<IntakeDbContext>>().CreateDbContext();

    public async Task<bool> IsKnownAsync(string conversationId, string activityId)
    {
        await using var context = Context();
        return await context.Activities.AnyAsync(row =>
            row.ConversationId == conversationId && row.ActivityId == activityId
        );
    }

    public async Task<SqliteConnection> ConnectAsync()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync()
    {
        CloseAll();
        _folder.Discard();
        return ValueTask.CompletedTask;
    }

    private void CloseAll()
    {
        foreach (var host in _hosts)
            host.Dispose();
        _hosts.Clear();
        SqliteConnection.ClearAllPools();
    }
}

/// <summary>A clock that moves when told to.</summary>
internal sealed class FixedClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>Everything that was logged, at any level, as a log file would have it.</summary>
internal sealed class CapturedLogs : ILoggerProvider, ILogger
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
                return [.. _lines];
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Add($"{state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs) : "";
        Add($"{formatter(state, exception)} {values} {exception}");
    }

    public void Dispose() { }

    private void Add(string line)
    {
        lock (_lines)
            _lines.Add(line);
    }
}
