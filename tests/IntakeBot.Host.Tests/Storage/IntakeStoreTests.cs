using System.Text;
using IntakeBot.Core.Forms;
using IntakeBot.Host.Storage;
using Microsoft.EntityFrameworkCore;

namespace IntakeBot.Host.Tests.Storage;

public sealed class IntakeStoreTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_intake_comes_back_as_it_was_written()
    {
        await using var database = await TestDatabase.CreateAsync();
        Assert.Equal(CommitResult.Committed, await database.Store.CommitAsync(Samples.Turn("c", 0, "a-1"), Cancelled));

        var stored = (await (await database.RestartAsync()).LoadAsync("c", Cancelled))!;

        Assert.Equal(("c", 1), (stored.ConversationId, stored.Version));
        var (expected, read) = (Samples.Rich(), stored.Intake);
        Assert.Equal(expected.Answers.Count, read.Answers.Count);
        foreach (var (key, answer) in expected.Answers.All)
        {
            Assert.Equal<AnswerValue>(answer.Values, read.Answers[key]!.Values);
            Assert.Equal(answer with { Values = default }, read.Answers[key]! with { Values = default });
        }
        Assert.Equal<Utterance>(expected.Utterances, read.Utterances);
        Assert.Equal(["a-3"], read.Flags.Select(flag => flag.WithdrawnBy).OfType<string>().ToList());
        Assert.Equal(expected.Flags[0].Flag.Evidence[0], read.Flags[0].Flag.Evidence[0]);
        Assert.Equal(expected.State.Skipped, read.State.Skipped);
        Assert.Equal<ItemKey>(expected.State.Trail, read.State.Trail);
        Assert.Equal((expected.State.Pending, 2), (read.State.Pending, read.State.Tries));
        Assert.Equal((expected.StartedAt, expected.FinishedAt), (read.StartedAt, read.FinishedAt));
        Assert.Equal(
            Encoding.UTF8.GetString(PayloadCodec.Write(expected)),
            Encoding.UTF8.GetString(PayloadCodec.Write(read))
        );
    }

    [Fact]
    public async Task A_conversation_that_does_not_exist_is_null()
    {
        await using var database = await TestDatabase.CreateAsync();

        Assert.Null(await database.Store.LoadAsync("nobody", Cancelled));
        Assert.False(await database.IsKnownAsync("nobody", "a-1"));
    }

    [Fact]
    public async Task The_same_activity_twice_changes_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.Store.CommitAsync(Samples.Turn("c", 0, "a-1"), Cancelled);
        var before = await ContentsAsync(database);

        // Told so whatever version the repeat expects: a retry after a lost response has loaded the newer one.
        Assert.Equal(
            CommitResult.AlreadyKnown,
            await database.Store.CommitAsync(Samples.Turn("c", 0, "a-1"), Cancelled)
        );
        Assert.Equal(
            CommitResult.AlreadyKnown,
            await database.Store.CommitAsync(Samples.Turn("c", 1, "a-1"), Cancelled)
        );

        Assert.Equal(before, await ContentsAsync(database));
        Assert.True(await database.IsKnownAsync("c", "a-1"));
    }

    [Fact]
    public async Task The_same_activity_id_in_another_conversation_is_another_activity()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.Store.CommitAsync(Samples.Turn("c", 0, "a-1"), Cancelled);

        Assert.False(await database.IsKnownAsync("d", "a-1"));
        Assert.Equal(CommitResult.Committed, await database.Store.CommitAsync(Samples.Turn("d", 0, "a-1"), Cancelled));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_turn_computed_from_another_version_is_a_conflict_and_writes_nothing(long expected)
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.Store.CommitAsync(Samples.Turn("c", 0, "a-1"), Cancelled);
        var before = await ContentsAsync(database);

        Assert.Equal(
            CommitResult.Conflict,
            await database.Store.CommitAsync(Samples.Turn("c", expected, "a-2"), Cancelled)
        );

        Assert.Equal(before, await ContentsAsync(database));
    }

    [Fact]
    public async Task A_later_version_of_a_conversation_that_does_not_exist_is_a_conflict()
    {
        await using var database = await TestDatabase.CreateAsync();

        Assert.Equal(CommitResult.Conflict, await database.Store.CommitAsync(Samples.Turn("c", 3, "a-1"), Cancelled));
    }

    [Fact]
    public async Task An_activity_without_an_id_is_refused_before_anything_is_written()
    {
        await using var database = await TestDatabase.CreateAsync();
        var turn = Samples.Turn("c", 0, "a-1");

        await Assert.ThrowsAsync<ArgumentException>(() =>
            database.Store.CommitAsync(turn with { Inbound = turn.Inbound with { Id = null } }, Cancelled)
        );

        Assert.Null(await database.Store.LoadAsync("c", Cancelled));
    }

    [Fact]
    public async Task A_turn_that_cannot_be_written_whole_is_not_written_at_all()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.Store.CommitAsync(Samples.Turn("c", 0, "a-1"), Cancelled);
        await database.ExecuteAsync("ALTER TABLE audit RENAME TO gone");

        await Assert.ThrowsAsync<DbUpdateException>(() =>
            database.Store.CommitAsync(Samples.Turn("c", 1, "a-2"), Cancelled)
        );

        Assert.Equal(1, (await database.Store.LoadAsync("c", Cancelled))!.Version);
        Assert.False(await database.IsKnownAsync("c", "a-2"));
        await database.ExecuteAsync("ALTER TABLE gone RENAME TO audit");
        Assert.Equal(CommitResult.Committed, await database.Store.CommitAsync(Samples.Turn("c", 1, "a-2"), Cancelled));
    }

    [Fact]
    public async Task Intakes_are_listed_newest_first()
    {
        await using var database = await TestDatabase.CreateAsync();
        foreach (var id in new[] { "b", "a", "c" })
        {
            database.Clock.Now += TimeSpan.FromMilliseconds(100);
            await database.Store.CommitAsync(Samples.Turn(id, 0, "a-1"), Cancelled);
        }
        await database.Store.CommitAsync(Samples.Turn("b", 1, "a-2"), Cancelled);

        var listed = await database.Store.ListAsync(Cancelled);

        Assert.Equal(
            [("c", 1L), ("a", 1L), ("b", 2L)],
            listed.Select(intake => (intake.ConversationId, intake.Version))
        );
    }

    [Fact]
    public async Task The_audit_says_who_what_which_and_when()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.Store.CommitAsync(Samples.Turn("c", 0, "a-1"), Cancelled);
        database.Clock.Now += TimeSpan.FromHours(1);
        await database.Store.AuditAsync("clinician-7", AuditKind.BriefRead, "c", Cancelled);
        await database.Store.AuditAsync("clinician-7", AuditKind.SignedOut, null, Cancelled);

        await using var context = database.Context();
        var rows = await context.Audit.OrderBy(row => row.Id).ToListAsync(Cancelled);

        Assert.Equal(
            [
                ("patient", AuditKind.ItemAnswered, "c"),
                ("patient", AuditKind.FlagRaised, "c"),
                ("clinician-7", AuditKind.BriefRead, "c"),
                ("clinician-7", AuditKind.SignedOut, null),
            ],
            rows.Select(row => (row.Who, row.Kind, row.ConversationId))
        );
        Assert.Equal([0d, 0, 60, 60], rows.Select(row => (row.At - rows[0].At).TotalMinutes));
        Assert.Equal(database.Clock.Now, rows[^1].At);
    }

    [Fact]
    public async Task Content_is_kept_once_per_version_and_outlives_a_restart()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.Store.KeepContentAsync(
            "v1",
            [new("prompts/a.json", "{ \"ä\": 1 }"), new("seeds/b.md", "")],
            Cancelled
        );
        await database.Store.KeepContentAsync("v1", [new("prompts/a.json", "other")], Cancelled);

        var store = await database.RestartAsync();

        Assert.Equal(
            [new("prompts/a.json", "{ \"ä\": 1 }"), new("seeds/b.md", "")],
            (await store.LoadContentAsync("v1", Cancelled))!
        );
        Assert.Null(await store.LoadContentAsync("v2", Cancelled));
    }

    [Fact]
    public async Task A_lone_surrogate_does_not_stop_a_turn()
    {
        await using var database = await TestDatabase.CreateAsync();
        var turn = Samples.Turn("c", 0, "a-1");
        var odd = new PatientText("before \ud83d after");
        turn = turn with
        {
            Inbound = turn.Inbound with { Text = odd.Verbatim },
            Intake = turn.Intake with { Utterances = [new Utterance("a-1", odd, null, Samples.Started)] },
        };

        Assert.Equal(CommitResult.Committed, await database.Store.CommitAsync(turn, Cancelled));

        var read = (await database.Store.LoadAsync("c", Cancelled))!.Intake.Utterances[0].Text.Verbatim;
        Assert.Equal("before \ufffd after", read);
    }

    private static async Task<string> ContentsAsync(TestDatabase database)
    {
        await using var context = database.Context();
        var intakes = await context.Intakes.ToListAsync(Cancelled);
        return string.Join(
            ' ',
            [
                .. intakes.Select(row => $"{row.ConversationId} {row.Version} {row.LastSequence} {row.UpdatedAt:O}"),
                $"{await context.Activities.CountAsync(Cancelled)} activities",
                $"{await context.Audit.CountAsync(Cancelled)} audited",
                $"{await context.BriefRequests.CountAsync(Cancelled)} requests",
            ]
        );
    }
}
