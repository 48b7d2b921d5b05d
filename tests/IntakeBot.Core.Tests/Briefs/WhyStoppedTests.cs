using IntakeBot.Core.Briefs;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>Why a medicine was stopped stands at its row: whoever prescribes the next one needs it.</summary>
public sealed class WhyStoppedTests
{
    private static readonly string[] Row =
    [
        "medicines.any = yes",
        "medicine.name = minocycline",
        "medicine.dose = 100 mg",
        "medicine.frequency = once a day",
        "medicine.since = since January 2026, stopped June 2026",
    ];

    private static readonly string[] SpanishRow =
    [
        "medicines.any = yes",
        "medicine.name = diclofenaco",
        "medicine.dose = 100",
        "medicine.since = ya no desde agosto de 2026",
    ];

    private static string AlsoSaid(BriefInput input) =>
        string.Join(
            '\n',
            BriefComposer
                .Compose(input)
                .Texts("medicines")
                .Where(text => text.StartsWith("Also said of", StringComparison.Ordinal))
        );

    [Theory]
    [InlineData(
        "Minocycline was 100mg once a day from January to June, the GP stopped it for headaches and blurred vision",
        "the GP stopped it for headaches and blurred vision"
    )]
    [InlineData("minocycline made me dizzy so i came off it in june", "made me dizzy")]
    [InlineData("they took me off minocycline because my liver tests were bad", "my liver tests were bad")]
    [InlineData("I had minocycline till June. It turned my gums blue so I stopped it.", "It turned my gums blue")]
    [InlineData(
        "he had headaches on the minocycline, that was stopped in June and they went",
        "he had headaches on the minocycline"
    )]
    public void The_reason_stands_beneath_its_row(string said, string reason) =>
        Assert.Contains(reason, AlsoSaid(ShippedPatient.Of([.. Row, $"says: {said}"])), StringComparison.Ordinal);

    [Theory]
    [InlineData("minocycline 100 mg, stopped in June", false)]
    [InlineData("yes I stopped the minocycline", false)]
    [InlineData("I stopped the gel for its sting, and minocycline once a day", false)]
    [InlineData("my sister stopped minocycline because of headaches", false)]
    [InlineData("I stopped minocycline because of headaches", true)]
    public void What_the_row_holds_and_what_is_of_another_does_not(string said, bool stands) =>
        Assert.Equal(stands, AlsoSaid(ShippedPatient.Of([.. Row, $"says: {said}"])).Length > 0);

    [Theory]
    [InlineData(
        "tambien antes tomaba diclofenaco de 100 pero me lo quito el doctor hace 3 meses por el estomago y los riñones",
        "por el estomago y los riñones"
    )]
    [InlineData("dejé el diclofenaco porque me sangró la nariz", "porque me sangró la nariz")]
    public void It_does_in_Spanish_too(string said, string reason) =>
        Assert.Contains(
            reason,
            AlsoSaid(ShippedPatient.OfSpanish([.. SpanishRow, $"says: {said}"])),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_two_rows_of_one_medicine_it_stands_beneath_the_one_that_is_over() =>
        Assert.StartsWith(
            "Also said of minocycline MR: ",
            AlsoSaid(
                ShippedPatient.Of(
                    "medicines.any = yes",
                    "medicine.name = minocycline",
                    "medicine.dose = 50 mg",
                    "medicine = yes",
                    "medicine.name#1 = minocycline MR",
                    "medicine.since#1 = stopped June 2025",
                    "says: I stopped minocycline because of headaches"
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_one_that_has_no_row_the_reason_is_not_cut_off_at_the_end_of_a_long_sentence() =>
        Assert.Contains(
            "a rash all over and my face swelled",
            string.Join(
                '\n',
                BriefComposer
                    .Compose(
                        ShippedPatient.Of(
                            "medicines.any = yes",
                            "medicine.name = losartan",
                            "says: before all that I was on trimethoprim for a few weeks last summer when we were in Spain with the kids, which they stopped because of a rash all over and my face swelled"
                        )
                    )
                    .Texts("medicines")
            ),
            StringComparison.Ordinal
        );
}
