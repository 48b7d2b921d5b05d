using System.Diagnostics;
using System.Text.Json;

namespace IntakeBot.Channels.Tests.Connector;

/// <summary>Microsoft's own client of the Bot Connector, from npm, in a process of its own.</summary>
internal static class Peer
{
    private static readonly string Folder = Find();

    /// <summary>Null where it can run; else what is missing.</summary>
    public static string? Missing =>
        Directory.Exists(Path.Combine(Folder, "node_modules"))
            ? null
            : "Needs botframework-connector: npm ci --prefix tests/connector-peers";

    /// <summary>Gives it a job and waits for what became of it.</summary>
    public static async Task<JsonElement> RunAsync(object job)
    {
        var cancelled = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("node")
        {
            ArgumentList = { Path.Combine(Folder, "peer.mjs") },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(job).AsMemory(), cancelled);
        node.StandardInput.Close();
        var (answer, complaint) = (
            node.StandardOutput.ReadToEndAsync(cancelled),
            node.StandardError.ReadToEndAsync(cancelled)
        );
        await node.WaitForExitAsync(cancelled);
        Assert.True(node.ExitCode == 0, await complaint);
        return JsonElement.Parse(await answer);
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "IntakeBot.sln")))
            folder = folder.Parent;
        Assert.NotNull(folder);
        return Path.Combine(folder.FullName, "tests", "connector-peers");
    }
}
