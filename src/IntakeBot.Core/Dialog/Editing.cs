using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// A message that its sender edited. Both are kept, and both are screened while they stand. The new words correct the
/// answer that the old ones gave, and no other: they are never taken for an answer to the question that is pending now.
/// </summary>
internal static class Editing
{
    public static void Hear(TurnInProgress turn, PatientTurn.Edited edited)
    {
        var before = turn.Intake.Utterances.LastOrDefault(said => said.ActivityId == edited.EditedId);
        turn.Remember(edited.Text, before?.Item);
        if (before?.Item is { } item && FormLogic.Find(turn.Form, turn.Intake.Answers, item) is { } question)
        {
            var reading = AnswerReader.ReadWords(question.Item, edited.Text, turn.Context);
            var answered = turn.Intake.Answers[item];
            // The pending question's answer could not be read before: this is the next try.
            if (answered is null && turn.Asked?.Key == item && turn.Intake.State.Phase == DialogPhase.Asking)
            {
                Asking.Answer(turn, question, reading, edited.Text);
                return;
            }
            if (answered?.ActivityId == edited.EditedId && reading is AnswerReading.Understood changed)
            {
                var answer = Asking.Keep(turn, question, changed.Values, edited.Text);
                turn.Say(
                    Phrase.Changed,
                    ("label", Questions.LabelOf(turn, question)),
                    ("answer", turn.Display(question, answer))
                );
                GoOn(turn);
                return;
            }
        }
        turn.Say(turn.Intake.State.Phase == DialogPhase.Finished ? Phrase.AddedAfterEnd : Phrase.KeptUnread);
        GoOn(turn);
    }

    // A correction may open or close the question that is pending, which is then no longer the next.
    private static void GoOn(TurnInProgress turn)
    {
        if (turn.Intake.State.Phase == DialogPhase.Asking)
            Asking.AskNext(turn);
        else if (turn.Intake.State.Phase == DialogPhase.Reviewing)
            Reviewing.Begin(turn);
    }
}
