using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>What patients ask the bot to do while a question is asked: back, skip, help, change an answer, stop.</summary>
internal static class Obeying
{
    /// <summary>Whether the words were a command, which is then obeyed.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        var words = turn.Phrases.Words;
        if (NamedChange.Hear(turn, text))
            return true;
        if (CommandReader.ReadChange(text.Verbatim, words) is { Length: > 0 } target)
        {
            var named = Reviewing.Find(turn, target);
            if (named is [var changed])
                Asking.AskToChange(turn, changed);
            else if (!named.IsEmpty)
                Reviewing.Show(turn, named);
            var says = words.ChangeTo.Any(to => ReplyText.ContainsPhrase(target, to));
            if (!named.IsEmpty || question.Item.TakesAnyWords || (!says && IsAnswer(turn, question, text)))
                return !named.IsEmpty;
            if (Value(turn, question, text) is var (value, said))
            {
                Asking.Answer(turn, question, value, said);
                return true;
            }
            turn.Say(Phrase.ChangeUnknown);
            Reviewing.Show(turn);
            turn.Say(Questions.Repeat(turn, question));
            return true;
        }
        if (CommandReader.ReadBack(text.Verbatim, words) is { } steps)
        {
            Asking.Back(turn, steps);
            return true;
        }
        switch (CommandReader.Read(text.Verbatim, words) ?? SkipBehind(question, text, words))
        {
            // "None of your business" passes the question over as "skip" does.
            case null when !question.Item.TakesAnyWords && AnswerReader.Declines(text, words):
                Skip(turn, question);
                break;
            // "You don't need my birthday, pass"
            case null
                when !question.Item.TakesAnyWords
                    && AnswerReader.PassesOver(ReplyText.Fold(text.Verbatim), words)
                    && !IsAnswer(turn, question, text):
                Skip(turn, question);
                break;
            // "Déjelo así" of an answer that was opened to be changed.
            case null
                when IsOpened(turn, question) && turn.Phrases.Words.Mends.AsIs.Contains(ReplyText.Fold(text.Verbatim)):
                Skip(turn, question);
                break;
            case null:
                return false;
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
            case PatientCommand.Person:
                Digressing.ToPerson(turn, question);
                break;
            case PatientCommand.StartOver:
                Digressing.AskToStartOver(turn);
                break;
            case PatientCommand.Review:
                Reviewing.Show(turn);
                turn.Say(Questions.Repeat(turn, question));
                break;
            // "Nothing more" to whether there is another is a no, and ends no more than what is asked.
            case PatientCommand.Finish or PatientCommand.Enough when question.AsksForAnother:
                Asking.Answer(turn, question, new AnswerReading.Understood([new AnswerValue.YesNo(false)]), text);
                break;
            case PatientCommand.Enough:
                Skip(turn, question, isSaid: false);
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

    // "No… skip", "dunno, next": behind a no or a shrug, where a yes or a no is not what is asked.
    private static PatientCommand? SkipBehind(FormQuestion question, PatientText text, ReplyWords words)
    {
        if (question.Item.Kind is ItemKind.Boolean || question.AsksForAnother)
            return null;
        var said = ReplyText.AllWords(ReplyText.Fold(text.Verbatim.Replace('…', ' ')));
        for (var at = 1; at < said.Length; at++)
        {
            var before = string.Join(' ', said[..at]);
            if (
                CommandReader.Read(string.Join(' ', said[at..]), words) is PatientCommand.Skip
                && (
                    said[..at]
                        .All(word =>
                            words.Choices.BareNo.Contains(word)
                            || words.Language.Politeness.Contains(word)
                            || words.YesNo.Fillers.Contains(word)
                        ) || DeclineReader.Declines(before, words.Declines)
                )
            )
                return PatientCommand.Skip;
        }
        return null;
    }

    // "Change stress to 3" while stress is what is asked.
    private static (AnswerReading Reading, PatientText Text)? Value(
        TurnInProgress turn,
        FormQuestion question,
        PatientText text
    )
    {
        var label = ReplyText.Words(ReplyText.Fold(question.Item.Label));
        foreach (var to in turn.Phrases.Words.ChangeTo)
        {
            var at = text.Verbatim.LastIndexOf($" {to} ", StringComparison.OrdinalIgnoreCase);
            if (at < 0 || !ReplyText.Words(ReplyText.Fold(text.Verbatim[..at])).Any(label.Contains))
                continue;
            var value = new PatientText(text.Verbatim[(at + to.Length + 2)..].Trim());
            if (Reading.Of(turn, question.Item, value) is AnswerReading.Understood understood)
                return (understood, text);
        }
        return null;
    }

    private static bool IsAnswer(TurnInProgress turn, FormQuestion question, PatientText text) =>
        Reading.Of(turn, question.Item, text) is AnswerReading.Understood;

    private static void Skip(TurnInProgress turn, FormQuestion question, bool isSaid = true)
    {
        if (turn.Intake.Answers[question.Key] is not null)
        {
            Ahead.Drop(turn, question.Key);
            Asking.Settle(turn, question.Key);
            Asking.AskNext(turn);
            return;
        }
        if (question.Item.Required && turn.Intake.State.Tries == 0)
        {
            turn.SetState(state => state with { Tries = 1 });
            turn.Say(Phrase.SkipRequired);
            turn.Say(Questions.Repeat(turn, question));
            return;
        }
        Asking.PassOver(turn, question);
        Occurrences.PassOver(turn, question);
        if (isSaid)
            turn.Say(Phrase.Skipped);
        Asking.AskNext(turn);
    }

    private static void PassOverTheRest(TurnInProgress turn)
    {
        Ahead.PassOver(turn);
        while (FormLogic.Next(turn.Form, turn.Intake.Answers, turn.Intake.State.Skipped) is { } open)
            Asking.PassOver(turn, open);
        Asking.AskNext(turn);
    }

    private static bool IsOpened(TurnInProgress turn, FormQuestion question) =>
        turn.Intake.Answers[question.Key] is not null && turn.ToldOf(question.Key) is null;
}
