using System.Collections.Concurrent;
using System.Globalization;
using IntakeBot.Channels.Activities;
using Microsoft.Extensions.Logging;

namespace IntakeBot.Channels.Tests;

/// <summary>A bot in memory that keeps the laws of the real one: once per activity id, durable before it answers.</summary>
internal sealed class TestBot : IActivityHandler, ITranscript
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Talk> talks = new(StringComparer.Ordinal);

    public ConcurrentQueue<Activity> Handled { get; } = new();

    /// <summary>Set to make the bot fail.</summary>
    public Exception? Fault { get; set; }

    public Task HandleAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (Fault is { } fault)
            throw fault;
        Handled.Enqueue(activity);
        TaskCompletionSource news;
        lock (gate)
        {
            if (!talks.TryGetValue(activity.Conversation!.Id!, out var talk))
                talks[activity.Conversation.Id!] = talk = new Talk();
            if (!talk.Known.Add(activity.Id!))
                return Task.CompletedTask;
            if (activity.Type != ActivityTypes.ConversationUpdate)
                talk.Said.Add(activity);
            talk.Said.Add(Reply(activity, talk.Said.Count));
            news = talk.News;
            talk.News = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        news.TrySetResult();
        return Task.CompletedTask;
    }

    public ValueTask<bool> ExistsAsync(string conversationId, CancellationToken cancellationToken)
    {
        lock (gate)
            return new(talks.ContainsKey(conversationId));
    }

    public ValueTask<TranscriptPage> ReadAsync(
        string conversationId,
        long watermark,
        CancellationToken cancellationToken
    )
    {
        lock (gate)
        {
            var said = talks.TryGetValue(conversationId, out var talk) ? talk.Said : [];
            return new(new TranscriptPage([.. said.Skip((int)Math.Min(watermark, int.MaxValue))], said.Count));
        }
    }

    public ValueTask<AttachedFile?> ReadFileAsync(
        string conversationId,
        string fileId,
        CancellationToken cancellationToken
    ) =>
        new(
            Handled
                .Where(activity => activity.Conversation?.Id == conversationId)
                .SelectMany(activity => activity.Attachments ?? [])
                .Select(attachment => attachment.File)
                .FirstOrDefault(file => file?.Id == fileId)
        );

    public Task WaitForNewAsync(string conversationId, long watermark, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var talk = talks[conversationId];
            return talk.Said.Count > watermark ? Task.CompletedTask : talk.News.Task.WaitAsync(cancellationToken);
        }
    }

    private static Activity Reply(Activity to, int position) =>
        new()
        {
            Type = ActivityTypes.Message,
            Id = "bot-" + position.ToString(CultureInfo.InvariantCulture),
            Timestamp = to.Timestamp,
            From = new ChannelAccount { Id = "bot", Role = "bot" },
            Conversation = to.Conversation,
            ReplyToId = to.Id,
            Text = to.Type == ActivityTypes.ConversationUpdate ? "Hello" : "You said: " + to.Text,
        };

    private sealed class Talk
    {
        public HashSet<string> Known { get; } = new(StringComparer.Ordinal);
        public List<Activity> Said { get; } = [];
        public TaskCompletionSource News { get; set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>A clock that moves when told.</summary>
internal sealed class TestClock : TimeProvider
{
    private long ticks = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero).UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref ticks), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}

/// <summary>Keeps every line that is logged.</summary>
internal sealed class TestLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => Lines.Enqueue(formatter(state, exception) + exception);

    public void Dispose() { }
}
