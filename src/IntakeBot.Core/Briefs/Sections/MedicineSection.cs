using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>
/// Illnesses that were told in passing, then medicines and allergies, from answers only: a row for each medicine that the patient named, then the allergies, then
/// what the clinic's notes say of them. "None" is said only where the patient said so; silence is called silence.
/// </summary>
internal static class MedicineSection
{
    private static readonly ImmutableArray<LinkId> Allergies = [SpecialItems.HasAllergies, SpecialItems.AllergyDetails];

    /// <summary>Whether the item is the group of medicines, in whose place all of this stands.</summary>
    public static bool IsGroup(BriefContext context, FormItem item) => item == GroupOf(context.Input.Form);

    /// <summary>As <see cref="IsGroup"/>.</summary>
    public static bool Begins(BriefContext context, FormItem item) => IsGroup(context, item);

    /// <summary>Whether the question is told here.</summary>
    public static bool Tells(BriefContext context, FormQuestion question) =>
        GroupOf(context.Input.Form) is not null
        && (question.Key.LinkId == UseOf(context.Input.Form)?.LinkId || Allergies.Contains(question.Key.LinkId));

    public static IEnumerable<BriefBlock> Build(BriefContext context) =>
        [
            .. HistoryTold.Own(context),
            .. Medicines(context),
            .. Named("Also named", context.AlsoNamed),
            .. Named("Stopped", context.Stopped),
            .. Allergy(context),
            .. MedicineNotes.Build(context),
        ];

    private static FormItem? GroupOf(IntakeForm form) =>
        form.Find(SpecialItems.Medicine) is { Kind: ItemKind.Group } group ? group : MedicationItems.Of(form)?.Group;

    private static FormItem? UseOf(IntakeForm form) =>
        form.Find(SpecialItems.TakesMedicines) ?? MedicationItems.Of(form)?.Use;

    private static IEnumerable<BriefBlock> Medicines(BriefContext context)
    {
        var group = GroupOf(context.Input.Form)!;
        var use = UseOf(context.Input.Form) is { } item ? context.QuestionOf(item.LinkId) : null;
        var answer = use is null ? null : context.AnswerTo(use);
        if (OccurrenceTable.Build(context, group) is { } table)
        {
            yield return table;
            // "Yes" is what the table says; "yes, but I stopped the blue one" is more.
            if (answer is not null && context.Aside(use!, answer).Length > 0)
                yield return QuestionBlocks.Block(context, use!, answer);
            yield break;
        }
        yield return answer?.Values switch
        {
            [AnswerValue.YesNo { Value: false }] => new BriefBlock.Fact(
                group.Text,
                Claims.Of(use!, answer, "Patient reports taking none" + context.Aside(use!, answer))
            ),
            [AnswerValue.YesNo { Value: true }] => new BriefBlock.Fact(
                group.Text,
                Claims.Of(use!, answer, "Takes or uses something, and did not name it" + context.Aside(use!, answer))
            ),
            _ when answer is not null && QuestionBlocks.IsUnread(answer) => QuestionBlocks.Unread(use!, answer),
            _ => new BriefBlock.Note($"{group.Text}: {QuestionBlocks.NotAnswered}"),
        };
    }

    private static IEnumerable<BriefBlock> Named(string label, IEnumerable<NamedMedicine> medicines) =>
        medicines.Select(medicine => new BriefBlock.Fact(
            $"{label}: {medicine.Known.Name}",
            new Claim(new PatientText($"“{medicine.Quote}”"), [medicine.Medicine.Citation])
        ));

    // What was kept, and not the words by which it was confirmed: "yes, that's right".
    private static string Told(Answer told) =>
        told.Values is [AnswerValue.Text { Value.Verbatim: var said }] ? said : told.Quote.Verbatim;

    private static IEnumerable<BriefBlock> Allergy(BriefContext context)
    {
        if (context.QuestionOf(SpecialItems.HasAllergies) is not { } question)
            yield break;
        var details = context.QuestionOf(SpecialItems.AllergyDetails);
        var told = details is null ? null : context.AnswerTo(details);
        yield return context.AnswerTo(question) switch
        {
            null => new BriefBlock.Note($"{question.Item.Label}: {QuestionBlocks.NotAnswered}"),
            { } unread when QuestionBlocks.IsUnread(unread) => QuestionBlocks.Unread(question, unread),
            { Values: [AnswerValue.YesNo { Value: false }] } none => new BriefBlock.Fact(
                question.Item.Label,
                Claims.Of(question, none, "Patient reports none" + context.Aside(question, none))
            ),
            { } some when told is null => new BriefBlock.Fact(
                question.Item.Label,
                Claims.Of(question, some, "Yes, and did not say to what" + context.Aside(question, some))
            ),
            { } some => new BriefBlock.Fact(
                question.Item.Label,
                new Claim(
                    new PatientText($"“{Told(told!).Trim()}”{context.Aside(question, some)}"),
                    [Claims.Cite(details!, told), Claims.Cite(question, some)]
                )
            ),
        };
    }
}
