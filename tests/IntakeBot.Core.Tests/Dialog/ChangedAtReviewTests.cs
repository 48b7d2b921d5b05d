using IntakeBot.Core.Dialog;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Corrections that name an answer and its new value in one message, at the review or before.</summary>
public sealed class ChangedAtReviewTests
{
    private static Conversation Review(string told, string? language = null)
    {
        var conversation = Walk.To("other.notes", told, language);
        for (var turn = 0; turn < 9 && conversation.Intake.State.Phase != DialogPhase.Reviewing; turn++)
        {
            var asksYesOrNo = conversation.Pending?.ToString() is "medicines.any" or "allergies.any";
            conversation.Say(
                asksYesOrNo ? "no"
                : language == "es" ? "saltar"
                : "skip"
            );
        }
        Assert.Equal(DialogPhase.Reviewing, conversation.Intake.State.Phase);
        return conversation;
    }

    [Theory]
    [InlineData("change course - it is always there now", "skin.course", "Always there")]
    [InlineData("change alcohol - its 2 nights a week", "diet.alcohol", "Several times a week")]
    [InlineData("alcohol is about once or twice a week", "diet.alcohol", "About once a week")]
    [InlineData("change alcohol to never", "diet.alcohol", "Never")]
    [InlineData("change allergy details to none", "allergies.any", "no")]
    [InlineData("change name: Anna Brown", "about.name", "Anna Brown")]
    public void The_value_is_taken_from_the_same_message(string said, string item, string answer) =>
        Assert.Equal(
            answer,
            Review(
                    "skin.course=comes and goes; diet.alcohol=every day; allergies.any=yes; allergies.what=plasters itch"
                )
                .Say(said)
                .Answer(item)
        );

    [Theory]
    [InlineData("family: take out eczema and nobody", "Psoriasis")]
    [InlineData("the family one is wrong. it's psoriasis and asthma", "Psoriasis, Asthma or hay fever")]
    [InlineData("family history: change to asthma", "Asthma or hay fever")]
    public void What_is_named_before_a_colon_or_as_wrong_is_changed(string said, string answer) =>
        Assert.Equal(answer, Review("skin.family=eczema, psoriasis").Say(said).Answer("skin.family"));

    [Fact]
    public void A_question_may_name_its_answer() =>
        Assert.Equal(
            "No",
            Review("skin.mole=yes").Say("A mole that is changing or a sore: change to No").Answer("skin.mole"),
            ignoreCase: true
        );

    [Fact]
    public void Only_is_no_part_of_a_name() =>
        Assert.Equal("Hannah", Review("skin.itch=5").Say("change name. It's just Hannah").Answer("about.name"));

    [Fact]
    public void None_that_was_said_is_no_answer_to_what_only_nearly_says_so() =>
        Assert.Equal(
            "Loudly",
            Review("stress.mood=not at all; sleep.quality=poor; sleep.snoring=loudly")
                .Say("no. i said none of these")
                .Answer("sleep.snoring")
        );

    [Theory]
    [InlineData("cambia el alcohol - son 2 noches por semana", "diet.alcohol", "Several times a week")]
    [InlineData("el alcohol es como una vez por semana", "diet.alcohol", "About once a week")]
    [InlineData("cambia el nombre, es Carmen", "about.name", "Carmen")]
    [InlineData("mi nombre quedó mal, solo Julio Quispe", "about.name", "Julio Quispe")]
    public void In_Spanish_too(string said, string item, string answer) =>
        Assert.Equal(answer, Review("diet.alcohol=todos los días", "es").Say(said).Answer(item));

    [Fact]
    public void A_value_that_does_not_fit_is_asked_for()
    {
        var conversation = Review("skin.itch=5").Say("change itch - it is always there now");
        Assert.Equal("5/10", conversation.Answer("skin.itch"));
        Assert.Equal("skin.itch", conversation.Pending?.ToString());
    }

    [Theory]
    [InlineData("ok finish. ta", null)]
    [InlineData("yes finish please thanks", null)]
    [InlineData("finish it", null)]
    [InlineData("ya termina, gracias", "es")]
    public void A_courtesy_around_finish_is_still_finish(string said, string? language) =>
        Assert.Equal(DialogPhase.Finished, Review("skin.itch=5", language).Say(said).Intake.State.Phase);

    [Theory]
    [InlineData("change {0} its getting worse")]
    [InlineData("no wait i meant {0} its getting worse, since summer")]
    [InlineData("{0} should be getting worse")]
    public void A_number_of_the_list_names_the_answer_that_changes(string said)
    {
        var conversation = Review("skin.course=comes and goes; skin.itch=5");
        var at = conversation.Last.Messages[^1].Review.Single(line => line.Label == "Course").Number;
        conversation.Say(string.Format(System.Globalization.CultureInfo.InvariantCulture, said, at));
        Assert.Equal("Getting worse", conversation.Answer("skin.course"));
    }

    [Fact]
    public void A_number_with_its_unit_is_no_number_of_the_list() =>
        Assert.Equal("8 hours", Review("sleep.hours=6 hours").Say("sorry i meant 8 hours").Answer("sleep.hours"));

    [Fact]
    public void A_correction_of_another_answer_behind_this_one_is_heard()
    {
        var conversation = Walk.To("stress.level", "diet.foods=sugar; diet.sugar=a few times a week");
        conversation.Say(
            "7. hubby losing his job has been hard. no wait i meant the sugar is every day not few times a week"
        );
        Assert.Equal("7/10", conversation.Answer("stress.level"));
        Assert.Equal("About once a day", conversation.Answer("diet.sugar"));
    }

    [Theory]
    [InlineData("it comes and goes but getting worse", null)]
    public void Of_two_options_neither_is_lost(string said, string? language)
    {
        var conversation = Walk.To("skin.course", "", language).Say(said);
        Assert.Null(conversation.Intake.Answers[new IntakeBot.Core.Forms.ItemKey(new("skin.course"))]);
        Assert.Equal("skin.course", conversation.Pending?.ToString());
    }

    [Theory]
    [InlineData("not great, itching wakes me. 5 hrs like i said", "Poor")]
    [InlineData("not great", "Poor")]
    public void Sleep_that_is_broken_is_poor(string said, string answer) =>
        Assert.Equal(answer, Walk.To("sleep.quality", "").Say(said).Answer("sleep.quality"));

    [Theory]
    [InlineData("cake at work most days lol. how many more?", "diet.sugar")]
    [InlineData("5. is this gonna take long?", "stress.level")]
    public void How_many_more_is_told(string said, string item)
    {
        var conversation = Walk.To(item, "diet.foods=sugar").Say(said);
        Assert.Contains("questions are left", conversation.Reply, StringComparison.Ordinal);
        Assert.DoesNotContain("good question", conversation.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void Bread_that_only_bloats_is_kept_where_none_is_sure()
    {
        var conversation = Walk.To("diet.foods", "").Say("not sure any do. just bread bloats me");
        Assert.NotEqual("diet.foods", conversation.Pending?.ToString());
    }

    [Theory]
    [InlineData("also alcohol is once a week if that, and im not vegetarian", "About once a week", "Gluten-free")]
    [InlineData("drinking is once a week if that and im not vegetarian", "About once a week", "Gluten-free")]
    [InlineData("im not vegetarian, thanks for asking", "Every day or nearly", "Gluten-free")]
    public void Each_part_of_a_message_changes_its_answer(string said, string alcohol, string diet)
    {
        var conversation = Review("diet.alcohol=every day; diet.pattern=vegetarian and gluten free").Say(said);
        Assert.Equal(alcohol, conversation.Answer("diet.alcohol"));
        Assert.Equal(diet, conversation.Answer("diet.pattern"));
    }

    [Fact]
    public void How_often_something_is_tells_nothing_of_another_weeks_question() =>
        Assert.Equal(
            "Not at all",
            Review("diet.alcohol=once a week; stress.mood=not at all")
                .Say("also drinking is once a week if that, and im not vegetarian")
                .Answer("stress.mood")
        );

    [Fact]
    public void It_is_told_where_nothing_changes() =>
        Assert.Contains(
            "nothing in the list has changed",
            Review("skin.itch=5").Say("the moon is made of cheese, I tell you").Reply,
            StringComparison.Ordinal
        );
}
