namespace IntakeBot.Core.Tests.Dialog;

/// <summary>An earlier answer put right by its name beside the answer to something else.</summary>
public sealed class InstructedTests
{
    [Theory]
    [InlineData("my dad has psoriasis, and the itch better put 8 as I hardly slept", "Itch", "8/10")]
    [InlineData("my dad has psoriasis. The itch more like 9", "Itch", "9/10")]
    public void Both_are_heard(string said, string label, string now)
    {
        var conversation = Walk.To("skin.family", "skin.itch=7").Say(said);
        Assert.Equal("Psoriasis", conversation.Answer("skin.family"));
        Assert.Equal(now, conversation.Answer("skin.itch"));
        Assert.Contains($"{label}: {now}", conversation.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mi papá tenía psoriasis, y la picazón mejor ponga 8 porque ayer no dormí", "8/10")]
    [InlineData("psoriasis mi papá. ah y en lo de la picazón le dije 7 pero ahora que me acuerdo fue 9", "9/10")]
    public void In_Spanish_too(string said, string now)
    {
        var conversation = Walk.To("skin.family", "skin.itch=7", "es").Say(said);
        Assert.Equal("Psoriasis", conversation.Answer("skin.family"));
        Assert.Equal(now, conversation.Answer("skin.itch"));
    }

    [Fact]
    public void What_is_asked_now_is_put_right_itself()
    {
        var conversation = Walk.To("skin.family", "skin.itch=7", "es").Say("psoriasis mi papá, mejor ponga asma");
        Assert.Equal("7/10", conversation.Answer("skin.itch"));
        Assert.DoesNotContain("Psoriasis", conversation.Answer("skin.family"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_medicine_keeps_its_name_where_its_dose_is_in_doubt()
    {
        var conversation = Walk.To("medicines.any", "", "es")
            .Say("losartan de 50 una al dia desde 2020")
            .Say("la losartan no se si 50 o 100. y una pregunta, puedo tomar cerveza con esas pastillas?");
        Assert.Contains("losartan, 50 o 100", conversation.Reply, StringComparison.Ordinal);
        Assert.DoesNotContain("cerveza", conversation.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_that_went_unanswered_is_no_trigger()
    {
        var conversation = Walk.To("skin.triggers", "", "es").Say("el frío, no me respondió si se contagia");
        Assert.Equal("Cold or dry air", conversation.Answer("skin.triggers"));
    }

    [Theory]
    [InlineData("y la aspirina no se desde cuando")]
    [InlineData("no los años es la otra pastilla del colesterol")]
    public void What_tells_no_time_is_not_kept_as_since_when(string said)
    {
        var conversation = Walk.To("medicines.any", "", "es")
            .Say("losartan de 50 una al dia, aspirina de 100 en la noche", "tal cual", said);
        Assert.DoesNotContain("desde: ", conversation.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_question_that_went_unanswered_nothing_is_denied()
    {
        var conversation = Walk.To("skin.family", "skin.triggers=el frío y el alcohol", "es")
            .Say("mi papá psoriasis, y no me contestó de la cerveza");
        Assert.Equal("Cold or dry air, Alcohol", conversation.Answer("skin.triggers"));
    }

    [Theory]
    [InlineData("corrige lo de la medicina nueva, es NO")]
    [InlineData("corrige lo de la medicina nueva es NO")]
    [InlineData("no. corrige lo de la medicina nueva es NO")]
    public void A_no_to_an_earlier_question_is_put_in_its_place(string said) =>
        Assert.Equal("no", Walk.To("skin.mole", "skin.new-medicine=sí", "es").Say(said).Answer("skin.new-medicine"));

    [Fact]
    public void An_answer_goes_by_the_words_of_its_question_and_not_by_how()
    {
        var conversation = Walk.To(
                "diet.alcohol",
                "skin.course=va y viene; skin.tried=betametasona en crema; skin.tried-result=ayudó mucho",
                "es"
            )
            .Say("nunca. ah y lo de cómo ha estado me equivoqué, póngale que está empeorando");
        Assert.Equal("Getting worse", conversation.Answer("skin.course"));
        Assert.Equal("It helped a lot", conversation.Answer("skin.tried-result"));
    }

    [Fact]
    public void A_figure_put_in_the_place_of_another_is_of_what_is_named()
    {
        var conversation = Walk.To("diet.alcohol", "skin.course=empeorando; skin.itch=6; skin.pain=3", "es")
            .Say("nunca. de picor son 4, no 3");
        Assert.Equal("3/10", conversation.Answer("skin.pain"));
    }

    [Theory]
    [InlineData("déjelo así")]
    [InlineData("dejalo asi")]
    public void An_answer_opened_to_be_changed_is_left_as_it_was(string said)
    {
        var conversation = Walk.To("diet.alcohol", "reason.goals=menos picor", "es")
            .Say("cambiar qué espera de la visita");
        Assert.Equal("reason.goals", conversation.Pending?.ToString());
        Assert.Equal("menos picor", conversation.Say(said).Answer("reason.goals"));
    }
}
