using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using IntakeBot.Core.Dialog;
using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Security;

/// <summary>Whose product this is, as patients and clinicians see it (section <c>Clinic</c>).</summary>
internal sealed class ClinicOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Clinic";

    private const string Unnamed = "Your clinic";

    /// <summary>The clinic's name, on every page.</summary>
    [Required(ErrorMessage = "Clinic:Name is empty. Give the clinic's name, or remove the key for \"Your clinic\".")]
    [MaxLength(80, ErrorMessage = "Clinic:Name is longer than 80 characters. Give a shorter name.")]
    public string Name { get; set; } = Unnamed;

    /// <summary>Whether the name was set. Inside a sentence no name is written as one.</summary>
    public bool IsNamed => Name != Unnamed;

    /// <summary>The clinic's colour, as <c>#rrggbb</c>.</summary>
    [Required(ErrorMessage = "Clinic:Colour is empty. Write it as #rrggbb, such as #0f766e, or remove the key.")]
    [RegularExpression(
        "^#[0-9a-fA-F]{6}$",
        ErrorMessage = "Clinic:Colour is not a colour. Write it as #rrggbb, such as #0f766e."
    )]
    public string Colour { get; set; } = "#0f766e";

    /// <summary>Where the clinic is, for the numbers to call: EU, UK, US or IN.</summary>
    [RegularExpression(
        "^(?i:EU|UK|US|IN)$",
        ErrorMessage = "Clinic:Region is none of EU, UK, US, IN. Use one, or give EmergencyNumber and CrisisLine yourself."
    )]
    public string Region { get; set; } = "EU";

    /// <summary>The number for emergencies; by default that of the region.</summary>
    [Required(ErrorMessage = "Clinic:EmergencyNumber is empty. Give it, such as 112 or 911, or remove the key.")]
    public string EmergencyNumber
    {
        get => field ?? ClinicRegion.Of(Region).EmergencyNumber;
        set;
    }

    /// <summary>The number for people in a crisis of the mind; by default that of the region.</summary>
    [Required(ErrorMessage = "Clinic:CrisisLine is empty. Give it, such as 116 123 or 988, or remove the key.")]
    public string CrisisLine
    {
        get => field ?? ClinicRegion.Of(Region).CrisisLine;
        set;
    }

    /// <summary>The same for other languages, where it is another number or another key to press, by language.</summary>
    public Dictionary<string, string> CrisisLines { get; } = new(StringComparer.Ordinal);

    /// <summary>The clinic's own telephone number; null leaves it out.</summary>
    public string? Phone { get; set; }

    /// <summary>What of it the bot says.</summary>
    public ClinicFacts ToFacts() =>
        new(Name, EmergencyNumber, CrisisLine)
        {
            IsNamed = IsNamed,
            Contact = Phone,
            CrisisLines = CrisisLines.ToImmutableDictionary(),
        };
}

[OptionsValidator]
internal sealed partial class ClinicOptionsValidator : IValidateOptions<ClinicOptions>;
