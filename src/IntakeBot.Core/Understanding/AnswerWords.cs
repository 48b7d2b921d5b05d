using System.Collections.Immutable;
using System.Globalization;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>How answers read to people in one language; English but for what is said otherwise.</summary>
/// <param name="Yes">The word for a yes.</param>
/// <param name="No">The word for a no.</param>
public sealed record AnswerWords(string Yes, string No)
{
    /// <summary>English, as clinicians and exports read it.</summary>
    public static AnswerWords English { get; } = new("yes", "no");

    /// <summary>How lengths of time, frequencies, amounts and medicines read.</summary>
    public StatementWords Statements { get; init; } = StatementWords.English;

    /// <summary>The names of the twelve months.</summary>
    public ImmutableArray<string> Months { get; init; } =
    [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Take(12)];

    /// <summary>What stands before the decimals of a number.</summary>
    public string DecimalSign { get; init; } = ".";

    /// <summary>A date of day, month and year.</summary>
    public Func<string, string, string, string> Day { get; init; } = (day, month, year) => $"{day} {month} {year}";

    /// <summary>A date of month and year.</summary>
    public Func<string, string, string> Month { get; init; } = (month, year) => $"{month} {year}";

    /// <summary>A time from one date to another.</summary>
    public Func<string, string, string> Range { get; init; } = (from, until) => $"{from} to {until}";

    /// <summary>An age that was told instead of a birth date.</summary>
    public Func<string, string> Age { get; init; } = age => $"{age} old";

    internal string Of(PartialDate date)
    {
        var year = date.Year.ToString(CultureInfo.InvariantCulture);
        if (date.Month is not { } month)
            return year;
        var name = Months[month - 1];
        return date.Day is { } day ? Day(day.ToString(CultureInfo.InvariantCulture), name, year) : Month(name, year);
    }

    internal string Of(decimal number) =>
        number.ToString("0.##", CultureInfo.InvariantCulture).Replace(".", DecimalSign, StringComparison.Ordinal);

    /// <summary>The words for yes and no.</summary>
    public override string ToString() => $"{Yes}, {No}";
}
