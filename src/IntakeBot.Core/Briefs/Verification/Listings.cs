using System.Text.RegularExpressions;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>Brings what is listed together into one part: "on the back, belly and left arm" speaks of three places.</summary>
internal static partial class Listings
{
    private readonly record struct Item(string Kind, TextSpan Span, int Segment, int Term);

    /// <summary>The text with its lists in one part each.</summary>
    public static ClaimText In(ClaimText text)
    {
        var items = text
            .Terms.Select((term, at) => new Item(KindOf(term), term.Span, term.Segment, at))
            .Where(item => item.Kind.Length > 0)
            .Concat(text.Amounts.Select(said => new Item("amount", said.Span, said.Segment, -1)))
            .OrderBy(item => item.Span.Start)
            .ToList();
        if (items.Count == 0)
            return text;
        var last = text.Terms.Select(term => term.Segment).Concat(text.Amounts.Select(said => said.Segment)).Max();
        var parts = Enumerable.Range(0, last + 1).ToArray();
        var lists = new int[text.Terms.Length];
        for (var at = 1; at < items.Count; at++)
        {
            var (one, next) = (items[at - 1], items[at]);
            if (IsWith(text, one, next))
                parts[next.Segment] = parts[one.Segment];
            if (one.Kind != next.Kind || one.Term < 0 || !AreListed(text.Text, items, one, next))
                continue;
            parts[next.Segment] = parts[one.Segment];
            lists[one.Term] = lists[one.Term] > 0 ? lists[one.Term] : at;
            lists[next.Term] = lists[one.Term];
        }
        return text with
        {
            Terms = [.. text.Terms.Select((term, at) => term with { Part = parts[term.Segment], List = lists[at] })],
            Amounts = [.. text.Amounts.Select(said => said with { Part = parts[said.Segment] })],
        };
    }

    // "For three nights with impetigo" is one statement; "itch of 8 with soreness of 5" is two.
    private static bool IsWith(ClaimText text, Item one, Item next) =>
        next.Segment == one.Segment + 1
        && text.Text.AsSpan(one.Span.End, Math.Max(next.Span.Start, one.Span.End) - one.Span.End)
            .TrimStart()
            .StartsWith("with ", StringComparison.OrdinalIgnoreCase)
        && !(
            text.Amounts.Any(said => said.Segment == one.Segment)
            && text.Amounts.Any(said => said.Segment == next.Segment)
        );

    // With a comma alone a list goes on only where nothing is said of its next member by itself.
    private static bool AreListed(string text, List<Item> items, Item last, Item next) =>
        Joint().Match(text[last.Span.End..Math.Max(next.Span.Start, last.Span.End)]) is { Success: true } joint
        && (
            last.Segment == next.Segment
            || (joint.Groups["and"].Success && !joint.Groups["comma"].Success)
            || items.TrueForAll(item => item.Segment != next.Segment || item.Kind == next.Kind)
        );

    private static string KindOf(Term term) =>
        term.Kind switch
        {
            TermKind.Side or TermKind.Cause => "",
            TermKind.Word or TermKind.Degree or TermKind.Time => $"{term.Kind}{term.Span.Start}",
            _ => Fact.KindOf(term),
        };

    [GeneratedRegex(
        @"^(?:\s+(?:up|out|off|down))?\s*(?<comma>[,/&])?\s*(?<and>\+|and|or|nor|plus|as\s+well\s+as|along\s+with|together\s+with)?(?:\s+(?:the|a|an|my|both|some|any|in|on|to|of|left|right|upper|lower|inner|outer|inside|upon|under|beneath|behind|around|round|across|over|between|below|above|also|then|even|from|with))*\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Joint();
}
