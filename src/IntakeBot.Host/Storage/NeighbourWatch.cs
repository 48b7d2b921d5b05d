using Microsoft.EntityFrameworkCore;

namespace IntakeBot.Host.Storage;

/// <summary>
/// Wakes readers of this process for what another process has committed to the same database. One small query a second,
/// however many wait, and none while nobody does.
/// </summary>
internal sealed partial class NeighbourWatch(
    IDbContextFactory<IntakeDbContext> contexts,
    StoreSignals signals,
    TimeProvider clock,
    ILogger<NeighbourWatch> logger
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    // Commits carry the clock of their node: as far as this, two clocks may differ.
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    private DateTimeOffset _looked = clock.GetUtcNow();
    private Dictionary<string, long> _seen = new(StringComparer.Ordinal);

    /// <summary>Signals every conversation that went on since the last look.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var (since, now) = (_looked - Skew, clock.GetUtcNow());
        if (signals.Waiting == 0)
        {
            // Who begins to wait looks at the database first: what came before is not missed.
            _looked = now;
            return;
        }
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var recent = await context
            .Intakes.Where(row => row.UpdatedAt > since)
            .Select(row => new { row.ConversationId, row.LastSequence })
            .ToDictionaryAsync(
                row => row.ConversationId,
                row => row.LastSequence,
                StringComparer.Ordinal,
                cancellationToken
            );
        foreach (var (conversationId, sequence) in recent)
        {
            if (_seen.GetValueOrDefault(conversationId) != sequence)
                signals.Committed(conversationId);
        }
        (_seen, _looked) = (recent, now);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
#pragma warning disable CA1031 // the next look sees what this one missed
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogMissed(logger, e.GetType().Name);
            }
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "A look for turns of other processes failed ({Fault}); the next one catches up."
    )]
    private static partial void LogMissed(ILogger logger, string fault);
}
