using Microsoft.Playwright;

namespace IntakeBot.EndToEnd.Tests;

/// <summary>The patient's pages in a browser whose language is Spanish.</summary>
public sealed class SpanishChatTests
{
    [Fact]
    public async Task A_patient_chats_in_Spanish_and_turns_page_and_bot_to_English_by_the_link()
    {
        await using var scene = await Scene.OpenAsync();
        var page = await scene.PageAsync(360, 640, "es-MX");

        await page.GotoAsync(scene.Host.Address);
        Assert.SkipUnless(
            await page.Locator("html").GetAttributeAsync("lang") == "es",
            "Spanish is offered once the screener reads it; `check` tells what it lacks."
        );
        await Scene.ShootAsync(page, "spanish-landing");
        await page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Empezar" }).ClickAsync();
        await Scene.SeenAsync(page.MainFrame, "¿Con qué nombre o iniciales le llamamos?");
        await Assertions.Expect(page.GetByPlaceholder("Escriba su respuesta")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#progress-text")).ToContainTextAsync("Parte 1 de");
        await Scene.SayAsync(page.MainFrame, "Lupita");
        await Scene.SeenAsync(page.MainFrame, "¿Cuándo nació?");
        await Scene.ShootAsync(page, "spanish-chat");

        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Scene.SeenAsync(page.MainFrame, "When were you born?");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Assertions.Expect(page.GetByPlaceholder("Type your answer")).ToBeVisibleAsync();
        await Scene.SayAsync(page.MainFrame, "3 June 1991");
        await Scene.SeenAsync(page.MainFrame, "What is your sex?");
        await Scene.ShootAsync(page, "spanish-turned");
    }
}
