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

    // What the child has is shown for a confirmation, and its mother has something else.
    [Theory]
    [InlineData("yes, I have rosacea by the way", "Eczema")]
    [InlineData("yes, and he has rosacea by the way", "Eczema, Rosacea")]
    public void Their_own_illness_is_not_the_childs(string said, string answer)
    {
        var conversation = new Conversation(Shipped.Content).Say(
            "hi I'm Leo's mum, filling this in for him",
            "20/02/2020",
            "boy",
            "none",
            "his eczema is bad, scratches all night",
            "for him to sleep",
            said
        );
        Assert.Equal(answer, conversation.Answer("skin.conditions"));
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

    [Theory]
    [InlineData("skin.itch", "he's not too bad, 2. I'm about a 9 myself with my own", "2/10")]
    [InlineData("skin.mole", "no. My wife's mum had a melanoma", "no")]
    [InlineData("skin.itch", "his sister is a 9! he is a 3", "3/10")]
    [InlineData(
        "safety.now",
        "no nothing today. His sister had a nasty fever last week but he never caught it",
        "None of these"
    )]
    [InlineData("safety.now", "my wife had a fever, he is fine, none of those", "None of these")]
    [InlineData("safety.now", "he has a fever like his sister has", "Fever or shivering")]
    [InlineData(
        "diet.digestion",
        "he gets a bit constipated. I'm the one with heartburn in this family",
        "Constipation"
    )]
    [InlineData("diet.pattern", "dairy free. his sister Ruby is vegan. Ruby is the vegetarian too", "Dairy-free")]
    [InlineData("skin.areas", "backs of his knees, neck. I get it on my own hands too", "Legs, Neck")]
    [InlineData("skin.triggers", "heat and sweat, stress is more my trigger than his", "Heat or sweat")]
    [InlineData("stress.sources", "school. work stress is mine not his", "Work or study")]
    public void What_they_tell_of_themselves_and_of_others_is_no_answer(string item, string said, string answer) =>
        Assert.Equal(
            answer.Split(", ").Order(StringComparer.Ordinal),
            Walk.To(item, $"{Theo}; stress.level=8").Say(said).Answer(item)?.Split(", ").Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("His name is Oliver, Ollie T. I'm Mark, his dad")]
    [InlineData("he is called Oliver, I'm his dad Mark")]
    [InlineData("Hello, I'm filling this in for my son, hope that's ok|Oliver")]
    public void Whoever_gives_another_persons_name_answers_for_them(string said)
    {
        var conversation = new Conversation(Shipped.Content).Say(said.Split('|'));
        Assert.StartsWith("Oliver", conversation.Answer("about.name"), StringComparison.Ordinal);
        Assert.Equal("Oliver", conversation.Intake.State.AnsweredFor?.Verbatim);
        Assert.Contains("Oliver", conversation.Reply, StringComparison.Ordinal);
    }
}
