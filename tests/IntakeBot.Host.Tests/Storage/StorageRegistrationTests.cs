using IntakeBot.Host.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Tests.Storage;

public sealed class StorageRegistrationTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_relative_file_and_its_folder_are_made_under_the_content_root()
    {
        await using var database = await TestDatabase.CreateAsync();
        var root = Path.GetDirectoryName(Path.GetDirectoryName(database.File))!;
        using var host = database.MakeHost("Data Source=some/where/intake.db");

        await host.InitialiseStorageAsync(Cancelled);

        Assert.True(File.Exists(Path.Combine(root, "some", "where", "intake.db")));
    }

    [Theory]
    [InlineData("PRAGMA journal_mode", "wal")]
    [InlineData("PRAGMA synchronous", "2")]
    [InlineData("PRAGMA foreign_keys", "1")]
    [InlineData("PRAGMA busy_timeout", "5000")]
    public async Task Every_connection_is_durable_and_patient(string pragma, string expected)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.Context();
        await context.Database.OpenConnectionAsync(Cancelled);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = pragma;

        Assert.Equal(expected, $"{await command.ExecuteScalarAsync(Cancelled)}");
    }

    [Fact]
    public async Task The_migrations_are_those_of_the_model()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.Context();

        Assert.False(context.Database.HasPendingModelChanges());
        Assert.NotEmpty(await context.Database.GetAppliedMigrationsAsync(Cancelled));
    }

    [Fact]
    public async Task The_compiled_model_is_the_model()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.Context();
        static IEnumerable<string> Mapped(IReadOnlyModel model) =>
            from entity in model.GetEntityTypes()
            from mapped in entity
                .GetProperties()
                .Select(property =>
                    $"{property.Name} {property.GetColumnName()} {property.GetColumnType()} {property.IsNullable} "
                    + $"{property.IsConcurrencyToken} {property.GetMaxLength()}"
                )
                .Concat(entity.GetKeys().Select(key => $"key {string.Join(',', key.Properties.Select(p => p.Name))}"))
                .Concat(entity.GetIndexes().Select(index => $"index {index.GetDatabaseName()} {index.IsUnique}"))
                .Concat(entity.GetForeignKeys().Select(foreign => $"to {foreign.PrincipalEntityType.Name}"))
            select $"{entity.GetTableName()}: {mapped}";
        var fresh = context.GetService<IDesignTimeModel>().Model;

        Assert.NotSame(fresh, context.Model);
        Assert.Equal(Mapped(fresh).Order(StringComparer.Ordinal), Mapped(context.Model).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named_with_the_mend()
    {
        await using var database = await TestDatabase.CreateAsync();
        var path = Path.Combine(Path.GetDirectoryName(database.File)!, "letter.txt");
        await File.WriteAllTextAsync(path, string.Concat(Enumerable.Repeat("Dear patient, ", 100)), Cancelled);
        using var host = database.MakeHost($"Data Source={path}");

        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => host.InitialiseStorageAsync(Cancelled));

        Assert.Contains(path, problem.Message, StringComparison.Ordinal);
        Assert.Contains("set Storage:ConnectionString", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named_with_the_mend()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var host = database.MakeHost($"Data Source={database.File}/under/a/file.db");

        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => host.InitialiseStorageAsync(Cancelled));

        Assert.Contains("under/a/file.db", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Storage:ConnectionString is empty.")]
    [InlineData("Data Sauce=typo.db", "Storage:ConnectionString cannot be read")]
    [InlineData("Mode=ReadWriteCreate", "Storage:ConnectionString names no file")]
    public async Task A_wrong_setting_stops_the_start_and_names_its_key(string connectionString, string message)
    {
        await using var database = await TestDatabase.CreateAsync();
        using var host = database.MakeHost(connectionString);

        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            host.InitialiseStorageAsync(Cancelled)
        );

        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_protected_before_a_restart_is_readable_after_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        var cookie = database.Protection.CreateProtector("cookie").Protect("signed in");

        await database.RestartAsync();

        Assert.Equal("signed in", database.Protection.CreateProtector("cookie").Unprotect(cookie));
    }

    [Fact]
    public async Task Clinicians_are_kept_by_identity()
    {
        await using var database = await TestDatabase.CreateAsync();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(database.Host.Services.GetRequiredService<IHostEnvironment>());
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Storage:ConnectionString", $"Data Source={database.File}")])
            .Build();
        services.AddIntakeStorage(settings).AddIdentityCore<Clinician>().AddIntakeStores();
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        await using (var scope = provider.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Clinician>>();
            var made = await users.CreateAsync(
                new Clinician { UserName = "ada", DisplayName = "Dr. Ada" },
                "Correct-Horse-9-Battery"
            );
            Assert.True(made.Succeeded, string.Join(' ', made.Errors.Select(error => error.Description)));
        }

        await using var later = provider.CreateAsyncScope();
        var found = await later.ServiceProvider.GetRequiredService<UserManager<Clinician>>().FindByNameAsync("ADA");
        Assert.Equal("Dr. Ada", found?.DisplayName);
        SqliteConnection.ClearAllPools();
    }
}
