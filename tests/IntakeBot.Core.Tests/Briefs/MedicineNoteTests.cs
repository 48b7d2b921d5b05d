using IntakeBot.Core.Briefs;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>Which of the clinic's notes apply to which patient, on the shipped content.</summary>
public sealed class MedicineNoteTests
{
    [Theory]
    [InlineData("burn more easily in the sun", "doxycycline")]
    [InlineData("worsen psoriasis", "propranolol", "skin.conditions = psoriasis")]
    [InlineData("worsen psoriasis", "Otezla and lithium", "skin.conditions = psoriasis")]
    [InlineData("worsen rosacea", "betnovate", "skin.conditions = rosacea")]
    [InlineData("hives or swelling", "ibuprofen", "skin.conditions = chronic-urticaria")]
    [InlineData("unborn baby", "methotrexate", "about.sex = female", "about.pregnancy = trying")]
    [InlineData("Breastfeeding is reported", "isotretinoin", "about.sex = female", "about.pregnancy = breastfeeding")]
    [InlineData("troponin", "biotin")]
    [InlineData("skin prick tests", "cetirizine")]
    [InlineData("raise methotrexate levels", "methotrexate", "medicine = yes", "medicine.name#1 = ibuprofen")]
    [InlineData("it may not work", "the mini pill desogestrel", "medicine = yes", "medicine.name#1 = st john's wort")]
    [InlineData("level several-fold", "azathioprine", "medicine = yes", "medicine.name#1 = allopurinol")]
    [InlineData(
        "allergy to penicillin is reported",
        "amoxicillin",
        "allergies.any = yes",
        "allergies.what = penicillin, a rash"
    )]
    [InlineData("falls and confusion", "hydroxyzine", "about.birth-date = 1940-01-01")]
    public void A_note_stands_beside_the_medicine_that_it_is_about(
        string note,
        string medicine,
        params string[] lines
    ) => Assert.Contains(Notes(medicine, lines), text => text.Contains(note, StringComparison.Ordinal));

    [Theory]
    [InlineData("psoriasis", "propranolol", "skin.conditions = eczema")]
    [InlineData("unborn baby", "methotrexate", "about.sex = female", "about.pregnancy = no")]
    [InlineData("unborn baby", "methotrexate", "about.sex = male")]
    [InlineData("raise methotrexate levels", "methotrexate")]
    [InlineData("raise methotrexate levels", "methotrexate", "medicine = yes", "medicine.name#1 = paracetamol")]
    [InlineData("allergy to penicillin", "cetirizine", "allergies.any = yes", "allergies.what = penicillin, a rash")]
    [InlineData("falls and confusion", "hydroxyzine", "about.birth-date = 1995-01-01")]
    [InlineData("troponin", "vitamin D")]
    public void A_note_keeps_away_from_whom_it_does_not_concern(string note, string medicine, params string[] lines) =>
        Assert.DoesNotContain(Notes(medicine, lines), text => text.Contains(note, StringComparison.Ordinal));

    [Fact]
    public void A_medicine_named_in_other_words_is_listed_and_noted_and_one_that_is_denied_is_not()
    {
        var brief = BriefComposer.Compose(
            ShippedPatient.Of(
                "medicines.any = yes",
                "medicine.name = iron tablets",
                "other.notes = I take biotin gummies too, but I never took isotretinoin"
            )
        );
        var texts = brief.Texts("medicines").ToList();

        Assert.Contains(texts, text => text.StartsWith("Also named: biotin", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("troponin", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.StartsWith("Also named: isotretinoin", StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_message_is_quoted_from_the_sentence_that_names_the_medicine()
    {
        var brief = BriefComposer.Compose(
            ShippedPatient.Of(
                "other.notes = I work nights in a bakery and sleep badly because of it, and my knees ache on the stairs as"
                    + " well. I take biotin gummies too, they were my sister's idea."
            )
        );

        Assert.Contains(
            brief.Texts("medicines"),
            text => text.Contains("“… I take biotin gummies too", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("scrap the isotretinoin", false)]
    [InlineData("I stopped isotretinoin in 2021", false)]
    [InlineData("was on isotretinoin b4 but stoped it cos of my lips", false)]
    [InlineData("please add isotretinoin", true)]
    [InlineData("is isotretinoin fine with sun?", true)]
    public void What_is_said_of_a_medicine_last_decides_whether_it_is_used(string later, bool isNamed) =>
        Assert.Equal(
            isNamed,
            BriefComposer
                .Compose(
                    ShippedPatient.Of(
                        "reason.main = spots, I take isotretinoin",
                        "medicines.any = yes",
                        "medicine.name = iron tablets",
                        $"other.notes = {later}"
                    )
                )
                .Texts("medicines")
                .Any(text => text.StartsWith("Also named: isotretinoin", StringComparison.Ordinal))
        );

    [Theory]
    [InlineData("I stopped the atenolol in August", "Stopped")]
    [InlineData("I have taken atenolol since August", "Also named")]
    [InlineData("I stopped smoking and I take atenolol", "Also named")]
    public void A_medicine_that_was_stopped_is_listed_as_stopped(string said, string label) =>
        Assert.Contains(
            Listed($"other.notes = {said}"),
            text => text.StartsWith($"{label}: atenolol", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("the atenolol was because of my pulse", "Stopped")]
    [InlineData("I take atenolol again", "Also named")]
    public void What_was_stopped_is_taken_again_only_where_that_is_said(string later, string label) =>
        Assert.Contains(
            Listed("says: I stopped the atenolol in August", $"other.notes = {later}"),
            text => text.StartsWith($"{label}: atenolol", StringComparison.Ordinal)
        );

    [Fact]
    public void An_adrenaline_pen_is_quoted_from_the_sentence_that_tells_of_it()
    {
        var listed = Listed(
            "allergies.any = yes | Yes egg. He came up in hives and his lips swelled when he was 2, at nursery, he was fine"
                + " after. There's an EpiPen at school and one at home, both in date."
        );

        Assert.Contains(
            "Also named: epinephrine: “… There's an EpiPen at school and one at home, both in date”",
            listed
        );
    }

    [Theory]
    [InlineData("I take ramipril myself", false)]
    [InlineData("the ramipril is mine, leave it out", false)]
    [InlineData("he takes ramipril as well", true)]
    public void A_medicine_of_who_answers_is_not_the_patients(string said, bool isListed) =>
        Assert.Equal(
            isListed,
            Listed("about.name = Oliver | I'm Mark, his dad", $"other.notes = {said}")
                .Any(text => text.StartsWith("Also named: ramipril", StringComparison.Ordinal))
        );

    [Fact]
    public void A_kind_of_medicine_that_is_listed_by_its_name_is_not_named_again() =>
        Assert.DoesNotContain(
            Listed("medicine.name = Yasmin", "other.notes = I take the contraceptive pill for my periods"),
            text => text.StartsWith("Also named: contraceptive", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("medicine.dose = ferrous fumarate, I think 210 mg", false)]
    [InlineData("other.notes = I take ferrous fumarate as well", true)]
    public void What_a_listed_medicine_is_called_when_asked_for_it_is_no_other(string line, bool isNamed) =>
        Assert.Equal(
            isNamed,
            Listed(line).Any(text => text.StartsWith("Also named: ferrous", StringComparison.Ordinal))
        );

    [Theory]
    [InlineData("antes tomaba atenolol y me lo quitaron, ahora es losartan", "Stopped")]
    [InlineData("tomo atenolol para la presion", "Also named")]
    public void A_medicine_that_was_stopped_is_listed_as_stopped_in_Spanish_too(string said, string label) =>
        Assert.Contains(
            BriefComposer
                .Compose(ShippedPatient.OfSpanish("medicines.any = yes", $"other.notes = {said}"))
                .Texts("medicines"),
            text => text.StartsWith($"{label}: atenolol", StringComparison.Ordinal)
        );

    private static List<string> Listed(params string[] lines) =>
        [
            .. BriefComposer
                .Compose(ShippedPatient.Of(["medicines.any = yes", "medicine.name = iron tablets", .. lines]))
                .Texts("medicines"),
        ];

    [Theory]
    [InlineData("reason.goals = to try isotretinoin")]
    [InlineData("reason.goals = to know if isotretinoin would be right for me")]
    [InlineData("other.notes = I'd like roaccutane like my cousin")]
    [InlineData("other.notes = I want to ask about isotretinoin")]
    [InlineData("other.notes = I am allergic to isotretinoin")]
    [InlineData("other.notes = I was offered isotretinoin but said no")]
    [InlineData("other.notes = my sister takes isotretinoin")]
    public void A_medicine_that_is_only_wished_for_offered_or_not_borne_gets_no_note_as_if_taken(string line)
    {
        var brief = BriefComposer.Compose(
            ShippedPatient.Of("medicines.any = yes", "medicine.name = iron tablets", line)
        );

        Assert.DoesNotContain(
            brief.Texts("medicines"),
            text => text.StartsWith("Also named: isotretinoin", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("reason.goals = I want to come off isotretinoin")]
    [InlineData("other.notes = I take isotretinoin and would like to know if it is safe")]
    public void A_medicine_of_which_the_patient_asks_whether_to_go_on_is_taken(string line) =>
        Assert.Contains(
            BriefComposer
                .Compose(ShippedPatient.Of("medicines.any = yes", "medicine.name = iron tablets", line))
                .Texts("medicines"),
            text => text.StartsWith("Also named: isotretinoin", StringComparison.Ordinal)
        );

    [Fact]
    public void Every_note_names_its_source_and_cites_the_answers_that_call_for_it()
    {
        var notes = BriefComposer
            .Compose(
                ShippedPatient.Of(
                    "about.sex = female",
                    "about.pregnancy = maybe",
                    "medicines.any = yes",
                    "medicine.name = isotretinoin",
                    "medicine = yes",
                    "medicine.name#1 = doxycycline"
                )
            )
            .Sections.SelectMany(section => section.Blocks)
            .OfType<BriefBlock.Reference>()
            .ToList();

        Assert.Equal("isotretinoin", notes[0].Label);
        Assert.Equal(
            ["Medicine", "Pregnancy"],
            notes[0].Claim.Citations.Cast<Citation.ToAnswer>().Select(citation => citation.Label)
        );
        Assert.Contains(notes, note => note.Label == "isotretinoin with doxycycline");
        Assert.All(notes, note => Assert.NotEmpty(note.Source));
    }

    private static IEnumerable<string> Notes(string medicine, string[] lines) =>
        BriefComposer
            .Compose(ShippedPatient.Of(["medicines.any = yes", $"medicine.name = {medicine}", .. lines]))
            .Sections.SelectMany(section => section.Blocks)
            .OfType<BriefBlock.Reference>()
            .Select(reference => reference.Claim.Text.Verbatim);
}
