using IntakeBot.Core.Briefs;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>What a dermatologist looks for, told where something else was asked, stands in the history of the skin.</summary>
public sealed class SkinToldTests
{
    private static List<string> Told(params string[] lines) =>
        [
            .. BriefComposer
                .Compose(ShippedPatient.Of(lines))
                .Texts("skin")
                .Where(text => text.Contains("(told in passing)", StringComparison.Ordinal)),
        ];

    [Theory]
    [InlineData("icu nurse btw, rotating shifts", "Occupation and work")]
    [InlineData("I'm forever washing my hands at home", "Wet work and irritants")]
    [InlineData("had eczema as a baby and asthma as a kid", "Atopic history")]
    [InlineData("my periods are all over the place", "Periods and hormones")]
    [InlineData("one finger is swollen like a sausage, since October", "Joints and heels")]
    [InlineData("My thumbnail and two fingers are pitted", "Nails")]
    public void Each_by_its_topic(string said, string topic) =>
        Assert.Equal($"{topic} (told in passing): {said}", Assert.Single(Told($"says: {said}")));

    [Theory]
    [InlineData("says: Karen had eczema as a baby, that's my daughter")]
    [InlineData("says: the stiff fingers, does that matter?")]
    [InlineData("reason.main = my nails are pitted")]
    [InlineData("skin.family = asthma | hay fever, my brother")]
    public void But_no_relatives_no_question_and_nothing_that_stands_above(string line) => Assert.Empty(Told(line));

    [Theory]
    [InlineData(
        "skin.conditions = acne,unsure | acne. and the scalp thing has no name yet",
        "Reports acne; something has no name yet"
    )]
    [InlineData("skin.conditions = unsure | no name yet", "The skin problem has no name yet")]
    public void What_has_a_name_is_reported_beside_what_has_none(string line, string sentence) =>
        Assert.Contains(
            BriefComposer.Compose(ShippedPatient.Of(line)).Texts("skin"),
            text => text.StartsWith(sentence, StringComparison.Ordinal)
        );

    [Fact]
    public void What_has_a_line_of_its_own_is_not_quoted_beside_a_value() =>
        Assert.Equal(
            "It is getting worse.",
            Assert
                .Single(
                    BriefComposer
                        .Compose(
                            ShippedPatient.Of(
                                "skin.course = getting-worse | getting worse. And my fingers are stiff in the morning"
                            )
                        )
                        .Sections.Single(section => section.Id == "skin")
                        .Blocks.OfType<BriefBlock.Prose>()
                        .Single()
                        .Sentences
                )
                .Text.Verbatim
        );
}
