using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

/// <summary>Of what was and what is, of others and of oneself, the value that is asked for is one's own of now.</summary>
public sealed class RivalsTests
{
    private static readonly ReadingContext Spanish = new(Shipped.Content.Prompts.Languages["es"].Words, Readings.Today);

    [Theory]
    [InlineData("was 38.4 last night but its 37.6 now", "37.6 Cel")]
    [InlineData("38.9 last night, 37.1 this morning after the calpol", "37.1 Cel")]
    [InlineData("37.6 now, was 38.4", "37.6 Cel")]
    [InlineData("38.4 this morning", "38.4 Cel")]
    [InlineData("it was 38.4", "38.4 Cel")]
    public void An_amount_of_now_comes_before_one_of_before(string text, string expected) =>
        Assert.Equal(
            expected,
            Readings.Read(
                StatementKind.Quantity,
                text,
                Readings.Context with
                {
                    Question = "What is your temperature?",
                }
            )
        );

    [Theory]
    [InlineData("pesaba 102 kilos el año pasado, ya voy en 91 y bajando", "91 kg")]
    [InlineData("empecé con 25 microgramos y ahora tomo 75", "75 ug")]
    [InlineData("pesaba 102,5 kilos antes, ahora 91,5", "91.5 kg")]
    public void An_amount_without_its_unit_has_the_unit_of_the_other(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.Quantity, text, Spanish));

    [Theory]
    [InlineData("my dad had it for 20 years, me only 8 months", "8mo")]
    [InlineData("they used to last ten minutes but now its more like 2 hours each", "2h about")]
    [InlineData("it was bad for 2 weeks", "2wk")]
    public void A_length_is_ones_own_and_of_now(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.Duration, text, Readings.Context));

    [Theory]
    [InlineData("mi abuela lo tuvo 30 años, yo apenas llevo dos", "2a")]
    [InlineData("llevo 8 meses, bueno no, ya van 9", "9mo")]
    public void A_length_that_only_counts_has_the_unit_of_the_other(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.Duration, text, Spanish));

    [Theory]
    [InlineData("was four times a day, cut down to two", "2/1d")]
    [InlineData("2x a day until march, once now", "1/1d")]
    [InlineData("my husband twice a day, me once", "1/1d")]
    [InlineData("twice a day until march", "2/1d")]
    public void A_rate_of_now_comes_before_one_of_before(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.Frequency, text, Readings.Context));

    [Theory]
    [InlineData("three", "3/1d")]
    [InlineData("two, no wait, three", "3/1d")]
    public void A_bare_count_is_of_the_period_that_is_asked(string text, string expected) =>
        Assert.Equal(
            expected,
            Readings.Read(
                StatementKind.Frequency,
                text,
                Readings.Context with
                {
                    Question = "How many times a day do you put it on?",
                }
            )
        );

    [Theory]
    [InlineData("2 now, used to be 8", "2")]
    [InlineData("used to be an 8", "8")]
    public void A_level_that_used_to_be_is_none_of_now(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(Readings.Scale, text));

    [Theory]
    [InlineData("No. my sister has it but I was tested and it was clear", "no")]
    [InlineData("no, my sister doesnt but I do", "yes")]
    public void A_no_is_ones_own_whatever_is_told_of_a_sister(string text, string expected) =>
        Assert.Equal(expected, Readings.ReadAsked("Do you have coeliac disease?", text));
}
