using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

/// <summary>What is told of somebody else beside one's own answers nothing that is asked of oneself.</summary>
public sealed class OthersClausesTests
{
    [Theory]
    [InlineData("son has eczema, i have psoriasis", "psoriasis")]
    [InlineData("my late mother had eczema, mine is psoriasis", "psoriasis")]
    [InlineData("my brother has psoriasis, his is all elbows. i have eczema", "eczema")]
    [InlineData("my mum has psoriasis and i have eczema", "eczema")]
    [InlineData("my sister and i both have eczema", "eczema")]
    [InlineData("my husband says it's psoriasis, i think eczema", "psoriasis; eczema")]
    [InlineData("my late mother had eczema, I was tested and do not have it", "NoSuchOption")]
    // Nothing of one's own is told beside it: who is meant is for the dialog to say.
    [InlineData("my daughter has eczema", "eczema")]
    public void Of_several_illnesses_ones_own_is_the_answer(string said, string read)
    {
        var item = Readings.Item(ItemKind.Choice) with
        {
            Text = "Which skin problem do you have?",
            Repeats = true,
            Options =
            [
                new AnswerOption("eczema", null, "Eczema", []),
                new AnswerOption("psoriasis", null, "Psoriasis", []),
            ],
        };
        Assert.Equal(read, Readings.Read(item, said, Readings.Context with { Question = item.Text }));
    }

    [Fact]
    public void What_is_asked_of_relatives_or_named_by_them_keeps_what_they_have()
    {
        var stress = Readings.Item(ItemKind.Choice) with
        {
            Text = "What is weighing on you most?",
            Repeats = true,
            Options = [new AnswerOption("family", null, "Family", ["mum"]), new AnswerOption("work", null, "Work", [])],
        };
        Assert.Equal("family; work", Readings.Read(stress, "my mum has cancer, and i hate my work"));
        var relatives = Readings.Item(ItemKind.Boolean) with { Text = "Does anyone in your family have asthma?" };
        Assert.Equal("yes", Readings.Read(relatives, "only my mum"));
    }

    [Theory]
    [InlineData("Do you have psoriasis?", "only my mum", "no")]
    [InlineData("Do you have psoriasis?", "just the wife has", "no")]
    [InlineData("Do you have asthma?", "my sister does, not me", "no")]
    [InlineData("Have you ever had asthma?", "my dad did, I haven't", "no")]
    public void A_yes_is_ones_own(string question, string said, string read) =>
        Assert.Equal(read, Readings.ReadAsked(question, said));

    [Theory]
    [InlineData("husband is on warfarin, im not on anything", "no")]
    [InlineData("my mums tablets are all over the table but im just on cetirizine", "cetirizine")]
    [InlineData("wife has the metformin. i have ramipril 5mg", "ramipril 5 mg")]
    [InlineData("the nurse gave me amoxicillin", "amoxicillin")]
    [InlineData("my husband fetches my ramipril", "ramipril")]
    public void A_medicine_is_ones_own(string said, string read) =>
        Assert.Equal(read, Readings.Read(StatementKind.Medications, said));

    [Fact]
    public void Who_answers_for_a_relative_tells_of_the_patient() =>
        Assert.Equal(
            "amlodipine",
            Readings.Read(
                StatementKind.Medications,
                "mum takes amlodipine, i help her with it",
                Readings.Context with
                {
                    ForAnother = true,
                }
            )
        );

    [Theory]
    [InlineData("my daughters got it on her face, mine is just hands", "hand")]
    [InlineData("mine are on my neck", "neck")]
    public void A_place_is_ones_own(string said, string read) =>
        Assert.Equal(read, Readings.Read(StatementKind.BodyAreas, said));

    [Theory]
    [InlineData("five out of ten I'd say, my wife would say eight", "5")]
    [InlineData("husband says 9 i say 6", "6")]
    public void A_level_is_ones_own(string said, string read) =>
        Assert.Equal(read, Readings.Read(Readings.Scale, said));
}
