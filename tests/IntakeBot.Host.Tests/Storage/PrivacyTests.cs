using System.Text;
using IntakeBot.Host.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IntakeBot.Host.Tests.Storage;

public sealed class PrivacyTests
{
    private static readonly List<string> Payloads = ["activities.Payload", "briefs.Payload", "intakes.Payload"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_patient_said_is_in_payloads_and_in_no_other_column()
    {
        await using var database = await TestDatabase.CreateAsync();
        await LiveAsync(database);

        Assert.Equal(Payloads, await ColumnsWithAsync(database, Samples.Canary));
    }

    [Fact]
    public async Task Neither_rules_nor_findings_stand_outside_payloads()
    {
        await using var database = await TestDatabase.CreateAsync();
        await LiveAsync(database);

        Assert.Equal(["briefs.Payload", "intakes.Payload"], await ColumnsWithAsync(database, "eczema-herpeticum"));
    }

    [Fact]
    public async Task Nothing_that_a_patient_said_is_logged_at_any_level()
    {
        await using var database = await TestDatabase.CreateAsync();
        await LiveAsync(database);

        Assert.Contains(
            database.Logs.Lines,
            line => line.Contains("INSERT INTO \"activities\"", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(database.Logs.Lines, line => line.Contains(Samples.Canary, StringComparison.Ordinal));
    }

    /// <summary>Everything that storage does for a patient, including what fails.</summary>
    private static async Task LiveAsync(TestDatabase database)
    {
        await database.Store.CommitAsync(Samples.Turn("c", 0, "a-1") with { RequestBrief = true }, Cancelled);
        await database.Store.CommitAsync(Samples.Turn("c", 0, "a-1"), Cancelled);
        await database.Store.CommitAsync(Samples.Turn("c", 0, "a-2"), Cancelled);
        var source = (await database.Store.LoadAsync("c", Cancelled))!;
        await database.Store.SaveBriefAsync(source, Samples.Brief(Samples.Canary), done: true, Cancelled);
        await database.Store.LatestBriefAsync("c", Cancelled);
        await database.Store.ListAsync(Cancelled);
        await database.Transcript.ReadAsync("c", 0, Cancelled);
        await database.Store.AuditAsync("clinician-7", AuditKind.BriefRead, "c", Cancelled);
        await database.ExecuteAsync("ALTER TABLE audit RENAME TO gone");
        var failure = await Assert.ThrowsAsync<DbUpdateException>(() =>
            database.Store.CommitAsync(Samples.Turn("c", 1, "a-3"), Cancelled)
        );
        Assert.DoesNotContain(Samples.Canary, $"{failure}", StringComparison.Ordinal);
        await database.ExecuteAsync("ALTER TABLE gone RENAME TO audit");
    }

    private static async Task<List<string>> ColumnsWithAsync(TestDatabase database, string words)
    {
        await using var connection = await database.ConnectAsync();
        var found = new List<string>();
        var tables = await RowsAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
        Assert.Contains(tables, table => table[0] is "intakes");
        foreach (var table in tables.Select(row => (string)row[0]))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync(Cancelled);
            while (await reader.ReadAsync(Cancelled))
            {
                found.AddRange(
                    Enumerable
                        .Range(0, reader.FieldCount)
                        .Where(column => AsText(reader.GetValue(column)).Contains(words, StringComparison.Ordinal))
                        .Select(column => $"{table}.{reader.GetName(column)}")
                );
            }
        }
        return [.. found.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static string AsText(object value) => value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : $"{value}";

    private static async Task<List<object[]>> RowsAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Cancelled);
        var rows = new List<object[]>();
        while (await reader.ReadAsync(Cancelled))
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }
}
