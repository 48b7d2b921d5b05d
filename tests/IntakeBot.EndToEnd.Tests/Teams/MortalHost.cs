using System.Diagnostics;
using System.Text.RegularExpressions;

namespace IntakeBot.EndToEnd.Tests.Teams;

/// <summary>The real program in the mode for emulators, which may be killed and started again on the same database.</summary>
internal sealed partial class MortalHost : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("intakebot-teams-");
    private Process? _process;

    /// <summary>Where it listens; another port after each start.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public async Task StartAsync()
    {
        var cancelled = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "IntakeBot.Host.dll"),
                "--urls",
                "http://127.0.0.1:0",
            },
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["Storage__ConnectionString"] = $"Data Source={Path.Combine(_folder.FullName, "i.db")}";
        start.Environment["Connector__AllowEmulator"] = "true";
        start.Environment["Delivery__AttemptTimeout"] = "00:00:05";
        _process = Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
        while (await _process.StandardOutput.ReadLineAsync(cancelled) is { } line)
        {
            if (line.Contains("Patient page", StringComparison.Ordinal) && Link().Match(line) is { Success: true } link)
            {
                Address = new Uri(link.Value);
                _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return;
            }
        }
        throw new InvalidOperationException("The host ended before it printed its links.");
    }

    /// <summary>As a power cut does: without a word (SIGKILL).</summary>
    public async Task KillAsync()
    {
        if (_process is not { HasExited: false } process)
            return;
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _folder.Delete(recursive: true);
    }

    [GeneratedRegex(@"http://\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
