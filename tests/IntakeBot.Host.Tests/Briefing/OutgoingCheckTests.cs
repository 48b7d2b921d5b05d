using IntakeBot.Core.Briefs;
using IntakeBot.Core.Forms;

namespace IntakeBot.Host.Tests.Briefing;

/// <summary>Nothing that names the patient leaves, even where cleaning missed it.</summary>
public sealed class OutgoingCheckTests
{
    [Theory]
    [InlineData("itchy arms, says Quillon")]
    [InlineData("itchy arms, says QUILLON\u2019S wife")]
    [InlineData("itchy arms <b>zarkov</b>")]
    [InlineData("itchy arms, born 12/03/1985")]
    [InlineData("itchy arms, call 07700 900123")]
    public async Task A_prompt_that_would_name_the_patient_is_not_sent(string missed)
    {
        await using var server = await ModelServer.StartAsync();
        await using var host = NarrationHost.For("ollama", server);
        var made = await host.Maker.ComposeAsync(BriefSamples.Stored(), TestContext.Current.CancellationToken);
        var request = NarrationRequest.Of(made.Input, made.Brief);
        var slipped = request with
        {
            Facts = [request.Facts[0] with { Text = new PatientText(missed) }, .. request.Facts.Skip(1)],
        };

        var narration = await host.Narrator.NarrateAsync(slipped, TestContext.Current.CancellationToken);

        var none = Assert.IsType<Host.Briefing.Narration.Unavailable>(narration);
        Assert.Equal("not asked, because the prompt would have named the patient", none.Reason);
        Assert.Empty(server.Requests);
        Assert.DoesNotContain(host.Logs.Lines, line => line.Contains(missed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sentence_that_would_carry_an_identifier_is_not_sent_back()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = """
            {"sentences": [
              {"text": "Quillon reports an itch of 9 out of 10.", "citations": ["A2"]},
              {"text": "The patient reports itchy arms.", "citations": ["A1"]}
            ]}
            """;
        await using var host = NarrationHost.For("openai", server);
        var (_, brief) = await host.MakeAsync();

        Assert.Single(server.Requests);
        Assert.Equal(
            "1 not mended: not asked, because the prompt would have named the patient",
            brief.Provenance["narrative-repair"]
        );
        Assert.NotNull(brief.Narrative);
    }

    [Fact]
    public async Task A_name_that_the_clinics_own_words_hold_too_stops_nothing()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer = """{"sentences": [{"text": "The patient reports itchy arms.", "citations": ["A1"]}]}""";
        await using var host = NarrationHost.For("ollama", server);
        var stored = BriefSamples.Stored(reason: "itchy arms, says Stress Itch");
        var answers = stored.Intake.Answers;
        var name = new Answer(
            [new AnswerValue.Text(new PatientText("Stress Itch Data"))],
            new PatientText("Stress Itch Data"),
            "m1",
            BriefSamples.At
        );
        var intake = stored.Intake with { Answers = answers.With(new ItemKey(new LinkId("about.name")), name) };
        var made = await host.Maker.ComposeAsync(
            stored with
            {
                Intake = intake,
            },
            TestContext.Current.CancellationToken
        );

        var brief = await host.Maker.NarrateAsync(made, TestContext.Current.CancellationToken);

        Assert.Equal("verified", brief.Provenance["narrative"]);
        Assert.DoesNotContain("says Stress", server.Requests.First().Body, StringComparison.Ordinal);
    }
}
