using System.Text;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Exports;
using IntakeBot.Core.Forms;
using IntakeBot.Host.Clinic;
using IntakeBot.Host.Storage;
using IntakeBot.Host.Tests.Operations;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace IntakeBot.Host.Tests.Records;

/// <summary>The brief on paper; needs a browser of the Chromium family.</summary>
public sealed class PdfTests(PdfTests.Shared shared) : IClassFixture<PdfTests.Shared>
{
    private readonly ClinicSite _site = shared.Site;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("typical")]
    [InlineData("typical.es")]
    [InlineData("eczema")]
    public async Task A_typical_brief_is_one_tagged_page_of_A4_that_can_be_searched(string conversation)
    {
        using var pdf = await PrintAsync(conversation);

        Assert.Equal(1, pdf.NumberOfPages);
        var page = pdf.GetPage(1);
        Assert.InRange(page.Width, 594, 596);
        Assert.InRange(page.Height, 841, 843);
        var marks = Assert.IsType<DictionaryToken>(
            Resolve(pdf, pdf.Structure.Catalog.CatalogDictionary.Data["MarkInfo"])
        );
        Assert.Equal(BooleanToken.True, marks.Data["Marked"]);
        Assert.True(pdf.Structure.Catalog.CatalogDictionary.ContainsKey(NameToken.StructTreeRoot));
        var words = string.Join(' ', page.GetWords().Select(word => word.Text));
        Assert.Contains("RED FLAGS", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Sign out", words, StringComparison.Ordinal);
        Assert.All(page.Letters, letter => Assert.NotEmpty(letter.FontName!));
        Assert.DoesNotContain(page.GetAnnotations(), each => each.Action is UglyToad.PdfPig.Actions.UriAction);
    }

    [Fact]
    public async Task A_brief_with_ten_medicines_is_two_pages_at_most()
    {
        using var pdf = await PrintAsync("many-medicines");

        Assert.InRange(pdf.NumberOfPages, 1, 2);
    }

    [Theory]
    [InlineData("Željka Ñandú-Müller", "Željka Ñandú-Müller")]
    [InlineData("Наталья Іваненко", "Наталья Іваненко")]
    [InlineData("שרה כהן", null)]
    [InlineData("محمد الفاتح", null)]
    [InlineData("王小明 🦋", null)]
    public async Task A_name_in_any_script_is_printed(string name, string? reads)
    {
        using var pdf = await PrintAsync("typical", name);

        var words = string.Join(' ', pdf.GetPage(1).GetWords().Select(word => word.Text));
        if (reads is not null)
            Assert.Contains(reads, words.Normalize(NormalizationForm.FormC), StringComparison.Ordinal);
        Assert.Contains("RED FLAGS", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_patient_wrote_neither_runs_nor_loads_anything()
    {
        using var pdf = await PrintAsync(
            "typical",
            "<script>document.title='x'</script><img src=http://127.0.0.1:9/x>"
        );

        Assert.Contains("<script>", pdf.GetPage(1).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_printed_brief_stays_on_the_disk()
    {
        using var pdf = await PrintAsync("typical");

        Assert.Empty(Directory.EnumerateDirectories(Path.GetTempPath(), $"intakebot-print-*{Environment.ProcessId}*"));
    }

    private async Task<PdfDocument> PrintAsync(string conversation, string? name = null)
    {
        var printer = _site.Services.GetRequiredService<PdfPrinter>();
        Assert.SkipUnless(printer.Available, "Needs a browser: apt-get install chromium");
        var source = GoldenTests.Source(conversation);
        if (name is not null)
            source = Renamed(source, name);
        var printed = await _site
            .Services.GetRequiredService<BriefPrinter>()
            .PrintAsync(
                new BriefSource(
                    new StoredIntake("c0ffee", 1, source.Intake),
                    new StoredBrief("c0ffee", 1, source.Brief) { IntakeVersion = 1 },
                    source
                ),
                Cancelled
            );
        Assert.NotNull(printed);
        var artefacts = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "artefacts"));
        var file = name is null ? conversation : $"name-{name.Length}-{(int)name[0]:x}";
        await File.WriteAllBytesAsync(Path.Combine(artefacts.FullName, $"{file}.pdf"), printed, Cancelled);
        return PdfDocument.Open(printed);
    }

    /// <summary>One program for all, because each only prints.</summary>
    public sealed class Shared : IAsyncDisposable
    {
        internal ClinicSite Site { get; } = ClinicSite.Start();

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }

    private static ExportSource Renamed(ExportSource source, string name)
    {
        var key = new ItemKey(SpecialItems.Name);
        var said = new PatientText(name);
        var answer = source.Intake.Answers[key]! with { Values = [new AnswerValue.Text(said)], Quote = said };
        var intake = source.Intake with { Answers = source.Intake.Answers.With(key, answer) };
        return source with { Intake = intake, Brief = IntakeBrief.Compose(source.Content, intake, GoldenTests.At) };
    }

    private static IToken Resolve(PdfDocument pdf, IToken token) =>
        token is IndirectReferenceToken reference ? pdf.Structure.GetObject(reference.Data).Data : token;
}
