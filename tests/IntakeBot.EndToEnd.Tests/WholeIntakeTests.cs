using System.Text.Json;
using Microsoft.Playwright;

namespace IntakeBot.EndToEnd.Tests;

public sealed class WholeIntakeTests
{
    private const string Chromium = "/usr/bin/chromium";
    private static readonly string Artefacts = Path.Combine(AppContext.BaseDirectory, "artifacts");

    [Fact]
    public async Task A_patient_chats_through_a_whole_intake_and_a_clinician_reads_the_brief()
    {
        Assert.SkipUnless(File.Exists(Chromium), "Needs a browser: apt-get install chromium");
        var cancellation = TestContext.Current.CancellationToken;
        await using var host = await RunningHost.StartAsync(cancellation);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu"] }
        );
        var patient = await browser.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = 390, Height = 800 },
            }
        );
        await patient.GotoAsync(host.Address);
        await patient.ScreenshotAsync(new() { Path = Path.Combine(Artefacts, "landing.png") });
        await patient.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await patient.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        await ChatAsync(
            patient,
            await File.ReadAllLinesAsync(
                Path.Combine(AppContext.BaseDirectory, "transcripts/eczema.jsonl"),
                cancellation
            )
        );

        var clinician = await browser.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = 1280, Height = 900 },
            }
        );
        await clinician.GotoAsync(host.FirstAccount);
        await SetUpAccountAsync(clinician);
        await clinician.GotoAsync($"{host.Address}/clinic");
        await Assertions.Expect(clinician.GetByText("My eczema keeps coming back").First).ToBeVisibleAsync();
        await clinician.ScreenshotAsync(new() { Path = Path.Combine(Artefacts, "worklist.png") });
        await clinician.GetByRole(AriaRole.Link, new() { Name = "Ana R." }).First.ClickAsync();
        await Assertions.Expect(clinician.GetByText("cetirizine").First).ToBeVisibleAsync();
        await Assertions.Expect(clinician.GetByText("about three years ago").First).ToBeVisibleAsync();
        await clinician.ScreenshotAsync(new() { Path = Path.Combine(Artefacts, "brief.png"), FullPage = true });
    }

    private static async Task ChatAsync(IPage page, string[] lines)
    {
        var box = page.Locator("[data-id='webchat-sendbox-input']");
        var bubbles = page.Locator(".webchat__bubble:not(.webchat__bubble--from-user)");
        await Assertions
            .Expect(page.GetByText("What should we call you").Or(page.GetByText("Part 1 of")).First)
            .ToBeVisibleAsync();
        for (var i = 0; i < lines.Length; i++)
        {
            var before = await bubbles.CountAsync();
            using var line = JsonDocument.Parse(lines[i]);
            await box.FillAsync(line.RootElement.GetProperty("text").GetString()!);
            await box.PressAsync("Enter");
            await page.WaitForFunctionAsync(
                "n => document.querySelectorAll('.webchat__bubble:not(.webchat__bubble--from-user)').length > n",
                before
            );
            if (i is 3 or 7 or 10 or 12)
                await page.ScreenshotAsync(new() { Path = Path.Combine(Artefacts, $"chat-{i}.png") });
            if (i == 12)
            {
                await page.ReloadAsync();
                await Assertions.Expect(page.GetByText("My eczema keeps coming back").First).ToBeVisibleAsync();
            }
        }
        await Assertions.Expect(page.GetByText("Your answers are on their way").First).ToBeVisibleAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(Artefacts, "chat-end.png") });
    }

    private static async Task SetUpAccountAsync(IPage page)
    {
        await page.Locator("input[name=displayName]").FillAsync("Dr Elm");
        await page.Locator("input[name=userName]").FillAsync("dr@elm.example");
        await page.Locator("input[name=password]").FillAsync("a long enough pass phrase");
        await page.Locator("input[name=repeated]").FillAsync("a long enough pass phrase");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Artefacts, "setup.png") });
        await page.Locator("main button").First.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("setup", StringComparison.Ordinal));
    }
}
