namespace IntakeBot.Core.Tests.Dialog;

/// <summary>An illness told where something else is asked.</summary>
public sealed class HistoryTests
{
    private const string Noted = "I've noted that for your clinician.";

    [Theory]
    [InlineData("skin.course", "oh i forgot to say i had a heart attack in 2018")]
    [InlineData("diet.foods", "I also have diabetes")]
    [InlineData("skin.itch", "i have high blood pressure")]
    public void It_is_noted_and_the_question_comes_back(string asked, string said)
    {
        var conversation = Walk.To(asked).Say(said);
        Assert.Contains(Noted, conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(asked, conversation.Pending?.ToString());
        Assert.Null(conversation.Answer(asked));
    }

    [Theory]
    [InlineData("skin.course", "it comes and goes, I have diabetes")]
    [InlineData("skin.family", "diabetes")]
    [InlineData("reason.main", "I have diabetes and a rash")]
    [InlineData("diet.foods", "nothing, I don't have diabetes")]
    public void An_answer_beside_it_is_taken_and_nothing_is_said(string asked, string said)
    {
        var conversation = Walk.To(asked).Say(said);
        Assert.DoesNotContain(Noted, conversation.Reply, StringComparison.Ordinal);
        Assert.NotEqual(asked, conversation.Pending?.ToString());
    }

    [Fact]
    public void Said_again_it_is_kept_and_the_conversation_goes_on() =>
        Assert.NotEqual(
            "skin.course",
            Walk.To("skin.course").Say("i had a heart attack", "i had a heart attack").Pending?.ToString()
        );

    [Theory]
    [InlineData("poca azucar por la diabetes y no tomo ya tengo 10 años que deje la cerveza", false)]
    [InlineData("tengo diabetes y no tomo", true)]
    [InlineData("diabetes tengo", true)]
    public void What_is_said_to_be_had_behind_another_thing_is_no_illness(string said, bool isNoted) =>
        Assert.Equal(
            isNoted,
            Walk.To("diet.pattern", language: "es").Say(said).Reply.Contains("lo he anotado", StringComparison.Ordinal)
        );

    [Fact]
    public void In_Spanish_too() =>
        Assert.Contains(
            "lo he anotado",
            Walk.To("skin.course", language: "es").Say("se me olvidó decirle que me dio un infarto en 2019").Reply,
            StringComparison.Ordinal
        );
}
