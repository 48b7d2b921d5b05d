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
    private const string BothSides = "both";
    private const string NoDifference = "no difference";
    private const string AnyMedicine = "medicine";
    private const string Stop = "stop";
    private const string Good = "good";
    private const string Diagnosed = "diagno";
    private const string Work = "work";
    private const string Worse = "worse";
    private const string Trigger = "trigger";
    private const string Rash = "rash";

    private static readonly string[] GoodResponses = ["a lot", "cleared", "better"];

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
        sources.Any(source => source.Source.OfChild)
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
            var saying = sources.Where(source => Says(source, amount.Amount)).ToList();
            if (saying.Count == 0 && (IsBoth(amount) || IsOwnAge(amount)))
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
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Both();

    /// <summary>Whether a source says the number. "Once a day" is said by "daily".</summary>
    internal static bool Says(SourceReading source, Amount amount) =>
        source.Amounts.Any(own => own.Supports(amount))
        || source.Windows.Any(window => window == amount)
        || (
            amount is { Value: 1, Unit: Amount.Times }
            && !source.Amounts.Any(own => own.Unit == Amount.Times)
            && (
                source.Terms.Any(term => term.StartsWith("per-", StringComparison.Ordinal))
                || source.Answers.Any(text => Single().IsMatch(text.Text))
            )
        );

    [GeneratedRegex(
        @"\b(?:one|single)\s+[a-z]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
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

    private bool Holds(SourceReading source, Term term) => !IsOfReturn(source, term) && IsSaid(source, term);

    // "Has not returned" of what went away and came back.
    private bool IsOfReturn(SourceReading source, Term term) =>
        term.Name == "resolved"
        && Voices.IsDenyingItself(said, said.Terms.IndexOf(term))
        && source.SaysItself(Recurring);

    private bool IsSaid(SourceReading source, Term term) =>
        SayingsOf(source, term).Any()
        || SaysInWords(source, term)
        || (!term.Inner.IsDefaultOrEmpty && term.Inner.All(name => SayingsOf(source, term with { Name = name }).Any()))
        || (term.Name == NoDifference && IsUntouched(source, term))
        || (term.Name == BothSides && source.Sides.Count == 0)
        || (term is { Kind: TermKind.Side, Name: "left" or "right" } && source.SaysItself(BothSides))
        || (term.Name == Formerly && source.IsOfThePast)
        || (term.Kind == TermKind.Time && source.Amounts.Any(amount => amount.IsAt(term.Name)))
        || source.Amounts.Any(amount => amount.IsSome(term.Name) || IsUnitOf(amount, term))
        || (term.Name == Avoid && (said.Terms.Any(other => source.IsDenied(other.Name)) || source.Refuses))
        || (term.Name == AnyMedicine && IsOfMedicines(source))
        || (term.Name == Diagnosed && source.Quotes.Any(text => reader.Cues.Says(Cue.Named, text.Text)))
        || (term.Name == Worse && source.SayingsOf(Trigger).Any(saying => saying.OfQuestion))
        || (term.Name == "chronic" && source.Amounts.Any(amount => amount.IsSome("some-years")))
        || (term.Name == "resolved" && source.Quotes.Any(text => reader.Cues.Says(Cue.Ending, text.Text)))
        || (term.Name == Formerly && SaysAny(source, Earlier()))
        || (Outcomes.IsOutcome(term) && IsAsked(term))
        || IsChangeOfDose(source, term)
        || (term.Name == "decrease" && IsBeforeFinding(term) && source.SaysItself("better"))
        || (term.Name == "resolved" && source.Quotes.Any(text => reader.Cues.IsGone($" {text.Text}")))
        || (term.Name == "change" && Voices.IsInDenial(said, term.Span) && source.SaysItself(NoDifference))
        || (term.Kind == TermKind.Cause && IsOf(source, SpecialItems.Reason) && IsOfVisit(term))
        || (IsWhole(term) && SaysAny(source, Altogether()))
        || (term is { Name: Rash, Definite: true } && IsNamedAtAll())
        || (term.Name == Work && SaysAny(source, Being()))
        || (term.Name == "better" && IsWorking(term) && !IsOfTreatment(term) && source.SaysItself(Work))
        || (term.Name == Work && IsOfTreatment(term) && GoodResponses.Any(source.SaysItself))
        || (term.Name == "after meals" && IsBeforeFood(source, term))
        || (term.Name == "hate" && source.SaysItself(Stop) && Reasons.Tells(source))
        || (IsFailure(term) && Voices.IsInDenial(said, term.Span) && Successes.Any(source.IsDenied))
        || (term.Name == NoDifference && Successes.Any(source.IsDenied))
        || (WordAt(term.Span) == "alone" && SaysAny(source, Only()))
        || (term.Name == "allergy" && source.SaysItself("positive"))
        || (term.Name == "allergy" && IsReacting(term) && source.Terms.Contains("cause"))
        || (term.Name == "as needed" && source.Frequencies.Count == 0 && SaysAny(source, Whenever()))
        || (term.Name == "reluctant" && SaysAny(source, Unwilling()))
        || (term.Name == "sensitive" && !source.SayingsOf("allergy").IsEmpty)
        || (term.Name == Stop && (SaysAny(source, NoMore()) || SaysAny(source, NoMoreOf())))
        || (term.Name == Good && IsOfResponse(term) && GoodResponses.Any(source.SaysItself))
        || (term.Kind == TermKind.Cause && !source.SayingsOf("weigh").IsEmpty)
        || (term.Kind == TermKind.Cause && said.Hedged && source.Answers.Any(answer => answer.Hedged))
        || (
            term.Kind == TermKind.Cause
            && (
                !IsWorsening(term)
                    && Reasons.Joins(source, said)
                    && !source.Quotes.Any(text => reader.Cues.Says(Cue.Chance, text.Text))
                || IsOfOutcomeBehind(term)
            )
        )
        || (term.Name == Recurring && Returning().IsMatch(WordAt(term.Span)) && SaysAny(source, Again()))
        || (term.Name == "a lot" && !IsOfOutcome(term) && SaysAny(source, Intense()))
        // Whoever wants "something for the itch" wants it to be better.
        || (
            term.Name == "better"
            && IsOf(source, SpecialItems.Goals)
            && reader.Cues.Wishes(Clauses.SentenceBefore(said.Text, term.Span.Start))
        )
        || (
            term.Name is "mother" or "father" or "wife" or "husband" or "partner" or "grandmother" or "grandfather"
            && sources.Any(one => one.Source.OfChild)
            && (background().Any(own => own.SaysItself(term.Name)) || sources.Any(one => one.Source.IsTold))
        )
        || (
            term.Kind == TermKind.Word
            && reader.Cues.IsSureness(WordAt(term.Span).ToLowerInvariant())
            && source.Quotes.Any(text => reader.Cues.Says(Cue.Sure, text.Text))
        )
        || (source.Source.OfChild && OfChild.Take(8).Contains(term.Name));

    // "Reduced from 100 mg" of "50 mg (was 100)": the figures tell the way.
    private bool IsChangeOfDose(SourceReading source, Term term)
    {
        if (term.Name is not ("decrease" or "increase"))
            return false;
        var doses = said.Amounts.Where(one => Amount.IsDose(one.Amount.Unit)).ToList();
        return doses.Exists(before =>
            Tenses.IsRightBefore(said.Text, before.Span)
            && source.Quotes.Any(text =>
                text.Amounts.Any(own =>
                    own.Amount.Supports(before.Amount) && Tenses.IsRightBefore(text.Text, own.Span)
                )
            )
            && doses.Exists(now =>
                now.Amount.Unit == before.Amount.Unit
                && (
                    term.Name == "decrease"
                        ? now.Amount.Value < before.Amount.Value
                        : now.Amount.Value > before.Amount.Value
                )
            )
        );
    }

    // "Could not tell whether it helped" says of no outcome that it was so.
    private bool IsAsked(Term outcome) =>
        reader.Cues.Says(Cue.Wondering, Clauses.At(said.Text, outcome.Span))
        || Whether().IsMatch(said.Text[..outcome.Span.Start]);

    [GeneratedRegex(
        @"\b(?:whether|if)\s+(?:it|this|that|they)\s+(?:has\s+|had\s+|have\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Whether();

    [GeneratedRegex(@"\bbefore\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Earlier();

    // "Reduced bloating" of "bloating was better".
    private bool IsBeforeFinding(Term degree) =>
        said.Terms.Any(term =>
            term.Kind is TermKind.Symptom or TermKind.Condition
            && term.Span.Start >= degree.Span.End
            && term.Span.Start - degree.Span.End < Behind
        );

    // "Redness prompted the visit" says no more than why somebody comes.
    private bool IsOfVisit(Term cause) => reader.Cues.Says(Cue.Visiting, Clauses.At(said.Text, cause.Span));

    // "Stopped alcohol entirely" of "gave it up altogether".
    private bool IsWhole(Term term) => term.Name == "cleared" && Altogether().IsMatch(WordAt(term.Span));

    [GeneratedRegex(
        @"\b(?:altogether|entirely|completely|totally|fully|wholly|for\s+good|cold\s+turkey)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Altogether();

    // "The rash" is whatever the patient has on the skin.
    private bool IsNamedAtAll() =>
        background().Any(source => IsOf(source, SkinItems.Conditions) && !source.Quotes.IsEmpty);

    // "In her two pregnancies" of "during both pregnancies", "the shoulders" of "my sholders": the same words, whatever
    // phrase they are taken for and however the patient spelt them.
    private bool SaysInWords(SourceReading source, Term term)
    {
        if (source.IsPassage || term.Kind is TermKind.Degree or TermKind.Time || Outcomes.IsOutcome(term))
            return false;
        var words = Tokenizer
            .Read(WordAt(term.Span))
            .Select(token => token.Word)
            .Where(word => !reader.IsUnsaying(word))
            .ToList();
        return words.Count > 0 && source.SaysInWords(words, Voices.IsInDenial(said, term.Span));
    }

    private static bool SaysAny(SourceReading source, Regex words) =>
        !source.IsPassage && source.Quotes.Any(text => words.IsMatch(text.Text));

    // "Led to complete clearance" is "cleared": what something did is told by the outcome.
    private bool IsOfOutcomeBehind(Term cause) =>
        said.Terms.FirstOrDefault(term => term.Span.Start >= cause.Span.End) is { Name: not null } next
        && Outcomes.IsOutcome(next)
        && Clauses.Range(said.Text, next.Span) == Clauses.Range(said.Text, cause.Span);

    // "Short courses work" is how a treatment did, and no job.
    private bool IsOfTreatment(Term term) =>
        said.Terms.Any(other => other.Segment == term.Segment && Outcomes.IsTreatment(other));

    // "Worsened with it" says more than that one thing led to another.
    private bool IsWorsening(Term term) => WordAt(term.Span).Contains("wors", StringComparison.OrdinalIgnoreCase);

    private bool IsWorking(Term term) => WordAt(term.Span).StartsWith(Work, StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Successes = ["better", "effective"];

    private static bool IsFailure(Term term) => Successes.Contains(term.Name);

    private bool IsReacting(Term term) => WordAt(term.Span).StartsWith("react", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"\b(?:only|just|solely|nothing\s+else)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Only();

    // "The blue one when wheezy".
    [GeneratedRegex(
        @"\b(?:when|if)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Whenever();

    [GeneratedRegex(
        @"\b(?:(?:do|does|did)(?:\s+not|n['’]?t)\s+(?:really\s+)?(?:want|like|fancy)|rather\s+not|not\s+to\s+have|not\s+keen)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Unwilling();

    // "I am a nurse" tells what somebody works as.
    [GeneratedRegex(
        @"\b(?:I\s+am|I['’]?m|he\s+is|he['’]?s|she\s+is|she['’]?s)\s+an?\s+(?:\w+\s+)?\w+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Being();

    // "After eating bread" of "after bread".
    private bool IsBeforeFood(SourceReading source, Term term) =>
        said.Terms.FirstOrDefault(other => other.Span.Start >= term.Span.End) is { Kind: TermKind.Food } food
        && food.Span.Start - term.Span.End < Behind
        && source.SaysItself(food.Name);

    // "Drug", "medication" and "treatment" of what a source names or asks for as one.
    private static bool IsOfMedicines(SourceReading source) =>
        !source.IsPassage
        && (
            !source.SayingsOf("allergy").IsEmpty
            || source.Answers.Any(text => text.Terms.Any(term => term.Kind == TermKind.Medicine))
        );

    // "To stop steroid creams" of "no more steroid creams".
    [GeneratedRegex(@"\bno\s+more\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NoMoreOf();

    // "No longer tolerated" of "won't tolerate them now".
    [GeneratedRegex(
        @"\b(?:not|no|never|cannot|wont|cant|dont|doesnt|didnt|(?:wo|ca|do|does|did|is|are|could|would)n['’]t)\b[^.;,]*\b(?:now|any\s*more|any\s+longer|nowadays|these\s+days)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex NoMore();

    // "The response was good" of what helped a lot.
    private bool IsOfResponse(Term degree) => Response().IsMatch(Clauses.At(said.Text, degree.Span));

    [GeneratedRegex(
        @"\b(?:respon\w+|results?|effects?|outcomes?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Response();

    // How well something worked is told by its own words.
    private bool IsOfOutcome(Term degree) =>
        said.Terms.Any(term =>
            term.Segment == degree.Segment
            && ((Outcomes.IsOutcome(term) && term.Name != degree.Name) || Outcomes.IsTreatment(term))
        );

    [GeneratedRegex(
        @"^(?:recur|relaps|return|reappear|(?:it\s+)?c[ao]mes?\s+back)\w*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Returning();

    [GeneratedRegex(
        @"\b(?:again|(?:is|its|it['’]s|was|straight|but)\s+back|back\s+(?:within|in|after|by|for)|(?:come|came|comes)\s+back|second\s+time)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Again();

    [GeneratedRegex(
        @"\b(?:very|really|real|super|proper|so\s+bad|terribl[ey]|awful(?:ly)?|badly|extremely|unbearabl[ey]|like\s+(?:mad|crazy)|constantly|dreadful(?:ly)?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Intense();

    // "No effect on mood" where the mood was fine.
    private bool IsUntouched(SourceReading source, Term term) =>
        said.Terms.FirstOrDefault(other => other.Span.Start >= term.Span.End) is { Name: { } what } other
        && other.Span.Start - term.Span.End < Behind
        && Refusals.IsBorne(source, what);

    private const int Behind = 10;

    // "One omega-3 capsule" for "1 capsule".
    private bool IsUnitOf(Amount amount, Term term) =>
        Amount.IsDose(amount.Unit) && Amount.In(0, WordAt(term.Span).ToLowerInvariant())?.Unit == amount.Unit;

    // How much and how often is of the answer: "well" in "how well do you sleep?" is not. And a question whose answer
    // the sentence passes over says nothing.
    private IEnumerable<Saying> SayingsOf(SourceReading source, Term term) =>
        source
            .SayingsOf(term.Name)
            .Concat(source.Wholes.Where(whole => IsWhole(whole, term)).Select(whole => whole[term.Name]))
            .Where(saying =>
                !saying.OfQuestion
                || source.Decides
                || (
                    _serving.Contains(source)
                    && (
                        term.Kind is not (TermKind.Degree or TermKind.Time)
                        || term.Name.StartsWith("per-", StringComparison.Ordinal)
                    )
                )
            );

    // "Her eczema", "the rash": what the patient has said to have, elsewhere.
    private bool IsKnown(Term term) => IsOwnName(term) || IsSex(term) || IsSaidElsewhere(term);

    // Who the patient is needs no citation.
    private bool IsSex(Term term) =>
        term.Kind == TermKind.Word
        && background().Any(source => IsOf(source, SpecialItems.Sex) && source.SaysItself(term.Name));

    // What the skin problem is called, the patient has said.
    private bool IsNamed(Term term) =>
        term.Kind == TermKind.Condition
        && !said.Terms.Any(other => other.Kind == TermKind.Person)
        && background().Any(source => IsOf(source, SkinItems.Conditions) && source.SaysItself(term.Name))
        && (IsOwn(said.Terms.IndexOf(term)) || IsAbsentThere(term));

    // "Facial eczema has been absent": where the sources say that the place is clear, what the patient has is not there.
    private bool IsAbsentThere(Term term) =>
        said.Terms.Any(area =>
            area.Kind == TermKind.Area
            && area.Segment == term.Segment
            && sources.SelectMany(source => source.SayingsOf(area.Name)).ToList() is { Count: > 0 } sayings
            && sayings.TrueForAll(saying => saying.Certainty == Certainty.Negated)
        );

    private bool IsOwnName(Term term) =>
        term.Kind == TermKind.Word
        && char.IsUpper(said.Text[term.Span.Start])
        && background().Any(source => IsOf(source, SpecialItems.Name) && source.SaysItself(term.Name));

    private bool IsSaidElsewhere(Term term) =>
        term.Kind is TermKind.Condition or TermKind.Symptom
        && (term.Definite || (term == said.Terms[0] && IsOwn(0)) || IsNamed(term))
        && sources.Any(source => !source.IsPassage && _serving.Contains(source))
        && background()
            .Any(source =>
                !source.IsPassage
                && source
                    .SayingsOf(term.Name)
                    .Any(saying =>
                        saying
                            is {
                                OfQuestion: false,
                                Others: false,
                                Past: false,
                                Wished: false,
                                Certainty: Certainty.Present
                            }
                    )
            );

    private bool IsOwn(int at) =>
        reader.Assert(said)[at] is { Experiencer: Experiencer.Patient, Certainty: not Certainty.Negated }
        && _bearers[at].Bearing is Bearing.Unsaid or Bearing.Patient;

    private bool IsWhole(ImmutableDictionary<string, Saying> whole, Term term) =>
        whole.ContainsKey(term.Name) && whole.Keys.All(name => said.Terms.Any(other => other.Name == name));

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
        if (SidedAreas.Lead(said.Text) is { } lead)
        {
            var leads = sources
                .SelectMany(source => source.Answers)
                .Select(text => SidedAreas.Lead(text.Text))
                .OfType<string>()
                .ToList();
            if (leads.Count > 0 && !leads.Contains(lead))
                return new Fault(DropReason.UnsupportedSide, lead);
        }
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
        var pairs = sources.SelectMany(source => source.Sides).ToHashSet();
        if (pairs.Count == 0)
            return null;
        foreach (var pair in SidedAreas.In(said.Terms))
        {
            // A side that the sources say of some place must be said of this one, and a place of one side of that side.
            if (!pairs.Contains(pair) && !pairs.Contains((BothSides, pair.Area)) && pairs.Any(own => own.Side == pair.Side || own.Area == pair.Area))
                return new Fault(DropReason.UnsupportedSide, pair.Side);
        }
        return null;
    }

    // What only the article says is said in its voice, and what only the patient says is not put into its mouth.
    private Fault? Voiced()
    {
        var passages = sources.Where(source => source.IsPassage).ToList();
        if (passages.Count == 0)
            return null;
        var answers = sources.Where(source => !source.IsPassage).ToList();
        if (Refusals.DeniesInVoice(said, passages) is { } denied)
            return new Fault(DropReason.BeyondPassage, denied);
        if (Ranked(passages) is { } rank)
            return new Fault(DropReason.BeyondPassage, rank);
        if (Generalised(passages) is { } many)
            return new Fault(DropReason.BeyondPassage, many);
        foreach (var part in ArticleParts())
        {
            if (
                !passages.Exists(source => part.All(term => Holds(source, term)))
                && !(passages.Exists(LeadsIn) && part.All(term => passages.Exists(source => Holds(source, term))))
            )
                return new Fault(DropReason.BeyondPassage, WordAt(part[0].Span));
        }
        foreach (var term in said.Terms.Where(term => !term.General))
        {
            var voice = said.VoiceAt(term.Span.Start);
            if (voice == Voice.Patient && !answers.Exists(source => Holds(source, term)))
                return new Fault(DropReason.ArticleAsFinding, WordAt(term.Span));
            // The article knows no patient: it says of nobody what their own trouble comes from.
            if (voice == Voice.Article && term.Kind == TermKind.Cause && SaysOfPatient(term))
                return new Fault(DropReason.BeyondPassage, WordAt(term.Span));
            if (voice == Voice.Article && !passages.Exists(source => Holds(source, term)))
                return new Fault(DropReason.BeyondPassage, WordAt(term.Span));
        }
        return null;
    }

    // "It plays a vital role in:" and an item of its list are one statement.
    private static bool LeadsIn(SourceReading passage) =>
        passage.Answers.Any(text => text.Text.TrimEnd().EndsWith(':'));

    // What a statement says in the article's voice, one passage says: two of them joined are nobody's claim.
    private IEnumerable<List<Term>> ArticleParts() =>
        said
            .Terms.Where(term => !term.General && said.VoiceAt(term.Span.Start) == Voice.Article)
            .GroupBy(term => Clauses.Range(said.Text, term.Span))
            .Select(part => part.ToList());

    // "The main cause" of a passage that names one of several.
    private string? Ranked(List<SourceReading> passages) =>
        reader
            .Cues.Places(Cue.Ranking, said.Text)
            .Where(rank => said.VoiceAt(rank.At) == Voice.Article)
            .Select(rank => rank.Words)
            .FirstOrDefault(words =>
                !passages.Exists(passage =>
                    passage.Answers.Any(text => text.Text.Contains(words, StringComparison.OrdinalIgnoreCase))
                )
            );

    // "All patients" of a passage that tells of one.
    private string? Generalised(List<SourceReading> passages)
    {
        var texts = passages.SelectMany(passage => passage.Answers).Select(text => text.Text).ToList();
        return texts.Exists(text => reader.Cues.Says(Cue.Single, text))
            ? reader
                .Cues.Find(Cue.Several, said.Text)
                .FirstOrDefault(many => !texts.Exists(text => text.Contains(many, StringComparison.OrdinalIgnoreCase)))
            : null;
    }

    private bool SaysOfPatient(Term cause) =>
        said.Terms.Any(term =>
            term.Segment == cause.Segment
            && term.Kind is TermKind.Condition or TermKind.Symptom
            && said.Text[..term.Span.Start].TrimEnd().EndsWith(" my", StringComparison.OrdinalIgnoreCase)
        );

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
