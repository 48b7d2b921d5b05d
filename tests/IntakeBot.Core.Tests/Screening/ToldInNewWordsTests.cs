namespace IntakeBot.Core.Tests.Screening;

/// <summary>
/// Signs told in words that nothing had known before, and the everyday sentence in the same words that is none; who tells of
/// somebody else's emergency, and who they say they are.
/// </summary>
public sealed class ToldInNewWordsTests
{
    [Theory]
    [InlineData(
        "the cream bubbles up when I rub it in, my lips are dry",
        "sore dark red patches all over my daughter's chest starting to bubble up, her eyes are gluey and crusted",
        "sjs-ten"
    )]
    [InlineData(
        "psoriasis with one pus spot, I'm running 39 minutes late",
        "psoriasis with pus dots and I'm running 39",
        "pustular-psoriasis"
    )]
    [InlineData(
        "twin beds in the hotel, a rash, like a rag doll after the flight",
        "both twins have the rash, the girl's like a rag doll",
        "child-unwell-rash"
    )]
    [InlineData(
        "my old purple spots from acne, and my knees ache",
        "my 9 yr old has purple spots on his shins and his tummy hurts",
        "vasculitis-purpura"
    )]
    [InlineData(
        "work is so mad I can hardly catch my breath between shifts",
        "I can hardly catch my breath between sentences",
        "breathing-emergency"
    )]
    [InlineData(
        "he's choking with laughter at his own jokes",
        "he was laughing and now he's choking on a grape",
        "breathing-emergency"
    )]
    [InlineData(
        "the kids had us up all night so I can't string a sentence together",
        "since an hour he can't string a sentence together",
        "stroke-signs"
    )]
    [InlineData(
        "my eyes are slits first thing because of hay fever",
        "her eyes were slits in ten minutes and her lips are up",
        "airway-angioedema"
    )]
    [InlineData(
        "the dentist says my tongue is fine",
        "woke up with a tongue that doesn't fit in my mouth",
        "airway-angioedema"
    )]
    [InlineData(
        "I did the glass test myself and the spots vanish",
        "I do it with a piece of glass when I'm upset, on my arms",
        "self-harm-skin"
    )]
    [InlineData("had a glass of wine and sat by myself", "used broken glass on myself on purpose", "self-harm-skin")]
    [InlineData(
        "cutting out eggs for a few weeks to see if it helps his eczema",
        "cutting out the eggs they laid under my skin",
        "psychosis"
    )]
    [InlineData(
        "the voices in that cream advert drive me up the wall",
        "the voices in the adverts tell me to hurt myself",
        "psychosis"
    )]
    [InlineData(
        "I snore when I've got a cold, wife kicks me",
        "my wife kicks me, my shins are black and blue",
        "abuse-safeguarding"
    )]
    [InlineData("tiredness hits me when I sit down", "my husband hits me when I answer back", "abuse-safeguarding")]
    [InlineData("the price hit me when I opened the bill", "she hits me if I'm late home", "abuse-safeguarding")]
    [InlineData(
        "saw St John's wort in the shop but didn't buy it, I'm on sertraline",
        "saw St John's wort in the shop and take it now, I'm on sertraline",
        "stjohns-interaction"
    )]
    [InlineData(
        "my head feels like it'll split from the noise",
        "ten days since I had her and my head feels like it'll split",
        "postpartum-warning"
    )]
    [InlineData("voy tirando con la crema", "no puedo más, voy tirando por mis hijos", "suicidality")]
    [InlineData(
        "el cardenal del brazo está amarillo, me di con la puerta",
        "está amarillito, los ojos también",
        "jaundice"
    )]
    [InlineData(
        "se me durmió el brazo por quedarme echada encima viendo una peli",
        "se me ha dormido el brazo y la cara de golpe",
        "stroke-signs"
    )]
    [InlineData(
        "no puedo levantar el brazo desde el golpe con la moto",
        "no puedo mover la pierna de golpe",
        "stroke-signs"
    )]
    [InlineData(
        "hablo como con la boca llena cuando como",
        "mi marido dice que hablo como si hubiera bebido",
        "stroke-signs"
    )]
    [InlineData(
        "no consigo levantar cabeza con la dermatitis",
        "justo la mano que desde hace una hora no consigo levantar",
        "stroke-signs"
    )]
    [InlineData(
        "los labios inflados y el agua me sabe rara",
        "los labios inflados y el agua no le pasa bien",
        "anaphylaxis"
    )]
    [InlineData(
        "no tengo ni tos ni fiebre, tomo carbimazol",
        "por la tiroides tomo carbimazol y tengo la garganta que no puedo tragar ni el puré",
        "neutropenia-drug"
    )]
    [InlineData(
        "me saltó el aceite friendo y nada",
        "me saltó el aceite friendo y tengo toda la mano con ampollas",
        "burn-serious"
    )]
    [InlineData(
        "el hipérico lo vi en el herbolario pero no lo compré, tomo sertralina",
        "el hipérico lo compré y lo tomo con la sertralina",
        "stjohns-interaction"
    )]
    [InlineData("me ahogo de la risa con el perro", "me ahogo, estoy azul", "breathing-emergency")]
    [InlineData("la tele me dice que la crema es buena", "las voces de la tele me dicen que me corte", "psychosis")]
    [InlineData(
        "my face goes blotchy and puffy every morning until I have had a shower, ate a peanut cookie",
        "ate a peanut cookie, he's gone blotchy and puffy and he's clutching his neck",
        "anaphylaxis"
    )]
    [InlineData(
        "I lay face down on the massage table",
        "found my brother face down in the hall",
        "breathing-emergency"
    )]
    [InlineData(
        "dad laughed at me and put his cup down",
        "mum put her cup on the air, one eyelid and that cheek have slid",
        "stroke-signs"
    )]
    [InlineData(
        "put something round my neck to keep the sun off the rash",
        "my son has just told me he tied something round his neck last night",
        "suicidality"
    )]
    [InlineData(
        "got a belt for Christmas, the buckle gave me a rash",
        "got a belt off the cooker wiring, there's a black hole in my palm",
        "burn-serious"
    )]
    [InlineData(
        "my tummy's hard as a board since I took up pilates",
        "my tummy's hard as a board since this morning",
        "acute-abdomen"
    )]
    [InlineData(
        "she is like a hot water bottle when she cuddles me, pink cheeks after her rash",
        "my shin is like a hot water bottle, red and sore",
        "cellulitis-spreading"
    )]
    [InlineData(
        "not waking for his milk any more, he sleeps through at last",
        "5 weeks, hot, and he's not waking for his milk, sleeps through every feed",
        "breathing-emergency"
    )]
    [InlineData(
        "I had a miscarriage in 2012, I get headaches",
        "I miscarried on Tuesday, head splitting and sparkly lights",
        "postpartum-warning"
    )]
    [InlineData(
        "my lips were stained from the blueberries",
        "nan keeps falling asleep mid word and her lips are like blueberries",
        "breathing-emergency"
    )]
    [InlineData("it terrified me when the price went up", "he terrified me and held me down", "abuse-safeguarding")]
    [InlineData(
        "I have the coil so no periods, methotrexate every Friday",
        "my coil fell out and I've missed two periods, methotrexate every Friday",
        "pregnancy-methotrexate"
    )]
    [InlineData(
        "I use a razor on my legs for the hair",
        "I use a lighter on the inside of my arm when it gets too much",
        "self-harm-skin"
    )]
    [InlineData(
        "I'm 39 and everything hurts after the gym, back from Bali last year",
        "back from Bali on Saturday, 39 and every bone aches, red blotches all over",
        "travel-fever-rash"
    )]
    [InlineData(
        "the swelling went down my arm and it's fine now",
        "knocked the kettle and it went down my little lad's front, it's all blistered",
        "burn-serious"
    )]
    [InlineData(
        "my poo was black for a few days after the iron tablets",
        "my poo is black and I don't take iron tablets",
        "gi-bleed"
    )]
    [InlineData(
        "I'm yellow in the uniform photo because of the lights",
        "I'm yellow in the mirror, even the whites of my eyes",
        "jaundice"
    )]
    [InlineData(
        "a bit of blood on the paper, piles, the GP looked last month",
        "a bit of blood on the paper, thought it was piles, never had it looked at",
        "rectal-bleeding"
    )]
    [InlineData("my tan line looks like a dartboard", "a red patch like a dartboard on my calf", "tick-lyme")]
    [InlineData(
        "my mum looks like me and has jaundice in the family",
        "hubby started terbinafine, the whites of his eyes look like custard and his wee is like tea",
        "jaundice"
    )]
    [InlineData(
        "I have colitis, eight times a day, no blood",
        "I've colitis, on the loo ten times since midnight and it's nearly all blood",
        "ibd-flare"
    )]
    [InlineData(
        "day 5 of just juices and I feel great",
        "day 5 of just juices and I keep greying out when I stand",
        "dehydration-diet"
    )]
    public void A_sign_in_new_words_is_found_and_its_everyday_twin_stays_quiet(string quiet, string danger, string rule)
    {
        Assert.DoesNotContain(Screened.Flags(quiet), flag => flag.RuleId == rule);
        Assert.Contains(Screened.Flags(danger), flag => flag.RuleId == rule);
    }

    [Theory]
    [InlineData("I'm her boyfriend, she is type 1 and smells of pear drops and keeps vomiting", "hypoglycaemia-hyper")]
    [InlineData("I'm his girlfriend, his face is drooping", "stroke-signs")]
    [InlineData("I'm her neighbour, she has collapsed", "breathing-emergency")]
    [InlineData("I'm a friend of hers, she is slurring her words", "stroke-signs")]
    [InlineData("boyfriend here, she's just collapsed", "breathing-emergency")]
    [InlineData("my friend is typing this, her face is drooping", "stroke-signs")]
    [InlineData("soy su vecina, se ha desmayado y no responde", "breathing-emergency")]
    [InlineData("soy amigo suyo, tiene los labios azules", "breathing-emergency")]
    public void Who_says_who_they_are_is_not_who_is_ill(string said, string rule) =>
        Assert.Contains(Screened.Flags(said), flag => flag.RuleId == rule);

    [Theory]
    [InlineData("my neighbour has collapsed", "breathing-emergency")]
    [InlineData("my girlfriend is having a fit", "breathing-emergency")]
    [InlineData("my boyfriend has slurred speech", "stroke-signs")]
    [InlineData("mi amigo está convulsionando", "breathing-emergency")]
    [InlineData("mi vecina se ha desplomado y no responde", "breathing-emergency")]
    public void A_friends_emergency_that_goes_on_now_is_one(string said, string rule) =>
        Assert.Contains(Screened.Flags(said), flag => flag.RuleId == rule);

    [Theory]
    [InlineData("my friend here had a stroke last year")]
    [InlineData("my neighbour had sepsis, I have a rash")]
    [InlineData("my friend is suicidal, she's getting help")]
    [InlineData("my boyfriend has a fever, is it catching? my eczema is the same")]
    [InlineData(
        "my neighbour Brenda had a melanoma cut out so everyone is staring at their freckles. Mine are just freckles"
    )]
    [InlineData("mi amiga tuvo un ictus el año pasado")]
    [InlineData("mi vecina tuvo sepsis, yo vengo por un lunar")]
    public void What_a_friend_had_or_is_helped_with_raises_nothing(string said) => Assert.Empty(Screened.Flags(said));
}
