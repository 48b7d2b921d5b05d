using System.Collections.Immutable;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Exports;
using IntakeBot.Core.Forms;
using IntakeBot.Host.Briefing;
using IntakeBot.Host.Storage;
using IntakeBot.Host.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Turns = IntakeBot.Host.Tests.Storage.Samples;

namespace IntakeBot.Host.Tests.Briefing;

/// <summary>What came before a brief, on a real database.</summary>
public sealed class BriefHistoryTests
{
    private static CancellationToken Stopping => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_intake_of_the_same_name_and_date_of_birth_knows_the_first()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var history = Of(database);
        await FinishAsync(
            database,
            "first",
            BriefSamples.Intake() with
            {
                StartedAt = BriefSamples.At.AddMonths(-6),
                FinishedAt = BriefSamples.At.AddMonths(-6),
            }
        );
        var second = await FinishAsync(database, "second", BriefSamples.Intake());
        var third = await FinishAsync(database, "third", Named("quillon   ZARKOV"));

        Assert.Equal("first", (await AddAsync(history, second)).Earlier?.ConversationId);
        Assert.Equal("first", (await AddAsync(history, third)).Earlier?.ConversationId);
    }

    [Theory]
    [InlineData("Quillon Zarkova", 1985, 3, 12)]
    [InlineData("Quillon Zarkov", 1985, 3, 13)]
    [InlineData("Quillon Zarkov", 1985, null, null)]
    [InlineData("Q Z", 1985, 3, 12)]
    public async Task Another_name_or_date_of_birth_knows_nobody(string name, int year, int? month, int? day)
    {
        await using var database = await TestDatabase.CreateAsync();
        using var history = Of(database);
        await FinishAsync(database, "first", BriefSamples.Intake() with { FinishedAt = BriefSamples.At.AddMonths(-6) });
        var other = await FinishAsync(database, "other", Named(name, new PartialDate(year, month, day)));

        Assert.Null((await AddAsync(history, other)).Earlier);
    }

    [Fact]
    public async Task An_intake_that_is_not_finished_or_began_later_is_no_earlier_one()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var history = Of(database);
        await FinishAsync(database, "open", BriefSamples.Intake() with { FinishedAt = null });
        var first = await FinishAsync(database, "first", BriefSamples.Intake());
        await FinishAsync(
            database,
            "later",
            BriefSamples.Intake() with
            {
                StartedAt = BriefSamples.At.AddDays(9),
                FinishedAt = BriefSamples.At.AddDays(9),
            }
        );

        Assert.Null((await AddAsync(history, first)).Earlier);
    }

    [Fact]
    public async Task A_sign_off_makes_the_next_version_once_and_only_of_the_newest()
    {
        await using var database = await TestDatabase.CreateAsync();
        var archive = database.Host.Services.GetRequiredService<BriefArchive>();
        var source = await FinishAsync(database, "c", BriefSamples.Intake());
        await SaveAsync(database, source);
        await SaveAsync(database, source);

        Assert.False(await archive.SignOffAsync("c", 1, "Dr Elm", Stopping));
        Assert.True(await archive.SignOffAsync("c", 2, "Dr Elm", Stopping));
        Assert.False(await archive.SignOffAsync("c", 2, "Dr Elm", Stopping));
        Assert.False(await archive.SignOffAsync("c", 3, "Dr Oak", Stopping));
        Assert.False(await archive.SignOffAsync("none", 1, "Dr Elm", Stopping));

        var versions = await archive.VersionsAsync("c", Stopping);
        Assert.Equal([null, null, "Dr Elm"], versions.Select(version => version.Brief.SignedOff?.By));
        Assert.False(versions[^1].Brief.SignedOff!.Amends);
    }

    [Fact]
    public async Task What_is_written_after_a_sign_off_is_compared_with_the_signed_version()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var history = Of(database);
        var archive = database.Host.Services.GetRequiredService<BriefArchive>();
        var source = await FinishAsync(database, "c", BriefSamples.Intake());
        Assert.Null((await AddAsync(history, source)).Previous);
        await SaveAsync(database, source);
        Assert.Equal(1, (await AddAsync(history, source)).Previous?.Version);

        await archive.SignOffAsync("c", 1, "Dr Elm", Stopping);
        await SaveAsync(database, source);
        Assert.Equal(2, (await AddAsync(history, source)).Previous?.Version);
        await archive.SignOffAsync("c", 3, "Dr Elm", Stopping);
        Assert.True((await archive.VersionsAsync("c", Stopping))[^1].Brief.SignedOff!.Amends);
    }

    [Fact]
    public async Task A_brief_that_did_not_wait_for_what_came_before_is_composed_again_when_that_is_read()
    {
        await using var database = await TestDatabase.CreateAsync();
        await FinishAsync(database, "first", BriefSamples.Intake() with { FinishedAt = BriefSamples.At.AddMonths(-6) });
        var second = await FinishAsync(database, "second", BriefSamples.Intake());
        var archive = database.Host.Services.GetRequiredService<BriefArchive>();
        var opened = new TaskCompletionSource();
        using var history = new BriefHistory(
            database.Store,
            archive,
            (_, _) => Task.FromResult(BriefSamples.Content),
            new NoPatience(),
            NullLogger<BriefHistory>.Instance
        )
        {
            Finished = (moment, stopping) => WhenOpenedAsync(opened.Task, archive.FinishedSinceAsync(moment, stopping)),
        };
        var reading = history.ReadAheadAsync(Stopping);

        Assert.Null((await AddAsync(history, second)).Earlier);
        opened.SetResult();
        Assert.Equal(["second"], await reading);
        Assert.Equal("first", (await AddAsync(history, second)).Earlier?.ConversationId);
        Assert.Empty(await history.ReadAheadAsync(Stopping));
    }

    private static async IAsyncEnumerable<FinishedIntake> WhenOpenedAsync(
        Task opened,
        IAsyncEnumerable<FinishedIntake> finished
    )
    {
        await opened;
        await foreach (var one in finished)
            yield return one;
    }

    // Whatever is waited for is over at once.
    private sealed class NoPatience : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            callback(state);
            return System.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    private static BriefHistory Of(TestDatabase database) =>
        new(
            database.Store,
            database.Host.Services.GetRequiredService<BriefArchive>(),
            (_, _) => Task.FromResult(BriefSamples.Content),
            TimeProvider.System,
            NullLogger<BriefHistory>.Instance
        );

    private static Task<BriefInput> AddAsync(BriefHistory history, StoredIntake source) =>
        history.AddAsync(source, IntakeBrief.InputOf(BriefSamples.Content, source.Intake, BriefSamples.At), Stopping);

    private static Task SaveAsync(TestDatabase database, StoredIntake source) =>
        database.Store.SaveBriefAsync(
            source,
            IntakeBrief.Compose(BriefSamples.Content, source.Intake, BriefSamples.At),
            done: true,
            Stopping
        );

    private static Intake Named(string name, PartialDate? born = null)
    {
        var intake = BriefSamples.Intake();
        return intake with
        {
            Answers = intake
                .Answers.With(Key(SpecialItems.Name), Answer(name, new AnswerValue.Text(new PatientText(name))))
                .With(
                    Key(SpecialItems.BirthDate),
                    Answer("then", new AnswerValue.Date(born ?? new PartialDate(1985, 3, 12)))
                ),
        };
    }

    private static ItemKey Key(LinkId item) => new(item);

    private static Answer Answer(string quote, AnswerValue value) =>
        new(ImmutableArray.Create(value), new PatientText(quote), "n1", BriefSamples.At);

    private static async Task<StoredIntake> FinishAsync(TestDatabase database, string id, Intake intake)
    {
        database.Clock.Now += TimeSpan.FromSeconds(1);
        var turn = Turns.Turn(id, 0, $"{id}-1") with { Intake = intake };
        Assert.Equal(CommitResult.Committed, await database.Store.CommitAsync(turn, Stopping));
        return (await database.Store.LoadAsync(id, Stopping))!;
    }
}
