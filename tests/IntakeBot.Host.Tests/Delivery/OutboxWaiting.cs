using IntakeBot.Host.Storage;

namespace IntakeBot.Host.Tests.Delivery;

/// <summary>Waits for the outbox without sleeping.</summary>
internal static class OutboxWaiting
{
    /// <summary>Until it is as said, or patience ends.</summary>
    public static async Task<OutboxStatus> UntilAsync(
        this Outbox outbox,
        Func<OutboxStatus, bool> reached,
        TimeSpan patience
    )
    {
        using var limit = new CancellationTokenSource(patience);
        while (true)
        {
            var status = await outbox.StatusAsync(limit.Token);
            if (reached(status))
                return status;
            await Task.Yield();
        }
    }
}
