using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

public sealed class DurationReaderTests
{
    [Theory]
    [InlineData("2 weeks", "2wk")]
    [InlineData("3 yrs", "3a")]
    [InlineData("a few years", "2-5a about")]
    [InlineData("since 2019", "6-7a since 2019")]
    [InlineData("all my life", "lifelong")]
    [InlineData("six months or so", "6mo about")]
    [InlineData("on and off for 2 years", "2a on-off")]
    [InlineData("about a year and a half", "1.5a about")]
    [InlineData("over 10 years", ">10a")]
    [InlineData("less than a week", "<1wk")]
    [InlineData("years", ">2a about")]
    [InlineData("a long time", "about")]
    [InlineData("2 years and 3 months", "27mo")]
    [InlineData("a year or two", "1-2a")]
    [InlineData("5 to 6 months", "5-6mo")]
    [InlineData("since May 2020", "6a since 2020-05")]
    [InlineData("since last spring", "5-8mo about")]
    [InlineData("a couple of weeks", "2wk about")]
    [InlineData("3", "UnitMissing")]
    [InlineData("banana", "NotADuration")]
    [InlineData("half an hour", "0.5h")]
    [InlineData("since I was a kid", "about")]
    [InlineData("since I was 12", "about")]
    [InlineData("couple months", "2mo about")]
    [InlineData("10 mins", "10min")]
    [InlineData("more than a month", ">1mo")]
    [InlineData("for ages", "about")]
    [InlineData("since yesterday", "1d since 2026-11-22")]
    [InlineData("a decade", "10a")]
    [InlineData("two and a half years", "2.5a")]
    [InlineData("3-4 days", "3-4d")]
    [InlineData("3 weeks ago", "3wk")]
    [InlineData("since childhood", "about")]
    [InlineData("nearly 20 years", "20a about")]
    [InlineData("from birth", "lifelong")]
    [InlineData("18 months", "18mo")]
    [InlineData("since about 2015", "10-11a since 2015")]
    [InlineData("6 mths", "6mo")]
    [InlineData("2yrs", "2a")]
    public void A_length_of_time_keeps_its_ends_and_invents_none(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.Duration, text));
}
