using System.Text.Json;

namespace IntakeBot.Core.Tests.Screening;

public sealed class LaySentenceTests
{
    [Fact]
    public void The_sentences_that_the_lexicon_was_tuned_on_are_read_right() => Check(LaySentences.Tuned);

    [Fact]
    public void The_sentences_written_after_the_tuning_are_read_right() => Check(LaySentences.Unseen);

    [Fact]
    public void The_sentences_of_the_third_table_are_read_right() => Check(LaySentences.Third);

    [Fact]
    public void Run_on_emergencies_and_the_ordinary_answers_of_a_visit_are_read_right() => Check(LaySentences.Ordinary);

    [Fact]
    public void Case_and_an_unrelated_sentence_before_or_after_change_no_flag()
    {
        foreach (var line in LaySentences.Read(LaySentences.Tuned + LaySentences.Unseen))
        {
            var flags = Ids(line);
            Assert.Equal(flags, Ids(Changed(line, text => text.ToUpperInvariant())));
            Assert.Equal(flags, Ids(Changed(line, text => $"{text}. The garden is lovely in spring.")));
            Assert.Equal(flags, Ids(Changed(line, text => $"The garden is lovely in spring. {text}")));
        }
    }

    [Fact]
    public void The_same_words_raise_the_same_flags_with_the_same_evidence() =>
        Assert.All(
            LaySentences.Read(LaySentences.Third),
            line => Assert.Equal(JsonSerializer.Serialize(line.Flags()), JsonSerializer.Serialize(line.Flags()))
        );

    private static LaySentences.Line Changed(LaySentences.Line line, Func<string, string> change) =>
        line with
        {
            Messages = [.. line.Messages.Select(change)],
        };

    private static List<string> Ids(LaySentences.Line line) => [.. line.Flags().Select(flag => flag.RuleId)];

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
