using System.Collections.Immutable;
using IntakeBot.Channels.Activities;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;
using IntakeBot.Host.Conversations;
using IntakeBot.Host.Security;
using IntakeBot.Host.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IntakeBot.Host.Clinic;

/// <summary>One message as the transcript shows it. Public because a component's parameters are.</summary>
/// <param name="Id">The activity: the anchor to which citations lead.</param>
/// <param name="ByPatient">Whether the patient said it.</param>
/// <param name="At">When, where the channel told.</param>
/// <param name="Text">The words, or what was put in on a card.</param>
public sealed record TranscriptTurn(string Id, bool ByPatient, DateTimeOffset? At, PatientText Text)
{
    /// <summary>Whether it came from a card and not from the keyboard.</summary>
    public bool ByCard { get; init; }

    /// <summary>The activity that took it back; null while it stands.</summary>
    public string? CorrectedBy { get; init; }

    /// <summary>The files that came with it.</summary>
    public ImmutableArray<SentFile> Files { get; init; } = [];

    /// <summary>The buttons that went with it.</summary>
    public ImmutableArray<string> Offered { get; init; } = [];
}

/// <summary>The whole conversation, word for word.</summary>
internal static class Transcripts
{
    public static void Map(IEndpointRouteBuilder clinic) =>
        clinic.MapGet("/intakes/{id}/transcript", ShowAsync).Audited(AuditKind.TranscriptRead);

    private static async Task<RazorComponentResult> ShowAsync(
        string id,
        IntakeStore store,
        ITranscript transcript,
        CancellationToken cancellationToken
    )
    {
        if (await store.LoadAsync(id, cancellationToken) is not { } stored)
            return ClinicConsole.NotFound();
        var page = await transcript.ReadAsync(id, watermark: 0, cancellationToken);
        return new RazorComponentResult<TranscriptPage>(
            new
            {
                ConversationId = id,
                stored.Intake,
                Turns = Turns(stored.Intake, page.Activities),
            }
        );
    }

    internal static ImmutableArray<TranscriptTurn> Turns(Intake intake, ImmutableArray<Activity> activities) =>
        [
            .. activities
                .Where(activity =>
                    activity is { Type: ActivityTypes.Message or ActivityTypes.MessageUpdate, Id: not null }
                )
                .Select(activity => Turn(intake, activity)),
        ];

    private static TranscriptTurn Turn(Intake intake, Activity activity)
    {
        var byPatient = activity.From?.Role != "bot";
        var utterance = byPatient ? intake.Utterances.LastOrDefault(said => said.ActivityId == activity.Id) : null;
        var typed = activity.Text is { Length: > 0 } text ? new PatientText(text) : (PatientText?)null;
        var files = TurnReader.Files(activity);
        return new(
            activity.Id!,
            byPatient,
            activity.Timestamp,
            typed ?? (files.IsEmpty ? utterance?.Text ?? PutIn(activity) : new PatientText(""))
        )
        {
            ByCard = byPatient && typed is null && files.IsEmpty,
            Files = files,
            CorrectedBy = utterance?.SupersededBy,
            Offered = [.. activity.SuggestedActions?.Actions.Select(action => action.Title).OfType<string>() ?? []],
        };
    }

    // A card that answered nothing has no utterance with labels: its raw values are still what the patient did.
    private static PatientText PutIn(Activity activity)
    {
        if (TurnReader.Read(activity) is PatientTurn.Submitted { Values.IsEmpty: false } submitted)
            return new(string.Join(", ", submitted.Values));
        return new(activity.Attachments is { IsEmpty: false } ? "(a card)" : "(no words)");
    }
}
