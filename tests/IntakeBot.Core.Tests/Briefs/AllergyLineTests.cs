using IntakeBot.Core.Briefs;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>Allergies in a brief: a line for each, named as the clinic's list knows it, and a severe reaction remarked on.</summary>
public sealed class AllergyLineTests
{
    private static List<string> LinesOf(string told, params string[] others) =>
        [
            .. Of(told, others)
                .Where(text => text.StartsWith("Allergies: ", StringComparison.Ordinal))
                .Select(text => text[11..]),
        ];

    private static IEnumerable<string> Of(string told, params string[] others) =>
        BriefComposer
            .Compose(ShippedPatient.Of([.. others, $"allergies.any = yes | {told}", $"allergies.what = {told}"]))
            .Texts("medicines");

    [Fact]
    public void Each_has_a_line_of_its_own_and_none_is_told_twice() =>
        Assert.Equal(
            [
                "“peanut and cashew. at 2, peanut butter: hives, threw up.”",
                "“And amoxicillin at 3, rash on day 7”",
                "“egg too as a baby but outgrew it”",
            ],
            LinesOf(
                "peanut and cashew. at 2, peanut butter: hives, threw up. And amoxicillin at 3, rash on day 7; egg too as a baby but outgrew it"
            )
        );

    [Fact]
    public void A_severe_reaction_that_was_told_with_the_yes_alone_is_remarked_on_too() =>
        Assert.Contains(
            "Earlier severe reaction: Told of penicillin.",
            BriefComposer
                .Compose(
                    ShippedPatient.Of(
                        "allergies.any = yes | Yes, penicillin, my lips swelled up and a rash",
                        "allergies.what = penicillin and nickel"
                    )
                )
                .Texts("medicines")
        );

    [Fact]
    public void A_medicine_is_remarked_on_once_however_often_it_is_told() =>
        Assert.Contains(
            "Earlier severe reaction: Told of penicillin.",
            BriefComposer
                .Compose(
                    ShippedPatient.Of(
                        "allergies.any = yes | penicillin, my lips swelled up as a boy",
                        "allergies.what = penicillin, my lips swelled up; and penicillin again at 22, my lips swelled up; egg"
                    )
                )
                .Texts("medicines")
        );

    [Theory]
    [InlineData("dairy bloats me but it's no allergy", "Allergies (no allergy in the patient's words): ")]
    [InlineData("pollen allergy, no idea which", "Allergies: ")]
    [InlineData("peanut, no penicillin allergy", "Allergies: ")]
    public void What_is_said_to_be_none_is_told_as_that(string told, string label) =>
        Assert.Equal(
            $"{label}“{told}”",
            Assert.Single(Of(told), text => text.StartsWith("Allergies", StringComparison.Ordinal))
        );

    [Theory]
    [InlineData("nickel. And my ears itch")]
    [InlineData("penicillin, hives; that was at about 22")]
    [InlineData("penicillin, hives; it was in Spain")]
    [InlineData("nickel. and hives all over")]
    public void What_it_did_is_no_allergy_of_its_own(string told) => Assert.Single(LinesOf(told));

    [Theory]
    [InlineData("minocin, at 16, hives", "“minocin, at 16, hives” [minocycline: tetracycline antibiotics]")]
    [InlineData("kiwi", "“kiwi”")]
    [InlineData("Zyrtec stopped it, it was kiwi", "“Zyrtec stopped it, it was kiwi”")]
    public void A_medicine_is_named_as_the_clinics_list_has_it(string told, string line) =>
        Assert.Equal(line, Assert.Single(LinesOf(told)));

    [Theory]
    [InlineData("minocin, my face and lips blew up", "Told of minocycline.")]
    [InlineData("peanut: lip swelled up, threw up", "Told of “peanut”; is adrenaline carried?")]
    [InlineData("prawns, ended in an ambulance", "Told of “prawns”; is adrenaline carried?")]
    public void A_severe_reaction_is_remarked_on(string told, string remark) =>
        Assert.Contains($"Earlier severe reaction: {remark}", Of(told));

    [Fact]
    public void Whether_adrenaline_is_carried_stands_there() =>
        Assert.Contains(
            "Earlier severe reaction: Told of “peanut”; carries EpiPen.",
            Of("peanut: lip swelled up", "medicines.any = yes", "medicine.name = EpiPen")
        );

    [Theory]
    [InlineData("nickel, my ears itch")]
    [InlineData("penicillin, a rash on my face")]
    [InlineData("bees, my foot swelled")]
    [InlineData("penicillin is fine though, I had it in A&E")]
    public void A_mild_one_is_not(string told) =>
        Assert.DoesNotContain(Of(told), text => text.StartsWith("Earlier severe", StringComparison.Ordinal));
}
