using IntakeBot.Core.Briefs.Verification;
using IntakeBot.Core.Content;

namespace IntakeBot.Core.Tests.Content;

public sealed class IdentifierCuesReaderTests
{
    private const string File = "seeds/privacy/people.en.yaml";

    private const string Sound = """
        version: "1"
        language: en
        titles: ["dr: the doctor"]
        relations: [husband, sister in law]
        names:
          - tom, aoife
        also-words: [grace]
        months: [january jan, february, march, april, may, june, july, august, september, october, november, december]

        """;

    [Fact]
    public void A_line_may_hold_several_words_and_a_month_several_names()
    {
        var (cues, problems) = Read(Sound);

        Assert.Empty(problems);
        Assert.Equal("the doctor", cues.Titles["dr"]);
        Assert.Equal(["husband", "sister in law"], cues.Relations.Order(StringComparer.Ordinal));
        Assert.Equal(["aoife", "tom"], cues.Names.Order(StringComparer.Ordinal));
        Assert.Equal((1, 1, 12), (cues.Months["january"], cues.Months["jan"], cues.Months["december"]));
    }

    [Theory]
    [InlineData("also-words: [grace]", "also-words: [grace, Tom]", "is in \"names\" too")]
    [InlineData("november, december", "november", "does not list twelve months")]
    [InlineData("dr: the doctor", "dr", "This is no title and role")]
    [InlineData("language: en", "langage: en", "The key \"langage\" is unknown")]
    public void What_is_wrong_is_told_with_its_line(string sound, string broken, string problem)
    {
        var (_, problems) = Read(Sound.Replace(sound, broken, StringComparison.Ordinal));

        Assert.Contains(
            problems,
            each =>
                each.Problem.Contains(problem, StringComparison.Ordinal) && each.Path == File && each.Mend.Length > 0
        );
    }

    [Fact]
    public void A_missing_file_is_a_problem()
    {
        var problems = new List<ContentProblem>();
        IdentifierCuesReader.Read([], ClaimLexicon.Empty, null, problems);

        Assert.Equal(File, Assert.Single(problems).Path);
    }

    private static (Core.Briefs.IdentifierCues Cues, List<ContentProblem> Problems) Read(string text)
    {
        var problems = new List<ContentProblem>();
        return (IdentifierCuesReader.Read([new ContentFile(File, text)], ClaimLexicon.Empty, null, problems), problems);
    }
}
