using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// Puts plain words for shorthand and turns of phrase, in sentences and sources alike: "bd" is "twice a day", "on several
/// occasions each week" is "several times a week", "her husband says that the mole" is a saying of the patient's mole.
/// </summary>
internal sealed partial class PlainWords
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private readonly FrozenDictionary<string, string> _spelled;
    private readonly Regex? _phrases;
    private readonly Regex? _tellers;

    public PlainWords(ClaimLexicon lexicon)
    {
        _spelled = lexicon
            .Spelled.DistinctBy(pair => Folded(pair.Phrase), StringComparer.Ordinal)
            .ToFrozenDictionary(pair => Folded(pair.Phrase), pair => pair.Plain, StringComparer.Ordinal);
        _phrases = Any(lexicon.Spelled.Select(pair => pair.Phrase), @"(?<![\w-]){0}(?![\w-])");
        var persons = lexicon.Groups.Where(group => group.Kind == TermKind.Person).SelectMany(group => group.Phrases);
        if (Alternatives(persons) is { } who && Alternatives(lexicon.Telling) is { } tells)
            _tellers = new Regex(
                $@"\b(?:my|her|his|the|their|a)\s+(?:{who})\s+(?:has\s+|have\s+|had\s+|also\s+)*(?:{tells})\s+(?:that\s+)?(?!I\b|she\b|he\b|my\b|her\b|his\b)",
                Options | RegexOptions.CultureInvariant
            );
    }

    /// <summary>The text so.</summary>
    public string Of(string text)
    {
        var said = _phrases?.Replace(text, match => _spelled[Folded(match.Value)]) ?? text;
        said = Occasions().Replace(said, "$1 times $2");
        said = PerUnit().Replace(said, "$1 a $2");
        said = Adverb().Replace(said, match => $"{match.Groups[1].Value} a {UnitOf(match.Groups[2].Value)}");
        said = Window().Replace(said, match => $"last {LengthOf(match.Groups[1].Value)}");
        return _tellers?.Replace(said, "$0 I ") ?? said;
    }

    private static string UnitOf(string adverb) =>
        adverb.ToUpperInvariant() switch
        {
            "DAILY" => "day",
            "WEEKLY" => "week",
            "MONTHLY" => "month",
            "NIGHTLY" => "night",
            _ => "year",
        };

    private static string LengthOf(string unit) =>
        unit.ToUpperInvariant() switch
        {
            "WEEK" => "7 days",
            "FORTNIGHT" => "14 days",
            _ => "1 month",
        };

    private static string Folded(string phrase) => Spaces().Replace(phrase, " ").Trim().ToUpperInvariant();

    private static Regex? Any(IEnumerable<string> phrases, string pattern) =>
        Alternatives(phrases) is { } any
            ? new Regex(pattern.Replace("{0}", $"(?:{any})", StringComparison.Ordinal), Options)
            : null;

    // The longest first, for the first that fits is taken.
    private static string? Alternatives(IEnumerable<string> phrases)
    {
        var any = string.Join(
            '|',
            phrases
                .OrderByDescending(phrase => phrase.Length)
                .Select(phrase => Regex.Escape(phrase).Replace("\\ ", @"\s+", StringComparison.Ordinal))
        );
        return any.Length > 0 ? any : null;
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    // "On several occasions each week".
    [GeneratedRegex(
        @"\b(?:on\s+)?(several|multiple|many|a\s+few|few|some|two|three|four|five|six|\d+)\s+(?:separate\s+)?(?:occasions|times)\s+((?:a|per|each|every|in\s+a)\s+(?:day|week|month|night|year)|daily|weekly|monthly|nightly)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Occasions();

    // "Times per week", "once each day", "5 glasses per day".
    [GeneratedRegex(
        @"\b(times|once|twice|thrice|hours|glasses|cups|units|drinks|tablets|capsules|mg|mcg|micrograms|ml|g)\s+(?:per|each|every|in\s+a)\s+(day|week|month|night|year)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PerUnit();

    [GeneratedRegex(
        @"\b(times|once|twice|thrice|hours|glasses|cups)\s+(daily|weekly|monthly|nightly|yearly)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Adverb();

    // "The preceding fortnight"; "last year" stays as it is, for it may be three months ago.
    [GeneratedRegex(
        @"\b(?:this\s+)?(?:last|past|previous|preceding|prior)\s+(week|fortnight|month)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Window();
}
