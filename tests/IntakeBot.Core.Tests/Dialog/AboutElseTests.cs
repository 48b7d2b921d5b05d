using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Dialog;

public sealed class AboutElseTests
{
    [Theory]
    [InlineData("diet.water", "nanny gives her biscuits every day")]
    [InlineData("diet.alcohol", "nanny gives her biscuits every day")]
    [InlineData("stress.mood", "I sit at a desk all day")]
    [InlineData("stress.dark-thoughts", "cigarettes, about 5 a day, don't tell my mum")]
    [InlineData(
        "sleep.itch",
        "cigarettes, about 5 a day, don't tell my mum. will methotrexate affect having kids later?"
    )]
    public void How_often_something_else_is_answers_nothing_and_the_question_comes_again(string item, string said)
    {
        var conversation = At(item).Say(said);
        Assert.Null(conversation.Answer(item));
        Assert.Equal(item, conversation.Pending.ToString());
        Assert.DoesNotContain(conversation.Intake.Flags, flag => flag.Flag.Urgency == Urgency.Emergency);
    }

    [Theory]
    [InlineData("diet.water", "5 glasses", "5 glasses")]
    [InlineData("diet.water", "I drink about 5 glasses a day", "5 glasses")]
    [InlineData("diet.alcohol", "I have a glass of wine every day", "Every day or nearly")]
    [InlineData("stress.mood", "I feel low nearly every day", "Nearly every day")]
    [InlineData("stress.mood", "every day", "Nearly every day")]
    [InlineData("sleep.itch", "I wake up scratching every night", "Every night")]
    [InlineData("sleep.waking", "the baby wakes me up every night", "Every night")]
    public void A_short_reply_or_a_sentence_about_what_is_asked_still_answers(string item, string said, string kept) =>
        Assert.Equal(kept, At(item).Say(said).Answer(item));

    [Theory]
    [InlineData("I want to die every day of my life")]
    [InlineData("nearly every day I think about killing myself in the bathroom")]
    public void Dark_thoughts_in_a_long_sentence_are_never_put_aside(string said) =>
        Assert.NotEmpty(At("stress.dark-thoughts").Say(said).Intake.Flags);

    private static Conversation At(string item)
    {
        var conversation = new Conversation(Shipped.Content).Say("Ana", "12 March 1985", "male", "none of these");
        for (var asked = 0; asked < 60 && conversation.Pending?.ToString() != item; asked++)
            conversation.Say(
                conversation.Pending?.ToString() switch
                {
                    "stress.mood" => "nearly every day",
                    "diet.digestion" => "constipation",
                    "skin.itch" => "8",
                    "sleep.quality" => "poor",
                    _ => "skip",
                }
            );
        Assert.Equal(item, conversation.Pending?.ToString());
        return conversation;
    }
}
