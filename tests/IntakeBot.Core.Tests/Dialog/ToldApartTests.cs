using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>One thing asked of two problems: both are kept, and both are shown.</summary>
public sealed class ToldApartTests
{
    [Theory]
    [InlineData(
        "skin.course",
        "hands come and go, bad on long runs of shifts. face getting worse",
        "hands come and go, bad on long runs of shifts; face getting worse"
    )]
    [InlineData(
        "skin.course",
        "my elbows are always there and the scalp is getting better",
        "my elbows are always there and the scalp is getting better"
    )]
    [InlineData("skin.course", "legs worse but arms getting better", "legs worse; arms getting better")]
    [InlineData(
        "skin.itch",
        "6 when alcohol gel gets in the cracks. face like 4",
        "6 when alcohol gel gets in the cracks; face like 4"
    )]
    [InlineData("skin.itch", "legs 3, arms 7", "legs 3; arms 7")]
    [InlineData(
        "skin.tried-result",
        "helped a lot, hands. face only a bit so far",
        "helped a lot, hands; face only a bit so far"
    )]
    public void What_differs_from_place_to_place_is_shown_for_each(string question, string said, string shown) =>
        Assert.Equal(shown, Walk.To(question, "skin.conditions=eczema, acne").Say(said).Answer(question));

    [Theory]
    [InlineData("skin.itch", "6 in the cracks, face like 4", 6)]
    [InlineData("skin.itch", "face 4, hands 7", 7)]
    public void What_was_said_without_a_place_stands_for_all_and_else_the_highest(
        string question,
        string said,
        int value
    ) =>
        Assert.Equal(
            value,
            Assert
                .IsType<AnswerValue.Number>(
                    Walk.To(question).Say(said).Intake.Answers[ItemKey.Parse(question)]!.Values.Single()
                )
                .Value
        );

    [Theory]
    [InlineData("skin.course", "it comes and goes, hands and face", "Comes and goes")]
    [InlineData("skin.itch", "7 on my arms and legs", "7/10")]
    [InlineData("skin.itch", "its a 4 today on my arms, was a 9 last week", "4/10")]
    [InlineData("skin.itch", "daytime about 6, at night its an 8", "8/10")]
    [InlineData("sleep.hours", "6, my legs wake me at 3", "6 hours")]
    public void One_value_is_told_once(string question, string said, string shown) =>
        Assert.Equal(shown, Walk.To(question).Say(said).Answer(question));

    [Theory]
    [InlineData(
        "hands january, face feb/march ish after the pill",
        "wait hands started in october not jan",
        "hands started in october not jan; face feb/march ish after the pill"
    )]
    [InlineData(
        "my scalp 10 years ago, elbows since march",
        "actually scalp was 12 years ago",
        "my scalp 12 years ago; elbows since march"
    )]
    [InlineData("my scalp 10 years ago", "actually scalp was 12 years ago", "12 years ago")]
    public void When_it_began_at_one_place_is_put_right_and_the_other_stands(
        string onset,
        string correction,
        string shown
    ) => Assert.Equal(shown, Walk.To("skin.course", $"skin.onset={onset}").Say(correction).Answer("skin.onset"));

    [Theory]
    [InlineData("wait the scalp is worse again", "always there on my elbows; the scalp is worse again")]
    [InlineData("sorry, elbows getting worse", "elbows getting worse; my scalp is getting better")]
    public void The_course_at_one_place_is_put_right_and_the_other_stands(string correction, string shown)
    {
        var conversation = Walk.To(
            "skin.areas",
            "skin.course=always there on my elbows but my scalp is getting better"
        );
        Assert.Equal(shown, conversation.Say(correction).Answer("skin.course"));
        Assert.Null(conversation.Answer("skin.areas"));
    }
}
