using IntakeBot.Core.Exports;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Somebody goes on to answer for the patient in the middle of the conversation, and gives it back.</summary>
public sealed class HandingOverTests
{
    private const string Name = "about.name=Tyler Reed";

    [Theory]
    [InlineData("this is Donna, Tyler's mum, I'll do a bit of this for him")]
    [InlineData("It's his mum Donna now, I'm filling in for Tyler")]
    [InlineData("hi, his mum here")]
    [InlineData("I'm his dad.")]
    public void Whoever_takes_over_is_asked_about_the_patient_and_answers_nothing_thereby(string said)
    {
        var conversation = Walk.To("medicine.name", Name).Say(said);
        Assert.Contains("Tyler", conversation.Transcript, StringComparison.Ordinal);
        Assert.Null(conversation.Answer("medicine.name"));
        Assert.Equal("Tyler", conversation.Intake.State.AnsweredFor?.Verbatim);
        Assert.NotNull(conversation.Intake.State.HandOvers.Single().By);
    }

    [Theory]
    [InlineData("its me again tyler")]
    [InlineData("Tyler here")]
    [InlineData("it's me again")]
    public void Whoever_is_back_answers_for_themselves(string said)
    {
        var conversation = Walk.To("medicine.name", Name)
            .Say("this is Donna, Tyler's mum, I'll do a bit of this for him")
            .Say(said);
        Assert.Null(conversation.Intake.State.AnsweredFor);
        Assert.Null(conversation.Intake.State.HandOvers[^1].By);
        Assert.Null(conversation.Answer("medicine.name"));
    }

    [Theory]
    [InlineData("my mum has asthma")]
    [InlineData("his wife left him")]
    [InlineData("it's her birthday cake")]
    [InlineData("mum says it is eczema")]
    public void A_relative_who_is_only_named_takes_nothing_over(string said) =>
        Assert.Empty(Walk.To("skin.triggers", Name).Say(said).Intake.State.HandOvers);

    [Fact]
    public void What_whoever_took_over_takes_themselves_is_none_of_the_patients()
    {
        var conversation = Walk.To("medicine.name", Name)
            .Say("this is Donna, Tyler's mum, I'll do a bit of this for him")
            .Say("lymecycline 408 mg once a day, and I take sertraline but that is not for the form");
        Assert.Contains("lymecycline", conversation.Reply, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("sertraline", conversation.Reply, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_danger_the_patient_told_before_stands_when_somebody_takes_over()
    {
        var conversation = Walk.To("skin.triggers", Name)
            .Say("i feel like ending it all")
            .Say("i'm safe, go on")
            .Say("this is Donna, his mum, I'll do a bit of this for him, he is fine now");
        Assert.Contains(conversation.Intake.Flags, flag => flag is { WithdrawnBy: null, Flag.IsCrisis: true });
    }

    [Fact]
    public void The_brief_says_who_answered_a_part_of_it()
    {
        var conversation = Walk.To("medicine.name", Name)
            .Say("this is Donna, Tyler's mum, I'll do a bit of this for him");
        var brief = IntakeBrief.Compose(conversation.Content, conversation.Intake, Conversation.Start);
        Assert.Contains(
            "Answered in part by: “Donna, Tyler's mum”",
            TextExport.Write(brief).ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );
    }
}
