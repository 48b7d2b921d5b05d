using IntakeBot.Core.Dialog;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Answers that a patient puts right by the way, in the words of the question or of the answer.</summary>
public sealed class PutRightInPassingTests
{
    private static Conversation AtReview(string told)
    {
        var conversation = Walk.To("other.notes", told);
        for (var turn = 0; turn < 9 && conversation.Intake.State.Phase != DialogPhase.Reviewing; turn++)
            conversation.Say("skip");
        Assert.Equal(DialogPhase.Reviewing, conversation.Intake.State.Phase);
        return conversation;
    }

    [Theory]
    [InlineData("hmm no, well my antidepressant got changed 6 weeks ago but skin was already bad by then", false)]
    [InlineData("no. I did get a statin in August, but that was after", false)]
    [InlineData("no, well I started amlodipine in October but by then it was bad", false)]
    [InlineData("not that I remember. Oh, the water tablet was new", true)]
    [InlineData("no. Well, I started amlodipine in February", true)]
    public void A_medicine_that_came_after_the_skin_is_no_new_medicine_before_it(string said, bool isNew)
    {
        var conversation = Walk.To("skin.new-medicine").Say(said);
        Assert.Equal(isNew ? "yes" : "no", conversation.Answer("skin.new-medicine"));
    }

    [Theory]
    [InlineData("no moles changing. and the med thing should be NO, it started after my skin got bad")]
    [InlineData("no. the new medicine should be no")]
    [InlineData("no. New medicine before flare should be no")]
    public void A_yes_is_put_right_by_words_of_its_question_beside_an_answer(string said)
    {
        var conversation = Walk.To("skin.mole", "skin.new-medicine=yes").Say(said);
        Assert.Equal("no", conversation.Answer("skin.new-medicine"));
        Assert.Equal("no", conversation.Answer("skin.mole"));
    }

    [Theory]
    [InlineData("new medicine before flare should be no")]
    [InlineData("I never started a new medicine")]
    [InlineData("I didn't start a new medicine before it flared")]
    public void A_yes_is_denied_at_the_review_by_words_of_its_question(string said)
    {
        var conversation = AtReview("skin.new-medicine=yes").Say(said);
        Assert.Equal("no", conversation.Answer("skin.new-medicine"));
    }

    [Fact]
    public void A_denial_of_something_else_changes_no_yes()
    {
        var conversation = AtReview("skin.new-medicine=yes").Say("I never started to smoke");
        Assert.Equal("yes", conversation.Answer("skin.new-medicine"));
    }

    [Theory]
    [InlineData("it is always there, not getting worse")]
    [InlineData("always there, not getting worse")]
    public void An_option_gives_way_to_another_by_all_of_its_name(string said)
    {
        var conversation = AtReview("skin.course=getting worse").Say(said);
        Assert.Equal("Always there", conversation.Answer("skin.course"));
    }

    [Fact]
    public void What_the_bot_changed_by_mistake_is_put_right_beside_the_list_that_is_right()
    {
        var conversation = Walk.To("medicines.any", "skin.course=always there")
            .Say("amlodipine 5 mg in the morning, atorvastatin 20 at night")
            .Say("That's right. But it is getting worse, you've just changed that and I never said so");
        Assert.Equal("Getting worse", conversation.Answer("skin.course"));
        Assert.DoesNotContain("What is different", conversation.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lol no not everywhere, its the grease thats everywhere. face, scalp, and a bit on my upper back")]
    [InlineData("oh no not everywhere! the grease is everywhere. face, scalp and upper back")]
    public void A_place_that_is_denied_goes_whatever_opens_the_denial(string said)
    {
        var conversation = Walk.To(
                "skin.areas",
                "reason.main=spots on my face and my scalp is itchy. i work in a kitchen so grease everywhere"
            )
            .Say(said);
        Assert.Equal("Face, Scalp, Back or shoulders", Sorted(conversation.Answer("skin.areas")));
    }

    [Theory]
    [InlineData("take off nearly everywhere pls. itch is 5, thats the scalp")]
    [InlineData("please take off nearly everywhere. the itch is a 5")]
    public void A_place_is_taken_off_politely_beside_the_answer(string said)
    {
        var conversation = Walk.To("skin.itch", "skin.areas=face and nearly everywhere").Say(said);
        Assert.Equal("Face", conversation.Answer("skin.areas"));
        Assert.Equal("5/10", conversation.Answer("skin.itch"));
    }

    [Fact]
    public void A_correction_where_it_is_asked_since_when_is_no_time()
    {
        var conversation = Walk.To("skin.onset", "skin.conditions=nobody has told me")
            .Say("no wait the face one IS acne, gp said. only the scalp has no name");
        Assert.Contains("Acne", conversation.Answer("skin.conditions"), StringComparison.Ordinal);
        Assert.Equal("skin.onset", conversation.Pending?.ToString());
    }

    [Theory]
    [InlineData("As I just said, stress and cold dry air")]
    [InlineData("like I said, stress and dry air")]
    public void That_it_was_said_before_is_no_part_of_the_answer(string said)
    {
        var conversation = Walk.To("skin.triggers").Say(said);
        Assert.Equal("Stress, Cold or dry air", conversation.Answer("skin.triggers"));
    }

    [Theory]
    [InlineData("thats fine thanks. finish")]
    [InlineData("that's fine, finish")]
    public void Whoever_finishes_at_an_opened_answer_leaves_it_as_it_is(string said)
    {
        var conversation = AtReview("skin.onset=since 2019").Say("change started").Say(said);
        Assert.Equal("since 2019", conversation.Answer("skin.onset"));
    }

    [Theory]
    [InlineData("Oh, and the lady at the chemist says the vitamin D is 800 units, I have the box here now, not 1000")]
    [InlineData("the vitamin D is 800 units")]
    public void A_dose_told_at_the_review_is_that_of_the_medicine_it_names(string said)
    {
        var conversation = AtReview("medicines.any=vitamin D 1000 units once a day, amlodipine 5 mg once a day")
            .Say(said);
        Assert.Contains("800 units", conversation.Reply, StringComparison.Ordinal);
        Assert.DoesNotContain("1000", conversation.Answer("medicine.dose") ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_about_a_medicine_at_the_review_changes_none()
    {
        var conversation = AtReview("medicines.any=vitamin D 1000 units once a day")
            .Say("is vitamin D 800 units better?");
        Assert.Equal("1000 units", conversation.Answer("medicine.dose"));
    }

    [Fact]
    public void Talk_behind_the_answer_does_not_lose_it()
    {
        var conversation = Walk.To("stress.coping", "stress.level=7")
            .Say("My books and my friend Doreen. Sleep is poor though, five hours, I wake at three itching");
        Assert.Contains("Friends or family", conversation.Answer("stress.coping"), StringComparison.Ordinal);
        Assert.DoesNotContain("Alcohol", conversation.Answer("stress.coping"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No no, my soreness is a 2. Stress sets me off, and the cold weather and dry air")]
    [InlineData("No, the pain is 2. It's stress and dry air that set it off")]
    public void What_is_asked_is_answered_behind_a_correction(string said)
    {
        var conversation = Walk.To("skin.triggers", "skin.pain=10").Say(said);
        Assert.Equal("2/10", conversation.Answer("skin.pain"));
        Assert.Contains("Stress", conversation.Answer("skin.triggers"), StringComparison.Ordinal);
        Assert.Contains("Cold or dry air", conversation.Answer("skin.triggers"), StringComparison.Ordinal);
    }

    [Fact]
    public void That_something_is_still_not_right_changes_no_other_answer()
    {
        var conversation = Walk.To("medicines.any", "skin.course=getting worse")
            .Say("amlodipine 5 mg in the morning, warfarin, atorvastatin 20")
            .Say("no")
            .Say("Still not right, warfarin is my husband's, and the pill shelf is not a medicine, take them both out");
        Assert.Equal("Getting worse", conversation.Answer("skin.course"));
        Assert.DoesNotContain("warfarin;", conversation.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I suppose that's right, but they are two separate things", false)]
    [InlineData("That's right, but nickel makes me itch too", true)]
    public void What_adds_no_allergy_to_those_shown_is_none(string said, bool adds)
    {
        var conversation = Walk.To("allergies.any")
            .Say("Yes, penicillin, I came up in hives when I was 22, and neomycin cream which turned my ankle red")
            .Say(said);
        var details = conversation.Answer("allergies.what") ?? "";
        Assert.Contains("neomycin", details, StringComparison.Ordinal);
        Assert.Equal(adds, details.Contains("nickel", StringComparison.Ordinal));
        Assert.DoesNotContain("separate", details, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("its not 3 weeks its been worse for 6 weeks")]
    [InlineData("it's not 3 weeks, it's 6 weeks")]
    public void A_beginning_gives_way_to_another_and_nothing_else_does(string said)
    {
        var conversation = AtReview("skin.onset=3 weeks ago; stress.mood=several days").Say(said);
        Assert.Contains("6 weeks", conversation.Answer("skin.onset"), StringComparison.Ordinal);
        Assert.Equal("Several days", conversation.Answer("stress.mood"));
    }

    [Theory]
    [InlineData("losartan instead of ramipril since September")]
    [InlineData("losartan since September in place of the ramipril")]
    public void What_took_the_place_of_another_began_when_that_ended(string said)
    {
        var conversation = Walk.To("medicines.any").Say(said);
        Assert.Contains("losartan, since September 2025", conversation.Reply, StringComparison.Ordinal);
        Assert.Contains("ramipril, stopped September 2025", conversation.Reply, StringComparison.Ordinal);
    }

    private static string Sorted(string? answer) =>
        string.Join(
            ", ",
            (answer ?? "").Split(", ").OrderBy(one => Array.IndexOf(["Face", "Scalp", "Back or shoulders"], one))
        );
}
