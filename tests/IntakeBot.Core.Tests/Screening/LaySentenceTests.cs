namespace IntakeBot.Core.Tests.Screening;

public sealed class LaySentenceTests
{
    [Fact]
    public void The_sentences_that_the_lexicon_was_tuned_on_are_read_right() => Check(LaySentences.Tuned);

    [Fact]
    public void The_sentences_written_after_the_tuning_are_read_right() => Check(LaySentences.Unseen);

    private static void Check(string table)
    {
        var lines = LaySentences.Read(table);
        var faults = lines.Select(line => line.Fault()).OfType<string>().ToList();
        var rules = Shipped.Content.Screening;
        var levels = lines
            .GroupBy(line => line.Rules.IsEmpty ? "quiet" : line.Level(rules).ToString())
            .Select(group => $"{group.Key}: {group.Count(line => line.Fault() is null)} of {group.Count()}");
        Assert.True(faults.Count == 0, $"{string.Join(", ", levels)}\n{string.Join('\n', faults)}");
    }
}
