namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Corrections as tired patients say them: what it is, what it is not, and whose it was.</summary>
public sealed class CorrectedInPlainWordsTests
{
    private static Conversation Shown(string list, string language = "en") =>
        Walk.To("medicine.name", "", language).Say(list);

    [Theory]
    [InlineData(
        "levothyroxine 75 mcg twice a day since 1971",
        "levothyroxine is once a day not twice. before breakfast. and not since 1971",
        "levothyroxine, 75 mcg, once a day, before breakfast. Is",
        "en"
    )]
    [InlineData(
        "levothyroxine 75 mcg twice a day since 1971",
        "levothyroxine is not since 1971",
        "levothyroxine, 75 mcg, twice a day. Is",
        "en"
    )]
    [InlineData(
        "levotiroxina 75 mcg dos veces al día desde 1971",
        "la levotiroxina es una vez al día, no dos veces, y no desde 1971",
        "levotiroxina, 75 mcg, una vez al día. ¿",
        "es"
    )]
    // A length that is told and not denied stays.
    [InlineData(
        "levothyroxine 75 mcg twice a day since 1971",
        "levothyroxine is once a day not twice",
        "levothyroxine, 75 mcg, once a day, since 1971. Is",
        "en"
    )]
    [InlineData("atorvastatin 40 mg at night, zinc", "atorvastatin is 20 not 40", "atorvastatin, 20 mg, once", "en")]
    [InlineData("atorvastatin 40 mg at night, zinc", "atorvastatin is 20", "atorvastatin, 20 mg, once", "en")]
    [InlineData("dovobet gel since october 2024, zinc", "dovobet was october 2023 mind", "since October 2023", "en")]
    public void What_is_so_takes_the_place_of_what_is_not(string list, string said, string shown, string language) =>
        Assert.Contains(shown, Shown(list, language).Say(said).Reply, StringComparison.Ordinal);

    [Fact]
    public void How_many_at_a_time_gets_no_unit_of_the_strength() =>
        Assert.DoesNotContain(
            "2 mg",
            Shown("paracetamol 500 mg at night, zinc").Say("paracetamol is 2").Reply,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("atorvastatin is 20 not 40. Brenda takes the 40. and she has metformin", "en")]
    [InlineData("atorvastatin is 20. brenda takes the 40. she takes metformin as well", "en")]
    [InlineData("la atorvastatina es de 20 no de 40. Brenda toma la de 40. y ella toma metformina", "es")]
    public void What_somebody_else_takes_is_none_of_the_list_and_neither_is_what_she_goes_on_with(
        string said,
        string language
    )
    {
        var reply = Shown(
                language == "es" ? "atorvastatina 40 mg por la noche, zinc" : "atorvastatin 40 mg at night, zinc",
                language
            )
            .Say(said)
            .Reply;
        Assert.Contains("20 mg", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("metformin", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("renda", reply, StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_takes_oneself_behind_it_is_one_more() =>
        Assert.Contains(
            "metformin",
            Shown("atorvastatin 40 mg at night, zinc").Say("atorvastatin is 20 not 40. and I have metformin").Reply,
            StringComparison.Ordinal
        );

    [Fact]
    public void It_is_heard_wherever_something_else_is_asked()
    {
        var conversation = Walk.To(
                "diet.pattern",
                "medicine.name=levothyroxine 75 mcg twice a day since 1971, amlodipine 5 mg once a day for 2 years"
            )
            .Say("levothyroxine is once a day not twice. before breakfast. and not since 1971");
        Assert.Equal("once a day, before breakfast", conversation.Answer("medicine.frequency"));
        Assert.Null(conversation.Answer("medicine.since"));
        Assert.Equal("2 years", conversation.Answer("medicine.since#1"));
    }

    [Theory]
    [InlineData("no thats the same capsule twice. take one off")]
    [InlineData("you've got the capsule down twice")]
    public void One_that_stands_there_twice_goes_and_the_fuller_stays(string said)
    {
        var reply = Shown("amlodipine 5 mg, green capsule once a day for 2 years, green capsule").Say(said).Reply;
        Assert.Contains("green capsule, once a day, 2 years. Is", reply, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_that_are_not_the_same_both_stay() =>
        Assert.Contains(
            "amlodipine",
            Shown("amlodipine 5 mg, green capsule once a day").Say("it's there twice").Reply,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_same_is_heard_where_its_details_are_asked()
    {
        var conversation = Walk.To("medicine.dose", "medicine.name=green capsule once a day for 2 years, green capsule")
            .Say("its the same capsule i told you");
        Assert.Null(conversation.Answer("medicine.name#1"));
        Assert.Equal("2 years", conversation.Answer("medicine.since"));
    }

    [Fact]
    public void Two_colours_are_one_capsule() =>
        Assert.Contains(
            "You told me: yellow and green capsule, once a day, 2 years, for stomach; ramipril",
            Shown("a yellow and green capsule for me stomach once a day 2 year. ramipril 5 mg").Reply,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "me right leg is weepin",
        "did i say right leg. its the left. i was thinkin of me looking in the mirror",
        "me left leg is weepin",
        "en"
    )]
    [InlineData("me right leg is weepin", "its the left leg not the right", "me left leg is weepin", "en")]
    [InlineData(
        "my right leg weeps and my right arm itches",
        "i said right leg but i meant left",
        "my left leg weeps and my right arm itches",
        "en"
    )]
    [InlineData(
        "me supura la pierna derecha",
        "dije pierna derecha pero es la izquierda",
        "me supura la pierna izquierda",
        "es"
    )]
    [InlineData("me supura la pierna derecha", "es la izquierda, no la derecha", "me supura la pierna izquierda", "es")]
    // What was told of another place stays as it is.
    [InlineData("my right arm itches", "did i say right leg. its the left", "my right arm itches", "en")]
    public void A_side_is_put_right_where_the_place_was_told(string told, string said, string now, string language) =>
        Assert.Equal(now, Walk.To("skin.itch", $"reason.main={told}", language).Say(said).Answer("reason.main"));

    [Theory]
    [InlineData("I meant left leg", "my left leg is hot")]
    [InlineData("its the left leg not the right", "my left leg is hot")]
    [InlineData("I meant the lower leg", "my right leg is hot")]
    public void An_alarm_stands_whatever_side_it_is_of(string said, string told)
    {
        var conversation = Walk.To(
                "reason.goals",
                "reason.main=my right leg is hot and the redness is spreading up, i have a fever and shivers"
            )
            .Say("clear skin", said);
        Assert.Contains(told, conversation.Answer("reason.main"), StringComparison.Ordinal);
        Assert.Contains(conversation.Intake.Flags, flag => flag.WithdrawnBy is null);
    }
}
