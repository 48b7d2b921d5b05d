using System.Collections.Frozen;
using System.Text.RegularExpressions;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// What a text says was not done: "it has never been used", "not go on biologics again". These verbs may stand in any
/// sentence, so that only what they say of is held against its sources elsewhere.
/// </summary>
internal static partial class Refusals
{
    /// <summary>A verb that the sentence says was done and its sources say was not; null where there is none.</summary>
    /// <param name="said">The sentence.</param>
    /// <param name="told">The patient's statements that it cites.</param>
    /// <param name="isTold">Whether somebody else writes, so that "they bother me" is none of the patient's.</param>
    public static string? Flipped(ClaimText said, IReadOnlyCollection<ClaimText> told, bool isTold)
    {
        var done = told.SelectMany(text => Done(isTold ? DoneToMe().Replace(text.Text, " ") : text.Text))
            .ToFrozenSet(StringComparer.Ordinal);
        var claimed = Verb()
            .Matches(Refusal().Replace(said.Text, gap => new string(' ', gap.Length)))
            .Where(match =>
                Clauses.Extent(said.Text, new TextSpan(match.Index, match.Length)) is var (from, to)
                && !Denying().IsMatch(said.Text[from..to])
            )
            .Select(match => Plain(match.Value))
            .ToFrozenSet(StringComparer.Ordinal);
        return told.SelectMany(text => Refused(text, said))
            .FirstOrDefault(verb => claimed.Contains(verb) && !done.Contains(verb));
    }

    [GeneratedRegex(@"\b\w+\s+me\s*(?:[.,;]|$)", Options)]
    private static partial Regex DoneToMe();

    /// <summary>Whether the text says so of anything.</summary>
    public static bool IsAny(string text) => Refusal().IsMatch(text);

    /// <summary>Whether a text denies or says that something was not taken.</summary>
    public static bool IsCountered(string text) => Denying().IsMatch(text) || Turned().IsMatch(text);

    /// <summary>Whether a source says, wherever it names it, that something was refused, missed or gone without.</summary>
    public static bool IsUntaken(SourceReading source, string name) =>
        source.SaysEverywhere(
            name,
            (text, span) => Turned().IsMatch(Clauses.At(text, span)) || TurnedIt().IsMatch(Clauses.Sentence(text, span))
        );

    /// <summary>
    /// A word with which a sentence denies in the article's voice what the passages, in every sentence on it, do not; null
    /// where there is none.
    /// </summary>
    public static string? DeniesInVoice(ClaimText said, IReadOnlyCollection<SourceReading> passages)
    {
        foreach (var match in Denial().Matches(said.Text).Where(match => said.VoiceAt(match.Index) == Voice.Article))
        {
            var near = said.Terms.Where(term => Math.Abs(term.Span.Start - match.Index) < Near).ToList();
            var told = passages
                .SelectMany(passage => passage.Answers)
                .SelectMany(text =>
                    text.Terms.Where(term => near.Exists(other => other.Name == term.Name))
                        .Select(term => Clauses.Sentence(text.Text, term.Span))
                );
            if (!told.Any(sentence => IsCountered(sentence)))
                return match.Value;
        }
        return null;
    }

    /// <summary>Whether a text says that something does no harm.</summary>
    public static bool IsBorne(string text) => Harmless().IsMatch(text);

    /// <summary>Whether a statement tells when something is left out: "I forget at weekends".</summary>
    public static bool IsLeftOut(string statement) => Turned().IsMatch(statement) || Excepted().IsMatch(statement);

    [GeneratedRegex(@"\b(?:except|apart\s+from|other\s+than|not)\b", Options)]
    private static partial Regex Excepted();

    /// <summary>Whether a source says, wherever it names it, that something does no harm.</summary>
    public static bool IsBorne(SourceReading source, string name) =>
        source.SaysEverywhere(
            name,
            (text, span) => IsBorne(Clauses.At(text, span)) && !Saying().IsMatch(text[span.End..])
        );

    // "The hospital said heart ok."
    [GeneratedRegex(@"^\s+(?:said|says|told|thought|thinks|found|reckons)\b", Options)]
    private static partial Regex Saying();

    [GeneratedRegex(
        @"\b(?:(?:is|are)\s+now\s+clear|(?:is|are|was|were|seems?|(?:has|have)\s+been)\s+(?:all\s+|now\s+)?(?:fine|well|ok|okay|alright|all\s+right|safe|unfounded)|(?:found|said|judged|thought)\s+(?:\w+\s+){1,3}?(?:to\s+be\s+)?(?:fine|ok|okay|alright|normal)|(?:no|without\s+any|without|with\s+no)\s+(?:problems?|trouble|reaction|issues?|bother)|nah|(?:fine|ok|okay|alright|all\s+right|safe)\s+(?:now|with)|\w+\s+(?:fine|ok|okay|alright)\s*$|(?:is|are|was|were)\s+not\s+(?:a\s+|any\s+)?problems?|tolerat\w+|harmless|unaffected|uninvolved|unscathed|spared)\b",
        Options
    )]
    private static partial Regex Harmless();

    private const int Near = 60;

    // Only of what the sentence speaks of too: "I don't take steroids" says nothing of what the father took.
    private static IEnumerable<string> Refused(ClaimText text, ClaimText said) =>
        Refusal()
            .Matches(text.Text)
            .Where(match =>
                Clauses.Range(text.Text, new TextSpan(match.Index, match.Length)) is var (from, to)
                && text.Terms.Where(term => term.Span.Start >= from && term.Span.End <= to) is var near
                && (!near.Any() || near.Any(term => said.Terms.Any(own => own.Name == term.Name)))
            )
            .Select(match => Plain(match.Groups["verb"].Value));

    private static IEnumerable<string> Done(string text) =>
        Verb().Matches(Refusal().Replace(text, " ")).Select(match => Plain(match.Value));

    private static string Plain(string verb) =>
        verb.ToLowerInvariant() switch
        {
            "going" or "went" or "gone" or "goes" => "go",
            "taking" or "took" or "taken" or "takes" => "take",
            "using" or "used" or "uses" or "applying" or "applied" or "applies" => "use",
            "eating" or "ate" or "eaten" or "eats" => "eat",
            "wearing" or "wore" or "worn" or "wears" => "wear",
            "trying" or "tried" or "tries" => "try",
            "starting" or "started" or "starts" => "start",
            "giving" or "gave" or "given" or "gives" => "give",
            "needing" or "needed" or "needs" => "need",
            "knows" or "knew" or "known" => "know",
            "tells" or "told" => "tell",
            "agrees" or "agreed" => "agree",
            "believes" or "believed" => "believe",
            "reaches" or "reached" => "reach",
            "speaks" or "spoke" => "speak",
            "allows" or "allowed" => "allow",
            "bothers" or "bothered" => "bother",
            "sees" or "saw" or "seen" or "seeing" => "see",
            var noun when noun.Contains("problem", StringComparison.Ordinal) => "problem",
            var noun when noun.Contains("trouble", StringComparison.Ordinal) => "problem",
            var same => same,
        };

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Whatever is told in the past, and what has other forms.
    private const string Verbs =
        @"\w{3,}ed|tested|test|(?:skin\s+)?(?:problem|trouble)s?|go|going|went|gone|goes|take|taking|took|taken|takes|use|using|used|uses|apply|applying|applied|applies|eat|eating|ate|eaten|eats|wear|wearing|wore|worn|wears|try|trying|tried|tries|start|starting|started|starts|give|gave|given|giving|gives|need|needing|needed|needs|know|knows|knew|known|tell|tells|told|agree|agrees|believe|believes|reach|reaches|speak|speaks|spoke|allow|allows|bother|bothers|see|sees|saw|seen|seeing";

    [GeneratedRegex(
        $@"\b(?:not|never|n['’]?t|cannot|without)\s+(?:(?:been|ever|yet|really|to|be|have|having|had|being|any|a)\s+)*(?<verb>{Verbs})\b",
        Options
    )]
    private static partial Regex Refusal();

    [GeneratedRegex(
        @"\b(?:refus\w+|declin\w+|turned\s+(?:\w+\s+){0,3}down|reject\w+|miss(?:ed|es|ing)?|skipp\w+|forg[eo]t\w*|ran\s+out|run(?:ning)?\s+out|(?:not|never|cannot|n['’]t|unable\s+to)\s+get\s+(?:\w+\s+){1,3}?on|(?:went|go|goes|going|gone|been)\s+without|never\s+(?:taken|used|tried|eaten))\b",
        Options
    )]
    private static partial Regex Turned();

    [GeneratedRegex(
        @"\b(?:cancel\w*|postpon\w*|called\s+off|unopened|(?:said|say)\s+no)\b|\b(?:not|never|n['’]t)\s+(?:yet\s+)?(?:opened|used|tried|started|taken|touched)\s+(?:it|them|any)\b|\b(?:refused|declined|rejected|skipped|missed|forgot)(?:\s+(?:it|them|that|this)\b|\s*$)|\bturned\s+(?:it|them|that|this)\s+down\b|\bnever\s+(?:got|had|picked\s+up|collected|started|used|tried|took|bothered\s+with)\s+(?:it|them|any|one)\b|\b(?:did\s+not|didn['’]?t|do\s+not)\s+(?:get|collect|pick\s+up)\s+(?:it|them)\b",
        Options
    )]
    private static partial Regex TurnedIt();

    [GeneratedRegex(@"\b(?:no|not|never|neither|nor|without|nothing|none|n['’]t)\b", Options)]
    private static partial Regex Denial();

    [GeneratedRegex($@"\b(?:{Verbs})\b", Options)]
    private static partial Regex Verb();

    [GeneratedRegex(
        @"\b(?:not|never|no|none|nor|neither|nobody|nothing|without|cancel\w*|postpon\w*|reschedul\w*|unopened|avoid\w*|stop\w*|rather\s+than|instead|cannot|unaware|unable|out\s+of\s+(?:his|her|their|my)\s+reach|unused|yet\s+to|(?:came|come|comes|coming|stay\w*|kept|keeps?|been)\s+off)\b",
        Options
    )]
    private static partial Regex Denying();
}
