namespace IntakeBot.Core.Tests.Dialog;

public sealed class BirthTests
{
    [Theory]
    [InlineData("her left elbow has gone yellow and crusty since yesterday")]
    [InlineData("No sorry it's 15mg methotrexate now, they put it up in September")]
    [InlineData("she flared in March 2024")]
    [InlineData("since she was 4 months old")]
    [InlineData("today")]
    [InlineData("my eczema began on 3 May 2020")]
    [InlineData("I take 20 tablets")]
    public void A_time_in_a_sentence_about_something_else_is_no_date_of_birth(string said) =>
        Assert.Null(new Conversation(Shipped.Content).Say("Ana", said).Answer("about.birth-date"));

    [Theory]
    [InlineData("12 March 1985", "12 March 1985")]
    [InlineData("it's 12 March 1985", "12 March 1985")]
    [InlineData("my date of birth is 12 March 1985", "12 March 1985")]
    [InlineData("I was born in March 1985", "March 1985")]
    [InlineData("in 1985 I think", "1985")]
    [InlineData("Lily Moss, 12 March 2022, she is a girl", "12 March 2022")]
    [InlineData("1985-03-12", "12 March 1985")]
    [InlineData("dob 25/12/90", "25 December 1990")]
    [InlineData("12 Mrach 1985", "12 March 1985")]
    [InlineData("63", "63 years old")]
    [InlineData("just say 63", "63 years old")]
    public void A_date_or_an_age_that_is_the_reply_is_taken(string said, string kept) =>
        Assert.Equal(kept, new Conversation(Shipped.Content).Say("Ana", said).Answer("about.birth-date"));

    [Fact]
    public void A_dose_put_up_in_some_month_leaves_the_birth_date_as_it_is()
    {
        var conversation = new Conversation(Shipped.Content)
            .Say("Rachel", "3 August 1984", "female")
            .Say(
                "No sorry it's 15mg methotrexate now, they put it up in September. My psoriasis is worse since my divorce"
            );
        Assert.Equal("3 August 1984", conversation.Answer("about.birth-date"));
        Assert.DoesNotContain("Date of birth", conversation.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_an_ambiguous_date_beside_an_age_the_day_that_makes_the_age_is_taken()
    {
        var conversation = new Conversation(Shipped.Content).Say("Lily, 4");
        Assert.Contains("4 years old", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal("12 March 2022", conversation.Say("12/03/2022").Answer("about.birth-date"));
    }

    [Fact]
    public void An_ambiguous_date_that_fits_the_age_either_way_is_asked_for_its_day()
    {
        var conversation = new Conversation(Shipped.Content).Say("Lily, 4", "01/02/2022");
        Assert.Null(conversation.Answer("about.birth-date"));
        Assert.DoesNotContain("yes or no", conversation.Reply, StringComparison.Ordinal);
        Assert.Contains("the day from the month", conversation.Reply, StringComparison.Ordinal);
    }
}
