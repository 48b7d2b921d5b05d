using System.Diagnostics;

namespace IntakeBot.EndToEnd.Tests;

/// <summary>The commands of the README, typed where the README says: at the root of the checkout.</summary>
public sealed class CommandTests
{
    [Fact]
    public async Task Replay_prints_the_brief_of_a_file_named_from_the_root()
    {
        var (code, output) = await RunAsync("replay", "tests/transcripts/eczema.jsonl");

        Assert.StartsWith("PRE-VISIT BRIEF", output, StringComparison.Ordinal);
        Assert.Contains("cetirizine", output, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task Check_finds_the_shipped_content_sound()
    {
        var (code, output) = await RunAsync("check");

        Assert.Contains("The content is sound", output, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    private static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = Repository.Root,
        };
        string[] command = ["run", "--no-build", "--configuration", Configuration, "--project", "src/IntakeBot.Host"];
        foreach (var argument in (string[])[.. command, "--", .. arguments])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }

#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif
}
