using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>
/// Questions whose answers name, number or reach somebody, on any form: by what defines them, or by their own words
/// (<c>asks</c> in <c>seeds/privacy/</c>).
/// </summary>
internal static class IdentifyingQuestions
{
    // FHIR's own elements: https://hl7.org/fhir/R4/patient.html
    private static readonly string[] Elements =
    [
        ".name",
        ".birthDate",
        ".telecom",
        ".address",
        ".identifier",
        ".contact",
    ];

    /// <summary>Whether the answer identifies somebody.</summary>
    public static bool Identifies(FormItem item, IdentifierCues cues) =>
        item.Kind is not (ItemKind.Boolean or ItemKind.Choice)
        && (IsDefinedSo(item.Definition) || AsksFor(item, cues.Asks) || AsksForOwnName(item, cues));

    /// <summary>Whether the answer is the patient's own name, or a part of it.</summary>
    public static bool AsksForOwnName(FormItem item, IdentifierCues cues) =>
        item.Kind is ItemKind.String or ItemKind.Text
        && (
            AsksFor(item, cues.AsksOwnName)
            || item.Definition?.Contains("Patient.name", StringComparison.Ordinal) == true
            // "Name", and not "Primary care physician: Name".
            || Array.Exists(["name", "nombre"], word => Tokenizer.Plain(item.Label) == word)
        );

    /// <summary>Whether the answer is the patient's own date of birth: "Date of birth", and not of whom.</summary>
    public static bool AsksForBirthDate(FormItem item, IdentifierCues cues) =>
        item.Kind == ItemKind.Date
        && (
            cues.Born.Contains(Tokenizer.Plain(item.Label))
            || item.Definition?.Contains("Patient.birthDate", StringComparison.Ordinal) == true
        );

    private static bool AsksFor(FormItem item, IEnumerable<string> phrases)
    {
        var asked = $" {Tokenizer.Plain(item.Label)} ; {Tokenizer.Plain(item.Text)} ";
        return phrases.Any(phrase => asked.Contains($" {phrase} ", StringComparison.Ordinal));
    }

    private static bool IsDefinedSo(string? definition) =>
        definition is not null
        && (
            definition.Contains("Patient", StringComparison.Ordinal)
            || definition.Contains("RelatedPerson", StringComparison.Ordinal)
        )
        && Array.Exists(Elements, element => definition.Contains(element, StringComparison.Ordinal));
}
