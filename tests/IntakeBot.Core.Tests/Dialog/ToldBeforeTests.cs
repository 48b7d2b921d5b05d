using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>What was told before is shown for a confirmation where its question comes: findings, ages, late medicines.</summary>
public sealed class ToldBeforeTests
{
    private static Conversation At(string item, string reason = "spots", string born = "3 June 1991")
    {
        var conversation = new Conversation(Shipped.Content).Say(
            "Ana",
            born,
            "male",
            "none of these",
            reason,
            "a plan",
            "rosacea",
            "not known"
        );
        for (var turn = 0; turn < 60 && conversation.Pending?.ToString() != item; turn++)
            conversation.Say(Plain(conversation.Pending?.ToString()));
        Assert.Equal(item, conversation.Pending?.ToString());
        return conversation;
    }

    private static string Plain(string? item) =>
        item switch
        {
            "skin.mole" or "medicines.any" or "allergies.any" => "no",
            "skin.itch" => "5",
            "stress.level" => "8",
            "stress.mood" => "several days",
            _ => "skip",
        };

    [Theory]
    [InlineData("a mole on my back that changed and bled")]
    [InlineData("I have a sore on my nose that won't heal")]
    public void A_finding_told_at_the_reason_is_shown_and_not_asked(string told)
    {
        var conversation = At("skin.mole", told);
        Assert.Contains($"You told me: {told}. Is that right?", conversation.Reply, StringComparison.OrdinalIgnoreCase);
        Assert.Null(conversation.Answer("skin.mole"));
        conversation.Say("yes");
        Assert.Equal(("yes", told), (conversation.Answer("skin.mole"), conversation.Answer("skin.mole-detail")));
    }

    [Theory]
    [InlineData("told u already")]
    [InlineData("same as before")]
    [InlineData("yes like I said")]
    public void Told_already_confirms_what_was_told(string said) =>
        Assert.Equal("yes", At("skin.mole", "a mole that changed and bled").Say(said).Answer("skin.mole"));

    [Fact]
    public void More_about_the_finding_that_is_shown_is_shown_and_kept_with_it()
    {
        var conversation = At("skin.mole", "a mole that changed and bled").Say("it's on my left calf");
        Assert.Contains("bled; it's on my left calf. Is that right?", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(
            "a mole that changed and bled; it's on my left calf",
            conversation.Say("yes").Answer("skin.mole-detail")
        );
    }

    [Fact]
    public void A_no_to_the_finding_that_is_shown_asks_the_question_itself()
    {
        var conversation = At("skin.mole", "a mole that changed and bled").Say("no");
        Assert.Contains("Do you have a mole", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal("no", conversation.Say("no").Answer("skin.mole"));
    }

    [Theory]
    [InlineData("my mum had a mole that changed and bled")]
    [InlineData("no mole that is changing, just spots")]
    public void What_is_another_persons_or_denied_is_asked(string told) =>
        Assert.Contains("Do you have a mole", At("skin.mole", told).Reply, StringComparison.Ordinal);

    [Theory]
    [InlineData("34", "34 years old")]
    [InlineData("I'm 34", "34 years old")]
    [InlineData("she is 9", "9 years old")]
    [InlineData("8 months old", "8 months old")]
    [InlineData("72 years old", "72 years old")]
    public void An_age_answers_the_question_for_the_birth_date_and_no_date_is_made_of_it(string said, string kept)
    {
        var conversation = new Conversation(Shipped.Content).Say("Ana", said);
        Assert.Equal(kept, conversation.Answer("about.birth-date"));
        Assert.Equal("about.sex", conversation.Pending?.ToString());
    }

    [Theory]
    [InlineData("85")]
    [InlineData("8 out of 10")]
    [InlineData("34 weeks pregnant")]
    public void What_may_be_something_else_than_an_age_is_asked_again(string said) =>
        Assert.Null(new Conversation(Shipped.Content).Say("Ana", said).Answer("about.birth-date"));

    [Theory]
    [InlineData("Hannah, 34", "Hannah")]
    [InlineData("I'm 34, my name is Hannah", "Hannah")]
    [InlineData("my name is Hannah, I'm 34", "Hannah")]
    public void An_age_told_with_the_name_is_shown_for_a_confirmation(string said, string name)
    {
        var conversation = new Conversation(Shipped.Content).Say(said);
        Assert.Equal(name, conversation.Answer("about.name"));
        Assert.Contains("You told me: 34 years old", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal("12 March 1992", conversation.Say("12 March 1992").Answer("about.birth-date"));
    }

    [Fact]
    public void A_parents_age_is_not_the_childs() =>
        Assert.DoesNotContain(
            "You told me",
            new Conversation(Shipped.Content).Say("I'm Anna, Leo's mum, I'm 34").Reply,
            StringComparison.Ordinal
        );

    [Fact]
    public void Conditions_of_the_form_reckon_with_the_age()
    {
        var conversation = At("skin.triggers", born: "he is 6");
        Assert.DoesNotContain("Alcohol", Offered(conversation), StringComparison.Ordinal);
        Assert.DoesNotContain("diet.alcohol", Asked(conversation));
    }

    [Theory]
    [InlineData("3 June 1991", "Alcohol", true)]
    [InlineData("3 June 1991", "Periods or hormones", false)]
    [InlineData("3 June 2020", "Alcohol", false)]
    public void Options_are_offered_to_those_whom_they_fit(string born, string option, bool offered) =>
        Assert.Equal(offered, Offered(At("skin.triggers", born: born)).Contains(option, StringComparison.Ordinal));

    [Fact]
    public void What_is_not_offered_may_still_be_named_and_is_none_of_all()
    {
        Assert.Contains(
            "Periods",
            At("skin.triggers").Say("hormones").Answer("skin.triggers"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "Periods",
            At("skin.triggers").Say("all of them").Answer("skin.triggers"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_medicine_told_after_the_list_is_shown_for_it_at_once()
    {
        var conversation = At("stress.level").Say("6, and oh I also take warfarin 5mg every day");
        Assert.Contains("You told me: warfarin, 5 mg, once a day.", conversation.Reply, StringComparison.Ordinal);
        Assert.Null(conversation.Answer("medicine.name"));
        conversation.Say("yes");
        Assert.Equal(("yes", "warfarin"), (conversation.Answer("medicines.any"), conversation.Answer("medicine.name")));
    }

    [Fact]
    public void A_late_medicine_that_is_denied_leaves_the_list_as_it_was()
    {
        var conversation = At("stress.level").Say("6, and oh I also take warfarin 5mg every day", "no");
        Assert.Equal("no", conversation.Answer("medicines.any"));
        Assert.Equal("stress.sources", conversation.Pending?.ToString());
    }

    [Fact]
    public void A_late_medicine_joins_those_that_are_listed_and_one_of_them_is_not_shown_again()
    {
        var conversation = At("medicines.any").Say("yes", "zinc 15 mg once a day since 2020", "yes", "no");
        while (conversation.Pending?.ToString() != "stress.level")
            conversation.Say(Plain(conversation.Pending?.ToString()));
        conversation.Say("6. I take zinc, and I also take warfarin 5 mg every day");
        Assert.Contains("You told me: warfarin", conversation.Reply, StringComparison.Ordinal);
        conversation.Say("yes");
        Assert.Equal(
            ("zinc", "warfarin"),
            (conversation.Answer("medicine.name"), conversation.Answer("medicine.name#1"))
        );
    }

    [Theory]
    [InlineData("I'm Anna, Leo's mum", "When was Leo born?")]
    [InlineData("Leo", "When were you born?")]
    public void The_questions_are_about_whom_somebody_answers_for(string said, string asked) =>
        Assert.EndsWith(asked, new Conversation(Shipped.Content).Say(said).Reply, StringComparison.Ordinal);

    [Fact]
    public void A_small_child_is_asked_about_by_name() =>
        Assert.StartsWith(
            "How stressed has Ana felt",
            At("stress.level", born: "3 June 2020").Reply.Split("\n\n")[^1],
            StringComparison.Ordinal
        );

    [Fact]
    public void Other_medicines_told_where_the_amount_of_one_is_asked_wait_for_the_list()
    {
        var conversation = At("medicines.any").Say("yes", "zinc", "sertraline 100 and propranolol 10");
        Assert.Equal("medicine.dose", conversation.Pending?.ToString());
        Assert.Null(conversation.Answer("medicine.dose"));
        conversation.Say("15 mg", "every day", "2020");
        Assert.Contains("You told me: sertraline, 100; propranolol, 10.", conversation.Reply, StringComparison.Ordinal);
        conversation.Say("yes");
        Assert.Equal(
            ("sertraline", "propranolol"),
            (conversation.Answer("medicine.name#1"), conversation.Answer("medicine.name#2"))
        );
    }

    [Theory]
    [InlineData("one with my metformin")]
    [InlineData("15 mg")]
    public void How_a_medicine_is_taken_is_kept_as_its_amount(string said) =>
        Assert.Equal(said, At("medicines.any").Say("yes", "zinc", said).Answer("medicine.dose"));

    [Fact]
    public void A_medicine_named_again_in_one_message_is_one() =>
        Assert.Contains(
            "You told me: hydrocortisone. Is that right?",
            At("medicines.any").Say("yes, hydrocortisone. I heard hydrocortisone is strong").Reply,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_birth_date_told_later_takes_the_place_of_the_age()
    {
        var conversation = new Conversation(Shipped.Content).Say("Tom", "29", "3 august 1997");
        Assert.Equal("3 August 1997", conversation.Answer("about.birth-date"));
        Assert.Equal("about.sex", conversation.Pending?.ToString());
    }

    [Fact]
    public void A_time_told_with_a_warning_sign_is_no_beginning_of_the_skin_problem()
    {
        var conversation = new Conversation(Shipped.Content).Say("Ana", "3 June 1991", "male");
        conversation.Say("I had chills last week, none now", "Go on", "spots", "a plan", "acne");
        while (conversation.Pending?.ToString() is not "skin.onset")
            conversation.Say("none of these");
        Assert.Contains("When did it start?", conversation.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void Since_when_it_is_worse_is_not_when_it_began() =>
        Assert.Contains(
            "When did it start?",
            new Conversation(Shipped.Content)
                .Say("Ana", "3 June 1991", "male", "none of these", "it got much worse the last couple of weeks")
                .Say("a plan", "acne")
                .Reply,
            StringComparison.Ordinal
        );

    [Fact]
    public void Medicines_with_how_they_are_taken_are_no_allergies_and_are_shown_for_the_list()
    {
        var conversation = At("allergies.any").Say("losartan 50 mg once a day, levothyroxine 75 every morning");
        Assert.Null(conversation.Answer("allergies.any"));
        Assert.DoesNotContain("Allergy details", conversation.Reply, StringComparison.Ordinal);
        conversation.Say("no");
        Assert.Equal("no", conversation.Answer("allergies.any"));
        Assert.Contains("You told me: losartan, 50 mg, once a day", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal("losartan", conversation.Say("yes").Answer("medicine.name"));
    }

    [Fact]
    public void A_medicine_that_did_harm_is_an_allergy_whatever_its_dose() =>
        Assert.Equal("yes", At("allergies.any").Say("amoxicillin 500 mg, gave me hives").Answer("allergies.any"));

    private static string Offered(Conversation conversation) =>
        conversation.Last.Messages[^1].Input is Core.Dialog.AnswerInput.Options options
            ? string.Join(", ", options.Choices.Select(option => option.Display))
            : "";

    private static IEnumerable<string> Asked(Conversation conversation) =>
        FormLogic
            .EnabledQuestions(Shipped.Content.Form, conversation.Intake.Answers)
            .Select(question => question.Key.ToString());
}
