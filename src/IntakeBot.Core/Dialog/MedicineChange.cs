using System.Collections.Immutable;
using System.Globalization;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>A medicine of a list as a reply changes it: what is told of it, what is not so, and what it is called.</summary>
internal static class MedicineChange
{
    /// <summary>The medicine as it is after the reply.</summary>
    public static ListedMedicine Of(
        MedicineList list,
        ListedMedicine before,
        MedicationMend mend,
        Func<PatientText, Answer> answer,
        ReadingContext context
    )
    {
        if (mend is { IsRename: true, Told: { } right })
            before = Named(before, MedicationItems.NameOf(right, context.Answers), answer);
        var after = mend.Unsaid is { } unsaid ? Without(list, before, unsaid, answer, context) : before;
        if (mend.GoesOn)
            after = InUse(list, after, context);
        after =
            mend.Was is { } was && WithWas(list, after, was, answer) is { } dosed ? dosed
            : mend.Told is { } told ? With(list, after, InUnitOf(list, before, told), answer, context)
            : after;
        after = mend.Unit is { } unit ? InUnit(list, after, unit, answer) : after;
        return mend.Called is { } called
            ? Named(after, MedicineIdentity.OneName(after.Called, called.Verbatim, context), answer)
            : after;
    }

    /// <summary>Whether what a reply unsays was told of the medicine.</summary>
    public static bool HasSaid(
        MedicineList list,
        ListedMedicine medicine,
        Statement.Medication unsaid,
        ReadingContext context
    ) =>
        (unsaid.Form is { } form && Read(medicine.Called, context)?.Form == form)
        || Unsaid(list, medicine, unsaid, context).Any();

    /// <summary>The name alone, without the form that stands with it.</summary>
    public static string NameIn(string called, ReadingContext context) =>
        Read(called, context) is { Name: { Length: > 0 } name } ? name.Verbatim : called;

    /// <summary>Whether nothing but a form is named: "an ointment".</summary>
    public static bool IsFormAlone(Statement.Medication told, ReadingContext context)
    {
        var tokens = ReplyTokens.Read(told.Name.Verbatim, context.Words);
        return told is { Known: null, Form: not null }
            && Enumerable
                .Range(0, tokens.Count)
                .All(at =>
                    MedicationWords.Forms.Find(tokens, at, out _) > 0
                    || context.Words.Mends.Around.Contains(tokens.Word(at))
                );
    }

    /// <summary>The medicine without what was told of its end.</summary>
    public static ListedMedicine InUse(MedicineList list, ListedMedicine before, ReadingContext context) =>
        before with
        {
            Parts = before.Parts.RemoveRange(
                list.Items.Group.Items.Where(item =>
                        item.Topic == AnswerTopic.MedicationSince
                        && before.Parts.GetValueOrDefault(item.LinkId)
                            is { Values: [AnswerValue.Text { Value: var said }] }
                        && ReplyText.ContainsAny(ReplyText.Fold(said.Verbatim), context.Words.Mends.Ended)
                    )
                    .Select(item => item.LinkId)
            ),
        };

    // "88 mcg, was 75": the dose of now stands before what it was; null where none was told.
    private static ListedMedicine? WithWas(
        MedicineList list,
        ListedMedicine before,
        PatientText was,
        Func<PatientText, Answer> answer
    ) =>
        list.Items.Group.Items.FirstOrDefault(item => item.Topic == AnswerTopic.MedicationDose) is { } dose
        && before.Parts.GetValueOrDefault(dose.LinkId) is { Values: [AnswerValue.Text { Value.Verbatim: var now }] }
            ? before with
            {
                Parts = before.Parts.SetItem(dose.LinkId, answer(new PatientText($"{now}, {was.Verbatim}"))),
            }
            : null;

    private static ListedMedicine With(
        MedicineList list,
        ListedMedicine before,
        Statement.Medication told,
        Func<PatientText, Answer> answer,
        ReadingContext context
    )
    {
        var (after, parts) = (before, before.Parts);
        foreach (var (item, said) in list.Items.PartsOf(told, context.Answers))
        {
            // What is said again as it was, or with less, keeps the words in which it was told first: "stopped July 2026".
            if (
                parts.TryGetValue(item.LinkId, out var old)
                && old.Values is [AnswerValue.Text one]
                && (one.Value == said || TellsMore(item, one.Value.Verbatim, said.Verbatim))
            )
                continue;
            var isMore =
                item.Topic == AnswerTopic.MedicationDose
                && parts.TryGetValue(item.LinkId, out var strength)
                && MedicineList.IsAmountOf(strength, said, context);
            parts = parts.SetItem(
                item.LinkId,
                isMore ? MedicineList.Both(parts[item.LinkId], answer(said))
                    : old is { Values: [AnswerValue.Text { Value: var first }] }
                        ? answer(AddedTo(item, first, said, context))
                    : answer(said)
            );
        }
        if (told.Form is { } form && told.Amount?.Unit != form)
            after = InForm(after, form, answer, context);
        if (MedicineIdentity.Closer(after.Called, told, context) is { } closer)
            after = Named(after, closer, answer);
        return after with { Parts = parts };
    }

    // "Is 20 not 40" of 40 mg is 20 mg; "2" of 500 mg is how many, and has no unit.
    private static Statement.Medication InUnitOf(MedicineList list, ListedMedicine before, Statement.Medication told)
    {
        const decimal FarthestOff = 5;
        const decimal FewestOfAStrength = 5;
        return
            told is { Strength: { Unit: "", Said: var said } strength, Amount: null }
            && list.Items.Group.Items.FirstOrDefault(item => item.Topic == AnswerTopic.MedicationDose) is { } dose
            && before.Parts.GetValueOrDefault(dose.LinkId) is { Values: [AnswerValue.Text { Value.Verbatim: var had }] }
            && decimal.TryParse(said.Verbatim, CultureInfo.InvariantCulture, out var now)
            && had.Split(' ') is [var figure, var unit]
            && unit.All(char.IsLetter)
            && decimal.TryParse(figure, CultureInfo.InvariantCulture, out var was)
            && now >= FewestOfAStrength
            && now <= was * FarthestOff
            && was <= now * FarthestOff
            ? told with
            {
                Strength = strength with { Said = new PatientText($"{said.Verbatim} {unit}") },
            }
            : told;
    }

    // "Stopped July 2026" tells that it was stopped, and "100, put up in April" that it is 100.
    private static bool TellsMore(FormItem item, string before, string now) =>
        before.Length > now.Length
        && (
            item.Topic == AnswerTopic.MedicationSince
                ? IsSaidIn(now, before)
                : before.StartsWith($"{now}, ", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>
    /// What is told of a part that was told before: a rate gives way to no "now and then", which only tells more of it.
    /// </summary>
    public static PatientText AddedTo(FormItem item, PatientText before, PatientText said, ReadingContext context) =>
        TellsMore(item, before.Verbatim, said.Verbatim) ? before
        : item.Topic == AnswerTopic.MedicationFrequency
        && Rate(before, context) is { PeriodUnit: not null } or { When: [_, ..] }
        && Rate(said, context) is { Vaguely: not null, Count: null, PeriodUnit: null, When: [] }
            ? new PatientText($"{before.Verbatim}, {said.Verbatim}")
        : said;

    private static Statement.Frequency? Rate(PatientText said, ReadingContext context) =>
        StatementReader.Read(StatementKind.Frequency, said, context) is AnswerReading.Understood read
            ? read.Stated<Statement.Frequency>().FirstOrDefault()
            : null;

    private static ListedMedicine Without(
        MedicineList list,
        ListedMedicine before,
        Statement.Medication unsaid,
        Func<PatientText, Answer> answer,
        ReadingContext context
    )
    {
        var after = before with { Parts = before.Parts.RemoveRange(Unsaid(list, before, unsaid, context)) };
        return unsaid.Form is { } form && Read(before.Called, context) is { } named && named.Form == form
            ? Named(after, named.Name, answer)
            : after;
    }

    // The parts that tell just what is not so.
    private static IEnumerable<LinkId> Unsaid(
        MedicineList list,
        ListedMedicine medicine,
        Statement.Medication unsaid,
        ReadingContext context
    ) =>
        from part in list.Items.PartsOf(unsaid, context.Answers)
        where
            medicine.Parts.TryGetValue(part.Item.LinkId, out var told)
            && told.Values is [AnswerValue.Text { Value: var said }]
            && (
                IsSaidIn(part.Said.Verbatim, said.Verbatim)
                // "Not since 1971" of "1971"
                || part.Item.Topic == AnswerTopic.MedicationSince && IsSaidIn(said.Verbatim, part.Said.Verbatim)
            )
        select part.Item.LinkId;

    private static bool IsSaidIn(string unsaid, string said) =>
        ReplyText.ContainsPhrase(Tokenizer.Plain(said), Tokenizer.Plain(unsaid));

    // "It's a cream" of what was listed as drops.
    private static ListedMedicine InForm(
        ListedMedicine before,
        string form,
        Func<PatientText, Answer> answer,
        ReadingContext context
    ) =>
        Read(before.Called, context) is { } named
        && named.Form != form
        // That it is swallowed is worth a word only where something else was told.
        && (named.Form is not null || form is not ("tablet" or "pill" or "capsule"))
            ? Named(before, MedicationItems.NameOf(named with { Form = form, Amount = null }, context.Answers), answer)
            : before;

    // "It's micrograms" of a figure that was told without its unit.
    private static ListedMedicine InUnit(
        MedicineList list,
        ListedMedicine before,
        PatientText unit,
        Func<PatientText, Answer> answer
    ) =>
        list.Items.Group.Items.FirstOrDefault(item => item.Topic == AnswerTopic.MedicationDose) is { } dose
        && before.Parts.GetValueOrDefault(dose.LinkId) is { Values: [AnswerValue.Text { Value.Verbatim: var figure }] }
        && figure.Length > 0
        && char.IsAsciiDigit(figure[^1])
            ? before with
            {
                Parts = before.Parts.SetItem(dose.LinkId, answer(new PatientText($"{figure} {unit.Verbatim}"))),
            }
            : before;

    private static ListedMedicine Named(ListedMedicine before, PatientText name, Func<PatientText, Answer> answer) =>
        name.Verbatim == before.Called ? before : before with { Name = answer(name) };

    private static Statement.Medication? Read(string name, ReadingContext context) =>
        StatementReader.Read(StatementKind.Medications, new PatientText(name), context) is AnswerReading.Understood read
        && read.Stated<Statement.Medication>().ToList() is [var one]
            ? one
            : null;
}
