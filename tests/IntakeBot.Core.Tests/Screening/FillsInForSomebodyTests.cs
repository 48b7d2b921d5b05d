namespace IntakeBot.Core.Tests.Screening;

/// <summary>
/// Whoever writes only for somebody who is ill now tells nothing of themselves, in whatever words they say that they do;
/// whoever tells of their own complaint beside a relative's illness is the patient.
/// </summary>
public sealed class FillsInForSomebodyTests
{
    [Theory]
    [InlineData(
        "We have the appointment on Friday for Noah, he's 7 weeks. He's come out in a blotchy rash and the thermometer says 38.4, I have to wake him for his bottle",
        "child-unwell-rash"
    )]
    [InlineData(
        "My husband takes methotrexate on Fridays, I put it out for him. This last week he has a dry cough that won't stop. His plaques are nearly gone",
        "methotrexate-toxicity"
    )]
    [InlineData(
        "my mother 84 has a leg ulcer, today the leg smells bad and mother is shivering a lot, she talks to my father who is dead since 2009, breathing very quick and she did not pee since yesterday",
        "sepsis"
    )]
    [InlineData(
        "He won't ring so I'm doing it. My dad's finger infection has got worse, teeth chattering, breathing fast, his legs have gone blotchy like marble",
        "sepsis"
    )]
    [InlineData(
        "he wont write this so i will, my boyfriend is 24. last night he told me he has been saving up his dads pills",
        "suicidality"
    )]
    [InlineData(
        "Mum had shingles last year. Since this morning she can't lift her arm and her face has dropped",
        "stroke-signs"
    )]
    [InlineData(
        "Dad agreed to stop the whisky, day two and he's shaking so hard he can't hold a spoon, talking to my nan who passed in 2004",
        "alcohol-withdrawal"
    )]
    [InlineData(
        "her eczema was ok until our cousin with a cold sore kissed her, now her cheeks are covered in little watery pimples that turn into craters, she's burning up",
        "eczema-herpeticum"
    )]
    [InlineData(
        "mi papá aceptó dejar el whisky, va en el segundo día y tiembla tanto que no agarra la cuchara, habla con mi abuela que murió en 2004",
        "alcohol-withdrawal"
    )]
    [InlineData(
        "Volvimos de Tailandia hace 8 días y mi novia está con fiebre de 39 y el cuerpo lleno de manchitas rojas. Relleno yo por ella",
        "travel-fever-rash"
    )]
    public void Who_fills_in_for_somebody_ill_now_tells_of_the_patient(string said, string rule) =>
        Assert.Contains(Screened.Flags(said), flag => flag.RuleId == rule);

    [Theory]
    [InlineData(
        "my mum had a stroke last year, she has been in a home since. I have to help her eat. My own trouble is itchy feet"
    )]
    [InlineData("Dad died of sepsis, I was holding his hand. I have a dry patch on my shin")]
    [InlineData(
        "My husband takes methotrexate for his joints and he had a fever last week, I sort his box. I have rosacea"
    )]
    [InlineData("my brother has epilepsy, he had a fit on Tuesday, I look after him. My hands are cracked")]
    [InlineData("mi madre tuvo un ictus en 2019, la cuido yo y le doy de comer. Lo mío es la psoriasis")]
    [InlineData("mi mujer tiene los ojos amarillos desde hace años por su hígado, yo vengo por la caspa")]
    public void Who_tells_of_a_complaint_of_their_own_beside_it_is_the_patient(string said) =>
        Assert.Empty(Screened.Flags(said));

    [Theory]
    [InlineData("llevo un mes con terbinafina, mi mujer me ve los ojos amarillos", true)]
    [InlineData("mi marido me notó los ojos amarillos ayer", true)]
    [InlineData("mi hermano tenía los ojos amarillos cuando nació", false)]
    public void What_somebody_sees_of_who_writes_is_the_writers(string said, bool alarm) =>
        Assert.Equal(alarm, Screened.Flags(said).Any(flag => flag.RuleId == "jaundice"));
}
