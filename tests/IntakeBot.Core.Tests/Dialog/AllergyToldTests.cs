using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Dialog;

public sealed class AllergyToldTests
{
    [Theory]
    [InlineData("to be rid of the rash and to know what I'm allergic to")]
    [InlineData("find out what I am allergic to")]
    public void A_hope_to_hear_of_an_allergy_is_none(string goal)
    {
        var conversation = new Conversation(Shipped.Content).Say(
            "Ana",
            "12 March 1985",
            "male",
            "none of these",
            "itchy arms",
            goal
        );
        Assert.DoesNotContain(
            conversation.Intake.State.Ahead,
            told => told.Asked.LinkId == new LinkId("allergies.any")
        );
    }

    [Theory]
    [InlineData("I'm allergic to sulfa")]
    [InlineData("what I do know is I'm allergic to nickel")]
    public void An_allergy_that_is_named_waits_for_its_question(string reason)
    {
        var conversation = new Conversation(Shipped.Content).Say(
            "Ana",
            "12 March 1985",
            "male",
            "none of these",
            reason
        );
        Assert.Contains(conversation.Intake.State.Ahead, told => told.Asked.LinkId == new LinkId("allergies.any"));
    }

    [Fact]
    public void A_no_to_what_was_shown_that_tells_another_allergy_is_not_said_back_as_no()
    {
        var conversation = new Conversation(Shipped.Content).Say(
            "Ana",
            "12 March 1985",
            "male",
            "none of these",
            "itchy arms, I'm allergic to nickel"
        );
        for (var asked = 0; asked < 40 && conversation.Pending?.ToString() != "allergies.any"; asked++)
            conversation.Say("skip");
        conversation.Say("no, that was my question. I'm allergic to sulfa, I swelled up as a child");
        Assert.DoesNotContain("Got it: No", conversation.Reply, StringComparison.Ordinal);
        Assert.Contains("sulfa", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal("yes", conversation.Say("yes").Answer("allergies.any"));
        Assert.Contains("sulfa", conversation.Answer("allergies.what"), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_does_not_know_what_is_shown_and_asks_is_helped_and_nothing_is_answered()
    {
        var conversation = new Conversation(Shipped.Content).Say(
            "Ana",
            "12 March 1985",
            "male",
            "none of these",
            "itchy arms, I use hydrocortisone cream"
        );
        for (
            var asked = 0;
            asked < 40 && conversation.Intake.State.Ahead.All(told => told.Asked != conversation.Pending);
            asked++
        )
            conversation.Say("skip");
        var shown = conversation.Pending;
        conversation.Say("no idea sorry what do you mean");
        Assert.Equal(shown, conversation.Pending);
        Assert.DoesNotContain("Got it", conversation.Reply, StringComparison.Ordinal);
    }
}
