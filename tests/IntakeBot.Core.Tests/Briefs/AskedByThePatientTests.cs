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
        "he had impetigo, would that be where I got it?"
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
    [InlineData(
        "And for the dermatologist, my brother Lee is bipolar, does that matter with the Roaccutane?",
        "And for the dermatologist, my brother Lee is bipolar, does that matter with the Roaccutane?"
    )]
    [InlineData(
        "I take ramipril. would that be what makes my feet swell?",
        "I take ramipril. would that be what makes my feet swell?"
    )]
    [InlineData("I take ramipril. is it what makes my feet swell?", "is it what makes my feet swell?")]
    public void What_a_question_points_to_stands_with_it(string said, string asked) =>
        Assert.Equal(asked, Assert.Single(AskedIn($"says: {said}")));

    [Fact]
    public void Of_a_long_story_before_it_the_end_stands_there_and_the_question_whole() =>
        Assert.EndsWith(
            "would that be the cause of all of it?",
            Assert.Single(
                AskedIn(
                    "says: we moved to the new house in the spring and the boiler was leaking all that time, the walls were damp to the ceiling in both of the bedrooms and in the hall and the landlord would not come out to see to it, would that be the cause of all of it?"
                )
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "most days ngl. will it get worse on roaccutane i read stuff about it",
        "will it get worse on roaccutane i read stuff about it"
    )]
    [InlineData("lie in bed. is that a side effect of the tablets", "lie in bed. is that a side effect of the tablets")]
    [InlineData("will the steroid thin my skin", "will the steroid thin my skin")]
    [InlineData("when will they ring", "when will they ring")]
    [InlineData("ok go on. when will they ring", "when will they ring")]
    [InlineData("a 7. can i still have the flu jab with this", "can i still have the flu jab with this")]
    [InlineData(
        "its been on my mind, should i stop the pill before we come in",
        "should i stop the pill before we come in"
    )]
    public void A_question_without_its_sign_stands_there(string said, string asked) =>
        Assert.Equal(asked, Assert.Single(AskedIn($"says: {said}")));

    [Fact]
    public void What_was_answered_beside_it_stays_in_the_patients_words() =>
        Assert.Contains(
            "most days",
            string.Join(
                '\n',
                BriefComposer
                    .Compose(
                        ShippedPatient.Of("stress.mood = nearly-every-day | most days. will it get worse on roaccutane")
                    )
                    .Sections.Where(section => section.Id is not ("unanswered" or "own-words"))
                    .SelectMany(section => section.Blocks)
                    .SelectMany(block => block.Claims)
                    .Select(claim => claim.Text.Verbatim)
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("is worse at night and when it rains")]
    [InlineData("can be very sore in the morning")]
    [InlineData("what helps is the cream from the chemist")]
    [InlineData("when i drink milk i get bloated")]
    [InlineData("how it started was a bite on my leg")]
    [InlineData("does my head in all day long")]
    [InlineData("do not take it any more")]
    [InlineData("will do it later on today")]
    [InlineData("am on the pill since last year")]
    public void What_only_opens_like_one_does_not(string said) => Assert.Empty(AskedIn($"says: {said}"));

    [Theory]
    [InlineData("Are you noting that it is me answering and not Tyler?")]
    [InlineData("do you actually read this")]
    [InlineData("why do you keep asking")]
    [InlineData("But how I can change the name of Ketonal back?")]
    [InlineData("acne like i said. do you actually read this?")]
    public void A_question_about_what_the_bot_does_stands_nowhere(string said)
    {
        var brief = BriefComposer.Compose(ShippedPatient.Of($"says: {said}", "skin.conditions = acne"));
        Assert.DoesNotContain(
            brief.Sections.SelectMany(section => section.Blocks).SelectMany(block => block.Claims),
            claim =>
                claim.Text.Verbatim.Contains("read this", StringComparison.Ordinal)
                || claim.Text.Verbatim.Contains("noting", StringComparison.Ordinal)
                || claim.Text.Verbatim.Contains("keep asking", StringComparison.Ordinal)
                || claim.Text.Verbatim.Contains("Ketonal back", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("do you read these sores as acne too?")]
    [InlineData("how often should the dressing be changed?")]
    public void But_one_about_the_illness_that_sounds_like_it_stands_there(string said) =>
        Assert.Equal(said, Assert.Single(AskedIn($"says: {said}")));

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
    [InlineData(
        "says: mi papa dice que si el sangrado de las placas es peligroso",
        "dice que si el sangrado de las placas es peligroso"
    )]
    [InlineData("says: me operaron en mayo. se puede nadar con esto", "se puede nadar con esto")]
    [InlineData("says: dice mi mujer que si ronco fuerte", null)]
    [InlineData("says: mi papa dice que si, la izquierda", null)]
    [InlineData("says: es peor en la noche y con el calor", null)]
    [InlineData("says: pues cuales cosas no le entiendo", null)]
    [InlineData("says: y esto quien lo lee un doctor o una maquina", null)]
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
