using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

/// <summary>Spanish as it is typed on a phone: short forms, courtesies, corrections in one breath.</summary>
public sealed class SpanishTalkTests
{
    private static readonly ReadingContext Context = new(Shipped.Content.Prompts.Languages["es"].Words, Readings.Today)
    {
        Medications = Shipped.Content.Medications,
    };

    private static string Read(ItemKind kind, string question, string text) =>
        Readings.Read(
            Readings.Item(kind) with
            {
                Text = question,
                Label = "",
            },
            text,
            Context with
            {
                Question = question,
            }
        );

    [Theory]
    [InlineData("¿Fuma?", "claro q no", "no")]
    [InlineData("¿Fuma?", "creo q si", "yes hedged")]
    [InlineData("¿Fuma?", "eso mejor lo platico con la doctora, no quiero ponerlo aquí", "declined")]
    [InlineData("¿Fuma?", "mejor lo hablo con la doctora, sí", "yes")]
    [InlineData("¿Le han quitado alguna vez un lunar?", "dos, uno de la espalda y otro del cuello", "yes")]
    [InlineData("¿Le han quitado alguna vez un lunar?", "cero", "no")]
    [InlineData("¿Ha tenido cáncer de piel?", "mi papá sí, yo gracias a Dios no", "no")]
    [InlineData("¿Alguien de su familia ha tenido cáncer?", "mi papá sí, yo no", "yes")]
    [InlineData("¿Está embarazada?", "uy no, si ya me ligaron", "no")]
    [InlineData("¿Fuma?", "no si ya lo dejé", "no")]
    [InlineData("¿Toma algo?", "no, si era bebito no tomaba nada", "no")]
    [InlineData("¿Le pica?", "no si me pica mucho", "yes")]
    [InlineData("¿Fuma?", "no, sí, a veces", "yes")]
    [InlineData("¿Tiene asma?", "no, sí tengo", "yes")]
    [InlineData("¿Hay psoriasis en su familia?", "mi papá y me parece que una tía también", "yes hedged")]
    [InlineData("¿Hay psoriasis en su familia?", "mi mamá tiene diabetes", "NotYesOrNo")]
    [InlineData("¿Bebe alcohol?", "alguna caña los findes, lo normal", "yes")]
    [InlineData("¿Ha tenido alguna ITS?", "eso prefiero hablarlo en persona con la doctora", "declined")]
    public void A_yes_or_no_is_read(string question, string text, string expected) =>
        Assert.Equal(expected, Read(ItemKind.Boolean, question, text));

    [Theory]
    [InlineData("siete, perdón ocho con la de ayer", "8")]
    [InlineData("por suerte ninguna, doctora", "0")]
    [InlineData("dos varones y una nena", "3")]
    [InlineData("mínimo diez, perdí la cuenta", "10 (10-)")]
    public void A_count_is_read(string text, string expected) =>
        Assert.Equal(expected, Read(ItemKind.Integer, "¿Cuántas veces?", text));

    [Theory]
    [InlineData("me pica un montón y a veces me arde, dolor no", "itch; burning")]
    [InlineData("pica y duele", "itch; pain")]
    public void What_is_felt_names_its_option(string text, string expected) =>
        Assert.Equal(
            expected,
            Readings.Read(
                Readings.Item(ItemKind.Choice) with
                {
                    Repeats = true,
                    Options =
                    [
                        new AnswerOption("itch", null, "Picazón", []),
                        new AnswerOption("pain", null, "Dolor", []),
                        new AnswerOption("burning", null, "Ardor", []),
                    ],
                },
                text,
                Context
            )
        );

    [Theory]
    [InlineData("barmicil pero la suspendí porque me ardía", "betamethasone stopped")]
    [InlineData("la barmicil la dejé, me ardía mucho", "betamethasone stopped")]
    [InlineData("metotrexato, me lo quitaron en mayo", "methotrexate stopped 2026-05")]
    [InlineData("el Sintrom, según me diga el control", "acenocoumarol")]
    [InlineData("el enalapril ya no, me lo suspendieron", "enalapril stopped")]
    [InlineData("losartán desde hace un mes y medio", "losartan since 2026-10")]
    [InlineData("no señora, ninguno", "no")]
    public void What_is_told_of_a_medicine_names_no_other(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.Medications, text, Context));

    [Theory]
    [InlineData("en la pierna derecha, digo la izquierda", "left leg")]
    [InlineData("el brazo derecho, digo la pierna izquierda", "left leg")]
    public void Another_side_puts_the_side_right(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.BodyAreas, text, Context));

    [Theory]
    [InlineData("losartán, no me acuerdo si es de 50 o de 100, una al día", "losartan 50-100 1/1d")]
    [InlineData("zinc creo que 15 mg", "zinc 15 mg about")]
    [InlineData("losartán una si me duele", "losartan prn")]
    public void A_doubt_of_the_dose_stays_with_it(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.Medications, text, Context));

    [Theory]
    [InlineData("ni idea de cuánto lleva", "declined")]
    [InlineData("no sé desde cuándo", "declined")]
    [InlineData("no sé cuándo, hace dos años", "2a")]
    public void What_is_not_known_declines(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.Duration, text, Context));

    [Theory]
    [InlineData("un 9. Dos semanas para el examen y el trabajo a medias", "9")]
    [InlineData("a medias", "5")]
    [InlineData("7 y medio", "8 (7.5-7.5)")]
    public void A_figure_comes_before_a_word_for_the_middle(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(Readings.Scale, text, Context));

    [Theory]
    [InlineData("ayer 9 hoy como 4", "4")]
    [InlineData("9 hoy, normalmente 5", "9")]
    [InlineData("en la escala del uno al diez, siete", "7")]
    [InlineData("no me pica nunca", "0")]
    [InlineData("el picor lo despierta todas las noches ah, no casi nunca", "NotANumber")]
    [InlineData("nunca duerme bien", "NotANumber")]
    [InlineData("ahora nada, ni lo noto", "0")]
    [InlineData("ahora mismo nada", "0")]
    [InlineData("ahora nada, ayer un 8", "8")]
    public void A_level_is_of_today_and_of_what_is_asked(string text, string expected) =>
        Assert.Equal(
            expected,
            Readings.Read(Readings.Scale with { Text = "¿Cuánto le ha picado?", Label = "Picor" }, text, Context)
        );

    [Theory]
    [InlineData("2 v/dia", "2/1d")]
    [InlineData("2 veces x sem", "2/1wk")]
    [InlineData("cuando me acuerdo", "irregularly")]
    [InlineData("si le pica", "prn")]
    [InlineData("la crema sí le ayudó mucho", "NotAFrequency")]
    [InlineData("se me olvida casi siempre", "rarely")]
    [InlineData("una x noche dsd mayo", "1/1d NIGHT")]
    public void A_rate_is_read_as_it_is_typed(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.Frequency, text, Context));

    [Theory]
    [InlineData("2 sem", "2wk")]
    [InlineData("dsd hace 3 sem", "3wk")]
    public void A_length_of_time_is_read_as_it_is_typed(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.Duration, text, Context));

    [Theory]
    [InlineData("vit d 1000 y zinc", "vitamin d 1000; zinc")]
    [InlineData("metformina de 850 tomaba 2 al dia y desde agosto son 3", "metformin 850 3/1d")]
    [InlineData("losartan que era de 50 y me lo subieron a 100", "losartan 100")]
    public void A_dose_is_that_of_now(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.Medications, text, Context));

    [Theory]
    [InlineData("medio paquete", "10")]
    [InlineData("paquete y medio", "30")]
    [InlineData("2 cajetillas", "40")]
    [InlineData("cajetilla diaria", "20")]
    [InlineData("8", "8")]
    public void Cigarettes_are_counted_by_the_pack_too(string text, string expected) =>
        Assert.Equal(expected, Read(ItemKind.Integer, "¿Cuántos cigarrillos fuma al día?", text));

    [Theory]
    [InlineData("hace tres años, en agosto, estábamos en la playa", "2023-08")]
    [InlineData("hace justo una semana", "2026-11-16")]
    [InlineData("el verano de hace dos años", "2024-06..2024-08")]
    public void A_date_is_as_near_as_it_was_told(string text, string expected) =>
        Assert.Equal(expected, Read(ItemKind.Date, "¿Cuándo empezó?", text));

    [Theory]
    [InlineData("loratadina si me brota, y sigo con calcio y vitamina E", "loratadine prn; calcium tablets; vitamin e")]
    public void A_list_as_it_is_told(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.Medications, text, Context));
}
