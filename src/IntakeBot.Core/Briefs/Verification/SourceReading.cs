using System.Collections.Frozen;
using System.Collections.Immutable;
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

    /// <summary>Whose it is; empty where nobody is named.</summary>
    public string Person { get; init; } = "";
}

/// <summary>A source by what its words mean.</summary>
internal sealed class SourceReading
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

    private readonly FrozenDictionary<string, ImmutableArray<Saying>> _terms;

    private SourceReading(NarrationSource source, FrozenDictionary<string, ImmutableArray<Saying>> terms)
    {
        (Source, _terms) = (source, terms);
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

    /// <summary>What it is about: the first part of the item's linkId; null for a passage.</summary>
    public string? Matter =>
        Source.Citation is Citation.ToAnswer answer ? MatterOf(answer.Item.LinkId.Value.Split('.')[0]) : null;

    // "medicines.any" asks after what "medicine.name" names, and the reason for the visit is the skin.
    private static string MatterOf(string part) => part == "reason" ? "skin" : part.TrimEnd('s');

    /// <summary>How it says a term; empty where it does not.</summary>
    public ImmutableArray<Saying> SayingsOf(string term) => _terms.GetValueOrDefault(term, []);

    /// <summary>Whether the answer itself says a term.</summary>
    public bool SaysItself(string term) => SayingsOf(term).Any(saying => !saying.OfQuestion);

    /// <summary>How often, as the answer says it.</summary>
    public required FrozenSet<string> Frequencies { get; init; }

    /// <summary>Whether a term says how often.</summary>
    public static bool IsFrequency(Term term) =>
        term.Kind == TermKind.Time
        && (term.Name.StartsWith("per-", StringComparison.Ordinal) || EachOf.Any(term.Name.Contains));

    private static readonly string[] EachOf = [" day", " week", " month", " night", "hardly", "sometimes", "often", "every"];

    /// <summary>Whether the answer says that something was not, or is not to be, done.</summary>
    public bool Refuses => Answers.Any(answer => Refusals.IsAny(answer.Text));

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

    /// <summary>The terms that it says.</summary>
    public IEnumerable<string> Terms => _terms.Keys;

    public static SourceReading Of(ClaimReader reader, NarrationSource source)
    {
        var read = source
            .Evidence.Select(part => (Part: part, Text: reader.ReadSource(part.Text.Verbatim, part.OfQuestion)))
            .ToList();
        var sayings = read.Where(one => !one.Part.Whole)
            .SelectMany(one => Sayings(reader, source, one.Part, one.Text))
            .GroupBy(one => one.Term, one => one.Saying, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.Distinct().ToImmutableArray(),
                StringComparer.Ordinal
            );
        var answers = read.Where(one => !one.Part.OfQuestion && !one.Part.Whole).Select(one => one.Text).ToList();
        var windows = read.Where(one => one.Part.OfQuestion)
            .SelectMany(one => one.Text.Amounts)
            .Select(said => said.Amount);
        return new SourceReading(source, sayings)
        {
            Amounts = [.. answers.SelectMany(text => text.Amounts).Select(said => said.Amount).Distinct()],
            Windows = [.. windows.Where(amount => amount.Unit is "day" or "month")],
            Wholes =
            [
                .. read.Where(one => one.Part.Whole)
                    .Select(one =>
                        Sayings(reader, source, one.Part, one.Text)
                            .DistinctBy(each => each.Term, StringComparer.Ordinal)
                            .ToImmutableDictionary(each => each.Term, each => each.Saying, StringComparer.Ordinal)
                    ),
            ],
            Answers = [.. answers],
            Frequencies = answers
                .SelectMany(text => text.Terms)
                .Where(IsFrequency)
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

    private static IEnumerable<(string Term, Saying Saying)> Sayings(
        ClaimReader reader,
        NarrationSource source,
        Evidence part,
        ClaimText text
    )
    {
        var assertions = part.Stance is EvidenceStance.AsSaid or EvidenceStance.Wished ? reader.Assert(text) : [];
        for (var at = 0; at < text.Terms.Length; at++)
        {
            var saying = assertions.IsEmpty ? ByStance(part) : BySaying(source, part, text, at, assertions[at]);
            yield return (text.Terms[at].Name, saying);
            if (saying.Certainty == Certainty.Negated)
                continue;
            foreach (var broad in reader.Broader.GetValueOrDefault(text.Terms[at].Name, []))
                yield return (broad, saying);
        }
    }

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

    private static Saying BySaying(NarrationSource source, Evidence part, ClaimText text, int at, Assertion assertion)
    {
        var others = assertion.Experiencer switch
        {
            _ when Voices.IsOfPersonBehind(text, at) => true,
            Experiencer.SomeoneElse => true,
            Experiencer.Child => !source.OfChild,
            _ => part.Context == AnswerContext.Family,
        };
        return new(
            IsSoft(assertion) || Voices.IsDenyingItself(text, at) ? Certainty.Present : assertion.Certainty,
            part.Context == AnswerContext.PatientPast
                || Voices.IsOver(text, at)
                || (assertion.Temporality == Temporality.Historical && Voices.Past(text, at)),
            others,
            Open: false,
            part.OfQuestion,
            part.Stance == EvidenceStance.Wished
        )
        {
            Over = Voices.IsOver(text, at),
            Person = others ? Verification.Persons.Of(text, at) : "",
        };
    }

    // "I think wool" answers what was asked; "maybe wool" leaves it open.
    private static bool IsSoft(Assertion assertion) =>
        assertion.Certainty == Certainty.Uncertain
        && assertion.Causes.All(cause =>
            cause.Effect != AssertionEffect.Uncertain || SoftBeliefs.Contains(cause.Trigger)
        );
}

/// <summary>Where a text speaks of the past.</summary>
internal static partial class Voices
{
    /// <summary>Whether a word that puts something in the past stands near the term: in its segment or before it.</summary>
    public static bool Past(ClaimText text, int term) => text.Past.Any(at => at <= text.Terms[term].Span.End + 60);

    /// <summary>Whether a word that puts something in the present stands in the term's segment, before it.</summary>
    public static bool Now(ClaimText text, int term) =>
        text.Now.Any(at =>
            at <= text.Terms[term].Span.End
            && !text.Terms.Any(other => other.Segment < text.Terms[term].Segment && other.Span.Start > at)
        );

    /// <summary>
    /// Whether the words say that the term is over: that it was stopped, or when it was, in the sentence in which it
    /// stands; "since" and "still" take that back.
    /// </summary>
    public static bool IsOver(ClaimText text, int term)
    {
        var span = text.Terms[term].Span;
        var from = Ends().Matches(text.Text[..span.Start]).Select(end => end.Index + end.Length).LastOrDefault();
        var to = Ends().Match(text.Text, span.End) is { Success: true } end ? end.Index : text.Text.Length;
        var sentence = text.Text[from..to];
        if (Stopping().IsMatch(text.Text[from..span.Start]) && !Ongoing().IsMatch(text.Text[from..span.Start]))
            return true;
        return Then().IsMatch(sentence) && !Ongoing().IsMatch(sentence);
    }

    /// <summary>Whether the term itself is told in the past: "his lips swelled".</summary>
    public static bool IsPastItself(ClaimText text, int term)
    {
        var span = text.Terms[term].Span;
        return text.Text.AsSpan(span.Start, span.Length).EndsWith("ed", StringComparison.OrdinalIgnoreCase)
            && !Described().IsMatch(text.Text[..span.Start]);
    }

    /// <summary>Whether its own words deny: "no difference" is what it names, denied or not.</summary>
    public static bool IsDenyingItself(ClaimText text, int term) =>
        Denying().IsMatch(text.Text.Substring(text.Terms[term].Span.Start, text.Terms[term].Span.Length));

    /// <summary>Whether the term is of the person named right behind it: "melanoma in an uncle".</summary>
    public static bool IsOfPersonBehind(ClaimText text, int term)
    {
        var person = text.Terms.Skip(term + 1).FirstOrDefault(other => other.Kind == TermKind.Person);
        return person.Name is not null
            && Behind().IsMatch(text.Text[text.Terms[term].Span.End..Math.Max(person.Span.Start, text.Terms[term].Span.End)]);
    }

    [GeneratedRegex(
        @"^\s+(?:in|among|affecting|affects|of)\s+(?:an?|the|one|both|my|her|his|their)?(?:\s+(?:of\s+)?(?:my|maternal|paternal|older|younger|elder))*\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Behind();

    [GeneratedRegex(@"[.;](?!\d)|\bbut\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    // "I stopped the doxycycline", "I gave up smoking": what stands right behind.
    [GeneratedRegex(
        @"\b(?:stopped|gave\s+up|given\s+up|quit|came\s+off|come\s+off|no\s+longer|used\s+to)\s+(?:\w+\s+){0,3}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Stopping();

    [GeneratedRegex(
        @"\b(?:in\s+(?:the|my)\s+(?:\w+ties|\d+0s|teens|early\s+\w+ties)|in\s+the\s+\d{4}s|when\s+(?:I|he|she|they)\s+(?:was|were)\s+(?!on\b|at\b|pregnant\b)|as\s+a\s+(?:child|kid|boy|girl|baby|toddler|teenager|teen)|(?:last|the\s+previous)\s+year|once)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Then();

    [GeneratedRegex(
        @"\b(?:since|still|started|began|begun|first|ever\s+since|from|onset|appeared|came\s+on|now|every|for\s+the|once\s+(?:a|every|daily|weekly))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Ongoing();

    // "Is cracked" and "a cracked" tell how something is; "cracked" alone tells what it did.
    [GeneratedRegex(
        @"(?:\b(?:is|are|am|be|been|an?|the|my|with|has|have|and|or|of|remains?|very|more)|,)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Described();

    [GeneratedRegex(
        @"^(?:no|not|without|never|wont|won['’]t|cant|can['’]t|cannot|doesnt|doesn['’]t|does\s+not|do\s+not|will\s+not)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Denying();
}

/// <summary>Left and right, with the place that they are said of.</summary>
internal static class SidedAreas
{
    private const int Near = 3;

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
                area = before.Name is not null && before.Segment == terms[at].Segment ? before : area;
            }
            if (area.Name is not null)
                yield return (terms[at].Name, area.Name);
        }
    }
}
