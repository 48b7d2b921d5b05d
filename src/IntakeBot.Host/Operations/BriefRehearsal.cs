using IntakeBot.Host.Briefing;
using IntakeBot.Host.Content;
using IntakeBot.Host.Storage;

namespace IntakeBot.Host.Operations;

/// <summary>
/// Composes the brief of a patient who answers by itself once the program runs, and stores nothing of it. What is
/// compiled for that is not compiled while the first patient's brief is waited for, which took more than a second.
/// </summary>
internal sealed partial class BriefRehearsal(
    ContentProvider content,
    BriefMaker maker,
    IntakeStore store,
    TimeProvider clock,
    IHostApplicationLifetime program,
    ILogger<BriefRehearsal> logger
) : BackgroundService
{
    // No conversation has it: ids of conversations are made at random.
    private const string Nobody = "rehearsal";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await StartedAsync(stoppingToken);
            var options = new ReplayOptions(clock.GetUtcNow(), ReplayOutput.Transcript, Auto: true);
            var intake = Replay.Play(content.Current, [], options, TextWriter.Null);
            await store.PendingBriefsAsync(stoppingToken);
            await store.LoadAsync(Nobody, stoppingToken);
            var made = await maker.ComposeAsync(new StoredIntake(Nobody, 1, intake), stoppingToken);
            PayloadCodec.Write(made.Brief);
            await store.LatestBriefAsync(Nobody, stoppingToken);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(failure.GetType().Name);
        }
    }

    // The start itself is not to be held up.
    private async Task StartedAsync(CancellationToken stopping)
    {
        var started = new TaskCompletionSource();
        await using var registration = program.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(stopping);
    }

    [LoggerMessage(LogLevel.Warning, "The rehearsal of a brief failed with {Kind}; the first brief may take longer")]
    private partial void LogFailed(string kind);
}
