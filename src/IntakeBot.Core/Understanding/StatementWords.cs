using System.Collections.Frozen;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// How lengths of time, frequencies, amounts and medicines read to people in one language. Clinicians and exports read
/// <see cref="English"/>, whatever the content says.
/// </summary>
/// <param name="Texts">Every text by its name, with placeholders.</param>
/// <param name="Names">What single words are in the language, by the English ones; what is not there stays as it is.</param>
public sealed record StatementWords(FrozenDictionary<string, string> Texts, FrozenDictionary<string, string> Names)
{
    /// <summary>English.</summary>
    public static StatementWords English { get; } =
        new(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["lifelong"] = "all my life",
                ["since"] = "since {date}",
                ["at-least"] = "at least {figure}",
                ["up-to"] = "up to {figure}",
                ["from-to"] = "{low} to {high}",
                ["about"] = "about {figure}",
                ["on-and-off"] = "on and off, {length}",
                ["never"] = "never",
                ["once"] = "once",
                ["one-time"] = "1 time",
                ["twice"] = "twice",
                ["times"] = "{figure} times",
                ["per-minute"] = "{times} a minute",
                ["per-hour"] = "{times} an hour",
                ["per-day"] = "{times} a day",
                ["per-week"] = "{times} a week",
                ["per-month"] = "{times} a month",
                ["per-year"] = "{times} a year",
                ["every"] = "{times} every {figure}",
                ["on-days"] = "on {days}",
                ["and"] = "{one} and {other}",
                ["as-needed"] = "as needed",
                ["medicine"] = "{known}",
                ["medicine-known-as"] = "{said} ({known})",
                ["medicine-form"] = "{name} {form}",
                ["stopped"] = "stopped",
                ["stopped-on"] = "stopped {date}",
                ["for"] = "for {reason}",
            }.ToFrozenDictionary(StringComparer.Ordinal),
            FrozenDictionary<string, string>.Empty
        );

    internal string NameOf(string english) => Names.GetValueOrDefault(english, english);

    internal string Say(string name, params IEnumerable<(string Name, string Value)> values)
    {
        var text = Texts[name];
        foreach (var (placeholder, value) in values)
            text = text.Replace($"{{{placeholder}}}", value, StringComparison.Ordinal);
        return text;
    }

    /// <summary>
    /// A medicine as it was said, so that whoever knows the brand knows it again, with the lexicon's name behind it
    /// where that is another.
    /// </summary>
    internal string NameOfMedicine(string said, string? known)
    {
        static string Letters(string name) => string.Concat(ReplyText.Fold(name).Where(char.IsLetterOrDigit));
        var isSame = known is null || Letters(said) == Letters(known);
        return Say(isSame ? "medicine" : "medicine-known-as", ("known", known ?? said), ("said", said));
    }

    /// <summary>How many texts there are.</summary>
    public override string ToString() => $"{Texts.Count} texts, {Names.Count} names";
}
