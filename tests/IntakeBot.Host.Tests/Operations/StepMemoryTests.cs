namespace IntakeBot.Host.Tests.Operations;

/// <summary>
/// What a message costs, counted in what is allocated for it: no clock, so that a busy machine fails no test, and enough
/// to show that something is read again that need not be. The benchmarks tell the time.
/// </summary>
public sealed class StepMemoryTests
{
    private const int KiB = 1024;

    [Theory]
    [InlineData("terse", 24, 200)]
    [InlineData("typical", 29, 350)]
    [InlineData("typical.es", 29, 350)]
    public void A_message_of_an_ordinary_patient_is_heard_within_its_share_of_memory(
        string conversation,
        int fewestMessages,
        int mostKiB
    )
    {
        // What is worked out once for the content and the form does not count.
        var messages = GoldenTests.Play(conversation).Utterances.Length;
        Assert.True(messages >= fewestMessages);
        var before = GC.GetAllocatedBytesForCurrentThread();
        GoldenTests.Play(conversation);
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / KiB / messages;
        Assert.True(each <= mostKiB, $"{each} KiB for each of {messages} messages, above {mostKiB}");
    }
}
