using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace IntakeBot.LoadTest;

/// <summary>The host in a process of its own, on a fresh database, with limits out of the way; and calls of its API.</summary>
internal sealed class TriedHost : IAsyncDisposable
{
    private const string Database = "i.db";
    private const string Secret = "a-secret-of-more-than-thirty-two-characters";
    private readonly DirectoryInfo _folder;
    private readonly Process _process;
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 });

    private TriedHost(Process process, DirectoryInfo folder) => (_process, _folder) = (process, folder);

    public static async Task<TriedHost> StartAsync(
        CancellationToken cancellationToken,
        params (string Key, string Value)[] settings
    )
    {
        var folder = Directory.CreateTempSubdirectory("intakebot-load-");
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { HostPath(), "--urls", "http://127.0.0.1:0" },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["Storage__ConnectionString"] = $"Data Source={Path.Combine(folder.FullName, Database)}";
        start.Environment["DirectLine__Secret"] = Secret;
        start.Environment["DirectLine__RequestsPerMinute"] = "100000000";
        start.Environment["DirectLine__ActivitiesPerMinute"] = "100000000";
        start.Environment["DirectLine__FilesPerHour"] = "100000000";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (!line.Contains("Patient page", StringComparison.Ordinal))
                continue;
            var host = new TriedHost(process, folder);
            host._http.BaseAddress = new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..].Trim());
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return host;
        }
        throw new InvalidOperationException("The host ended before it printed its address.");
    }

    /// <summary>The SQLite file that it writes.</summary>
    public string DatabasePath => Path.Combine(_folder.FullName, Database);

    public bool HasEnded => _process.HasExited;

    /// <summary>The memory that the process holds now, and the most that it ever held, in MiB.</summary>
    public (int Now, int Most) Memory()
    {
        var lines = File.ReadAllLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{_process.Id}/status"));
        return (Of("VmRSS:"), Of("VmHWM:"));

        int Of(string name) =>
            int.Parse(
                lines
                    .First(line => line.StartsWith(name, StringComparison.Ordinal))
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2],
                CultureInfo.InvariantCulture
            ) / 1024;
    }

    public TimeSpan Processor()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    /// <summary>A conversation in which the bot has greeted.</summary>
    public async Task<(string Id, string Token, Uri Stream)> BeginAsync(CancellationToken cancellationToken)
    {
        using var response = await SendAsync(
            "conversations",
            Secret,
            Json("{\"user\":{\"id\":\"dl_load\"}}"),
            cancellationToken
        );
        response.EnsureSuccessStatusCode();
        using var body = await JsonDocument.ParseAsync(
            await response.Content.ReadAsStreamAsync(cancellationToken),
            cancellationToken: cancellationToken
        );
        var root = body.RootElement;
        return (
            root.GetProperty("conversationId").GetString()!,
            root.GetProperty("token").GetString()!,
            new Uri(root.GetProperty("streamUrl").GetString()!)
        );
    }

    public async Task<HttpResponseMessage> SendAsync(
        string path,
        string bearer,
        HttpContent content,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/" + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        request.Content = content;
        return await _http.SendAsync(request, cancellationToken);
    }

    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    // Built with this program, in the same configuration.
    private static string HostPath()
    {
        var built = new DirectoryInfo(AppContext.BaseDirectory);
        var (framework, configuration) = (built.Name, built.Parent!.Name);
        var root = built.Parent.Parent!.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(root, "src", "IntakeBot.Host", "bin", configuration, framework, "IntakeBot.Host.dll");
    }
}
