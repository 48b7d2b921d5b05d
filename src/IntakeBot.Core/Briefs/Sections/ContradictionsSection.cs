using System.Collections.Immutable;
using IntakeBot.Core.Briefs.Contradictions;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>Answers that do not agree, both sides quoted; none where all do. Which is right is for the visit.</summary>
internal static class ContradictionsSection
{
    // Beyond these a page of doubts hides the one that matters.
    private const int Most = 8;

    public const string Id = "contradictions";

    public static IEnumerable<BriefSection> Build(BriefContext context)
    {
        var found = ContradictionRules
            .Of(context)
            .DistinctBy(conflict => conflict.Label, StringComparer.OrdinalIgnoreCase)
            // Two rules may find one and the same: "Pregnancy" and "Pregnant or possibly pregnant".
            .Aggregate(
                ImmutableArray<Contradiction>.Empty,
                (found, next) => found.Any(one => IsSame(one, next)) ? found : found.Add(next)
            )
            .Take(Most)
            .Select(conflict =>
                (BriefBlock)
                    new BriefBlock.Fact(
                        conflict.Label,
                        new Claim(new PatientText(conflict.Text), [.. conflict.Citations.Distinct()])
                    )
            )
            .ToList();
        return found.Count == 0 ? [] : [new BriefSection(Id, "Answers that do not agree", [.. found])];
    }

    private static bool IsSame(Contradiction one, Contradiction other) =>
        Said(one).SetEquals(Said(other)) && Stems(one).Overlaps(Stems(other));

    private static HashSet<string> Said(Contradiction conflict) =>
        [.. conflict.Citations.OfType<Citation.ToAnswer>().Select(cited => cited.ActivityId)];

    private static HashSet<string> Stems(Contradiction conflict) =>
        [
            .. ReplyText
                .AllWords(ReplyText.Fold(conflict.Label))
                .Where(word => word.Length >= Stem)
                .Select(word => word[..Stem]),
        ];

    private const int Stem = 5;
}
