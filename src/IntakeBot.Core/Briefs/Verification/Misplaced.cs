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
        var named = bundles.FindAll(bundle => rivals(bundle) && Names(said, bundles, bundle, segment));
        return named.Count > 0 && !named.Exists(bundle => says(bundle));
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
