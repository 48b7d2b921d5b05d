using Hl7.Fhir.Model;
using IntakeBot.Core.Briefs;

namespace IntakeBot.Core.Exports.Documents;

/// <summary>
/// What the patient said of allergies and bad reactions, as one unconfirmed AllergyIntolerance
/// (https://hl7.org/fhir/R4/allergyintolerance.html) in the patient's words. It is not split into substances: a
/// sentence cut in the wrong place would be a wrong allergy.
/// </summary>
internal static class AllergyParts
{
    private const string Terminology = "http://terminology.hl7.org/CodeSystem/";

    public static IEnumerable<DocumentPart> Build(DocumentContext context)
    {
        if (
            context.Find(SpecialItems.AllergyDetails) is not { } answer
            || context.Form.Find(SpecialItems.AllergyDetails) is not { } item
        )
            return [];
        var id = context.Id("allergy");
        var allergy = new AllergyIntolerance
        {
            Id = id,
            Identifier = [DocumentContext.Identifier(id)],
            ClinicalStatus = new CodeableConcept(Terminology + "allergyintolerance-clinical", "active"),
            VerificationStatus = new CodeableConcept(Terminology + "allergyintolerance-verification", "unconfirmed"),
            Code = new CodeableConcept { Text = DocumentContext.Shown(item, answer) },
            Patient = context.Patient,
            RecordedDateElement = DocumentContext.Moment(answer.At),
            Recorder = context.Patient,
            Asserter = context.Patient,
        };
        return [new DocumentPart(allergy, [new(SpecialItems.AllergyDetails), new(SpecialItems.HasAllergies)])];
    }
}
