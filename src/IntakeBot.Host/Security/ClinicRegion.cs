namespace IntakeBot.Host.Security;

/// <summary>The numbers to call in a region of the world.</summary>
/// <param name="EmergencyNumber">The number for emergencies.</param>
/// <param name="CrisisLine">The number for people in a crisis of the mind.</param>
internal sealed record ClinicRegion(string EmergencyNumber, string CrisisLine)
{
    /// <summary>The regions that are known by name; any other clinic gives its numbers itself.</summary>
    public static IReadOnlyDictionary<string, ClinicRegion> Known { get; } =
        new Dictionary<string, ClinicRegion>(StringComparer.OrdinalIgnoreCase)
        {
            ["EU"] = new("112", "116 123"),
            ["UK"] = new("999", "116 123"), // Samaritans
            ["US"] = new("911", "988"),
            ["IN"] = new("112", "14416"), // Tele-MANAS
        };

    /// <summary>The region of that name; the EU's numbers for an unknown one, which the settings refuse.</summary>
    public static ClinicRegion Of(string name) => Known.GetValueOrDefault(name, Known["EU"]);
}
