namespace IntakeBot.Core.Understanding;

/// <summary>How far each trigger of one text reaches.</summary>
internal sealed class ScopeFinder(
    AssertionRules rules,
    ReadableText text,
    IReadOnlyList<Found> findings,
    IReadOnlyList<Trigger> triggers
)
{
    private readonly Dictionary<int, Trigger> _byFirst = triggers
        .GroupBy(trigger => trigger.First)
        .ToDictionary(group => group.Key, group => group.First());
    private readonly Dictionary<int, int> _forwardEnds = [];

    private const int LongestListItem = 8;

    /// <summary>Whether the finding stands in the reach of the trigger.</summary>
    public bool Reaches(Trigger trigger, Found finding)
    {
        if (StandsInGap(trigger, finding))
            return true;
        // The end of a trigger may be the beginning of what it is about: "no trouble breathing".
        if (trigger.Rule.Forward && finding.First > trigger.First && finding.End >= trigger.End)
            return finding.First < trigger.End || finding.First < ForwardEnd(trigger);
        return trigger.Rule.Backward && finding.First < trigger.First && finding.First >= BackwardStart(trigger);
    }

    // "my face is not swollen": the finding is "face ... swollen" and the negative stands inside it.
    private static bool StandsInGap(Trigger trigger, Found finding)
    {
        for (var at = trigger.First; at < trigger.End; at++)
        {
            if (trigger.Match.Says(at) && !finding.Match.Skips(at))
                return false;
        }
        return true;
    }

    private int ForwardEnd(Trigger trigger)
    {
        if (!_forwardEnds.TryGetValue(trigger.First, out var end))
            _forwardEnds[trigger.First] = end = FindForwardEnd(trigger);
        return end;
    }

    private int FindForwardEnd(Trigger trigger)
    {
        var limit = Math.Min(text.Count, trigger.End + trigger.Rule.Words);
        var end = trigger.End;
        while (end < limit && !Ends(trigger, end))
            end++;
        return trigger.Rule.Reach switch
        {
            Reach.Segment => Math.Min(end, SegmentEnd(trigger.End, end)),
            Reach.List => ListEnd(trigger, end),
            _ => end,
        };
    }

    private int BackwardStart(Trigger trigger)
    {
        var limit = Math.Max(0, trigger.First - trigger.Rule.Words);
        for (var at = trigger.First; at > limit; at--)
        {
            if (text.Tokens[at].BeginsSentence)
                return at;
            // A comma before the trigger itself is a pause: "my sister has hives, me too".
            if (at < trigger.First && trigger.Rule.Reach != Reach.Clause && text.Tokens[at].Before != TextBreak.None)
                return at;
            if (at < trigger.First && Ends(trigger, at))
                return at;
        }
        return limit;
    }

    private bool Ends(Trigger trigger, int at) =>
        text.Tokens[at].BeginsSentence
        || (
            at != trigger.First
            && _byFirst.TryGetValue(at, out var other)
            && other.Rule.Ends.Contains(trigger.Rule.Effect)
        );

    private int SegmentEnd(int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (text.Tokens[at].Before != TextBreak.None)
                return at;
        }
        return end;
    }

    // A negative goes on through a list whose items are short and say nothing new of themselves. A list is known by
    // three items or by its "or"; "no fever, vomiting" alone may as well be two statements, and then the finding stands.
    private int ListEnd(Trigger trigger, int end)
    {
        var first = SegmentEnd(trigger.End, end);
        if (first == end || first == trigger.End)
            return first;
        var reached = first;
        var items = 1;
        while (reached < end)
        {
            var next = SegmentEnd(reached + 1, end);
            if (next - reached > LongestListItem || SaysOtherwise(reached, next) || !IsItem(reached, next))
                break;
            (reached, items) = (next, items + 1);
        }
        var joined = Enumerable.Range(trigger.End, reached - trigger.End).Any(IsJoiner);
        var lists = joined || (items == 2 && IsBare(first, reached)) || (items > 2 && HasFinding(trigger.End, first));
        return lists ? reached : first;
    }

    // A short item, or a longer one that is about a finding.
    private bool IsItem(int from, int end) => end - from <= 3 || HasFinding(from, end);

    // "no fever, chills": a finding in a word or two, and nothing that could be a statement of its own.
    private bool IsBare(int from, int end) =>
        end - from <= 2
        && findings.Any(finding =>
            finding.First == from && finding.End == end && !rules.Openings.Contains(text.Tokens[from].Word)
        );

    private bool IsJoiner(int at) => rules.Joiners.Contains(text.Tokens[at].Word);

    private bool HasFinding(int from, int end) => findings.Any(finding => finding.First >= from && finding.First < end);

    private bool SaysOtherwise(int from, int end) =>
        triggers.Any(other =>
            other.First >= from
            && other.First < end
            && other.Rule.Effect is AssertionEffect.Affirmed or AssertionEffect.Current
        );
}
