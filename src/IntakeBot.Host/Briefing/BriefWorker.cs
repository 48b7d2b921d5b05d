using System.Collections.Concurrent;
using System.Threading.Channels;
using IntakeBot.Host.Storage;

namespace IntakeBot.Host.Briefing;

/// <summary>
/// Writes the briefs that are requested. The request is in the database and stays there until its last version is
/// stored, so that a restart loses none; composing never waits for a model, because narrating is a loop of its own.
/// </summary>
internal sealed partial class BriefWorker(
    IntakeStore store,
    BriefMaker maker,
    TimeProvider clock,
    ILogger<BriefWorker> logger
) : BackgroundService
{
    // The signal is of this process; another's request, or one that failed, is found by looking.
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(30);

    private readonly Channel<Composition> _toNarrate = Channel.CreateUnbounded<Composition>();

    // Each conversation's newest brief in this process, as long as no narrative followed it.
    private readonly ConcurrentDictionary<string, Composition> _composed = new(StringComparer.Ordinal);

    // A narrative that took long must not be stored after a newer brief.
    private readonly SemaphoreSlim _saving = new(1);

    public override void Dispose()
    {
        _saving.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(ReadAheadAsync(stoppingToken), ComposeAllAsync(stoppingToken), NarrateAllAsync(stoppingToken));

    // A brief does not wait for all that came before in the clinic; where it found something, the next version says so.
    private async Task ReadAheadAsync(CancellationToken stopping)
    {
        try
        {
            foreach (var id in await maker.ReadAheadAsync(stopping))
                await GuardAsync(id, () => ComposeAsync(id, stopping, again: true), stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            LogNotRead(failure.GetType().Name);
        }
    }

    private async Task ComposeAllAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            await WaitAsync(stopping);
            try
            {
                foreach (var conversationId in await store.PendingBriefsAsync(stopping))
                    await GuardAsync(conversationId, () => ComposeAsync(conversationId, stopping), stopping);
            }
            catch (Exception failure) when (!stopping.IsCancellationRequested)
            {
                LogNotRead(failure.GetType().Name);
            }
        }
    }

    private async Task NarrateAllAsync(CancellationToken stopping)
    {
        await foreach (var made in _toNarrate.Reader.ReadAllAsync(stopping))
            await GuardAsync(made.Source.ConversationId, () => NarrateAsync(made, stopping), stopping);
    }

    private async Task WaitAsync(CancellationToken stopping)
    {
        using var pause = new CancellationTokenSource(LookAgain, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, pause.Token);
        try
        {
            await store.WaitForBriefRequestAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            // Nothing was signalled; look all the same.
        }
    }

    private async Task ComposeAsync(string conversationId, CancellationToken stopping, bool again = false)
    {
        if (
            await store.LoadAsync(conversationId, stopping) is not { } source
            || (!again && _composed.GetValueOrDefault(conversationId)?.Source.Version == source.Version)
        )
            return;
        var made = await maker.ComposeAsync(source, stopping);
        if (again && made.Input.Earlier is null)
            return;
        await _saving.WaitAsync(stopping);
        try
        {
            await store.SaveBriefAsync(source, made.Brief, done: !maker.Narrates, stopping);
            if (maker.Narrates)
                _composed[conversationId] = made;
        }
        finally
        {
            _saving.Release();
        }
        LogStored(conversationId, source.Version);
        if (maker.Narrates)
            await _toNarrate.Writer.WriteAsync(made, stopping);
    }

    private async Task NarrateAsync(Composition made, CancellationToken stopping)
    {
        var id = made.Source.ConversationId;
        if (!IsNewest(made))
            return;
        var brief = await maker.NarrateAsync(made, stopping);
        await _saving.WaitAsync(stopping);
        try
        {
            if (!IsNewest(made))
                return;
            await store.SaveBriefAsync(made.Source, brief, done: true, stopping);
            _composed.TryRemove(id, out _);
        }
        finally
        {
            _saving.Release();
        }
    }

    private bool IsNewest(Composition made) =>
        ReferenceEquals(_composed.GetValueOrDefault(made.Source.ConversationId), made);

    // One brief that cannot be written must not keep the others; its request stays and is tried again.
    private async Task GuardAsync(string conversationId, Func<Task> work, CancellationToken stopping)
    {
        try
        {
            await work();
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            _composed.TryRemove(conversationId, out _);
            LogFailed(conversationId, failure.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Information, "Stored the brief of {ConversationId} at version {Version} of the intake")]
    private partial void LogStored(string conversationId, long version);

    [LoggerMessage(LogLevel.Error, "The brief of {ConversationId} failed with {Kind}; it is tried again")]
    private partial void LogFailed(string conversationId, string kind);

    [LoggerMessage(LogLevel.Error, "The requests for briefs could not be read: {Kind}; it is tried again")]
    private partial void LogNotRead(string kind);
}
