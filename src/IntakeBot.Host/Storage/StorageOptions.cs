using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Storage;

/// <summary>Where the data is (section <c>Storage</c>).</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>A SQLite connection string; a relative file is looked for under the content root.</summary>
    public string ConnectionString { get; set; } = "Data Source=data/intakebot.db";
}

/// <summary>Checked at start, so that a wrong setting is told before the first patient.</summary>
internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    private const string Mend = "Remove it for the default, or set it to 'Data Source=PATH'.";

    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
            return ValidateOptionsResult.Fail($"Storage:ConnectionString is empty. {Mend}");
        try
        {
            return new SqliteConnectionStringBuilder(options.ConnectionString).DataSource is { Length: > 0 }
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail($"Storage:ConnectionString names no file. {Mend}");
        }
        catch (ArgumentException)
        {
            // Not the reason itself: it may repeat a password.
            return ValidateOptionsResult.Fail($"Storage:ConnectionString cannot be read. {Mend}");
        }
    }
}
