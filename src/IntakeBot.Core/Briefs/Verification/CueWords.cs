using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>The cues of <see cref="ClaimCues"/>, ready to be looked for.</summary>
internal sealed partial class CueWords
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private readonly ClaimCues _cues;
    private readonly FrozenDictionary<Cue, Regex> _anywhere;
    private readonly Regex? _asking;
    private readonly Regex? _wishing;
    private readonly Regex? _given;
    private readonly Regex? _causing;
    private readonly Regex? _spared;
    private readonly Regex? _sparedInShort;
    private readonly Regex? _provoking;
    private readonly Regex? _suspected;
    private readonly Regex? _explaining;
    private readonly Regex? _belongings;
    private readonly Regex? _occasions;
    private readonly FrozenDictionary<string, string> _misspelt;
    private readonly FrozenSet<string> _pointing;
    private readonly FrozenSet<string> _naming;
    private readonly FrozenSet<string> _certain;
    private readonly FrozenDictionary<Cue, FrozenSet<string>> _words;
    private readonly FrozenDictionary<string, string> _elders;
    private readonly Regex? _ofParent;
    private readonly Regex? _holdingIt;
    private readonly ILookup<string, string> _writers;
    private readonly Regex? _voiced;
    private readonly Regex? _minded;
    private readonly Regex? _held;
    private readonly Regex? _referring;
    private readonly Regex? _leftOpen;
    private readonly Regex? _gone;
    private readonly Regex? _goneItself;
    private readonly Regex? _outgrown;

    public CueWords(ClaimCues cues)
    {
        _cues = cues;
        _anywhere = cues
            // How words are misspelt is looked up word by word.
            .Phrases.Where(pair => !pair.Value.IsEmpty && pair.Key is not (Cue.Misspelt or Cue.Writers))
            .ToFrozenDictionary(pair => pair.Key, pair => Of(pair.Key, @"\b(?:{0})\b")!);
        _asking = Of(
            Cue.Asking,
            @"\b(?:{0})\b[^.;]*\b(?:if|whether|what|which|how|when|why|about|should|for)\b[^.;]*$"
        );
        _wishing = Of(Cue.Wishing, @"\b(?:{0})\b[^.;]*$");
        _given = Of(Cue.Giving, @"^\s+(?:\w+ly\s+)?(?:has\s+|have\s+|had\s+|also\s+)*(?:{0})\b[^.;,]*$");
        _causing = Of(
            Cue.Causing,
            @"\b(?:have|has|had|do|does|did)\s+(?:not|never)\s+(?:ever\s+)?(?:(?:give|gave|given)\s+(?:him|her|me|I|my)\b|(?:{0})(?:\s+(?:him|her|me|I|my)\b)?)(?:\s+(?:any|an|a)\b)?"
        );
        _spared = Of(
            Cue.Spared,
            @"^\s+(?:(?:on|at|of|behind)\s+\w+\s+\w+\s+)?(?:is|are|was|were|has|have|stays?|stayed|remains?|remained|keeps?)\s+(?:\w+\s+)?(?:{0})\b"
        );
        _sparedInShort = Of(
            Cue.Spared,
            @"^\s*(?:[,:(-]\s*)?(?:all\s+|completely\s+|totally\s+|entirely\s+|so\s+far\s+|still\s+)?(?:{0})\b(?=\s*(?:$|[.,;)]|(?:and|but|though|now|at\s+the\s+moment|so\s+far|thankfully|luckily)\b))"
        );
        _provoking = Of(Cue.Provoking, @"^[^.;,]*\b(?:{0})\b(?:\s+[\w-]+){0,4}\s*$");
        _suspected = Of(
            Cue.Suspecting,
            @"\b(?:{0})\s+(?:that\s+|about\s+)?(?:(?:it|this|they|these|he|she|I)|(?:the|my|his|her)\s+[\w-]+(?:\s+(?:on|in|of|at|behind)\s+(?:(?:the|my|his|her)\s+)?[\w-]+)?)(?:['’]s|['’]ve|\s+(?:is|was|were|are|has|had|have|could|might|may|would))\b[^.;]*$"
        );
        _explaining = Of(
            Cue.Explaining,
            @"\b(?<subject>\w+)\s+(?<verb>{0})\s+(?:(?:my|the|this|these|all|both)\s+)?(?:[\w-]+\s+)?$"
        );
        _belongings = Of(Cue.Belongings, @"\b(?:my|his|her|their|a)\s+(?:\w+\s+)?(?<who>\w+)['’]s\s+(?<what>{0})\b");
        _occasions = Of(
            Cue.Occasions,
            @"\b(?:my|his|her|their|a)\s+(?:\w+\s+)?(?:(?<who>\w+)['’]s|(?<who>daughter|son|sister|brother|mother|father|mum|dad|cousin|friend|niece|nephew|aunt|uncle)s|daughter|son|sister|brother|cousin|friend|niece|nephew)\s+(?<what>{0})\b"
        );
        _misspelt = cues.Of(Cue.Misspelt)
            .Select(pair => pair.Split(' ', 2))
            .Where(pair => pair.Length == 2)
            .DistinctBy(pair => pair[0], StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        _writers = cues.Of(Cue.Writers)
            .Select(pair => pair.Split(' ', 2))
            .Where(pair => pair.Length == 2)
            .ToLookup(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        _pointing = [.. cues.Of(Cue.Pointing)];
        _elders = cues
            .Elders.DistinctBy(pair => pair.Phrase, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(pair => pair.Phrase, pair => pair.Plain, StringComparer.OrdinalIgnoreCase);
        if (PhrasePattern.AnyOf(_elders.Keys) is { Length: > 0 } elders)
            _ofParent = new Regex(
                $@"\bmy\s+(?<own>(?:older|younger|little|big|own)\s+)?(?<who>{elders})\b(?<law>[\s-]in[\s-]law\b)?",
                Options
            );
        _holdingIt = Of(Cue.Holding, @"(?:\b(?:{0})|\b(?:react|allerg)\w*\s+(?:\w+\s+)?to)\s+(?<it>it|them)\b");
        _naming = [.. cues.Of(Cue.Naming)];
        _certain = [.. cues.Of(Cue.Sure)];
        _words = cues.Phrases.ToFrozenDictionary(
            pair => pair.Key,
            pair =>
                pair.Value.Select(word => word.Replace("'", "", StringComparison.Ordinal))
                    .ToFrozenSet(StringComparer.Ordinal)
        );
        _voiced = Of(Cue.Voicing, $@"^\W*{Having}(?:{{0}})\b");
        _minded = Of(Cue.Minding, $@"^\W*{Being}(?:{{0}})\b");
        _leftOpen = Of(Cue.Modal, @"^\s+(?:(?:is|are|was|were)\s+)?(?:{0})\b");
        _gone = Of(
            Cue.Gone,
            @"(?:\b(?:that|it|they|which|this|those|these|and|but)(?:['’]s|\s+(?:is|are|has|have))?|[,;–-])\s+(?:(?:now|all|completely|since|long)\s+)?(?<how>{0})\s*(?<next>\w+)?"
        );
        _goneItself = Of(
            Cue.Gone,
            @"^\s+(?:has|have|had|is|are)\s+(?:(?:now|all|completely|totally|finally|fully|since|long)\s+)*(?<how>{0})\s*(?<next>\w+)?"
        );
        _outgrown = Of(Cue.Outgrown, @"(?<not>\b(?:not|never|n['’]t)\s+(?:\w+\s+)?)?\b(?:{0})\b");
        _referring = Of(Cue.Referring, @"^\W*(?:{0})\b");
        _held = Of(Cue.Holding, $@"^['’]?\s*{Adverbs}(?:{{0}})\b");
    }

    /// <summary>Whether what stands behind a thing leaves it open: "is possibly one".</summary>
    public bool IsLeftOpen(string behind) => _leftOpen?.IsMatch(behind) == true;

    /// <summary>Whether what stands behind a thing says that it is over: "that has gone".</summary>
    public bool IsGone(string behind) =>
        (_outgrown?.Match(behind) is { Success: true } over && !over.Groups["not"].Success)
        || _gone?.Match(behind) is { Success: true } gone
            && !Says(Cue.Returning, behind[gone.Index..])
            && IsForGood(gone);

    /// <summary>Whether what stands right behind something says that it is over: "has gone now".</summary>
    public bool IsGoneItself(string behind) =>
        _goneItself?.Match(behind) is { Success: true } gone
        && !Says(Cue.Returning, behind[gone.Index..])
        && !Says(Cue.Again, behind[gone.Index..])
        && IsForGood(gone);

    private static bool IsForGood(Match gone) =>
        !(
            gone.Groups["how"].Value.Equals("went", StringComparison.OrdinalIgnoreCase)
            && IsHow(gone.Groups["next"].Value)
        )
        // "Gone within a day": of each time.
        && gone.Groups["next"].Value
            is not ("again" or "in" or "within" or "after" or "by" or "overnight" or "for" or "between");

    // "It went mad", "it went to my legs": how, and where to.
    private static bool IsHow(string next) =>
        next.Length > 0
        && next
            is not (
                "away"
                or "completely"
                or "altogether"
                or "then"
                or "but"
                or "and"
                or "when"
                or "with"
                or "once"
                or "since"
                or "until"
                or "till"
                or "now"
                or "years"
                or "so"
                or "as"
            );

    /// <summary>Whether words hold a phrase of the cue.</summary>
    public bool Says(Cue cue, string words) => _anywhere.TryGetValue(cue, out var any) && any.IsMatch(words);

    /// <summary>Whether words tell of what comes and is gone each time: "gone by the next day".</summary>
    public static bool IsGoneEachTime(string words) => EachTime().IsMatch(words);

    [GeneratedRegex(@"\bgone\s+(?:again\s+)?(?:by|within|in|after|overnight)\b", Options)]
    private static partial Regex EachTime();

    /// <summary>The phrases of the cue that words hold, with where they stand.</summary>
    public IEnumerable<(int At, string Words)> Places(Cue cue, string words) =>
        _anywhere.TryGetValue(cue, out var any) ? any.Matches(words).Select(match => (match.Index, match.Value)) : [];

    /// <summary>The phrases of the cue that words hold.</summary>
    public IEnumerable<string> Find(Cue cue, string words) =>
        _anywhere.TryGetValue(cue, out var any) ? any.Matches(words).Select(match => match.Value) : [];

    /// <summary>Whether these words open a question of the patient's, in which what follows stands.</summary>
    public bool Asks(string before) => _asking?.IsMatch(before) is true && !Leaving().IsMatch(before);

    /// <summary>Whether these words open what the patient hopes for, in which what follows stands.</summary>
    public bool Wishes(string before) => _wishing?.IsMatch(before) is true && !Leaving().IsMatch(before);

    /// <summary>Whether a phrase tells only that trouble got its name.</summary>
    public bool IsNaming(string phrase) => _naming.Contains(phrase);

    /// <summary>Whether a phrase tells a belief where somebody says it: "he points to".</summary>
    public bool IsPointing(string phrase) => _pointing.Contains(phrase);

    /// <summary>Whether a phrase only leaves no doubt.</summary>
    public bool IsSureness(string phrase) => _certain.Contains(phrase);

    /// <summary>Whether what stands between a person and a word makes that the patient's: "sent a".</summary>
    public bool IsGiven(string between) => _given?.IsMatch(between) is true;

    /// <summary>Whether what stands behind a place says that it is not affected: "stays clear".</summary>
    public bool IsSpared(string behind) =>
        // Without a verb in a patient's own short words: "lips not affected", "face clear".
        _spared?.IsMatch(behind)
            is true
        || _sparedInShort?.IsMatch(behind) is true;

    /// <summary>Whether what stands between one thing and a finding says that it led to it: "made my".</summary>
    public bool IsProvoked(string between) => _provoking?.IsMatch(between) is true;

    /// <summary>Whether these words open what somebody took the trouble for: "the GP thought it was".</summary>
    public bool IsSuspected(string before) => _suspected?.IsMatch(before) is true;

    /// <summary>The verb by which these words explain what follows; null where a person does, or nothing.</summary>
    public string? IsExplained(string before) =>
        _explaining?.Match(before) is { Success: true } match && match.Groups["subject"].Value is not ("I" or "who")
            ? match.Groups["verb"].Value
            : null;

    /// <summary>
    /// What those who write for a patient call them, by how the answer to the name tells who writes: "mum" of "filled in by
    /// Julie, her daughter"; none where nobody of the family does.
    /// </summary>
    public IEnumerable<string> CalledBy(string name) =>
        Writer().Match(name) is { Success: true } writer ? _writers[writer.Groups["who"].Value] : [];

    /// <summary>Whether the answer to the name tells that somebody else writes: "her daughter".</summary>
    public static bool TellsWriter(string name) => Writer().IsMatch(name);

    [GeneratedRegex(
        @"\b(?:her|his|their)\s+(?:\w+\s+)?(?<who>daughter|son|wife|husband|partner|mum|mom|mother|dad|father|carer|sister|brother|niece|nephew|granddaughter|grandson|grandmother|gran|nan|friend|neighbour)\b|\b(?<who>daughter|son|wife|husband|partner|mum|mom|mother|dad|father|carer|niece|nephew|granddaughter|grandson|grandmother|gran|nan)\s+(?:is\s+)?(?:typing|writing|answering|filling|types|writes|answers)\b",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Writer();

    /// <summary>A patient's words as they are spelt.</summary>
    public string Spelt(string text) =>
        Word()
            .Replace(
                text,
                match =>
                    _misspelt.TryGetValue(match.Value, out var whole) ? whole
                    : _misspelt.TryGetValue(match.Groups["word"].Value, out var word) ? word + match.Groups["end"].Value
                    : match.Value
            );

    // "Wi' breakfast".
    [GeneratedRegex(@"\b(?<word>[a-z]+)\b(?<end>'\B)?", Options)]
    private static partial Regex Word();

    /// <summary>The text with what is somebody's told by where it is: "his aunt's cat" is "the cat at aunt".</summary>
    public string Placed(string text) => _belongings?.Replace(text, "the ${what} at ${who}") ?? text;

    /// <summary>Whose days a text names, with what they are: the daughter and the wedding.</summary>
    public IEnumerable<(string Who, string What)> Days(string text) =>
        _occasions
            ?.Matches(text)
            .Where(match => match.Groups["who"].Success)
            .Select(match =>
                (match.Groups["who"].Value.ToLowerInvariant(), match.Groups["what"].Value.ToLowerInvariant())
            )
        ?? [];

    /// <summary>The text with somebody's day as a time, and nobody's finding: "her son's christening" is "a christening".</summary>
    public string AtOccasions(string text) => _occasions?.Replace(text, "a ${what}") ?? text;

    /// <summary>
    /// The text with its exceptions denied: "except the face" is ", not the face", and so is "no dairy except whey" whey.
    /// </summary>
    public string WithoutExceptions(string text) =>
        _anywhere.TryGetValue(Cue.Excepting, out var excepting)
            ? excepting.Replace(text, match => IsFromDenial(text[..match.Index]) ? ", but" : ", not")
            : text;

    private static bool IsFromDenial(string before)
    {
        var statement = before.TrimEnd(' ', ',');
        return Denying().IsMatch(Gone().Replace(Clauses.Before(statement, new(statement.Length, 0)), " "));
    }

    [GeneratedRegex(
        @"\b(?:no|not|never|none|nothing|without|n['’]t|free\s+(?:of|from)|avoid\w*|normal|fine|clear|negative|ok|okay)\b",
        Options
    )]
    private static partial Regex Denying();

    // "Two weeks without gluten eased the bloating but not": what was done without denies nothing of what that did.
    [GeneratedRegex(
        @"\b(?:with\s+no|without)\s+(?:any\s+)?\w+(?:\s+(?:and|or)\s+\w+)?(?<did>\s+\w+(?:ed|s)\s+\w+)|\bavoid(?:ing|ance)\b[^.;,]*?\s(?:eased|helped|improved|reduced|cleared|settled|calmed|relieved|made|brought|led|gave)\b",
        Options
    )]
    private static partial Regex Gone();

    private const string Adverbs =
        @"(?:(?:also|still|both|now|never|always|just|each|only|\w+ly|would|will|could|can|may|might|does|do|did|not)\s+)*";

    // "Has said", and not "was told".
    private const string Having =
        @"(?:(?:also|still|both|now|never|always|just|\w+ly|has|have|had|would|will|could|may|might|does|do|did|not)\s+)*";

    private const string Being =
        @"(?:(?:also|still|both|now|never|always|just|\w+ly|has|have|had|is|are|was|were|been|being|not|feels|felt|seems)\s+)*";

    /// <summary>Whether a word is one of the cue's.</summary>
    public bool Is(Cue cue, string word) => _words.TryGetValue(cue, out var words) && words.Contains(word);

    /// <summary>How many signs of what stands behind a person tell that they tell or mind; 0 where nothing does.</summary>
    public int VoicedLength(string behind) =>
        _voiced?.Match(behind) is { Success: true } voiced ? voiced.Length
        : _minded?.Match(behind) is { Success: true } minded ? minded.Length
        : 0;

    /// <summary>Whether words go on with what was said before them: "it helped".</summary>
    public bool Refers(string words) => _referring?.IsMatch(words) is true;

    /// <summary>Whether what stands behind a person makes them somebody who only tells or tends.</summary>
    public bool IsVoiced(string behind) => VoicedLength(behind) > 0 || IsGiven(behind);

    /// <summary>Whether what stands behind a person says that they do not tell or mind.</summary>
    public static bool IsUnvoiced(string behind) => Unvoiced().IsMatch(behind);

    [GeneratedRegex(
        @"^\W*(?:\w+ly\s+|has\s+|have\s+|is\s+|was\s+|does\s+|do\s+|did\s+|are\s+|would\s+)*(?:not|never)\b",
        Options
    )]
    private static partial Regex Unvoiced();

    /// <summary>Whether what stands behind a person makes them somebody who has something.</summary>
    public bool IsHeld(string behind) => _held?.IsMatch(behind) is true;

    /// <summary>Where a text says that somebody has "it".</summary>
    public IEnumerable<int> HoldingIt(string text) =>
        _holdingIt?.Matches(text).Select(match => match.Groups["it"].Index) ?? [];

    /// <summary>A parent's words of a child by what relatives are to the child: "my mum" is the grandmother.</summary>
    public string OfParent(string text) =>
        _ofParent?.Replace(
            text,
            match =>
                match.Groups["law"].Success
                    ? match.Value
                    : $"my {match.Groups["own"].Value}{_elders[match.Groups["who"].Value]}"
        ) ?? text;

    /// <summary>How many times of day words name.</summary>
    public int Sittings(string told) => _anywhere.GetValueOrDefault(Cue.Sittings)?.Count(told) ?? 0;

    /// <summary>The text with what something did not lead to said as "no": "has never given me a rash".</summary>
    public string WithoutCauses(string text) => _causing?.Replace(text, "caused no") ?? text;

    private Regex? Of(Cue cue, string pattern) =>
        PhrasePattern.AnyOf(_cues.Of(cue)) is { Length: > 0 } any
            ? new Regex(pattern.Replace("{0}", any, StringComparison.Ordinal), Options)
            : null;

    // "Asks whether it is safe and should stop it": the second is no question.
    [GeneratedRegex(@"(?:\band|\bso|\bbut|\bwhich|\bthen)\s+(?:\w+\s+)?$", Options)]
    private static partial Regex Leaving();
}
