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
            if (rest.Length == 0)
                continue;
            if (
                MayCorrect(turn, question, rest)
                && OwnQuestions.IsAnswer(turn, question, answer)
                && Both(turn, question, answer, rest)
            )
                return true;
            // "I'm not vegetarian, where did that come from. Wine upsets it"
            if (
                MayCorrect(turn, question, answer)
                && OwnQuestions.IsAnswer(turn, question, rest)
                && (Correcting.Takes(turn, question, rest) || IsPlain(turn, question, answer))
                && First(turn, question, answer, rest)
            )
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

    private static bool MayCorrect(TurnInProgress turn, FormQuestion question, PatientText said) =>
        Correcting.Cued(turn, said) is not null
        || !ContrastReader.Read(said, turn.Phrases.Words).IsEmpty
        || CommandReader.ReadChange(said.Verbatim, turn.Phrases.Words) is not null
        || turn.Phrases.Words.Corrections.ToBe.Any(phrase =>
            ReplyText.ContainsPhrase(ReplyText.Fold(said.Verbatim), phrase)
        )
        || TakingOut.Named(turn, said) is { Length: > 0 }
        || Disowning.Find(turn, question, said) is not null
        || Instructed.Find(turn, question, said) is not null
        || Adding.Find(turn, question, said) is not null;

    // "Not vegetarian, she eats chicken. Strawberries maybe": own words answer where what stands before surely corrects.
    private static bool IsPlain(TurnInProgress turn, FormQuestion question, PatientText said) =>
        question.Item.Kind == ItemKind.OpenChoice
        && (Disowning.Find(turn, question, said) is not null || TakingOut.Named(turn, said) is { Length: > 0 });

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
        var isCorrected = Corrects(turn, question, rest);
        if (!isCorrected)
            turn.GoBackTo(before);
        return isCorrected;
    }

    // The correction stands first; the question that it brings back is answered by what follows.
    private static bool First(TurnInProgress turn, FormQuestion question, PatientText correction, PatientText answer)
    {
        var before = turn.Mark();
        if (!Corrects(turn, question, correction) || turn.Intake.State.Pending != question.Key)
        {
            turn.GoBackTo(before);
            return false;
        }
        turn.TakeBackLast();
        Asking.Hear(turn, answer);
        return true;
    }

    private static bool Corrects(TurnInProgress turn, FormQuestion question, PatientText said) =>
        Contrasting.Hear(turn, question, said)
        || TakingOut.Hear(turn, question, said)
        || Disowning.Hear(turn, question, said)
        || NamedChange.Hear(turn, said)
        || Instructed.Hear(turn, question, said)
        || Adding.Hear(turn, question, said)
        || Cued(turn, said) is { Length: > 0 } rest
            && (
                Correcting.Named(turn, question, rest, true, said)
                || Correcting.NamedInPart(turn, question, rest, said)
                || Correcting.ByOption(turn, question, rest, said)
            );
}
