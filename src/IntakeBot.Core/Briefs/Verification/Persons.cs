using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>Of whom a text says what it does not say of the patient.</summary>
internal static partial class Persons
{
    /// <summary>The person of a term: named right behind it, or last before it in its sentence; empty where none is.</summary>
    public static string Of(ClaimText text, int term)
    {
        var start = text.Terms[term].Span.Start;
        var behind = text.Terms.Skip(term + 1).FirstOrDefault(other => other.Kind == TermKind.Person);
        if (Voices.IsOfSide(text, term))
            return text.Terms[term - 1].Name;
        if (Voices.IsOfPersonBehind(text, term))
            return behind.Name;
        var before = text
            .Terms.Take(term)
            .LastOrDefault(other => other.Kind == TermKind.Person && !IsSide(text, other));
        return
            before.Name is null || text.Text.AsSpan(before.Span.End, start - before.Span.End).IndexOfAny('.', ';') >= 0
            ? ""
            : before.Name;
    }

    // "My aunt on the paternal side" is an aunt.
    private static bool IsSide(ClaimText text, Term person) =>
        text.Text[person.Span.Start..person.Span.End].ToLowerInvariant() is "maternal" or "paternal";

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
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.NonBacktracking
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Family();

    [GeneratedRegex(
        @"\b(?:we|us|our|we['’]re|we['’]ve)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex We();

    [GeneratedRegex(
        @"\b(?<who>she|he|the\s+patient)\s+and\s+(?:her|his|the)\s+(?:partner|husband|wife|family|boyfriend|girlfriend)\b",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.NonBacktracking
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Couple();

    /// <summary>
    /// Whether a term stands in what a patient says of "she" or "he": patients say "I" of themselves, and parents "she" of
    /// the child, unless "my cousin" stands before it. What she said or gave may be the patient's.
    /// </summary>
    public static bool IsOfPronoun(ClaimText text, int term, bool ofChild)
    {
        var span = text.Terms[term].Span;
        var from = Clauses.Range(text.Text, span).From;
        var before = text.Text[from..span.Start];
        return Pronoun().IsMatch(before)
            && !Yielding().IsMatch(before)
            && (!ofChild || Somebody().IsMatch(Clauses.SentenceBefore(text.Text, from)));
    }

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

    /// <summary>Whether a term stands in what a sentence tells of a person who is its subject: "her mother smoked".</summary>
    public static bool IsSubject(ClaimText text, int term)
    {
        var from = Clauses.Range(text.Text, text.Terms[term].Span).From;
        var person = text.Terms.Take(term).LastOrDefault(other => other.Kind == TermKind.Person);
        return person.Name is not null
            && person.Span.Start >= from
            && Opening().IsMatch(text.Text[from..person.Span.Start])
            && !Own().IsMatch(text.Text[person.Span.End..Math.Max(person.Span.End, text.Terms[term].Span.Start)]);
    }

    [GeneratedRegex(@"\b(?:I|me|my)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Own();

    [GeneratedRegex(@"\b(?:I|we|me|us|our)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Telling();

    // "Talking to her sister helps" says nothing of what the sister does.
    [GeneratedRegex(
        @"^\W*(?:(?:and|but|so|while|as|because|that)\s+)*(?:(?:my|an?|the|one|his|her)\s+)?(?:\w+\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Opening();

    /// <summary>Whether somebody would have the patient do it: "my husband wants me to try laser".</summary>
    public static bool IsOfPatient(ClaimText text, int term) =>
        WantedOf().IsMatch(text.Text[Clauses.Range(text.Text, text.Terms[term].Span).From..text.Terms[term].Span.Start])
        || (text.Terms[term].Kind == TermKind.Word && DoneTo().IsMatch(text.Text[text.Terms[term].Span.End..]));

    // "They tested me in May".
    [GeneratedRegex(@"^\s+me\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DoneTo();

    [GeneratedRegex(
        @"\b(?:me|my|I)\s+to\s+(?:\w+\s+){0,3}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex WantedOf();

    /// <summary>Whether a finding is the teller's own, who answers for somebody else: "I am the one with diabetes".</summary>
    public static bool IsOfTeller(ClaimText text, int term) =>
        text.Terms[term].Kind is TermKind.Symptom or TermKind.Condition
        && Teller().Match(text.Text[Clauses.Range(text.Text, text.Terms[term].Span).From..text.Terms[term].Span.Start])
            is { Success: true } teller
        && teller.Groups["next"].Value.TrimStart().Split(' ')[0].ToUpperInvariant()
            is not ("HIM" or "HER" or "THEM" or "IT");

    [GeneratedRegex(
        @"^\W*(?:(?:and|but|while|though|because|as)\s+)?I(?:['’](?:ve|m)|\s+(?:also\s+|still\s+|myself\s+|never\s+)?(?:have|had|get|got|am|suffer|suffered))(?<next>(?:\s+\w+){0,5})\s*$",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.NonBacktracking
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Teller();

    [GeneratedRegex(
        @"\bmy\s+(?:\w+\s+)?(?:cousin|friend|sister|brother|aunt|uncle|mum|mother|mom|dad|father|gran|nan|grandmother|grandfather|husband|wife|partner)\b[^.;]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Somebody();

    /// <summary>
    /// Who a sentence says believes something, where its sources say that they do not: "my midwife thought not".
    /// </summary>
    public static string? Disbelieved(ClaimText said, IReadOnlyCollection<ClaimText> told)
    {
        if (told.Any(text => Disagreeing().IsMatch(text.Text)) && Believing().Match(said.Text) is { Success: true } own)
            return own.Value;
        var not = told.SelectMany(text => Disbelief().Matches(text.Text))
            .Select(match => match.Groups["who"].Value.ToLowerInvariant())
            .ToHashSet(StringComparer.Ordinal);
        return not.Count == 0
            ? null
            : Believer()
                .Matches(said.Text)
                .Where(match => match.Groups["next"].Value is not ("not" or "so" or "otherwise"))
                .Select(match => match.Groups["who"].Value)
                .FirstOrDefault(who => not.Contains(who.ToLowerInvariant()));
    }

    // "Beer perhaps, he does not agree", told by his wife.
    [GeneratedRegex(
        @"\b(?:she|he)\s+(?:disagrees?|(?:do(?:es)?\s+not|doesn['’]?t)\s+(?:agree|think\s+so|believe))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Disagreeing();

    [GeneratedRegex(
        @"\bI\s+(?:also\s+|himself\s+|herself\s+)?(?:believes?|thinks?|suspects?|agrees?|blames?|considers?)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Believing();

    [GeneratedRegex(
        @"\bmy\s+(?:\w+\s+)?(?<who>\w+)\s+(?:thinks?|thought|believes?|believed|suspects?|reckons?|blames?|says?)\s+(?:that\s+)?(?<next>\w+)\b",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.NonBacktracking
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Believer();

    [GeneratedRegex(
        @"\b(?<who>\w+)\s+(?:(?:thought|thinks|said|says|believes|believed)\s+(?:I\s+)?not\b|do\s+not\s+think\s+so|says?\s+that['’]?s?\s+(?:is\s+)?a\s+myth)",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.NonBacktracking
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Disbelief();

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
                    match.Groups["who"].Value.ToLowerInvariant() switch
                    {
                        "gran" or "nan" or "granny" or "nana" or "grandma" => "grandmother",
                        "grandad" or "grandpa" or "granddad" => "grandfather",
                        "auntie" => "aunt",
                        var who => who,
                    }
                )
            );

    [GeneratedRegex(
        @"\b(?<side>maternal|paternal)\s+(?<who>\w+)|\b(?<who>\w+)\s+on\s+(?:my|her|his|the)\s+(?<side>maternal|paternal|mum|mom|mother|dad|father|pa)(?:['’]s)?\s+side\b",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.NonBacktracking
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Side();

    [GeneratedRegex(
        @"^\s*(?:(?:and|but|so|then|though|although|because|which|,)\s+)*(?:she|he)\s+\w+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Pronoun();

    [GeneratedRegex(
        @"^\W*(?:\w+\W+){0,2}?(?:she|he)\s+(?:\w+\s+)?(?:said|says|told|thinks|thought|think|gave|put|started|prescribed|wants|wanted|suggested|asked|called|found|checked|stopped|sent|took|did|advised|recommended|refers?|referred|noticed|says|is|was|will)\b|\b(?:I|me|my)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Yielding();

    /// <summary>
    /// Whether the sources say the term of other persons only. Who is said to be of the family may be any of them.
    /// </summary>
    public static bool AreOthers(string person, string term, ImmutableArray<SourceReading> sources, ClaimReader reader)
    {
        var persons = sources.SelectMany(source => source.Persons).Where(pair => pair.Term == term).ToList();
        return person.Length > 0
            && persons.Count > 0
            && persons.TrueForAll(pair =>
                pair.Person.Length > 0
                && pair.Person != person
                && !reader.Broader.GetValueOrDefault(pair.Person, []).Contains(person)
            );
    }

    /// <summary>Whether a source says a term only as what somebody else believes: "my wife thinks it was the jab".</summary>
    public static bool IsBelieved(SourceReading source, string term) =>
        source.SaysEverywhere(term, (text, span) => Belief().IsMatch(Clauses.At(text, span)));

    [GeneratedRegex(
        @"\bmy\s+(?:\w+\s+)?(?:wife|husband|partner|mother|mum|mom|father|dad|sister|brother|friend|boyfriend|girlfriend|aunt|uncle|son|daughter|boss|colleague|neighbour|grandmother|gran|nan)\s+(?:\w+\s+)?(?:thinks?|thought|believes?|believed|suspects?|reckons?|blames?|wonders?|is\s+(?:sure|convinced|certain))\b",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.NonBacktracking
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Belief();
}
