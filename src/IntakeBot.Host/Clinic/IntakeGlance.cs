using IntakeBot.Core.Briefs;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;

namespace IntakeBot.Host.Clinic;

/// <summary>What a clinician sees of an intake before reading it: who, why, how far.</summary>
internal static class IntakeGlance
{
    /// <summary>The item that asks for a name or initials.</summary>
    internal static readonly ItemKey NameItem = new(SpecialItems.Name);

    /// <summary>The item that asks for the reason for the visit.</summary>
    internal static readonly ItemKey ReasonItem = new(SpecialItems.Reason);

    /// <summary>
    /// The name that was read from the newest answer, not all that was said with it; a brief's where the form asks it
    /// otherwise.
    /// </summary>
    public static PatientText Name(Intake intake, Brief? brief) =>
        intake.Answers[NameItem] is { } answer ? Kept(answer) : brief?.PatientName ?? PatientText.Empty;

    /// <summary>The reason for the visit in the patient's words, with what was added to it later; or nothing.</summary>
    public static PatientText Reason(Intake intake) =>
        intake.Answers[ReasonItem] is { } answer ? Kept(answer) : PatientText.Empty;

    // What the answer is, where it is words, and not only what was written last.
    private static PatientText Kept(Answer answer) =>
        answer.Values is [AnswerValue.Text { Value: var words }] ? words : answer.Quote;

    /// <summary>How far it is.</summary>
    public static string Status(Intake intake, bool hasBrief) =>
        (intake.State.Phase, hasBrief) switch
        {
            (DialogPhase.Finished, true) => "Brief ready",
            (DialogPhase.Finished, false) => "Finished",
            (DialogPhase.Stopped, true) => "Stopped early, brief ready",
            (DialogPhase.Stopped, false) => "Stopped early",
            (DialogPhase.Emergency, _) => "Halted at the emergency notice",
            (_, true) => "In progress, brief so far",
            (_, false) => "In progress",
        };
}
