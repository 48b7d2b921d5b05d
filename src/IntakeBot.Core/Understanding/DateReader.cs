using System.Globalization;
using System.Text.RegularExpressions;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Reads a past date as precise as it was written: ISO, day and month in words, or digits where only one order makes
/// a date. "03/04/1980" is ambiguous and asked again rather than guessed.
/// </summary>
internal static class DateReader
{
    private static readonly Regex Token = new(
        @"\d+|\p{L}+",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    );

    public static AnswerReading Read(string folded, ReplyWords words, DateOnly today)
    {
        if (PartialDate.TryParseIso(folded, out var iso))
            return NotFuture(iso, today);
        var tokens = Token.Matches(folded).Select(match => match.Value).ToList();
        var month = tokens.Select(token => words.Months.GetValueOrDefault(token)).FirstOrDefault(found => found > 0);
        var numbers = tokens.Where(token => char.IsDigit(token[0])).ToList();
        return month > 0 ? WithMonthName(numbers, month, today) : Digits(numbers, today);
    }

    private static AnswerReading WithMonthName(List<string> numbers, int month, DateOnly today)
    {
        var year = numbers.Find(number => number.Length == 4) ?? (numbers.Count == 2 ? numbers[1] : null);
        var day = numbers.Find(number => number.Length <= 2 && number != year);
        return year is null
            ? AnswerReading.Not(ReadingFault.NotADate)
            : Make(Year(year, today), month, day is null ? null : Int(day), today);
    }

    private static AnswerReading Digits(List<string> numbers, DateOnly today)
    {
        if (numbers is [{ Length: 4 } only])
            return Make(Int(only), month: null, day: null, today);
        if (numbers is [{ Length: <= 2 } monthOnly, { Length: 4 } itsYear])
            return Make(Int(itsYear), Int(monthOnly), day: null, today);
        if (numbers is [{ Length: 4 } first, { } second, { } third])
            return Make(Int(first), Int(second), Int(third), today);
        if (numbers is not [{ } a, { } b, { } last])
            return AnswerReading.Not(ReadingFault.NotADate);
        var (x, y, year) = (Int(a), Int(b), Year(last, today));
        if (x <= 12 && y <= 12 && x != y)
            return AnswerReading.Not(ReadingFault.AmbiguousDate);
        return y > 12 ? Make(year, x, y, today) : Make(year, y, x, today);
    }

    private static AnswerReading Make(int year, int? month, int? day, DateOnly today)
    {
        var valid =
            year is >= 1000 and <= 9999
            && month is null or (>= 1 and <= 12)
            && (day is null || (day >= 1 && day <= DateTime.DaysInMonth(year, month ?? 1)));
        return valid && year is >= 1000 and <= 9999
            ? NotFuture(new PartialDate(year, month, day), today)
            : AnswerReading.Not(ReadingFault.NotADate);
    }

    private static AnswerReading NotFuture(PartialDate date, DateOnly today) =>
        date.Earliest > today
            ? AnswerReading.Not(ReadingFault.FutureDate)
            : AnswerReading.Of(new AnswerValue.Date(date));

    // Two digits mean the latest such year that is not still to come: "85" is 1985, "12" is 2012.
    private static int Year(string digits, DateOnly today)
    {
        var year = Int(digits);
        if (digits.Length > 2)
            return year;
        var century = today.Year / 100 * 100;
        return century + year > today.Year ? century - 100 + year : century + year;
    }

    private static int Int(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1;
}
