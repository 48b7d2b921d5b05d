using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Screening;

/// <summary>
/// What everybody with a skin complaint says somewhere is no emergency when it is said in answer after answer; what is
/// none alone and one together is one over several answers too.
/// </summary>
public sealed class AddingUpTests
{
    [Theory]
    [InlineData(
        "it's been sore for months now|it spreads a bit more every week|the pain is unbearable at night sometimes|I scratch it until it bleeds|it got infected last winter|I feel rubbish most days|hot red cheeks after wine"
    )]
    [InlineData(
        "I come out in hives from stress|I get dizzy when I stand up too quick|stings like mad when I put it on"
    )]
    [InlineData(
        "itching all over for months|I get out of breath on the stairs, I'm overweight|I had prawns, no reaction"
    )]
    [InlineData("it gets infected a lot|I feel rubbish most days|drowsy from the antihistamine")]
    [InlineData("it leaves purple marks|worst I've felt about my skin|whey shakes after the gym|always cold hands")]
    [InlineData("a sore, burning rash|I get mouth ulcers now and then|no new medicine")]
    [InlineData("I stopped alcohol for my skin last month|anywhere I sweat it gets worse")]
    [InlineData(
        "red all over my legs after the sauna|I felt sick as a dog after the office party|ankles swell in the heat"
    )]
    [InlineData("metformin twice a day|codeine made me sick as a dog|I throw up on boats")]
    [InlineData(
        "lleva meses y me arde|se va extendiendo poco a poco|el dolor es insoportable en la noche a veces|me rasco hasta sacarme sangre|se me infectó el invierno pasado|ando muy cansada y decaída|Sí, ahora sí es correcto"
    )]
    [InlineData("me salen ronchas con el estrés|me mareo cuando me levanto rápido|me quedo ronca cuando doy clases")]
    [InlineData("me quedan manchas moradas|la peor crisis que he tenido|siempre tengo las manos frías")]
    [InlineData(
        "la piel roja y escamosa en los dos brazos|ando muy cansada y decaída|se me hinchan los tobillos con el calor"
    )]
    [InlineData("tengo ronchas|siento un nudo en la garganta con el estrés|el salbutamol solo cuando me agito")]
    public void Ordinary_answers_do_not_build_an_emergency(string said) =>
        Assert.DoesNotContain(Flags(said), flag => flag.Urgency == Urgency.Emergency);

    [Theory]
    [InlineData("a new antibiotic since last week|blisters on my chest and back|my mouth is full of sores", "sjs-ten")]
    [InlineData("my skin hurts, it burns like fire|lamotrigine since three weeks|sores in my mouth", "sjs-ten")]
    [InlineData("the redness round the cut is spreading by the hour|I feel really ill", "necrotising-infection")]
    [InlineData("the wound on my leg hurts far worse than it looks|a fever of 39", "necrotising-infection")]
    [InlineData("my toe has gone black|a fever of 39", "necrotising-infection")]
    [InlineData("hives all over since lunch|my throat feels tight", "anaphylaxis")]
    [InlineData("hives all over since lunch|I'm short of breath", "anaphylaxis")]
    [InlineData("I ate prawns an hour ago|my throat is getting tight", "anaphylaxis")]
    [InlineData("fever since yesterday|I feel confused", "sepsis")]
    [InlineData("an infected wound on my foot|I haven't peed since yesterday", "sepsis")]
    [InlineData("purple spots came up on his legs|he has a fever", "meningococcal")]
    [InlineData(
        "stopped drinking on Monday, a bottle of vodka a day|shaking all over|sweating buckets",
        "alcohol-withdrawal"
    )]
    [InlineData("I take prednisolone|I've been vomiting since yesterday", "adrenal-crisis")]
    [InlineData("red and scaly from head to toe|shivering with cold", "erythroderma")]
    [InlineData("tengo ronchas por todo el cuerpo|se me cierra la garganta", "anaphylaxis")]
    [InlineData("un antibiótico nuevo desde el lunes|ampollas en el pecho|la boca llena de llagas", "sjs-ten")]
    public void What_is_an_emergency_together_is_one_over_several_answers(string said, string rule) =>
        Assert.Contains(Flags(said), flag => flag.RuleId == rule && flag.Urgency == Urgency.Emergency);

    [Fact]
    public void Blisters_of_the_hands_and_dry_eyelids_are_no_shingles_and_painful_ones_by_the_eye_are()
    {
        Assert.DoesNotContain(Flags("itchy blisters on my hands|dry eyelids"), flag => flag.RuleId == "shingles-eye");
        Assert.Contains(
            Flags("painful blisters since monday|my forehead, near the eye"),
            flag => flag.RuleId == "shingles-eye"
        );
    }

    private static ImmutableArray<RedFlag> Flags(string said) =>
        Screener.Screen(
            Shipped.Content.Screening,
            Screened.Input("") with
            {
                Utterances =
                [
                    .. said.Split('|')
                        .Select((text, at) => new Utterance($"m{at}", new PatientText(text), null, default)),
                ],
            }
        );
}
