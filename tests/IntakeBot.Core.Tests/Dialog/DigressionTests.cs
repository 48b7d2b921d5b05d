namespace IntakeBot.Core.Tests.Dialog;

public sealed class DigressionTests
{
    private static Conversation AtItch() =>
        new Conversation(Shipped.Content).Say(
            "Ana",
            "3 June 1991",
            "male",
            "none of these",
            "dry patches",
            "a plan",
            "eczema",
            "3 years ago",
            "comes and goes",
            "hands"
        );

    [Theory]
    [InlineData("what is leaky gut?")]
    [InlineData("tell me about the microbiome")]
    [InlineData("whats intestinal permeability")]
    public void A_question_about_the_article_is_answered_with_its_own_words_and_name(string said)
    {
        var conversation = AtItch().Say(said);
        Assert.Contains("by Dr. Alka Mehta:", conversation.Reply, StringComparison.Ordinal);
        var quoted = conversation.Reply.Split("\n\n“")[1].Split("”\n\n")[0];
        Assert.Contains(
            Shipped.Content.Articles.SelectMany(article => article.Passages),
            passage => passage.Text.Contains(quoted, StringComparison.Ordinal)
        );
        Assert.Equal("skin.itch", conversation.Pending.ToString());
        Assert.Equal(0, conversation.Intake.State.Tries);
        Assert.StartsWith(
            "How bad has the itch been",
            conversation.Last.Messages[^1].Text.Verbatim,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_question_that_nothing_here_answers_is_kept_for_the_clinician()
    {
        var conversation = AtItch().Say("will it ever go away?");
        Assert.Contains("good question for your clinician", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal("skin.itch", conversation.Pending.ToString());
    }

    [Fact]
    public void A_question_may_be_the_answer_where_words_are_asked_for()
    {
        var conversation = new Conversation(Shipped.Content).Say(
            "Ana",
            "3 June 1991",
            "male",
            "none of these",
            "dry patches",
            "will it ever go away?"
        );
        Assert.Equal("will it ever go away?", conversation.Answer("reason.goals"));
    }

    [Fact]
    public void A_question_why_may_name_what_is_asked_and_an_open_choice_is_no_place_for_questions()
    {
        var conversation = new Conversation(Shipped.Content).Say("why do you need my name?");
        Assert.Null(conversation.Answer("about.name"));
        conversation.Say("Ana", "3 June 1991", "male", "none of these", "spots", "a plan", "what's the gut-skin axis?");
        Assert.Null(conversation.Answer("skin.conditions"));
        Assert.Contains("by Dr. Alka Mehta:", conversation.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_can_be_reached_and_the_question_comes_back()
    {
        var conversation = AtItch().Say("can I talk to a person?");
        Assert.Contains("Elm Street Clinic", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal("skin.itch", conversation.Pending.ToString());
    }

    [Fact]
    public void Distress_is_met_with_care_before_the_next_question_and_not_each_time()
    {
        var conversation = AtItch().Say("8, it's ruining my life");
        Assert.StartsWith("I'm sorry.", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal("8/10", conversation.Answer("skin.itch"));
        Assert.DoesNotContain(
            "I'm sorry.",
            conversation.Say("7, it's ruining my life").Reply,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("fucking 8", "8/10")]
    [InlineData("a goddamn nine", "9/10")]
    [InlineData("sevennnn", "7/10")]
    [InlineData("nooooo", "0/10")]
    [InlineData("no", "0/10")]
    [InlineData("not at all", "0/10")]
    public void Heat_is_passed_over_and_none_is_the_low_end(string said, string expected) =>
        Assert.Equal(expected, AtItch().Say(said).Answer("skin.itch"));

    [Fact]
    public void Words_that_fit_several_options_are_asked_back_with_those_alone()
    {
        var conversation = AtItch().Say("back 2", "getting better or worse");
        Assert.Contains("Which do you mean", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(["Getting better", "Getting worse"], conversation.Last.Messages[^1].Buttons);
    }

    [Theory]
    [InlineData("is 6 bad?")]
    [InlineData("does 7 count as a lot?")]
    public void A_question_is_no_answer_whatever_figure_it_names(string said)
    {
        var conversation = AtItch().Say(said);
        Assert.Null(conversation.Answer("skin.itch"));
        Assert.Equal("skin.itch", conversation.Pending.ToString());
    }

    [Fact]
    public void Whoever_asks_who_asks_is_told_why_and_a_greeting_is_no_failure()
    {
        var conversation = new Conversation(Shipped.Content).Say("hi", "hello!", "Who wants to know?");
        Assert.Contains("knows whose answers these are", conversation.Reply, StringComparison.Ordinal);
        Assert.Null(conversation.Answer("about.name"));
        Assert.Equal("Ana", conversation.Say("Ana").Answer("about.name"));
    }

    [Fact]
    public void A_sign_that_cannot_be_read_is_kept_the_second_time()
    {
        var conversation = AtItch().Say("\U0001F3A2", "\U0001F3A2");
        Assert.NotEqual("skin.itch", conversation.Pending.ToString());
        Assert.Equal("\U0001F3A2", conversation.Answer("skin.itch"));
    }
}
