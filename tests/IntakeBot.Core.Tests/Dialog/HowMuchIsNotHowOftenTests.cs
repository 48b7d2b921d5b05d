namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Where it is asked how often, how much in a week tells no days of it.</summary>
public sealed class HowMuchIsNotHowOftenTests
{
    [Theory]
    [InlineData("14 units a week")]
    [InlineData("20 a week")]
    [InlineData("8 pints a week")]
    public void So_much_a_week_is_asked_back(string said)
    {
        var conversation = Walk.To("diet.alcohol").Say(said);
        Assert.Null(conversation.Answer("diet.alcohol"));
        Assert.Contains("Several times a week, Every day or nearly", conversation.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8 pints a week, fri and sat", "Several times a week")]
    [InlineData("3 pints fri and sat", "Several times a week")]
    [InlineData("a bottle of wine a week", "About once a week")]
    [InlineData("2 glasses a night", "Every day or nearly")]
    [InlineData("14 times a week", "Every day or nearly")]
    public void Days_and_times_tell_how_often(string said, string option) =>
        Assert.Equal(option, Walk.To("diet.alcohol").Say(said).Answer("diet.alcohol"));

    [Theory]
    [InlineData("8 cervezas a la semana, viernes y sábado")]
    [InlineData("el viernes y el sábado")]
    public void Days_tell_it_in_Spanish(string said) =>
        Assert.Equal("Several times a week", Walk.To("diet.alcohol", language: "es").Say(said).Answer("diet.alcohol"));
}
