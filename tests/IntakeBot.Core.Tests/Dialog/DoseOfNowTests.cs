using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>The dose that is kept is that of now, in whatever order it and the one before are told.</summary>
public sealed class DoseOfNowTests
{
    private static Conversation Shown(string list, string language) =>
        Walk.To("medicines.any", language: language).Say(list);

    private static Statement.Medication Read(string text, string language)
    {
        var phrases = Shipped.Content.Prompts.Languages[language];
        var context = new ReadingContext(phrases.Words, new DateOnly(2026, 11, 29))
        {
            Answers = phrases.Answers,
            Medications = Shipped.Content.Medications,
        };
        var read = Assert.IsType<AnswerReading.Understood>(
            StatementReader.Read(StatementKind.Medications, new PatientText(text), context)
        );
        return Assert.Single(read.Stated<Statement.Medication>());
    }

    [Theory]
    [InlineData("es", "levotiroxina hace 6 años, ahora de 88 en ayunas desde octubre, antes 75", 88)]
    [InlineData("es", "levotiroxina, antes 75, ahora de 88 en ayunas", 88)]
    [InlineData("es", "levotiroxina, antes 75, ahora 88", 88)]
    [InlineData("es", "levotiroxina antes de 75 y ahora de 88", 88)]
    [InlineData("es", "levotiroxina ahora de 88, antes de 75", 88)]
    [InlineData("es", "levotiroxina de 75 antes, ahora de 88", 88)]
    [InlineData("es", "losartan antes 50 mg, ahora 100 mg", 100)]
    [InlineData("es", "losartan ahora de 100 mg, antes de 50 mg", 100)]
    [InlineData("es", "la levotiroxina me la subieron hace un mes de 75 a 88", 88)]
    [InlineData("es", "losartan me lo bajaron en octubre de 100 a 50", 50)]
    [InlineData("en", "levothyroxine for 6 years, now 88 since October, before 75", 88)]
    [InlineData("en", "levothyroxine, 75 before, now 88", 88)]
    [InlineData("en", "levothyroxine before 75, now on 88", 88)]
    [InlineData("en", "levothyroxine now 88 mcg, before 75 mcg", 88)]
    [InlineData("en", "bisoprolol was 2.5 now 5mg once a day", 5)]
    [InlineData("en", "levothyroxine, they put it up a month ago from 75 to 88", 88)]
    public void The_dose_of_now_is_the_dose(string language, string told, int dose)
    {
        var read = Read(told, language);
        Assert.Equal(dose, read.Strength?.Value);
        Assert.False(read.Stopped);
    }

    [Theory]
    [InlineData("es", "la levotiroxina me la subieron hace un mes de 75 a 88")]
    [InlineData("es", "losartan de 50, me lo bajaron en octubre")]
    [InlineData("en", "they put my levothyroxine up a month ago from 75 to 88")]
    public void Since_when_a_dose_is_another_tells_no_beginning(string language, string told) =>
        Assert.Null(Read(told, language).Since);

    [Fact]
    public void What_was_before_is_kept_with_the_beginning_of_it_all()
    {
        var conversation = Shown("levotiroxina", "es")
            .Say("no, levotiroxina hace 6 años, ahora de 88 en ayunas desde octubre, antes 75");
        Assert.Contains("levotiroxina, 88", conversation.Reply, StringComparison.Ordinal);
        Assert.Contains("antes 75", conversation.Reply, StringComparison.Ordinal);
        Assert.Contains("desde 2020", conversation.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("75 era antes. ahora es de 100, no 88, me equivoque")]
    [InlineData("75 era antes, ahora es de 100")]
    public void A_dose_that_was_shown_gives_way_to_that_of_now(string said)
    {
        var conversation = Shown("levotiroxina 75", "es").Say(said);
        Assert.Contains("levotiroxina, 100", conversation.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_it_is_the_one_that_had_the_dose_before()
    {
        var conversation = Shown("losartan 50, levotiroxina 75", "es").Say("75 era antes, ahora es de 100");
        Assert.Contains("losartan, 50", conversation.Reply, StringComparison.Ordinal);
        Assert.Contains("levotiroxina, 100", conversation.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("levothyroxine was 75, now 100", "levothyroxine, 100")]
    [InlineData("75 was before, it's 100 now", "levothyroxine, 100")]
    public void In_English_too(string said, string shown) =>
        Assert.Contains(shown, Shown("levothyroxine 75", "en").Say(said).Reply, StringComparison.Ordinal);

    [Fact]
    public void It_gives_way_where_the_one_before_was_told_beside_another()
    {
        var conversation = Shown("levotiroxina y losartan 50", "es")
            .Say(
                "no, levotiroxina hace 6 años, ahora de 88 en ayunas desde octubre, antes 75",
                "75 era antes. ahora es de 100, no 88, me equivoque"
            );
        Assert.Contains("levotiroxina, 100", conversation.Reply, StringComparison.Ordinal);
        Assert.Contains("losartan, 50", conversation.Reply, StringComparison.Ordinal);
    }
}
