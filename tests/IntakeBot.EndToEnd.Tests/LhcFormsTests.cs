using System.Text.Json;
using IntakeBot.Core.Content;
using IntakeBot.Core.Exports;
using IntakeBot.Host.Content;
using IntakeBot.Host.Operations;
using Microsoft.Playwright;

namespace IntakeBot.EndToEnd.Tests;

/// <summary>
/// The form and the answers in NLM's own renderer, LHC-Forms, where a clinic would open them
/// (https://lhncbc.github.io/lforms/).
/// </summary>
public sealed class LhcFormsTests
{
    private const string Site = "http://lforms.test/";

    private const string Page = """
        <!doctype html><meta charset="utf-8"><title>LHC-Forms</title>
        <link rel="stylesheet" href="webcomponent/styles.css"><div id="form"></div>
        <script src="webcomponent/assets/lib/zone.min.js"></script>
        <script src="webcomponent/lhc-forms.js"></script>
        <script src="fhir/R4/lformsFHIR.min.js"></script>
        """;

    // Shows the form with the answers in it.
    private const string Show = """
        async ([form, response]) => {
          const shown = LForms.Util.mergeFHIRDataIntoLForms('QuestionnaireResponse', JSON.parse(response),
            LForms.Util.convertFHIRQuestionnaireToLForms(JSON.parse(form), 'R4'), 'R4');
          await LForms.Util.addFormToPage(shown, 'form');
        }
        """;

    // What LHC-Forms itself makes of what it shows.
    private const string Kept = "() => JSON.stringify(LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4'))";

    // Once the fields hold all of these.
    private const string Typed = """
        names => {
          const typed = [...document.querySelectorAll('#form input, #form textarea')].map(field => field.value);
          return names.every(name => typed.includes(name));
        }
        """;

    [Theory]
    [InlineData("eczema")]
    [InlineData("medicines-at-once")]
    [InlineData("typical.es")]
    public async Task The_form_and_the_answers_of_a_conversation_open_in_LHC_Forms(string conversation)
    {
        var library = Repository.Path("tests/validators/lforms/package/dist/lforms");
        Assert.SkipUnless(Directory.Exists(library), "Needs LHC-Forms: npm run lforms --prefix tests/validators");
        Assert.SkipUnless(File.Exists(Scene.Chromium), "Needs a browser: apt-get install chromium");
        var response = ResponseOf(conversation);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Scene.Chromium, Args = ["--no-sandbox", "--disable-gpu"] }
        );
        var page = await browser.NewPageAsync();
        page.SetDefaultTimeout(Patience.Milliseconds);
        await page.RouteAsync("**/*", route => AnswerAsync(route, library));
        await page.GotoAsync(Site);

        var form = await File.ReadAllTextAsync(
            Repository.Path("prompts/intake/skin-intake.questionnaire.json"),
            TestContext.Current.CancellationToken
        );
        await page.EvaluateAsync(Show, new[] { form, response });

        var told = Pairs(response).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(told);
        Assert.Equal(told, Pairs(await page.EvaluateAsync<string>(Kept)).Order(StringComparer.Ordinal));
        const string Medicine = "medicine.name=";
        var medicines = told.Where(pair => pair.StartsWith(Medicine, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(medicines);
        await page.WaitForFunctionAsync(Typed, medicines.Select(pair => pair[Medicine.Length..]).ToArray());
    }

    private static string ResponseOf(string conversation)
    {
        var content = ContentCompiler.Compile(ContentFolder.Read(Repository.Root)) is ContentResult.Sound sound
            ? sound.Content
            : throw new InvalidOperationException("The shipped content is broken.");
        var intake = Replay.Play(
            content,
            ReplayLine.ReadAll(File.ReadLines(Repository.Path($"tests/transcripts/{conversation}.jsonl"))),
            new ReplayOptions(
                new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero),
                ReplayOutput.Response,
                Auto: false
            )
            {
                Language = conversation.EndsWith(".es", StringComparison.Ordinal) ? "es" : null,
            },
            TextWriter.Null
        );
        return ResponseExport.Write(ResponseExport.Of(content.Form, intake));
    }

    private static async Task AnswerAsync(IRoute route, string library)
    {
        var path = new Uri(route.Request.Url).AbsolutePath.TrimStart('/');
        var file = Path.Combine(library, path);
        if (path.Length == 0)
            await route.FulfillAsync(new() { ContentType = "text/html", Body = Page });
        else if (File.Exists(file))
            await route.FulfillAsync(new() { Path = file });
        else
            await route.FulfillAsync(new() { Status = 404 });
    }

    // Every answer as linkId and value.
    private static List<string> Pairs(string response)
    {
        using var json = JsonDocument.Parse(response);
        return [.. Pairs(json.RootElement)];
    }

    private static IEnumerable<string> Pairs(JsonElement holder) =>
        Members(holder, "item").SelectMany(item => Answers(item).Concat(Pairs(item)));

    private static IEnumerable<string> Answers(JsonElement item) =>
        Members(item, "answer")
            .SelectMany(answer => Pairs(answer).Prepend($"{item.GetProperty("linkId").GetString()}={Value(answer)}"));

    private static JsonElement.ArrayEnumerator Members(JsonElement holder, string name) =>
        holder.TryGetProperty(name, out var members) ? members.EnumerateArray() : default;

    private static string Value(JsonElement answer)
    {
        var value = answer
            .EnumerateObject()
            .First(member => member.Name.StartsWith("value", StringComparison.Ordinal))
            .Value;
        return value.ValueKind switch
        {
            JsonValueKind.Object when value.TryGetProperty("code", out var code) => code.GetString()!,
            JsonValueKind.Object => value.GetRawText(),
            JsonValueKind.String => value.GetString()!,
            _ => value.GetRawText(),
        };
    }
}
