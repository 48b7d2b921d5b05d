using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace IntakeBot.EndToEnd.Tests;

/// <summary>
/// The main job in a real browser. Screenshots are kept in the test's <c>artifacts</c> folder; with
/// <c>INTAKEBOT_ACCEPT=1</c> those of the README are renewed too.
/// </summary>
public sealed class WholeIntakeTests
{
    // Until what scrolls has come to rest: the same place for ten frames.
    private const string Still = """
        () => new Promise(done => {
          const chat = document.querySelector('.webchat__basic-transcript__scrollable') ?? document.scrollingElement;
          let [place, frames] = [-1, 0];
          const look = () => {
            frames = chat.scrollTop === place ? frames + 1 : 0;
            place = chat.scrollTop;
            frames > 10 ? done() : requestAnimationFrame(look);
          };
          look();
        })
        """;
    private const string Fits = "() => document.documentElement.scrollWidth <= window.innerWidth";
    private static readonly string Artefacts = Path.Combine(AppContext.BaseDirectory, "artifacts");

    [Fact]
    public async Task A_patient_chats_through_a_whole_intake_and_a_clinician_reads_the_brief()
    {
        await using var scene = await Scene.OpenAsync();
        var patient = await scene.PageAsync(390, 800);
        await BeginAsync(patient, scene.Host);
        await ChatAsync(patient, "eczema", reloadAfter: 12);
        await Assertions.Expect(patient.GetByText("Your answers are on their way").First).ToBeVisibleAsync();

        var clinician = await scene.PageAsync(1280, 900);
        await SetUpAccountAsync(clinician, scene.Host);
        await Assertions.Expect(clinician.GetByText("My eczema keeps coming back").First).ToBeVisibleAsync();
        await ShootAsync(clinician, "worklist");
        await clinician.GetByRole(AriaRole.Link, new() { Name = "Ana R." }).First.ClickAsync();
        await Assertions.Expect(clinician.GetByText("cetirizine").First).ToBeVisibleAsync();
        await Assertions.Expect(clinician.GetByText("about three years ago").First).ToBeVisibleAsync();
        await ShootAsync(clinician, "brief", readme: "brief");
        await clinician.SetViewportSizeAsync(390, 800);
        // As long as patients answer beside a number.
        await clinician.EvaluateAsync(
            "text => { for (const words of document.querySelectorAll('.scale > span, .when')) words.textContent = text }",
            "Several days (“well, several days, but I would not call it more than that, I have the dogs and the garden”)"
        );
        await ShootAsync(clinician, "briefphone");
        await clinician.SetViewportSizeAsync(1280, 900);
        await clinician.ReloadAsync();
        Assert.Equal(1, await PrintedPagesAsync(clinician));
    }

    [Fact]
    public async Task An_emergency_stops_the_chat_and_leads_the_worklist()
    {
        await using var scene = await Scene.OpenAsync();
        var patient = await scene.PageAsync(360, 640);
        await BeginAsync(patient, scene.Host);
        await ChatAsync(patient, "emergency", upTo: 11);
        await Assertions.Expect(patient.GetByText("This needs help right now").First).ToBeVisibleAsync();
        await ShootAsync(patient, "emergency");
        await Suggested(patient, "Stop here").ClickAsync();
        await Assertions.Expect(patient.GetByText("Stop here").Last).ToBeVisibleAsync();

        var clinician = await scene.PageAsync(360, 640);
        await SetUpAccountAsync(clinician, scene.Host);
        await Assertions.Expect(clinician.GetByText("Emergency").First).ToBeVisibleAsync();
        await ShootAsync(clinician, "worklist-phone");
        await clinician.GetByRole(AriaRole.Link, new() { Name = "Ben" }).First.ClickAsync();
        await Assertions.Expect(clinician.GetByText("my throat is closing up").First).ToBeVisibleAsync();
        await ShootAsync(clinician, "brief-phone");
        await clinician.GetByRole(AriaRole.Link, new() { Name = "Transcript" }).First.ClickAsync();
        await Assertions.Expect(clinician.GetByText("my throat is closing up").First).ToBeVisibleAsync();
        await ShootAsync(clinician, "transcript-phone");
    }

    [Fact]
    public async Task A_patient_who_only_taps_answers_by_buttons_and_cards()
    {
        await using var scene = await Scene.OpenAsync();
        var patient = await scene.PageAsync(1280, 800);
        await BeginAsync(patient, scene.Host);
        await Scene.SayAsync(patient.MainFrame, "Maria");
        await Assertions.Expect(patient.GetByText("When were you born").Last).ToBeVisibleAsync();
        var card = Card(patient);
        await card.Locator("input[type=date]").FillAsync("1991-06-03");
        await TapAsync(patient, () => card.GetByRole(AriaRole.Button).First.ClickAsync(), "What is your sex");
        await TapAsync(patient, () => Suggested(patient, "Male").ClickAsync(), "right now?");
        await ShootAsync(patient, "card-wide");
        await Card(patient).GetByText("None of these").ClickAsync();
        await TapAsync(patient, () => Card(patient).GetByRole(AriaRole.Button).First.ClickAsync(), "What brings you");
        await ShootAsync(patient, "tapped");
    }

    [Fact]
    public async Task What_a_patient_told_ahead_is_confirmed_by_a_tap()
    {
        await using var scene = await Scene.OpenAsync();
        var patient = await scene.PageAsync(360, 640);
        await BeginAsync(patient, scene.Host);
        await Scene.SayAsync(patient.MainFrame, "Ana");
        await Scene.SayAsync(patient.MainFrame, "3 June 1991");
        await Scene.SayAsync(patient.MainFrame, "male");
        await Scene.SayAsync(patient.MainFrame, "none of these");
        await Scene.SayAsync(patient.MainFrame, "I've had eczema on my hands for 3 years");
        await Scene.SayAsync(patient.MainFrame, "less itch");
        await Assertions.Expect(patient.GetByText("You told me: Eczema").Last).ToBeVisibleAsync();
        await ShootAsync(patient, "told-ahead");
        await TapAsync(patient, () => Suggested(patient, "That's right").ClickAsync(), "You told me: for 3 years");
        await TapAsync(patient, () => Suggested(patient, "No, let me change it").ClickAsync(), "No, let me change it");
        await Scene.SayAsync(patient.MainFrame, "what is leaky gut?");
        await Assertions.Expect(patient.GetByText("From our article").Last).ToBeVisibleAsync();
        await ShootAsync(patient, "article");
    }

    // One page object a page, in what the browser prints uncompressed.
    private static async Task<int> PrintedPagesAsync(IPage page)
    {
        var pdf = await page.PdfAsync(new() { Path = Path.Combine(Artefacts, "brief.pdf"), PreferCSSPageSize = true });
        return Encoding.Latin1.GetString(pdf).Split("/Type /Page\n").Length - 1;
    }

    private static ILocator Suggested(IPage page, string label) =>
        page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = label, Exact = true });

    private static ILocator Card(IPage page) => page.Locator(".ac-adaptiveCard").Last;

    private static async Task TapAsync(IPage page, Func<Task> tap, string next)
    {
        await tap();
        await Assertions.Expect(page.GetByText(next).Last).ToBeVisibleAsync();
    }

    private static async Task BeginAsync(IPage page, RunningHost host)
    {
        await page.GotoAsync(host.Address);
        await ShootAsync(page, $"landing-{page.ViewportSize!.Width}");
        await page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Part 1 of").First).ToBeVisibleAsync();
    }

    private static async Task ChatAsync(IPage page, string transcript, int? upTo = null, int? reloadAfter = null)
    {
        var lines = await File.ReadAllLinesAsync(
            Path.Combine(AppContext.BaseDirectory, $"transcripts/{transcript}.jsonl"),
            TestContext.Current.CancellationToken
        );
        for (var i = 0; i < (upTo ?? lines.Length); i++)
        {
            using var line = JsonDocument.Parse(lines[i]);
            await Scene.SayAsync(page.MainFrame, line.RootElement.GetProperty("text").GetString()!);
            await ShootAsync(page, $"{transcript}-{i:00}", readme: transcript == "eczema" && i == 10 ? "chat" : null);
            if (i == reloadAfter)
            {
                await page.ReloadAsync();
                await Assertions.Expect(page.GetByText("My eczema keeps coming back").First).ToBeVisibleAsync();
            }
        }
    }

    internal static async Task SetUpAccountAsync(IPage page, RunningHost host)
    {
        await page.GotoAsync(host.FirstAccount);
        await page.Locator("input[name=displayName]").FillAsync("Dr Elm");
        await page.Locator("input[name=userName]").FillAsync("dr@elm.example");
        await page.Locator("input[name=password]").FillAsync("a long enough pass phrase");
        await page.Locator("input[name=repeated]").FillAsync("a long enough pass phrase");
        await ShootAsync(page, $"setup-{page.ViewportSize!.Width}");
        await page.Locator("main button").First.ClickAsync();
        await Assertions.Expect(page.Locator("input[name=repeated]")).ToHaveCountAsync(0);
        await page.GotoAsync($"{host.Address}/clinic");
    }

    private static async Task ShootAsync(IPage page, string name, string? readme = null)
    {
        var path = Path.Combine(Artefacts, $"{name}.png");
        await page.EvaluateAsync(Still);
        await page.ScreenshotAsync(new() { Path = path, FullPage = !name.Contains('-', StringComparison.Ordinal) });
        Assert.True(await page.EvaluateAsync<bool>(Fits), $"{name} is wider than its window");
        if (readme is not null && Environment.GetEnvironmentVariable("INTAKEBOT_ACCEPT") == "1")
            File.Copy(path, Repository.Path($"docs/images/{readme}.png"), overwrite: true);
    }
}
