using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>How one answered question is shown, by the kind of its item.</summary>
internal static class QuestionBlocks
{
    public const string NotAnswered = "Not asked or not answered.";

    public static IEnumerable<BriefBlock> Build(BriefContext context, FormQuestion question)
    {
        if (context.AnswerTo(question) is { } answer)
            return [Block(context, question, answer)];
        return question.Key.LinkId == SpecialItems.HasAllergies
            ? [new BriefBlock.Note($"{question.Item.Label}: {NotAnswered}")]
            : [];
    }

    /// <summary>The patient's own words, with a remark where they could not be read as an answer.</summary>
    public static BriefBlock.Quote Unread(FormQuestion question, Answer answer) =>
        new($"{question.Item.Label} (not understood)", Claims.Of(question, answer, answer.Quote.Verbatim.Trim()));

    public static bool IsUnread(Answer answer) => answer.Values.Any(value => value is AnswerValue.Unread);

    private static BriefBlock Block(BriefContext context, FormQuestion question, Answer answer)
    {
        var item = question.Item;
        if (IsUnread(answer))
            return Unread(question, answer);
        return answer.Values switch
        {
            [AnswerValue.Number number] when item is { IsScale: true, Min: { } min, Max: { } max } =>
                new BriefBlock.Scale(item.Label, number.Value, min, max, BriefContext.ClaimOf(question, answer)),
            [AnswerValue.Date born] when item.LinkId == SpecialItems.BirthDate => new BriefBlock.Fact(
                item.Label,
                Claims.Of(question, answer, Born(context, item, answer, born.Value))
            ),
            [AnswerValue.YesNo { Value: false }] when item.LinkId == SpecialItems.HasAllergies => new BriefBlock.Fact(
                item.Label,
                Claims.Of(question, answer, "Patient reports none")
            ),
            _ when item.Kind == ItemKind.Text => new BriefBlock.Quote(
                item.Label,
                BriefContext.ClaimOf(question, answer)
            ),
            _ => new BriefBlock.Fact(item.Label, BriefContext.ClaimOf(question, answer)),
        };
    }

    private static string Born(BriefContext context, FormItem item, Answer answer, PartialDate date)
    {
        var shown = BriefContext.Display(item, answer);
        return Ages.Display(date, context.Today) is { } age ? $"{shown} ({age})" : shown;
    }
}
