using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using IntakeBot.Core.Knowledge;

namespace IntakeBot.Core.Briefs;

/// <summary>The numbers that a text holds, in digits or English words, for comparing two texts.</summary>
internal static partial class Numbers
{
    private static readonly FrozenDictionary<string, int> Units = Count(
        0,
        1,
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    );

    private static readonly FrozenDictionary<string, int> Tens = Count(
        20,
        10,
        "twenty thirty forty fifty sixty seventy eighty ninety"
    );

    private static readonly FrozenDictionary<string, string> Others = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["once"] = "1",
        ["single"] = "1",
        ["twice"] = "2",
        ["double"] = "2",
        ["doubled"] = "2",
        ["couple"] = "2",
        ["both"] = "2",
        ["thrice"] = "3",
        ["triple"] = "3",
        ["half"] = "0.5",
        ["quarter"] = "0.25",
        ["dozen"] = "12",
        ["hundred"] = "100",
        ["hundreds"] = "100",
        ["thousand"] = "1000",
        ["thousands"] = "1000",
        ["million"] = "1000000",
        ["decade"] = "10 years",
        ["decades"] = "10 years",
        ["daily"] = "daily",
        ["nightly"] = "nightly",
        ["weekly"] = "weekly",
        ["monthly"] = "monthly",
        ["hourly"] = "hourly",
        ["yearly"] = "yearly",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The distinct numbers, each in one spelling; how often something happens counts as one.</summary>
    public static HashSet<string> In(string text)
    {
        var found = Digits().Matches(text).Select(match => Spelling(match.Value)).ToHashSet(StringComparer.Ordinal);
        var words = Words.All(text).ToList();
        for (var at = 0; at < words.Count; at++)
        {
            if (Tens.TryGetValue(words[at], out var tens))
            {
                var unit =
                    at + 1 < words.Count && Units.GetValueOrDefault(words[at + 1]) is > 0 and < 10 and var u ? u : 0;
                found.Add(Spelling(tens + unit));
                at += unit > 0 ? 1 : 0;
            }
            else if (Units.TryGetValue(words[at], out var units))
                found.Add(Spelling(units));
            else if (Others.TryGetValue(words[at], out var other))
                found.Add(other);
        }
        return found;
    }

    private static string Spelling(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Spelling(string digits)
    {
        var plain = digits.Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.#############", CultureInfo.InvariantCulture)
            : plain;
    }

    private static FrozenDictionary<string, int> Count(int from, int step, string words) =>
        words
            .Split(' ')
            .Select((word, index) => KeyValuePair.Create(word, from + (step * index)))
            .ToFrozenDictionary(StringComparer.Ordinal);

    [GeneratedRegex(@"\p{Nd}+(?:[.,]\p{Nd}+)*|[\p{No}\p{Nl}]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Digits();
}
