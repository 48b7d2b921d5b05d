using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

/// <summary>A question of yes or no about two things, of which a reply denies one; and whose it is that is asked about.</summary>
public sealed class OneOfTwoThingsTests
{
    private const string Asked = "Do you have a mole that is changing, or a sore that won't heal?";
    private const string AskedInSpanish = "¿Tiene un lunar que cambia o una herida que no se cura?";

    private static readonly ReadingContext Spanish = new(Shipped.Content.Prompts.Languages["es"].Words, Readings.Today)
    {
        Medications = Shipped.Content.Medications,
        Question = AskedInSpanish,
    };

    private static string ReadInSpanish(string said) =>
        Readings.Read(Readings.Item(ItemKind.Boolean) with { Text = AskedInSpanish }, said, Spanish);

    [Theory]
    [InlineData("no moles but I have a sore on my heel that won't close")]
    [InlineData("not a mole but a sore on my lip for months")]
    [InlineData("no mole. I have a sore though")]
    [InlineData("no mole, sore on my heel yes")]
    public void A_no_to_one_thing_and_the_other_told_is_a_yes(string said) =>
        Assert.Equal("yes", Readings.ReadAsked(Asked, said));

    [Theory]
    [InlineData("lunares no pero traigo una herida en el talon que se puso negra")]
    [InlineData("lunar no, herida si")]
    public void So_it_is_in_Spanish(string said) => Assert.Equal("yes", ReadInSpanish(said));

    [Theory]
    [InlineData("moles no but i have a wound on my heel that went black")]
    [InlineData("no mole, but there's a spot that bleeds")]
    public void What_may_be_the_other_thing_is_asked_again(string said) =>
        Assert.Equal("NotYesOrNo", Readings.ReadAsked(Asked, said));

    [Theory]
    [InlineData("no lunares pero una llaga en el labio hace meses")]
    [InlineData("lunares no pero tengo la piel seca")]
    public void So_it_is_asked_again_in_Spanish(string said) => Assert.Equal("NotYesOrNo", ReadInSpanish(said));

    [Theory]
    [InlineData("no moles, no sores")]
    [InlineData("no moles or sores, but I have eczema")]
    [InlineData("no moles but my husband has a sore")]
    [InlineData("no changing moles, just dry skin")]
    [InlineData("no moles but thanks")]
    [InlineData("no, but my dad had one")]
    public void A_no_to_both_or_with_somebody_elses_behind_it_stays_a_no(string said) =>
        Assert.Equal("no", Readings.ReadAsked(Asked, said));

    [Theory]
    [InlineData("It is Piotr who is snoring, not me", "no")]
    [InlineData("it's my husband who snores, not me", "no")]
    [InlineData("my husband is the one who snores", "no")]
    [InlineData("it's me who snores", "yes")]
    [InlineData("I'm the one who snores", "yes")]
    [InlineData("yes, my husband says so, not me", "yes")]
    public void Whose_it_is_decides_whoever_is_named(string said, string meant) =>
        Assert.Equal(meant, Readings.ReadAsked("Do you snore loudly?", said));
}
