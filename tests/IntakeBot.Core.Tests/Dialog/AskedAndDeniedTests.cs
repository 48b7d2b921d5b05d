namespace IntakeBot.Core.Tests.Dialog;

/// <summary>What a patient asks back beside an answer, and what a no, a none or a "now" rules of a longer reply.</summary>
public sealed class AskedAndDeniedTests
{
    [Theory]
    [InlineData(
        "skin.areas",
        "reason.main=psoriasis on my elbows",
        "and knees. why you ask?",
        "Arms, Legs",
        "favourite places"
    )]
    [InlineData("skin.itch", "", "6, why you ask", "6/10", "We compare this number")]
    [InlineData("skin.triggers", "", "wool. what for?", "Wool or tight clothes", "Finding")]
    public void The_reason_is_told_and_what_else_is_said_is_kept(
        string item,
        string before,
        string said,
        string kept,
        string why
    )
    {
        var conversation = Walk.To(item, before).Say(said);
        Assert.Equal(kept, conversation.Answer(item));
        Assert.Contains(why, conversation.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("skin.mole", "no. I have brown dot from child", "no")]
    [InlineData("skin.new-medicine", "no. I have been on the pill for years", "no")]
    [InlineData("skin.new-medicine", "no I'm on the pill", "no")]
    [InlineData("skin.mole", "no, I have one on my back that bleeds", "yes")]
    [InlineData("skin.mole", "no, I have a mole that bleeds", "yes")]
    public void The_first_word_rules_where_the_rest_tells_of_something_else(string item, string said, string kept) =>
        Assert.Equal(kept, Walk.To(item).Say(said).Answer(item));

    [Theory]
    [InlineData("before pregnant better, now more bad", "Getting worse")]
    [InlineData("more bad now in winter", "Getting worse")]
    [InlineData("more bad", "Getting worse")]
    [InlineData("was worse, now more good", "Getting better")]
    [InlineData("better before, worse now", "Getting worse")]
    [InlineData("it was better, now bad", null)]
    [InlineData("worse in winter", null)]
    public void Of_a_course_what_is_now_counts(string said, string? kept) =>
        Assert.Equal(kept, Walk.To("skin.course").Say(said).Answer("skin.course"));

    [Theory]
    [InlineData("none of that. bit itchy that's all", "None of these")]
    [InlineData("none of that, my face is red", "None of these")]
    [InlineData("no she had a bit of a temperature last week but she's fine now", "None of these")]
    [InlineData("none of that. a bit of a fever though", "Fever or shivering")]
    [InlineData("no, but she has a temperature now", "Fever or shivering")]
    [InlineData("my face is swollen", "Swelling of lips, face or tongue")]
    [InlineData("my face is red", null)]
    public void None_of_them_stands_where_nothing_of_them_is_named_or_it_is_over(string said, string? kept) =>
        Assert.Equal(kept, Walk.To("safety.now").Say(said).Answer("safety.now"));

    [Theory]
    [InlineData("ninguna gracias a Dios, lo mío es la cara colorada", "None of these")]
    [InlineData("ninguna, pero tengo fiebre", "Fever or shivering")]
    [InlineData("lo mío es la cara colorada", null)]
    public void In_Spanish_too(string said, string? kept) =>
        Assert.Equal(
            kept is null
                ? null
                : Shipped
                    .Content.Form.Find(new Core.Forms.LinkId("safety.now"))!
                    .Options.First(option => option.Display == kept)
                    .Code,
            Walk.To("safety.now", language: "es")
                .Say(said)
                .Intake.Answers[Core.Forms.ItemKey.Parse("safety.now")]
                ?.Codes.Single()
        );

    [Theory]
    [InlineData("nobody here to tell me, Jean used to say I did", "Nobody has told me")]
    [InlineData("I live alone so no idea", "Nobody has told me")]
    [InlineData("my wife says I do", "Yes")]
    public void Who_has_nobody_to_tell_them_does_not_deny_snoring(string said, string kept) =>
        Assert.Equal(
            kept,
            Walk.To("sleep.snoring", "stress.mood=not at all; sleep.quality=poor").Say(said).Answer("sleep.snoring")
        );
}
