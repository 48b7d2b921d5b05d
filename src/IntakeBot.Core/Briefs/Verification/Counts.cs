namespace IntakeBot.Core.Briefs.Verification;

/// <summary>How many of a thing a text tells: "six injections" are not three, though the answer says "three" of the clock.</summary>
internal static class Counts
{
    private const int Near = 24;

    /// <summary>A thing of which the sentence tells another number than every source that counts it; null where there is none.</summary>
    public static SaidAmount? Wrong(ClaimText said, IReadOnlyCollection<ClaimText> told)
    {
        foreach (var (amount, thing) in Of(said))
        {
            var counted = told.SelectMany(Of)
                .Where(own => own.Thing == thing)
                .Select(own => own.Amount.Amount)
                .ToList();
            if (counted.Count > 0 && !counted.Exists(own => own.Supports(amount.Amount)))
                return amount;
        }
        return null;
    }

    // What stands right behind a bare number, in its part of the sentence.
    private static IEnumerable<(SaidAmount Amount, string Thing)> Of(ClaimText text) =>
        from amount in text.Amounts
        where amount.Amount is { Unit: "", Value: > 0 and < MostCounted }
        from thing in text.Terms.Where(term => term.Span.Start >= amount.Span.End && IsThing(term))
        where
            thing.Segment == amount.Segment
            && thing.Span.Start - amount.Span.End < Near
            && !text.Amounts.Any(other => other.Span.Start > amount.Span.Start && other.Span.Start < thing.Span.Start)
        select (amount, thing.Name);

    private const int MostCounted = 100;

    private static bool IsThing(Term term) =>
        term.Kind is not (TermKind.Degree or TermKind.Time or TermKind.Cause or TermKind.Side);
}
