using IntakeBot.Core.Briefs;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>Which passages of the shipped article are quoted to whose clinician.</summary>
public sealed class ArticleRelevanceTests
{
    [Theory]
    [InlineData(
        "conditions-linked,result-psoriasis",
        "result-rosacea,approach-nutrients,approach-elimination-diets",
        "skin.conditions = psoriasis"
    )]
    [InlineData("conditions-linked,result-rosacea", "result-psoriasis", "skin.conditions = rosacea")]
    [InlineData("conditions-linked", "result-psoriasis,result-rosacea,result-autoimmune", "skin.conditions = eczema")]
    [InlineData("conditions-linked", "", "skin.conditions = chronic-urticaria")]
    [InlineData("conditions-linked,result-autoimmune", "result-rosacea", "skin.conditions = lupus")]
    [InlineData("conditions-vesiculobullous", "conditions-linked", "skin.conditions = blistering-disease")]
    [InlineData("approach-elimination-diets,common-dysbiosis", "approach-lifestyle", "diet.foods = dairy,gluten")]
    [InlineData("common-dysbiosis", "approach-elimination-diets", "diet.digestion = bloating,loose-stools")]
    [InlineData("approach-lifestyle,leaky-gut", "result-psoriasis", "stress.level = 8")]
    [InlineData("approach-lifestyle", "leaky-gut", "sleep.quality = terrible")]
    [InlineData("approach-nutrients", "approach-gut-healing", "medicines.any = yes", "medicine.name = vitamin D")]
    [InlineData("approach-gut-healing", "approach-nutrients", "medicines.any = yes", "medicine.name = probiotics")]
    [InlineData("result-psoriasis", "", "medicines.any = yes", "medicine.name = humira")]
    [InlineData("leaky-gut", "result-autoimmune", "medicines.any = yes", "medicine.name = lymecycline")]
    [InlineData("conventional-treatment-failures", "", "skin.tried = steroid-cream", "skin.tried-result = no-change")]
    [InlineData("conditions-linked", "", "reason.main = my eczema is back")]
    public void Passages_are_those_that_speak_of_what_the_patient_reports(
        string quoted,
        string left,
        params string[] lines
    )
    {
        var passages = Passages(lines).ToHashSet(StringComparer.Ordinal);

        Assert.Superset(quoted.Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(), passages);
        Assert.DoesNotContain(left.Split(',', StringSplitOptions.RemoveEmptyEntries), passages.Contains);
    }

    [Theory]
    [InlineData("stress.level = 2", "sleep.quality = good", "diet.foods = none", "diet.digestion = none")]
    [InlineData("reason.main = my mother had psoriasis")]
    [InlineData("reason.main = I do not have eczema")]
    [InlineData("skin.conditions = psoriasis", "skin.family = eczema", "skin.conditions = unsure")]
    [InlineData("skin.conditions = mole-or-growth", "stress.level = 9", "reason.main = a spot on my leg that changed")]
    [InlineData("reason.main = I hope this is a lasting solution for persistent itch, my patience is at an end")]
    [InlineData("about.name = Rose Acne")]
    [InlineData("skin.areas = face,back", "skin.course = always-there")]
    [InlineData("allergies.any = yes", "allergies.what = milk gave me hives")]
    public void What_is_denied_or_of_another_or_beside_the_matter_quotes_nothing(params string[] lines) =>
        Assert.Empty(Passages(lines));

    [Fact]
    public void Whatever_a_patient_reports_at_most_six_passages_are_quoted_and_no_more_than_a_page_holds()
    {
        var brief = BriefComposer.Compose(
            ShippedPatient.Of(
                "skin.conditions = eczema,psoriasis,rosacea,chronic-urticaria,lupus,acne,vitiligo,blistering-disease",
                "skin.triggers = stress,foods,infections",
                "skin.tried = antibiotic,food-change",
                "skin.tried-result = no-change",
                "medicines.any = yes",
                "medicine.name = humira, probiotics, vitamin D and zinc",
                "diet.foods = dairy,gluten,sugar,nightshades",
                "diet.digestion = bloating",
                "stress.level = 9",
                "sleep.quality = terrible"
            )
        );
        var passages = brief.Sections.SelectMany(section => section.Blocks).OfType<BriefBlock.Passage>().ToList();

        Assert.InRange(passages.Count, 3, 6);
        Assert.InRange(passages.Sum(passage => passage.Claim.Text.Verbatim.Split(' ').Length), 1, 200);
        Assert.All(
            passages,
            passage =>
            {
                Assert.NotEmpty(passage.Topics);
                Assert.NotEmpty(passage.TouchesOn);
                Assert.Contains(
                    Shipped.Content.Articles.SelectMany(article => article.Passages),
                    known => known.Text == passage.Claim.Text.Verbatim
                );
            }
        );
    }

    private static IEnumerable<string> Passages(string[] lines) =>
        BriefComposer
            .Compose(ShippedPatient.Of(lines))
            .Sections.SelectMany(section => section.Blocks)
            .OfType<BriefBlock.Passage>()
            .SelectMany(passage => passage.Claim.Citations.OfType<Citation.ToPassage>())
            .Select(citation => citation.PassageId);
}
