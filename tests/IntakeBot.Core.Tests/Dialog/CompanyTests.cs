using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Whoever is called by name in a conversation: not the patient, whose name is known.</summary>
public sealed class CompanyTests
{
    private const string Peggy = "about.name=Peggy";
    private const string Lupita = "about.name=soy Lupita la mama de Mateo; about.birth-date=14 de marzo del 2020";

    [Theory]
    [InlineData("safety.now", "No, nothing like that. Frank had a fever last week with his chest but that's him")]
    [InlineData("stress.mood", "Not at all, I'm well. Frank can't boil an egg and had a heart attack on Sunday")]
    [InlineData("skin.new-medicine", "No. Frank has a rash all over and trouble breathing with his new water tablet")]
    public void What_another_has_raises_nothing(string asked, string said) =>
        Assert.DoesNotContain(
            Walk.To(asked, Peggy).Say(said).Intake.Flags,
            raised => raised.Flag.Urgency >= Urgency.SameDay
        );

    [Fact]
    public void A_name_that_is_introduced_is_known_in_small_letters_too()
    {
        var conversation = Walk.To("skin.course", "about.name=Peggy; skin.onset=since 1989, so says my husband Frank");
        conversation.Say("my itch is worse. frank had a heart attack on sunday");
        Assert.Empty(conversation.Intake.Flags);
    }

    [Theory]
    [InlineData("safety.now", Peggy, null, "Frank had a fever last week and now I've got it, I can't breathe")]
    [InlineData("safety.now", Peggy, null, "Frank says my lips are blue")]
    [InlineData("safety.now", Peggy, null, "Peggy can't breathe and her lips are blue")]
    [InlineData("safety.now", Lupita, "es", "Mateo no puede respirar")]
    [InlineData("safety.now", Lupita, "es", "mi mama tiene diabetes. Mateo no puede respirar")]
    [InlineData("safety.now", Lupita, "es", "Regina tiene tos y Mateo tiene los labios azules")]
    public void The_patients_danger_is_heard_beside_another(string asked, string told, string? language, string said) =>
        Assert.Contains(
            Walk.To(asked, told, language).Say(said).Intake.Flags,
            raised => raised.Flag.Urgency == Urgency.Emergency
        );

    [Theory]
    [InlineData("Yes, amlodipine 5 mg in the morning. Frank takes metformin and warfarin")]
    [InlineData("Yes, amlodipine 5 mg in the morning. Frank's on metformin and warfarin")]
    public void What_another_takes_is_not_listed(string said)
    {
        var reply = Walk.To("medicines.any", Peggy).Say(said).Reply;
        Assert.Contains("amlodipine", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("warfarin", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("metformin", reply, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_another_has_it_is_none_of_the_patients_areas() =>
        Assert.Equal(
            "Arms, Legs",
            Walk.To("skin.areas", Peggy).Say("elbows and knees. Frank's got his on the ears").Answer("skin.areas")
        );

    [Fact]
    public void Who_is_married_in_is_no_relative_by_blood() =>
        Assert.Equal(
            "Psoriasis",
            Walk.To("skin.family", "about.name=Peggy; skin.onset=since 1989, so says my husband Frank")
                .Say("My mother had psoriasis. Frank had one of those rodent ulcers cut off his ear")
                .Answer("skin.family")
        );

    [Theory]
    [InlineData("skin.pain", "Only a 2, the elbow cracks. Frank's gout is the real pain here, he says ten", "2/10")]
    [InlineData("skin.pain", "Doreen's is 3 but mine's a 6", "6/10")]
    [InlineData("skin.itch", "about a 6, Frank reckons a 9", "6/10")]
    [InlineData("skin.pain", "my husband says it's a nine", "9/10")]
    [InlineData("skin.mole", "No. Frank had one of those rodent ulcers cut off his ear", "no")]
    [InlineData("skin.triggers", "Stress and the cold. Frank says it's the dust", "Stress, Cold or dry air")]
    [InlineData("skin.conditions", "Frank thinks it's psoriasis", "Psoriasis")]
    [InlineData("skin.areas", "my face, Frank calls me rudolph", "Face")]
    public void What_is_anothers_answers_nothing(string asked, string said, string answer) =>
        Assert.Equal(answer, Walk.To(asked, Peggy).Say(said).Answer(asked));

    [Theory]
    [InlineData("No, Frank does the snoring for both of us, loud as a tractor and he stops breathing", "No")]
    [InlineData("No, my husband does the snoring, loudly", "No")]
    [InlineData("Frank says I do, like a tractor and I stop breathing", "Loudly, with pauses in breathing")]
    public void Who_snores_is_who_is_said_to(string said, string answer) =>
        Assert.Equal(
            answer,
            Walk.To("sleep.snoring", $"{Peggy}; sleep.quality=badly").Say(said).Answer("sleep.snoring")
        );

    [Theory]
    [InlineData("yes, I use Frank's hydrocortisone", "hydrocortisone")]
    [InlineData("I take methotrexate, Frank injects me", "methotrexate")]
    [InlineData("yes, Frank gives me my ramipril every morning", "ramipril")]
    public void What_another_gives_is_taken(string said, string medicine) =>
        Assert.Contains(medicine, Walk.To("medicines.any", Peggy).Say(said).Reply, StringComparison.Ordinal);

    [Theory]
    [InlineData("skin.family=mother psoriasis, and skin cancer", "the skin cancer was Frank's, not in my family", true)]
    [InlineData("skin.family=mother psoriasis, and skin cancer", "the skin cancer was my husband's", true)]
    [InlineData("skin.family=mother psoriasis, and skin cancer", "the skin cancer is my sister's", false)]
    public void What_is_given_to_who_is_no_relative_leaves_the_family(string told, string said, bool leaves) =>
        Assert.Equal(
            leaves ? "Psoriasis" : "Psoriasis, Melanoma or skin cancer",
            Walk.To("skin.tried", $"{Peggy}; {told}").Say(said).Answer("skin.family")
        );

    [Fact]
    public void An_answer_stands_beside_what_is_given_away()
    {
        var conversation = Walk.To("skin.tried", $"{Peggy}; skin.family=mother psoriasis, and skin cancer")
            .Say("Coal tar that stank the house out. And the skin cancer was Frank's, not in my family");
        Assert.Equal("Psoriasis", conversation.Answer("skin.family"));
        Assert.Contains("Coal tar", conversation.Answer("skin.tried"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_told_of_a_relative_takes_nothing_out_of_ones_own() =>
        Assert.Equal(
            "Psoriasis",
            Walk.To("skin.tried", $"{Peggy}; skin.conditions=psoriasis")
                .Say("my mum had psoriasis")
                .Answer("skin.conditions")
        );

    [Theory]
    [InlineData("none. Frank has a bad chest. He had a fever and is short of breath. I'm fine")]
    [InlineData("none of those. My husband is poorly. He had a fever and is short of breath. I'm fine")]
    public void Who_opens_a_sentence_behind_another_is_that_one(string said) =>
        Assert.Empty(Walk.To("safety.now", Peggy).Say(said).Intake.Flags);

    [Theory]
    [InlineData("Frank's poorly. He can't breathe")]
    [InlineData("My mum takes warfarin, I give it her. She can't breathe")]
    [InlineData("Frank was here. He says my lips are blue")]
    [InlineData("Frank had a cold. He is better, I can't breathe")]
    public void What_goes_on_now_is_heard_whoever_it_is(string said) =>
        Assert.Contains(
            Walk.To("safety.now", Peggy).Say(said).Intake.Flags,
            raised => raised.Flag.RuleId == "breathing-emergency"
        );

    [Theory]
    [InlineData("medicines.any", "Yes, ramipril. Frank has a whole shelf. He takes warfarin", "ramipril", "warfarin")]
    [InlineData("allergies.any", "Yes, penicillin. Frank is allergic to nuts. He carries a pen", "penicillin", "pen. ")]
    public void What_goes_on_about_another_is_not_listed(string asked, string said, string own, string theirs)
    {
        var reply = Walk.To(asked, Peggy).Say(said).Reply;
        Assert.Contains(own, reply, StringComparison.Ordinal);
        Assert.DoesNotContain(theirs, reply, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_given_away_is_no_beginning()
    {
        var conversation = Walk.To("skin.onset", Peggy)
            .Say("Last week was Frank's chest. Mine started in 1989 when I was 34");
        Assert.Equal("Mine started in 1989 when I was 34", conversation.Answer("skin.onset"));
    }

    [Theory]
    [InlineData("when my husband died, in 2019")]
    [InlineData("it was my mother's funeral, March 2019")]
    [InlineData("after Frank's heart attack in 2019")]
    public void What_befell_another_tells_a_time(string said) =>
        Assert.Equal(said, Walk.To("skin.onset", Peggy).Say(said).Answer("skin.onset"));
}
