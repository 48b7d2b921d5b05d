using System.Collections.Immutable;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// What a text says of what: whatever stands in one part of a sentence is said of each other. An answer that says one
/// thing of one and another of another is not held by a sentence that joins the one with the other's.
/// </summary>
internal static class Bindings
{
    private const string When = "when";

    private static readonly string[] Courses = ["resolved", "stop", "formerly", "comes and goes", "always there"];

    // Something that is said, by its kind: two of a kind may be exchanged for each other.
    private readonly record struct Fact(string Kind, string Name, Amount? Amount, int Segment)
    {
        public bool Means(Fact said) =>
            Amount is { } own && said.Amount is { } amount
                ? own.Supports(amount)
                : Name == said.Name && Amount == said.Amount;
    }

    /// <summary>What a sentence joins otherwise than its source; null where it does not.</summary>
    public static string? Swapped(ClaimText said, IReadOnlyCollection<ClaimText> told)
    {
        var claimed = Facts(said);
        var texts = told.Select(Facts)
            .Where(facts => facts.Select(fact => fact.Segment).Distinct().Count() > 1)
            .ToList();
        var all = told.Select(Facts).ToList();
        foreach (var part in claimed.GroupBy(fact => fact.Segment).Where(part => part.Count() > 1))
        {
            foreach (var one in part)
            {
                foreach (var other in part.Where(other => other != one && other.Kind != one.Kind))
                {
                    if (
                        !all.Exists(text => AreJoined(text, one, other) || IsOfAnother(text, part, one, other))
                        && texts.Exists(text => IsSwapped(text, one, other))
                    )
                        return other.Name;
                }
            }
        }
        return null;
    }

    private static bool AreJoined(ImmutableArray<Fact> text, Fact one, Fact other) =>
        text.Where(fact => fact.Means(one))
            .Any(first => text.Any(fact => fact.Segment == first.Segment && fact.Means(other)));

    // "Three months of one preceded the other": the part says it of the one of which its source says it, too.
    private static bool IsOfAnother(ImmutableArray<Fact> text, IEnumerable<Fact> part, Fact one, Fact other) =>
        part.Any(fact =>
            (fact.Kind == one.Kind && fact != one && AreJoined(text, fact, other))
            || (fact.Kind == other.Kind && fact != other && AreJoined(text, one, fact))
        );

    // Each of the two stands in a part of its own, beside another of the other's kind. Of a time it is enough that the
    // first has its own.
    private static bool IsSwapped(ImmutableArray<Fact> text, Fact one, Fact other)
    {
        var ones = text.Where(fact => fact.Means(one)).Select(fact => fact.Segment).ToHashSet();
        var others = text.Where(fact => fact.Means(other)).Select(fact => fact.Segment).ToHashSet();
        return ones.Count > 0
            && others.Count > 0
            && ones.All(segment =>
                text.Any(fact => fact.Segment == segment && fact.Kind == other.Kind && !fact.Means(other))
            )
            && (
                other.Kind == When
                || text.Any(fact => others.Contains(fact.Segment) && fact.Kind == one.Kind && !fact.Means(one))
            );
    }

    private static ImmutableArray<Fact> Facts(ClaimText text) =>
        [
            .. text
                .Terms.Where(term => term.Kind is not (TermKind.Side or TermKind.Cause))
                .Select(term => new Fact(KindOf(term), term.Name, null, term.Segment)),
            .. text.Amounts.Select(said => new Fact(KindOf(said.Amount), "", said.Amount, said.Segment)),
        ];

    private static string KindOf(Term term) =>
        term.Kind switch
        {
            TermKind.Time when Courses.Contains(term.Name) => "course",
            TermKind.Time => When,
            TermKind.Symptom or TermKind.Condition => "finding",
            TermKind.Medicine or TermKind.Food => "taken",
            var kind => kind.ToString(),
        };

    private static string KindOf(Amount amount) =>
        Amount.IsDose(amount.Unit) ? "dose"
        : amount.Unit == Amount.OfTen ? "score"
        : When;
}
