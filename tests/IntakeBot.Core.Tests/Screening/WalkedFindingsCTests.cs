using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Screening;

/// <summary>
/// Single findings as people type them, each missed or misread before its concept was walked through wording by wording:
/// said so, and beside it what uses the same words and means none.
/// </summary>
public sealed class WalkedFindingsCTests
{
    [Theory]
    [InlineData("fast-breathing", "nostrils flared when he breathes")]
    [InlineData("fast-breathing", "RR of 32 according to the nurse")]
    [InlineData("sudden-confusion", "new confusion since the weekend")]
    [InlineData("sudden-confusion", "in the last hour he's lost track of who we are")]
    [InlineData("face-swelling", "my kisser is swollen to twice normal")]
    [InlineData("face-swelling", "cheeks are bulging")]
    [InlineData("adrenaline-used", "put the epi pen into her thigh")]
    [InlineData("adrenaline-used", "epinephrine given")]
    [InlineData("vomiting-repeated", "nothing will stay down")]
    [InlineData("vomiting-repeated", "bringing up nothing but bile now")]
    [InlineData("blue-lips", "nail beds are blue")]
    [InlineData("blue-lips", "coughs till he's blue in the face")]
    [InlineData("chest-pain-breathing", "deep breaths hurt")]
    [InlineData("chest-pain-breathing", "there's a jag in my chest when I breathe in")]
    [InlineData("limb-weakness", "tried to lift the cup and my hand just let go")]
    [InlineData("limb-weakness", "one goes up the other doesn't, the arms I mean")]
    [InlineData("skin-detaching", "my skin is sloughing")]
    [InlineData("skin-detaching", "skin comes off on the towel")]
    [InlineData("rash", "my skin has erupted")]
    [InlineData("rash", "pinky red splodges")]
    [InlineData("rigors", "shook for half an hour under three duvets")]
    [InlineData("rigors", "shivering fits")]
    [InlineData("swollen-glands", "balls in my neck")]
    [InlineData("swollen-glands", "under my chin there's a big tender lump")]
    [InlineData("pustules-sheets", "tiny pustules joining together")]
    [InlineData("pustules-sheets", "tops of the rash are all white with pus")]
    [InlineData("non-blanching", "stretching the skin doesn't make them fade")]
    [InlineData("non-blanching", "pushed hard, still purple")]
    [InlineData("light-hurts", "even a candle is too much")]
    [InlineData("light-hurts", "squinting at every light")]
    [InlineData("mottled-skin", "no colour in his cheeks")]
    [InlineData("mottled-skin", "purple netting on his thighs")]
    [InlineData("vision-change", "like looking through frosted glass")]
    [InlineData("vision-change", "rainbow rings around lights")]
    [InlineData("belly-pain", "my innards are sore")]
    [InlineData("belly-pain", "pulls his knees up to his chest")]
    [InlineData("blood-in-urine", "passing red water")]
    [InlineData("blood-in-urine", "the dipstick showed blood")]
    [InlineData("pale-stool", "poo has lost its colour")]
    [InlineData("pale-stool", "when I open my bowels it's grey")]
    [InlineData("worst-ever", "I feel like I won't last the night")]
    [InlineData("worst-ever", "my body is giving up")]
    [InlineData("skin-infection", "graze is festering")]
    [InlineData("skin-infection", "the drip site is red and hot")]
    [InlineData("red-streaks", "red rays shooting from the bite")]
    [InlineData("red-streaks", "scarlet line climbing my shin")]
    [InlineData("pain-out-of-proportion", "far more painful than it should be")]
    [InlineData("pain-out-of-proportion", "I'd rather cut my leg off than have this pain")]
    [InlineData("eyelid-swollen", "the eye has come up")]
    [InlineData("eyelid-swollen", "puffiness around the eye")]
    [InlineData("eczema", "pompholyx on both hands")]
    [InlineData("shingles", "rash that doesn't cross the middle of my back, blisters")]
    [InlineData("shingles", "a girdle of sores")]
    [InlineData("forehead-eye-area", "at the corner of my eye")]
    [InlineData("forehead-eye-area", "top of the nose")]
    [InlineData("blisters-many", "blister after blister")]
    [InlineData("blisters-many", "my skin is bubbling up")]
    [InlineData("itch", "like ants crawling on me")]
    [InlineData("itch", "he claws at himself all night")]
    [InlineData("child-floppy", "she sleeps all day, can't keep her awake")]
    [InlineData("child-floppy", "no tears when he cries")]
    [InlineData("lupus", "the sun gives me a rash on my face")]
    [InlineData("lupus", "wolf shaped rash on face")]
    [InlineData("age-over-50", "on the wrong side of 60")]
    [InlineData("age-over-50", "I'm in my late fifties")]
    [InlineData("one-leg-swollen", "right calf measures 42 and left 36")]
    [InlineData("one-leg-swollen", "clot in my calf")]
    [InlineData("oral-retinoid", "retinoid tablets")]
    [InlineData("oral-retinoid", "vitamin A acne tablets")]
    [InlineData("methotrexate-daily", "took my weekly methotrexate twice this week by mistake")]
    [InlineData("methotrexate-daily", "methotrexate 2.5 mg od")]
    [InlineData("bruising", "one touch and I'm purple")]
    [InlineData("bruising", "blue black marks without hitting anything")]
    [InlineData("steroid-by-mouth", "on a course of steroids")]
    [InlineData("steroid-by-mouth", "fludrocortisone")]
    [InlineData("ace-inhibitor", "a pril tablet for my heart")]
    [InlineData("serotonin-medicine", "tablets for my depression")]
    [InlineData("serotonin-medicine", "triptans")]
    [InlineData("shakes", "hands won't keep still")]
    [InlineData("shakes", "my signature looks like a spider")]
    [InlineData("low-sugar-severe", "needed the glucagon pen")]
    [InlineData("low-sugar-severe", "BSL 1.8")]
    [InlineData("voices", "hearing people talk when no one's there")]
    [InlineData("voices", "a man in my head tells me things")]
    [InlineData("black-stool", "jobbies are black")]
    [InlineData("black-stool", "went for a poo and it was like engine oil")]
    [InlineData("bloody-diarrhoea", "I've got the trots with blood")]
    [InlineData("bloody-diarrhoea", "dysentery")]
    [InlineData("alcohol-stopped", "sober 3 days")]
    [InlineData("alcohol-stopped", "no more beer since the weekend")]
    [InlineData("withdrawal-signs", "brain zaps")]
    [InlineData("withdrawal-signs", "nerves jangling")]
    [InlineData("pregnancy-blisters", "tiny bubbles on my tummy")]
    [InlineData("pregnancy-blisters", "bullae")]
    [InlineData("burn", "he fell in the fire")]
    [InlineData("burn", "hot water bottle burst on me")]
    [InlineData("mole-change", "I've a mole that's turned nasty")]
    [InlineData("mole-change", "a dark growth that bleeds")]
    [InlineData("muscle-weakness", "hauling myself up by the banister")]
    [InlineData("muscle-weakness", "arms too heavy to lift")]
    [InlineData("low-mood", "nothing makes me happy")]
    [InlineData("low-mood", "feel dead inside")]
    [InlineData("purging", "chew and spit")]
    [InlineData("purging", "goes straight to the bathroom after eating")]
    [InlineData("night-diarrhoea", "squits at night")]
    [InlineData("night-diarrhoea", "soiled the bed")]
    [InlineData("bowel-change", "loose for six weeks")]
    [InlineData("bowel-change", "pencil thin poo")]
    [InlineData("gut-symptom", "upset stomach")]
    [InlineData("gut-symptom", "gassy")]
    [InlineData("low-carb", "ditched the carbs")]
    [InlineData("low-carb", "Ekadashi fast")]
    [InlineData("stjohns-partner", "antiretrovirals")]
    [InlineData("stjohns-partner", "tacrolimus after transplant")]
    [InlineData("progestogen-only", "rod in my arm")]
    [InlineData("progestogen-only", "kyleena")]
    [InlineData("blood-thinner", "tablets to thin the blood")]
    [InlineData("blood-thinner", "INR clinic tablets")]
    [InlineData("bleeding", "blood when I brush my teeth")]
    [InlineData("bleeding", "a scratch bled and bled")]
    [InlineData("vitamin-a", "halibut liver oil")]
    [InlineData("lupus-drug", "procainamide")]
    [InlineData("lupus-drug", "water tablets")]
    [InlineData("tnf-inhibitor", "TNF blocker")]
    [InlineData("no-sleep-nights", "sleep is non existent")]
    [InlineData("no-sleep-nights", "wakes every hour all night")]
    [InlineData("gland-lump", "mass in my neck")]
    [InlineData("gland-lump", "lymph node is big")]
    [InlineData("palm-sole-rash", "my soles and palms are spotty")]
    [InlineData("palm-sole-rash", "rash under my feet and in my hands")]
    [InlineData("ring-rash", "rash like a dartboard")]
    [InlineData("ring-rash", "ring around the bite")]
    [InlineData("fast-breathing", "breathing heavy and quick after doing nothing")]
    [InlineData("sudden-confusion", "he's disorientated since he came round from his nap")]
    [InlineData("rigors", "shaking from head to foot with fever")]
    [InlineData("vision-change", "half my vision has gone")]
    [InlineData("limb-weakness", "I can't get my right leg to move properly")]
    [InlineData("psoriasis", "gluten free hasn't done much for my psoriasis")]
    public void A_finding_told_in_everyday_words_is_found(string concept, string told) =>
        Assert.Contains(concept, Found(told));

    [Theory]
    [InlineData("fast-breathing", "I was panting after my run, as you'd expect", "he's panting lying still in bed")]
    [InlineData(
        "sudden-confusion",
        "the names of the creams got mixed up today",
        "my head is all mixed up since lunch"
    )]
    [InlineData("face-swelling", "my face blew up with acne at 15", "my face blew up after the nuts")]
    [InlineData("face-swelling", "my lips get bigger with this lip plumper gloss", "my lips get bigger by the minute")]
    [InlineData("face-swelling", "a cold sore on my lip has got bigger", "my lip has got bigger")]
    [InlineData(
        "face-swelling",
        "mumps as a child, my face was swollen with mumps once, mumps made my face blow up",
        "my tablets made my face blow up"
    )]
    [InlineData(
        "adrenaline-used",
        "I was given an EpiPen by the allergy clinic",
        "I was given adrenaline in the ambulance"
    )]
    [InlineData(
        "adrenaline-used",
        "used an EpiPen trainer at the course",
        "used an EpiPen on the course after a sting"
    )]
    [InlineData("vomiting-repeated", "can't keep my weight down", "can't keep my water down")]
    [InlineData("vomiting-repeated", "I've been off sick since Monday", "I've been sick since Monday")]
    [InlineData("vomiting-repeated", "my periods are heavy every month", "heaving every few minutes")]
    [InlineData("blue-lips", "his face paint was blue", "his face was blue")]
    [InlineData("blue-lips", "I've told them till I'm blue in the face", "she cries until she's blue in the face")]
    [InlineData("chest-pain-breathing", "my throat is sore when I breathe", "my ribs are sore when I breathe")]
    [InlineData(
        "limb-weakness",
        "can't lift my arm because of my shoulder, for years",
        "can't lift my arm since breakfast"
    )]
    [InlineData("limb-weakness", "my leg gets numb on long flights", "my leg got numb all of a sudden")]
    [InlineData("limb-weakness", "my arm was hanging out of the car window", "his arm is hanging limp")]
    [InlineData("skin-detaching", "dead skin rubs off in the bath", "his skin rubs off when I touch it")]
    [InlineData("skin-detaching", "the tomato skins slide off when boiled", "her skin slides off when you touch it")]
    [InlineData("rash", "spots of rain", "spots came out")]
    [InlineData("rigors", "the bed moves when my husband rolls over", "shaking with fever, the bed moves")]
    [InlineData("swollen-glands", "ingrown hair lump in my groin", "there's a lump in my groin")]
    [InlineData("swollen-glands", "my sweat glands are mad", "my neck glands have gone mad")]
    [InlineData("pustules-sheets", "white spots on my nails everywhere", "white spots with pus everywhere")]
    [InlineData("non-blanching", "dents stay when I press my ankle", "the spots stay when I press")]
    [InlineData("light-hurts", "we turn off the lights before bed", "asks us to turn off the lights")]
    [InlineData("mottled-skin", "marble worktop", "legs like marble")]
    [InlineData("mottled-skin", "clammy hands when I'm nervous", "cold and clammy")]
    [InlineData("vision-change", "the film was out of focus", "everything is out of focus")]
    [InlineData("vision-change", "floaters for years, checked by the optician", "floaters since this morning")]
    [InlineData("belly-pain", "sore stretch marks on my tummy", "sore in my tummy")]
    [InlineData("blood-in-urine", "red wine makes me wee a lot", "red when I wee")]
    [InlineData("pale-stool", "a wooden stool painted white", "his stool is white")]
    [InlineData("pale-stool", "grey toilet mat", "grey poo")]
    [InlineData("worst-ever", "my skin has never been this bad", "I've never been this bad")]
    [InlineData("skin-infection", "the milk has gone bad", "the cut has gone bad")]
    [InlineData(
        "pain-out-of-proportion",
        "stubbed my toe, it was agony for five minutes",
        "the cut on my toe is agony"
    )]
    [InlineData("eyelid-swollen", "the lid of the jar, swollen with damp", "my top lid is swollen")]
    [InlineData("shingles", "spots in a line along my jaw", "blisters in a line along my ribs")]
    [InlineData("blisters-many", "my boots gave me blisters on both feet", "I have blisters on both arms")]
    [InlineData("blisters-many", "fluid filled bumps on my fingers", "fluid filled bumps on my arms")]
    [InlineData("child-floppy", "the floppy hat", "she is all floppy")]
    [InlineData("child-floppy", "not sleepy", "very sleepy")]
    [InlineData("child-floppy", "stopped breastfeeding at a year", "stopped feeding at breakfast")]
    [InlineData("age-over-50", "over 50 spots", "over 50 years old")]
    [InlineData("age-over-50", "grandad's recipe", "aged 70, own recipe")]
    [InlineData(
        "one-leg-swollen",
        "Mum had a clot in her leg after a hip operation, that was 2011",
        "I have a clot in my leg after a hip operation"
    )]
    [InlineData("methotrexate-daily", "daily folic acid, weekly methotrexate", "daily methotrexate, weekly folic acid")]
    [InlineData("methotrexate-daily", "every day cream, methotrexate weekly", "every day methotrexate, cream weekly")]
    [InlineData("methotrexate-daily", "methotrexate weekly and folic acid od", "methotrexate od")]
    [InlineData("methotrexate-daily", "I dream about methotrexate every day", "I take methotrexate every day")]
    [InlineData("bruising", "I banged my knee and got a bruise", "I never bang my knee, these are bruises")]
    [InlineData("bruising", "bruised ego", "bruised all over")]
    [InlineData("steroid-by-mouth", "steroid injection in my shoulder", "steroid tablets for my shoulder")]
    [InlineData("steroid-by-mouth", "it's like eczema on steroids", "I'm on steroids")]
    [InlineData("shakes", "shake hands", "my hands shake")]
    [InlineData("shakes", "beef jerky", "my legs are jerky")]
    [InlineData("low-sugar-severe", "my sugar is 48, prediabetic", "my sugar dropped to 48")]
    [InlineData("low-sugar-severe", "the vitamin D levels are too low", "the sugar is too low")]
    [InlineData(
        "voices",
        "the voice on the phone told me to fill this in",
        "the voice in the wall told me to fill this in"
    )]
    [InlineData("voices", "the voices in the choir", "the voices in my head")]
    [InlineData("voices", "voice command on my phone", "a voice commands me")]
    [InlineData("voices", "everyone is talking about it", "everyone is plotting against me")]
    [InlineData("black-stool", "black stool at the bar", "black stool this morning")]
    [InlineData("black-stool", "went to the toilet and it was fine", "went to the toilet and it was tar")]
    [InlineData("alcohol-stopped", "last drink of water", "last drink was Saturday")]
    [InlineData("alcohol-stopped", "I stopped drinking when pregnant with my first", "I stopped drinking on Monday")]
    [InlineData("pregnancy-blisters", "blister packs", "blister rash")]
    [InlineData("burn", "burnt orange top", "burnt hand")]
    [InlineData("burn", "chilli burnt my mouth", "the iron burnt my hand")]
    [InlineData("mole-change", "itchy skin with moles", "itchy mole")]
    [InlineData("low-mood", "the weather's miserable", "I'm miserable")]
    [InlineData("purging", "metformin makes me sick after meals", "I make myself sick after meals")]
    [InlineData("purging", "purge valve", "I purge")]
    [InlineData("night-diarrhoea", "I poo every night after tea", "I poo in the night")]
    [InlineData("bowel-change", "no change in bowels", "a change in my bowels")]
    [InlineData("progestogen-only", "pop music", "I take the pop")]
    [InlineData("progestogen-only", "dental implant", "the implant")]
    [InlineData("lupus-drug", "terbinafine cream", "terbinafine tablets")]
    [InlineData("no-sleep-nights", "up at night to wee", "up all night")]
    [InlineData("limb-weakness", "can't lift my mood", "can't lift my arm")]
    [InlineData("vision-change", "it has gone black, the nail", "everything went black")]
    [InlineData("red-streaks", "my hair is streaked red", "streaks of red up the arm")]
    [InlineData("face-swelling", "my tongue has that map pattern on it, harmless", "my tongue has swollen")]
    [InlineData("speech-trouble", "can't get any sleep", "can't get any words out")]
    public void What_looks_like_a_finding_is_none_and_the_finding_beside_it_stays(
        string concept,
        string lookAlike,
        string told
    )
    {
        Assert.DoesNotContain(concept, Found(lookAlike));
        Assert.Contains(concept, Found(told));
    }

    private static IEnumerable<string> Found(string text) =>
        Screener
            .Read(Shipped.Content.Screening, Screened.Input(text))
            .SelectMany(reading => reading.Findings)
            .Select(finding => finding.ConceptId);
}
