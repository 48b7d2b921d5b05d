using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Screening;

/// <summary>Rules work themselves out while the first texts are read, which may be many at once.</summary>
public sealed class FirstReadingTests
{
    [Fact]
    public void Texts_read_at_once_by_new_rules_find_what_one_after_another_find()
    {
        string[] said =
        [
            "my lips are swollen and I can't breathe",
            "no fever, but blisters and a sore mouth since a new antibiotic",
            "I want to end my life",
            "a mole that bleeds and changed colour",
        ];
        var expected = Array.ConvertAll(said, text => Found(Shipped.Content.Screening, text));
        Assert.DoesNotContain("", expected);
        var fresh = ((ContentResult.Sound)ContentCompiler.Compile(Shipped.Files)).Content.Screening;
        var actual = new string[400];
        Parallel.For(0, actual.Length, at => actual[at] = Found(fresh, said[at % said.Length]));
        for (var at = 0; at < actual.Length; at++)
            Assert.Equal(expected[at % said.Length], actual[at]);
    }

    private static string Found(ScreeningRules rules, string text) =>
        string.Join(
            '|',
            rules
                .Reader.Read(new PatientText(text))
                .Select(mention => $"{mention.Concept.Id} {mention.Span} {mention.Assertion}")
        );
}
