using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("2019", "2019")]
    [InlineData("last year, in october i think", "2025-10")]
    [InlineData("not 2018, 2019", "2019")]
    [InlineData("may. no june", "2026-06")]
    [InlineData("1971, in march, 9", "1971-03-09")]
    [InlineData("1971, in march", "1971-03")]
    [InlineData("1st of the month", "2026-11-01")]
    [InlineData("2 days after halloween", "2026-11-02")]
    [InlineData("May 2020", "2020-05")]
    [InlineData("03/04/2021", "ambiguous AmbiguousDate: 2021-04-03 or 2021-03-04")]
    [InlineData("25/12/1990", "1990-12-25")]
    [InlineData("3 yrs ago", "2023")]
    [InlineData("last spring", "2026-03..2026-05")]
    [InlineData("about six months ago", "2026-05")]
    [InlineData("on and off since 2019", "2019")]
    [InlineData("since I was a kid", "\"since I was a kid\"")]
    [InlineData("yesterday", "2026-11-22")]
    [InlineData("last Tuesday", "2026-11-17")]
    [InlineData("2 weeks ago", "2026-11")]
    [InlineData("a few months ago", "2026-06..2026-09")]
    [InlineData("last year", "2025")]
    [InlineData("this summer", "2026-06..2026-08")]
    [InlineData("in March", "2026-03")]
    [InlineData("March", "NotADate")]
    [InlineData("12 March", "2026-03-12")]
    [InlineData("the 25th of december", "2025-12-25")]
    [InlineData("end of August", "2026-08")]
    [InlineData("march or april last year", "2025-03..2025-04")]
    [InlineData("the week before last", "2026-11")]
    [InlineData("less than two weeks ago", "2026-11")]
    [InlineData("halloween", "2026-10-31")]
    [InlineData("last Christmas", "2025-12")]
    [InlineData("new year's eve", "2025-12-31")]
    [InlineData("easter", "2026-04")]
    [InlineData("Easter 2024", "2024-03")]
    [InlineData("easter 2008", "2008-03")]
    [InlineData("just after easter last year", "2025-04")]
    [InlineData("the monday before last", "2026-11-09")]
    [InlineData("3 tuesdays ago", "2026-11-03")]
    [InlineData("a week last friday", "2026-11-13")]
    [InlineData("early 2020", "2020-01..2020-04")]
    [InlineData("the 90s", "1990..1999")]
    [InlineData("1990s", "1990..1999")]
    [InlineData("a year and a half ago", "2025-05")]
    [InlineData("day before yesterday", "2026-11-21")]
    [InlineData("5 days ago", "2026-11-18")]
    [InlineData("last month", "2026-10")]
    [InlineData("last week", "2026-11")]
    [InlineData("a couple of years ago", "2024")]
    [InlineData("years ago", "\"years ago\"")]
    [InlineData("2031", "FutureDate")]
    [InlineData("12 March 2031", "FutureDate")]
    [InlineData("12 Septmber 1970", "1970-09-12")]
    [InlineData("febuary 2019", "2019-02")]
    [InlineData("31 Feb 2020", "NotADate")]
    [InlineData("mid 2019", "2019-05..2019-08")]
    [InlineData("when I was 12", "\"when I was 12\"")]
    [InlineData("in my twenties", "\"in my twenties\"")]
    [InlineData("2019-05", "2019-05")]
    [InlineData("2019-2020", "2019..2020")]
    [InlineData("soon", "NotADate")]
    [InlineData("winter 2019", "2019..2020-02")]
    [InlineData("may have been 2018", "2018")]
    [InlineData("4th of July 2015", "2015-07-04")]
    [InlineData("July 4, 2015", "2015-07-04")]
    [InlineData("'19", "2019")]
    [InlineData("summer of 2018", "2018-06..2018-08")]
    [InlineData("on Monday", "2026-11-16")]
    [InlineData("today", "2026-11-23")]
    [InlineData("3/2021", "2021-03")]
    [InlineData("around 2015", "2015")]
    [InlineData("I don't remember", "declined")]
    [InlineData("a month ago", "2026-10")]
    [InlineData("10 years ago", "2016")]
    [InlineData("last October", "2026-10")]
    [InlineData("since October", "2026-10")]
    [InlineData("all my life", "\"all my life\"")]
    [InlineData("1985-03-12", "1985-03-12")]
    [InlineData("20/13/2020", "NotADate")]
    [InlineData("just after Christmas 2020", "2020-12")]
    [InlineData("2018 or 2019", "2018..2019")]
    [InlineData("over 5 years ago", "\"over 5 years ago\"")]
    public void A_date_is_as_precise_as_its_words(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(Readings.Item(ItemKind.Date), text));

    [Theory]
    [InlineData("since I was a kid", "1985..1998")]
    [InlineData("when I was 12", "1997..1998")]
    [InlineData("in my twenties", "2005..2015")]
    [InlineData("since birth", "1985-03-12")]
    [InlineData("as a teenager", "1997..2005")]
    [InlineData("aged 30", "2015..2016")]
    [InlineData("3 years ago", "2023")]
    public void A_time_of_life_is_told_from_the_birth_date(string text, string expected) =>
        Assert.Equal(
            expected,
            Readings.Read(
                Readings.Item(ItemKind.Date),
                text,
                Readings.Context with
                {
                    Born = new PartialDate(1985, 3, 12),
                }
            )
        );

    [Theory]
    [InlineData("03/04/2021", "2021-04-03")]
    [InlineData("3.4.21", "2021-04-03")]
    [InlineData("12/25/1990", "1990-12-25")]
    [InlineData("04-05-2020", "2020-05-04")]
    public void The_order_of_a_country_settles_which_is_the_day(string text, string expected) =>
        Assert.Equal(
            expected,
            Readings.Read(Readings.Item(ItemKind.Date), text, Readings.Context with { Order = DateOrder.DayFirst })
        );

    [Theory]
    [InlineData("03/04/2021", "2021-03-04")]
    [InlineData("25/12/1990", "1990-12-25")]
    [InlineData("7/4/15", "2015-07-04")]
    public void An_american_date_begins_with_its_month(string text, string expected) =>
        Assert.Equal(
            expected,
            Readings.Read(Readings.Item(ItemKind.Date), text, Readings.Context with { Order = DateOrder.MonthFirst })
        );
}
