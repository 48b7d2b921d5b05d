using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace IntakeBot.Host.Clinic;

/// <summary>
/// Prints a page as PDF with a browser of the Chromium family that the machine has: its text is tagged and can be
/// searched, its fonts are inside, and every script is shaped as its readers expect. See decision 13.
/// </summary>
internal sealed partial class PdfPrinter : IDisposable
{
    /// <summary>As in addresses and file names.</summary>
    public const string Format = "pdf";

    public const string MediaType = "application/pdf";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static readonly string[] Names =
    [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome",
        "microsoft-edge",
        "msedge",
        "chrome.exe",
        "msedge.exe",
    ];

    private readonly string? _browser;
    private readonly ILogger<PdfPrinter> _logger;

    // A browser takes about 200 MB while it prints.
    private readonly SemaphoreSlim _turn = new(1);

    public PdfPrinter(IOptions<PdfOptions> options, ILogger<PdfPrinter> logger)
    {
        _browser = options.Value.Browser switch
        {
            null => Find(),
            PdfOptions.None => null,
            var given => given,
        };
        _logger = logger;
    }

    /// <summary>Whether there is a browser to print with.</summary>
    public bool Available => _browser is not null;

    public void Dispose() => _turn.Dispose();

    /// <summary>The page as PDF; null where there is no browser, or it failed.</summary>
    /// <param name="html">The page, with its style inside and a policy that lets nothing be loaded and no script run.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<byte[]?> PrintAsync(string html, CancellationToken cancellationToken)
    {
        if (_browser is null)
            return null;
        await _turn.WaitAsync(cancellationToken);
        // Only its owner can look into it, and it is gone when the page is printed.
        var folder = Directory.CreateTempSubdirectory("intakebot-print-");
        try
        {
            var (page, pdf) = (Path.Combine(folder.FullName, "brief.html"), Path.Combine(folder.FullName, "brief.pdf"));
            await File.WriteAllTextAsync(page, html, cancellationToken);
            await RunAsync(_browser, folder.FullName, page, pdf, cancellationToken);
            return File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf, cancellationToken) : Failed("no file");
        }
        catch (Exception failure)
            when (failure is IOException or System.ComponentModel.Win32Exception or UnauthorizedAccessException)
        {
            return Failed(failure.GetType().Name);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed("timeout");
        }
        finally
        {
            Remove(folder);
            _turn.Release();
        }
    }

    private static async Task RunAsync(
        string browser,
        string folder,
        string page,
        string pdf,
        CancellationToken cancellationToken
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        using var process = Process.Start(Start(browser, folder, page, pdf))!;
        try
        {
            // It is said by no one and may say much: read, so that it never waits for us.
            var said = process.StandardError.ReadToEndAsync(limit.Token);
            await process.StandardOutput.ReadToEndAsync(limit.Token);
            await said;
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static ProcessStartInfo Start(string browser, string folder, string page, string pdf)
    {
        var start = new ProcessStartInfo(browser)
        {
            ArgumentList =
            {
                "--headless",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-extensions",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--no-default-browser-check",
                "--no-pdf-header-footer",
                "--export-tagged-pdf",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                $"--user-data-dir={Path.Combine(folder, "profile")}",
                $"--print-to-pdf={pdf}",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        // Chromium refuses its sandbox to root, as which containers often run.
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess)
            start.ArgumentList.Add("--no-sandbox");
        start.ArgumentList.Add(new Uri(page).AbsoluteUri);
        return start;
    }

    private static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        string?[] programs =
        [
            Environment.GetEnvironmentVariable("ProgramFiles"),
            Environment.GetEnvironmentVariable("ProgramFiles(x86)"),
        ];
        return folders
            .Where(folder => folder.Length > 0)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .Concat(
                programs
                    .OfType<string>()
                    .SelectMany(root =>
                        new[]
                        {
                            Path.Combine(root, "Microsoft", "Edge", "Application", "msedge.exe"),
                            Path.Combine(root, "Google", "Chrome", "Application", "chrome.exe"),
                        }
                    )
            )
            .Append("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
            .FirstOrDefault(File.Exists);
    }

    // A process of the browser that outlives it may still write to its profile; the patient's page goes in any case.
    private void Remove(DirectoryInfo folder)
    {
        try
        {
            foreach (var file in folder.EnumerateFiles())
                file.Delete();
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            LogLeft(folder.Name);
        }
    }

    private byte[]? Failed(string reason)
    {
        LogFailed(reason);
        return null;
    }

    [LoggerMessage(LogLevel.Error, "A brief could not be printed as PDF: {Reason}")]
    private partial void LogFailed(string reason);

    [LoggerMessage(LogLevel.Error, "The folder {Folder} of a printed brief could not be removed: remove it by hand")]
    private partial void LogLeft(string folder);
}
