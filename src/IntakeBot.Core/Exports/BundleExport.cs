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

    /// <summary>
    /// The same resources as a transaction that puts each at its own address, with the printed brief as a
    /// DocumentReference. Whoever sends it twice changes nothing the second time.
    /// </summary>
    /// <param name="source">What leaves.</param>
    /// <param name="printed">The brief as people read it, in the forms there are; the best first.</param>
    /// <param name="before">What earlier versions put there, by <see cref="RecordTransaction.Addresses"/>: whatever of it is gone is deleted.</param>
    public static Bundle Transaction(
        ExportSource source,
        ImmutableArray<PrintedBrief> printed,
        IEnumerable<string> before
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        var context = new DocumentContext(source, ReferenceStyle.Server);
        var bundle = new Bundle
        {
            Type = Bundle.BundleType.Transaction,
            Entry =
            [
                .. Parts(context)
                    .Select(part => part.Resource)
                    .Append(PrintedParts.Build(context, printed))
                    .Select(resource => new Bundle.EntryComponent
                    {
                        Resource = resource,
                        Request = Request(Bundle.HTTPVerb.PUT, $"{resource.TypeName}/{resource.Id}"),
                    }),
            ],
        };
        var gone = before.Except(AddressesOf(bundle), StringComparer.Ordinal).Order(StringComparer.Ordinal);
        bundle.Entry.AddRange(
            gone.Select(address => new Bundle.EntryComponent { Request = Request(Bundle.HTTPVerb.DELETE, address) })
        );
        return bundle;
    }

    /// <summary>The transaction as FHIR JSON, with what it puts where.</summary>
    public static RecordTransaction WriteTransaction(
        ExportSource source,
        ImmutableArray<PrintedBrief> printed,
        IEnumerable<string> before
    )
    {
        var bundle = Transaction(source, printed, before);
        return new RecordTransaction(Write(bundle), AddressesOf(bundle));
    }

    private static ImmutableArray<string> AddressesOf(Bundle transaction) =>
        [
            .. transaction
                .Entry.Where(entry => entry.Request?.Method == Bundle.HTTPVerb.PUT)
                .Select(entry => entry.Request?.Url)
                .OfType<string>(),
        ];

    /// <summary>The bundle as indented FHIR JSON.</summary>
    public static string Write(Bundle bundle) => FhirJson.Write(bundle);

    private static Bundle.RequestComponent Request(Bundle.HTTPVerb method, string address) =>
        new() { Method = method, Url = address };

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
