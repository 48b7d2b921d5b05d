using System.Collections.Immutable;

namespace IntakeBot.Core.Screening;

/// <summary>A clinician's note that names the medicine on which its flag rests, and none that the patient does not take.</summary>
internal static class NamedMedicines
{
    private const string Place = "{medicine}";
    private const string Unnamed = "a medicine";

    /// <summary>The note with the medicines in their place, by the names that the clinic's list has for them.</summary>
    public static string In(ScreeningRules rules, string note, ImmutableArray<Evidence> evidence)
    {
        var at = note.IndexOf(Place, StringComparison.Ordinal);
        if (at < 0)
            return note;
        var names = string.Join(" and ", evidence.SelectMany(one => Of(rules, one)).Distinct(StringComparer.Ordinal));
        if (names.Length == 0)
            names = Unnamed;
        return note.Replace(
            Place,
            at == 0 ? char.ToUpperInvariant(names[0]) + names[1..] : names,
            StringComparison.Ordinal
        );
    }

    private static IEnumerable<string> Of(ScreeningRules rules, Evidence evidence) =>
        rules.Concepts.TryGetValue(evidence.ConceptId, out var concept) && concept.OfMedicine
            ? rules
                .Reader.Read(evidence.Quote)
                .Where(mention => mention.Concept.Id == evidence.ConceptId)
                .Select(mention => mention.Span.Of(evidence.Quote.Verbatim).Verbatim)
                .Select(said => rules.Reader.Medicines.Lookup(said)?.Name ?? said)
            : [];
}
