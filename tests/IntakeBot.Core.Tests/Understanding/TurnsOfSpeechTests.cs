using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

/// <summary>What only sounds like a place, a figure or a medicine is none.</summary>
public sealed class TurnsOfSpeechTests
{
    private static readonly ReadingContext Spanish = Readings.Context with { Words = Shipped.SpanishWords };

    [Theory]
    [InlineData("it's back on my hands", "Hands")]
    [InlineData("on the one hand it's the face, on the other hand the neck", "Face, Neck")]
    [InlineData("I can't face it, it's my arms", "Arms")]
    [InlineData("behind the knees and head over heels", "Legs")]
    [InlineData("arms, got it off my chest now", "Arms")]
    // The twins.
    [InlineData("it comes back on my back", "Back or shoulders")]
    [InlineData("my back and my chest", "Back or shoulders, Chest or tummy")]
    [InlineData("face and hands", "Face, Hands")]
    [InlineData("it's gone up to my neck", "Neck")]
    [InlineData("from my back to my legs", "Back or shoulders, Legs")]
    [InlineData("on the top of my head", "Scalp")]
    public void A_turn_of_speech_names_no_place(string said, string kept) =>
        Assert.Equal(kept, Dialog.Walk.To("skin.areas").Say(said).Answer("skin.areas"));

    [Theory]
    [InlineData("las piernas, la crema es muy cara", "Legs")]
    [InlineData("la cara y el cuello", "Face, Neck")]
    public void A_turn_of_speech_names_no_place_in_Spanish(string said, string kept) =>
        Assert.Equal(kept, Dialog.Walk.To("skin.areas", language: "es").Say(said).Answer("skin.areas"));

    [Theory]
    [InlineData("it's back on my hands", "hand")]
    [InlineData("left eyelid, no sorry the right, and my forehead", "right eyelid; forehead")]
    [InlineData("no, nothing on my back", "NotABodyArea")]
    public void A_place_is_read_beside_a_turn_of_speech_or_a_correction(string said, string read) =>
        Assert.Equal(read, Readings.Read(StatementKind.BodyAreas, said));

    [Fact]
    public void A_filler_is_no_misspelt_place() =>
        Assert.Equal("NotABodyArea", Readings.Read(StatementKind.BodyAreas, "pues por ahí, va cambiando", Spanish));

    [Theory]
    [InlineData("metro setenta", "1.7 m")]
    [InlineData("metro y sesenta y cinco", "1.65 m")]
    [InlineData("un metro setenta", "1.7 m")]
    [InlineData("3 kilos 250 gramos", "3.25 kg")]
    [InlineData("70 kilos", "70 kg")]
    public void A_measure_in_two_units_is_one(string said, string read) =>
        Assert.Equal(read, Readings.Read(StatementKind.Quantity, said, Spanish));

    [Theory]
    [InlineData("150 lbs, no 152", "68.9 kg")]
    [InlineData("150 lbs, no problem", "68 kg")]
    public void A_figure_put_right_keeps_its_unit(string said, string read) =>
        Assert.Equal(read, Readings.Read(StatementKind.Quantity, said));

    [Theory]
    [InlineData("21 May 2016, no, 2015", "2015-05-21")]
    [InlineData("3rd of June, no sorry the 5th", "2026-06-05")]
    public void A_year_put_right_is_of_the_same_day(string said, string read) =>
        Assert.Equal(read, Readings.Read(Readings.Item(ItemKind.Date), said));

    [Fact]
    public void A_lie_that_is_told_is_taken_back() =>
        Assert.Equal("4mo", Readings.Read(StatementKind.Duration, "three months, no I tell a lie, four"));

    [Theory]
    [InlineData("en", "I'll be 44 next week", "43 years old")]
    [InlineData("en", "43, I'll be 44 next week", "43 years old")]
    [InlineData("en", "I'm 44", "44 years old")]
    [InlineData("es", "cumplo 44 la semana que viene", "43 years old")]
    [InlineData("es", "cumplí 44", "44 years old")]
    public void An_age_that_is_still_to_come_is_not_reached(string language, string said, string age) =>
        Assert.Equal(age, Dialog.Walk.To("about.birth-date", language: language).Say(said).Answer("about.birth-date"));

    [Theory]
    [InlineData(
        "tomaba prednisona pero la dejé porque engordé. ahora Humira 40 mg",
        "prednisone stopped; adalimumab 40 mg"
    )]
    public void Why_a_medicine_was_stopped_is_none(string said, string read) =>
        Assert.Equal(read, Readings.Read(StatementKind.Medications, said, Spanish));

    [Theory]
    [InlineData("en", "that's private, I'd sooner not say")]
    [InlineData("en", "id rather leave that one blank please")]
    [InlineData("es", "eso me lo reservo, prefiero no decirlo")]
    public void Who_would_rather_not_say_is_asked_no_more(string language, string said)
    {
        var conversation = Dialog.Walk.To("diet.alcohol", language: language).Say(said);
        Assert.Null(conversation.Answer("diet.alcohol"));
        Assert.NotEqual("diet.alcohol", conversation.Pending.ToString());
    }
}
