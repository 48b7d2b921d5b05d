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
}
