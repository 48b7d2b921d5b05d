namespace IntakeBot.Core.Tests.Screening;

/// <summary>What is named only to say why it is nothing, or known from elsewhere, is no sign; the same sign had is one.</summary>
public sealed class ExplainedAwayTests
{
    [Theory]
    [InlineData("I can't breathe in these compression stockings they're so tight, do you do a bigger size?")]
    [InlineData("Can't breathe in this polo neck, it rubs my eczema raw")]
    [InlineData(
        "the school said he cant breathe but it was only that the tie was too tight in the heat, he is laughing now"
    )]
    [InlineData("no puedo respirar con este cuello alto, me roza la dermatitis")]
    [InlineData("i see sepsis training every year and i know what mottled looks like")]
    [InlineData("she is scared the adalimumab will give her infections, she hasn't started")]
    [InlineData("voices in my head lol, i mean my mother's voice telling me to moisturise")]
    [InlineData("I'm a bit yellow because of the fake tan, wedding on saturday")]
    [InlineData("estoy amarillo de tanto comer zanahoria")]
    [InlineData("he said he was going to literally die if he had to put the greasy cream on")]
    [InlineData("mi hija dice que se quiere morir si le sale otro grano antes de la fiesta, típico drama, está feliz")]
    [InlineData("Mi pareja me controla las cremas para que no se me olviden")]
    [InlineData("Me hice una quemadurita en el dedo con la plancha, ya cerró")]
    [InlineData("La isotretinoína la terminé en 2019, ahora estoy de 5 meses")]
    [InlineData("I save my tablets in a pill box")]
    public void What_is_explained_away_is_no_sign(string said) => Assert.Empty(Screened.Flags(said));

    [Theory]
    [InlineData("I can't breathe in these stockings and my lips are blue", "breathing-emergency")]
    [InlineData("I can't breathe, my tie is off already", "breathing-emergency")]
    [InlineData("no puedo respirar, me quité la corbata y sigo igual", "breathing-emergency")]
    [InlineData(
        "I know what sepsis looks like, and mum is shivering, confused and has not peed all day, her leg is infected",
        "sepsis"
    )]
    [InlineData(
        "I was scared it will give me an infection and now I have a fever of 39 on adalimumab",
        "immunosuppressed-fever"
    )]
    [InlineData("my dead mother's voice telling me to jump", "psychosis")]
    [InlineData("I'm yellow, I thought it was the fake tan but my eyes are yellow too", "jaundice")]
    [InlineData("estoy amarillo y no es la zanahoria, los ojos también", "jaundice")]
    [InlineData("mi hija se quiere morir, le sale otro grano y llora todo el día", "suicidality")]
    [InlineData("mi pareja me controla el dinero y el móvil", "abuse-safeguarding")]
    [InlineData("quemaduras en el brazo con cigarro, fue mi pareja", "abuse-safeguarding")]
    [InlineData("Terminé la isotretinoína hace dos semanas y ahora estoy de 5 semanas", "pregnancy-retinoid")]
    [InlineData("I have been saving up my sleeping tablets", "suicidality")]
    public void The_same_sign_had_is_one(string said, string rule) =>
        Assert.Contains(Screened.Flags(said), flag => flag.RuleId == rule);
}
