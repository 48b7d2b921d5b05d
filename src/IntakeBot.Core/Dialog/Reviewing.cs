using System.Collections.Immutable;
using System.Globalization;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>The phase in which the patient looks over the answers and finishes or changes one.</summary>
internal static class Reviewing
{
    public static void Begin(TurnInProgress turn)
    {
        turn.SetState(state => state with { Phase = DialogPhase.Reviewing, Pending = null, Tries = 0 });
        turn.Say(
            new BotMessage(new PatientText(turn.Phrases[Phrase.Review]))
            {
                Review = Lines(turn),
                Buttons = [turn.Phrases[Phrase.FinishButton], turn.Phrases[Phrase.ChangeButton]],
                Progress = FormLogic.Progress(turn.Form, turn.Intake.Answers, turn.Intake.State.Skipped),
            }
        );
    }

    /// <summary>The answers so far, without leaving the question.</summary>
    public static void Show(TurnInProgress turn)
    {
        var lines = Lines(turn);
        turn.Say(
            lines.IsEmpty
                ? new BotMessage(new PatientText(turn.Phrases[Phrase.ReviewTooEarly]))
                : new BotMessage(new PatientText(turn.Phrases[Phrase.ChangeWhich])) { Review = lines }
        );
    }

    public static void Hear(TurnInProgress turn, PatientText text)
    {
        var words = turn.Phrases.Words;
        var command = CommandReader.Read(text.Verbatim, words);
        if (command == PatientCommand.Finish || (command is null && IsYes(text, words)))
            Finish(turn);
        else if (command == PatientCommand.Back)
            Asking.Back(turn);
        else if (command == PatientCommand.Stop)
            DialogEngine.Stop(turn);
        else if (command is PatientCommand.Review or PatientCommand.GoOn)
            Begin(turn);
        else if (
            (CommandReader.ReadChange(text.Verbatim, words) ?? ReplyText.Fold(text.Verbatim)) is { Length: > 0 } target
        )
            Change(turn, target, text);
        else
            turn.Say(Phrase.ChangeWhich);
    }

    /// <summary>The answered question that the patient names by its number in the list or by its label, or null.</summary>
    public static FormQuestion? Find(TurnInProgress turn, string target)
    {
        var answered = FormLogic.EnabledAnswers(turn.Form, turn.Intake.Answers).Select(pair => pair.Question).ToList();
        if (int.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number >= 1 && number <= answered.Count ? answered[number - 1] : null;
        if (target.Length < 3)
            return null;
        var exact = answered.Where(question => ReplyText.Fold(question.Item.Label) == target).ToList();
        var named = answered
            .Where(question => ReplyText.ContainsPhrase(ReplyText.Fold(question.Item.Label), target))
            .ToList();
        return exact.Count > 0 ? exact[^1]
            : named.Count == 1 ? named[0]
            : null;
    }

    private static void Change(TurnInProgress turn, string target, PatientText text)
    {
        if (Find(turn, target) is { } question)
            Asking.AskToChange(turn, question);
        else if (CommandReader.ReadChange(text.Verbatim, turn.Phrases.Words) is not null)
            turn.Say(Phrase.ChangeUnknown);
        else
            turn.Say(Waiting(turn));
    }

    private static void Finish(TurnInProgress turn)
    {
        turn.SetState(state => state with { Phase = DialogPhase.Finished, Pending = null });
        turn.Intake = turn.Intake with { FinishedAt = turn.Intake.FinishedAt ?? turn.Turn.At };
        turn.Note(new IntakeEvent.Finished());
        turn.Say(Phrase.Finished, ("clinic", turn.Clinic.Name));
    }

    private static BotMessage Waiting(TurnInProgress turn) =>
        new(new PatientText(turn.Phrases[Phrase.ReviewUnread]))
        {
            Buttons = [turn.Phrases[Phrase.FinishButton], turn.Phrases[Phrase.ChangeButton]],
        };

    private static bool IsYes(PatientText text, ReplyWords words) => words.Yes.Contains(ReplyText.Fold(text.Verbatim));

    private static ImmutableArray<ReviewLine> Lines(TurnInProgress turn) =>
        [
            .. FormLogic
                .EnabledAnswers(turn.Form, turn.Intake.Answers)
                .Select(
                    (pair, index) =>
                        new ReviewLine(
                            index + 1,
                            pair.Question.Section.Text,
                            pair.Question.Item.Label,
                            new PatientText(turn.Display(pair.Question, pair.Answer))
                        )
                ),
        ];
}
