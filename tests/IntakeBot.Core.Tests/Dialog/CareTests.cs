using IntakeBot.Core.Dialog;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>What is hard to tell is met with a word, an alarm that was met does not come back, and nobody is held up.</summary>
public sealed class CareTests
{
    private const string Condolence = "I'm so sorry for your loss.";

    private static Conversation AtReason() =>
        new Conversation(Shipped.Content).Say("Ana", "3 June 1979", "male", "none of these");

    [Theory]
    [InlineData("it flared since my Jean passed two year ago", true)]
    [InlineData("it flared since my wife died in march", true)]
    [InlineData("bad ever since my mum passed", true)]
    [InlineData("bad since our Tom sadly passed away.", true)]
    [InlineData("bad since my mum passed her exam", false)]
    [InlineData("my mum nearly died when she saw it", false)]
    [InlineData("my phone died so I could not ring", false)]
    [InlineData("my brother hasn't died of it", false)]
    public void A_death_that_is_told_is_met_once(string said, bool met)
    {
        var conversation = AtReason().Say(said);
        Assert.Equal(met, conversation.Reply.Contains(Condolence, StringComparison.Ordinal));
        conversation.Say(said);
        Assert.DoesNotContain(Condolence, conversation.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void A_death_is_met_in_Spanish() =>
        Assert.Contains(
            "Siento mucho su pérdida.",
            new Conversation(Shipped.Content, "es")
                .Say("Ana", "3 junio 1979", "hombre", "ninguno", "estoy peor desde que mi mamá falleció")
                .Reply,
            StringComparison.Ordinal
        );

    [Fact]
    public void How_often_one_is_low_may_go_on_with_why()
    {
        var conversation = AtReason();
        for (var turn = 0; turn < 60 && conversation.Pending?.ToString() != "stress.mood"; turn++)
            conversation.Say(
                conversation.Pending.ToString() is "skin.mole" or "medicines.any" or "allergies.any" ? "no" : "skip"
            );
        conversation.Say("most days if I'm honest, the house is quiet without her");
        Assert.Equal("Nearly every day", conversation.Answer("stress.mood"));
        Assert.StartsWith("I'm sorry. That sounds really hard", conversation.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_safe_and_says_tell_them_and_go_on_gets_both()
    {
        var conversation = AtReason().Say("I want to end it all");
        Assert.Equal(DialogPhase.Emergency, conversation.Intake.State.Phase);
        conversation.Say("I'm safe, honest. you can tell the clinic if you want, then lets get on");
        Assert.NotNull(conversation.Intake.ClinicToldAt);
        Assert.Equal(
            (DialogPhase.Asking, "reason.goals"),
            (conversation.Intake.State.Phase, conversation.Pending.ToString())
        );
    }

    [Theory]
    [InlineData("I can't go on")]
    [InlineData("no. nobody is here. go on")]
    [InlineData("what would I go on for")]
    public void Who_does_not_say_that_they_are_safe_in_a_crisis_is_not_taken_on(string said) =>
        Assert.Equal(DialogPhase.Emergency, AtReason().Say("I want to end it all").Say(said).Intake.State.Phase);

    [Fact]
    public void An_alarm_of_a_long_message_is_met_whatever_is_said_to_it()
    {
        var story = string.Concat(Enumerable.Repeat("I went to the shop and back and home again ", 12));
        var conversation = AtReason().Say($"{story} my chest is crushing and I cannot breathe at all {story}");
        Assert.Equal(DialogPhase.Emergency, conversation.Intake.State.Phase);
        Assert.NotEmpty(conversation.Say("no").Reply);
    }

    [Fact]
    public void An_alarm_that_was_taken_wrongly_is_left_at_the_patients_word()
    {
        var conversation = AtReason().Say("my chest is crushing and my arm hurts");
        Assert.Equal(DialogPhase.Emergency, conversation.Intake.State.Phase);
        conversation.Say("no that was my husbands chest not mine, I can breathe grand. go on");
        Assert.Equal("reason.goals", conversation.Pending.ToString());
    }
}
