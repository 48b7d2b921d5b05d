using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Clinic;

/// <summary>What prints a brief as PDF (section <c>Pdf</c>).</summary>
internal sealed class PdfOptions
{
    public const string Section = "Pdf";

    /// <summary>Offers no PDF.</summary>
    public const string None = "none";

    /// <summary>The program of a browser of the Chromium family; the first that is found where not given.</summary>
    public string? Browser { get; set; }
}

/// <summary>Checked at start; a failure names the key and the mend.</summary>
internal sealed class PdfOptionsValidator : IValidateOptions<PdfOptions>
{
    public ValidateOptionsResult Validate(string? name, PdfOptions options) =>
        options.Browser is null or PdfOptions.None || File.Exists(options.Browser)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                "Pdf:Browser names no file. Give the whole path of chromium, chrome or msedge, write \"none\", or leave it out."
            );
}
