namespace IntakeBot.Core.Tests.Dialog;

/// <summary>What a patient asks back when told to call today: "the next dose of what?".</summary>
public sealed class AskedOfGuidanceTests
{
    private const string Again = "the next dose of your blood pressure medicine";

    [Theory]
    [InlineData("dont take next dose of what?")]
    [InlineData("which tablet did you mean not to take, the new one?")]
    [InlineData("shall i take me ramipril tonight or not?")]
    [InlineData("do i go to a&e or what")]
    [InlineData("is that serious?")]
    [InlineData("what do i do")]
    public void Who_asks_back_is_told_again_what_to_do_and_asked_again(string said)
    {
        var alarmed = Alarmed();
        var (asked, answers) = (alarmed.Pending, alarmed.Intake.Answers.Count);
        alarmed.Say(said);
        Assert.Contains(Again, alarmed.Reply, StringComparison.Ordinal);
        Assert.Equal(asked, alarmed.Pending);
        Assert.Equal(answers, alarmed.Intake.Answers.Count);
        Assert.Contains(Again, alarmed.Say("yes but which tablet").Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("no more tablets")]
    [InlineData("how many questions are left?")]
    public void What_answers_or_asks_of_something_else_is_heard_as_before(string said) =>
        Assert.DoesNotContain(Again, Alarmed().Say(said).Reply, StringComparison.Ordinal);

    [Fact]
    public void Without_an_alarm_the_same_question_is_kept_for_the_clinician() =>
        Assert.DoesNotContain(
            Again,
            Walk.To("medicine.name").Say("ramipril 5 mg at night since october", "yes").Say("do i stop it?").Reply,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("cuénteles qué? lo de las palmas? eso es malo para la niña?")]
    [InlineData("y qué hago")]
    public void So_is_who_asks_back_in_Spanish(string said)
    {
        var conversation = Walk.To("reason.main", "", "es")
            .Say("estoy embarazada de 25 semanas y me pican mucho las palmas y las plantas de los pies")
            .Say(said);
        Assert.Contains("Mencione que está embarazada", conversation.Reply, StringComparison.Ordinal);
    }

    private static Conversation Alarmed()
    {
        var conversation = Walk.To("medicine.name")
            .Say("ramipril 5 mg at night since october", "yes")
            .Say("me lips swelled up like a tyre on tuesday, gone by mornin");
        Assert.Contains(Again, conversation.Reply, StringComparison.Ordinal);
        return conversation;
    }
}
