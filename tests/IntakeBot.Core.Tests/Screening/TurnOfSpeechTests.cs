namespace IntakeBot.Core.Tests.Screening;

/// <summary>
/// Clothes, quarrels, bills, beetroot and garden work, told in the words of a danger; beside each stands the danger.
/// </summary>
public sealed class TurnOfSpeechTests
{
    [Theory]
    [InlineData(
        "this collar chokes me and leaves a red mark",
        "I ripped my collar open because I am choking",
        "breathing-emergency"
    )]
    [InlineData(
        "suffocating in this wetsuit, got a heat rash",
        "my shirt is soaked, I'm suffocating, no air goes in",
        "breathing-emergency"
    )]
    [InlineData(
        "using oven cleaner at work makes my palms itchy and they blister",
        "had drain cleaner without gloves this morning, got it on my hand, the skin is white",
        "burn-serious"
    )]
    [InlineData(
        "methotrexate. I just read that it is only once a week, good, that's how I take it",
        "methotrexate, 4 tablets. I've been having them every day since Tuesday",
        "methotrexate-toxicity"
    )]
    [InlineData(
        "methotrexate every Monday. folic acid, I take that every day",
        "methotrexate, I only just saw that the box says once a week",
        "methotrexate-toxicity"
    )]
    [InlineData("the mole check van came to work", "my mole came up like a dome and bleeds", "melanoma-suspected")]
    [InlineData(
        "had anorexia at 15, I'm 44 now, well recovered, eat normally",
        "had anorexia at 15, now I purge after meals again",
        "eating-disorder"
    )]
    [InlineData(
        "I burn about 500 calories on the rowing machine",
        "I eat about 500 calories a day and make myself sick",
        "eating-disorder"
    )]
    [InlineData("is swelling a side effect?", "a hard swelling on the left side of my belly", "gi-alarm")]
    [InlineData(
        "I skip breakfast, not to lose weight, just not hungry",
        "I'm not trying to lose weight but I've lost two stone",
        "gi-alarm"
    )]
    [InlineData(
        "fingers go white in the cold, blood pressure is perfect",
        "when I go there is blood in the pan",
        "rectal-bleeding"
    )]
    [InlineData(
        "my poo was red after beetroot salad",
        "my poo is red and I have not eaten beetroot",
        "rectal-bleeding"
    )]
    [InlineData("started cutting my nails short so I don't scratch", "started cutting my legs again", "self-harm-skin")]
    [InlineData(
        "cut my arm on a rose bush, healing nicely",
        "I cut my arm with a razor when I'm upset",
        "self-harm-skin"
    )]
    [InlineData("gold ring rash", "a red ring rash growing round a bite", "tick-lyme")]
    [InlineData(
        "mum is diabetic and gets drowsy. I'm so itchy",
        "mum is diabetic, she's being sick and very drowsy and muddled, I'm so worried",
        "hypoglycaemia-hyper"
    )]
    [InlineData(
        "adapalene gel which burnt my face off so I stopped",
        "hot fat from the pan burnt my face",
        "burn-serious"
    )]
    [InlineData(
        "I think my uncle had a heart attack at 50",
        "bruises on mum, I think it's the carer",
        "abuse-safeguarding"
    )]
    [InlineData("I think the nurse asked about beta blockers", "I think my partner is violent", "abuse-safeguarding")]
    [InlineData(
        "latex gloves bring me out in blisters. eczema around my eyes",
        "gloves brought me out in blisters around my eyes since yesterday",
        "shingles-eye"
    )]
    [InlineData("a sore, burning rash on my arms", "a sore rash on my arms and I'm burning hot", "sjs-ten")]
    [InlineData("I choke on bread sometimes, reflux", "she's choking on a piece of bread", "breathing-emergency")]
    [InlineData("chest feels tight when I panic", "my chest is tight and I'm panicking", "breathing-emergency")]
    [InlineData("it's red nearly all over my legs, I feel ill", "red nearly all over, I feel ill", "erythroderma")]
    [InlineData(
        "my toddler has a rash and goes floppy when he doesn't want his coat on",
        "my toddler has a rash and goes floppy when I pick him up",
        "child-unwell-rash"
    )]
    [InlineData(
        "my lips swelled with prawns years back and I've not touched them since",
        "my lips swelled up this morning after prawns and I've not touched them since",
        "airway-angioedema"
    )]
    public void English(string quiet, string danger, string rule) => Compare(quiet, danger, rule);

    [Theory]
    [InlineData("con estos jeans no puedo ni respirar", "acostado no puedo ni respirar", "breathing-emergency")]
    [InlineData(
        "la corbata me ahorca todo el día",
        "siento que me ahorcan, no me entra el aire",
        "breathing-emergency"
    )]
    [InlineData(
        "se me estruja el corazón de ver a mi hija rascándose",
        "siento como si me estrujaran el corazón y sudo frío",
        "breathing-emergency"
    )]
    [InlineData("me ahogo en papeles del seguro", "me ahogo, no me entra el aire", "breathing-emergency")]
    [InlineData(
        "me pega mucho mi hermana con que vaya al dermatólogo",
        "me pega mucho mi esposo cuando toma",
        "abuse-safeguarding"
    )]
    [InlineData("me pega muchísimo el sol en la terraza", "me pega mi hermano con un palo", "abuse-safeguarding")]
    [InlineData(
        "me hice cortecitos en la barbilla con el rastrillo al afeitarme",
        "me hago cortecitos en los muslos con una navaja para calmarme",
        "self-harm-skin"
    )]
    [InlineData("lavo con cloro y se me resecan las manos", "me cayó destapacaños en la mano, blanca", "burn-serious")]
    [InlineData("comí betabel y el baño salió rojo", "fui al baño y salió rojo de sangre", "rectal-bleeding")]
    [InlineData(
        "Al kiwi de pequeña, se me hinchó la cara una vez y desde entonces no lo como.",
        "se me hinchó la cara hoy con el kiwi y desde entonces no como nada",
        "airway-angioedema"
    )]
    [InlineData(
        "a mi amiga una vez le dio una reacción tan bestia a un tinte que acabó en urgencias con la cara como un balón",
        "una vez me dio alergia al tinte, y hoy otra vez tengo la cara como un balón",
        "airway-angioedema"
    )]
    [InlineData(
        "hay gente que se quería morir con esta asignatura, es broma",
        "me quiero morir con esta piel",
        "suicidality"
    )]
    [InlineData(
        "me salen ampollitas entre los dedos que pican",
        "me salen ampollas por todo el cuerpo desde ayer",
        "blistering-extensive"
    )]
    [InlineData(
        "se me aprieta el pecho cuando me da ansiedad",
        "se me aprieta el pecho y sudo frío",
        "breathing-emergency"
    )]
    [InlineData(
        "mi hijo de 6 años tiene sarpullido y se queja de la panza",
        "mi hijo de 6 años tiene sarpullido, se queja y está decaído",
        "child-unwell-rash"
    )]
    public void Spanish(string quiet, string danger, string rule) => Compare(quiet, danger, rule);

    private static void Compare(string quiet, string danger, string rule)
    {
        Assert.DoesNotContain(Screened.Flags(quiet), flag => flag.RuleId == rule);
        Assert.Contains(Screened.Flags(danger), flag => flag.RuleId == rule);
    }
}
