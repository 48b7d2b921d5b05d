using BenchmarkDotNet.Attributes;
using IntakeBot.Channels.Activities;
using IntakeBot.Core.Content;
using IntakeBot.Core.Dialog;
using IntakeBot.Host.Briefing;
using IntakeBot.Host.Content;
using IntakeBot.Host.Operations;
using IntakeBot.Host.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace IntakeBot.Benchmarks;

/// <summary>
/// From a finished intake in the database to its first brief there, on a real SQLite file with that many finished
/// intakes: in a process that has just begun and knows none of them, and in one that has read them. A model comes after.
/// </summary>
public class FirstBriefBenchmarks
{
    private static readonly DateTimeOffset At = new(2026, 3, 14, 9, 0, 0, TimeSpan.Zero);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("intakebot-bench-");
    private WebApplication _app = null!;
    private IntakeContent _content = null!;
    private StoredIntake _source = null!;
    private BriefMaker _informed = null!;
    private BriefMaker _begun = null!;

    [Params(100, 5000)]
    public int Finished { get; set; }

    private IntakeStore Store => _app.Services.GetRequiredService<IntakeStore>();

    [GlobalSetup]
    public async Task SetupAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection([
            new("Storage:ConnectionString", $"Data Source={_folder.FullName}/bench.db"),
            new("Content:Path", AppContext.BaseDirectory),
        ]);
        builder.Services.AddSingleton<TimeProvider>(new Minutes());
        builder.Services.AddIntakeStorage(builder.Configuration);
        builder.Services.AddBriefing(builder.Configuration);
        _app = builder.Build();
        await _app.InitialiseStorageAsync();
        _content = ((ContentResult.Sound)ContentCompiler.Compile(ContentFolder.Read(AppContext.BaseDirectory))).Content;
        var typical = Path.Combine(AppContext.BaseDirectory, "transcripts", "typical.jsonl");
        var intake = Replay.Play(
            _content,
            ReplayLine.ReadAll(File.ReadLines(typical)),
            new ReplayOptions(At, ReplayOutput.Transcript, Auto: false),
            TextWriter.Null
        );
        for (var number = 0; number < Finished; number++)
            await CommitAsync($"c{number}", intake);
        _source = (await Store.LoadAsync("c0", default))!;
        _informed = Maker();
        await _informed.ReadAheadAsync(default);
    }

    [GlobalCleanup]
    public async Task CleanupAsync()
    {
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [IterationSetup(Target = nameof(OfAProcess))]
    public void Begin() => _begun = Maker();

    // What a brief did not wait for goes on, and must not disturb the next.
    [IterationCleanup(Target = nameof(OfAProcess))]
    public void End() => _begun.ReadAheadAsync(default).GetAwaiter().GetResult();

    [Benchmark]
    public Task OfAProcess() => BriefAsync(_begun);

    [Benchmark]
    public Task Later() => BriefAsync(_informed);

    private async Task BriefAsync(BriefMaker maker)
    {
        var made = await maker.ComposeAsync(_source, default);
        await Store.SaveBriefAsync(_source, made.Brief, done: true, default);
    }

    // Patients finish minutes apart, and not all within the few seconds that are read again each time.
    private sealed class Minutes : TimeProvider
    {
        private DateTimeOffset _now = At;

        public override DateTimeOffset GetUtcNow() => _now += TimeSpan.FromMinutes(1);
    }

    private BriefMaker Maker()
    {
        Func<string, CancellationToken, Task<IntakeContent>> content = (_, _) => Task.FromResult(_content);
        var history = new BriefHistory(
            Store,
            _app.Services.GetRequiredService<BriefArchive>(),
            content,
            TimeProvider.System,
            NullLogger<BriefHistory>.Instance
        );
        return new(content, _app.Services.GetRequiredService<BriefNarrator>(), TimeProvider.System, history);
    }

    private async Task CommitAsync(string id, Intake intake)
    {
        var inbound = new Activity
        {
            Type = ActivityTypes.Message,
            Id = $"{id}-1",
            Conversation = new ConversationAccount { Id = id },
            From = new ChannelAccount { Id = "patient" },
        };
        var commit = new TurnCommit
        {
            ConversationId = id,
            ExpectedVersion = 0,
            Intake = intake with { FinishedAt = At },
            Inbound = inbound,
            ShowInbound = true,
            Outgoing = [],
            Events = [],
            RequestBrief = false,
        };
        await Store.CommitAsync(commit, default);
    }
}
