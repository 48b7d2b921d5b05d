namespace IntakeBot.Core.Tests.Dialog;

/// <summary>What only tells more of what is named, or that it was told before, is no answer of its own.</summary>
public sealed class SaidOfThatTests
{
    [Theory]
    [InlineData(
        "skin.triggers",
        "es",
        "el calor, y hay un gato del vecino q se mete y el lo abraza",
        "Heat or sweat, Pets, pollen or dust"
    )]
    [InlineData("skin.tried", "es", "hidrocortisona dos veces al dia, va y viene", "Steroid cream")]
    [InlineData("stress.sources", "es", "la familia, eso lo estresa", "Family or relationship")]
    [InlineData("diet.digestion", "es", "hinchazón si como queso o leche", "Bloating")]
    [InlineData("diet.digestion", "es", "a veces se estriñe un poco, sangre ni nada de eso no", "Constipation")]
    [InlineData("diet.digestion", "en", "bloating if I eat cheese or milk", "Bloating")]
    [InlineData(
        "skin.family",
        "es",
        "el papa psoriasis, mi mama es diabetica y de la presion",
        "Psoriasis, mi mama es diabetica"
    )]
    public void What_goes_on_about_it_names_nothing_more(string item, string language, string said, string kept) =>
        Assert.Equal(kept, Walk.To(item, "stress.level=6", language).Say(said).Answer(item));

    [Theory]
    [InlineData("es", "ya le habia dicho, 3 o 4 noches a la semana")]
    [InlineData("es", "como le conté, 3 noches por semana")]
    [InlineData("en", "I told you already, 3 or 4 nights a week")]
    public void That_it_was_told_before_does_not_hide_what_is_told(string language, string said)
    {
        var poor = language == "es" ? "mal" : "poor";
        Assert.Equal(
            "Some nights",
            Walk.To("sleep.waking", $"sleep.quality={poor}", language).Say(said).Answer("sleep.waking")
        );
    }

    [Theory]
    [InlineData(
        "skin.pain",
        "yo creo un 3. oiga y el papa tiene psoriasis, se la puede pasar o heredar??",
        "skin.pain",
        "3/10"
    )]
    [InlineData(
        "skin.conditions",
        "eczema es lo mismo q dermatitis atopica? a mi me dijeron dermatitis",
        "skin.conditions",
        "Eczema"
    )]
    public void A_question_beside_an_answer_is_met(string asked, string said, string item, string answer)
    {
        var conversation = Walk.To(asked, "reason.main=tengo dermatitis atópica", "es").Say(said);
        Assert.Contains("buena pregunta", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(answer, conversation.Answer(item));
    }

    [Theory]
    [InlineData("skin.pain", "esto lo lee la doctora o una maquina?")]
    [InlineData("reason.goals", "dormir de corrido. Che y una cosa, esto lo lee la doctora o una maquina?")]
    public void Who_reads_it_is_told(string asked, string said) =>
        Assert.Contains("Lo lee una persona", Walk.To(asked, language: "es").Say(said).Reply, StringComparison.Ordinal);

    [Fact]
    public void A_denial_of_the_last_answer_takes_no_answer_from_what_is_asked()
    {
        var conversation = Walk.To("diet.foods", "diet.pattern=ayuno y de todo", "es")
            .Say("no esta en ayuno, toma mucho jugo nomas. y comidas pues ninguna, solo el cacahuate");
        Assert.Equal("Nuts", conversation.Answer("diet.foods"));
    }
}
