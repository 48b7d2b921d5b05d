using System.Globalization;
using System.Text.RegularExpressions;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// What became of something: from how much to how much, what a test said of it, and whether it still goes on.
/// </summary>
internal static partial class Changes
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Figure =
        @"(\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)";

    /// <summary>The amount that a sentence says something came to, where its sources say it came from it.</summary>
    public static string? Reversed(ClaimText said, IReadOnlyCollection<ClaimText> told)
    {
        var known = told.SelectMany(text => Steps(text.Text)).ToHashSet();
        return Steps(said.Text)
            .Where(step => known.Contains((step.To, step.From)) && !known.Contains(step))
            .Select(step => step.To)
            .FirstOrDefault();
    }

    // "15 a day, down from 30", "from 30 to 15".
    private static IEnumerable<(string From, string To)> Steps(string text) =>
        Step()
            .Matches(text)
            .Select(match => (Plain(match.Groups["from"].Value), Plain(match.Groups["to"].Value)))
            .Where(step => step.Item1 != step.Item2);

    private static string Plain(string figure) =>
        AmountReading.Spelled(figure.ToLowerInvariant())?.ToString(CultureInfo.InvariantCulture)
        ?? figure.ToLowerInvariant();

    [GeneratedRegex(
        $@"\b(?<to>{Figure})\b[^.;\d]{{0,45}}\b(?:down|up|reduced|increased|cut|raised|lowered)\s+from\s+(?:about\s+|around\s+)?(?<from>{Figure})\b|\bfrom\s+(?<from>{Figure})(?:\s+[a-z]+){{0,3}}\s+(?:down\s+|up\s+)?to\s+(?<to>{Figure})\b|\b(?<from>{Figure})\b[^.;\d]{{0,30}}\b(?:at\s+first|initially|originally|to\s+(?:start|begin)\s+with)\b[^.;\d]{{0,12}}\b(?:now|then)\s+(?:\w+\s+)?(?<to>{Figure})\b|\b(?:began|begun|started|starting|was|were)\s+(?:off\s+)?(?:(?:with|at|on|as|just|only|about)\s+)*(?<from>{Figure})\b[^.;\d]{{0,40}}\bnow\b\s+(?:\w+\s+)?(?:\w+\s+)?(?<to>{Figure})\b|\b(?<from>{Figure})\b[^.;\d]{{0,25}}\b(?:became|(?:have|has)\s+become|turned\s+into)\s+(?<to>{Figure})\b",
        Options
    )]
    private static partial Regex Step();

    /// <summary>What a sentence calls positive where its sources call it negative, or the other way round.</summary>
    public static string? OtherResult(ClaimText said, IReadOnlyCollection<ClaimText> told)
    {
        var known = told.SelectMany(Results).ToHashSet();
        return Results(said)
            .Where(one => known.Contains((one.Thing, !one.IsPositive)) && !known.Contains(one))
            .Select(one => one.IsPositive ? "positive" : "negative")
            .FirstOrDefault();
    }

    // "Positive to colophony", else what stands last before it in its statement.
    private static IEnumerable<(string Thing, bool IsPositive)> Results(ClaimText text)
    {
        foreach (var match in Result().Matches(text.Text).AsEnumerable())
        {
            var positive = match.Groups["result"].Value[0] is 'p' or 'P';
            if (match.Groups["to"].Success)
            {
                var behind = match.Index + match.Length;
                // "Positive for peanut and negative for egg."
                var to = OtherWay().Match(text.Text, behind) is { Success: true } other
                    ? other.Index
                    : text.Text.Length;
                foreach (
                    var term in text.Terms.Where(term => term.Span.Start >= behind && term.Span.Start < to).Take(2)
                )
                {
                    if (term.Span.Start - behind < Near)
                        yield return (term.Name, positive);
                }
                continue;
            }
            var (from, _) = Clauses.Range(text.Text, new(match.Index, match.Length));
            foreach (
                var term in text.Terms.Where(term =>
                    term.Span.Start >= from
                    && term.Span.End <= match.Index
                    && term.Kind is not (TermKind.Time or TermKind.Degree)
                )
            )
                yield return (term.Name, positive);
        }
    }

    [GeneratedRegex(@"\b(?:positive|negative|no|not)\b", Options)]
    private static partial Regex OtherWay();

    private const int Near = 20;

    [GeneratedRegex(@"\b(?<result>positive|negative)(?<to>\s+(?:to|for))?\b", Options)]
    private static partial Regex Result();

    /// <summary>The word by which a sentence says that something goes on that its sources say did not since.</summary>
    public static string? GoneOn(ClaimText said, IReadOnlyCollection<ClaimText> told)
    {
        var going = GoesOn().Match(said.Text);
        if (!going.Success)
            return null;
        var behind = said.Terms.Where(term => term.Span.Start >= going.Index).Select(term => term.Name).ToHashSet();
        return told.Any(text =>
            Ended()
                .Matches(text.Text)
                .Any(end =>
                    Clauses.Range(text.Text, new(Math.Max(0, end.Index - 1), 1)) is var (from, to)
                    && text.Terms.Any(term =>
                        term.Span.Start >= from && term.Span.End <= to && behind.Contains(term.Name)
                    )
                )
        )
            ? going.Value
            : null;
    }

    [GeneratedRegex(@"\b(?:continues?|continuing|still|goes\s+on|keeps?\s+on|carries\s+on|currently)\b", Options)]
    private static partial Regex GoesOn();

    // "I dye my hair but have not since August."
    [GeneratedRegex(
        @",?\s*\b(?:but|though|although)\s+(?:I\s+)?(?:have|do|did)\s+not\s+(?:(?:done\s+)?(?:it\s+|so\s+)?since|any\s*more|any\s+longer|now|lately|recently)\b",
        Options
    )]
    private static partial Regex Ended();
}
