using System.Collections.Frozen;
using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// Reads sentences and their sources by what their words mean, the same way for both. Immutable and safe for any number
/// of threads.
/// </summary>
public sealed partial class ClaimReader
{
    private static readonly string[] Breaks =
    [
        "and",
        "but",
        "while",
        "with",
        "plus",
        "or",
        "although",
        "whereas",
        "though",
        "which",
        "who",
        "nor",
    ];

    private static readonly string[] BeforeOver =
    [
        "for",
        "since",
        "well",
        "of",
        "just",
        "is",
        "was",
        "aged",
        "lasting",
    ];

    private readonly ClaimLexicon _lexicon;
    private readonly MedicationLexicon _medicines;
    private readonly PhraseIndex<TermGroup?> _terms;
    private readonly PhraseIndex<ClaimMark> _marks;
    private readonly FrozenDictionary<string, TermGroup?> _roots;
    private readonly FrozenSet<string> _free;
    private readonly FrozenDictionary<string, int> _general;
    private readonly FrozenSet<string> _persons;
    private readonly FrozenSet<string> _adverbs;
    private readonly FrozenSet<string> _passed;
    private readonly FrozenSet<string> _known;
    private readonly ClaimRewrites _rewrites;
    private readonly PlainWords _plain;

    /// <summary>Turns of phrase by which the laws know what a word is said of.</summary>
    internal CueWords Cues { get; }

    /// <summary>Which way words point.</summary>
    internal Poles Poles { get; }

    /// <summary>A reader of the lexicon's words.</summary>
    /// <param name="lexicon">The words of sentences.</param>
    /// <param name="medicines">The medicines that the product knows.</param>
    /// <param name="findings">Says of words whether they are denied, over, or somebody else's.</param>
    public ClaimReader(ClaimLexicon lexicon, MedicationLexicon medicines, MessageReader findings)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentNullException.ThrowIfNull(medicines);
        ArgumentNullException.ThrowIfNull(findings);
        (_lexicon, _medicines, Findings) = (lexicon, medicines, findings);
        Cues = new CueWords(lexicon.Cues);
        _rewrites = new ClaimRewrites(lexicon, Cues);
        _plain = new PlainWords(lexicon, Cues);
        Poles = new Poles(lexicon.Poles);
        _terms = new PhraseIndex<TermGroup?>(
            lexicon
                .Groups.Select(Unified)
                .SelectMany(group => group.Phrases.Select(phrase => Entry(phrase, (TermGroup?)group)))
                .Concat(Known(medicines))
                .Concat(Unsaying(lexicon).Select(phrase => Entry(phrase, (TermGroup?)null)))
        );
        _roots = Roots(lexicon);
        _adverbs = lexicon
            .Groups.SelectMany(group => group.Phrases)
            .Concat(lexicon.Irregular.Keys)
            .Select(ClaimLexicon.Exactly)
            .Where(IsManner)
            .ToFrozenSet(StringComparer.Ordinal);
        _passed = Unsaying(lexicon)
            .Select(ClaimLexicon.Exactly)
            .Where(word => IsManner(word) && !_adverbs.Contains(word))
            .ToFrozenSet(StringComparer.Ordinal);
        _persons = [.. lexicon.Groups.Where(group => group.Kind == TermKind.Person).Select(group => group.Name)];
        _known = lexicon
            .Groups.SelectMany(group => group.Phrases)
            .Concat(Unsaying(lexicon))
            .Concat(lexicon.General)
            .Concat(lexicon.Irregular.Keys)
            .Concat(medicines.Medications.SelectMany(medicine => medicine.Brands.Prepend(medicine.Name)))
            .SelectMany(phrase => Tokenizer.Read(phrase))
            .Select(token => lexicon.Stem(token.Word))
            .ToFrozenSet(StringComparer.Ordinal);
        _general = lexicon
            .General.GroupBy(lexicon.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.Min(phrase => ClaimLexicon.Exactly(phrase).Length),
                StringComparer.Ordinal
            );
        _free = lexicon
            .Free.Where(IsWord)
            .Select(word => Families.Of(ClaimLexicon.Exactly(word), wide: false))
            .ToFrozenSet(StringComparer.Ordinal);
        _marks = new PhraseIndex<ClaimMark>(
            Marks(lexicon).Select(mark => KeyValuePair.Create(ClaimLexicon.Exactly(mark.Phrase), mark))
        );
        Broader = BroaderTerms();
    }

    /// <summary>Reads with no words of its own: a sentence must say what its sources say.</summary>
    public static ClaimReader Empty { get; } = new(ClaimLexicon.Empty, MedicationLexicon.Empty, MessageReader.Empty);

    /// <summary>Says of words whether they are denied, over, or somebody else's.</summary>
    internal MessageReader Findings { get; }

    /// <summary>A sentence, said as if by the patient, so that it is read as the patient's words are.</summary>
    internal ClaimText ReadSentence(string text) =>
        Read(_rewrites.Apply(_plain.Of(PlainText.Of(text))), forgiving: false);

    /// <summary>A source's words; misspelt names of medicines are understood.</summary>
    internal ClaimText ReadSource(string text, bool ofQuestion = false) =>
        Read(_rewrites.Denying(_plain.OfSource(PlainText.Of(text))), forgiving: true, ofQuestion);

    /// <summary>What also holds where a term does: who has a sister has a sibling.</summary>
    internal FrozenDictionary<string, ImmutableArray<string>> Broader { get; }

    /// <summary>What a term's name stands for, when it is told why it is missing.</summary>
    internal ImmutableArray<Assertion> Assert(ClaimText text) =>
        text.Terms.IsEmpty
            ? []
            : Findings.Assert(new PatientText(text.Text), [.. text.Terms.Select(term => term.Span)]);

    private ClaimText Read(string text, bool forgiving, bool ofQuestion = false)
    {
        var tokens = Tokenizer.Read(text);
        var stems = tokens.Select(token => _lexicon.Stem(token.Word)).ToArray();
        var medicines = (
            forgiving ? _medicines.Find(tokens, IsKnown) : _medicines.Find(tokens, _ => true)
        ).ToDictionary(mention => mention.FirstToken);
        var pass = new Pass(text, tokens, stems, medicines) { OfQuestion = ofQuestion, Forgiving = forgiving };
        var segment = 0;
        for (var at = 0; at < tokens.Length; )
        {
            if (at > 0 && (tokens[at].Before != TextBreak.None || Breaks.Contains(tokens[at].Word)))
                segment += IsBracketed(pass, at) ? 0 : 1;
            var (from, terms) = (at, pass.Terms.Count);
            at = Step(pass, at, segment);
            if (pass.Terms.Count > terms && IsGeneral(pass, pass.Terms[^1], from, at))
                pass.Terms[^1] = pass.Terms[^1] with { General = true };
            if (at - from > 1 && pass.Terms.Count > terms)
                pass.Terms[^1] = Composed(pass.Terms[^1], Inner(pass, pass.Terms[^1], from, at));
            // "Along with" says nothing, and ends a part as "with" does.
            if (pass.Terms.Count == terms && tokens[(from + 1)..at].Any(token => Breaks.Contains(token.Word)))
                segment++;
        }
        return Marked(pass);
    }

    // What names no thing of the patient's may be of the general vocabulary; a word that is one only by its root, too.
    // A form of a listed word is of it ("moved" of "move"), and what the listed one is a form of is not ("ill" of
    // "illness").
    private bool IsGeneral(Pass pass, Term term, int first, int end) =>
        _general.TryGetValue(string.Join(' ', pass.Stems[first..end]), out var shortest)
        && string.Join(' ', pass.Words[first..end]).Length >= shortest
        && (
            term.Kind is TermKind.Word or TermKind.Degree or TermKind.Time
            || _terms.Find(pass.Stems.AsSpan(first, end - first), out _) == 0
        );

    // The longest reading wins: a phrase, a medicine, a number, a word.
    private int Step(Pass pass, int at, int segment)
    {
        var length = _terms.Find(pass.Unbroken(at), out var group);
        // "Two fillings in May": the "in" is the month's; "driven by night shifts" keeps its own.
        if (length > 1 && !IsAgent(pass, group, at + length - 1) && IsOfTimeBehind(pass, at + length - 1))
            length = _terms.Find(pass.Stems.AsSpan(at, length - 1), out group);
        // "With no breaking of bones" is not "with no break".
        if (length > 1 && group is { Kind: TermKind.Time } && IsGerund(pass, at + length - 1))
            length = _terms.Find(pass.Stems.AsSpan(at, length - 1), out group);
        // "Drinks no alcohol": what somebody does with what is named behind it.
        if (
            length == 1
            && group is { Kind: TermKind.Food }
            && pass.Words[at].StartsWith("drink", StringComparison.Ordinal)
            && IsFoodBehind(pass, at)
        )
            return at + 1;
        // "Solely" is no sole.
        if (length == 1 && IsManner(pass.Words[at]) && _passed.Contains(pass.Words[at]))
            return at + 1;
        if (
            length == 1
            && IsManner(pass.Words[at])
            && !_adverbs.Contains(pass.Words[at])
            && group is not { Kind: TermKind.Degree or TermKind.Time }
        )
            return pass.Forgiving
                ? pass.Add(Families.Of(pass.Words[at], wide: true), TermKind.Word, at, at + 1, segment)
                : at + 1;
        if (pass.Medicines.TryGetValue(at, out var medicine) && medicine.EndToken - at > length)
            return pass.Add(Named(medicine.Medication), TermKind.Medicine, at, medicine.EndToken, segment);
        // "More the right than the left" bounds no number.
        if (group is { Name: "more-than" or "less-than" } && !IsBound(pass, at, length))
            return at + length;
        // "Three of them": a source counts them.
        if (
            length > 1
            && group is null
            && pass.Forgiving
            && AmountReading.At(pass.Text, pass.Tokens, at) is var (some, after)
            && after == at + 1
        )
            return pass.Add(some, at, after, segment);
        if (length > 1)
            return group is null ? at + length : pass.Add(group.Name, group.Kind, at, at + length, segment);
        if (PerUnit(pass, at) is var (name, per))
            return pass.Add(name, TermKind.Time, at, per, segment);
        if (LooseTime(pass, at) is { } loose)
            return pass.Add(loose, TermKind.Time, at, at + 1, segment);
        // "They leave marks" names no side, whatever "left" is a form of.
        if (group is { Kind: TermKind.Side } && pass.Words[at] is "leave" or "leaves" or "leaving")
            return at + 1;
        // "Once I started school" and "left me clear" are no number and no side.
        if (IsConjunction(pass, at) || (group is { Kind: TermKind.Side } && IsVerb(pass, at)))
            return at + 1;
        var (amounts, next) = AmountReading.At(pass.Text, pass.Tokens, at);
        if (next > at)
            return pass.Add(amounts, at, next, segment);
        if (Bound(pass, at) is { } bound)
            return pass.Add(bound, TermKind.Degree, at, at + 1, segment);
        // "Both hands" names a side, "both bloating and cramps" does not.
        if (pass.Words[at] == "both" && !IsArea(pass, at + 1))
            return at + 1;
        if (length == 1)
            return group is null ? at + 1 : pass.Add(group.Name, group.Kind, at, at + 1, segment);
        // In a source "safely" says what is safe; in a sentence it says in what manner, and hardly ever what.
        if (IsFiller(pass.Words[at]) || (IsManner(pass.Words[at]) && !pass.Forgiving))
            return at + 1;
        // A noun of a known verb, an adjective of a known noun.
        var root = Families.Of(pass.Words[at], wide: true);
        if (root.Length > ShortRoot && _roots.TryGetValue(root, out var kin) && kin is not null)
            return pass.Add(kin.Name, kin.Kind, at, at + 1, segment);
        return root.Length > ShortRoot && _free.Contains(Families.Of(pass.Words[at], wide: false))
            ? at + 1
            : pass.Add(Families.Of(pass.Stems[at], wide: true), TermKind.Word, at, at + 1, segment);
    }

    private static bool IsGerund(Pass pass, int at) =>
        pass.Words[at - 1] == "no" && pass.Words[at].EndsWith("ing", StringComparison.Ordinal);

    private bool IsFoodBehind(Pass pass, int at) =>
        Enumerable
            .Range(at + 1, Math.Max(0, Math.Min(FarthestFood, pass.Tokens.Length - at - 1)))
            .TakeWhile(next => pass.Tokens[next].Before == TextBreak.None)
            .Any(next => _terms.Find(pass.Unbroken(next), out var group) > 0 && group is { Kind: TermKind.Food });

    private const int FarthestFood = 5;

    private const int LongestJoint = 4;

    private static bool IsAgent(Pass pass, TermGroup? group, int by) =>
        group is { Kind: TermKind.Cause } && pass.Words[by] == "by";

    private bool IsOfTimeBehind(Pass pass, int at) =>
        pass.Words[at] is "in" or "on" or "since" or "by" or "from" or "until"
        && _terms.Find(pass.Unbroken(at), out var group) > 1
        && group is { Kind: TermKind.Time };

    private static bool IsBound(Pass pass, int at, int length) =>
        (at + length < pass.Tokens.Length && AmountReading.At(pass.Text, pass.Tokens, at + length).Next > at + length)
        || pass.LastAmountEnd == at
        || pass.Words[at] is "or" or "of";

    private static bool IsConjunction(Pass pass, int at) =>
        pass.Words[at] == "once"
            && at > 0
            && pass.Words[at - 1] is "i" or "he" or "she" or "they" or "patient" or "has" or "had" or "was"
        || pass.Words[at] == "once"
            && at + 1 < pass.Words.Length
            && pass.Tokens[at + 1].Before == TextBreak.None
            && pass.Words[at + 1] is "i" or "he" or "she" or "it" or "they" or "we" or "my" or "the" or "treatment";

    private bool IsVerb(Pass pass, int at) =>
        // "With most vegetables left."
        pass.Words[at] == "left"
            && at > 0
            && (at + 1 == pass.Words.Length || pass.Tokens[at + 1].Before != TextBreak.None)
            && pass.Tokens[at].Before == TextBreak.None
            && pass.Words[at - 1].Length > LongestJoint
            && pass.Words[at - 1]
                is not ("than" or "more" or "worse" or "right" or "only" or "mostly" or "mainly" or "with")
            && !Determiners.Contains(pass.Words[at - 1])
            && !IsArea(pass, at - 1)
        // "Shampoo, left on for five minutes", "left in overnight".
        || pass.Words[at] == "left"
            && at + 2 < pass.Words.Length
            && pass.Words[at + 1] is "on" or "in" or "off"
            && (
                pass.Words[at + 2] is "for" or "overnight" or "until"
                || AmountReading.At(pass.Text, pass.Tokens, at + 2).Next > at + 2
            )
        || pass.Words[at] == "left"
            && at > 0
            && pass.Words[at - 1] is "been" or "be" or "was" or "were" or "has" or "have" or "had"
        || pass.Words[at] == "left"
            && at + 1 < pass.Words.Length
            && (
                pass.Words[at + 1] is "me" or "him" or "her" or "it" or "them" or "us" or "a" or "an" or "no" or "some"
                || (at > 0 && pass.Words[at - 1] is "that" or "which" or "it" && !IsArea(pass, at + 1))
                || (
                    pass.Words[at + 1] is "my" or "his" or "the"
                    && (at == 0 || !Determiners.Contains(pass.Words[at - 1]))
                )
            );

    private static readonly string[] Determiners = ["the", "my", "his", "her", "their", "on", "to", "of"];

    // "Pain (5/10)": what stands in brackets right behind a word is of that word.
    private bool IsBracketed(Pass pass, int at) =>
        pass.Text.AsSpan(pass.Tokens[at - 1].End, pass.Tokens[at].Start - pass.Tokens[at - 1].End).Trim() is "("
        && (
            AmountReading.At(pass.Text, pass.Tokens, at).Next > at
            || (
                _terms.Find(pass.Stems.AsSpan(at), out var group) > 0
                && group is { Kind: TermKind.Degree or TermKind.Time }
            )
        );

    // "Two a day", "three times a week": after a count, "a" means "each".
    private static (string Name, int Next)? PerUnit(Pass pass, int at)
    {
        if (at == 0 || at + 1 >= pass.Tokens.Length || pass.Tokens[at].Word is not ("a" or "an"))
            return null;
        // "Bought her a year of relief" is how long.
        if (at + 2 < pass.Words.Length && pass.Words[at + 2] is "of" or "ago" or "later" or "earlier" or "off")
            return null;
        // "1 % for a week" counts nothing.
        if (pass.Words[at - 1] is "for" or "in" or "within" or "over" or "after" or "of")
            return null;
        // "How many hours do you sleep a night?" asks for the count.
        var counted =
            pass.OfQuestion
            || (
                pass.LastAmountEnd > 0
                && pass.LastAmountEnd >= at - 3
                && pass.Tokens[pass.LastAmountEnd..(at + 1)].All(token => token.Before == TextBreak.None)
            );
        return counted && pass.Tokens[at + 1].Word is "day" or "week" or "month" or "year" or "night" or "hour"
            ? ($"per-{pass.Tokens[at + 1].Word}", at + 2)
            : null;
    }

    // "For years", "several weeks ago": how long, without a count.
    private static string? LooseTime(Pass pass, int at) =>
        Amount.Some(pass.Words[at]) is { } some
        && (
            (
                at > 0
                && pass.Words[at - 1]
                    is "for"
                        or "in"
                        or "there"
                        or "few"
                        or "several"
                        or "many"
                        or "some"
                        or "couple"
                        or "of"
            ) || (at + 1 < pass.Words.Length && pass.Words[at + 1] is "of" or "ago" or "back" or "earlier" or "before")
        )
            ? some
            : null;

    private bool IsArea(Pass pass, int at)
    {
        for (var next = at; next < Math.Min(at + 3, pass.Tokens.Length); next++)
        {
            if (_terms.Find(pass.Stems.AsSpan(next), out var group) > 0 && group is { Kind: TermKind.Area })
                return true;
        }
        return false;
    }

    // "For over ten years" is more than ten; "over the years" and "grown over ten years" are not.
    // "Nails over a year".
    private static bool IsRightBehindPlace(Pass pass, int at) =>
        pass.Terms.Count > 0
        && pass.Terms[^1] is { Kind: TermKind.Area or TermKind.Condition } place
        && place.Span.End == pass.Tokens[at - 1].End;

    private static string? Bound(Pass pass, int at)
    {
        if (at + 1 >= pass.Tokens.Length || AmountReading.At(pass.Text, pass.Tokens, at + 1).Next == at + 1)
            return null;
        return pass.Tokens[at].Word switch
        {
            "over" when at > 0 && !BeforeOver.Contains(pass.Words[at - 1]) && !IsRightBehindPlace(pass, at) => null,
            "over" or "above" or "exceeding" => "more-than",
            "under" or "below" => "less-than",
            _ => null,
        };
    }

    private const int ShortRoot = 4;

    private static bool IsWord(string phrase) => phrase.Length > 4 && phrase.All(char.IsLetter);

    // A root of two groups is of neither.
    private static FrozenDictionary<string, TermGroup?> Roots(ClaimLexicon lexicon) =>
        lexicon
            .Groups.Where(group => group.Kind != TermKind.Medicine)
            .SelectMany(group =>
                group
                    .Phrases.Where(IsWord)
                    .Select(word => (Root: Families.Of(ClaimLexicon.Exactly(word), wide: true), group))
            )
            .GroupBy(pair => pair.Root, pair => pair.group, StringComparer.Ordinal)
            .ToFrozenDictionary(
                pair => pair.Key,
                pair => pair.Distinct().Count() == 1 ? pair.First() : null,
                StringComparer.Ordinal
            );

    private ClaimText Marked(Pass pass)
    {
        var voices = ImmutableArray.CreateBuilder<(int, Voice)>();
        var past = ImmutableArray.CreateBuilder<int>();
        var now = ImmutableArray.CreateBuilder<int>();
        var trespasses = ImmutableArray.CreateBuilder<(DropReason, string, int)>();
        var hedges = ImmutableArray.CreateBuilder<int>();
        for (var at = 0; at < pass.Tokens.Length; )
        {
            var length = _marks.Find(pass.Words.AsSpan(at), out var mark);
            if (length == 0)
            {
                at++;
                continue;
            }
            var start = pass.Tokens[at].Start;
            if (mark.Role is MarkRole.Patient or MarkRole.Article)
                voices.Add((start, mark.Role == MarkRole.Patient ? Voice.Patient : Voice.Article));
            // "Is being treated" is now.
            else if (mark.Role == MarkRole.Past && at > 0 && pass.Words[at - 1] == "being")
                now.Add(start);
            else if (mark.Role == MarkRole.Past)
            {
                if (!IsAffectedNow(pass, at))
                    past.Add(start);
            }
            else if (mark.Role == MarkRole.Now)
                now.Add(start);
            else if (mark.Role == MarkRole.Hedge)
                hedges.Add(start);
            else
                trespasses.Add(
                    (mark.Role == MarkRole.Advice ? DropReason.Advice : DropReason.Diagnosis, mark.Phrase, start)
                );
            at += length;
        }
        return Listings.In(
            new ClaimText(
                pass.Text,
                pass.Terms.ToImmutable(),
                pass.Forgiving ? AmountReading.InOneUnit(pass.Text, pass.Amounts) : pass.Amounts.ToImmutable()
            )
            {
                Voices = voices.ToImmutable(),
                Past = past.ToImmutable(),
                Now = now.ToImmutable(),
                Trespasses = trespasses.ToImmutable(),
                Hedges = hedges.ToImmutable(),
                Joint = ClaimRewrites.IsJoint(pass.Text),
                Words = pass.Tokens.Length,
            }
        );
    }

    // "Is badly affected" tells of now; "is resolved" and "is stopped" do not.
    private static bool IsAffectedNow(Pass pass, int at)
    {
        if (!pass.Words[at].EndsWith("affected", StringComparison.Ordinal))
            return false;
        var before = at - 1;
        while (before > 0 && pass.Words[before].EndsWith("ly", StringComparison.Ordinal))
            before--;
        return before >= 0 && pass.Words[before] is "is" or "are" or "am";
    }

    private FrozenDictionary<string, ImmutableArray<string>> BroaderTerms()
    {
        var pairs =
            from pair in _lexicon.Broader
            from narrow in Named(pair.Narrow)
            from broad in Named(pair.Broad)
            select (narrow, broad);
        return pairs
            .GroupBy(pair => pair.narrow, pair => pair.broad, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.Distinct(StringComparer.Ordinal).ToImmutableArray(),
                StringComparer.Ordinal
            );
    }

    // "class:antibiotic" names every medicine of the class.
    private IEnumerable<string> Named(string phrase) =>
        phrase.StartsWith("class:", StringComparison.Ordinal)
            ? _medicines.Medications.Where(one => one.Classes.Contains(phrase["class:".Length..])).Select(Named)
            : Read(phrase, forgiving: false).Terms.Take(1).Select(term => term.Name);

    /// <summary>How a word is compared.</summary>
    internal string Stem(string word) => _lexicon.Stem(word);

    /// <summary>Whether a word says nothing by itself.</summary>
    internal bool IsUnsaying(string word) => _terms.Find([_lexicon.Stem(word)], out var group) > 0 && group is null;

    /// <summary>Whether any list knows a word, so that a patient did not misspell another.</summary>
    internal bool IsSpelt(string word) => _known.Contains(_lexicon.Stem(word)) || _medicines.Lookup(word) is not null;

    private bool IsKnown(string word) => _terms.Find([_lexicon.Stem(word)], out _) > 0;

    // An adverb that the lexicon does not know tells in what manner, and hardly ever what.
    private static bool IsManner(string word) => word.Length > 5 && word.EndsWith("ly", StringComparison.Ordinal);

    private static bool IsFiller(string word) => word.Length < 2 && !char.IsDigit(word[0]);

    // A group that names a medicine of the product's is that medicine, so that both lexicons say the same of it.
    private TermGroup Unified(TermGroup group) =>
        group.Kind == TermKind.Medicine
        && group.Phrases.Select(_medicines.Lookup).FirstOrDefault(found => found is not null) is { } known
            ? group with
            {
                Name = Named(known),
            }
            : group;

    // By their stems, so that "iron tablet" is "iron tablets".
    private IEnumerable<KeyValuePair<string, TermGroup?>> Known(MedicationLexicon medicines) =>
        from medicine in medicines.Medications
        let known = new TermGroup(Named(medicine), TermKind.Medicine, [])
        from name in medicine.Brands.Prepend(medicine.Name)
        where name.Length > 3
        select Entry(name, (TermGroup?)known);

    private static string Named(Medication medication) => $"medicine:{medication.Name}";

    private static IEnumerable<string> Unsaying(ClaimLexicon lexicon) =>
        lexicon
            .Free.Concat(lexicon.Hedges)
            .Concat(lexicon.Past)
            .Concat(lexicon.Now)
            .Concat(lexicon.Telling)
            .Concat(lexicon.Article)
            .Concat(lexicon.Patient)
            .Concat(lexicon.Denials);

    private static IEnumerable<ClaimMark> Marks(ClaimLexicon lexicon) =>
        [
            .. lexicon.Advice.Select(phrase => new ClaimMark(MarkRole.Advice, phrase)),
            .. lexicon.Diagnosis.Select(phrase => new ClaimMark(MarkRole.Diagnosis, phrase)),
            .. lexicon.Patient.Select(phrase => new ClaimMark(MarkRole.Patient, phrase)),
            .. lexicon.Article.Select(phrase => new ClaimMark(MarkRole.Article, phrase)),
            .. lexicon.Past.Select(phrase => new ClaimMark(MarkRole.Past, phrase)),
            .. lexicon.Hedges.Select(phrase => new ClaimMark(MarkRole.Hedge, phrase)),
            .. lexicon.Now.Select(phrase => new ClaimMark(MarkRole.Now, phrase)),
        ];

    private KeyValuePair<string, T> Entry<T>(string phrase, T meaning) => new(_lexicon.Key(phrase), meaning);
}
