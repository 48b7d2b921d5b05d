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
    [InlineData("si esta bien pues diga")]
    [InlineData("que sigue")]
    [InlineData("gracias dios lo bendiga")]
    [InlineData("gracias, que Dios la bendiga")]
    [InlineData("ándele pues, muchas gracias")]
    [InlineData("así está bien, síguele")]
    public void Nor_is_it_in_Spanish(string said) => Assert.Empty(HeardInSpanish($"says: {said}"));

    [Theory]
    [InlineData("nada más, que Dios los bendiga", false)]
    [InlineData("nada más, que Dios los bendiga y que me ayude con la herida", true)]
    public void A_blessing_is_nothing_to_add(string said, bool isHeard) =>
        Assert.Equal(isHeard, HeardInSpanish($"other.notes = {said}").Count > 0);

    [Theory]
    [InlineData("que sigue ya estoy cansado de no dormir", "cansado")]
    [InlineData("gracias, la herida no está bien", "la herida no está bien")]
    [InlineData("gracias a dios ya no sangra", "ya no sangra")]
    public void But_what_is_told_beside_it_is_in_Spanish(string said, string heard) =>
        Assert.Contains(heard, string.Join('\n', HeardInSpanish($"says: {said}")), StringComparison.Ordinal);

    private static List<string> HeardInSpanish(params string[] lines) =>
        [.. BriefComposer.Compose(ShippedPatient.OfSpanish([.. Answers, .. lines])).Texts("own-words")];

    [Theory]
    [InlineData("Let me change it")]
    [InlineData("Skip the rest")]
    [InlineData("It is a duplicate")]
    [InlineData("what's next")]
    [InlineData("ok carry on")]
    [InlineData("its me again")]
    [InlineData("god bless you")]
    public void Orders_and_thanks_are_not_heard(string said) => Assert.Empty(Heard($"says: {said}"));

    [Theory]
    [InlineData("Good morning. I am a cleaner and my hands are in a very bad state", true)]
    [InlineData("hi, just off nights so slow today", false)]
    public void What_is_told_of_the_body_where_the_name_is_asked_for_is_heard(string said, bool isHeard)
    {
        var input = ShippedPatient.Of([.. Answers, "about.name = Aga"]);
        var utterance = new Utterance("n1", new PatientText(said), ItemKey.Parse("about.name"), ShippedPatient.At);

        Assert.Equal(
            isHeard,
            BriefComposer.Compose(input with { Utterances = [utterance, .. input.Utterances] }).Texts("own-words").Any()
        );
    }

    [Fact]
    public void What_put_an_answer_in_words_right_stands_beside_the_other_that_it_gave()
    {
        var input = ShippedPatient.Of("skin.onset = hands since 2012; legs three weeks", "skin.itch = 7");
        var (onset, itch) = (ItemKey.Parse("skin.onset"), ItemKey.Parse("skin.itch"));
        var said = new PatientText("Hands maybe 7. Legs 0, only little burning. legs it is three weeks not months");

        Assert.Contains(
            "only little burning",
            string.Join(
                '\n',
                BriefComposer
                    .Compose(
                        input with
                        {
                            Answers = input
                                .Answers.With(onset, input.Answers[onset]! with { Quote = said, ActivityId = "x" })
                                .With(itch, input.Answers[itch]! with { Quote = said, ActivityId = "x" }),
                            Utterances = [new Utterance("x", said, itch, ShippedPatient.At)],
                        }
                    )
                    .Texts("skin")
            ),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Tyler's is his name", false)]
    [InlineData("Tyler's brother has fits", true)]
    public void The_name_that_heads_the_page_is_not_heard_again(string said, bool isHeard) =>
        Assert.Equal(isHeard, Heard("about.name = Tyler Marsh", $"says: {said}").Count > 0);

    [Theory]
    [InlineData("I can't carry on like this")]
    [InlineData("the rest of me is fine but the scalp bleeds")]
    [InlineData("it changed colour")]
    public void But_what_sounds_like_them_and_tells_is(string said) => Assert.NotEmpty(Heard($"says: {said}"));

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
