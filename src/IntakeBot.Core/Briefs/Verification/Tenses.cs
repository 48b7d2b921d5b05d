using System.Text.RegularExpressions;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// When a text says that something is: "I missed it in October because of a chest infection" tells of no infection now,
/// and "he has a chest infection" tells of one.
/// </summary>
internal static partial class Tenses
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Whether the statement in which a term stands is told as done, and nothing in it lasts.</summary>
    public static bool IsTold(ClaimText text, int term)
    {
        var clause = Clauses.At(text.Text, text.Terms[term].Span);
        return Done().IsMatch(clause) && !Lasting().IsMatch(DoneFor().Replace(clause, ""));
    }

    // "Took iron for six months" is over; "had it for six months" may be told of what one has.
    [GeneratedRegex(
        @"\b(?:took|was|were|used|tried|went|lasted|did|ate|drank|gave)\b[^.;,]*?\bfor\s+(?:about\s+|around\s+|over\s+|the\s+|a\s+)?(?:\w+\s+){0,2}(?:days?|weeks?|months?|years?|nights?)\b",
        Options
    )]
    private static partial Regex DoneFor();

    /// <summary>Whether the statement in which a term stands has a verb of the past and none of the present.</summary>
    public static bool IsToldOnly(ClaimText text, int term)
    {
        var clause = Clauses.At(text.Text, text.Terms[term].Span);
        return Did().IsMatch(clause) && !Having().IsMatch(clause);
    }

    [GeneratedRegex(
        @"\b(?:\w{2,}[a-df-z]ed|left|led|gave|made|brought|came|went|got|took|had|was|were|did|began|broke|kept|felt|fell|grew|ran|set|put|cut|stung|stuck|bled|drank|ate|slept|woke|lost|found|told|said|thought|knew|saw|wore|rose|shrank|caught|bought|chose|stood|wept|spent|tore|hid|bit|wrote|spoke|meant|dealt|swept|shook|sank|threw|blew|drew|drove|hung|dug|wound|burnt|learnt|spilt)\b",
        Options
    )]
    private static partial Regex Did();

    /// <summary>Whether words say that what stands behind them is done now: "takes naproxen".</summary>
    public static bool IsTakenNow(string before) => Taking().IsMatch(before);

    [GeneratedRegex(
        @"\b(?:takes|uses|applies|drinks|smokes|eats|is\s+(?:on|taking|using)|continues|remains\s+on)\s+(?:\w+\s+){0,3}$",
        Options
    )]
    private static partial Regex Taking();

    /// <summary>Whether a term stands right behind "I had a", in a statement that is over, or right before "as a girl".</summary>
    public static bool IsHad(ClaimText text, int term) =>
        (
            HadA().IsMatch(text.Text[..text.Terms[term].Span.Start])
            && IsTold(text, term)
            && !Each().IsMatch(Clauses.At(text.Text, text.Terms[term].Span))
        ) || AsYoung().IsMatch(text.Text[text.Terms[term].Span.End..]);

    // "Eczema as a girl": told without a verb.
    [GeneratedRegex(
        @"^\s+(?:as\s+an?\s+(?:\w+\s+)?(?:girl|boy|child|kid|baby|toddler|infant|teen|teenager|student|youngster|young\s+\w+)|when\s+(?:I|he|she|we|they)\s+(?:was|were)\s+(?:little|young|younger|small|tiny|a\s+(?:kid|child|baby|girl|boy|toddler|teen|teenager|student))|in\s+(?:my\s+)?(?:childhood|infancy|teens|youth|adolescence))\s*(?:$|[.,;])",
        Options
    )]
    private static partial Regex AsYoung();

    // "When he's got a cold".
    [GeneratedRegex(
        @"\b(?:whenever|if|(?:when|each\s+time|every\s+time)\s+(?:I|he|she|it|they)(?:['’]?s|['’]?ve|\s+(?:has|gets|get|is|have|am)))\b",
        Options
    )]
    private static partial Regex Each();

    /// <summary>Whether a term stands right behind "has a".</summary>
    public static bool IsHas(ClaimText text, int term) =>
        HasA().IsMatch(text.Text[..text.Terms[term].Span.Start])
        && !IsPerfect(text, term)
        && !Before().IsMatch(Clauses.At(text.Text, text.Terms[term].Span));

    [GeneratedRegex(@"\b(?:had|got)\s+(?:an?\s+|some\s+|one\s+|two\s+)?(?:\w+\s+)?$", Options)]
    private static partial Regex HadA();

    [GeneratedRegex(@"(?<!\bdid\s)\b(?:has|have|suffers?\s+from)\s+(?!had\b)(?:an?\s+|some\s+)?(?:\w+\s+)?$", Options)]
    private static partial Regex HasA();

    /// <summary>Whether the statement in which a term stands says that it is so now.</summary>
    public static bool IsPresent(ClaimText text, int term)
    {
        var clause = Clauses.At(text.Text, text.Terms[term].Span);
        return Having().IsMatch(clause)
            && !Finished().IsMatch(clause)
            && !Before().IsMatch(clause)
            && !IsPerfect(text, term);
    }

    // "Has darkened": what it did, and how it is.
    private static bool IsPerfect(ClaimText text, int term) =>
        text.Terms[term].Span is var span
        && Participle().IsMatch(text.Text.AsSpan(span.Start, span.Length))
        && Has().IsMatch(text.Text[..span.Start]);

    [GeneratedRegex(@"\b(?:has|have)\s+(?:\w+ly\s+)?$", Options)]
    private static partial Regex Has();

    [GeneratedRegex(
        @"^(?:\w+ed|grown|gone|become|risen|fallen|spread|bled|worn|come|got|gotten|swollen|broken)\b",
        Options
    )]
    private static partial Regex Participle();

    /// <summary>Whether the statement puts a term into the past: "had a fever years ago".</summary>
    public static bool IsLongAgo(ClaimText text, int term)
    {
        var span = text.Terms[term].Span;
        var (from, to) = Clauses.Range(text.Text, span);
        // "Cracked hands, who can no longer do colours": another statement.
        var clause = text.Text[from..Who().Match(text.Text[..to], span.End).Index];
        return Remote()
                .Matches(clause)
                .Any(match =>
                    !(
                        match.Value.StartsWith("no", StringComparison.OrdinalIgnoreCase)
                        && from + match.Index >= span.End
                        && And().IsMatch(text.Text[span.End..(from + match.Index)])
                    )
                )
            && !Lasting().IsMatch(clause)
            && !ToldThat().IsMatch(text.Text[from..span.Start]);
    }

    // "Drinks four beers a week and no longer any wine".
    [GeneratedRegex(@"\b(?:and|but)\s+(?:\w+\s+)?$", Options)]
    private static partial Regex And();

    // "Told two years ago that it was rosacea": when it was told.
    [GeneratedRegex(@"\b(?:told|said|diagnosed|called|named)\b[^.;]*\bthat\b", Options)]
    private static partial Regex ToldThat();

    [GeneratedRegex(@"\b(?:who|which|whose)\b|$", Options)]
    private static partial Regex Who();

    /// <summary>Whether a source tells of that time too, anywhere in the statement of a term.</summary>
    public static bool IsEarlier(ClaimText text, int term) =>
        Before().IsMatch(Clauses.Sentence(text.Text, text.Terms[term].Span)) || IsTold(text, term);

    /// <summary>Whether the statement of a term names a time that is over: of others, "had" alone may be for good.</summary>
    public static bool IsOfEarlier(ClaimText text, int term) =>
        Before().IsMatch(Clauses.At(text.Text, text.Terms[term].Span));

    /// <summary>Whether what stands there is told as what was before: "from 100 mg", "was 100 mg".</summary>
    public static bool IsRightBefore(string text, Understanding.TextSpan span) => Was().IsMatch(text[..span.Start]);

    [GeneratedRegex(
        @"\b(?:was|were|from|used\s+to\s+be|previously|formerly|before)\s+(?:on\s+)?(?:(?:about|around|roughly|nearer|closer|to|more|like|up|at|least|over)\s+){0,3}$",
        Options
    )]
    private static partial Regex Was();

    /// <summary>Whether words name a time that is over.</summary>
    public static bool IsOfEarlier(string words) => Before().IsMatch(words) || IsWasThenNow(words);

    /// <summary>Whether words tell what was and what is now: "was just the elbows, now the legs too".</summary>
    public static bool IsWasThenNow(string words) => WasThenNow().IsMatch(words);

    [GeneratedRegex(@"\b(?:was|were|before|used\s+to)\b[^.;]{1,60}\bnow\b", Options)]
    private static partial Regex WasThenNow();

    /// <summary>Whether an amount is one that was: "it was 30 mg at first".</summary>
    public static bool IsFormer(ClaimText text, SaidAmount amount)
    {
        var clause = Clauses.At(text.Text, amount.Span);
        return Former().IsMatch(clause) || IsBefore(text, amount) || IsRightBefore(text.Text, amount.Span);
    }

    /// <summary>Whether an amount is told as what was before: "ten a day, before twenty".</summary>
    public static bool IsBefore(ClaimText text, SaidAmount amount) =>
        amount.Amount is { Unit.Length: 0, Value: < FirstYear } && Formerly().IsMatch(text.Text[..amount.Span.Start]);

    private const int FirstYear = 1900;

    [GeneratedRegex(
        @"\b(?:before|previously|formerly|used\s+to\s+(?:be|smoke|have|drink|take|do|be\s+on)|(?:was|were)\s+(?:on|at|up\s+to|smoking|drinking|taking)|(?:down|up|cut|reduced|increased|raised|lowered)\s+from)\s+(?:(?:about|around|roughly|more|like|nearer|closer|to|over|up|nearly|almost|probably|maybe|at|least|easily|a|good|some|well)\s+){0,4}$",
        Options
    )]
    private static partial Regex Formerly();

    /// <summary>Whether something was looked for and not found: "a blood test for glandular fever was negative".</summary>
    public static bool IsTestedAbsent(string text, Understanding.TextSpan span)
    {
        var (from, to) = Clauses.Extent(text, span);
        var before = text[from..Math.Max(from, span.Start)];
        // "Positive for peanut and negative for egg."
        if (PositiveFor().IsMatch(before))
            return false;
        return NegativeFor().IsMatch(before)
            || (
                TestedFor().IsMatch(text[from..Math.Max(from, span.Start)])
                && Absent().IsMatch(text[Math.Min(span.End, to)..to])
            )
            || TestNegative().IsMatch(text[Math.Min(span.End, to)..to])
            || (
                NegativeBefore().IsMatch(text[from..Math.Max(from, span.Start)])
                && TestBehind().IsMatch(text[Math.Min(span.End, to)..to])
            );
    }

    [GeneratedRegex(@"\bpositive\s+(?:for|to)\s+(?:\w+\s+){0,2}$", Options)]
    private static partial Regex PositiveFor();

    [GeneratedRegex(@"\bnegative\s+(?:for|to)\s+(?:\w+\s+){0,2}$", Options)]
    private static partial Regex NegativeFor();

    // "The hepatitis C test was negative", "a negative rheumatoid blood test".
    [GeneratedRegex(
        @"^\s*(?:\w\s+)?(?:\w+\s+){0,2}(?:tests?|screen\w*|serology|antibod\w+|swabs?)\b[^.;]*\b(?:negative|clear|not\s+found|unremarkable)\b",
        Options
    )]
    private static partial Regex TestNegative();

    [GeneratedRegex(@"\bnegative\s+(?:\w+\s+){0,2}$", Options)]
    private static partial Regex NegativeBefore();

    [GeneratedRegex(@"^\s*(?:\w\s+)?(?:\w+\s+){0,2}(?:tests?|screen\w*|serology|antibod\w+|swabs?)\b", Options)]
    private static partial Regex TestBehind();

    /// <summary>Whether something is only said to have been looked for: "tested for nuts".</summary>
    public static bool IsLookedFor(string text, Understanding.TextSpan span) =>
        Clauses.Extent(text, span) is var (from, to)
        && text[from..span.Start] is var before
        && (
            TestedFor().IsMatch(before)
            || TestRight().IsMatch(text[Math.Min(span.End, to)..to])
            || Tested().IsMatch(text[Math.Min(span.End, to)..to])
        )
        && !PositiveFor().IsMatch(before);

    // "Milk allergy has been tested for."
    [GeneratedRegex(
        @"^\s*(?:allerg\w+\s+)?(?:has\s+been|have\s+been|was|were)\s+(?:also\s+)?(?:tested|checked|screened)(?:\s+for)?\b",
        Options
    )]
    private static partial Regex Tested();

    // "A thyroid blood test."
    [GeneratedRegex(
        @"^\s*(?:blood\s+|skin\s+|patch\s+|function\s+)?(?:tests?|testing|screen\w*|check|serology|bloods|levels?)\b",
        Options
    )]
    private static partial Regex TestRight();

    [GeneratedRegex(
        @"\b(?:tests?|tested|testing|screen\w*|checked|scan\w*|swab\w*|biopsy)\b[^.;]*\bfor\s+(?:\w+\s+){0,2}$",
        Options
    )]
    private static partial Regex TestedFor();

    [GeneratedRegex(@"\b(?:negative|clear|normal|ruled\s+out|not\s+found|excluded)\b", Options)]
    private static partial Regex Absent();

    /// <summary>Whether a sentence tells as done what its source says is still to come: "is booked for December".</summary>
    public static bool IsToCome(string told) =>
        (ToCome().IsMatch(told) || Coming().IsMatch(told)) && !DoneWith().IsMatch(ToBeDone().Replace(told, " "));

    // "Going back to work in January": what somebody has before them, told without a verb.
    [GeneratedRegex(
        @"^\W*(?:I\s+am\s+|i['’]?m\s+|and\s+|also\s+)?(?:(?:going|heading|getting|moving)\s+(?:back|home|away|married|divorced)|returning|starting|expecting|having|retiring|leaving|due)\b[^.;,]*\bin\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)\b",
        Options
    )]
    private static partial Regex Coming();

    // "Still to be done".
    [GeneratedRegex(@"\bto\s+be\s+(?:done|removed|performed)\b", Options)]
    private static partial Regex ToBeDone();

    /// <summary>Whether what stands behind a thing says that it is before somebody: "next March".</summary>
    public static bool IsAhead(string behind) => Ahead().IsMatch(behind);

    [GeneratedRegex(
        @"^(?:\s+(?!and\b|but\b)\w+){0,4}\s+next\s+(?:week|month|year|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)\b",
        Options
    )]
    private static partial Regex Ahead();

    /// <summary>Whether words tell of what was done, and of nothing that is or is to come.</summary>
    public static bool IsOnlyDone(string words) =>
        Did().IsMatch(words) && !ToCome().IsMatch(words) && !Having().IsMatch(words) && !Hoping().IsMatch(words);

    [GeneratedRegex(@"\b(?:want|hop(?:e|ing)|would|if|again|repeat|another|more|still|to\s+\w+|every|each)\b", Options)]
    private static partial Regex Hoping();

    /// <summary>Whether a statement tells something as done, and not as still to come.</summary>
    public static bool IsOver(string statement) => !ToCome().IsMatch(statement) && DoneWith().IsMatch(statement);

    [GeneratedRegex(
        @"\b(?:booked|wants?\s+(?:me|him|her|I|us)\s+(?:to\s+be\s+)?(?:seen|referred|tested|checked)|(?:is|are)\s+to\s+be|to\s+be\s+(?:\w{2,}[a-df-z]ed|done|seen|taken)|due\s+to|due\s+for|due\s+in|due\s+on|going\s+to|will|will\s+be|planned|scheduled|upcoming|forthcoming|about\s+to|(?:is|are|['’]s|['’]re|am|['’]m)\s+(?:\w{2,}ing)\s+(?:\w+\s+){0,3}(?:on\s+)?(?:today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next)|waiting\s+(?:for|to|list)|awaiting|awaits?|awaited|pending|arranged|appointment|next\s+(?:week|month|year|spring|summer|autumn|winter))\b",
        Options
    )]
    private static partial Regex ToCome();

    [GeneratedRegex(
        @"\b(?:was|were|had|has\s+had|(?:has|have)\s+(?:seen|taken|given|done|undergone|started|finished|attended)|underwent|has\s+been|have\s+been|did|took\s+place|removed|performed|done|showed|found|(?:having|has|have)\s+(?:returned|gone|married|retired|moved|left)|returned|retired|went\s+back|got\s+(?:married|divorced)|(?<!\b(?:getting|get|gets|be|is)\s)married|(?:started|left)\s+(?:an?|the|his|her|my))\b",
        Options
    )]
    private static partial Regex DoneWith();

    /// <summary>Whether a statement tells of each time, so that it goes on: "every winter".</summary>
    public static bool IsEachTime(string statement) => EachTime().IsMatch(statement) && !Did().IsMatch(statement);

    [GeneratedRegex(@"\b(?:every|each|always|whenever)\b", Options)]
    private static partial Regex EachTime();

    /// <summary>Whether a statement tells of a stay that is over: "spent three nights in hospital with".</summary>
    public static bool IsStay(string statement) => Stay().IsMatch(statement);

    [GeneratedRegex(@"\b(?:spent|stayed)\b", Options)]
    private static partial Regex Stay();

    /// <summary>Whether what stands behind a test tells what came out: "showed".</summary>
    public static bool IsResult(string behind) => Result().IsMatch(behind);

    [GeneratedRegex(
        @"^\s*(?:\w+\s+){0,3}?(?:showed|shows|has\s+shown|revealed|found|confirmed|proved|was|were|came\s+back|came\s+out|detected|grew)\b",
        Options
    )]
    private static partial Regex Result();

    /// <summary>Whether words tell that a result is not known yet.</summary>
    public static bool IsUnknownYet(string words) => UnknownYet().IsMatch(words);

    [GeneratedRegex(
        @"\b(?:not\s+(?:come\s+)?back(?:\s+yet)?|not\s+had\s+(?:the\s+)?results?|no\s+results?\s+yet|await\w*|pending|waiting\s+(?:for|on)|still\s+waiting|not\s+heard|sent\s+(?:off|away)\b[^.;]*\byet)\b",
        Options
    )]
    private static partial Regex UnknownYet();

    /// <summary>Whether words open what is waited for: "is awaiting an".</summary>
    public static bool IsAwaited(string before) => Awaited().IsMatch(before);

    [GeneratedRegex(
        @"\b(?:await\w*|waiting\s+(?:for|on)|due\s+(?:for|to\s+have)|booked\s+(?:in\s+)?for|scheduled\s+for|down\s+for|is\s+to\s+have|going\s+to\s+have|will\s+have)\b[^.;]*$",
        Options
    )]
    private static partial Regex Awaited();

    /// <summary>Whether what stands behind something says that it has been and gone: "which is now over".</summary>
    public static bool IsDoneWith(string behind) => DoneAndOver().IsMatch(behind);

    [GeneratedRegex(
        @"^\s*,?\s*(?:(?:which|that|it|and|but)\s+)?(?:(?:is|are|was|has|have|now|all|been|went)\s+)*(?:over|done|finished|behind\s+(?:me|us|him|her)|been\s+and\s+gone|over\s+(?:with|now)|happened|complete|successful|well)\b",
        Options
    )]
    private static partial Regex DoneAndOver();

    /// <summary>Whether words open what somebody did once and does no more: "she used to".</summary>
    public static bool IsUsedTo(string before) => UsedTo().IsMatch(before);

    [GeneratedRegex(@"\bI\s+(?:used\s+to|formerly|previously|no\s+longer)\s+(?:\w+\s+){0,2}$", Options)]
    private static partial Regex UsedTo();

    /// <summary>Whether anything in a sentence tells of a time that is over, or of an end.</summary>
    public static bool MayBeOver(string sentence) =>
        Did().IsMatch(sentence) || Before().IsMatch(sentence) || Ended().IsMatch(sentence);

    [GeneratedRegex(@"\b(?:not|never|n['’]t|stop\w*|quit|gave|off|until|till|was|were|anymore)\b", Options)]
    private static partial Regex Ended();

    /// <summary>Whether a sentence about an amount leaves room for one that was.</summary>
    public static bool TellsOfFormer(ClaimText text, SaidAmount amount) =>
        Clauses.Sentence(text.Text, amount.Span) is var sentence
        && (Changing().IsMatch(sentence) || (Did().IsMatch(sentence) && !Having().IsMatch(sentence)));

    [GeneratedRegex(
        @"\b(?:aforetime|had|was|were|did|gave|made|came|got|took|went|felt|broke|swelled|caught|missed|(?:I|it|he|she|they|we|which|that)\s+\w{2,}[a-df-z]ed|(?:from\s+(?:19|20)\d\d\s+)?(?:to|until|till)\s+(?:19|20)\d\d)\b",
        Options
    )]
    private static partial Regex Done();

    [GeneratedRegex(
        @"\b(?:since|still|now|started|starting|began|begun|beginning|appeared|noticed|developed|diagnosed|onset|first|has|have|is|are|am|i['’]?m|it['’]?s|gets?|comes|keeps?|every|always|forever|ages|each|whenever|these\s+days|for\s+(?:the|about|over|some|\d+|\w+\s+(?:days|weeks|months|years)))\b",
        Options
    )]
    private static partial Regex Lasting();

    [GeneratedRegex(@"\b(?:is|are|am|has|have|gets?|suffers?|currently|now|at\s+present)\b", Options)]
    private static partial Regex Having();

    // "Has had", "was", "is allergic to": what it does whenever it is met.
    [GeneratedRegex(
        @"\b(?:had|was|were|did|been|stopped|quit|aforetime|allerg\w+|react\w*|sensitiv\w+|intoleran\w+|(?:has|have)\s+(?:\w+\s+){0,2}\w+(?:ed|en)|as\s+(?:has|have)|ago|gave|made|came|caused|brought|led|took|got|went|missed)\b",
        Options
    )]
    private static partial Regex Finished();

    [GeneratedRegex(
        @"\b(?:ago|previously|formerly|in\s+the\s+past|used\s+to|no\s+longer|once\s+(?:had|was|were|took|did|got|used|tried|\w{2,}[a-df-z]ed)|as\s+an?\s+(?:\w+\s+)?(?:child|kid|boy|girl|baby|man|woman|teenager|teen|toddler)|last\s+(?:year|month|week|summer|winter|spring|autumn)|earlier|before|childhood|boyhood|girlhood|youth|infancy|adolescence|school\s*(?:days|years)|when\s+(?:I|he|she)\s+was|(?:19|20)\d\d|early\s+\w+ties|twenties|thirties|forties|teens|at\s+(?:age\s+)?\d+|resolved|gone|went\s+away|cleared)\b",
        Options
    )]
    private static partial Regex Before();

    [GeneratedRegex(
        @"\b(?:years|months|weeks|long)\s+ago\b|\b(?:previously|formerly|in\s+the\s+past|used\s+to|no\s+longer|as\s+an?\s+(?:child|boy|girl|baby|teenager))\b",
        Options
    )]
    private static partial Regex Remote();

    [GeneratedRegex(
        @"\b(?:was|were|had|used\s+to|at\s+first|initially|originally|to\s+(?:start|begin)\s+with|started\s+(?:on|at|with)|before\s+that)\b",
        Options
    )]
    private static partial Regex Former();

    [GeneratedRegex(
        @"\b(?:was|were|had|having|stopp\w+|quit\w*|gave|given|initial\w*|original\w*|first|start\w*|began|begin\w*|reduc\w+|lower\w*|down|taper\w*|cut|increas\w+|rais\w+|up|from|former\w*|previous\w*|earlier|used|before|until|ago|past)\b",
        Options
    )]
    private static partial Regex Changing();
}
