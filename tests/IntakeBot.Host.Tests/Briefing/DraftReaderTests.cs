using IntakeBot.Host.Briefing;

namespace IntakeBot.Host.Tests.Briefing;

public sealed class DraftReaderTests
{
    [Theory]
    [InlineData("""{"sentences":[{"text":"One.","citations":["A1","P2"]}]}""")]
    [InlineData("""[{"text":"One.","citations":["A1","P2"]}]""")]
    [InlineData("```json\n{\"sentences\":[{\"text\":\"One.\",\"citations\":[\"A1\",\"P2\"]}]}\n```")]
    [InlineData("Sure {here} it is [really]: {\"sentences\":[{\"sentence\":\"One.\",\"sources\":\"A1, P2\"}]} Bye }")]
    [InlineData("""{"sentences":[{"text":"One [A1, P2].","citations":[]},]}""")]
    [InlineData("""{"sentences":[{"text":"One (A1) [P2].","cites":["[A1]"]}]}""")]
    public void Sentences_are_found_however_they_are_wrapped(string answer)
    {
        var sentence = Assert.Single(DraftReader.Read(answer)!.Value);
        Assert.Equal(("One.", "A1,P2"), (sentence.Text.Verbatim, string.Join(',', sentence.Cites)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{{{{[[[[")]
    [InlineData("{\"sentences\":[{\"text\":\"One.\",\"citations\":[\"A1\"]}")]
    [InlineData("{\"sentences\":[1,2]}")]
    [InlineData("{\"text\":\"One.\"}")]
    public void Anything_else_is_no_draft(string answer) => Assert.Null(DraftReader.Read(answer));

    [Fact]
    public void Odd_members_are_empty_and_nothing_throws()
    {
        var draft = DraftReader.Read(
            """{"sentences":[{"text":7,"citations":[null,{},"A1"]},{},{"text":"\ud800","citations":{}}]}"""
        );
        Assert.Equal(["", "", ""], draft!.Value.Select(sentence => sentence.Text.Verbatim));
        Assert.Null(DraftReader.Read(new string('{', 70_000)));
    }
}
