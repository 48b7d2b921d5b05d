using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>A parent is asked of a small child only what makes sense, and of anybody what is to be asked for safety.</summary>
public sealed class AskedByAgeTests
{
    private static readonly string[] ForOlder = ["diet.alcohol", "diet.water", "skin.mole", "stress.level"];

    [Theory]
    [InlineData("8 months old", "")]
    [InlineData("3 years old", "diet.water")]
    [InlineData("8 years old", "diet.water, skin.mole, stress.level")]
    [InlineData("14 years old", "diet.alcohol, diet.water, skin.mole, stress.level")]
    [InlineData("I'd rather not say", "diet.alcohol, diet.water, skin.mole, stress.level")]
    public void What_is_for_older_patients_alone_is_asked_from_their_age_on(string age, string asked)
    {
        var conversation = Last(age, "; diet.digestion=constipation");
        Assert.Equal(asked.Split(", ", StringSplitOptions.RemoveEmptyEntries), ForOlder.Where(Asks(conversation)));
        Assert.All(
            ["safety.now", "reason.main", "medicines.any", "allergies.any"],
            item => Assert.True(Asks(conversation)(item))
        );
    }

    [Fact]
    public void A_mole_that_is_the_skin_problem_is_asked_about_at_any_age() =>
        Assert.True(Asks(Last("3 years old", "; skin.conditions=mole or growth"))("skin.mole"));

    [Theory]
    [InlineData("skin.triggers", "stress", "4 years old", "6 years old")]
    [InlineData("diet.pattern", "low-carb", "11 years old", "13 years old")]
    [InlineData("diet.pattern", "fasting", "11 years old", "13 years old")]
    public void What_no_child_of_that_age_has_is_no_option(string item, string option, string younger, string older)
    {
        bool Offers(string age)
        {
            var conversation = Walk.To(item, $"about.birth-date={age}");
            var question = FormLogic.Find(Shipped.Content.Form, conversation.Intake.Answers, ItemKey.Parse(item))!;
            return FormLogic.Offered(question, conversation.Intake.Answers).Options.Any(one => one.Code == option);
        }
        Assert.Equal((false, true), (Offers(younger), Offers(older)));
    }

    private static Conversation Last(string age, string told) =>
        Walk.To("other.notes", $"about.birth-date={age}{told}");

    private static Func<string, bool> Asks(Conversation conversation) =>
        item => FormLogic.Find(Shipped.Content.Form, conversation.Intake.Answers, ItemKey.Parse(item)) is not null;
}
