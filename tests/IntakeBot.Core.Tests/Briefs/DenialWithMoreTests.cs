using IntakeBot.Core.Briefs;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>A no that goes on with "but" is told as that, and never as a plain denial.</summary>
public sealed class DenialWithMoreTests
{
    private static string Skin(BriefInput input) => string.Join('\n', BriefComposer.Compose(input).Texts("skin"));

    [Theory]
    [InlineData("no moles but I have a wound on my left heel that went black and smells")]
    [InlineData("no, though there is a sore on my lip since March")]
    [InlineData("no, except the one on my back that bleeds")]
    public void A_no_that_tells_of_something_denies_nothing(string said)
    {
        var skin = Skin(ShippedPatient.Of($"skin.mole = no | {said}"));

        Assert.DoesNotContain("Denies", skin, StringComparison.Ordinal);
        Assert.Contains("no, with more said", skin, StringComparison.Ordinal);
        Assert.Contains(said, skin, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("no moles, nothing like that")]
    [InlineData("no but thanks for asking")]
    [InlineData("No. I had one taken off my leg in 2015 but it was nothing")]
    [InlineData("no, but my father had melanoma")]
    public void A_plain_no_is_a_denial(string said) =>
        Assert.Contains(
            "Denies a changing mole or a sore that won't heal",
            Skin(ShippedPatient.Of($"skin.mole = no | {said}")),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("lunares no pero traigo una herida en el talon izquierdo que se puso negra y huele feo", false)]
    [InlineData("no nada de eso gracias", true)]
    [InlineData("no pero mi hermano si tuvo uno", true)]
    public void It_is_so_in_Spanish_too(string said, bool denies) =>
        Assert.Equal(
            denies,
            Skin(ShippedPatient.OfSpanish($"skin.mole = no | {said}")).Contains("Denies", StringComparison.Ordinal)
        );
}
