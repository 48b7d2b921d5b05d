using IntakeBot.Host.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IntakeBot.Host.Delivery;

/// <summary>Degraded while anything was given up, or has waited for long: somebody should look.</summary>
internal sealed class OutboxHealth(Outbox outbox, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var status = await outbox.StatusAsync(cancellationToken);
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["pending"] = status.Pending,
            ["poison"] = status.Poison,
        };
        return status.Poison > 0
                ? HealthCheckResult.Degraded($"{status.Poison} message(s) were given up: see the log.", data: data)
            : status.Oldest is { } oldest && clock.GetUtcNow() - oldest > Long
                ? HealthCheckResult.Degraded($"{status.Pending} message(s) wait to be delivered.", data: data)
            : HealthCheckResult.Healthy(data: data);
    }
}
