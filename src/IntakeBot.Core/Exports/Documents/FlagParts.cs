using Hl7.Fhir.Model;
using IntakeBot.Core.Content;
using IntakeBot.Core.Screening;
using Evidence = IntakeBot.Core.Screening.Evidence;

namespace IntakeBot.Core.Exports.Documents;

/// <summary>
/// One Flag (https://hl7.org/fhir/R4/flag.html) for each red flag ever raised; one that a correction withdrew is
/// inactive and has an end. The words that raised it go with it.
/// </summary>
internal static class FlagParts
{
    // Of the specification: what supports a flag, and how pressing it is.
    private const string Detail = "http://hl7.org/fhir/StructureDefinition/flag-detail";
    private const string Priority = "http://hl7.org/fhir/StructureDefinition/flag-priority";

    public static IEnumerable<DocumentPart> Build(DocumentContext context) =>
        context.Source.Intake.Flags.Select(raised => new DocumentPart(FlagOf(context, raised), [])
        {
            Rule = raised.Flag.RuleId,
        });

    private static Flag FlagOf(DocumentContext context, RaisedFlag raised)
    {
        var red = raised.Flag;
        var id = context.Id($"flag {red.RuleId} {raised.RaisedBy}");
        var flag = new Flag
        {
            Id = id,
            Identifier = [DocumentContext.Identifier(id)],
            Status = raised.WithdrawnBy is null ? Flag.FlagStatus.Active : Flag.FlagStatus.Inactive,
            Category =
            [
                new CodeableConcept("http://terminology.hl7.org/CodeSystem/flag-category", "clinical", "Clinical"),
            ],
            Code = new CodeableConcept(
                DocumentContext.Own + "CodeSystem/red-flag-rule",
                red.RuleId,
                FhirAnswers.Clean(new(red.Title)),
                FhirAnswers.Clean(new(red.Title))
            ),
            Subject = context.Patient,
            Period = new Period
            {
                StartElement = DocumentContext.Moment(raised.RaisedAt),
                EndElement = WithdrawnAt(context, raised),
            },
            Author = context.Software,
        };
        flag.AddExtension(Priority, PriorityOf(red.Urgency));
        flag.AddExtension(Detail, context.Response);
        flag.AddExtension(DocumentContext.Own + "StructureDefinition/rules-version", new FhirString(red.RulesVersion));
        flag.AddExtension(DocumentContext.Own + "StructureDefinition/guidance-source", new FhirString(red.Source));
        flag.Extension.AddRange(red.Evidence.Select(evidence => EvidenceOf(context, evidence)));
        return flag;
    }

    private static FhirDateTime? WithdrawnAt(DocumentContext context, RaisedFlag raised) =>
        raised.WithdrawnBy is null ? null
        : context.Source.Intake.Utterances.FirstOrDefault(said => said.ActivityId == raised.WithdrawnBy) is { } said
            ? DocumentContext.Moment(said.At)
        : DocumentContext.Moment(context.ReportedAt);

    private static CodeableConcept PriorityOf(Urgency urgency)
    {
        var (code, display) = urgency switch
        {
            Urgency.Emergency => ("PH", "High priority"),
            Urgency.SameDay => ("PH", "High priority"),
            Urgency.UrgentAppointment => ("PM", "Medium priority"),
            _ => ("PL", "Low priority"),
        };
        return new CodeableConcept("http://hl7.org/fhir/flag-priority-code", code, display, UrgencyNames.Of(urgency));
    }

    // The quote, the concept in it, and where in the response it stands; words beside any question have no item.
    private static Extension EvidenceOf(DocumentContext context, Evidence evidence)
    {
        var extension = new Extension { Url = DocumentContext.Own + "StructureDefinition/flag-evidence" };
        extension.AddExtension(
            "concept",
            new Coding(
                DocumentContext.Own + "CodeSystem/screening-concept",
                evidence.ConceptId,
                FhirAnswers.Clean(new(evidence.Concept))
            )
        );
        if (FhirAnswers.Clean(evidence.Quote) is { Length: > 0 } quote)
            extension.AddExtension("quote", new FhirString(quote));
        if (evidence.Item is { } item && context.Form.Find(item.LinkId) is not null)
        {
            extension.AddExtension("answer", context.Response);
            extension.AddExtension("linkId", new FhirString(item.LinkId.Value));
            extension.AddExtension("occurrence", new UnsignedInt(item.Occurrence));
        }
        return extension;
    }
}
