using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Dialog;

public sealed class CorrectionTests
{
    private static Conversation AtAreas() =>
        new Conversation(Shipped.Content).Say(
            "Ana",
            "3 June 1991",
            "male",
            "none of these",
            "dry patches",
            "a plan",
            "eczema",
            "3 years ago",
            "comes and goes"
        );

    [Theory]
    [InlineData("actually it's 5 years", "skin.onset", "5 years")]
    [InlineData("sorry, it was about 6 months ago", "skin.onset", "about 6 months ago")]
    [InlineData("I meant getting worse", "skin.course", "Getting worse")]
    [InlineData("oops, always there", "skin.course", "Always there")]
    [InlineData("change my skin problem to psoriasis", "skin.conditions", "Psoriasis")]
    [InlineData("change started to 2018", "skin.onset", "2018")]
    [InlineData("no, 12 years", "skin.onset", "12 years")]
    public void An_earlier_answer_is_corrected_in_passing_and_the_question_comes_back(
        string said,
        string item,
        string answer
    )
    {
        var conversation = AtAreas();
        Assert.Equal("skin.areas", conversation.Pending.ToString());
        conversation.Say(said);
        Assert.Equal(answer, conversation.Answer(item));
        Assert.StartsWith("Changed. ", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal("skin.areas", conversation.Pending.ToString());
    }

    [Fact]
    public void Whoever_eats_everything_is_not_vegan_too()
    {
        var diet = Shipped.Content.Form.Find(new LinkId("diet.pattern"))!;
        var reading = AnswerReader.ReadWords(
            diet,
            new PatientText("I eat more or less everything"),
            new ReadingContext(Shipped.Words, new DateOnly(2026, 3, 14))
        );
        var chosen = Assert.IsType<AnswerReading.Understood>(reading).Values;
        Assert.Equal("A bit of everything", Assert.IsType<AnswerValue.Choice>(Assert.Single(chosen)).Display);
    }

    [Fact]
    public void What_is_said_to_be_there_too_is_added()
    {
        var conversation = AtAreas().Say("hands", "6", "heat");
        conversation.Say("no wait, also stress");
        Assert.Equal("Heat or sweat, Stress", conversation.Answer("skin.triggers"));
    }

    [Theory]
    [InlineData("12 March 1951", "female", false)]
    [InlineData("14 May 2018", "female", false)]
    [InlineData("3 June 1991", "male", false)]
    [InlineData("3 June 1991", "female", true)]
    [InlineData("3 June 1991", "skip", true)]
    [InlineData("I don't remember", "female", true)]
    public void Pregnancy_is_asked_at_the_ages_at_which_it_may_be_and_where_the_age_is_not_known(
        string born,
        string sex,
        bool asked
    )
    {
        var conversation = new Conversation(Shipped.Content).Say("Ana", born);
        while (conversation.Pending.ToString() == "about.birth-date")
            conversation.Say("skip");
        conversation.Say(sex);
        Assert.Equal(asked, conversation.Pending.ToString() == "about.pregnancy");
    }

    [Fact]
    public void A_medicine_is_changed_by_its_name_and_never_doubled()
    {
        var conversation = new Conversation(Shipped.Content)
            .Say("Ana", "3 June 1991", "male", "none of these", "psoriasis", "a plan")
            .Say(
                "yes",
                "2 years ago",
                "getting worse",
                "hands",
                "0",
                "0",
                "stress",
                "nobody",
                "nothing yet",
                "no",
                "no"
            )
            .Say("yes", "methotrexate", "15 mg", "once a week", "in March", "change the dose of methotrexate to 20 mg");
        Assert.Equal("20 mg", conversation.Answer("medicine.dose"));
        Assert.Null(conversation.Answer("medicine.name#1"));
        conversation.Say("change my shoe size to 9");
        Assert.Contains("couldn't find that answer", conversation.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void What_answers_the_question_asked_is_its_answer_however_it_opens()
    {
        var conversation = AtAreas().Say("actually just my hands");
        Assert.Equal("Hands", conversation.Answer("skin.areas"));
        Assert.Equal("Comes and goes", conversation.Answer("skin.course"));
    }

    [Fact]
    public void A_correction_of_free_words_adds_to_them_and_loses_none()
    {
        var conversation = new Conversation(Shipped.Content).Say(
            "Ana",
            "3 June 1991",
            "male",
            "none of these",
            "a rash on my right knee",
            "I meant left"
        );
        Assert.Equal("a rash on my right knee, left", conversation.Answer("reason.main"));
        Assert.Equal("reason.goals", conversation.Pending.ToString());
    }

    [Fact]
    public void A_correction_opens_and_closes_the_questions_that_depend_on_it()
    {
        var conversation = AtAreas().Say("hands", "5", "change itch to 0");
        Assert.Equal("0/10", conversation.Answer("skin.itch"));
        conversation.Say("0", "back", "no, I meant 4");
        Assert.NotNull(conversation.Pending);
    }

    [Theory]
    [InlineData("back", "skin.course")]
    [InlineData("back 2", "skin.onset")]
    [InlineData("go back two", "skin.onset")]
    [InlineData("back back back", "skin.conditions")]
    [InlineData("back 40", "about.name")]
    public void Back_goes_as_many_questions_as_it_says(string said, string expected) =>
        Assert.Equal(expected, AtAreas().Say(said).Pending.ToString());

    [Theory]
    [InlineData("my back itches", "back-or-shoulders")]
    [InlineData("back and shoulders", "back-or-shoulders")]
    public void A_back_that_hurts_is_no_command(string said, string option)
    {
        var conversation = AtAreas().Say(said);
        Assert.Equal("skin.itch", conversation.Pending.ToString());
        Assert.NotEmpty(option);
    }

    [Fact]
    public void A_name_of_several_answers_asks_which()
    {
        var conversation = AtAreas().Say("change my visit answer");
        Assert.True(conversation.Last.Messages.SelectMany(message => message.Review).Count() > 1);
    }

    [Fact]
    public void Starting_over_asks_first_and_takes_no_word_back()
    {
        var conversation = AtAreas().Say("start over");
        Assert.Equal(["Yes", "No"], conversation.Last.Messages[^1].Buttons);
        conversation.Say("no");
        Assert.Equal(
            ("Eczema", "skin.areas"),
            (conversation.Answer("skin.conditions"), conversation.Pending.ToString())
        );
        var said = conversation.Say("start over").Intake.Utterances.Length;
        conversation.Say("yes");
        Assert.Equal((0, "about.name"), (conversation.Intake.Answers.Count, conversation.Pending.ToString()));
        Assert.Equal(said + 1, conversation.Intake.Utterances.Length);
        Assert.Contains(new IntakeEvent.StartedOver(), conversation.Last.Events);
    }

    [Fact]
    public void A_flag_that_words_raised_outlives_starting_over()
    {
        var conversation = AtAreas().Say("my throat is closing up and I can't breathe", "go on", "start over", "yes");
        Assert.Contains(conversation.Intake.Flags, flag => flag.WithdrawnBy is null);
    }

    [Fact]
    public void A_corrected_answer_keeps_the_words_that_other_answers_rest_on()
    {
        var conversation = new Conversation(Shipped.Content)
            .Say("Ana", "3 June 1991", "male", "none of these", "eczema on my hands", "a plan", "yes")
            .Say("change skin problem to psoriasis");
        Assert.Equal("Psoriasis", conversation.Answer("skin.conditions"));
        var reason = Assert.Single(
            conversation.Intake.Utterances,
            utterance => utterance.Item == ItemKey.Parse("reason.main")
        );
        Assert.Null(reason.SupersededBy);
    }
}
