using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Dialog;

/// <summary>"Scrap the ibuprofen", "take out the face": what is named leaves the answer that has it, whatever is asked.</summary>
internal static class TakingOut
{
    /// <summary>Whether the words took something out of an earlier answer.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion? pending, PatientText text)
    {
        var words = turn.Phrases.Words;
        var said = Ahead.Opening(text, words.Language.Politeness, words.Actually) ?? text;
        if (Ahead.Opening(said, words.Corrections.TakeOut) is not { Length: > 0 } named)
            return false;
        if (Medicines.TakeOff(turn, pending, named, text))
            return true;
        foreach (var question in Correcting.Settled(turn, pending))
        {
            var values = turn.Intake.Answers[question.Key]!.Values;
            if (
                question.Item is not { Repeats: true, Kind: ItemKind.Choice or ItemKind.OpenChoice }
                || Contrasting.Codes(turn, question.Item, named) is not { } gone
                || !gone.All(values.Contains)
                || !Contrasting.IsOnlyValues(turn, question.Item, named)
            )
                continue;
            if (values.RemoveRange(gone) is { IsEmpty: false } left)
                return Correcting.Change(turn, question, left, text);
            turn.Belongs(question.Key);
            Asking.AskToChange(turn, question);
            return true;
        }
        return false;
    }
}
