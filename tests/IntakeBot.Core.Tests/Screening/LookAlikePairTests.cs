using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Screening;

/// <summary>Faults that simulated patients met, each with the true finding beside it that must not be lost with it.</summary>
public sealed class LookAlikePairTests
{
    [Theory]
    [InlineData(
        "that ramen set my mouth on fire last night, my face went red for ten minutes",
        "my face went red and then it went numb on one side",
        "stroke-signs"
    )]
    [InlineData(
        "I choked on a chip laughing at telly, my face went scarlet",
        "I choked on a chip and half my face has gone slack",
        "stroke-signs"
    )]
    [InlineData(
        "sore white patches inside my cheeks and itchy purple bumps on my wrists",
        "mouth full of sores and a painful purple rash",
        "sjs-ten"
    )]
    [InlineData(
        "codeine, I vomited. I take metformin",
        "I took codeine and can't stop vomiting. I take metformin",
        "hypoglycaemia-hyper"
    )]
    [InlineData(
        "ramipril gave me a dry cough. I take methotrexate",
        "I take methotrexate and have had a dry cough since Monday",
        "methotrexate-toxicity"
    )]
    [InlineData(
        "I take metformin, my psoriasis has come back with a vengeance",
        "I take metformin and even water comes straight back up",
        "hypoglycaemia-hyper"
    )]
    [InlineData(
        "on methotrexate, a sore throat always brings it on",
        "on methotrexate, a sore throat since yesterday",
        "methotrexate-toxicity"
    )]
    [InlineData(
        "penicillin and latex gloves bring me out in blisters. it is around my eyes",
        "I have come out in painful blisters around my eye",
        "shingles-eye"
    )]
    [InlineData(
        "I throw up my hands in despair at these creams",
        "I am in despair and can see no way out",
        "passive-suicidal"
    )]
    [InlineData(
        "my son isn't responding to the steroid cream",
        "my son isn't responding to me and won't wake",
        "child-unwell-rash"
    )]
    [InlineData("my daughter's hair has gone limp", "my daughter has gone limp", "child-unwell-rash")]
    [InlineData(
        "dad had a stroke last year, one side of his mouth dropped. We were going to ask about his scalp",
        "dad woke and one side of his mouth has dropped. We were going to ask about his scalp",
        "stroke-signs"
    )]
    [InlineData("I could die of embarrassment with this face", "I want to die", "passive-suicidal")]
    [InlineData("no reason to carry on with the steroid", "there is no reason to carry on", "suicidality")]
    [InlineData(
        "I'm done with all of it, these creams and diets",
        "I'm done with all of it, I want to end it",
        "suicidality"
    )]
    [InlineData("my tablets are in my drawer", "the tablets are in my hand, I want to end it", "suicidality")]
    [InlineData(
        "the doctor talked nonsense about diets",
        "my husband is talking nonsense since this morning",
        "stroke-signs"
    )]
    [InlineData(
        "my lips look bigger but that's because I had filler",
        "my lips look bigger since I ate the prawn",
        "airway-angioedema"
    )]
    [InlineData("Botox for my sagging cheeks", "my cheeks and lips are swelling up", "airway-angioedema")]
    [InlineData(
        "a cleaner, bleach on my hands all day",
        "got bleach on my hands this morning, the skin is white and blistered",
        "burn-serious"
    )]
    [InlineData(
        "his eyes were out on stalks when he saw the bill",
        "his eye is bulging and hurts to move",
        "cellulitis-orbital"
    )]
    [InlineData(
        "he's beating me hands down at giving up dairy",
        "he's beating me when he is drunk",
        "abuse-safeguarding"
    )]
    [InlineData(
        "more spots on the left side of my face",
        "blisters on the left side of my forehead near the eye, it burns",
        "shingles-eye"
    )]
    [InlineData(
        "inhaled steroid for asthma only. Weak as water after leg day",
        "I stopped my prednisolone, weak as water and vomiting",
        "adrenal-crisis"
    )]
    [InlineData(
        "my skin reacted to the warm lamp; my neck is stiff from the desk",
        "can't get my chin to my chest, the lamp is like knives",
        "meningococcal"
    )]
    [InlineData(
        "when she was six weeks she had a fever and a rash and was very floppy. She is a happy toddler, with eczema",
        "she is six weeks with a rash and is very floppy",
        "child-unwell-rash"
    )]
    [InlineData(
        "I've had cellulitis three times, 2014, 2017 and 2021, the leg is cool now",
        "I've had cellulitis three times and it is back, hot and spreading",
        "cellulitis-spreading"
    )]
    [InlineData(
        "tomo isotretinoína y la prueba de alergia salió positiva al huevo",
        "tomo isotretinoína y la prueba de embarazo salió positiva",
        "pregnancy-retinoid"
    )]
    [InlineData(
        "la codeína me hace vomitar, tomo metformina",
        "tomo metformina y no paro de vomitar",
        "hypoglycaemia-hyper"
    )]
    [InlineData(
        "tomo metotrexato. Frío, estrés, anginas",
        "tomo metotrexato y tengo anginas desde ayer",
        "methotrexate-toxicity"
    )]
    [InlineData(
        "she is 4 and has a rash. No, wakes 3 times every night, from the itch",
        "she is 4 and has a rash and won't wake up",
        "child-unwell-rash"
    )]
    [InlineData(
        "my toddler has a rash. Sleep is not good, wakes all the time",
        "my toddler has a rash and is not good, we can't wake him",
        "child-unwell-rash"
    )]
    [InlineData(
        "my daughter has eczema, had a temperature last week, all better now",
        "my daughter has eczema, had a temperature last week and it is back now, yellow crusts all over",
        "infected-eczema"
    )]
    [InlineData(
        "on methotrexate. Had a fever at the weekend, fine since",
        "on methotrexate. Had a fever at the weekend and not fine since",
        "methotrexate-toxicity"
    )]
    [InlineData(
        "on methotrexate weekly. Cold, stress, sore throats set it off",
        "on methotrexate weekly. Stress, and I have a sore throat",
        "methotrexate-toxicity"
    )]
    [InlineData(
        "codeine makes me vomit, I take metformin",
        "I take metformin and I keep vomiting",
        "hypoglycaemia-hyper"
    )]
    [InlineData(
        "penicillin brought me out in a rash as a lad",
        "the new penicillin tablets brought me out in a rash",
        "new-drug-rash"
    )]
    [InlineData(
        "no, I'm on the pill. Nickel brought me out in a rash",
        "started the pill last month and came out in a rash",
        "new-drug-rash"
    )]
    [InlineData(
        "I take isotretinoin and my prick test was positive for egg",
        "I take isotretinoin and my pregnancy test was positive",
        "pregnancy-retinoid"
    )]
    [InlineData(
        "doxiciclina de 40 y se me hinchan los párpados",
        "tengo el párpado hinchado y fiebre de 40",
        "cellulitis-orbital"
    )]
    [InlineData("tengo la cara roja roja y fiebre", "tengo la pierna roja y caliente y fiebre", "cellulitis-spreading")]
    [InlineData(
        "I'm pregnant, a prenatal vitamin a day",
        "I'm pregnant and take vitamin A tablets",
        "hypervitaminosis-a-pregnancy"
    )]
    [InlineData("zinc 25 mg a day", "zinc 50 mg a day", "zinc-copper")]
    [InlineData("the doctor thought it was scabies", "scabies at home, my kids itch too", "scabies-outbreak")]
    [InlineData("suddenly confused about the form", "gran is suddenly confused", "stroke-signs")]
    [InlineData(
        "my mum has dementia and forgets who I am",
        "my mum woke up confused and doesn't know who I am",
        "stroke-signs"
    )]
    [InlineData(
        "I've a mole on my left calf that has got bigger and darker over the last 3 months",
        "I've a mole on my left calf and now the whole calf is swollen and painful",
        "dvt"
    )]
    [InlineData("egg, her lip swelled at 11 months", "egg, my 11 month old's lip is swelling", "airway-angioedema")]
    [InlineData("what gets me is her not bein here", "with her gone I think about not being here", "passive-suicidal")]
    [InlineData("fever and a runny nose, being sick", "fever, stiff neck and being sick", "meningococcal")]
    [InlineData("mi hijo tiene fiebre y vomita", "mi hijo tiene fiebre, el cuello rígido y vomita", "meningococcal")]
    [InlineData(
        "my eczema gets weepy in winter",
        "the yellow crusts on my son's eczema are spreading",
        "cellulitis-spreading"
    )]
    [InlineData("my eczema is dry and flaky", "my eczema is weeping and has gone yellow and crusty", "infected-eczema")]
    [InlineData(
        "migraine with aura, on the mini pill",
        "migraine with aura, on the combined pill",
        "migraine-aura-pill"
    )]
    [InlineData(
        "I'm a man, could it be coffee? I have 4 a day, well, 2 now. It bled twice",
        "pregnant, 34 weeks, bleeding twice today",
        "postpartum-warning"
    )]
    [InlineData(
        "my baby has a rash, I stopped milk for two weeks in October and it made no difference",
        "my baby has a rash and has stopped taking her milk",
        "child-unwell-rash"
    )]
    [InlineData(
        "my baby has a rash, I stopped breastfeeding her at six months",
        "my baby has a rash and stopped feeding two days ago",
        "child-unwell-rash"
    )]
    [InlineData(
        "egg gives her hives, she had anaphylaxis at 2, being sick",
        "she ate egg, has hives and can't breathe",
        "anaphylaxis"
    )]
    [InlineData(
        "mi hija tiene ronchas, dejó la leche dos semanas y nada",
        "mi bebé tiene ronchas y no quiere la leche",
        "child-unwell-rash"
    )]
    [InlineData(
        "on Humira. Winter, colds or infections, and the divorce",
        "on Humira, I keep getting colds and infections",
        "immunosuppressed-fever"
    )]
    [InlineData(
        "on methotrexate weekly. Winter, and sore throats",
        "on methotrexate and sore throats all week",
        "methotrexate-toxicity"
    )]
    [InlineData(
        "on methotrexate, it came on after a bad strep throat",
        "on methotrexate, it came on after a strep throat last week",
        "methotrexate-toxicity"
    )]
    [InlineData(
        "on methotrexate, it flares with sore throats",
        "on methotrexate, I have a sore throat and fever now",
        "methotrexate-toxicity"
    )]
    [InlineData(
        "tomo metotrexato, me brota con infecciones",
        "tomo metotrexato y tengo una infección",
        "immunosuppressed-fever"
    )]
    [InlineData(
        "eczema with yellow crusts. Piriton but it knocked her out so now zyrtec",
        "eczema with yellow crusts, the infection has knocked her out",
        "cellulitis-spreading"
    )]
    [InlineData(
        "her left elbow has always been dry and flaky",
        "No fever, but her left elbow has gone yellow and crusty since yesterday",
        "infected-eczema"
    )]
    [InlineData(
        "itching mostly, 6 out of 10, every night nearly",
        "itch was 6 out of 10 and now 10 out of 10, awake all night",
        "severe-pain-itch"
    )]
    [InlineData(
        "ahorita no, pero el mes pasado se me hinchó el labio una vez",
        "ahorita no puedo tragar y se me hinchó el labio",
        "airway-angioedema"
    )]
    [InlineData(
        "not now, but last month my lip swelled",
        "not now, but an hour ago my lip swelled up",
        "airway-angioedema"
    )]
    [InlineData("psoriasis on my elbows and knees", "psoriasis, my fingers ache in the mornings", "psoriatic-joints")]
    [InlineData(
        "hydroquinone prescribed by my dermatologist",
        "hydroquinone without a prescription",
        "topical-steroid-overuse"
    )]
    [InlineData(
        "el paciente nació el 12 de octubre y tiene dolor de cabeza fuerte",
        "mi bebé nació el 12 de octubre y tengo dolor de cabeza fuerte",
        "postpartum-warning"
    )]
    [InlineData(
        "mi hijo nació el 12 de octubre de 2016 y le duele mucho la cabeza",
        "nació el lunes y sangro muchísimo",
        "postpartum-warning"
    )]
    [InlineData(
        "my mum's dog has diabetes, has been vomiting all night and is drowsy",
        "my mum's sick as a dog, been vomiting all night, has diabetes and she is drowsy",
        "hypoglycaemia-hyper"
    )]
    [InlineData("thick crusty yellow toenails, and eczema", "crusty yellow patches on my eczema", "infected-eczema")]
    [InlineData(
        "the crusts on my bread are yellow, eczema too",
        "eczema, the crusts on my chin are yellow",
        "infected-eczema"
    )]
    [InlineData(
        "crusty yellow heels, spreading butter on them helps",
        "crusty yellow sores spreading fast over his face and he has a fever",
        "necrotising-infection"
    )]
    [InlineData(
        "there's a little voice in my head saying put sun cream on",
        "there's a voice in my head saying cut your arm",
        "psychosis"
    )]
    [InlineData(
        "small scab, dropped off today and all smooth underneath",
        "dropped to the floor in the shop today, out cold",
        "breathing-emergency"
    )]
    [InlineData(
        "my face looks droopy in photos, it's just getting old",
        "my face is droopy on one side since this morning",
        "stroke-signs"
    )]
    [InlineData("the plants look droopy and so do I", "my mouth looks droopy and my words are slurred", "stroke-signs")]
    [InlineData(
        "the dog left a few bruises on my shins, going yellow now",
        "I've been going yellow since Sunday and my wee is brown",
        "jaundice"
    )]
    [InlineData(
        "sat in the bath with a new blade shaving my legs, razor bumps since",
        "sat in the bath with a blade and I've started",
        "suicidality"
    )]
    [InlineData("started cutting my nails short so I don't scratch", "started cutting my arms again", "suicidality")]
    [InlineData("worked out which cream it was", "I've worked out which bridge", "suicidality")]
    [InlineData(
        "folic acid one each morning, methotrexate on Mondays only",
        "I took one each morning since Sunday, methotrexate that is",
        "methotrexate-toxicity"
    )]
    [InlineData(
        "drank two beers on Friday then cut down on sugar, hands shaky before lunch",
        "drank a litre of whisky daily, cut right down since Sunday, hands shaking",
        "alcohol-withdrawal"
    )]
    [InlineData(
        "burning down there after shaving",
        "scalded myself downstairs, it is blistered and raw",
        "burn-serious"
    )]
    [InlineData(
        "my words come out jumbled when I type fast",
        "half an hour ago my words came out jumbled",
        "stroke-signs"
    )]
    [InlineData(
        "freezing cold hands in winter and they go mottled, then warm up",
        "dad's skin is mottled and cold, he's breathing fast and makes no sense",
        "sepsis"
    )]
    [InlineData(
        "had shingles in 2019 on my ribs, still a bit sensitive there",
        "shingles again now on my ribs, had it in 2019",
        "shingles-eye"
    )]
    [InlineData("my partner pushes me to put the cream on", "my partner pushes me into the wall", "abuse-safeguarding")]
    [InlineData(
        "forty press ups this morning so my chest is a bit achy",
        "chest is achy and tight since the gym and my arm has gone numb",
        "breathing-emergency"
    )]
    [InlineData(
        "when its freezing out my hands crack, my leg is red and sore",
        "freezing and shaking all over, my leg is red, hot and spreading",
        "cellulitis-spreading"
    )]
    [InlineData(
        "the sores have gone now, the scab too",
        "a mole that has doubled and gone two shades",
        "melanoma-suspected"
    )]
    [InlineData("el ventolin cuando me ahogo, 2 puff", "me ahogo y el ventolin no me hace nada", "breathing-emergency")]
    [InlineData(
        "diabetic, no idea what my gp called it",
        "diabetic and he has no idea what day it is",
        "hypoglycaemia-hyper"
    )]
    [InlineData(
        "hives, they took me off ramipril because of the cough",
        "hives after the peanuts and now a dry cough",
        "anaphylaxis"
    )]
    [InlineData(
        "I gave up drinking when I had the kids, sweaty and shaky at the gym",
        "I gave up drinking on Monday, sweaty and shaky",
        "alcohol-withdrawal"
    )]
    [InlineData(
        "diabetic, the redness, and when it goes hot",
        "diabetic, my foot has gone red and hot and the redness spreads",
        "cellulitis-spreading"
    )]
    [InlineData("hidroquinona que me recetó el dermatólogo", "hidroquinona del tianguis", "topical-steroid-overuse")]
    [InlineData(
        "my head chef is killing me, I take lymecycline",
        "my head is killing me, I take lymecycline",
        "isotretinoin-head"
    )]
    [InlineData(
        "I can't boil an egg and I take methotrexate",
        "I have a boil and I take methotrexate",
        "immunosuppressed-fever"
    )]
    [InlineData(
        "my bowels have changed, thyroid tablet went up from 75 to 100",
        "my bowels have changed and I went from 100 kilos to 75",
        "gi-alarm"
    )]
    [InlineData(
        "she could die when someone takes a photo of her",
        "she could die, when people look at her she says she wants to end it",
        "suicidality"
    )]
    [InlineData(
        "ring shaped patches, the GP said ringworm, shrinking with the cream",
        "a ring shaped rash, the GP said ringworm, but it came after a tick bite and grows",
        "tick-lyme"
    )]
    [InlineData(
        "I pick my spots when I'm tired, got a few scars",
        "I pick my spots until they bleed",
        "self-harm-skin"
    )]
    [InlineData(
        "psoriasis came after my second child was born, peeling sore skin, fever last year",
        "my second child has a fever and her skin is sore and peeling",
        "staph-scalded-skin"
    )]
    [InlineData(
        "ni deprimida ni con ganas de hacerme daño",
        "estoy deprimida y con ganas de hacerme daño",
        "suicidality"
    )]
    [InlineData(
        "mi mamá es la que ronca feo y se le corta la respiración",
        "está ronca y se le corta la respiración",
        "breathing-emergency"
    )]
    [InlineData(
        "con el vino se me pone la cara como un tomate",
        "se me hinchó la cara como un globo",
        "airway-angioedema"
    )]
    [InlineData(
        "anda muy mal de su piel, se le infectó la rodilla",
        "anda muy mal, se le infectó la rodilla",
        "sepsis"
    )]
    [InlineData(
        "tomo doxiciclina, me duele mucho la cabeza y no lo veo entero",
        "tomo doxiciclina, me duele mucho la cabeza y veo borroso",
        "isotretinoin-head"
    )]
    [InlineData(
        "en julio se me hinchó el labio pero al día siguiente ya estaba bien",
        "anoche se me hinchó el labio y hoy sigue hinchado",
        "airway-angioedema"
    )]
    [InlineData(
        "a los 11 meses le salieron ronchas con huevo y se le hinchó la boca",
        "tiene 11 meses, le salieron ronchas con huevo y se le hinchó la boca",
        "airway-angioedema"
    )]
    [InlineData(
        "had a tick on me in May, no rash after",
        "had a tick on me in May, a red ring is growing there",
        "tick-lyme"
    )]
    [InlineData(
        "en primavera no puedo respirar por la nariz",
        "no puedo respirar, ni por la boca",
        "breathing-emergency"
    )]
    [InlineData("mi marido le grita a la tele, no a mí", "mi marido me grita y me pega", "abuse-safeguarding")]
    [InlineData(
        "a mi jefe le da un infarto si pido otro día",
        "creo que me está dando un infarto",
        "breathing-emergency"
    )]
    [InlineData("quiero matar al que inventó la lana", "quiero matarme", "suicidality")]
    [InlineData(
        "si tomo leche vomito, por eso no la tomo",
        "vomito a diario todo lo que como desde hace un mes",
        "gi-alarm"
    )]
    [InlineData(
        "me dijeron que fuera a urgencias si se me hincha la cara",
        "se me hincha la cara, me dijeron que fuera a urgencias",
        "airway-angioedema"
    )]
    [InlineData(
        "llevo 33 semanas con picor en las palmas, soy mujer",
        "tengo 33 semanas de embarazo y me pican las palmas",
        "pregnancy-itch"
    )]
    [InlineData(
        "la mancha tiene 14 meses y no sube de peso nadie",
        "tiene 14 meses y no sube de peso",
        "faltering-growth"
    )]
    [InlineData(
        "my heart races when I run up the stairs, my arm is red and hot",
        "my arm is red and hot and it races up the arm",
        "cellulitis-spreading"
    )]
    [InlineData(
        "one ankle is a bit bigger since I broke it as a kid",
        "one ankle is much bigger than the other since yesterday and the calf is tight",
        "dvt"
    )]
    [InlineData(
        "there's a mole on my back, always been there, no change",
        "there's a mole on my back that has always been there and now it bleeds",
        "melanoma-suspected"
    )]
    [InlineData(
        "my throat closes up when I have to speak in public",
        "my throat closes up when I eat nuts, it's closing now",
        "breathing-emergency"
    )]
    [InlineData("I'm yellow with envy of her skin", "I'm yellow, my mother is green with envy", "jaundice")]
    [InlineData("I lost the will to live filling in the last form", "I've lost the will to live", "suicidality")]
    [InlineData(
        "se me traba la lengua en las juntas de los nervios",
        "se me traba la lengua desde hace una hora",
        "stroke-signs"
    )]
    [InlineData(
        "se me cierra la garganta cuando hablo en público",
        "se me cierra la garganta desde que comí",
        "breathing-emergency"
    )]
    [InlineData("me sangraban las encías en el embarazo", "me sangra mucho abajo en el embarazo", "postpartum-warning")]
    [InlineData(
        "casi pierdo las ganas de vivir llenando el otro formulario",
        "perdí las ganas de vivir",
        "suicidality"
    )]
    [InlineData(
        "no tomo leche desde el sábado, me tiemblan las manos y sudo",
        "no tomo desde el sábado, me tiemblan las manos y sudo",
        "alcohol-withdrawal"
    )]
    [InlineData(
        "tacrolimus 0.1 ointment on my face, I have a fever",
        "tacrolimus 2 mg twice a day, I have a fever",
        "immunosuppressed-fever"
    )]
    [InlineData(
        "my father died of bowel cancer, and I get a bit of heartburn after a late supper",
        "my father died of bowel cancer, and I get heartburn every day",
        "gi-alarm"
    )]
    [InlineData(
        "my daughter fainted at her vaccination, fine after",
        "my daughter fainted at her vaccination, and again just now",
        "breathing-emergency"
    )]
    [InlineData(
        "there's no psoriasis, my fingers are stiff",
        "there's no psoriasis on my hands, my fingers are stiff and painful",
        "psoriatic-joints"
    )]
    [InlineData("mi jefe me va a matar si llego tarde", "mi esposo me va a pegar otra vez", "abuse-safeguarding")]
    [InlineData(
        "un poco de agruras si ceno tarde, mi papá murió de cáncer de colon",
        "agruras todos los días, mi papá murió de cáncer de colon",
        "gi-alarm"
    )]
    [InlineData(
        "uso tacrolimus al 0.03 en pomada y tengo fiebre",
        "tomo tacrolimus por el trasplante y tengo fiebre",
        "immunosuppressed-fever"
    )]
    [InlineData(
        "it started on my chest, now it's gone up to my neck",
        "pain started on my chest, now it's gone up to my neck",
        "breathing-emergency"
    )]
    [InlineData(
        "started on my chest and spread to my neck",
        "tightness started on my chest and spread to my jaw",
        "breathing-emergency"
    )]
    [InlineData(
        "insulin, and a statin, can't remember which",
        "insulin, and I can't remember which day it is",
        "hypoglycaemia-hyper"
    )]
    [InlineData(
        "insulin. just water only, everything else stings",
        "on insulin, just water only for three days",
        "diabetes-fasting"
    )]
    [InlineData("voy a hacerme algo en la cara, un peeling", "pienso en hacerme algo esta noche", "suicidality")]
    [InlineData(
        "tres días sin tomar metotrexato y me tiemblan las manos",
        "tres días sin tomar después de años y me tiemblan las manos",
        "alcohol-withdrawal"
    )]
    [InlineData("anoche dijo cosas sin sentido dormido", "anoche quedó sin sentido en el suelo", "breathing-emergency")]
    [InlineData("mi hijo se me va de casa y no contesta", "mi hijo se me va, no responde", "child-unwell-rash")]
    [InlineData("mi bebé balbucea mucho", "mi abuela balbucea desde hace una hora", "stroke-signs")]
    [InlineData("ronchas en manos y cuello", "ronchas, y como unas manos que me aprietan el cuello", "anaphylaxis")]
    [InlineData(
        "me quemo siempre en la playa, tomo ácido fólico",
        "me quemé la mano con ácido muriático",
        "burn-serious"
    )]
    public void What_looks_like_it_stays_quiet_and_what_is_it_is_flagged(string quiet, string flagged, string rule)
    {
        Assert.DoesNotContain(Screened.Flags(quiet), flag => flag.RuleId == rule);
        Assert.Contains(Screened.Flags(flagged), flag => flag.RuleId == rule);
    }

    // Wished for, asked after, proposed, turned down or not borne: none of them is taken.
    [Theory]
    [InlineData(
        "can I get methotrexate? My mouth is full of ulcers",
        "can I take my methotrexate? My mouth is full of ulcers"
    )]
    [InlineData("plan: consider methotrexate, fever", "plan: continue methotrexate, fever")]
    [InlineData("I want to go on methotrexate, sore throat", "I want to stop methotrexate, sore throat")]
    [InlineData("they want to put me on methotrexate, fever", "they started me on methotrexate, fever")]
    [InlineData("I didn't want methotrexate, fever", "I didn't want to stop methotrexate, fever")]
    [InlineData("I'm allergic to methotrexate and have a fever", "I'm on methotrexate and have a fever")]
    [InlineData("hoping for methotrexate, mouth ulcers", "hoping to get off methotrexate, mouth ulcers")]
    [InlineData(
        "quiero tomar metotrexato, tengo llagas en la boca",
        "quiero dejar el metotrexato, tengo llagas en la boca"
    )]
    [InlineData("soy alérgica al metotrexato y tengo fiebre", "tomo metotrexato y tengo fiebre")]
    [InlineData(
        "me gustaría probar el metotrexato, tengo fiebre",
        "dejé de probar cremas, tomo metotrexato, tengo fiebre"
    )]
    public void A_medicine_that_is_not_taken_raises_nothing(string quiet, string flagged)
    {
        Assert.DoesNotContain(Screened.Flags(quiet), flag => flag.RuleId == "methotrexate-toxicity");
        Assert.Contains(Screened.Flags(flagged), flag => flag.RuleId == "methotrexate-toxicity");
    }

    [Theory]
    [InlineData("male", "20 weeks, and my head is splitting", false)]
    [InlineData("male", "I'm pregnant and my head is splitting", true)]
    [InlineData("female", "20 weeks, and my head is splitting", true)]
    public void A_man_is_told_that_he_is_pregnant_only_where_he_says_so(string sex, string text, bool flagged)
    {
        var said = new Answer([new AnswerValue.Choice(sex, sex)], new PatientText(sex), "m0", default);
        var flags = Screened.Flags(text, AnswerSet.Empty.With(ItemKey.Parse("about.sex"), said));
        Assert.Equal(flagged, flags.Any(flag => flag.RuleId == "postpartum-warning"));
    }

    // A relative who is doing something now is ill now; one who merely has an illness is family history.
    [Theory]
    [InlineData("dad is talking double dutch and one hand doesn't work", true)]
    [InlineData("hubby's curled up on the floor, belly like concrete", true)]
    [InlineData("mi papá habla como borracho y no ha tomado nada", true)]
    [InlineData("my dad had slurred speech after his stroke", false)]
    [InlineData("my mum has lived with lupus and swollen legs for years", false)]
    public void A_relative_counts_who_is_ill_now(string text, bool flagged) =>
        Assert.Equal(flagged, Screened.Flags(text).Any(flag => flag.Urgency >= Urgency.SameDay));
}
