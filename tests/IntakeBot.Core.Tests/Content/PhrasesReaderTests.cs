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

    [Fact]
    public void Placeholders_are_filled_and_braces_in_a_value_are_left_alone() =>
        Assert.Equal("Hi {clinic}, {x}!", Phrases.Fill("Hi {name}, {x}!", ("name", "{clinic}"), ("clinic", "no")));

    [Fact]
    public void Every_phrase_says_something() =>
        Assert.All(Enum.GetValues<Phrase>(), phrase => Assert.NotEmpty(Shipped.Phrases[phrase]));
}
