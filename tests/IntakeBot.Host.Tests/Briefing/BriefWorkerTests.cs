using IntakeBot.Core.Briefs;
using IntakeBot.Core.Content;
using IntakeBot.EndToEnd.Tests;
using IntakeBot.Host.Briefing;
using IntakeBot.Host.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace IntakeBot.Host.Tests.Briefing;

/// <summary>The worker on a real database, with a model that this test plays.</summary>
public sealed class BriefWorkerTests : IAsyncLifetime
{
    private const string Sound = """{"sentences": [{"text": "The itch is 7 of 10.", "citations": ["A2"]}]}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("intakebot-briefs-");
    private IHost _database = null!;

    private static CancellationToken Stopping => TestContext.Current.CancellationToken;

    private IntakeStore Store => _database.Services.GetRequiredService<IntakeStore>();

    public async ValueTask InitializeAsync() => await OpenAsync();

    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Discard();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Without_a_model_the_first_brief_settles_the_request()
    {
        await using var host = new NarrationHost();
        await RequestAsync("c-1");
        using var worker = Start(host);
        await worker.StartAsync(Stopping);

        var brief = await BriefAsync("c-1", version: 1);
        await UntilAsync(async () => (await Store.PendingBriefsAsync(Stopping)).Count == 0);
        await worker.StopAsync(Stopping);

        Assert.Equal("not configured", brief.Provenance["narrative"]);
        Assert.Equal(BriefSamples.Name, brief.PatientName.Verbatim);
    }

    [Fact]
    public async Task With_a_model_the_brief_is_there_before_the_model_answers_and_grows_when_it_does()
    {
        var asked = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        await using var server = await ModelServer.StartAsync();
        server.Answer = Sound;
        server.Behaviour = async context =>
        {
            asked.TrySetResult();
            await answer.Task;
            await server.RespondAsync(context, server.Requests.First().Body);
        };
        await using var host = NarrationHost.For("ollama", server);
        using var worker = Start(host);
        await worker.StartAsync(Stopping);
        await RequestAsync("c-1");
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(60), Stopping);

        Assert.Null((await BriefAsync("c-1", version: 1)).Narrative);
        Assert.Equal(["c-1"], await Store.PendingBriefsAsync(Stopping));

        // Another patient's brief does not wait for the model that is busy with the first.
        await RequestAsync("c-2");
        Assert.Equal("in preparation", (await BriefAsync("c-2", version: 1)).Provenance["narrative"]);

        answer.SetResult();
        Assert.Single((await BriefAsync("c-1", version: 2)).Narrative!.Sentences);
        await BriefAsync("c-2", version: 2);
        Assert.Empty(await Store.PendingBriefsAsync(Stopping));
        await worker.StopAsync(Stopping);
    }

    [Fact]
    public async Task A_failing_model_settles_the_request_all_the_same()
    {
        await using var server = await ModelServer.StartAsync();
        server.Behaviour = ModelServer.Status(500);
        await using var host = NarrationHost.For("openai", server);
        await RequestAsync("c-1");
        using var worker = Start(host);
        await worker.StartAsync(Stopping);

        var brief = await BriefAsync("c-1", version: 2);
        await worker.StopAsync(Stopping);

        Assert.Equal("unavailable", brief.Provenance["narrative"]);
        Assert.Empty(await Store.PendingBriefsAsync(Stopping));
    }

    [Fact]
    public async Task A_restart_in_the_middle_of_a_narration_loses_nothing()
    {
        var asked = new TaskCompletionSource();
        await using var server = await ModelServer.StartAsync();
        server.Answer = Sound;
        server.Behaviour = context =>
        {
            asked.TrySetResult();
            return ModelServer.WaitForCallerToGiveUpAsync(context);
        };
        await RequestAsync("c-1");
        await using (var host = NarrationHost.For("ollama", server))
        {
            using var worker = Start(host);
            await worker.StartAsync(Stopping);
            await asked.Task.WaitAsync(TimeSpan.FromSeconds(60), Stopping);
            await worker.StopAsync(Stopping);
        }
        Assert.Equal(["c-1"], await Store.PendingBriefsAsync(Stopping));

        _database.Dispose();
        await OpenAsync();
        server.Behaviour = null;
        await using var again = NarrationHost.For("ollama", server);
        using var next = Start(again);
        await next.StartAsync(Stopping);

        Assert.NotNull((await BriefAsync("c-1", version: 3)).Narrative);
        Assert.Empty(await Store.PendingBriefsAsync(Stopping));
        await next.StopAsync(Stopping);
    }

    [Fact]
    public async Task A_narrative_never_lands_on_top_of_a_newer_brief()
    {
        var asked = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        await using var server = await ModelServer.StartAsync();
        server.Answer = Sound;
        server.Behaviour = async context =>
        {
            asked.TrySetResult();
            await answer.Task;
            await server.RespondAsync(context, server.Requests.First().Body);
        };
        await using var host = NarrationHost.For("ollama", server);
        using var worker = Start(host);
        await worker.StartAsync(Stopping);
        await RequestAsync("c-1");
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(60), Stopping);
        await RequestAsync("c-1", expectedVersion: 1, reason: "a burning face");
        await BriefAsync("c-1", version: 2);
        answer.SetResult();

        var last = await BriefAsync("c-1", version: 3);
        await worker.StopAsync(Stopping);

        Assert.NotNull(last.Narrative);
        Assert.Contains(
            last.Sections.SelectMany(section => section.Blocks).OfType<BriefBlock.Quote>(),
            quote => quote.Claim.Text.Verbatim == "a burning face"
        );
    }

    [Fact]
    public async Task One_brief_that_cannot_be_written_does_not_keep_the_others()
    {
        await using var host = new NarrationHost();
        await RequestAsync("c-broken", content: "gone");
        await RequestAsync("c-1");
        using var worker = Start(host);
        await worker.StartAsync(Stopping);

        await BriefAsync("c-1", version: 1);
        await worker.StopAsync(Stopping);

        Assert.Null(await Store.LatestBriefAsync("c-broken", Stopping));
        Assert.Equal(["c-broken"], await Store.PendingBriefsAsync(Stopping));
    }

    private static Task<IntakeContent> ContentAsync(string version) =>
        version == BriefSamples.Content.Version
            ? Task.FromResult(BriefSamples.Content)
            : Task.FromException<IntakeContent>(new InvalidOperationException("no such content"));

    private BriefWorker Start(NarrationHost host) =>
        new(
            Store,
            new BriefMaker((version, _) => ContentAsync(version), host.Narrator, TimeProvider.System),
            TimeProvider.System,
            NullLogger<BriefWorker>.Instance
        );

    private async Task OpenAsync()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(
            new HostApplicationBuilderSettings { ContentRootPath = _folder.FullName }
        );
        builder.Configuration.AddInMemoryCollection([new("Storage:ConnectionString", "Data Source=briefs.db")]);
        builder.Services.AddIntakeStorage(builder.Configuration);
        _database = builder.Build();
        await _database.InitialiseStorageAsync(Stopping);
    }

    private async Task RequestAsync(
        string conversationId,
        long expectedVersion = 0,
        string? reason = null,
        string? content = null
    )
    {
        var intake = BriefSamples.Stored(reason: reason).Intake;
        var commit = BriefSamples.Finishing(
            conversationId,
            expectedVersion,
            intake with
            {
                ContentVersion = content ?? intake.ContentVersion,
            }
        );
        Assert.Equal(CommitResult.Committed, await Store.CommitAsync(commit, Stopping));
    }

    /// <summary>That version of the brief, once it is stored.</summary>
    private async Task<Brief> BriefAsync(string conversationId, int version)
    {
        StoredBrief? stored = null;
        await UntilAsync(async () =>
            (stored = await Store.LatestBriefAsync(conversationId, Stopping))?.Version >= version
        );
        Assert.Equal(version, stored!.Version);
        return stored.Brief;
    }

    // The store tells nobody of a stored brief, so that a test can only look until it is there.
    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stopping);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (!await holds())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
