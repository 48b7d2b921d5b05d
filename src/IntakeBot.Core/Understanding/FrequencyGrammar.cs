using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Takes the parts of a frequency off a reply one after the other: a rate ("twice a day", "every 4 to 6 hours"), events
/// of the day, days of the week, "as needed". One place may hold several: "twice a day, morning and night".
/// </summary>
internal sealed partial class FrequencyGrammar(ReplyTokens tokens, ReadingContext context)
{
    // Nothing is done once in a thousand years, or in a thousand days.
    private const decimal LongestPeriod = 500;

    private Statement.Frequency _found = new();
    private bool _isEach;
    private bool _isOccasion;

    /// <summary>What was taken so far; null where nothing was.</summary>
    public Statement.Frequency? Found =>
        IsEmpty(_found)
            ? null
            // "After my bath every night" is every night.
            : Complete(_isEach && _isOccasion ? _found with { AsNeeded = false } : _found);

    /// <summary>Whether a count was said without its period ("three times").</summary>
    public bool LacksPeriod { get; private set; }

    /// <summary>Takes what begins there and returns the token after it; the same place where nothing does.</summary>
    public int Take(int at)
    {
        if (Tally(at) is var told and > 0)
            return told;
        // "Every single day"
        if (
            tokens.IsAny(at, "every", "each")
            && tokens.IsAny(at + 1, "single")
            && Rate(at + 1, "every") is var single and > 0
        )
            return single;
        // "Every time I eat dairy", "after showering"
        if (IsOccasion(at) is var occasion and > 0)
        {
            _isOccasion = !_found.AsNeeded;
            return Set(_found with { AsNeeded = true }, occasion);
        }
        if (tokens.IsAny(at, "never") || tokens.Has(at, "not", "any", "more") || tokens.Has(at, "not", "anymore"))
            return Set(_found with { Count = 0, Period = null, PeriodUnit = null }, at + 1);
        var next = Interval(at);
        next = next > at ? next : OutOf(at);
        next = next > at ? next : Rate(at);
        next = next > at ? next : Counted(at);
        next = next > at ? next : Event(at);
        return next > at ? next : Rest(at);
    }

    /// <summary>Takes doses by the times of the day, as prescriptions have them, "1-0-1"; the same place for none.</summary>
    public int Scheme(int at)
    {
        var (counts, next) = (new List<decimal>(), at);
        while (tokens.Number(next) is <= 9 and var count && (counts.Count == 0 || tokens.IsAny(next - 1, "-")))
        {
            counts.Add(count);
            next += tokens.IsAny(next + 1, "-") && tokens.Number(next + 2) is not null ? 2 : 1;
        }
        // "2-1-2" may be a date.
        if (
            counts.Count is not (3 or 4)
            || !counts.Contains(0) && counts.Distinct().Count() > 1
            || counts.Exists(count => count % 1 != 0)
        )
            return at;
        string[] times = ["MORN", "NOON", "EVE", "NIGHT"];
        return Set(
            _found with
            {
                Count = counts.Count(count => count > 0),
                Period = 1,
                PeriodUnit = TimeUnit.Day,
                When = [.. times.Where((_, time) => time < counts.Count && counts[time] > 0)],
            },
            next
        );
    }

    private int IsOccasion(int at)
    {
        if (tokens.IsAny(at, "every", "each", "any") && tokens.IsAny(at + 1, "time") || tokens.IsAny(at, "anytime"))
            return tokens.IsAny(at, "anytime") ? at + 1 : at + 2;
        return
            tokens.IsAny(at, "after", "before", "during", "around")
            && FrequencyWords.When.Find(tokens, at, out _) == 0
            && NumberGrammar.At(tokens, at + 1, context.Words) is null
            && (
                tokens.IsAny(at + 1, "i", "my", "sex", "sport", "exercise", "a", "the", "every", "each")
                || tokens.Word(at + 1).EndsWith("ing", StringComparison.Ordinal)
            )
            && !tokens.IsAny(at + 2, "day", "night", "week", "clock", "morning", "evening", "afternoon", "to")
            && tokens.Word(at + 1) is not ("morning" or "evening")
            ? at + 2
            : 0;
    }

    private int Set(Statement.Frequency found, int next)
    {
        _found = found;
        return next;
    }

    // "every 8 hours", "every four to six hours", "q8h", "8 hourly", "every few days".
    private int Interval(int at)
    {
        if (tokens.Word(at) is ['q', >= '1' and <= '9', .. var rest] quick && rest is "h" or "d" or "2h" or "0h" or "w")
            return Every(
                Digits(quick),
                null,
                rest[^1] is 'h' ? TimeUnit.Hour
                    : rest[^1] is 'd' ? TimeUnit.Day
                    : TimeUnit.Week,
                at + 1
            );
        // "q4-6h"
        if (
            tokens.Word(at) is ['q', >= '1' and <= '9', ..] range
            && tokens.IsAny(at + 1, "-")
            && tokens.Number(at + 2) is { } upper
            && TimeWords.At(tokens, at + 3) is var (rangeUnit, _)
        )
            return Every(Digits(range), upper, rangeUnit, at + 4);
        if (
            NumberGrammar.At(tokens, at, context.Words) is { Low: { } hours } hourly
            && tokens.IsAny(hourly.Next, "hourly")
        )
            return Every(hours, hourly.IsRange ? hourly.High : null, TimeUnit.Hour, hourly.Next + 1);
        if (Monthly(at) is var monthly and > 0)
            return monthly;
        var (start, about) = (at, false);
        while (tokens.IsAny(start, "about", "roughly", "approximately", "around", "once"))
            about |= !tokens.IsAny(start++, "once");
        if (tokens.Number(start) == 1 && tokens.IsAny(start + 1, "time"))
            start += 2;
        if (!tokens.IsAny(start, "every", "each", "q"))
            return at;
        var number = NumberGrammar.At(tokens, start + 1, context.Words);
        // "Every third day"
        if (context.Words.Ordinals.TryGetValue(tokens.Word(start + 1), out var nth) && nth > 1)
            number = new SpokenNumber(nth, nth, Approximate: false, start + 2);
        if (number is not { Low: > 0 and { } low } said)
            return at;
        var unitAt = tokens.IsAny(said.Next, "st", "nd", "rd", "th") ? said.Next + 1 : said.Next;
        if (TimeWords.At(tokens, unitAt) is not var (unit, times))
        {
            if (!tokens.IsAny(unitAt, "night", "nights"))
                return at;
            _found = _found with { When = Add("NIGHT") };
            return Every(low, null, TimeUnit.Day, unitAt + 1);
        }
        if (about || said.Approximate)
            _found = _found with { Approximate = true };
        return Every(low * times, said.IsRange ? said.High * times : null, unit, unitAt + 1);
    }

    // "6 monthly" and "12-weekly" are intervals; "6 tablets weekly" is not read here.
    private int Monthly(int at)
    {
        if (NumberGrammar.At(tokens, at, context.Words) is not { Low: >= 2 and { } low, Approximate: false } said)
            return 0;
        // "2-weekly"
        var next = tokens.IsAny(said.Next, "-") ? said.Next + 1 : said.Next;
        TimeUnit? unit = tokens.Word(next) switch
        {
            "weekly" => TimeUnit.Week,
            "monthly" => TimeUnit.Month,
            "yearly" => TimeUnit.Year,
            _ => null,
        };
        return unit is { } known ? Every(low, said.IsRange ? said.High : null, known, next + 1) : 0;
    }

    // "5 days out of 7"
    private int OutOf(int at)
    {
        if (tokens.Number(at) is not (> 0 and <= 31 and { } count) || count % 1 != 0)
            return at;
        var next = tokens.IsAny(at + 1, "days", "nights") ? at + 2 : at + 1;
        if (
            !tokens.Has(next, "out", "of")
            || tokens.Number(next + 2) is not (> 1 and <= 31 and { } period)
            || count > period
        )
            return at;
        _found = _found with
        {
            Count = (int)count,
            Period = period == 7 ? 1 : period,
            PeriodUnit = period == 7 ? TimeUnit.Week : TimeUnit.Day,
        };
        return tokens.IsAny(next + 3, "days", "nights") ? next + 4 : next + 3;
    }

    private int Every(decimal period, decimal? most, TimeUnit unit, int next) =>
        (most ?? period) > LongestPeriod
            ? next
            : Set(
                _found with
                {
                    Count = _found.Count ?? 1,
                    Period = period,
                    PeriodMax = most,
                    PeriodUnit = unit,
                },
                next
            );

    private int Rate(int at, string lead) =>
        FrequencyWords.Per.Find(tokens.With(at, lead), at, out var per) is var length and > 0
            ? Set(
                _found with
                {
                    Count = _found.Count ?? 1,
                    Period = per.Period,
                    PeriodUnit = per.Unit,
                    When = tokens.IsAny(at + 1, "night") ? Add("NIGHT") : _found.When,
                },
                at + length
            )
            : 0;

    private int Rate(int at)
    {
        if (
            tokens.Has(at, "every", "other", "night")
            || tokens.Has(at, "every", "second", "night")
            || tokens.Has(at, "on", "alternate", "nights")
            || tokens.Has(at, "alternate", "nights")
        )
        {
            _found = _found with { When = Add("NIGHT") };
            return Every(2, null, TimeUnit.Day, at + (tokens.Has(at, "alternate") ? 2 : 3));
        }
        if (tokens.Has(at, "every", "other", "morning"))
        {
            _found = _found with { When = Add("MORN") };
            return Every(2, null, TimeUnit.Day, at + 3);
        }
        var length = FrequencyWords.Rates.Find(tokens, at, out var rate);
        if (length == 0 || (_found.PeriodUnit is not null && length == 2 && tokens.IsAny(at, "a", "per")))
            return at;
        // "20 a day" is twenty; "40 mg a day" and "5 drops a day" are once.
        if (
            tokens.IsAny(at, "a", "per")
            && tokens.Word(at + 1) == "day"
            && at > 0
            && QuantityUnits.Strengths.Find(tokens, at - 1, out _) == 0
            && QuantityUnits.Amounts.Find(tokens, at - 1, out _) == 0
        )
            return at;
        // "weekly" after "2 times" was taken with it; a rate of its own settles the period.
        return Set(_found with { Count = rate.Count, Period = rate.Period, PeriodUnit = rate.Unit }, at + length);
    }

    // "twice a day", "3x a week", "2 or 3 times daily", "one at night", "two a day".
    private int Counted(int at)
    {
        if (
            Count(at) is not { } count
            || (count.Low ?? count.High) is not { } low
            || low != decimal.Truncate(low)
            || low > 100
        )
            return at;
        var (next, named) = Times(count.Next, at);
        var per = FrequencyWords.Per.Find(tokens, next, out var period);
        if (tokens.IsAny(next, "every", "each", "a", "per") && per == 0 && named)
            per = PerInterval(next, out period);
        if (per == 0 || (!named && tokens.IsAny(next, "day", "week", "month", "year")))
        {
            // "Every day, about twice": so often in the period that was said.
            if (named && IsOnce() && !tokens.IsAny(next - 1, "nights", "days", "time"))
                return Set(
                    _found with
                    {
                        Count = (int)low,
                        CountMax = count is { IsRange: true, High: { } end } ? (int)Math.Min(end, 100) : null,
                    },
                    next
                );
            LacksPeriod |= named;
            return at;
        }
        var most = count is { IsRange: true, High: { } high } ? (int?)Math.Min(high, 100) : null;
        var when = tokens.IsAny(next + per - 1, "night", "nightly", "overnight") ? Add("NIGHT") : _found.When;
        return Set(
            _found with
            {
                Count = count.Low is null ? null : (int)low,
                CountMax = most,
                Period = period.Period,
                PeriodUnit = period.Unit,
                When = when,
                Approximate = _found.Approximate || count.Approximate,
            },
            next + per
        );
    }

    private bool IsOnce() =>
        _found is { Count: 1, CountMax: null, Period: 1, PeriodUnit: not null, Days.IsEmpty: true };

    private SpokenNumber? Count(int at)
    {
        var atMost =
            tokens.Has(at, "up", "to") || tokens.Has(at, "at", "most") ? 2
            : tokens.IsAny(at, "max", "maximum") ? 1
            : 0;
        if (atMost > 0 && tokens.IsAny(at + atMost, "once", "twice", "thrice"))
            return Count(at + atMost) is { } limit ? limit with { Low = null } : null;
        // "Less than once a week" has an end, "more than once" none.
        if (tokens.IsAny(at, "less", "fewer") && tokens.IsAny(at + 1, "than") && tokens.IsAny(at + 2, "once", "twice"))
            return Count(at + 2) is { } below ? below with { Low = null } : null;
        if (
            tokens.IsAny(at, "more", "at")
            && tokens.IsAny(at + 1, "than", "least")
            && tokens.IsAny(at + 2, "once", "twice")
        )
            return Count(at + 2) is { } above ? above with { Approximate = true } : null;
        var lead = tokens.IsAny(at, "about", "around", "maybe", "roughly", "usually") ? at + 1 : at;
        if (tokens.IsAny(lead, "once", "twice", "thrice"))
        {
            var count = tokens.Word(lead) switch
            {
                "once" => 1,
                "twice" => 2,
                _ => 3,
            };
            var or = tokens.IsAny(lead + 1, "or", "to") && tokens.IsAny(lead + 2, "twice", "thrice") ? lead + 3 : 0;
            var most =
                or == 0 ? count
                : tokens.Word(or - 1) == "twice" ? 2
                : 3;
            return new SpokenNumber(count, most, Approximate: lead > at, or == 0 ? lead + 1 : or);
        }
        if (tokens.Word(at) is ['x', >= '1' and <= '9'] x)
            return new SpokenNumber(x[1] - '0', x[1] - '0', Approximate: false, at + 1);
        return NumberGrammar.At(tokens, at, context.Words);
    }

    private (int Next, bool Named) Times(int at, int start)
    {
        if (tokens.IsAny(start, "once", "twice", "thrice") || tokens.Word(start) is ['x', _])
            return (tokens.IsAny(at, "times") ? at + 1 : at, true);
        if (tokens.IsAny(at - 1, "once", "twice", "thrice"))
            return (at, true);
        return tokens.IsAny(at, "times", "time", "x", "nights", "days", "applications", "doses")
            ? (at + 1, true)
            : (at, false);
    }

    // "twice every 3 days".
    private int PerInterval(int at, out (decimal Period, TimeUnit Unit) period)
    {
        period = default;
        if (NumberGrammar.At(tokens, at + 1, context.Words) is not { Low: > 0 and { } low, IsRange: false } number)
            return 0;
        if (TimeWords.At(tokens, number.Next) is not var (unit, times))
            return 0;
        period = (low * times, unit);
        return number.Next + 1 - at;
    }

    private int Rest(int at)
    {
        if (FrequencyWords.AsNeeded.Find(tokens, at, out _) is var needed and > 0 && !FrequencyWords.IsPast(tokens, at))
            // "Not as needed" says that it is regular.
            return tokens.IsAny(at - 1, "not", "no", "never", "isnt")
                ? at + needed
                : Set(_found with { AsNeeded = true }, at + needed);
        // "If it's itchy", "whenever my back hurts"
        if (
            tokens.IsAny(at, "when", "whenever", "if")
            && tokens.IsAny(at + 1, Subjects)
            && !tokens.IsAny(at + 2, "honest", "remember")
            && !FrequencyWords.IsDoubt(tokens, at)
            && !FrequencyWords.IsPast(tokens, at)
        )
            return Set(_found with { AsNeeded = true }, at + 2);
        // "Not as often as I should" says no rate.
        if (
            tokens.IsAny(at, "often", "much", "regularly", "frequently")
            && tokens.IsAny(at - 1, "as", "so", "how", "too")
        )
            return at;
        if (
            FrequencyWords.Vague.Find(tokens, at, out var vague) is var length and > 0
            // "That helped a lot" says how well.
            && !(vague == "often" && tokens.IsAny(at - 1, Effects))
        )
            return Set(_found with { Vaguely = _found.Vaguely ?? vague }, at + length);
        return at;
    }

    private static readonly string[] Effects =
        "help helps helped helping improved improves better worse itches itched hurts hurt worked works ayuda ayudó ayudo ayudaba mejoró mejoro mejor peor sirvió sirvio".Split(
            ' '
        );

    private static readonly string[] Subjects =
    [
        "it",
        "its",
        "i",
        "im",
        "ive",
        "my",
        "the",
        "they",
        "theyre",
        "theres",
        "things",
        "a",
        "he",
        "hes",
        "she",
        "shes",
        "we",
        "were",
        "our",
    ];

    private ImmutableArray<string> Add(string when) => _found.When.Contains(when) ? _found.When : _found.When.Add(when);

    private static bool IsEmpty(Statement.Frequency found) =>
        found is { Count: null, CountMax: null, Period: null, When: [], Days: [], AsNeeded: false, Vaguely: null };

    // "at bedtime" is once a day there, and "on Mondays" once a week.
    private static Statement.Frequency Complete(Statement.Frequency found)
    {
        // No times a day is never.
        if (found is { Count: 0, CountMax: null })
            return new Statement.Frequency { Count = 0 };
        if (
            (found.Count ?? found.CountMax) is not null
            || found.Vaguely is not null
            || (found.AsNeeded && found.When.IsEmpty && found.Days.IsEmpty)
        )
            return found;
        // "Every night before bed" is one event.
        if (found.When.Contains("HS"))
            found = found with { When = found.When.RemoveAll(code => code is "NIGHT" or "EVE") };
        if (!found.Days.IsEmpty)
            return found with { Count = Math.Max(1, found.Days.Length), Period = 1, PeriodUnit = TimeUnit.Week };
        var often = found.When is ["C"] or ["AC"] or ["PC"] or ["EMPTY"] || found.AsNeeded;
        return found.When.IsEmpty || often
            ? found
            : found with
            {
                Count = Math.Max(1, Times(found.When.RemoveAll(code => code is "C" or "AC" or "PC" or "EMPTY"))),
                Period = 1,
                PeriodUnit = TimeUnit.Day,
            };
    }

    private static decimal Digits(string word)
    {
        var value = 0;
        foreach (var c in word.Where(char.IsAsciiDigit))
            value = (value * 10) + (c - '0');
        return value;
    }
}
