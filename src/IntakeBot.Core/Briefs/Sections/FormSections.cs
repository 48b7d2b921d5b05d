using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>
/// One section per top-level group of the form, in the form's order, so that a clinic's new question appears in the
/// brief without code. Groups to which nothing was answered are left to the section on what is missing, except where
/// silence could be read as "none".
/// </summary>
internal static class FormSections
{
    public static IEnumerable<BriefSection> Build(BriefContext context) =>
        context
            .Input.Form.Items.Select(top => new BriefSection(top.LinkId.Value, Title(top), [.. Blocks(context, top)]))
            .Where(section => !section.Blocks.IsEmpty);

    private static string Title(FormItem top) => top.Kind == ItemKind.Group ? top.Text : top.Label;

    private static IEnumerable<BriefBlock> Blocks(BriefContext context, FormItem item)
    {
        if (item.LinkId == SpecialItems.Medicine)
            return MedicineBlocks.Build(context, item);
        if (item is { Kind: ItemKind.Group, Repeats: true })
            return OccurrenceTable.Build(context, item) is { } table ? [table] : [];
        if (item.Kind == ItemKind.Group)
            return item.Items.SelectMany(child => Blocks(context, child));
        return context.Questions.FirstOrDefault(question => question.Item == item) is { } question
            ? QuestionBlocks.Build(context, question)
            : [];
    }
}
