using IntakeBot.Host.Storage;

namespace IntakeBot.Host.Tests.Storage;

public sealed class ConcurrencyTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_turns_that_expect_the_same_version_exactly_one_is_written()
    {
        await using var database = await TestDatabase.CreateAsync();
        var other = database.Store;
        IntakeStore[] stores = [await database.OpenAsync(), other];

        for (var version = 0; version < 10; version++)
        {
            var results = await Task.WhenAll(
                Enumerable
                    .Range(0, 8)
                    .Select(racer =>
                        Task.Run(() =>
                            stores[racer % 2].CommitAsync(Samples.Turn("c", version, $"{version}-{racer}"), Cancelled)
                        )
                    )
            );
            Assert.Single(results, CommitResult.Committed);
            Assert.Equal(7, results.Count(result => result == CommitResult.Conflict));
        }

        Assert.Equal(10, (await database.Store.LoadAsync("c", Cancelled))!.Version);
        Assert.Equal(30, (await database.Transcript.ReadAsync("c", 0, Cancelled)).Activities.Length);
    }

    [Fact]
    public async Task The_same_activity_posted_at_once_through_two_processes_is_written_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        var other = database.Store;
        IntakeStore[] stores = [await database.OpenAsync(), other];

        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(racer => Task.Run(() => stores[racer % 2].CommitAsync(Samples.Turn("c", 0, "same"), Cancelled)))
        );

        Assert.Single(results, CommitResult.Committed);
        Assert.Equal(11, results.Count(result => result == CommitResult.AlreadyKnown));
    }

    [Fact]
    public async Task Conversations_do_not_disturb_each_other()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = database.Store;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(patient => Task.Run(() => ChatAsync(store, $"c-{patient}"))));

        var listed = await (await database.RestartAsync()).ListAsync(Cancelled);
        Assert.Equal(20, listed.Count);
        Assert.All(listed, intake => Assert.Equal(5, intake.Version));
        Assert.Equal(15, (await database.Transcript.ReadAsync("c-7", 0, Cancelled)).Watermark);
    }

    private static async Task ChatAsync(IntakeStore store, string conversationId)
    {
        for (var turn = 0; turn < 5; turn++)
        {
            var version = (await store.LoadAsync(conversationId, Cancelled))?.Version ?? 0;
            Assert.Equal(
                CommitResult.Committed,
                await store.CommitAsync(Samples.Turn(conversationId, version, $"a-{turn}"), Cancelled)
            );
        }
    }
}
