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
    public AheadAnswers Told(ImmutableArray<Statement.Medication> medicines, int from, ItemKey? opening)
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
                if (Said(part.Topic, medicines[at]) is { Length: > 0 } said)
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
            new PatientText(string.Join("; ", medicines.Select(StatementText.Of)))
        );
    }

    private static string? Said(AnswerTopic topic, Statement.Medication medication) =>
        topic switch
        {
            AnswerTopic.MedicationName => Called(medication),
            AnswerTopic.MedicationDose => Dose(medication),
            AnswerTopic.MedicationFrequency => medication.How is { } how ? StatementText.Of(how) : null,
            AnswerTopic.MedicationSince => Since(medication),
            _ => null,
        };

    private static string Called(Statement.Medication medication)
    {
        var name = medication.Name.Verbatim;
        return medication.Form is { } form && !name.Contains(form, StringComparison.OrdinalIgnoreCase)
            ? $"{name} {form}"
            : name;
    }

    private static string? Dose(Statement.Medication medication)
    {
        var parts = new[] { medication.Amount, medication.Strength }.OfType<Statement.Quantity>().ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts.Select(part => part.Said.Verbatim));
    }

    private static string? Since(Statement.Medication medication)
    {
        var since =
            medication.Lasting is { } lasting ? lasting.Said.Verbatim
            : medication.Since is { } date ? $"since {AnswerReader.Display(date)}"
            : null;
        if (!medication.Stopped)
            return since;
        var stopped = medication.StoppedOn is { } on ? $"stopped {AnswerReader.Display(on)}" : "stopped";
        return since is null ? stopped : $"{since}, {stopped}";
    }

    /// <summary>The group, by its linkId.</summary>
    public override string ToString() => Group.LinkId.Value;
}
