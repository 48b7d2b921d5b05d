namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Two answers that are put right in one message, and one whose name is thrown back with a why.</summary>
public sealed class TwoCorrectionsTests
{
    private const string Told = "skin.areas=elbows and groin; skin.itch=5";

    [Theory]
    [InlineData("hang on, itch was 2 or 3 not 5. and the areas are elbows knees and lower back")]
    [InlineData("no wait the itch is 3. areas should be elbows, knees and lower back")]
    public void Both_are_put_right_and_neither_answers_what_is_asked(string said)
    {
        var conversation = Walk.To("skin.triggers", Told).Say(said);
        Assert.Equal("3/10", conversation.Answer("skin.itch"));
        Assert.Equal("Arms, Legs, Back or shoulders", conversation.Answer("skin.areas"));
        Assert.Null(conversation.Answer("skin.triggers"));
    }

    [Fact]
    public void What_stands_behind_one_correction_and_names_no_answer_is_the_reply()
    {
        var conversation = Walk.To("skin.triggers", Told).Say("no wait the itch is 3. stress and heat set it off");
        Assert.Equal("3/10", conversation.Answer("skin.itch"));
        Assert.Equal("Stress, Heat or sweat", conversation.Answer("skin.triggers"));
    }

    [Theory]
    [InlineData("why've you put groin?? take that off")]
    [InlineData("why is groin there, remove it")]
    [InlineData("why did you put the groin, take it out")]
    public void What_is_thrown_back_with_a_why_is_taken_out(string said)
    {
        var conversation = Walk.To("skin.triggers", Told).Say(said);
        Assert.Equal("Arms", conversation.Answer("skin.areas"));
    }
}
