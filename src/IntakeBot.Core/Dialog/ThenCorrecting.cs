using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// An answer with a correction of an earlier one behind it: "2. Actually make the itch a 6", "niña. Se llama Sofía, no
/// Lupita". Both are heard, and neither is lost for the other.
/// </summary>
internal static class ThenCorrecting
{
    private static readonly string[] Ends = [". ", "! ", "; ", ", ", "\n"];

    /// <summary>Whether the words were both; nothing has happened where they were not.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        foreach (var end in Ends)
        {
            var at = text.Verbatim.IndexOf(end, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var answer = new PatientText(text.Verbatim[..at].Trim());
            var rest = new PatientText(text.Verbatim[(at + end.Length)..].Trim());
            if (
                rest.Length == 0
                || !MayCorrect(turn, rest)
                || !OwnQuestions.IsAnswer(turn, question, answer)
                || !Both(turn, question, answer, rest)
            )
                continue;
            return true;
        }
        return false;
    }

    private static bool MayCorrect(TurnInProgress turn, PatientText rest) =>
        Correcting.Cued(turn, rest) is not null || !ContrastReader.Read(rest, turn.Phrases.Words).IsEmpty;

    // The question that follows the answer is asked once, behind what changed.
    private static bool Both(TurnInProgress turn, FormQuestion question, PatientText answer, PatientText rest)
    {
        var before = turn.Mark();
        Asking.Hear(turn, answer);
        turn.TakeBackLast();
        var isCorrected =
            Contrasting.Hear(turn, question, rest)
            || TakingOut.Hear(turn, question, rest)
            || Correcting.Cued(turn, rest) is { Length: > 0 } said
                && Correcting.Named(turn, question, said, true, rest);
        if (!isCorrected)
            turn.GoBackTo(before);
        return isCorrected;
    }
}
