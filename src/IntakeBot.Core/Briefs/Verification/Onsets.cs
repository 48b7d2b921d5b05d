using System.Text.RegularExpressions;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// When something began and when somebody gave it a name are two times: "first ones at 19, diagnosed only 4 years ago".
/// </summary>
internal static partial class Onsets
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>A time that a sentence gives the one and its sources give the other; null where there is none.</summary>
    public static string? Exchanged(ClaimText said, IReadOnlyCollection<ClaimText> told)
    {
        var known = told.SelectMany(Times).ToList();
        if (!known.Exists(time => time.OfName) || known.TrueForAll(time => time.OfName))
            return null;
        foreach (var time in Times(said).Where(time => time.OfName || time.OfBeginning))
        {
            var same = known.FindAll(own => Means(own, time));
            if (same.Count > 0 && same.TrueForAll(own => own.OfName != time.OfName))
                return said.Text.Substring(time.Span.Start, time.Span.Length);
        }
        return null;
    }

    private readonly record struct Timed(Amount? Amount, string Name, TextSpan Span, bool OfName, bool OfBeginning);

    private static bool Means(Timed own, Timed said) =>
        own.Amount is { } known && said.Amount is { } amount
            ? known.Supports(amount)
            : own.Amount is null && said.Amount is null && own.Name == said.Name;

    private static IEnumerable<Timed> Times(ClaimText text)
    {
        foreach (var (from, to) in Parts(text.Text))
        {
            var part = text.Text[from..to];
            var (named, began) = (Naming().IsMatch(part), Beginning().IsMatch(part));
            // "First diagnosed in 2020", "started methotrexate in 2021".
            if (
                named && began
                || text.Terms.Any(term =>
                    term.Kind == TermKind.Medicine && term.Span.Start >= from && term.Span.End <= to
                )
            )
                continue;
            foreach (var own in text.Amounts.Where(own => own.Span.Start >= from && own.Span.End <= to))
                yield return new(own.Amount, "", own.Span, named, began);
            foreach (
                var own in text.Terms.Where(own =>
                    own.Kind == TermKind.Time
                    && !SourceReading.IsHowOften(own)
                    && own.Span.Start >= from
                    && own.Span.End <= to
                )
            )
                yield return new(null, own.Name, own.Span, named, began);
        }
    }

    private static IEnumerable<(int From, int To)> Parts(string text)
    {
        var from = 0;
        foreach (var end in Ends().Matches(text).AsEnumerable())
        {
            yield return (from, end.Index);
            from = end.Index + end.Length;
        }
        yield return (from, text.Length);
    }

    [GeneratedRegex(@"[,.;:()](?:\s|$)|\b(?:and|but|then|while|whereas|although|though|with)\b", Options)]
    private static partial Regex Ends();

    [GeneratedRegex(
        @"\b(?:diagnos\w*|confirmed|biops\w*|(?:saw|seen|visited|referred|told|went\s+to|consulted)\b.{0,30}\b(?:gp|doctor|dr|dermatolog\w*|consultant|specialist|hospital|nurse))\b",
        Options
    )]
    private static partial Regex Naming();

    [GeneratedRegex(
        @"\b(?:began|begun|begins?|beginning|start\w*|first|onset|appear\w*|came\s+(?:on|up|out)|notic\w*|develop\w*|since|dat(?:es|ing)\s+(?:back|from)|arose|emerged)\b",
        Options
    )]
    private static partial Regex Beginning();
}
