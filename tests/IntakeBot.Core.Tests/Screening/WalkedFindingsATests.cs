using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Screening;

/// <summary>Findings walked one by one: wordings that were missed, and ordinary talk with the finding beside it.</summary>
public sealed class WalkedFindingsATests
{
    [Theory]
    [InlineData("since an hour ago he's puffing like a steam train and can't lie back", "breathing-severe")]
    [InlineData("my breaths are tiny, none of them land", "breathing-severe")]
    [InlineData(
        "the wee one's belly goes up and down like mad and she's making a noise like a pug",
        "breathing-severe"
    )]
    [InlineData("it is as if somebody tied a knot in my throat", "throat-closing")]
    [InlineData("the opening in my throat feels pea sized", "throat-closing")]
    [InlineData("my voice came out like a chipmunk's", "voice-change")]
    [InlineData("she has gone whispery", "voice-change")]
    [InlineData("bobbly red patches that wander round my body", "hives")]
    [InlineData("giant mosquito-bite lumps that weren't there ten minutes ago", "hives")]
    [InlineData("I've got those nettley bumps again", "hives")]
    [InlineData("legs folded and next I was staring at the ceiling with people round me", "collapse")]
    [InlineData("she toppled off the sofa and took a minute to come back", "collapse")]
    [InlineData("I must have gone out, my coffee was all over me", "collapse")]
    [InlineData("can't stop bringing up", "vomiting")]
    [InlineData("baby shot milk across the room three times", "vomiting")]
    [InlineData("he keeps trying to go home and he is home", "confusion")]
    [InlineData("she poured milk in her handbag and laughed", "confusion")]
    [InlineData("dad asked when mum's coming back and she's been gone ten years", "confusion")]
    [InlineData("can see my shirt jumping with my heartbeat", "heart-racing")]
    [InlineData("heart's belting along", "heart-racing")]
    [InlineData("I said spoon and meant phone, all my words are swapped", "speech-trouble")]
    [InlineData("she sounds as though she's chewing toffee", "speech-trouble")]
    [InlineData("his mouth moves and porridge comes out", "speech-trouble")]
    [InlineData("my lips split and stuck to the pillow with blood", "mucosal-sores")]
    [InlineData("every time I wee it's like acid on open cuts", "mucosal-sores")]
    [InlineData("my whole frame is rattling with cold", "shivering")]
    [InlineData("I've two coats on and still can't thaw", "shivering")]
    [InlineData("teeth going like castanets", "shivering")]
    [InlineData("my eyeballs have a lemony look", "jaundice")]
    [InlineData("mum took one look and said you're yellow", "jaundice")]
    [InlineData("whites have gone the colour of weak tea", "jaundice")]
    [InlineData("tiny blood freckles round his ankles", "purple-spots")]
    [InlineData("his head keeps lolling and he won't look at me", "drowsy")]
    [InlineData("he can't be bothered to lift his head", "drowsy")]
    [InlineData("my skull's in a clamp", "headache")]
    [InlineData("it's like someone drilling into my temple", "headache")]
    [InlineData("I covered my good eye and it was black", "vision-loss")]
    [InlineData("sock line an inch deep on both legs", "leg-swelling-both")]
    [InlineData("water's settled in my legs", "leg-swelling-both")]
    [InlineData("not a single trip to the loo since yesterday dinner", "no-urine")]
    [InlineData("nothing in his nappy since last night", "no-urine")]
    [InlineData("I try to pee but only a trickle", "no-urine")]
    [InlineData("this morning it was round my ankle, now it's halfway up my shin", "spreading-redness")]
    [InlineData("redness is on the march", "spreading-redness")]
    [InlineData("little sores all in a bunch", "blister-clusters")]
    [InlineData("spots all look the same with a dent in the middle", "blister-clusters")]
    [InlineData("craters where the blisters popped", "blister-clusters")]
    [InlineData("skin completely red", "red-everywhere")]
    [InlineData("I look like I've been boiled", "red-everywhere")]
    [InlineData("totally red body and scaling", "red-everywhere")]
    [InlineData("bubbles on my skin", "tense-blisters")]
    [InlineData("like jellyfish on my arm, filled with liquid", "tense-blisters")]
    [InlineData("watery blebs", "tense-blisters")]
    [InlineData("she's 18 months", "child")]
    [InlineData("my small boy", "child")]
    [InlineData("she starts school next year", "child")]
    [InlineData("fever from past one week", "fever-five-days")]
    [InlineData("since 5 days having fever", "fever-five-days")]
    [InlineData("39.5 for six days", "fever-five-days")]
    [InlineData("SSc", "scleroderma")]
    [InlineData("lcSSc", "scleroderma")]
    [InlineData("dcSSc", "scleroderma")]
    [InlineData("at 78 I don't bounce back", "age-over-60")]
    [InlineData("seventy three years young", "age-over-60")]
    [InlineData("octogenarian", "age-over-60")]
    [InlineData("my due date is next month", "pregnant")]
    [InlineData("carrying a baby", "pregnant")]
    [InlineData("antenatal clinic tomorrow", "pregnant")]
    [InlineData("lithium", "harmful-in-pregnancy")]
    [InlineData("bosentan", "harmful-in-pregnancy")]
    [InlineData("swallowing glass", "sore-throat")]
    [InlineData("pus on my tonsils", "sore-throat")]
    [InlineData("swallowing is agony", "sore-throat")]
    [InlineData("threw away my steroid tablets", "steroid-stopped")]
    [InlineData("i stop the steroid tablet", "steroid-stopped")]
    [InlineData("steroid finish since one week", "steroid-stopped")]
    [InlineData("hydroxy for my lupus", "dapsone-antimalarial")]
    [InlineData("sulfapyridine", "dapsone-antimalarial")]
    [InlineData("jumping out of my skin", "agitation")]
    [InlineData("legs won't stay still", "agitation")]
    [InlineData("racing inside", "agitation")]
    [InlineData("I have sugar", "diabetes")]
    [InlineData("my sugars run high", "diabetes")]
    [InlineData("the sugar sickness", "diabetes")]
    [InlineData("I'm done, saying bye to my family", "suicidal")]
    [InlineData("chuck myself under a train", "suicidal")]
    [InlineData("I've had enough and I've got a plan", "suicidal")]
    [InlineData("black specks come out and they move", "infested-skin")]
    [InlineData("larvae in my sores", "infested-skin")]
    [InlineData("the things jump off me onto the bed", "infested-skin")]
    [InlineData("blood came out my mouth from my stomach", "vomiting-blood")]
    [InlineData("bright red when I heaved", "vomiting-blood")]
    [InlineData("mouthful of blood came up", "vomiting-blood")]
    [InlineData("I dey go toilet every time", "frequent-stools")]
    [InlineData("never off the loo", "frequent-stools")]
    [InlineData("lost count of how many times I've been", "frequent-stools")]
    [InlineData("I saw my dead mother", "hallucination")]
    [InlineData("he thinks bugs are crawling on him", "hallucination")]
    [InlineData("shadows moving at the edges", "hallucination")]
    [InlineData("gap year in south east asia", "tropical-travel")]
    [InlineData("Dominican Republic all inclusive", "tropical-travel")]
    [InlineData("Bangladesh visit", "tropical-travel")]
    [InlineData("put to bed last week", "pregnant-or-postpartum")]
    [InlineData("my stitches from the birth", "pregnant-or-postpartum")]
    [InlineData("six weeks after having him", "pregnant-or-postpartum")]
    [InlineData("burn all round my wrist", "burn-danger")]
    [InlineData("kettle on the baby", "burn-danger")]
    [InlineData("battery acid on hand", "burn-danger")]
    [InlineData("it bleeds, crusts, then bleeds again", "sore-not-healing")]
    [InlineData("pimple that never went away and now it's a crater", "sore-not-healing")]
    [InlineData("keeps bleeding every time I shave over it", "sore-not-healing")]
    [InlineData("started crusting yellow", "crusts-new")]
    [InlineData("crusts appeared this week", "crusts-new")]
    [InlineData("now it has honey crust", "crusts-new")]
    [InlineData("stopped seeing my mates", "loss-of-interest")]
    [InlineData("don't even play with my kids any more", "loss-of-interest")]
    [InlineData("haven't been to work in weeks, can't face it", "loss-of-interest")]
    [InlineData("I'm skin and bone", "unintended-weight-loss")]
    [InlineData("people say I look gaunt", "unintended-weight-loss")]
    [InlineData("scale keeps going down and I eat like a horse", "unintended-weight-loss")]
    [InlineData("no iron in my blood", "iron-deficiency")]
    [InlineData("haemoglobin 90", "iron-deficiency")]
    [InlineData("blood is low in iron", "iron-deficiency")]
    [InlineData("bright red in the pan", "rectal-blood")]
    [InlineData("streaks of red on my stool", "rectal-blood")]
    [InlineData("anal bleeding", "rectal-blood")]
    [InlineData("can't keep food down for two weeks", "persistent-vomiting")]
    [InlineData("three weeks of being sick", "persistent-vomiting")]
    [InlineData("weeks of vomiting", "persistent-vomiting")]
    [InlineData("partner nudges me cos I'm not breathing", "snoring-stops")]
    [InlineData("wakes himself up snoring", "snoring-stops")]
    [InlineData("they recorded me, long silence then a big gasp", "snoring-stops")]
    [InlineData("shimmering patch then pounding head", "migraine-aura")]
    [InlineData("jagged lines in my eyes before a head", "migraine-aura")]
    [InlineData("fortification lines", "migraine-aura")]
    [InlineData("currently pregnant", "pregnancy-stated")]
    [InlineData("im carrying my second", "pregnancy-stated")]
    [InlineData("I'm with child", "pregnancy-stated")]
    [InlineData("evening primrose oil", "bleeding-supplement")]
    [InlineData("fish oils, six a day", "bleeding-supplement")]
    [InlineData("Haldi capsules", "bleeding-supplement")]
    [InlineData("herbal weight loss pills", "liver-herb")]
    [InlineData("traditional medicine from the village", "liver-herb")]
    [InlineData("Chinese medicine for my eczema", "liver-herb")]
    [InlineData("50,000 IU weekly but I take it every day", "vitamin-d-high")]
    [InlineData("vit d3 10x the dose", "vitamin-d-high")]
    [InlineData("vitamin d 30k a day", "vitamin-d-high")]
    [InlineData("switched to a different brand", "started-medicine")]
    [InlineData("chemist gave me tablets for my water infection", "started-medicine")]
    [InlineData("second dose of the course yesterday", "started-medicine")]
    [InlineData("no sensation in my fingers", "nerve-sign")]
    [InlineData("leg dey do me like current", "nerve-sign")]
    [InlineData("double vision", "nerve-sign")]
    [InlineData("scratching from head to toe", "itch-everywhere")]
    [InlineData("clawing at myself all over", "itch-everywhere")]
    [InlineData("itching without any rash", "itch-everywhere")]
    [InlineData("a lump for ages", "lump-lasting")]
    [InlineData("went from marble to golf ball", "lump-lasting")]
    [InlineData("hard as a rock", "lump-lasting")]
    [InlineData("one night stand", "genital-sore")]
    [InlineData("split skin on my vagina", "genital-sore")]
    [InlineData("cheated and now there's a spot", "genital-sore")]
    public void A_finding_is_read_however_it_is_said(string text, string concept) =>
        Assert.True(IsMentioned(text, concept));

    [Theory]
    [InlineData(
        "voice-change",
        "I lost my voice cheering at the football last week, it's back",
        "I lost my voice ten minutes after the wasp sting"
    )]
    [InlineData("voice-change", "I've always had a husky voice", "he has a husky voice all of a sudden")]
    [InlineData("hives", "I keep bees and have three hives", "I keep bees and my arms are covered in hives")]
    [InlineData(
        "hives",
        "a nettle stung my hand when gardening yesterday, gone now",
        "it looks like nettle rash up both arms"
    )]
    [InlineData("hives", "blotchy neck when I get embarrassed", "blotchy and itchy all over since the prawns")]
    [InlineData(
        "collapse",
        "the tent collapsed in the storm",
        "my dad is 80, I'm his carer, he collapsed in the kitchen"
    )]
    [InlineData(
        "collapse",
        "he fell over playing football and grazed his knee",
        "he fell over like a tree and we can't rouse him"
    )]
    [InlineData("vomiting", "he threw up a ball and caught it", "he threw up all over the bed")]
    [InlineData(
        "vomiting",
        "baby brings up a little milk after feeds like he always has",
        "baby brings up every bottle straight away"
    )]
    [InlineData(
        "confusion",
        "she is three and talks nonsense to her teddy",
        "she talks nonsense since the fever came and doesn't know us"
    )]
    [InlineData("heart-racing", "heart rate 150 on the treadmill at the gym", "heart rate 150 lying in bed")]
    [InlineData("heart-racing", "my heart races when I see her lol", "my heart races even when I lie still")]
    [InlineData("speech-trouble", "can't speak now I'm on the bus", "I can't speak properly since breakfast")]
    [InlineData("speech-trouble", "I slur when I've had a few", "I slur since this morning")]
    [InlineData(
        "widespread-rash",
        "spots all over the mirror from the shower",
        "spots all over me from the new tablets"
    )]
    [InlineData("shivering", "netflix and chill", "a chill and shakes all night")]
    [InlineData("jaundice", "the leaves turned yellow", "my eyes turned yellow")]
    [InlineData("purple-spots", "a toy dinosaur with purple spots", "his legs came up with purple spots")]
    [InlineData("drowsy", "I get drowsy after lunch", "he is so drowsy that he misses his feeds")]
    [InlineData("headache", "the paperwork is a headache", "I woke with a headache")]
    [InlineData("vision-loss", "blind in one eye from birth", "blind in one eye since breakfast")]
    [InlineData("leg-swelling-both", "one ankle swollen since I twisted it", "both ankles swollen since Monday")]
    [InlineData("leg-swelling-both", "compression socks leave marks", "my socks leave deep marks round both ankles")]
    [InlineData("no-urine", "no wee problems", "no wee since last night")]
    [InlineData("no-urine", "can't pee in public toilets", "I can't pee at all since yesterday")]
    [InlineData("spreading-redness", "redness is going down", "the redness is going down my arm")]
    [InlineData(
        "spreading-redness",
        "blush spreads up my neck when embarrassed",
        "the red spreads up my leg from the cut"
    )]
    [InlineData("spreading-fast", "word spreads fast", "the red patch spreads fast")]
    [InlineData("eye-movement-pain", "looks painful", "looking left is painful")]
    [InlineData(
        "blister-clusters",
        "lots of tiny bumps on my upper arms since school",
        "lots of tiny blisters bunched up on his eczema"
    )]
    [InlineData("red-everywhere", "red wine everywhere on the carpet", "red skin everywhere, not a clear patch")]
    [InlineData("red-everywhere", "red all over when I run", "red all over and shivering since Monday")]
    [InlineData("tense-blisters", "paint blistering on the door", "the skin is blistering on both legs")]
    [InlineData("tense-blisters", "water balloon fight", "water bags under the skin")]
    [InlineData("child", "my daughter is 30 and a doctor", "my daughter is 3")]
    [InlineData("child", "I teach toddlers", "my toddler is hot")]
    [InlineData(
        "fever-five-days",
        "temperature outside over 30 for a week",
        "his temperature has been over 39 for a week"
    )]
    [InlineData("scleroderma", "hard skin on my heels", "hard skin on my fingers and face")]
    [InlineData("pregnant", "pregnant pause", "pregnant again")]
    [InlineData("sore-throat", "sore throat from singing", "sore throat since Monday")]
    [InlineData("dry-cough", "cough up the money", "a cough every night")]
    [InlineData("steroid-stopped", "I'd like to stop steroids", "I had to stop steroids on Friday")]
    [InlineData("steroid-stopped", "not stopped my prednisolone", "stopped my prednisolone")]
    [InlineData("agitation", "restless legs for years", "restless and shaking since the new tablets")]
    [InlineData("agitation", "can't sit still from itching", "can't sit still since I added the tablets")]
    [InlineData("suicidal", "jumped off the bus", "I nearly jumped off the bridge")]
    [InlineData("vomiting-blood", "spat blood at the dentist", "spat blood after being sick")]
    [InlineData("vomiting-blood", "coffee grounds in my scrub", "coffee grounds in my vomit")]
    [InlineData("frequent-stools", "moisturise six times a day", "diarrhoea six times a day")]
    [InlineData(
        "hallucination",
        "saw spiders in the shed",
        "saw spiders crawling up the curtains that nobody else sees"
    )]
    [InlineData("tropical-travel", "grew up in Kenya", "two weeks in Kenya")]
    [InlineData("burn-danger", "burning feeling on my face with the cream", "burnt my face with hot oil")]
    [InlineData("crusts-new", "turned yellow traffic light", "the patches turned yellow and crusty")]
    [InlineData("loss-of-interest", "no interest in surgery", "no interest in anything")]
    [InlineData("rectal-blood", "beetroot made my poo red", "blood in my poo")]
    [InlineData("persistent-vomiting", "off sick for three weeks", "being sick for three weeks")]
    [InlineData("liver-herb", "turmeric in curry", "turmeric capsules")]
    [InlineData("nerve-sign", "fingers numb from the snow", "fingers numb since Tuesday")]
    [InlineData("lump-lasting", "growing tomatoes", "it keeps growing")]
    [InlineData("genital-sore", "new partner at the firm", "new partner since June")]
    public void Ordinary_talk_is_no_finding_and_the_finding_beside_it_is(string concept, string quiet, string flagged)
    {
        Assert.False(IsMentioned(quiet, concept));
        Assert.True(IsMentioned(flagged, concept));
    }

    private static bool IsMentioned(string text, string concept) =>
        Shipped
            .Content.Screening.Reader.Read(new PatientText(text), AnswerContext.PatientNow, "en")
            .Any(mention =>
                mention.Concept.Id == concept
                && mention.Assertion.Status is AssertionStatus.Present or AssertionStatus.Uncertain
            );
}
