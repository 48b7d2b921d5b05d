using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Understanding;

/// <summary>
/// What a reply says is well is no trouble: "breathing ok" names a word of "Trouble breathing or swallowing" and not the
/// trouble. What may be less than well is never taken so.
/// </summary>
public sealed class WellToldTests
{
    private static readonly FormItem Now = Readings.Item(ItemKind.Choice) with
    {
        Text = "Do you have any of these right now?",
        Repeats = true,
        Options =
        [
            new AnswerOption("breathing", null, "Trouble breathing or swallowing", []),
            new AnswerOption("swelling", null, "Swelling of lips, face or tongue", []),
            new AnswerOption("fever", null, "Fever or shivering", []),
            new AnswerOption("none", null, "None of these", [], Exclusive: true),
        ],
    };

    private static readonly FormItem Tried = Now with
    {
        Options =
        [
            new AnswerOption("moisturiser", null, "Moisturiser", []),
            new AnswerOption("steroid", null, "Steroid cream", []),
            new AnswerOption("none", null, "Nothing yet", [], Exclusive: true),
        ],
    };

    [Theory]
    [InlineData("breathing ok")]
    [InlineData("my breathing is fine")]
    [InlineData("no throat swelling, breathing ok")]
    [InlineData("swallowing fine, no fever")]
    public void What_is_well_is_no_trouble(string text) => Assert.Equal("none", Readings.Read(Now, text));

    [Theory]
    [InlineData("breathing not ok")]
    [InlineData("the breathing is not fine")]
    [InlineData("breathing never normal")]
    [InlineData("breathing just about ok")]
    [InlineData("breathing was fine until today")]
    [InlineData("trouble breathing")]
    [InlineData("breathing ok, swelling of lips")]
    public void What_may_be_less_than_well_is_not_taken_for_none(string text) =>
        Assert.NotEqual("none", Readings.Read(Now, text));

    [Fact]
    public void What_was_tried_was_tried_however_well_it_did() =>
        Assert.Equal("moisturiser; steroid", Readings.Read(Tried, "moisturiser ok, steroid cream good"));
}
