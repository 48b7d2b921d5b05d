namespace IntakeBot.Core.Briefs;

/// <summary>A clinician's word that a brief was read and stands.</summary>
/// <param name="By">The clinician, as colleagues know them.</param>
/// <param name="At">When.</param>
/// <param name="Amends">Whether an earlier version of the same brief was signed off before.</param>
public sealed record SignOff(string By, DateTimeOffset At, bool Amends = false);

/// <summary>The version of the same intake's brief with which a clinician compares.</summary>
/// <param name="Version">Its number.</param>
/// <param name="Brief">The brief: signed off, or the first after the patient finished.</param>
public sealed record PreviousBrief(int Version, Brief Brief)
{
    /// <summary>The version, never what it says.</summary>
    public override string ToString() => $"[brief version {Version}]";
}
