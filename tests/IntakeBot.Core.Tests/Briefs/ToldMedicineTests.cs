using IntakeBot.Core.Briefs;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>What the brief no longer asks of a medicine, as it was told.</summary>
public sealed class ToldMedicineTests
{
    private static string Asks(params string[] lines) =>
        string.Join(
            '\n',
            BriefComposer
                .Compose(ShippedPatient.Of(lines))
                .Sections.SelectMany(one => one.Blocks)
                .OfType<BriefBlock.Suggestion>()
                .Select(ask => ask.Text)
        );

    [Theory]
    [InlineData("medicine.name = statin", true)]
    [InlineData("medicine.name = statin (atorvastatin)", false)]
    public void A_kind_is_asked_for_its_name_where_none_is_told(string name, bool asks) =>
        Assert.Equal(asks, Asks("medicines.any = yes", name).Contains("What exactly is", StringComparison.Ordinal));

    [Fact]
    public void A_kind_whose_medicine_is_named_elsewhere_is_asked_for_no_name() =>
        Assert.DoesNotContain(
            "What exactly is",
            Asks("medicines.any = yes", "medicine.name = water tablet", "says: I take furosemide every morning"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("oh the water tablet was new, that was about may", false)]
    [InlineData("yes, something for my knee", true)]
    public void A_new_medicine_that_is_listed_is_not_asked_for(string said, bool asks) =>
        Assert.Equal(
            asks,
            Asks(
                    $"skin.new-medicine = yes | {said}",
                    "medicines.any = yes",
                    "medicine.name = water tablet (furosemide)"
                )
                .Contains("Which medicine was new", StringComparison.Ordinal)
        );
}
