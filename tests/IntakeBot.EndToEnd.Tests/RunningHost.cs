using System.Diagnostics;
using System.Text.RegularExpressions;

namespace IntakeBot.EndToEnd.Tests;

/// <summary>The real program in a process of its own, on a free port and a fresh database.</summary>
internal sealed partial class RunningHost : IAsyncDisposable
{
    /// <summary>Of the Direct Line endpoint, where a test asks for tokens as a clinic's server would.</summary>
    public const string Secret = "a-secret-of-more-than-thirty-two-characters";

    private readonly DirectoryInfo _folder;
    private readonly bool _isFirst;
    private readonly IReadOnlyList<(string Key, string Value)> _settings;
    private Process? _process;

    private RunningHost(DirectoryInfo folder, bool isFirst, IReadOnlyList<(string, string)> settings) =>
        (_folder, _isFirst, _settings) = (folder, isFirst, settings);

    public string Address { get; private set; } = "";

    public string FirstAccount { get; private set; } = "";

    public string ConnectionString => $"Data Source={Path.Combine(_folder.FullName, "i.db")}";

    public static Task<RunningHost> StartAsync(
        CancellationToken cancellationToken,
        params (string Key, string Value)[] settings
    ) =>
        new RunningHost(Directory.CreateTempSubdirectory("intakebot-e2e-"), isFirst: true, settings).RunAsync(
            cancellationToken
        );

    /// <summary>In the mode for emulators of Teams, and with little time for one delivery.</summary>
    public static Task<RunningHost> StartForEmulatorsAsync(CancellationToken cancellationToken) =>
        StartAsync(cancellationToken, ("Connector__AllowEmulator", "true"), ("Delivery__AttemptTimeout", "00:00:10"));

    /// <summary>
    /// Another node on the same database, or the next one after <see cref="KillAsync"/>; dispose it before this one.
    /// </summary>
    public Task<RunningHost> BesideAsync(CancellationToken cancellationToken) =>
        new RunningHost(_folder, isFirst: false, _settings).RunAsync(cancellationToken);

    /// <summary>Ends the process as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
        if (_isFirst)
            _folder.Discard();
    }

    private async Task<RunningHost> RunAsync(CancellationToken cancellationToken)
    {
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
        start.Environment["Storage__ConnectionString"] = ConnectionString;
        start.Environment["Clinic__Name"] = "Elm Street Clinic";
        foreach (var (key, value) in _settings)
            start.Environment[key] = value;
        _process = Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
        while (await _process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (Link().Match(line) is not { Success: true } link)
                continue;
            if (line.Contains("Patient page", StringComparison.Ordinal))
                Address = link.Value.TrimEnd('/');
            if (line.Contains("First account", StringComparison.Ordinal))
            {
                FirstAccount = link.Value;
                _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return this;
            }
        }
        throw new InvalidOperationException("The host ended before it printed its links.");
    }

    [GeneratedRegex(@"http://\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
