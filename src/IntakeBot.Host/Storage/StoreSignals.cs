using System.Threading.Channels;

namespace IntakeBot.Host.Storage;

/// <summary>
/// Wakes those who wait for a commit in this process. Holds one entry per conversation that someone waits for right
/// now, and nothing for the others.
/// </summary>
internal sealed class StoreSignals
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Subscription> _waiting = new(StringComparer.Ordinal);

    // Holds at most one: "look again" said twice means no more than said once.
    private readonly Channel<bool> _briefs = OneWord();
    private readonly Channel<bool> _outbox = OneWord();

    /// <summary>Begins with the signals of workers raised: an earlier run may have left work.</summary>
    public StoreSignals()
    {
        BriefRequested();
        OutboxFilled();
    }

    /// <summary>How many conversations are waited for.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
                return _waiting.Count;
        }
    }

    /// <summary>
    /// Listens from now on. Subscribe, then look at the database, then await: a commit after the look completes the
    /// subscription, one before it is seen by the look.
    /// </summary>
    public Subscription Subscribe(string conversationId)
    {
        lock (_lock)
        {
            if (!_waiting.TryGetValue(conversationId, out var subscription))
                _waiting[conversationId] = subscription = new Subscription(this, conversationId);
            subscription.Listeners++;
            return subscription;
        }
    }

    /// <summary>Wakes everyone who listens to the conversation.</summary>
    public void Committed(string conversationId)
    {
        lock (_lock)
        {
            if (_waiting.Remove(conversationId, out var subscription))
                subscription.Complete();
        }
    }

    /// <summary>Says that a brief may be pending.</summary>
    public void BriefRequested() => _briefs.Writer.TryWrite(true);

    /// <summary>Completes once <see cref="BriefRequested"/> was called since the last wait.</summary>
    public async Task BriefRequestAsync(CancellationToken cancellationToken) =>
        await _briefs.Reader.ReadAsync(cancellationToken);

    /// <summary>Says that something may be to be delivered.</summary>
    public void OutboxFilled() => _outbox.Writer.TryWrite(true);

    /// <summary>Completes once <see cref="OutboxFilled"/> was called since the last wait.</summary>
    public async Task OutboxFilledAsync(CancellationToken cancellationToken) =>
        await _outbox.Reader.ReadAsync(cancellationToken);

    private static Channel<bool> OneWord() =>
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private void Leave(Subscription subscription)
    {
        lock (_lock)
        {
            if (
                --subscription.Listeners == 0
                && _waiting.TryGetValue(subscription.ConversationId, out var current)
                && current == subscription
            )
            {
                _waiting.Remove(subscription.ConversationId);
            }
        }
    }

    /// <summary>Shared by all who wait for the same conversation; each disposes it once.</summary>
    internal sealed class Subscription(StoreSignals signals, string conversationId) : IDisposable
    {
        private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string ConversationId => conversationId;

        public int Listeners { get; set; }

        /// <summary>Completes with the next commit.</summary>
        public Task Signalled => _completion.Task;

        public void Complete() => _completion.TrySetResult();

        public void Dispose() => signals.Leave(this);
    }
}
