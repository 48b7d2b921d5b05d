namespace IntakeBot.Core.Screening;

/// <summary>How soon a red flag needs a clinician; greater is sooner, so that flags sort by it.</summary>
public enum Urgency
{
    /// <summary>Nothing was flagged.</summary>
    None,

    /// <summary>The clinician should know at the visit.</summary>
    ClinicianNote,

    /// <summary>An appointment within days to two weeks.</summary>
    UrgentAppointment,

    /// <summary>The clinic or urgent care, today.</summary>
    SameDay,

    /// <summary>Emergency services, now.</summary>
    Emergency,
}
