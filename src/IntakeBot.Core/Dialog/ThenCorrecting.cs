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

    private const int MostBreaks = 6;

    /// <summary>Whether the words were both; nothing has happened where they were not.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        foreach (var (at, end) in Breaks(text.Verbatim))
        {
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

    // "7. It has been hard. No wait, I meant the sugar is every day": the correction stands behind any of the signs.
    private static IEnumerable<(int At, string End)> Breaks(string text)
    {
        foreach (var end in Ends)
        {
            var found = 0;
            for (
                var at = text.IndexOf(end, StringComparison.Ordinal);
                at >= 0 && found < MostBreaks;
                at = text.IndexOf(end, at + end.Length, StringComparison.Ordinal)
            )
            {
                found++;
                if (at > 0)
                    yield return (at, end);
            }
        }
    }

    private static bool MayCorrect(TurnInProgress turn, PatientText rest) =>
        Correcting.Cued(turn, rest) is not null || !ContrastReader.Read(rest, turn.Phrases.Words).IsEmpty;

    // "No wait, I meant the sugar is every day": behind both of the cues.
    private static PatientText? Cued(TurnInProgress turn, PatientText rest)
    {
        var said = Correcting.Cued(turn, rest);
        while (said is { Length: > 0 } more && Correcting.Cued(turn, more) is { Length: > 0 } behind)
        {
            if (behind.Length >= more.Length)
                break;
            said = behind;
        }
        return said;
    }

    // The question that follows the answer is asked once, behind what changed.
    private static bool Both(TurnInProgress turn, FormQuestion question, PatientText answer, PatientText rest)
    {
        var before = turn.Mark();
        Asking.Hear(turn, answer);
        turn.TakeBackLast();
        var isCorrected =
            Contrasting.Hear(turn, question, rest)
            || TakingOut.Hear(turn, question, rest)
            || Cued(turn, rest) is { Length: > 0 } said
                && (
                    Correcting.Named(turn, question, said, true, rest)
                    || Correcting.NamedInPart(turn, question, said, rest)
                );
        if (!isCorrected)
            turn.GoBackTo(before);
        return isCorrected;
    }
}
