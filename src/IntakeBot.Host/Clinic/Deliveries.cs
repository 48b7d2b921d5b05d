using IntakeBot.Host.Security;
using IntakeBot.Host.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IntakeBot.Host.Clinic;

/// <summary>One message that was given up. Public because a component's parameters are.</summary>
/// <param name="ConversationId">The conversation that it belongs to.</param>
/// <param name="Kind">What delivers it.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Reason">A code, never words of a patient.</param>
/// <param name="At">When it was put in.</param>
public sealed record UndeliveredRow(string ConversationId, string Kind, int Attempts, string Reason, DateTimeOffset At);

/// <summary>What could not be delivered to other systems, for whoever looks after them.</summary>
internal static class Deliveries
{
    private const int Most = 200;

    public static void Map(IEndpointRouteBuilder clinic)
    {
        clinic.MapGet("/deliveries", ShowAsync).Audited(AuditKind.DeliveriesRead);
        clinic.MapPost("/deliveries/retry", RetryAsync).Audited(AuditKind.DeliveriesRetried);
    }

    private static async Task<RazorComponentResult> ShowAsync(Outbox outbox, CancellationToken cancellationToken)
    {
        var status = await outbox.StatusAsync(cancellationToken);
        var rows = await outbox.PoisonAsync(Most, cancellationToken);
        return new RazorComponentResult<DeliveriesPage>(
            new
            {
                status.Pending,
                status.Oldest,
                Rows = rows.Select(row => new UndeliveredRow(
                        row.OrderingKey,
                        row.Kind,
                        row.Attempts,
                        row.Reason ?? "",
                        row.CreatedAt
                    ))
                    .ToList(),
            }
        );
    }

    private static async Task<RedirectHttpResult> RetryAsync(Outbox outbox, CancellationToken cancellationToken)
    {
        await outbox.ReviveAsync(cancellationToken);
        return TypedResults.Redirect(Links.Deliveries);
    }
}
