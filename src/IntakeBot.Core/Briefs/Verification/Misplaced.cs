using System.Collections.Immutable;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// Finds a number, or a word for how much or how often, that one source says and the sentence puts to another: the dose
/// of one medicine with the name of another, the score of the itch with the stress.
/// </summary>
internal static class Misplaced
{
    public static Fault? In(ClaimText said, ImmutableArray<SourceReading> sources)
    {
        var bundles = sources
            .Where(source => !source.IsPassage)
            .GroupBy(source => source.Source.Bundle ?? source.Source.Id, StringComparer.Ordinal)
            .Select(group => group.ToList())
            .ToList();
        if (OfUnnamed(said, bundles) is { } unnamed)
            return unnamed;
        if (bundles.Count < 2 || said.Text.Contains("respectively", StringComparison.OrdinalIgnoreCase))
            return null;
        foreach (var amount in said.Amounts)
        {
            bool Says(List<SourceReading> bundle) => bundle.Exists(source => ClaimJudge.Says(source, amount.Amount));
            bool Rivals(List<SourceReading> bundle) =>
                bundle.Exists(source => source.Amounts.Any(own => Alike(own.Unit, amount.Amount.Unit)));
            if (IsMisplaced(said, bundles, amount.Segment, Says, Rivals))
                return new Fault(DropReason.Misplaced, said.Text.Substring(amount.Span.Start, amount.Span.Length));
        }
        foreach (var term in said.Terms.Where(term => term.Kind is TermKind.Degree or TermKind.Time))
        {
            bool Says(List<SourceReading> bundle) =>
                bundle.Exists(source => source.SayingsOf(term.Name).Any(saying => !saying.OfQuestion));
            bool Rivals(List<SourceReading> bundle) =>
                bundle.Exists(source => HasValueOf(said, source, term) || HasOther(source, term));
            if (IsMisplaced(said, bundles, term.Segment, Says, Rivals))
                return new Fault(DropReason.Misplaced, said.Text.Substring(term.Span.Start, term.Span.Length));
        }
        return null;
    }

    // "Ramipril, two capsules" where only turmeric is taken by two: the dose of an entry whose name the sentence leaves
    // out, while it names another.
    private static Fault? OfUnnamed(ClaimText said, List<List<SourceReading>> bundles)
    {
        var entries = bundles.FindAll(bundle => bundle.Exists(source => source.Source.Bundle is not null));
        var named = entries.FindAll(bundle => IsNamed(said, entries, bundle));
        if (entries.Count < 2 || named.Count is 0 || named.Count == entries.Count)
            return null;
        var unnamed = entries.Except(named).Where(IsNamable).ToList();
        foreach (var amount in said.Amounts)
        {
            bool Says(List<SourceReading> bundle) => bundle.Exists(source => ClaimJudge.Says(source, amount.Amount));
            if (unnamed.Exists(Says) && !bundles.Except(unnamed).Any(Says))
                return new Fault(DropReason.Misplaced, said.Text.Substring(amount.Span.Start, amount.Span.Length));
        }
        foreach (var term in said.Terms.Where(term => term.Kind is TermKind.Degree or TermKind.Time))
        {
            bool Says(List<SourceReading> bundle) => bundle.Exists(source => source.SaysItself(term.Name));
            if (unnamed.Exists(Says) && !bundles.Except(unnamed).Any(Says))
                return new Fault(DropReason.Misplaced, said.Text.Substring(term.Span.Start, term.Span.Length));
        }
        return null;
    }

    /// <summary>Whether an answer says of one place when or how much, and the sentence says it of another of its places.</summary>
    public static bool SwapsPlaces(ClaimText said, ClaimText told)
    {
        var own = Places(told).ToList();
        return own.Select(pair => pair.Area).Distinct(StringComparer.Ordinal).Count() > 1
            && Places(said)
                .Any(pair =>
                    own.Exists(other => other.Area == pair.Area)
                    && own.Exists(other => Supports(other, pair))
                    && !own.Exists(other => other.Area == pair.Area && Supports(other, pair))
                );

        static bool Supports((string Area, Amount? Amount, string Time) told, (string Area, Amount? Amount, string Time) said) =>
            said.Amount is { } amount ? told.Amount?.Supports(amount) == true : told.Time == said.Time;
    }

    private static IEnumerable<(string Area, Amount? Amount, string Time)> Places(ClaimText text) =>
        text.Terms.Where(term => term.Kind == TermKind.Area)
            .SelectMany(area =>
                text.Amounts.Where(amount => amount.Segment == area.Segment)
                    .Select(amount => (area.Name, (Amount?)amount.Amount, ""))
                    .Concat(
                        text.Terms.Where(term => term.Kind == TermKind.Time && term.Segment == area.Segment)
                            .Select(term => (area.Name, (Amount?)null, term.Name))
                    )
            );

    private static bool IsNamable(List<SourceReading> bundle) =>
        bundle.Exists(source => source.Answers.Any(text => text.Terms.Any(Outcomes.IsTreatment)));

    private static bool IsNamed(ClaimText said, List<List<SourceReading>> entries, List<SourceReading> bundle) =>
        said.Terms.Any(term =>
            (Outcomes.IsTreatment(term) || term.Kind == TermKind.Word)
            && bundle.Exists(source => source.SaysItself(term.Name))
            && entries.TrueForAll(other =>
                other == bundle || other.TrueForAll(source => !source.SaysItself(term.Name))
            )
        );

    private static readonly string[] Bands = ["mild", "moderate", "severe"];

    private static bool Alike(string own, string said) =>
        own == said || (IsPlain(own) && IsPlain(said)) || (Amount.IsDose(own) && Amount.IsDose(said));

    private static bool IsPlain(string unit) => unit is Amount.OfTen or "";

    // Only a source that says something of the kind elsewhere in the sentence can be robbed of it.
    private static bool HasValueOf(ClaimText said, SourceReading source, Term term) =>
        said.Terms.Any(other =>
            other.Kind == term.Kind
            && other.Name != term.Name
            && source.SayingsOf(other.Name).Any(saying => !saying.OfQuestion)
        );

    // A score has one band, and what is done has one frequency.
    private static bool HasOther(SourceReading source, Term term) =>
        Bands.Contains(term.Name)
            ? Bands.Any(source.SaysItself)
            : source.Frequencies.Count > 0 && (source.Frequencies.Contains(term.Name) || SourceReading.IsFrequency(term));

    private static bool IsMisplaced(
        ClaimText said,
        List<List<SourceReading>> bundles,
        int segment,
        Func<List<SourceReading>, bool> says,
        Func<List<SourceReading>, bool> rivals
    )
    {
        var named = bundles.FindAll(bundle => Names(said, bundles, bundle, segment));
        return named.Exists(bundle => rivals(bundle)) && !named.Exists(bundle => says(bundle));
    }

    // Whether the segment holds a word that is this bundle's and no other's.
    private static bool Names(
        ClaimText said,
        List<List<SourceReading>> bundles,
        List<SourceReading> bundle,
        int segment
    ) =>
        said.Terms.Any(term =>
            term.Segment == segment
            && term.Kind is not (TermKind.Degree or TermKind.Time)
            && bundle.Exists(source => !source.SayingsOf(term.Name).IsEmpty)
            && bundles.TrueForAll(other =>
                other == bundle || other.TrueForAll(source => source.SayingsOf(term.Name).IsEmpty)
            )
        );
}
