using Hl7.Fhir.Model;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Exports.Documents;

/// <summary>The patient as they named themselves, the software that asked, and what was asked and answered.</summary>
internal static class PatientParts
{
    public static IEnumerable<DocumentPart> Build(DocumentContext context) =>
        [
            new DocumentPart(Patient(context), []),
            new DocumentPart(Software(context), []),
            new DocumentPart(Response(context), []),
        ];

    private static Patient Patient(DocumentContext context)
    {
        var id = context.Id("patient");
        var patient = new Patient
        {
            Id = id,
            Identifier = [DocumentContext.Identifier(id)],
            Gender = Gender(context.Find(SpecialItems.Sex)),
        };
        if (Shown(context, SpecialItems.Name) is { Length: > 0 } name)
            patient.Name = [new HumanName { Text = name }];
        if (context.Find(SpecialItems.BirthDate)?.Values is [AnswerValue.Date { Until: null } born])
            patient.BirthDate = born.Value.ToIso();
        return patient;
    }

    private static string? Shown(DocumentContext context, LinkId item) =>
        context.Find(item) is { } answer && context.Form.Find(item) is { } question
            ? DocumentContext.Shown(question, answer)
            : null;

    // FHIR knows four; a patient who would rather not say is "unknown" to a record system.
    private static AdministrativeGender? Gender(Answer? answer) =>
        answer?.Codes.FirstOrDefault() switch
        {
            null => null,
            "female" => AdministrativeGender.Female,
            "male" => AdministrativeGender.Male,
            "another" or "other" => AdministrativeGender.Other,
            _ => AdministrativeGender.Unknown,
        };

    private static Device Software(DocumentContext context) =>
        new()
        {
            Id = context.Id("software"),
            Status = Device.FHIRDeviceStatus.Active,
            DeviceName = [new() { Name = "IntakeBot", Type = DeviceNameType.UserFriendlyName }],
            Type = new CodeableConcept { Text = "Pre-visit intake software" },
            Version = [new() { Value = context.Source.Brief.Provenance.GetValueOrDefault("software", "unknown") }],
        };

    private static QuestionnaireResponse Response(DocumentContext context)
    {
        var response = ResponseExport.Of(context.Form, context.Source.Intake);
        response.Id = context.Id("response");
        response.Identifier = DocumentContext.Identifier(response.Id);
        response.Subject = context.Patient;
        response.Source = context.Patient;
        response.Author = context.Software;
        return response;
    }
}
