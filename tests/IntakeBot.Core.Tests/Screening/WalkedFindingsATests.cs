using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Screening;

/// <summary>Findings walked one by one: wordings that were missed, and ordinary talk with the finding beside it.</summary>
public sealed class WalkedFindingsATests
{
    [Theory]
    [InlineData("I'm panting like a dog just sitting on the settee", "breathing-severe")]
    [InlineData("breath dey seize me", "breathing-severe")]
    [InlineData("something is squeezing my windpipe", "throat-closing")]
    [InlineData("my airpipe is getting small", "throat-closing")]
    [InlineData("my voice is breaking up", "voice-change")]
    [InlineData("speaking with a thick voice", "voice-change")]
    [InlineData("my skin is coming up in white lumps with red round them", "hives")]
    [InlineData("looks like I've been whipped", "hives")]
    [InlineData("he just slumped", "collapse")]
    [InlineData("became senseless for two minutes", "collapse")]
    [InlineData("can't keep a thing down", "vomiting")]
    [InlineData("bucket by the bed, filled it twice", "vomiting")]
    [InlineData("gone doolally", "confusion")]
    [InlineData("answers don't match the questions", "confusion")]
    [InlineData("ticker is going ten to the dozen", "heart-racing")]
    [InlineData("my apple watch says high heart rate", "heart-racing")]
    [InlineData("tongue heavy, can't speak", "speech-trouble")]
    [InlineData("stumbling over words like never before", "speech-trouble")]
    [InlineData("tongue has skin coming off", "mucosal-sores")]
    [InlineData("eyelids crusted and raw", "mucosal-sores")]
    [InlineData("from my scalp to my soles", "widespread-rash")]
    [InlineData("rash on chest, back, arms, legs and face", "widespread-rash")]
    [InlineData("cold inside my bones", "shivering")]
    [InlineData("I feel icy cold but burning up", "shivering")]
    [InlineData("custard coloured eyes", "jaundice")]
    [InlineData("my wife says my eyes aren't white any more, more like butter", "jaundice")]
    [InlineData("pus coming from eczema patches", "weeping-crusts")]
    [InlineData("gunky and crusted", "weeping-crusts")]
    [InlineData("looks like someone flicked beetroot juice at my legs", "purple-spots")]
    [InlineData("broken blood vessel dots", "purple-spots")]
    [InlineData("she's dead to the world, we keep shaking her", "drowsy")]
    [InlineData("like a zombie", "drowsy")]
    [InlineData("splitting head", "headache")]
    [InlineData("my head is bursting", "headache")]
    [InlineData("blind spot in the middle", "vision-loss")]
    [InlineData("can only see light and dark", "vision-loss")]
    [InlineData("pain in the pit of my stomach", "belly-upper-pain")]
    [InlineData("discomfort under right rib cage", "belly-upper-pain")]
    [InlineData("pee like a pint of guinness", "foamy-urine")]
    [InlineData("protein in my urine", "foamy-urine")]
    [InlineData("legs filling with water", "leg-swelling-both")]
    [InlineData("ankles have disappeared", "leg-swelling-both")]
    [InlineData("no wet nappies", "no-urine")]
    [InlineData("pee is just a dribble", "no-urine")]
    [InlineData("it was the size of a coin and now it's my whole shin", "spreading-redness")]
    [InlineData("pink area is expanding", "spreading-redness")]
    [InlineData("sellulitis in my leg", "cellulitis")]
    [InlineData("cellulites in leg", "cellulitis")]
    [InlineData("faster than I can draw round it", "spreading-fast")]
    [InlineData("galloping up the arm", "spreading-fast")]
    [InlineData("eyeball pain on moving", "eye-movement-pain")]
    [InlineData("stabbing when I shift my gaze", "eye-movement-pain")]
    [InlineData("little sores all in a bunch", "blister-clusters")]
    [InlineData("little clear bubbles in a patch", "blister-clusters")]
    [InlineData("skin completely red", "red-everywhere")]
    [InlineData("scaling over my whole body", "red-everywhere")]
    [InlineData("bubbles on my skin", "tense-blisters")]
    [InlineData("liquid filled bumps", "tense-blisters")]
    [InlineData("she's 18 months", "child")]
    [InlineData("he is at primary school", "child")]
    [InlineData("fever from past one week", "fever-five-days")]
    [InlineData("temp every day since Sunday, it's Saturday now", "fever-five-days")]
    [InlineData("SSc", "scleroderma")]
    [InlineData("lcSSc", "scleroderma")]
    [InlineData("at 78 I don't bounce back", "age-over-60")]
    [InlineData("seventy three years young", "age-over-60")]
    [InlineData("my due date is next month", "pregnant")]
    [InlineData("my bump is getting big", "pregnant")]
    [InlineData("lithium", "harmful-in-pregnancy")]
    [InlineData("bosentan", "harmful-in-pregnancy")]
    [InlineData("swallowing glass", "sore-throat")]
    [InlineData("sore to swallow", "sore-throat")]
    [InlineData("threw away my steroid tablets", "steroid-stopped")]
    [InlineData("steroid tablet is finished and I did not buy", "steroid-stopped")]
    [InlineData("hydroxy for my lupus", "dapsone-antimalarial")]
    [InlineData("sulfapyridine", "dapsone-antimalarial")]
    [InlineData("jumping out of my skin", "agitation")]
    [InlineData("buzzing and can't stop", "agitation")]
    [InlineData("I have sugar", "diabetes")]
    [InlineData("high blood sugar diagnosed", "diabetes")]
    [InlineData("want to go to sleep and never wake up", "suicidal")]
    [InlineData("I'm done, saying bye to my family", "suicidal")]
    [InlineData("black specks come out and they move", "infested-skin")]
    [InlineData("ants crawling inside skin", "infested-skin")]
    [InlineData("blood came out my mouth from my stomach", "vomiting-blood")]
    [InlineData("mouthful of blood came up", "vomiting-blood")]
    [InlineData("I dey go toilet every time", "frequent-stools")]
    [InlineData("round the clock diarrhoea", "frequent-stools")]
    [InlineData("I saw my dead mother", "hallucination")]
    [InlineData("says there's a man at the end of the bed", "hallucination")]
    [InlineData("gap year in south east asia", "tropical-travel")]
    [InlineData("Bangladesh visit", "tropical-travel")]
    [InlineData("put to bed last week", "pregnant-or-postpartum")]
    [InlineData("miscarried last week", "pregnant-or-postpartum")]
    [InlineData("burn all round my wrist", "burn-danger")]
    [InlineData("iron fell on her hand", "burn-danger")]
    [InlineData("it bleeds, crusts, then bleeds again", "sore-not-healing")]
    [InlineData("that spot I thought was a pimple is still there three months on", "sore-not-healing")]
    [InlineData("started crusting yellow", "crusts-new")]
    [InlineData("since two days yellow crust is coming", "crusts-new")]
    [InlineData("stopped seeing my mates", "loss-of-interest")]
    [InlineData("I don't go out any more because of my skin", "loss-of-interest")]
    [InlineData("I'm skin and bone", "unintended-weight-loss")]
    [InlineData("I have become so thin", "unintended-weight-loss")]
    [InlineData("no iron in my blood", "iron-deficiency")]
    [InlineData("iron stores empty", "iron-deficiency")]
    [InlineData("bright red in the pan", "rectal-blood")]
    [InlineData("red toilet water after a poo", "rectal-blood")]
    [InlineData("can't keep food down for two weeks", "persistent-vomiting")]
    [InlineData("everything comes back up, been like that a fortnight", "persistent-vomiting")]
    [InlineData("partner nudges me cos I'm not breathing", "snoring-stops")]
    [InlineData("they recorded me, long silence then a big gasp", "snoring-stops")]
    [InlineData("shimmering patch then pounding head", "migraine-aura")]
    [InlineData("speech goes funny before a migraine", "migraine-aura")]
    [InlineData("currently pregnant", "pregnancy-stated")]
    [InlineData("im 8 months gone", "pregnancy-stated")]
    [InlineData("evening primrose oil", "bleeding-supplement")]
    [InlineData("fish oils, six a day", "bleeding-supplement")]
    [InlineData("herbal weight loss pills", "liver-herb")]
    [InlineData("Chinese medicine for my eczema", "liver-herb")]
    [InlineData("50,000 IU weekly but I take it every day", "vitamin-d-high")]
    [InlineData("loads of vitamin D", "vitamin-d-high")]
    [InlineData("switched to a different brand", "started-medicine")]
    [InlineData("got an injection at the clinic last week", "started-medicine")]
    [InlineData("no sensation in my fingers", "nerve-sign")]
    [InlineData("one side weak", "nerve-sign")]
    [InlineData("scratching from head to toe", "itch-everywhere")]
    [InlineData("no spots but I itch like mad", "itch-everywhere")]
    [InlineData("a lump for ages", "lump-lasting")]
    [InlineData("lump lasting weeks", "lump-lasting")]
    [InlineData("one night stand", "genital-sore")]
    [InlineData("bumps on my balls", "genital-sore")]
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
