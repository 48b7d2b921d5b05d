using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

/// <summary>What patients write in Spanish, read against the shipped form in Spanish.</summary>
public sealed class SpanishTests
{
    private static readonly IntakeForm Form = Shipped.Content.Prompts.FormOf("skin-intake").In("es");
    private static readonly Phrases Spanish = Shipped.Content.Prompts.Languages["es"];
    private static readonly ReadingContext Context = new(Spanish.Words, new DateOnly(2026, 11, 23));

    [Fact]
    public void Every_text_of_the_form_is_translated()
    {
        Assert.Equal("es", Form.Language);
        Assert.DoesNotContain(
            Shipped.Content.Notes,
            note => note.Problem.Contains("no translation into es", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_phrase_and_every_list_of_words_is_Spanish()
    {
        var same = Enum.GetValues<Phrase>()
            .Where(phrase => Spanish[phrase] == Shipped.Phrases[phrase])
            .Select(phrase => phrase.ToString());
        Assert.Equal(["No", "DecimalSign"], same);
        foreach (var phrase in Enum.GetValues<Phrase>())
            Assert.Equal(Placeholders(Shipped.Phrases[phrase]), Placeholders(Spanish[phrase]));
    }

    [Theory]
    [InlineData("skin.course", "el segundo", "always-there")]
    [InlineData("skin.course", "creo que la segunda opción", "always-there")]
    [InlineData("skin.course", "yo diría que va y viene", "comes-and-goes")]
    [InlineData("skin.course", "cada vez peor", "getting-worse")]
    [InlineData("skin.conditions", "tengo eccema y psoriasis", "eczema, psoriasis")]
    [InlineData("skin.conditions", "exzema", "eczema")]
    [InlineData("skin.areas", "uñas", "nails")]
    [InlineData("skin.areas", "las dos primeras", "scalp, face")]
    [InlineData("skin.areas", "menos la cara", "NoSuchOption")]
    [InlineData(
        "diet.foods",
        "todas menos lácteos",
        "gluten, sugar, nightshades, eggs, nuts, fish-shellfish, soya, spicy-food, alcohol"
    )]
    [InlineData(
        "diet.foods",
        "todo excepto la leche y los huevos",
        "gluten, sugar, nightshades, nuts, fish-shellfish, soya, spicy-food, alcohol"
    )]
    [InlineData("diet.foods", "ninguna", "none")]
    [InlineData("diet.foods", "ninguna, sin leche estuvo un mes y no cambio nada", "none")]
    [InlineData("diet.foods", "ninguna excepto la leche", "dairy")]
    [InlineData("diet.foods", "los huevos. le quitamos la leche un mes y sigue igual", "eggs")]
    [InlineData("diet.foods", "le quité la leche y mejoró", "dairy, [Text]")]
    [InlineData("skin.triggers", "el frio mas que nada. le quitamos la leche un mes y nada, igualito", "cold-dry-air")]
    [InlineData("skin.areas", "axilas no, solo pliegues del codo, atras de las rodillas y cuello", "arms, legs, neck")]
    [InlineData("skin.areas", "en los pliegues", "folds")]
    [InlineData("diet.foods", "no, ninguna", "none")]
    [InlineData("diet.foods", "lácteos no, pero el azúcar sí", "sugar")]
    [InlineData("skin.triggers", "el estrés y el calor", "stress, heat-sweat")]
    [InlineData("skin.triggers", "solo el sol", "sunlight")]
    [InlineData("safety.now", "no tengo nada de eso", "none")]
    [InlineData("safety.now", "Uf no, nada de eso. Una vez de pequeña se me hinchó la cara por un kiwi", "none")]
    [InlineData("safety.now", "nada de eso. ayer tuve fiebre", "fever")]
    [InlineData("diet.pattern", "de todo menos huevo", "everything, [Text]")]
    [InlineData("diet.pattern", "de todo, más o menos", "everything")]
    [InlineData("safety.now", "ayer tuve fiebre pero hoy ya no, llagas sí", "sores")]
    [InlineData("safety.now", "ayer no tuve fiebre pero hoy sí tengo fiebre", "fever")]
    [InlineData(
        "safety.now",
        "Uf no, nada de eso. Una vez de pequeña se me hinchó la cara pero hace mil años, ahora solo lo del cuero cabelludo",
        "none"
    )]
    [InlineData(
        "safety.now",
        "no nada de eso ahora, mi esposa tuvo fiebre la semana pasada pero yo estoy bien",
        "none"
    )]
    [InlineData("safety.now", "nada de eso, mi esposa dice que tengo fiebre", "fever")]
    [InlineData("safety.now", "nada de eso, mi niño me pegó la fiebre", "fever")]
    [InlineData("safety.now", "nada de eso, pero de niño tuve llagas y ahora otra vez", "sores")]
    [InlineData(
        "skin.family",
        "rosácea mi madre, asma mi hermano y nadie con psoriasis",
        "acne-rosacea, asthma-hay-fever"
    )]
    [InlineData("skin.triggers", "el frío y el estrés. Mascotas no creo", "cold-dry-air, stress")]
    [InlineData("skin.tried", "crema hidratante. pastillas para esto nunca", "moisturiser")]
    [InlineData("skin.conditions", "dermatitis seborreica", "dermatitis seborreica")]
    [InlineData("skin.conditions", "dermatitis atópica", "eczema")]
    [InlineData("diet.foods", "Los lácteos los quité un mes una vez y ni fu ni fa", "NoSuchOption")]
    [InlineData("safety.now", "gracias a Dios no", "none")]
    [InlineData("about.sex", "soy una señora de 60 años", "female")]
    [InlineData("about.sex", "M", "NoSuchOption")]
    [InlineData("safety.now", "fiebre no, pero tengo llagas", "sores")]
    [InlineData("safety.now", "tengo los labios hinchados y no puedo tragar", "face-swelling, trouble-breathing")]
    [InlineData("safety.now", "no tengo fiebre ni ampollas", "none")]
    [InlineData("safety.now", "piel roja y caliente no tengo", "none")]
    [InlineData("safety.now", "hinchazón de la cara no tengo", "none")]
    [InlineData("safety.now", "manchas moradas que no se quitan no tengo", "none")]
    [InlineData("safety.now", "ampollas y otra cosa no tengo", "blistering-peeling")]
    [InlineData("safety.now", "ampollas en las manos que no me dejan dormir", "blistering-peeling")]
    [InlineData("safety.now", "la 2 y la 4", "face-swelling, fever")]
    [InlineData("skin.areas", "las piernas pero no los pies", "legs")]
    [InlineData("skin.tried-result", "no me hizo nada", "no-change")]
    [InlineData("diet.digestion", "sangre al ir al baño", "blood-in-stool")]
    [InlineData("diet.digestion", "popó negro", "black-stool")]
    [InlineData("diet.alcohol", "una copa en la cena cada noche", "daily")]
    [InlineData("sleep.snoring", "mi esposo dice que sí", "yes")]
    [InlineData("about.pregnancy", "no", "no")]
    [InlineData("about.pregnancy", "no estoy segura pero podría ser", "maybe")]
    [InlineData("stress.dark-thoughts", "no, nunca", "not-at-all")]
    [InlineData("stress.dark-thoughts", "casi nunca", "several-days")]
    [InlineData("stress.dark-thoughts", "alguna vez", "several-days")]
    [InlineData("diet.alcohol", "casi nunca", "now-and-then")]
    [InlineData("stress.dark-thoughts", "algunos días", "several-days")]
    [InlineData("sleep.snoring", "a veces sí", "yes")]
    [InlineData("skin.course", "va y viene", "comes-and-goes")]
    [InlineData("skin.course", "la segunda", "always-there")]
    [InlineData("skin.course", "el tercero", "getting-worse")]
    [InlineData("skin.course", "la última", "getting-better")]
    [InlineData("skin.course", "2", "always-there")]
    [InlineData("skin.course", "opción 2 por favor", "always-there")]
    [InlineData("skin.course", "va a peor", "getting-worse")]
    [InlineData("skin.course", "está empeorndo", "getting-worse")]
    [InlineData("skin.areas", "las manos y la cara", "hands, face")]
    [InlineData("skin.areas", "manos, codos e ingles", "hands, arms, private-parts")]
    [InlineData("skin.areas", "en la espalda pero no en la cara", "back")]
    [InlineData("skin.areas", "todo el cuerpo", "everywhere")]
    [InlineData("skin.areas", "la primera y la tercera", "scalp, mouth")]
    [InlineData("safety.now", "ninguna", "none")]
    [InlineData("safety.now", "nada de eso", "none")]
    [InlineData("safety.now", "no, ninguna", "none")]
    [InlineData("safety.now", "tengo fiebre y los labios hinchados", "fever, face-swelling")]
    [InlineData("safety.now", "no tengo fiebre", "none")]
    [InlineData("safety.now", "fiebre desde que dejé de tomarlo, sin cambios", "fever")]
    [InlineData("diet.foods", "lácteos y azúcar", "dairy, sugar")]
    [InlineData("diet.foods", "la leche, el queso", "dairy")]
    [InlineData("diet.foods", "ninguna que yo sepa", "none")]
    [InlineData("skin.tried-result", "más o menos", "helped-a-little")]
    [InlineData("sleep.snoring", "sí", "yes")]
    [InlineData("sleep.snoring", "claro que no", "no")]
    [InlineData("sleep.quality", "más o menos", "fair")]
    [InlineData("sleep.quality", "fatal", "terrible")]
    [InlineData("sleep.waking", "casi todas las noches", "most-nights")]
    [InlineData("diet.alcohol", "los fines de semana", "weekly")]
    [InlineData("diet.water", "dos litros", "glasses-8-or-more")]
    [InlineData("diet.water", "cinco", "glasses-5")]
    [InlineData("about.sex", "soy mujer", "female")]
    [InlineData("stress.dark-thoughts", "nunca", "not-at-all")]
    [InlineData("stress.dark-thoughts", "casi todos los días", "nearly-every-day")]
    public void A_choice_is_read(string linkId, string text, string expected) =>
        Assert.Equal(expected, Read(linkId, text));

    [Theory]
    [InlineData("sí", true)]
    [InlineData("si", true)]
    [InlineData("Sí, claro", true)]
    [InlineData("pues sí", true)]
    [InlineData("la verdad es que sí", true)]
    [InlineData("creo que sí", true)]
    [InlineData("quizas si", true)]
    [InlineData("dale", true)]
    [InlineData("más o menos", true)]
    [InlineData("no, sí tengo", true)]
    [InlineData("no, sí, a veces", true)]
    [InlineData("no, si él nunca ha tomado nada", false)]
    [InlineData("claro que no", false)]
    [InlineData("no mucho", false)]
    [InlineData("para nada", false)]
    [InlineData("que yo sepa no", false)]
    [InlineData("creo que no", false)]
    [InlineData("todavía no", false)]
    [InlineData("no, nada", false)]
    [InlineData("qué va", false)]
    [InlineData("bueno, no", false)]
    [InlineData("a veces sí", true)]
    [InlineData("sí, a veces", true)]
    [InlineData("sii", true)]
    [InlineData("SÍ!!", true)]
    [InlineData("yo creo que sí", true)]
    [InlineData("no, ninguna", false)]
    [InlineData("no tengo", false)]
    [InlineData("nunca he tenido", false)]
    [InlineData("pues no", false)]
    [InlineData("la verdad no", false)]
    [InlineData("ya no", false)]
    [InlineData("fíjese que no", false)]
    [InlineData("gracias a Dios no", false)]
    [InlineData("simón", true)]
    [InlineData("pos sí", true)]
    [InlineData("no, bueno sí", true)]
    [InlineData("sí, a la penicilina", true)]
    [InlineData("tengo alergia al polen", true)]
    [InlineData("no tengo ninguna alergia", false)]
    [InlineData("no, si era bebito no tomaba nada", false)]
    [InlineData("no si no toma nada", false)]
    [InlineData("no, sí toma", true)]
    [InlineData("no, sí era alérgico", true)]
    public void A_yes_or_a_no_is_read(string text, bool expected) =>
        Assert.Equal(expected ? "yes" : "no", Read("allergies.any", text));

    [Theory]
    [InlineData("skin.itch", "siete", "7")]
    [InlineData("skin.itch", "un 8", "8")]
    [InlineData("skin.itch", "7 de 10", "7")]
    [InlineData("skin.itch", "entre 6 y 7", "7")]
    [InlineData("skin.itch", "del 1 al 10 un 9", "9")]
    [InlineData("skin.itch", "como un cinco", "5")]
    [InlineData("skin.itch", "antes 9, ahora 4", "4")]
    [InlineData("skin.itch", "no me pica", "0")]
    [InlineData("skin.itch", "el máximo", "10")]
    [InlineData("skin.itch", "doce", "OutOfRange")]
    [InlineData("skin.itch", "mucho", "NotANumber")]
    [InlineData("skin.itch", "siete u ocho", "8")]
    [InlineData("skin.itch", "7 u 8", "8")]
    [InlineData("skin.itch", "diez", "10")]
    [InlineData("skin.itch", "nada de picor", "0")]
    [InlineData("skin.itch", "nada", "0")]
    [InlineData("sleep.hours", "unas 7", "7")]
    [InlineData("sleep.hours", "siete horas y media", "7.5")]
    [InlineData("sleep.hours", "entre 5 y 6 horas", "5.5")]
    [InlineData("sleep.hours", "6,5", "6.5")]
    [InlineData("sleep.hours", "seis y media", "6.5")]
    [InlineData("sleep.hours", "unas siete horas", "7")]
    [InlineData("sleep.hours", "más o menos 6", "6")]
    public void A_number_is_read(string linkId, string text, string expected) =>
        Assert.Equal(expected, Read(linkId, text).Split(' ')[0].Split('/')[0]);

    [Theory]
    [InlineData("12 de marzo de 1985", "12 de marzo de 1985")]
    [InlineData("el 3 de abril del 80", "3 de abril de 1980")]
    [InlineData("primero de mayo de 1990", "1 de mayo de 1990")]
    [InlineData("03/04/1980", "AmbiguousDate")]
    [InlineData("marzo de 2019", "marzo de 2019")]
    [InlineData("12 de marzo de 2020", "12 de marzo de 2020")]
    [InlineData("el doce de septiembre del 62", "12 de septiembre de 1962")]
    [InlineData("treinta y uno de mayo de 1990", "31 de mayo de 1990")]
    [InlineData("nací el 5 de enero de 1970", "5 de enero de 1970")]
    [InlineData("12 marzo 1985", "12 de marzo de 1985")]
    [InlineData("25/3/85", "25 de marzo de 1985")]
    [InlineData("la primavera pasada", "de marzo de 2026 a mayo de 2026")]
    [InlineData("en mayo de 2020", "mayo de 2020")]
    [InlineData("a principios de 2020", "de enero de 2020 a abril de 2020")]
    [InlineData("hace seis meses", "mayo de 2026")]
    [InlineData("el lunes pasado", "16 de noviembre de 2026")]
    [InlineData("ayer", "22 de noviembre de 2026")]
    [InlineData("hace tres años", "2023")]
    [InlineData("hace tres anos", "2023")]
    [InlineData("desde hace unos 10 años", "2016")]
    [InlineData("hace treinta y cinco años", "1991")]
    [InlineData("el año pasado", "2025")]
    [InlineData("el verano pasado", "de junio de 2026 a agosto de 2026")]
    [InlineData("12 de marzo de 2027", "FutureDate")]
    public void A_date_is_read_and_said_back(string text, string expected) =>
        Assert.Equal(expected, Read("about.birth-date", text));

    [Theory]
    [InlineData("atrás", PatientCommand.Back)]
    [InlineData("no lo sé", PatientCommand.Skip)]
    [InlineData("¿Por qué necesitan mi nombre?", PatientCommand.Why)]
    [InlineData("ayuda", PatientCommand.Help)]
    [InlineData("parar", PatientCommand.Stop)]
    [InlineData("Seguir", PatientCommand.GoOn)]
    [InlineData("terminar", PatientCommand.Finish)]
    [InlineData("quiero hablar con una persona", PatientCommand.Person)]
    [InlineData("empezar de nuevo", PatientCommand.StartOver)]
    public void A_command_is_read(string text, PatientCommand expected) =>
        Assert.Equal(expected, CommandReader.Read(text, Spanish.Words));

    [Theory]
    [InlineData("no sé", true)]
    [InlineData("pues no sé", true)]
    [InlineData("la verdad no me acuerdo", true)]
    [InlineData("prefiero no contestar, gracias", true)]
    [InlineData("ni idea", true)]
    [InlineData("no", false)]
    [InlineData("no sé si es alergia", false)]
    public void A_refusal_is_read(string text, bool expected) =>
        Assert.Equal(
            expected,
            AnswerReader.Read(Form.Find(new LinkId("allergies.any"))!, new PatientText(text), Context)
                is AnswerReading.Declined
        );

    [Fact]
    public void What_English_statements_read_like_is_the_same_in_the_content_and_without_it() =>
        Assert.Equal(
            StatementWords.English.Texts.OrderBy(text => text.Key, StringComparer.Ordinal),
            Shipped.Phrases.Answers.Statements.Texts.OrderBy(text => text.Key, StringComparer.Ordinal)
        );

    [Fact]
    public void Every_name_of_an_option_names_it_and_no_other()
    {
        foreach (var item in Form.All.Where(item => item.Kind is ItemKind.Choice or ItemKind.OpenChoice))
        foreach (var option in item.Options)
        foreach (var name in option.Names)
            Assert.Equal(option.Code, Read(item.LinkId.Value, name));
    }

    private static List<string> Placeholders(string phrase) =>
        [.. phrase.Split('{').Skip(1).Select(rest => rest.Split('}')[0]).Order(StringComparer.Ordinal)];

    private static string Read(string linkId, string text)
    {
        var item = Form.Find(new LinkId(linkId))!;
        return AnswerReader.ReadWords(item, new PatientText(text), Context) switch
        {
            AnswerReading.Understood { Values: [AnswerValue.YesNo yes] } => yes.Value ? "yes" : "no",
            AnswerReading.Understood { Values: [AnswerValue.Choice, ..] } read => string.Join(
                ", ",
                read.Values.Select(value => value is AnswerValue.Choice choice ? choice.Code : value.ToString())
            ),
            AnswerReading.Understood read => AnswerReader
                .Display(item, new Answer(read.Values, new PatientText(text), "a", default), Spanish.Answers)
                .Verbatim,
            AnswerReading.Ambiguous ambiguous => ambiguous.Fault.ToString(),
            AnswerReading.Unrecognised not => not.Fault.ToString(),
            var other => other.GetType().Name,
        };
    }
}
