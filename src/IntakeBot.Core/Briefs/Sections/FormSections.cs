using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>
/// The answers, section by section: sentences for what there is a sentence for, then scales, then everything else by
/// its label, so that a clinic's new question appears in the brief without code. Groups to which nothing was answered
/// are left to the section on what is missing, except where silence could be read as "none".
/// </summary>
internal static class FormSections
{
    public static IEnumerable<BriefSection> Build(BriefContext context) =>
        SectionPlan
            .Of(context.Input.Form)
            .Select(section => new BriefSection(section.Id, section.Title, [.. Blocks(context, section.Items)]))
            .Where(section => !section.Blocks.IsEmpty);

    private static IEnumerable<BriefBlock> Blocks(BriefContext context, ImmutableArray<FormItem> items)
    {
        var questions = context
            .Questions.Where(question => items.Contains(question.Section) && !IsElsewhere(context, question))
            .ToImmutableArray();
        var single = questions.Where(question => GroupOf(context, question) is null).ToList();
        var prose = Sentences.Of(context, single);
        var drawn = Drawings.Of(context, single).ToList();
        var said = prose.SelectMany(sentence => sentence.Told).ToHashSet();
        var rest = single
            .Where(question => !said.Contains(question.Key))
            .SelectMany(question => QuestionBlocks.Build(context, question))
            .ToList();
        return
        [
            .. rest.OfType<BriefBlock.Quote>(),
            .. drawn.OfType<BriefBlock.Figure>(),
            .. prose.IsEmpty
                ? Enumerable.Empty<BriefBlock>()
                : [new BriefBlock.Prose([.. prose.Select(each => each.Claim)])],
            .. rest.OfType<BriefBlock.Scale>(),
            .. rest.Where(block => block is not (BriefBlock.Quote or BriefBlock.Scale)),
            .. HistoryTold.Build(context, items),
            .. drawn.OfType<BriefBlock.Timeline>(),
            .. items.SelectMany(item => item.WithDescendants()).SelectMany(item => Tables(context, item)),
        ];
    }

    // Who the patient is stands above all sections, and each of these in a section of its own making.
    private static bool IsElsewhere(BriefContext context, FormQuestion question) =>
        question.Key.LinkId == SpecialItems.WarningSigns
        || question.Key.LinkId == SpecialItems.Notes
        || MedicineSection.Tells(context, question)
        || (
            SpecialItems.Identity.Contains(question.Key.LinkId)
            && context.AnswerTo(question) is { } answer
            && !QuestionBlocks.IsUnread(answer)
            && context.Aside(question, answer).Length == 0
        );

    private static LinkId? GroupOf(BriefContext context, FormQuestion question) =>
        context.Input.Form.RepeatingGroupOf(question.Key.LinkId);

    private static IEnumerable<BriefBlock> Tables(BriefContext context, FormItem item) =>
        MedicineSection.Begins(context, item) ? MedicineSection.Build(context)
        : item is { Kind: ItemKind.Group, Repeats: true } && !MedicineSection.IsGroup(context, item)
            ? OccurrenceTable.Build(context, item) is { } table ? [table]
                : []
        : [];
}
