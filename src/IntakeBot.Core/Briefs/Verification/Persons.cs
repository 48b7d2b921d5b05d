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
        if (Voices.IsOfPersonBehind(text, term))
            return behind.Name;
        var before = text.Terms.Take(term).LastOrDefault(other => other.Kind == TermKind.Person);
        return
            before.Name is null || text.Text.AsSpan(before.Span.End, start - before.Span.End).IndexOfAny('.', ';') >= 0
            ? ""
            : before.Name;
    }

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
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Belief();
}
