using IntakeBot.Core.Briefs;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>Which medicines are told as used or stopped where none was asked for, and how the listed ones are marked.</summary>
public sealed class NamedMedicineTests
{
    private static Brief Of(params string[] lines) => BriefComposer.Compose(ShippedPatient.Of(lines));

    private static List<string> Named(params string[] lines) =>
        [
            .. Of(["medicines.any = yes", "medicine.name = losartan", .. lines])
                .Texts("medicines")
                .Where(text =>
                    text.StartsWith("Also named", StringComparison.Ordinal)
                    || text.StartsWith("Stopped", StringComparison.Ordinal)
                ),
        ];

    [Theory]
    [InlineData("My allergies are only penicillin and nickel")]
    [InlineData("im NOT allergic to penicillin")]
    [InlineData("penicillin is still in allergies")]
    [InlineData("wait the penicillin one is my sister not me")]
    [InlineData("ive had amoxicillin loads n was fine")]
    [InlineData("Yes, penicillin, my lips swelled up and a rash")]
    [InlineData("would roaccutane be an option or back on the pill")]
    [InlineData("No he doesn't take amoxicillin, he's allergic to it")]
    [InlineData("He had a rash with amoxicillin when he was a toddler, put that down please")]
    [InlineData("amoxicillin brought me out in hives as a child")]
    [InlineData(
        "Piotr is having also many tablets, metformin 1000 two times and clopidogrel for his stent, but this is his"
    )]
    public void No_allergy_and_what_was_borne_taken_back_or_a_relatives_is_a_medicine(string said) =>
        Assert.Empty(Named($"says: {said}"));

    [Theory]
    [InlineData("I take prednisolone for an allergic rash", "prednisolone")]
    [InlineData("I take cetirizine for my allergies", "cetirizine")]
    [InlineData("I got a rash and take amoxicillin for it", "amoxicillin")]
    [InlineData("I take clopidogrel like my husband takes his", "clopidogrel")]
    [InlineData("my husband says so, and I take amoxicillin", "amoxicillin")]
    public void But_what_is_taken_is(string said, string name) =>
        Assert.Equal($"Also named: {name}: “{said}”", Assert.Single(Named($"says: {said}")));

    [Theory]
    [InlineData("Penicillin as a girl, and nickel", true)]
    [InlineData("I do take ramipril, metformin and sertraline", true)]
    [InlineData("since I stopped ramipril", false)]
    public void What_speaks_of_another_medicine_is_no_beginning_and_is_heard(string since, bool isMisplaced)
    {
        var brief = Of(
            "medicines.any = yes",
            "medicine.name = losartan",
            $"medicine.since = {since}",
            "allergies.any = yes",
            "allergies.what = penicillin"
        );
        var row = brief
            .Sections.SelectMany(section => section.Blocks)
            .OfType<BriefBlock.Table>()
            .Single()
            .Rows.Single();

        Assert.Equal(
            isMisplaced,
            !row.Any(cell => cell?.Text.Verbatim.Contains(since, StringComparison.Ordinal) == true)
        );
        Assert.Contains(
            brief.Sections.SelectMany(section => brief.Texts(section.Id)),
            text => text.Contains(since, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Those_of_one_sentence_stand_in_one_line() =>
        Assert.Equal(
            "Also named: cetirizine, ibuprofen: “I take cetirizine at night and ibuprofen for cramps”",
            Assert.Single(Named("says: I take cetirizine at night and ibuprofen for cramps"))
        );

    [Fact]
    public void The_cause_of_an_allergy_is_no_medicine_wherever_it_is_told() =>
        Assert.Empty(
            Named(
                "allergies.any = yes",
                "allergies.what = amoxicillin, hives all over",
                "says: my lips were big once with the amoxicillin, at thirty"
            )
        );

    [Theory]
    [InlineData("in September they swapped ramipril for losartan because of the cough", "ramipril")]
    [InlineData("I used to take ibuprofen but they made me stop in July", "ibuprofen")]
    [InlineData("came off the pill in January, microgynon, 9 years", "contraceptive pill")]
    [InlineData("hydrocortisone was november and did nothing", "hydrocortisone")]
    public void What_was_stopped_is_told_with_why(string said, string name) =>
        Assert.Equal($"Stopped: {name}: “{said}”", Assert.Single(Named($"says: {said}")));

    [Theory]
    [InlineData("says: nickel, no penicillin allergy", false)]
    [InlineData("allergies.what = nickel, no penicillin allergy", false)]
    [InlineData("allergies.what = penicillin, a rash", true)]
    public void A_penicillin_is_warned_of_only_beside_an_allergy_to_it(string line, bool warns) =>
        Assert.Equal(
            warns,
            Of("medicines.any = yes", "medicine.name = amoxicillin", "allergies.any = yes", line)
                .Texts("medicines")
                .Any(text => text.Contains("an allergy to penicillin is reported", StringComparison.Ordinal))
        );

    [Theory]
    [InlineData("March 2026", "losartan (new)")]
    [InlineData("2019", "losartan")]
    [InlineData("stopped in April 2026", "losartan (stopped)")]
    [InlineData("2019, no more than one a day", "losartan")]
    [InlineData("per week", "losartan")]
    [InlineData("six weeks", "losartan (new)")]
    public void What_is_new_or_over_is_marked(string since, string shown)
    {
        var table = Of("medicines.any = yes", "medicine.name = losartan", $"medicine.since = {since}")
            .Sections.Single(section => section.Id == "medicines")
            .Blocks.OfType<BriefBlock.Table>()
            .Single();

        Assert.Equal(shown, Assert.Single(table.Rows)[0]?.Text.Verbatim);
    }

    [Theory]
    [InlineData("2019", true)]
    [InlineData("stopped in 2019", false)]
    public void What_is_over_calls_for_no_note(string since, bool notes) =>
        Assert.Equal(
            notes,
            Of("medicines.any = yes", "medicine.name = methotrexate", $"medicine.since = {since}")
                .Texts("medicines")
                .Any(text => text.Contains("Live vaccines", StringComparison.Ordinal))
        );

    [Fact]
    public void Save_where_it_is_of_what_was_stopped() =>
        Assert.Contains(
            Of("medicines.any = yes", "medicine.name = betamethasone", "medicine.since = stopped in April")
                .Texts("medicines"),
            text => text.Contains("Burning red skin", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("says: the cortaron thing went wrong", false)]
    [InlineData("skin.new-medicine = yes | yes, amiodaronne", true)]
    public void What_is_only_nearly_a_medicines_name_is_one_where_medicines_are_spoken_of(string line, bool isOne) =>
        Assert.Equal(isOne, Named(line).Count == 1);

    [Fact]
    public void What_was_stopped_or_changed_stands_on_the_line_of_time() =>
        Assert.Equal(
            ["Skin problem", "losartan dose changed", "ramipril stopped"],
            Of(
                "skin.onset = October 2019",
                "medicines.any = yes",
                "medicine.name = losartan",
                "says: the losartan was put up in January",
                "says: I stopped the ramipril in March"
            )
                .Sections.Single(section => section.Id == "skin")
                .Blocks.OfType<BriefBlock.Timeline>()
                .Single()
                .Events.Select(one => one.Label)
        );
}
