using IntakeBot.Host.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace IntakeBot.Host.Tests.Storage;

public sealed class TranscriptTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_turn_is_read_in_the_order_in_which_it_was_said()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.Store.CommitAsync(Samples.Turn("c", 0, "a-1"), Cancelled);
        await database.Store.CommitAsync(Samples.Turn("c", 1, "a-2"), Cancelled);

        var page = await database.Transcript.ReadAsync("c", 0, Cancelled);

        Assert.Equal(6, page.Watermark);
        Assert.Equal(
            [
                $"{Samples.Canary} a-1",
                $"{Samples.Canary}, I see.",
                "And then?",
                $"{Samples.Canary} a-2",
                $"{Samples.Canary}, I see.",
                "And then?",
            ],
            page.Activities.Select(activity => activity.Text).ToList()
        );
    }

    [Fact]
    public async Task What_the_bot_says_gets_an_id_a_moment_and_what_it_answers()
    {
        await using var database = await TestDatabase.CreateAsync();
        var turn = Samples.Turn("c", 0, "a-1");
        await database.Store.CommitAsync(
            turn with
            {
                Outgoing = [turn.Outgoing[0], turn.Outgoing[1] with { ReplyToId = "earlier" }],
            },
            Cancelled
        );

        var said = (await database.Transcript.ReadAsync("c", 0, Cancelled)).Activities;

        Assert.Equal("a-1", said[0].Id);
        Assert.Equal(3, said.Select(activity => activity.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(said.Skip(1), activity => Assert.Matches("^[0-9a-f]{32}$", activity.Id));
        Assert.All(said.Skip(1), activity => Assert.Equal(database.Clock.Now, activity.Timestamp));
        Assert.Equal([null, "a-1", "earlier"], said.Select(activity => activity.ReplyToId).ToList());
        Assert.Equal(Samples.Canary, said[0].ChannelData!.Value.GetProperty("clientActivityID").GetString());
        Assert.Equal(Samples.Canary, said[0].From!.Name);
    }

    [Fact]
    public async Task Reading_goes_on_from_the_watermark()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.Store.CommitAsync(Samples.Turn("c", 0, "a-1"), Cancelled);

        var rest = await database.Transcript.ReadAsync("c", 2, Cancelled);
        var nothing = await database.Transcript.ReadAsync("c", rest.Watermark, Cancelled);
        var beyond = await database.Transcript.ReadAsync("c", 99, Cancelled);

        Assert.Equal(["And then?"], rest.Activities.Select(activity => activity.Text).ToList());
        Assert.Equal((3, 0), (nothing.Watermark, nothing.Activities.Length));
        Assert.Equal((99, 0), (beyond.Watermark, beyond.Activities.Length));
    }

    [Fact]
    public async Task What_is_only_known_is_not_shown_and_does_not_hold_the_watermark()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.Store.CommitAsync(
            Samples.Turn("c", 0, "join") with
            {
                ShowInbound = false,
                Outgoing = [],
            },
            Cancelled
        );

        var page = await database.Transcript.ReadAsync("c", 0, Cancelled);

        Assert.Empty(page.Activities);
        Assert.Equal(1, page.Watermark);
        Assert.True(await database.IsKnownAsync("c", "join"));
    }

    [Fact]
    public async Task A_conversation_exists_from_its_first_commit()
    {
        await using var database = await TestDatabase.CreateAsync();
        Assert.False(await database.Transcript.ExistsAsync("c", Cancelled));
        Assert.Equal(0, (await database.Transcript.ReadAsync("c", 0, Cancelled)).Watermark);

        await database.Store.CommitAsync(Samples.Turn("c", 0, "a-1"), Cancelled);

        Assert.True(await database.Transcript.ExistsAsync("c", Cancelled));
    }

    [Fact]
    public async Task A_commit_between_reading_and_waiting_ends_the_wait_at_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        var page = await database.Transcript.ReadAsync("c", 0, Cancelled);
        await database.Store.CommitAsync(Samples.Turn("c", 0, "a-1"), Cancelled);

        await database.Transcript.WaitForNewAsync("c", page.Watermark, Cancelled);

        Assert.Equal(0, Signals(database).Waiting);
    }

    [Fact]
    public async Task A_commit_wakes_every_reader_of_its_conversation_and_nobody_else()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.Store.CommitAsync(Samples.Turn("c", 0, "a-1"), Cancelled);
        var readers = Enumerable
            .Range(0, 3)
            .Select(_ => database.Transcript.WaitForNewAsync("c", 3, Cancelled))
            .ToList();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var other = database.Transcript.WaitForNewAsync("d", 0, stop.Token);
        Assert.Equal(2, Signals(database).Waiting);
        Assert.All(readers, reader => Assert.False(reader.IsCompleted));

        await database.Store.CommitAsync(Samples.Turn("c", 1, "a-2"), Cancelled);

        await Task.WhenAll(readers);
        Assert.Equal(3, (await database.Transcript.ReadAsync("c", 3, Cancelled)).Activities.Length);
        Assert.False(other.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => other);
    }

    [Fact]
    public async Task A_reader_that_went_away_leaves_nothing_behind_and_takes_nothing_from_the_others()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var stays = database.Transcript.WaitForNewAsync("c", 0, Cancelled);
        var leaves = database.Transcript.WaitForNewAsync("c", 0, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaves);
        Assert.Equal(1, Signals(database).Waiting);

        await database.Store.CommitAsync(Samples.Turn("c", 0, "a-1"), Cancelled);

        await stays;
        Assert.Equal(0, Signals(database).Waiting);
    }

    [Fact]
    public async Task A_commit_of_another_process_wakes_readers_at_the_next_look()
    {
        await using var database = await TestDatabase.CreateAsync();
        var here = database.Host;
        await database.Store.CommitAsync(Samples.Turn("c", 0, "a-1"), Cancelled);
        using var watch = ActivatorUtilities.CreateInstance<NeighbourWatch>(here.Services);
        var transcript = database.Transcript;
        var reader = transcript.WaitForNewAsync("c", 3, Cancelled);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var other = transcript.WaitForNewAsync("d", 0, stop.Token);
        await watch.LookAsync(Cancelled); // sees what this process wrote itself, and wakes for it
        await reader;
        reader = transcript.WaitForNewAsync("c", 3, Cancelled);
        await watch.LookAsync(Cancelled);
        Assert.False(reader.IsCompleted);

        var there = await database.OpenAsync();
        await there.CommitAsync(Samples.Turn("c", 1, "a-2"), Cancelled);
        await watch.LookAsync(Cancelled);

        await reader;
        Assert.False(other.IsCompleted);
        await stop.CancelAsync();
    }

    [Fact]
    public async Task Nobody_is_woken_by_a_turn_that_was_not_committed()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.Store.CommitAsync(Samples.Turn("c", 0, "a-1"), Cancelled);
        using var subscription = Signals(database).Subscribe("c");

        await database.Store.CommitAsync(Samples.Turn("c", 0, "a-1"), Cancelled);
        await database.Store.CommitAsync(Samples.Turn("c", 0, "a-2"), Cancelled);

        Assert.False(subscription.Signalled.IsCompleted);
    }

    private static StoreSignals Signals(TestDatabase database) =>
        database.Host.Services.GetRequiredService<StoreSignals>();
}
