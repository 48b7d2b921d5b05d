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
    [InlineData(
        "the mole question: a mole that is changing or a sore, change it to no",
        "the mole on my back is changing, that's a no for the cream",
        "melanoma-suspected"
    )]
    [InlineData(
        "not periods, the hot classroom. I take roaccutane",
        "not had a period for two months. I take roaccutane",
        "pregnancy-retinoid"
    )]
    [InlineData(
        "I carry a bottle of water. I take roaccutane",
        "I'm carrying a baby. I take roaccutane",
        "pregnancy-retinoid"
    )]
    [InlineData(
        "infliximab next appointment due in seven weeks, my palms and soles itch",
        "due in seven weeks, my palms and soles itch",
        "pregnancy-itch"
    )]
    [InlineData("a bit scared to eat, in case it flares", "scared to eat because I get fat", "eating-disorder")]
    [InlineData(
        "a bumpy red nose and a tight throat from the dry air",
        "bumpy all over and my throat is tight",
        "anaphylaxis"
    )]
    [InlineData(
        "ran the marathon on sunday, my legs are dead and I can't lift my arms lol",
        "woke up on sunday, my right leg is dead and I can't lift my arm",
        "stroke-signs"
    )]
    [InlineData(
        "purple circles under my eyes, on infliximab. I sucked a cough drop and lost weight",
        "infliximab works, it's just this cough, and I dropped a stone without trying",
        "tuberculosis-immunosuppressed"
    )]
    [InlineData(
        "on doxycycline. sunshine really helps the red patches",
        "on doxycycline, ten minutes in the garden and my arms came up bright red",
        "drug-photosensitivity"
    )]
    [InlineData(
        "methotrexate is what my uncle got mouth sores with",
        "my aunt said methotrexate helps, so I take it every week now, and I have mouth sores",
        "methotrexate-toxicity"
    )]
    [InlineData(
        "psoriasis unchanged. walked up the hill, knees a bit sore",
        "my psoriasis is ok but my heels hurt so much each morning, and my knees are stiff and sore",
        "psoriatic-joints"
    )]
    [InlineData(
        "past the menopause, an ear discharge, pinkish, ear discharge only",
        "done with periods at 52, now a pinkish discharge twice this month",
        "postmenopausal-bleeding"
    )]
    [InlineData(
        "my rheumatologist Dr Patel wrote the letter",
        "I wrote the letters to my kids and have the tablets ready",
        "suicidality"
    )]
    [InlineData("the nurse asked about black stools", "the nurse asked about my black stools", "gi-bleed")]
    [InlineData(
        "a fever, and my acne spots are purple and don't fade for weeks",
        "her spots are purple and don't fade when I press",
        "meningococcal"
    )]
    [InlineData(
        "my doctor wrote me a letter for school",
        "I hate school, I've written a note to say goodbye",
        "suicidality"
    )]
    [InlineData(
        "I am diabetic on insulin. To drink, just water",
        "I am diabetic on insulin, just water for three days now",
        "diabetes-fasting"
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
    [InlineData(
        "no mire, la metformina ahorita son 3 veces al dia",
        "tomo metformina y vomité toda la noche, ya van 4 veces",
        "hypoglycaemia-hyper"
    )]
    [InlineData(
        "la popó se me pone negra con el hierro",
        "tomo hierro y la popó está negra como alquitrán",
        "gi-bleed"
    )]
    [InlineData(
        "ronco y me ahogo dormido, dice mi mujer",
        "me ahogo sentado y de noche peor, dice mi mujer",
        "breathing-emergency"
    )]
    [InlineData(
        "corrí la carrera y no puedo ni levantar los brazos de lo cansada jaja",
        "desde la mañana no puedo levantar el brazo derecho",
        "stroke-signs"
    )]
    [InlineData(
        "fiebre y manchas moradas bajo los ojos, son ojeras",
        "fiebre y manchas moradas en las piernas",
        "meningococcal"
    )]
    [InlineData(
        "tomo prednisona. dejé el chile y me quedé triste jaja, ya nada me interesa del chile",
        "tomo prednisona, estoy triste todos los días y ya nada me interesa",
        "severe-depression"
    )]
    [InlineData(
        "tomo doxiciclina, el sol me ayuda a las manchas",
        "tomo doxiciclina y con diez minutos de sol me puse roja",
        "drug-photosensitivity"
    )]
    [InlineData("diez, no aguanto más", "ya no aguanto más vivir así", "suicidality")]
    [InlineData(
        "mi mujer me codea porque dejo de respirar",
        "mi hijo dejó de respirar y está azul",
        "breathing-emergency"
    )]
    [InlineData(
        "tengo psoriasis. subí el cerro y me duelen las rodillas",
        "tengo psoriasis y cada mañana me duelen las rodillas y los dedos tiesos",
        "psoriatic-joints"
    )]
    [InlineData(
        "hormigueo en la mano cuando duermo encima",
        "de repente hormigueo en la mano y la cara, no la puedo mover",
        "stroke-signs"
    )]
    [InlineData(
        "las ronchas son moradas y se borran al apretar",
        "el sarpullido es morado y no se borra",
        "meningococcal"
    )]
    [InlineData(
        "ronco y me ahogo dormido, dice mi mujer",
        "estoy ronco y me ahogo, se me hinchan los labios",
        "airway-angioedema"
    )]
    [InlineData(
        "tengo diabetes y la pastilla de la tensión no sé cómo se llama",
        "tengo diabetes y desde esta mañana no sé ni dónde estoy",
        "hypoglycaemia-hyper"
    )]
    [InlineData(
        "mi mamá tiene diabetes, su crema no sé cómo se llama",
        "mi mamá es la paciente, tiene diabetes y no sabe ni cómo se llama desde hoy",
        "hypoglycaemia-hyper"
    )]
    public void Spanish(string quiet, string danger, string rule) => Compare(quiet, danger, rule);

    [Theory]
    [InlineData("my bottom lip is swollen up like a balloon breathing is fine", "airway-angioedema")]
    [InlineData("on ramipril no bother until today woke with my lip swollen", "ace-angioedema")]
    [InlineData("scratched by the cat on monday now a red line going up my arm hot and sore", "cellulitis-spreading")]
    [InlineData("I never burned myself sheets of skin peeling away and my temp is 39", "sjs-ten")]
    [InlineData("eczema all my life but never this clusters of painful blisters round my eye", "eczema-herpeticum")]
    [InlineData("a mi madre que es la paciente se le torció la boca", "stroke-signs")]
    public void What_is_written_without_a_comma_is_heard(string danger, string rule) =>
        Assert.Contains(Screened.Flags(danger), flag => flag.RuleId == rule);

    [Theory]
    [InlineData("They offered an ambulance for my chest pain, I said no")]
    [InlineData("I can't swallow and can't breathe neither")]
    [InlineData("My throat is closing up. Nothing like that for six years")]
    [InlineData("my son had a seizure and it hasn't happened again")]
    [InlineData("me ofrecieron ambulancia por el dolor de pecho y les dije que no")]
    [InlineData("se me cierra la garganta, nada así desde hace años")]
    public void A_no_to_help_and_what_never_was_before_deny_nothing(string danger) =>
        Assert.Contains(Screened.Flags(danger), flag => flag.RuleId == "breathing-emergency");

    private static void Compare(string quiet, string danger, string rule)
    {
        Assert.DoesNotContain(Screened.Flags(quiet), flag => flag.RuleId == rule);
        Assert.Contains(Screened.Flags(danger), flag => flag.RuleId == rule);
    }
}
