namespace IntakeBot.Core.Tests.Dialog;

/// <summary>An allergy that is taken back or given to somebody else, at any question and at the review.</summary>
public sealed class AllergiesMendedTests
{
    private static Conversation Told(string allergies, string? language = null) =>
        Walk.To("allergies.any", language: language)
            .Say((language == "es" ? "sí, " : "yes, ") + allergies, language == "es" ? "sí" : "yes");

    [Theory]
    [InlineData("wait the penicillin one is my sister not me. ive had amoxicillin loads n was fine")]
    [InlineData("and im NOT allergic to penicillin, thats my sister")]
    [InlineData("sorry, no penicillin allergy, I mixed that up")]
    [InlineData("penicillin is still in allergies?? thats my sister")]
    [InlineData("my only allergies are nickel and birch")]
    public void At_another_question_it_leaves_what_was_told(string said)
    {
        var conversation = Told("penicillin, and nickel (patch test 2019). hayfever too, birch");
        var pending = conversation.Pending;
        conversation.Say(said);
        Assert.DoesNotContain("penicillin", conversation.Answer("allergies.what"), StringComparison.Ordinal);
        Assert.Contains("nickel (patch test 2019)", conversation.Answer("allergies.what"), StringComparison.Ordinal);
        Assert.Contains("penicillin", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(pending, conversation.Pending);
    }

    [Fact]
    public void What_answers_beside_it_is_heard()
    {
        var conversation = Told("penicillin, and nickel").Say("everything", "none");
        conversation.Say("bit of bloating on nights. and im NOT allergic to penicillin, thats my sister");
        Assert.Equal("nickel", conversation.Answer("allergies.what"));
        Assert.Equal("Bloating", conversation.Answer("diet.digestion"));
    }

    [Theory]
    [InlineData("I eat everything, no eggs, not dairy")]
    [InlineData("eggs and nuts")]
    [InlineData("my sister is allergic to nuts")]
    [InlineData("I'm not allergic to anything else")]
    [InlineData("penicillin gave me a rash, as I said")]
    public void What_is_said_of_food_or_of_others_takes_no_allergy_away(string said)
    {
        const string Allergies = "penicillin, a rash, and eggs";
        Assert.Equal(Allergies, Told(Allergies).Say(said).Answer("allergies.what"));
    }

    [Theory]
    [InlineData("im not allergic to penicillin")]
    [InlineData("sorry I have no allergies at all, that was my sister")]
    public void Where_nothing_is_left_there_are_none(string said)
    {
        var conversation = Told("penicillin").Say(said);
        Assert.Equal("no", conversation.Answer("allergies.any"));
    }

    [Theory]
    [InlineData("change the allergies", "Yes, penicillin, and nickel. Nothing else")]
    [InlineData("change allergy details", "penicillin and nickel, that's all")]
    public void What_stays_keeps_what_it_did_however_short_it_is_named(string asks, string said)
    {
        var conversation = Told("bisoprolol, penicillin, my lips swelled up and a rash, and nickel").Say(asks, said);
        Assert.Equal("penicillin, my lips swelled up and a rash, and nickel", conversation.Answer("allergies.what"));
    }

    [Fact]
    public void A_better_account_of_one_takes_the_place_of_its_name() =>
        Assert.Equal(
            "penicillin, my lips swelled up and a rash; nickel",
            Told("zinc, penicillin and nickel")
                .Say("change the allergies", "Yes, penicillin, my lips swelled up and a rash, and nickel. Nothing else")
                .Answer("allergies.what")
        );

    [Fact]
    public void A_denial_among_what_is_told_is_no_allergy() =>
        Assert.Equal(
            "nickel (rash); birch pollen (hayfever)",
            Told("penicillin, and nickel")
                .Say("change allergy details", "nickel (rash), birch pollen (hayfever). no penicillin allergy")
                .Answer("allergies.what")
        );

    [Theory]
    [InlineData("no soy alérgica a los lácteos, solo a la amoxicilina")]
    [InlineData("los lácteos es mi hermana, no yo")]
    public void In_Spanish_as_well(string said) =>
        Assert.Equal(
            "amoxicilina, ronchas y los labios hinchados",
            Told("amoxicilina, ronchas y los labios hinchados, y los lácteos", "es").Say(said).Answer("allergies.what")
        );

    [Fact]
    public void Tablets_that_are_taken_are_no_allergies()
    {
        var conversation = Walk.To("medicines.any").Say("bisoprolol 2.5, apixaban 5mg", "yes");
        conversation.SkipTo("allergies.any", "skip the rest");
        conversation.Say("yes", "bisoprolol, apixaban, penicillin, my lips swelled, and nickel");
        conversation.Say("Wait, go back. I'm not allergic to my tablets! Allergies are only penicillin and nickel.");
        Assert.Equal("penicillin, my lips swelled, and nickel", conversation.Answer("allergies.what"));
    }

    [Fact]
    public void At_the_review_what_else_is_said_is_heard_too()
    {
        var conversation = Told("penicillin, and nickel. hayfever too, birch");
        for (var turn = 0; turn < 60 && conversation.Pending is not null; turn++)
            conversation.Say(conversation.Pending.ToString() is "skin.mole" ? "no" : "skip");
        conversation.Say("my only allergies are nickel and birch. take out the moisturiser");
        Assert.Equal("nickel; birch", conversation.Answer("allergies.what"));
    }

    [Fact]
    public void Medicines_that_are_said_to_be_taken_are_no_allergies()
    {
        var conversation = Walk.To("allergies.any", "medicines.any=no")
            .Say("I do take medicines!! bisoprolol, apixaban, losartan, metformin", "yes");
        Assert.Equal("metformin", conversation.Answer("medicine.name#3"));
        Assert.Null(conversation.Answer("allergies.what"));
    }

    [Theory]
    [InlineData("en", "penicillin, a rash", "yes. milk bloats me but it's not an allergy")]
    [InlineData("es", "amoxicilina, ronchas", "sí. los lácteos me hinchan la panza pero alergia no es")]
    public void What_is_said_to_be_no_allergy_is_none(string language, string told, string said) =>
        Assert.Equal(
            told,
            Walk.To("allergies.any", language: language)
                .Say((language == "es" ? "sí, " : "yes, ") + told, said)
                .Answer("allergies.what")
        );
}
