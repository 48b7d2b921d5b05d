using System.Globalization;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>How a statement reads to people; its reader understands the same from it.</summary>
public static class StatementText
{
    /// <summary>The statement in words; of what has no figures, the patient's own.</summary>
    public static string Of(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return statement.Match(Duration, Frequency, Quantity, Medication, Area);
    }

    private static string Duration(Statement.Duration duration)
    {
        if (duration.Lifelong)
            return "all my life";
        var core =
            duration.Since is { } since ? $"since {AnswerReader.Display(since)}"
            : duration.Unit is { } unit ? Length(duration, unit)
            : duration.Said.Verbatim;
        return duration.Intermittent && duration.Unit is not null ? $"on and off, {core}" : core;
    }

    private static string Length(Statement.Duration duration, TimeUnit unit)
    {
        var name = Plural(unit, duration.High ?? duration.Low ?? 0);
        var figure = (duration.Low, duration.High) switch
        {
            ({ } low, null) => $"at least {Number(low)}",
            (null, { } high) => $"up to {Number(high)}",
            var (low, high) when low == high => Number(low ?? 0),
            var (low, high) => $"{Number(low ?? 0)} to {Number(high ?? 0)}",
        };
        return $"{(duration.Approximate ? "about " : "")}{figure} {name}";
    }

    private static string Frequency(Statement.Frequency how)
    {
        var parts = new List<string>();
        if (how.Count == 0)
            return "never";
        if (how.PeriodUnit is { } unit && (how.Count is not null || how.CountMax is not null))
            parts.Add(Times(how) + Per(how, unit));
        parts.AddRange(how.When.Select(FrequencyWords.NameOfEvent));
        if (how.Days.Length > 0)
            parts.Add("on " + string.Join(" and ", how.Days.Select(FrequencyWords.NameOfDay)));
        if (how.Vaguely is { } vaguely)
            parts.Add(vaguely);
        if (how.AsNeeded)
            parts.Add("as needed");
        return parts.Count == 0 ? how.Said.Verbatim : string.Join(", ", parts);
    }

    private static string Times(Statement.Frequency how)
    {
        var figure = (how.Count, how.CountMax) switch
        {
            ({ } count, null) => Number(count),
            ({ } count, { } most) => $"{Number(count)} to {Number(most)}",
            var (_, most) => $"up to {Number(most ?? 0)}",
        };
        var times = how switch
        {
            { Count: 1, CountMax: null } => how.Approximate ? "about 1 time" : "once",
            { Count: 2, CountMax: null, Approximate: false } => "twice",
            _ => $"{(how.Approximate ? "about " : "")}{figure} times",
        };
        return times;
    }

    private static string Per(Statement.Frequency how, TimeUnit unit) =>
        how switch
        {
            { Period: 1, PeriodMax: null } => $" a {Plural(unit, 1)}",
            { PeriodMax: { } most } => $" every {Number(how.Period ?? 1)} to {Number(most)} {Plural(unit, most)}",
            _ => $" every {Number(how.Period ?? 1)} {Plural(unit, how.Period ?? 1)}",
        };

    private static string Quantity(Statement.Quantity quantity) =>
        (quantity.Approximate ? "about " : "")
        + Number(quantity.Value)
        + (quantity.High is { } high ? $" to {Number(high)}" : "")
        + $" {QuantityUnits.NameOf(quantity.Unit)}";

    private static string Medication(Statement.Medication medication)
    {
        var parts = new List<string?> { medication.Known ?? medication.Name.Verbatim };
        parts.Add(medication.Strength is { } strength ? Quantity(strength) : null);
        parts.Add(medication.Amount is { } amount ? Quantity(amount) : null);
        parts.Add(medication.Form);
        parts.Add(medication.How is { } how ? Frequency(how) : null);
        parts.Add(medication.Since is { } since ? $"since {AnswerReader.Display(since)}" : null);
        parts.Add(medication.Lasting is { } lasting ? Duration(lasting) : null);
        parts.Add(medication.Stopped ? "stopped" : null);
        parts.Add(medication.Reason is { } reason ? $"for {reason.Verbatim}" : null);
        return string.Join(", ", parts.Where(part => part is not null));
    }

    private static string Area(Statement.BodyArea area) =>
        string.Join(' ', new[] { area.Side, area.Part, area.Code.Replace('-', ' ') }.Where(part => part is not null));

    private static string Plural(TimeUnit unit, decimal count) =>
        unit.ToString().ToLowerInvariant() + (count == 1 ? "" : "s");

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
