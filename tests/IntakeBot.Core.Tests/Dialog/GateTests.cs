namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Questions of yes or no that are answered with what the questions behind them would ask.</summary>
public sealed class GateTests
{
    private static Conversation At(string item, string reason = "spots")
    {
        var conversation = new Conversation(Shipped.Content).Say(
            "Ana",
            "3 June 1991",
            "male",
            "none of these",
            reason,
            "a plan",
            "not known",
            "not known"
        );
        for (var turn = 0; turn < 40 && conversation.Pending?.ToString() != item; turn++)
            conversation.Say(conversation.Pending?.ToString() is "skin.mole" or "medicines.any" ? "no" : "skip");
        Assert.Equal(item, conversation.Pending?.ToString());
        return conversation;
    }

    [Theory]
    [InlineData("penicillin, gave me hives as a kid", "penicillin, gave me hives as a kid")]
    [InlineData("yes, penicillin as a kid gave me hives, and nickel", "penicillin as a kid gave me hives, and nickel")]
    [InlineData("yes. Septrin, came out in a rash", "Septrin, came out in a rash")]
    [InlineData("my face swelled up after shellfish", "my face swelled up after shellfish")]
    [InlineData("no, but ibuprofen makes my face swollen", "no, but ibuprofen makes my face swollen")]
    public void An_allergy_told_where_it_is_asked_whether_there_is_one_is_shown_as_its_details(string said, string told)
    {
        var conversation = At("allergies.any").Say(said);
        Assert.Equal("yes", conversation.Answer("allergies.any"));
        Assert.Contains(
            $"You told me: {told}. Is that right? If there is more to say, just write it.",
            conversation.Reply,
            StringComparison.Ordinal
        );
        Assert.Equal(told, conversation.Say("yes").Answer("allergies.what"));
    }

    [Theory]
    [InlineData("yes, and nickel", "penicillin, hives; and nickel")]
    [InlineData("also nickel", "penicillin, hives; nickel")]
    [InlineData("my lips swelled too", "penicillin, hives; my lips swelled too")]
    [InlineData("no, amoxicillin, a rash", "amoxicillin, a rash")]
    [InlineData("no, that's all", "penicillin, hives")]
    public void More_about_an_allergy_that_is_shown_is_kept_with_it(string said, string kept) =>
        Assert.Equal(kept, At("allergies.any").Say("yes, penicillin, hives", said).Answer("allergies.what"));

    [Theory]
    [InlineData("no")]
    [InlineData("not that I know of")]
    [InlineData("none")]
    [InlineData("no allergic reactions ever")]
    [InlineData("no, penicillin is fine")]
    public void A_no_is_a_no(string said) => Assert.Equal("no", At("allergies.any").Say(said).Answer("allergies.any"));

    [Theory]
    [InlineData("yes")]
    [InlineData("yeah, sometimes")]
    [InlineData("yes I have")]
    [InlineData("yes, years ago")]
    public void A_bare_yes_tells_no_details(string said)
    {
        var conversation = At("allergies.any").Say(said);
        Assert.EndsWith("What caused it, and what did it do to you?", conversation.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("B12 1000 mcg daily, vitamin D3 4000 IU daily, turmeric 500 mg twice a day and ibuprofen 400 mg", 4)]
    [InlineData("no, just vitamin D", 1)]
    [InlineData("metformin 500 twice a day", 1)]
    public void A_list_of_medicines_where_it_is_asked_whether_there_are_any_is_a_yes_with_its_content(
        string said,
        int count
    )
    {
        var conversation = new Conversation(Shipped.Content).Say(
            "Ana",
            "3 June 1991",
            "male",
            "none of these",
            "spots",
            "a plan",
            "not known",
            "not known"
        );
        conversation.SkipTo("medicines.any");
        conversation.Say(said);
        Assert.Equal("yes", conversation.Answer("medicines.any"));
        Assert.Contains("You told me", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(count, conversation.Reply.Count(sign => sign == ';') + 1);
    }

    [Fact]
    public void Medicines_listed_where_it_is_asked_what_was_begun_of_late_are_shown_where_they_are_asked_for()
    {
        var conversation = At("skin.new-medicine")
            .Say("warfarin 5 mg, baby aspirin, metoprolol 25 twice a day and atorvastatin", "no");
        Assert.Equal("yes", conversation.Answer("skin.new-medicine"));
        Assert.Contains(
            "You told me: warfarin, 5 mg; baby aspirin (aspirin)",
            conversation.Reply,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Who_refers_to_the_mole_that_was_told_of_says_yes() =>
        Assert.Equal("yes", At("skin.mole").Say("well the mole I told you about").Answer("skin.mole"));

    [Theory]
    [InlineData("I'm allergic to ibuprofen, face swollen in 2019", "I'm allergic to ibuprofen, face swollen in 2019")]
    [InlineData("spots. Oh and penicillin allergy since childhood", "penicillin allergy since childhood")]
    [InlineData("I don't take penicillin, I'm allergic to it", "I don't take penicillin, I'm allergic to it")]
    public void An_allergy_told_elsewhere_is_shown_where_it_is_asked(string said, string told)
    {
        var conversation = At("allergies.any", said);
        Assert.Contains($"You told me: {told}. Is that right?", conversation.Reply, StringComparison.OrdinalIgnoreCase);
        conversation.Say("yes");
        Assert.Equal(
            ("yes", told.ToUpperInvariant()),
            (conversation.Answer("allergies.any"), conversation.Answer("allergies.what")?.ToUpperInvariant())
        );
    }

    [Theory]
    [InlineData("my brother is allergic to nuts")]
    [InlineData("I'm not allergic to anything")]
    [InlineData("cetirizine for my allergies")]
    public void What_is_no_allergy_of_the_patients_own_is_not_shown_as_one(string said) =>
        Assert.DoesNotContain("You told me", At("allergies.any", said).Reply, StringComparison.Ordinal);

    [Fact]
    public void An_allergy_told_after_a_no_is_asked_about_once()
    {
        var conversation = At("allergies.any").Say("no", "everything", "allergic to ibuprofen, face swollen in 2019");
        Assert.Equal("allergies.any", conversation.Pending.ToString());
        Assert.Contains("You told me: allergic to ibuprofen", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal("yes", conversation.Say("yes").Answer("allergies.any"));
        conversation = At("allergies.any").Say("no", "everything", "allergic to ibuprofen", "no");
        Assert.Equal("no", conversation.Answer("allergies.any"));
        Assert.NotEqual("allergies.any", conversation.Pending.ToString());
    }
}
