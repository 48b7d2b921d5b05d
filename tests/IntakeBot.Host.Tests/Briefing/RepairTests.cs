using System.Text.Json;

namespace IntakeBot.Host.Tests.Briefing;

/// <summary>What verification drops goes back to the model once, and no more than once.</summary>
public sealed class RepairTests
{
    private const string Draft = """
        {"sentences": [
          {"text": "The patient reports an itch of 9 out of 10.", "citations": ["A2"]},
          {"text": "The patient reports itchy arms.", "citations": ["A1"]}
        ]}
        """;

    private const string Mended = """
        {"sentences": [{"text": "The patient reports an itch of 7 out of 10.", "citations": ["A2"]}]}
        """;

    private const string Same = """
        {"sentences": [{"text": "The patient reports an itch of 9 out of 10.", "citations": ["A2"]}]}
        """;

    [Theory]
    [MemberData(nameof(NarrationTests.Providers), MemberType = typeof(NarrationTests))]
    public async Task What_was_dropped_is_sent_back_with_its_reason_and_its_sources_alone(string provider)
    {
        await using var server = await ModelServer.StartAsync();
        server.Answers(Draft, Mended);
        await using var host = NarrationHost.For(provider, server);
        var (_, brief) = await host.MakeAsync();

        Assert.Equal(
            ["The patient reports an itch of 7 out of 10.", "The patient reports itchy arms."],
            brief.Narrative!.Sentences.Select(sentence => sentence.Text.Verbatim)
        );
        Assert.Equal((0, 0), (brief.Narrative.Dropped, brief.Narrative.StandIns));
        Assert.Equal(
            [("unsupported-number", 1), ("supported", 1), ("supported", 2)],
            brief.Judged.Select(sentence => (sentence.Code, sentence.Round))
        );
        Assert.Equal("1 sent back", brief.Provenance["narrative-repair"]);
        Assert.Equal(2, server.Requests.Count);
        var sent = server.Requests.Last().Text;
        Assert.Contains("an itch of 9 out of 10", sent, StringComparison.Ordinal);
        Assert.Contains("does not say this number", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("itchy arms", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("Itch may follow stress", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_again_is_told_by_a_sentence_that_no_model_wrote()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answers(Draft, Same);
        await using var host = NarrationHost.For("openai", server);
        var (_, brief) = await host.MakeAsync();

        Assert.Equal(
            ["Itch: 7/10.", "The patient reports itchy arms."],
            brief.Narrative!.Sentences.Select(sentence => sentence.Text.Verbatim)
        );
        Assert.Equal((1, 1), (brief.Narrative.Dropped, brief.Narrative.StandIns));
        Assert.Equal(
            [("unsupported-number", 1), ("supported", 1), ("unsupported-number", 2), ("stands-in", 2)],
            brief.Judged.Select(sentence => (sentence.Code, sentence.Round))
        );
        Assert.Equal("1 of 2 sentences", brief.Provenance["narrative-stand-ins"]);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(500, "HTTP 500")]
    [InlineData(200, "unreadable answer")]
    public async Task A_model_that_fails_at_mending_loses_nothing_of_what_stood(int status, string reason)
    {
        await using var server = await ModelServer.StartAsync();
        server.Answers(Draft, "Sorry?");
        var sound = server.Behaviour!;
        server.Behaviour = context =>
            status != 200 && server.Requests.Count > 1 ? ModelServer.Status(status)(context) : sound(context);
        await using var host = NarrationHost.For("azure-openai", server);
        var (_, brief) = await host.MakeAsync();

        Assert.Equal(
            ["Itch: 7/10.", "The patient reports itchy arms."],
            brief.Narrative!.Sentences.Select(sentence => sentence.Text.Verbatim)
        );
        Assert.Equal($"1 not mended: {reason}", brief.Provenance["narrative-repair"]);
        Assert.Equal("verified", brief.Provenance["narrative"]);
    }

    [Fact]
    public async Task A_draft_of_which_nothing_stands_makes_no_narrative()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answers(Same, Same);
        await using var host = NarrationHost.For("ollama", server);
        var (first, brief) = await host.MakeAsync();

        Assert.Null(brief.Narrative);
        Assert.Equal("no supported sentence", brief.Provenance["narrative-reason"]);
        Assert.Equal([1, 2], brief.Judged.Select(sentence => sentence.Round));
        Assert.Equal(JsonSerializer.Serialize(first.Sections), JsonSerializer.Serialize(brief.Sections));
    }

    [Fact]
    public async Task How_much_of_what_must_not_be_left_out_is_mentioned_is_at_the_foot_and_in_the_record()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answers(
            """{"sentences": [{"text": "The patient reports an itch of 7 out of 10.", "citations": ["A2"]}]}"""
        );
        await using var host = NarrationHost.For("ollama", server);
        var (_, brief) = await host.MakeAsync();

        Assert.Equal(
            "1 of 2 mandatory facts that the model was told; not mentioned: main concern",
            brief.Provenance["narrative-coverage"]
        );
        var kept = JsonSerializer.Serialize(brief, IntakeBot.Core.Forms.CoreJson.Options);
        Assert.Contains("\"mentioned\":[\"severity (itch)\"]", kept, StringComparison.Ordinal);
    }
}
