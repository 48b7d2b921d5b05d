using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Dialog;

public sealed class AheadTests
{
    private static Conversation AtReason() =>
        new Conversation(Shipped.Content).Say("Ana", "3 June 1991", "male", "none of these");

    [Fact]
    public void What_is_told_ahead_is_shown_when_its_question_comes_and_is_no_answer_before()
    {
        var conversation = AtReason()
            .Say("I've had eczema on my hands for 3 years and use betamethasone", "a plan that works");
        Assert.Equal("skin.conditions", conversation.Pending.ToString());
        Assert.Contains("You told me: Eczema. Is that right?", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(["That's right", "No, let me change it"], conversation.Last.Messages[^1].Buttons);
        Assert.Null(conversation.Answer("skin.conditions"));
        conversation.Say("That's right");
        Assert.Equal("Eczema", conversation.Answer("skin.conditions"));
        Assert.Contains("You told me: for 3 years. Is that right?", conversation.Reply, StringComparison.Ordinal);
        conversation.Say("yes", "comes and goes");
        Assert.Contains("You told me: Hands. Is that right?", conversation.Reply, StringComparison.Ordinal);
        conversation.Say("yep");
        Assert.Equal(("for 3 years", "Hands"), (conversation.Answer("skin.onset"), conversation.Answer("skin.areas")));
    }

    [Fact]
    public void A_confirmed_answer_keeps_the_words_and_the_message_that_it_came_from()
    {
        const string Said = "I've had eczema on my hands for 3 years and use betamethasone";
        var conversation = AtReason().Say(Said, "a plan that works", "That's right");
        var (reason, condition) = (
            conversation.Intake.Answers[ItemKey.Parse("reason.main")]!,
            conversation.Intake.Answers[ItemKey.Parse("skin.conditions")]!
        );
        Assert.Equal(Said, condition.Quote.Verbatim);
        Assert.Equal(reason.ActivityId, condition.ActivityId);
    }

    [Theory]
    [InlineData("my mum has psoriasis, I just have spots", "skin.conditions")]
    [InlineData("I don't have eczema but something itches", "skin.conditions")]
    [InlineData("worried it could be lupus", "skin.conditions")]
    [InlineData("I had acne as a teenager, now it's dry", "skin.conditions")]
    [InlineData("I need a new hand cream please", "skin.areas")]
    [InlineData("it came back after my holiday", "skin.areas")]
    [InlineData("nothing on my face, thank goodness", "skin.areas")]
    [InlineData("my brother takes methotrexate for his psoriasis", "medicines.any")]
    [InlineData("I stopped taking metformin last year", "medicines.any")]
    [InlineData("I'm allergic to penicillin, just so you know", "medicines.any")]
    [InlineData("I want to stop using steroid cream all the time", "medicines.any")]
    [InlineData("I read that zinc helps", "medicines.any")]
    [InlineData("should I take vitamin D for this", "medicines.any")]
    [InlineData("I tried hydrocortisone and it did nothing", "medicines.any")]
    [InlineData("I have been taking metformin for 3 years", "skin.onset")]
    [InlineData("clear skin for my graduation in July", "skin.onset")]
    public void What_is_not_the_patients_own_and_present_answers_nothing_ahead(string said, string item)
    {
        var conversation = AtReason().Say(said);
        Assert.DoesNotContain(conversation.Intake.State.Ahead, told => told.Asked.ToString() == item);
    }

    [Theory]
    [InlineData("eczema and psoriasis for years", "skin.conditions", "Eczema, Psoriasis")]
    [InlineData("this exzema is killing me", "skin.conditions", "Eczema")]
    [InlineData("I think it might be rosacea on my cheeks", "skin.conditions", "Rosacea")]
    [InlineData("red patches on both elbows and my scalp", "skin.areas", "Scalp, Arms")]
    [InlineData("a rash that started two weeks ago", "skin.onset", "two weeks ago")]
    [InlineData("itchy skin since 2019", "skin.onset", "since 2019")]
    [InlineData("red itchy hands for a couple of months", "skin.onset", "for a couple of months")]
    [InlineData("I've had acne since I was 15", "skin.onset", "since I was 15")]
    [InlineData("I am vegan and my skin is dry", "diet.pattern", "Vegan")]
    [InlineData(
        "I have tried phototherapy and antihistamines for it",
        "skin.tried",
        "Allergy tablets, Light treatment"
    )]
    [InlineData(
        "I take methotrexate 15 mg once a week and folic acid",
        "medicines.any",
        "methotrexate, 15 mg, once a week; folic acid"
    )]
    public void What_is_the_patients_own_is_told_ahead(string said, string item, string shown)
    {
        var conversation = AtReason().Say(said);
        var told = Assert.Single(conversation.Intake.State.Ahead, told => told.Asked.ToString() == item);
        var value = told.Shown?.Verbatim ?? conversation.Display(told.Asked, told.Answers[0].Answer);
        Assert.Equal(shown, value);
    }

    [Fact]
    public void A_no_asks_the_question_itself()
    {
        var conversation = AtReason().Say("eczema on my hands", "a plan", "No, let me change it");
        Assert.Equal("skin.conditions", conversation.Pending.ToString());
        Assert.DoesNotContain("You told me", conversation.Reply, StringComparison.Ordinal);
        Assert.NotNull(conversation.Last.Messages[^1].Input);
        Assert.Equal("Psoriasis", conversation.Say("psoriasis").Answer("skin.conditions"));
    }

    [Theory]
    [InlineData("yes and psoriasis", "Eczema, Psoriasis")]
    [InlineData("that's right, also hives", "Eczema, Hives")]
    [InlineData("no, psoriasis", "Psoriasis")]
    [InlineData("psoriasis", "Psoriasis")]
    public void A_confirmation_may_add_and_another_answer_takes_its_place(string said, string expected) =>
        Assert.Equal(expected, AtReason().Say("eczema on my hands", "a plan", said).Answer("skin.conditions"));

    [Fact]
    public void Help_and_why_bring_the_confirmation_back()
    {
        var conversation = AtReason().Say("eczema on my hands", "a plan", "why");
        Assert.Contains("You told me: Eczema. Is that right?", conversation.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_medicines_in_one_message_is_confirmed_at_once_and_what_is_missing_is_asked_by_name()
    {
        var conversation = AtMedicines().Say("yes", "metformin 500 mg twice a day and cetirizine when needed");
        Assert.Contains(
            "You told me: metformin, 500 mg, twice a day; cetirizine, as needed. Is that right?",
            conversation.Reply,
            StringComparison.Ordinal
        );
        Assert.Null(conversation.Answer("medicine.name"));
        conversation.Say("yes");
        Assert.Equal(
            ("metformin", "500 mg", "twice a day", "cetirizine", "as needed"),
            (
                conversation.Answer("medicine.name"),
                conversation.Answer("medicine.dose"),
                conversation.Answer("medicine.frequency"),
                conversation.Answer("medicine.name#1"),
                conversation.Answer("medicine.frequency#1")
            )
        );
        Assert.StartsWith(
            "Now the details of metformin: since; cetirizine: amount, since.",
            conversation.Reply,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Medicines_named_with_the_yes_are_not_asked_for_again()
    {
        var conversation = AtMedicines().Say("yes, vitamin D and zinc every morning");
        Assert.Contains("You told me: vitamin d", conversation.Reply, StringComparison.OrdinalIgnoreCase);
        conversation.Say("that's right");
        Assert.Equal(
            ("vitamin D", "zinc"),
            (conversation.Answer("medicine.name"), conversation.Answer("medicine.name#1"))
        );
    }

    [Fact]
    public void What_no_lexicon_knows_is_not_lost_from_a_list_named_with_the_yes()
    {
        var conversation = AtMedicines().Say("yes the pill, zaptrex 5 mg and cetrizine, the usual");
        Assert.Contains(
            "You told me: the pill; zaptrex, 5 mg; cetrizine (cetirizine). Is that right?",
            conversation.Reply,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_further_medicine_may_be_named_with_the_yes_to_another()
    {
        var conversation = AtMedicines()
            .Say("yes", "cetirizine", "10 mg", "daily", "2020", "yes, zinc 15 mg once a day");
        Assert.Contains("You told me: zinc, 15 mg, once a day", conversation.Reply, StringComparison.Ordinal);
        conversation.Say("yes");
        Assert.Equal("zinc", conversation.Answer("medicine.name#1"));
    }

    [Fact]
    public void None_at_the_question_for_a_name_takes_the_yes_back_and_makes_no_medicine_of_it()
    {
        var conversation = AtMedicines().Say("yes", "none");
        Assert.Equal(("no", null), (conversation.Answer("medicines.any"), conversation.Answer("medicine.name")));
        Assert.Equal("allergies.any", conversation.Pending.ToString());
    }

    [Fact]
    public void A_medicine_that_no_lexicon_knows_is_kept_as_it_was_described()
    {
        var conversation = AtMedicines().Say("yes", "the little white pill for blood pressure");
        Assert.Equal("the little white pill for blood pressure", conversation.Answer("medicine.name"));
    }

    private static Conversation AtMedicines()
    {
        var conversation = AtReason().Say("spots", "a plan", "acne", "2020", "always there", "face", "2", "skip");
        conversation.SkipTo("medicines.any");
        return conversation;
    }

    [Fact]
    public void What_is_added_to_the_medicines_shown_is_shown_with_them()
    {
        var conversation = AtReason()
            .Say("psoriasis, I take isotretinoin 20 mg", "a plan", "yes")
            .Say("2 years ago", "getting worse", "hands", "0", "0", "stress", "nobody", "nothing yet", "no", "no");
        Assert.Contains("You told me: isotretinoin, 20 mg.", conversation.Reply, StringComparison.Ordinal);
        conversation.Say("yes, isotretinoin 20 mg once a day and the pill");
        Assert.Contains("once a day; the pill", conversation.Reply, StringComparison.Ordinal);
        conversation.Say("yes");
        Assert.Equal(
            ("isotretinoin", "the pill"),
            (conversation.Answer("medicine.name"), conversation.Answer("medicine.name#1"))
        );
    }

    private static Conversation AtHydrocortisone()
    {
        var conversation = AtMedicines().Say("yes", "hydrocortisone 1% cream");
        Assert.Contains("You told me: hydrocortisone", conversation.Reply, StringComparison.Ordinal);
        return conversation;
    }

    [Theory]
    [InlineData("a fingertip for both arms", "medicine.dose")]
    [InlineData("twice a day", "medicine.frequency")]
    [InlineData("since 2019", "medicine.since")]
    public void More_of_the_medicine_shown_is_shown_with_it_and_confirmed_with_it(string said, string item)
    {
        var conversation = AtHydrocortisone().Say(said);
        Assert.Null(conversation.Answer("medicine.name"));
        Assert.Contains("You told me: hydrocortisone", conversation.Reply, StringComparison.Ordinal);
        Assert.Contains($", {said}", conversation.Reply, StringComparison.Ordinal);
        conversation.Say("yes");
        Assert.Contains("hydrocortisone", conversation.Answer("medicine.name"), StringComparison.Ordinal);
        Assert.Contains(said, conversation.Answer(item), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("like I said to the nurse")]
    [InlineData("it is in the bathroom cabinet")]
    [InlineData("my mum got it for me")]
    [InlineData("2.5 %")]
    public void Words_beside_the_medicine_shown_ask_again_and_then_it_is_kept_as_it_was_told(string said)
    {
        var conversation = AtHydrocortisone().Say(said);
        Assert.Null(conversation.Answer("medicine.name"));
        Assert.Contains("You told me: hydrocortisone", conversation.Reply, StringComparison.Ordinal);
        Assert.Contains("hydrocortisone", conversation.Say("yes").Answer("medicine.name"), StringComparison.Ordinal);
        conversation = AtHydrocortisone().Say(said, said);
        Assert.Equal("hydrocortisone cream", conversation.Answer("medicine.name"));
        Assert.Equal("medicine.frequency", conversation.Pending?.ToString());
    }

    [Theory]
    [InlineData("had a heart attack in 2018 and two stents, type 2 diabetic. forgot to say, stools fine")]
    [InlineData("pints most nights not few times a month, and the hives.. i mean psoriasis started 2021")]
    public void What_tells_of_something_else_is_no_part_of_the_medicine_shown(string said)
    {
        var shown = AtHydrocortisone().Reply;
        Assert.EndsWith(shown.Split("\n\n")[^1], AtHydrocortisone().Say(said).Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("betamethasone")]
    [InlineData("the little white pill")]
    public void Another_medicine_is_shown_with_the_one_shown(string said)
    {
        var conversation = AtHydrocortisone().Say(said);
        Assert.EndsWith($"{said[4..]}. Is that right?", conversation.Reply, StringComparison.Ordinal);
        conversation.Say("yes");
        Assert.Contains("hydrocortisone", conversation.Answer("medicine.name"), StringComparison.Ordinal);
        Assert.EndsWith(said[4..], conversation.Answer("medicine.name#1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("whatever the nurse wrote")]
    [InlineData("it was raining when I left")]
    [InlineData("a thin layer of it")]
    public void Nothing_shown_is_overwritten_by_words_beside_it(string said)
    {
        var conversation = AtReason().Say("I've had eczema on my hands for 3 years and use betamethasone", "a plan");
        while (conversation.Intake.State.Phase == DialogPhase.Asking)
        {
            if (conversation.Intake.State.Ahead.FirstOrDefault(told => told.Asked == conversation.Pending) is { } told)
            {
                conversation.Say(said);
                Assert.All(told.Answers, one => Assert.Null(conversation.Intake.Answers[one.Key]));
                Assert.Contains(conversation.Intake.State.Ahead, one => one.Asked == told.Asked);
                conversation.Say("yes");
                Assert.All(told.Answers, one => Assert.Equal(one.Answer, conversation.Intake.Answers[one.Key]));
            }
            else
            {
                conversation.Say("skip");
            }
        }
    }
}
