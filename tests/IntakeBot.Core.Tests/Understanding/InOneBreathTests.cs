using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Understanding;

/// <summary>What is taken back in the same breath, what is refused, and what is of somebody or something else.</summary>
public sealed class InOneBreathTests
{
    [Theory]
    [InlineData("yes. oh hang on no, that was the other ear", "no")]
    [InlineData("no. oh wait yes, in 2019", "yes")]
    [InlineData("yes. hang on, let me check", "yes")]
    public void A_yes_that_is_taken_back_is_answered_anew(string said, string read) =>
        Assert.Equal(read, Readings.ReadAsked("Have you had an operation on your left ear?", said));

    [Theory]
    [InlineData("dont want to answer that one", "declined")]
    [InlineData("rather keep that between me and my doctor", "declined")]
    [InlineData("id rather not, i hate that question", "declined")]
    [InlineData("no, dont want kids yet", "no")]
    public void A_refusal_is_no_answer(string said, string read) =>
        Assert.Equal(read, Readings.ReadAsked("Could you be pregnant?", said));

    [Fact]
    public void Emoji_alone_refuse_nothing() =>
        Assert.Equal("Empty", Readings.ReadAsked("Could you be pregnant?", "🙂🙂"));

    [Theory]
    [InlineData("in april 2023, no, 2024", "2024-04")]
    [InlineData("in april 2023, no, may", "2023-05")]
    [InlineData("april 2023, no may", "2023-05")]
    [InlineData("he turned 6 in march, 14 march 2020", "2020-03-14")]
    [InlineData("march, no april 2022", "2022-04")]
    [InlineData("in april 2023, no, may 2024", "2024-05")]
    public void A_year_put_right_is_of_the_same_month(string said, string read) =>
        Assert.Equal(read, Readings.Read(Readings.Item(ItemKind.Date), said));

    [Theory]
    [InlineData("my moles are dark, one at the back of the left ones gone blacker and bleeds", "NotANumber")]
    [InlineData("lots of moles, one on my shoulder bleeds", "NotANumber")]
    [InlineData("one at most", "1 (-1)")]
    [InlineData("one", "1")]
    public void One_of_several_is_no_score(string said, string read) =>
        Assert.Equal(read, Readings.Read(Readings.Scale, said));

    [Theory]
    [InlineData("neck and eyelids, face is ok now", "neck; eyelid")]
    [InlineData("lower back n left ankle, daughters got it on her cheeks", "lower-back; left ankle")]
    [InlineData("lower back, cheeks are ok-ish but red", "lower-back; cheek")]
    public void Places_that_are_well_or_of_others_are_left_out(string said, string read) =>
        Assert.Equal(read, Readings.Read(StatementKind.BodyAreas, said));

    [Theory]
    [InlineData("dovobet at night, moira takes levothyroxine 100 but thats hers", "levothyroxine", false)]
    [InlineData("dovobet at night, levothyroxine 100, not mine", "levothyroxine", false)]
    [InlineData("dovobet at night, levothyroxine 100 and thats all", "levothyroxine", true)]
    public void A_medicine_that_is_anothers_is_not_taken(string said, string name, bool isTaken) =>
        Assert.Equal(isTaken, Readings.Read(StatementKind.Medications, said).Contains(name, StringComparison.Ordinal));

    [Theory]
    [InlineData("8 lb 13, big lad", "4 kg")]
    [InlineData("78.3 kilos at the gym, no wait that was last month, 77.9", "77.9 kg")]
    public void Pounds_go_on_with_ounces_and_a_weight_put_right_keeps_its_unit(string said, string read) =>
        Assert.Equal(read, Readings.Read(StatementKind.Quantity, said));
}
