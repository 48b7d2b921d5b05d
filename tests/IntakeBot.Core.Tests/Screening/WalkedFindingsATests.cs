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
