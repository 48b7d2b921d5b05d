namespace IntakeBot.Core.Tests.Dialog;

/// <summary>What was misread is put right at the next question, whatever that asks, and is no answer to it.</summary>
public sealed class UnsaidTests
{
    private const string Nothing = "skin.tried=hidrocortisona; skin.tried-result=no cambió nada";

    [Theory]
    [InlineData(
        "skin.new-medicine",
        "no le entendi, yo no dije q no cambio nada. la crema si le ayuda un poco, y regresa"
    )]
    [InlineData("skin.new-medicine", "yo nunca dije que no cambió nada, ayudó un poco")]
    [InlineData("skin.mole", "lo que mejor le fue no es que no cambio nada, le ayudo un poco la hidrocortisona")]
    public void What_was_never_said_gives_way_to_what_is(string asked, string said)
    {
        var conversation = Walk.To(asked, Nothing, "es").Say(said);
        Assert.Equal("It helped a little", conversation.Answer("skin.tried-result"));
        Assert.Null(conversation.Answer(asked));
        Assert.Equal(asked, conversation.Pending.ToString());
    }

    [Theory]
    [InlineData("skin.new-medicine", "yo no dije que no cambió nada")]
    [InlineData("skin.mole", "oiga, no dije que no cambió nada")]
    public void What_was_never_said_is_asked_again_where_nothing_else_is_told(string asked, string said)
    {
        var conversation = Walk.To(asked, Nothing, "es").Say(said);
        Assert.Equal("skin.tried-result", conversation.Pending.ToString());
        Assert.Null(conversation.Answer(asked));
    }

    [Theory]
    [InlineData("es", "psoriasis, eczema", "no dije eczema")]
    [InlineData("es", "psoriasis, eczema", "el eczema, quítelo")]
    [InlineData("es", "psoriasis, eczema", "sacá el eczema")]
    [InlineData("en", "psoriasis, eczema", "I never said eczema")]
    [InlineData("en", "psoriasis, eczema", "the eczema, take that out, it was a neighbour")]
    [InlineData("es", "melanoma", "NO no, nadie tiene cancer de piel!! es psoriasis el papa")]
    [InlineData("es", "melanoma", "no, cancer de piel no, es psoriasis")]
    [InlineData("en", "melanoma", "no, not skin cancer, it's psoriasis")]
    [InlineData("es", "eczema", "nadie tiene eczema, tienen psoriasis")]
    public void An_option_that_is_denied_leaves_and_what_is_named_comes_in_its_place(
        string language,
        string told,
        string said
    )
    {
        var conversation = Walk.To("skin.tried", $"skin.family={told}", language).Say(said);
        Assert.Equal("Psoriasis", conversation.Answer("skin.family"));
        Assert.Null(conversation.Answer("skin.tried"));
        Assert.Equal("skin.tried", conversation.Pending.ToString());
    }

    [Theory]
    [InlineData("es", "nada de eczema, crema hidratante")]
    [InlineData("en", "no eczema cream, just the moisturiser")]
    public void What_answers_the_question_denies_nothing_before_it(string language, string said)
    {
        var conversation = Walk.To("skin.tried", "skin.family=eczema", language).Say(said);
        Assert.NotNull(conversation.Answer("skin.tried"));
        Assert.Equal("Eczema", conversation.Answer("skin.family"));
    }

    [Theory]
    [InlineData(
        "skin.mole",
        "es",
        "espereme, lo de medicina nueva es NO. no empezo ninguna medicina nueva antes de empeorar"
    )]
    [InlineData("skin.mole", "es", "lo de la medicina nueva es no")]
    [InlineData("diet.pattern", "es", "en cuanto a la medicina nueva, es que no")]
    [InlineData("skin.mole", "en", "wait, about the new medicine, it's no")]
    [InlineData("diet.pattern", "en", "as for the new medicine it should be no")]
    public void What_an_answer_is_about_names_it_be_it_a_yes_or_a_no(string asked, string language, string said)
    {
        var yes = language == "es" ? "sí" : "yes";
        var conversation = Walk.To(asked, $"skin.new-medicine={yes}", language).Say(said);
        Assert.Equal("no", conversation.Answer("skin.new-medicine"));
        Assert.Null(conversation.Answer(asked));
        Assert.Equal(asked, conversation.Pending.ToString());
    }

    [Theory]
    [InlineData("es", "espereme, lo de medicina nueva es NO. no empezo ninguna medicina nueva antes de empeorar")]
    [InlineData("es", "lo de la medicina nueva es que no")]
    [InlineData("en", "as for the new medicine, it's no")]
    public void What_is_asked_may_be_named_so_too(string language, string said)
    {
        var tried = language == "es" ? "hidrocortisona; skin.tried-result=ayudó un poco" : "steroid";
        var conversation = Walk.To("skin.new-medicine", $"skin.tried={tried}", language);
        var before = conversation.Answer("skin.tried-result");
        conversation.Say(said);
        Assert.Equal("no", conversation.Answer("skin.new-medicine"));
        Assert.Equal(before, conversation.Answer("skin.tried-result"));
    }

    [Fact]
    public void A_word_that_is_spelt_like_wait_corrects_nothing()
    {
        var conversation = Walk.To("diet.foods", "medicine.name=vitamina D", "es");
        var before = conversation.Intake.Answers.Count;
        conversation.Say("para la piel ninguna q haya notado. cuando tomo vino de mas puede ser q pique un poco");
        Assert.Equal(before + 1, conversation.Intake.Answers.Count);
        Assert.NotNull(conversation.Answer("diet.foods"));
    }

    [Theory]
    [InlineData("oiga lo de medicina nueva antes de empeorar es NO", "skin.new-medicine", "no")]
    [InlineData(
        "lo que mejor le fue no es que no cambio nada, le ayudo un poco",
        "skin.tried-result",
        "It helped a little"
    )]
    public void The_same_holds_at_the_review(string said, string item, string answer)
    {
        var conversation = Walk.To("skin.mole", $"{Nothing}; skin.new-medicine=sí", "es");
        conversation.SkipTo("other.notes", "saltar");
        conversation.Say("no", said);
        Assert.Equal(answer, conversation.Answer(item));
    }

    [Theory]
    [InlineData("el sol sacalo, te dije que me hace bien")]
    [InlineData("el sol no, me hace bien")]
    [InlineData("yo no dije sol")]
    public void Why_it_is_taken_out_is_no_answer(string said)
    {
        var conversation = Walk.To("skin.family", "skin.triggers=estrés, sol", "es").Say(said);
        Assert.Equal("Stress", conversation.Answer("skin.triggers"));
        Assert.Null(conversation.Answer("skin.family"));
    }

    [Theory]
    [InlineData("es", "los nervios. el sol al reves, me hace bien")]
    [InlineData("es", "los nervios, y el sol me mejora mucho")]
    [InlineData("en", "stress. the sun helps")]
    public void What_does_good_sets_nothing_off(string language, string said) =>
        Assert.Equal("Stress", Walk.To("skin.triggers", language: language).Say(said).Answer("skin.triggers"));

    [Fact]
    public void What_does_no_good_may_set_it_off() =>
        Assert.Equal(
            "Sunlight",
            Walk.To("skin.triggers", language: "es").Say("el sol no me hace bien").Answer("skin.triggers")
        );

    [Theory]
    [InlineData("es", "mmm a ver", "un lunar que está cambiando")]
    [InlineData("en", "hmm let me see", "a mole that is changing")]
    public void Whether_it_is_a_yes_or_a_no_is_asked_with_the_question(string language, string said, string question) =>
        Assert.Contains(question, Walk.To("skin.mole", language: language).Say(said).Reply, StringComparison.Ordinal);

    [Fact]
    public void Whose_denial_it_is_makes_no_cancer_of_the_skin() =>
        Assert.Equal(
            "Psoriasis",
            Walk.To("skin.family", language: "es")
                .Say("el papa psoriasis, la mama diabetica pero eso no es de piel verdad")
                .Answer("skin.family")
                ?.Split(',')[0]
        );

    [Theory]
    [InlineData(
        "skin.new-medicine",
        "skin.tried=hidrocortisona; skin.tried-result=ayudó un poco",
        "yo no dije que no cambió nada"
    )]
    [InlineData("skin.family", "skin.triggers=calor, estrés", "el sol sacalo, te dije que me hace bien")]
    [InlineData(
        "skin.family",
        "skin.triggers=calor, mascotas",
        "el abrazo no es lo q se lo provoca, es el gato jaja quite eso"
    )]
    public void What_no_answer_has_is_owned_and_is_no_answer(string asked, string told, string said)
    {
        var conversation = Walk.To(asked, told, "es");
        var before = conversation.Intake.Answers;
        conversation.Say(said);
        Assert.StartsWith("Perdone", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(before.Count, conversation.Intake.Answers.Count);
        Assert.Equal(asked, conversation.Pending.ToString());
    }

    [Fact]
    public void A_goal_may_be_to_have_it_taken_out() =>
        Assert.NotNull(
            Walk.To("reason.goals", language: "es").Say("quítame esto de la cara, sácalo").Answer("reason.goals")
        );

    [Theory]
    [InlineData("alquitrán, nada. la luz, espectacular")]
    [InlineData("con la crema nada, pero la luz me ayudó mucho")]
    [InlineData("clobetasol al principio bien pero después no hacía nada. alquitrán, nada. la luz uvb, espectacular")]
    public void Of_several_that_were_tried_the_best_is_told(string said) =>
        Assert.Equal(
            "It helped a lot",
            Walk.To("skin.tried-result", "skin.tried=hidrocortisona", "es").Say(said).Answer("skin.tried-result")
        );

    [Theory]
    [InlineData("va y viene")]
    [InlineData("se la quito a los dias porq me da miedo")]
    public void What_tells_of_no_effect_is_no_effect_of_none(string said) =>
        Assert.Null(
            Walk.To("skin.tried-result", "skin.tried=hidrocortisona", "es").Say(said).Answer("skin.tried-result")
        );
}
