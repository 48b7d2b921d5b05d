using System.Text.RegularExpressions;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// Says a sentence about the patient as the patient would: "her mother" is "my mother", "abstains from" is "no". What
/// says of words whether they are denied or somebody else's is made for the words of patients.
/// </summary>
internal sealed partial class ClaimRewrites
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private readonly Regex? _denials;
    private readonly Regex? _next;
    private readonly Regex? _others;

    private readonly CueWords _cues;

    public ClaimRewrites(ClaimLexicon lexicon, CueWords cues)
    {
        _cues = cues;
        var phrases = PhrasePattern.AnyOf(lexicon.Denials);
        var verbs = string.Join('|', lexicon.Verbs.Select(Regex.Escape));
        if (verbs.Length > 0)
            _next = new Regex($@"(?<!\bcomes\s)(?:,\s*and|,|\band)\s+(?:I\s+)?({verbs})\b", Options);
        var persons = PhrasePattern.AnyOf(
            lexicon.Groups.Where(group => group.Kind == TermKind.Person).SelectMany(group => group.Phrases)
        );
        if (persons.Length > 0)
            _others = new Regex(
                $@"(?:^|[.;]\s+|\b(?:and|but|while|whereas|,)\s+)(?:my|an?|one|the)\s+(?:\w+\s+){{0,2}}(?:{persons})\b[^.;]*$",
                Options
            );
        if (phrases.Length > 0)
            _denials = new Regex($@"\b(?:{phrases})\b", Options);
    }

    // Stands for the past of "did not", and is among the words of the past.
    private const string LongAgo = "aforetime";

    /// <summary>
    /// The text with its denials in one form, for sentences and sources alike: what denies is read for the words of
    /// patients, who say "I do not" and hardly ever "was not reported".
    /// </summary>
    public string Denying(string text)
    {
        var said = NotUntil()
            .Replace(DidNotAlone().Replace(text, "${before} did not improve"), "${what} only ${when} ");
        said = NoneNamed().Replace(said, "no ${what}");
        said = Absent().Replace(said, "is denied");
        said = NeverDone().Replace(said, "${before}no ${what}");
        said = NeverHad().Replace(said, "I have never taken ${what}");
        said = IAmNot().Replace(said, "${before}I do not feel ${what}${end}");
        said = Helpless().Replace(said, "maybe ${before} made no difference${end}");
        said = GoodFor().Replace(said, "helped ${one} but not helped ${of}");
        said = Gapped().Replace(said, "${verb} ${one} but not ${verb} ${of}");
        said = NeverOwn().Replace(said, "; ${who} never");
        said = NotBecause().Replace(said, "${but} no");
        said = NotWith().Replace(said, "${but} not ${whose}");
        said = WasUntil().Replace(said, "${before}used to be ${what} ${end}");
        said = AsChild()
            .Replace(
                said,
                match => match.Groups["who"].Value is "teen" ? "as a teenager" : $"as a {match.Groups["who"].Value}"
            );
        said = OnDay()
            .Replace(
                said,
                match => $"{match.Groups["before"].Value}{DayOf(match.Groups["day"].Value)}{match.Groups["end"].Value}"
            );
        said = DaysIn().Replace(said, "${what} a ${period}");
        said = OutOf().Replace(said, "${some} ${what} out of ${all}");
        said = NoDrink().Replace(said, "no");
        said = NoneWith().Replace(said, "no family ");
        said = Doubtful().Replace(said, "${before}maybe ${what}.");
        said = Me().Replace(said, "${before}I have ");
        said = RuledOut().Replace(said, "no ${what}");
        said = NotSureOf().Replace(said, "maybe ${what}");
        said = NoLonger().Replace(said, "${before}no ${what} any more${end}");
        said = NoProblem().Replace(said, "no problem with ${what}");
        said = Breathes().Replace(said, "$0, no trouble breathing");
        said = NothingOn().Replace(said, "; none ${when}");
        said = NoneIn().Replace(said, "${but} no");
        said = _cues.WithoutExceptions(said);
        said = AsWas().Replace(said, "${came} and ${what} ${came}");
        said = DidNot().Replace(said, $"{LongAgo} do not");
        said = CouldNotWhile().Replace(said, $"{LongAgo} do not ${{what}}");
        said = DoesNot().Replace(said, "do not");
        said = Unwilling().Replace(said, "not to have ${more}");
        said = NotSure().Replace(said, "unsure");
        said = Without().Replace(said, "with no");
        said = CannotTake().Replace(said, "do not ${verb}");
        said = _cues.AtOccasions(said);
        said = Nothing().Replace(said, "no ${verb}");
        said = NothingHelps().Replace(said, "no ${verb}");
        said = NoOwn().Replace(said, "no");
        said = Nah().Replace(said, "no ${what}");
        // Twice: what ends one of two in a row opens the other.
        said = Elliptic().Replace(said, "${before}no ${what}${end}");
        said = Elliptic().Replace(said, "${before}no ${what}${end}");
        return _cues.WithoutCauses(HasNot().Replace(said, "have not"));
    }

    // "It was not diagnosed until 2021" says that it was.
    [GeneratedRegex(
        @"\b(?:(?:was|were|is|are|has|have|had|did|does|do)\s+not|(?:was|were|has|have|had|did)n['’]?t)\s+(?:been\s+|get\s+)?(?<what>[a-z]{4,})\s+(?:until|till|before)\s+(?<when>(?:after|about|around|the\s+age\s+of|she|he|I)\s+|(?=\d|19|20|january|february|march|april|may|june|july|august|september|october|november|december|last|this|spring|summer|autumn|winter))",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NotUntil();

    // "The bloating improved, whereas the scalp did not."
    [GeneratedRegex(
        @"(?<before>\b(?:improved|helped|eased|settled|responded|cleared|better)\b[^.;]{0,60}?\b(?:whereas|while|but|although|though)\s+(?:the|my|his|her)\s+(?:\w+\s+){0,2}?\w+)\s+did\s+not(?=\s*(?:[.,;]|$))",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex DidNotAlone();

    // "No food triggers are named", "no food has been noticed to set it off".
    [GeneratedRegex(
        @"\bno\s+(?<what>(?:[\w-]+\s+){0,3}?[\w-]+)\s+(?:(?:is|are|was|were|has\s+been|have\s+been)\s+(?:named|identified|reported|noted|mentioned|described|listed|given|recorded|recognised|recognized|stated|specified)\b|(?:is|are|was|were|has\s+been|have\s+been)\s+(?:noticed|found|known|seen|observed|thought|felt)\s+to\b)",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NoneNamed();

    // "Patch tests never been done."
    [GeneratedRegex(
        @"(?<before>^|[.,;]\s+|\b(?:and|but)\s+)(?:(?:my|the|any|his|her)\s+)?(?<what>(?:\w{3,}\s+)?\w{4,})\s+(?:has\s+|have\s+|was\s+|were\s+)?(?:never|not)\s+(?:ever\s+|yet\s+)?(?:been\s+)?(?:done|performed|carried\s+out|happened)\b",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NeverDone();

    // "My daughter thinks I am depressed; I am not."
    [GeneratedRegex(
        @"(?<before>\b(?:I['’]?m|I\s+am|(?:he|she)\s+is|(?:he|she)['’]s)\s+(?<what>\w+)\s*[;,.]\s*(?:but\s+)?)(?:I['’]?m|I\s+am|(?:he|she)\s+is|(?:he|she)['’]s)\s+not\b(?<end>\s*(?:[.,;]|$))",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex IAmNot();

    // "Some improvement in the spots but none in the redness."
    [GeneratedRegex(
        @"(?<but>\bbut|,\s*(?:and|but)|,)\s+none\s+(?:at\s+all\s+)?(?:in|on|of|at|for|to|with)\b",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NoneIn();

    // "His mother had psoriasis, he never had it": of himself alone.
    [GeneratedRegex(
        @"(?:[,;]|\bbut)\s+(?:but\s+|and\s+)?(?<who>I|she|he)\s+(?:has\s+|have\s+)?never\s+had\s+(?:it|that|them)\b",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NeverOwn();

    // "Wakes, but not because of the itch."
    [GeneratedRegex(
        @"(?<but>\bbut|,\s*(?:and|but)|,)\s+not\s+(?:because\s+of|due\s+to|owing\s+to|caused\s+by|from)\b(?:\s+(?:the|my|his|her)\b)?",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NotBecause();

    // "Helped with the spots, not with the redness."
    [GeneratedRegex(
        @"(?<but>\bbut|,\s*(?:and|but)|[,.;])\s+not\s+(?:with|on|in|for|at|to)\s+(?<whose>the|my|his|her)\b",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NotWith();

    // "Was every night till the divorce."
    [GeneratedRegex(
        @"(?<before>^|[,;.]\s*)(?:it\s+)?was\s+(?<what>[\w\s-]{1,30}?)\s+(?<end>till|until|before|up\s+to)\b",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex WasUntil();

    // "6 pints sat", "fri + sat".
    [GeneratedRegex(
        @"(?<before>\b(?:on|every|each|only|same|friday)\s*(?:(?:\+|&|and|/|,|or)\s*)?|\b\d+\s+\w+\s+)(?<day>sat|sun|mon|wed)s?(?<end>\s*(?:[.,;+&/]|$|and\b))",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex OnDay();

    private static string DayOf(string day) =>
        day.ToLowerInvariant() switch
        {
            "sat" => "saturday",
            "sun" => "sunday",
            "mon" => "monday",
            _ => "wednesday",
        };

    // "Two days in the week."
    [GeneratedRegex(
        @"\b(?<what>days?|nights?|times|evenings?)\s+in\s+(?:the|a|each|any)\s+(?<period>week|month)\b",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex DaysIn();

    // "4 of 7 nights" of "4 nights out of 7".
    [GeneratedRegex(
        @"\b(?<some>\d+|one|two|three|four|five|six|seven|eight|nine|ten|most|half)\s+(?:out\s+of|of|in)\s+(?:the\s+|every\s+)?(?<all>[2-9]|1\d|2\d|30|two|three|four|five|six|seven|eight|nine|twelve|fourteen|thirty)\s+(?<what>nights|days|mornings|evenings|weeks|months)\b",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex OutOf();

    // "Has drunk no alcohol."
    [GeneratedRegex(@"\b(?:drinks?|drank|drunk|drinking|consumes?|consumed)\s+no\b", Options)]
    private static partial Regex NoDrink();

    // "Acne as teen."
    [GeneratedRegex(@"\bas\s+(?<who>teen|teenager|child|kid|baby|toddler)\b", Options | RegexOptions.ExplicitCapture)]
    private static partial Regex AsChild();

    // "Knows of no relatives with Crohn's disease."
    [GeneratedRegex(
        @"\bno\s+(?:known\s+|other\s+|close\s+)?(?:relatives?|relations?|family\s+members?)\s+(?:(?:with|has|have|had|having|affected\s+by)\s+)",
        Options
    )]
    private static partial Regex NoneWith();

    // "Prawns? dunno": a word with a question mark of its own is a guess.
    [GeneratedRegex(
        @"(?<before>^|[.,;]\s+)(?<what>(?:\w+\s+)?\w{3,})\?(?:\s*$|\s+)",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Doubtful();

    // "Me eczema as a child, dad hay fever."
    [GeneratedRegex(
        @"(?<before>^|[,;.]\s+)me\s+(?:too\s+)?(?:had\s+|have\s+)?\b",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Me();

    // "Strawberries I thought but no."
    [GeneratedRegex(
        @"(?<what>\b[\w-]{3,})\s+(?:I|we)\s+(?:thought|suspected|wondered)(?:\s+(?:so|at\s+first|maybe|once|about))*,?\s+but\s+(?:no|nope|not)\b(?:\s+(?:so|really))?",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex RuledOut();

    // "Grass we're not sure about."
    [GeneratedRegex(
        @"(?<what>\b[\w-]{3,})\s+(?:we['’]?re|we\s+are|I['’]?m|I\s+am|we|I)\s+(?:not\s+(?:really\s+|quite\s+)?sure|unsure)(?:\s+(?:about|of))?\b",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NotSureOf();

    // "Wrists and back no longer", "cheeks not any more".
    [GeneratedRegex(
        @"(?<before>^|[.,;]\s+|\bbut\s+)(?<what>(?:\w+\s+){0,2}?\w+(?:\s+(?:and|or)\s+(?:\w+\s+)?\w+)?)\s+(?:no\s+longer|not\s+any\s*more)(?<end>\s*(?:$|[.,;]))",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NoLonger();

    // "Nuts cause no problem."
    [GeneratedRegex(
        @"(?<what>\b[\w-]{3,})\s+(?:cause|causes|caused|give|gives|gave|present|presents)\s+(?:(?:him|her|me|I|my)\s+)?no\s+(?:problems?|trouble|reactions?|issues?|difficult(?:y|ies))\b",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NoProblem();

    // "My breathing was fine": the one thing that is named only to say that it is well.
    [GeneratedRegex(
        @"\b(?:(?:my|his|her|the)\s+)?breathing\s+(?:(?:is|was|has\s+been|stayed|remained|were|all|still)\s+)?(?:\w+\s+)?(?:fine|ok|okay|normal|alright|all\s+right|good|unaffected|not\s+affected)\b",
        Options
    )]
    private static partial Regex Breathes();

    // "6 cans on Saturdays and nothing on weekdays": of those days alone.
    [GeneratedRegex(
        @"(?:,\s*|,?\s*\b(?:and|but)\s+)(?:nothing|none)(?:\s+at\s+all)?\s+(?<when>on|during|in|at)\b",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NothingOn();

    // "Co-trimoxazole I have never had."
    [GeneratedRegex(
        @"(?<what>\b[\w-]{4,})\s+I(?:['’]ve|\s+have|\s+had|['’]d)?\s+never\s+(?:had|taken|used|tried|eaten|took)\b",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NeverHad();

    // "To see if it would help and it hasn't so far."
    [GeneratedRegex(
        @"(?<before>\b(?:help|work|clear|improve|settle)\w*\b[^.;]{0,40}?\b(?:it|they|that|this|which))\s+(?:has|have|had|did|does|do)(?:\s+not|n['’]?t)(?<end>\s*(?:so\s+far|yet|as\s+yet|really|much)?\s*(?:[.,;]|$))",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Helpless();

    // "Good for the pimples but not for redness".
    [GeneratedRegex(
        @"\b(?:good|great|useful|helpful|effective|fine)\s+(?:for|with|on)\s+(?<one>(?:\w+\s+){0,3}?\w+),?\s+(?:but|though|and)\s+not\s+(?:so\s+good\s+)?(?:for\s+|with\s+|on\s+)?(?<of>my\b|his\b|her\b|the\b|\w+)",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex GoodFor();

    // "With nothing so far helping her to cope".
    [GeneratedRegex(
        @"\bnothing\s+(?:so\s+far\s+|yet\s+|really\s+|much\s+|that\s+)*help(?:s|ed|ing)?\s+(?:(?:me|him|her|my|I)\s+)?(?:to\s+|with\s+)?(?<verb>cop(?:e|ing)|relax\w*|unwind\w*|stress)\b",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NothingHelps();

    // "Cleared my back but not my chin".
    [GeneratedRegex(
        @"\b(?<verb>cleared|clears|helped|helps|eased|eases|affected|affects|healed|calmed|settled|improved|touched)\s+(?<one>(?:\w+\s+){0,3}?\w+),?\s+(?:but|though)\s+not\s+(?<of>my|his|her|the|on|in)\b",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Gapped();

    [GeneratedRegex(
        @"\b(?:do(?:es)?\s+not\s+(?:wish|want|intend|plan|care|like)|dont\s+want|don['’]t\s+want|(?:keen|anxious|prefers?|wishes|hopes|hoping)\s+not)\s+(?:to\s+(?:be\s+(?:put\s+)?on|have|take|use|go\s+on|start|try)|(?<more>another|any|more)\b)",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Unwilling();

    [GeneratedRegex(
        @"\b(?:(?:am|are|is|was|were)\s+not|I['’]?m\s+not|not)\s+(?:really\s+|quite\s+|too\s+|entirely\s+)?(?:sure|certain)\b",
        Options
    )]
    private static partial Regex NotSure();

    // "Nothing has helped."
    [GeneratedRegex(
        @"\bnothing\s+(?:has|had|have|was|is)\s+(?:been\s+|ever\s+|really\s+)*(?<verb>\w+)",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Nothing();

    // "Stress nah".
    [GeneratedRegex(@"\b(?<what>\w+)\s+(?:nah|nope)\b", Options | RegexOptions.ExplicitCapture)]
    private static partial Regex Nah();

    // "Beer and wine set it off; sweating does not."
    [GeneratedRegex(
        @"(?<before>^|[;,.]\s+(?:but\s+|and\s+|while\s+|whereas\s+)?|\b(?:but|while|whereas)\s+)(?<what>(?:\w+\s+){0,2}\w+)\s+(?:does|do|did|is|are|was|were|has|have)\s+not(?<end>\s*(?:[.;,]|$))",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Elliptic();

    // "With no her gloves hurting" denies what "with no gloves hurting" does.
    [GeneratedRegex(@"\bno\s+(?:(?:my|her|his|their|the|any)\b|having\s+to\b)", Options)]
    private static partial Regex NoOwn();

    [GeneratedRegex(@"\bwithout\b(?:\s+any\b)?", Options)]
    private static partial Regex Without();

    [GeneratedRegex(
        @"\b(?:cannot|can\s+not|can['’]?t|could\s+not|couldn['’]?t|(?:is\s+|was\s+)?(?:unable|not\s+able)\s+to|will\s+not|won['’]?t)\s+(?<verb>eat|take|use|tolerate|have|drink|stand)\b",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex CannotTake();

    /// <summary>Whether a sentence says of the patient and somebody else together: "I and my aunt have it".</summary>
    public static bool IsJoint(string text) => Jointly().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:both\s+)?I,?\s+(?:and|like|as\s+well\s+as|along\s+with|together\s+with)\s+(?:my|both|a)\b|\band\s+I\s+(?:both|share)\b",
        Options
    )]
    private static partial Regex Jointly();

    [GeneratedRegex(
        @"\bneither\s+(?<one>.{2,60}?)\s+nor\s+(?<other>.{2,60}?)\s+(?:has\s+|have\s+|had\s+)?(?:(?:made|makes|gave|given|brought|produced|led\s+to|yielded|provided|offered|had)\s+(?:any|a|much)\s+(?:\w+\s+)?(?:difference|improvement|benefit|relief|effect|change|help)|helped|worked|been\s+effective|been\s+helpful)\b",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Neither();

    public string Apply(string text)
    {
        var said = ParentOf().Replace(text, "${who}, and I ");
        said = Neither().Replace(said, "${one} and ${other} made no difference");
        said = Possessive().Replace(Denying(said), "my");
        said = Subject()
            .Replace(
                said,
                subject =>
                    AnyOf().IsMatch(said[..subject.Index])
                    || OfAuthor().IsMatch(said[..subject.Index])
                    || (Relative().IsMatch(said[..subject.Index]) && IsOfOther(said[..subject.Index]))
                        ? subject.Value
                        : "I"
            );
        said = Whose().Replace(said, whose => SomeoneOnce().IsMatch(said[..whose.Index]) ? whose.Value : "my");
        // A denial ends where the next statement begins.
        said = Continued(said);
        said = Denied().Replace(said, "is denied");
        said = _denials?.Replace(said, "no") ?? said;
        return HasDenied().Replace(said, "I no");
    }

    // "Completed by the mother of this eight-month-old boy, who has eczema": he has.
    [GeneratedRegex(
        @"\b(?<who>mother|father|parents?|mum|dad|grandmother|grandfather|guardian|carer|daughter|son|wife|husband|partner)\s+of\s+(?:this|the)\s+(?:[\w-]+\s+){0,2}?(?:boy|girl|child|infant|baby|toddler|patient|man|woman|lady|gentleman|teenager)\s*,\s*who\s+",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ParentOf();

    // "My sister had cancer and is now well": what goes on there is still the sister's.
    private string Continued(string text) =>
        _next?.Replace(
            text,
            match =>
                (IsOfOther(text[..match.Index]) || ClosesRelative(text, match))
                && !match.Value.Contains(" I ", StringComparison.OrdinalIgnoreCase)
                    ? match.Value
                    : $", but I {match.Groups[1].Value}"
        )
        ?? text;

    // "As his wife, who does the dressings, is exhausted": of whom the clause in between told.
    private static bool ClosesRelative(string text, Match match) =>
        match.Value[0] == ','
        && !match.Value.Contains("and", StringComparison.OrdinalIgnoreCase)
        && OpenRelative().IsMatch(text[..match.Index]);

    [GeneratedRegex(@",\s+(?:who|whose)\b[^,.;]*$", Options)]
    private static partial Regex OpenRelative();

    private bool IsOfOther(string before) =>
        _others?.Match(before) is { Success: true } other && !Own().IsMatch(before[other.Index..]);

    [GeneratedRegex(@"\bI\b", RegexOptions.CultureInvariant)]
    private static partial Regex Own();

    [GeneratedRegex(
        @"\b(?:is|are|was|were|has\s+been|have\s+been)\s+(?:not\s+(?:been\s+)?(?:reported|present|noted|identified|described|mentioned|experienced|known|affected|done|performed|carried\s+out|used|needed|required|necessary|found|seen)|absent|explicitly\s+denied)\b",
        Options
    )]
    private static partial Regex Absent();

    [GeneratedRegex(@"\b(?:are|was|were|has\s+been|have\s+been)\s+denied\b", Options)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\bI\s+(?:also\s+)?(?:has\s+)?(?:denied|denying)\b", Options)]
    private static partial Regex HasDenied();

    // "Negative, as were thyroid antibodies."
    [GeneratedRegex(
        @"\b(?<came>negative|normal|positive|abnormal),?\s+as\s+(?:was|were)\s+(?<what>[^.;,]+)",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex AsWas();

    [GeneratedRegex(@"\b(?:did\s+not|didn['’]?t)\b", Options)]
    private static partial Regex DidNot();

    // "Could not sleep while taking it" tells of then.
    [GeneratedRegex(
        @"\bcould(?:\s+not|n['’]?t)\s+(?<what>(?:\w+\s+){1,3}(?:while|when|on)\b)",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex CouldNotWhile();

    [GeneratedRegex(@"\b(?:(?:does|do|could|would)\s+not|(?:does|do|could|would)n['’]?t)\b", Options)]
    private static partial Regex DoesNot();

    [GeneratedRegex(@"\b(?:(?:has|had|have)\s+not|(?:has|had|have)n['’]?t)\b", Options)]
    private static partial Regex HasNot();

    [GeneratedRegex(@"\b(?:the\s+|this\s+|our\s+)?(?:patient|pt)['’]s\b", Options)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"\b(?:(?:the\s+|this\s+|our\s+)?(?:patient|pt)|she|he)\b", Options)]
    private static partial Regex Subject();

    // "The author tells of a woman whose redness cleared": behind her, "her" is not the patient.
    [GeneratedRegex(
        @"\b(?:article|author)\b[^.;]*\b(?:an?|one|another)\s+(?:\w+\s+){0,2}(?:woman|man|girl|boy|patient|person)\b[^.;]*$",
        Options
    )]
    private static partial Regex SomeoneOnce();

    // "The author says she has worked with".
    [GeneratedRegex(
        @"\b(?:the\s+)?author\s+(?:\w+\s+)?(?:says|writes|states|notes|reports|describes|explains|adds|believes|considers|has\s+\w+)\s+(?:that\s+)?$",
        Options
    )]
    private static partial Regex OfAuthor();

    // "The father had eczema that he outgrew".
    [GeneratedRegex(@"\b(?:that|which|whom)\s+$", Options)]
    private static partial Regex Relative();

    // "Every patient" is not this one.
    [GeneratedRegex(@"\b(?:every|each|any|all|most|many|no|an?|one|another|other)\s+(?:\w+\s+)?$", Options)]
    private static partial Regex AnyOf();

    [GeneratedRegex(@"\b(?:her|his)\b", Options)]
    private static partial Regex Whose();
}
