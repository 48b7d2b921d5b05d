using IntakeBot.Host.Storage;

namespace IntakeBot.Host.Delivery;

/// <summary>
/// Delivers one kind of message to another system. Called for one message of an ordering key at a time, for different
/// keys at the same time. A message comes again where the process died, or the answer was lost, after the receiver had
/// it: where the receiver can know a repeat, send it <see cref="OutboxMessage.Id"/>.
/// </summary>
internal interface IOutboxSender
{
    /// <summary>The kind of message that it delivers.</summary>
    string Kind { get; }

    /// <summary>
    /// Delivers the message. Ends with the token, which is the attempt's time limit. An exception counts as
    /// <see cref="DeliveryResult.TryAgain"/>.
    /// </summary>
    Task<DeliveryResult> SendAsync(OutboxMessage message, CancellationToken cancellationToken);
}

/// <summary>What became of an attempt. A closed union; reasons are codes, never words of a patient.</summary>
internal abstract record DeliveryResult
{
    private DeliveryResult() { }

    /// <summary>The receiver has it.</summary>
    public sealed record Delivered : DeliveryResult;

    /// <summary>It may go better later.</summary>
    /// <param name="Reason">Such as <c>HTTP 503</c>.</param>
    /// <param name="After">What the receiver asked for, if anything.</param>
    public sealed record TryAgain(string Reason, TimeSpan? After = null) : DeliveryResult;

    /// <summary>It will never go.</summary>
    /// <param name="Reason">Such as <c>HTTP 403</c>.</param>
    public sealed record GiveUp(string Reason) : DeliveryResult;
}
