using System.Globalization;
using IntakeBot.Core.Dialog;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>What is said beside an answer or a confirmation, and was taken for something else.</summary>
public sealed class SaidOnTheWayTests
{
    [Theory]
    [InlineData("no wait ive looked at the bottle its 5 ml not 10. once at night", "5 ml")]
    [InlineData("no sorry its 5ml my mistake", "5ml")]
    [InlineData("yes but i checked the bottle and its 5 ml", "5 ml")]
    [InlineData("5 ml not 10", "5 ml")]
    public void An_amount_that_is_put_right_is_of_the_medicine_that_is_shown(string said, string amount)
    {
        var conversation = Walk.To("medicine.name").Say("cetirizine 10 ml at night since october", said);
        Assert.Contains($"You told me: cetirizine, {amount}, ", conversation.Reply, StringComparison.Ordinal);
        Assert.DoesNotContain("left out", conversation.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no, betamethasone", "betamethasone")]
    [InlineData("no, zyntabac 5 ml", "zyntabac")]
    public void Another_name_still_takes_the_place_of_the_one_that_is_shown(string said, string name) =>
        Assert.Contains(
            $"You told me: {name}",
            Walk.To("medicine.name").Say("cetirizine 10 ml at night since october", said).Reply,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("skin.course", "is it nearly done love", null)]
    [InlineData("skin.course", "im gettin tired of this. how many more is there", null)]
    [InlineData("skin.itch", "cuanto falta? voy en el coche", "es")]
    public void Who_asks_how_much_is_left_is_told_and_asked_again(string item, string said, string? language)
    {
        var conversation = Walk.To(item, "", language).Say(said);
        Assert.Contains(
            language is null ? "questions are left" : "Quedan unas",
            conversation.Reply,
            StringComparison.Ordinal
        );
        Assert.Equal(item, conversation.Pending?.ToString());
        Assert.Null(conversation.Answer(item));
    }

    [Theory]
    [InlineData("im a nurse")]
    [InlineData("the doctor knows me already")]
    public void A_nurse_is_not_nursing(string said) =>
        Assert.Null(Walk.To("about.pregnancy").Say(said).Answer("about.pregnancy"));

    [Fact]
    public void Nursing_is_breastfeeding() =>
        Assert.Equal("Breastfeeding", Walk.To("about.pregnancy").Say("nursing").Answer("about.pregnancy"));

    [Theory]
    [InlineData("my sister is on her way with shopping")]
    [InlineData("im not going to a and e now")]
    public void Who_is_not_on_the_way_to_help_is_told_to_get_it(string said) =>
        Assert.Contains("112", AtAlarm().Say(said).Reply, StringComparison.Ordinal);

    [Theory]
    [InlineData("ive rung Karen shes coming to take me to hospital")]
    [InlineData("the ambulance is on its way")]
    public void Who_is_on_the_way_to_help_is_not_sent_there_again(string said)
    {
        var conversation = AtAlarm().Say(said);
        Assert.Contains("that help comes first", conversation.Reply, StringComparison.Ordinal);
        Assert.DoesNotContain("call 112", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(DialogPhase.Emergency, conversation.Intake.State.Phase);
    }

    [Fact]
    public void Of_a_sore_that_heals_it_is_asked_again_whether_there_is_one_that_does_not()
    {
        Assert.Null(Walk.To("skin.mole").Say("sores yes but they heal fine").Answer("skin.mole"));
        Assert.Equal("yes", Walk.To("skin.mole").Say("yes but it never heals").Answer("skin.mole"));
    }

    [Fact]
    public void Each_number_of_the_list_is_put_right_in_one_message()
    {
        var conversation = Walk.To("skin.mole");
        for (var turn = 0; turn < 60 && conversation.Intake.State.Phase == DialogPhase.Asking; turn++)
            conversation.Say(
                conversation.Pending?.ToString() is "skin.mole" or "medicines.any" or "allergies.any" ? "no" : "skip"
            );
        Assert.Equal(DialogPhase.Reviewing, conversation.Intake.State.Phase);
        int Number(string label) => conversation.Last.Messages[^1].Review.Single(line => line.Label == label).Number;
        conversation.Say(
            string.Format(
                CultureInfo.InvariantCulture,
                "{0} is yes, and {1} put maybe",
                Number("Allergies"),
                Number("Pregnancy")
            )
        );
        Assert.Equal("yes", conversation.Answer("allergies.any"));
        Assert.Equal("Maybe", conversation.Answer("about.pregnancy"));
    }

    private static Conversation AtAlarm() => Walk.To("reason.main").Say("hives all over since lunch and I feel faint");
}
