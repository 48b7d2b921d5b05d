using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>
/// Finds ways and places to reach a person, and dates of birth: by their shape, and by the words around them.
/// </summary>
internal sealed partial class ContactFinder
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Patterns that are made of content are made once: they cost more than all that one brief looks for.
    private static readonly ConditionalWeakTable<IdentifierCues, Patterns> Made = [];

    private readonly PartialDate? _born;
    private readonly IdentifierCues _cues;
    private readonly Regex? _street;
    private readonly Regex? _dated;
    private readonly Regex? _named;

    public ContactFinder(IdentifierCues cues, PartialDate? born)
    {
        (_cues, _born) = (cues, born);
        (_street, _dated, _named) = Made.GetValue(cues, Patterns.Of);
    }

    private sealed record Patterns(Regex? Street, Regex? Dated, Regex? Named)
    {
        public static Patterns Of(IdentifierCues cues)
        {
            var month = PhrasePattern.AnyOf(cues.Months.Keys);
            return new(
                cues.Streets.IsEmpty
                    ? null
                    : new Regex(
                        $@"\b\d{{1,5}}[a-z]?,?\s+(?:[\p{{L}}'.-]+\s+){{1,3}}?(?:{PhrasePattern.AnyOf(cues.Streets)})\b\.?(?:,\s*[\p{{L}}'-]+){{0,2}}"
                            + $@"|\b(?:calle|avenida|avda|plaza|paseo)\s+(?:[\p{{L}}'.-]+\s+){{0,3}}?[\p{{L}}'.-]+,?\s+(?:n\S{{0,3}}\s*)?\d{{1,5}}\b",
                        Options
                    ),
                cues.Born.IsEmpty
                    ? null
                    : new Regex(
                        $@"\b(?:{PhrasePattern.AnyOf(cues.Born)})\b[\s:.,-]*(?:(?:on|in|the|is|was|el|en)\s+)*$",
                        Options
                    ),
                cues.Months.Count == 0
                    ? null
                    : new Regex(
                        $@"\b(?<d>\d{{1,2}})(?:st|nd|rd|th)?[\s.-]*(?:of\s+|de\s+)?(?<m>{month})\b(?:\.?[\s,.'-]*(?:de\s+|of\s+|del\s+)?(?<y>\d{{4}}|\d{{2}}\b))?"
                            + $@"|\b(?<m>{month})\b\.?[\s-]*(?:the\s+)?(?<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?:[\s,.'-]+(?:of\s+)?(?<y>\d{{4}}|\d{{2}}\b))?",
                        Options
                    )
            );
        }
    }

    /// <summary>What is found, where it stands.</summary>
    public IEnumerable<Masked> Find(string text)
    {
        foreach (var regex in new[] { Reach(), Postcode(), _street })
        {
            foreach (Match match in regex?.Matches(text) ?? Enumerable.Empty<Match>())
            {
                if (!Ordinal().IsMatch(match.Groups["inward"].Value))
                    yield return Of(match);
            }
        }
        foreach (Match match in Digits().Matches(text))
        {
            // A date of something that happened is no number to call.
            if (!IsDate(match.Value) || IsOfBirth(text, match))
                yield return Of(match);
        }
        foreach (var match in Dates().Matches(text).Concat(_named?.Matches(text) ?? Enumerable.Empty<Match>()))
        {
            if (IsOfBirth(text, match))
                yield return Of(match);
        }
        foreach (Match match in Year().Matches(text))
        {
            if (FollowsBirth(text, match.Index))
                yield return Of(match);
        }
    }

    private bool IsOfBirth(string text, Match match) => IsBirthDate(match) || FollowsBirth(text, match.Index);

    private bool FollowsBirth(string text, int at) => _dated?.IsMatch(text[..at]) ?? false;

    private static Masked Of(Match match)
    {
        Capture found = match.Groups["handle"] is { Success: true } handle ? handle : match;
        return new(found.Index, found.Index + found.Length, Identifiers.Removed);
    }

    // "B12 1st" is no postcode.
    [GeneratedRegex("^(?:1st|2nd|3rd|\\dth)$", Options)]
    private static partial Regex Ordinal();

    // Whatever order they stand in: somebody born on 4 May writes 4/5 or 5/4.
    private bool IsBirthDate(Match match)
    {
        if (_born is not { Month: { } month, Day: { } day } born)
            return false;
        var parts = Number().Matches(match.Value).Select(part => part.Value).ToList();
        if (match.Groups["m"].Success)
        {
            var year = match.Groups["y"].Value;
            return _cues.Months.GetValueOrDefault(Tokenizer.Plain(match.Groups["m"].Value)) == month
                && Int(match.Groups["d"].Value) == day
                && (year.Length == 0 || IsYear(year, born.Year));
        }
        if (parts.Count == 1)
            return Compact(born.Year, month, day).Contains(parts[0], StringComparer.Ordinal);
        return parts.Count == 3
            && (IsYear(parts[2], born.Year) || IsYear(parts[0], born.Year))
            && parts
                .Select(Int)
                .Where((_, at) => at != (IsYear(parts[2], born.Year) ? 2 : 0))
                .Order()
                .SequenceEqual(new[] { month, day }.Order());
    }

    private static string[] Compact(int year, int month, int day)
    {
        var (y, m, d) = (Two(year % 100), Two(month), Two(day));
        var whole = year.ToString(CultureInfo.InvariantCulture);
        return [$"{d}{m}{y}", $"{m}{d}{y}", $"{y}{m}{d}", $"{d}{m}{whole}", $"{m}{d}{whole}", $"{whole}{m}{d}"];
    }

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private static bool IsYear(string written, int year) =>
        Int(written) == year || (written.Length == 2 && Int(written) == year % 100);

    private static bool IsDate(string digits) => WholeDate().IsMatch(digits);

    private static int Int(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    // E-mail addresses also as they are said, web addresses, and names on other services.
    [GeneratedRegex(
        @"[^\s@]+@[^\s@]+\.[^\s@]+|\S+\s+(?:\(at\)|\[at\]|at)\s+\S+\s+(?:\(dot\)|\[dot\]|dot)\s+\w+|https?://\S+|\bwww\.\S+|(?:^|\s)(?<handle>@\w{2,})",
        Options
    )]
    private static partial Regex Reach();

    // Runs of seven digits or more, however they are spaced; a run of six digits is compared with the date of birth.
    [GeneratedRegex(@"(?:\+\d{1,3}[\s-]*)?\(?\d(?:[\s().-]{0,2}\d){6,}", Options)]
    private static partial Regex Digits();

    // British postcodes, whose last letters are never C, I, K, M, O or V, so that "b12 5mg" is none; insurance numbers.
    [GeneratedRegex(
        @"\b[a-z]{1,2}\d[a-z\d]?\s*(?<inward>\d[abd-hjlnp-uw-z]{2})\b|\b[a-z]{2}\s?\d\d\s?\d\d\s?\d\d\s?[a-d]\b|\b(?-i:[A-Z]{2})\s+\d{5}(?:-\d{4})?\b",
        Options
    )]
    private static partial Regex Postcode();

    [GeneratedRegex(@"\b\d{1,4}[/.\s-]\d{1,2}[/.\s-]\d{2,4}\b|\b\d{6}\b", Options)]
    private static partial Regex Dates();

    [GeneratedRegex(@"^(?:(?:19|20)\d\d[/.-]\d{1,2}[/.-]\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d)$", Options)]
    private static partial Regex WholeDate();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b", Options)]
    private static partial Regex Year();

    [GeneratedRegex(@"\d+", Options)]
    private static partial Regex Number();
}
