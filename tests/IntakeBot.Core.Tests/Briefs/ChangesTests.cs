using IntakeBot.Core.Briefs;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Briefs;

/// <summary>What a second visit shows of the first, and what a later version of a brief shows of the one that was read.</summary>
public sealed class ChangesTests
{
    private static readonly string[] First =
    [
        "about.name = Ana Rossi",
        "about.birth-date = 1985-03-12",
        "skin.course = getting-worse",
        "skin.itch = 8",
        "skin.triggers = stress,foods",
        "medicines.any = yes",
        "medicine.name = methotrexate",
        "medicine.dose = 15 mg",
        "medicine = yes",
        "medicine.name#1 = cetirizine",
        "medicine.dose#1 = 10 mg",
        "allergies.any = no",
    ];

    [Fact]
    public void A_second_visit_shows_what_is_other_than_at_the_first()
    {
        var brief = Second(
            "skin.course = getting-better",
            "skin.itch = 4",
            "skin.triggers = stress,heat-sweat",
            "medicines.any = yes",
            "medicine.name = Zirtek",
            "medicine.dose = 5 mg",
            "medicine = yes",
            "medicine.name#1 = vitamin D",
            "allergies.any = yes",
            "other.notes = I stopped methotrexate in March"
        );

        Assert.Equal(
            [
                "An earlier intake has the same name and date of birth; check that it is the same person's.",
                "Zirtek: 10 mg → 5 mg",
                "vitamin D: listed now, and not then",
                "methotrexate: listed then, and not now (“I stopped methotrexate in March”)",
                "Course: Getting worse → Getting better",
                "Itch: 8/10 → 4/10",
                "Triggers: new: Heat or sweat; no longer: Certain foods",
                "Allergies: No → Yes",
            ],
            brief.Texts("changes")
        );
        Assert.Equal(["red-flags", "changes"], brief.Sections.Take(2).Select(section => section.Id));
    }

    [Fact]
    public void Both_sides_of_a_change_are_cited_the_earlier_by_its_own_conversation()
    {
        var change = Second("skin.itch = 4")
            .Sections.Single(section => section.Id == "changes")
            .Blocks.OfType<BriefBlock.Fact>()
            .Single(fact => fact.Label == "Itch");

        Assert.Equal(
            [(null, "4"), ("earlier", "8")],
            change.Claim.Citations.Cast<Citation.ToAnswer>().Select(one => (one.ConversationId, one.Quote.Verbatim))
        );
    }

    [Fact]
    public void Silence_about_medicines_is_no_stop() =>
        Assert.DoesNotContain(
            Second("skin.itch = 8").Texts("changes"),
            text => text.StartsWith("methotrexate", StringComparison.Ordinal)
        );

    [Fact]
    public void Where_nothing_differs_that_is_said() =>
        Assert.Contains(
            "No choice, number or medicine differs",
            Assert.Single(Second(First).Texts("changes")),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Ana Rossi", "1985-03-12", "ana rossi|1985-03-12")]
    [InlineData("  ANA   Rossi. ", "1985-03-12", "ana rossi|1985-03-12")]
    [InlineData("Aña Rössi", "1985-03-12", "ana rossi|1985-03-12")]
    [InlineData("A. R.", "1985-03-12", null)]
    [InlineData("Ana Rossi", "1985-03", null)]
    [InlineData("Ana Rossi", "1985", null)]
    [InlineData("?!", "1985-03-12", null)]
    public void Only_a_whole_name_and_a_whole_date_of_birth_name_a_patient(string name, string born, string? key) =>
        Assert.Equal(
            key,
            EarlierIntake.KeyOf(ShippedPatient.Of($"about.name = {name}", $"about.birth-date = {born}").Answers)
        );

    [Fact]
    public void Without_a_date_of_birth_nobody_is_named() =>
        Assert.Null(EarlierIntake.KeyOf(ShippedPatient.Of("about.name = Ana Rossi").Answers));

    [Fact]
    public void A_version_after_a_sign_off_shows_what_was_added_corrected_and_taken_back()
    {
        var read = BriefComposer.Compose(ShippedPatient.Of(First)) with
        {
            SignedOff = new SignOff("Dr Elm", ShippedPatient.At),
        };
        var input = ShippedPatient.Of([.. First, "says: I forgot: I also use a nasal spray"]);
        var itch = new Answer([new AnswerValue.Number(5)], new PatientText("5"), "later", ShippedPatient.At);
        var brief = BriefComposer.Compose(
            input with
            {
                Answers = input.Answers.With(ItemKey.Parse("skin.itch"), itch).Without(ItemKey.Parse("skin.course")),
                Utterances =
                [
                    .. input.Utterances.Select(said =>
                        said.Text.Verbatim is "Getting worse" or "8" ? said with { SupersededBy = "later" } : said
                    ),
                ],
                Previous = new PreviousBrief(2, read),
            }
        );
        var section = brief.Sections[1];

        Assert.Equal("Changed since Dr Elm signed off version 2", section.Title);
        Assert.Equal(
            "Course: “Getting worse” no longer stands|Itch: “8” → “5”|Said besides: added: “I forgot: I also use a nasal spray”",
            string.Join('|', brief.Texts("revision").Order(StringComparer.Ordinal))
        );
    }

    [Fact]
    public void A_version_that_says_the_same_shows_no_changes()
    {
        var read = BriefComposer.Compose(ShippedPatient.Of(First));
        var again = BriefComposer.Compose(ShippedPatient.Of(First) with { Previous = new PreviousBrief(1, read) });

        Assert.DoesNotContain(again.Sections, section => section.Id == "revision");
    }

    private static Brief Second(params string[] lines)
    {
        var first = ShippedPatient.Of(First);
        return BriefComposer.Compose(
            ShippedPatient.Of(lines) with
            {
                Earlier = new EarlierIntake("earlier", first.Form, first.Answers, first.At.AddMonths(-6)),
            }
        );
    }
}
