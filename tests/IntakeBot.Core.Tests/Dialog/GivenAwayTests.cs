namespace IntakeBot.Core.Tests.Dialog;

/// <summary>Medicines that a message tells and gives away, alone or of a list that is on show.</summary>
public sealed class GivenAwayTests
{
    private const string List = "levothyroxine 75 mcg every morning; metformin 500 mg";

    private static Conversation Shown() => Walk.To("medicine.name").Say(List);

    [Theory]
    [InlineData("my husband is having also many tablets, metformin 1000 two times and clopidogrel, but this is his")]
    [InlineData("Piotr has many tablets, metformin 1000 and clopidogrel, but those are his")]
    [InlineData("my wife takes sertraline but that is not for the form")]
    public void What_is_given_away_behind_is_none_of_the_patients_back_to_whose_it_is(string said) =>
        Assert.Null(Walk.To("medicine.name").Say(said).Answer("medicine.name"));

    [Theory]
    [InlineData("levothyroxine 75 mcg. metformin is my husband's but this is his", "levothyroxine")]
    [InlineData("I take levothyroxine 75 mcg, metformin but that's hers", "levothyroxine")]
    public void What_is_the_patients_own_stays(string said, string name)
    {
        var conversation = Walk.To("medicine.name").Say(said);
        Assert.Contains(name, conversation.Reply, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("metformin", conversation.Reply, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("No! Metformin is of my husband, I am not taking metformin.")]
    [InlineData("I am not taking metformin")]
    [InlineData("only levothyroxine")]
    [InlineData("Only levothyroxine here")]
    [InlineData("yes but the metformin is his")]
    public void What_is_not_taken_or_not_the_patients_goes_from_the_list(string said)
    {
        var conversation = Shown().Say(said);
        Assert.Contains("levothyroxine", conversation.Transcript, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("left out metformin", conversation.Transcript, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("only levothyroxine in the morning")]
    [InlineData("the levothyroxine is only one tablet")]
    public void Only_with_more_behind_it_takes_nothing_away(string said) =>
        Assert.DoesNotContain("left out", Shown().Say(said).Reply, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("Yes, that's right. My husband takes clopidogrel too but that's his")]
    [InlineData("Yes that is right. My husband takes clopidogrel but that is not for the form.")]
    public void A_yes_holds_for_the_list_whatever_is_given_away_behind_it(string said)
    {
        var conversation = Shown().Say(said);
        Assert.Equal("levothyroxine", conversation.Answer("medicine.name"));
        Assert.DoesNotContain("sertraline", conversation.Reply, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("clopidogrel", conversation.Reply, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("no thats all of my meds, how many questions more", null)]
    [InlineData("no ya es todo de medicinas oiga ya van muchas preguntas", "es")]
    public void Whoever_says_that_it_was_all_names_no_other(string said, string? language)
    {
        var (yes, skip) = language is null ? ("yes", "skip") : ("sí", "saltar");
        var conversation = Walk.To("medicine.name", language: language).Say("cetirizine", skip, skip, skip).Say(yes);
        Assert.Equal("medicine.name#1", conversation.Pending?.ToString());
        conversation.Say(said);
        Assert.DoesNotContain("medicine.name", conversation.Pending?.ToString(), StringComparison.Ordinal);
        Assert.Null(conversation.Answer("medicine.name#1"));
    }

    [Theory]
    [InlineData("I take warfarin but that is not for the form")]
    [InlineData("warfarin, but that's not for the form")]
    public void What_patients_take_themselves_stays_wherever_they_want_it(string said) =>
        Assert.Equal("warfarin", Walk.To("medicine.name").Say(said).Answer("medicine.name"));
}
