namespace IntakeBot.Core.Tests.Dialog;

/// <summary>A figure, a rate or a no of something that no question asks of changes no answer and gives none.</summary>
public sealed class FigureOfElseTests
{
    private static string Before(string question) => question == "stress.level" ? Told : $"{Told}; stress.level=7";

    private const string Told = "skin.itch=6; diet.alcohol=fridays and saturdays";

    [Theory]
    [InlineData("sleep.quality", "like I said 5 or 6 hours, itch wakes me about 2am")]
    [InlineData("sleep.quality", "like I said the itch wakes me at 2")]
    [InlineData("sleep.quality", "no, the itch wakes me about 3 o'clock")]
    [InlineData("stress.sources", "actually the itch makes me smoke, 10 fags a day")]
    [InlineData("stress.sources", "actually the itch makes me smoke 10 fags")]
    public void A_time_of_day_or_what_is_counted_is_no_level_of_an_earlier_scale(string question, string said) =>
        Assert.Equal("6/10", Walk.To(question, Before(question)).Say(said).Answer("skin.itch"));

    [Theory]
    [InlineData(
        "stress.level",
        "7ish, all this overtime. actually its about 10 fags a day not a packet, a packet was last year"
    )]
    [InlineData(
        "stress.sources",
        "no! not the drink, thats fridays and saturdays still. I meant the smoking, ten a day"
    )]
    [InlineData("stress.sources", "not the drink, I meant the smoking, ten a day")]
    [InlineData("stress.sources", "actually its about 10 fags a day")]
    [InlineData("stress.sources", "I meant the smoking is every day")]
    public void A_rate_of_something_else_changes_no_answer(string question, string said)
    {
        var conversation = Walk.To(question, Before(question));
        var before = conversation.Answer("diet.alcohol");
        Assert.NotNull(before);
        Assert.Equal(before, conversation.Say(said).Answer("diet.alcohol"));
    }

    [Theory]
    [InlineData("actually the drink is every day", "diet.alcohol", "Every day or nearly")]
    [InlineData("I meant the itch is 8", "skin.itch", "8/10")]
    [InlineData("actually the itch is about 2 to 3", "skin.itch", "3/10")]
    [InlineData("wait, the itch is more like 4 at night", "skin.itch", "4/10")]
    public void What_is_said_of_the_thing_itself_still_changes_it(string said, string item, string now) =>
        Assert.Equal(now, Walk.To("stress.sources", Before("stress.sources")).Say(said).Answer(item));

    [Theory]
    [InlineData("como dije, el picor me despierta a las 2")]
    [InlineData("no, el picor me despierta a las 3 de la mañana")]
    [InlineData("en realidad el picor me hace fumar 10 cigarros al día")]
    public void The_same_holds_in_Spanish(string said)
    {
        var conversation = Walk.To("sleep.quality", "skin.itch=6; diet.alcohol=los fines de semana", "es");
        var before = conversation.Answer("diet.alcohol");
        conversation.Say(said);
        Assert.Equal("6/10", conversation.Answer("skin.itch"));
        Assert.Equal(before, conversation.Answer("diet.alcohol"));
    }

    [Theory]
    [InlineData("it's at 8 now", "8/10")]
    [InlineData("at night its up to an 8", "8/10")]
    [InlineData("its up at 8 today", "8/10")]
    [InlineData("8, it wakes me at 2", "8/10")]
    [InlineData("8, im up at 2 with it", "8/10")]
    [InlineData("its bad, 7, wakes me up about 3am", "7/10")]
    [InlineData("about a 6, up from 4", "6/10")]
    public void A_level_beside_a_time_of_day_is_kept(string said, string level) =>
        Assert.Equal(level, Walk.To("skin.itch").Say(said).Answer("skin.itch"));

    [Fact]
    public void What_was_not_meant_is_not_taken_out_of_another_answer()
    {
        var conversation = Walk.To("stress.sources", $"{Before("stress.sources")}; diet.foods=alcohol and dairy");
        var foods = conversation.Answer("diet.foods");
        Assert.Contains("Alcohol", foods, StringComparison.Ordinal);
        conversation.Say("no! not the drink, thats fridays and saturdays still. I meant the smoking, ten a day");
        Assert.Equal(foods, conversation.Answer("diet.foods"));
        Assert.Null(conversation.Answer("stress.sources"));
        Assert.Equal("stress.sources", conversation.Pending?.ToString());
    }

    [Theory]
    [InlineData("no, nothing really")]
    [InlineData("no! nothing at all")]
    [InlineData("no, not really")]
    public void A_plain_no_still_answers(string said) =>
        Assert.Equal(
            "Nothing in particular",
            Walk.To("stress.sources", Before("stress.sources")).Say(said).Answer("stress.sources")
        );

    [Theory]
    [InlineData("no! not the drink, thats fridays and saturdays still. I meant the smoking, ten a day")]
    [InlineData("no! I meant the smoking, ten a day")]
    public void A_no_that_protests_answers_nothing_that_is_asked(string said) =>
        Assert.Null(Walk.To("stress.sources", Before("stress.sources")).Say(said).Answer("stress.sources"));

    [Theory]
    [InlineData("Hiya, Dave here, got an appointment about my psoriasis", "Dave")]
    [InlineData("Hi, Dave here", "Dave")]
    [InlineData("Dave Smith here", "Dave Smith")]
    [InlineData("just Dave", "Dave")]
    public void Who_is_here_is_a_name(string said, string name) =>
        Assert.Equal(name, new Conversation(Shipped.Content).Say(said).Answer("about.name"));

    [Theory]
    [InlineData("just Dave, not dave here lol. 14th of May 1974")]
    [InlineData("14th of May 1974, and its just Dave, not dave here")]
    public void A_name_put_right_beside_the_birth_date_loses_neither(string said)
    {
        var conversation = Walk.To("about.birth-date", "about.name=Dave Here").Say(said);
        Assert.Equal("Dave", conversation.Answer("about.name"));
        Assert.Equal("14 May 1974", conversation.Answer("about.birth-date"));
    }
}
