namespace IntakeBot.Core.Tests.Screening;

/// <summary>
/// What others asked and the patient answers, what came once and not again, what is said of another matter in the same
/// words: none of it is an alarm. Beside each stands the danger that must not be lost with it.
/// </summary>
public sealed class AskedAndAnsweredTests
{
    [Theory]
    [InlineData(
        "The pharmacist asked about black stools and vomiting blood. Neither, thank goodness",
        "The nurse asked about black stools and yes, I have them",
        "gi-bleed"
    )]
    [InlineData(
        "they asked me if I had black stools. I said no to that",
        "they asked me if I had black stools. I do",
        "gi-bleed"
    )]
    [InlineData(
        "The blackheads on my nose pop out black stuff when I squeeze",
        "coughing up black stuff since the kitchen fire",
        "burn-serious"
    )]
    [InlineData(
        "I get the odd cold sore when I'm run down, one coming now",
        "dribbling out of one side when I drink since this morning",
        "stroke-signs"
    )]
    [InlineData(
        "beer gave me a rash but I stopped, my hands are shaking when I'm cold",
        "six cans a night but I packed it in on friday, my hands are shaking",
        "alcohol-withdrawal"
    )]
    [InlineData(
        "had thoughts of ending it then, got therapy, no thoughts like that for six years",
        "thoughts of ending it again last night, nothing like that for six years",
        "suicidality"
    )]
    [InlineData(
        "I had a seizure two years ago and it hasn't happened again",
        "I had a seizure this morning and it hasn't happened again",
        "breathing-emergency"
    )]
    [InlineData(
        "we tried for a baby years ago. I only stopped acitretin last winter",
        "we're trying for a baby, I only stopped acitretin last winter",
        "pregnancy-retinoid"
    )]
    public void English(string quiet, string danger, string rule) => Compare(quiet, danger, rule);

    [Theory]
    [InlineData(
        "El farmacéutico me preguntó si tenía los ojos amarillos y le dije que no",
        "El farmacéutico me preguntó si tenía los ojos amarillos y le dije que sí",
        "jaundice"
    )]
    [InlineData(
        "me preguntaron si vomitaba sangre o tenía la popó negra. Ninguna de las dos cosas",
        "me preguntaron si vomitaba sangre. les dije que desde ayer",
        "gi-bleed"
    )]
    [InlineData("qué es la parálisis facial", "a mi madre, que es la paciente, se le torció la boca", "stroke-signs")]
    [InlineData(
        "cuando me rasco las costras me sale una gotita de sangre",
        "me rasco las costras hasta sacarme sangre, no puedo parar",
        "self-harm-skin"
    )]
    [InlineData(
        "no son golpes, mi marido no me pega",
        "los moretes no son alergia, mi marido me pega",
        "abuse-safeguarding"
    )]
    [InlineData(
        "la que me amenaza con dejarme calva es la caspa",
        "mi marido me amenaza con quitarme los niños",
        "abuse-safeguarding"
    )]
    [InlineData(
        "tuve celulitis en la pierna en 2016, desde entonces perfecto",
        "tuve celulitis en 2016, desde ayer la pierna otra vez roja, caliente y se extiende",
        "cellulitis-spreading"
    )]
    [InlineData(
        "tuve una convulsión hace dos años y no me ha vuelto a dar",
        "tuve una convulsión hace dos horas y no me ha vuelto a dar",
        "breathing-emergency"
    )]
    [InlineData(
        "tuve ideas de matarme de joven, nada así desde hace años",
        "he vuelto a tener ideas de matarme, nada así desde hace años",
        "suicidality"
    )]
    [InlineData(
        "tomo isotretinoína, me piden test de embarazo cada mes y la prueba de covid dio positivo",
        "tomo isotretinoína y me acaba de dar positivo el test de embarazo",
        "pregnancy-retinoid"
    )]
    public void Spanish(string quiet, string danger, string rule) => Compare(quiet, danger, rule);

    private static void Compare(string quiet, string danger, string rule)
    {
        Assert.DoesNotContain(Screened.Flags(quiet), flag => flag.RuleId == rule);
        Assert.Contains(Screened.Flags(danger), flag => flag.RuleId == rule);
    }
}
