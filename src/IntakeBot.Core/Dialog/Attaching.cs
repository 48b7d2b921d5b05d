using System.Collections.Immutable;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>Files that a patient sends: an answer where a question asks for them, whatever is asked now.</summary>
internal static class Attaching
{
    /// <summary>So many bytes are no limit that a photo could meet.</summary>
    private const long MuchMore = 1_000_000_000;

    /// <summary>Whether the files answered a question and nothing remains to be heard; words beside them may be an answer too.</summary>
    public static bool Hear(TurnInProgress turn, PatientTurn.Said sent)
    {
        if (Wanted(turn) is not { } question)
            return false;
        var isAsked = question.Key == turn.Asked?.Key && turn.Intake.State.Phase == DialogPhase.Asking;
        var alone = isAsked || string.IsNullOrWhiteSpace(sent.Text.Verbatim);
        var kept = Keep(turn, question, [.. sent.Files.Select(Value)]);
        if (!alone)
            return false;
        turn.Remember(sent.Text.Length > 0 ? sent.Text : Names(sent.Files.Select(Value)), question.Key);
        if (!isAsked)
            Speaking.Resume(turn);
        else if (kept is null || Collecting.TakesMore(question.Item, kept))
            Collecting.AskForMore(turn, question, adding: kept is not null);
        else
            Asking.AskNext(turn);
        return true;
    }

    /// <summary>Whether the words say that there is no file to send; then the next question is asked.</summary>
    public static bool HearNone(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        if (
            question.Item.Kind != ItemKind.Attachment
            || turn.Intake.State.Adding
            || AnswerReader.ReadWords(question.Item with { Kind = ItemKind.Boolean }, text, turn.Context)
                is not AnswerReading.Understood { Values: [AnswerValue.YesNo { Value: false }] }
        )
            return false;
        Asking.PassOver(turn, question);
        Asking.AskNext(turn);
        return true;
    }

    private static AnswerValue.Attachment Value(SentFile file) =>
        new($"files/{Uri.EscapeDataString(file.Id)}", file.ContentType)
        {
            Title = file.Name.Length > 0 ? file.Name : null,
            Size = file.Size,
        };

    // Null where none of them fits.
    private static Answer? Keep(
        TurnInProgress turn,
        FormQuestion question,
        ImmutableArray<AnswerValue.Attachment> files
    )
    {
        ImmutableArray<AnswerValue> fitting = [.. files.Where(question.Item.TakesFile)];
        if (fitting.Length < files.Length)
            turn.Say(Phrase.RepromptOtherFile, ("limits", Limits(question.Item)));
        if (fitting.IsEmpty)
            return null;
        var old = turn.Intake.Answers[question.Key];
        var before = old?.Values ?? [];
        var adds = question.Item.Collects && !before.IsEmpty;
        ImmutableArray<AnswerValue> values = adds
            ? [.. fitting.Except(before).Take((question.Item.MaxOccurs ?? int.MaxValue) - before.Length)]
            : [.. fitting.Distinct().Take(question.Item.Collects ? question.Item.MaxOccurs ?? int.MaxValue : 1)];
        var answer = values.IsEmpty
            ? old!
            : Asking.Keep(turn, question, new Answer(values, Names(files), turn.Turn.ActivityId, turn.Turn.At), adds);
        turn.Say(Phrase.Understood, ("answer", turn.Display(question, answer)));
        return answer;
    }

    private static PatientText Names(IEnumerable<AnswerValue.Attachment> files) =>
        new(string.Join(", ", files.Select(file => file.Title?.Verbatim ?? file.ContentType)));

    /// <summary>What files a question takes, in figures that every language reads.</summary>
    public static string Limits(FormItem item)
    {
        var types = item.MimeTypes.Select(type =>
            type == "image/*" ? "JPG, PNG"
            : type.Split('/') is [_, var sub and not "*"] ? sub.ToUpperInvariant()
            : type
        );
        IEnumerable<string?> parts =
        [
            string.Join(", ", types),
            item.MaxSize is { } bytes and < MuchMore ? $"≤ {Questions.Number(bytes / 1_000_000m)} MB" : null,
            item is { Repeats: true, MaxOccurs: { } most } ? $"≤ {Questions.Number(most)}" : null,
        ];
        return string.Join("; ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

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
}
