using IntakeBot.Core.Briefs;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Exports;
using IntakeBot.EndToEnd.Tests;
using IntakeBot.Host.Briefing;
using IntakeBot.Host.Operations;
using IntakeBot.Host.Storage;
using IntakeBot.Host.Tests.Operations;
using IntakeBot.Host.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace IntakeBot.Host.Tests.Briefing;

/// <summary>
/// One patient's two whole intakes (<c>tests/transcripts/visits</c>) and what she adds after the second, from what she
/// wrote to the briefs in the database.
/// </summary>
public sealed class SecondVisitTests
{
    private static readonly DateTimeOffset Then = new(2025, 11, 4, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stopping => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_second_brief_says_what_changed_and_a_later_word_makes_a_version_that_says_so()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var narration = new NarrationHost();
        using var history = new BriefHistory(
            database.Store,
            database.Host.Services.GetRequiredService<BriefArchive>(),
            (_, _) => Task.FromResult(GoldenTests.Shipped),
            TimeProvider.System,
            NullLogger<BriefHistory>.Instance
        );
        var maker = new BriefMaker(
            (_, _) => Task.FromResult(GoldenTests.Shipped),
            narration.Narrator,
            database.Clock,
            history
        );

        await BriefAsync(database, maker, "first", 0, Play("first", Then));
        await BriefAsync(database, maker, "second", 0, Play("second", Now));
        var second = await LatestAsync(database, version: 1);

        var changes = Section(second, "changes");
        Assert.Contains("Itch: 8/10 → 4/10", changes, StringComparison.Ordinal);
        Assert.Contains("methotrexate: listed then, and not now", changes, StringComparison.Ordinal);
        GoldenTests.Compare("visits.second.brief.txt", second);

        var added = Play("second", Now, "I forgot to say that I am allergic to penicillin");
        await BriefAsync(database, maker, "second", 1, added);
        var addendum = await LatestAsync(database, version: 2);

        Assert.DoesNotContain("penicillin", TextExport.Write(second), StringComparison.Ordinal);
        Assert.Contains("allergic to penicillin", Section(addendum, "revision"), StringComparison.Ordinal);
        Assert.Contains("Itch: 8/10 → 4/10", Section(addendum, "changes"), StringComparison.Ordinal);
        GoldenTests.Compare("visits.addendum.brief.txt", addendum);
        var archive = database.Host.Services.GetRequiredService<BriefArchive>();
        Assert.Equal(2, (await archive.VersionsAsync("second", Stopping)).Length);
    }

    private static Intake Play(string visit, DateTimeOffset at, params string[] later)
    {
        var lines = File.ReadLines(Repository.Path($"tests/transcripts/visits/{visit}.jsonl"));
        var intake = Replay.Play(
            GoldenTests.Shipped,
            ReplayLine.ReadAll(lines).Concat(later.Select(text => new ReplayLine(text, Item: null, Values: null))),
            new ReplayOptions(at, ReplayOutput.Transcript, Auto: false),
            TextWriter.Null
        );
        Assert.Equal(DialogPhase.Finished, intake.State.Phase);
        return intake;
    }

    private static async Task BriefAsync(
        TestDatabase database,
        BriefMaker maker,
        string conversation,
        long version,
        Intake intake
    )
    {
        database.Clock.Now = intake.FinishedAt!.Value.AddMinutes(version + 1);
        var turn = BriefSamples.Finishing(conversation, version, intake);
        Assert.Equal(CommitResult.Committed, await database.Store.CommitAsync(turn, Stopping));
        var source = (await database.Store.LoadAsync(conversation, Stopping))!;
        var made = await maker.ComposeAsync(source, Stopping);
        await database.Store.SaveBriefAsync(source, made.Brief, done: true, Stopping);
    }

    private static async Task<Brief> LatestAsync(TestDatabase database, int version)
    {
        var stored = await database.Store.LatestBriefAsync("second", Stopping);
        Assert.Equal(version, stored!.Version);
        return stored.Brief;
    }

    // As it is pasted into a record, on one line.
    private static string Section(Brief brief, string section)
    {
        var alone = brief with { Sections = [brief.Sections.Single(one => one.Id == section)] };
        return string.Join(' ', TextExport.Write(alone).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
