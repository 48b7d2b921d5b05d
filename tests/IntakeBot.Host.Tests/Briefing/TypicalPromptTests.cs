using System.Text.RegularExpressions;
using IntakeBot.Core.Briefs;
using IntakeBot.Host.Briefing;
using IntakeBot.Host.Storage;
using IntakeBot.Host.Tests.Operations;

namespace IntakeBot.Host.Tests.Briefing;

/// <summary>What a model is sent of whole conversations.</summary>
public sealed class TypicalPromptTests
{
    private static async Task<(ModelRequest Sent, Brief Brief, BriefLogs Logs)> AskAsync(
        string name,
        string budget,
        ModelServer server
    )
    {
        await using var host = new NarrationHost(
            ("Provider", "ollama"),
            ("Endpoint", server.Address),
            ("Model", "m"),
            ("PromptTokens", budget)
        );
        server.Answer = """{"sentences": []}""";
        var shipped = Task.FromResult(GoldenTests.Shipped);
        var maker = new BriefMaker((_, _) => shipped, host.Narrator, TimeProvider.System);
        var stopping = TestContext.Current.CancellationToken;
        var made = await maker.ComposeAsync(new StoredIntake("c", 1, GoldenTests.Play(name)), stopping);
        var brief = await maker.NarrateAsync(made, stopping);
        return (server.Requests.First(), brief, host.Logs);
    }

    [Theory]
    [MemberData(nameof(GoldenTests.Transcripts), MemberType = typeof(GoldenTests))]
    public async Task A_whole_conversation_takes_less_than_3000_tokens_and_tells_no_name(string name)
    {
        await using var server = await ModelServer.StartAsync();
        var (sent, brief, logs) = await AskAsync(name, "3000", server);
        var tokens = PromptTokens.Count(sent.Text);
        TestContext.Current.TestOutputHelper!.WriteLine($"{name}: {tokens} tokens");

        Assert.InRange(tokens, 300, 2999);
        Assert.DoesNotContain("narrative-cut", brief.Provenance);
        Assert.Contains(logs.Lines, line => line.Contains("of 3000 at most", StringComparison.Ordinal));
        Assert.All(
            brief.PatientName.Verbatim.Split(' ').Where(part => part.Length > 2 && char.IsUpper(part[0])),
            // Rosa has rosacea.
            part => Assert.DoesNotMatch($@"(?i)(?<!\p{{L}}){Regex.Escape(part)}(?!\p{{L}})", sent.Text)
        );
    }

    [Fact]
    public async Task What_does_not_fit_is_left_out_and_the_foot_says_so()
    {
        await using var server = await ModelServer.StartAsync();
        var (sent, brief, logs) = await AskAsync("rambling", "1000", server);

        Assert.InRange(PromptTokens.Count(sent.Text), 500, 1000);
        Assert.Matches(
            "^not told: passages [0-9]+, answers [0-9]+; shortened: answers [0-9]+$",
            brief.Provenance["narrative-cut"]
        );
        Assert.Contains(logs.Lines, line => line.Contains("To fit the budget", StringComparison.Ordinal));
    }
}
