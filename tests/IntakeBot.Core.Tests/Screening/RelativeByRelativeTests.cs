using IntakeBot.Core.Tests.Dialog;

namespace IntakeBot.Core.Tests.Screening;

/// <summary>Forms that ask of a family's illnesses relative by relative, and say nothing of whose they are.</summary>
public sealed class RelativeByRelativeTests
{
    private const string Family = """
        { "linkId": "f", "type": "group", "text": "Family members", "repeats": true, "item": [
          { "linkId": "r", "type": "string", "text": "Relationship to patient" },
          { "linkId": "c", "type": "string", "text": "Cause of death" },
          { "linkId": "d", "type": "group", "text": "Illnesses", "repeats": true, "item": [
            { "linkId": "i", "type": "string", "text": "Illness" }, { "linkId": "a", "type": "string", "text": "Age at diagnosis" } ] } ] }
        """;

    [Theory]
    [InlineData("my mum", "heart attack", false)]
    [InlineData("Maternal grandmother", "heart attack", false)]
    [InlineData("dad", "stroke", false)]
    [InlineData("mum", "heart attack, and I have crushing chest pain right now", true)]
    [InlineData("mum", "crushing chest pain right now", true)]
    [InlineData("mum", "help, can't breathe", true)]
    [InlineData("my son", "he can't breathe and his lips are blue", true)]
    [InlineData("asthma", "I am having a heart attack", true)]
    public void What_is_told_where_a_relative_was_named_is_told_of_them(string named, string said, bool alarm) =>
        Assert.Equal(alarm, HasAlarm(SmallForm.Start(Family).Say(named, said)));

    [Fact]
    public void So_is_what_is_told_in_a_group_within()
    {
        Assert.False(HasAlarm(SmallForm.Start(Family).Say("father", "skip", "heart attack")));
        Assert.True(HasAlarm(SmallForm.Start(Family).Say("none of them", "skip", "I think I'm having a heart attack")));
    }

    private static bool HasAlarm(Conversation conversation) => !conversation.Intake.Flags.IsEmpty;
}
