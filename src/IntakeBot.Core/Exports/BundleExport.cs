using System.Collections.Immutable;
using Hl7.Fhir.Model;
using IntakeBot.Core.Exports.Documents;

namespace IntakeBot.Core.Exports;

/// <summary>
/// A brief and all it rests on as FHIR R4: a document to keep (https://hl7.org/fhir/R4/documents.html), or a
/// transaction for a record system's server (https://hl7.org/fhir/R4/http.html#transaction). See <c>docs/fhir.md</c>.
/// </summary>
public static class BundleExport
{
    /// <summary>The document: the Composition first, then the patient, the answers and what is made of them.</summary>
    public static Bundle Document(ExportSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var context = new DocumentContext(source, ReferenceStyle.Urn);
        var signed = source.SignedOff is null ? "unsigned" : "signed";
        var id = context.Id(FormattableString.Invariant($"document {source.Version} {signed}"));
        return new Bundle
        {
            Type = Bundle.BundleType.Document,
            Identifier = DocumentContext.Identifier(id),
            Timestamp = source.SignedOff?.At ?? source.Brief.ComposedAt,
            Entry =
            [
                .. Parts(context)
                    .Select(part => new Bundle.EntryComponent
                    {
                        FullUrl = $"urn:uuid:{part.Resource.Id}",
                        Resource = part.Resource,
                    }),
            ],
        };
    }

    /// <summary>The bundle as indented FHIR JSON.</summary>
    public static string Write(Bundle bundle) => FhirJson.Write(bundle);

    private static ImmutableArray<DocumentPart> Parts(DocumentContext context)
    {
        ImmutableArray<DocumentPart> reported =
        [
            .. PatientParts.Build(context),
            .. MedicationParts.Build(context),
            .. AllergyParts.Build(context),
            .. FlagParts.Build(context),
            .. ObservationParts.Build(context),
        ];
        return
        [
            CompositionParts.Build(context, reported),
            .. reported,
            ProvenanceParts.Build(context, reported.Where(part => part.Resource is not (Patient or Device))),
        ];
    }
}
