namespace IntakeBot.Core.Tests.Screening;

/// <summary>
/// What is named in one sentence and told of in the next, in words that alone may be of anything; and what a list or a
/// question makes of what was told. Beside each danger stands the ordinary sentence in its words.
/// </summary>
public sealed class NamedAndToldApartTests
{
    [Theory]
    // A mole, and what "it" has done.
    [InlineData(
        "the mole on my shin was always a neat brown dot. Hubby says it's got bigger and has a black bit now",
        "I've got a mole. The rash on my arm has grown",
        "melanoma-suspected"
    )]
    [InlineData(
        "el lunar de la espalda dice mi hermana que ha crecido y que ahora tiene tres colores",
        "el lunar de la espalda lo tengo desde los 15, no ha crecido ni ha cambiado de color",
        "melanoma-suspected"
    )]
    // A weekly medicine, and how often it was taken.
    [InlineData(
        "Question on the methotrexate. The label's confusing so I've been taking the tablets every day, not just Mondays",
        "I take methotrexate on Mondays and folic acid every day",
        "methotrexate-toxicity"
    )]
    [InlineData(
        "methotrexate weekly. I misread it and have been having them every day",
        "methotrexate weekly. I misread the folic acid and have been having that every day",
        "methotrexate-toxicity"
    )]
    [InlineData(
        "me dieron metotrexato. Entendí mal y lo he tomado todos los días",
        "me dieron metotrexato. Entendí mal lo del ácido fólico y lo he tomado todos los días",
        "methotrexate-toxicity"
    )]
    [InlineData(
        "methotrexate on Mondays and Thursdays",
        "methotrexate on Mondays and folic acid on Thursdays",
        "methotrexate-toxicity"
    )]
    // What was drunk, and that it was stopped at once.
    [InlineData(
        "used to have a litre of gin a day. Cold turkey since Tuesday, sweating like mad",
        "used to have a litre of gin a day, gave up in 2009. I sweat at the gym",
        "alcohol-withdrawal"
    )]
    [InlineData(
        "Leí que el trago empeora la psoriasis así que lo corté en seco el domingo, me tomaba una botella de ron diaria. Anoche vi arañas en la pared",
        "Leí que la leche empeora la psoriasis así que la corté en seco el domingo, me tomaba una botella diaria. Anoche sudé",
        "alcohol-withdrawal"
    )]
    // Whom one was with a moment ago is ill now.
    [InlineData(
        "mi mama estaba bien hace un rato contestando esto conmigo y de repente se le cae la taza de la mano y tiene la boca chueca",
        "mi mama vive conmigo, tuvo la boca chueca por una embolia hace años",
        "stroke-signs"
    )]
    [InlineData(
        "gran had her insulin but no breakfast and now she's soaking wet and just staring through me",
        "gran has insulin, I had no breakfast and got soaking wet",
        "hypoglycaemia-hyper"
    )]
    public void What_is_told_of_a_thing_named_before_is_told_of_it(string flagged, string quiet, string rule)
    {
        Assert.Contains(Screened.Flags(flagged), flag => flag.RuleId == rule);
        Assert.DoesNotContain(Screened.Flags(quiet), flag => flag.RuleId == rule);
    }

    [Theory]
    // A list behind a year is of that year as long as nothing in it says "now" or "I have".
    [InlineData(
        "I had cellulitis in 2014, fever, red streaks, and I've got red streaks, the lot",
        "I lost a week to cellulitis in 2014, red streaks, drip, the lot. Leg's been perfect since",
        "cellulitis-spreading"
    )]
    [InlineData(
        "I had an eating disorder at fifteen and I'm making myself sick and so on",
        "I used to have an eating disorder at fifteen, making myself sick and so on",
        "eating-disorder"
    )]
    // What is seen at work, told in the plural.
    [InlineData(
        "I work as a paramedic and it's been chest pain all day, tight and heavy",
        "I work as a paramedic so it's strokes, overdoses and chest pains all day, and the gloves wreck my knuckles",
        "breathing-emergency"
    )]
    [InlineData(
        "me he quedado sin aire en la clase y no me entra el aire ahora",
        "la clase de spinning me dejó sin aire, pero eso es porque no hago ejercicio",
        "breathing-emergency"
    )]
    [InlineData("estoy vomitando sangre", "estuve vomitando sangre cuando tuve la úlcera en los noventa", "gi-bleed")]
    [InlineData("pienso en el suicidio", "esto es un suicidio económico", "suicidality")]
    [InlineData(
        "conté las pastillas que me quedan, me alcanzan",
        "conté las pastillas que me quedan, me alcanzan para el mes",
        "suicidality"
    )]
    [InlineData(
        "I've been saving up my amitriptyline, there's enough in the drawer now",
        "I've been saving some codeine for the trip",
        "suicidality"
    )]
    [InlineData(
        "I've written everyone a note, they'll be fine",
        "I've written everyone a thank you note",
        "suicidality"
    )]
    [InlineData(
        "a splash of bleach went through my jeans and burnt my thigh",
        "splash of bleach on my jeans, nothing on me",
        "burn-serious"
    )]
    [InlineData(
        "we've been trying for a baby since new year and I'm still on mycophenolate",
        "I'm on mycophenolate, we've been trying for ages to find a new cream",
        "pregnancy-methotrexate"
    )]
    [InlineData(
        "I'm on mycophenolate and we're trying for a baby",
        "do you have to come off mycophenolate before you try for a baby? we're thinking of it in a few years",
        "pregnancy-methotrexate"
    )]
    [InlineData(
        "I woke up and can't see out of my left eye",
        "can't see a thing without my glasses this morning, sat on them",
        "stroke-signs"
    )]
    [InlineData(
        "an hour ago the vision in my left eye went black",
        "I lost my sight in that eye years ago from glaucoma",
        "stroke-signs"
    )]
    [InlineData("de repente no veo por un ojo", "hoy no veo nada sin lentes, los rompí", "stroke-signs")]
    [InlineData(
        "no abro los ojos y la piel de los hombros se me despega, tengo los labios en costra",
        "no tengo ampollas ni la piel se me despega, los labios bien",
        "sjs-ten"
    )]
    [InlineData(
        "se me inflan la lengua y los labios, ya no me sale bien la voz",
        "la voz ya está bien, ya no me sale sarpullido",
        "airway-angioedema"
    )]
    [InlineData(
        "vemos que le da un infarto a mi mamá ahora, le duele el pecho",
        "trabajo en urgencias, vemos infartos y quemados todos los días, yo vengo por un hongo",
        "breathing-emergency"
    )]
    [InlineData(
        "nada de trago desde el miércoles, yo bebía diario, y tiemblo",
        "nada de café desde el miércoles, yo lo bebía diario, y tiemblo de frío",
        "alcohol-withdrawal"
    )]
    [InlineData(
        "mi papá tomaba diazepam de toda la vida, se lo quitaron el lunes, y hoy se puso tieso con los ojos en blanco",
        "mi papá tomaba diazepam, se lo quitaron hace años",
        "benzo-opioid-withdrawal"
    )]
    [InlineData(
        "tuve cesárea el martes, la herida me supura y estoy con 39",
        "tuve cesárea hace años y la cicatriz me pica",
        "postpartum-warning"
    )]
    [InlineData("mañana ya no molesto, dejé todo arreglado", "gracias por todo, ya no molesto más", "suicidality")]
    [InlineData(
        "si me tomo todas las pastillas del botiquín",
        "si me tomo todo el jarabe de una semana",
        "suicidality"
    )]
    [InlineData(
        "what happens if I take all my propranolol at once",
        "what happens if I take my propranolol an hour late?",
        "suicidality"
    )]
    [InlineData(
        "I drove to the bridge last night and sat there, went home for the cat",
        "I drove over the bridge to get here",
        "suicidality"
    )]
    [InlineData("brought up stuff like coffee grounds", "coffee grounds make a great scrub", "gi-bleed")]
    [InlineData(
        "grandad keeled over and he's the colour of putty",
        "grandad keeled over laughing",
        "breathing-emergency"
    )]
    [InlineData(
        "can't do my buttons up with my right hand since I woke, it won't behave",
        "can't do my buttons up because my thumbs are cracked",
        "stroke-signs"
    )]
    [InlineData(
        "grabbed the cable and it threw me, my palm's white and numb",
        "the cable guy threw me a funny look",
        "burn-serious"
    )]
    [InlineData(
        "I take methotrexate every day and cream on Mondays",
        "I put my cream on every day and methotrexate on Mondays",
        "methotrexate-toxicity"
    )]
    [InlineData(
        "lo tomo todos los días, el metotrexato semanal",
        "todos los días me pongo la crema y el metotrexato los lunes",
        "methotrexate-toxicity"
    )]
    [InlineData(
        "I'm on Humira. I had covid in January and I have a fever",
        "I'm on Humira. I had a fever with covid in January",
        "immunosuppressed-fever"
    )]
    [InlineData(
        "Tomo humira, tuve covid en enero y tengo fiebre",
        "Tomo humira, tuve fiebre con el covid en enero",
        "immunosuppressed-fever"
    )]
    [InlineData(
        "Tomo humira. Mi niño está como un horno",
        "Tomo humira. Sudo de noche porque mi cuarto es un horno",
        "immunosuppressed-fever"
    )]
    [InlineData(
        "tengo eccema y me salieron hoyitos en la cara que arden, con fiebre",
        "tengo eccema y las uñas con hoyitos",
        "eczema-herpeticum"
    )]
    [InlineData(
        "tuve un infarto hace dos años y aún me duele el pecho",
        "tuve un infarto hace dos años, vengo por un hongo",
        "breathing-emergency"
    )]
    [InlineData(
        "tengo culebrilla en la espalda y me punza",
        "tuve culebrilla hace dos años en la espalda y aún me punza",
        "shingles-eye"
    )]
    [InlineData(
        "estoy de 30 semanas y mancho de sangre las sábanas",
        "estoy de 30 semanas y mancho las sábanas de sangre de rascarme",
        "postpartum-warning"
    )]
    [InlineData(
        "Tomo isotretinoína. De golpe me duele la cabeza como nunca",
        "Tomo isotretinoína. Corté el azúcar de golpe y me dolió la cabeza dos días",
        "isotretinoin-head"
    )]
    public void What_is_of_then_of_others_or_of_nobody_stays_quiet_beside_what_is_now(
        string flagged,
        string quiet,
        string rule
    )
    {
        Assert.Contains(Screened.Flags(flagged), flag => flag.RuleId == rule);
        Assert.DoesNotContain(Screened.Flags(quiet), flag => flag.RuleId == rule);
    }

    [Theory]
    [InlineData("ya no me puedo levantar del sillón sola, párpados morados", "dermatomyositis")]
    [InlineData("me pica todo el cuerpo sin un solo grano hace tres meses y sudo de noche", "widespread-itch-systemic")]
    [InlineData("me pesan los brazos al tender la ropa y tengo los nudillos morados", "dermatomyositis")]
    [InlineData("después de cada comida me meto los dedos", "eating-disorder")]
    [InlineData("una pupita en la nariz que hace costra, se cae, sangra y vuelta a empezar", "skin-cancer-nonmelanoma")]
    [InlineData("me he notado un garbanzo en un testículo", "testicular-breast-lump")]
    [InlineData("las marcas no son del eczema, me las hago yo con la cuchilla", "self-harm-skin")]
    [InlineData("hoy le dio un ataque, se sacudía todo", "breathing-emergency")]
    [InlineData("my right leg stopped doing what it's told half an hour ago", "stroke-signs")]
    [InlineData("se sacudía todo en el piso y no respondía", "breathing-emergency")]
    [InlineData("a mi mamá se le torcía la boca hace un rato", "stroke-signs")]
    [InlineData(
        "dice mi mujer que dejo de respirar mientras duermo y ya di dos cabezadas al volante",
        "sleep-apnoea-driving"
    )]
    [InlineData("anda estreñido y suelto por ratos y ha bajado ocho kilos", "gi-alarm")]
    [InlineData("me pica entero sin ronchas y sudo por las noches", "widespread-itch-systemic")]
    [InlineData("pain started round my belly button last night, now it's moved down to the right", "acute-abdomen")]
    [InlineData("el lunar de la cadera ahora está gordito y con un borde como de mapa", "melanoma-suspected")]
    [InlineData("me quemo con el encendedor en el antebrazo cuando me siento vacía", "self-harm-skin")]
    [InlineData("tengo como una perlita con venitas en la sien que cada tanto sangra", "skin-cancer-nonmelanoma")]
    public void What_one_can_no_more_or_does_to_oneself_is_found_in_everyday_words(string text, string rule) =>
        Assert.Contains(Screened.Flags(text), flag => flag.RuleId == rule);
}
