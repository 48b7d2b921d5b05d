using System.Collections.Frozen;
using System.Globalization;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>A number with the unit in which it was said, both in one spelling: a year is twelve months.</summary>
/// <param name="Value">The number, in the base unit.</param>
/// <param name="Unit">The base unit; empty where none was said.</param>
internal readonly record struct Amount(decimal Value, string Unit)
{
    private readonly decimal? _figure;

    /// <summary>The number as it was said: two of two weeks. The same length told otherwise is the same amount.</summary>
    public decimal Figure
    {
        get => _figure ?? Value;
        init => _figure = value;
    }

    /// <summary>Whether both are as much.</summary>
    public bool Equals(Amount other) => Value == other.Value && Unit == other.Unit;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, Unit);

    /// <summary>A number on a scale of ten.</summary>
    public const string OfTen = "/10";

    /// <summary>How many times.</summary>
    public const string Times = "time";

    /// <summary>A time of the clock, as four digits.</summary>
    public const string Clock = "clock";

    /// <summary>How old somebody is, in months.</summary>
    public const string Age = "old";

    private static readonly FrozenDictionary<string, (decimal Factor, string Unit)> Units = Table(
        ("day", 1, "day d"),
        ("day", 7, "week wk w"),
        ("day", 14, "fortnight"),
        ("month", 1, "month mth mo"),
        ("month", 12, "year yr y"),
        ("month", 120, "decade"),
        ("hour", 1, "hour hr h"),
        ("minute", 1, "minute min"),
        ("night", 1, "night"),
        (Clock, 1, "oclock"),
        ("mg", 1, "mg milligram milligramme mgs"),
        ("mg", 1000, "g gram gramme gm"),
        ("mg", 0.001m, "mcg microgram microgramme ug"),
        ("ml", 1, "ml millilitre milliliter cc"),
        ("ml", 1000, "litre liter l"),
        ("unit", 1, "unit iu"),
        ("percent", 1, "percent pct"),
        ("tablet", 1, "tablet pill tab capsule caplet"),
        ("puff", 1, "puff"),
        ("drop", 1, "drop"),
        ("spoon", 1, "teaspoon tsp spoon spoonful teaspoonful"),
        ("glass", 1, "glas glass cup"),
        ("drink", 1, "drink"),
        ("kg", 1, "kg kilo kilogram"),
        ("cm", 1, "cm centimetre centimeter"),
        ("cm", 0.1m, "mm millimetre millimeter"),
        (Times, 1, "time occasion")
    );

    /// <summary>The number in that unit; null where the word is no unit.</summary>
    /// <param name="value">The number.</param>
    /// <param name="word">The word after it.</param>
    public static Amount? In(decimal value, string word)
    {
        if (Units.TryGetValue(word, out var exact))
            return new Amount(value * exact.Factor, exact.Unit) { Figure = value };
        return word.Length > 2 && word.EndsWith('s') && Units.TryGetValue(word[..^1], out var plural)
            ? new Amount(value * plural.Factor, plural.Unit) { Figure = value }
            : null;
    }

    /// <summary>
    /// Whether a source that says this supports a sentence that says the other. Without its unit a figure is kept as said. A sentence may leave a unit out and may
    /// not bring one in; a number of ten is a plain number too.
    /// </summary>
    public bool Supports(Amount said) =>
        Value == said.Value
            ? Unit == said.Unit
                || (said.Unit.Length == 0 && Unit != Age && Figure == Value)
                || (said.Unit == OfTen && Unit.Length == 0)
                || (said.Unit == Age && Unit == "month")
            : (said.Unit.Length == 0 && Figure == said.Value && Unit != Age)
                || (said.Unit.Length == 0 && Unit is "month" or Age && Value == said.Value * 12)
                || (said.Unit == Age && Unit.Length == 0 && Value * 12 == said.Value);

    /// <summary>The term for a length of time that is not counted; null where the word is none.</summary>
    public static string? Some(string word) =>
        word is "years" or "yrs" or "months" or "weeks" or "days"
            ? $"some-{word.Replace("yrs", "years", StringComparison.Ordinal)}"
            : null;

    /// <summary>Whether it is such a length: three years are "years".</summary>
    public bool IsSome(string term) =>
        (term, Unit) switch
        {
            ("some-years", "month") => Value >= 24,
            ("some-months", "month") => Value is >= 2 and < 24,
            ("some-weeks", "day") => Value >= 14,
            ("some-weeks", "month") => Value is >= 1 and <= 3,
            ("some-days", "day") => Value is >= 2 and < 14,
            _ => false,
        };

    /// <summary>Whether it is a clock's time in that part of the day: 06:30 is in the morning.</summary>
    public bool IsAt(string term) =>
        Unit == Clock
        && term switch
        {
            "every morning" => Value is >= 400 and < 1200,
            "afternoon" => Value is >= 1200 and < 1800,
            "every evening" => Value is >= 1700 and < 2200,
            "at night" => Value is >= 2000 or < 500,
            _ => false,
        };

    /// <summary>Whether the unit is one in which medicines are measured.</summary>
    public static bool IsDose(string unit) =>
        unit is "mg" or "ml" or "unit" or "percent" or "tablet" or "puff" or "drop" or "spoon";

    /// <summary>Whether the unit is one of how long something lasts.</summary>
    public static bool IsLength(string unit) => unit is "day" or "month" or "hour" or "minute" or "night";

    /// <summary>The unit, never the number.</summary>
    public override string ToString() => $"[{Unit}]";

    internal static bool TryNumber(string word, out decimal value) =>
        decimal.TryParse(
            word.Replace(",", "", StringComparison.Ordinal),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out value
        );

    private static FrozenDictionary<string, (decimal, string)> Table(
        params ReadOnlySpan<(string Unit, decimal Factor, string Words)> rows
    )
    {
        var table = new Dictionary<string, (decimal, string)>(StringComparer.Ordinal);
        foreach (var (unit, factor, words) in rows)
        {
            foreach (var word in words.Split(' '))
                table[word] = (factor, unit);
        }
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
