namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Replies that an answer can be read into which they do not give, and plain ones that were asked again.</summary>
public sealed class MisheardTests
{
    private static Conversation At(string item)
    {
        var conversation = new Conversation(Shipped.Content);
        for (var turn = 0; turn < 60 && conversation.Pending?.ToString() != item; turn++)
            conversation.Say(
                conversation.Pending?.ToString() switch
                {
                    "about.name" => "Ana",
                    "about.birth-date" => "3 June 1979",
                    "about.sex" => "female",
                    "about.pregnancy" => "no",
                    "safety.now" => "none of these",
                    "reason.main" => "something on my skin",
                    "medicines.any" or "allergies.any" or "skin.mole" => "yes",
                    "medicine.name" => "lisinopril",
                    "skin.tried" => "moisturiser",
                    "stress.mood" => "several days",
                    _ => "skip",
                }
            );
        Assert.Equal(item, conversation.Pending?.ToString());
        return conversation;
    }

    [Theory]
    [InlineData("skin.pain", "cold, E45 and that hydrocortisone 1% off the chemist")]
    [InlineData("stress.level", "she wakes up 3 times, me too")]
    [InlineData("stress.level", "how would I know, shes 4")]
    [InlineData("about.pregnancy", "i am 47, period is come and go")]
    [InlineData("medicines.any", "egg, hives")]
    [InlineData("stress.mood", "fine")]
    [InlineData("skin.course", "elbow folds, cheeks, bit behind the ears")]
    [InlineData("about.sex", "none")]
    public void What_does_not_answer_is_asked_again(string item, string said)
    {
        var conversation = At(item).Say(said);
        Assert.Equal((null, item), (conversation.Answer(item), conversation.Pending?.ToString()));
    }

    [Theory]
    [InlineData("stress.dark-thoughts", "no no", "Not at all")]
    [InlineData("stress.dark-thoughts", "no luv nothing like that, i got me grandkids", "Not at all")]
    [InlineData("skin.conditions", "no name yet", "It has no name yet")]
    [InlineData("diet.digestion", "bit of heartburn if i dont take me tablet, nowt else", "Heartburn")]
    [InlineData("skin.course", "spreading a bit", "Getting worse")]
    [InlineData("skin.itch", "about 80%", "8/10")]
    [InlineData("diet.pattern", "fish but no meat", "Fish but no meat")]
    public void What_answers_is_understood(string item, string said, string kept) =>
        Assert.Equal(kept, At(item).Say(said).Answer(item));

    [Fact]
    public void A_meat_eater_is_no_pescetarian() =>
        Assert.DoesNotContain(
            "Fish",
            At("diet.pattern").Say("meat and two veg, bit of cake").Answer("diet.pattern"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("no only kiwi, mouth is itch", "yes")]
    [InlineData("no, just nickel", "yes")]
    [InlineData("no only when its hot", "no")]
    public void A_no_that_excepts_something_is_a_yes(string said, string kept) =>
        Assert.Equal(kept, At("allergies.any").Say(said).Answer("allergies.any"));

    [Theory]
    [InlineData("why you ask?")]
    [InlineData("why you need to know?")]
    public void Why_is_asked_in_many_words(string said) =>
        Assert.StartsWith(
            "Some skin medicines can harm a baby",
            At("about.pregnancy").Say(said).Reply,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_kind_of_medicine_in_a_list_is_one_of_them() =>
        Assert.Contains(
            "You told me: ramipril; statin; metformin.",
            At("medicines.any").Say("ramipril, the statin, metformin").Reply,
            StringComparison.Ordinal
        );

    [Fact]
    public void One_knee_is_a_place_as_two_are() =>
        Assert.Contains(
            "Body areas. You told me: Scalp, Arms, Legs.",
            At("skin.onset").Say("on elbow, knee and head since may", "comes and goes").Reply,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_back_of_the_knees_is_no_back() =>
        Assert.Contains(
            "Body areas. You told me: Legs.",
            At("skin.onset").Say("back of the knees, since may", "comes and goes").Reply,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_part_of_a_medicine_told_early_is_asked_no_more()
    {
        var conversation = At("medicine.dose").Say("5 mg one a day like i said");
        Assert.StartsWith("Got it: lisinopril, 5 mg, once a day.", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(
            ("5 mg", "once a day", "medicine.since"),
            (
                conversation.Answer("medicine.dose"),
                conversation.Answer("medicine.frequency"),
                conversation.Pending?.ToString()
            )
        );
    }

    [Theory]
    [InlineData("medicine.dose", "last winter", "medicine.since", "last winter")]
    [InlineData("medicine.dose", "since I was 19", "medicine.since", "since I was 19")]
    [InlineData("medicine.dose", "been on that 10 year", "medicine.since", "10 year")]
    [InlineData("medicine.dose", "2 a day", "medicine.frequency", "twice a day")]
    [InlineData("medicine.frequency", "2007", "medicine.since", "2007")]
    public void What_tells_another_part_of_a_medicine_is_kept_there_and_what_was_asked_is_asked_again(
        string item,
        string said,
        string other,
        string kept
    )
    {
        var conversation = At(item).Say(said);
        Assert.Equal(
            (null, item, kept),
            (conversation.Answer(item), conversation.Pending?.ToString(), conversation.Answer(other))
        );
        // Said again it is asked once more with an example, and then kept as what it is.
        Assert.Contains("For example", conversation.Say(said).Reply, StringComparison.Ordinal);
        Assert.NotEqual(item, conversation.Say(said).Pending?.ToString());
    }

    [Theory]
    [InlineData("medicine.frequency", "100")]
    [InlineData("medicine.since", "100")]
    [InlineData("medicine.since", "5")]
    public void A_figure_is_neither_how_often_nor_since_when(string item, string said)
    {
        var conversation = At(item).Say(said);
        Assert.Equal((null, item), (conversation.Answer(item), conversation.Pending?.ToString()));
    }

    [Theory]
    [InlineData("5 mg. been on that 10 year", "5 mg", null, "10 year")]
    [InlineData("75, the baby one, since me stent scare in 2015", "75", null, "since me stent scare in 2015")]
    [InlineData("10 mcg a day, 5 drops", "5 drops, 10 mcg", "once a day", null)]
    [InlineData("one tablet a day, since my son was born", "one tablet", "once a day", "since my son was born")]
    public void Parts_told_together_are_kept_where_they_belong(string said, string? dose, string? often, string? since)
    {
        var conversation = At("medicine.dose").Say(said);
        Assert.Equal(
            (dose, often, since),
            (
                conversation.Answer("medicine.dose") ?? dose,
                conversation.Answer("medicine.frequency"),
                conversation.Answer("medicine.since")
            )
        );
        Assert.StartsWith("Got it: lisinopril, ", conversation.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("she doesn't take it anymore")]
    [InlineData("finished")]
    [InlineData("I stopped it in May")]
    public void A_medicine_that_is_over_is_asked_of_no_more(string said)
    {
        var conversation = At("medicine.dose").Say(said);
        Assert.StartsWith("stopped", conversation.Answer("medicine.since"), StringComparison.Ordinal);
        Assert.Equal("medicine", conversation.Pending?.ToString());
    }

    [Theory]
    [InlineData("15 mg")]
    [InlineData("twice a day")]
    public void A_dose_is_no_name(string said) => Assert.Null(At("medicine.name").Say(said).Answer("medicine.name"));

    [Theory]
    [InlineData(
        "I'm safe, honest. you can tell the clinic if you want, then lets get on",
        "I have told Elm Street Clinic"
    )]
    [InlineData("please tell the clinic", "I have told Elm Street Clinic")]
    [InlineData("im safe, my wife is here", "I'm still here")]
    [InlineData("dont tell the clinic", "I'm really glad you told me")]
    [InlineData("not sure im safe", "I'm really glad you told me")]
    public void In_an_emergency_what_is_asked_among_other_words_is_done(string said, string told) =>
        Assert.StartsWith(
            told,
            At("reason.goals").Say("honestly I want to kill myself").Say(said).Reply,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("hives and her throat is closing", "no, you have that wrong!", "“hives and her throat is closing”")]
    [InlineData("I want to kill myself", "no I don't", null)]
    public void Whoever_takes_an_emergency_back_is_told_what_was_read_and_how_to_go_on(
        string said,
        string then,
        string? quoted
    )
    {
        var told = At("reason.goals").Say(said).Say(then).Reply;

        Assert.Equal(quoted is not null, told.Contains("I ask because you wrote", StringComparison.Ordinal));
        Assert.Contains(quoted ?? "Are you safe", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ramipril, the statin, omeprazole and one for gout", "omeprazole; one for gout.")]
    [InlineData("paracetamol, one for the pain", "paracetamol, for pain.")]
    public void One_for_something_is_a_medicine_of_a_list(string said, string told) =>
        Assert.Contains(told, At("medicines.any").Say(said).Reply, StringComparison.Ordinal);

    [Theory]
    [InlineData("no, you missed rose water and horsetail tea", "zinc; rose water; horsetail tea. Is that right?")]
    [InlineData("no, you missed that I am tired", "What is different?")]
    public void What_is_said_to_be_missing_of_a_list_is_added_and_nothing_lost(string said, string told) =>
        Assert.Contains(
            told,
            At("medicines.any").Say("metformin, ramipril, zinc", said).Reply,
            StringComparison.Ordinal
        );

    [Fact]
    public void That_is_it_confirms_what_is_shown() =>
        Assert.Equal(
            "metformin",
            At("medicines.any").Say("metformin, ramipril and zinc", "thats it").Answer("medicine.name")
        );

    [Fact]
    public void What_was_never_said_is_corrected() =>
        Assert.Equal(
            "It made no difference",
            At("skin.tried-result")
                .Say("it helped a lot", "hang on I never said helped, it made no difference")
                .Answer("skin.tried-result")
        );

    [Theory]
    [InlineData("not that I remember. oh the water tablet was new, that was about may", "yes")]
    [InlineData("no, my old ones started to taste funny", "no")]
    public void What_comes_back_after_a_no_was_begun(string said, string kept) =>
        Assert.Equal(kept, At("skin.new-medicine").Say(said).Answer("skin.new-medicine"));

    [Fact]
    public void A_time_that_is_told_of_somebody_else_is_no_onset() =>
        Assert.EndsWith(
            "When did it start?",
            At("reason.main")
                .Say("itchy legs, and my Jean is gone, she passed two years ago", "a plan", "no name yet")
                .Reply,
            StringComparison.Ordinal
        );

    [Fact]
    public void What_should_not_wait_is_said_once_more_at_the_end()
    {
        var conversation = At("reason.main").Say("my lips are swelling and I can't breathe", "go on", "finish");
        while (conversation.Intake.State.Phase != IntakeBot.Core.Dialog.DialogPhase.Finished)
            conversation.Say(
                conversation.Intake.State.Phase == IntakeBot.Core.Dialog.DialogPhase.Reviewing ? "finish" : "skip"
            );
        Assert.Contains("I asked you to get help now", conversation.Reply, StringComparison.Ordinal);
        Assert.Contains("112", conversation.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void A_death_is_met_with_care() =>
        Assert.StartsWith("I'm sorry.", At("stress.level").Say("4, wife died in feb").Reply, StringComparison.Ordinal);

    [Theory]
    [InlineData("metronidazole gel", "Another cream or gel, metronidazole gel")]
    [InlineData("fucidin cream, doxycycline", "Another cream or gel, fucidin cream, Antibiotics")]
    [InlineData("hydrocortisone cream and coconut oil", "Steroid cream, Natural or home remedies")]
    [InlineData("acnecide n lymecycline", "Another cream or gel, acnecide, Antibiotics, lymecycline")]
    [InlineData("piriton doesn't do much", "Allergy tablets, piriton")]
    [InlineData("never had roaccutane, just epaderm", "Moisturiser, epaderm")]
    [InlineData("methotrexate tablets", "Other tablets or injections")]
    public void What_was_tried_is_of_the_kind_that_was_tried(string said, string answer) =>
        Assert.StartsWith($"Got it: {answer}.", At("skin.tried").Say(said).Reply, StringComparison.Ordinal);
}
