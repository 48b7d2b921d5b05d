namespace IntakeBot.Core.Dialog;

/// <summary>What the bot says about the clinic and its region.</summary>
/// <param name="Name">The clinic's name, as patients know it.</param>
/// <param name="EmergencyNumber">The region's emergency number, such as 112.</param>
/// <param name="CrisisLine">Whom to call or write to in a crisis of the mind, with the number.</param>
public sealed record ClinicFacts(string Name, string EmergencyNumber, string CrisisLine)
{
    /// <summary>How to reach a person at the clinic, such as a telephone number; null where it is not said.</summary>
    public string? Contact { get; init; }
}
