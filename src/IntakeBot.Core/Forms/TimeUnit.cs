namespace IntakeBot.Core.Forms;

/// <summary>A unit of time (FHIR <c>UnitsOfTime</c>, https://hl7.org/fhir/R4/valueset-units-of-time.html).</summary>
public enum TimeUnit
{
    /// <summary>A minute.</summary>
    Minute,

    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,
}

/// <summary>Codes and names of units of time.</summary>
public static class TimeUnits
{
    /// <summary>The UCUM code, which FHIR uses: <c>min</c>, <c>h</c>, <c>d</c>, <c>wk</c>, <c>mo</c> or <c>a</c>.</summary>
    public static string Code(TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Minute => "min",
            TimeUnit.Hour => "h",
            TimeUnit.Day => "d",
            TimeUnit.Week => "wk",
            TimeUnit.Month => "mo",
            _ => "a",
        };
}
