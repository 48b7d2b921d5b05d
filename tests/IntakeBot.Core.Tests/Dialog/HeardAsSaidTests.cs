using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Replies that were heard as something else, and questions that were put to whom they do not fit.</summary>
public sealed class HeardAsSaidTests
{
    private static Conversation At(string item, string born = "12 March 1985", string name = "Ana")
    {
        var conversation = new Conversation(Shipped.Content).Say(name, born, "male", "none of these", "spots");
        for (var asked = 0; asked < 60 && conversation.Pending is { } pending && pending.ToString() != item; asked++)
            conversation.Say(
                pending.ToString() switch
                {
                    "stress.mood" => "nearly every day",
                    "skin.tried" => "a steroid cream",
                    "skin.mole" or "medicines.any" or "allergies.any" => "no",
                    _ => "skip",
                }
            );
        return conversation;
    }

    [Theory]
    [InlineData("skin.tried-result", "no new medicines")]
    [InlineData("stress.mood", "no new medicines")]
    [InlineData("stress.mood", "up 3 times a night")]
    [InlineData("safety.now", "no new medicines")]
    [InlineData("stress.mood", "a lot of visitors")]
    public void How_much_or_that_there_is_none_of_something_else_answers_nothing(string item, string said)
    {
        var conversation =
            item == "safety.now" ? new Conversation(Shipped.Content).Say("Ana", "12 March 1985", "male") : At(item);
        Assert.Equal(item, conversation.Pending.ToString());
        conversation.Say(said);
        Assert.Null(conversation.Answer(item));
        Assert.Equal(item, conversation.Pending.ToString());
    }

    [Theory]
    [InlineData("skin.tried-result", "no real change", "It made no difference")]
    [InlineData("skin.tried-result", "a lot better, no new creams", "It helped a lot")]
    [InlineData("stress.mood", "no trouble there", "Not at all")]
    public void How_much_of_what_is_asked_still_answers(string item, string said, string kept) =>
        Assert.Equal(kept, At(item).Say(said).Answer(item));

    [Theory]
    [InlineData("4 years old", false)]
    [InlineData("3 June 2022", false)]
    [InlineData("3 June 2012", true)]
    [InlineData("12 March 1985", true)]
    [InlineData("skip", true)]
    public void Nobody_asks_a_small_child_about_thoughts_of_self_harm(string born, bool asked) =>
        Assert.Equal(asked, At("stress.dark-thoughts", born).Pending?.ToString() == "stress.dark-thoughts");

    [Theory]
    [InlineData("not at all")]
    [InlineData("skip")]
    public void Nor_anybody_whose_mood_is_not_low(string mood)
    {
        var conversation = At("stress.mood").Say(mood);
        Assert.NotEqual("stress.dark-thoughts", conversation.Pending.ToString());
    }

    [Fact]
    public void What_a_child_says_of_self_harm_unasked_is_screened() =>
        Assert.NotEmpty(At("stress.mood", "4 years old").Say("she says she wants to kill herself").Intake.Flags);

    [Theory]
    [InlineData("shes a girl")]
    [InlineData("she's a girl")]
    [InlineData("a girl, she is 4")]
    public void A_girl_is_female(string said) =>
        Assert.Equal(
            "Female",
            new Conversation(Shipped.Content).Say("Mia, I'm her mum", "she is 4", said).Answer("about.sex")
        );

    [Theory]
    [InlineData("metformin, ramipril and atorvastatin, 1 a day all of em")]
    [InlineData("metformin, ramipril and atorvastatin all once a day")]
    public void How_often_all_of_a_list_are_taken_is_told_of_each(string said) =>
        Assert.Contains(
            "metformin, once a day; ramipril, once a day; atorvastatin, once a day",
            AtMedicines().Say(said).Reply,
            StringComparison.Ordinal
        );

    [Fact]
    public void What_was_told_of_one_stands_where_the_rest_are_told_of_together() =>
        Assert.Contains(
            "metformin, twice a day; ramipril, once a day; atorvastatin, once a day",
            AtMedicines().Say("metformin twice a day, ramipril and atorvastatin, the rest once a day").Reply,
            StringComparison.Ordinal
        );

    private static Conversation AtMedicines() => At("medicines.any");

    [Theory]
    [InlineData("amoxicillin for my tooth last month", "amoxicillin")]
    [InlineData("only amoxicillin for my tooth last month and then some naproxen for the pain after", "naproxen")]
    public void Who_names_the_medicine_that_was_begun_says_yes_and_it_is_shown_for_the_list(string said, string name)
    {
        var conversation = At("skin.new-medicine").Say(said);
        Assert.Equal("yes", conversation.Answer("skin.new-medicine"));
        while (conversation.Pending.ToString() != "medicines.any")
            conversation.Say("no");
        Assert.Contains("You told me: amoxicillin, for tooth", conversation.Reply, StringComparison.Ordinal);
        Assert.Contains(name, conversation.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no, just metformin as always")]
    [InlineData("no new medicines")]
    public void Who_says_no_new_medicine_has_begun_none(string said) =>
        Assert.Equal("no", At("skin.new-medicine").Say(said).Answer("skin.new-medicine"));

    [Theory]
    [InlineData("en", "from your clinic before")]
    [InlineData("es", "de su clínica")]
    public void A_clinic_without_a_name_is_called_your_clinic_inside_a_sentence(string language, string said)
    {
        var greeting = DialogEngine.Begin(
            Shipped.Content,
            Conversation.Clinic with
            {
                Name = "Your clinic",
                IsNamed = false,
            },
            new PatientTurn.Joined("a0", Conversation.Start) { Language = language }
        );
        Assert.Contains(said, greeting.Messages[0].Text.Verbatim, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("skin.areas")]
    [InlineData("skin.course")]
    [InlineData("sleep.quality")]
    public void A_question_asked_again_is_shorter_and_does_not_recite_its_options(string item)
    {
        var options = Shipped.Content.Form.Find(new LinkId(item))!.Options;
        var conversation = At(item).Say("the parking at your place is full");
        Assert.Equal(item, conversation.Pending.ToString());
        Assert.InRange(conversation.Reply.Length, 1, 60);
        Assert.DoesNotContain(options, option => conversation.Reply.Contains(option.Display, StringComparison.Ordinal));
    }
}
