namespace IntakeBot.Core.Tests.Dialog;

/// <summary>What is denied of an earlier answer leaves it, and what else the message says is heard.</summary>
public sealed class DisowningTests
{
    private const string Acne = "skin.conditions=acne and rosacea; sleep.quality=poor";
    private const string Theo = $"about.name=its for my son Theo, I'm his mum; {Acne}";

    [Theory]
    [InlineData(
        "im not vegetarian where did that come from. wine def, and spicy food",
        "Dairy-free",
        "Alcohol, Spicy food"
    )]
    [InlineData("wine and spicy food. im not vegetarian by the way", "Dairy-free", "Alcohol, Spicy food")]
    [InlineData("im not vegetarian", "Dairy-free", null)]
    [InlineData("no that's a dairy free one", "Vegetarian, Dairy-free", "None that I know")]
    [InlineData("not milk, just eggs", "Vegetarian, Dairy-free", "Eggs")]
    public void It_leaves_the_answer(string said, string left, string? answer)
    {
        var conversation = Walk.To("diet.foods", "diet.pattern=vegetarian and dairy free").Say(said);
        Assert.Equal(left, conversation.Answer("diet.pattern"));
        Assert.Equal(answer, conversation.Answer("diet.foods"));
    }

    [Theory]
    [InlineData("twice a day. the heartburn is mine, he doesn't have that", "Constipation")]
    [InlineData("the heartburn is mine, he doesn't have that", "Constipation")]
    [InlineData("he hasn't got heartburn, that was his sister last week", "Constipation")]
    [InlineData("no idea. his heartburn is not stress", "Constipation, Heartburn")]
    [InlineData("he has no heartburn any more", "Constipation, Heartburn")]
    public void What_is_anothers_leaves_the_childs(string said, string left)
    {
        var conversation = Walk.To("diet.sugar", $"{Theo}; diet.digestion=constipation and heartburn").Say(said);
        Assert.Equal(left, conversation.Answer("diet.digestion"));
    }

    [Fact]
    public void What_has_nothing_else_is_asked_again()
    {
        var conversation = Walk.To("diet.sugar", $"{Acne}; diet.digestion=heartburn")
            .Say("sorry I don't have heartburn");
        Assert.Equal("diet.digestion", conversation.Pending?.ToString());
    }

    [Theory]
    [InlineData("every nite, 3 times. not 8 hrs, 4.5", "4.5 hours", "Every night")]
    public void A_figure_that_was_wrong_gives_way_beside_an_answer(string said, string hours, string answer)
    {
        var conversation = Walk.To("sleep.waking", $"{Acne}; sleep.hours=about 8").Say(said);
        Assert.Equal(hours, conversation.Answer("sleep.hours"));
        Assert.Equal(answer, conversation.Answer("sleep.waking"));
    }

    [Fact]
    public void An_option_that_was_wrong_gives_way_before_an_answer()
    {
        var conversation = Walk.To(
                "diet.water",
                $"{Acne}; diet.digestion=constipated; diet.alcohol=several times a week"
            )
            .Say("lol not several times, once a week if that. water like 3 glasses i forget to drink");
        Assert.Equal("About once a week", conversation.Answer("diet.alcohol"));
        Assert.Equal("3 glasses", conversation.Answer("diet.water"));
    }
}
