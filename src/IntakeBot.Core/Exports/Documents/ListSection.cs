using System.Collections.Immutable;
using Hl7.Fhir.Model;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Exports.Documents;

/// <summary>
/// A list that a record system looks for by its code, and of which silence must not read as "none": an empty one says
/// why it is empty.
/// </summary>
/// <param name="Section">The section.</param>
/// <param name="Keys">The answers by which its place in the brief is known.</param>
/// <param name="Parts">What it lists.</param>
internal sealed record ListSection(
    Composition.SectionComponent Section,
    ImmutableArray<ItemKey> Keys,
    ImmutableArray<DocumentPart> Parts
)
{
    private const string Reasons = "http://terminology.hl7.org/CodeSystem/list-empty-reason";

    public static IEnumerable<ListSection> Build(DocumentContext context, IEnumerable<DocumentPart> parts)
    {
        if (MedicationItems.Of(context.Form) is { } medicines)
            yield return Build(
                context,
                ("Medicines and supplements", CompositionParts.Loinc("10160-0", "History of Medication use Narrative")),
                medicines.Use?.LinkId ?? medicines.Name.LinkId,
                [.. parts.Where(part => part.Resource is MedicationStatement)]
            );
        if (context.Form.Find(SpecialItems.HasAllergies) is not null)
            yield return Build(
                context,
                ("Allergies", CompositionParts.Loinc("48765-2", "Allergies and adverse reactions Document")),
                SpecialItems.HasAllergies,
                [.. parts.Where(part => part.Resource is AllergyIntolerance)]
            );
    }

    private static ListSection Build(
        DocumentContext context,
        (string Title, CodeableConcept Code) list,
        LinkId asked,
        ImmutableArray<DocumentPart> parts
    )
    {
        var section = new Composition.SectionComponent
        {
            Title = list.Title,
            Code = list.Code,
            Entry = [.. parts.Select(part => context.Reference(part.Resource))],
        };
        if (parts.IsEmpty)
        {
            var (code, display, sentence) = WhyEmpty(context, asked);
            section.EmptyReason = new CodeableConcept(Reasons, code, display);
            section.Text = SectionText.Of(sentence);
        }
        return new(section, [new(asked), .. parts.SelectMany(part => part.RestsOn)], parts);
    }

    private static (string Code, string Display, string Sentence) WhyEmpty(DocumentContext context, LinkId asked) =>
        context.Find(asked)?.Values switch
        {
            [AnswerValue.YesNo { Value: false }] => ("nilknown", "Nil Known", "The patient reports none."),
            { } => ("unavailable", "Unavailable", "The patient reports some and did not name them."),
            _ => ("notasked", "Not Asked", "Not asked or not answered."),
        };
}
