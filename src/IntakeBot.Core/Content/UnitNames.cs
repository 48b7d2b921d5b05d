using System.Collections.Frozen;

namespace IntakeBot.Core.Content;

/// <summary>
/// Units as people read them. UCUM's codes (https://ucum.org/ucum) are for machines: many forms name no other word.
/// </summary>
internal static class UnitNames
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>
    {
        ["[lb_av]"] = "lb",
        ["[oz_av]"] = "oz",
        ["[stone_av]"] = "st",
        ["[in_i]"] = "in",
        ["[in_us]"] = "in",
        ["[ft_i]"] = "ft",
        ["[ft_us]"] = "ft",
        ["[mi_i]"] = "mi",
        ["[degF]"] = "°F",
        ["Cel"] = "°C",
        ["mm[Hg]"] = "mmHg",
        ["kg/m2"] = "kg/m²",
        ["m2"] = "m²",
        ["ug"] = "µg",
        ["[iU]"] = "IU",
        ["1"] = "",
        ["{#}"] = "",
        ["#"] = "",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The unit for people: a code as they write it, any other word as it is.</summary>
    public static string Of(string unit) =>
        Known.TryGetValue(unit, out var known) ? known
        // "Day(s)" is how a list of units is written, and not how one is said.
        : unit.EndsWith("(s)", StringComparison.Ordinal) ? unit[..^3].ToLowerInvariant() + "s"
        // UCUM's braces hold words that say what is counted: "{beats}/min".
        : unit.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
}
