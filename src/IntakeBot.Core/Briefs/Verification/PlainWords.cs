using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// Puts plain words for shorthand and turns of phrase, in sentences and sources alike: "bd" is "twice a day", "on several
/// occasions each week" is "several times a week".
/// </summary>
internal sealed partial class PlainWords
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private readonly CueWords _cues;
    private readonly ImmutableArray<(Regex Phrase, string Plain)> _parted;
    private readonly PhraseTable _spelled;

    private readonly FrozenSet<string> _findings;
    private readonly Regex? _sides;
    private readonly Regex? _kin;
    private readonly FrozenDictionary<string, string> _relatives;

    public PlainWords(ClaimLexicon lexicon, CueWords cues)
    {
        _cues = cues;
        _parted =
        [
            .. lexicon.Cues.Parted.Select(pair =>
                (
                    Gapped(pair.Phrase),
                    pair.Plain.Replace(Gap, "${what}", StringComparison.Ordinal)
                        .Replace("…", "${last}", StringComparison.Ordinal)
                )
            ),
        ];
        _relatives = lexicon
            .Cues.Kin.DistinctBy(pair => Folded(pair.Phrase), StringComparer.Ordinal)
            .ToFrozenDictionary(pair => Folded(pair.Phrase), pair => pair.Plain, StringComparer.Ordinal);
        if (PhrasePattern.AnyOf(lexicon.Cues.Kin.Select(pair => pair.Phrase)) is { Length: > 0 } kin)
            _kin = new Regex($@"\b(?<whose>my|her|his|the|a)\s+(?<kin>{kin})\b", Options);
        _spelled = new PhraseTable(lexicon.Cues.Spelled.Concat(lexicon.Spelled));
        _findings = lexicon
            .Groups.Where(group => group.Kind is TermKind.Symptom or TermKind.Condition)
            .SelectMany(group => group.Phrases)
            .Where(phrase => !phrase.Contains(' ', StringComparison.Ordinal))
            .Concat(["it", "its", "it's", "it’s", "they", "theyre", "they're", "they’re"])
            .Select(Stems.Of)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        var areas = lexicon
            .Groups.Where(group => group.Kind == TermKind.Area)
            .SelectMany(group => group.Phrases)
            .Where(phrase => !phrase.Contains(' ', StringComparison.Ordinal));
        if (PhrasePattern.AnyOf(areas) is { Length: > 0 } places)
            _sides = new Regex(
                $@"\b(?<side>[RL])\s+(?<what>(?:{places})s?)\b",
                RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
            );
    }

    /// <summary>A patient's words so: whose mother "her mother" is follows from the one named before.</summary>
    public string OfSource(string said)
    {
        var plain = RoughDate().Replace(said, "${when}, ${rough}. ");
        plain = ThinksBehind()
            .Replace(
                plain,
                match =>
                    $"{match.Groups["before"].Value}maybe {match.Groups["what"].Value}{(match.Groups["more"].Success ? ". " : "")}"
            );
        plain = OneOf().Replace(plain, "${before}a ${what} of");
        plain = Queried().Replace(plain, "maybe ");
        plain = Gestation().Replace(plain, "$0, ${weeks} weeks");
        plain = Got().Replace(plain, "have ");
        plain = HadOne().Replace(plain, "no ${what} ${now}. I had ${what}");
        plain = UnitAfter().Replace(plain, "${before}a ${unit} ${order}");
        plain = OwnYoung()
            .Replace(plain, match => $"{match.Value} {(match.Groups["years"].Success ? "child" : "baby")}");
        plain = UsedToNow().Replace(plain, "${verb} ${new} now, used to ${verb} ${old}");
        plain = NotEnough().Replace(plain, "${what} did not give enough relief");
        plain = OwnMatter().Replace(OwnPart().Replace(plain, ". "), ". ");
        plain = BareMay().Replace(plain, "in may");
        return Source(Elided.Said(_cues.Spelt(plain)));
    }

    // "Probably 2017, treated as thrush": when it was is left open, and nothing behind it.
    [GeneratedRegex(
        @"^\s*(?<rough>probably|maybe|perhaps|possibly|i\s+think|i\s+guess)\s+(?<when>(?:in\s+|about\s+|around\s+)?(?:(?:spring|summer|autumn|winter|early|late|mid|[a-z]{3,9})\s+)?(?:19|20)\d\d),\s+(?=\w+\s+\w+)",
        Options
    )]
    private static partial Regex RoughDate();

    // "Eggs I think", "dust makes it worse I think", "on the shins after insect bites I think": of what stands right before, and
    // not of what is listed behind it.
    [GeneratedRegex(
        @"(?<before>^\s*|[,.;]\s*|\bbut\s+|\s(?=(?:after|from|because|when|due)\s))(?<what>(?!i\b|not\b|no\b|maybe\b|it\b|so\b|that\b|and\b|but\b)(?:[\w'’/-]+\s+){0,4}?(?!i\b)[\w'’/-]+)\s+(?:i\s+(?:think|reckon|guess|suppose|imagine)|if\s+i\s+had\s+to\s+guess|at\s+a\s+guess)(?:(?<more>,\s+)(?!not\b|but\b|so\b|un)|(?=\s*(?:[,.;]|$|\band\b|\bbut\b)))",
        Options
    )]
    private static partial Regex ThinksBehind();

    // "Breastfeeding my 5 month old": whoever is that old.
    [GeneratedRegex(
        @"\b(?:my|our)\s+(?:\d+|[a-z]+teen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[\s-]*(?:(?<years>years?|yrs?|yr)|days?|weeks?|wks?|months?|mths?)[\s-]+old\b(?=\s*(?:$|[.,;)(]|and\b|but\b|who\b|is\b|was\b|has\b|had\b|at\b|in\b|on\b))",
        Options
    )]
    private static partial Regex OwnYoung();

    // "Used to smoke 15 a day, now 3."
    [GeneratedRegex(
        @"\bused\s+to\s+(?<verb>smoke|drink|vape|eat|have|take|get)\s+(?<old>(?:about\s+|around\s+)?\d[^.;,]{0,30}),\s+(?:but\s+)?(?:now\s+(?:only\s+|just\s+|about\s+|down\s+to\s+)*(?<new>\d+[^.;,]{0,30})|(?<new>\d+[^.;,]{0,30}?)\s+now)(?=\s*(?:[.;,]|$))",
        Options
    )]
    private static partial Regex UsedToNow();

    // "Loratadine not enough."
    [GeneratedRegex(
        @"(?<=^|[.,;]\s*)(?<what>(?:the\s+|my\s+)?(?!sleep|hours|time|food|money|water|just|still|really|maybe|probably)[a-z][\w-]{3,}(?:\s+(?:cream|gel|tablets?|ointment|lotion|shampoo))?)\s+(?:(?:was|is|were|are|just|really)\s+)*(?:not|isn['’]?t|wasn['’]?t)\s+(?:(?:been|really|quite|strong|good)\s+)*enough(?=\s*(?:$|[.,;]|on\s+its\s+own|alone))",
        Options
    )]
    private static partial Regex NotEnough();

    // "Jock itch, athlete's foot last year which cleared", "waiting to hear about dialysis, daughter lost her job": each of
    // its own part.
    [GeneratedRegex(
        @",\s+(?:and\s+)?(?=[^.;,()]{3,50}\s(?:which|that|but\s+that)\s+(?:has\s+|have\s+)?(?:since\s+)?(?:cleared|went\s+away|gone|resolved|healed|settled|disappeared)\b)|(?<=\b(?:waiting|awaiting|worrying|worried|hoping)\b[^.;,]{0,60}),\s+(?:and\s+)?(?=(?:my\s+|our\s+|the\s+)?\w+\s+(?:lost|has|had|is|was|died|got|left|moved|became|broke)\b)",
        Options
    )]
    private static partial Regex OwnMatter();

    // "Not pregnant, breastfeeding", "grass pollen, had egg allergy as a baby", "a glass of white, stopped red": what
    // denies, dates or ends the one says nothing of the other.
    [GeneratedRegex(
        @"(?<=\bnot\s+pregnant),\s+(?=(?:but\s+|still\s+|currently\s+|now\s+|just\s+)?(?:breast\s*feeding|feeding|nursing|on\b|trying|post))|,\s+(?:and\s+|but\s+)?(?=(?:I\s+)?(?:was|were)\s+(?:also\s+|once\s+)?told\b)|,\s+(?:and\s+|also\s+)?(?=(?:(?:had|used\s+to\s+have)\s+(?:an?\s+|some\s+)?(?:[\w'’-]+\s+){0,3}?(?:allerg\w+|intoleran\w+|asthma|eczema|hay\s*fever)\s+(?:as\b|when\b|in\b|until\b|till\b)))|,\s+(?:and\s+|but\s+)?(?=(?:(?:have\s+|has\s+|I\s+|he\s+|she\s+|we\s+)*(?:stopped|quit|given\s+up|gave\s+up|cut\s+out|dropped|came\s+off)\s+(?:the\s+|my\s+)?(?!the\b|my\b|it\b|to\b|off\b|down\b|from\b|them\b|that\b|this\b|taking\b|using\b|in\b|last\b|because\b|due\b|as\b|when\b|after\b|on\b|for\b|at\b|by\b|now\b|since\b|working\b|drinking\b|smoking\b|all\b|and\b|but\b|a\b|an\b|this\b|about\b|around\b|early\b|ages\b|years\b|week|month|day\b|night|morning|moment|minute|same\b|\d)[a-z]{3,}))",
        Options
    )]
    private static partial Regex OwnPart();

    // "No fever today, had one last week."
    [GeneratedRegex(
        @"\bno\s+(?<what>\w+)\s+(?<now>today|tonight|now|at\s+the\s+moment|right\s+now|this\s+week|currently)\s*[,;.]?\s*(?:but\s+)?(?:I\s+|he\s+|she\s+)?(?:did\s+have|had)\s+(?:one|some|it)\b",
        Options
    )]
    private static partial Regex HadOne();

    // "Biopsy may 2025", "april and may".
    [GeneratedRegex(
        @"(?<!\b(?:in|since|last|until|till|during|by|from|of|early|late|mid|this|next|end|\d|st|nd|rd|th)[\s-]+)\bmay\b(?=\s+(?:(?:19|20)\d\d|(?:this|last)\s+year)\b)|(?<=\b(?:january|february|march|april|jan|feb|mar|apr)(?:\s+(?:and|or|to|until)\s+|\s*[-/–]\s*))may\b(?=\s*(?:$|[.,;)]|(?:19|20)\d\d|this|last))",
        Options
    )]
    private static partial Regex BareMay();

    // "Week after a stomach bug"; "the week after" and "each day before" have words of their own.
    [GeneratedRegex(
        @"(?<before>^\s*|[,;.(]\s*|\b(?:and|then|about|just|started|began|appeared|came)\s+)(?<unit>week|month|fortnight|year|day)\s+(?<order>after|before|later|ago|into|earlier)\b",
        Options
    )]
    private static partial Regex UnitAfter();

    // "Got asthma and hay fever" is had now; what "got worse" or "got stung" is told of then.
    [GeneratedRegex(
        @"(?<=^\s*|[,;.]\s+|\b(?:I|he|she|we|they|also|still|and)\s+)got\s+(?=(?:an?|the|my|some|really|very|bad|both|type|high|low|no|chronic)\s+(?!bit|lot|little|few)[a-z]{4,}|(?:asthma|eczema|psoriasis|acne|rosacea|vitiligo|diabetes|hay\s*fever|hives|arthritis|coeliac|pcos|ibs|alopecia|lupus|migraines?|reflux|dandruff|kp|hs)\b)(?!(?:\w+\s+){0,2}(?:worse|better|prescri|cream|tablet|last|ago|then|when|in\s+\d))",
        Options
    )]
    private static partial Regex Got();

    // "Glass of wine most nights."
    [GeneratedRegex(
        @"(?<before>^\s*|[,;.]\s+|\b(?:and|or|with|have|has|had|drink|just|the|then|maybe|about)\s+)(?<what>glass|pint|cup|mug|bottle|can|tin|bowl|slice|scoop|shot|spoonful|handful|tub|jug)\s+of\b",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex OneOf();

    // "?night shifts", as clinicians write what they only suspect.
    [GeneratedRegex(@"(?<=^|[\s,;(])\?\s?(?=[a-z])", Options)]
    private static partial Regex Queried();

    // "Reflux since week 16": as many weeks pregnant.
    [GeneratedRegex(
        @"(?<!\b(?:last|this|next|per|a|one|each|every|past|first|second)\s)\bweek\s+(?<weeks>[1-4]?\d)\b(?!\s*(?:or|to|-)|[.,/]\d)",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Gestation();

    private string Source(string text) =>
        Of(
            More()
                .Replace(
                    Likewise()
                        .Replace(Ancestor().Replace(text, Ancestral), "${first} ${what}${between}${other} ${what} too"),
                    "${who} (worse on the ${side})${end}"
                )
        );

    // "Both armpits, the left more".
    [GeneratedRegex(
        @"\b(?<who>(?:the|my)\s+(?<side>left|right)(?:\s+(?:one|side|hand|arm|leg|foot|knee|elbow))?)\s+(?:is\s+|are\s+)?more(?<end>\s*(?:[,.;]|$))",
        Options
    )]
    private static partial Regex More();

    // "My mother has diabetes, and my grandmother had it too."
    [GeneratedRegex(
        @"\b(?<first>has|have|had|gets)\s+(?<what>(?:\w+\s+){0,3}?\w+)(?<between>,?\s+and\s+(?:\w+\s+){1,7}?)(?<other>has|had|have|got|gets)\s+(?:it|the\s+same)(?:\s+(?:too|as\s+well|also))?\b",
        Options
    )]
    private static partial Regex Likewise();

    private string Ancestral(Match match) =>
        _relatives.TryGetValue(Folded($"{match.Groups["one"].Value}'s {match.Groups["other"].Value}"), out var relative)
            ? $"{match.Value[..(match.Groups["whose"].Index - match.Index)]}my {relative}"
            : match.Value;

    // "My mother has it, and her mother had it too."
    [GeneratedRegex(
        @"\bmy\s+(?<one>mother|mum|mom|father|dad)\b[^.;]*?(?:[,.]|\band\b|\bbut\b)\s+(?<whose>her|his)\s+(?<other>mother|mum|mom|father|dad|sister|brother)\b",
        Options
    )]
    private static partial Regex Ancestor();

    /// <summary>The text so.</summary>
    public string Of(string text)
    {
        var said = _spelled.Replace(AvoidanceDid().Replace(text, AvoidingFor));
        said =
            _kin?.Replace(
                said,
                match => $"{match.Groups["whose"].Value} {_relatives[Folded(match.Groups["kin"].Value)]}"
            )
            ?? said;
        said = OnSide()
            .Replace(
                said,
                match =>
                    $"{match.Groups["who"].Value} on the {(match.Groups["side"].Value[0] is 'm' or 'M' ? "maternal" : "paternal")} side"
            );
        foreach (var (parted, plain) in _parted)
            said = parted.Replace(said, plain);
        said = Back().Replace(said, Returned);
        said = NoEffect().Replace(said, "${what}${has} no ${effect}");
        said = LowLevel().Replace(said, "low ${what}");
        said = Completing().Replace(said, "${what}");
        said = Due().Replace(said, "will ${verb}");
        said = MoreIn().Replace(said, "worse in ${when}");
        said = Smoked().Replace(said, "${smoke} a day${end}");
        said = NotSeenAs().Replace(said, "${is} not ");
        said = Couple().Replace(said, "2 ${what}");
        said = SideIs().Replace(said, "${side} is");
        said = YearsBack().Replace(said, "${unit} ago${end}");
        said = OtherOne().Replace(said, "${first} ${area}${mid}${other} ${area}");
        said = CalledNames().Replace(said, "${who} calling names ");
        said = OnSome().Replace(said, "${nights} nights${end}");
        said = Went().Replace(said, "${what} went away${next}");
        said = _cues.Placed(said);
        said = Comparison().Replace(said, Compared);
        said = WasOnce().Replace(said, Formerly);
        said =
            _sides?.Replace(
                said,
                match => $"{(match.Groups["side"].Value == "R" ? "right" : "left")} {match.Groups["what"].Value}"
            ) ?? said;
        said = Prescribed().Replace(said, PrescribedFor);
        said = SignTimes().Replace(said, "${count} times");
        said = TimesSign().Replace(said, "${count} times");
        said = Scored().Replace(said, " at ${score}");
        said = Clock().Replace(said, ClockOf);
        said = OrdinalUnit()
            .Replace(
                said,
                match =>
                    match.Groups["each"].Success
                        ? match.Value
                        : $"{match.Groups["unit"].Value} {OrdinalOf(match.Groups["ordinal"].Value)}"
            );
        said = AtSomebodys().Replace(said, "at ${who}");
        said = Birth()
            .Replace(
                said,
                match => match.Groups["own"].Success ? match.Value : $"{match.Groups["when"].Value} that birth"
            );
        said = Ordinal()
            .Replace(said, match => $"{OrdinalOf(match.Groups["ordinal"].Value)} {match.Groups["month"].Value}");
        said = DayOfMonth().Replace(said, "${day} ${month}");
        said = MonthDay().Replace(said, "${month} ${day}");
        said = Inner().Replace(said, "${side}inner ${what}");
        said = NotMuch().Replace(said, "rarely ${verb}${what}${end}");
        said = AllOf().Replace(said, "throughout ${what}");
        said = Wont().Replace(said, "is persistent${end}");
        said = LittleChange().Replace(said, "noticed little change");
        said = Leaving().Replace(said, "${before}on leaving out ${what}, ");
        said = SideBehind().Replace(said, "${side} ${which}");
        said = Married().Replace(said, "a wedding");
        said = NoGreat().Replace(said, "no ${what}");
        said = Occasions()
            .Replace(
                said,
                match =>
                    $"{match.Groups["count"].Value} times {(match.Groups["per"].Success ? "a " : "")}{match.Groups["per"].Value}{match.Groups["adverb"].Value}"
            );
        said = Slashed().Replace(said, match => $" a {UnitOf(match.Groups["unit"].Value)}");
        said = Rounds().Replace(said, "${count} times of");
        said = PerUnit().Replace(said, "${count} a ${unit}");
        said = Adverb()
            .Replace(said, match => $"{match.Groups["count"].Value} a {UnitOf(match.Groups["adverb"].Value)}");
        return Window().Replace(said, match => $"last {LengthOf(match.Groups["unit"].Value)}");
    }

    // "One month's avoidance of citrus eased the soreness": what was avoided is no denial of what that did.
    [GeneratedRegex(
        @"(?:\b(?<length>(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)(?:\s+|-)(?:days?|weeks?|months?))(?:['’]s|s['’]|['’])?\s+(?:of\s+)?)?\b(?:avoidance|abstention|abstinence)\s+(?:of|from)\s+(?<what>[^.;,]{2,60}?)\s+(?=(?:(?:has|had|have)\s+)?(?:eased|relieved|improved|reduced|helped|cleared|settled|calmed|made|brought|led|gave|produced|lessened|left|did|resulted|was\s+followed)\b)",
        Options
    )]
    private static partial Regex AvoidanceDid();

    private static string AvoidingFor(Match match) =>
        match.Groups["length"].Success
            ? $"avoiding {match.Groups["what"].Value} for {match.Groups["length"].Value} "
            : $"avoiding {match.Groups["what"].Value} ";

    // "As big as a coin" is like a coin, and says nothing of how big the coin is.
    [GeneratedRegex(@"\b(?<much>much\s+|just\s+|nearly\s+|almost\s+)?as\s+(?<how>\w+)\s+as\b", Options)]
    private static partial Regex Comparison();

    private static string Compared(Match match) =>
        match.Groups["how"].Value.ToUpperInvariant()
            is "BIG"
                or "LARGE"
                or "SMALL"
                or "WIDE"
                or "THICK"
                or "LONG"
                or "HARD"
            ? "like"
            : match.Value;

    // "Shaving was once a trigger"; "once a day" is how often.
    [GeneratedRegex(@"\b(?<was>was|were|had|has)\s+once\s+(?<next>(a\s+|an\s+)?\w+)", Options)]
    private static partial Regex WasOnce();

    private static string Formerly(Match match) =>
        match.Groups["next"].Value.Split(' ')[^1].ToUpperInvariant()
            is "DAY"
                or "WEEK"
                or "MONTH"
                or "YEAR"
                or "NIGHT"
                or "DAILY"
                or "WEEKLY"
                or "MONTHLY"
                or "EVERY"
                or "PER"
            ? match.Value
            : $"{match.Groups["was"].Value} formerly {match.Groups["next"].Value}";

    // "x 6/12", "for 2/52": how prescriptions say for how long.
    [GeneratedRegex(@"\b(x|for)\s*(?<count>\d+)/(?<unit>7|52|12)\b", Options)]
    private static partial Regex Prescribed();

    private static string PrescribedFor(Match match) =>
        $"for {match.Groups["count"].Value} {match.Groups["unit"].Value switch { "7" => "days", "52" => "weeks", _ => "months" }}";

    // "Injections x3".
    [GeneratedRegex(@"\bx\s?(?<count>\d+)\b", Options)]
    private static partial Regex SignTimes();

    // "2-3x a week", "2x daily"; "5x4 cm" is a size.
    [GeneratedRegex(@"\b(?<count>\d+(\s*[-–]\s*\d+)?)\s*x\b", Options)]
    private static partial Regex TimesSign();

    // "Itch, at 7 out of 10", "pain, which she puts at 2": a score is of what stands right before it.
    [GeneratedRegex(
        @",?\s+(which\s+)?(she|he|they|I|is|was)?\s*(puts?|rates?|scores?|rated|scored|graded|put)\s+(it\s+)?(at|as)\s+(?<score>\d+)\b|,\s+at\s+(?<score>\d+)\b",
        Options
    )]
    private static partial Regex Scored();

    private const string Gap = "… ";

    // "Keeps the flaking down", "puts it down to washing".
    private static Regex Gapped(string phrase)
    {
        var sides = phrase.Split('…', 2, StringSplitOptions.TrimEntries);
        return new Regex(
            $@"\b{PhrasePattern.AnyOf([sides[0]])}\s+(?<what>(?<last>[\w'’-]+(?:\s+[\w'’-]+){{0,3}}?)\s+|(?<last>\d+(?:\.\d+)?)){PhrasePattern.AnyOf([sides[1]])}\b",
            Options
        );
    }

    private static string UnitOf(string adverb) =>
        adverb.ToUpperInvariant() switch
        {
            "DAILY" or "DAY" or "D" => "day",
            "WEEKLY" or "WEEK" or "WK" => "week",
            "MONTHLY" or "MONTH" => "month",
            "NIGHTLY" or "NIGHT" => "night",
            _ => "year",
        };

    private static string LengthOf(string unit) =>
        unit.ToUpperInvariant() switch
        {
            "WEEK" => "7 days",
            "FORTNIGHT" => "14 days",
            _ => "1 month",
        };

    private static string Folded(string phrase) => Spaces().Replace(phrase, " ").Trim().ToUpperInvariant();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    // "Since my second child" is a time, and no child's.
    [GeneratedRegex(
        @"\b(?<when>since|after|when|following|before|until)\s+(((I|she)\s+had|having|the\s+birth\s+of|giving\s+birth\s+to)\s+)?(my|her|our)\s+((first|second|third|fourth|1st|2nd|3rd|4th|last|youngest|eldest)\s+)?(child|baby|son|daughter)(\s+(was\s+born|arrived|came)|['’]s\s+(birth|arrival))?\b(?<own>['’])?",
        Options
    )]
    private static partial Regex Birth();

    // "9 pm", "9.30pm", "21:00": one spelling of the clock.
    [GeneratedRegex(
        @"\b(?<hour>\d{1,2})([:.](?<minute>\d\d))?\s*(?<half>am\b|pm\b|a\.m\.?|p\.m\.?)|\b(?<hour>\d{1,2}):(?<minute>\d\d)\b",
        Options
    )]
    private static partial Regex Clock();

    private static string ClockOf(Match match)
    {
        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? match.Groups["minute"].Value : "00";
        var half = match.Groups["half"].Value;
        if (hour > HoursOfDay || (half.Length > 0 && hour > Noon))
            return match.Value;
        if (half.Length > 0)
            hour = (hour % Noon) + (half[0] is 'p' or 'P' ? Noon : 0);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(hour * 100) + int.Parse(minute, CultureInfo.InvariantCulture)} oclock"
        );
    }

    private const int Noon = 12;
    private const int HoursOfDay = 24;

    // "On the seventh day" is on day 7; "every second day" is how often, and the first of anything is no count.
    [GeneratedRegex(
        @"\b(?<each>(?:every|each)\s+)?(the\s+)?(?<ordinal>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|fourteenth)\s+(?<unit>day|week|month)\b",
        Options
    )]
    private static partial Regex OrdinalUnit();

    // "My aunt on my dad's side" is no father's.
    [GeneratedRegex(
        @"\b(?<who>\w+)\s+on\s+((my|her|his|the)\s+)?(?<side>mum|mom|mother|dad|father)(['’]s)?\s+side(\s+of\s+the\s+family)?\b",
        Options
    )]
    private static partial Regex OnSide();

    // "The cat at his gran's" is where, and nobody's finding.
    [GeneratedRegex(@"\bat\s+(my|his|her|their)\s+(?<who>\w+)['’]s(\s+(house|place|home|flat))?\b", Options)]
    private static partial Regex AtSomebodys();

    // "The second of August".
    [GeneratedRegex(
        @"\b(the\s+)?(?<ordinal>(twenty[\s-]|thirty[\s-])?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)\s+(of\s+)?(?<month>january|february|march|april|may|june|july|august|september|october|november|december)\b",
        Options
    )]
    private static partial Regex Ordinal();

    private const string Months =
        "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec";

    // "The 20th of October".
    [GeneratedRegex($@"\b(the\s+)?(?<day>[0-3]?\d)\s?((st|nd|rd|th)(\s+of)?|of)\s+(?<month>{Months})\b", Options)]
    private static partial Regex DayOfMonth();

    // "October the 20th".
    [GeneratedRegex($@"\b(?<month>{Months})\s+(the\s+)?(?<day>[0-3]?\d)(st|nd|rd|th)\b", Options)]
    private static partial Regex MonthDay();

    private static readonly string[] Ordinals =
    [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
    ];

    private static int OrdinalOf(string word)
    {
        var parts = word.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        var tens = parts[0] switch
        {
            "twenty" => 20,
            "thirty" => 30,
            _ => 0,
        };
        return parts[^1] == "thirtieth" ? 30 : tens + Array.IndexOf(Ordinals, parts[^1]) + 1;
    }

    // "The inside of my right wrist".
    [GeneratedRegex(
        @"\b(?:the\s+)?(?:inside(?:\s+of)?|(?:inner\s+side|inner\s+aspect|inner\s+part|medial\s+aspect)\s+of)\s+(?:(?:my|the|her|his)\s+(?<side>(?:left|right)\s+)?|(?<side>(?:left|right|both)\s+))(?<what>wrist|arm|thigh|ankle|forearm|leg|foot|knee|cheek|lip)(?<s>s?)\b",
        Options
    )]
    private static partial Regex Inner();

    // "I don't use them much".
    [GeneratedRegex(
        @"\b(?:do\s+not|don['’]?t|does\s+not|doesn['’]?t)\s+(?:really\s+)?(?<verb>use|take|wear|apply|drink|eat|need)(?<what>\s+(?:it|them|that|those|(?:the|my|any)\s+\w+))?\s+(?:very\s+|that\s+|so\s+)?(?:much|often|a\s+lot)(?<end>\s*(?:[.,;]|$))",
        Options
    )]
    private static partial Regex NotMuch();

    // "All of Lent", "the whole of January".
    [GeneratedRegex(
        @"\b(?:all\s+(?:of|through)|the\s+whole\s+of)\s+(?<what>(?:the\s+|last\s+|this\s+)?(?:lent|ramadan|advent|year|pregnancy|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december))\b",
        Options
    )]
    private static partial Regex AllOf();

    // "Acne wont go", "boils that won't stop draining".
    [GeneratedRegex(
        @"\b(?:won['’]?t|will\s+not)\s+(?:go|shift|budge|stop|quit)(?<end>\s*(?:[.,;!]|$)|\s+\w+ing\b)",
        Options
    )]
    private static partial Regex Wont();

    // "I did not see much change."
    [GeneratedRegex(
        @"\b(?:did\s+not|didn['’]?t|have\s+not|haven['’]?t|has\s+not|hasn['’]?t)\s+(?:really\s+)?(?:see|seen|notice|noticed|find|found|make|made)\s+(?:that\s+|very\s+)?(?:much|a\s+lot\s+of|a\s+great\s+deal\s+of)\s+(?:of\s+a\s+)?(?:change|difference)\b",
        Options
    )]
    private static partial Regex LittleChange();

    // "No gluten: bloating better": what was without it, and no denial.
    [GeneratedRegex(@"(?<before>^|[.;]\s+)(?:no|without)\s+(?<what>\w+(?:\s+\w+)?)\s*:\s*", Options)]
    private static partial Regex Leaving();

    // "The inner right wrist".
    [GeneratedRegex(@"\b(?<which>inner|outer|upper|lower)\s+(?<side>left|right)\b", Options)]
    private static partial Regex SideBehind();

    // "Before her brother gets married" is a time, and nobody's finding.
    [GeneratedRegex(
        @"\b(?:my|his|her|their)\s+(?:\w+\s+)?\w+\s+(?:gets?|is\s+getting|are\s+getting|will\s+get|is\s+to\s+get)\s+married\b",
        Options
    )]
    private static partial Regex Married();

    [GeneratedRegex(
        @"\b(?:no|little\s+or\s+no)\s+(?:real|significant|marked|great|obvious|clear|visible|notable|noticeable|meaningful|lasting|appreciable|particular|major|substantial)\s+(?<what>difference|change|improvement|effect|benefit|help|relief|response)\b",
        Options
    )]
    private static partial Regex NoGreat();

    // "On several occasions each week".
    [GeneratedRegex(
        @"\b(on\s+)?(?<count>several|multiple|many|a\s+few|few|some|two|three|four|five|six|\d+)\s+(separate\s+)?(occasions|times)\s+(?:(?:a|per|each|every|in\s+(?:a|the)|in)\s+(?<per>day|week|month|night|year)|(?<adverb>daily|weekly|monthly|nightly))\b",
        Options
    )]
    private static partial Regex Occasions();

    // "Times per week", "once each day", "5 glasses per day", "2 times day".
    [GeneratedRegex(
        @"\b(?<count>times|once|twice|thrice)\s+((per|each|every|in\s+a)\s+)?(?<unit>day|week|month|night|year)\b|\b(?<count>hours|hrs|h|glasses|cups|units|drinks|tablets|capsules|mg|mcg|micrograms|ml|g)\s+(per|each|every|in\s+a)\s+(?<unit>day|week|month|night|year)\b",
        Options
    )]
    private static partial Regex PerUnit();

    // "Rash back on the cheeks" is no rash on the back.
    [GeneratedRegex(
        @"\b(?<what>[\w'’]+)\s+((is|are|was|were|all|right|straight)\s+)*back\s+(?<next>on|in|again|within|after|since|now|by|for|over)\b",
        Options
    )]
    private static partial Regex Back();

    // "Does not find that chocolate has an effect."
    [GeneratedRegex(
        @"\b(do\s+not|does\s+not|did\s+not|don['’]?t|doesn['’]?t|didn['’]?t)\s+(find|think|believe|feel|notice|see)\s+(that\s+)?(?<what>(\w+\s+){1,4}?)(?<has>has|have|had|makes?|made)\s+(any|an|a|much(\s+of\s+an?)?)\s+(?<effect>effect|difference|impact)\b",
        Options
    )]
    private static partial Regex NoEffect();

    // "Iron was slightly low", "lowish ferritin".
    [GeneratedRegex(
        @"\b(?<what>iron|ferritin)\s+((levels?|stores|count)\s+)?((is|was|were|are|came\s+back|(has|have|had)\s+been)\s+)?((a\s+(bit|little|touch)|slightly|somewhat|rather|quite|marginally|mildly|borderline|on\s+the)\s+)?low(ish)?(\s+side)?\b|\b(slightly|mildly|marginally|borderline|somewhat|rather)\s+low\s+(?<what>iron|ferritin)\b|\blowish\s+(?<what>iron|ferritin)\b",
        Options
    )]
    private static partial Regex LowLevel();

    // "Left wrist first, the right one a few weeks after".
    [GeneratedRegex(
        @"\b(?<first>left|right)\s+(?<area>\w{3,})(?<mid>\b[^.;]{0,60}?\b)(?<other>left|right)\s+one\b",
        Options
    )]
    private static partial Regex OtherOne();

    // "Children calling him Scabby".
    [GeneratedRegex(
        @"\b(?<who>children|kids|boys|girls|lads|classmates|colleagues|people|others|pupils|bullies)\s+(\w+\s+){0,3}?(call|calls|called|calling)\s+(him|her|me|them)\s+",
        Options
    )]
    private static partial Regex CalledNames();

    // "Complete a full week" is no complete clearance.
    [GeneratedRegex(@"\bcomplet(e|es|ing|ed)\s+(?<what>an?|the|his|her|my)\b", Options)]
    private static partial Regex Completing();

    // "A couple of weeks".
    [GeneratedRegex(@"\b(a\s+)?couple\s+of\s+(?<what>days|weeks|months|years|nights|glasses|pints)\b", Options)]
    private static partial Regex Couple();

    // "The right's worse."
    [GeneratedRegex(@"\b(?<side>left|right)['’]s\b", Options)]
    private static partial Regex SideIs();

    // "Is due to see the vet."
    [GeneratedRegex(
        @"\b(is|are)\s+due\s+to\s+(?<verb>see|have|start|go|attend|return|undergo|take|get|meet|visit|begin|come|travel|marry|give|deliver|finish|restart|retire)\b",
        Options
    )]
    private static partial Regex Due();

    // "Winter more."
    [GeneratedRegex(@"\b(?<when>winter|summer|spring|autumn)\s+(is\s+)?more\b", Options)]
    private static partial Regex MoreIn();

    // "I smoke 20."
    [GeneratedRegex(
        @"(?<smoke>\bsmok(e|es|ed|ing)\s+(about\s+|around\s+|some\s+)?\d{1,2})(?<end>\s*([.,;]|$|\s(and|but)\b))",
        Options
    )]
    private static partial Regex Smoked();

    // "Shampoo is not considered a trigger."
    [GeneratedRegex(
        @"\b(?<is>is|are|was|were)\s+not\s+(considered|regarded\s+as|thought\s+to\s+be|felt\s+to\s+be|believed\s+to\s+be|deemed|seen\s+as|viewed\s+as)\s+(to\s+be\s+)?",
        Options
    )]
    private static partial Regex NotSeenAs();

    // "Two years back" is no back.
    [GeneratedRegex(@"\b(?<unit>years?|yrs?|months?|weeks?|days?)\s+back(?<end>\s*([.,;)]|$))", Options)]
    private static partial Regex YearsBack();

    // "Waking most nights; itch disturbs it on some."
    [GeneratedRegex(
        @"(?<nights>\bnights\b[^.]*[;,]\s[^.;]*\bon\s+(some|most|several|a\s+few))(?<end>\s*[.,;]|\s*$)",
        Options
    )]
    private static partial Regex OnSome();

    // "Gave me antibiotics and it went".
    [GeneratedRegex(
        @"\b(?<what>it|they|rash|spots)\s+((all|just)\s+)?went(?<next>\s*[.,;]|\s*$|\s+(then|but|after|within|when|until|and\s+then|and\s+came)\b)",
        Options
    )]
    private static partial Regex Went();

    private string Returned(Match match) =>
        _findings.Contains(Stems.Of(match.Groups["what"].Value.ToLowerInvariant()))
            ? $"{match.Groups["what"].Value} returned {match.Groups["next"].Value}"
            : match.Value;

    // "5 h/night", "2/day".
    [GeneratedRegex(@"\s?/\s?(?<unit>day|d|night|week|wk|month|year|yr)\b", Options)]
    private static partial Regex Slashed();

    // "Two rounds of light treatment" are light treatment twice.
    [GeneratedRegex(
        @"\b(?<count>two|three|four|five|six|seven|eight|nine|ten|several|\d+)\s+(?:\w+\s+)?(?:rounds|goes|lots|bouts|spells|cycles|stints|attempts|occasions)\s+of\b",
        Options
    )]
    private static partial Regex Rounds();

    [GeneratedRegex(
        @"\b(?<count>times|once|twice|thrice|hours|glasses|cups)\s+(?<adverb>daily|weekly|monthly|nightly|yearly)\b",
        Options
    )]
    private static partial Regex Adverb();

    // "The preceding fortnight"; "last year" stays as it is, for it may be three months ago.
    [GeneratedRegex(@"\b(this\s+)?(last|past|previous|preceding|prior)\s+(?<unit>week|fortnight|month)\b", Options)]
    private static partial Regex Window();
}
