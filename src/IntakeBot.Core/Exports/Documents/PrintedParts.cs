using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Hl7.Fhir.Model;
using IntakeBot.Core.Content;

namespace IntakeBot.Core.Exports.Documents;

/// <summary>The printed brief as a DocumentReference (https://hl7.org/fhir/R4/documentreference.html), for whoever reads and does not compute.</summary>
internal static class PrintedParts
{
    public static DocumentReference Build(DocumentContext context, ImmutableArray<PrintedBrief> printed)
    {
        var (source, id) = (context.Source, context.Id("printed brief"));
        var at = source.SignedOff?.At ?? source.Brief.ComposedAt;
        var reference = new DocumentReference
        {
            Id = id,
            MasterIdentifier = DocumentContext.Identifier(id),
            Status = DocumentReferenceStatus.Current,
            DocStatus = CompositionParts.Status(source.SignedOff),
            Type = CompositionParts.Type,
            Subject = context.Patient,
            Date = at,
            Author = [context.Software],
            Description = FormattableString.Invariant($"Pre-visit brief, version {source.Version}"),
            Content = [.. printed.Select(each => Content(each, at))],
            Context = new() { Related = [context.Composition] },
        };
        if (source.SignedOff is { } signed)
            reference.Authenticator = new ResourceReference { Display = FhirAnswers.Clean(new(signed.By)) };
        if (source.Clinic.Length > 0)
            reference.Custodian = new ResourceReference { Display = FhirAnswers.Clean(new(source.Clinic)) };
        return reference;
    }

    private static DocumentReference.ContentComponent Content(PrintedBrief printed, DateTimeOffset at) =>
        new()
        {
            Attachment = new Attachment
            {
                ContentType = printed.MediaType,
                Data = ImmutableCollectionsMarshal.AsArray(printed.Data),
                Title = "Pre-visit brief",
                CreationElement = DocumentContext.Moment(at),
            },
        };
}
