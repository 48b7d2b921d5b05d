using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

/// <summary>Lengths of time, frequencies, amounts, places and medicines as patients write them in Spanish.</summary>
public sealed class SpanishStatementTests
{
    private static readonly ReadingContext Context = new(Shipped.Content.Prompts.Languages["es"].Words, Readings.Today)
    {
        Medications = Shipped.Content.Medications,
    };

    [Theory]
    [InlineData("desde hace 3 años", "3a")]
    [InlineData("hace 3 años", "3a")]
    [InlineData("hace tres anos", "3a")]
    [InlineData("seis meses más o menos", "6mo about")]
    [InlineData("unos seis meses", "6mo about")]
    [InlineData("como dos semanas", "2wk about")]
    [InlineData("llevo 5 años así", "5a")]
    [InlineData("un año y medio", "1.5a")]
    [InlineData("2 años y 3 meses", "27mo")]
    [InlineData("más de diez años", ">10a")]
    [InlineData("entre dos y tres meses", "2-3mo")]
    [InlineData("un par de semanas", "2wk about")]
    [InlineData("hace unos 15 días", "15d about")]
    [InlineData("desde 2019", "6-7a since 2019")]
    [InlineData("va y viene desde 2019", "6-7a on-off since 2019")]
    [InlineData("toda la vida", "lifelong")]
    [InlineData("desde siempre", "lifelong")]
    [InlineData("desde que nací", "lifelong")]
    [InlineData("desde niño", "about")]
    [InlineData("desde que era niña", "about")]
    [InlineData("hace mucho tiempo", "about")]
    [InlineData("hace años", ">2a about")]
    [InlineData("año y medio", "1.5a")]
    [InlineData("medio año", "0.5a")]
    [InlineData("3", "UnitMissing")]
    public void A_length_of_time_is_read(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.Duration, text, Context));

    [Theory]
    [InlineData("desde niño", "27-41a about")]
    [InlineData("desde los 12 años", "27-29a about")]
    [InlineData("desde la adolescencia", "20-29a about")]
    public void A_length_of_time_told_by_age_is_reckoned_from_the_birth_date(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.Duration, text, Context with { Born = new(1985, 3, 12) }));

    [Theory]
    [InlineData("dos veces al día", "2/1d")]
    [InlineData("2 veces por día", "2/1d")]
    [InlineData("tres veces al día", "3/1d")]
    [InlineData("una vez al día", "1/1d")]
    [InlineData("diario", "1/1d")]
    [InlineData("todos los días", "1/1d")]
    [InlineData("cada noche", "1/1d NIGHT")]
    [InlineData("por la mañana y por la noche", "2/1d MORN+NIGHT")]
    [InlineData("mañana y noche", "2/1d MORN+NIGHT")]
    [InlineData("en la mañana", "1/1d MORN")]
    [InlineData("antes de dormir", "1/1d HS")]
    [InlineData("cada 8 horas", "1/8h")]
    [InlineData("cada ocho horas", "1/8h")]
    [InlineData("cada 4 a 6 horas", "1/4-6h")]
    [InlineData("una vez por semana", "1/1wk")]
    [InlineData("una vez a la semana", "1/1wk")]
    [InlineData("dos o tres veces por semana", "2-3/1wk")]
    [InlineData("una vez al mes", "1/1mo")]
    [InlineData("un día sí y otro no", "1/2d")]
    [InlineData("cada tercer día", "1/2d")]
    [InlineData("cada dos semanas", "1/2wk")]
    [InlineData("los lunes y jueves", "2/1wk mon+thu")]
    [InlineData("cuando hay brote", "prn")]
    [InlineData("solo cuando me pica", "prn")]
    [InlineData("si hace falta", "prn")]
    [InlineData("a veces", "sometimes")]
    [InlineData("de vez en cuando", "occasionally")]
    [InlineData("casi todos los días", "most days")]
    [InlineData("nunca", "0")]
    [InlineData("con las comidas", "C")]
    [InlineData("en ayunas", "EMPTY")]
    [InlineData("mañana, tarde y noche", "3/1d MORN+AFT+NIGHT")]
    [InlineData("cada vez que me pica", "prn")]
    [InlineData("3 veces x semana", "3/1wk")]
    public void A_frequency_is_read(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.Frequency, text, Context));

    [Theory]
    [InlineData("2 litros", "2 L")]
    [InlineData("ocho vasos", "8 glass")]
    [InlineData("1,5 litros", "1.5 L")]
    [InlineData("70 kilos", "70 kg")]
    [InlineData("500 mg", "500 mg")]
    [InlineData("una pastilla", "1 tablet")]
    [InlineData("unos 10 cigarrillos", "10 cigarette about")]
    [InlineData("media taza", "0.5 cup")]
    public void An_amount_is_read(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.Quantity, text, Context));

    [Theory]
    [InlineData("la mano izquierda", "left hand")]
    [InlineData("las manos", "hand")]
    [InlineData("ambas manos", "both hand")]
    [InlineData("detrás de las rodillas", "back knee")]
    [InlineData("los codos y la cara", "elbow; face")]
    [InlineData("la espalda", "back")]
    [InlineData("en la espalda pero no en la cara", "back")]
    [InlineData("la pierna derecha y el cuello", "right leg; neck")]
    [InlineData("cuero cabelludo", "scalp")]
    [InlineData("las uñas", "nail")]
    [InlineData("dedos de los pies", "toe")]
    [InlineData("todo el cuerpo", "whole-body")]
    [InlineData("los pliegues de los codos", "inner elbow")]
    [InlineData("unas manchas", "NotABodyArea")]
    public void Places_are_read(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.BodyAreas, text, Context));

    [Theory]
    [InlineData("tomo metotrexato 15 mg una vez por semana", "methotrexate 15 mg 1/1wk")]
    [InlineData("metotrexato", "methotrexate")]
    [InlineData("hidrocortisona", "hydrocortisone")]
    [InlineData("ibuprofeno y paracetamol", "ibuprofen; paracetamol")]
    [InlineData("crema de hidrocortisona dos veces al día", "hydrocortisone [cream] 2/1d")]
    [InlineData("Cetirizina 10 mg por la noche", "cetirizine 10 mg 1/1d NIGHT")]
    [InlineData("ibuprofeno cuando me duele", "ibuprofen prn")]
    [InlineData("metformina 500 mg dos veces al día y losartán", "metformin 500 mg 2/1d; losartan")]
    [InlineData("vitamina D y omega 3", "vitamin d; omega-3")]
    [InlineData("dejé de tomar prednisona", "prednisone stopped")]
    [InlineData("soy alérgica a la penicilina", "NotAMedicine")]
    [InlineData("no tomo ibuprofeno", "NotAMedicine")]
    [InlineData("mi mamá toma warfarina", "NotAMedicine")]
    [InlineData("acetaminofén 500 mg cada 6 horas", "paracetamol 500 mg 1/6h")]
    [InlineData("metrotexato 10 mg", "methotrexate 10 mg")]
    [InlineData("isotretinoína desde mayo", "isotretinoin since 2026-05")]
    [InlineData("ninguna", "no")]
    [InlineData("no tomo nada", "no")]
    [InlineData("nada", "no")]
    public void Medicines_are_read(string text, string expected) =>
        Assert.Equal(expected, Readings.Read(StatementKind.Medications, text, Context));

    [Theory]
    [InlineData(StatementKind.Frequency, "2 veces por día", "dos veces al día")]
    [InlineData(StatementKind.Frequency, "cada 4 a 6 horas", "una vez cada 4 a 6 horas")]
    [InlineData(StatementKind.Frequency, "diario por la noche", "una vez al día, por la noche")]
    [InlineData(StatementKind.Frequency, "los lunes y jueves", "dos veces a la semana, los lunes y los jueves")]
    [InlineData(StatementKind.Frequency, "si hace falta", "cuando hace falta")]
    [InlineData(StatementKind.Duration, "hace unos 3 años", "aproximadamente 3 años")]
    [InlineData(StatementKind.Duration, "desde mayo de 2019", "desde mayo de 2019")]
    [InlineData(StatementKind.Duration, "desde siempre", "toda la vida")]
    [InlineData(
        StatementKind.Medications,
        "metotrexato 15 mg una vez por semana",
        "metotrexato, 15 mg, una vez a la semana"
    )]
    [InlineData(StatementKind.Medications, "dejé de tomar prednisona", "prednisona, ya no")]
    public void A_statement_is_said_back_in_Spanish(StatementKind kind, string text, string expected)
    {
        var spanish = Shipped.Content.Prompts.Languages["es"].Answers;
        var read = Assert.IsType<AnswerReading.Understood>(StatementReader.Read(kind, new PatientText(text), Context));
        var said = StatementText.Of(Assert.IsType<AnswerValue.Stated>(Assert.Single(read.Values)).Value, spanish);
        Assert.Equal(expected, said);
        Assert.Equal(Readings.Show(read), Readings.Show(StatementReader.Read(kind, new PatientText(said), Context)));
    }
}
