using IntakeBot.Channels.Activities;
using IntakeBot.Channels.DirectLine;
using IntakeBot.Host.Security;
using IntakeBot.Host.Storage;

namespace IntakeBot.Host.Clinic;

/// <summary>A photo or document that a patient sent, to who is signed in.</summary>
internal static class Attachments
{
    public static void Map(IEndpointRouteBuilder clinic) =>
        clinic.MapGet("/intakes/{id}/attachments/{fileId}", ShowAsync).Audited(AuditKind.AttachmentRead);

    private static async Task<IResult> ShowAsync(
        string id,
        string fileId,
        ITranscript transcript,
        CancellationToken cancellationToken
    ) =>
        await transcript.ReadFileAsync(id, fileId, cancellationToken) is { } file
            ? new FileResult(file)
            : ClinicConsole.NotFound();
}
