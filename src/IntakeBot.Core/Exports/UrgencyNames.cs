using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Exports;

/// <summary>How soon, in words for a record.</summary>
internal static class UrgencyNames
{
    public static string Of(Urgency urgency) =>
        urgency switch
        {
            Urgency.Emergency => "Emergency",
            Urgency.SameDay => "Same day",
            Urgency.UrgentAppointment => "Urgent appointment",
            _ => "For the clinician's notice",
        };
}
