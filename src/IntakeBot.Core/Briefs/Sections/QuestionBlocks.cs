using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>How one answered question is shown, by the kind of its item.</summary>
internal static class QuestionBlocks
{
    public const string NotAnswered = "Not asked or not answered.";

    public static IEnumerable<BriefBlock> Build(BriefContext context, FormQuestion question) =>
        context.AnswerTo(question) is { } answer ? [Block(context, question, answer)] : [];

    /// <summary>The patient's own words, with a remark where they could not be read as an answer.</summary>
    public static BriefBlock.Quote Unread(FormQuestion question, Answer answer) =>
        new($"{question.Item.Label} (not understood)", Claims.Of(question, answer, answer.Quote.Verbatim.Trim()));

    public static bool IsUnread(Answer answer) => answer.Values.Any(value => value is AnswerValue.Unread);

    public static BriefBlock Block(BriefContext context, FormQuestion question, Answer answer)
    {
        var item = question.Item;
        if (IsUnread(answer))
            return Unread(question, answer);
        if (Ordinals.Of(item, answer) is var (step, last))
            return new BriefBlock.Scale(item.Label, step, 0, last, context.Brief(question, answer));
        return answer.Values switch
        {
            [AnswerValue.Number number] when item is { IsScale: true, Min: { } min, Max: { } max } =>
                new BriefBlock.Scale(item.Label, number.Value, min, max, context.Brief(question, answer)),
            _ when item.Kind == ItemKind.Text || context.NamesNothing(question) => new BriefBlock.Quote(
                SidePutRight.Of(context, answer) is { } side ? $"{item.Label} (later: {side})" : item.Label,
                Claims.Of(question, answer, BriefContext.Display(item, answer))
            ),
            _ => new BriefBlock.Fact(item.Label, context.Brief(question, answer)),
        };
    }
}
