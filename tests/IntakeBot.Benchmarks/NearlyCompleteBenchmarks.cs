using System.Text.Json;
using BenchmarkDotNet.Attributes;
using IntakeBot.Core.Content;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;
using IntakeBot.Host.Content;

namespace IntakeBot.Benchmarks;

/// <summary>
/// A patient at the end of the shipped form, with some forty answers given: one step of the engine (read, screen, next
/// question). Each run also prints what the conversation holds in memory, as it was played and as it comes from storage.
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

    [Params("rambling", "typical", "terse")]
    public string Patient { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _content = ((ContentResult.Sound)ContentCompiler.Compile(ContentFolder.Read(AppContext.BaseDirectory))).Content;
        (_before, _last) = Play();
        _stored = JsonSerializer.SerializeToUtf8Bytes(_before, CoreJson.Options);
        Console.WriteLine($"// {Patient}: {_before.Answers.Count} answers, {_before.Utterances.Length} messages");
        Console.WriteLine($"// {Patient}: {Held(() => Play().Before):0} kB as played, {Held(Load):0} kB as loaded");
    }

    private (Intake Before, PatientTurn Last) Play()
    {
        var intake = DialogEngine.Begin(_content, Clinic, new PatientTurn.Joined("m0", At)).Intake;
        var (before, last) = (intake, (PatientTurn)new PatientTurn.Joined("m0", At));
        foreach (var text in Said())
        {
            PatientTurn turn = new PatientTurn.Said(new PatientText(text), $"m{intake.Utterances.Length + 1}", At);
            var outcome = DialogEngine.Take(_content, Clinic, intake, turn);
            if (outcome.Intake.State.Phase != DialogPhase.Asking)
                break;
            (before, last, intake) = (intake, turn, outcome.Intake);
        }
        return (before, last);
    }

    // Kilobytes that stay reachable for each of a hundred conversations.
    private static double Held(Func<Intake?> open)
    {
        open(); // what is built once for all of them does not count
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var conversations = Enumerable.Range(0, 100).Select(_ => open()).ToArray();
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(conversations);
        return held / 1024.0 / conversations.Length;
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

    private IEnumerable<string> Said() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "transcripts", $"{Patient}.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => line.TryGetProperty("text", out _))
            .Select(line => line.GetProperty("text").GetString()!);
}
