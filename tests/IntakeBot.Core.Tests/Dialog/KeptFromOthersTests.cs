using IntakeBot.Core.Dialog;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Whether somebody at home is told: asked, or wished not to be.</summary>
public sealed class KeptFromOthersTests
{
    private const string Met = "I send it to nobody else";

    [Theory]
    [InlineData("will they tell my mum")]
    [InlineData("can my husband see this?")]
    [InlineData("does my dad get to read this?")]
    [InlineData("dont tell my mum")]
    [InlineData("please don't let my parents know")]
    [InlineData("i dont want my wife to see this")]
    public void It_is_met_honestly_and_answers_nothing(string said)
    {
        var conversation = Walk.To("medicine.name").Say(said);
        Assert.Contains(Met, conversation.Reply, StringComparison.Ordinal);
        Assert.Null(conversation.Answer("medicine.name"));
        Assert.Equal("medicine.name", conversation.Pending?.ToString());
    }

    [Fact]
    public void What_is_told_beside_it_is_taken()
    {
        var conversation = Walk.To("medicine.name").Say("cetirizine but dont tell my husband");
        Assert.Contains(Met, conversation.Reply, StringComparison.Ordinal);
        Assert.Equal("cetirizine", conversation.Answer("medicine.name"));
    }

    [Theory]
    [InlineData("should i tell my mum about the tablets?")]
    [InlineData("cetirizine, my mum told me to take it")]
    public void Who_asks_for_advice_or_only_names_somebody_wishes_nothing_kept(string said) =>
        Assert.DoesNotContain(Met, Walk.To("medicine.name").Say(said).Reply, StringComparison.Ordinal);

    [Theory]
    [InlineData("will they tell my mum")]
    [InlineData("its just a joke. dont tell my mum")]
    public void At_an_alarm_it_is_met_and_the_alarm_stays_open(string said)
    {
        var conversation = Walk.To("skin.triggers").Say("i feel like ending it all").Say(said);
        Assert.Contains(Met, conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(DialogPhase.Emergency, conversation.Intake.State.Phase);
    }

    [Theory]
    [InlineData("please tell to the clinic and then we go on", null)]
    [InlineData("avísele a la clínica y sigamos", "es")]
    public void The_clinic_is_told_and_the_questions_go_on_where_both_are_wished(string said, string? language)
    {
        var conversation = Walk.To("skin.triggers", language: language)
            .Say(
                language is null
                    ? "my lips are swelling and i can't breathe"
                    : "se me hinchan los labios y no puedo respirar"
            )
            .Say(said);
        Assert.NotNull(conversation.Intake.ClinicToldAt);
        Assert.Equal(DialogPhase.Asking, conversation.Intake.State.Phase);
    }
}
