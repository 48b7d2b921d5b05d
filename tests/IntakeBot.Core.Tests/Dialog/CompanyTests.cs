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
}
