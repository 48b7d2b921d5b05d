using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Storage;

/// <summary>Where the data is (section <c>Storage</c>).</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>A SQLite connection string; a relative file is looked for under the content root.</summary>
    [Required(
        ErrorMessage = "Storage:ConnectionString is empty. Remove it for the default, or set it to 'Data Source=PATH'."
    )]
    public string ConnectionString { get; set; } = "Data Source=data/intakebot.db";
}

/// <summary>Checked at start, so that a wrong setting is told before the first patient.</summary>
[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
