using Microsoft.Playwright;

namespace IntakeBot.EndToEnd.Tests;

/// <summary>Web Chat in a real browser: what a patient does with it beyond typing and tapping.</summary>
public sealed class WebChatTests
{
    [Fact]
    public async Task A_patient_goes_through_the_pages_with_the_keyboard_alone()
    {
        await using var scene = await Scene.OpenAsync();
        var page = await scene.PageAsync(1280, 800);
        await page.GotoAsync(scene.Host.Address);
        await TabToAsync(page, "e => e.type === 'checkbox'");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "e => e.type === 'submit'");
        await page.Keyboard.PressAsync("Enter");
        await Scene.SeenAsync(page.MainFrame, "What name or initials");
        await TabToAsync(page, "e => e.dataset.id === 'webchat-sendbox-input'");
        await page.Keyboard.TypeAsync("Ana");
        await page.Keyboard.PressAsync("Enter");
        await Scene.SeenAsync(page.MainFrame, "When were you born");
        await page.Keyboard.TypeAsync("3 June 1991");
        await page.Keyboard.PressAsync("Enter");
        await Scene.SeenAsync(page.MainFrame, "What is your sex");
        await Assertions.Expect(page.GetByRole(AriaRole.Toolbar)).ToBeVisibleAsync();
        // Suggested actions are one stop; arrows go from one to the next.
        await TabToAsync(page, "e => e.textContent.trim() === 'Female'", "Shift+Tab");
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("Male", await page.EvaluateAsync<string>("() => document.activeElement.textContent.trim()"));
        await page.Keyboard.PressAsync("Enter");
        await Scene.SeenAsync(page.MainFrame, "right now?");
        await Assertions.Expect(page.Locator(".ac-adaptiveCard input[type=checkbox]").First).ToBeVisibleAsync();
        // A message is entered with Enter, and then its card is filled in like any form.
        await TabToAsync(page, "e => e.getAttribute('role') === 'group' && e.matches('#chat *')", "Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "e => e.type === 'checkbox' && e.closest('.ac-adaptiveCard')");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "e => e.tagName === 'BUTTON' && e.closest('.ac-adaptiveCard')");
        await Scene.ShootAsync(page, "keyboard-card");
        await page.Keyboard.PressAsync("Enter");
        await Scene.SeenAsync(page.MainFrame, "This needs help right now"); // the first choice is trouble breathing
    }

    [Fact]
    public async Task Two_tabs_are_one_conversation()
    {
        await using var scene = await Scene.OpenAsync();
        var first = await scene.PageAsync(1280, 800);
        await first.GotoAsync(scene.Host.Address);
        await Scene.AgreeAsync(first.MainFrame);
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync(scene.Host.Address);
        await Scene.SeenAsync(second.MainFrame, "What name or initials");

        await Scene.SayAsync(first.MainFrame, "Ana");
        await Scene.SeenAsync(second.MainFrame, "When were you born");
        await Scene.SayAsync(second.MainFrame, "3 June 1991");

        await Scene.SeenAsync(first.MainFrame, "What is your sex");
        foreach (var page in new[] { first, second })
        {
            await Assertions.Expect(page.GetByText("3 June 1991", new() { Exact = true })).ToHaveCountAsync(1);
            await Assertions.Expect(page.GetByText("Send failed")).ToHaveCountAsync(0);
        }
    }

    [Theory]
    [InlineData(390, 800)]
    [InlineData(1280, 800)]
    public async Task A_photo_is_sent_seen_again_after_a_reload_and_by_the_clinician(int width, int height)
    {
        await using var scene = await Scene.OpenAsync();
        var page = await scene.PageAsync(width, height);
        await page.GotoAsync(scene.Host.Address);
        await Scene.AgreeAsync(page.MainFrame);
        await page.Locator("input[type=file]").SetInputFilesAsync(await PhotoAsync(page));
        await Scene.ShootAsync(page, $"upload-chosen-{width}");
        await Scene.Box(page.MainFrame).PressAsync("Enter");
        await Scene.SeenAsync(page.MainFrame, "I've added that for your clinician");
        await ExpectPhotoAsync(page);
        await Scene.ShootAsync(page, $"upload-{width}");
        await page.ReloadAsync();
        await ExpectPhotoAsync(page);
        await Scene.SayAsync(page.MainFrame, "Ana");

        var clinician = await scene.PageAsync(width, height);
        await WholeIntakeTests.SetUpAccountAsync(clinician, scene.Host);
        await clinician.GetByRole(AriaRole.Link, new() { Name = "Ana" }).First.ClickAsync();
        await clinician.GetByRole(AriaRole.Link, new() { Name = "Transcript" }).First.ClickAsync();
        var shown = clinician.GetByAltText("Sent by the patient");
        await shown.ScrollIntoViewIfNeededAsync();
        await clinician.WaitForFunctionAsync("() => document.querySelector('.file img').naturalWidth > 0");
        // Drawn anew on the patient's device: smaller, and without what a camera writes into it.
        Assert.Equal(2560, await shown.EvaluateAsync<int>("image => image.naturalWidth"));
        await Scene.ShootAsync(clinician, $"upload-clinician-{width}");
    }

    [Fact]
    public async Task A_file_of_another_kind_is_refused_in_words()
    {
        await using var scene = await Scene.OpenAsync();
        var page = await scene.PageAsync(390, 800);
        await page.GotoAsync(scene.Host.Address);
        await Scene.AgreeAsync(page.MainFrame);
        await page.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "x.jpg",
                    MimeType = "image/jpeg",
                    Buffer = "<svg/>"u8.ToArray(),
                }
            );
        await Scene.Box(page.MainFrame).PressAsync("Enter");
        await Scene.SeenAsync(page.MainFrame, "This kind of file cannot be sent");
        await Scene.ShootAsync(page, "upload-refused");
        await Scene.SayAsync(page.MainFrame, "Ana");
        await Scene.SeenAsync(page.MainFrame, "When were you born");
    }

    private static Task<IJSHandle> ExpectPhotoAsync(IPage page) =>
        page.WaitForFunctionAsync(
            "() => [...document.querySelectorAll('.webchat__bubble--from-user img')].some(image => image.naturalWidth > 0)"
        );

    private static async Task TabToAsync(IPage page, string isThere, string key = "Tab")
    {
        for (var presses = 0; presses < 60; presses++)
        {
            if (await page.EvaluateAsync<bool>($"() => Boolean(({isThere})(document.activeElement))"))
                return;
            await page.Keyboard.PressAsync(key);
        }
        Assert.Fail($"The keyboard does not reach {isThere}.");
    }

    // Larger than what is sent: drawn by the browser itself, 3000 by 1500.
    private static async Task<FilePayload> PhotoAsync(IPage page)
    {
        const string Draw = """
            () => {
              const canvas = Object.assign(document.createElement('canvas'), { width: 3000, height: 1500 });
              const context = canvas.getContext('2d');
              context.fillStyle = '#c06050';
              context.fillRect(0, 0, 3000, 1500);
              return canvas.toDataURL('image/png').split(',')[1];
            }
            """;
        return new()
        {
            Name = "elbow.png",
            MimeType = "image/png",
            Buffer = Convert.FromBase64String(await page.EvaluateAsync<string>(Draw)),
        };
    }
}
