using System.Collections.Immutable;
using System.Text.RegularExpressions;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// The statements of a text: "the gel did nothing, and her sleep is poor" is two, each of which could be said alone. What
/// goes on with the one before ("and it stung", "the cream helped") is no statement of its own.
/// </summary>
internal static partial class Statements
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // A subject with what describes it is hardly ever longer.
    private const int LongestSubject = 9;

    // "She leaves it out": of what was named before.
    private const int NearObject = 4;

    /// <summary>The statements of a sentence in order; the sentence alone where it is one.</summary>
    public static ImmutableArray<string> Of(ClaimReader reader, string sentence) =>
        Split(
            reader,
            Absolute()
                .Replace(
                    WithWhich().Replace(sentence, "${who} ${has} with ${what}; ${what} ${rest}"),
                    match =>
                        $"; {match.Groups["who"].Value} {(match.Groups["been"].Success ? "was " : "")}{match.Groups["did"].Value}"
                )
        );

    // "Itchy patches, lichen sclerosus having been confirmed in 2022": a statement with a subject of its own.
    [GeneratedRegex(
        @",\s+(?!(?:and|but|which|who|after|before|without|despite|for|with|in|on|at|from|of|also|never|not|now|previously)\b)(?<who>(?:the\s+|an?\s+|her\s+|his\s+)?[a-z][\w'’-]*(?:\s+[\w'’-]+){0,5}?)\s+having\s+(?:(?<been>been)\s+(?<did>\w+)|(?<did>\w{2,}ed))\b",
        Options
    )]
    private static partial Regex Absolute();

    // "Rosacea, with which she has been diagnosed, is among": what the patient has, and what is said of any.
    [GeneratedRegex(
        @"^(?<what>[A-Z][\w-]*(?:\s+[\w-]+){0,3}),\s+(?:with|from)\s+which\s+(?<who>she|he|the\s+patient)\s+(?<has>has\s+been\s+diagnosed|was\s+diagnosed|lives|suffers|presents)(?:\s+(?:with|from))?,\s+(?<rest>(?:is|are|was|were|has|have|belongs?|can|may)\b)",
        Options
    )]
    private static partial Regex WithWhich();

    private static ImmutableArray<string> Split(ClaimReader reader, string sentence) =>
        [
            .. Ranges(
                    reader.Cues,
                    sentence,
                    spliced: false,
                    (left, right) =>
                        !reader.Cues.Refers(right)
                        && !IsOnIt(reader.Cues, right)
                        && SaysSomething(reader, right)
                        && !MayBeOf(reader, left, right)
                )
                .Select(range => sentence[range.From..range.To].Trim(' ', ',')),
        ];

    /// <summary>Where the statement around a place of a patient's words begins and ends, a comma between two or not.</summary>
    public static (int From, int To) Extent(CueWords cues, string text, TextSpan span) =>
        Ranges(cues, text, spliced: true, (_, _) => true).Last(range => range.From <= span.Start || range.From == 0);

    private static List<(int From, int To)> Ranges(
        CueWords cues,
        string text,
        bool spliced,
        Func<string, string, bool> areApart
    )
    {
        var ranges = new List<(int, int)>();
        var (from, begun, opened) = (0, 0, spliced);
        foreach (var joint in Joint().Matches(text).AsEnumerable())
        {
            var (left, right) = (text[begun..joint.Index], text[(joint.Index + joint.Length)..]);
            var contrasts = cues.Says(Cue.Contrasting, joint.Value);
            if (string.IsNullOrWhiteSpace(left))
            {
                (begun, opened) = (joint.Index + joint.Length, opened || contrasts);
                continue;
            }
            if (!Parts(cues, joint, left, right, opened) || !areApart(left, right))
                continue;
            ranges.Add((from, joint.Index));
            from = begun = joint.Index + joint.Length;
            opened = spliced || contrasts;
        }
        ranges.Add((from, text.Length));
        return ranges;
    }

    private static bool Parts(CueWords cues, Match joint, string left, string right, bool opened)
    {
        var first = Tokenizer.Read(left);
        if (joint.Groups["stop"].Success)
            return first.Length > 1
                && (joint.Value[0] != '.' || char.IsUpper(right.FirstOrDefault()))
                && IsOpened(cues, right);
        // A comma ends only what opened with "although"; without one, "fish but no meat, and drinks" is one, and "and" joins
        // two statements only before who does it.
        return (joint.Groups["plain"].Success ? Doer().IsMatch(right) : joint.Groups["and"].Success || opened)
            && first.Length > 0
            && !cues.Is(Cue.Depending, first[0].Word)
            && States(cues, first)
            && StatesOfItsOwn(cues, Tokenizer.Read(right), joint.Value[0] == ',');
    }

    // A verb or a manner goes on with what stands before.
    private static bool IsOpened(CueWords cues, string right) =>
        Tokenizer.Read(right) is { Length: > 0 } tokens
        && !IsVerb(cues, tokens[0].Word)
        && !tokens[0].Word.EndsWith("ing", StringComparison.Ordinal)
        && !tokens[0].Word.EndsWith("ly", StringComparison.Ordinal);

    private static bool States(CueWords cues, ImmutableArray<TextToken> tokens) =>
        tokens.Any(token => IsVerb(cues, token.Word));

    // A verb behind a subject in which nothing else is said.
    private static bool StatesOfItsOwn(CueWords cues, ImmutableArray<TextToken> tokens, bool behindComma)
    {
        // "In May he": behind when and where, only who does it opens a statement.
        if (tokens.Length > 0 && cues.Is(Cue.Depending, tokens[0].Word))
            return behindComma
                && Enumerable
                    .Range(1, Math.Min(tokens.Length, LongestSubject) - 1)
                    .Any(at =>
                        tokens[at].Word is "he" or "she" or "i" or "we"
                        && at + 1 < tokens.Length
                        && IsVerb(cues, tokens[at + 1].Word)
                    )
                && !tokens.Take(LongestSubject).Any(token => IsRelative(token.Word));
        for (var at = 0; at < Math.Min(tokens.Length, LongestSubject); at++)
        {
            if (at > 0 && !behindComma && tokens[at].Before != TextBreak.None)
                return false;
            if (IsVerb(cues, tokens[at].Word))
                return at > 0;
            if (IsRelative(tokens[at].Word) || (at < 2 && cues.Is(Cue.Depending, tokens[at].Word)))
                return false;
        }
        return false;
    }

    private static bool IsRelative(string word) => word is "who" or "which" or "that" or "whose";

    private static bool IsVerb(CueWords cues, string word) => cues.Is(Cue.Being, word) || cues.Is(Cue.Stating, word);

    [GeneratedRegex(
        @"^(I|he|she|we|(my|his|her|our|their)\s+(\w+\s+){1,2}(has|had|is|was|have|takes|gets|got|used))\s",
        Options
    )]
    private static partial Regex Doer();

    private static bool IsOnIt(CueWords cues, string right) =>
        Tokenizer.Read(right) is { Length: > 1 } tokens
        && Pronoun().IsMatch(right)
        && tokens.Take(NearObject).Any(token => token.Word is "it" or "them");

    // "But she would rather not": of what was said before.
    private static bool SaysSomething(ClaimReader reader, string right)
    {
        var said = reader.ReadSentence(Joint().Match(right) is { Success: true } next ? right[..next.Index] : right);
        return !said.Amounts.IsEmpty || said.Terms.Any(term => term.Kind != TermKind.Person);
    }

    // "Her sister has asthma, and she smokes": which of the two does?
    private static bool MayBeOf(ClaimReader reader, string left, string right)
    {
        if (Pronoun().Match(right) is not { Success: true } pronoun)
            return false;
        if (pronoun.Groups["they"].Success)
            return true;
        var (own, other) = pronoun.Groups["he"].Success ? (Cue.Male, Cue.Female) : (Cue.Female, Cue.Male);
        return reader
            .ReadSentence(left)
            .Terms.Any(term =>
                term.Kind == TermKind.Person && (reader.Cues.Is(own, term.Name) || !reader.Cues.Is(other, term.Name))
            );
    }

    [GeneratedRegex(@"^\s*((?<he>he|his)|(?<she>she|her)|(?<they>they|their))\b", Options)]
    private static partial Regex Pronoun();

    [GeneratedRegex(
        @"(?<stop>[.;!?])\s+((and|but)\s+)?|^(although|while|whereas|though)\s+|,\s+(?<and>(and|but)\s+(although|while|whereas|though)|and|but|although|while|whereas|though)\s+|\b(?<and>but|whereas|although)\s+|\b(?<plain>and)\s+|,\s+",
        Options
    )]
    private static partial Regex Joint();
}
