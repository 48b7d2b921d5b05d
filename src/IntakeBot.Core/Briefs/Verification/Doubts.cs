using System.Text.RegularExpressions;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>Doubt that the reader of patients' words does not see: behind a word ("protein shakes maybe"), and of numbers.</summary>
internal static partial class Doubts
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Whether it is one of two conditions of which either may be so: "acne or rosacea, nobody named it".</summary>
    public static bool IsAlternative(ClaimText text, int term)
    {
        bool IsOr(int one, int other) =>
            text.Terms[one].Kind == TermKind.Condition
            && text.Terms[other].Kind == TermKind.Condition
            && text.Terms[one].Name != text.Terms[other].Name
            && text.Terms[other].Span.Start >= text.Terms[one].Span.End
            && text.Text[text.Terms[one].Span.End..text.Terms[other].Span.Start].Trim() is "or";
        return Either().IsMatch(Clauses.Sentence(text.Text, text.Terms[term].Span))
            && (term > 0 && IsOr(term - 1, term) || term + 1 < text.Terms.Length && IsOr(term, term + 1));
    }

    [GeneratedRegex(
        @"\b(?:think|believe|not\s+sure|unsure|maybe|perhaps|nobody|never\s+named|forget\s+which|which\s+they\s+said|do\s+not\s+know)\b",
        Options
    )]
    private static partial Regex Either();

    /// <summary>Whether a statement is only a belief: "toothpaste, I suspect".</summary>
    public static bool IsBelieved(string statement) => Belief().IsMatch(statement);

    [GeneratedRegex(
        @"\b(?:i|we)\s+(?:suspect|reckon|think|guess|fancy|suppose|wonder)\b|\b(?:maybe|perhaps|possibly|probably|might|could\s+be|seems?\s+to)\b",
        Options
    )]
    private static partial Regex Belief();

    /// <summary>
    /// Whether a term is what somebody took it for and no more: "the doctor said folliculitis at first", "we thought it was
    /// the cat, but".
    /// </summary>
    public static bool IsRetracted(ClaimText text, int term)
    {
        var span = text.Terms[term].Span;
        var before = Clauses.SentenceBefore(text.Text, span.Start);
        var behind = Clauses.SentenceBehind(text.Text, span.End);
        return text.Terms[term].Kind switch
        {
            TermKind.Condition when Naming().IsMatch(before) && WasNot().IsMatch(behind) => true,
            TermKind.Condition when Label().IsMatch(before) && WasWrong().IsMatch(behind) => true,
            TermKind.Condition when WasNamed().IsMatch(behind) && IsOfRetraction(text, span) => true,
            TermKind.Condition => Giving().IsMatch(before)
                && (AtFirst().IsMatch(before) || AtFirst().IsMatch(behind) || First().IsMatch(behind))
                && (Then().IsMatch(behind) || behind.Trim(' ', '.').Length == 0),
            TermKind.Word or TermKind.Food => Blaming().IsMatch(before) && Contrary().IsMatch(behind),
            _ => false,
        };
    }

    [GeneratedRegex(@"\b(?:said|told|thought|diagnosed|called|labelled|treated|put)\b", Options)]
    private static partial Regex Giving();

    [GeneratedRegex(
        @"\b(?:said|told|thought|thinks?|suggested|mentioned|wondered|suspected|guessed|reckoned|diagnosed|called|feared|worried|convinced)\b",
        Options
    )]
    private static partial Regex Naming();

    // "An earlier label of eczema in 2019 was incorrect."
    [GeneratedRegex(@"\b(?:label|diagnosis|suggestion|suspicion|thought)\s+of\s+$", Options)]
    private static partial Regex Label();

    [GeneratedRegex(
        @"^(?:\s+\w+){0,4}?\s+(?:was|is|proved|turned\s+out)\s+(?:to\s+be\s+)?(?:wrong|incorrect|mistaken|unfounded|untrue|not\s+(?:right|correct|confirmed))\b",
        Options
    )]
    private static partial Regex WasWrong();

    // "Scabies was suggested, but this was not the case."
    [GeneratedRegex(
        @"^\s+(?:was|were|had\s+been)\s+(?:first\s+|initially\s+|once\s+)?(?:suggested|suspected|mentioned|thought|considered|raised|proposed)\b",
        Options
    )]
    private static partial Regex WasNamed();

    // "Said scabies but it wasn't", "suggested scabies, but this turned out not to be so".
    [GeneratedRegex(
        @"^[^.;]{0,40}(?:,|\bbut|\band|\bthough|\balthough|\byet|\bhowever|^)\s*(?:but\s+|and\s+)?(?:(?:it|that|this|which)\s+)?(?:no\s+it|(?:was|is)(?:\s+not|n['’]?t)(?:\s+(?:that|it|this|so|the\s+case|right|correct|true|confirmed))?|(?:turned|turns|proved)\s+(?:out\s+)?not\s+to\s+be(?:\s+(?:that|it|this|so|the\s+case|right|correct|true|confirmed))?|was\s+(?:wrong|incorrect|mistaken|untrue)|proved\s+(?:wrong|unfounded|incorrect))\s*(?:[.,;]|$)",
        Options
    )]
    private static partial Regex WasNot();

    /// <summary>Whether all that a sentence denies is what somebody took the trouble for: "it was not that".</summary>
    public static bool IsOfRetraction(ClaimText text, Understanding.TextSpan span) =>
        Clauses.Sentence(text.Text, span) is var sentence
        && NotThat().IsMatch(sentence)
        && !AnyDenial().IsMatch(NotThat().Replace(sentence, " "));

    [GeneratedRegex(
        @"\b(?:it|that|this|which)\s+(?:was|is|turned\s+out|proved)\s+not(?:\s+to\s+be)?\s*(?:(?:that|it|this|so|the\s+case|right|correct|true|confirmed)\s*)?(?=[.,;]|$)",
        Options
    )]
    private static partial Regex NotThat();

    [GeneratedRegex(@"\b(?:no|not|never|none|nor|neither|nothing|nobody|without|den\w+|n['’]t)\b", Options)]
    private static partial Regex AnyDenial();

    /// <summary>Whether only somebody who is not named says it: "someone at uni said scabies".</summary>
    public static bool IsSaidBySomebody(ClaimText text, int term)
    {
        var span = text.Terms[term].Span;
        return ThinksSo().IsMatch(text.Text[span.End..])
            || SomebodySaid().IsMatch(Clauses.SentenceBefore(text.Text, span.Start))
            || (
                Somebody().IsMatch(Clauses.SentenceBefore(text.Text, span.Start))
                && Saying().IsMatch(Clauses.SentenceBehind(text.Text, span.End))
            )
            || BySomebody().IsMatch(Clauses.SentenceBehind(text.Text, span.End))
            || SaidBy().IsMatch(Clauses.SentenceBefore(text.Text, span.Start));
    }

    // "Perioral dermatitis (pharmacist thinks)".
    [GeneratedRegex(
        @"^(?:\s+[\w-]+){0,2}\s*[,(–-]\s*(?:(?:the|my|our|a)\s+)?\w+\s+(?:thinks?|thought|reckons?|suspects?|suspected|guess(?:es|ed)?|wonders?|says|said)\b",
        Options
    )]
    private static partial Regex ThinksSo();

    /// <summary>Whether somebody only takes it for that: "perioral dermatitis (pharmacist thinks)".</summary>
    public static bool IsGuessBehind(ClaimText text, int term) =>
        text.Terms[term].Kind == TermKind.Condition && Guessing().IsMatch(text.Text[text.Terms[term].Span.End..]);

    [GeneratedRegex(
        @"^(?:\s+[\w-]+){0,1}\s*[,(–-]\s*(?:(?:the|my|our|a)\s+)?\w+\s+(?:thinks?|thought|reckons?|suspects?|suspected|guess(?:es|ed)?|wonders?)\b",
        Options
    )]
    private static partial Regex Guessing();

    private const string Says =
        "said|says|suggested|suggests|mentioned|thought|thinks|told|reckoned|reckons|wondered|asked|guessed|called|suspected";

    [GeneratedRegex($@"\b(?:someone|somebody|people)\b[^.;,]{{0,40}}\b(?:{Says})\b[^.;]*$", Options)]
    private static partial Regex SomebodySaid();

    [GeneratedRegex(@"\b(?:someone|somebody|people)\s+(?:at|in|from|on)\s+(?:\w+\s+){0,2}$", Options)]
    private static partial Regex Somebody();

    [GeneratedRegex($@"^\s+(?:\w+\s+)?(?:{Says})\b", Options)]
    private static partial Regex Saying();

    [GeneratedRegex(
        $@"^\s+(?:was|were|had\s+been)\s+(?:{Says}|raised|proposed)\s+by\s+(?:someone|somebody|people)\b",
        Options
    )]
    private static partial Regex BySomebody();

    [GeneratedRegex($@"\b(?:{Says}|raised|proposed)\s+by\s+(?:someone|somebody|people)\b[^.;,]*$", Options)]
    private static partial Regex SaidBy();

    [GeneratedRegex(
        @"\b(?:at\s+first|initially|originally|to\s+(?:begin|start)\s+with|first\s+(?:of\s+all|off|said|told|thought|diagnosed))\b",
        Options
    )]
    private static partial Regex AtFirst();

    [GeneratedRegex(@"^\s+first\b", Options)]
    private static partial Regex First();

    [GeneratedRegex(@"\b(?:but|then|later|now|turned\s+out|changed|afterwards)\b", Options)]
    private static partial Regex Then();

    [GeneratedRegex(
        @"\b(?:thought|suspected|assumed|blamed|figured|wondered\s+(?:about|if|whether))\s+(?:(?:it|that|this)\s+(?:was|is|might\s+be|could\s+be|must\s+be)\s+)?(?:the\s+|my\s+|his\s+|her\s+|our\s+|an?\s+)?(?:\w+\s+)?$",
        Options
    )]
    private static partial Regex Blaming();

    [GeneratedRegex(@"^[^.;]*\bbut\b", Options)]
    private static partial Regex Contrary();

    /// <summary>Whether a condition is told as what was said first: "ringworm was suggested first".</summary>
    public static bool IsSaidFirst(ClaimText text, int term) =>
        text.Terms[term].Kind == TermKind.Condition
        && SaidFirst().IsMatch(Clauses.Sentence(text.Text, text.Terms[term].Span));

    [GeneratedRegex(
        @"\b(?:suggest|suspect|consider|propos|diagnos|thought|said)\w*\s+(?:at\s+)?first\b|\bfirst\s+(?:said|suggested|thought|suspected|diagnosed|called)\b|\b(?:initially|originally)\b",
        Options
    )]
    private static partial Regex SaidFirst();

    /// <summary>Whether it is told as what somebody called it: "a pharmacist called it rosacea".</summary>
    public static bool IsOnlyCalled(ClaimText text, int term) =>
        text.Terms[term].Kind == TermKind.Condition
        && CalledIt().IsMatch(Clauses.SentenceBefore(text.Text, text.Terms[term].Span.Start));

    [GeneratedRegex(@"\bcalled\s+(?:it|this|them|these)\b[^.;]*$", Options)]
    private static partial Regex CalledIt();

    /// <summary>Whether a statement leaves its numbers open.</summary>
    public static bool IsOpen(string statement) =>
        Open().Matches(statement).Any(open => !Which().IsMatch(statement[(open.Index + open.Length)..]));

    // "I do not remember which": what it was, and not how much or when.
    [GeneratedRegex(@"^\s+(?:which|what|who|its\s+names?|their\s+names?|the\s+names?)\b", Options)]
    private static partial Regex Which();

    /// <summary>Whether a sentence leaves its numbers open in any way.</summary>
    public static bool LeavesOpen(ClaimText said) => LeavesOpen(said.Text);

    /// <summary>Whether a statement leaves its numbers open in any way.</summary>
    public static bool LeavesOpen(string statement) => Roughly().IsMatch(statement);

    /// <summary>Whether the sentence around a place says what would have to happen first: "come back if it bleeds".</summary>
    public static bool IsConditional(ClaimText text, Understanding.TextSpan span) =>
        Conditional().IsMatch(Clauses.Sentence(text.Text, span));

    [GeneratedRegex(
        @"\b(?:if|whether|unless|in\s+case|should|when(?:ever)?|told|sa(?:id|ys)|advised|asked|will|would|could|may|might)\b",
        Options
    )]
    private static partial Regex Conditional();

    /// <summary>Whether a doubt stands right behind a term, and ends there, or is said of it: "wool is possibly one".</summary>
    public static bool IsBehind(CueWords cues, ClaimText text, int term) =>
        UnsureOf().IsMatch(Clauses.Before(text.Text, text.Terms[term].Span))
        || text.Text[text.Terms[term].Span.End..] is var behind && (Behind().IsMatch(behind) || cues.IsLeftOpen(behind))
        || AtTheEnd().IsMatch(Clauses.SentenceBehind(text.Text, text.Terms[term].Span.End))
        || cues.Says(Cue.Wondering, Wondered(cues, text, text.Terms[term].Span));

    // "Unsure about the cold."
    [GeneratedRegex(
        @"\b(?:not\s+(?:really\s+|quite\s+)?(?:sure|certain)|unsure|uncertain|undecided|dunno)\s+(?:about|of|if|whether)\s+(?:it\s+is\s+|its\s+|it['’]s\s+)?(?:the\s+|my\s+|his\s+|her\s+)?$",
        Options
    )]
    private static partial Regex UnsureOf();

    /// <summary>Whether the sentence leaves open that it was chance: "tomatoes bother him but could be coincidence".</summary>
    public static bool IsChance(CueWords cues, ClaimText text, int term) =>
        text.Terms[term].Kind is TermKind.Food or TermKind.Medicine or TermKind.Cause or TermKind.Symptom
        && Clauses.Sentence(text.Text, text.Terms[term].Span) is var sentence
        && cues.Says(Cue.Chance, sentence)
        && Perhaps().IsMatch(sentence);

    [GeneratedRegex(@"\b(?:could|may|might|maybe|perhaps|possibly|probably|or)\b", Options)]
    private static partial Regex Perhaps();

    // "Wondered about folliculitis, swab was clear": the swab is in no doubt.
    private static string Wondered(CueWords cues, ClaimText text, Understanding.TextSpan span) =>
        text.Text[
            Math.Max(
                Statements.Extent(cues, text.Text, span).From,
                Clauses.SentenceStart(text.Text, span.Start)
            )..span.Start
        ];

    /// <summary>Whether it is said of a condition that nobody has named it for sure: "vitiligo (not confirmed)".</summary>
    public static bool IsUnnamed(CueWords cues, ClaimText text, int term) =>
        text.Terms[term].Kind == TermKind.Condition
        && cues.Says(Cue.Unnamed, Clauses.BehindUpTo(text, text.Terms[term].Span.End, TermKind.Condition));

    // "Strawberries seem to set him off, not sure."
    [GeneratedRegex(
        @"[,;–-]\s*(?:but\s+)?(?:i\s+(?:am\s+)?|i['’]?m\s+)?(?:not\s+(?:really\s+)?(?:sure|certain)|unsure|dunno|do\s+not\s+(?:really\s+)?know)(?:\s+though)?\s*[.!?]*\s*$|\bbut\s+(?:i\s+|i['’]?m\s+|i\s+am\s+)?(?:not\s+(?:really\s+)?(?:sure|certain)|unsure|dunno|do\s+not\s+(?:really\s+)?know|could\s+be\s+wrong|might\s+be\s+wrong)\s*[.!?]*\s*$",
        Options
    )]
    private static partial Regex AtTheEnd();

    /// <summary>Whether the statement around a place says only what might be.</summary>
    public static bool IsModal(CueWords cues, ClaimText text, Understanding.TextSpan span) =>
        cues.Says(Cue.Modal, Clauses.At(text.Text, span));

    [GeneratedRegex(
        @"\b(?:i\s+think|maybe|perhaps|not\s+sure|unsure|might|possibly|probably|i\s+guess|i\s+believe|(?:can['’]?t|cannot|do\s+not|don['’]?t)\s+(?:really\s+|quite\s+|exactly\s+)?(?:remember|recall)|not\s+certain|no\s+idea)\b",
        Options
    )]
    private static partial Regex Open();

    [GeneratedRegex(
        @"\b(?:about|around|approximately|roughly|circa|some|or\s+so|probably|perhaps|maybe|possibly|unsure|uncertain|not\s+certain|estimat\w+|recollect\w+|likely|thereabouts|remember\w*)\b",
        Options
    )]
    private static partial Regex Roughly();

    [GeneratedRegex(
        @"^\s*(?:,\s*)?(?:but\s+)?(?:might(?:\s+do|\s+be)?|may(?:\s+do|\s+be)?|could(?:\s+do|\s+be)?|maybe|perhaps|possibly|i\s+(?:am\s+)?(?:not\s+sure|unsure|not\s+certain|suppose)|not\s+sure|unsure|i\s+wonder|\?)\s*(?:[,.;!?]|$)",
        Options
    )]
    private static partial Regex Behind();
}
