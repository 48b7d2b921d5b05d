using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Reads a past date as precise as it was said, absolute or told from today. "03/04/1980" is ambiguous and asked again
/// rather than guessed. "Since I was a kid" needs the birth date; without it the words are kept.
/// </summary>
internal static class DateReader
{
    private static readonly NearWords Vocabulary = new(
        NumberGrammar.Vocabulary.Concat([
            "nineteen",
            "eighteen",
            "yesterday",
            "christmas",
            "summer",
            "winter",
            "autumn",
            "spring",
            "childhood",
        ])
    );

    public static AnswerReading Read(string text, ReadingContext context, bool takesFuture = false)
    {
        var latest = takesFuture || context.AsksAhead ? DateOnly.MaxValue : context.Today;
        if (PartialDate.TryParseIso(text.Trim(), out var iso))
            return NotFuture(iso, null, latest);
        var tokens = ReplyTokens.Read(text, context.Words);
        var meant = tokens.Correction();
        // "En abril del 24, no, del 25": the year is one of the same month.
        if (
            meant is { } lead
            && DateGrammar.LoneYear(tokens, lead, context.Today) is { } yearMeant
            && Find(tokens.Until(lead), 0, context)
                is { Fault: null, Until: null, From: { Month: { } keptMonth, Day: var keptDay } }
            && DateGrammar.Make(yearMeant, keptMonth, keptDay, lead) is { Fault: null } yearRight
        )
            return NotFuture(yearRight.From, null, latest);
        // "3rd of June, no sorry the 5th": the day is one of the same month.
        if (
            meant is { } other
            && DateGrammar.LoneDay(tokens, other, context.Words) is { } dayMeant
            && Find(tokens.Until(other), 0, context)
                is { Fault: null, Until: null, From: { Month: { } sameMonth } said }
        )
            return DateGrammar.Make(said.Year, sameMonth, dayMeant, other) is { Fault: null } otherDay
                ? NotFuture(otherDay.From, null, latest)
                : AnswerReading.Not(ReadingFault.NotADate);
        // "21 May 2016, no, 2015", "April 2023, no, 2024": the year is one of the same day or month.
        if (
            meant is { } last
            && Find(tokens.From(last), 0, context)
                is { Fault: null, Until: null, From: { Month: null, Year: var year } }
            && Find(tokens.Until(last), 0, context)
                is { Fault: null, Until: null, From: { Day: var sameDay, Month: { } ofYear } }
            && !(sameDay > DateTime.DaysInMonth(year, ofYear))
        )
            return DateGrammar.Make(year, ofYear, sameDay, last) is { Fault: null } otherYear
                ? NotFuture(otherYear.From, null, latest)
                : AnswerReading.Not(ReadingFault.NotADate);
        // "In April 2023, no, May": the month is one of the year that was said.
        if (
            meant is { } latter
            && DateGrammar.LoneMonth(tokens, latter, context) is { From.Month: { } rightMonth, Next: var behind }
            && behind == tokens.Count
            && Find(tokens.Until(latter), 0, context)
                is { Fault: null, Until: null, From: { Month: not null, Day: null } ofSame }
            && Enumerable.Range(0, latter).Any(at => tokens.Number(at) == ofSame.Year)
        )
            return NotFuture(ofSame with { Month = rightMonth }, null, latest);
        if (meant is { } from && Find(tokens.From(from), 0, context) is { Fault: null })
            tokens = tokens.From(from);
        // "May. No, June": the month is one of the same year's.
        else if (
            meant == tokens.Count - 1
            && DateGrammar.LoneMonth(tokens, meant.Value, context) is { } month
            && DateGrammar.LoneMonth(tokens, 0, context) is not null
        )
            return AnswerReading.Of(new AnswerValue.Date(month.From));
        // "The 3rd of June, sorry, July"
        else if (
            meant is { } corrected
            && DateGrammar.LoneMonth(tokens, corrected, context) is { From.Month: { } right }
            && Find(tokens.Until(corrected), 0, context)
                is { Fault: null, Until: null, From: { Day: { } ofMonth } before }
            && ofMonth <= DateTime.DaysInMonth(before.Year, right)
        )
            return NotFuture(before with { Month = right }, null, latest);
        if (
            Find(tokens, 0, context) is null or { Fault: ReadingFault.NotADate, IsWords: false }
            && tokens.Mended(Vocabulary) is { } mended
            && Find(mended, 0, context) is { Fault: null }
        )
            tokens = mended;
        if (Find(tokens, 0, context) is not { } found)
            return AnswerReading.Not(ReadingFault.NotADate);
        // "I went in Feb, the 12th", "end of last year, December"
        if (found.Fault is null && Closer(tokens, found, context) is { } closer)
            found = closer;
        // "Last week, Thursday, the 19th"
        if (found is { Fault: null, From.Day: null } && Dated(tokens, found, context) is { } day)
            found = day;
        if (
            found is { Fault: null, Until: null, From: { Day: null, Month: not null } }
            && Whole(tokens, found, context) is { } named
        )
            found = named;
        // "1972, the 9th of October"
        if (found is { Fault: null, Until: null, From.Month: null } && WithDay(tokens, found, context) is { } whole)
            found = whole;
        // "I was born on 30 June 1988" names its day.
        if (found.IsWords && Find(tokens, found.Next, context) is { Fault: null, From.Month: not null } born)
            found = born;
        return found.Fault switch
        {
            null => NotFuture(found.From, End(tokens, found, context) ?? found.Until, latest),
            _ when found.IsWords => AnswerReading.Of(new AnswerValue.Text(new PatientText(text))),
            ReadingFault.AmbiguousDate => new AnswerReading.Ambiguous(
                ReadingFault.AmbiguousDate,
                [.. found.Candidates.Select(date => new AnswerValue.Date(date))]
            ),
            { } fault => AnswerReading.Not(fault),
        };
    }

    private static FoundDate? Closer(ReplyTokens tokens, FoundDate found, ReadingContext context)
    {
        var at = found.Next;
        if (!tokens.IsAny(at, ",", "-", "(", ".") || found.From is { Day: not null })
            return null;
        at++;
        while (tokens.IsAny(at, "on", "the", "in", "about", "around", "probably", "maybe", "el"))
            at++;
        if (
            found is { Until: null, From: { Month: { } month, Day: null } }
            && tokens.Number(at) is { } day
            && day % 1 == 0
            && (
                tokens.IsAny(at + 1, "st", "nd", "rd", "th")
                || tokens.IsAny(at - 1, "the", "el") && at + 1 == tokens.Count
            )
            && DateGrammar.Make(found.From.Year, month, (int)day, at + 2) is { Fault: null } whole
        )
            return whole;
        // "Last year, in October I think"
        if (
            found is { Until: null, From.Month: null }
            && DateGrammar.LoneMonth(tokens, at, context) is { From.Month: { } ofYear }
            && DateGrammar.MonthThenDay(tokens, at, context.Words) is not (_, not null, _)
        )
            return found with { From = found.From with { Month = ofYear } };
        return
            found.Until is not null
            && DateGrammar.At(tokens, at, context) is { Fault: null, Until: null, From.Month: not null } named
            && named.From.Earliest >= found.From.Earliest
            && named.From.Latest <= (found.Until ?? found.From).Latest
            ? named
            : null;
    }

    // "Cumplió 6 en marzo, el 14 de marzo de 2020": the whole date behind, of the month that was named.
    private static FoundDate? Whole(ReplyTokens tokens, FoundDate found, ReadingContext context) =>
        DayBehind(
            tokens,
            found,
            context,
            (at, whole) =>
                whole.From.Month == found.From.Month
                && Enumerable.Range(at, whole.Next - at).Any(within => tokens.Number(within) == whole.From.Year)
        );

    // A day in figures behind, within the time that was named before it.
    private static FoundDate? Dated(ReplyTokens tokens, FoundDate found, ReadingContext context) =>
        DayBehind(
            tokens,
            found,
            context,
            (at, day) =>
                tokens.IsAny(at + 1, "st", "nd", "rd", "th")
                && day.From.Earliest >= found.From.Earliest
                && day.From.Latest <= (found.Until ?? found.From).Latest
        );

    private static FoundDate? DayBehind(
        ReplyTokens tokens,
        FoundDate found,
        ReadingContext context,
        Func<int, FoundDate, bool> fits
    )
    {
        for (var at = found.Next; at < tokens.Count; at++)
        {
            if (
                DateGrammar.At(tokens, at, context) is { Fault: null, Until: null, From.Day: not null } day
                && fits(at, day)
            )
                return day;
        }
        return null;
    }

    private static FoundDate? WithDay(ReplyTokens tokens, FoundDate year, ReadingContext context)
    {
        var at = year.Next;
        while (tokens.IsAny(at, ",", "on", ".", "-", "in", "around", "about", "per"))
            at++;
        // "1971, in march, 9"
        if (DateGrammar.MonthThenDay(tokens, at, context.Words) is var (named, ofMonth, end))
            return DateGrammar.Make(year.From.Year, named, ofMonth, end) is { Fault: null } written ? written : null;
        return
            DateGrammar.DayAndMonth(tokens, at, context.Words) is var (day, month, next)
            && DateGrammar.Make(year.From.Year, month, day, next) is { Fault: null } found
            ? found
            : null;
    }

    /// <summary>The first date from the place on, or the fault of what looks like one; null where there is none.</summary>
    public static FoundDate? Find(ReplyTokens tokens, int at, ReadingContext context)
    {
        for (; at < tokens.Count; at++)
        {
            if (DateGrammar.At(tokens, at, context) is { } found)
                return found;
        }
        return null;
    }

    // "March 2025 to May 2025".
    private static PartialDate? End(ReplyTokens tokens, FoundDate found, ReadingContext context) =>
        tokens.IsAny(found.Next, "to", "-", "until", "or")
        && DateGrammar.At(tokens, found.Next + 1, context) is { Fault: null } end
        && end.From.Earliest > found.From.Earliest
            ? end.Until ?? end.From
            : null;

    private static AnswerReading NotFuture(PartialDate date, PartialDate? until, DateOnly today) =>
        date.Earliest > today
            ? AnswerReading.Not(ReadingFault.FutureDate)
            : AnswerReading.Of(new AnswerValue.Date(date) { Until = until });
}
