using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>The question for a medicine's name, which many answer with the whole list.</summary>
internal static class Medicines
{
    /// <summary>
    /// Whether the words named more than one medicine, or more of one than its name: then all of it is shown for one
    /// confirmation. Words that there is none take the yes back that opened the question.
    /// </summary>
    public static bool Hear(TurnInProgress turn, FormQuestion question, PatientText text)
    {
        if (
            question.Item.Topic != AnswerTopic.MedicationName
            || MedicationItems.Of(turn.Form) is not { } items
            || StatementReader.Read(StatementKind.Medications, text, turn.Context)
                is not AnswerReading.Understood understood
        )
            return false;
        if (understood.Values is [AnswerValue.YesNo])
            return TakeBack(turn, question, items, text);
        var medicines = understood.Stated<Statement.Medication>().ToImmutableArray();
        if (
            medicines is [] or [{ Strength: null, Amount: null, How: null, Since: null, Lasting: null, Stopped: false }]
        )
            return false;
        Ahead.Add(turn, items.Told(medicines, question.Key.Occurrence, opening: null, turn.Context.Answers), text);
        Asking.AskNext(turn);
        return true;
    }

    private static bool TakeBack(TurnInProgress turn, FormQuestion question, MedicationItems items, PatientText text)
    {
        var opening = question.Key.Occurrence switch
        {
            0 => items.Use is { } use ? new ItemKey(use.LinkId) : (ItemKey?)null,
            var occurrence => new ItemKey(items.Group.LinkId, occurrence - 1),
        };
        if (opening is not { } key || FormLogic.Find(turn.Form, turn.Intake.Answers, key) is not { } yes)
            return false;
        turn.Belongs(key);
        Asking.Keep(turn, yes, [new AnswerValue.YesNo(false)], text);
        Asking.AskNext(turn);
        return true;
    }
}
