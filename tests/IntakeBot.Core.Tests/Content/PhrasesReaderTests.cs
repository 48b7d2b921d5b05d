using IntakeBot.Core.Content;

namespace IntakeBot.Core.Tests.Content;

public sealed class PhrasesReaderTests
{
    private static readonly string English = Shipped.Files.Single(file => file.Path == "prompts/dialog/en.json").Text;

    [Fact]
    public void A_missing_phrase_an_unknown_one_and_a_double_command_are_refused_by_name()
    {
        var json = English
            .Replace("\"skipped\":", "\"skiped\":", StringComparison.Ordinal)
            .Replace("\"stop\": [", "\"stop\": [\"skip\", ", StringComparison.Ordinal);
        var problems = new List<ContentProblem>();
        Assert.Null(PhrasesReader.Read(new ContentFile("en.json", json), problems));
        Assert.Equal(
            ["/phrases/skiped", "/phrases/skipped", "/words/commands/stop"],
            problems.Select(problem => problem.Where).Order()
        );
    }

    [Theory]
    [InlineData("\"hace\": \"ago:\"", "\"hace\": 3", "/words/measures/hace", "no text")]
    [InlineData("\"hace\": \"ago:\"", "\"hace\": \"ago: \"", "/words/measures/hace", "no row of English words")]
    [InlineData("\"hace\": \"ago:\"", "\"háce\": \"ago:\", \"hace\": \"ago:\"", "/words/measures/hace", "twice")]
    [InlineData("\"enero\": 1", "\"enero\": \"1\"", "/words/months/enero", "no number")]
    [InlineData("\"enero, febrero,", "\"enero,", "/phrases/month-names", "twelve")]
    [InlineData("\"lifelong\":", "\"live-long\":", "/statements/texts/lifelong", "missing")]
    [InlineData("\"lifelong\":", "\"life\": \"x\", \"lifelong\":", "/statements/texts/life", "ever said")]
    [InlineData("\"date-order\": \"unknown\"", "\"date-order\": \"year-first\"", "/words/date-order", "no order")]
    [InlineData("\"couple\": [", "\"couples\": [", "/couple", "missing")]
    [InlineData("\"couple\": [", "\"couple\": [], \"couple\": [", "/words/choices/couple", "given twice")]
    [InlineData("\"couple\": [", "\"couple\": [2, ", "/words/couple", "no text")]
    [InlineData("\"names\": [\"español\"", "\"names\": [null, \"español\"", "/words/names", "no text")]
    public void What_is_wrong_with_words_is_told_by_its_place(string sound, string broken, string where, string problem)
    {
        var file = Shipped.Files.Single(file => file.Path == "prompts/dialog/es.json");
        Assert.Contains(sound, file.Text, StringComparison.Ordinal);
        var problems = new List<ContentProblem>();

        var at = file.Text.IndexOf(sound, StringComparison.Ordinal);
        var json = string.Concat(file.Text.AsSpan(0, at), broken, file.Text.AsSpan(at + sound.Length));
        Assert.Null(PhrasesReader.Read(file with { Text = json }, problems));

        Assert.Contains(
            problems,
            told => told.Where == where && told.Problem.Contains(problem, StringComparison.Ordinal)
        );
        Assert.All(problems, told => Assert.NotEmpty(told.Mend));
    }

    [Fact]
    public void Placeholders_are_filled_and_braces_in_a_value_are_left_alone() =>
        Assert.Equal("Hi {clinic}, {x}!", Phrases.Fill("Hi {name}, {x}!", ("name", "{clinic}"), ("clinic", "no")));

    [Fact]
    public void Every_phrase_says_something() =>
        Assert.All(Enum.GetValues<Phrase>(), phrase => Assert.NotEmpty(Shipped.Phrases[phrase]));
}
