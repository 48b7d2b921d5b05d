using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>
/// The medicines, from answers only: a row for each that the patient named. "None" is said only where the patient said
/// so; silence is called silence.
/// </summary>
internal static class MedicineBlocks
{
    public static IEnumerable<BriefBlock> Build(BriefContext context, FormItem group)
    {
        if (OccurrenceTable.Build(context, group) is { } table)
            return [table];
        var asked = context.Questions.FirstOrDefault(question => question.Key.LinkId == SpecialItems.TakesMedicines);
        var answer = asked is null ? null : context.AnswerTo(asked);
        return answer?.Values switch
        {
            [AnswerValue.YesNo { Value: false }] =>
            [
                new BriefBlock.Fact(group.Text, Claims.Of(asked!, answer, "Patient reports taking none")),
            ],
            [AnswerValue.YesNo { Value: true }] =>
            [
                new BriefBlock.Note($"{group.Text}: the patient takes or uses something, and did not name it."),
            ],
            _ => [new BriefBlock.Note($"{group.Text}: {QuestionBlocks.NotAnswered}")],
        };
    }
}
