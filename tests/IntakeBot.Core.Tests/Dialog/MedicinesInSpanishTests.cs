namespace IntakeBot.Core.Tests.Dialog;

/// <summary>What is told of one medicine in Spanish is not told of another, and what is no beginning is kept as none.</summary>
public sealed class MedicinesInSpanishTests
{
    [Theory]
    [InlineData(
        "mometasona (elica) crema, de los 4 años hasta el año pasado, ya no la uso",
        "mometasona, crema, ya no desde 2025"
    )]
    [InlineData("mometasona crema, la dejé en mayo", "mometasona, crema, ya no desde mayo de 2025")]
    public void A_past_cream_ends_no_other_cream(string said, string shown)
    {
        var conversation = Listed("hidrocortisona crema desde hace 2 semanas").Say("saltar", "saltar", "si", said);
        Assert.Equal("desde febrero de 2026", conversation.Answer("medicine.since"));
        Assert.Contains($"Usted me dijo: {shown}. ¿Es correcto?", conversation.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("la eucerin si me la sigo poniendo, y la hidrocortisona tambien")]
    [InlineData("sigo usando la eucerin y la hidrocortisona la uso todavia")]
    public void What_is_in_use_still_is_over_no_more(string said)
    {
        var conversation = Walk.To("medicines.any", language: "es")
            .Say("enalapril 20, hidrocortisona crema, ya no la uso y eucerin, la deje en mayo", "si");
        conversation.SkipTo("diet.pattern", "no");
        conversation.Say(said);
        Assert.Null(conversation.Answer("medicine.since#1"));
        Assert.Null(conversation.Answer("medicine.since#2"));
    }

    [Theory]
    [InlineData(
        "la atorvastatina por el colesterol de 20 por la noche",
        "atorvastatina, 20, una vez al día, por la noche"
    )]
    [InlineData(
        "enalapril para la tension de 10 por la mañana",
        "enalapril, 10, una vez al día, por la mañana, para tension"
    )]
    [InlineData("ibuprofeno 600 para la espalda, el ultimo hace dos semanas", "ibuprofeno, 600, para espalda")]
    [InlineData("uso ibuprofeno 600, la ultima vez hace un mes", "ibuprofeno, 600")]
    [InlineData("el ibuprofeno lo tomo desde hace muchos años", "ibuprofeno, desde hace muchos años")]
    [InlineData("enalapril 10, bueno no, me lo subieron a 20 mg", "enalapril, 20 mg")]
    [InlineData(
        "eucerin una vez al dia, desde el año pasado que dejé la cetaphil",
        "eucerin, una vez al día, desde el año pasado que dejé la cetaphil"
    )]
    [InlineData(
        "enalapril 20. tomaba amlodipino pero me lo quito el medico en febrero",
        "enalapril, 20; amlodipino, ya no desde febrero de 2026"
    )]
    [InlineData(
        "enalapril 20 y prednisona de noviembre a febrero",
        "enalapril, 20; prednisona, desde noviembre de 2025, ya no desde febrero de 2026"
    )]
    public void A_list_is_read_as_it_is_told(string said, string shown) =>
        Assert.Contains(
            $"Usted me dijo: {shown}. ¿Es correcto?",
            Walk.To("medicines.any", language: "es").Say(said).Reply,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("no, el ibuprofeno no empezo en enero, lo tomo desde hace muchos años", "desde hace muchos años")]
    [InlineData("no, el ibuprofeno lo tomo desde hace mas de 10 años", "desde hace mas de 10 años")]
    public void A_beginning_that_was_wrong_is_put_right(string said, string since) =>
        Assert.Contains(
            $"Usted me dijo: ibuprofeno, 600, {since}. ¿Es correcto?",
            Walk.To("medicines.any", language: "es").Say("ibuprofeno 600 desde enero", said).Reply,
            StringComparison.Ordinal
        );

    [Fact]
    public void An_exclamation_takes_off_no_part_of_the_body()
    {
        var conversation = Walk.To("diet.pattern", "skin.areas=espalda y brazos", "es").Say("no hombre, de todo!");
        Assert.Equal("Back or shoulders, Arms", conversation.Answer("skin.areas"));
    }

    private static Conversation Listed(string said) => Walk.To("medicines.any", language: "es").Say(said, "si");
}
