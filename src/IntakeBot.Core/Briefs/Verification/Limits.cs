using System.Text.RegularExpressions;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// Within what bounds an answer says how often something is done: "once a day, weekends only", "every morning, except on
/// days I go to the hospital". A sentence that tells how often and leaves the bounds out says more than the answer.
/// </summary>
internal static partial class Limits
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>The words of a limit that the sentence leaves out; null where it leaves out none.</summary>
    public static string? LeftOut(CueWords cues, ClaimText said, SourceReading source)
    {
        foreach (var text in source.Quotes)
        {
            if (BoundBehind(said, text) is { } behind)
                return behind;
            if (!cues.Says(Cue.Bounding, said.Text) && (BoundAhead(said, text) ?? UpTo(said, text)) is { } ahead)
                return ahead;
            var limit = Limit().Match(text.Text);
            if (!limit.Success || !Tells(said, text, limit.Index))
                continue;
            if (!cues.Says(Cue.Bounding, said.Text) && !Names(said, text, limit.Index))
                return limit.Value;
        }
        return null;
    }

    /// <summary>What a text says to be only so, with what bounds it: "the tunnels are only in the left armpit".</summary>
    public static IEnumerable<(Term Thing, List<Term> Bounds)> Only(ClaimText text)
    {
        foreach (var only in OnlyBehind().Matches(text.Text).AsEnumerable())
        {
            var thing = text.Terms.LastOrDefault(term =>
                term.Span.End <= only.Index && term.Kind is TermKind.Medicine or TermKind.Symptom or TermKind.Condition
            );
            var bounds = text
                .Terms.Where(term => term.Span.Start > only.Index && term.Span.End <= only.Index + only.Length)
                .ToList();
            if (thing.Name is not null && bounds.Count > 0)
                yield return (thing, bounds);
        }
        foreach (var only in Just().Matches(text.Text).AsEnumerable())
        {
            var (from, to) = Clauses.Range(text.Text, new TextSpan(only.Index, only.Length));
            var thing = text.Terms.LastOrDefault(term =>
                term.Span.Start >= from
                && term.Span.End <= only.Index
                && term.Kind is TermKind.Symptom or TermKind.Condition or TermKind.Medicine or TermKind.Word
            );
            var bounds = text.Terms.Where(term => term.Span.Start > only.Index && term.Span.End <= to).ToList();
            if (thing.Name is not null && bounds.Count > 0)
                yield return (thing, bounds);
        }
    }

    [GeneratedRegex(@"\bonly\s+(?:in|on|at|under|behind|around|of)\b", Options)]
    private static partial Regex Just();

    // "Helped around the eyes only".
    [GeneratedRegex(@"\b(?:in|on|at|under|behind|around|for)\s+(?:(?:the|my|his|her)\s+)?\w+\s+only\b", Options)]
    private static partial Regex OnlyBehind();

    // "Only in flares, up to 3 times a day": what opens an answer bounds what is told behind it.
    private static string? BoundAhead(ClaimText said, ClaimText text)
    {
        var opening = Opening().Match(text.Text);
        var limit = Limit().Match(opening.Value);
        if (
            !limit.Success
            || text.Amounts.Any(own => own.Span.Start < opening.Length)
            || text.Terms.Any(own => own.Span.Start < opening.Length && IsSaid(said, own))
        )
            return null;
        return
            text.Amounts.Any(own => own.Span.Start > opening.Length && IsSaid(said, own))
            || text.Terms.Any(own =>
                own.Span.Start > opening.Length && SourceReading.IsHowOften(own) && IsSaid(said, own)
            )
            ? limit.Value
            : null;
    }

    [GeneratedRegex(@"^[^,;:.]+(?=[,;:.]\s)", Options)]
    private static partial Regex Opening();

    // "Up to 4 times a day" is no "four times a day".
    private static string? UpTo(ClaimText said, ClaimText text) =>
        AtMost().Match(text.Text) is { Success: true } most
        && !AtMost().IsMatch(said.Text)
        && text.Amounts.FirstOrDefault(own => own.Span.Start >= most.Index) is { Span.Length: > 0 } bound
        && bound.Span.Start <= most.Index + most.Length
        && bound.Amount.Unit is Amount.Times or ""
        && IsSaid(said, bound)
            ? most.Value.Trim()
            : null;

    [GeneratedRegex(
        @"\b(?:up\s+to|max(?:imum|\.)?(?:\s+of)?|no\s+more\s+than|not\s+more\s+than|at\s+most|at\s+the\s+most|less\s+than|under|within|limit\w*)\s+",
        Options
    )]
    private static partial Regex AtMost();

    // "In winter three times": what stands behind a limit in its part is bound by it, too.
    private static string? BoundBehind(ClaimText said, ClaimText text)
    {
        foreach (var own in text.Amounts.Where(own => IsSaid(said, own)))
        {
            var season = Season().Match(Clauses.Before(text.Text, own.Span));
            if (
                season.Success
                && !said.Text.Contains(season.Groups["when"].Value, StringComparison.OrdinalIgnoreCase)
                && !text.Amounts.Any(other => other.Span.Start < own.Span.Start && other.Amount == own.Amount)
            )
                return season.Value;
        }
        return null;
    }

    [GeneratedRegex(
        @"\b(?:in|at|on|during)\s+(?:the\s+)?(?<when>winter|summer|spring|autumn|weekend|weekday|bad|holiday|heat|cold)",
        Options | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Season();

    // What stands before the limit is what it bounds.
    private static bool Tells(ClaimText said, ClaimText text, int limit) =>
        text.Terms.Any(term => term.Span.Start < limit && IsSaid(said, term))
        || text.Amounts.Any(own => own.Span.Start < limit && IsSaid(said, own));

    private static bool Names(ClaimText said, ClaimText text, int limit) =>
        text.Terms.Any(term => IsBounding(term.Span, limit) && IsSaid(said, term))
        || text.Amounts.Any(own => IsBounding(own.Span, limit) && IsSaid(said, own))
        || (
            !text.Terms.Any(term => IsBounding(term.Span, limit))
            && !text.Amounts.Any(own => IsBounding(own.Span, limit))
            && NamesBefore(said, text, limit)
        );

    // "On the elbows only", "not at weekends": what bounds stands right before, or is of the limit itself.
    private static bool NamesBefore(ClaimText said, ClaimText text, int limit)
    {
        var before = text
            .Terms.Where(term =>
                term.Span.End <= limit
                && limit - term.Span.End < Near
                && term.Kind is TermKind.Area or TermKind.Time or TermKind.Word
                && !term.Name.StartsWith("per-", StringComparison.Ordinal)
            )
            .ToList();
        return Only().IsMatch(text.Text[limit..])
            ? before.Count == 0 || before.Exists(term => IsSaid(said, term))
            : Tokenizer.Read(text.Text[limit..]).Any(token => token.Word.Length > 4 && Has(said, token.Word));
    }

    private static bool Has(ClaimText said, string word) =>
        said.Text.Contains(word.TrimEnd('s'), StringComparison.OrdinalIgnoreCase);

    private const int Near = 4;

    [GeneratedRegex(@"^only\b", Options)]
    private static partial Regex Only();

    private static bool IsBounding(TextSpan span, int limit) => span.Start >= limit;

    private static bool IsSaid(ClaimText said, Term own) => said.Terms.Any(term => term.Name == own.Name);

    private static bool IsSaid(ClaimText said, SaidAmount own) =>
        said.Amounts.Any(amount => own.Amount.Supports(amount.Amount));

    [GeneratedRegex(
        @"\b(?:but\s+(?:I\s+)?(?:often\s+|sometimes\s+|usually\s+)?(?:forget|miss|skip)|only|except|unless|but\s+not|apart\s+from|weekends?\b|weekdays?\b|when\b|if\b|on\s+bad\b|on\s+days\b|at\s+a\s+time|out\s+of|until|during|for\s+(?:a|one|two|three|four|five|six|\d+)\s+(?:days?|weeks?|months?)|from\s+\w+\s+(?:to|till|until)\s+\w+|in\s+(?:winter|summer|spring|autumn))",
        Options
    )]
    private static partial Regex Limit();
}
