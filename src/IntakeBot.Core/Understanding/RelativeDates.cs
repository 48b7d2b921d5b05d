using System.Collections.Frozen;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Dates told from today or from the patient's life: "3 yrs ago" is a year, "six months ago" and "two weeks ago" a
/// month, "3 days ago" and "last Tuesday" a day, "last spring" three months. Nothing is more precise than its words.
/// </summary>
internal static class RelativeDates
{
    private const int Easter = -13;

    private static readonly FrozenDictionary<string, DayOfWeek> Weekdays = Enum.GetValues<DayOfWeek>()
        .SelectMany(day => new[] { (Name: NameOf(day), day), (Name: NameOf(day)[..3], day) })
        .Concat([
            ("tues", DayOfWeek.Tuesday),
            ("weds", DayOfWeek.Wednesday),
            ("thur", DayOfWeek.Thursday),
            ("thurs", DayOfWeek.Thursday),
        ])
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    // The ages, in whole years, that a time of life spans.
    private static readonly PhraseTable<(int From, int To)> Ages = new(
        ("birth|i was born|born with it|born with|all my life|my whole life|my entire life|lifelong", (0, 0)),
        ("i was a baby|a baby|infancy|babyhood|i was an infant", (0, 1)),
        ("i was a toddler|a toddler", (1, 3)),
        (
            "i was a kid|a kid|i was a child|a child|childhood|i was little|i was small|i was tiny|i was wee|i was at primary school|primary school|i was young|i was very young",
            (0, 12)
        ),
        ("i was a little kid|i was a little girl|i was a little boy|being a kid|being a child", (0, 12)),
        (
            "i was a teenager|a teenager|i was a teen|a teen|my teens|my teenage years|puberty|adolescence|being a teenager",
            (12, 19)
        ),
        ("my early twenties|my early 20s|my early 20 s", (20, 24)),
        ("my late twenties|my late 20s|my late 20 s", (25, 29)),
        ("my early thirties|my early 30s|my early 30 s", (30, 34)),
        ("my late thirties|my late 30s|my late 30 s", (35, 39)),
        ("my early teens", (12, 15)),
        ("my late teens", (16, 19)),
        ("my twenties|my 20s|my 20 s", (20, 29)),
        ("my thirties|my 30s|my 30 s", (30, 39)),
        ("my forties|my 40s|my 40 s", (40, 49)),
        ("my fifties|my 50s|my 50 s", (50, 59))
    );

    /// <summary>The date that begins there, or null.</summary>
    public static FoundDate? At(ReplyTokens tokens, int at, ReadingContext context) =>
        Day(tokens, at, context.Today)
        ?? Shifted(tokens, at, context)
        ?? Ago(tokens, at, context)
        ?? LastUnit(tokens, at, context.Today)
        ?? EarlierWeekday(tokens, at, context)
        ?? LastWeekday(tokens, at, context.Today)
        ?? Season(tokens, at, context)
        ?? RecentMonth(tokens, at, context)
        ?? RecentDay(tokens, at, context)
        ?? Birthday(tokens, at, context)
        ?? Age(tokens, at, context);

    /// <summary>The time of life named there, for keeping as words where the birth date is not known; 0 for none.</summary>
    public static int TimeOfLife(ReplyTokens tokens, int at) =>
        AgeSpan(tokens, at).Next is var next and > 0 ? next - at : 0;

    /// <summary>The greatest age in years that is named there; null for none.</summary>
    public static int? AgeNamed(ReplyTokens tokens, int at) =>
        AgeSpan(tokens, at) is (_, > 0 and var years, > 0) ? years : null;

    private static FoundDate? Day(ReplyTokens tokens, int at, DateOnly today)
    {
        var (days, length) = tokens switch
        {
            _ when tokens.Has(at, "the", "day", "before", "yesterday") => (2, 4),
            _ when tokens.Has(at, "day", "before", "yesterday") => (2, 3),
            _ when tokens.Has(at, "the", "day", "after", "tomorrow") => (-2, 4),
            _ when tokens.Has(at, "day", "after", "tomorrow") => (-2, 3),
            _ when tokens.IsAny(at, "tomorrow") => (-1, 1),
            _ when tokens.IsAny(at, "yesterday") => (1, 1),
            _ when tokens.Has(at, "last", "night") => (1, 2),
            _ when tokens.IsAny(at, "today", "tonight", "now") => (0, 1),
            _ when tokens.IsAny(at, "this") && tokens.IsAny(at + 1, "morning", "afternoon", "evening") => (0, 2),
            _ => (0, 0),
        };
        return length == 0 ? null : new FoundDate(PartialDate.Of(today.AddDays(-days)), null, at + length);
    }

    // "2 days after halloween", "a week before 5 May"
    private static FoundDate? Shifted(ReplyTokens tokens, int at, ReadingContext context)
    {
        if (
            NumberGrammar.At(tokens, at, context.Words, article: true)
                is not { IsRange: false, Approximate: false, Low: { } count } number
            || TimeWords.At(tokens, number.Next) is not var (unit, times)
            || unit is not (TimeUnit.Day or TimeUnit.Week)
            || !tokens.IsAny(number.Next + 1, "after", "before")
            || DateGrammar.At(tokens, number.Next + 2, context)
                is not { Fault: null, Until: null, From: { Month: { } month, Day: { } day } from } found
        )
            return null;
        var days = (int)(count * times * (unit == TimeUnit.Week ? 7 : 1));
        var date = new DateOnly(from.Year, month, day).AddDays(tokens.IsAny(number.Next + 1, "after") ? days : -days);
        return found with { From = PartialDate.Of(date) };
    }

    private static FoundDate? Ago(ReplyTokens tokens, int at, ReadingContext context)
    {
        // Said before in some languages: "hace tres años".
        var said = tokens.IsAny(at, MeasureWords.AgoBefore);
        if (said)
            at++;
        var exactly = said && tokens.IsAny(at, "exactly") ? at++ : at - 1;
        if (NumberGrammar.At(tokens, at, context.Words, article: true) is not { } number)
            return Plain(tokens, at, said);
        if (TimeWords.At(tokens, number.Next) is not var (unit, times))
            return null;
        var next = number.Next + 1;
        if (tokens.Has(next, "and", "a", "half"))
            (number, next) = (number with { Low = number.Low + 0.5m, High = number.High + 0.5m }, next + 3);
        else if (tokens.IsAny(next, "or") && tokens.IsAny(next + 1, "two") && number.Low == 1)
            (number, next) = (number with { High = 2 }, next + 2);
        next += NumberGrammar.Tail(tokens, next, ref number);
        if (!said && !tokens.IsAny(next, "ago", "back", "earlier", "before"))
            return null;
        // "more than 5 years ago" has no earliest date.
        if (number is { Low: null, High: { } longest })
            return Span(context.Today, longest * times, 0, unit, said ? next : next + 1);
        if (number is not { Low: { } least, High: { } most })
            return FoundDate.Not(ReadingFault.NotADate, next + 1) with { IsWords = true };
        var after = said ? next : next + 1;
        // "A week ago today", "exactly 3 weeks ago"
        var isDated = tokens.IsAny(after, "today", "exactly", "yesterday");
        if (most == least && unit == TimeUnit.Week && (isDated || tokens.IsAny(exactly, "exactly")))
            return new FoundDate(
                PartialDate.Of(
                    TimeWords
                        .Before(context.Today, most * times, unit)
                        .AddDays(tokens.IsAny(after, "yesterday") ? -1 : 0)
                ),
                null,
                isDated ? after + 1 : after
            );
        return Span(context.Today, most * times, least * times, unit, after);
    }

    // "years ago": how many is not said, and a date cannot be had from it.
    private static FoundDate? Plain(ReplyTokens tokens, int at, bool said) =>
        TimeWords.At(tokens, at) is not null && (said || tokens.IsAny(at + 1, "ago"))
            ? FoundDate.Not(ReadingFault.NotADate, said ? at + 1 : at + 2) with
            {
                IsWords = true,
            }
            : null;

    private static FoundDate Span(DateOnly today, decimal most, decimal least, TimeUnit unit, int next)
    {
        var precise =
            most == decimal.Truncate(most) ? unit
            : unit == TimeUnit.Year ? TimeUnit.Month
            : unit;
        var from = Cut(TimeWords.Before(today, most, unit), precise);
        var until = Cut(TimeWords.Before(today, least, unit), precise);
        return new FoundDate(from, from == until ? null : until, next);
    }

    private static PartialDate Cut(DateOnly day, TimeUnit precision) =>
        precision switch
        {
            TimeUnit.Year => new PartialDate(day.Year),
            TimeUnit.Month or TimeUnit.Week => new PartialDate(day.Year, day.Month),
            _ => PartialDate.Of(day),
        };

    private static FoundDate? LastUnit(ReplyTokens tokens, int at, DateOnly today)
    {
        var back =
            tokens.IsAny(at, "last", "past") ? 1
            : tokens.IsAny(at, "this") ? 0
            : -1;
        if (tokens.IsAny(at, "the") && tokens.IsAny(at + 1, "other") && tokens.IsAny(at + 2, "week", "day"))
            return new FoundDate(new PartialDate(today.Year, today.Month), null, at + 3);
        // "The year before last", "the week before last"
        var named = tokens.IsAny(at, "the") ? at + 1 : at;
        if (
            TimeWords.At(tokens, named) is (>= TimeUnit.Week and var span, 1)
            && tokens.Has(named + 1, "before", "last")
        )
            return new FoundDate(Cut(TimeWords.Before(today, 2, span), span), null, named + 3);
        if (back < 0 || TimeWords.At(tokens, at + 1) is not var (unit, _) || unit < TimeUnit.Week)
            return null;
        // "In my last year of school" is no year of the calendar.
        if (tokens.IsAny(at + 2, "of") && tokens.IsAny(at - 1, "my", "his", "her", "our", "the"))
            return null;
        return new FoundDate(Cut(TimeWords.Before(today, back, unit), unit), null, at + 2);
    }

    // "The Monday before last", "3 Mondays ago", "a week last Tuesday".
    private static FoundDate? EarlierWeekday(ReplyTokens tokens, int at, ReadingContext context)
    {
        var start = tokens.IsAny(at, "the") ? at + 1 : at;
        if (NameAt(start) is { } named && tokens.Has(start + 1, "before", "last"))
            return Back(named, 1, start + 3);
        if (
            NumberGrammar.At(tokens, start, context.Words, article: true)
            is not { IsRange: false, Low: >= 1 and <= 10 and { } count } number
        )
            return null;
        if (NameAt(number.Next) is { } counted && tokens.IsAny(number.Next + 1, "ago", "back"))
            return Back(counted, (int)count - 1, number.Next + 2);
        var week = number.Next;
        if (!tokens.IsAny(week, "week", "weeks"))
            return null;
        var day = week + 1;
        while (tokens.IsAny(day, "ago", "last", "past"))
            day++;
        return day > week + 1 && NameAt(day) is { } last ? Back(last, (int)count, day + 1) : null;

        DayOfWeek? NameAt(int word) =>
            tokens.Word(word).Length > 2 && Weekdays.TryGetValue(tokens.Word(word).TrimEnd('s'), out var day) ? day
            : Weekdays.TryGetValue(tokens.Word(word), out var other) && tokens.Word(word).Length > 2 ? other
            : null;

        FoundDate Back(DayOfWeek day, int weeks, int next)
        {
            var back = ((int)context.Today.DayOfWeek - (int)day + 7) % 7;
            return new FoundDate(
                PartialDate.Of(context.Today.AddDays(-(back == 0 ? 7 : back) - (7 * weeks))),
                null,
                next
            );
        }
    }

    private static FoundDate? LastWeekday(ReplyTokens tokens, int at, DateOnly today)
    {
        var start = tokens.IsAny(at, "last", "on", "this", "past") ? at + 1 : at;
        if (!Weekdays.TryGetValue(tokens.Word(start), out var weekday) || (start == at && tokens.Word(at).Length < 4))
            return null;
        // "Tuesday last week": weeks begin on Monday.
        if (tokens.Has(start + 1, "last", "week") || tokens.Has(at - 2, "last", "week"))
        {
            var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7) - 7);
            return new FoundDate(
                PartialDate.Of(monday.AddDays(((int)weekday + 6) % 7)),
                null,
                tokens.Has(start + 1, "last", "week") ? start + 3 : start + 1
            );
        }
        var back = ((int)today.DayOfWeek - (int)weekday + 7) % 7;
        // "Thursday coming" is still to come.
        if (tokens.IsAny(start + 1, "coming") || tokens.IsAny(start - 1, "coming"))
            return new FoundDate(
                PartialDate.Of(today.AddDays(7 - back)),
                null,
                tokens.IsAny(start + 1, "coming") ? start + 2 : start + 1
            );
        return new FoundDate(PartialDate.Of(today.AddDays(-(back == 0 ? 7 : back))), null, start + 1);
    }

    // Seasons of the northern hemisphere; "last spring" is the latest one that is over.
    private static FoundDate? Season(ReplyTokens tokens, int at, ReadingContext context)
    {
        var today = context.Today;
        var start = at;
        while (
            tokens.IsAny(start, "last", "this", "in", "since", "the", "early", "late", "around", "about")
            || tokens.IsAny(start, "just", "after", "before", "over", "at", "on")
        )
            start++;
        var first = tokens.Word(start) switch
        {
            "spring" or "springtime" => 3,
            "summer" or "summertime" => 6,
            "autumn" or "fall" => 9,
            "winter" or "wintertime" => 12,
            _ => FeastMonth(tokens, start),
        };
        var after = first < 0 && tokens.IsAny(start + 1, "day", "eve", "time", "years", "night") ? start + 1 : start;
        if (tokens.IsAny(start, "new") && tokens.IsAny(after + 1, "eve", "day"))
            after++;
        var year = tokens.IsAny(after + 1, "of", "in") ? after + 2 : after + 1;
        if (
            first == 0
            || start == at
                && tokens.Number(year) is not (>= 32 and <= 99 or >= 1900 and <= 2100)
                && first > 0
                && Ago(tokens, year, context) is null
        )
            return null;
        // "The summer of two years ago"
        if (Ago(tokens, year, context) is { Fault: null, Until: null, From: { Month: null } then } ago)
            return OnDay(InYear(first, then.Year, ago.Next), tokens, start, after);
        // "The summer before covid" is that of no year that is known.
        if (
            first > 0
            && tokens.IsAny(after + 1, "before", "after")
            && !Enumerable.Range(at, start - at).Any(lead => tokens.IsAny(lead, "last", "this"))
        )
            return FoundDate.Not(ReadingFault.NotADate, after + 1) with { IsWords = true };
        if (first < 0 && tokens.Has(after + 1, "last", "year"))
            return OnDay(InYear(first, today.Year - 1, after + 3), tokens, start, after);
        // "The summer of 69"
        if (year == after + 2 && tokens.Number(year) is >= 32 and <= 99 and { } twoDigits)
            return InYear(first, 1900 + (int)twoDigits, year + 1);
        if (tokens.Number(year) is >= 1900 and <= 2100 and { } named)
            return OnDay(InYear(first, (int)named, year + 1), tokens, start, after);
        var isThis = tokens.IsAny(at, "this") || (start > 0 && tokens.IsAny(start - 1, "this"));
        var latest = Latest(first, today, isThis, after + 1);
        return OnDay(latest, tokens, start, after);
    }

    // "Christmas day" is the 25th, "Christmas" some day of December.
    private static FoundDate OnDay(FoundDate found, ReplyTokens tokens, int feast, int last)
    {
        int? day = (tokens.Word(feast), tokens.Word(last)) switch
        {
            ("halloween", _) => 31,
            ("christmas" or "xmas", "day") => 25,
            ("christmas" or "xmas", "eve") => 24,
            ("boxing", _) => 26,
            ("valentines", "day") => 14,
            ("new", "eve") => 31,
            ("new", "day") => 1,
            _ => null,
        };
        return day is null || found.Until is not null || found.From.Month is not { } month
            ? found
            : found with
            {
                From = new PartialDate(found.From.Year, month, day),
            };
    }

    // The month of a feast, below zero; Easter lies in one of two by the year.
    private static int FeastMonth(ReplyTokens tokens, int at) =>
        tokens.Word(at) switch
        {
            "christmas" or "xmas" => -12,
            "boxing" when tokens.IsAny(at + 1, "day") => -12,
            "halloween" => -10,
            "thanksgiving" => -11,
            "valentines" => -2,
            "new" when tokens.IsAny(at + 1, "year", "years") => tokens.IsAny(at + 2, "eve") ? -12 : -1,
            "easter" => Easter,
            _ => 0,
        };

    private static FoundDate InYear(int first, int year, int next) =>
        first switch
        {
            Easter => new FoundDate(new PartialDate(year, EasterOf(year).Month), null, next),
            < 0 => new FoundDate(new PartialDate(year, -first), null, next),
            12 => new FoundDate(new PartialDate(year), new PartialDate(year + 1, 2), next),
            _ => new FoundDate(new PartialDate(year, first), new PartialDate(year, first + 2), next),
        };

    // The Sunday after the first full moon of spring, as the Gregorian calendar reckons it.
    private static DateOnly EasterOf(int year)
    {
        var century = year / 100;
        var moon = ((19 * (year % 19)) + century - (century / 4) - (((8 * century) + 13) / 25) + 15) % 30;
        var full = moon - (moon / 28 * (1 - (29 / (moon + 1) * ((21 - (year % 19)) / 11))));
        var weekday = (year + (year / 4) + full + 2 - century + (century / 4)) % 7;
        var sunday = full - weekday;
        var month = 3 + ((sunday + 40) / 44);
        return new DateOnly(year, month, sunday + 28 - (31 * (month / 4)));
    }

    private static FoundDate Latest(int first, DateOnly today, bool begun, int next)
    {
        if (first == Easter)
            return InYear(Easter, EasterOf(today.Year) <= today ? today.Year : today.Year - 1, next);
        var length = first < 0 ? 0 : 2;
        var start = new DateOnly(today.Year, Math.Abs(first), 1);
        while ((begun ? start : start.AddMonths(length + 1).AddDays(-1)) >= today && start.Year > 1)
            start = start.AddYears(-1);
        var end = start.AddMonths(length);
        return new FoundDate(
            new PartialDate(start.Year, start.Month),
            length == 0 ? null : new PartialDate(end.Year, end.Month),
            next
        );
    }

    // "since March" is the latest March; a bare "March" has no year, and none is made up. "March or April last year"
    // has two ends.
    private static FoundDate? RecentMonth(ReplyTokens tokens, int at, ReadingContext context)
    {
        var name = at;
        while (
            tokens.IsAny(name, "last", "since", "in", "this", "from", "early", "late", "mid", "around", "about", "of")
            || tokens.IsAny(name, "beginning", "start", "end", "middle", "the", "during", "between")
        )
            name++;
        if (!context.Words.Months.TryGetValue(tokens.Word(name), out var month))
            return null;
        var period = tokens.IsAny(name + 1, "to", "until", "till", "through");
        var range = period || tokens.IsAny(name + 1, "or", "-", "/", "and");
        if (!range || !context.Words.Months.TryGetValue(tokens.Word(name + 2), out var until))
            (range, until) = (false, month);
        var next = range ? name + 3 : name + 1;
        var last = tokens.Has(next, "last", "year") || tokens.Has(next, "of", "last", "year");
        var thisYear = range && (tokens.Has(next, "this", "year") || tokens.Has(next, "of", "this", "year"));
        var led = name > at && !(name == at + 1 && tokens.IsAny(at, "the", "of"));
        if ((!led && !(range && (last || period))) || (tokens.Number(next) is not null && !IsDose(tokens, next)))
            return null;
        if (
            tokens.IsAny(next, "of", "'") && !last && !thisYear
            || (tokens.IsAny(next, ",") && tokens.Number(next + 1) >= 1900)
        )
            return null;
        var (today, over) = (context.Today, tokens.IsAny(at, "last") || tokens.IsAny(name - 1, "last"));
        var year =
            last ? today.Year - 1
            : until < today.Month || (until == today.Month && !over) ? today.Year
            : today.Year - 1;
        if (last || thisYear)
            next += tokens.IsAny(next, "of") ? 3 : 2;
        var from = new PartialDate(until < month ? year - 1 : year, month);
        return year < 2 ? null : new FoundDate(from, range ? new PartialDate(year, until) : null, next);
    }

    // "In March 20 mg": the figure is no year.
    private static bool IsDose(ReplyTokens tokens, int at) => QuantityUnits.Strengths.Find(tokens, at + 1, out _) > 0;

    // "On the 3rd" is the latest one, where nothing follows.
    private static FoundDate? RecentDay(ReplyTokens tokens, int at, ReadingContext context)
    {
        var first = tokens.IsAny(at, "the") ? at + 1 : at;
        if (context.AsksBirth || tokens.Number(first) is not (>= 1 and <= 31 and { } day))
            return null;
        var next = first + 2;
        if (!tokens.IsAny(first + 1, "st", "nd", "rd", "th") || day % 1 != 0)
            return null;
        var ofLast = tokens.Has(next, "of", "last", "month");
        if ((next < tokens.Count || first == at) && !ofLast && !tokens.Has(next, "of", "this", "month"))
            return null;
        var month = context.Today;
        if (ofLast || day > month.Day)
            month = month.AddMonths(-1);
        return day <= DateTime.DaysInMonth(month.Year, month.Month)
            ? new FoundDate(
                new PartialDate(month.Year, month.Month, (int)day),
                null,
                next < tokens.Count ? next + 3 : next
            )
            : null;
    }

    // "My 30th birthday", "when I turned 40", "my last birthday": a day, where the day of birth is known.
    private static FoundDate? Birthday(ReplyTokens tokens, int at, ReadingContext context)
    {
        var start = at;
        while (
            tokens.IsAny(
                start,
                "since",
                "from",
                "when",
                "on",
                "around",
                "about",
                "just",
                "before",
                "after",
                "the",
                "day"
            )
        )
            start++;
        if (tokens.Has(start, "my", "last", "birthday"))
            return Celebrated(null, start + 3, context);
        if (
            tokens.Has(start, "i", "turned")
            && NumberGrammar.At(tokens, start + 2) is { Low: >= 1 and <= 120 and { } turned, IsRange: false } said
        )
            return Celebrated((int)turned, said.Next, context);
        if (
            !tokens.IsAny(start, "my")
            || NumberGrammar.At(tokens, start + 1) is not { Low: >= 1 and <= 120 and { } age } number
        )
            return null;
        var next = tokens.IsAny(number.Next, "st", "nd", "rd", "th") ? number.Next + 1 : number.Next;
        return tokens.IsAny(next, "birthday") ? Celebrated((int)age, next + 1, context) : null;
    }

    private static FoundDate Celebrated(int? age, int next, ReadingContext context)
    {
        if (context.Born is not { } born)
            return FoundDate.Not(ReadingFault.NeedsBirthDate, next) with { IsWords = true };
        var year = born.Year + age ?? context.Today.Year;
        var day = DateGrammar.Make(year, born.Month, born.Day, next);
        if (day.Fault is not null)
            return DateGrammar.Make(year, born.Month, null, next);
        return age is null && day.From.Earliest > context.Today
            ? DateGrammar.Make(year - 1, born.Month, born.Day, next)
            : day;
    }

    private static FoundDate? Age(ReplyTokens tokens, int at, ReadingContext context)
    {
        var (from, to, next) = AgeSpan(tokens, at);
        if (next == 0)
            return null;
        if (context.Born is not { } born)
            return FoundDate.Not(ReadingFault.NeedsBirthDate, next) with { IsWords = true };
        if (to == 0)
            return new FoundDate(born, null, next);
        var last = Math.Min(born.Year + to + 1, Math.Max(context.Today.Year, born.Year + from));
        return last > 9999 ? null : new FoundDate(new PartialDate(born.Year + from), new PartialDate(last), next);
    }

    private static (int From, int To, int Next) AgeSpan(ReplyTokens tokens, int at)
    {
        var start = at;
        while (tokens.IsAny(start, "since", "from", "when", "as", "in", "during", "at"))
            start++;
        if (Ages.Find(tokens, start, out var span) is var length and > 0 && (start > at || length > 1))
            return (span.From, span.To, start + length);
        if (tokens.IsAny(start, "i") && tokens.IsAny(start + 1, "was"))
            start += tokens.IsAny(start + 2, "about", "around", "like", "roughly", "maybe", "only", "just") ? 3 : 2;
        else if (tokens.IsAny(start, "age", "aged"))
            start += tokens.IsAny(start + 1, "of") ? 2 : 1;
        else if (
            !(start > at && tokens.IsAny(start - 1, "at") && tokens.Number(start) is >= 1 && IsWhole(tokens, start))
        )
            return default;
        if (NumberGrammar.At(tokens, start) is not { Low: >= 0 and <= 120 and { } age, High: not null } said)
            return default;
        if (
            tokens.IsAny(said.Next, "%", "kg", "stone", "cm")
            || (TimeWords.At(tokens, said.Next) is { } unit && unit.Unit != TimeUnit.Year)
        )
            return default;
        var next = said.Next;
        while (tokens.IsAny(next, "years", "year", "yrs", "old"))
            next++;
        return ((int)age, (int)Math.Min(120, said.High ?? age), next);
    }

    // "At 18", and not "at 18:00" or "at 7 pm".
    private static bool IsWhole(ReplyTokens tokens, int at) =>
        at + 1 == tokens.Count || tokens.IsAny(at + 1, ",", ".", "years");

    private static string NameOf(DayOfWeek day) => day.ToString().ToLowerInvariant();
}
