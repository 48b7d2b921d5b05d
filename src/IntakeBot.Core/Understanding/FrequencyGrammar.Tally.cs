using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

// Counts at each event: "once at night and once in the morning".
internal sealed partial class FrequencyGrammar
{
    // "Once at night and once in the morning", "twice on Mondays": so often at each.
    private int Tally(int at)
    {
        var (sum, end, pairs) = (0, 0, 0);
        var (when, days) = (ImmutableArray<string>.Empty, ImmutableArray<string>.Empty);
        while (Each(at) is var (count, next, events, ofWeek))
        {
            (sum, end, pairs) = (sum + (count * Math.Max(1, ofWeek.Length)), next, pairs + 1);
            (when, days) = ([.. when.Union(events)], [.. days.Union(ofWeek)]);
            at = next;
            while (tokens.IsAny(at, "and", "then", ",", "&", "plus", "+"))
                at++;
        }
        if (pairs == 0 || (days.IsEmpty ? pairs < 2 || when.Length < 2 : !when.IsEmpty))
            return 0;
        _found = _found with
        {
            Count = sum,
            CountMax = null,
            Period = 1,
            PeriodUnit = days.IsEmpty ? TimeUnit.Day : TimeUnit.Week,
            When = [.. _found.When.Union(when)],
            Days = [.. _found.Days.Union(days)],
        };
        return end;
    }

    private (int Count, int Next, ImmutableArray<string> When, ImmutableArray<string> Days)? Each(int at)
    {
        if (Count(at) is not { IsRange: false, Low: > 0 and <= 24 and { } count } said || count % 1 != 0)
            return null;
        var (next, named) = Times(said.Next, at);
        if (!named)
            return null;
        if (FrequencyWords.When.Find(tokens, next, out var when) is var length and > 0)
            return ((int)count, next + length, when, []);
        var skip = tokens.IsAny(next, "on", "every", "each") ? next + 1 : next;
        return skip > next && FrequencyWords.Days.Find(tokens, skip, out var days) is var day and > 0
            ? ((int)count, skip + day, [], days)
            : null;
    }

    /// <summary>How many times of the day the events are: "in the morning before breakfast" is one.</summary>
    public static int Times(ImmutableArray<string> when) => when.Count(code => !IsSame(code, when));

    private static bool IsSame(string code, ImmutableArray<string> when) =>
        (code is "CM" or "ACM" or "PCM" or "WAKE" && when.Contains("MORN"))
        || (code is "CV" or "ACV" or "PCV" && when.Contains("EVE"))
        || (code is "CD" or "ACD" or "PCD" && when.Contains("NOON"));
}
