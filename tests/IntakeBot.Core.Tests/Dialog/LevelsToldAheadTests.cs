namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Figures that are told by the name of a later question are shown there for a confirmation, and never assumed.</summary>
public sealed class LevelsToldAheadTests
{
    private const string Essay = "eczema on my hands. itch is 7/10 and I sleep 5 hours a night, stress 8 out of 10";

    [Theory]
    [InlineData("skin.itch", "7/10")]
    [InlineData("stress.level", "8/10")]
    [InlineData("sleep.hours", "5 hours")]
    public void A_figure_beside_a_name_of_a_later_question_is_shown_there(string item, string shown)
    {
        var conversation = Walk.To(item, $"skin.conditions={Essay}; sleep.quality=poor");
        Assert.Contains($"You told me: {shown}.", conversation.Reply, StringComparison.Ordinal);
        Assert.Null(conversation.Answer(item));
        Assert.Equal(shown, conversation.Say("yes").Answer(item));
    }

    [Theory]
    [InlineData("7, get maybe 5 hrs sleep")]
    [InlineData("7. sleep is poor, 5 hrs")]
    public void Hours_told_beside_another_figure_are_shown_later(string said) =>
        Assert.Contains(
            "You told me: 5 hours.",
            Walk.To("sleep.hours", $"skin.itch={said}; sleep.quality=poor").Reply,
            StringComparison.Ordinal
        );

    [Fact]
    public void Figures_in_Spanish_are_shown_later() =>
        Assert.Contains(
            "8/10",
            Walk.To("stress.level", "skin.itch=un 7, duermo 5 horas y el estrés un 8", "es").Reply,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("skin.itch", "eczema, my daughter's itch is a 9")]
    [InlineData("skin.itch", "eczema, the itch was 9 last year")]
    [InlineData("skin.itch", "eczema, itch for 3 years")]
    [InlineData("skin.pain", "eczema, pain in my knees 8 when I walk")]
    [InlineData("stress.level", "eczema, 3 kids so stress")]
    [InlineData("sleep.hours", "eczema, I sleep with the window open for 2 hours before bed, my husband 5 hours")]
    public void A_figure_of_somebody_else_of_another_time_or_of_things_is_none(string item, string said) =>
        Assert.DoesNotContain(
            "You told me",
            Walk.To(item, $"skin.conditions={said}; sleep.quality=poor").Reply,
            StringComparison.Ordinal
        );
}
