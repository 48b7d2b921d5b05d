using IntakeBot.Core.Dialog;
using IntakeBot.Host.Briefing;
using IntakeBot.Host.Tests.Briefing;

namespace IntakeBot.Host.Tests.Patient;

/// <summary>Who agrees is told where a model outside the clinic reads along, and nobody else's answers reach one.</summary>
public sealed class ModelDisclosureTests
{
    private static readonly (string, string)[] Remote =
    [
        ("Narration:Provider", "azure-openai"),
        ("Narration:Endpoint", "https://models.example"),
        ("Narration:Deployment", "d"),
    ];

    private static readonly (string, string)[] Local =
    [
        ("Narration:Provider", "ollama"),
        ("Narration:Endpoint", "http://localhost:11434"),
    ];

    [Fact]
    public async Task A_model_elsewhere_is_named_before_the_patient_agrees_and_kept_with_the_consent()
    {
        await using var site = await PatientSite.StartAsync(settings: Remote);
        using var browser = site.NewBrowser();

        Assert.Contains(
            "A language model outside your clinic",
            (await browser.GetAsync("/")).Html,
            StringComparison.Ordinal
        );
        await browser.SubmitAsync("/", "/intake", PatientSite.Agreed);
        Assert.EndsWith("-model", Version(site), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_a_model_or_with_the_clinics_own_there_is_nothing_to_tell(bool local)
    {
        await using var site = await PatientSite.StartAsync(settings: local ? Local : []);
        using var browser = site.NewBrowser();

        Assert.DoesNotContain("language model", (await browser.GetAsync("/")).Html, StringComparison.Ordinal);
        await browser.SubmitAsync("/", "/intake", PatientSite.Agreed);
        Assert.DoesNotContain("model", Version(site), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("2026-11", false)]
    [InlineData("2026-11-es-chat", false)]
    [InlineData("2026-11-model", true)]
    [InlineData("2026-11-es-chat-model", true)]
    public async Task Nothing_of_a_patient_who_was_not_told_reaches_a_model_elsewhere(string? version, bool asked)
    {
        // Nobody answers at this address, nor is anybody looked for beyond this machine.
        await using var host = new NarrationHost(
            ("Provider", "openai"),
            ("Endpoint", "https://0.0.0.0:1/v1"),
            ("Model", "m"),
            ("TimeoutSeconds", "5")
        );
        var stored = BriefSamples.Stored();
        var consent = version is null ? null : new Consent(BriefSamples.At, version);
        var stopping = TestContext.Current.CancellationToken;
        var made = await host.Maker.ComposeAsync(
            stored with
            {
                Intake = stored.Intake with { Consent = consent },
            },
            stopping
        );

        var brief = await host.Maker.NarrateAsync(made, stopping);

        Assert.Equal(
            asked ? "unreachable" : "not asked, because the patient agreed without being told of a model",
            brief.Provenance["narrative-reason"]
        );
    }

    [Theory]
    [InlineData("http://localhost:11434", false)]
    [InlineData("http://127.0.0.1:8080/v1", false)]
    [InlineData("http://[::1]:8080", false)]
    [InlineData("http://192.168.1.5:11434", true)]
    [InlineData("https://api.example/v1", true)]
    [InlineData("no address", true)]
    public void A_model_on_another_machine_is_elsewhere(string endpoint, bool remote) =>
        Assert.Equal(remote, new NarrationOptions { Provider = "ollama", Endpoint = endpoint }.IsRemote);

    private static string Version(PatientSite site) =>
        site.Bot.Joined.Single().ChannelData!.Value.GetProperty("consent").GetProperty("version").GetString()!;
}
