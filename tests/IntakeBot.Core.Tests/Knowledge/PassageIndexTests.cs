using IntakeBot.Core.Knowledge;

namespace IntakeBot.Core.Tests.Knowledge;

public sealed class PassageIndexTests
{
    private static readonly PassageIndex Index = new([
        new Article(
            "a",
            "Skin",
            "Dr. Elm",
            "1",
            "en",
            [
                new Passage("one", "Food", "Dairy and sugar allergies."),
                new Passage("two", "Food", "Sugar, berries, and more."),
                new Passage("three", "Stress", "Rest and sleep."),
            ]
        ),
    ]);

    [Theory]
    [InlineData("sugar and dairy", "one,two")]
    [InlineData("an allergy", "one")]
    [InlineData("BERRY", "two")]
    [InlineData("stressed", "")]
    [InlineData("sleep!", "three")]
    [InlineData("the and of", "")]
    [InlineData("", "")]
    public void Passages_are_found_by_the_words_they_share(string asked, string found) =>
        Assert.Equal(found, string.Join(',', Index.Find(asked).Select(match => match.Passage.Id)));

    [Fact]
    public void A_rare_word_counts_more_than_a_common_one() =>
        Assert.True(Index.Find("dairy").First().Score > Index.Find("sugar").First().Score);

    [Fact]
    public void A_word_that_most_passages_share_chooses_none()
    {
        var passages = Enumerable.Range(0, 12).Select(at => new Passage($"p{at}", "Skin", at == 3 ? "Snow." : "Rest."));
        var index = new PassageIndex([new Article("a", "Skin", "Dr. Elm", "1", "en", [.. passages])]);

        Assert.Empty(index.Find("skin"));
        Assert.Equal("p3", Assert.Single(index.Find("skin and snow")).Passage.Id);
    }

    [Fact]
    public void No_articles_hold_nothing() => Assert.Empty(new PassageIndex([]).Find("sugar"));
}
