using IntakeBot.Core.Briefs;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>What of the patient's own words is worth hearing: what no line tells, and nothing of the chat itself.</summary>
public sealed class OwnWordsTests
{
    private static readonly string[] Answers =
    [
        "reason.main = itchy patches",
        "skin.onset = October 2025",
        "medicines.any = yes",
        "medicine.name = sertraline",
        "medicine.dose = 50 mg",
        "medicine.frequency = every morning",
    ];

    private static List<string> Heard(params string[] lines) =>
        [.. BriefComposer.Compose(ShippedPatient.Of([.. Answers, .. lines])).Texts("own-words")];

    [Theory]
    [InlineData("What? No don't throw it away, that list was right! Put it back please")]
    [InlineData("yes fine")]
    [InlineData("yes, that's right, thank you")]
    [InlineData("will this chat take much longer?")]
    [InlineData("sertraline 50 every morning, like I said already")]
    [InlineData("patches, itchy ones")]
    public void What_speaks_of_the_chat_alone_or_stands_above_is_not_heard(string said) =>
        Assert.Empty(Heard($"says: {said}"));

    [Theory]
    [InlineData("yes fine, but I fear the needle", "… but I fear the needle")]
    [InlineData("that list was right! My dog has mange", "… My dog has mange")]
    [InlineData("it comes up 7 times, patches", "it comes up 7 times …")]
    [InlineData("my dog has mange, does that count?", "my dog has mange …")]
    [InlineData("I lost my dog. That list was right", "I lost my dog. …")]
    public void What_no_line_tells_is(string said, string heard) =>
        Assert.Equal($"Said besides: {heard}", Assert.Single(Heard($"says: {said}")));

    [Fact]
    public void What_was_said_twice_is_heard_once() =>
        Assert.Equal(
            "Said besides: I fear the needle",
            Assert.Single(Heard("says: I fear the needle", "says: as I said, I fear needles"))
        );

    [Fact]
    public void A_denial_of_what_stands_there_is_no_repetition() =>
        Assert.Equal(2, Heard("says: my dog has mange", "says: no mange on my dog").Count);

    [Fact]
    public void What_is_left_out_stands_in_the_source()
    {
        const string Said = "that list was right! My dog has mange";
        var quote = BriefComposer
            .Compose(ShippedPatient.Of([.. Answers, $"says: {Said}"]))
            .Sections.Single(section => section.Id == "own-words")
            .Blocks.OfType<BriefBlock.Quote>()
            .Single();

        Assert.Equal(
            new PatientText(Said),
            Assert.IsType<Citation.ToAnswer>(Assert.Single(quote.Claim.Citations)).Quote
        );
    }
}
