using System.Globalization;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>What is other than in an earlier intake of the same name and date of birth; none where there is no such.</summary>
internal static class ChangesSection
{
    public static IEnumerable<BriefSection> Build(BriefContext context)
    {
        if (context.Input.Earlier is not { } earlier)
            return [];
        var day = earlier.FinishedAt.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var changes = Changes.Of(context, earlier);
        return
        [
            new BriefSection(
                "changes",
                $"Since the earlier intake of {day}",
                [
                    new BriefBlock.Note(
                        changes.IsEmpty
                            ? "An earlier intake has the same name and date of birth; check that it is the same person's. No choice, number or medicine differs."
                            : "An earlier intake has the same name and date of birth; check that it is the same person's."
                    ),
                    .. changes.Select(change => new BriefBlock.Fact(
                        change.Label,
                        new Claim(new PatientText(change.Text), change.Citations)
                    )),
                ]
            ),
        ];
    }
}
