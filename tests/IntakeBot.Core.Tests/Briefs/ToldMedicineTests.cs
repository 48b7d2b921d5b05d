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

    private const string Listed = "medicines.any = yes";

    private static List<string> AlsoSaid(params string[] lines) =>
        [
            .. BriefComposer
                .Compose(ShippedPatient.Of(lines))
                .Texts("medicines")
                .Where(text => text.StartsWith("Also said of", StringComparison.Ordinal)),
        ];

    [Theory]
    [InlineData("sertraline 100 mg now, was 50 till September", "sertraline 100 mg now, was 50 till September")]
    [InlineData(
        "bloated since about Tuesday as it happens, and sertraline I have for about two years",
        "and sertraline I have for about two years"
    )]
    [InlineData("cetirizine 5 mg, sertraline 50 before, ramipril 2 mg", "sertraline 50 before")]
    public void What_a_row_lacks_stands_beneath_it(string said, string told) =>
        Assert.Equal(
            $"Also said of sertraline: “{told}”",
            Assert.Single(
                AlsoSaid(Listed, "medicine.name = sertraline", "medicine.dose = 100 mg", $"says: {said}"),
                text => text.Contains("sertraline", StringComparison.Ordinal)
            )
        );

    [Theory]
    [InlineData("sertraline 100 mg, yes")]
    [InlineData("my sister takes sertraline 50")]
    [InlineData("I never took sertraline 200")]
    [InlineData("could I have sertraline 150?")]
    public void What_it_holds_and_what_is_not_so_does_not(string said) =>
        Assert.Empty(AlsoSaid(Listed, "medicine.name = sertraline", "medicine.dose = 100 mg", $"says: {said}"));

    private static readonly string[] Gel =
    [
        Listed,
        "medicine.name = Epiduo gel",
        "medicine = yes",
        "medicine.name#1 = cetirizine",
    ];

    private static List<string> Lines(string section, BriefInput input) =>
        [.. BriefComposer.Compose(input).Texts(section)];

    private static BriefInput Skipped(BriefInput input, string item) =>
        input with
        {
            Skipped = [IntakeBot.Core.Forms.ItemKey.Parse(item)],
        };

    [Theory]
    [InlineData("whey is every day in a shake, a pea of gel, and the cetirizine just in summer", "a pea of gel")]
    [InlineData("the Epiduo is a thin layer at night", "the Epiduo is a thin layer at night")]
    public void How_much_of_it_is_told_in_no_figure_stands_beneath_it_and_was_not_skipped(string said, string amount)
    {
        var input = Skipped(ShippedPatient.Of([.. Gel, $"says: {said}"]), "medicine.dose");

        Assert.Contains($"Also said of Epiduo gel: “{amount}”", Lines("medicines", input));
        Assert.DoesNotContain(
            Lines("unanswered", input),
            text =>
                text.StartsWith("Skipped", StringComparison.Ordinal)
                && text.Contains("Epiduo", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("a pea of toothpaste, and the gel stings")]
    [InlineData("the gel stings")]
    [InlineData("two scoops of whey a day")]
    public void What_tells_how_much_of_another_leaves_it_skipped(string said) =>
        Assert.Contains(
            Lines("unanswered", Skipped(ShippedPatient.Of([.. Gel, $"says: {said}"]), "medicine.dose")),
            text =>
                text.StartsWith("Skipped", StringComparison.Ordinal)
                && text.Contains("Epiduo", StringComparison.Ordinal)
        );

    [Fact]
    public void It_is_so_in_Spanish_too()
    {
        var input = Skipped(
            ShippedPatient.OfSpanish(
                Listed,
                "medicine.name = betametasona",
                "says: la pravastatina de 20, la betametasona pues un poquito en cada placa"
            ),
            "medicine.dose"
        );

        Assert.Contains(
            "Also said of betametasona: “la betametasona pues un poquito en cada placa”",
            Lines("medicines", input)
        );
        Assert.DoesNotContain(Lines("unanswered", input), text => text.StartsWith("Skipped", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("mometasone once a day on my hands", false)]
    [InlineData("mometasone once a day", true)]
    public void Where_a_steroid_is_used_is_asked_only_where_it_is_not_told(string said, bool asks) =>
        Assert.Equal(
            asks,
            Asks(Listed, "medicine.name = mometasone", $"says: {said}")
                .Contains("Where on the body is mometasone", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("stopped 19 November", false)]
    [InlineData("19 November", true)]
    public void How_much_is_asked_only_of_what_is_still_taken(string since, bool asks) =>
        Assert.Equal(
            asks,
            Asks(Listed, "medicine.name = hydrocortisone", $"medicine.since = {since}")
                .Contains("How much of hydrocortisone", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("Rozex gel from the GP for 8 weeks", "metronidazole (“Rozex”)", true)]
    [InlineData("a gel from the GP, no Rozex", "metronidazole", false)]
    public void A_treatment_tried_is_named_as_the_clinics_list_has_it(string said, string name, bool isNamed) =>
        Assert.Equal(
            isNamed,
            string.Join(
                    '\n',
                    BriefComposer.Compose(ShippedPatient.Of($"skin.tried = other-cream | {said}")).Texts("skin")
                )
                .Contains(name, StringComparison.Ordinal)
        );
}
