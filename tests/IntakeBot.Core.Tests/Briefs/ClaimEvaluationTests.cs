using System.Globalization;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Briefs.Verification;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>
/// How many faithful sentences the verifier keeps, and how many corruptions it drops, on the patients of
/// <c>tests/briefs/evaluation</c>. The figures are printed: run with <c>-showLiveOutput</c>.
/// </summary>
public sealed class ClaimEvaluationTests
{
    [Theory]
    [InlineData("tuned", 0.99, 0.05)]
    [InlineData("held-out", 0.99, 0.05)]
    [InlineData("wording", 0.99, 0.05)]
    [InlineData("intricate", 0.99, 0.05)]
    [InlineData("letters", 0.99, 0.08)]
    [InlineData("reports", 0.983, 0.12)]
    [InlineData("prose", 0.989, 0.04)]
    [InlineData("styles", 0.983, 0.04)]
    [InlineData("registers", 0.98, 0.10)]
    [InlineData("plain", 0.978, 0.22)]
    [InlineData("rounds", 0.989, 0.08)]
    [InlineData("later", 0.97, 0.15)]
    [InlineData("fourteenth", 0.99, 0.06)]
    [InlineData("fifteenth", 0.98, 0.06)]
    [InlineData("sixteenth", 0.99, 0.13)]
    [InlineData("seventeenth", 0.99, 0.05)]
    [InlineData("eighteenth", 0.99, 0.05)]
    [InlineData("everyday", 0.977, 0.25)]
    [InlineData("narrated", 0.98, 0.22)]
    [InlineData("fuller", 0.98, 0.21)]
    [InlineData("handover", 0.99, 0.10)]
    [InlineData("registrar", 0.99, 0.10)]
    [InlineData("narrative", 0.99, 0.05)]
    [InlineData("ordinary", 0.99, 0.10)]
    public void Corruptions_are_dropped_and_faithful_sentences_kept(string name, double leastDropped, double mostLost)
    {
        var judged = EvaluationFile
            .Read(name)
            .SelectMany(patient => Judge(patient).Select(one => (Patient: patient.Id, one.Sentence, one.Verdict)))
            .ToList();
        var faithful = judged.FindAll(one => one.Sentence.Kind is null);
        var corrupt = judged.FindAll(one => one.Sentence.Kind is not null);
        var lost = faithful.FindAll(one => one.Verdict is Verdict.Dropped);
        var missed = corrupt.FindAll(one => one.Verdict is Verdict.Kept);

        Print($"{name}: {judged.Select(one => one.Patient).Distinct().Count()} patients");
        Print($"faithful: {faithful.Count}, dropped {lost.Count} ({Share(lost.Count, faithful.Count)})");
        Print($"corruptions: {corrupt.Count}, kept {missed.Count} ({Share(missed.Count, corrupt.Count)})");
        foreach (var kind in corrupt.GroupBy(one => one.Sentence.Kind).OrderBy(kind => kind.Key))
            Print($"  {kind.Key}: {kind.Count(one => one.Verdict is Verdict.Dropped)} of {kind.Count()} dropped");
        foreach (var one in lost.Concat(missed))
            Print($"{one.Patient} line {one.Sentence.Line} {Told(one.Sentence, one.Verdict)}");

        Assert.True(lost.Count <= mostLost * faithful.Count, "Too many faithful sentences are dropped.");
        Assert.True(missed.Count <= (1 - leastDropped) * corrupt.Count, "Too many corruptions are kept.");
    }

    private static IEnumerable<(EvaluatedSentence Sentence, Verdict Verdict)> Judge(EvaluatedPatient patient)
    {
        var sources = ClaimSources.Of(patient.Input);
        var draft = patient.Sentences.Select(one => one.Sentence);
        return patient.Sentences.Zip(ClaimVerifier.Verify(patient.Input.Reader, sources.Find, sources.Answered, draft));
    }

    private static string Told(EvaluatedSentence sentence, Verdict verdict) =>
        verdict is Verdict.Dropped dropped
            ? $"DROPPED {DropReasons.Code(dropped.Reason)} “{dropped.Word.Verbatim}”: {sentence.Sentence.Text.Verbatim}"
            : $"KEPT {sentence.Kind}: {sentence.Sentence.Text.Verbatim}";

    private static string Share(int part, int whole) =>
        whole == 0 ? "-" : ((double)part / whole).ToString("P1", CultureInfo.InvariantCulture);

    private static void Print(string line) => TestContext.Current.TestOutputHelper!.WriteLine(line);
}
