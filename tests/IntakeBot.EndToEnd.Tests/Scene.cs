using Microsoft.Playwright;

namespace IntakeBot.EndToEnd.Tests;

/// <summary>A running host and a browser. Screenshots are kept in the test's <c>artifacts</c> folder.</summary>
internal sealed record Scene(RunningHost Host, IPlaywright Playwright, IBrowser Browser) : IAsyncDisposable
{
    internal const string Chromium = "/usr/bin/chromium";
    private const string Arrived =
        "n => document.querySelectorAll('.webchat__bubble:not(.webchat__bubble--from-user)').length > n";

    public static async Task<Scene> OpenAsync(params (string Key, string Value)[] settings)
    {
        Assert.SkipUnless(File.Exists(Chromium), "Needs a browser: apt-get install chromium");
        var host = await RunningHost.StartAsync(TestContext.Current.CancellationToken, settings);
        var playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        return new Scene(
            host,
            playwright,
            await playwright.Chromium.LaunchAsync(
                new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu"] }
            )
        );
    }

    /// <summary>A page in a fresh private window: no cookies, and none for frames of other sites.</summary>
    public async Task<IPage> PageAsync(int width, int height, string locale = "en-US")
    {
        var context = await Browser.NewContextAsync(
            new()
            {
                Locale = locale,
                ViewportSize = new() { Width = width, Height = height },
            }
        );
        context.SetDefaultTimeout(Patience.Milliseconds);
        return await context.NewPageAsync();
    }

    /// <summary>Agrees and starts, on the landing that the frame shows.</summary>
    public static async Task AgreeAsync(IFrame frame)
    {
        await frame.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await frame.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        await Assertions.Expect(frame.GetByText("What name or initials").Last).ToBeVisibleAsync();
    }

    /// <summary>Says it; ends once the host has it and something new came from the bot.</summary>
    public static async Task SayAsync(IFrame frame, string text)
    {
        var box = Box(frame);
        var before = await frame.Locator(".webchat__bubble:not(.webchat__bubble--from-user)").CountAsync();
        await box.FillAsync(text);
        // What is new may still belong to the answer before; a test that reloads now would take this one's post away.
        await frame.Page.RunAndWaitForResponseAsync(
            () => box.PressAsync("Enter"),
            response =>
                response.Request.Method == "POST"
                && response.Url.EndsWith("/activities", StringComparison.Ordinal)
                && response.Ok
        );
        await frame.WaitForFunctionAsync(Arrived, before);
    }

    public static ILocator Box(IFrame frame) => frame.Locator("[data-id='webchat-sendbox-input']");

    public static Task SeenAsync(IFrame frame, string text) =>
        Assertions.Expect(frame.GetByText(text).Last).ToBeVisibleAsync();

    public static Task ShootAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "artifacts", $"{name}.png") });

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        Playwright.Dispose();
        await Host.DisposeAsync();
    }
}
