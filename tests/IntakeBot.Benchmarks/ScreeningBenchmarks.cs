using BenchmarkDotNet.Attributes;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;
using IntakeBot.Host.Content;

namespace IntakeBot.Benchmarks;

/// <summary>Finding concepts in short messages with the full lexicon, and loading it.</summary>
[MemoryDiagnoser]
public class ScreeningBenchmarks
{
    private static readonly PatientText[] Messages =
    [
        .. new[]
        {
            "yes",
            "itchy hands for about 3 weeks",
            "no fever",
            "worse at night",
            "maybe twice a week",
            "my elbows and knees",
            "started after the new soap",
            "I can't breathe and my lips are swollen",
            "hydrocortisone once a day",
            "not really, just dry",
        }.Select(text => new PatientText(text)),
    ];

    private IReadOnlyList<ContentFile> _files = null!;
    private MessageReader _reader = null!;
    private MedicationLexicon _medicines = null!;

    [GlobalSetup]
    public void Setup()
    {
        _files = ContentFolder.Read(AppContext.BaseDirectory);
        var content = ((ContentResult.Sound)ContentCompiler.Compile(_files)).Content;
        (_reader, _medicines) = (content.Screening.Reader, content.Medications);
    }

    /// <summary>Per message.</summary>
    [Benchmark(OperationsPerInvoke = 10)]
    public int Message()
    {
        var found = 0;
        foreach (var message in Messages)
            found += _reader.Read(message).Length;
        return found;
    }

    /// <summary>All rules, concepts and triggers, with the rules' own examples tried out.</summary>
    [Benchmark]
    public object? Load() => ScreeningReader.Read(_files, _medicines, [], []);
}
