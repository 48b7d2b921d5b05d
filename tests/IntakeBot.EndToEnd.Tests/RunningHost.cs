using System.Diagnostics;
using System.Text.RegularExpressions;

namespace IntakeBot.EndToEnd.Tests;

/// <summary>The real program in a process of its own, on a free port and a fresh database.</summary>
internal sealed partial class RunningHost : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("intakebot-e2e-");
    private Process? _process;

    public string Address { get; private set; } = "";

    public string FirstAccount { get; private set; } = "";

    public static async Task<RunningHost> StartAsync(CancellationToken cancellationToken)
    {
        var host = new RunningHost();
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
        start.Environment["Storage__ConnectionString"] = $"Data Source={Path.Combine(host._folder.FullName, "i.db")}";
        start.Environment["Clinic__Name"] = "Elm Street Clinic";
        host._process = Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
        while (await host._process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (Link().Match(line) is not { Success: true } link)
                continue;
            if (line.Contains("Patient page", StringComparison.Ordinal))
                host.Address = link.Value.TrimEnd('/');
            if (line.Contains("First account", StringComparison.Ordinal))
            {
                host.FirstAccount = link.Value;
                _ = host._process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return host;
            }
        }
        throw new InvalidOperationException("The host ended before it printed its links.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
        _process?.Dispose();
        _folder.Delete(recursive: true);
    }

    [GeneratedRegex(@"http://\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
