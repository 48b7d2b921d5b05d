using IntakeBot.Core.Dialog;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>A correction that quotes what was understood, or names its answer by a number.</summary>
public sealed class QuotedBackTests
{
    private const string Told = "skin.tried-result=it helped a bit";

    private static Conversation Next() => Walk.To("medicines.any", Told);

    [Theory]
    [InlineData("you put it helped a bit and i said it helped a lot", "It helped a lot")]
    [InlineData("with the ointment it helped a lot, please change this it helped a little", "It helped a lot")]
    [InlineData("it says helped a little, it made no difference", "It made no difference")]
    public void Of_one_choice_the_other_option_takes_the_place_of_the_one_that_is_quoted(string said, string becomes) =>
        Assert.Equal(becomes, Next().Say(said).Answer("skin.tried-result"));

    [Theory]
    [InlineData("it helped a little, not a lot")]
    [InlineData("yes it helped a little")]
    public void What_stands_stays_where_the_other_is_denied_or_not_named(string said) =>
        Assert.Equal("It helped a little", Next().Say(said).Answer("skin.tried-result"));

    [Theory]
    [InlineData("Hello, it make very big difference, you read it opposite.")]
    [InlineData("you have it backwards")]
    [InlineData("why you write this")]
    public void A_protest_in_other_words_is_met_with_the_answers_that_may_be_meant(string said)
    {
        var conversation = Next().Say(said);
        Assert.Null(conversation.Answer("medicines.any"));
        Assert.Contains(
            "How it worked",
            string.Join(" ", conversation.Last.Messages.SelectMany(message => message.Buttons)),
            StringComparison.Ordinal
        );
    }

    private static Conversation AtTheEnd()
    {
        var conversation = Walk.To("medicine.name", Told).Say("cetirizine").Say("10 mg").Say("once a day").Say("2020");
        for (var turn = 0; turn < 60 && conversation.Intake.State.Phase == DialogPhase.Asking; turn++)
            conversation.Say(conversation.Pending?.ToString() is "medicine" or "allergies.any" ? "no" : "skip");
        Assert.Equal(DialogPhase.Reviewing, conversation.Intake.State.Phase);
        return conversation;
    }

    private static int NumberOf(Conversation conversation, string label) =>
        conversation.Last.Messages[^1].Review.Single(line => line.Label == label).Number;

    [Theory]
    [InlineData("number {0} it helped a lot", "It helped a lot")]
    [InlineData("{0} is wrong, it made no difference", "It made no difference")]
    [InlineData("question {0} is it helped a lot", "It helped a lot")]
    public void A_number_before_what_fits_its_answer_changes_it(string said, string becomes)
    {
        var conversation = AtTheEnd();
        var number = NumberOf(conversation, "How it worked");
        conversation.Say(string.Format(System.Globalization.CultureInfo.InvariantCulture, said, number));
        Assert.Equal(becomes, conversation.Answer("skin.tried-result"));
    }

    [Fact]
    public void What_is_written_in_the_place_of_a_medicine_replaces_all_of_it_and_a_second_one_is_shown()
    {
        var conversation = AtTheEnd();
        conversation
            .Say($"change {NumberOf(conversation, "Medicine")}")
            .Say("Ketonal 100 mg, one tablet when needed, since two months, and zinc 20 mg");
        Assert.Equal("Ketonal", conversation.Answer("medicine.name"));
        Assert.Contains("100 mg", conversation.Answer("medicine.dose"), StringComparison.Ordinal);
        Assert.Contains("as needed", conversation.Answer("medicine.frequency"), StringComparison.Ordinal);
        Assert.Contains("zinc, 20 mg", conversation.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void What_tells_one_part_of_the_medicine_changes_that_alone()
    {
        var conversation = AtTheEnd();
        conversation.Say($"change {NumberOf(conversation, "Medicine")}").Say("20 mg");
        Assert.Equal("cetirizine", conversation.Answer("medicine.name"));
        Assert.Equal("20 mg", conversation.Answer("medicine.dose"));
        Assert.NotNull(conversation.Answer("medicine.frequency"));
    }
}
