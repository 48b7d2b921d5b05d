using System.Collections.Frozen;
using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>One of the phrases by which a concept is known.</summary>
/// <param name="Concept">The concept; null for a look-alike of every concept.</param>
/// <param name="Phrase">The phrase.</param>
/// <param name="IsLookAlike">Whether it must not count: "a breath of fresh air".</param>
internal sealed record ConceptPhrase(Concept? Concept, PhrasePart Phrase, bool IsLookAlike)
{
    /// <summary>Whether it only counts beside something else that the same rule asks for: "had her three weeks ago".</summary>
    public bool IsHint { get; init; }

    /// <summary>Whether a look-alike may reach over commas; others end there.</summary>
    public bool PassesCommas { get; init; }
}

/// <summary>
/// Finds concepts in free text and says of each whether it is so, now, and the patient's own, and why. Immutable and
/// safe for any number of threads; the same text gives the same mentions on any machine.
/// </summary>
public sealed class FindingReader
{
    private readonly PhraseAutomaton _automaton;

    // "Baby has fever" is no "baby fever": what silences a finding must be said to the letter.
    private readonly PhraseAutomaton _lookAlikes;
    private readonly PhraseAutomaton _lookAlikesOverCommas;

    // By the number of the phrase; null where it only looks like any.
    private readonly ImmutableArray<Concept?> _concepts;
    private readonly ImmutableArray<bool> _hints;
    private readonly FrozenDictionary<string, ImmutableArray<Concept>> _byMedicineClass;
    private readonly AssertionReader _assertions;
    private readonly AssertionRules _rules;
    private readonly ReplyReader _replies;
    private readonly SpellingVocabulary _spelling;
    private readonly FrozenSet<string> _answers;
    private readonly WrittenNumbers _numbers;

    private readonly Func<string, bool> _isOrdinary;

    private const WordUse Ordinary = WordUse.Finding | WordUse.Trigger | WordUse.Ordinary;

    private static readonly Func<string, bool> IsAnything = _ => true;

    // One per thread: what a reading needs for a moment is not made anew for every message.
    [ThreadStatic]
    private static ReadingScratch? Scratch;

    internal FindingReader(
        ImmutableArray<ConceptPhrase> phrases,
        FrozenDictionary<string, ImmutableArray<Concept>> byMedicineClass,
        AssertionRules rules,
        ReadingVocabulary vocabulary
    )
    {
        (_byMedicineClass, _rules) = (byMedicineClass, rules);
        _concepts = [.. phrases.Select(phrase => phrase.Concept)];
        _hints = [.. phrases.Select(phrase => phrase.IsHint)];
        (Rewrites, Medicines, Fillers) = (vocabulary.Rewrites, vocabulary.Medicines, vocabulary.Fillers);
        (Language, _numbers) = (vocabulary.Language, vocabulary.Numbers);
        _assertions = new AssertionReader(rules);
        _answers = [.. rules.Yes, .. rules.No];
        _replies = new ReplyReader(rules);
        Words = vocabulary.Words;
        _automaton = new PhraseAutomaton(Words, WordUse.Finding) { PassesFillers = true, StopsBehindAnswers = true };
        _lookAlikes = new PhraseAutomaton(Words, WordUse.Finding) { StopsAtCommas = true };
        _lookAlikesOverCommas = new PhraseAutomaton(Words, WordUse.Finding);
        foreach (var some in phrases.CountBy(AutomatonOf))
            some.Key.Expect(some.Value);
        for (var at = 0; at < phrases.Length; at++)
            AutomatonOf(phrases[at]).Add(phrases[at].Phrase, at);
        _automaton.Freeze();
        _lookAlikes.Freeze();
        _lookAlikesOverCommas.Freeze();
        Words.Add(vocabulary.NeverMisread, WordUse.Ordinary);
        Words.Add(Rewrites.Words, WordUse.Ordinary);
        Words.Add(Rewrites.PlainWords, WordUse.Plain);
        Words.Add(Fillers, WordUse.Filler);
        Words.Add(Medicines.Words, WordUse.Medicine);
        _isOrdinary = word => (Words.UseOf(word) & Ordinary) != WordUse.None;
        _spelling = new SpellingVocabulary(Words);
    }

    /// <summary>A reader that knows nothing and finds nothing.</summary>
    public static FindingReader Empty { get; } =
        new(
            [],
            FrozenDictionary<string, ImmutableArray<Concept>>.Empty,
            new AssertionRules
            {
                Rules = [],
                Yes = [],
                No = [],
                GapStops = [],
            },
            new ReadingVocabulary(new PhraseWords(), new WordRewrites([]), MedicationLexicon.Empty, [])
        );

    /// <summary>The medicines that it recognises.</summary>
    public MedicationLexicon Medicines { get; }

    /// <summary>The language whose words it reads (BCP 47).</summary>
    public string Language { get; }

    private WordRewrites Rewrites { get; }

    private FrozenSet<string> Fillers { get; }

    /// <summary>Every mention, in the order of the text, then of the concepts.</summary>
    /// <param name="text">The patient's words.</param>
    /// <param name="context">Whose and from when a finding is where the words do not say.</param>
    public ImmutableArray<Mention> Read(PatientText text, AnswerContext context = AnswerContext.PatientNow)
    {
        if (text.Length == 0)
            return [];
        return Read(text, Tokenizer.Read(text.Verbatim), context, People.None);
    }

    /// <summary>What the text says of each stretch of it, as it would of a finding there: whether, when, and whose.</summary>
    /// <param name="text">The patient's words.</param>
    /// <param name="spans">Stretches of at least one word each.</param>
    /// <param name="people">Who is called what.</param>
    public ImmutableArray<Assertion> Assert(PatientText text, ImmutableArray<TextSpan> spans, People people)
    {
        var (readable, _) = Readable(text, Tokenizer.Read(text.Verbatim), asWritten: false, people);
        return _assertions.Read(
            readable,
            [.. spans.Select(span => At(readable, span))],
            AnswerContext.PatientNow,
            people.PatientIs
        );
    }

    /// <summary>What the text says of a phrase wherever it stands, whether or not any concept knows it.</summary>
    /// <param name="text">The patient's words.</param>
    /// <param name="phrase">The phrase, in any case.</param>
    /// <param name="people">Who is called what.</param>
    public ImmutableArray<(TextSpan Span, Assertion Assertion)> AssertPhrase(
        PatientText text,
        string phrase,
        People people
    )
    {
        var spans = PhraseSpans.Of(text.Verbatim, phrase);
        if (spans.IsEmpty)
            return [];
        var (readable, _) = Readable(text, Tokenizer.Read(text.Verbatim), asWritten: false, people);
        var asked = spans.Select(span => At(readable, span)).ToList();
        // The findings around it tell a list from the next statement.
        var found = new List<ConceptFound>();
        AddConcepts(readable, found, []);
        var around = found
            .Select(one => one.Found)
            .Where(found => !asked.Exists(one => found.First < one.End && one.First < found.End));
        var assertions = _assertions.Read(readable, [.. asked, .. around], AnswerContext.PatientNow, people.PatientIs);
        return [.. spans.Select((span, at) => (span, assertions[at]))];
    }

    /// <summary>
    /// The findings that a question asks after, as the reply states them: "yes" to "any fever?" is a fever, "not any
    /// more" one that is over. None where the reply says neither yes nor no.
    /// </summary>
    /// <param name="question">The question's words.</param>
    /// <param name="reply">The patient's words; a mention's trigger stands in them.</param>
    public ImmutableArray<Mention> ReadReply(PatientText question, PatientText reply)
    {
        if (_replies.Read(new TokenizedText(reply.Verbatim, WordsOf(reply))) is not { } assertion)
            return [];
        return
        [
            .. Read(question)
                .DistinctBy(mention => mention.Concept.Id)
                .Select(mention => new Mention(mention.Concept, new TextSpan(0, reply.Length), reply, assertion)),
        ];
    }

    /// <summary>Every mention in words already split, all in this language.</summary>
    internal ImmutableArray<Mention> Read(
        PatientText text,
        ImmutableArray<TextToken> words,
        AnswerContext context,
        People people
    )
    {
        var (readable, found) = Find(text, words, asWritten: false, people);
        return Mentions(readable, found, context);
    }

    /// <summary>The findings of a text whose words may be of another language: then none is taken for a misspelling.</summary>
    internal (ReadableText Text, List<ConceptFound> Found) Find(
        PatientText text,
        ImmutableArray<TextToken> words,
        bool asWritten,
        People people
    )
    {
        var (readable, medicines) = Readable(text, words, asWritten, people);
        var found = new List<ConceptFound>();
        AddConcepts(readable, found, medicines);
        SortByPlace(found);
        return (readable, found);
    }

    /// <summary>By the first word; what begins at the same word keeps its order.</summary>
    internal static void SortByPlace(List<ConceptFound> found)
    {
        for (var at = 1; at < found.Count; at++)
        {
            var one = found[at];
            var to = at;
            for (; to > 0 && found[to - 1].Found.First > one.Found.First; to--)
                found[to] = found[to - 1];
            found[to] = one;
        }
    }

    /// <summary>What the text says of findings in it.</summary>
    internal ImmutableArray<Mention> Mentions(ReadableText text, List<ConceptFound> found, AnswerContext context)
    {
        if (found.Count == 0)
            return [];
        var places = ImmutableArray.CreateBuilder<Found>(found.Count);
        foreach (var one in found)
            places.Add(one.Found with { OfNow = one.Concept.OfNow });
        var assertions = _assertions.Read(text, places.MoveToImmutable(), context);
        var mentions = ImmutableArray.CreateBuilder<Mention>(found.Count);
        for (var at = 0; at < found.Count; at++)
            mentions.Add(Mention(found[at], text.Text, assertions[at]));
        return mentions.MoveToImmutable();
    }

    /// <summary>The words that stand in a stretch of the verbatim text, of at least one word.</summary>
    internal static Found At(ReadableText text, TextSpan span)
    {
        var first = text.Tokens.TakeWhile(token => token.End <= span.Start).Count();
        var end = text.Tokens.TakeWhile(token => token.Start < span.End).Count();
        return new Found(new PhraseMatch(0, Math.Min(first, end - 1), end, 0, IsNear: false));
    }

    /// <summary>Whether the word is one of the language, as far as the content speaks it.</summary>
    internal bool Knows(string word) => (Words.UseOf(word) & (Ordinary | WordUse.Filler)) != WordUse.None;

    /// <summary>Every word of the content.</summary>
    internal PhraseWords Words { get; }

    /// <summary>Whether all the words together are among what only looks like the concept.</summary>
    internal bool OnlyLooksLike(PatientText words, Concept concept)
    {
        var (readable, _) = Readable(words, Tokenizer.Read(words.Verbatim), asWritten: true, People.None);
        var found = new List<PhraseMatch>();
        _lookAlikes.Match(readable, found);
        return found.Exists(match =>
            match.First == 0 && match.End == readable.Count && ReferenceEquals(_concepts[match.Pattern], concept)
        );
    }

    /// <summary>Whether a reply says yes to what was asked, however faintly: the last yes or no of its opening counts.</summary>
    public bool Affirms(PatientText reply) => _replies.Affirms(WordsOf(reply));

    /// <summary>Whether a reply says no to what was asked, and does not go on to say yes.</summary>
    public bool Denies(PatientText reply) => _replies.Denies(WordsOf(reply));

    /// <summary>Whether the words name somebody near who is no child.</summary>
    public bool NamesRelative(PatientText words)
    {
        if (_rules.Relatives is not { } relatives)
            return false;
        var found = new List<PhraseMatch>();
        relatives.Match(Readable(words, WordsOf(words), asWritten: true, People.None).Text, found);
        return found.Count > 0;
    }

    /// <summary>
    /// Whether the words name something and tell nothing of it: "heart attack", and not "can't breathe" or "chest pain
    /// now".
    /// </summary>
    public bool OnlyNames(PatientText words)
    {
        const int MostWords = 3;
        var said = WordsOf(words).Select(token => token.Word).Where(word => word.Any(char.IsLetter)).ToList();
        return said.Count <= MostWords
            && !said.Exists(word =>
                _rules.Openings.Contains(word) || _rules.Verbs.Contains(word) || _rules.Predicates.Contains(word)
            )
            && !_rules.Acute.Any(phrase => phrase.All(said.Contains));
    }

    /// <summary>Whether a reply says of what was asked that it was so, and is over.</summary>
    public bool SaysOver(PatientText reply) =>
        _replies.Read(new TokenizedText(reply.Verbatim, WordsOf(reply)))?.Temporality == Temporality.Historical;

    private ImmutableArray<TextToken> WordsOf(PatientText text) => Rewrites.Apply(Tokenizer.Read(text.Verbatim));

    private (ReadableText Text, ImmutableArray<MedicationMention> Medicines) Readable(
        PatientText text,
        ImmutableArray<TextToken> words,
        bool asWritten,
        People people
    )
    {
        var tokens = new TokenizedText(text.Verbatim, Rewrites.Apply(words));
        var medicines = Medicines.Find(tokens.Tokens, asWritten ? IsAnything : _isOrdinary);
        var readable = Readable(Named(tokens, medicines, people), medicines, asWritten);
        if (!people.WritesOfSelf || WithSubjects(readable) is not { } told)
            return (readable, medicines);
        medicines = Medicines.Find(told.Tokens, asWritten ? IsAnything : _isOrdinary);
        return (Readable(told, medicines, asWritten), medicines);
    }

    private ReadableText Readable(TokenizedText text, ImmutableArray<MedicationMention> medicines, bool asWritten) =>
        new(text, _spelling, _rules.GapStops, medicines, asWritten)
        {
            Fillers = Fillers,
            Answers = _answers,
            Numbers = _numbers,
        };

    // "Frank has a bad chest. He had a fever": where patients write of themselves, who opens a sentence behind somebody
    // else is that one. What goes on now counts, whoever it is: "My mum takes warfarin. She can't breathe".
    private TokenizedText? WithSubjects(ReadableText text)
    {
        ImmutableArray<TextToken>.Builder? told = null;
        int? named = null;
        for (var at = text.Count - 1; at > 0; at--)
        {
            if (!OpensOnSomebody(text, at) || (named ??= FirstOther(text)) > at || GoesOnNow(text, at))
                continue;
            told ??= text.Tokens.ToBuilder();
            told[at] = told[at] with { Before = TextBreak.None };
            told.Insert(at, text.Tokens[at] with { Word = StandIns.Of(NamedAs.Another, owns: false) });
        }
        return told is null ? null : text.Text with { Tokens = told.ToImmutable() };
    }

    private bool OpensOnSomebody(ReadableText text, int at)
    {
        var token = text.Tokens[at];
        return token.BeginsSentence
            && _rules.Subjects.Contains(
                new string([.. text.Text.Verbatim[token.Start..token.End].Where(char.IsLetter)]).ToLowerInvariant()
            );
    }

    private bool GoesOnNow(ReadableText text, int at) =>
        new CarerReader(_rules, text, []).ShowsNow(at, text.SentenceEnd(at + 1));

    // Behind which word somebody else has been named; behind none where nobody is.
    private int FirstOther(ReadableText text)
    {
        var found = new List<PhraseMatch>();
        _rules.Relatives?.Match(text, found);
        return found.Count == 0 ? int.MaxValue : found.Min(match => match.End);
    }

    // Where somebody is called by name the word for who that is stands in its place, which the content's lists know:
    // "Frank had" is told as of a relative.
    private TokenizedText Named(TokenizedText text, ImmutableArray<MedicationMention> medicines, People people)
    {
        if (people.IsEmpty)
            return text;
        ImmutableArray<TextToken>.Builder? named = null;
        for (var at = 0; at < text.Tokens.Length; at++)
        {
            if (
                people.At(text.Verbatim, text.Tokens, at, IsOfFindings) is not { } person
                || medicines.Any(medicine => medicine.FirstToken <= at && at < medicine.EndToken)
            )
                continue;
            named ??= text.Tokens.ToBuilder();
            named[at] = text.Tokens[at] with { Word = StandIns.Of(person.Who, person.Owns) };
        }
        return named is null ? text : text with { Tokens = named.MoveToImmutable() };
    }

    /// <summary>Whether phrases of findings ask for the word.</summary>
    internal bool IsOfFindings(string word) => (Words.UseOf(word) & WordUse.Finding) != WordUse.None;

    private void AddConcepts(ReadableText text, List<ConceptFound> found, ImmutableArray<MedicationMention> medicines)
    {
        var scratch = Scratch ??= new ReadingScratch();
        _automaton.Match(text, scratch.Matches);
        if (scratch.Matches.Count > 0 || medicines.Length > 0)
        {
            _lookAlikes.Match(text, scratch.LookAlikes);
            _lookAlikesOverCommas.Match(text, scratch.LookAlikes);
        }
        foreach (var match in scratch.Matches)
        {
            if (ConceptOf(match) is { } concept && !scratch.Seen.Exists(concept))
                AddConcept(scratch.Seen.Add(concept), scratch, found);
        }
        AddOfMedicines(medicines, scratch.LookAlikes, found);
        scratch.Clear();
    }

    private PhraseAutomaton AutomatonOf(ConceptPhrase phrase) =>
        !phrase.IsLookAlike ? _automaton
        : phrase.PassesCommas ? _lookAlikesOverCommas
        : _lookAlikes;

    // A misspelling is no mention of a concept that asks to be spelt rightly.
    private Concept? ConceptOf(PhraseMatch match) =>
        _concepts[match.Pattern] is { } concept && (concept.Fuzzy || !match.IsNear) ? concept : null;

    private void AddConcept(Concept concept, ReadingScratch scratch, List<ConceptFound> found)
    {
        foreach (var match in scratch.Matches)
        {
            if (ReferenceEquals(ConceptOf(match), concept) && !IsMisleading(match, concept, scratch.LookAlikes))
                scratch.Group.Add(match);
        }
        KeepApart(scratch);
        foreach (var match in scratch.Kept)
            found.Add(new ConceptFound(concept, new Found(match), _hints[match.Pattern]));
        scratch.Group.Clear();
        scratch.Kept.Clear();
    }

    private bool IsMisleading(PhraseMatch match, Concept concept, List<PhraseMatch> lookAlikes)
    {
        foreach (var other in lookAlikes)
        {
            var of = _concepts[other.Pattern];
            if ((of is null || ReferenceEquals(of, concept)) && Overlap(other, match) && !IsMore(match, other))
                return true;
        }
        return false;
    }

    // What only looks like a concept does so by a medicine's name too: "a prenatal vitamin a day" is no vitamin A.
    private void AddOfMedicines(
        ImmutableArray<MedicationMention> medicines,
        List<PhraseMatch> lookAlikes,
        List<ConceptFound> found
    )
    {
        foreach (var mention in medicines)
        {
            var match = new PhraseMatch(0, mention.FirstToken, mention.EndToken, 0, mention.IsNear);
            foreach (var classId in mention.Medication.Classes)
            {
                foreach (var concept in _byMedicineClass.GetValueOrDefault(classId, []))
                {
                    if (!IsMisleading(match, concept, lookAlikes))
                        found.Add(new ConceptFound(concept, new Found(match), IsHint: false));
                }
            }
        }
    }

    // A match within a longer one adds nothing, unless that is only a hint. Matches that only overlap both stay: where one is denied
    // ("no swelling before, lips swollen now"), the other must not be lost with it.
    private void KeepApart(ReadingScratch scratch)
    {
        scratch.Group.Sort(ReadingScratch.LongestFirst);
        foreach (var match in scratch.Group)
        {
            if (!IsWithinAny(match, scratch.Kept))
                scratch.Kept.Add(match);
        }
        scratch.Kept.Sort(ReadingScratch.ByPlace);
    }

    private bool IsWithinAny(PhraseMatch match, List<PhraseMatch> longer)
    {
        foreach (var one in longer)
        {
            if (IsWithin(match, one) && (_hints[match.Pattern] || !_hints[one.Pattern]))
                return true;
        }
        return false;
    }

    private static bool IsWithin(PhraseMatch match, PhraseMatch longer)
    {
        for (var at = match.First; at < match.End; at++)
        {
            if (match.Says(at) && !longer.Says(at))
                return false;
        }
        return true;
    }

    // "Pregnancy test" is no pregnancy, but "pregnancy test came back positive" says more than that.
    private static bool IsMore(PhraseMatch match, PhraseMatch lookAlike) =>
        match.Words > lookAlike.Words && IsWithin(lookAlike, match);

    private static bool Overlap(PhraseMatch a, PhraseMatch b)
    {
        for (var at = Math.Max(a.First, b.First); at < Math.Min(a.End, b.End); at++)
        {
            if (a.Says(at) && b.Says(at))
                return true;
        }
        return false;
    }

    private static Mention Mention(ConceptFound one, TokenizedText text, Assertion assertion)
    {
        var (first, end) = (one.Found.First, one.Found.End);
        var around = Quotes.Around(text, first, end);
        return new Mention(one.Concept, text.SpanOf(first, end), around.Of(text.Verbatim), assertion)
        {
            Around = around,
            IsHint = one.IsHint,
        };
    }
}

/// <summary>A concept with the place of its words, and whether they only hint at it.</summary>
internal readonly record struct ConceptFound(Concept Concept, Found Found, bool IsHint);

/// <summary>What a reader knows of words besides the phrases.</summary>
/// <param name="Words">The words of the phrases; the others are added to them.</param>
/// <param name="Rewrites">Words that stand for others.</param>
/// <param name="Medicines">The medicines.</param>
/// <param name="NeverMisread">Ordinary words that are near to a phrase's word and are not misspellings of it.</param>
internal sealed record ReadingVocabulary(
    PhraseWords Words,
    WordRewrites Rewrites,
    MedicationLexicon Medicines,
    IReadOnlyCollection<string> NeverMisread
)
{
    /// <summary>Words that a phrase passes over inside: "my arm has <i>just</i> gone dead".</summary>
    public FrozenSet<string> Fillers { get; init; } = FrozenSet<string>.Empty;

    /// <summary>How numbers are written.</summary>
    public WrittenNumbers Numbers { get; init; } = WrittenNumbers.None;

    /// <summary>The language (BCP 47).</summary>
    public string Language { get; init; } = "";
}
