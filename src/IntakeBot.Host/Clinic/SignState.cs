using IntakeBot.Core.Dialog;
using IntakeBot.Core.Exports;
using IntakeBot.Host.Briefing;
using IntakeBot.Host.Storage;

namespace IntakeBot.Host.Clinic;

/// <summary>How a brief stands with its sign-off. Public because a component's parameters are.</summary>
/// <param name="Version">The newest version of the brief.</param>
/// <param name="SignedOff">Its sign-off; null before.</param>
/// <param name="Earlier">The newest sign-off of an older version; null where there is none.</param>
/// <param name="MaySign">Whether it may be signed off now.</param>
public sealed record SignState(int Version, SignOff? SignedOff, SignOff? Earlier, bool MaySign)
{
    internal static SignState Of(StoredIntake intake, StoredBrief brief, IReadOnlyList<StoredSignOff> signed)
    {
        var own = signed.FirstOrDefault(each => each.Version == brief.Version);
        var earlier = signed.LastOrDefault(each => each.Version < brief.Version);
        return new(brief.Version, own?.SignOff, earlier?.SignOff, own is null && IsSettled(intake, brief));
    }

    // What is signed must be all that there is: no answer that it does not hold, and no version that is about to follow.
    private static bool IsSettled(StoredIntake intake, StoredBrief brief) =>
        intake.Intake.State.Phase is DialogPhase.Finished or DialogPhase.Stopped
        && intake.Version == brief.IntakeVersion
        && !BriefMaker.IsAwaitingNarrative(brief.Brief);
}
