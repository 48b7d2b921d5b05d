using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Who writes for a patient may be ill too, and sets no alarm for the patient; whose it is unclear does.</summary>
public sealed class WritersOwnTests
{
    [Theory]
    [InlineData("He has none of those. I have a rash and a stiff neck and a fever myself", false)]
    [InlineData("he's fine, I have a fever, a rash and a stiff neck", false)]
    [InlineData("he is not well. I have a fever of 39 on the thermometer and a rash and a stiff neck", true)]
    [InlineData("he won't eat, I have a fever and a stiff neck and a rash", true)]
    [InlineData("he is fine in himself, I have noticed a rash and he has a fever and a stiff neck", true)]
    [InlineData("he has a rash, a fever and a stiff neck, I'm fine", true)]
    [InlineData("rash, fever and a stiff neck", true)]
    public void What_the_writer_has_is_not_the_childs(string said, bool alarms) =>
        Assert.Equal(alarms, Alarms("en", "I'm Anna, Leo's mum", "14 September 2023", "boy", said));

    [Theory]
    [InlineData("Él no tiene nada de eso. Yo sí ando con fiebre y sarpullido y cuello tieso", false)]
    [InlineData("él no, yo tengo fiebre y sarpullido y cuello tieso, pero el niño está bien", false)]
    [InlineData("yo estoy preocupada, tiene fiebre y sarpullido y cuello tieso", true)]
    [InlineData("yo lo veo bien mal, fiebre y sarpullido y cuello tieso", true)]
    public void So_it_is_in_Spanish(string said, bool alarms) =>
        Assert.Equal(alarms, Alarms("es", "Soy Maribel, la mamá de Mateo", "14 de septiembre de 2023", "niño", said));

    // The mother has the fever, and the injection is the child's.
    [Fact]
    public void The_writers_fever_completes_no_alarm_later()
    {
        var conversation = new Conversation(Shipped.Content, "es").Say(
            "Soy Maribel, la mamá de Mateo",
            "14 de septiembre de 2023",
            "niño",
            "Él no tiene nada de eso. Yo sí ando con catarro y fiebre de 38",
            "Mateo tiene dermatitis, le ponen adalimumab"
        );
        Assert.Empty(conversation.Intake.Flags);
    }

    private static bool Alarms(string language, params string[] said) =>
        new Conversation(Shipped.Content, language)
            .Say(said)
            .Intake.Flags.Any(flag => flag.Flag.Urgency == Urgency.Emergency);
}
