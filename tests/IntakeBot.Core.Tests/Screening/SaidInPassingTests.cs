namespace IntakeBot.Core.Tests.Screening;

/// <summary>
/// What raised an alarm in whole conversations and was none: doses, healthy temperatures, names, what is long over.
/// Beside each stands the danger that must not be lost with it.
/// </summary>
public sealed class SaidInPassingTests
{
    [Theory]
    [InlineData(
        "psoriasis. was on amlodipine b4 but stoped it cos of swolen ankles",
        "psoriasis. stopped amlodipine because of swollen ankles, and my fingers are stiff every morning",
        "psoriatic-joints"
    )]
    [InlineData(
        "psoriasis. amlodipine gave me swollen ankles",
        "psoriasis. on amlodipine, my ankles are swollen and painful",
        "psoriatic-joints"
    )]
    [InlineData("my face is puffy from the steroids", "my face is puffy, I take steroids", "airway-angioedema")]
    [InlineData(
        "I'm pregnant. they gave me roaccutane but I never took it",
        "I'm pregnant. they gave me roaccutane and I took it",
        "pregnancy-retinoid"
    )]
    [InlineData(
        "a streak of blood in his poo. he wakes every night, 5 or 6 times",
        "blood in his poo. he goes 6 times a day",
        "ibd-flare"
    )]
    [InlineData(
        "just e45 and hydrocortizone 1% on the sore bits twice a day",
        "the sore red patch is twice the size since this morning",
        "cellulitis-spreading"
    )]
    [InlineData(
        "my psoriasis. the injection was good before now not so good. I take adalimumab, have a fever",
        "I take adalimumab, have a fever and I'm not so good",
        "sepsis"
    )]
    [InlineData("one time ibuprofen, my face swelling", "one ibuprofen today, my face swelling", "airway-angioedema")]
    [InlineData(
        "sertraline 50 and my jaw aches when i chew",
        "I'm 50 and my jaw aches when i chew",
        "giant-cell-arteritis"
    )]
    [InlineData(
        "I have bullous pemphigoid, diagnosed 2019, it has been stable on low dose prednisolone, a blister now and then",
        "pemphigoid stable for years but since monday lots of new blisters",
        "blistering-extensive"
    )]
    [InlineData(
        "I have pemphigus, for six years, well controlled",
        "my pemphigus is not controlled",
        "blistering-extensive"
    )]
    [InlineData(
        "my lips get chapped and a bit puffy in winter, lip balm sorts it",
        "my lips were chapped, since this morning they are really puffy",
        "airway-angioedema"
    )]
    [InlineData("my poo is black because of the iron tablets", "my poo is black and sticky like tar", "gi-bleed")]
    [InlineData(
        "I had a lump in my groin two months ago, it went within a week",
        "I found a lump under my armpit two months ago and its getting bigger",
        "lymphadenopathy"
    )]
    [InlineData(
        "atorvastatin 40 at night. my skin isn't itchy, it's sore",
        "it's been 40 at night. my skin isn't itchy, it's sore",
        "sjs-ten"
    )]
    [InlineData("Temp this morning 36.4. he is confused", "Temp this morning 38.9. he is confused", "sepsis")]
    [InlineData("when Billy has a bad chest I take it worse", "my chest is crushing and tight", "breathing-emergency")]
    [InlineData("so I can go to bingo and chapel again", "I binge and make myself sick afterwards", "eating-disorder")]
    [InlineData(
        "had binge eating disorder 2021-23, did cbt",
        "I have an eating disorder and make myself sick",
        "eating-disorder"
    )]
    [InlineData(
        "my upper lip had become swollen three weeks back and it had subsided within one day",
        "my upper lip has become swollen since this morning",
        "airway-angioedema"
    )]
    [InlineData(
        "rash and a temp of 39. the weepy patch is only 5 days old. he won't wake",
        "he is only 5 days old, has a rash and a temp of 39 and won't wake",
        "child-unwell-rash"
    )]
    [InlineData(
        "adalimumab every 2 weeks. vitamin D since covid",
        "adalimumab every 2 weeks. I have covid now",
        "immunosuppressed-fever"
    )]
    [InlineData(
        "Little burn from the straighteners, it's healed",
        "a deep burn from the straighteners on my face",
        "burn-serious"
    )]
    [InlineData(
        "I did have a fever with the flu back in February but that's long gone. my rash is really painful",
        "I have a fever with the flu since last night. my rash is really painful",
        "sjs-ten"
    )]
    [InlineData("it burns more than it itches. I have mouth ulcers", "a burning rash and mouth ulcers", "sjs-ten")]
    [InlineData("stomach also bad after I eat", "my stomach pain is so bad I can't stand", "acute-abdomen")]
    [InlineData(
        "I'm pregnant. there's a mole on my back I can't see properly",
        "I'm pregnant. my head is splitting and I can't see properly",
        "postpartum-warning"
    )]
    [InlineData(
        "my mole has bled. a glass of wine at weekends, never on weekdays",
        "purple spots that never fade under a glass",
        "meningococcal"
    )]
    [InlineData(
        "hives from egg once. what sets it off: dry air, drool, egg",
        "hives from egg just now, and he is drooling and can't swallow",
        "anaphylaxis"
    )]
    [InlineData(
        "I am Anna, his daughter, writing for him. he has a fever and blisters everywhere",
        "my daughter has a fever and blisters everywhere",
        "staph-scalded-skin"
    )]
    [InlineData(
        "prednisolone and a fever, but that was with the methotrexate",
        "prednisolone and a fever. I'm on methotrexate",
        "methotrexate-toxicity"
    )]
    [InlineData(
        "plasters bring me up in blisters. I'm 67 and itchy",
        "I come up in tense blisters. I'm 67 and itchy",
        "blistering-extensive"
    )]
    [InlineData(
        "hands are wrecked, cracked n bleeding. no wait i stopped the pill",
        "I'm 9 weeks pregnant and bleeding",
        "postpartum-warning"
    )]
    [InlineData(
        "my tubes are tied. we stopped using contraception and I'm on isotretinoin",
        "we stopped using contraception and I'm on isotretinoin",
        "pregnancy-retinoid"
    )]
    [InlineData(
        "I'm 84 and itchy. I hardly eat. I had prawns in May",
        "I had prawns and now I'm itchy and faint",
        "anaphylaxis"
    )]
    [InlineData(
        "senna once a week, vitamin D daily. bloated and constipated",
        "the weekly vitamin D capsules, I take one every day. bloated and constipated",
        "vitamin-d-toxicity"
    )]
    [InlineData(
        "used to be 6 pints a day, now maybe 3 or 4 at the weekend",
        "6 pints a day, now and always",
        "alcohol-high"
    )]
    [InlineData(
        "my toddler has a rash. yes but Leo not me for the milk",
        "my toddler has a rash and is not taking the milk",
        "child-unwell-rash"
    )]
    [InlineData(
        "I'm 30 weeks pregnant. itchy hands, the garden is the worst",
        "I'm 30 weeks pregnant. itchy, my palms are the worst",
        "pregnancy-itch"
    )]
    [InlineData("he never had spots that don't fade", "he has spots that don't fade", "meningococcal")]
    [InlineData(
        "a rash, worse when he gets hot. stiff neck from the pillow, no",
        "a rash, and he is hot. his neck is stiff",
        "meningococcal"
    )]
    [InlineData(
        "I have psoriasis and feel really ill. bisoprolol and the little white water tablet",
        "I have psoriasis, feel really ill and there are little white pus spots everywhere",
        "pustular-psoriasis"
    )]
    [InlineData(
        "itchy all over. a patch that's 14 weeks and not closing, on my palm it itches",
        "14 weeks and itchy, my palms itch",
        "pregnancy-itch"
    )]
    [InlineData("fever. his poo had a streak of blood once", "fever. loose poo with blood in it", "ibd-flare")]
    [InlineData(
        "I had a bleeding ulcer as a student, black poo and everything",
        "I have black poo since Sunday",
        "gi-bleed"
    )]
    [InlineData(
        "a streak of blood in his poo once. he wakes every night, 5 or 6 times",
        "blood in his poo, and he goes 8 times a day",
        "ibd-flare"
    )]
    [InlineData("a plan, how long does it take?", "I have a plan how to do it, and the pills", "suicidality")]
    [InlineData(
        "sorry, the left hand not the right one",
        "my left hand isn't right since this morning",
        "stroke-signs"
    )]
    [InlineData(
        "I was told to go Mediterranean after the heart attack",
        "I think I'm having a heart attack",
        "breathing-emergency"
    )]
    [InlineData(
        "my eyes are gritty too, I use drops from the chemist",
        "my eye and mouth have dropped on one side, I use drops",
        "stroke-signs"
    )]
    [InlineData(
        "it's more a burning than an itch. My eyes are gritty too, I use drops",
        "a burning rash since the antibiotic and my eyes are gritty and red",
        "sjs-ten"
    )]
    [InlineData(
        "one under his arm went a bit yellow and gooey last week",
        "he went a bit yellow and his eyes too last week",
        "jaundice"
    )]
    [InlineData(
        "Penicillin, I came up in a terrible rash as a girl and my face swelled",
        "I came up in a terrible rash after penicillin and my face swelled",
        "airway-angioedema"
    )]
    [InlineData("some days I wonder what's the point of being here", "there is no point being here", "suicidality")]
    [InlineData(
        "she takes two lines on the weight chart as a bad sign, she's ten months. no headache",
        "I did the test, two lines on the stick, and my head is splitting",
        "postpartum-warning"
    )]
    [InlineData(
        "my face puffed up on lisinopril",
        "my face puffed up on lisinopril and I can't catch my breath",
        "anaphylaxis"
    )]
    [InlineData(
        "my wife says her mouth drooped with her stroke years ago",
        "my wife says the left side of my mouth is drooping",
        "stroke-signs"
    )]
    [InlineData(
        "I'm on humira with a smoker's cough",
        "I'm on humira, a cough for two months and I have lost a stone",
        "tuberculosis-immunosuppressed"
    )]
    [InlineData(
        "after the menopause the eczema down there bleeds when I scratch",
        "the menopause was ten years ago and there are spots of blood on my underwear",
        "postmenopausal-bleeding"
    )]
    [InlineData("my son is 3, I am not putting on weight", "my son is 3 and not putting on weight", "faltering-growth")]
    [InlineData(
        "couldn't get his breath when he was 2, overnight on oxygen",
        "couldn't get his breath overnight, he is 2",
        "breathing-emergency"
    )]
    [InlineData(
        "sulfa antibiotics - swollen face 2009; plasters",
        "swollen face since 2009; plasters",
        "airway-angioedema"
    )]
    [InlineData(
        "methotrexate on sundays used to make me sick, stopped it in 2019. we have been trying for a baby since august",
        "methotrexate on sundays, all good. we have been trying for a baby since august",
        "pregnancy-methotrexate"
    )]
    [InlineData(
        "a wasp stung me and it just itches. I felt faint last summer",
        "a wasp stung me half an hour ago and I feel like I'm going to faint",
        "anaphylaxis"
    )]
    [InlineData(
        "no fever, no chills. the Humira jab went in on tuesday",
        "the Humira jab went in on tuesday. bit of a temp, 38.3 with the chills",
        "immunosuppressed-fever"
    )]
    [InlineData(
        "my husband's mouth slid down when he had his stroke in 2019",
        "one side of my husband's mouth has slid down since lunch. he's the patient not me",
        "stroke-signs"
    )]
    [InlineData(
        "took all the tablets in the course like I was told and it cleared",
        "i took all the amitriptyline about an hour ago",
        "suicidality"
    )]
    [InlineData(
        "his eczema got infected in March, he had antibiotics and it cleared",
        "his eczema got infected in March, he had antibiotics and now it is weeping yellow crusts again",
        "infected-eczema"
    )]
    [InlineData(
        "i'm a wuss with needles, i'd pass out just looking at one",
        "i passed out in the kitchen this morning",
        "breathing-emergency"
    )]
    [InlineData(
        "had really bad headaches and blurry eyes on the minocycline but not rn, that was stopped in June",
        "have really bad headaches and blurry eyes since I started the minocycline",
        "isotretinoin-head"
    )]
    [InlineData(
        "eczema with little blisters on my hands as always. Something was wrong with the spots on legs",
        "eczema with clusters of little blisters, something is really wrong with me",
        "eczema-herpeticum"
    )]
    [InlineData(
        "had chest pain for years on the old tablets but not these days",
        "had chest pain last night but not rn",
        "breathing-emergency"
    )]
    public void English(string quiet, string danger, string rule) => Compare(quiet, danger, rule);

    [Theory]
    [InlineData("María, y me salieron ronchas", "me salieron ronchas y tengo un mareo que me caigo", "anaphylaxis")]
    [InlineData(
        "me pusieron el metoprolol después del infarto de enero",
        "creo que me está dando un infarto",
        "breathing-emergency"
    )]
    [InlineData("el infarto fue en enero y ya me pusieron el stent", "anoche me dio un infarto", "breathing-emergency")]
    [InlineData(
        "puntitos rojos en el pecho, al apretar desaparecen",
        "me aprieta el pecho y no se quita",
        "breathing-emergency"
    )]
    [InlineData("piel amarillenta de tanta zanahoria", "tengo la piel y los ojos amarillos", "jaundice")]
    [InlineData(
        "los párpados se me hinchan por la dermatitis. migrañas antes de la regla, veo lucecitas",
        "tengo el párpado hinchado y rojo y veo lucecitas",
        "cellulitis-orbital"
    )]
    [InlineData(
        "Sólo una llaguita en la boca pero es porque me mordí ayer. la piel me arde",
        "una llaga en la boca, y la piel me arde y se me pela",
        "sjs-ten"
    )]
    [InlineData(
        "fiebre tuvo la semana pasada por un resfrío pero ya se le fue. mi hija tiene ronchas y está muy dormida",
        "fiebre tiene desde ayer. mi hija tiene ronchas y está muy dormida",
        "meningococcal"
    )]
    [InlineData(
        "unos granitos en la cara, y me arde. tengo una afta",
        "la piel me arde y tengo llagas en la boca",
        "sjs-ten"
    )]
    [InlineData(
        "sábila y caléndula. tengo un bebé de dos meses",
        "calentura. tengo un bebé de dos meses",
        "child-unwell-rash"
    )]
    [InlineData(
        "fiebre no sé. tomé doxiciclina dos meses, y ahora con fiebre",
        "la beba de un mes y medio está con fiebre",
        "child-unwell-rash"
    )]
    [InlineData(
        "a la penicilina, cuando niña se me hinchó la cara",
        "se me hinchó la cara anoche",
        "airway-angioedema"
    )]
    [InlineData("ya no puedo más con tanta rascadera", "ya no puedo más con esta vida", "suicidality")]
    [InlineData("me dan ganas de matar a mi suegra", "me dan ganas de matarme", "suicidality")]
    [InlineData("no le digan a mi vieja", "no le digan a mi marido, que me pega", "abuse-safeguarding")]
    [InlineData(
        "tiene eccema y unas ampollitas con costra hace 3 semanas pero ya se le quitaron. duerme muy mal",
        "tiene eccema, le salieron muchas ampollitas juntas desde ayer y está muy mal",
        "eczema-herpeticum"
    )]
    [InlineData(
        "la roncha es solo en un pezón y no se quita desde hace semanas",
        "las ronchas moradas no se quitan al apretarlas",
        "meningococcal"
    )]
    [InlineData(
        "me falta el aire cuando subo escaleras, ya me revisaron",
        "me falta el aire cuando hablo",
        "breathing-emergency"
    )]
    [InlineData(
        "me dijeron que si se me hinchan los labios vaya a urgencias",
        "me dijeron que tengo alergia y se me hinchan los labios",
        "airway-angioedema"
    )]
    [InlineData(
        "de chica se me hinchó toda la cara con la penicilina, desde entonces nunca más",
        "se me hinchó toda la cara con la penicilina, desde entonces no puedo abrir los ojos",
        "airway-angioedema"
    )]
    [InlineData(
        "heces medio negras un día por el fierro que tomaba",
        "heces negras desde ayer, tomo fierro",
        "gi-bleed"
    )]
    [InlineData(
        "dice mi esposa que a ella se le chuecó la boca",
        "dice mi esposa que se me chuecó la boca",
        "stroke-signs"
    )]
    [InlineData(
        "tomo metotrexato y sudo de noche por la menopausia",
        "me pongo adalimumab, tengo tos y sudores en la noche",
        "tuberculosis-immunosuppressed"
    )]
    [InlineData(
        "después de la menopausia se me secó la piel y sangra",
        "se me retiró la regla a los 50 y la semana pasada manché con sangre",
        "postmenopausal-bleeding"
    )]
    [InlineData("mi niño tiene cuatro y yo no bajo de peso", "mi bebé no sube de peso", "faltering-growth")]
    [InlineData(
        "tomo metformina, las manos rojas y con grietas",
        "tomo metformina, la mano roja y caliente",
        "cellulitis-spreading"
    )]
    [InlineData(
        "tomo metformina. roja caliente no tengo nada",
        "tomo metformina. tengo la piel roja y caliente, no tengo nada más",
        "cellulitis-spreading"
    )]
    [InlineData("ronco y dejo de respirar dormido", "mi bebé deja de respirar cuando duerme", "breathing-emergency")]
    [InlineData("tengo el eczema en el pecho y los brazos", "me duele el pecho y el brazo", "breathing-emergency")]
    [InlineData(
        "mi hija tuvo eczema herpético hace cinco años, ahora solo la piel seca",
        "mi hija tuvo eczema herpético hace cinco años, ahora otra vez, con fiebre",
        "eczema-herpeticum"
    )]
    [InlineData(
        "se me agrietaron los pezones cuando amamantaba",
        "se me puso un pezón con costra que no se quita",
        "testicular-breast-lump"
    )]
    [InlineData(
        "se me empezó a manchar la cara después de la menopausia",
        "después de la menopausia empecé a manchar",
        "postmenopausal-bleeding"
    )]
    [InlineData(
        "mi hijo de 4 años tiene ronchas. sin leche estuvo un mes y no cambió nada",
        "mi hijo de 4 años tiene ronchas. está sin leche desde anoche",
        "child-unwell-rash"
    )]
    [InlineData(
        "mi hijo de 4 años tiene ronchas. estuvo un mes sin leche",
        "mi bebé de un mes tiene ronchas, sin leche desde ayer",
        "child-unwell-rash"
    )]
    [InlineData(
        "tengo eczema. duermo unas 7 horitas cortadas",
        "tengo eczema. me salieron hoyitos y llagas",
        "eczema-herpeticum"
    )]
    [InlineData(
        "tengo eczema. a las 7 horitas ya no duermo",
        "tengo eczema. me salieron oyitos y llagas",
        "eczema-herpeticum"
    )]
    [InlineData(
        "cuando tenía 1 añito le salieron ronchas, ahora ya lo come horneado. le dieron un antibiótico nuevo",
        "cuando tenía 1 añito le salieron ronchas, ahora ya lo come y le salieron otra vez. le dieron un antibiótico nuevo",
        "new-drug-rash"
    )]
    [InlineData(
        "le salieron ronchas. corrige lo de la medicina nueva, es no",
        "le salieron ronchas con la medicina nueva",
        "new-drug-rash"
    )]
    [InlineData(
        "me pica todo el brazo, sudo de noche",
        "me pica todo el cuerpo sin ronchas, sudo de noche",
        "widespread-itch-systemic"
    )]
    [InlineData(
        "me salen granitos en la axila cuando me rasuro desde hace meses",
        "traigo una bolita debajo del brazo desde enero",
        "lymphadenopathy"
    )]
    [InlineData(
        "tomo metformina, piel roja y caliente no tengo",
        "tomo metformina, tengo la piel roja y caliente",
        "cellulitis-spreading"
    )]
    [InlineData(
        "tengo penfigoide ampolloso desde 2019, está controlado con prednisona",
        "tengo penfigoide y me salen ampollas nuevas",
        "blistering-extensive"
    )]
    [InlineData(
        "una vez con ibuprofeno se me hinchó la cara",
        "otra vez con ibuprofeno se me hinchó la cara",
        "airway-angioedema"
    )]
    [InlineData(
        "se me hinchó la cara de los corticoides",
        "se me hinchó la cara, tomo corticoides",
        "airway-angioedema"
    )]
    [InlineData(
        "estoy embarazada. me recetaron isotretinoina pero nunca me la tomé",
        "estoy embarazada. me recetaron isotretinoina y me la tomé",
        "pregnancy-retinoid"
    )]
    [InlineData(
        "hay sangre en la popó. se despierta de noche 6 veces",
        "hay sangre en la popó. va al baño 8 veces al día",
        "ibd-flare"
    )]
    [InlineData(
        "me corto las uñas cuando no aguanto la comezón",
        "me corto las piernas cuando ya no aguanto",
        "self-harm-skin"
    )]
    [InlineData("no como pan para no engordar", "vomito después de cenar para no engordar", "eating-disorder")]
    [InlineData(
        "el eczema va y viene desde hace años",
        "una costrita en la sien que va y viene desde hace seis meses",
        "skin-cancer-nonmelanoma"
    )]
    [InlineData(
        "dejé el metotrexato en 2020. estamos buscando bebé desde agosto",
        "sigo con el metotrexato los domingos, muy bien. estamos buscando bebé desde agosto",
        "pregnancy-methotrexate"
    )]
    [InlineData(
        "soy camillero en urgencias, llevo infartos e ictus todos los días",
        "creo que es un infarto, me aprieta el pecho",
        "breathing-emergency"
    )]
    [InlineData(
        "El moretón de la canilla es de una patada en el fútbol, ya se está poniendo amarillo",
        "tengo un moretón y además los ojos amarillos",
        "jaundice"
    )]
    [InlineData("me ahogo con tanto papeleo, de verdad", "me ahogo, no me entra el aire", "breathing-emergency")]
    [InlineData(
        "se le infectó la dermatitis en marzo, tomó antibiótico y ya se le quitó",
        "se le infectó la dermatitis, tomó antibiótico y sigue con costras amarillas y supurando",
        "infected-eczema"
    )]
    public void Spanish(string quiet, string danger, string rule) => Compare(quiet, danger, rule);

    private static void Compare(string quiet, string danger, string rule)
    {
        Assert.DoesNotContain(Screened.Flags(quiet), flag => flag.RuleId == rule);
        Assert.Contains(Screened.Flags(danger), flag => flag.RuleId == rule);
    }
}
