using System.Collections.Immutable;
using System.Globalization;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>A date found in a reply, or why what looks like one is none.</summary>
internal readonly record struct FoundDate(PartialDate From, PartialDate? Until, int Next)
{
    public ReadingFault? Fault { get; init; }

    public ImmutableArray<PartialDate> Candidates { get; init; } = [];

    /// <summary>Whether the words tell a time from which no date can be had: they are kept.</summary>
    public bool IsWords { get; init; }

    public static FoundDate Not(ReadingFault fault, int next) => new(default, null, next) { Fault = fault };
}

/// <summary>
/// Dates at a place in a reply, as precise as they were written: "2019", "May 2020", "12 March 1985", "25/12/1990",
/// "the 90s", "early 2020". Which of "03/04/2021" is the day is asked rather than guessed, unless the order is known.
/// </summary>
internal static class DateGrammar
{
    /// <summary>The date that begins there, or null.</summary>
    public static FoundDate? At(ReplyTokens tokens, int at, ReadingContext context)
    {
        if (Leads(tokens, at) is var skip and > 0)
            return At(tokens, at + skip, context);
        return Numeric(tokens, at, context)
            ?? Named(tokens, at, context)
            ?? PartOfYear(tokens, at, context)
            ?? Decade(tokens, at)
            ?? Year(tokens, at)
            ?? SpokenYears.At(tokens, at)
            ?? ShortYear(tokens, at, context.Today)
            ?? DayOfMonth(tokens, at, context)
            ?? RelativeDates.At(tokens, at, context);
    }

    // "The 19th" is the latest one, "the 3rd of last month" of that month.
    private static FoundDate? DayOfMonth(ReplyTokens tokens, int at, ReadingContext context)
    {
        if (tokens.Number(at) is not (>= 1 and <= 31 and var day) || day % 1 != 0)
            return null;
        if (context.AsksBirth || tokens.IsAny(at - 2, "of") || tokens.IsAny(at - 1, "of"))
            return null;
        var isOrdinal = tokens.IsAny(at + 1, "st", "nd", "rd", "th");
        var next = isOrdinal ? at + 2 : at + 1;
        var of = tokens.IsAny(next, "of") ? next + 1 : next;
        var named = tokens.IsAny(of, "this", "last", "the") && tokens.IsAny(of + 1, "month");
        // "19th century", "the 2nd one", "the 3rd time"
        if (
            !named
            && (
                !isOrdinal
                || !tokens.IsAny(at - 1, "the", "on")
                || tokens.IsAny(next, "of")
                || (next < tokens.Count && tokens[next].IsWord)
            )
        )
            return null;
        var month = new DateOnly(context.Today.Year, context.Today.Month, 1);
        if (named ? tokens.IsAny(of, "last") : day > context.Today.Day)
            month = month.AddMonths(-1);
        return Make(month.Year, month.Month, (int)day, named ? of + 2 : next);
    }

    /// <summary>A date of these figures, or the fault that they are none.</summary>
    public static FoundDate Make(int year, int? month, int? day, int next)
    {
        var valid =
            year is >= 1000 and <= 9999
            && month is null or (>= 1 and <= 12)
            && (day is null || (day >= 1 && month is not null && day <= DateTime.DaysInMonth(year, month.Value)));
        return valid && year is >= 1000 and <= 9999
            ? new FoundDate(new PartialDate(year, month, day), null, next)
            : FoundDate.Not(ReadingFault.NotADate, next);
    }

    private static int Leads(ReplyTokens tokens, int at) =>
        tokens.IsAny(at, "about", "around", "approx", "approximately", "circa", "roughly", "maybe", "~")
        && tokens.Number(at + 1) is >= 1900 and <= 2100
            ? 1
            : 0;

    private static FoundDate? Numeric(ReplyTokens tokens, int at, ReadingContext context)
    {
        if (tokens.Number(at) is null)
            return null;
        if (Packed(tokens, at, context) is { } packed)
            return packed;
        var groups = DigitGroups.Read(tokens.Text, tokens[at].Start, out var end);
        var next = at;
        while (next < tokens.Count && tokens[next].Start < end)
            next++;
        return groups switch
        {
            [{ Length: 4 } year, { Length: <= 2 } month, { Length: <= 2 } day] => Make(
                Int(year),
                Int(month),
                Int(day),
                next
            ),
            [{ Length: <= 2 } a, { Length: <= 2 } b, { Length: 2 or 4 } year] => Ordered(
                Int(a),
                Int(b),
                FullYear(year, context.Today),
                (context.Order == DateOrder.Unknown ? context.Words.DateOrder : context.Order, next)
            ),
            [{ Length: <= 2 } a, { Length: <= 2 } b] when next == tokens.Count && at == 0 && !context.AsksBirth =>
                LatestOf(Int(a), Int(b), context, next),
            [{ Length: <= 2 } month, { Length: 4 } year] => Make(Int(year), Int(month), null, next),
            [{ Length: 4 } year, { Length: 2 } month] => Make(Int(year), Int(month), null, next),
            _ => null,
        };
    }

    // "05051984", "19840505"
    private static FoundDate? Packed(ReplyTokens tokens, int at, ReadingContext context)
    {
        if (tokens.Number(at) is not { } number || number % 1 != 0)
            return null;
        // "120675"
        if (tokens is { Count: 1 } && tokens.Word(at) is { Length: 6 } shortened && context.AsksBirth)
            return Ordered(
                Int(shortened[..2]),
                Int(shortened[2..4]),
                FullYear(shortened[4..], context.Today),
                (context.Order == DateOrder.Unknown ? context.Words.DateOrder : context.Order, at + 1)
            );
        if (tokens.Word(at) is not { Length: 8 } digits)
            return null;
        if (
            Int(digits[..4]) is >= 1900 and <= 2100 and var year
            && Make(year, Int(digits[4..6]), Int(digits[6..]), at + 1) is { Fault: null } iso
        )
            return iso;
        var order = context.Order == DateOrder.Unknown ? context.Words.DateOrder : context.Order;
        return Int(digits[4..]) is >= 1900 and <= 2100 and var last
            ? Ordered(Int(digits[..2]), Int(digits[2..4]), last, (order, at + 1))
            : null;
    }

    private static FoundDate Ordered(int a, int b, int year, (DateOrder Order, int Next) how)
    {
        var (dayFirst, monthFirst) = (Make(year, b, a, how.Next), Make(year, a, b, how.Next));
        if (dayFirst.Fault is not null || monthFirst.Fault is not null || a == b)
            return dayFirst.Fault is null ? dayFirst : monthFirst;
        return how.Order switch
        {
            DateOrder.DayFirst => dayFirst,
            DateOrder.MonthFirst => monthFirst,
            _ => FoundDate.Not(ReadingFault.AmbiguousDate, how.Next) with
            {
                Candidates = [dayFirst.From, monthFirst.From],
            },
        };
    }

    private static FoundDate? Named(ReplyTokens tokens, int at, ReadingContext context)
    {
        var start = tokens.IsAny(at, "the", "on") ? at + 1 : at;
        var day = DayNumber(tokens, start, context.Words, out var afterDay);
        var monthAt =
            day is null ? start
            : tokens.IsAny(afterDay, "of", "-", "/", ".") ? afterDay + 1
            : afterDay;
        if (Month(tokens, monthAt, context.Words, day is not null) is not { } month)
            return null;
        var next = monthAt + 1;
        // "June the 4th"
        var dayAt = tokens.IsAny(next, "the") ? next + 1 : next;
        if (
            day is null
            && YearAt(tokens, next, context.Today, bare: false) is null
            && DayNumber(tokens, dayAt, context.Words, out var after) is { } behind
        )
            (day, next) = (behind, after);
        if (YearAt(tokens, next, context.Today, bare: day is not null) is var (year, end))
            return Make(year, month, day, end);
        // "October last year", "June of this year"
        var told = tokens.IsAny(next, "of", ",", "in") ? next + 1 : next;
        if (tokens.IsAny(told, "last", "this") && tokens.IsAny(told + 1, "year"))
            return Make(context.Today.Year - (tokens.IsAny(told, "last") ? 1 : 0), month, day, told + 2);
        // "The 5th of May" is the latest one, save where a birth is asked.
        return day is { } said && !context.AsksBirth
            ? Latest(context, month, said, Math.Max(next, monthAt + 1))
            : FoundDate.Not(ReadingFault.NotADate, Math.Max(next, at + 1));
    }

    /// <summary>"The 9th of October", which names no year; null for anything else.</summary>
    public static (int Day, int Month, int Next)? DayAndMonth(ReplyTokens tokens, int at, ReplyWords words)
    {
        var start = tokens.IsAny(at, "the", "on") ? at + 1 : at;
        if (DayNumber(tokens, start, words, out var next) is { } first)
        {
            var monthAt = tokens.IsAny(next, "of") ? next + 1 : next;
            return Month(tokens, monthAt, words, afterDay: true) is { } of ? (first, of, monthAt + 1) : null;
        }
        return
            Month(tokens, start, words, afterDay: false) is { } month
            && DayNumber(tokens, start + 1, words, out var end) is { } day
            ? (day, month, end)
            : null;
    }

    /// <summary>The latest month of that name, where it is the only word: "June" says no year, and is asked again elsewhere.</summary>
    public static FoundDate? LoneMonth(ReplyTokens tokens, int at, ReadingContext context)
    {
        if (!context.Words.Months.TryGetValue(tokens.Word(at), out var month))
            return null;
        var year = month > context.Today.Month ? context.Today.Year - 1 : context.Today.Year;
        return new FoundDate(new PartialDate(year, month), null, at + 1);
    }

    /// <summary>The day of a month of which nothing else is said from there on: "the 5th"; null for anything else.</summary>
    public static int? LoneDay(ReplyTokens tokens, int at, ReplyWords words)
    {
        while (tokens.IsAny(at, "the", "on", "it", "was"))
            at++;
        return DayNumber(tokens, at, words, out var next) is { } day && next >= tokens.Count ? day : null;
    }

    /// <summary>The year of which nothing else is said from there on, behind what leads to one: "of 25"; null for anything else.</summary>
    public static int? LoneYear(ReplyTokens tokens, int at, DateOnly today) =>
        tokens.IsAny(at, "of", "in")
        && YearAt(tokens, at, today, bare: true) is var (year, next)
        && next >= tokens.Count
            ? year
            : null;

    /// <summary>"March, the 9th", which names no year, or the month alone at the end of its clause; null for anything else.</summary>
    public static (int Month, int? Day, int Next)? MonthThenDay(ReplyTokens tokens, int at, ReplyWords words)
    {
        if (!words.Months.TryGetValue(tokens.Word(at), out var month))
            return null;
        var next = at + 1;
        while (tokens.IsAny(next, ",", "the", "on", "-", "."))
            next++;
        return DayNumber(tokens, next, words, out var end) is { } day ? (month, day, end)
            : next >= tokens.Count || tokens.IsAny(at + 1, ",", ".", ")") ? (month, null, next)
            : null;
    }

    // "15/08"
    private static FoundDate? LatestOf(int a, int b, ReadingContext context, int next)
    {
        const int LeapYear = 2024;
        var order = context.Order == DateOrder.Unknown ? context.Words.DateOrder : context.Order;
        // "3/20" may be a month and its year.
        if (order == DateOrder.Unknown || (order == DateOrder.DayFirst && b > 12))
            return null;
        return Ordered(a, b, LeapYear, (order, next)) is { Fault: null, From: { Month: { } month, Day: { } day } }
            ? Latest(context, month, day, next)
            : null;
    }

    private static FoundDate Latest(ReadingContext context, int month, int day, int next)
    {
        var today = context.Today;
        // Where a day to come is asked it is the next one.
        if (
            context.AsksAhead
            && today.Year is var now
            && day <= DateTime.DaysInMonth(now, month)
            && new DateOnly(now, month, day) is var ahead
        )
            return new FoundDate(PartialDate.Of(ahead >= today ? ahead : ahead.AddYears(1)), null, next);
        for (var year = today.Year; year > today.Year - 8 && year > 0; year--)
        {
            if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var date && date <= today)
                return new FoundDate(PartialDate.Of(date), null, next);
        }
        return FoundDate.Not(ReadingFault.NotADate, next);
    }

    // "12 Septmber 1970": beside a number, a word that is nearly a month's name is that month.
    private static int? NearMonth(string word, ReplyWords words)
    {
        var near = words
            .Months.Where(month => Spelling.IsNear(word, month.Key))
            .Select(month => month.Value)
            .Distinct()
            .Take(2)
            .ToList();
        return near.Count == 1 ? near[0] : null;
    }

    // A word of a month that is also another word counts only beside a figure: "I may have", "it mars my looks".
    private static int? Month(ReplyTokens tokens, int at, ReplyWords words, bool afterDay)
    {
        var word = tokens.Word(at);
        if (!words.Months.TryGetValue(word, out var month))
            return afterDay || tokens.Number(at + 1) is not null ? NearMonth(word, words) : null;
        var plain = word is not ("may" or "mar" or "march" or "sept" or "dec") || tokens.IsAny(at + 1, "last", "this");
        return
            plain
            || afterDay
            || tokens.Number(at + 1) is not null
            || tokens.IsAny(at + 1, ",", "of", "'")
            // "Sept. 2022"
            || tokens.IsAny(at + 1, ".") && tokens.Word(at + 2).Length == 4 && tokens.Number(at + 2) is not null
            ? month
            : null;
    }

    private static int? DayNumber(ReplyTokens tokens, int at, ReplyWords words, out int next)
    {
        next = at;
        if (tokens.Number(at) is not { } day)
            return SpeltDay(tokens, at, words, ref next);
        if (day < 1 || day > 31 || day != decimal.Truncate(day))
            return null;
        next = tokens.IsAny(at + 1, "st", "nd", "rd", "th", "ro", "ero", "er", "\u00b0", "\u00ba") ? at + 2 : at + 1;
        return (int)day;
    }

    // "Twelve of September": in letters, a number is a day only where "of" follows.
    private static int? SpeltDay(ReplyTokens tokens, int at, ReplyWords words, ref int next)
    {
        // "The first of May", "May the twenty-third"
        var tens =
            tokens.IsAny(at, "twenty") ? 20
            : tokens.IsAny(at, "thirty") ? 30
            : 0;
        var ordinalAt = tens > 0 ? at + 1 : at;
        if (
            words.Ordinals.TryGetValue(tokens.Word(ordinalAt), out var ordinal)
            && tens + ordinal is >= 1 and <= 31 and var counted
        )
        {
            next = ordinalAt + 1;
            return counted;
        }
        if (
            NumberGrammar.At(tokens, at)
                is not { IsRange: false, Approximate: false, Low: >= 1 and <= 31 and { } day } said
            || day != decimal.Truncate(day)
            || tokens.Word(said.Next) != "of"
        )
            return null;
        next = said.Next;
        return (int)day;
    }

    private static (int Year, int Next)? YearAt(ReplyTokens tokens, int at, DateOnly today, bool bare)
    {
        var of = false;
        while (tokens.IsAny(at, ",", "of", "'", ".", "/", "-", "in"))
            (at, bare, of) = (at + 1, bare || tokens.IsAny(at, "'", "of"), of || tokens.IsAny(at, "of"));
        if (SpokenYears.At(tokens, at) is { } spoken)
            return (spoken.From.Year, spoken.Next);
        // "Del sesenta y siete": no day is so late in its month.
        if (
            of
            && tokens.Number(at) is null
            && NumberGrammar.At(tokens, at)
                is { IsRange: false, Approximate: false, Low: > 31 and < 100 and { } tens } inWords
            && tens % 1 == 0
        )
            return (FullYear(((int)tens).ToString(CultureInfo.InvariantCulture), today), inWords.Next);
        if (tokens.Number(at) is not { } number || number != decimal.Truncate(number))
            return null;
        var written = tokens.Word(at);
        var isYear = written.Length == 4 || (written.Length == 2 && (bare || number > 31));
        return isYear ? (FullYear(written, today), at + 1) : null;
    }

    private static FoundDate? PartOfYear(ReplyTokens tokens, int at, ReadingContext context)
    {
        var (start, months) = tokens switch
        {
            _ when tokens.IsAny(at, "early") => (at + 1, (1, 4)),
            _ when tokens.IsAny(at, "mid", "middle") => (at + 1, (5, 8)),
            _ when tokens.IsAny(at, "late") => (at + 1, (9, 12)),
            _ when tokens.IsAny(at, "start", "beginning", "turn") && tokens.IsAny(at + 1, "of") => (at + 2, (1, 3)),
            _ when tokens.IsAny(at, "end") && tokens.IsAny(at + 1, "of") => (at + 2, (10, 12)),
            _ => (-1, (0, 0)),
        };
        while (start > 0 && tokens.IsAny(start, "of", "-", "in", "the"))
            start++;
        if (start < 0)
            return null;
        var year =
            tokens.Has(start, "last", "year") ? context.Today.Year - 1
            : tokens.Has(start, "this", "year") ? context.Today.Year
            : 0;
        var next = start + 2;
        if (year == 0 && Year(tokens, start) is { Fault: null, Until: null } found)
            (year, next) = (found.From.Year, found.Next);
        return year == 0
            ? null
            : new FoundDate(new PartialDate(year, months.Item1), new PartialDate(year, months.Item2), next);
    }

    private static FoundDate? Decade(ReplyTokens tokens, int at)
    {
        // "The late 90s"
        var part = tokens.IsAny(at, "the") ? at + 1 : at;
        if (tokens.IsAny(part, "early", "mid", "late"))
        {
            var (from, to) = tokens.Word(part) switch
            {
                "early" => (0, 3),
                "mid" => (4, 6),
                _ => (6, 9),
            };
            var whole = tokens.IsAny(part + 1, "-") ? part + 2 : part + 1;
            return Decade(tokens, whole) is { Fault: null, Until: { } last } ten && last.Year == ten.From.Year + 9
                ? new FoundDate(new PartialDate(ten.From.Year + from), new PartialDate(ten.From.Year + to), ten.Next)
                : null;
        }
        if (tokens.Word(at) == "the")
            at++;
        if (tokens.Word(at) == "'")
            at++;
        var named = tokens.Word(at) switch
        {
            "sixties" => 1960,
            "seventies" => 1970,
            "eighties" => 1980,
            "nineties" => 1990,
            "noughties" => 2000,
            _ => 0,
        };
        if (named > 0)
            return Ten(named, at + 1);
        if (tokens.Number(at) is not { } number || number % 10 != 0 || tokens.Word(at + 1) != "s")
            return null;
        return number switch
        {
            >= 1900 and <= 2090 => Ten((int)number, at + 2),
            >= 50 and <= 90 => Ten(1900 + (int)number, at + 2),
            _ => null,
        };
    }

    private static FoundDate Ten(int first, int next) => new(new PartialDate(first), new PartialDate(first + 9), next);

    private static FoundDate? Year(ReplyTokens tokens, int at)
    {
        if (FourDigits(tokens, at) is not { } year)
            return null;
        return
            tokens.IsAny(at + 1, "-", "or", "to", "/", "and") && FourDigits(tokens, at + 2) is { } other && other > year
            ? new FoundDate(new PartialDate(year), new PartialDate(other), at + 3)
            : new FoundDate(new PartialDate(year), null, at + 1);
    }

    private static int? FourDigits(ReplyTokens tokens, int at) =>
        tokens.Word(at).Length == 4
        && tokens.Number(at) is >= 1900 and <= 2100 and { } year
        && year == decimal.Truncate(year)
            ? (int)year
            : null;

    // "'19"
    private static FoundDate? ShortYear(ReplyTokens tokens, int at, DateOnly today) =>
        tokens.IsAny(at, "'")
        && tokens.Number(at + 1) is not null
        && tokens.Word(at + 1).Length == 2
        && tokens[at].End == tokens[at + 1].Start
            ? new FoundDate(new PartialDate(FullYear(tokens.Word(at + 1), today)), null, at + 2)
            : InTheShort(tokens, at, today);

    // "En el 89", "since 98": two figures that are no day, behind what leads to a year, and nothing that they count.
    private static FoundDate? InTheShort(ReplyTokens tokens, int at, DateOnly today)
    {
        if (tokens.Word(at).Length != 2 || tokens.Number(at) is not (> 31 and <= 99))
            return null;
        var lead = tokens.IsAny(at - 1, "the") ? at - 2 : at - 1;
        // "Since 40" may be an age.
        const int Oldest = 70;
        return
            (
                tokens.IsAny(lead, "in", "year")
                || tokens.IsAny(lead, "since") && (lead < at - 1 || tokens.Number(at) >= Oldest)
            ) && (at + 1 >= tokens.Count || tokens.IsAny(at + 1, ",", ".", ";", "\n", "-", "when", "and"))
            ? new FoundDate(new PartialDate(FullYear(tokens.Word(at), today)), null, at + 1)
            : null;
    }

    // Two digits mean the latest such year that is not still to come: "85" is 1985, "12" is 2012.
    private static int FullYear(string digits, DateOnly today)
    {
        var year = Int(digits);
        if (digits.Length > 2)
            return year;
        var century = today.Year / 100 * 100;
        return century + year > today.Year ? century - 100 + year : century + year;
    }

    private static int Int(string digits)
    {
        var value = 0;
        foreach (var c in digits)
            value = (value * 10) + System.Globalization.CharUnicodeInfo.GetDecimalDigitValue(c);
        return value;
    }
}
