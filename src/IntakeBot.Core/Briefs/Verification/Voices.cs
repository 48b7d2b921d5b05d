using System.Text.RegularExpressions;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>What the words around a term say of it, beside what is read for the words of patients: past or present, whose.</summary>
internal static partial class Voices
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Whether a word that puts something in the past stands near the term: in its segment or before it.</summary>
    public static bool Past(CueWords cues, ClaimText text, int term) =>
        text.Past.Any(at => at <= text.Terms[term].Span.End + Near)
        && Statements.Extent(cues, text.Text, text.Terms[term].Span) is var (from, to)
        && text.Past.Any(at => at >= from && at < to && at <= text.Terms[term].Span.End + Near);

    private const int Near = 60;

    /// <summary>Whether a year stands behind it, since which it is not told: "a stroke in 2021".</summary>
    public static bool IsDated(ClaimText text, int term) =>
        Year().IsMatch(text.Text[text.Terms[term].Span.End..Clauses.Range(text.Text, text.Terms[term].Span).To]);

    [GeneratedRegex(
        @"^(?:\s+(?!since\b|from\b|for\b|over\b|until\b|till\b)\w+){0,3}?\s+(?:last\s+(?:year|month|week|spring|summer|autumn|winter|christmas)|(?:\d+|\w+)\s+(?:years|months|weeks|days)\s+ago)\b|^(?:\s+\w+){0,4}?\s+(?:in|around|about|at)\s+(?:(?:\w+\s+)?(?:19|20)\d\d|(?:about\s+|around\s+)?(?:the\s+age\s+of|age)\s+\w+|(?:about\s+|around\s+)?\w+\s+(?:months?|(?:years?|months?)\s+(?:of\s+age|old)))\b",
        Options
    )]
    private static partial Regex Year();

    /// <summary>Whether a word that puts something in the present stands in the term's segment, before it.</summary>
    public static bool Now(ClaimText text, int term) =>
        text.Now.Any(at =>
            at <= text.Terms[term].Span.End
            && at >= Clauses.Range(text.Text, text.Terms[term].Span).From
            && !IsApart(text, at, term)
            && !text.Terms.Any(other => other.Segment < text.Terms[term].Segment && other.Span.Start > at)
        );

    /// <summary>Whether a word of the present stands before another clause with the term: "is now suspected after the cream".</summary>
    public static bool IsApart(ClaimText text, int now, int term) =>
        now < text.Terms[term].Span.Start && Subordinate().IsMatch(text.Text[now..text.Terms[term].Span.Start]);

    /// <summary>Whether the words right beside a term put it into the past: "teenage acne", "acne scars".</summary>
    public static bool IsOfOld(ClaimText text, int term) =>
        OfOld().IsMatch(text.Text[..text.Terms[term].Span.Start])
        || Left().IsMatch(text.Text[text.Terms[term].Span.End..]);

    [GeneratedRegex(
        @"\b(?:teenage|childhood|adolescent|adolescence|previous|past|old|earlier|former|healed|resolved)\s+(?:\w+\s+)?$",
        Options
    )]
    private static partial Regex OfOld();

    [GeneratedRegex(@"^\s+scar(?:s|ring|red)?\b", Options)]
    private static partial Regex Left();

    [GeneratedRegex(@"\b(?:after|because|when|before|since)\b", Options)]
    private static partial Regex Subordinate();

    /// <summary>
    /// Whether the words say that the term is over: that it was stopped, or when it was, in the sentence in which it
    /// stands; "since" and "still" take that back.
    /// </summary>
    public static bool IsOver(CueWords cues, ClaimText text, int term)
    {
        if (IsEnded(cues, text, term))
            return true;
        var (from, to) = Around(cues, text, term);
        var sentence = text.Text[from..to];
        return Then().Matches(sentence).Any(then => !IsOfNext(text, term, from + then.Index))
            && !Ongoing().IsMatch(sentence);
    }

    /// <summary>
    /// Whether what stands at a place is of a later thing of the kind, which has a verb of its own: "groin, had one under
    /// the breast once in 2022".
    /// </summary>
    public static bool IsOfNext(ClaimText text, int term, int place)
    {
        var end = text.Terms[term].Span.End;
        if (text.Terms[term].Kind == TermKind.Side && term > 0 && text.Terms[term - 1].Kind == TermKind.Area)
            term--;
        var kind = text.Terms[term].Kind == TermKind.Side ? TermKind.Area : text.Terms[term].Kind;
        return place > end
            && (IsOnce(text.Text, place, kind) ? Comma() : Apart()).Match(text.Text[end..place])
                is { Success: true } apart
            && text.Terms.Any(other =>
                other.Kind == kind
                && other.Name != text.Terms[term].Name
                && other.Span.Start > end + apart.Index
                && (other.Span.Start < place || kind == TermKind.Area)
                && other.Span.Start < place + Near
            );
    }

    // "Hands, face once last year": of the face.
    private static bool IsOnce(string text, int place, TermKind kind) =>
        kind == TermKind.Area
        && (
            text.AsSpan(place).StartsWith("once", StringComparison.OrdinalIgnoreCase)
            || text.AsSpan(0, place).TrimEnd().EndsWith(" once", StringComparison.OrdinalIgnoreCase)
        );

    [GeneratedRegex(@",\s")]
    private static partial Regex Comma();

    /// <summary>Whether the words say that the term has ended: that it was stopped, or is gone.</summary>
    public static bool IsEnded(CueWords cues, ClaimText text, int term)
    {
        var span = text.Terms[term].Span;
        var from = Around(cues, text, term).From;
        var statement = text.Text[Math.Max(from, Clauses.Range(text.Text, span).From)..span.Start];
        // "Since I stopped breastfeeding": what goes on since is not what was stopped.
        if (
            Stopping().Match(statement) is { Success: true } stop
            && !Ongoing().IsMatch(statement[stop.Index..])
            && !Because().IsMatch(statement[stop.Index..])
        )
            return true;
        // "Gave up in August. Before that three glasses of wine."
        if (BeforeThat().IsMatch(text.Text[Clauses.SentenceStart(text.Text, span.Start)..span.Start]))
            return true;
        // "Formerly a bottle of stout of an evening."
        if (
            text.Terms[term].Kind != TermKind.Person
            && text.Text[Clauses.SentenceStart(text.Text, span.Start)..span.Start] is var opening
            && Once().IsMatch(opening)
            && !Turning().IsMatch(opening)
        )
            return true;
        // "Twice a week, was nightly for the first month."
        if (IsFormerlySo(text, term))
            return true;
        // "Before every evening two beers, now only on Saturday."
        if (
            text.Terms[term].Kind == TermKind.Time
            && Before().IsMatch(text.Text[Clauses.SentenceStart(text.Text, span.Start)..span.Start])
            && ThenNow().IsMatch(Clauses.SentenceBehind(text.Text, span.End))
        )
            return true;
        // "Nausea has gone now", "nausea until week 14".
        if (
            text.Terms[term].Kind is TermKind.Symptom or TermKind.Condition
            && text.Text[span.End..] is var behindIt
            && (
                cues.IsGoneItself(behindIt)
                || UntilThen().IsMatch(behindIt)
                || NotMore().IsMatch(Clauses.BehindUpTo(text, span.End, text.Terms[term].Kind))
            )
        )
            return true;
        // "Shaving used to do it."
        if (UsedTo().IsMatch(Clauses.BehindUpTo(text, span.End, text.Terms[term].Kind)))
            return true;
        // "Whey, stopped it 5 weeks ago", "smoking, packed it in in 2011".
        if (
            text.Terms[term].Kind is TermKind.Food or TermKind.Word
            && StoppedIt().IsMatch(BehindUpToThing(text, span.End))
        )
            return true;
        if (text.Terms[term].Kind != TermKind.Medicine)
            // "My mother has asthma and my brother had eczema but grew out of it": of the brother's.
            return text.Terms[term].Kind != TermKind.Person
                && cues.IsGone(Whole(Clauses.BehindUpTo(text, span.End, TermKind.Person), text, term));
        return StoppedIt().IsMatch(Clauses.Sentence(text.Text, span))
            || IsStoppedBehind(text, term)
            || NotNow().IsMatch(Clauses.BehindUpTo(text, span.End, TermKind.Medicine));
    }

    [GeneratedRegex(
        @"^\W*(?:formerly|previously|in\s+the\s+past|at\s+one\s+time|in\s+(?:those|my\s+younger)\s+days)\b[^,;]{0,60}$",
        Options
    )]
    private static partial Regex Once();

    private static string BehindUpToThing(ClaimText text, int from) =>
        new[] { TermKind.Food, TermKind.Word, TermKind.Medicine }
            .Select(kind => Clauses.BehindUpTo(text, from, kind))
            .MinBy(behind => behind.Length)!;

    /// <summary>Whether a sentence says of what it names that it was stopped.</summary>
    public static bool IsStoppedThere(string sentence) => StoppedIt().IsMatch(sentence) || Quitting().IsMatch(sentence);

    // "Psoriasis since school, and I had shingles, that cleared up": of the shingles; "both have gone" of either.
    private static string Whole(string behind, ClaimText text, int term)
    {
        if (
            text.Terms[term].Kind is not (TermKind.Condition or TermKind.Symptom or TermKind.Food or TermKind.Area)
            || Both().IsMatch(behind)
        )
            return behind;
        var own = Clauses.BehindUpTo(text, text.Terms[term].Span.End, text.Terms[term].Kind);
        return
            own.Length < behind.Length
            && (
                text.Terms[term].Kind == TermKind.Area
                    ? FormerNext().IsMatch(text.Text[(text.Terms[term].Span.End + own.Length)..])
                    : Apart().IsMatch(own)
            )
            ? own
            : behind;
    }

    // "Shins, back before but not now": of the back.
    [GeneratedRegex(@"^\w+(?:\s+\w+)?\s+(?:before|previously|formerly|in\s+the\s+past|used\s+to)\b", Options)]
    private static partial Regex FormerNext();

    [GeneratedRegex(@"\b(?:they|both|these|those|all)\b", Options)]
    private static partial Regex Both();

    // A list goes on; a verb of its own begins another matter.
    [GeneratedRegex(
        @"(?:\b(?:and|but|plus)|,)\s+(?:I\s+|he\s+|she\s+)?(?:also\s+)?(?:had|have|has|got|get|was|am|is|used\s+to)\b",
        Options
    )]
    private static partial Regex Apart();

    [GeneratedRegex(@"\b(?:now|since|still|but|then|until)\b", Options)]
    private static partial Regex Turning();

    /// <summary>Whether a text says how often something was, beside how often it is.</summary>
    public static bool IsFormerlySo(ClaimText text, int term) =>
        text.Terms[term].Kind == TermKind.Time
        && SourceReading.IsHowOften(text.Terms[term])
        && WasSo().IsMatch(text.Text[..text.Terms[term].Span.Start]);

    [GeneratedRegex(@"[,;(]\s*(?:but\s+)?(?:it\s+)?(?:was|were|used\s+to\s+be)\s+$", Options)]
    private static partial Regex WasSo();

    // "Eczema as a child, but not any more."
    [GeneratedRegex(
        @"^[^.;,]{0,25}(?:,\s*|\bbut\s+)(?:but\s+)?(?:not\s+(?:now|any\s*more|any\s+longer|these\s+days)|no\s+longer|no\s+more)\s*(?:$|[.;,])",
        Options
    )]
    private static partial Regex NotMore();

    // Up to a time that is over; "until it bleeds" and "until 3 am" are of each time.
    [GeneratedRegex(
        @"^\s+(?:\w+\s+){0,3}?(?:until|till|up\s+to|up\s+until)\s+(?:(?:about|around|roughly|the|early|mid|late|end|start|beginning|of|my|age)\s+)*(?:(?:week|month|day)\s+\d+|\d+\s*(?:weeks?|months?|wks?)\b|last\s+\w+|(?:first|second|third|1st|2nd|3rd)\s+trimester|january|february|march|april|june|july|august|september|october|november|december|(?:19|20)\d\d|(?:I|we)\s+(?:was|were|turned|left|started|moved|stopped|met|cut|came|changed|gave|went|got|had)\b)",
        Options
    )]
    private static partial Regex UntilThen();

    // "On sertraline then, not now."
    [GeneratedRegex(@"(?:,|\bthen\b|\bbut)\s+not\s+(?:now|any\s*more|any\s+longer|these\s+days)\b", Options)]
    private static partial Regex NotNow();

    [GeneratedRegex(@"^\W*(?:before|previously|formerly|earlier|used\s+to\s+be)\b[^,;]*$", Options)]
    private static partial Regex Before();

    [GeneratedRegex(@"^[^,;.]*[,;]\s*(?:but\s+)?now\b", Options)]
    private static partial Regex ThenNow();

    // "Stopped because of side effects": they are why, and have not ended.
    [GeneratedRegex(@"\b(?:because|due\s+to|owing\s+to|on\s+account\s+of|as|after|over)\b", Options)]
    private static partial Regex Because();

    private static (int From, int To) Around(CueWords cues, ClaimText text, int term)
    {
        var span = text.Terms[term].Span;
        var (first, last) = Statements.Extent(cues, text.Text, span);
        var from = Ends().Matches(text.Text[..span.Start]).Select(end => end.Index + end.Length).LastOrDefault(first);
        var to = Ends().Match(text.Text, span.End) is { Success: true } end ? end.Index : text.Text.Length;
        return (Math.Max(from, first), Math.Max(span.End, Math.Min(to, last)));
    }

    // "The doctor gave drops but I stopped after one week".
    private static bool IsStoppedBehind(ClaimText text, int term)
    {
        var span = text.Terms[term].Span;
        var (_, to) = (
            0,
            Ends().Match(text.Text, span.End) is { Success: true, Value: not "but" } end ? end.Index : text.Text.Length
        );
        return Quitting().Match(text.Text, span.End) is { Success: true } quit
            && quit.Index < to
            && !text.Terms.Any(other =>
                other.Kind == TermKind.Medicine && other.Span.Start >= span.End && other.Span.End <= quit.Index
            );
    }

    [GeneratedRegex(
        @"\b(?:I|he|she|we|and|but)\s+(?:stopped|quit|gave\s+up)\s*(?:(?:after|within|because|as|when|in)\b|[.,]|$)",
        Options
    )]
    private static partial Regex Quitting();

    /// <summary>Whether the term itself is told in the past: "his lips swelled".</summary>
    public static bool IsPastItself(ClaimText text, int term)
    {
        var span = text.Terms[term].Span;
        var words = text.Text.AsSpan(span.Start, span.Length);
        var first = words.IndexOf(' ');
        return words[..(first < 0 ? words.Length : first)].EndsWith("ed", StringComparison.OrdinalIgnoreCase)
            && !Described().IsMatch(text.Text[..span.Start]);
    }

    /// <summary>Whether something in its statement is told in the past: "she smoked ten cigarettes".</summary>
    public static bool IsPastBeside(ClaimText text, int term)
    {
        var (from, to) = Clauses.Range(text.Text, text.Terms[term].Span);
        return Enumerable
            .Range(0, text.Terms.Length)
            .Any(at =>
                text.Terms[at].Span.Start >= from
                && text.Terms[at].Span.End <= to
                && (at == term || text.Terms[at].Kind == TermKind.Word)
                && IsPastItself(text, at)
            );
    }

    /// <summary>
    /// Whether a term is denied. "Paracetamol is fine" denies no paracetamol, as "breathing is fine" does a symptom.
    /// </summary>
    public static bool IsDenied(ClaimText text, int term, Assertion assertion) =>
        IsBehindNo(text, term)
        || assertion.Certainty == Certainty.Negated
            && !IsDenyingItself(text, term)
            && IsDeniedHere(text, term, assertion)
            && (
                text.Terms[term].Kind is TermKind.Symptom or TermKind.Condition
                || !assertion.Causes.Any(cause => cause.Effect == AssertionEffect.Negated)
                || assertion.Causes.Any(cause =>
                    cause.Effect == AssertionEffect.Negated && Negator().IsMatch(cause.Trigger)
                )
            );

    // "I no fever of 39", of "denies a fever of 39".
    private static bool IsBehindNo(ClaimText text, int term) =>
        text.Terms[term].Kind is TermKind.Symptom or TermKind.Condition
        && INo().IsMatch(text.Text[..text.Terms[term].Span.Start]);

    [GeneratedRegex(@"\bI\s+no\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex INo();

    /// <summary>
    /// Whether a place is told as not affected, or a thing as none of those meant: "my forehead stays clear", "worse with
    /// sweat, not with food", "not on the pill".
    /// </summary>
    public static bool IsSpared(CueWords cues, ClaimText text, int term) =>
        IsExcepted(text, text.Terms[term].Span)
        || text.Terms[term].Kind == TermKind.Area
            && text.Text[text.Terms[term].Span.End..] is var behind
            && (cues.IsSpared(behind) || BeforeNotNow().IsMatch(behind));

    /// <summary>Whether "not with", "not on" or such stands right before a place: "not with food".</summary>
    public static bool IsExcepted(ClaimText text, TextSpan span)
    {
        // "With food", where that is one word, brings its own preposition.
        var thing = span.Start + Preposition().Match(text.Text[span.Start..span.End]).Length;
        return NotOn().IsMatch(text.Text[..thing]) && !Alone().IsMatch(text.Text[span.End..]);
    }

    private const string Placing = "with|on|in|at|by|from|after|during|around|near|under|behind";

    [GeneratedRegex($@"^(?:{Placing})\s+", Options)]
    private static partial Regex Preposition();

    [GeneratedRegex(
        $@"(?<!\b(?:why|or|if)\s+)\bnot\s+(?:(?:so\s+much|really|usually|currently|at\s+all)\s+)?(?:{Placing})\s+(?:(?:the|my|his|her|any|an?|other)\s+)*(?:[\w-]+\s+(?:or|nor)\s+(?:(?:the|my|his|her|any|on|in|with)\s+)*)?$",
        Options
    )]
    private static partial Regex NotOn();

    // "Not with dairy alone."
    [GeneratedRegex(@"^\s+(?:alone|only|just|itself|by\s+(?:itself|themselves))\b", Options)]
    private static partial Regex Alone();

    /// <summary>Whether a place is told as affected before, and not now.</summary>
    public static bool IsFormerPlace(string text, TextSpan span) => BeforeNotNow().IsMatch(text[span.End..]);

    // "Scalp before, not now."
    [GeneratedRegex(
        @"^\s+(?:was\s+|were\s+)?(?:before|previously|formerly|in\s+the\s+past|used\s+to\s+be)?\s*,?\s*(?:but\s+)?not\s+(?:now|any\s*more|any\s+longer|these\s+days)\b",
        Options
    )]
    private static partial Regex BeforeNotNow();

    /// <summary>Whether a symptom is told as none on its scale: "itch and pain were both 0 out of 10".</summary>
    public static bool IsOfNone(ClaimText text, int term) =>
        text.Terms[term].Kind == TermKind.Symptom
        && Clauses.At(text.Text, text.Terms[term].Span) is var clause
        && Zero().IsMatch(clause)
        && !AnyFigure().IsMatch(OutOfTen().Replace(clause, ""));

    [GeneratedRegex(@"\b(?:0|zero)\b", Options)]
    private static partial Regex Zero();

    [GeneratedRegex(@"(?:/|\bout\s+of)\s*(?:10|ten)\b", Options)]
    private static partial Regex OutOfTen();

    [GeneratedRegex("[1-9]", Options)]
    private static partial Regex AnyFigure();

    /// <summary>Whether a condition is what somebody took it for: "the GP thought it was scabies".</summary>
    public static bool IsSuspected(CueWords cues, ClaimText text, int term) =>
        text.Terms[term].Kind == TermKind.Condition
        && cues.IsSuspected(Clauses.SentenceBefore(text.Text, text.Terms[term].Span.Start));

    /// <summary>Whether anything denies in the statement around a place.</summary>
    public static bool IsInDenial(ClaimText text, TextSpan span)
    {
        var (from, to) = Clauses.Extent(text.Text, span);
        return InDenial().Matches(text.Text[from..to]).Any(word => !IsOfName(text, word.Index + from, word.Length));
    }

    /// <summary>Whether a word is of the name of how something is: "without warning" denies nothing.</summary>
    public static bool IsOfName(ClaimText text, int at, int length) =>
        text.Terms.Any(term =>
            term.Kind is TermKind.Degree or TermKind.Time
            && !Outcomes.IsOutcome(term)
            && term.Span.Length > length
            && term.Span.Start <= at
            && term.Span.End >= at + length
        );

    [GeneratedRegex(
        @"\b(?:no|not|never|none|nor|neither|nothing|nobody|no\s+one|without|den(?:y|ies|ied|ying)|(?:do|does|did|is|are|was|were|wo|ca|has|have|had|could|would|should)n['’]?t|cannot|free\s+(?:of|from)|absen\w+|lacks?|fine|ok|okay|normal|negative|clear|spared|unaffected|rather\s+than|instead)\b",
        Options
    )]
    private static partial Regex InDenial();

    // "Tested negative" and "is fine" deny a finding, and nothing else.
    [GeneratedRegex(
        @"\b(?:no|not|never|none|nor|neither|nothing|nobody|without|den\w+|\w+nt|cannot|rather\s+than|instead\s+of|free|absen\w+|lack\w*|exclud\w+|ruled\s+out|zero|nil|apart\s+from|except)\b",
        Options
    )]
    private static partial Regex Negator();

    // "An aunt with lupus died, whereas my tests were normal" denies no lupus.
    private static bool IsDeniedHere(ClaimText text, int term, Assertion assertion)
    {
        var (from, to) = Clauses.Extent(text.Text, text.Terms[term].Span);
        var denying = assertion.Causes.Where(cause =>
            cause.Effect == AssertionEffect.Negated
            && cause.Span.Length > 0
            && !IsPassed(text, text.Terms[term], cause)
            && !IsOfPhrase(text, text.Terms[term], cause)
            && !IsOfPatient(text.Terms[term], cause)
            && !IsAnotherGoal(text.Text, text.Terms[term], cause)
        );
        if (!denying.Any() && assertion.Causes.Any(cause => IsOfPatient(text.Terms[term], cause)))
            return false;
        if (
            !denying.Any()
            && assertion.Causes.Any(cause =>
                IsPassed(text, text.Terms[term], cause)
                || (cause.Effect == AssertionEffect.Negated && IsAnotherGoal(text.Text, text.Terms[term], cause))
                || (cause.Effect == AssertionEffect.Negated && IsOfPhrase(text, text.Terms[term], cause))
            )
        )
            return false;
        return !denying.Any() || denying.Any(cause => cause.Span.End > from && cause.Span.Start < to);
    }

    // "Hold my baby without it stinging, and use less steroid": the second is not denied with the first.
    private static bool IsAnotherGoal(string text, Term term, AssertionCause cause) =>
        cause.Span.Length > 0
        && cause.Span.End < term.Span.Start
        && With().IsMatch(text[..cause.Span.End])
        && AndTo().IsMatch(text[cause.Span.End..term.Span.Start]);

    [GeneratedRegex(
        @"\band\s+(?:to\s+\w+|use|need|get|be|see|find|know|sleep|wear|feel|live|work)\s+(?:\w+\s+){0,3}$",
        Options
    )]
    private static partial Regex AndTo();

    // "My mum had asthma as a kid, I don't have it": when hers was is not denied.
    private static bool IsOfPatient(Term term, AssertionCause cause) =>
        term.Kind is TermKind.Time or TermKind.Degree
        && cause.Effect == AssertionEffect.Negated
        && cause.Span.Start >= term.Span.End
        && cause.Trigger.StartsWith("i ", StringComparison.Ordinal);

    // "Not much veg" is some.
    private const string ALittle = "a little";

    // "Without warning in the evening": what is a part of another thing's name denies nothing else.
    private static bool IsOfPhrase(ClaimText text, Term term, AssertionCause cause) =>
        text.Terms.Any(other =>
            other.Span != term.Span
            && (
                other.Span.Length > cause.Span.Length
                || (other.Name == ALittle && other.Span.Length == cause.Span.Length)
            )
            && other.Span.Start <= cause.Span.Start
            && other.Span.End >= cause.Span.End
        );

    // "Six weeks without milk made it better": what is done without is said before the verb, and denies nothing behind.
    private static bool IsPassed(ClaimText text, Term term, AssertionCause cause) =>
        cause.Effect == AssertionEffect.Negated
        && cause.Span.Length > 0
        && cause.Span.End < term.Span.Start
        && With().IsMatch(text.Text[..cause.Span.End])
        && (
            Verb().IsMatch(text.Text[cause.Span.End..term.Span.Start])
            || (
                term.Kind is not (TermKind.Food or TermKind.Medicine or TermKind.Time)
                && Verb().IsMatch(text.Text[cause.Span.End..Math.Min(text.Text.Length, term.Span.End + Adverb)])
            )
        );

    // "Greatly helped", "reduced".
    private const int Adverb = 8;

    [GeneratedRegex(@"\b(?:with\s+no|without)\s*$", Options)]
    private static partial Regex With();

    [GeneratedRegex(
        @"^[^,.;]*\b(?:brought|made|left|gave|led|produced|resulted|caused|improved|reduced|lowered|lessened|relieved|decreased|diminished|lifted|calmed|settled|softened|increased|worsened|triggered|provoked|stopped|ended|coincided|helped|cleared|eased|was|were|has|had|did)\b",
        Options
    )]
    private static partial Regex Verb();

    /// <summary>Whether its own words deny: "no difference" is what it names, denied or not.</summary>
    public static bool IsDenyingItself(ClaimText text, int term) =>
        Denying().IsMatch(text.Text.AsSpan(text.Terms[term].Span.Start, text.Terms[term].Span.Length));

    /// <summary>Whether it is told of the family: "no family history of psoriasis".</summary>
    public static bool IsOfFamily(ClaimText text, int term) =>
        text.Terms[term].Kind == TermKind.Condition
        && FamilyHistory().IsMatch(Clauses.SentenceBefore(text.Text, text.Terms[term].Span.Start));

    [GeneratedRegex(@"\b(?:family\s+history|runs?\s+in\s+(?:the|my)\s+family)\b[^.;]*$|\bno\s+family\s+$", Options)]
    private static partial Regex FamilyHistory();

    // "Shaving used to do it", "eczema as a child, not since I was 12".
    [GeneratedRegex(
        @"^\s+used\s+to\b|^(?:\s+[\w'’-]+){0,8}[,;]?\s+(?:but\s+|and\s+)?(?:not|none|nothing)\s+(?:had\s+it\s+|had\s+any\s+|at\s+all\s+)?since\b",
        Options
    )]
    private static partial Regex UsedTo();

    [GeneratedRegex(@"[.;](?:\s|$)|\bbut\b|,\s+(?:and|so|then|while|whereas)\b", Options)]
    private static partial Regex Ends();

    [GeneratedRegex(@"^\s*before\s+(?:that|then)\b|[,;]\s*(?:but\s+)?before\s+(?:that|then|this)\b[^,;]*$", Options)]
    private static partial Regex BeforeThat();

    // "I stopped the doxycycline", "I gave up smoking": what stands right behind.
    [GeneratedRegex(
        @"\b(?:stopped|gave\s+up|given\s+up|quit|came\s+off|come\s+off|coming\s+off|packed\s+in|binned|ditched|no\s+longer|outgrew|outgrown|gr[eo]wn?\s+out\s+of)\s+(?:\w+\s+){0,3}$|\bused\s+to\s+(?:\w+\s+){0,6}$",
        Options
    )]
    private static partial Regex Stopping();

    [GeneratedRegex(
        @"\b(?:it|they|that|this|which)\s+(?:was|were|had\s+to\s+be)\s+(?:stopped|withdrawn|discontinued)\b|\b(?:stopped|came\s+off|gave\s+up|quit|ditched|binned|dropped)\s+(?:it|them|that|taking\s+it|using\s+it)\b|\b(?:gave|given|packed|jacked|knocked|chucked)\s+(?:it|them|that)\s+(?:up|in|away|on\s+the\s+head)\b",
        Options
    )]
    private static partial Regex StoppedIt();

    [GeneratedRegex(
        @"\b(?:in\s+(?:the|my)\s+(?:\w+ties|\d+0s|teens|early\s+\w+ties)|in\s+the\s+\d{4}s|when\s+(?:I|he|she|they)\s+(?:was|were)\s+(?:about\s+|only\s+)?(?:\d+|an?|young|younger|small|little|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty)|as\s+a\s+(?:child|kid|boy|girl|baby|toddler|teenager|teen)|(?:last|the\s+previous)\s+year|only\s+(?:in|during|with)\s+(?:my\s+|the\s+)?pregnancy|(?:in|during|with)\s+(?:my\s+|the\s+)?(?:\w+\s+)?pregnancy\s+only|(?:till|until)\s+(?:(?:I|he|she|they)\s+(?:was|were|turned|left|started)|(?:19|20)\d\d)|once)\b",
        Options
    )]
    private static partial Regex Then();

    [GeneratedRegex(
        @"\b(?:since|still|started|began|begun|first|ever\s+since|from|onset|appeared|came\s+on|now|every|for\s+the|once\s+(?:a|every|daily|weekly))\b",
        Options
    )]
    private static partial Regex Ongoing();

    // "Is cracked" and "a cracked" tell how something is; "cracked" alone tells what it did.
    [GeneratedRegex(
        @"(?:\b(?:is|are|am|be|been|being|an?|the|my|with|has|have|and|or|of|remains?|very|more)|,)\s*$",
        Options
    )]
    private static partial Regex Described();

    [GeneratedRegex(
        @"^(?:(?:made|makes|make|making|had|has|to|of|with|at)\s+)?(?:no|not|without|never|wont|won['’]t|cant|can['’]t|cannot|doesnt|doesn['’]t|does\s+not|do\s+not|will\s+not)\b",
        Options
    )]
    private static partial Regex Denying();
}
