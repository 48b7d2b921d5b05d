namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Lists of the patient's: what is told of them in any way is kept, and what is a relative's or only asked is none of them.</summary>
public sealed class KeptListsTests
{
    [Theory]
    [InlineData(
        "lavarme las manos mil veces, el gel, el lavavajillas del bar y los examenes",
        "lavarme las manos mil veces, el gel, el lavavajillas del bar, los examenes"
    )]
    [InlineData("el vapor de la cocina y el frio", "el vapor de la cocina, Cold or dry air")]
    [InlineData("el frio tambien. el sol no, el sol me ayuda", "Cold or dry air")]
    [InlineData("el frio, se me alborota", "Cold or dry air")]
    public void Ones_own_words_stay_whatever_article_they_open_with(string said, string kept) =>
        Assert.Equal(kept, Walk.To("skin.triggers", language: "es").Say(said).Answer("skin.triggers"));

    [Theory]
    [InlineData("creo que el mole y la carne de puerco, se me alborota", "el mole, la carne de puerco")]
    public void What_is_thought_to_be_a_cause_is_named(string said, string kept) =>
        Assert.Equal(kept, Walk.To("diet.foods", language: "es").Say(said).Answer("diet.foods"));

    [Theory]
    [InlineData("no no, el lupus lo tiene mi hermana, yo no. yo tengo soriasis nada mas", "Psoriasis")]
    [InlineData("no, lupus no, dije psoriasis. el lupus es de mi hermana Lupita", "Psoriasis")]
    [InlineData("psoriasis. el lupus lo tiene mi hermana", "Psoriasis")]
    public void What_is_given_to_a_relative_behind_it_is_none_of_the_patients(string said, string kept)
    {
        const string Reason = "reason.main=tengo psoriasis en los codos y tambien lupus";
        Assert.Equal(kept, Walk.To("skin.conditions", Reason, "es").Say(said).Answer("skin.conditions"));
    }

    [Theory]
    [InlineData("que se me quite la comezon y que me digan si es lupus o no")]
    [InlineData("poder dormir, y descartar lupus")]
    public void What_the_patient_would_like_to_know_is_told_by_nobody(string hopes)
    {
        var conversation = Walk.To("skin.conditions", $"reason.goals={hopes}", "es");
        Assert.DoesNotContain("Lupus.", conversation.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es", "8. y las manos tb eh, sobre todo las manos", "Face, Hands")]
    [InlineData("es", "8. ah y tambien los pies", "Face, Feet")]
    [InlineData("en", "8. And my hands too", "Face, Hands")]
    [InlineData("en", "8. My hands hurt as well when it's cold", "Face")]
    public void What_belongs_to_an_earlier_list_comes_to_it_behind_another_answer(
        string language,
        string said,
        string areas
    )
    {
        var conversation = Walk.To("skin.itch", language == "es" ? "skin.areas=la cara" : "skin.areas=face", language)
            .Say(said);
        Assert.Equal(areas, conversation.Answer("skin.areas"));
        Assert.Equal("8", conversation.Answer("skin.itch")?.Split('/')[0]);
    }

    [Fact]
    public void What_is_shown_and_not_denied_stays_beside_what_comes_new()
    {
        var conversation = Walk.To("skin.areas", "reason.main=dermatitis en las manos y parpados", "es")
            .Say("son los parpados, d la cara nada mas, y el cuello a veces");
        Assert.Equal("Face, Hands, Neck", conversation.Answer("skin.areas"));
    }

    [Fact]
    public void A_little_of_what_was_tried_is_a_little() =>
        Assert.Equal(
            "It helped a little",
            Walk.To("skin.tried-result", "skin.tried=crema con corticoide", "es")
                .Say("un poco la mometasona. oye el tacrolimus es pomada no pastilla")
                .Answer("skin.tried-result")
        );

    [Fact]
    public void An_answer_is_opened_by_its_number_at_the_end_of_a_sentence()
    {
        var conversation = Walk.To("skin.conditions", language: "es").Say("lupus");
        for (var turn = 0; turn < 90 && conversation.Pending is not null; turn++)
            conversation.Say(conversation.Pending.ToString() is "skin.mole" or "medicines.any" ? "no" : "saltar");
        conversation.Say("oiga pero ahí dice que yo tengo lupus, cambiar 3");
        Assert.NotNull(conversation.Pending);
    }
}
