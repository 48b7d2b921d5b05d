using System.Collections.Immutable;
using IntakeBot.Core.Briefs.Contradictions;
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
            .. HistoryTold.Habits(context),
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
            foreach (var more in context.Medicines.SelectMany(medicine => Told(context, medicine)))
                yield return more;
            // "Yes" is what the table says; "yes, but I stopped the blue one" is heard among the patient's own words.
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

    // What its row lacks: another dose, a time, a place.
    private static IEnumerable<BriefBlock> Told(BriefContext context, TakenMedicine medicine)
    {
        const int Most = 2;
        var shown = string.Join(' ', medicine.Shown(context));
        var known = MedicineTold.FiguresIn(shown).ToHashSet(StringComparer.Ordinal);
        var hasTime = medicine.About(context, AnswerTopic.MedicationSince) is not null;
        // Where a tablet's name stands beside a place, that is where it hurts.
        var hasPlace = !medicine.IsOnSkin(context) || MedicineTold.NamesPlace(context, shown);
        var more = new List<(int At, string Text, Citation Source)>();
        // Why it was stopped decides what may be given next, and goes before all else.
        if (
            !IsStoppedByAnotherRow(context, medicine)
            && context
                .ToldOf(medicine)
                .Index()
                .Select(one => (one.Index, one.Item, Why: one.Item.WhyOver(context, medicine, shown)))
                .Where(one => one.Why is not null)
                .OrderByDescending(one => one.Why!.Length)
                .FirstOrDefault()
                is { Item: { } why, Why: { } words } over
        )
        {
            more.Add((over.Index, BriefContext.Excerpt(words, LongestReason), why.Said.Citation));
            known.UnionWith(MedicineTold.FiguresIn(words));
            hasTime = hasTime || why.TellsTime(context);
            hasPlace = hasPlace || why.TellsPlace(context);
        }
        if (
            medicine.About(context, AnswerTopic.MedicationDose) is null
            && AmountTold.Of(context, medicine) is { Text: var amount } much
            && !more.Exists(one => one.Text.Contains(amount, StringComparison.OrdinalIgnoreCase))
        )
            more.Add((-1, BriefContext.Excerpt(amount), much.Said.Citation));
        // What tells most goes first: "50" is no news beside "its 100 now, not 50".
        foreach (
            var (at, told) in context
                .ToldOf(medicine)
                .Index()
                .OrderByDescending(one => one.Item.Figures.Distinct().Count() + (one.Item.TellsTime(context) ? 1 : 0))
        )
        {
            if (
                shown.Contains(told.Text, StringComparison.OrdinalIgnoreCase)
                || more.Exists(one => one.Text.Contains(told.Text, StringComparison.OrdinalIgnoreCase))
            )
            {
                hasPlace = hasPlace || told.TellsPlace(context);
                continue;
            }
            var isMore =
                told.Figures.Any(figure => !known.Contains(figure))
                || !hasTime && told.TellsTime(context)
                || !hasPlace && told.TellsPlace(context);
            if (!isMore)
                continue;
            known.UnionWith(MedicineTold.FiguresIn(told.Text));
            hasTime = hasTime || told.TellsTime(context);
            hasPlace = hasPlace || told.TellsPlace(context);
            more.Add((at, BriefContext.Excerpt(told.Text), told.Said.Citation));
        }
        return more.Take(Most)
            .OrderBy(one => one.At)
            .Select(one => new BriefBlock.Fact(
                $"Also said of {medicine.Called}",
                new Claim(new PatientText($"“{one.Text}”"), [one.Source])
            ));
    }

    private const int LongestReason = 240;

    // One that stands there twice was stopped where its row says so.
    private static bool IsStoppedByAnotherRow(BriefContext context, TakenMedicine medicine) =>
        !medicine.IsStopped(context)
        && context.Medicines.Any(other =>
            other != medicine && other.Known.Intersect(medicine.Known).Any() && other.IsStopped(context)
        );

    private static IEnumerable<BriefBlock> Named(string label, IEnumerable<NamedMedicine> medicines) =>
        // Those of one sentence stand in one line.
        medicines
            .GroupBy(medicine => (medicine.Message.Said.ActivityId, medicine.Quote))
            .Select(said => new BriefBlock.Fact(
                $"{label}: {string.Join(", ", said.Select(medicine => medicine.Known.Name))}",
                new Claim(new PatientText($"“{said.Key.Quote}”"), [said.First().Medicine.Citation])
            ));

    private static IEnumerable<BriefBlock> Allergy(BriefContext context)
    {
        if (context.QuestionOf(SpecialItems.HasAllergies) is not { } question)
            yield break;
        var details = context.QuestionOf(SpecialItems.AllergyDetails);
        var told = details is null ? null : context.AnswerTo(details);
        if (
            told is not null
            && context.AnswerTo(question) is { } yes
            && !QuestionBlocks.IsUnread(yes)
            && yes.Values is not [AnswerValue.YesNo { Value: false }]
        )
        {
            foreach (var line in AllergyLines.Of(context, new Given(question, yes), new Given(details!, told)))
                yield return line;
            yield break;
        }
        yield return context.AnswerTo(question) switch
        {
            null => new BriefBlock.Note($"{question.Item.Label}: {QuestionBlocks.NotAnswered}"),
            { } unread when QuestionBlocks.IsUnread(unread) => QuestionBlocks.Unread(question, unread),
            { Values: [AnswerValue.YesNo { Value: false }] } none => new BriefBlock.Fact(
                question.Item.Label,
                Claims.Of(question, none, "Patient reports none" + context.Aside(question, none))
            ),
            { } some => new BriefBlock.Fact(
                question.Item.Label,
                Claims.Of(question, some, "Yes, and did not say to what" + context.Aside(question, some))
            ),
        };
    }
}
