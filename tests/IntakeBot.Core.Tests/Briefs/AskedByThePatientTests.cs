using IntakeBot.Core.Briefs;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>What patients ask is among the questions for the visit.</summary>
public sealed class AskedByThePatientTests
{
    private static List<string> AskedIn(params string[] lines) =>
        [
            .. BriefComposer
                .Compose(ShippedPatient.Of(lines))
                .Sections.Where(section => section.Id == "unanswered")
                .SelectMany(section => section.Blocks.OfType<BriefBlock.Quote>())
                .Select(block => block.Claim.Text.Verbatim),
        ];

    [Theory]
    [InlineData("says: do i skip my injection then? due tomorrow", "do i skip my injection then?")]
    [InlineData("reason.main = x | eczema. is it catching for my kids?", "is it catching for my kids?")]
    [InlineData("diet.digestion = bloating | bloated a lot. is it the milk?", "bloated a lot. is it the milk?")]
    [InlineData(
        "stress.level = 7 | 7. he had impetigo, would that be where I got it?",
        "would that be where I got it?"
    )]
    [InlineData(
        "skin.conditions = unsure | my sister has lupus, thats my secret worry, could it be that?",
        "my sister has lupus, thats my secret worry, could it be that?"
    )]
    [InlineData(
        "reason.goals = sleep. also want to know if a food test is worth it",
        "want to know if a food test is worth it"
    )]
    [InlineData("reason.goals = less itch. and will she get psoriasis like me", "and will she get psoriasis like me")]
    [InlineData("other.notes = I'm just afraid it's lupus like Niamh", "afraid it's lupus like Niamh")]
    public void A_question_for_the_clinic_stands_there(string line, string asked) =>
        Assert.Equal(asked, Assert.Single(AskedIn(line)));

    [Theory]
    [InlineData("says: constipated a lot, no blood. is it the milk?", "constipated a lot, no blood. is it the milk?")]
    [InlineData(
        "skin.conditions = rosacea | GP said rosacea. My sister has lupus, could it be that?",
        "My sister has lupus, could it be that?"
    )]
    public void A_short_one_stands_there_with_what_it_asks_of(string line, string asked) =>
        Assert.Equal(asked, Assert.Single(AskedIn(line)));

    [Theory]
    [InlineData("stress.level = 8 | 8. scared they'll move me off the ward", "scared they'll move me off the ward")]
    [InlineData(
        "other.notes = marks on my chin. would isotretinoin be an option or back on pill",
        "would isotretinoin be an option or back on pill"
    )]
    [InlineData(
        "says: eczema, and dermatitis is the same thing or is it not?",
        "and dermatitis is the same thing or is it not?"
    )]
    public void What_is_feared_or_asked_without_its_sign_or_opening_stands_there(string line, string asked) =>
        Assert.Equal(asked, Assert.Single(AskedIn(line)));

    [Theory]
    [InlineData("says: will this chat take much longer?")]
    [InlineData("says: what have you got down for my medicines now?")]
    [InlineData("says: why do you ask?")]
    [InlineData("says: is that all?")]
    [InlineData("says: are you a real doctor?")]
    [InlineData("says: what do you mean by flare?")]
    [InlineData("says: it itches at night")]
    [InlineData("says: does that count?")]
    [InlineData("reason.goals = that it stops itching by summer")]
    public void What_is_about_the_bot_or_no_question_does_not(string line) => Assert.Empty(AskedIn(line));

    [Theory]
    [InlineData(
        "reason.goals = y saber si la cortisona es peligrosa en los ojos",
        "saber si la cortisona es peligrosa en los ojos"
    )]
    [InlineData(
        "reason.main = una mancha, mi hermana tiene lupus y me da miedo que sea eso",
        "mi hermana tiene lupus y me da miedo que sea eso"
    )]
    [InlineData("reason.goals = que se me quite la comezon y poder usar manga corta", null)]
    public void What_is_wondered_or_feared_stands_there_in_Spanish_too(string line, string? asked) =>
        Assert.Equal(
            asked,
            BriefComposer
                .Compose(ShippedPatient.OfSpanish(line))
                .Sections.Where(section => section.Id == "unanswered")
                .SelectMany(section => section.Blocks.OfType<BriefBlock.Quote>())
                .SingleOrDefault()
                ?.Claim.Text.Verbatim
        );

    [Fact]
    public void A_question_of_what_may_be_done_to_a_child_stands_there_in_Spanish_too() =>
        Assert.Contains(
            BriefComposer
                .Compose(
                    ShippedPatient.OfSpanish(
                        "says: Una pregunta, ¿lo puedo vacunar de influenza con la alergia al huevo?"
                    )
                )
                .Sections.Where(section => section.Id == "unanswered")
                .SelectMany(section => section.Blocks.OfType<BriefBlock.Quote>()),
            block => block.Claim.Text.Verbatim.Contains("vacunar", StringComparison.Ordinal)
        );
}
