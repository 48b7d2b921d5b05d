using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

/// <summary>Words that look like an answer and are none, read against the shipped form.</summary>
public sealed class StrayWordTests
{
    private static readonly Phrases Spanish = Shipped.Content.Prompts.Languages["es"];
    private static readonly IntakeForm SpanishForm = Shipped.Content.Prompts.FormOf("skin-intake").In("es");

    private static readonly ReadingContext InSpanish = new(Spanish.Words, Readings.Today)
    {
        Medications = Shipped.Content.Medications,
    };

    [Theory]
    [InlineData("skin.areas", "elbow creases, backs of knees, and her neck. Not her face", "arms; legs; neck")]
    [InlineData("skin.areas", "the back of my neck", "neck")]
    [InlineData("skin.areas", "my back and my arms", "back; arms")]
    [InlineData("skin.family", "mum had psoriasis, dad's diabetic type 2", "psoriasis; \"dad's diabetic type 2\"")]
    [InlineData("skin.family", "my sister has type 1 diabetes", "autoimmune-disease")]
    [InlineData("diet.elimination", "I stopped milk for two weeks in October but it made no difference", "yes")]
    [InlineData("diet.elimination", "gave up gluten, no use", "yes")]
    [InlineData("diet.elimination", "never", "no")]
    [InlineData("skin.tried", "no idea sorry what do you mean", "command Help")]
    [InlineData("skin.tried", "not sure, what do you mean", "command Help")]
    [InlineData("skin.tried", "no idea", "declined")]
    public void What_only_looks_like_an_answer_is_read_as_it_is_meant(string item, string said, string read) =>
        Assert.Equal(read, Readings.Read(Shipped.Content.Form.Find(new LinkId(item))!, said));

    [Theory]
    [InlineData("diet.elimination", "dejé el gluten un mes y nada", "yes")]
    [InlineData("diet.foods", "soy alérgica a las sulfas", "\"soy alérgica a las sulfas\"")]
    [InlineData("diet.foods", "la soya y la leche", "soya; dairy")]
    [InlineData("about.birth-date", "35 añitos ya", "1990-11-24..1991-11-23")]
    [InlineData("about.birth-date", "nací el 3 de mayo de 1984", "1984-05-03")]
    [InlineData("about.birth-date", "me lo subieron en septiembre", "NotADate")]
    public void So_it_is_in_Spanish(string item, string said, string read) =>
        Assert.Equal(read, Readings.Read(SpanishForm.Find(new LinkId(item))!, said, InSpanish));
}
