namespace IntakeBot.Core.Tests.Dialog;

/// <summary>What was long ago, or has healed, is none of what is asked for now; what may be so now is asked once more.</summary>
public sealed class LongAgoTests
{
    private const string Born = "about.birth-date=14 de agosto de 2015";

    [Theory]
    [InlineData("no nada de eso. a los 4 años se le hincharon los labios con nueces")]
    [InlineData("no, nada de eso. hace 3 semanas se le infectó la rodilla pero ya sanó")]
    [InlineData("nada de eso ahorita. tuvo una herida pero ya se le curó")]
    public void What_is_over_is_none_of_what_is_so_now(string said) =>
        Assert.Equal("None of these", Walk.To("safety.now", Born, "es").Say(said).Answer("safety.now"));

    [Fact]
    public void What_may_be_so_now_beside_it_is_asked_and_makes_nothing_of_then()
    {
        var conversation = Walk.To("safety.now", Born, "es")
            .Say("no nada de eso. a los 4 años se le hincharon los labios pero ya no come");
        Assert.Null(conversation.Answer("safety.now"));
        Assert.Equal("safety.now", conversation.Pending.ToString());
    }

    [Theory]
    [InlineData("nada de eso, pero se me hinchan los labios")]
    [InlineData("nada de eso, pero desde ayer tengo fiebre")]
    public void What_is_so_now_is_kept(string said) =>
        Assert.NotEqual("None of these", Walk.To("safety.now", Born, "es").Say(said).Answer("safety.now"));

    [Fact]
    public void A_figure_that_is_weighed_against_another_is_the_first()
    {
        var conversation = Walk.To("skin.pain", "skin.itch=8", "es")
            .Say("ponele 3. el picor pensándolo bien es más 7 que 8");
        Assert.Equal(("3/10", "7/10"), (conversation.Answer("skin.pain"), conversation.Answer("skin.itch")));
    }
}
