using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;
using IntakeBot.Host.Security;
using IntakeBot.Host.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IntakeBot.Host.Clinic;

/// <summary>One intake on the worklist. Public because a component's parameters are.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Urgency">The most urgent flag that stands.</param>
/// <param name="Name">The patient's name or initials; empty where not given.</param>
/// <param name="Reason">Why the patient comes, in the patient's words, shortened; empty where not said.</param>
/// <param name="Status">How far the intake is, in words.</param>
/// <param name="At">When it was finished, or began.</param>
/// <param name="ClinicTold">Whether the patient wished the clinic to be told of an emergency.</param>
public sealed record WorklistRow(
    string ConversationId,
    Urgency Urgency,
    PatientText Name,
    PatientText Reason,
    string Status,
    DateTimeOffset At,
    bool ClinicTold = false
);

/// <summary>The worklist: every intake, most urgent first, then who asked that the clinic be told, then newest.</summary>
internal static class Worklist
{
    private const int ReasonLength = 140;

    public static void Map(IEndpointRouteBuilder clinic) =>
        clinic.MapGet("/", ShowAsync).Audited(AuditKind.WorklistRead);

    private static async Task<RazorComponentResult> ShowAsync(
        IntakeStore store,
        Outbox outbox,
        CancellationToken cancellationToken
    )
    {
        var rows = ImmutableArray.CreateBuilder<WorklistRow>();
        foreach (var stored in await store.ListAsync(cancellationToken))
            rows.Add(Row(stored, await store.LatestBriefAsync(stored.ConversationId, cancellationToken)));
        var undelivered = (await outbox.StatusAsync(cancellationToken)).Poison;
        return new RazorComponentResult<WorklistPage>(new { Rows = Ordered(rows), Undelivered = undelivered });
    }

    internal static ImmutableArray<WorklistRow> Ordered(IEnumerable<WorklistRow> rows) =>
        [
            .. rows.OrderByDescending(row => row.Urgency)
                .ThenByDescending(row => row.ClinicTold)
                .ThenByDescending(row => row.At),
        ];

    internal static WorklistRow Row(StoredIntake stored, StoredBrief? brief)
    {
        var intake = stored.Intake;
        return new(
            stored.ConversationId,
            intake.Urgency,
            IntakeGlance.Name(intake, brief?.Brief),
            Shortened(IntakeGlance.Reason(intake)),
            IntakeGlance.Status(intake, brief is not null),
            intake.FinishedAt ?? intake.StartedAt,
            intake.ClinicToldAt is not null
        );
    }

    private static PatientText Shortened(PatientText text) =>
        text.Length <= ReasonLength ? text : new(text.Verbatim[..EndOfWord(text.Verbatim)].TrimEnd() + " …");

    private static int EndOfWord(string text)
    {
        var space = text.LastIndexOf(' ', ReasonLength);
        if (space > ReasonLength / 2)
            return space;
        return char.IsHighSurrogate(text[ReasonLength - 1]) ? ReasonLength - 1 : ReasonLength;
    }
}
