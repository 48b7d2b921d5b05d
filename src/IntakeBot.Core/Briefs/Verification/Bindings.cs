using System.Collections.Immutable;
using System.Text.RegularExpressions;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// What a text says of what. A part of a sentence says all that stands in it of each other, and of what it leaves out it
/// says what the part before does: "cetirizine for two weeks, which made me drowsy" is drowsy of cetirizine. Two things
/// that a sentence joins, and its answer joins each with another of the kind, are joined by nobody.
/// </summary>
internal static class Bindings
{
    /// <summary>What a sentence joins otherwise than its source; null where it does not.</summary>
    public static string? Swapped(ClaimText said, IReadOnlyCollection<ClaimText> told)
    {
        var claimed = BoundText.Of(said);
        var texts = told.Select(BoundText.Of).ToList();
        foreach (var (one, other) in claimed.Pairs())
        {
            var both = texts.FindAll(text => text.Says(one) && text.Says(other));
            if (
                both.Count > 0
                && !both.Exists(text => text.Joins(one, other) || IsOfAnother(claimed, text, one, other))
                && both.Exists(text => text.OwnsOther(one, other) || text.OwnsOther(other, one))
            )
                return other.Name.Length > 0 ? other.Name : one.Name;
        }
        return null;
    }

    // "Three months of one preceded the other": the part says it of the one of which its source says it, too. What is
    // listed together is said of each.
    private static bool IsOfAnother(BoundText claimed, BoundText text, Fact one, Fact other) =>
        claimed.Facts.Any(fact =>
            fact.Part == other.Part
            && !IsDay(fact)
            && !fact.Name.StartsWith("per-", StringComparison.Ordinal)
            && (
                (fact.Kind == one.Kind && fact != one && !claimed.IsOfAll(fact, one, other) && text.Joins(fact, other))
                || (
                    fact.Kind == other.Kind
                    && fact != other
                    && !claimed.IsOfAll(fact, other, one)
                    && text.Joins(one, fact)
                )
            )
        );

    // The "2" of "2 August" is no time of its own.
    private static bool IsDay(Fact fact) => fact.Amount is { Unit.Length: 0, Value: <= LastDay };

    private const int LastDay = 31;
}

/// <summary>Something that a text says, by its kind: two of a kind may be exchanged for each other.</summary>
internal readonly record struct Fact(string Kind, string Name, Amount? Amount, int Part, int Sentence, int List)
{
    /// <summary>Whether it says how well something worked.</summary>
    public bool IsOutcome { get; init; }

    /// <summary>What a phrase says word by word: "morning stiffness" is stiffness.</summary>
    public ImmutableArray<string> Inner
    {
        get => field.IsDefault ? [] : field;
        init;
    } = [];

    public int Start { get; init; }

    public int End { get; init; }

    private static readonly string[] Courses = ["resolved", "stop", "formerly", "comes and goes", "always there"];

    // Once a day and in the morning are said of each other, and neither is told for the other.
    private static readonly string[] Parts =
    [
        "every morning",
        "every evening",
        "every night",
        "per-night",
        "at night",
        "midday",
        "afternoon",
        "after meals",
        "before meals",
    ];

    private static readonly string[] Events =
    [
        "surgery",
        "biopsy",
        "gallbladder removal",
        "hysterectomy",
        "appendicectomy",
        "caesarean",
        "bypass",
        "vaccine",
        "flu jab",
        "patch test",
    ];

    public bool Means(Fact said) =>
        Amount is { } own && said.Amount is { } amount
            ? own.Supports(amount)
            : (Name == said.Name || (said.Name.Length > 0 && Inner.Contains(said.Name)))
                && Amount is null == said.Amount is null;

    public static Fact Of(Term term, int sentence) =>
        new(KindOf(term), term.Name, null, term.Part, sentence, term.List)
        {
            IsOutcome = Outcomes.IsOutcome(term),
            Inner = term.Inner,
            Start = term.Span.Start,
            End = term.Span.End,
        };

    public static Fact Of(SaidAmount said, int sentence) =>
        new(KindOf(said.Amount), "", said.Amount, said.Part, sentence, 0)
        {
            Start = said.Span.Start,
            End = said.Span.End,
        };

    public static string KindOf(Term term) =>
        term.Kind switch
        {
            TermKind.Time when Courses.Contains(term.Name) => "course",
            TermKind.Time when Parts.Contains(term.Name) => "daypart",
            TermKind.Time when SourceReading.IsHowOften(term) => "often",
            TermKind.Time => "when",
            TermKind.Symptom or TermKind.Condition => "finding",
            _ when term.Name is "worse" or "better" => "way",
            TermKind.Medicine when Events.Contains(term.Name) => "event",
            TermKind.Medicine or TermKind.Food => "taken",
            var kind => kind.ToString(),
        };

    private static string KindOf(Amount amount) =>
        Verification.Amount.IsDose(amount.Unit) ? "dose"
        : amount.Unit == Verification.Amount.OfTen ? "score"
        : "when";
}

/// <summary>A text as facts in the parts of its sentences.</summary>
internal sealed partial class BoundText
{
    // What owns, and what is owned: a kind of several things never tells which of them is meant.
    private static readonly string[] Owners =
    [
        "finding",
        "taken",
        "event",
        "Area",
        "Person",
        "when",
        "often",
        "daypart",
    ];

    private readonly Dictionary<int, bool> _goingOn = [];

    private readonly string _text;

    private BoundText(ClaimText text)
    {
        _text = text.Text;
        var builder = ImmutableArray.CreateBuilder<Fact>();
        foreach (var term in text.Terms.Where(IsFact))
            builder.Add(Denied(Fact.Of(term, Clauses.SentenceNumber(text.Text, term.Span)), term));
        foreach (var said in text.Amounts)
            builder.Add(Fact.Of(said, Clauses.SentenceNumber(text.Text, said.Span)));
        Facts = builder.ToImmutable();
        foreach (var fact in Facts)
            _goingOn[fact.Sentence] = Clauses.GoesOn(text.Text, fact.Sentence) || IsFragment(text.Text, fact);
    }

    // "Plaques on both shins. Scaly.": of what was said before.
    private static bool IsFragment(string text, Fact fact) =>
        Tokenizer.Read(Clauses.Sentence(text, new TextSpan(fact.Start, fact.End - fact.Start))).Length
        <= LongestFragment;

    private const int LongestFragment = 2;

    // What every place has that is named as affected.
    private const string Lesion = "patch";

    // Whose something is, is read elsewhere; "twice at his father's" is where.
    private bool IsFact(Term term) =>
        (term.Kind is not (TermKind.Side or TermKind.Cause or TermKind.Person) && term.Name != Lesion)
        || (term.Kind == TermKind.Person && At().IsMatch(_text[..term.Span.Start]));

    [GeneratedRegex(@"\b(?:at|with)\s+(?:(?:my|his|her|the)\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex At();

    // "Not cleared" is another outcome than "cleared".
    private Fact Denied(Fact fact, Term term) =>
        Outcomes.IsOutcome(term) && Outcomes.IsDenied(_text, term) ? fact with { Name = $"not {fact.Name}" } : fact;

    public ImmutableArray<Fact> Facts { get; }

    public static BoundText Of(ClaimText text) => new(text);

    /// <summary>
    /// Whether two things are listed together and what is said of them is of both: "flushing and pimples began at
    /// Easter", but not "shampoo and light treatment in 2011".
    /// </summary>
    public bool IsOfAll(Fact one, Fact other, Fact said)
    {
        if (one.List == 0 || one.List != other.List)
            return false;
        var end = Facts.Where(fact => fact.List == one.List).Max(fact => fact.End);
        return Each().IsMatch(_text) || (said.Start > end && Verb().IsMatch(_text[end..said.Start]));
    }

    [GeneratedRegex(@"\b(?:both|all|each|alike)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Each();

    [GeneratedRegex(
        @"\b(?:is|are|was|were|has|have|had|began|came|go(?:es)?|dates?|\w{3,}ed|starts?|get|gets|made|gave|makes?|gives?|do|does|did)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Verb();

    public bool Says(Fact fact) => Facts.Any(own => own.Means(fact));

    /// <summary>Two of different kinds that it says of each other, of which one can be told of another of its kind.</summary>
    public IEnumerable<(Fact One, Fact Other)> Pairs()
    {
        foreach (var other in Facts)
        {
            foreach (var kind in Owners.Where(kind => kind != other.Kind))
            {
                // What a treatment did is told apart by its own law.
                if (kind == "taken" && other.IsOutcome)
                    continue;
                foreach (var one in Facts.Where(fact => fact.Part == other.Part && fact.Kind == kind))
                    yield return (one, other);
                // "Bandages worked well, but it came back in days": of the treatment before.
                if (kind == "taken" && other.Kind == "course" && IsOfIt(other))
                {
                    foreach (var one in Before(other, kind))
                        yield return (one, other);
                }
            }
        }
    }

    private bool IsOfIt(Fact course) =>
        !Facts.Any(fact => fact.Part == course.Part && fact.Kind == "taken")
        && ButIt().IsMatch(_text[Clauses.SentenceStart(_text, course.Start)..course.End]);

    [GeneratedRegex(
        @"\b(?:but|then|before|until)\s+(?:(?:it|they|this|the\s+\w+)\s+)?(?:then\s+)?(?:it\s+)?(?:came|comes|come|returned|returns|relapsed|recurred)\s+(?:straight\s+|right\s+)?(?:back)?\s*(?:\w+\s*)?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex ButIt();

    /// <summary>Whether it says them of each other. What only comes after is owned where it owns in return.</summary>
    public bool Joins(Fact one, Fact other) =>
        (Owns(one, other, ahead: false) && IsOpenTo(one, other))
        || (Owns(other, one, ahead: false) && IsOpenTo(other, one))
        || (Owns(one, other, ahead: true) && Owns(other, one, ahead: true));

    // What has a subject of its own is of no later one; only times come one after the other.
    private bool IsOpenTo(Fact one, Fact other) =>
        other.Kind == "when"
        || (one.Kind == nameof(TermKind.Word) && Facts.Where(fact => fact.Means(other)).Any(IsElliptic))
        || (
            one.Kind == "taken"
            && Facts.Where(fact => fact.Means(other)).Any(place => OfIt().IsMatch(_text[place.End..]))
        )
        || Facts
            .Where(fact => fact.Means(one))
            .Any(place =>
                Of(place, other.Kind, ahead: false) is var owners
                && (owners.Count == 0 || owners.Exists(fact => fact.Means(other)))
            );

    // "Left out dairy for 4 weeks, then gluten for 2": the second part has the verb of the first.
    private bool IsElliptic(Fact place) =>
        Facts.Where(fact => fact.Sentence == place.Sentence && fact.Part < place.Part).ToList() is { Count: > 0 } before
        && before.Max(fact => fact.End) is var from
        && from < place.Start
        && Then().IsMatch(_text[from..place.Start]);

    [GeneratedRegex(
        @"^\s*,?\s*(?:and\s+)?(?:then|and|later|after\s+that)\s+(?:the\s+|my\s+)?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Then();

    // "Never a rash from it" is of what was named before, whatever else that did.
    [GeneratedRegex(@"^[^,.;]*\b(?:from|to|with|on|after)\s+(?:it|them)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfIt();

    private bool Owns(Fact one, Fact other, bool ahead) =>
        Facts.Where(fact => fact.Means(other)).Any(place => Of(place, one.Kind, ahead).Any(fact => fact.Means(one)));

    /// <summary>Whether every place that says a fact says it of others of the kind.</summary>
    public bool OwnsOther(Fact one, Fact other) =>
        Owners.Contains(one.Kind)
        && Facts
            .Where(fact => fact.Means(other))
            .All(place =>
                (one.Kind == "taken" ? Of(place, one.Kind) : Own(place, one.Kind)) is { Count: > 0 } owners
                && !owners.Exists(fact => fact.Means(one))
            );

    // "Boils that burst, leak and come back": what has no owner in its own part may be of any that was named before;
    // only what was taken tells for certain what did it.
    private List<Fact> Own(Fact place, string kind) =>
        [
            .. Facts.Where(fact =>
                fact.Kind == kind && fact != place && (fact.Part == place.Part || IsTakenWith(fact, place))
            ),
        ];

    // "For a week in October with flucloxacillin": of both.
    private bool IsTakenWith(Fact fact, Fact place) =>
        fact.Kind == "taken" && fact.Part == place.Part + 1 && With().IsMatch(_text[..fact.Start]);

    [GeneratedRegex(@"\b(?:with|alongside|plus)\s+(?:an?\s+|some\s+|the\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex With();

    // In its own part, else in the last one before that has any, else in the next.
    private List<Fact> Of(Fact place, string kind, bool ahead = true)
    {
        var own = Own(place, kind);
        if (own.Count > 0)
            return own;
        var before = Before(place, kind);
        return before.Count > 0 || !ahead
            ? before
            :
            [
                .. Nearest(
                    Facts.Where(fact => fact.Kind == kind && fact.Sentence == place.Sentence && fact.Part > place.Part),
                    fact => fact.Part
                ),
            ];
    }

    private List<Fact> Before(Fact place, string kind) =>
        [
            .. Nearest(
                Facts.Where(fact =>
                    fact.Kind == kind
                    && fact.Part < place.Part
                    && (
                        fact.Sentence == place.Sentence
                        || (fact.Sentence == place.Sentence - 1 && _goingOn.GetValueOrDefault(place.Sentence))
                    )
                ),
                fact => -fact.Part
            ),
        ];

    private static IEnumerable<Fact> Nearest(IEnumerable<Fact> facts, Func<Fact, int> far)
    {
        var all = facts.ToList();
        return all.Count == 0 ? all : all.Where(fact => far(fact) == all.Min(far));
    }
}
