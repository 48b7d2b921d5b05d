using System.Globalization;
using System.Text.RegularExpressions;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Content;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Exports;
using IntakeBot.EndToEnd.Tests;
using IntakeBot.Host.Content;
using IntakeBot.Host.Operations;

namespace IntakeBot.Host.Tests.Operations;

/// <summary>
/// Whole conversations and their briefs, as they were last read and found good, in <c>tests/transcripts/golden</c>.
/// After a change that is meant, run the tests with <c>INTAKEBOT_ACCEPT=1</c> and read the difference in the commit.
/// </summary>
public sealed partial class GoldenTests
{
    internal static readonly DateTimeOffset At = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);
    private static readonly string Folder = Repository.Path("tests/transcripts");
    private static readonly Lazy<IntakeContent> Content = new(() =>
        ContentCompiler.Compile(ContentFolder.Read(Repository.Root)) is ContentResult.Sound sound
            ? sound.Content
            : throw new InvalidOperationException("The shipped content is broken; `check` says where.")
    );

    internal static IntakeContent Shipped => Content.Value;

    internal static Intake Play(string name) =>
        Replay.Play(
            Content.Value,
            ReplayLine.ReadAll(File.ReadLines(Path.Combine(Folder, $"{name}.jsonl"))),
            Options(name),
            TextWriter.Null
        );

    internal static ExportSource Source(string name)
    {
        var intake = Play(name);
        return new ExportSource(
            name,
            Content.Value,
            intake,
            IntakeBrief.Compose(Content.Value, intake, At.AddMinutes(10))
        );
    }

    // "typical.es" is a conversation in Spanish.
    private static ReplayOptions Options(string name) =>
        new(At, ReplayOutput.Transcript, Auto: false)
        {
            Language = Path.GetExtension(name) is ['.', .. var language] ? language : null,
        };

    public static TheoryData<string> Transcripts =>
        [.. Directory.EnumerateFiles(Folder, "*.jsonl").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    [Theory]
    [MemberData(nameof(Transcripts))]
    public void The_conversation_and_the_brief_are_as_they_were_accepted(string name)
    {
        using var conversation = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var lines = ReplayLine.ReadAll(File.ReadLines(Path.Combine(Folder, $"{name}.jsonl")));
        var intake = Replay.Play(Content.Value, lines, Options(name), conversation);
        var brief = IntakeBrief.Compose(Content.Value, intake, At.AddMinutes(10));

        Assert.Equal(DialogPhase.Finished, intake.State.Phase);
        Compare($"{name}.conversation.txt", conversation.ToString());
        Compare($"{name}.brief.txt", brief);
    }

    [Fact]
    public void A_typical_patient_answers_25_to_30_questions()
    {
        var intake = Play("typical");

        Assert.Equal(DialogPhase.Finished, intake.State.Phase);
        Assert.InRange(IntakeBrief.Compose(Content.Value, intake, At).Answered, 25, 30);
    }

    internal static void Compare(string file, Brief brief) =>
        Compare(file, Versions().Replace(TextExport.Write(brief), "${what}: (version)"));

    private static void Compare(string file, string now)
    {
        var path = Path.Combine(Folder, "golden", file);
        if (Environment.GetEnvironmentVariable("INTAKEBOT_ACCEPT") == "1")
            File.WriteAllText(path, now);
        Assert.True(File.Exists(path), $"There is no {file} yet: run once with INTAKEBOT_ACCEPT=1 and read it.");
        Assert.Equal(File.ReadAllText(path).Split('\n'), now.Split('\n'));
    }

    // The hash and the versions change with every edit and say nothing about the words.
    [GeneratedRegex("^(?<what>articles|content|form|medicines|rules|software): .*$", RegexOptions.Multiline, 1000)]
    private static partial Regex Versions();
}
