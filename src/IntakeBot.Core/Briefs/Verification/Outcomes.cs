using System.Collections.Frozen;
using System.Collections.Immutable;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>Which treatment of a text did what: "the gel did nothing, then the cream helped".</summary>
internal static class Outcomes
{
    private enum Outcome
    {
        Helped,
        Nothing,
        Worse,
    }

    private static readonly FrozenDictionary<string, Outcome> Known = new Dictionary<string, Outcome>(
        StringComparer.Ordinal
    )
    {
        ["better"] = Outcome.Helped,
        ["good"] = Outcome.Helped,
        ["effective"] = Outcome.Helped,
        ["a little"] = Outcome.Helped,
        ["a lot"] = Outcome.Helped,
        ["cleared"] = Outcome.Helped,
        ["no difference"] = Outcome.Nothing,
        ["worse"] = Outcome.Worse,
        ["trigger"] = Outcome.Worse,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // In what form a treatment comes is no treatment of its own.
    private static readonly FrozenSet<string> Forms = new[]
    {
        "medicine",
        "cream",
        "ointment",
        "gel",
        "lotion",
        "tablet",
        "capsule",
        "inject",
        "syrup",
        "topical",
        "oral",
        "spray",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A treatment of which the sentence says what its sources say of another; null where there is none.</summary>
    public static string? Swapped(ClaimText said, IReadOnlyCollection<ClaimText> told)
    {
        var pairs = told.Select(Pairs).ToList();
        foreach (var (treatment, outcome) in Pairs(said))
        {
            var own = pairs.SelectMany(each => each).Where(pair => pair.Treatment == treatment).ToList();
            if (own.Exists(pair => pair.Outcome == outcome))
                continue;
            if (own.Count > 0 || pairs.Exists(each => each.Any(pair => pair.Outcome == outcome)))
                return treatment;
        }
        return null;
    }

    /// <summary>Whether a term names a treatment, and not only its form.</summary>
    public static bool IsTreatment(Term term) => term.Kind == TermKind.Medicine && !Forms.Contains(term.Name);

    /// <summary>Whether a term says how well something worked.</summary>
    public static bool IsOutcome(Term term) => Known.ContainsKey(term.Name);

    private static List<(string Treatment, Outcome Outcome)> Pairs(ClaimText text)
    {
        var pairs = new List<(string, Outcome)>();
        for (var at = 0; at < text.Terms.Length; at++)
        {
            if (Known.TryGetValue(text.Terms[at].Name, out var outcome))
                pairs.AddRange(Of(text, at).Select(treatment => (treatment, outcome)));
        }
        return pairs;
    }

    // The last one before it, with those that are listed before that one; else the next one.
    private static List<string> Of(ClaimText text, int outcome)
    {
        var before = Enumerable.Range(0, outcome).Where(at => IsTreatment(text.Terms[at])).ToImmutableArray();
        if (before.IsEmpty)
        {
            var after = text.Terms.Skip(outcome + 1).FirstOrDefault(IsTreatment);
            return after.Name is null ? [] : [after.Name];
        }
        var last = before[^1];
        // "The best of them helped" is said of none that is named.
        if (Has(Between(text, last, outcome), "best"))
            return [];
        var owners = new List<string> { text.Terms[last].Name };
        var alone = Between(text, last, outcome) is var told && (Has(told, "that") || Has(told, "which"));
        for (var at = before.Length - 2; at >= 0; at--)
        {
            // "Coal tar shampoo" is one treatment.
            var between = Between(text, before[at], before[at + 1]);
            if (!string.IsNullOrWhiteSpace(between) && (alone || !IsListed(between)))
                break;
            owners.Add(text.Terms[before[at]].Name);
        }
        return owners;
    }

    private static string Between(ClaimText text, int from, int to) =>
        text.Text[text.Terms[from].Span.End..Math.Max(text.Terms[to].Span.Start, text.Terms[from].Span.End)];

    private static bool Has(string text, string word) => Words(text).Contains(word, StringComparer.OrdinalIgnoreCase);

    private static bool IsListed(string between) =>
        Words(between)
            .All(word =>
                Forms.Contains(word) || word is "and" or "or" or "a" or "the" or "an" or "both" or "of" or "my"
            );

    private static string[] Words(string text) =>
        text.ToLowerInvariant().Split([' ', ',', ';', '-'], StringSplitOptions.RemoveEmptyEntries);
}
