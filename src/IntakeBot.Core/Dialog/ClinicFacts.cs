using System.Collections.Immutable;

namespace IntakeBot.Core.Dialog;

/// <summary>What the bot says about the clinic and its region.</summary>
/// <param name="Name">The clinic's name, as patients know it.</param>
/// <param name="EmergencyNumber">The region's emergency number, such as 112.</param>
/// <param name="CrisisLine">Whom to call or write to in a crisis of the mind, with the number.</param>
public sealed record ClinicFacts(string Name, string EmergencyNumber, string CrisisLine)
{
    /// <summary>Whether that is a name; else the bot speaks of "your clinic", in the patient's language.</summary>
    public bool IsNamed { get; init; } = true;

    /// <summary>How to reach a person at the clinic, such as a telephone number; null where it is not said.</summary>
    public string? Contact { get; init; }

    /// <summary>The crisis line as a patient of another language is told of it ("988, y marque 2"), by language (BCP 47).</summary>
    public ImmutableDictionary<string, string> CrisisLines { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The crisis line for a patient of that language: its own, or the one for everybody.</summary>
    public string CrisisLineIn(string language) => CrisisLines.GetValueOrDefault(language, CrisisLine);
}
