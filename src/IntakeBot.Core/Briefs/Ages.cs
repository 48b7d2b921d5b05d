using System.Globalization;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>Ages from dates of birth that may be known to the year only.</summary>
internal static class Ages
{
    /// <summary>"41 years", "40 to 41 years", "7 months"; null for a date that is still to come.</summary>
    public static string? Display(PartialDate born, DateOnly today)
    {
        if (born.Earliest > today)
            return null;
        var (least, most) = Range(born, today);
        if (most >= 24)
            return Between(least / 12, most / 12, "year");
        return Between(least, most, "month");
    }

    /// <summary>The decade of the age, such as "40 to 49 years"; "under 2 years", "90 years or older"; null where unknown.</summary>
    public static string? Band(PartialDate born, DateOnly today)
    {
        if (born.Earliest > today)
            return null;
        var years = Range(born, today).Most / 12;
        return years switch
        {
            < 2 => "under 2 years",
            < 12 => "2 to 11 years",
            < 18 => "12 to 17 years",
            < 20 => "18 to 19 years",
            >= 90 => "90 years or older",
            _ => string.Create(CultureInfo.InvariantCulture, $"{years / 10 * 10} to {(years / 10 * 10) + 9} years"),
        };
    }

    private static (int Least, int Most) Range(PartialDate born, DateOnly today) =>
        (
            TimeWords.Between(born.Latest, today, TimeUnit.Month),
            TimeWords.Between(born.Earliest, today, TimeUnit.Month)
        );

    private static string Between(int least, int most, string unit) =>
        least == most
            ? string.Create(CultureInfo.InvariantCulture, $"{most} {unit}{(most == 1 ? "" : "s")}")
            : string.Create(CultureInfo.InvariantCulture, $"{least} to {most} {unit}s");
}
