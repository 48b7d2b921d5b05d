using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>Units of time as they are written, and how many of the unit one is.</summary>
internal static class TimeWords
{
    private static readonly PhraseTable<(TimeUnit Unit, int Times)> Table = new(
        ("minute|minutes|min|mins", (TimeUnit.Minute, 1)),
        ("hour|hours|hr|hrs|h", (TimeUnit.Hour, 1)),
        ("day|days|d|dys", (TimeUnit.Day, 1)),
        ("week|weeks|wk|wks|w|wek|weeek", (TimeUnit.Week, 1)),
        ("fortnight|fortnights", (TimeUnit.Week, 2)),
        ("month|months|mth|mths|mo|mos|mnth|mnths|moth|moths|monts", (TimeUnit.Month, 1)),
        ("year|years|yr|yrs|y|yeas|yaers", (TimeUnit.Year, 1)),
        ("decade|decades", (TimeUnit.Year, 10))
    );

    /// <summary>The words for units, for finding misspelt ones.</summary>
    public static IEnumerable<string> Vocabulary => Table.Words;

    /// <summary>The unit there, or null. "6m" is months where it is no height.</summary>
    public static (TimeUnit Unit, int Times)? At(ReplyTokens tokens, int at) =>
        Table.Find(tokens, at, out var unit) > 0 ? unit
        : tokens.IsAny(at, "m") && tokens.Number(at - 1) is not null && tokens[at - 1].End == tokens[at].Start
            ? (TimeUnit.Month, 1)
        : null;

    /// <summary>Whether a season stands there.</summary>
    public static bool IsSeason(ReplyTokens tokens, int at) =>
        tokens.IsAny(at, "spring", "summer", "autumn", "fall", "winter");

    /// <summary>The day so many units before.</summary>
    public static DateOnly Before(DateOnly day, decimal count, TimeUnit unit)
    {
        // Nothing that a patient may mean lies before the year 1.
        var most = unit switch
        {
            TimeUnit.Year => day.Year - 1,
            TimeUnit.Month => (day.Year - 1) * 12,
            _ => day.DayNumber,
        };
        var whole = (int)Math.Min(Math.Round(count), most);
        return unit switch
        {
            TimeUnit.Minute or TimeUnit.Hour => day,
            TimeUnit.Day => day.AddDays(-whole),
            TimeUnit.Week => day.AddDays(-(int)Math.Min(Math.Round(count * 7), most)),
            // A month and a half
            TimeUnit.Month when count % 1 == 0.5m && count < most => day.AddMonths(-(int)count).AddDays(-15),
            TimeUnit.Month => day.AddMonths(-whole),
            _ when count != whole && count < most => day.AddMonths(-(int)Math.Round(count * 12)),
            _ => day.AddYears(-whole),
        };
    }

    /// <summary>How many whole units lie between two days.</summary>
    public static int Between(DateOnly from, DateOnly to, TimeUnit unit)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month - (to.Day < from.Day ? 1 : 0);
        return Math.Max(
            0,
            unit switch
            {
                TimeUnit.Year => months / 12,
                TimeUnit.Month => months,
                TimeUnit.Week => (to.DayNumber - from.DayNumber) / 7,
                _ => to.DayNumber - from.DayNumber,
            }
        );
    }
}
