using System.Collections.Concurrent;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Content;
using IntakeBot.Core.Exports;
using IntakeBot.Host.Storage;

namespace IntakeBot.Host.Briefing;

/// <summary>
/// What came before a brief: an earlier intake of the same name and date of birth, and the version of the same brief
/// that a clinician has read. What is known of who is who is kept in memory alone: a column of it would name patients.
/// </summary>
internal sealed partial class BriefHistory(
    IntakeStore store,
    BriefArchive archive,
    Func<string, CancellationToken, Task<IntakeContent>> content,
    TimeProvider clock,
    ILogger<BriefHistory> logger
) : IDisposable
{
    /// <summary>How long a brief waits for what came before it, where a process has just begun to read that.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    // Writers of another process may commit a little out of order.
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Seen> _seen = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _reading = new(1);
    private readonly ConcurrentDictionary<string, bool> _unsure = new(StringComparer.Ordinal);
    private DateTimeOffset _readTo = DateTimeOffset.UnixEpoch;
    private volatile bool _isRead;

    /// <summary>Finished intakes that were written since a moment.</summary>
    public Func<DateTimeOffset, CancellationToken, IAsyncEnumerable<FinishedIntake>> Finished { private get; init; } =
        archive.FinishedSinceAsync;

    /// <summary>
    /// Reads every finished intake once, which takes the longer the more there are. Gives the conversations whose briefs
    /// did not wait for it.
    /// </summary>
    public async Task<IReadOnlyCollection<string>> ReadAheadAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        _isRead = true;
        var unsure = _unsure.Keys.ToList();
        foreach (var id in unsure)
            _unsure.TryRemove(id, out _);
        return unsure;
    }

    /// <summary>The input with what came before it. Where that cannot be read, the brief goes without.</summary>
    public async Task<BriefInput> AddAsync(StoredIntake source, BriefInput input, CancellationToken cancellationToken)
    {
        try
        {
            return input with
            {
                Earlier = await EarlierAsync(source, cancellationToken),
                Previous = await PreviousAsync(source, cancellationToken),
            };
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogUnread(source.ConversationId, failure.GetType().Name);
            return input;
        }
    }

    public void Dispose() => _reading.Dispose();

    private async Task<EarlierIntake?> EarlierAsync(StoredIntake source, CancellationToken cancellationToken)
    {
        if (EarlierIntake.KeyOf(source.Intake.Answers) is not { } key)
            return null;
        if (!await IsReadAsync(source.ConversationId, cancellationToken))
            return null;
        var latest = _seen
            .Where(pair => pair.Key != source.ConversationId && pair.Value.Patient == key)
            .Where(pair => pair.Value.FinishedAt <= source.Intake.StartedAt)
            .OrderByDescending(pair => pair.Value.FinishedAt)
            .Select(pair => pair.Key)
            .FirstOrDefault();
        // The index may be behind: what is shown is what the database holds now.
        if (
            latest is null
            || await store.LoadAsync(latest, cancellationToken) is not { Intake: { FinishedAt: not null } intake }
            || EarlierIntake.KeyOf(intake.Answers) != key
        )
            return null;
        return IntakeBrief.EarlierOf(await content(intake.ContentVersion, cancellationToken), latest, intake);
    }

    private async Task<PreviousBrief?> PreviousAsync(StoredIntake source, CancellationToken cancellationToken)
    {
        if (source.Intake.FinishedAt is null)
            return null;
        var versions = await archive.VersionsAsync(source.ConversationId, cancellationToken);
        var read =
            versions.LastOrDefault(one => one.Brief.SignedOff is not null)
            ?? versions.FirstOrDefault(one => one.Brief.Finished);
        return read is null ? null : new PreviousBrief(read.Version, read.Brief);
    }

    // What was written since is little and is read at once; all that there ever was is not waited for.
    private async Task<bool> IsReadAsync(string conversationId, CancellationToken cancellationToken)
    {
        // SQLite reads on the thread that asks, and would not let go of it.
        var reading = Task.Run(() => ReadAsync(cancellationToken), cancellationToken);
        if (_isRead)
        {
            await reading;
            return true;
        }
        // Noted before the wait, so that whoever ends the reading sees it.
        _unsure[conversationId] = true;
        try
        {
            await reading.WaitAsync(Patience, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            return false;
        }
        _isRead = true;
        _unsure.TryRemove(conversationId, out _);
        return true;
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            await foreach (var finished in Finished(_readTo - Overlap, cancellationToken))
            {
                _seen[finished.ConversationId] = new Seen(
                    EarlierIntake.KeyOf(finished.Intake.Answers),
                    finished.Intake.FinishedAt ?? finished.UpdatedAt
                );
                _readTo = finished.UpdatedAt;
            }
        }
        finally
        {
            _reading.Release();
        }
    }

    private sealed record Seen(string? Patient, DateTimeOffset FinishedAt)
    {
        public override string ToString() => "[seen]";
    }

    [LoggerMessage(LogLevel.Error, "What came before the brief of {ConversationId} could not be read: {Kind}")]
    private partial void LogUnread(string conversationId, string kind);
}
