using System.Collections.Immutable;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>Files that a patient sends: an answer to the question that asks for them, whatever is asked now.</summary>
internal static class Attaching
{
    public static void Receive(TurnInProgress turn, PatientTurn.Attached attached)
    {
        var question = Wanted(turn);
        var names = string.Join(", ", attached.Files.Select(file => file.Title?.Verbatim ?? file.ContentType));
        var said = attached.Text.Length > 0 ? attached.Text : new PatientText(names);
        turn.Remember(said, question?.Key ?? turn.Asked?.Key);
        if (question is null || attached.Files.IsEmpty)
        {
            turn.Say(Phrase.FileKept);
            GoOn(turn);
            return;
        }
        ImmutableArray<AnswerValue> fitting = [.. attached.Files.Where(question.Item.TakesFile)];
        if (fitting.Length < attached.Files.Length)
            turn.Say(
                new BotMessage(
                    new PatientText(turn.Phrases.Say(Phrase.RepromptOtherFile, ("limits", Limits(question.Item))))
                )
            );
        if (fitting.IsEmpty)
        {
            GoOn(turn);
            return;
        }
        var before = turn.Intake.Answers[question.Key]?.Values ?? [];
        var adds = question.Item.Collects && !before.IsEmpty;
        ImmutableArray<AnswerValue> values = adds
            ? [.. fitting.Except(before).Take((question.Item.MaxOccurs ?? int.MaxValue) - before.Length)]
            : [.. fitting.Distinct().Take(question.Item.Collects ? question.Item.MaxOccurs ?? int.MaxValue : 1)];
        var answer = values.IsEmpty
            ? turn.Intake.Answers[question.Key]!
            : Asking.Keep(turn, question, Answer(turn, values, names), adds);
        turn.Say(Phrase.Understood, ("answer", turn.Display(question, answer)));
        if (question.Key == turn.Asked?.Key && Collecting.TakesMore(question.Item, answer))
            Collecting.AskForMore(turn, question);
        else
            GoOn(turn);
    }

    /// <summary>What files a question takes, in figures that every language reads.</summary>
    public static string Limits(FormItem item)
    {
        var types = item.MimeTypes.Select(type =>
            type.Split('/') is [_, var sub and not "*"] ? sub.ToUpperInvariant() : type
        );
        IEnumerable<string?> parts =
        [
            string.Join(", ", types),
            item.MaxSize is { } bytes ? $"≤ {Questions.Number(bytes / 1_000_000m)} MB" : null,
            item is { Repeats: true, MaxOccurs: { } most } ? $"≤ {Questions.Number(most)}" : null,
        ];
        return string.Join("; ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static Answer Answer(TurnInProgress turn, ImmutableArray<AnswerValue> values, string names) =>
        new(values, new PatientText(names), turn.Turn.ActivityId, turn.Turn.At);

    // The question that is asked, else one that waits, else one that takes more.
    private static FormQuestion? Wanted(TurnInProgress turn)
    {
        if (turn.Asked is { Item.Kind: ItemKind.Attachment } asked)
            return asked;
        var (answers, all) = (turn.Intake.Answers, FormLogic.EnabledQuestions(turn.Form, turn.Intake.Answers));
        var files = all.Where(question => question.Item.Kind == ItemKind.Attachment).ToList();
        return files.Find(question => answers[question.Key] is null)
            ?? files.Find(question => Collecting.TakesMore(question.Item, answers[question.Key]!));
    }

    private static void GoOn(TurnInProgress turn)
    {
        switch (turn.Intake.State.Phase)
        {
            case DialogPhase.Asking:
                Asking.AskNext(turn);
                break;
            case DialogPhase.Reviewing:
                Reviewing.Begin(turn);
                break;
            case DialogPhase.Emergency:
                turn.Say(RedFlags.GoOnOrStop(turn));
                break;
            case DialogPhase.Stopped:
                turn.Say(DialogEngine.Paused(turn, Phrase.StoppedReminder));
                break;
            default:
                turn.Say(Phrase.AddedAfterEnd);
                break;
        }
    }
}
