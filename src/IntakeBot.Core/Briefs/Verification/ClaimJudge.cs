using System.Collections.Immutable;
using System.Text.RegularExpressions;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>Why a sentence does not stand: the reason, and the word where it shows.</summary>
internal readonly record struct Fault(DropReason Reason, string Word);

/// <summary>Holds one sentence against the sources that it cites.</summary>
/// <param name="reader">Reads both.</param>
/// <param name="said">The sentence.</param>
/// <param name="sources">What it cites.</param>
/// <param name="background">Every answer, for "her eczema" in a sentence that cites when it began.</param>
internal sealed partial class ClaimJudge(
    ClaimReader reader,
    ClaimText said,
    ImmutableArray<SourceReading> sources,
    Func<IEnumerable<SourceReading>> background
)
{
    private const string Formerly = "formerly";
    private const string Recurring = "comes and goes";
    private const string Avoid = "avoid";
    private const string Allergy = "allergy";
    private const string BothSides = "both";
    private const string LeftSide = "left";
    private const string RightSide = "right";
    private const string NoDifference = "no difference";
    private const string AnyMedicine = "medicine";
    private const string Stop = "stop";
    private const string Good = "good";
    private const string Diagnosed = "diagno";
    private const string Work = "work";
    private const string Worse = "worse";
    private const string Trigger = "trigger";
    private const string Better = "better";
    private const string Rash = "rash";
    private const string AlwaysThere = "always there";

    private static readonly string[] GoodResponses = ["a lot", "cleared", "better"];

    // What the patient answered, without the article.
    private IEnumerable<ClaimText> PatientAnswers =>
        sources.Where(source => !source.IsPassage).SelectMany(source => source.Answers);

    // The patient's own words, without the article.
    private IEnumerable<ClaimText> PatientQuotes =>
        sources.Where(source => !source.IsPassage).SelectMany(source => source.Quotes);

    // Persons whom a sentence about a child may name: the child, and who answered for it.
    private static readonly string[] OfChild =
    [
        "child",
        "son",
        "daughter",
        "baby",
        "boy",
        "girl",
        "parent",
        "family",
        "mother",
        "father",
        "wife",
        "husband",
        "partner",
        "grandmother",
        "grandfather",
    ];

    private readonly ImmutableHashSet<SourceReading> _serving = [.. sources.Where(source => Serves(said, source))];

    private readonly Echoes _echoes = new(
        reader,
        said,
        [
            .. sources
                .Where(source => !source.IsPassage)
                .SelectMany(source => source.Quotes.IsEmpty ? source.Answers : source.Quotes),
        ]
    );

    private readonly Bearers _bearers = Bearers.Of(
        reader.Cues,
        said,
        Teller.Report,
        sources.Any(source => source.Source is { OfChild: true, MayBeYoung: true })
    );

    /// <summary>The sources whose words it quotes.</summary>
    public ImmutableHashSet<string> Quoted { get; init; } = [];

    /// <summary>The first thing that it says wrongly, the plainest reasons first; null where nothing is.</summary>
    public Fault? Wrong() =>
        Trespass()
        ?? Number()
        ?? Bringing()
        ?? Side()
        ?? Asserted()
        ?? Misplaced.In(said, sources, background)
        ?? Misplaced.Asked(said, sources)
        ?? Joined()
        ?? Swapped()
        ?? Overdone()
        ?? Refused()
        ?? Voiced();

    private Fault? Number()
    {
        foreach (var amount in said.Amounts)
        {
            var saying = sources.Where(source => Says(source, amount.Amount) && !IsLengthOnly(source, amount)).ToList();
            if (
                saying.Count == 0
                && (
                    IsBoth(amount)
                    || IsOwnAge(amount)
                    || (IsFormerDose(amount.Amount) && Tenses.TellsOfFormer(said, amount))
                )
            )
                continue;
            if (saying.Count == 0)
                return new Fault(DropReason.UnsupportedNumber, WordAt(amount.Span));
            if (saying.TrueForAll(source => source.IsFormer(amount.Amount)) && !Tenses.TellsOfFormer(said, amount))
                return new Fault(DropReason.PastAsPresent, WordAt(amount.Span));
            if (!said.Hedged && saying.TrueForAll(source => source.Doubts(amount.Amount)) && !Doubts.LeavesOpen(said))
                return new Fault(DropReason.TooCertain, WordAt(amount.Span));
        }
        return null;
    }

    // "When she was 13", "at 13 years of age" of what she has had for 13 years: how old somebody was is no length of time.
    private bool IsLengthOnly(SourceReading source, SaidAmount amount) =>
        (
            (amount.Amount.Unit == Amount.Age && InYears().IsMatch(WordAt(amount.Span)))
            || (amount.Amount.Unit.Length == 0 && AtAge().IsMatch(said.Text[..amount.Span.Start]))
        ) && source.Amounts.Where(own => own.Supports(amount.Amount)).All(own => Amount.IsLength(own.Unit));

    [GeneratedRegex(@"\byears?\b", RegexOptions.IgnoreCase)]
    private static partial Regex InYears();

    [GeneratedRegex(
        @"\b(?:at|(?:I|he|she|they)\s+(?:was|were|turned))\s+(?:about\s+|around\s+|only\s+|just\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AtAge();

    // How old the patient is needs no citation.
    private bool IsOwnAge(SaidAmount amount) =>
        amount.Amount.Unit == Amount.Age
        && WordAt(amount.Span).Contains('-', StringComparison.Ordinal)
        && !said.Terms.Any(term => term.Kind == TermKind.Person && term.Segment == amount.Segment)
        && background().Any(source => IsOf(source, SpecialItems.BirthDate) && Says(source, amount.Amount));

    // "Her two pregnancies" of "both my pregnancies".
    private bool IsBoth(SaidAmount amount)
    {
        var what = Tokenizer.Read(said.Text[amount.Span.End..]).Take(1).Select(token => Stems.Of(token.Word)).ToList();
        return amount.Amount is { Value: 2, Unit: "" }
            && what.Count == 1
            && sources
                .SelectMany(source => source.Quotes)
                .SelectMany(text => Both().Matches(text.Text).Select(match => Stems.Of(match.Groups["what"].Value)))
                .Contains(what[0], StringComparer.OrdinalIgnoreCase);
    }

    [GeneratedRegex(
        @"\bboth\s+(?:of\s+)?(?:my\s+|his\s+|her\s+|the\s+|our\s+)?(?<what>\w+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Both();

    /// <summary>Whether a source says the number. "Once a day" is said by "daily".</summary>
    internal static bool Says(SourceReading source, Amount amount) =>
        source.Amounts.Any(own => own.Supports(amount))
        // "One in the morning" is one tablet, and "first one patch" is one.
        || (
            amount is { Value: 1, Unit: "tablet" }
            && source.IsFrequency
            && source.Quotes.Any(text => OneAtOnce().IsMatch(text.Text))
        )
        || (
            amount is { Value: 1, Unit: "" }
            && !source.IsPassage
            && source.Quotes.Any(text => OneThing().IsMatch(text.Text))
        )
        || source.Windows.Any(window => window == amount)
        // "Twice a week" of "2 nights a week".
        || (
            amount.Unit == Amount.Times
            && source.Terms.Contains("per-week")
            && source.Amounts.Any(own => own.Unit is "night" or "day" && own.Value == amount.Value)
        )
        || (
            amount is { Value: 1, Unit: Amount.Times }
            && !source.Amounts.Any(own => own.Unit == Amount.Times)
            && (
                source.Terms.Any(term => term.StartsWith("per-", StringComparison.Ordinal))
                || source.Answers.Any(text => Single().IsMatch(text.Text))
            )
        );

    [GeneratedRegex(
        @"(?:^|[,;.]\s*|\btake\s+|\bjust\s+)(?:one|1)\s+(?:in|at|each|every|a|per|with|before|after|morning|night|daily)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OneAtOnce();

    [GeneratedRegex(
        @"\b(?:only|just|first|was|started\s+with|began\s+with)\s+one\s+[a-z]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OneThing();

    // "50 mg, was on 100 before", the figure in another answer on the same medicine: in the unit of its dose.
    private bool IsFormerDose(Amount amount) =>
        Amount.IsDose(amount.Unit)
        && sources.Any(source =>
            source.Source.Bundle is { } bundle
            && source.Quotes.Any(text =>
                text.Amounts.Any(own =>
                    own.Amount is { Unit: "" } bare
                    && bare.Value == amount.Figure
                    && Tenses.IsFormer(text, own)
                    && WasOn().IsMatch(text.Text[..own.Span.Start])
                )
            )
            && sources.Any(other => other.Source.Bundle == bundle && other.Amounts.Any(own => own.Unit == amount.Unit))
        );

    [GeneratedRegex(
        @"\b(?:was|were|been|used\s+to\s+(?:be|take|have)|from|before)\s+(?:on\s+|at\s+|taking\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex WasOn();

    [GeneratedRegex(@"\b(?:one|single)\s+[a-z]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Single();

    private Fault? Bringing()
    {
        // A medicine that nobody named is the plainer reason than the word before it.
        foreach (
            var term in said.Terms.OrderBy(term =>
                term.Kind switch
                {
                    TermKind.Medicine => 0,
                    TermKind.Word => 2,
                    _ => 1,
                }
            )
        )
        {
            if (!term.General && !sources.Any(source => Holds(source, term)) && !IsKnown(term))
                return new Fault(ReasonOf(term), WordAt(term.Span));
        }
        return null;
    }

    private static DropReason ReasonOf(Term term) =>
        term.Kind switch
        {
            TermKind.Medicine => DropReason.UnsupportedMedicine,
            TermKind.Area => DropReason.UnsupportedArea,
            TermKind.Side => DropReason.UnsupportedSide,
            TermKind.Food => DropReason.UnsupportedFood,
            TermKind.Condition => DropReason.UnsupportedCondition,
            TermKind.Symptom => DropReason.UnsupportedSymptom,
            TermKind.Person => DropReason.WrongExperiencer,
            TermKind.Degree or TermKind.Time => DropReason.UnsupportedDegree,
            TermKind.Cause => DropReason.UnsupportedCause,
            _ => DropReason.UnsupportedWord,
        };

    private Fault? Side()
    {
        if (SidedAreas.Lead(said.Text) is { } lead && IsToldOtherwise(lead, text => SidedAreas.Lead(text.Text)))
            return new Fault(DropReason.UnsupportedSide, lead);
        var timed = SidedAreas.Timed(said).ToList();
        if (
            timed.Count > 0
            && sources.SelectMany(source => source.Answers).SelectMany(SidedAreas.Timed).ToHashSet() is { } told
        )
        {
            foreach (var (side, when) in timed)
            {
                if (
                    !told.Contains((side, when))
                    && told.Any(own => own.When == when)
                    && told.Any(own => own.Side == side)
                )
                    return new Fault(DropReason.UnsupportedSide, side);
            }
        }
        if (SidedAreas.First(said.Text) is { } first && IsToldOtherwise(first, text => SidedAreas.First(text.Text)))
            return new Fault(DropReason.UnsupportedSide, first);
        if (
            SidedAreas.Foremost(said) is { } foremost
            && IsToldOtherwise(foremost, SidedAreas.Foremost)
            && sources.Any(source => source.SaysItself(foremost))
        )
            return new Fault(DropReason.Misplaced, Shown(foremost));
        if (Healed() is { } healed)
            return new Fault(DropReason.UnsupportedSide, healed);
        var pairs = sources.SelectMany(source => source.Sides).ToHashSet();
        if (pairs.Count == 0)
            return null;
        foreach (var pair in SidedAreas.In(said.Terms.RemoveAll(IsCompared)))
        {
            // Of both a sentence does not single out the one.
            if (!pairs.Contains(pair) && pairs.Contains((BothSides, pair.Area)) && IsSingled(pair.Side))
                return new Fault(DropReason.UnsupportedSide, pair.Side);
            if (pair.Side == BothSides && AreBoth(pairs, pair.Area))
                continue;
            // A side that the sources say of some place must be said of this one, and a place of one side of that side.
            if (
                !pairs.Contains(pair)
                && !pairs.Contains((BothSides, pair.Area))
                && pairs.Any(own => own.Side == pair.Side || own.Area == pair.Area)
            )
                return new Fault(DropReason.UnsupportedSide, pair.Side);
        }
        return null;
    }

    // What the answers read so tell, and none of them what the sentence does.
    private bool IsToldOtherwise(string own, Func<ClaimText, string?> read) =>
        sources.SelectMany(source => source.Answers).Select(read).OfType<string>().ToList() is { Count: > 0 } told
        && !told.Contains(own);

    // "The right hand more than the left": what it is compared with is no place of its own.
    private bool IsCompared(Term side) => side.Kind == TermKind.Side && Than().IsMatch(said.Text[..side.Span.Start]);

    [GeneratedRegex(
        @"\bthan\s+(?:on\s+|in\s+)?(?:the\s+|my\s+|her\s+|his\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Than();

    // "The right wrist healed" of a left one that did.
    private string? Healed()
    {
        var told = sources.SelectMany(source => source.Quotes).SelectMany(SidedAreas.Healed).ToHashSet();
        return SidedAreas
            .Healed(said)
            .Where(one =>
                !told.Contains(one)
                && told.Contains(one with { Healed = !one.Healed })
                && told.Any(other => other.Area == one.Area && other.Side != one.Side && other.Healed == one.Healed)
            )
            .Select(one => one.Side)
            .FirstOrDefault();
    }

    [GeneratedRegex(
        @"\b(?:only|just|mostly|mainly|chiefly|largely|predominantly|especially|confined|limited|alone)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Singling();

    private bool IsSingled(string side) =>
        side is LeftSide or RightSide
        && Singling().IsMatch(said.Text)
        && said.Terms.All(term => term.Kind != TermKind.Side || term.Name == side)
        && !sources.SelectMany(source => source.Sides).Any(pair => pair.Side == side);

    // A source that adds nothing may stand beside one of the same matter: "allergies: yes" beside which they are.
    public Fault? Idle() =>
        sources.Any(source =>
            !Quoted.Contains(source.Source.Id)
            && !IsOf(source, SpecialItems.Name)
            && !IsOfWriting(source)
            && !(IsOf(source, SpecialItems.Goals) && SharedWords(said, source) >= LeastShared)
            && !_serving.Any(serving => serving == source || Kin(serving, source))
            && !said.Terms.Any(term => term.Kind is TermKind.Medicine or TermKind.Area && SaysInWords(source, term))
        )
            ? new Fault(DropReason.UnrelatedCitation, "")
            : null;

    // "His mother completed the form" of "I am filling this in for my son".
    private bool IsOfWriting(SourceReading source) =>
        source.Quotes.Any(text => reader.Cues.Says(Cue.Writing, text.Text))
        && said.Terms.Any(term => term.Kind == TermKind.Person);

    private static bool Kin(SourceReading one, SourceReading other) =>
        one.Matter is { } matter && matter == other.Matter;

    private static bool Serves(ClaimText said, SourceReading source) =>
        said.Terms.Any(term => source.SayingsOf(term.Name).Any(saying => !saying.OfQuestion || source.Decides))
        || said.Amounts.Any(amount => Says(source, amount.Amount))
        || (
            !source.Quotes.IsEmpty
            && source.Quotes.All(text => text.Terms.IsEmpty && text.Amounts.IsEmpty)
            && SharedWords(said, source) > 0
        );

    // Words that say nothing by themselves bear on what the patient hopes for where they are its own.
    private static int SharedWords(ClaimText said, SourceReading source)
    {
        var own = source
            .Quotes.SelectMany(text => Tokenizer.Read(text.Text))
            .Select(token => token.Word)
            .Where(word => word.Length >= LongWord)
            .ToHashSet(StringComparer.Ordinal);
        return Tokenizer.Read(said.Text).Select(token => token.Word).Distinct().Count(own.Contains);
    }

    private const int LeastShared = 2;

    private const int LongWord = 4;

    private string Shown(string name) =>
        said.Terms.Where(term => term.Name == name).Select(term => WordAt(term.Span)).FirstOrDefault("");

    private string WordAt(TextSpan span) => said.Text.Substring(span.Start, span.Length);
}
