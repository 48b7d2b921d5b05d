namespace IntakeBot.Host.Conversations;

/// <summary>
/// Serialises the turns of one conversation within this process, so that they rarely conflict in the database. A fixed
/// number of locks: two conversations that share one wait for each other a few milliseconds, and memory never grows.
/// </summary>
internal sealed class ConversationLocks : IDisposable
{
    private const int Stripes = 256;
    private readonly SemaphoreSlim[] _locks = [.. Enumerable.Range(0, Stripes).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Waits for the conversation's turn; dispose the result to let the next one in.</summary>
    public async Task<IDisposable> EnterAsync(string conversationId, CancellationToken cancellationToken)
    {
        var stripe = _locks[(uint)string.GetHashCode(conversationId, StringComparison.Ordinal) % Stripes];
        await stripe.WaitAsync(cancellationToken);
        return new Held(stripe);
    }

    public void Dispose() => Array.ForEach(_locks, stripe => stripe.Dispose());

    private sealed class Held(SemaphoreSlim stripe) : IDisposable
    {
        public void Dispose() => stripe.Release();
    }
}
