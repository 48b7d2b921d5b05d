using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>How a source says a term.</summary>
/// <param name="Certainty">Whether it is so.</param>
/// <param name="Past">Whether it is over.</param>
/// <param name="Others">Whether it is somebody else's.</param>
/// <param name="Open">Whether the source leaves all that to its answer.</param>
/// <param name="OfQuestion">Whether only the question says it.</param>
/// <param name="Wished">Whether it is hoped for.</param>
internal readonly record struct Saying(
    Certainty Certainty,
    bool Past,
    bool Others,
    bool Open,
    bool OfQuestion,
    bool Wished = false
)
{
    /// <summary>Whether its own words say that it is over: "I stopped it", "when I was ten".</summary>
    public bool Over { get; init; }

    /// <summary>Whether its own words say that it has ended: "I stopped it", "that has gone".</summary>
    public bool Ended { get; init; }

    /// <summary>Whether it is told as done: "I worked on roofs".</summary>
    public bool Done { get; init; }

    /// <summary>Whether it is told as done, of findings too: "I missed it because of an infection".</summary>
    public bool Told { get; init; }

    /// <summary>Whether it stands right behind "I had a", in a statement that is over.</summary>
    public bool Had { get; init; }

    /// <summary>Whether nothing in its words puts it into the past.</summary>
    public bool Lasts { get; init; }

    /// <summary>Whose it is; empty where nobody is named.</summary>
    public string Person { get; init; } = "";

    /// <summary>The words that leave it open; empty where none do.</summary>
    public string Trigger { get; init; } = "";

    /// <summary>Whether only something narrower is named: "runs" of exercise.</summary>
    public bool Broad { get; init; }

    /// <summary>Who tells it or tends to it; empty where nobody is named.</summary>
    public string By { get; init; } = "";

    /// <summary>Whether they do not: "my partner does not mind".</summary>
    public bool ByDenies { get; init; }
}

/// <summary>A source by what its words mean.</summary>
internal sealed partial class SourceReading
{
    private static readonly FrozenSet<string> SoftBeliefs = new[]
    {
        "i think",
        "think",
        "i believe",
        "i reckon",
        "i feel",
        "seems",
        "seem",
        "seems to",
        "seem to",
        "it seems",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly ClaimReader _reader;
    private readonly FrozenDictionary<string, ImmutableArray<Saying>> _terms;

    private SourceReading(
        ClaimReader reader,
        NarrationSource source,
        FrozenDictionary<string, ImmutableArray<Saying>> terms
    )
    {
        (_reader, Source, _terms) = (reader, source, terms);
    }

    /// <summary>The source.</summary>
    public NarrationSource Source { get; }

    /// <summary>Whether it is a passage of an article.</summary>
    public bool IsPassage => Source.Citation is Citation.ToPassage;

    /// <summary>Numbers that it says.</summary>
    public required ImmutableArray<Amount> Amounts { get; init; }

    /// <summary>Lengths of time that the question asks about.</summary>
    public required ImmutableArray<Amount> Windows { get; init; }

    /// <summary>Alternatives of which the patient named some: they are said only all together.</summary>
    public required ImmutableArray<ImmutableDictionary<string, Saying>> Wholes { get; init; }

    /// <summary>Of each text, which amounts and times are of which medicine.</summary>
    public required ImmutableArray<MedicineOwners> Owners { get; init; }

    /// <summary>Pairs of side and place that it says.</summary>
    public required FrozenSet<(string Side, string Area)> Sides { get; init; }

    /// <summary>Advice and judgement that the patient's own words hold.</summary>
    public required FrozenSet<string> Trespasses { get; init; }

    /// <summary>Whether the answer says yes or no to the whole question, so that its words alone are an answer.</summary>
    public required bool Decides { get; init; }

    /// <summary>Whether some of what it says is over.</summary>
    public bool IsOfThePast => _terms.Values.Any(sayings => sayings.Any(saying => saying.Past));

    /// <summary>Whether it answers how often something is taken.</summary>
    public required bool IsFrequency { get; init; }

    /// <summary>What it is about: the first part of the item's linkId; null for a passage.</summary>
    public string? Matter =>
        Source.Citation is Citation.ToAnswer answer ? MatterOf(answer.Item.LinkId.Value.Split('.')[0]) : null;

    // "medicines.any" asks after what "medicine.name" names, and the reason for the visit is the skin.
    private static string MatterOf(string part) => part == "reason" ? "skin" : part.TrimEnd('s');

    /// <summary>How it says a term; empty where it does not.</summary>
    public ImmutableArray<Saying> SayingsOf(string term) => _terms.GetValueOrDefault(term, []);

    /// <summary>Whether it names something, and this holds of every place in which an answer does.</summary>
    public bool SaysEverywhere(string name, Func<string, TextSpan, bool> holds)
    {
        // What is listed piece by piece loses what was said of it.
        var texts = Quotes.Any(text => text.Terms.Any(term => term.Name == name)) ? Quotes : Answers;
        var naming = texts
            .SelectMany(text => text.Terms.Where(term => term.Name == name).Select(term => (text.Text, term.Span)))
            .ToList();
        return naming.Count > 0 && naming.TrueForAll(one => holds(one.Text, one.Span));
    }

    /// <summary>Whether the answer itself says a term.</summary>
    public bool SaysItself(string term) => SayingsOf(term).Any(saying => !saying.OfQuestion);

    /// <summary>How often, as the answer says it.</summary>
    public required FrozenSet<string> Frequencies { get; init; }

    /// <summary>Whether a term says how often.</summary>
    public static bool IsHowOften(Term term) =>
        term.Kind == TermKind.Time
        && (term.Name.StartsWith("per-", StringComparison.Ordinal) || EachOf.Any(term.Name.Contains));

    private static readonly string[] EachOf =
    [
        " day",
        " week",
        " month",
        " night",
        "hardly",
        "sometimes",
        "often",
        "every",
    ];

    /// <summary>Whether the answer says that something was not, or is not to be, done.</summary>
    public bool Refuses => Answers.Any(answer => Refusals.IsAny(answer.Text) || None().IsMatch(answer.Text));

    // "Nothing since September", asked how often.
    [GeneratedRegex(@"^\W*(?:nothing|none|nil)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex None();

    /// <summary>Whether the answer itself denies a term.</summary>
    public bool IsDenied(string term) =>
        SayingsOf(term).Any(saying => !saying.OfQuestion && saying.Certainty == Certainty.Negated);

    /// <summary>What it says of whom else.</summary>
    public IEnumerable<(string Term, string Person)> Persons =>
        _terms.SelectMany(term =>
            term.Value.Where(saying => saying.Others && !saying.OfQuestion).Select(saying => (term.Key, saying.Person))
        );

    /// <summary>The texts of the answer, the question aside.</summary>
    public required ImmutableArray<ClaimText> Answers { get; init; }

    /// <summary>The patient's own words.</summary>
    public required ImmutableArray<ClaimText> Quotes { get; init; }

    /// <summary>Whether every place that says an amount says that it was: "it was 30 mg at first".</summary>
    public bool IsFormer(Amount amount)
    {
        var saying = Answers
            .SelectMany(text => text.Amounts.Where(own => own.Amount.Supports(amount)).Select(own => (text, own)))
            .Where(one =>
                Amount.IsDose(one.own.Amount.Unit)
                || one.own.Amount.Unit == Amount.OfTen
                || Tenses.IsBefore(one.text, one.own)
            )
            .ToList();
        return saying.Count > 0 && saying.TrueForAll(one => Tenses.IsFormer(one.text, one.own));
    }

    /// <summary>Whether the patient's words leave an amount open: "2021, I think".</summary>
    public bool Doubts(Amount amount)
    {
        var saying = Quotes
            .SelectMany(text => text.Amounts.Where(own => own.Amount.Supports(amount)).Select(own => (text, own)))
            .ToList();
        return saying.Count > 0
            ? saying.TrueForAll(one => Verification.Doubts.IsOpen(Clauses.Sentence(one.text.Text, one.own.Span)))
            : Quotes.Any(text =>
                Verification.Doubts.IsOpen(text.Text) && !text.Text.Contains(". ", StringComparison.Ordinal)
            );
    }

    /// <summary>The terms that it says.</summary>
    public IEnumerable<string> Terms => _terms.Keys;

    public static SourceReading Of(ClaimReader reader, NarrationSource source)
    {
        var read = source
            .Evidence.Select(part => (Part: part, Text: reader.ReadSource(part.Text.Verbatim, part.OfQuestion)))
            .ToList();
        var quoted = read.Where(one => one.Part.IsQuote)
            .SelectMany(one => one.Text.Terms.SelectMany(term => term.Inner.Add(term.Name)))
            .ToHashSet(StringComparer.Ordinal);
        var said = read.Select(one => (one.Part, Sayings: Chosen(one.Part, one.Text))).ToList();
        List<(string Term, Saying Saying)> Chosen(Evidence part, ClaimText text)
        {
            var unchosen = part.IsQuote ? [] : Unchosen(reader, text, quoted).ToHashSet(StringComparer.Ordinal);
            return [.. Sayings(reader, source, part, text).Where(one => !unchosen.Contains(one.Term))];
        }
        var byTerm = said.Where(one => one.Part.IsQuote)
            .SelectMany(one => one.Sayings)
            .GroupBy(one => one.Term, one => one.Saying, StringComparer.Ordinal)
            .ToList();
        var denied = Denied(byTerm);
        var doubted = Doubted(byTerm);
        var owned = Owned(byTerm);
        var theirs = Theirs(byTerm);
        var over = read.Exists(one => one.Part.IsQuote && reader.Cues.Says(Cue.Again, one.Text.Text))
            ? []
            : Over(byTerm, read.Exists(one => one.Part.IsQuote && OnlyThen().IsMatch(one.Text.Text)));
        // "Not today. Face swelled in August" is kept as the option of a swollen face, and was then for all that.
        var done = byTerm
            .Where(term => term.All(saying => saying is { Told: true, Others: false, Certainty: Certainty.Present }))
            .Select(term => term.Key)
            .ToHashSet(StringComparer.Ordinal);
        var sayings = said.Where(one => !one.Part.Whole)
            .SelectMany(one => one.Sayings)
            .Select(one =>
                done.Contains(one.Term) && one.Saying is { OfQuestion: false, Certainty: Certainty.Present }
                    ? (one.Term, Saying: one.Saying with { Told = true })
                    : one
            )
            .Select(one =>
                owned.Contains(one.Term) && one.Saying is { OfQuestion: false, Others: true, Person.Length: 0 }
                    ? (one.Term, Saying: one.Saying with { Others = false })
                : over.Contains(one.Term) && one.Saying is { OfQuestion: false, Certainty: Certainty.Present }
                    ? (one.Term, Saying: one.Saying with { Past = true, Over = true })
                : theirs.TryGetValue(one.Term, out var person)
                && one.Saying is { OfQuestion: false, Certainty: Certainty.Present, Others: false }
                && !reader.Cues.Is(Cue.Tenders, person)
                    ? (one.Term, Saying: one.Saying with { Others = true, Person = person })
                : denied.Contains(one.Term)
                && one.Saying is { OfQuestion: false, Certainty: Certainty.Present, Others: false } or { Open: true }
                    ? (one.Term, Saying: one.Saying with { Certainty = Certainty.Negated, Open = false })
                : doubted.Contains(one.Term) && one.Saying is { OfQuestion: false, Certainty: Certainty.Present }
                    ? (one.Term, Saying: one.Saying with { Certainty = Certainty.Uncertain })
                : one
            )
            .GroupBy(one => one.Term, one => one.Saying, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.Distinct().ToImmutableArray(),
                StringComparer.Ordinal
            );
        var answers = read.Where(one => !one.Part.OfQuestion && !one.Part.Whole).Select(one => one.Text).ToList();
        var windows = read.Where(one => one.Part.OfQuestion)
            .SelectMany(one => one.Text.Amounts)
            .Select(amount => amount.Amount);
        return new SourceReading(reader, source, sayings)
        {
            Amounts = [.. answers.SelectMany(text => text.Amounts).Select(amount => amount.Amount).Distinct()],
            Windows = [.. windows.Where(amount => amount.Unit is "day" or "month")],
            Wholes =
            [
                .. said.Where(one => one.Part.Whole)
                    .Select(one =>
                        one.Sayings.DistinctBy(each => each.Term, StringComparer.Ordinal)
                            .ToImmutableDictionary(each => each.Term, each => each.Saying, StringComparer.Ordinal)
                    ),
            ],
            Answers = [.. answers],
            Quotes = [.. read.Where(one => one.Part.IsQuote).Select(one => one.Text)],
            IsFrequency = source.IsFrequency,
            Frequencies = answers
                .SelectMany(text => text.Terms)
                .Where(IsHowOften)
                .Select(term => term.Name)
                .ToFrozenSet(StringComparer.Ordinal),
            Owners = [.. answers.Select(MedicineOwners.Of)],
            Sides = answers.SelectMany(text => SidedAreas.In(text.Terms)).ToFrozenSet(),
            Trespasses = answers
                .SelectMany(text => text.Trespasses)
                .Select(trespass => trespass.Phrase)
                .ToFrozenSet(StringComparer.Ordinal),
            Decides = source.Evidence.Any(part =>
                part.Stance is EvidenceStance.Affirmed or EvidenceStance.Denied or EvidenceStance.Uncertain
            ),
        };
    }

    // "Studies" is kept as the option "work or study", and says nothing of work.
    private static IEnumerable<string> Unchosen(ClaimReader reader, ClaimText option, HashSet<string> quoted) =>
        option
            .Terms.Where(term =>
                term.Inner.Any(quoted.Contains)
                && option.Text.AsSpan(term.Span.Start, term.Span.Length).Contains(" or ", StringComparison.Ordinal)
            )
            .SelectMany(term => term.Inner.Where(name => !quoted.Contains(name)))
            .Concat(OtherHalf(reader, option, quoted));

    // "Upper back" is kept as the option "back or shoulders", and says nothing of shoulders.
    private static IEnumerable<string> OtherHalf(ClaimReader reader, ClaimText option, HashSet<string> quoted)
    {
        if (!option.Text.Contains(" or ", StringComparison.Ordinal))
            return [];
        var said = quoted
            .Concat(quoted.SelectMany(name => reader.Broader.GetValueOrDefault(name, [])))
            .ToHashSet(StringComparer.Ordinal);
        var areas = option.Terms.Where(term => term.Kind == TermKind.Area).Select(term => term.Name).ToList();
        return areas.Exists(said.Contains) ? areas.Where(name => !said.Contains(name)) : [];
    }

    // "Stress, no" is no trigger, whatever option was read of it.
    private static HashSet<string> Denied(List<IGrouping<string, Saying>> quoted) =>
        quoted
            // "My mother had lupus, I do not have it" denies it of the patient.
            .Where(term =>
                term.Any(saying => saying.Certainty == Certainty.Negated)
                // "No exercise, he runs without trouble": what is denied by its name is not said by a narrower one.
                && term.All(saying => saying.Certainty == Certainty.Negated || saying.Others || saying.Broad)
            )
            .Select(term => term.Key)
            .ToHashSet(StringComparer.Ordinal);

    // "My mother had lupus" is kept as the option "Lupus", and is hers for all that.
    private static Dictionary<string, string> Theirs(List<IGrouping<string, Saying>> quoted) =>
        quoted
            .Where(term => term.All(saying => saying is { Others: true, Person.Length: > 0 }))
            .ToDictionary(term => term.Key, term => term.First().Person, StringComparer.Ordinal);

    // "Me eczema, dad hay fever" is kept as the option "Eczema" of the family, and is nobody else's for all that.
    private static HashSet<string> Owned(List<IGrouping<string, Saying>> quoted) =>
        quoted
            .Where(term => term.All(saying => !saying.Others))
            .Select(term => term.Key)
            .ToHashSet(StringComparer.Ordinal);

    // "I had acne at school, that has gone" is kept as the option "Acne", and is over for all that.
    // "Heartburn, only when I was pregnant" says so too.
    private static HashSet<string> Over(List<IGrouping<string, Saying>> quoted, bool onlyThen) =>
        quoted
            .Where(term =>
                term.All(saying =>
                    saying is { Others: false, Certainty: Certainty.Present }
                    && (saying.Ended || saying.Past && (saying.Had || onlyThen))
                )
            )
            .Select(term => term.Key)
            .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(
        @"\bonly\s+(?:ever\s+)?(?:when|while|during|in|as|for)\b|\bonce\s+(?:last|in\s+(?:19|20)\d\d|as\s+a|years\s+ago|ages\s+ago)\b|\b(?:in|during|with)\s+(?:\w+\s+){0,2}(?:pregnancy|pregnancies|childhood|infancy|teens|trimester)\s+only\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OnlyThen();

    // "Maybe dairy" is kept as the option "Dairy", and is no surer for it.
    private static HashSet<string> Doubted(List<IGrouping<string, Saying>> quoted) =>
        quoted
            .Where(term => term.All(saying => saying.Certainty == Certainty.Uncertain))
            .Select(term => term.Key)
            .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<(string Term, Saying Saying)> Sayings(
        ClaimReader reader,
        NarrationSource source,
        Evidence part,
        ClaimText text
    )
    {
        var assertions = part.Stance is EvidenceStance.AsSaid or EvidenceStance.Wished ? reader.Assert(text) : [];
        var bearers = assertions.IsEmpty
            ? null
            : Bearers.Of(
                reader.Cues,
                text,
                source.Citation is Citation.ToPassage ? Teller.Report
                    : source.IsTold ? Teller.Another
                    : Teller.Patient,
                source is { OfChild: true, MayBeYoung: true },
                listed: source.Citation is Citation.ToAnswer { Item.LinkId.Value: "stress.sources" },
                tried: source.Citation is Citation.ToAnswer { Item.LinkId.Value: "skin.tried" }
            );
        for (var at = 0; at < text.Terms.Length; at++)
        {
            var saying = bearers is null
                ? ByStance(part)
                : BySaying(reader, source, part, text, at, bearers.Own(at, assertions[at]), bearers[at]);
            yield return (text.Terms[at].Name, saying);
            if (saying.Certainty == Certainty.Negated)
                continue;
            foreach (var broad in reader.Broader.GetValueOrDefault(text.Terms[at].Name, []))
                yield return (broad, saying with { Broad = true });
            foreach (var inner in text.Terms[at].Inner)
                yield return (inner, saying);
        }
        foreach (var again in bearers is null ? [] : Again(text, bearers))
            yield return again;
    }

    // "My sister cannot take penicillin, I have had it."
    private static IEnumerable<(string Term, Saying Saying)> Again(ClaimText text, Bearers bearers) =>
        from again in bearers.Again()
        let before = text.Text[Clauses.Range(text.Text, new TextSpan(again.Place, 0)).From..again.Place]
        select (
            text.Terms[again.Term].Name,
            new Saying(
                Denying().IsMatch(before) ? Certainty.Negated
                    : Opening().IsMatch(before) ? Certainty.Uncertain
                    : Certainty.Present,
                Past: false,
                Others: again.Bearer.Bearing != Bearing.Patient,
                Open: false,
                OfQuestion: false
            )
            {
                Person = PersonOf(again.Bearer),
            }
        );

    private static string PersonOf(Bearer bearer) => bearer.Bearing == Bearing.Teller ? OfTeller : bearer.Name;

    [GeneratedRegex(@"\b(?:no|not|never|neither)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denying();

    [GeneratedRegex(
        @"\b(?:if|whether|wonder\w*|might|may|could|would|should|maybe|perhaps)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Opening();

    private static Saying ByStance(Evidence part) =>
        new(
            part.Stance switch
            {
                EvidenceStance.Denied => Certainty.Negated,
                EvidenceStance.Uncertain => Certainty.Uncertain,
                _ => Certainty.Present,
            },
            part.Context == AnswerContext.PatientPast,
            part.Context == AnswerContext.Family,
            part.Stance == EvidenceStance.Open,
            part.OfQuestion
        );

    private static Saying BySaying(
        ClaimReader reader,
        NarrationSource source,
        Evidence part,
        ClaimText text,
        int at,
        Assertion assertion,
        Bearer bearer
    )
    {
        var span = text.Terms[at].Span;
        var others = assertion.Experiencer switch
        {
            _ when source.Citation is Citation.ToPassage => false,
            _ when text.Terms[at].IsOfLoss || Verification.Persons.IsOfPatient(text, at) => false,
            _ when !part.OfQuestion && Verification.Doubts.IsSaidBySomebody(text, at) => false,
            _ when bearer.IsSaid && !part.OfQuestion && !IsName(source) => bearer.Bearing != Bearing.Patient,
            // Whom the name answers for is no finding's.
            _ when IsName(source) => false,
            Experiencer.SomeoneElse => !Bearers.Decides(text, at),
            Experiencer.Child => !source.OfChild && !Bearers.Decides(text, at),
            _ => part.Context == AnswerContext.Family,
        };
        var over = Voices.IsOver(reader.Cues, text, at);
        return new(
            Tenses.IsTestedAbsent(text.Text, span) || Voices.IsSpared(reader.Cues, text, at) ? Certainty.Negated
                : Verification.Doubts.IsUnnamed(reader.Cues, text, at) ? Certainty.Uncertain
                : part.IsQuote && Verification.Doubts.IsRetracted(text, at) && !Voices.IsDenied(text, at, assertion)
                    ? Certainty.Uncertain
                : Voices.IsSuspected(reader.Cues, text, at) && !Voices.IsDenied(text, at, assertion)
                    ? Certainty.Uncertain
                : part.IsQuote && Verification.Doubts.IsAlternative(text, at) && !Voices.IsDenied(text, at, assertion)
                    ? Certainty.Uncertain
                : part.IsQuote && Verification.Doubts.IsGuessBehind(text, at) ? Certainty.Uncertain
                : Verification.Doubts.IsBehind(reader.Cues, text, at) && !Voices.IsDenied(text, at, assertion)
                    ? Certainty.Uncertain
                : part.IsQuote && Verification.Doubts.IsChance(reader.Cues, text, at) ? Certainty.Uncertain
                : IsResult(text.Terms[at], assertion)
                || (IsPlain(assertion) && !Verification.Doubts.IsConditional(text, span))
                    ? Certainty.Present
                : IsSoft(assertion) && !Verification.Doubts.IsModal(reader.Cues, text, span)
                || !Voices.IsDenied(text, at, assertion) && assertion.Certainty == Certainty.Negated
                    ? Certainty.Present
                : assertion.Certainty,
            part.Context == AnswerContext.PatientPast
                || over
                || (
                    !CueWords.IsGoneEachTime(Clauses.Sentence(text.Text, span))
                    && assertion.Temporality == Temporality.Historical
                    && !IsOfNext(text, at, assertion)
                    && !Tenses.IsEachTime(Clauses.At(text.Text, span))
                    && Voices.Past(reader.Cues, text, at)
                ),
            others,
            Open: false,
            part.OfQuestion,
            part.Stance == EvidenceStance.Wished
        )
        {
            Over = over,
            Ended = Voices.IsEnded(reader.Cues, text, at),
            Done = text.Terms[at].Kind == TermKind.Word && Voices.IsPastItself(text, at),
            Told = Tenses.IsTold(text, at) && (!others || Tenses.IsOfEarlier(text, at)),
            Had = Tenses.IsHad(text, at),
            Lasts = !Tenses.IsEarlier(text, at) && part.Context != AnswerContext.PatientPast,
            By = bearer.By,
            ByDenies = bearer.Denies,
            Person = others
                ? bearer.Bearing == Bearing.Teller
                    ? OfTeller
                    : bearer.Name
                : "",
        };
    }

    // "My sister has lupus, so I had a test last year": when is of what has a subject of its own.
    private static bool IsOfNext(ClaimText text, int term, Assertion assertion)
    {
        var to = Clauses.Range(text.Text, text.Terms[term].Span).To;
        var dating = assertion.Causes.Where(cause => cause.Effect == AssertionEffect.Historical).ToList();
        return dating.Count > 0
            && dating.TrueForAll(cause =>
                cause.Span.Start > to
                && (
                    OwnSubject().IsMatch(text.Text[to..cause.Span.Start])
                    || Voices.IsOfNext(text, term, cause.Span.Start)
                )
            );
    }

    [GeneratedRegex(
        @"^\W*(?:(?:and|so|but|then|which\s+is\s+why)\s+)?(?:I|he|she|we|they)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OwnSubject();

    private static bool IsName(NarrationSource source) =>
        source.Citation is Citation.ToAnswer answer && answer.Item.LinkId == SpecialItems.Name;

    /// <summary>Stands for who writes for the patient, whoever that is.</summary>
    public const string OfTeller = "teller";

    // What somebody is allergic to or was tested for is named for sure.
    private static bool IsHearsay(Assertion assertion) =>
        assertion is { Certainty: Certainty.Hypothetical, Deciding.Trigger: { } trigger }
        && (
            trigger.StartsWith("allerg", StringComparison.Ordinal)
            // "The pharmacist said ringworm" reports what it was called, as "the GP said" does.
            || trigger.StartsWith("pharmacist", StringComparison.Ordinal)
        );

    // "Has come back with a vengeance" and "I carry an EpiPen" are no advice on what to do should something happen.
    private static bool IsPlain(Assertion assertion) =>
        assertion is { Certainty: Certainty.Hypothetical, Deciding.Trigger: { } trigger }
        && Warning.Any(word => trigger.StartsWith(word, StringComparison.Ordinal));

    // "Did a blood test for it and told me it was normal": what came out is no less sure than what was looked for is open.
    private static bool IsResult(Term term, Assertion assertion) =>
        term.Name is "normal" or "abnormal" or "negative" or "positive"
        && assertion is { Certainty: Certainty.Hypothetical, Deciding.Trigger: { } trigger }
        && trigger.Contains("for", StringComparison.Ordinal);

    private static readonly string[] Warning = ["come back", "return", "come in", "carry", "carrying"];

    // "I think wool" answers what was asked; "maybe wool" leaves it open.
    private static bool IsSoft(Assertion assertion) =>
        IsHearsay(assertion)
        || assertion.Certainty == Certainty.Uncertain
            && assertion.Causes.All(cause =>
                cause.Effect != AssertionEffect.Uncertain || SoftBeliefs.Contains(cause.Trigger)
            );
}

/// <summary>Left and right, with the place that they are said of.</summary>
internal static partial class SidedAreas
{
    private const int Near = 3;

    /// <summary>The side on which it is more than on the other: "both hands, more the right"; null where none is.</summary>
    public static string? Lead(string text) =>
        Leading().Match(text) is { Success: true } match ? match.Groups["side"].Value.ToLowerInvariant() : null;

    [GeneratedRegex(
        @"\b(?:(?:more|worse|worst|mainly|mostly|chiefly|primarily|largely|especially|esp|predominantly|particularly)\s+(?:so\s+)?(?:on\s+|in\s+)?(?:the\s+|my\s+)?(?<side>left|right)|(?<side>left|right)\s+(?:\w+\s+){0,4}?(?:more|worse|worst|redder|bigger|drier|itchier|sorer|thicker|badder|drier|most\s+(?:severely|severe|badly|heavily|affected|involved)))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Leading();

    /// <summary>The side on which it began before it came to the other: "left wrist first"; null where none is told.</summary>
    public static string? First(string text) =>
        Beginning().Match(text) is { Success: true } match && Other().IsMatch(text[match.Groups["side"].Index..])
            ? match.Groups["side"].Value.ToLowerInvariant()
            : null;

    [GeneratedRegex(
        @"\b(?:(?<side>left|right)\s+\w+\s+(?:came\s+|was\s+|began\s+|started\s+)?first\b|(?:began|begun|started|starting|onset|beginning|first)\b[^.;]{0,60}?\b(?<side>left|right))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Beginning();

    [GeneratedRegex(
        @"^(?:left\b.*\bright|right\b.*\bleft)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex Other();

    /// <summary>Which side each time is said of: "the right in April and the left in June".</summary>
    public static IEnumerable<(string Side, string When)> Timed(ClaimText text) =>
        from side in text.Terms
        where side.Kind == TermKind.Side
        from when in text
            .Terms.Where(term => term.Kind == TermKind.Time && term.Segment == side.Segment)
            .Select(term => term.Name)
            .Concat(
                text.Amounts.Where(said => said.Segment == side.Segment)
                    .Select(said => said.Amount.Value.ToString(CultureInfo.InvariantCulture))
            )
        select (side.Name, when);

    /// <summary>Each place of one side, and whether it is told as healed: "left wrist, neck. Right wrist healed up".</summary>
    public static IEnumerable<(string Side, string Area, bool Healed)> Healed(ClaimText text) =>
        from side in text.Terms
        where side.Kind == TermKind.Side
        from pair in In(text.Terms)
        where pair.Side == side.Name
        select (pair.Side, pair.Area, Healing().IsMatch(Clauses.At(text.Text, side.Span)));

    [GeneratedRegex(
        @"\b(?:heal\w*|cleared|resolved|gone|settled|no\s+longer|any\s*more)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Healing();

    public static IEnumerable<(string Side, string Area)> In(ImmutableArray<Term> terms)
    {
        for (var at = 0; at < terms.Length; at++)
        {
            if (terms[at].Kind != TermKind.Side)
                continue;
            // "The left arm" before "the arm on the left".
            var area = terms.Skip(at + 1).Take(Near).FirstOrDefault(term => term.Kind == TermKind.Area);
            if (area.Name is null || area.Segment != terms[at].Segment)
            {
                var before = terms.Take(at).Reverse().Take(Near).FirstOrDefault(term => term.Kind == TermKind.Area);
                // "Both cheeks, worse on the left, and my ankles" is of neither part.
                if (before.Name is not null)
                    area = before.Segment == terms[at].Segment ? before : default;
            }
            if (area.Name is not null)
                yield return (terms[at].Name, area.Name);
            // "Left nostril crease": of both words.
            if (
                at + 2 < terms.Length
                && terms[at + 1] == area
                && terms[at + 2] is { Kind: TermKind.Area } next
                && next.Span.Start - area.Span.End == 1
                && next.Name != area.Name
            )
                yield return (terms[at].Name, next.Name);
            // "Three toenails on the left foot" are of the left, too.
            if (
                at > 0
                && area.Name is not null
                && terms[at - 1] is { Kind: TermKind.Area } part
                && part.Segment == terms[at].Segment
                && part.Name != area.Name
                && !(at > 1 && terms[at - 2].Kind == TermKind.Side)
            )
                yield return (terms[at].Name, part.Name);
        }
    }

    /// <summary>The place that was affected before any other: "mouth came first then the wrists"; null where none is told.</summary>
    public static string? Foremost(ClaimText text)
    {
        foreach (var first in AtFirst().EnumerateMatches(text.Text))
        {
            var (from, to) = Clauses.Range(text.Text, new TextSpan(first.Index, first.Length));
            to = Then().Match(text.Text, first.Index) is { Success: true } then && then.Index < to ? then.Index : to;
            var areas = text
                .Terms.Where(term => term.Kind == TermKind.Area && term.Span.Start >= from && term.Span.End <= to)
                .Select(term => term.Name)
                .Distinct(StringComparer.Ordinal)
                .ToList();
            if (areas is [var only])
                return only;
        }
        return null;
    }

    [GeneratedRegex(
        @"\b(?:(?:came|come|was|were|went|got|started|began|appeared|affected|involved)\s+first|first\s+(?:on|in|at|the|my|affected|appeared|involved|came))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AtFirst();

    [GeneratedRegex(@"\b(?:then|followed|later|afterwards|before)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Then();
}
