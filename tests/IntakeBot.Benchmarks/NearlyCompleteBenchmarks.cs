using System.Text.Json;
using BenchmarkDotNet.Attributes;
using IntakeBot.Core.Content;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;
using IntakeBot.Host.Content;

namespace IntakeBot.Benchmarks;

/// <summary>
/// A talkative patient at the end of the shipped form, with some forty answers given: one step of the engine (read,
/// screen, next question). What is allocated by loading the intake is the most that an open conversation holds.
/// </summary>
[MemoryDiagnoser]
public class NearlyCompleteBenchmarks
{
    private static readonly ClinicFacts Clinic = new("Clinic", "112", "116 123");
    private static readonly DateTimeOffset At = new(2026, 3, 14, 9, 0, 0, TimeSpan.Zero);
    private IntakeContent _content = null!;
    private Intake _before = null!;
    private PatientTurn _last = null!;
    private byte[] _stored = null!;

    [GlobalSetup]
    public void Setup()
    {
        _content = ((ContentResult.Sound)ContentCompiler.Compile(ContentFolder.Read(AppContext.BaseDirectory))).Content;
        var intake = DialogEngine.Begin(_content, Clinic, new PatientTurn.Joined("m0", At)).Intake;
        foreach (var text in Said())
        {
            PatientTurn turn = new PatientTurn.Said(new PatientText(text), $"m{intake.Utterances.Length + 1}", At);
            var outcome = DialogEngine.Take(_content, Clinic, intake, turn);
            if (outcome.Intake.State.Phase != DialogPhase.Asking)
                break;
            (_before, _last, intake) = (intake, turn, outcome.Intake);
        }
        _stored = JsonSerializer.SerializeToUtf8Bytes(_before, CoreJson.Options);
        Console.WriteLine($"// {_before.Answers.Count} answers, {_before.Utterances.Length} messages");
    }

    [Benchmark]
    public TurnOutcome Step() => DialogEngine.Take(_content, Clinic, _before, _last);

    [Benchmark]
    public int Screen() =>
        Screener
            .Screen(
                _content.Screening,
                new ScreeningInput(_content.Form, _before.Answers, _before.Utterances, new DateOnly(2026, 3, 14))
            )
            .Length;

    [Benchmark]
    public Intake? Load() => JsonSerializer.Deserialize<Intake>(_stored, CoreJson.Options);

    private static IEnumerable<string> Said() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "transcripts", "rambling.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => line.TryGetProperty("text", out _))
            .Select(line => line.GetProperty("text").GetString()!);
}
