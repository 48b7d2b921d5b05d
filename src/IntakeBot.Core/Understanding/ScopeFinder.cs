using System.Collections.Frozen;
using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>How far each trigger of one text reaches.</summary>
internal readonly struct ScopeFinder(
    AssertionRules rules,
    ReadableText text,
    ImmutableArray<Found> findings,
    List<Trigger> triggers
)
{
    private const int LongestListItem = 8;

    /// <summary>Whether the finding stands in the reach of the trigger at that place of the list.</summary>
    public bool Reaches(int at, Found finding)
    {
        var trigger = triggers[at];
        if (StandsInGap(trigger.Match, finding.Match))
            return IsBetweenItsWords(trigger, finding);
        if (StandsInGap(finding.Match, trigger.Match))
            return true;
        // "No puedo respirar" tells of now by its own words.
        if (trigger.Rule.TellsNow && finding.First == trigger.First)
            return true;
        // The end of a trigger may be the beginning of what it is about: "no trouble breathing".
        if (trigger.Rule.Forward && finding.First > trigger.First)
        {
            return finding.First < trigger.End || (finding.First < ForwardEnd(at) && !IsNewStatement(trigger, finding));
        }
        return trigger.Rule.Backward && finding.First < trigger.First && ReachesBack(trigger, finding);
    }

    // "Stopped drinking on Sunday, used to have a bottle a day, got the shakes": what stands in commas of its own says
    // nothing of what is told around it.
    private bool IsBetweenItsWords(Trigger trigger, Found finding)
    {
        var (first, end) = (trigger.First, trigger.End);
        while (first > finding.First && text.Tokens[first].Before == TextBreak.None)
            first--;
        while (end < finding.End && text.Tokens[end].Before == TextBreak.None)
            end++;
        return Enumerable.Range(first, end - first).Any(finding.Match.Says);
    }

    // How many words a trigger passes over is counted from where the finding ends: "piel roja y caliente no tengo".
    private bool ReachesBack(Trigger trigger, Found finding)
    {
        var (start, nearest) = BackwardStart(trigger);
        return finding.First >= start
            && (finding.First >= nearest || (trigger.Rule.Effect == AssertionEffect.Negated && finding.End > nearest));
    }

    // "my face is not swollen": the finding is "face ... swollen" and the negative stands inside it. "Should infection
    // develop": the finding stands inside the trigger.
    private static bool StandsInGap(PhraseMatch inner, PhraseMatch outer)
    {
        for (var at = inner.First; at < inner.End; at++)
        {
            if (inner.Says(at) && !outer.Skips(at))
                return false;
        }
        return true;
    }

    // Worked out once for each trigger, for the findings of a text are many.
    private int ForwardEnd(int at)
    {
        var trigger = triggers[at];
        if (trigger.ForwardEnd == 0)
            triggers[at] = trigger = trigger with { ForwardEnd = FindForwardEnd(trigger) };
        return trigger.ForwardEnd;
    }

    private int FindForwardEnd(Trigger trigger)
    {
        var limit = Math.Min(text.Count, trigger.End + trigger.Rule.Words);
        var end = trigger.End;
        var goesOn = trigger.Rule.Reach == Reach.Next;
        while (end < limit && (!Ends(trigger, end) || (goesOn && GoesOnOver(trigger, end))))
        {
            goesOn &= !text.Tokens[end].BeginsSentence;
            end++;
        }
        // "A transplant five years ago, shaking all day": what tells when the finding before it was says no more.
        if (trigger.Rule is { Effect: AssertionEffect.Historical, Backward: true } && FollowsFinding(trigger))
            end = Math.Min(end, SegmentEnd(trigger.End, end));
        return trigger.Rule.Reach switch
        {
            Reach.Segment => Math.Min(end, SegmentEnd(trigger.End, end)),
            // "History of eczema, blisters all over": only a report lists what is over.
            Reach.List when trigger.Rule.Effect != AssertionEffect.Negated && !IsReport(rules.ReportWords) => Math.Min(
                end,
                SegmentEnd(trigger.End, end)
            ),
            Reach.List => ListEnd(trigger, end),
            _ => end,
        };
    }

    // What was told with its year goes on in the next sentence, and never into what is so now.
    private bool GoesOnOver(Trigger trigger, int at) =>
        text.Tokens[at].BeginsSentence
        && (TriggerAt(at) is not { } other || !other.Rule.Ends.Contains(trigger.Rule.Effect))
        && !TellsOfNow(at, text.SentenceEnd(at + 1));

    private bool TellsOfNow(int from, int end)
    {
        for (; from < end; from++)
        {
            if (rules.OfNow.Contains(text.Tokens[from].Word))
                return true;
        }
        return false;
    }

    private bool FollowsFinding(Trigger trigger)
    {
        var from = trigger.First;
        while (from > 0 && text.Tokens[from].Before == TextBreak.None)
            from--;
        return HasFinding(from, trigger.First);
    }

    // Where the statement begins that the trigger may speak of, and the first of the words that it reaches.
    private (int Start, int Nearest) BackwardStart(Trigger trigger)
    {
        var limit = Math.Max(0, trigger.First - trigger.Rule.Words);
        for (var at = trigger.First; at > 0; at--)
        {
            if (text.Tokens[at].BeginsSentence && !(at == trigger.First && trigger.Rule.Reach == Reach.Previous))
                return (at, Math.Max(at, limit));
            // A comma before the trigger itself is a pause: "my sister has hives, me too".
            if (at < trigger.First && trigger.Rule.Reach < Reach.Clause && text.Tokens[at].Before != TextBreak.None)
                return (at, Math.Max(at, limit));
            // What is taken back is the whole statement, whatever stands in it.
            if (at < trigger.First && trigger.Rule.Reach != Reach.Previous && Ends(trigger, at))
                return (at, Math.Max(at, limit));
        }
        return (0, limit);
    }

    private bool Ends(Trigger trigger, int at) =>
        text.Tokens[at].BeginsSentence
        || (at != trigger.First && TriggerAt(at) is { } other && other.Rule.Ends.Contains(trigger.Rule.Effect));

    // Triggers stand in the order of the text, and no two begin at one word.
    private Trigger? TriggerAt(int first)
    {
        var (from, to) = (0, triggers.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (triggers[middle].First < first)
                from = middle + 1;
            else
                to = middle;
        }
        return from < triggers.Count && triggers[from].First == first ? triggers[from] : null;
    }

    private int SegmentEnd(int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (text.Tokens[at].Before != TextBreak.None && !(at == from && text.Tokens[at].Before == TextBreak.Colon))
                return at;
        }
        return end;
    }

    // "No fever lips are swollen": what has its own verb, behind another finding, is said anew.
    private bool IsNewStatement(Trigger trigger, Found finding) =>
        trigger.Rule.Effect == AssertionEffect.Negated
        && HasFinding(trigger.End, finding.First)
        && !IsJoiner(finding.First - 1)
        && (
            HasVerb(finding.First + 1, finding.End)
            || (IsVerb(finding.End) && text.Tokens[finding.End].Before == TextBreak.None)
        );

    // A negative goes on through a list whose items are short and say nothing new of themselves. A list is known by
    // three items or by its "or"; "no fever, vomiting all night" may as well be two statements, and then the finding
    // stands.
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
            if (SaysOtherwise(reached, next) || !IsItem(reached, next))
                break;
            (reached, items) = (next, items + 1);
        }
        var lists =
            IsJoined(trigger.End, reached)
            || (items == 2 && IsBare(first, reached))
            || (items > 2 && (HasFinding(trigger.End, first) || IsReport(rules.ReportWords)));
        return lists ? reached : first;
    }

    // A short item, or a longer one that is about a finding; in a report, where nobody says "I", any of a few words.
    private bool IsItem(int from, int end) =>
        (
            end - from <= LongestListItem
            || (IsReport(rules.ReportWords) && HasAlternative(from + 1, from + LongestListItem))
        )
        && !IsStatement(from, end)
        && (end - from <= 3 || IsReport() || HasFinding(from, end));

    // The last item of a report's list goes on behind it: "no pain, ischaemic changes or abnormalities at this level".
    private bool HasAlternative(int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (rules.Alternatives.Contains(text.Tokens[at].Word))
                return true;
        }
        return false;
    }

    private bool IsReport(FrozenSet<string> words) => IsReport() && HasAny(words);

    private bool IsReport() => !HasAny(rules.FirstPerson);

    private bool HasAny(FrozenSet<string> words)
    {
        foreach (var token in text.Tokens)
        {
            if (words.Contains(token.Word))
                return true;
        }
        return false;
    }

    // "no fever, chills": a finding in a word or two, and nothing that could be a statement of its own.
    private bool IsBare(int from, int end)
    {
        foreach (var finding in findings)
        {
            if (end - from <= 2 && finding.First == from && finding.End == end)
                return true;
        }
        return false;
    }

    // "lips swollen" and "I am dizzy" are said anew; "swollen lips" may be one more thing denied.
    private bool IsStatement(int from, int end)
    {
        if (IsJoiner(from))
            from++;
        return from < end
            && (
                rules.Openings.Contains(text.Tokens[from].Word)
                || HasVerb(from, end)
                || (end - from > 1 && rules.Predicates.Contains(text.Tokens[end - 1].Word))
            );
    }

    private bool HasVerb(int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (IsVerb(at))
                return true;
        }
        return false;
    }

    // "Effusion or pneumothorax is seen" says nothing new of the pneumothorax.
    private bool IsVerb(int at) =>
        at < text.Count
        && rules.Verbs.Contains(text.Tokens[at].Word)
        && !(at + 1 < text.Count && rules.Perceived.Contains(text.Tokens[at + 1].Word));

    private bool IsJoiner(int at) => rules.Joiners.Contains(text.Tokens[at].Word);

    // "Or" joins what is denied wherever it stands; another joiner only as the last item's beginning or between two
    // short ones ("clubbing and oedema").
    private bool IsJoined(int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (rules.Alternatives.Contains(text.Tokens[at].Word))
                return true;
            if (IsJoiner(at) && (text.Tokens[at].Before != TextBreak.None || end - at <= 3) && at > from)
                return true;
        }
        return false;
    }

    private bool HasFinding(int from, int end)
    {
        foreach (var finding in findings)
        {
            if (finding.First >= from && finding.First < end)
                return true;
        }
        return false;
    }

    private bool SaysOtherwise(int from, int end)
    {
        foreach (var other in triggers)
        {
            var stands = other.First >= from && other.First < end;
            if (stands && other.Rule.Effect is AssertionEffect.Affirmed or AssertionEffect.Current)
                return true;
        }
        return false;
    }
}
