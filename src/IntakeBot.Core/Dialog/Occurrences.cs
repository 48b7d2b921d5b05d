using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// A group that repeats and need not: whoever skips its first question, or says that there is none, is not asked for the
/// dose of no medicine. What was said stays.
/// </summary>
internal static class Occurrences
{
    /// <summary>Passes over the rest of the occurrence where the first of its questions was answered with none.</summary>
    public static void Hear(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        var folded = ReplyText.Fold(text.Verbatim);
        var words = turn.Phrases.Words;
        if (question.Item.TakesAnyWords && (words.None.Contains(folded) || words.No.Contains(folded)))
            PassOver(turn, question);
    }

    /// <summary>Passes over the rest of the occurrence that the question opens, where none of it is required.</summary>
    public static void PassOver(TurnInProgress turn, FormQuestion question)
    {
        if (
            turn.Form.RepeatingGroupOf(question.Item.LinkId) is not { } linkId
            || turn.Form.Find(linkId) is not { } group
            || question.Key.Occurrence < group.MinOccurs
        )
            return;
        var rest = FormLogic
            .EnabledQuestions(turn.Form, turn.Intake.Answers)
            .SkipWhile(one => one.Key != question.Key)
            .Skip(1)
            .TakeWhile(one => IsOf(turn.Form, group, question.Key, one))
            .ToList();
        var first = FormLogic
            .EnabledQuestions(turn.Form, turn.Intake.Answers)
            .First(one => one.Key == question.Key || IsOf(turn.Form, group, question.Key, one));
        if (
            first.Key != question.Key
            || rest.Exists(one => one.Item.Required || turn.Intake.Answers[one.Key] is not null)
        )
            return;
        foreach (var one in rest)
            Asking.PassOver(turn, one);
    }

    // In the same occurrence, or whether there is another.
    private static bool IsOf(IntakeForm form, FormItem group, ItemKey within, FormQuestion question) =>
        question.Key.SharesPlace(within, form.Depth(group.LinkId) + 1)
        && (question.Item.LinkId == group.LinkId || form.LinkIdsUnder(group).Contains(question.Item.LinkId));
}
