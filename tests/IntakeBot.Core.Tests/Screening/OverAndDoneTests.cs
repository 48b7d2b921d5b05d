using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Screening;

/// <summary>
/// What is told as over, treated, another's or good, and beside each the danger that must not be lost with it.
/// </summary>
public sealed class OverAndDoneTests
{
    [Theory]
    [InlineData(
        "in my early twenties I thought about ending it most days. that's fifteen years back",
        "in my early twenties I thought about ending it most days. and now I do again, I want to end it",
        "suicidality"
    )]
    [InlineData(
        "had a suicidal patch at 19, long over, I'm happy now",
        "had a suicidal patch at 19, and it's back now, I want to end it",
        "suicidality"
    )]
    [InlineData(
        "ulcer bled in my thirties with black poo and all, been fine ever since",
        "ulcer bled in my thirties, been fine ever since, until this week: black poo like tar",
        "gi-bleed"
    )]
    [InlineData(
        "my eczema got infected in june, yellow crusts, flucloxacillin sorted it",
        "my eczema got infected in june, flucloxacillin sorted it but yellow crusts are back and it's weeping",
        "infected-eczema"
    )]
    [InlineData(
        "my eczema had yellow crusts three weeks ago and has healed",
        "eczema infected behind the knee three weeks ago, yellow crusts, and it's weeping more every day",
        "infected-eczema"
    )]
    [InlineData(
        "mole on my calf was cut out in 2019, came back benign",
        "mole on my calf has come back and turned black since spring",
        "melanoma-suspected"
    )]
    [InlineData(
        "seizures till I was nine then nothing",
        "seizures till I was nine and one this morning",
        "breathing-emergency"
    )]
    [InlineData(
        "when we were kids my sister's throat closed up, I eat nuts every day",
        "when we were kids my sister's throat closed up, and now my throat is closing up",
        "breathing-emergency"
    )]
    [InlineData(
        "also dads bcc isn't in the family bit",
        "dads bcc isn't in the family bit, and I have a sore on my nose that won't heal",
        "skin-cancer-nonmelanoma"
    )]
    [InlineData("bit bunged up some days, I'm 71", "bunged up for weeks, I'm 71 and that isn't like me", "gi-alarm")]
    [InlineData(
        "on doxycycline, the sun actually helps my rash",
        "on doxycycline, ten minutes of sun and I had a rash",
        "drug-photosensitivity"
    )]
    public void English(string quiet, string danger, string rule) => Compare(quiet, danger, rule);

    [Theory]
    [InlineData(
        "lo mejor fue la luz, me limpió la piel",
        "se me fue la luz y desperté en el piso",
        "breathing-emergency"
    )]
    [InlineData(
        "de adolescente pensaba en morirme, hice terapia y hoy estoy feliz",
        "de adolescente pensaba en morirme y hoy otra vez pienso en morirme",
        "suicidality"
    )]
    [InlineData(
        "se le infectó hace tres semanas, costra amarilla, ya sanó con mupirocina",
        "se le infectó hace tres semanas y sigue con costra amarilla, le supura",
        "infected-eczema"
    )]
    [InlineData(
        "montelukast cada noche. varios días, como triste cuando regresa de la escuela",
        "montelukast cada noche. lleva varios días muy triste",
        "severe-depression"
    )]
    [InlineData(
        "no puedo ni respirar con estos pantalones, me dejan una marca roja en la cintura",
        "me sube una raya roja por el brazo desde la cortada",
        "cellulitis-spreading"
    )]
    [InlineData("me desmayo con las agujas", "me desmayo cada vez que me levanto", "breathing-emergency")]
    [InlineData(
        "me quedé sin aire al ver el vestido de novia",
        "me quedo sin aire hasta sentada",
        "breathing-emergency"
    )]
    public void Spanish(string quiet, string danger, string rule) => Compare(quiet, danger, rule);

    [Theory]
    [InlineData(
        "stopped drinking on sunday, used to have a bottle of vodka a day, got the shakes",
        "alcohol-withdrawal"
    )]
    [InlineData(
        "there's a pearly sore on my nose that won't heal, had a cancer there four years ago",
        "skin-cancer-nonmelanoma"
    )]
    [InlineData("sin fiebre y no puedo hablar bien", "stroke-signs")]
    [InlineData("no fever and cant speak properly", "stroke-signs")]
    [InlineData("tengo psoriasis y amanezco con los dedos duros, el índice como una salchicha", "psoriatic-joints")]
    public void What_was_once_takes_nothing_from_what_is(string danger, string rule) =>
        Assert.Contains(Screened.Flags(danger), flag => flag.RuleId == rule);

    [Theory]
    [InlineData("plaque psoriasis the old doctor called it, he's retired now", "age-over-50")]
    [InlineData("levothyroxine, 75 now, it was 50 till september", "age-over-50")]
    [InlineData("betnovate en el cuello, lo dejé hace una semana", "steroid-overuse")]
    public void An_evidence_is_of_the_patient(string words, string concept) =>
        Assert.DoesNotContain(
            Shipped.Content.Screening.Reader.Read(new PatientText(words)),
            mention => mention.Concept.Id == concept && mention.IsCurrent
        );

    [Theory]
    [InlineData("ah soy alergica a la penicilina eso si, a los 12 me salieron ronchas y se me hincharon los labios")]
    [InlineData("a los 12 me salieron ronchas y se me hincharon los labios")]
    [InlineData("soy alergica a la penicilina, me salieron ronchas y se me hincharon los labios a los 12")]
    [InlineData("a los doce se me hincharon los labios con la penicilina")]
    [InlineData("a los 12 años me salieron ronchas y se me hincharon los labios")]
    [InlineData("I'm allergic to penicillin, at 12 I came out in hives and my lips swelled up")]
    [InlineData("allergic to penicillin, I came out in hives and my lips swelled up when I was 8")]
    [InlineData("when I was 8 I came out in hives and my lips swelled up")]
    [InlineData("tomé isotretinoína a los 17 y ahora con 35 quiero tener hijos")]
    [InlineData("at 14 I came out in hives and my lips swelled up")]
    public void An_age_of_childhood_makes_a_reaction_one_of_then(string quiet) => Assert.Empty(Alarms(quiet));

    [Theory]
    [InlineData("a los 12 me salieron ronchas y se me hincharon los labios, y hoy otra vez")]
    [InlineData("a los 12 me salieron ronchas con la penicilina y ahora se me hinchan los labios")]
    [InlineData("a los 45 se me hincharon los labios y ahora se me cierra la garganta")]
    [InlineData("mi hija, a los 12 años que tiene, se le hincharon los labios y le salieron ronchas")]
    [InlineData("a los 12 le salieron ronchas y se le hincharon los labios")]
    [InlineData("tomé la amoxicilina y a los 10 me salieron ronchas y se me hincharon los labios")]
    [InlineData("a los 5 minutos me dio comezón y a los 10 se me hincharon los labios y me salieron ronchas")]
    [InlineData("a los 12 minutos me salieron ronchas y se me hincharon los labios")]
    [InlineData("at 12 I came out in hives and my lips swelled up")]
    [InlineData("allergic to nuts, ate one by mistake, at 12 I came out in hives and my lips swelled up")]
    [InlineData("allergic to penicillin, at 12 I came out in hives, and today my lips swelled up again")]
    [InlineData("when I was 8 I came out in hives and now my lips are swelling up")]
    [InlineData("when I was 8 I came out in hives and my lips are swelling up")]
    [InlineData("allergic to penicillin, at 12 I came out in hives and my lips are swelling up")]
    [InlineData("at 15 I came out in hives and my throat is closing")]
    public void An_age_or_a_figure_of_today_puts_no_reaction_away(string danger) => Assert.NotEmpty(Alarms(danger));

    private static IEnumerable<string> Alarms(string text) =>
        Screened.Flags(text).Where(flag => flag.Urgency >= Urgency.SameDay).Select(flag => flag.RuleId);

    private static void Compare(string quiet, string danger, string rule)
    {
        Assert.DoesNotContain(Screened.Flags(quiet), flag => flag.RuleId == rule);
        Assert.Contains(Screened.Flags(danger), flag => flag.RuleId == rule);
    }
}
