namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Who writes for a child in Spanish: who is who, whose a figure is, and what a correction names.</summary>
public sealed class CarersInSpanishTests
{
    private const string Mateo =
        "about.name=soy Lupita, la mama de Mateo; about.birth-date=14 de marzo de 2020; stress.level=8";

    [Theory]
    [InlineData("yo soy Lupita y el niño se llama Mateo", "Mateo (responde Lupita)")]
    [InlineData("mi hija se llama Carla Ruiz, soy Jorge, su padre", "Carla Ruiz (responde Jorge, su padre)")]
    [InlineData("buenas tardes soy la abuela, mi nieto se llama Bruno", "Bruno (responde la abuela)")]
    [InlineData("me llamo Pilar, mi marido se llama Antonio", "Antonio (responde Pilar)")]
    [InlineData(
        "escribo por mi hijo Mateo, tiene 6 años, tiene dermatitis atopica desde bebe y ahorita anda mal de la piel",
        "Mateo"
    )]
    [InlineData(
        "Hola, relleno esto por mi madre, Carmen, que tiene 82 años y no se maneja con el movil, le ha salido algo",
        "Carmen"
    )]
    public void The_name_is_of_the_patient_and_not_of_who_writes(string said, string name)
    {
        var conversation = new Conversation(Shipped.Content, "es").Say(said);
        Assert.Equal(name, conversation.Answer("about.name"));
        Assert.NotNull(conversation.Intake.State.AnsweredFor);
    }

    [Fact]
    public void What_a_long_introduction_tells_is_kept() =>
        Assert.Contains(
            "6 años",
            new Conversation(Shipped.Content, "es")
                .Say(
                    "escribo por mi hijo Mateo, tiene 6 años, tiene dermatitis desde bebe y ahorita anda mal de la piel"
                )
                .Reply,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("about.sex", "bueno yo soy mujer pero el es niño jaja", "Male")]
    [InlineData("about.sex", "yo mujer, el hombre", "Male")]
    [InlineData("stress.level", "el estres mio como un 8, el de el pues 5", "5/10")]
    [InlineData("stress.level", "yo un 9 y el un 3", "3/10")]
    [InlineData("stress.level", "el mio un 8, el suyo 5", "5/10")]
    [InlineData("stress.level", "yo digo que un 8", "8/10")]
    [InlineData("skin.triggers", "yo digo que el sudor y la lana", "Heat or sweat, Wool or tight clothes")]
    [InlineData("skin.triggers", "yo creo que el sudor. mi mama cree que el gato", "Heat or sweat")]
    [InlineData("sleep.hours", "el como 8 yo como 5", "8 hours")]
    [InlineData("sleep.quality", "el duerme bien, yo fatal", "Good")]
    [InlineData("diet.digestion", "se estriñe, mi mama es la que anda con agruras", "Constipation")]
    [InlineData("diet.digestion", "se estriñe. yo le noto hinchazon tambien", "Constipation, Bloating")]
    [InlineData(
        "stress.coping",
        "la musica, jugar con Regina. a mi me da por comer pan jaja",
        "jugar con Regina, Hobbies or music"
    )]
    public void What_is_told_of_who_writes_answers_nothing(string item, string said, string answer) =>
        Assert.Equal(
            answer.Split(", ").Order(StringComparer.Ordinal),
            Walk.To(item, Told(item), "es").Say(said).Answer(item)?.Split(", ").Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("si, loratadina 5 ml en la noche. yo tomo sumatriptan pa la migraña")]
    [InlineData("si, loratadina 5 ml en la noche. la metformina es de mi mama y el omeprazol es mio")]
    public void Medicines_of_others_are_not_listed(string said) =>
        Assert.Contains(
            "Usted me dijo: loratadina, 5 mL, una vez al día, por la noche. ¿Es correcto?",
            Walk.To("medicines.any", Mateo, "es").Say(said).Reply,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("La leche no le da alergia, la toma todos los dias", "a la amoxicilina, le salieron ronchas")]
    [InlineData("el huevo no le da alergia", "a la amoxicilina, le salieron ronchas")]
    [InlineData(
        "la leche no le da alergia, le sale sarpullido con el huevo",
        "a la amoxicilina, le salieron ronchas; le sale sarpullido con el huevo"
    )]
    public void What_is_borne_is_no_allergy_and_what_is_told_of_it_neither(string said, string kept) =>
        Assert.Equal(
            kept,
            Walk.To("allergies.any", Mateo, "es")
                .Say("si, a la amoxicilina, le salieron ronchas", $"es correcto. {said}")
                .Answer("allergies.what")
        );

    [Theory]
    [InlineData("safety.now", "no no, puso mujer y Mateo es hombre, corrijalo porfa")]
    [InlineData("safety.now", "puso mujer y es niño")]
    [InlineData("reason.main", "oiga el sexo quedo mal, Mateo es hombre")]
    [InlineData("reason.main", "el sexo está mal, es hombre")]
    public void A_wrong_sex_is_put_right_whatever_is_asked(string asked, string said)
    {
        var conversation = Walk.To(asked, $"{Mateo}; about.sex=mujer", "es").Say(said);
        Assert.Equal("Male", conversation.Answer("about.sex"));
        Assert.Equal(asked, conversation.Pending?.ToString());
    }

    [Theory]
    [InlineData("la escuela, le dicen cosas. pero el 8 es mio, Mateo tiene 5", "Work or study")]
    [InlineData("el 8 es mio, el de el es 5", null)]
    public void A_figure_that_is_the_writers_gives_way_to_the_patients(string said, string? source)
    {
        var conversation = Walk.To("stress.sources", Mateo, "es").Say(said);
        Assert.Equal("5/10", conversation.Answer("stress.level"));
        Assert.Equal(source, conversation.Answer("stress.sources"));
    }

    [Theory]
    [InlineData("comer", "comer soy yo, lo de Mateo es dibujar", "lo de Mateo es dibujar")]
    [InlineData("comer y la musica", "comer soy yo", "Hobbies or music")]
    public void What_the_writer_claims_leaves_the_patients_answer(string before, string said, string answer) =>
        Assert.Equal(
            answer,
            Walk.To("stress.mood", $"{Mateo}; stress.coping={before}", "es").Say(said).Answer("stress.coping")
        );

    [Theory]
    [InlineData("skin.tried", "ah no, comida no le ponga, eso lo dice mi suegra nada mas")]
    [InlineData("skin.mole", "comida no le ponga")]
    [InlineData("diet.pattern", "quitele comidas, lo demas esta bien")]
    public void What_is_not_to_be_put_down_leaves_its_answer_and_answers_nothing(string asked, string said)
    {
        var conversation = Walk.To(asked, "skin.triggers=sudor, lana y algunas comidas", "es").Say(said);
        Assert.Equal("Heat or sweat, Wool or tight clothes", conversation.Answer("skin.triggers"));
        Assert.Null(conversation.Answer(asked));
    }

    [Theory]
    [InlineData("quitele comidas, los demas estan bien", "Heat or sweat, Wool or tight clothes")]
    [InlineData("quite el sudor y la lana", "Certain foods")]
    [InlineData("quitele el sudor, comidas si", "Wool or tight clothes, Certain foods")]
    public void Of_an_answer_that_was_opened_only_what_is_named_is_taken_out(string said, string answer) =>
        Assert.Equal(
            answer,
            Walk.To("skin.family", "skin.triggers=sudor, lana y algunas comidas", "es")
                .Say("cambiar desencadenantes", said)
                .Answer("skin.triggers")
        );

    [Theory]
    [InlineData("me ayudo mucho. pero me quedo mal lo de que lo provoca, son sudor y el gato, comida NO", true)]
    [InlineData("está mal lo de los desencadenantes, son el sudor y el gato", false)]
    public void What_is_said_to_have_come_out_wrong_is_put_right(string said, bool answers)
    {
        var conversation = Walk.To(
                "skin.tried-result",
                "skin.triggers=lana y algunas comidas; skin.tried=crema hidratante",
                "es"
            )
            .Say(said);
        Assert.Equal("Heat or sweat, Pets, pollen or dust", conversation.Answer("skin.triggers"));
        Assert.Equal(answers, conversation.Answer("skin.tried-result") is not null);
    }

    [Theory]
    [InlineData("el sudor, la comida no se", "Heat or sweat")]
    [InlineData("el sudor, el estres no sabria decirle", "Heat or sweat")]
    [InlineData("el sudor. el sol no, al contrario en la playa se le quita", "Heat or sweat")]
    [InlineData("el sudor. mi suegra jura que es la leche", "Heat or sweat")]
    public void What_is_not_known_or_does_good_sets_nothing_off(string said, string answer) =>
        Assert.Equal(answer, Walk.To("skin.triggers", Mateo, "es").Say(said).Answer("skin.triggers"));

    private static string Told(string item) =>
        string.Join("; ", Mateo.Split("; ").Where(one => !one.StartsWith(item, StringComparison.Ordinal)));
}
