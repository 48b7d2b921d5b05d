using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Understanding;

/// <summary>Which figure of a reply is meant where a whole number is asked.</summary>
public sealed class FiguresMeantTests
{
    [Theory]
    [InlineData("How many moles?", "fourty two", "42")]
    [InlineData("How many moles?", "not 8, 6", "6")]
    [InlineData("How many children?", "4, well 5 with the baby", "5")]
    [InlineData("How many cigarettes a day?", "2 packs of 20", "40")]
    [InlineData("How many packs a day?", "2 packs of 20", "2")]
    [InlineData("How many hours do you sleep a night?", "4, normally was like 8 before him", "4")]
    [InlineData("How many hours do you sleep a night?", "in bed 11 hours but broken, actual sleep maybe 8", "8")]
    [InlineData("How many cigarettes a day?", "was 20, 5 these days", "5")]
    [InlineData("How old were you when it started?", "I was 15, then again at 20", "15")]
    public void It_is_the_one_that_the_patient_means(string asked, string said, string read) =>
        Assert.Equal(read, Readings.Read(Readings.Item(ItemKind.Integer) with { Text = asked }, said));
}
