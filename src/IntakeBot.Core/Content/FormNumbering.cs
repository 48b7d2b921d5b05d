using System.Text.RegularExpressions;
using Hl7.Fhir.Model;

namespace IntakeBot.Core.Content;

/// <summary>
/// The numbers that a form's items bear on paper ("3. Are you pregnant?", "B. Operations"). Said aloud they mean nothing,
/// and in the review they stand beside its own. They are left out where they number the items, and nothing else tells
/// the items apart: "1. Impfung" and "2. Impfung" stay.
/// </summary>
internal sealed partial class FormNumbering
{
    private readonly bool _digits;
    private readonly bool _letters;

    /// <summary>How the items are numbered.</summary>
    public FormNumbering(IEnumerable<Questionnaire.ItemComponent> items)
    {
        var texts = items.Where(IsNumbered).Select(item => item.Text ?? "").ToList();
        _digits = Numbers(texts, Digits()) is { Count: > 1 };
        _letters = Numbers(texts, Letters()) is { } letters && letters.Contains("A") && letters.Contains("B");
    }

    /// <summary>The text without its number.</summary>
    public string Without(string text) =>
        _digits && Digits().Match(text) is { Success: true } digits ? text[digits.Length..]
        : _letters && Letters().Match(text) is { Success: true } letter ? text[letter.Length..]
        : text;

    /// <summary>Steps that are displayed keep theirs.</summary>
    public static bool IsNumbered(Questionnaire.ItemComponent item) =>
        item.Type != Questionnaire.QuestionnaireItemType.Display;

    private static HashSet<string>? Numbers(IEnumerable<string> texts, Regex number)
    {
        var found = texts
            .Select(text => (Text: text, Number: number.Match(text)))
            .Where(one => one.Number.Success)
            .ToList();
        return found.Select(one => one.Text[one.Number.Length..]).Distinct().Count() == found.Count
            ? [.. found.Select(one => one.Number.Groups["number"].Value)]
            : null;
    }

    [GeneratedRegex(@"^\s*(?:Q\s?)?(?<number>\d{1,3}(?:\.\d{1,3})*[a-z]?)(?:[.):]|\s-)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\s*(?<number>[A-Z])[.)]\s+")]
    private static partial Regex Letters();
}
