namespace IntakeBot.Core.Tests.Dialog;

/// <summary>What simulated patients had to say twice, in these and in other words.</summary>
public sealed class SaidInPlainTalkTests
{
    [Theory]
    [InlineData("nora. sry just off nights so slow today", "nora")]
    [InlineData("siobhan. sorry, typing with one thumb on the bus here", "siobhan")]
    [InlineData("As I said, Margaret. Margaret Ellery, but Margaret will do", "Margaret")]
    [InlineData("Hello dear, I'm Margaret. My daughter Karen said I have to fill this in first?", "Margaret")]
    [InlineData("Morning, I'm Tom. So the doctor gets all of this before?", "Tom")]
    [InlineData("eczema. had it since i was a baby and its awful now", null)]
    [InlineData("who wants to know?", null)]
    public void A_name_beside_talk_is_the_name(string said, string? name) =>
        Assert.Equal(name, Walk.To("about.name").Say(said).Answer("about.name"));

    [Theory]
    [InlineData("71 last March, would you believe", "March 1954")]
    [InlineData("34 in January", "January 1992")]
    [InlineData("12 January 1985", "12 January 1985")]
    public void An_age_before_a_month_was_reached_then(string said, string born) =>
        Assert.Equal(born, Walk.To("about.birth-date").Say(said).Answer("about.birth-date"));

    [Theory]
    [InlineData("constipation, a bit", "Constipation")]
    [InlineData("heartburn, quite often", "Heartburn")]
    [InlineData("bloating, on and off, mild", "Bloating")]
    public void How_much_of_it_is_said_of_what_is_named(string said, string answer) =>
        Assert.Equal(answer, Walk.To("diet.digestion").Say(said).Answer("diet.digestion"));

    [Theory]
    [InlineData(
        "A couple of glasses of wine at the weekend, Saturday and Sunday, never in the week",
        "Several times a week"
    )]
    [InlineData("only Fridays, never on weeknights", "About once a week")]
    [InlineData("never", "Never")]
    public void A_never_of_some_days_is_no_never(string said, string answer) =>
        Assert.Equal(answer, Walk.To("diet.alcohol").Say(said).Answer("diet.alcohol"));

    [Theory]
    [InlineData("tried no dairy for a month in spring, no diff")]
    [InlineData("cut out gluten for 6 weeks, no difference")]
    [InlineData("I went without eggs last year")]
    public void Who_tells_what_was_left_out_has_left_it_out(string said) =>
        Assert.Equal("yes", Walk.To("diet.elimination", "diet.foods=dairy").Say(said).Answer("diet.elimination"));

    [Theory]
    [InlineData("never cut out anything")]
    [InlineData("no, never tried that")]
    public void Who_never_left_anything_out_has_not(string said) =>
        Assert.Equal("no", Walk.To("diet.elimination", "diet.foods=dairy").Say(said).Answer("diet.elimination"));

    [Theory]
    [InlineData("hang on just looked at the tube. its betamethasone 0.1% oint now. hydrocortisone 1% was nov-dec")]
    [InlineData("wait, the chemist says the cream has 2 percent in it")]
    [InlineData("oh wait, my sister comes over at 4 so I must be quick")]
    public void A_figure_of_something_else_corrects_no_answer(string said) =>
        Assert.Equal("6/10", Walk.To("skin.tried-result", "skin.itch=6").Say(said).Answer("skin.itch"));

    [Theory]
    [InlineData("hang on, more of a 7 really")]
    [InlineData("wait, on bad days its 7")]
    public void A_figure_alone_corrects_the_last_one(string said) =>
        Assert.Equal("7/10", Walk.To("skin.triggers", "skin.pain=6").Say(said).Answer("skin.pain"));

    [Fact]
    public void Who_denies_dark_thoughts_is_not_answered_as_if_there_were()
    {
        var said = Walk.To("stress.dark-thoughts", "stress.mood=several days")
            .Say("Oh no, not at all, bless you. I miss him but I wouldn't do that to Karen");
        Assert.Equal("Not at all", said.Answer("stress.dark-thoughts"));
        Assert.DoesNotContain("really hard", said.Reply, StringComparison.Ordinal);
        var sad = Walk.To("stress.sources", "stress.level=8").Say("I miss him so much since he died");
        Assert.Contains("sorry", sad.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No nothing like that. Will this chat take much longer? my tea's going cold")]
    [InlineData("no. are there many more of these?")]
    public void How_long_it_takes_is_answered(string said)
    {
        var conversation = Walk.To("skin.mole").Say(said);
        Assert.Contains("questions are left", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal("no", conversation.Answer("skin.mole"));
    }

    [Fact]
    public void A_bare_what_is_no_question_for_the_clinician() =>
        Assert.DoesNotContain(
            "good question",
            Walk.To("skin.triggers", "skin.pain=1").Say("what?? no pain is 6 not 1").Reply,
            StringComparison.Ordinal
        );
}
