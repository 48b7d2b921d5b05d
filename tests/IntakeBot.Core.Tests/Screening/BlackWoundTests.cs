namespace IntakeBot.Core.Tests.Screening;

/// <summary>A wound that has gone black and smells, redness that climbs, and a glass that somebody else held to the spots.</summary>
public sealed class BlackWoundTests
{
    [Theory]
    [InlineData("diabetic, sore on my heel gone black and smelly", "necrotising-infection")]
    [InlineData("my toe has gone black and there is pus and it stinks", "necrotising-infection")]
    [InlineData(
        "lunares no pero traigo una herida en el talon izquierdo que se puso negra y huele feo desde hace dos dias",
        "necrotising-infection"
    )]
    [InlineData(
        "la herida se puso negra y ya se me subio lo colorado a la pierna y anoche me dieron calosfrios",
        "necrotising-infection"
    )]
    [InlineData("ya le subio lo rojo a toda la pierna", "cellulitis-spreading")]
    [InlineData("my husband was putting glass on them they stay the same", "meningococcal")]
    [InlineData("the spots stay when my wife put a glass on it", "meningococcal")]
    public void It_is_found(string said, string rule) =>
        Assert.Contains(Screened.Flags(said), flag => flag.RuleId == rule);

    [Theory]
    [InlineData("the scab on my knee is black and a bit itchy")]
    [InlineData("costra negra en la rodilla, huele un poco")]
    [InlineData("I put my glasses on the table")]
    [InlineData("me ayuda platicar con mi hija y salir al solecito en la banca")]
    [InlineData("dice mi mujer que si ronco fuerte pero no que me quede sin aire")]
    [InlineData("lunares no pero tengo la piel seca")]
    public void What_only_sounds_like_it_stays_quiet(string said) => Assert.Empty(Screened.Flags(said));

    [Theory]
    [InlineData("me siento en la banca y tengo basca y no puedo respirar", "breathing-emergency")]
    [InlineData("fiebre no pero me duele el pecho y me falta el aire", "breathing-emergency")]
    [InlineData("ronco fuerte y me quedo sin aire, ahorita no puedo respirar", "breathing-emergency")]
    public void The_danger_beside_it_is_found(string said, string rule) =>
        Assert.Contains(Screened.Flags(said), flag => flag.RuleId == rule);
}
