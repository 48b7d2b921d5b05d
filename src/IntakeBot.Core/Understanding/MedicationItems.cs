using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>The items of a form that ask for medicines: one question whether there are any, and a repeating group of each.</summary>
internal sealed record MedicationItems
{
    private readonly ImmutableArray<FormItem> _parts;

    private MedicationItems(FormItem? use, FormItem group, FormItem name)
    {
        (Use, Group, Name) = (use, group, name);
        _parts = group.Items;
    }

    /// <summary>Asks whether there are any; null where the form does not.</summary>
    public FormItem? Use { get; }

    /// <summary>The repeating group.</summary>
    public FormItem Group { get; }

    /// <summary>Asks for the name.</summary>
    public FormItem Name { get; }

    /// <summary>The form's items; null where it asks for no medicines by name in a repeating group.</summary>
    public static MedicationItems? Of(IntakeForm form)
    {
        var group = form.All.FirstOrDefault(item =>
            item is { Kind: ItemKind.Group, Repeats: true }
            && item.Items.Any(child => child.Topic == AnswerTopic.MedicationName)
        );
        if (group is null)
            return null;
        return new MedicationItems(
            form.All.FirstOrDefault(item => item is { Topic: AnswerTopic.MedicationUse, Kind: ItemKind.Boolean }),
            group,
            group.Items.First(child => child.Topic == AnswerTopic.MedicationName)
        );
    }

    /// <summary>
    /// The medicines as answers, one occurrence of the group each from <paramref name="from"/> on. What was not said
    /// of a medicine stays open and is asked.
    /// </summary>
    /// <param name="medicines">At least one.</param>
    /// <param name="from">The first occurrence.</param>
    /// <param name="opening">The question of yes or no that is still open before it and answered thereby; else null.</param>
    /// <param name="words">How they read to the patient.</param>
    public AheadAnswers Told(
        ImmutableArray<Statement.Medication> medicines,
        int from,
        ItemKey? opening,
        AnswerWords words
    )
    {
        var answers = ImmutableArray.CreateBuilder<AheadAnswer>();
        if (opening is { } open)
            answers.Add(new AheadAnswer(open, [new AnswerValue.YesNo(true)]));
        for (var at = 0; at < medicines.Length; at++)
        {
            if (at > 0)
                answers.Add(new AheadAnswer(new ItemKey(Group.LinkId, from + at - 1), [new AnswerValue.YesNo(true)]));
            foreach (var part in _parts)
            {
                if (Said(part.Topic, medicines[at], words) is { Length: > 0 } said)
                    answers.Add(
                        new AheadAnswer(
                            new ItemKey(part.LinkId, from + at),
                            [new AnswerValue.Text(new PatientText(said))]
                        )
                    );
            }
        }
        return new AheadAnswers(
            opening ?? new ItemKey(Name.LinkId, from),
            answers.ToImmutable(),
            new PatientText(string.Join("; ", medicines.Select(medicine => StatementText.Of(medicine, words))))
        );
    }

    /// <summary>What is told of the medicine beside its name, by the item that asks for it.</summary>
    public IEnumerable<(FormItem Item, PatientText Said)> PartsOf(Statement.Medication medicine, AnswerWords words) =>
        _parts
            .Where(part => part != Name)
            .Select(part => (part, Said(part.Topic, medicine, words)))
            .Where(one => one.Item2 is { Length: > 0 })
            .Select(one => (one.part, new PatientText(one.Item2!)));

    /// <summary>The name under which the medicine is kept.</summary>
    public static PatientText NameOf(Statement.Medication medicine, AnswerWords words) =>
        new(Called(medicine, words.Statements));

    private static string? Said(AnswerTopic topic, Statement.Medication medication, AnswerWords words) =>
        topic switch
        {
            AnswerTopic.MedicationName => Called(medication, words.Statements),
            AnswerTopic.MedicationDose => Dose(medication),
            AnswerTopic.MedicationFrequency => medication.How is { } how ? StatementText.Of(how, words) : null,
            AnswerTopic.MedicationSince => Since(medication, words),
            _ => null,
        };

    private static string Called(Statement.Medication medication, StatementWords words)
    {
        var name = medication.Name.Verbatim;
        return
            medication.Form is { } form
            // "5 drops" tells what it is where how much is told.
            && medication.Amount?.Unit != form
            && words.NameOf(form) is var product
            && !name.Contains(product, StringComparison.OrdinalIgnoreCase)
            ? words.Say("medicine-form", ("name", name), ("form", product))
            : name;
    }

    private static string? Dose(Statement.Medication medication)
    {
        // "Two of 50": how many of which.
        if (
            medication is { Amount: { Unit: "dose" } count, Strength: { } each }
            && count.Said.Verbatim.All(char.IsAsciiDigit)
        )
            return $"{count.Said.Verbatim} x {each.Said.Verbatim}";
        var parts = new[] { medication.Amount, medication.Strength }.OfType<Statement.Quantity>().ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts.Select(part => part.Said.Verbatim));
    }

    private static string? Since(Statement.Medication medication, AnswerWords words)
    {
        var since = medication is { Lasting: { } lasting, Since: null, SinceSaid: null }
            ? lasting.Said.Verbatim
            : StatementText.Since(medication, words);
        if (!medication.Stopped)
            return since;
        var stopped = medication.StoppedOn is { } on
            ? words.Statements.Say("stopped-on", ("date", words.Of(on)))
            : words.Statements.Say("stopped");
        return since is null ? stopped : $"{since}, {stopped}";
    }

    /// <summary>The group, by its linkId.</summary>
    public override string ToString() => Group.LinkId.Value;
}
