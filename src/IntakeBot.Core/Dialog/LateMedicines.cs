using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// Medicines that are told after they were asked for: "oh, and I take warfarin" where stress is asked. They are shown
/// for the list right then, and are none of it before the patient confirms them.
/// </summary>
internal static class LateMedicines
{
    /// <summary>Notes the medicines that the message says are used, where the list is settled and has them not.</summary>
    public static void Note(TurnInProgress turn, FormQuestion question, AheadReader reader, PatientText text)
    {
        if (
            MedicationItems.Of(turn.Form) is not { Use: { } use } items
            || question.Item.Context != AnswerContext.PatientNow
            || !turn.IsSettled(new ItemKey(use.LinkId))
            || IsOfMedicines(turn, items, question.Item)
        )
            return;
        var told = reader
            .Used(text)
            .Concat(question.Item.Topic == AnswerTopic.Allergies ? Gates.Taken(turn, text) : [])
            .ToList();
        if (told.Count == 0)
            return;
        var listed = MedicineList.NamesIn(turn, items);
        var known = MedicineList.Known(listed, turn.Context);
        ImmutableArray<Statement.Medication> more =
        [
            .. told.Where(medicine => !known.Contains(MedicineList.KnownAs(medicine.Name.Verbatim, turn.Context)))
                .DistinctBy(medicine => MedicineList.KnownAs(medicine.Name.Verbatim, turn.Context)),
        ];
        if (more.IsEmpty)
            return;
        var opening = listed.Length > 0 ? new ItemKey(items.Group.LinkId, listed.Length - 1) : new ItemKey(use.LinkId);
        if (FormLogic.Find(turn.Form, turn.Intake.Answers, opening) is not null)
            Ahead.Add(turn, items.Told(more, listed.Length, opening, turn.Context.Answers), text);
    }

    /// <summary>Whether what was told belongs to a list of medicines that is settled: it is asked before anything else.</summary>
    public static bool IsLate(TurnInProgress turn, ItemKey asked) =>
        MedicationItems.Of(turn.Form) is { } items
        && (asked.LinkId == items.Group.LinkId || asked.LinkId == items.Use?.LinkId)
        && turn.IsSettled(asked);

    // What is asked of medicines has readers of its own.
    private static bool IsOfMedicines(TurnInProgress turn, MedicationItems items, FormItem item) =>
        item == items.Use
        || item == items.Group
        || turn.Form.LinkIdsUnder(items.Group).Contains(item.LinkId)
        || item.Topic is AnswerTopic.Details or AnswerTopic.MedicationBegun;
}
