using System.Collections.Immutable;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>The phase in which questions are asked and answered.</summary>
internal static class Asking
{
    /// <summary>So often may words be unreadable before they are kept as they are and the conversation moves on.</summary>
    private const int MaxTries = 2;

    /// <summary>
    /// A typed message of more words than this may hold more than the answer, so that a correction of the answer does
    /// not take the whole message back.
    /// </summary>
    private const int WordsOfAPlainAnswer = 12;

    public static void Hear(TurnInProgress turn, PatientText text)
    {
        if (turn.Asked is not { } question)
        {
            AskNext(turn);
            return;
        }
        if (!NamesAnOption(question.Item, text) && Obey(turn, question, text))
            return;
        Answer(turn, question, AnswerReader.ReadWords(question.Item, text, turn.Phrases.Words, turn.Today), text);
    }

    public static void Answer(TurnInProgress turn, FormQuestion question, AnswerReading reading, PatientText quote)
    {
        if (reading is AnswerReading.Understood understood)
        {
            var answer = Keep(turn, question, understood.Values, quote);
            var display = turn.Display(question, answer);
            var transformed = ReplyText.Fold(display) != ReplyText.Fold(quote.Verbatim);
            if (transformed || turn.Turn is PatientTurn.Submitted)
                turn.Say(Phrase.Understood, ("answer", display));
            AskNext(turn);
            return;
        }
        var fault = ((AnswerReading.Unrecognised)reading).Fault;
        if (turn.Intake.State.Tries + 1 >= MaxTries && fault != ReadingFault.Empty)
        {
            if (question.AsksForAnother)
                PassOver(turn, question);
            else
                Keep(turn, question, [new AnswerValue.Unread(quote)], quote);
            turn.Say(Phrase.KeptUnread);
            AskNext(turn);
            return;
        }
        turn.SetState(state => state with { Pending = question.Key, Tries = state.Tries + 1 });
        turn.Say(Questions.AskAgain(turn, question, fault));
    }

    /// <summary>Puts the answer in place of whatever the item had, and takes the words of the old one back.</summary>
    public static Answer Keep(
        TurnInProgress turn,
        FormQuestion question,
        ImmutableArray<AnswerValue> values,
        PatientText quote
    )
    {
        var old = turn.Intake.Answers[question.Key];
        var answer = new Answer(values, quote, turn.Turn.ActivityId, turn.Turn.At);
        turn.Intake = turn.Intake with
        {
            Answers = turn.Intake.Answers.With(question.Key, answer),
            Utterances = old is null ? turn.Intake.Utterances : Supersede(turn, question, old),
        };
        Settle(turn, question.Key);
        turn.Note(new IntakeEvent.Answered(question.Key, old is not null));
        return answer;
    }

    /// <summary>Asks the first open question; where none is left, required ones once more, and then for the review.</summary>
    public static void AskNext(TurnInProgress turn)
    {
        var (answers, state) = (turn.Intake.Answers, turn.Intake.State);
        if (FormLogic.Next(turn.Form, answers, state.Skipped) is { } next)
        {
            turn.SetState(now => now with { Phase = DialogPhase.Asking, Pending = next.Key, Tries = 0 });
            turn.Say(Questions.Ask(turn, next));
            return;
        }
        var missing = FormLogic.MissingRequired(turn.Form, answers).Select(question => question.Key).ToList();
        if (missing.Count > 0 && !state.RequiredAskedAgain)
        {
            turn.SetState(now => now with { RequiredAskedAgain = true, Skipped = now.Skipped.Except(missing) });
            turn.Say(Phrase.RequiredAgain);
            AskNext(turn);
            return;
        }
        Reviewing.Begin(turn);
    }

    public static void AskPendingAgain(TurnInProgress turn)
    {
        if (turn.Intake.State.Phase == DialogPhase.Finished)
            turn.Say(Phrase.AddedAfterEnd);
        else if (turn.Asked is { } question)
            turn.Say(Questions.Repeat(turn, question));
        else
            AskNext(turn);
    }

    /// <summary>Goes back to an answered question; the answer stands until another replaces it.</summary>
    public static void AskToChange(TurnInProgress turn, FormQuestion question)
    {
        turn.SetState(state =>
            state with
            {
                Phase = DialogPhase.Asking,
                Pending = question.Key,
                Tries = 0,
                Trail = state.Trail.Remove(question.Key),
            }
        );
        turn.Say(Questions.AskToChange(turn, question));
    }

    public static void Back(TurnInProgress turn)
    {
        var before = turn
            .Intake.State.Trail.Reverse()
            .Select(key => FormLogic.Find(turn.Form, turn.Intake.Answers, key))
            .OfType<FormQuestion>()
            .FirstOrDefault(question => question.Key != turn.Asked?.Key);
        if (before is null)
        {
            turn.Say(Phrase.NothingBefore);
            AskPendingAgain(turn);
            return;
        }
        turn.SetState(state => state with { Skipped = state.Skipped.Remove(before.Key) });
        AskToChange(turn, before);
    }

    // "Not sure" is a command to skip, unless the question offers it as an answer.
    private static bool NamesAnOption(FormItem item, PatientText text)
    {
        var folded = ReplyText.Fold(text.Verbatim);
        return item.Options.Any(option => option.Names.Any(name => ReplyText.Fold(name) == folded));
    }

    private static bool Obey(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        var words = turn.Phrases.Words;
        if (CommandReader.ReadChange(text.Verbatim, words) is { Length: > 0 } target)
        {
            if (Reviewing.Find(turn, target) is not { } changed)
                return false;
            AskToChange(turn, changed);
            return true;
        }
        switch (CommandReader.Read(text.Verbatim, words))
        {
            case null:
                return false;
            case PatientCommand.Back:
                Back(turn);
                break;
            case PatientCommand.Skip:
                Skip(turn, question);
                break;
            case PatientCommand.Help:
                turn.Say(
                    Questions.Explain(turn, question.Item.Help ?? turn.Phrases[Phrase.HelpGeneral], commands: true)
                );
                turn.Say(Questions.Repeat(turn, question));
                break;
            case PatientCommand.Why:
                turn.Say(
                    Questions.Explain(turn, question.Item.Why ?? turn.Phrases[Phrase.WhyGeneral], commands: false)
                );
                turn.Say(Questions.Repeat(turn, question));
                break;
            case PatientCommand.Stop:
                DialogEngine.Stop(turn);
                break;
            case PatientCommand.Review:
                Reviewing.Show(turn);
                turn.Say(Questions.Repeat(turn, question));
                break;
            case PatientCommand.Finish:
                PassOverTheRest(turn);
                break;
            default:
                turn.Say(Questions.Repeat(turn, question));
                break;
        }
        return true;
    }

    private static void Skip(TurnInProgress turn, FormQuestion question)
    {
        if (turn.Intake.Answers[question.Key] is not null)
        {
            Settle(turn, question.Key);
            AskNext(turn);
            return;
        }
        if (question.Item.Required && turn.Intake.State.Tries == 0)
        {
            turn.SetState(state => state with { Tries = 1 });
            turn.Say(Phrase.SkipRequired);
            turn.Say(Questions.Repeat(turn, question));
            return;
        }
        PassOver(turn, question);
        turn.Say(Phrase.Skipped);
        AskNext(turn);
    }

    private static void PassOver(TurnInProgress turn, FormQuestion question)
    {
        Settle(turn, question.Key);
        turn.SetState(state => state with { Skipped = state.Skipped.Add(question.Key) });
        turn.Note(new IntakeEvent.Skipped(question.Key));
    }

    private static void PassOverTheRest(TurnInProgress turn)
    {
        while (FormLogic.Next(turn.Form, turn.Intake.Answers, turn.Intake.State.Skipped) is { } open)
            PassOver(turn, open);
        AskNext(turn);
    }

    private static void Settle(TurnInProgress turn, ItemKey key) =>
        turn.SetState(state =>
            state with
            {
                Tries = 0,
                Skipped = state.Skipped.Remove(key),
                Trail = state.Trail.Remove(key).Add(key),
            }
        );

    private static ImmutableArray<Utterance> Supersede(TurnInProgress turn, FormQuestion question, Answer old)
    {
        bool IsOnlyTheAnswer(Utterance utterance) =>
            question.Item.Kind is ItemKind.Text or ItemKind.String
            || ReplyText.Words(ReplyText.Fold(utterance.Text.Verbatim)).Length <= WordsOfAPlainAnswer
            || utterance.Text.Verbatim == turn.Display(question, old);
        return
        [
            .. turn.Intake.Utterances.Select(utterance =>
                utterance.ActivityId == old.ActivityId
                && utterance.ActivityId != turn.Turn.ActivityId
                && IsOnlyTheAnswer(utterance)
                    ? utterance with
                    {
                        SupersededBy = turn.Turn.ActivityId,
                    }
                    : utterance
            ),
        ];
    }
}
