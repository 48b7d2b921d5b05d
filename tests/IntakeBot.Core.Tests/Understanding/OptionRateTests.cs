using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

/// <summary>How often something is, told in figures, names the option that is nearest.</summary>
public sealed class OptionRateTests
{
    private static string Read(string item, string text, string language = "en")
    {
        var form = Shipped.Content.Prompts.FormOf("skin-intake").In(language);
        var context = new ReadingContext(Shipped.Content.Prompts.PhrasesOf(form).Words, Readings.Today);
        return Readings.Show(AnswerReader.Read(form.Find(new LinkId(item))!, new PatientText(text), context));
    }

    [Theory]
    [InlineData("2x a week", "several-times-weekly")]
    [InlineData("2 nights a week", "several-times-weekly")]
    [InlineData("3 or 4 nights, few cans", "several-times-weekly")]
    [InlineData("3-4 nights a week not every day", "several-times-weekly")]
    [InlineData("not every day, maybe twice a week", "several-times-weekly")]
    [InlineData("pint or two fri n sat", "several-times-weekly")]
    [InlineData("couple of pints most nights", "several-times-weekly")]
    [InlineData("5 days a week", "several-times-weekly")]
    [InlineData("6 nights out of 7", "daily")]
    [InlineData("nearly every day", "daily")]
    [InlineData("once or twice a week", "weekly")]
    [InlineData("every Sunday", "weekly")]
    [InlineData("once a fortnight", "now-and-then")]
    [InlineData("3 times a year, at weddings", "now-and-then")]
    public void The_nearest_option_is_meant(string text, string option) =>
        Assert.Equal(option, Read("diet.alcohol", text));

    [Theory]
    [InlineData("diet.alcohol", "una vez x semana", "weekly")]
    [InlineData("diet.alcohol", "findes", "several-times-weekly")]
    [InlineData("diet.sugar", "todos los dias, pan dulce y refresco, como 2 veces", "several-times-daily")]
    [InlineData("diet.sugar", "3 veces al dia", "several-times-daily")]
    [InlineData("sleep.waking", "2 noches por semana", "some-nights")]
    [InlineData("sleep.waking", "un par de noches", "some-nights")]
    [InlineData("sleep.waking", "casi todas las noches", "most-nights")]
    public void In_Spanish_too(string item, string text, string option) => Assert.Equal(option, Read(item, text, "es"));

    [Theory]
    [InlineData("sleep.waking", "a couple of nights", "some-nights")]
    [InlineData("sleep.waking", "5 nights a week", "most-nights")]
    [InlineData("sleep.waking", "3 times a night", "every-night")]
    [InlineData("stress.mood", "3 days a week", "several-days")]
    public void Nights_that_are_counted_are_those_of_a_week(string item, string text, string option) =>
        Assert.Equal(option, Read(item, text));

    [Theory]
    [InlineData("4 times a month", "ambiguous")]
    public void Between_two_that_are_as_near_it_is_asked(string text, string reading) =>
        Assert.StartsWith(reading, Read("diet.alcohol", text), StringComparison.Ordinal);
}
