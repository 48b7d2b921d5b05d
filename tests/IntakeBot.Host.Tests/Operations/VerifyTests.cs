using System.Globalization;
using System.Text.Json;
using IntakeBot.Core.Content;
using IntakeBot.Core.Exports;
using IntakeBot.Core.Forms;
using IntakeBot.EndToEnd.Tests;
using IntakeBot.Host.Content;
using IntakeBot.Host.Operations;

namespace IntakeBot.Host.Tests.Operations;

/// <summary>The command <c>verify</c> on shipped transcripts.</summary>
public sealed class VerifyTests
{
    private static readonly DateTimeOffset At = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<IntakeContent> Content = new(() =>
        ((ContentResult.Sound)ContentCompiler.Compile(ContentFolder.Read(Repository.Path("")))).Content
    );

    public static TheoryData<string> Transcripts =>
        [
            .. Directory
                .EnumerateFiles(Repository.Path("tests/briefs/transcripts"), "*.claims.jsonl")
                .Select(file => Path.GetFileName(file).Split('.')[0])
                .Order(),
        ];

    [Theory]
    [MemberData(nameof(Transcripts))]
    public void Claims_about_a_shipped_transcript_are_judged_as_labelled(string name)
    {
        var lines = File.ReadAllLines(Repository.Path($"tests/briefs/transcripts/{name}.claims.jsonl"));
        var expected = lines.Select(line => $"{Text(line, "id")} {Text(line, "expected")}");

        var (code, answers) = Run(Messages(name), lines);

        Assert.Equal(0, code);
        Assert.Equal(expected, answers.Select(answer => $"{Text(answer, "id")} {Text(answer, "verdict")}"));
        Assert.All(answers, answer => Assert.NotEmpty(Text(answer, "reason") + Text(answer, "code")));
    }

    [Fact]
    public void The_state_and_the_response_of_a_replay_are_read_as_its_messages_are()
    {
        using var unheard = new StringWriter(CultureInfo.InvariantCulture);
        var played = Replay.Play(
            Content.Value,
            ReplayLine.ReadAll(Messages("eczema").Split('\n')),
            new ReplayOptions(At, ReplayOutput.State, Auto: false),
            unheard
        );
        var claims = File.ReadAllLines(Repository.Path("tests/briefs/transcripts/eczema.claims.jsonl"));
        var (_, fromMessages) = Run(Messages("eczema"), claims);

        var (_, fromState) = Run(JsonSerializer.Serialize(played, CoreJson.Options), claims);
        var (_, fromResponse) = Run(ResponseExport.Write(ResponseExport.Of(Content.Value.Form, played)), claims);

        Assert.Equal(fromMessages, fromState);
        Assert.Equal(
            fromMessages.Select(answer => Text(answer, "verdict")),
            fromResponse.Select(answer => Text(answer, "verdict"))
        );
    }

    [Theory]
    [InlineData("skin.itch", "kept")]
    [InlineData("answer:skin.itch", "kept")]
    [InlineData("QuestionnaireResponse/1#skin.itch", "kept")]
    [InlineData("[skin.itch]", "kept")]
    [InlineData("skin.itch#0", "kept")]
    [InlineData("skin.itch#3", "dropped")]
    [InlineData("skin.pain", "dropped")]
    [InlineData("leaky-gut", "dropped")]
    public void A_citation_may_be_written_in_several_ways(string id, string verdict)
    {
        var (_, answers) = Run(
            Messages("eczema"),
            [
                JsonSerializer.Serialize(
                    new
                    {
                        id = 1,
                        sentence = "Her itch was 7/10.",
                        cites = new[] { id },
                    }
                ),
            ]
        );

        Assert.Equal(verdict, Text(Assert.Single(answers), "verdict"));
    }

    [Fact]
    public void A_line_that_is_no_claim_is_answered_with_its_error_and_the_code_tells()
    {
        var (code, answers) = Run(
            Messages("eczema"),
            [
                "nonsense",
                """{"id": "a", "citations": ["skin.itch"]}""",
                """{"id": "b", "text": "Her itch was 7/10.", "citations": 7}""",
                """{"id": "c", "text": "Her itch was 7/10.", "citations": "skin.itch"}""",
                """{"id": "d", "text": "Her itch was 7/10."}""",
            ]
        );

        Assert.Equal(2, code);
        Assert.Equal(
            ["Line 1 is not JSON.", "Line 2 has no \"text\".", "Line 3 has \"citations\" that are no list of texts."],
            answers.Take(3).Select(answer => Text(answer, "error"))
        );
        Assert.Equal(["kept", "dropped"], answers.Skip(3).Select(answer => Text(answer, "verdict")));
        Assert.Equal("no-citation", Text(answers[4], "code"));
    }

    [Fact]
    public void What_is_no_intake_is_refused_without_quoting_it() =>
        Assert.DoesNotContain(
            "secret",
            Assert
                .Throws<FormatException>(() =>
                    VerifyIntake.Read(Content.Value, """{"secret": 1}""", new(At, ReplayOutput.State, Auto: false))
                )
                .Message,
            StringComparison.Ordinal
        );

    private static string Messages(string name) => File.ReadAllText(Repository.Path($"tests/transcripts/{name}.jsonl"));

    private static (int Code, string[] Answers) Run(string intake, IEnumerable<string> claims)
    {
        var input = VerifyIntake.Read(Content.Value, intake, new ReplayOptions(At, ReplayOutput.State, Auto: false));
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var code = new Verify(input).Run(claims, output);
        return (
            code,
            output.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        );
    }

    private static string Text(string json, string name)
    {
        using var parsed = JsonDocument.Parse(json);
        return parsed.RootElement.TryGetProperty(name, out var found) ? found.ToString() : "";
    }
}
