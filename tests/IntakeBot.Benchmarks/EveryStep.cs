using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using IntakeBot.Core.Content;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;
using IntakeBot.Host.Content;

namespace IntakeBot.Benchmarks;

/// <summary>
/// Every step of the recorded English conversations on the shipped form (read, screen, next question), each by the
/// fastest of its runs: what one step of an intake costs, short answer or long story, and which cost most.
/// </summary>
internal static class EveryStep
{
    private const int Slowest = 12;
    private static readonly ClinicFacts Clinic = new("Clinic", "112", "116 123");
    private static readonly DateTimeOffset At = new(2026, 3, 14, 9, 0, 0, TimeSpan.Zero);

    public static void Measure(int runs, string conversation)
    {
        var content = (
            (ContentResult.Sound)ContentCompiler.Compile(ContentFolder.Read(AppContext.BaseDirectory))
        ).Content;
        var steps = Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "transcripts"), $"{conversation}.jsonl")
            .Where(path => !path.EndsWith(".es.jsonl", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(path => Steps(content, path))
            .ToList();
        var taken = Enumerable.Repeat(double.MaxValue, steps.Count).ToArray();
        var allocated = new long[steps.Count];
        for (var run = 0; run < runs; run++)
        {
            for (var at = 0; at < steps.Count; at++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                DialogEngine.Take(content, Clinic, steps[at].Before, steps[at].Turn);
                taken[at] = Math.Min(taken[at], Stopwatch.GetElapsedTime(start).TotalMicroseconds);
                allocated[at] = GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }
        Print($"{steps.Count} steps, of {runs} runs the fastest of each");
        Print($"median {Share(taken, 0.5):0} us, nine in ten {Share(taken, 0.9):0} us, slowest {taken.Max():0} us");
        Print($"allocated, median {Share([.. allocated.Select(bytes => bytes / 1024.0)], 0.5):0} kB");
        foreach (var at in Enumerable.Range(0, steps.Count).OrderByDescending(at => taken[at]).Take(Slowest))
            Print($"{taken[at], 8:0} us {allocated[at] / 1024, 7} kB  {steps[at].Name}");
    }

    private static IEnumerable<(string Name, Intake Before, PatientTurn Turn)> Steps(IntakeContent content, string path)
    {
        var intake = DialogEngine.Begin(content, Clinic, new PatientTurn.Joined("m0", At)).Intake;
        foreach (var (line, number) in File.ReadLines(path).Select((line, at) => (line, at + 1)))
        {
            using var said = JsonDocument.Parse(line);
            if (!said.RootElement.TryGetProperty("text", out var text))
                continue;
            var turn = new PatientTurn.Said(new PatientText(text.GetString() ?? ""), $"m{number}", At);
            yield return ($"{Path.GetFileName(path)}:{number}", intake, turn);
            intake = DialogEngine.Take(content, Clinic, intake, turn).Intake;
        }
    }

    private static double Share(double[] values, double share) =>
        values.Order().ElementAt((int)(share * (values.Length - 1)));

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
