using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Understanding;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("Itch", "itch is 4 but pain is a 9", "4")]
    [InlineData("Itch", "pain 9, itch 4", "4")]
    [InlineData("Itch", "9 pain 4 itch", "4")]
    [InlineData("Itch", "hardly anything, 1 or 2. The burning is more like a 5", "2 (1-2)")]
    [InlineData("Itch", "about 8 I should say, at night it's a 10", "8")]
    [InlineData("Itch", "9 at night but about a 7", "7")]
    [InlineData("Itch", "at night, 9. otherwise 4", "4")]
    [InlineData("Itch", "8 on a bad day, 3 on a good day", "8 (3-8)")]
    [InlineData("Itch", "pain is a 9", "NotANumber")]
    [InlineData("Itch", "not itchy its SORE, 7 when I sit", "NotANumber")]
    [InlineData("Itch", "itchy and sore, 7", "7")]
    [InlineData("Itch", "my hands are a 9, the rest 3", "9 (3-9)")]
    [InlineData("How sore is your skin?", "Skin pain 3, but the joint pain is a 7", "3")]
    [InlineData("Stress", "He is 6, he is not stressed I think, maybe 2? I am a 9!", "2")]
    [InlineData("How are you?", "itch 4, pain 9", "9 (4-9)")]
    public void Of_several_figures_the_one_of_what_is_asked_counts_and_on_the_whole(
        string asked,
        string said,
        string read
    ) => Assert.Equal(read, Readings.Read(Readings.Scale with { Text = asked, Label = asked }, said));

    [Theory]
    [InlineData("7", "7")]
    [InlineData("7 or 8", "8 (7-8)")]
    [InlineData("7-8", "8 (7-8)")]
    [InlineData("between 7 and 8", "8 (7-8)")]
    [InlineData("about 7", "7")]
    [InlineData("7/10", "7")]
    [InlineData("7 out of 10", "7")]
    [InlineData("six and a half", "7 (6.5-6.5)")]
    [InlineData("half", "5")]
    [InlineData("a couple", "2")]
    [InlineData("emollient twice a day", "NotANumber")]
    [InlineData("seven", "7")]
    [InlineData("11", "OutOfRange")]
    [InlineData("-3", "OutOfRange")]
    [InlineData("3/5", "OtherScale")]
    [InlineData("ten", "10")]
    [InlineData("no pain", "0")]
    [InlineData("max", "10")]
    [InlineData("was 9 now 4", "4")]
    [InlineData("4 during the day, 8 at night", "8 (4-8)")]
    [InlineData("I've had it for 3 years, about 6", "6")]
    [InlineData("more than 7", "7 (7-)")]
    [InlineData("loads", "NotANumber")]
    [InlineData("a few", "NotANumber")]
    [InlineData("3 to 4", "4 (3-4)")]
    [InlineData("zero", "0")]
    [InlineData("none", "0")]
    [InlineData("7,5", "8 (7.5-7.5)")]
    [InlineData("7.", "7")]
    [InlineData("8ish", "8")]
    [InlineData("a solid 7", "7")]
    [InlineData("at least 5", "5 (5-)")]
    [InlineData("not bad", "NotANumber")]
    [InlineData("it's a 6", "6")]
    public void On_a_scale_the_higher_end_of_a_range_counts(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(Readings.Scale, text));

    [Theory]
    [InlineData("7", "7")]
    [InlineData("a dozen", "12")]
    [InlineData("half a dozen", "6")]
    [InlineData("twenty five", "25")]
    [InlineData("a hundred", "100")]
    [InlineData("1,000", "1000")]
    [InlineData("three or four", "4 (3-4)")]
    [InlineData("a couple", "2")]
    [InlineData("6.5", "7 (6.5-6.5)")]
    [InlineData("about 20", "20")]
    [InlineData("one", "1")]
    [InlineData("none", "0")]
    [InlineData("two hundred and fifty", "250")]
    [InlineData("between 5 and 10", "8 (5-10)")]
    [InlineData("a few", "NotANumber")]
    [InlineData("-5", "-5")]
    public void A_whole_number_is_read_in_digits_and_words(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(Readings.Item(ItemKind.Integer), text));

    [Theory]
    [InlineData("6.5", "6.5")]
    [InlineData("6,5", "6.5")]
    [InlineData("six and a half", "6.5")]
    [InlineData("6½", "6.5")]
    [InlineData("7 hours 30 minutes", "7.5")]
    [InlineData("7h30", "7.5")]
    [InlineData("7:30", "7.5")]
    [InlineData("half", "0.5")]
    [InlineData("6 to 7", "6.5 (6-7)")]
    [InlineData("quarter", "0.25")]
    [InlineData("one point five", "1.5")]
    [InlineData("less than 5", "5 (-5)")]
    [InlineData("5 hours", "5")]
    [InlineData("a half", "0.5")]
    [InlineData("90 minutes", "1.5")]
    [InlineData("6 hrs 45", "6.75")]
    [InlineData("btwn 5 and 6", "5.5 (5-6)")]
    [InlineData("half past six", "NotANumber")]
    public void Hours_keep_their_fractions(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(Readings.Item(ItemKind.Decimal) with { Unit = "hours" }, text));

    [Theory]
    [InlineData("70", "70")]
    [InlineData("12 stone", "76.2")]
    [InlineData("180 lbs", "81.6")]
    [InlineData("80 kilos", "80")]
    public void An_amount_in_another_unit_becomes_one_in_the_unit_that_is_asked(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(Readings.Item(ItemKind.Decimal) with { Unit = "kg" }, text));

    [Theory]
    [InlineData("not itchy at all", "0")]
    [InlineData("doesn't itch any more", "0")]
    [InlineData("no itch whatsoever", "0")]
    [InlineData("not bad", "NotANumber")]
    [InlineData("not as itchy as yesterday", "NotANumber")]
    public void A_denial_of_what_a_scale_asks_is_its_lower_end(string text, string expected) =>
        Assert.Equal(
            expected,
            Readings.Read(Readings.Scale with { Text = "How bad is the itch?", Label = "Itch" }, text)
        );
}
