using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Storage;

/// <summary>The provider: the only place that knows which database is behind the context.</summary>
internal sealed class Database
{
    private readonly SqliteConnectionStringBuilder _connection;

    public Database(IOptions<StorageOptions> options, IHostEnvironment environment)
    {
        _connection = new SqliteConnectionStringBuilder(options.Value.ConnectionString) { ForeignKeys = true };
        if (IsPath)
            _connection.DataSource = Path.GetFullPath(_connection.DataSource, environment.ContentRootPath);
    }

    /// <summary>What is opened, for messages to the operator.</summary>
    public string Name => _connection.DataSource;

    private bool IsPath =>
        _connection.Mode != SqliteOpenMode.Memory
        && _connection.DataSource is { Length: > 0 } source
        && source != ":memory:"
        && !source.StartsWith("file:", StringComparison.Ordinal);

    /// <summary>Points a context at the database.</summary>
    public void Configure(DbContextOptionsBuilder builder) =>
        builder
            .UseSqlite(_connection.ConnectionString)
            .AddInterceptors(Durability.Instance)
            // A test compares model and migrations; comparing them at every start costs a tenth of it.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));

    /// <summary>Makes the folder and brings the schema up to date. Idempotent.</summary>
    public async Task PrepareAsync(IntakeDbContext context, CancellationToken cancellationToken)
    {
        if (IsPath && Path.GetDirectoryName(_connection.DataSource) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        // Only where something is pending: the migration lock that this takes would outlive a crash.
        if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            await context.Database.MigrateAsync(cancellationToken);
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
    }

    /// <summary>
    /// Every connection waits for another process's lock instead of failing, and a commit is on the disk when it
    /// returns: in WAL mode nothing less than FULL survives a power cut.
    /// </summary>
    private sealed class Durability : DbConnectionInterceptor
    {
        public static readonly Durability Instance = new();

        private const string Pragmas = "PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
