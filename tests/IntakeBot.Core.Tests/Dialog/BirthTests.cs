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

    [Theory]
    [InlineData("en", "he turned 4 in august, the 19th", "19 August 2021")]
    [InlineData("es", "cumplió 4 en agosto, el 19", "19 August 2021")]
    public void Of_a_birthday_and_an_age_the_day_of_birth_is_reckoned(string language, string said, string born) =>
        Assert.Equal(born, new Conversation(Shipped.Content, language).Say("Ana", said).Answer("about.birth-date"));

    [Theory]
    [InlineData("en", "about.sex", "No that's wrong he's FOUR, born 19 August 2022. he's a boy", "19 August 2022")]
    [InlineData("es", "other.notes", "la fecha de nacimiento de tomas es 12 de mayo de 2017", "12 May 2017")]
    [InlineData("en", "diet.pattern", "I was born on May 3, 1985 by the way", "3 May 1985")]
    [InlineData("en", "skin.family", "my daughter was born 3 May 2015", "3 June 1979")]
    [InlineData("en", "skin.triggers", "it flared on my birthday, 3 May 2019", "3 June 1979")]
    [InlineData("en", "about.sex", "a boy, I was born 3 May 1985", "3 June 1979", "its for my son Theo, I'm his mum")]
    public void A_birth_date_told_later_is_put_right(
        string language,
        string at,
        string said,
        string born,
        string name = "Ana"
    ) => Assert.Equal(born, Walk.To(at, $"about.name={name}", language).Say(said).Answer("about.birth-date"));

    [Fact]
    public void What_is_said_beside_a_birth_date_told_later_is_heard()
    {
        var conversation = Walk.To("about.sex", "about.name=its for my son Theo, I'm his mum")
            .Say("No that's wrong he's FOUR, born 19 August 2022. he's a boy");
        Assert.Equal("Male", conversation.Answer("about.sex"));
    }

    [Fact]
    public void A_word_that_is_no_date_is_never_a_birth_date()
    {
        var conversation = new Conversation(Shipped.Content, "es").Say("Ana", "12-05-2017", "hombre");
        Assert.Null(conversation.Answer("about.birth-date"));
        Assert.Equal("about.sex", conversation.Pending?.ToString());
    }

    [Fact]
    public void A_date_before_a_question_of_ones_own_is_not_lost() =>
        Assert.Contains(
            "No distingo el día del mes",
            new Conversation(Shipped.Content, "es")
                .Say("Ana", "el 12-05-2017, pero oye las preguntas son de mi o del niño?")
                .Reply,
            StringComparison.Ordinal
        );

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
