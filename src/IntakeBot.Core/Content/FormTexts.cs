using System.Collections.Immutable;
using Hl7.Fhir.Model;

namespace IntakeBot.Core.Content;

/// <summary>
/// Reads a questionnaire's texts in one language, by the R4 <c>translation</c> extension on each; a text that has none
/// is read as it stands, and remembered. Without a language every text is read as it stands.
/// </summary>
internal sealed class FormTexts(string? language)
{
    private readonly List<string> _missing = [];

    /// <summary>Whether texts are read as they stand.</summary>
    public bool IsOwn => language is null;

    /// <summary>Where a text has no translation.</summary>
    public IReadOnlyList<string> Missing => _missing;

    /// <summary>How many texts have one.</summary>
    public int Translated { get; private set; }

    /// <summary>The text; null where there is none.</summary>
    public string? Read(FhirString? text, FormSpot where) =>
        Stated(text, where) is { } read ? FormMarkup.Plain(read) : null;

    private string? Stated(FhirString? text, FormSpot where)
    {
        if (language is null || text?.Value is not { Length: > 0 })
            return text?.Value;
        if (Translation(text, language) is { } translated)
        {
            Translated++;
            return translated;
        }
        _missing.Add(where.ToString());
        return text.Value;
    }

    /// <summary>The texts that are marked as of the language; without one, those that carry no mark.</summary>
    public ImmutableArray<string> Marked(IEnumerable<FhirString> texts) =>
        [
            .. texts
                .Where(text => text.GetExtensionValue<Code>(FhirExtensions.Language)?.Value == language)
                .Select(text => text.Value)
                .OfType<string>(),
        ];

    private static string? Translation(FhirString text, string language) =>
        text.GetExtensions(FhirExtensions.Translation)
            .Where(translation => translation.GetExtensionValue<Code>("lang")?.Value == language)
            .Select(translation => translation.GetExtensionValue<FhirString>("content")?.Value)
            .FirstOrDefault(content => !string.IsNullOrWhiteSpace(content));
}
