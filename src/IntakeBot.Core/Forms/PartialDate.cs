using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntakeBot.Core.Forms;

/// <summary>
/// A date as precise as it was said and no more: a year, a month of a year, or a day
/// (FHIR <c>date</c>, https://hl7.org/fhir/R4/datatypes.html#date). A day without a month is not a date.
/// </summary>
/// <param name="Year">The year, 1 to 9999.</param>
/// <param name="Month">The month, 1 to 12, or null where only the year is known.</param>
/// <param name="Day">The day of the month, or null where it is not known.</param>
[JsonConverter(typeof(PartialDateJsonConverter))]
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null)
{
    /// <summary>The whole day that this date names.</summary>
    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>The first day that this date may mean.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day that this date may mean.</summary>
    public DateOnly Latest =>
        Day is null
            ? new DateOnly(Year, Month ?? 12, DateTime.DaysInMonth(Year, Month ?? 12))
            : new DateOnly(Year, Month ?? 12, Day.Value);

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>; false for anything that is no date.</summary>
    public static bool TryParseIso(string? text, out PartialDate date)
    {
        date = default;
        if (text is null)
            return false;
        string[] formats = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];
        for (var precision = 0; precision < formats.Length; precision++)
        {
            if (
                DateOnly.TryParseExact(
                    text,
                    formats[precision],
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
            {
                date = new PartialDate(day.Year, precision < 2 ? day.Month : null, precision < 1 ? day.Day : null);
                return true;
            }
        }
        return false;
    }

    /// <summary>ISO 8601 at its own precision: <c>2019</c>, <c>2019-04</c> or <c>2019-04-30</c>.</summary>
    public string ToIso() =>
        string.Create(CultureInfo.InvariantCulture, $"{Year:D4}")
        + (Month is { } month ? string.Create(CultureInfo.InvariantCulture, $"-{month:D2}") : "")
        + (Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"-{day:D2}") : "");

    /// <summary>The precision, never the date: a birth date identifies a person.</summary>
    public override string ToString() =>
        Day is not null ? "[day]"
        : Month is not null ? "[month]"
        : "[year]";
}

internal sealed class PartialDateJsonConverter : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PartialDate.TryParseIso(reader.GetString(), out var date)
            ? date
            : throw new JsonException("A date must be YYYY, YYYY-MM or YYYY-MM-DD.");

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToIso());
}
