using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>Which of two things a text says rather than the other: "burning more than pain", "pain rather than itch".</summary>
internal static partial class Comparisons
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Articles = @"((the|my|an?|any|of|by|with|on|from|it\s+is|it['’]?s|proper|real|actual)\s+)*";

    /// <summary>Every two of them, what is said more of first.</summary>
    public static IEnumerable<(string More, string Less)> In(ClaimText text) =>
        from one in text.Terms
        where IsThing(one)
        from other in text.Terms
        where IsThing(other) && other.Span.Start >= one.Span.End && other.Name != one.Name
        let way = Way(text.Text[..one.Span.Start], text.Text[one.Span.End..other.Span.Start])
        where way != 0
        select way > 0 ? (one.Name, other.Name) : (other.Name, one.Name);

    /// <summary>What a sentence says the less of two of which its sources say it is the more; null where there is none.</summary>
    public static string? Turned(ClaimText said, IReadOnlyCollection<ClaimText> told)
    {
        var own = In(said).ToImmutableArray();
        if (own.IsEmpty)
            return null;
        var known = told.SelectMany(In).ToHashSet();
        return own.Where(pair => known.Contains((pair.Less, pair.More)) && !known.Contains(pair))
            .Select(pair => pair.Less)
            .FirstOrDefault();
    }

    private static bool IsThing(Term term) =>
        term.Kind is TermKind.Symptom or TermKind.Condition or TermKind.Food or TermKind.Word && !term.General;

    private static int Way(string before, string between) =>
        Rather().IsMatch(between) || (Than().IsMatch(between) && More().IsMatch(before)) ? 1
        : Lesser().IsMatch(between) || (Than().IsMatch(between) && Less().IsMatch(before)) ? -1
        : 0;

    [GeneratedRegex(
        $@"^\s*,?\s*(more\s+(so\s+)?than|rather\s+than|instead\s+of|and\s+not|but\s+not|not)\s+(so\s+much\s+)?{Articles}$",
        Options
    )]
    private static partial Regex Rather();

    [GeneratedRegex($@"^\s*,?\s*(less\s+(so\s+)?than)\s+{Articles}$", Options)]
    private static partial Regex Lesser();

    [GeneratedRegex($@"^\s+than\s+{Articles}$", Options)]
    private static partial Regex Than();

    [GeneratedRegex($@"\bmore\s+(like\s+)?{Articles}$", Options)]
    private static partial Regex More();

    [GeneratedRegex($@"\bless\s+(like\s+)?{Articles}$", Options)]
    private static partial Regex Less();
}
