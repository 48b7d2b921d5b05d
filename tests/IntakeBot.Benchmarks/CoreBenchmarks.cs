using BenchmarkDotNet.Attributes;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Content;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Exports;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;
using IntakeBot.Host.Content;

namespace IntakeBot.Benchmarks;

/// <summary>The pure core on the shipped content: one turn, one screening, one brief.</summary>
[MemoryDiagnoser]
public class CoreBenchmarks
{
    private static readonly ClinicFacts Clinic = new("Clinic", "112", "116 123");
    private static readonly DateTimeOffset At = new(2026, 3, 14, 9, 0, 0, TimeSpan.Zero);
    private IntakeContent _content = null!;
    private Intake _intake = null!;

    [GlobalSetup]
    public void Setup()
    {
        _content = ((ContentResult.Sound)ContentCompiler.Compile(ContentFolder.Read(AppContext.BaseDirectory))).Content;
        _intake = DialogEngine.Begin(_content, Clinic, new PatientTurn.Joined("m0", At)).Intake;
        foreach (
            var text in new[] { "Ana", "1985", "female", "no", "none", "itchy hands", "sleep", "eczema", "3 years" }
        )
            _intake = Say(text).Intake;
    }

    [Benchmark]
    public TurnOutcome Turn() => Say("comes and goes");

    [Benchmark]
    public int Screen() =>
        Screener
            .Screen(
                _content.Screening,
                new ScreeningInput(_content.Form, _intake.Answers, _intake.Utterances, new DateOnly(2026, 3, 14))
            )
            .Length;

    [Benchmark]
    public Brief Brief() => IntakeBrief.Compose(_content, _intake, At);

    private TurnOutcome Say(string text) =>
        DialogEngine.Take(_content, Clinic, _intake, new PatientTurn.Said(new PatientText(text), text, At));
}
