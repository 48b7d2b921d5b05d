using IntakeBot.Host.Storage;
using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Delivery;

/// <summary>
/// Delivers what is in the outbox: of each conversation one message after the other, different conversations beside
/// each other, so that a receiver that is slow for one holds up no other. Nothing is forgotten at a restart.
/// </summary>
internal sealed partial class OutboxWorker(
    Outbox outbox,
    IEnumerable<IOutboxSender> senders,
    IOptions<DeliveryOptions> options,
    TimeProvider clock,
    ILogger<OutboxWorker> logger
) : BackgroundService
{
    private const int MostAtOnce = 16;

    // The signal is of this process; what another put in, or a clock that jumped, is found by looking.
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(30);

    // How long a delivered message's id is known, against its being put in again.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(7);

    // Between the end of an attempt and the end of its lease the outcome is written down.
    private static readonly TimeSpan ToSettle = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, IOutboxSender> _senders = senders.ToDictionary(
        sender => sender.Kind,
        StringComparer.Ordinal
    );

    private readonly List<Task> _running = []; // of the loop alone; an attempt may end before it stands here
    private readonly SemaphoreSlim _done = new(0);
    private int _underWay;
    private DateTimeOffset _forgotAt;

    public override void Dispose()
    {
        _done.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var pause = await BeginDueAsync(stoppingToken);
                await WaitAsync(pause, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogNotRead(failure.GetType().Name);
                await WaitAsync(LookAgain, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }
        await Task.WhenAll(_running);
    }

    // Returns for how long there is nothing to begin.
    private async Task<TimeSpan> BeginDueAsync(CancellationToken stopping)
    {
        await ForgetOldAsync(stopping);
        var free = MostAtOnce - Volatile.Read(ref _underWay);
        if (free <= 0)
            return LookAgain;
        _running.RemoveAll(attempt => attempt.IsCompleted);
        foreach (var lease in await outbox.LeaseAsync(free, options.Value.AttemptTimeout + ToSettle, stopping))
        {
            Interlocked.Increment(ref _underWay);
            _running.Add(RunAsync(lease, stopping));
        }
        var pause = await outbox.NextDueAsync(stopping) is { } due ? due - clock.GetUtcNow() : LookAgain;
        return pause > LookAgain ? LookAgain
            : pause < TimeSpan.Zero ? TimeSpan.Zero
            : pause;
    }

    // Until something is put in, an attempt ends, or the time is over.
    private async Task WaitAsync(TimeSpan pause, CancellationToken stopping)
    {
        if (pause <= TimeSpan.Zero)
            return;
        using var time = new CancellationTokenSource(pause, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, time.Token);
        var woken = new[] { outbox.WaitAsync(either.Token), _done.WaitAsync(either.Token) };
        await Task.WhenAny(woken);
        await either.CancelAsync();
        try
        {
            await Task.WhenAll(woken);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            // One woke us and the other was called off, or the time is over: look all the same.
        }
    }

    private async Task RunAsync(OutboxLease lease, CancellationToken stopping)
    {
        await Task.Yield();
        try
        {
            await SettleAsync(lease, await SendAsync(lease, stopping), stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            // The lease ends by itself, and the message is tried again.
            LogNotSettled(lease.Message.Kind, lease.Message.Id, failure.GetType().Name);
        }
        catch (OperationCanceledException)
        {
            // The host is stopping; the message is in the database.
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
            _done.Release();
        }
    }

    private async Task<DeliveryResult> SendAsync(OutboxLease lease, CancellationToken stopping)
    {
        if (!_senders.TryGetValue(lease.Message.Kind, out var sender))
            return new DeliveryResult.TryAgain("no sender is configured");
        using var time = new CancellationTokenSource(options.Value.AttemptTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, time.Token);
        try
        {
            return await sender.SendAsync(lease.Message, either.Token);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            return new DeliveryResult.TryAgain("timeout");
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            return new DeliveryResult.TryAgain(failure.GetType().Name);
        }
    }

    private async Task SettleAsync(OutboxLease lease, DeliveryResult result, CancellationToken stopping)
    {
        var (message, now) = (lease.Message, clock.GetUtcNow());
        switch (result)
        {
            case DeliveryResult.Delivered:
                // Not the host's token: what the receiver has must not be sent again because we are stopping.
                await outbox.DeliveredAsync(lease, CancellationToken.None);
                break;
            case DeliveryResult.TryAgain again when now - lease.CreatedAt < options.Value.GiveUpAfter:
                await outbox.PostponeAsync(
                    lease,
                    now + options.Value.Pause(lease.Attempt, again.After),
                    again.Reason,
                    stopping
                );
                LogPostponed(message.Kind, message.Id, lease.Attempt, again.Reason);
                break;
            default:
                var reason = result switch
                {
                    DeliveryResult.TryAgain again => again.Reason,
                    DeliveryResult.GiveUp giveUp => giveUp.Reason,
                    _ => throw new InvalidOperationException("DeliveryResult is a closed union."),
                };
                await outbox.GiveUpAsync(lease, reason, stopping);
                LogPoison(message.Kind, message.Id, lease.Attempt, reason);
                break;
        }
    }

    private async Task ForgetOldAsync(CancellationToken stopping)
    {
        var now = clock.GetUtcNow();
        if (now - _forgotAt < TimeSpan.FromHours(1))
            return;
        _forgotAt = now;
        await outbox.ForgetAsync(now - Remembered, stopping);
    }

    [LoggerMessage(LogLevel.Warning, "{Kind} {Id} was not delivered at attempt {Attempt}: {Reason}; it is tried again")]
    private partial void LogPostponed(string kind, string id, int attempt, string reason);

    [LoggerMessage(LogLevel.Error, "{Kind} {Id} cannot be delivered and is given up at attempt {Attempt}: {Reason}")]
    private partial void LogPoison(string kind, string id, int attempt, string reason);

    [LoggerMessage(LogLevel.Error, "The outcome of {Kind} {Id} could not be written down: {Failure}")]
    private partial void LogNotSettled(string kind, string id, string failure);

    [LoggerMessage(LogLevel.Error, "The outbox could not be read: {Failure}; it is tried again")]
    private partial void LogNotRead(string failure);
}
