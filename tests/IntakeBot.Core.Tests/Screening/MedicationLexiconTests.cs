using IntakeBot.Core.Content;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Screening;

public sealed class MedicationLexiconTests
{
    private static MedicationLexicon Lexicon => Shipped.Content.Medications;

    [Theory]
    [InlineData("METHOTREXATE", "methotrexate")]
    [InlineData("Humira", "adalimumab")]
    [InlineData("St. John's Wort", "st john's wort")]
    [InlineData("dapsome", "dapsone")]
    public void A_medicine_is_known_by_its_name_its_brands_and_frequent_slips(string written, string name) =>
        Assert.Equal(name, Lexicon.Lookup(written)?.Name, ignoreCase: true);

    [Theory]
    [InlineData("cream")]
    [InlineData("")]
    [InlineData("my dog")]
    public void Ordinary_words_name_no_medicine(string written) => Assert.Null(Lexicon.Lookup(written));

    [Fact]
    public void A_long_name_may_be_nearly_right_and_says_so()
    {
        var mention = Assert.Single(Lexicon.Find("I take hydroxychlorquine for lupus"));
        Assert.Equal(("hydroxychloroquine", true), (mention.Medication.Name, mention.IsNear));
    }

    [Fact]
    public void Mentions_point_at_the_patients_own_words()
    {
        const string Text = "Started Humira, plus METHOTREXATE on Mondays";
        Assert.Equal(
            ["Humira", "METHOTREXATE"],
            Lexicon.Find(Text).Select(mention => Text[mention.Start..mention.End])
        );
    }

    [Fact]
    public void Every_shipped_name_leads_to_its_own_medicine() =>
        Assert.All(
            Lexicon.Medications,
            medication =>
                Assert.All(
                    medication.Brands.Concat(medication.Misspellings).Append(medication.Name),
                    name => Assert.Equal(medication.Name, Lexicon.Lookup(name)?.Name)
                )
        );

    [Fact]
    public void A_name_with_two_medicines_and_an_unknown_class_are_refused_with_their_lines()
    {
        var problems = new List<ContentProblem>();
        var file = new ContentFile(
            "seeds/medications/medications.en.yaml",
            """
            version: "1"
            language: en
            classes:
              - id: a
                title: A
            medications:
              - name: one
                brands: [Uno]
                classes: [a]
              - name: two
                brands: [UNO]
                classes: [b]
            """
        );
        var words = new ContentFile(
            "seeds/medications/words.en.yaml",
            """
            version: "1"
            language: en
            kinds:
              - names: [statin, Statin]
                classes: [b]
            everyday:
              - a, statin, two words
            """
        );
        Assert.Null(MedicationLexiconReader.Read([file, words], problems));
        Assert.Equal(
            ["line 11", "line 12", "line 5", "line 4", "line 7", "line 7"],
            problems.Select(problem => problem.Where)
        );
    }

    [Fact]
    public void No_word_of_ordinary_talk_is_the_name_of_a_medicine() =>
        Assert.All(
            Lexicon.Medications.SelectMany(medication => medication.Brands.Append(medication.Name)),
            name => Assert.False(Lexicon.Vocabulary.IsEveryday(ReplyText.Fold(name)), name)
        );
}
