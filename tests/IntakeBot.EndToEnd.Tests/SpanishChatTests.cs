using Microsoft.Playwright;

namespace IntakeBot.EndToEnd.Tests;

/// <summary>The patient's pages in a browser whose language is Spanish.</summary>
public sealed class SpanishChatTests
{
    private const string Chromium = "/usr/bin/chromium";
    private static readonly string Artefacts = Path.Combine(AppContext.BaseDirectory, "artifacts");

    [Fact]
    public async Task A_patient_chats_in_Spanish_and_turns_page_and_bot_to_English_by_the_link()
    {
        Assert.SkipUnless(File.Exists(Chromium), "Needs a browser: apt-get install chromium");
        await using var host = await RunningHost.StartAsync(TestContext.Current.CancellationToken);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu"] }
        );
        var page = await browser.NewPageAsync(
            new()
            {
                Locale = "es-MX",
                ViewportSize = new() { Width = 360, Height = 640 },
            }
        );

        await page.GotoAsync(host.Address);
        Assert.SkipUnless(
            await page.Locator("html").GetAttributeAsync("lang") == "es",
            "Spanish is offered once the screener reads it; `check` tells what it lacks."
        );
        await ShootAsync(page, "spanish-landing");
        await page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Empezar" }).ClickAsync();
        await Seen(page, "¿Con qué nombre o iniciales le llamamos?");
        await Assertions.Expect(page.GetByPlaceholder("Escriba su respuesta")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#progress-text")).ToContainTextAsync("Parte 1 de");
        await SayAsync(page, "Lupita");
        await Seen(page, "¿Cuándo nació?");
        await ShootAsync(page, "spanish-chat");

        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Seen(page, "When were you born?");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Assertions.Expect(page.GetByPlaceholder("Type your answer")).ToBeVisibleAsync();
        await SayAsync(page, "3 June 1991");
        await Seen(page, "What is your sex?");
        await ShootAsync(page, "spanish-turned");
    }

    private static Task Seen(IPage page, string text) =>
        Assertions.Expect(page.GetByText(text).Last).ToBeVisibleAsync();

    private static async Task SayAsync(IPage page, string text)
    {
        var box = page.Locator("[data-id='webchat-sendbox-input']");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    private static async Task ShootAsync(IPage page, string name) =>
        await page.ScreenshotAsync(new() { Path = Path.Combine(Artefacts, $"{name}.png") });
}
