using IntakeBot.Core.Content;

namespace IntakeBot.Core.Tests.Content;

public sealed class ArticleReaderTests
{
    private const string Front =
        "---\nid: gut\ntitle: \"Skin: a mirror\"\nauthor: Dr. Elm\nversion: 1.0\nlanguage: en\nkind: opinion\n---\n";

    [Fact]
    public void Passages_keep_their_words_and_lose_their_list_marks()
    {
        var article = Read(
            Front
                + """
                # Skin: a mirror

                Not addressable.

                ## First

                <!-- passage: skin-mirror -->
                The skin – often a *mirror* –
                tells a lot.

                <!-- passage: list -->
                - One
                  goes on
                2. Two
                • Three

                ## Second
                No marker here.
                <!-- a remark -->
                <!--passage:last-->
                End.
                """
        ).Article!;

        Assert.Equal(
            ("gut", "Skin: a mirror", "Dr. Elm", "1.0", "en"),
            (article.Id, article.Title, article.Author, article.Version, article.Language)
        );
        Assert.Equal(
            [
                "First/skin-mirror: The skin – often a *mirror* – tells a lot.",
                "First/list: One goes on\nTwo\nThree",
                "Second/last: End.",
            ],
            article.Passages.Select(passage => $"{passage.Heading}/{passage.Id}: {passage.Text}")
        );
    }

    [Fact]
    public void Line_endings_do_not_matter()
    {
        var text = Front + "## A\n<!-- passage: one -->\nWords\nhere.\n";
        Assert.Equal(
            Read(text).Article!.Passages.Single(),
            Read(text.Replace("\n", "\r\n", StringComparison.Ordinal)).Article!.Passages.Single()
        );
    }

    [Theory]
    [InlineData("# No front matter", "line 1", "front matter is missing")]
    [InlineData("---\nid: x\n", "line 1", "front matter is missing")]
    [InlineData("---\nid: x\ntitle: y\n---\n<!-- passage: a -->\nText", "line 1", "no \"author\"")]
    [InlineData("---\nid: [x\n---\n<!-- passage: a -->\nText", "line 2", "not YAML")]
    [InlineData(Front + "Only words.", "line 9", "no passage")]
    [InlineData(Front + "<!-- passage: a -->\n\n## Next", "line 9", "\"a\" has no text")]
    [InlineData(Front + "<!-- passage: a -->\nx\n<!-- passage: a -->\ny", "line 11", "\"a\" is taken")]
    [InlineData(Front + "<!-- passage: Not Kebab -->\nx", "line 9", "no passage id")]
    public void What_is_wrong_is_told_with_its_line(string text, string where, string problem)
    {
        var (article, problems) = Read(text);

        Assert.Null(article);
        Assert.Contains(
            problems,
            each =>
                each.Where == where && each.Problem.Contains(problem, StringComparison.Ordinal) && each.Mend.Length > 0
        );
    }

    [Fact]
    public void Only_articles_are_read_and_their_ids_differ()
    {
        var problems = new List<ContentProblem>();
        var sound = Front + "<!-- passage: a -->\nText";
        var articles = ArticleReader.ReadAll(
            [
                new ContentFile("seeds/articles/b.md", sound),
                new ContentFile("seeds/articles/a.md", sound),
                new ContentFile("seeds/articles/notes.txt", "x"),
                new ContentFile("prompts/x.md", "x"),
            ],
            problems
        );

        Assert.Single(articles);
        Assert.Equal("seeds/articles/b.md", Assert.Single(problems).Path);
    }

    private static (IntakeBot.Core.Knowledge.Article? Article, List<ContentProblem> Problems) Read(string text)
    {
        var problems = new List<ContentProblem>();
        return (ArticleReader.Read(new ContentFile("seeds/articles/x.md", text), problems), problems);
    }
}
