using IntakeBot.Core.Briefs.Contradictions;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>Answers that do not agree, both sides quoted; none where all do. Which is right is for the visit.</summary>
internal static class ContradictionsSection
{
    // Beyond these a page of doubts hides the one that matters.
    private const int Most = 8;

    public static IEnumerable<BriefSection> Build(BriefContext context)
    {
        var found = ContradictionRules
            .Of(context)
            .DistinctBy(conflict => conflict.Label, StringComparer.OrdinalIgnoreCase)
            // Two rules may find one and the same.
            .DistinctBy(Sides, StringComparer.Ordinal)
            .Take(Most)
            .Select(conflict =>
                (BriefBlock)
                    new BriefBlock.Fact(
                        conflict.Label,
                        new Claim(new PatientText(conflict.Text), [.. conflict.Citations.Distinct()])
                    )
            )
            .ToList();
        return found.Count == 0 ? [] : [new BriefSection("contradictions", "Answers that do not agree", [.. found])];
    }

    // An answer that disagrees with itself may do so in several ways.
    private static string Sides(Contradiction conflict)
    {
        var said = conflict.Citations.OfType<Citation.ToAnswer>().Select(cited => cited.ActivityId).Distinct().ToList();
        return said.Count < 2 ? conflict.Label : string.Join(' ', said.Order(StringComparer.Ordinal));
    }
}
