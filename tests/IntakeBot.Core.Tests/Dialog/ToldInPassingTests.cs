namespace IntakeBot.Core.Tests.Dialog;

/// <summary>What a reply tells beside the answer: another option of an earlier one, relatives, what was once.</summary>
public sealed class ToldInPassingTests
{
    [Theory]
    [InlineData(
        "5ish, the chin ones really hurt. oh wait i said no before to the pregnant qu but i am still bfing, just at nite"
    )]
    [InlineData("5. did u get that im breastfeeding")]
    [InlineData("5. actually I'm breastfeeding")]
    public void An_option_of_an_earlier_question_replaces_its_answer(string said)
    {
        var conversation = Walk.To("skin.pain").Say(said);
        Assert.Equal("Breastfeeding", conversation.Answer("about.pregnancy"));
        Assert.Equal("5/10", conversation.Answer("skin.pain"));
    }

    [Theory]
    [InlineData("5. I stopped when the breastfeeding got hard")]
    [InlineData("5. my sister is breastfeeding")]
    public void What_is_only_mentioned_replaces_none(string said) =>
        Assert.Equal("No", Walk.To("skin.pain").Say(said).Answer("about.pregnancy"));

    [Theory]
    [InlineData("no def not, im on the mini pill n had a baby 8 months ago lol")]
    [InlineData("defo not")]
    public void A_short_definitely_denies(string said) =>
        Assert.Equal("No", Walk.To("about.pregnancy").Say(said).Answer("about.pregnancy"));

    [Theory]
    [InlineData("nah not that i know of, my mum swells up w penicillin", "no")]
    public void A_relatives_reaction_is_no_allergy(string said, string answer) =>
        Assert.Equal(answer, Walk.To("allergies.any").Say(said).Answer("allergies.any"));

    [Fact]
    public void The_patients_own_reaction_is_not_lost() =>
        Assert.NotEqual(
            "no",
            Walk.To("allergies.any").Say("no, but my lips swell up with nuts").Answer("allergies.any")
        );

    [Fact]
    public void Whoever_says_no_to_all_of_it_takes_the_yes_back()
    {
        var conversation = Walk.To("allergies.any")
            .Say("yes, strawberries bring me out in hives", "no i have no allergies");
        Assert.Equal("no", conversation.Answer("allergies.any"));
        Assert.Null(conversation.Answer("allergies.what"));
    }

    [Theory]
    [InlineData("the tablets helped a littel, the gel made it worse", "It helped a little")]
    [InlineData("the cream made no difference but the tablets helped a lot", "It helped a lot")]
    public void Of_several_the_best_is_read_where_it_is_asked(string said, string answer) =>
        Assert.Equal(answer, Walk.To("skin.tried-result").Say(said).Answer("skin.tried-result"));

    [Theory]
    [InlineData("maybe a glass of wine on a saturday, used to be loads more before the baby ha", "About once a week")]
    public void What_was_once_is_no_answer(string said, string? answer) =>
        Assert.Equal(
            answer,
            Walk.To("diet.alcohol", "skin.conditions=acne and rosacea").Say(said).Answer("diet.alcohol")
        );

    [Theory]
    [InlineData(
        "We left out milk for a month when he was 3 on a friend's advice, no difference so it's back in",
        "yes"
    )]
    [InlineData("we help him with the cream every evening before he goes to bed and it takes an age to do", null)]
    public void The_questions_own_verb_says_yes_however_long_the_reply(string said, string? answer) =>
        Assert.Equal(
            answer,
            Walk.To("diet.elimination", "skin.conditions=eczema; diet.foods=eggs").Say(said).Answer("diet.elimination")
        );

    [Theory]
    [InlineData(
        "heat and sweat. Also can I change the itch one, on reflection an 8 was just one night, a 7 is fairer",
        "7/10"
    )]
    [InlineData("heat and sweat. the itch should be 6 by the way", "6/10")]
    [InlineData("the itch should be 6 by the way. heat and sweat", "6/10")]
    [InlineData("heat and sweat. and please make the itch a 5", "5/10")]
    public void A_change_that_names_its_answer_is_heard_beside_another(string said, string itch)
    {
        var conversation = Walk.To("skin.triggers", "skin.itch=8").Say(said);
        Assert.Equal(itch, conversation.Answer("skin.itch"));
        Assert.Equal("Heat or sweat", conversation.Answer("skin.triggers"));
    }

    [Theory]
    [InlineData("asthma. my nan had a melanoma but she's fine now", "Asthma or hay fever, Melanoma or skin cancer")]
    [InlineData("my sister had bad acne, she went on roaccutane in her 20s", "Acne or rosacea")]
    public void What_goes_on_about_somebody_names_nothing_more(string said, string family) =>
        Assert.Equal(family, Walk.To("skin.family").Say(said).Answer("skin.family"));

    [Fact]
    public void A_medicine_of_two_names_takes_what_is_told_of_it()
    {
        var conversation = Walk.To("medicines.any")
            .Say("yes cerelle IS my mini pill, 1 a day", "yes", "75mcg since may, mornings. the nurse put me on it");
        Assert.Equal("75mcg", conversation.Answer("medicine.dose"));
        Assert.Equal("since may", conversation.Answer("medicine.since"));
    }

    [Theory]
    [InlineData("safety.now", "none, i got no sores in me mouth", "None of these")]
    [InlineData(
        "safety.now",
        "fever, and sores in me mouth",
        "Fever or shivering, Sores in mouth, eyes or private parts"
    )]
    [InlineData(
        "skin.triggers",
        "stress definitely, and hot showers. Not alcohol, I barely drink",
        "Stress, Heat or sweat"
    )]
    [InlineData("diet.alcohol", "couple pints on a saturday, never when driving", "About once a week")]
    [InlineData("diet.alcohol", "never", "Never")]
    [InlineData("sleep.snoring", "wife says like a train lol. she never said i stop breathing", "Loudly")]
    [InlineData("diet.foods", "none i know of", "None that I know")]
    [InlineData("skin.family", "me mum has psorasis. wife has asthma but shes not blood", "Psoriasis")]
    public void What_is_denied_limited_or_not_by_blood_is_none_of_it(string item, string said, string answer) =>
        Assert.Equal(
            answer,
            Walk.To(item, "skin.conditions=acne and rosacea; sleep.quality=poor").Say(said).Answer(item)
        );

    [Theory]
    [InlineData("bloating. oh and take dairy off that list")]
    [InlineData("take dairy off that food list, it's tomatoes")]
    public void What_is_to_be_taken_off_may_stand_within_the_words_for_it(string said) =>
        Assert.Equal(
            "Tomatoes, peppers or potatoes",
            Walk.To("diet.digestion", "diet.foods=tomatoes and dairy").Say(said).Answer("diet.foods")
        );

    [Theory]
    [InlineData("hands twice a day when its bad, not on the elbows. oh and the ramipril its 10 not 5, doc put it up")]
    [InlineData("twice a day. oh and the ramipril its 10 not 5")]
    public void Another_medicine_is_put_right_beside_the_one_that_is_asked(string said)
    {
        var conversation = Walk.To("medicines.any")
            .Say("yes. ramipril and betnovate", "yes", "5mg in morning, had it 4 yrs", said);
        Assert.StartsWith("10", conversation.Answer("medicine.dose"), StringComparison.Ordinal);
        Assert.StartsWith("twice a day", conversation.Answer("medicine.frequency#1"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_iron_the_salt_is_its_name_and_no_other_medicine()
    {
        var conversation = Walk.To("medicines.any")
            .Say(
                "yes, iron",
                "yes",
                "Ferrous fumarate, I think 210mg. It should be every day but I take it every other day"
            );
        Assert.Equal("iron (Ferrous fumarate)", conversation.Answer("medicine.name"));
        Assert.Equal("once every 2 days", conversation.Answer("medicine.frequency"));
    }

    [Theory]
    [InlineData("Oh, Hannah is fine, or H.M. if you need initials", "Hannah")]
    [InlineData("Hannah M will do", "Hannah M")]
    [InlineData("my skin is fine", null)]
    public void What_closes_a_name_is_none_of_it(string said, string? name) =>
        Assert.Equal(name, new Conversation(Shipped.Content).Say(said).Answer("about.name"));
}
