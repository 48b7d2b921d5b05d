using Microsoft.Playwright;

namespace IntakeBot.EndToEnd.Tests;

/// <summary>The three ways of a clinic's own pages to the chat, from another site, in a real browser.</summary>
public sealed class EmbeddingTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_leads_to_the_chat()
    {
        await using var site = await ClinicSite.StartAsync(Cancelled);
        await using var scene = await OpenAsync(site);
        var page = await scene.PageAsync(390, 800);
        await page.GotoAsync($"{site.Origin}/link");
        await page.GetByRole(AriaRole.Link, new() { Name = "Before your visit" }).ClickAsync();
        await Scene.AgreeAsync(page.MainFrame);

        await page.GotoAsync($"{scene.Host.Address}/?form=no-such-form");

        await Scene.SeenAsync(page.MainFrame, "This link leads nowhere");
        await Scene.ShootAsync(page, "unknown-form-390");
    }

    [Theory]
    [InlineData(390, 800)]
    [InlineData(1280, 800)]
    public async Task A_frame_holds_the_whole_chat_without_a_third_party_cookie(int width, int height)
    {
        await using var site = await ClinicSite.StartAsync(Cancelled);
        await using var scene = await OpenAsync(site);
        var page = await scene.PageAsync(width, height);
        var problems = Problems(page);
        await page.GotoAsync($"{site.Origin}/frame");
        var frame = await FrameAsync(page, scene);
        await Scene.ShootAsync(page, $"frame-landing-{width}");
        await Scene.AgreeAsync(frame);
        await Scene.SayAsync(frame, "Ana");
        await Scene.SeenAsync(frame, "When were you born");
        await Scene.ShootAsync(page, $"frame-{width}");
        await ExpectOnlyPartitionedAsync(page.Context);

        await page.ReloadAsync();

        frame = await FrameAsync(page, scene);
        await Scene.SeenAsync(frame, "When were you born");
        await Scene.SayAsync(frame, "3 June 1991");
        await frame.Locator("#leave").ClickAsync();
        await frame.Locator("#leave-dialog button[type=submit]").ClickAsync();
        await Scene.SeenAsync(frame, "Before your visit");
        Assert.Empty(problems);
    }

    [Fact]
    public async Task A_page_that_the_clinic_did_not_name_cannot_frame_the_chat()
    {
        await using var site = await ClinicSite.StartAsync(Cancelled);
        await using var scene = await Scene.OpenAsync();
        site.Host = scene.Host.Address;
        var page = await scene.PageAsync(1280, 800);

        await page.RunAndWaitForConsoleMessageAsync(
            () => page.GotoAsync($"{site.Origin}/frame"),
            new() { Predicate = message => message.Text.Contains("frame-ancestors", StringComparison.Ordinal) }
        );

        await Assertions.Expect(page.FrameLocator("iframe").GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(390, 800)]
    [InlineData(1280, 800)]
    public async Task One_script_tag_puts_a_button_on_the_page_that_opens_the_chat(int width, int height)
    {
        await using var site = await ClinicSite.StartAsync(Cancelled);
        await using var scene = await OpenAsync(site);
        var page = await scene.PageAsync(width, height);
        var problems = Problems(page);
        await page.GotoAsync($"{site.Origin}/button");
        var open = page.GetByRole(AriaRole.Button, new() { Name = "Questions before your visit" });
        await Scene.ShootAsync(page, $"button-{width}");

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        var panel = page.GetByRole(AriaRole.Dialog, new() { Name = "Chat with Elm Street Clinic" });
        await Assertions.Expect(panel).ToBeVisibleAsync();
        var frame = await FrameAsync(page, scene);
        await Scene.AgreeAsync(frame);
        await Scene.SayAsync(frame, "Ana");
        await Scene.ShootAsync(page, $"button-open-{width}");
        await Scene.Box(frame).PressAsync("Escape");
        await Assertions.Expect(panel).ToBeHiddenAsync();
        await Assertions.Expect(open).ToBeFocusedAsync();
        await open.ClickAsync();
        await Scene.SeenAsync(frame, "When were you born");
        await page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Assertions.Expect(panel).ToBeHiddenAsync();
        await ExpectOnlyPartitionedAsync(page.Context);
        Assert.Empty(problems);
    }

    private static async Task<Scene> OpenAsync(ClinicSite site)
    {
        var scene = await Scene.OpenAsync(("DirectLine__AllowedOrigins__0", site.Origin));
        site.Host = scene.Host.Address;
        return scene;
    }

    // None that would tell the patient of one site to another.
    private static async Task ExpectOnlyPartitionedAsync(IBrowserContext context) =>
        Assert.All(await context.CookiesAsync(), cookie => Assert.False(string.IsNullOrEmpty(cookie.PartitionKey)));

    private static async Task<IFrame> FrameAsync(IPage page, Scene scene)
    {
        var element = await page.Locator("iframe").ElementHandleAsync();
        var frame = await element.ContentFrameAsync() ?? throw new InvalidOperationException("The frame is empty.");
        // Asked of the frame itself: an arrival between looking at its address and listening for one would be missed.
        await frame.WaitForFunctionAsync(
            "host => location.origin === host",
            new Uri(scene.Host.Address).GetLeftPart(UriPartial.Authority)
        );
        return frame;
    }

    // What the browser complains of, such as a breach of either page's Content-Security-Policy.
    private static List<string> Problems(IPage page)
    {
        var problems = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                problems.Add(message.Text);
        };
        return problems;
    }
}
