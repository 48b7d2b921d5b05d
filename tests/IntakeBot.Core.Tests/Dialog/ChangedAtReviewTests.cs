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
}
