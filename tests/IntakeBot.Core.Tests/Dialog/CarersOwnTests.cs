namespace IntakeBot.Core.Tests.Dialog;

/// <summary>What who answers for another has or takes themselves is none of the patient's.</summary>
public sealed class CarersOwnTests
{
    private const string Theo = "about.name=its for my son Theo, I'm his mum";

    [Theory]
    [InlineData("he has none of that. I have a cold and a fever", "None of these")]
    [InlineData("fever. I have noticed his skin blistering", "Fever or shivering, Skin that is blistering or peeling")]
    public void Their_own_signs_are_not_the_childs(string said, string answer)
    {
        var conversation = Walk.To("safety.now", Theo).Say(said);
        Assert.Equal(
            answer.Split(", ").Order(StringComparer.Ordinal),
            conversation.Answer("safety.now")?.Split(", ").Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData(
        "yes, cetirizine 5 ml at night. I take ramipril and losartan but that's me",
        "cetirizine, 5 mL, once a day, at night"
    )]
    public void Their_own_medicines_are_not_listed(string said, string shown)
    {
        var conversation = Walk.To("medicines.any", Theo).Say(said);
        Assert.Contains($"You told me: {shown}. Is that right?", conversation.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the ramipril and the losartan, take them off")]
    [InlineData("ramipril and losartan are mine")]
    public void What_is_said_behind_several_takes_off_each(string said)
    {
        var conversation = Walk.To("medicines.any", Theo)
            .Say("yes, cetirizine 5 ml at night, ramipril and losartan", said);
        Assert.Contains("left out ramipril, losartan", conversation.Reply, StringComparison.Ordinal);
        Assert.Contains(
            "You told me: cetirizine, 5 ml, once a day, at night. Is that right?",
            conversation.Reply,
            StringComparison.Ordinal
        );
    }
}
