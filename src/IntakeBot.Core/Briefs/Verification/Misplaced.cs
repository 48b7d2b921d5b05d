using System.Collections.Immutable;
using System.Text.RegularExpressions;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// Finds a number, or a word for how much or how often, that one source says and the sentence puts to another: the dose
/// of one medicine with the name of another, the score of the itch with the stress.
/// </summary>
internal static partial class Misplaced
{
    /// <summary>The first such value; null where there is none.</summary>
    /// <param name="said">The sentence.</param>
    /// <param name="sources">What it cites.</param>
    /// <param name="answers">Every answer: the name of an entry of which only the dose is cited.</param>
    public static Fault? In(
        ClaimText said,
        ImmutableArray<SourceReading> sources,
        Func<IEnumerable<SourceReading>> answers
    )
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
        if (OfOtherEntry(said, bundles, answers) is { } other)
            return other;
        foreach (var amount in said.Amounts)
        {
            bool Says(List<SourceReading> bundle) => bundle.Exists(source => ClaimJudge.Says(source, amount.Amount));
            bool Rivals(List<SourceReading> bundle) =>
                bundle.Exists(source => source.Amounts.Any(own => Alike(own.Unit, amount.Amount.Unit)));
            if (IsOfOnset(said, amount, sources))
                continue;
            if (bundles.Exists(Says) && IsMisplaced(said, bundles, answers, amount.Segment, Says, Rivals))
                return new Fault(DropReason.Misplaced, said.Text.Substring(amount.Span.Start, amount.Span.Length));
        }
        // How it goes is of the condition, whoever names that.
        foreach (
            var term in said.Terms.Where(term =>
                term.Kind is TermKind.Degree or TermKind.Time && !IsCourse(term.Name, sources)
            )
        )
        {
            bool Says(List<SourceReading> bundle) =>
                bundle.Exists(source =>
                    source
                        .SayingsOf(term.Name)
                        .Any(saying =>
                            !saying.OfQuestion
                            // "Nocturnal itch" of "does it wake you at night?"
                            || (term.Name == AtNight && saying.Certainty == Certainty.Present)
                        )
                );
            bool Rivals(List<SourceReading> bundle) =>
                bundle.Exists(source => HasValueOf(said, source, term) || HasOther(source, term));
            // What no answer says in so many words is said in others, and of none; but a score has its own band.
            if (
                (Bands.Contains(term.Name) || bundles.Exists(Says))
                && IsMisplaced(said, bundles, answers, term.Segment, Says, Rivals)
            )
                return new Fault(DropReason.Misplaced, said.Text.Substring(term.Span.Start, term.Span.Length));
        }
        return null;
    }

    // "The psoriasis started in 2012 and was diagnosed in 2013": when it began is of the condition, whichever answer
    // names that too.
    private static bool IsOfOnset(ClaimText said, SaidAmount amount, ImmutableArray<SourceReading> sources) =>
        Began().IsMatch(Clauses.Before(said.Text, amount.Span))
        && sources.Any(source =>
            source.Source.Citation is Citation.ToAnswer { Item.LinkId: var item }
            && item == SkinItems.Onset
            && ClaimJudge.Says(source, amount.Amount)
        );

    [GeneratedRegex(
        @"\b(?:began|begun|started|onset|first|appeared|arose|dates?|present|since|developed)\s+(?:\w+\s+){0,4}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Began();

    private static bool IsCourse(string name, ImmutableArray<SourceReading> sources) =>
        name is "comes and goes" or "always there"
        && sources.Any(source =>
            source.Source.Citation is Citation.ToAnswer { Item.LinkId: var item }
            && item == SkinItems.Course
            && source.SaysItself(name)
        );

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

    // "Folic acid since 2020" of folic acid since August and levothyroxine since 2020: what only another entry says.
    private static Fault? OfOtherEntry(
        ClaimText said,
        List<List<SourceReading>> bundles,
        Func<IEnumerable<SourceReading>> answers
    )
    {
        var entries = bundles.FindAll(bundle => bundle[0].Source.Bundle is not null);
        if (entries.Count < 2)
            return null;
        var values = said
            .Amounts.Select(amount => (amount.Span, amount.Segment, Says: SaysAmount(amount.Amount)))
            .Concat(
                said.Terms.Where(term => IsCalendar(term.Name))
                    .Select(term => (term.Span, term.Segment, Says: SaysTerm(term.Name)))
            );
        foreach (var (span, segment, says) in values)
        {
            var spoken = entries.FindAll(entry => IsSpokenOf(said, Entry(entry, answers), segment));
            if (
                spoken.Count > 0
                && !spoken.Exists(says)
                && !bundles.Except(entries).Any(bundle => says(bundle))
                && entries.Exists(says)
            )
                return new Fault(DropReason.Misplaced, said.Text.Substring(span.Start, span.Length));
        }
        return null;

        static Predicate<List<SourceReading>> SaysAmount(Amount amount) =>
            entry => entry.Exists(source => ClaimJudge.Says(source, amount));

        static Predicate<List<SourceReading>> SaysTerm(string name) =>
            entry => entry.Exists(source => source.SaysItself(name));
    }

    /// <summary>
    /// Finds what one answer is named for, put to the matter of another: what helps, in place of what weighs.
    /// </summary>
    public static Fault? Asked(ClaimText said, ImmutableArray<SourceReading> sources)
    {
        foreach (var term in said.Terms.Where(term => term.Name is "weigh" or "cope"))
        {
            var asking = sources.Where(source => !source.SayingsOf(term.Name).IsEmpty).ToList();
            var others = sources.Except(asking).Where(source => !source.IsPassage).ToList();
            var near = said.Terms.Where(other => other.Segment == term.Segment && other.Name != term.Name).ToList();
            if (
                asking.Count > 0
                && near.Exists(other => others.Exists(source => source.SaysItself(other.Name)))
                && !near.Exists(other => asking.Exists(source => source.SaysItself(other.Name)))
            )
                return new Fault(DropReason.Misplaced, said.Text.Substring(term.Span.Start, term.Span.Length));
        }
        return null;
    }

    /// <summary>
    /// Whether an answer says of one thing where, when or how much, and the sentence says it of another of its things.
    /// </summary>
    public static bool SwapsThings(ClaimText said, ClaimText told)
    {
        var own = Things(told).ToList();
        return own.Select(pair => pair.Thing).Distinct(StringComparer.Ordinal).Count() > 1
            && Things(said)
                .Any(pair =>
                    own.Exists(other => other.Thing == pair.Thing)
                    && own.Exists(other => Supports(other, pair))
                    && !own.Exists(other => other.Thing == pair.Thing && Supports(other, pair))
                );

        static bool Supports(
            (string Thing, Amount? Amount, string Name) told,
            (string Thing, Amount? Amount, string Name) said
        ) =>
            said.Amount is { } amount
                ? told.Amount is { } own && (own.Supports(amount) || own == amount)
                : told.Name == said.Name;
    }

    private static IEnumerable<(string Thing, Amount? Amount, string Name)> Things(ClaimText text) =>
        text
            .Terms.Where(term => term.Kind is TermKind.Area or TermKind.Symptom)
            .SelectMany(thing =>
                text.Amounts.Where(amount => amount.Segment == thing.Segment)
                    .Select(amount => (thing.Name, (Amount?)amount.Amount, ""))
                    .Concat(
                        text.Terms.Where(term =>
                                term.Segment == thing.Segment
                                && (
                                    term.Kind == TermKind.Time
                                    || (term.Kind == TermKind.Symptom && thing.Kind == TermKind.Area)
                                )
                            )
                            .Select(term => (thing.Name, (Amount?)null, term.Name))
                    )
            );

    private static bool IsNamable(List<SourceReading> bundle) =>
        bundle.Exists(source => source.Answers.Any(text => text.Terms.Any(Outcomes.IsTreatment)));

    private static bool IsNamed(ClaimText said, List<List<SourceReading>> entries, List<SourceReading> bundle) =>
        said.Terms.Any(term =>
            (Outcomes.IsTreatment(term) || term.Kind == TermKind.Word)
            && bundle.Exists(source => source.SaysItself(term.Name))
            && entries.TrueForAll(other => other == bundle || other.TrueForAll(source => !source.SaysItself(term.Name)))
        );

    private const string AtNight = "at night";

    private static readonly string[] Bands = ["mild", "moderate", "severe"];

    /// <summary>Whether a term names a month or a season.</summary>
    public static bool IsCalendar(string term) =>
        Months.Contains(term) || term is "spring" or "summer" or "autumn" or "winter";

    private static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "in may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

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
        Months.Contains(term.Name)
            ? source.Answers.Any(text => text.Terms.Any(own => Months.Contains(own.Name) && own.Name != term.Name))
            : HasOtherValue(source, term);

    private static bool HasOtherValue(SourceReading source, Term term) =>
        Bands.Contains(term.Name)
            ? Bands.Any(source.SaysItself)
            : source.Frequencies.Count > 0
                && (source.Frequencies.Contains(term.Name) || SourceReading.IsHowOften(term));

    private static bool IsMisplaced(
        ClaimText said,
        List<List<SourceReading>> bundles,
        Func<IEnumerable<SourceReading>> answers,
        int segment,
        Func<List<SourceReading>, bool> says,
        Func<List<SourceReading>, bool> rivals
    )
    {
        // Who says it and is spoken of there says it of this.
        if (bundles.Exists(bundle => says(bundle) && IsSpokenOf(said, Entry(bundle, answers), segment)))
            return false;
        var named = bundles.FindAll(bundle => Names(said, bundles, bundle, segment));
        return named.Exists(bundle => rivals(bundle)) && !named.Exists(bundle => says(bundle));
    }

    // With what the entry is called, cited or not.
    private static List<SourceReading> Entry(List<SourceReading> bundle, Func<IEnumerable<SourceReading>> answers) =>
        bundle[0].Source.Bundle is { } entry
            ? [.. bundle, .. answers().Where(source => source.Source.Bundle == entry)]
            : bundle;

    private static bool IsSpokenOf(ClaimText said, List<SourceReading> bundle, int segment) =>
        said.Terms.Any(term =>
            term.Segment == segment
            && term.Kind is TermKind.Medicine
            && bundle.Exists(source => source.SaysItself(term.Name))
        );

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
