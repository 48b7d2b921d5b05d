namespace IntakeBot.Core.Tests.Screening;

public sealed class SpanishSentenceTests
{
    [Fact]
    public void The_Spanish_sentences_that_the_words_were_tuned_on_are_read_right()
    {
        var (figures, faults) = SpanishSentences.Read(SpanishSentences.Tuned);
        TestContext.Current.TestOutputHelper?.WriteLine($"Tuned on: {figures}.");
        Assert.True(faults.IsEmpty, $"{figures}\n{string.Join('\n', faults)}");
    }

    [Fact]
    public void The_Spanish_sentences_looked_at_once_are_read_right()
    {
        var (figures, faults) = SpanishSentences.Read(SpanishSentences.Unseen);
        TestContext.Current.TestOutputHelper?.WriteLine($"Looked at once: {figures}.");
        Assert.True(faults.IsEmpty, $"{figures}\n{string.Join('\n', faults)}");
    }
}
