using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>Of whom a text says what it does not say of the patient.</summary>
internal static partial class Persons
{
    /// <summary>
    /// A sentence that says of the patient and a partner together what its sources say of "us": of the patient.
    /// </summary>
    public static string Together(string sentence, IEnumerable<NarrationSource> sources) =>
        sources.Any(source => source.Evidence.Any(part => part.IsQuote && We().IsMatch(part.Text.Verbatim)))
            ? Family().Replace(Couple().Replace(sentence, "${who}"), OfFamily)
            : sentence;

    // "The family carries a pen" of "we carry a pen"; a family's history and its cat are no "we".
    private static string OfFamily(Match match) =>
        match.Groups["next"].Value.ToUpperInvariant()
            is "HISTORY"
                or "CAT"
                or "DOG"
                or "PET"
                or "DOCTOR"
                or "MEMBERS"
                or "TREE"
            ? match.Value
            : $"we {match.Groups["next"].Value}";

    [GeneratedRegex(
        @"\b(?:the|her|his|their)\s+(?:family|household|couple|parents)\s+(?<next>\w+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Family();

    [GeneratedRegex(@"\b(?:we|us|our|we['’]re|we['’]ve)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex We();

    [GeneratedRegex(
        @"\b(?<who>she|he|the\s+patient)\s+and\s+(?:her|his|the)\s+(?:partner|husband|wife|family|boyfriend|girlfriend)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Couple();

    /// <summary>
    /// A sentence with who is meant by a pronoun of the other sex than the patient's: "she nursed her husband until he
    /// died" tells of no death of hers.
    /// </summary>
    public static string OfOtherSex(CueWords cues, string sentence, IEnumerable<NarrationSource> answers)
    {
        var sex = answers
            .Where(source => source.Citation is Citation.ToAnswer answer && answer.Item.LinkId == SpecialItems.Sex)
            .SelectMany(source => source.Evidence)
            .Where(part => !part.OfQuestion)
            .Select(part => part.Text.Verbatim.Trim())
            .FirstOrDefault(text => Sex().IsMatch(text));
        if (sex is null)
            return sentence;
        var (other, whose) = sex.StartsWith('f') || sex.StartsWith('F') ? (Cue.Male, "her") : (Cue.Female, "his");
        return (other == Cue.Male ? HisPronoun() : HerPronoun()).Replace(
            sentence,
            pronoun =>
                !IsOfKin(cues, sentence[(pronoun.Index + pronoun.Length)..])
                && cues.Find(other, sentence[..pronoun.Index]).LastOrDefault() is { } kin
                    ? $"{whose} {kin}{(pronoun.Groups["own"].Success ? "'s" : "")}"
                    : pronoun.Value
        );
    }

    // "Her mother-in-law": whose she is stays as it was said.
    private static bool IsOfKin(CueWords cues, string behind) =>
        Understanding
            .Tokenizer.Read(behind)
            .Take(2)
            .Any(word => cues.Is(Cue.Male, word.Word.Split('-')[0]) || cues.Is(Cue.Female, word.Word.Split('-')[0]));

    [GeneratedRegex("^(?:fe)?male$", RegexOptions.IgnoreCase)]
    private static partial Regex Sex();

    [GeneratedRegex(@"\b(?:he|(?<own>his))\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HisPronoun();

    [GeneratedRegex(@"\b(?:she|(?<own>her))\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HerPronoun();

    /// <summary>Whether a text says a term in a sentence with a person, or in one that goes on from there.</summary>
    public static bool AreTogether(ClaimText text, string term, bool ofChild)
    {
        var persons = text
            .Terms.Where(other => other.Kind == TermKind.Person)
            .Select(other => Clauses.SentenceNumber(text.Text, other.Span))
            .ToHashSet();
        return text.Terms.Where(own => own.Name == term)
                .Select(own => Clauses.SentenceNumber(text.Text, own.Span))
                .Any(at => persons.Contains(at) || (persons.Contains(at - 1) && Clauses.GoesOn(text.Text, at)))
            // Whoever answers for somebody says "I" of themselves.
            || (
                ofChild
                && text.Terms.Any(own => own.Name == term && Telling().IsMatch(Clauses.Sentence(text.Text, own.Span)))
            );
    }

    [GeneratedRegex(@"\b(?:I|we|me|us|our)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Telling();

    /// <summary>Whether somebody would have the patient do it: "my husband wants me to try laser".</summary>
    public static bool IsOfPatient(ClaimText text, int term) =>
        WantedOf().IsMatch(text.Text[Clauses.Range(text.Text, text.Terms[term].Span).From..text.Terms[term].Span.Start])
        || (text.Terms[term].Kind == TermKind.Word && DoneTo().IsMatch(text.Text[text.Terms[term].Span.End..]));

    // "They tested me in May".
    [GeneratedRegex(@"^\s+me\b", RegexOptions.CultureInvariant)]
    private static partial Regex DoneTo();

    [GeneratedRegex(@"\b(?:me|my|I)\s+to\s+(?:\w+\s+){0,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WantedOf();

    /// <summary>
    /// Who a sentence says believes something, where its sources say that they do not: "my midwife thought not".
    /// </summary>
    public static string? Disbelieved(ClaimText said, IReadOnlyCollection<ClaimText> told)
    {
        if (told.Any(text => Disagreeing().IsMatch(text.Text)) && Believing().Match(said.Text) is { Success: true } own)
            return own.Value;
        var not = told.SelectMany(text => Disbelief().Matches(text.Text))
            .Select(match => Plainly(match.Groups["who"].Value))
            .ToHashSet(StringComparer.Ordinal);
        return not.Count == 0
            ? null
            : Believer()
                .Matches(said.Text)
                .Where(match => match.Groups["next"].Value is not ("not" or "so" or "otherwise"))
                .Select(match => match.Groups["who"].Value)
                .FirstOrDefault(who => not.Contains(Plainly(who)));
    }

    private static string Plainly(string who) =>
        who.ToLowerInvariant() switch
        {
            "mum" or "mom" or "mam" or "mummy" => "mother",
            "dad" or "daddy" => "father",
            "gran" or "nan" or "granny" or "nana" or "grandma" => "grandmother",
            "grandad" or "grandpa" or "granddad" => "grandfather",
            "auntie" => "aunt",
            var name => name,
        };

    // "Beer perhaps, he does not agree", told by his wife.
    [GeneratedRegex(
        @"\b(?:she|he)\s+(?:disagrees?|(?:do(?:es)?\s+not|doesn['’]?t)\s+(?:agree|think\s+so|believe))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Disagreeing();

    [GeneratedRegex(
        @"\bI\s+(?:also\s+|himself\s+|herself\s+)?(?:believes?|thinks?|suspects?|agrees?|blames?|considers?)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Believing();

    [GeneratedRegex(
        @"\bmy\s+(?:\w+\s+)?(?<who>\w+)\s+(?:thinks?|thought|believes?|believed|suspects?|reckons?|blames?|says?)\s+(?:that\s+)?(?<next>\w+)\b|\b(?:confirmed|diagnosed|made|named|established)\s+by\s+(?:my|the|an?|his|her)\s+(?<who>\w+)(?<next>)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Believer();

    [GeneratedRegex(
        @"\b(?<who>\w+)\s+(?:(?:thought|thinks|said|says|believes|believed)\s+(?:I\s+)?not\b|do\s+not\s+think\s+so|says?\s+that['’]?s?\s+(?:is\s+)?a\s+myth|(?:was|is|were|are)(?:\s+not|n['’]?t)\s+(?:so\s+|really\s+|quite\s+)?(?:sure|certain|convinced)\b|(?:(?:was|is|were|are)\s+)?(?:unsure|uncertain|unconvinced)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Disbelief();

    /// <summary>Whose day a sentence tells where its sources tell of somebody else's: "his son's wedding".</summary>
    public static string? OtherDay(CueWords cues, string said, ImmutableArray<NarrationSource> sources)
    {
        var known = sources
            .SelectMany(source => source.Evidence)
            .Where(part => part.IsQuote)
            .SelectMany(part => cues.Days(part.Text.Verbatim))
            .ToList();
        return cues.Days(said)
            .Where(day =>
                !known.Exists(own => own.What == day.What && Plainly(own.Who) == Plainly(day.Who))
                && known.Exists(own => own.What == day.What && IsRelative(cues, own.Who) && IsRelative(cues, day.Who))
            )
            .Select(day => day.Who)
            .FirstOrDefault();
    }

    private static bool IsRelative(CueWords cues, string who) => cues.Is(Cue.Male, who) || cues.Is(Cue.Female, who);

    /// <summary>
    /// Who a sentence says is of the mother's or the father's side, where its sources say the other: null where none is.
    /// </summary>
    public static string? OtherSide(ClaimText said, IReadOnlyCollection<ClaimText> told)
    {
        var known = told.SelectMany(text => SidesOf(text.Text)).ToHashSet();
        return SidesOf(said.Text)
            .Where(one => !known.Contains(one) && known.Any(other => other.Who == one.Who))
            .Select(one => one.Side)
            .FirstOrDefault();
    }

    private static IEnumerable<(string Side, string Who)> SidesOf(string text) =>
        Side()
            .Matches(text)
            .Select(match =>
                (
                    match.Groups["side"].Value[0] is 'm' or 'M' ? "maternal" : "paternal",
                    Plainly(match.Groups["who"].Value)
                )
            );

    [GeneratedRegex(
        @"\b(?<side>maternal|paternal)\s+(?<who>\w+)|\b(?<who>\w+)\s+on\s+(?:my|her|his|the)\s+(?<side>maternal|paternal|mum|mom|mother|dad|father|pa)(?:['’]s)?\s+side\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Side();

    /// <summary>Whether a source says a term only as what somebody else believes: "my wife thinks it was the jab".</summary>
    public static bool IsBelieved(SourceReading source, string term) =>
        source.SaysEverywhere(
            term,
            (text, span) =>
                Clauses.At(text, span) is var statement && Belief().IsMatch(statement) && !Against().IsMatch(statement)
        );

    // "Never took steroids, whatever my mum thinks."
    [GeneratedRegex(
        @"\b(?:whatever|despite\s+what|regardless\s+of\s+what|no\s+matter\s+what|contrary\s+to\s+what|even\s+(?:if|though))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Against();

    [GeneratedRegex(
        @"(?:\bmy\s+(?:\w+\s+)?|(?:^|[.;,]\s*))(?:the\s+)?(?:wife|husband|partner|mother|mum|mom|father|dad|sister|brother|friend|boyfriend|girlfriend|aunt|uncle|son|daughter|boss|colleague|neighbour|grandmother|gran|nan)\s+(?:\w+\s+)?(?:thinks?|thought|believes?|believed|suspects?|reckons?|blames?|wonders?|(?:says?|said)\s+(?:that\s+)?(?:it['’]?s|it\s+(?:is|was)|this\s+is)|is\s+(?:sure|convinced|certain))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Belief();
}
