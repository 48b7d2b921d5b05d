using System.Text.RegularExpressions;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>Which of two things came before, gave way to or led to the other: "from the elbows to the wrists".</summary>
internal static partial class Directions
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const int Near = 40;

    /// <summary>The word by which a sentence turns two things round that an answer says; null where it does not.</summary>
    public static string? Turned(ClaimText said, IReadOnlyCollection<ClaimText> told)
    {
        var own = told.SelectMany(Pairs).ToHashSet();
        foreach (var (first, way, second) in Pairs(said))
        {
            if (own.Contains((second, way, first)) && !own.Contains((first, way, second)))
                return way;
        }
        return null;
    }

    /// <summary>
    /// A thing before which a sentence says what its sources say after it, or the other way round; null where there is
    /// none: "12 to 15 since the prednisolone" is not "before prednisolone".
    /// </summary>
    public static string? Displaced(ClaimText said, IReadOnlyCollection<ClaimText> told)
    {
        foreach (var term in said.Terms.Where(term => term.Kind is not (TermKind.Degree or TermKind.Person)))
        {
            // "It began after his flatmate got a cat" of a cat before which it did.
            if (
                LaterOn().IsMatch(said.Text[..term.Span.Start])
                && told.SelectMany(text =>
                        text.Terms.Where(other => other.Name == term.Name).Select(other => (text, other))
                    )
                    .ToList()
                    is { Count: > 0 } places
                && places.TrueForAll(place => BeganBefore().IsMatch(place.text.Text[place.other.Span.End..]))
            )
                return term.Name;
            if (OrderOf(said, term) is not { } order)
                continue;
            var own = told.SelectMany(text =>
                    text.Terms.Where(other => other.Name == term.Name).Select(other => OrderOf(text, other))
                )
                .ToList();
            if (own.Count > 0 && own.TrueForAll(other => other is { } known && known != order))
                return term.Name;
        }
        return null;
    }

    /// <summary>Whether a sentence says "since" of a time.</summary>
    public static bool IsSince(ClaimText text, Term term) => Since().IsMatch(text.Text[..term.Span.Start]);

    [GeneratedRegex(@"(?<!\b(?:has|have|had)\s)\bsince\s+(?:(?:the|last|this|early|late|end|of|in)\s+)*$", Options)]
    private static partial Regex Since();

    private static bool? OrderOf(ClaimText text, Term term)
    {
        var before = text.Text[..term.Span.Start];
        return Earlier().IsMatch(before) ? true
            : Later().IsMatch(before) ? false
            : null;
    }

    [GeneratedRegex(@"\b(since|after|following|once|when)\s+(\w+\s+){0,4}$", Options)]
    private static partial Regex LaterOn();

    // "My flatmate got a cat, but it started way before."
    [GeneratedRegex(
        @"^[^.;]{0,40}\bbut\s+(it|they|that|this|the\s+\w+)\s+(had\s+)?(started|began|begun|was\s+there|were\s+there|came)\s+((way|long|well|already|just|a\s+bit)\s+)*before(\s+(that|then|it))?\s*([.,;]|$)",
        Options
    )]
    private static partial Regex BeganBefore();

    private const string Between =
        @"\s+(?:(?:the|my|i|starting|started|taking|took|having|had|a|an|her|his|first|using|beginning|eating|going|on|of|we|he|she|they|our|have|got|getting|get|bought|buying|adopted|moved|moving|arrival)\s+)*$";

    [GeneratedRegex(@"\b(?:before|prior\s+to|until|ahead\s+of)" + Between, Options)]
    private static partial Regex Earlier();

    [GeneratedRegex(@"\b(?:since|after|following|once)" + Between, Options)]
    private static partial Regex Later();

    private static IEnumerable<(string First, string Way, string Second)> Pairs(ClaimText text)
    {
        for (var at = 0; at + 1 < text.Terms.Length; at++)
        {
            var one = text.Terms[at];
            var other = text.Terms.Skip(at + 1).FirstOrDefault(term => term.Kind == one.Kind);
            if (other.Name is null || one.Span.End > other.Span.Start)
                continue;
            var match = Way().Match(text.Text[one.Span.End..other.Span.Start]);
            if (!match.Success || other.Span.Start - one.Span.End > Near)
                continue;
            var way = match.Groups["way"].Value.ToLowerInvariant();
            // "Elbows, then knees", "began on the elbows and spread to the knees".
            if (way is not ("to" or "into" or "onto"))
                yield return (one.Name, Following().IsMatch(way) ? First : way, other.Name);
            else if (From().IsMatch(text.Text[..one.Span.Start]))
                yield return (one.Name, First, other.Name);
        }
    }

    [GeneratedRegex(
        @"\b(?<way>to|into|onto|replaced|replaces|replacing|preceded|precedes|instead\s+of|rather\s+than|in\s+place\s+of|before|after|followed\s+by|then|later|afterwards|exchanged\s+for|swapped\s+for|provokes?|triggers?|causes?)\b",
        Options
    )]
    private static partial Regex Way();

    private const string First = "before";

    [GeneratedRegex(@"^(before|followed\s+by|then|later|afterwards|precedes)$", Options)]
    private static partial Regex Following();

    [GeneratedRegex(
        @"\bfrom\s+(\w+\s+){0,4}$|\b(began|begun|begins|start(s|ed|ing)?|first|appeared|onset|came\s+up|broke\s+out)\s+(first\s+)?(on|in|at|around|under|behind|as)\s+(\w+\s+){0,3}$",
        Options
    )]
    private static partial Regex From();
}
