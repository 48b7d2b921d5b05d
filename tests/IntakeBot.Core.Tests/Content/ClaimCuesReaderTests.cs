using IntakeBot.Core.Briefs.Verification;
using IntakeBot.Core.Content;

namespace IntakeBot.Core.Tests.Content;

/// <summary>What is refused in <c>seeds/verification/cues.en.yaml</c>, with line and mend.</summary>
public sealed class ClaimCuesReaderTests
{
    private const string Path = "seeds/verification/cues.en.yaml";

    [Fact]
    public void Every_kind_of_cue_has_phrases_in_the_shipped_file() =>
        Assert.All(
            Enum.GetValues<Cue>(),
            cue => Assert.NotEmpty(ClaimLexiconReader.Read(Shipped.Files, new List<ContentProblem>()).Cues.Of(cue))
        );

    [Fact]
    public void A_law_without_its_words_would_let_everything_pass()
    {
        var problem = Assert.Single(
            Read(text => text.Replace("ending:", "version-of-nothing:", StringComparison.Ordinal)),
            problem => problem.Problem.Contains("under ending", StringComparison.Ordinal)
        );
        Assert.Contains("ending: [", problem.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parted_phrase_shows_on_both_sides_where_the_other_words_stand()
    {
        var problem = Assert.Single(
            Read(text => text.Replace("> attributes … to", "> attributes", StringComparison.Ordinal))
        );
        Assert.Contains("no gap", problem.Problem, StringComparison.Ordinal);
    }

    private static List<ContentProblem> Read(Func<string, string> changed)
    {
        var problems = new List<ContentProblem>();
        var files = new[]
        {
            Path,
            Poles,
            "seeds/verification/words.en.yaml",
            "seeds/verification/general.en.yaml",
        }.Select(path => new ContentFile(path, path is Path or Poles ? changed(Text(path)) : Text(path)));
        ClaimLexiconReader.Read([.. files], problems);
        return problems;
    }

    [Fact]
    public void A_pole_shows_what_a_sentence_says_and_what_a_patient_says_for_it()
    {
        var problem = Assert.Single(
            Read(text => text.Replace("> without trying", "| without trying", StringComparison.Ordinal))
        );
        Assert.Equal(Poles, problem.Path);
        Assert.Contains("two sides", problem.Problem, StringComparison.Ordinal);
    }

    private const string Poles = "seeds/verification/poles.en.yaml";

    private static string Text(string path) => Shipped.Files.Single(file => file.Path == path).Text;
}
