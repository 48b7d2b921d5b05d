using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>A repeating group as a table: a column per item, a row per occurrence, and nothing that no answer holds.</summary>
internal static class OccurrenceTable
{
    /// <summary>The table, or null where no occurrence has an answer.</summary>
    public static BriefBlock.Table? Build(BriefContext context, FormItem group)
    {
        var questions = context
            .Questions.Where(question => context.Input.Form.RepeatingGroupOf(question.Key.LinkId) == group.LinkId)
            .ToList();
        var items = questions.Select(question => question.Item).Distinct().ToList();
        var rows = questions
            .GroupBy(question => (question.Key.Around, question.Key.Occurrence))
            .OrderBy(row => row.Any(question => MedicineOf(context, question)?.IsStopped(context) == true))
            .Select(row => Row(context, items, [.. row]))
            .Where(row => row.Any(cell => cell is not null))
            .ToImmutableArray();
        return rows.IsEmpty ? null : new BriefBlock.Table([.. items.Select(item => item.Label)], rows);
    }

    private static ImmutableArray<Claim?> Row(
        BriefContext context,
        IEnumerable<FormItem> items,
        ImmutableArray<FormQuestion> row
    ) =>
        [
            .. items.Select(item =>
                row.FirstOrDefault(question => question.Item == item) is { } question
                && context.AnswerTo(question) is { } answer
                && !context.IsMisplaced(question, answer)
                    ? Cell(context, question, answer)
                    : null
            ),
        ];

    // A brand or a slip of spelling is followed by the name that the clinic's list has for it.
    private static Claim Cell(BriefContext context, FormQuestion question, Answer answer)
    {
        var claim = context.Brief(question, answer);
        if (MedicineOf(context, question) is not { } medicine)
            return claim;
        var names = medicine.Known.Select(one => one.Name).ToList();
        var said = claim.Text.Verbatim;
        var known = names.TrueForAll(name => said.Contains(name, StringComparison.OrdinalIgnoreCase))
            ? ""
            : $" [{string.Join(", ", names)}]";
        var mark =
            medicine.IsStopped(context) ? " (stopped)"
            : medicine.IsNew(context) ? " (new)"
            : "";
        // Behind the name, and before what was said of it besides.
        var name = context.Shown(question.Item, answer);
        return claim with { Text = new PatientText($"{name}{known}{mark}{said[name.Length..]}") };
    }

    private static TakenMedicine? MedicineOf(BriefContext context, FormQuestion question) =>
        context.Medicines.FirstOrDefault(one => one.Name.Key == question.Key);
}
