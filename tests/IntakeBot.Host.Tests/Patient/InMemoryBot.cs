using System.Collections.Concurrent;
using IntakeBot.Channels.Activities;

namespace IntakeBot.Host.Tests.Patient;

/// <summary>A bot and its transcript that remember what they were told, and can forget a conversation.</summary>
internal sealed class InMemoryBot : IActivityHandler, ITranscript
{
    private readonly ConcurrentDictionary<string, Activity> _joined = new(StringComparer.Ordinal);

    public IReadOnlyList<Activity> Joined => [.. _joined.Values];

    public Task HandleAsync(Activity activity, CancellationToken cancellationToken)
    {
        Assert.True(_joined.TryAdd(activity.Conversation!.Id!, activity));
        return Task.CompletedTask;
    }

    public void Forget() => _joined.Clear();

    public ValueTask<bool> ExistsAsync(string conversationId, CancellationToken cancellationToken) =>
        new(_joined.ContainsKey(conversationId));

    public ValueTask<TranscriptPage> ReadAsync(
        string conversationId,
        long watermark,
        CancellationToken cancellationToken
    ) => new(new TranscriptPage([], watermark));

    public Task WaitForNewAsync(string conversationId, long watermark, CancellationToken cancellationToken) =>
        Task.Delay(Timeout.Infinite, cancellationToken);
}
