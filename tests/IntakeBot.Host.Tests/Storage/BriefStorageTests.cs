using System.Text;
using IntakeBot.Host.Storage;

namespace IntakeBot.Host.Tests.Storage;

public sealed class BriefStorageTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Briefs_are_versions_and_the_newest_is_shown()
    {
        await using var database = await TestDatabase.CreateAsync();
        var source = await RequestAsync(database, "c", 0);
        Assert.Null(await database.Store.LatestBriefAsync("c", Cancelled));

        await database.Store.SaveBriefAsync(source, Samples.Brief("first"), done: false, Cancelled);
        await database.Store.SaveBriefAsync(source, Samples.Brief("second"), done: true, Cancelled);

        var latest = (await (await database.RestartAsync()).LatestBriefAsync("c", Cancelled))!;
        Assert.Equal(("c", 2), (latest.ConversationId, latest.Version));
        Assert.Equal(
            Encoding.UTF8.GetString(PayloadCodec.Write(Samples.Brief("second"))),
            Encoding.UTF8.GetString(PayloadCodec.Write(latest.Brief))
        );
        await using var context = database.Context();
        Assert.Equal(2, context.Briefs.Count());
    }

    [Fact]
    public async Task A_request_stays_until_its_brief_is_done_and_outlives_a_restart()
    {
        await using var database = await TestDatabase.CreateAsync();
        var source = await RequestAsync(database, "c", 0);
        await database.Store.SaveBriefAsync(source, Samples.Brief("first"), done: false, Cancelled);

        var store = await database.RestartAsync();
        Assert.Equal(["c"], await store.PendingBriefsAsync(Cancelled));

        await store.SaveBriefAsync(source, Samples.Brief("second"), done: true, Cancelled);
        Assert.Empty(await store.PendingBriefsAsync(Cancelled));
    }

    [Fact]
    public async Task A_turn_that_asks_for_no_brief_requests_none()
    {
        await using var database = await TestDatabase.CreateAsync();

        await database.Store.CommitAsync(Samples.Turn("c", 0, "a-1"), Cancelled);

        Assert.Empty(await database.Store.PendingBriefsAsync(Cancelled));
    }

    [Fact]
    public async Task Requests_wait_in_the_order_in_which_they_were_first_made()
    {
        await using var database = await TestDatabase.CreateAsync();
        await RequestAsync(database, "b", 0);
        await RequestAsync(database, "a", 0);
        await RequestAsync(database, "b", 1);

        Assert.Equal(["b", "a"], await database.Store.PendingBriefsAsync(Cancelled));
    }

    [Fact]
    public async Task A_request_made_during_the_work_is_not_settled_by_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        var older = await RequestAsync(database, "c", 0);
        var newer = await RequestAsync(database, "c", 1);

        await database.Store.SaveBriefAsync(older, Samples.Brief("of the older"), done: true, Cancelled);
        Assert.Equal(["c"], await database.Store.PendingBriefsAsync(Cancelled));

        await database.Store.SaveBriefAsync(newer, Samples.Brief("of the newer"), done: true, Cancelled);
        Assert.Empty(await database.Store.PendingBriefsAsync(Cancelled));
    }

    [Fact]
    public async Task A_turn_without_a_request_does_not_reopen_a_settled_one()
    {
        await using var database = await TestDatabase.CreateAsync();
        var source = await RequestAsync(database, "c", 0);
        await database.Store.CommitAsync(Samples.Turn("c", 1, "later"), Cancelled);

        await database.Store.SaveBriefAsync(source, Samples.Brief("done"), done: true, Cancelled);

        Assert.Empty(await database.Store.PendingBriefsAsync(Cancelled));
    }

    [Fact]
    public async Task The_worker_looks_once_at_start_then_waits_for_a_request()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.Store.WaitForBriefRequestAsync(Cancelled);
        var wait = database.Store.WaitForBriefRequestAsync(Cancelled);
        await database.Store.CommitAsync(Samples.Turn("c", 0, "a-1"), Cancelled);
        Assert.False(wait.IsCompleted);

        await RequestAsync(database, "c", 1);

        await wait;
    }

    [Fact]
    public async Task A_request_between_looking_and_waiting_ends_the_wait_at_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.Store.WaitForBriefRequestAsync(Cancelled);
        Assert.Empty(await database.Store.PendingBriefsAsync(Cancelled));
        await RequestAsync(database, "c", 0);

        await database.Store.WaitForBriefRequestAsync(Cancelled);

        Assert.Equal(["c"], await database.Store.PendingBriefsAsync(Cancelled));
    }

    private static async Task<StoredIntake> RequestAsync(TestDatabase database, string conversationId, long version)
    {
        database.Clock.Now += TimeSpan.FromSeconds(1);
        var turn = Samples.Turn(conversationId, version, $"request-{version}") with { RequestBrief = true };
        Assert.Equal(CommitResult.Committed, await database.Store.CommitAsync(turn, Cancelled));
        return (await database.Store.LoadAsync(conversationId, Cancelled))!;
    }
}
