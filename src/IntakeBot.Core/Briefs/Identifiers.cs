using System.Globalization;
using System.Text.RegularExpressions;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs;

/// <summary>
/// Removes from free words what names the patient: the parts of the name given, the date of birth in its usual
/// spellings, and anything that looks like an address or number to reach someone by.
/// </summary>
internal sealed partial class Identifiers
{
    private readonly Regex? _own;

    private Identifiers(IEnumerable<string> own)
    {
        var alternatives = string.Join('|', own.Distinct().OrderByDescending(each => each.Length).Select(Regex.Escape));
        if (alternatives.Length > 0)
            _own = new Regex(
                $@"(?<![\p{{L}}\p{{N}}])(?:{alternatives})(?![\p{{L}}\p{{N}}])",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(1)
            );
    }

    public static Identifiers Of(BriefContext context) =>
        new([
            .. context.Find(SpecialItems.Name) is { } name ? NameParts(name) : [],
            .. context.Find(SpecialItems.BirthDate) is { } born ? Spellings(born) : [],
        ]);

    public PatientText Remove(PatientText text)
    {
        var kept = Reach().Replace(text.Verbatim, "[removed]");
        return new PatientText(_own?.Replace(kept, "[removed]") ?? kept);
    }

    /// <summary>How often something of it occurs.</summary>
    public int Count(string text) => Reach().Count(text) + (_own?.Count(text) ?? 0);

    // Single letters are left: they are words of their own, and initials name nobody.
    private static IEnumerable<string> NameParts(Answer name)
    {
        var whole = name
            .Values.OfType<AnswerValue.Text>()
            .Select(value => value.Value.Verbatim)
            .Append(name.Quote.Verbatim);
        return whole
            .SelectMany(text =>
                text.Split([' ', '.', ',', '-', '\t', '\n', '(', ')', '"'], StringSplitOptions.TrimEntries)
            )
            .Where(part => part.Length > 1);
    }

    private static IEnumerable<string> Spellings(Answer born)
    {
        if (!string.IsNullOrWhiteSpace(born.Quote.Verbatim))
            yield return born.Quote.Verbatim.Trim();
        if (born.Values is not [AnswerValue.Date { Value: { Day: not null } date }])
            yield break;
        string[] formats =
        [
            "yyyy-MM-dd",
            "yyyy/MM/dd",
            "dd/MM/yyyy",
            "d/M/yyyy",
            "MM/dd/yyyy",
            "M/d/yyyy",
            "dd.MM.yyyy",
            "d.M.yyyy",
            "dd-MM-yyyy",
            "d-M-yyyy",
            "dd/MM/yy",
            "d/M/yy",
            "d MMMM yyyy",
            "d MMM yyyy",
            "MMMM d, yyyy",
            "MMMM d yyyy",
            "MMM d, yyyy",
            "MMM d yyyy",
        ];
        foreach (var format in formats)
            yield return date.Earliest.ToString(format, CultureInfo.InvariantCulture);
    }

    // E-mail and web addresses, and runs of seven digits or more however they are spaced.
    [GeneratedRegex(
        @"[^\s@]+@[^\s@]+\.[^\s@]+|https?://\S+|\+?\d(?:[\s().-]?\d){6,}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Reach();
}
