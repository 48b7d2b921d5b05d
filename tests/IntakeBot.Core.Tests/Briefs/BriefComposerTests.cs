using System.Text.Json;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Tests.Briefs;

public sealed class BriefComposerTests
{
    [Fact]
    public void Identity_tells_age_and_date_of_birth_and_sex()
    {
        var brief = Patient.Typical().Brief();

        Assert.Equal("Quillon Zarkov", brief.PatientName.Verbatim);
        Assert.Equal("41 years (born 12 March 1985) · Female", brief.Identity.Verbatim);
        Assert.Equal(
            ["Name", "Date of birth", "Sex"],
            brief.IdentitySources.Cast<Citation.ToAnswer>().Select(source => source.Label)
        );
        Assert.DoesNotContain(brief.Sections, section => section.Id == "about");
    }

    [Fact]
    public void What_is_said_beside_a_date_of_birth_is_kept_in_a_section()
    {
        var brief = Patient
            .Typical()
            .Answers(
                "about.birth-date",
                "12 March 1985, the year of the flood",
                new AnswerValue.Date(new PartialDate(1985, 3, 12))
            )
            .Brief();

        Assert.Equal(
            "12 March 1985 (“12 March 1985, the year of the flood”)",
            Text(Block<BriefBlock.Fact>(brief, "about", "Date of birth").Claim)
        );
    }

    [Theory]
    [InlineData("1985-03-15", "40 years")]
    [InlineData("1985-03-14", "41 years")]
    [InlineData("1985", "40 to 41 years")]
    [InlineData("2025-08-01", "7 months")]
    [InlineData("2024-02-29", "2 years")]
    [InlineData("2026-02-14", "1 month")]
    public void Age_is_no_more_precise_than_the_date(string born, string age)
    {
        Assert.True(PartialDate.TryParseIso(born, out var date));
        var brief = new Patient().Answers("about.birth-date", "x", new AnswerValue.Date(date)).Brief();

        Assert.StartsWith($"{age} (born ", brief.Identity.Verbatim, StringComparison.Ordinal);
    }

    [Fact]
    public void A_birth_date_to_come_has_no_age()
    {
        var brief = new Patient().Answers("about.birth-date", "2030", new AnswerValue.Date(new(2030))).Brief();

        Assert.Equal("born 2030", brief.Identity.Verbatim);
    }

    [Fact]
    public void Flags_come_first_standing_before_withdrawn_and_the_most_urgent_first()
    {
        var patient = Patient.Typical();
        patient.Flags =
        [
            Patient.Flag("gone", Urgency.Emergency, withdrawnBy: "m9"),
            Patient.Flag("note", Urgency.ClinicianNote),
            Patient.Flag("today", Urgency.SameDay),
        ];
        var brief = patient.Brief();

        Assert.Equal("red-flags", brief.Sections[0].Id);
        Assert.Equal(
            ["today", "note", "gone"],
            brief.Sections[0].Blocks.Cast<BriefBlock.Alert>().Select(alert => alert.Flag.Flag.RuleId)
        );
        Assert.Equal(Urgency.SameDay, brief.Urgency);
    }

    [Fact]
    public void Sections_follow_the_form_and_a_new_question_needs_no_code()
    {
        var form = Patient.Form;
        var extra = form.Items[2].Items[1] with { LinkId = new LinkId("pets.cat"), Label = "Cat" };
        var pets = form.Items[2] with { LinkId = new LinkId("pets"), Text = "Pets", Items = [extra] };
        var input = Patient.Typical().Says("pets.cat", "two Siamese").Input() with
        {
            Form = new IntakeForm(form.Url, form.Version, form.Title, form.Language, [.. form.Items, pets]),
        };
        var brief = BriefComposer.Compose(input);

        Assert.Equal(
            ["red-flags", "reason", "skin", "medicines", "pets", "article", "unanswered"],
            brief.Sections.Select(section => section.Id)
        );
        Assert.Equal("two Siamese", Text(Block<BriefBlock.Fact>(brief, "pets", "Cat").Claim));
    }

    [Fact]
    public void Reasons_are_quoted_and_scales_are_drawn()
    {
        var brief = Patient.Typical().Brief();

        Assert.StartsWith(
            "my arms itch",
            Text(Block<BriefBlock.Quote>(brief, "reason", "Reason for visit").Claim),
            StringComparison.Ordinal
        );
        var itch = Block<BriefBlock.Scale>(brief, "skin", "Itch");
        Assert.Equal((7m, 0m, 10m, "7/10"), (itch.Value, itch.Min, itch.Max, Text(itch.Claim)));
    }

    [Fact]
    public void Words_beyond_the_value_are_shown_beside_it()
    {
        var brief = Patient
            .Typical()
            .Answers("skin.mole", "no, but a sore on my shin won't heal", new AnswerValue.YesNo(false))
            .Brief();

        Assert.Equal(
            "No (“no, but a sore on my shin won't heal”)",
            Text(Block<BriefBlock.Fact>(brief, "skin", "Changing mole").Claim)
        );
    }

    [Fact]
    public void Medicines_are_a_row_per_occurrence_with_nothing_made_up()
    {
        var table = Assert.Single(Section(Patient.Typical().Brief(), "medicines").Blocks.OfType<BriefBlock.Table>());

        Assert.Equal(["Name", "Dose", "How often", "Since"], table.Columns);
        Assert.Equal(
            ["cetirizine|10 mg||", "vitamin D|||January"],
            table.Rows.Select(row => string.Join('|', row.Select(cell => cell?.Text.Verbatim)))
        );
    }

    [Fact]
    public void Taking_none_is_said_only_where_the_patient_said_so()
    {
        var none = Patient.Typical().Answers("medicines.any", "no", new AnswerValue.YesNo(false)).Brief();
        var silent = Patient.Typical().Forgets("medicines.any").Forgets("allergies.any").Brief();
        var unnamed = new Patient().Answers("medicines.any", "yes", new AnswerValue.YesNo(true)).Brief();
        var unread = new Patient()
            .Answers("medicines.any", "hm", new AnswerValue.Unread(new PatientText("hm")))
            .Brief();

        Assert.Equal(
            "Patient reports taking none",
            Text(Block<BriefBlock.Fact>(none, "medicines", "Medicine or supplement").Claim)
        );
        Assert.Equal("Patient reports none", Text(Block<BriefBlock.Fact>(none, "medicines", "Allergies").Claim));
        Assert.Equal(
            ["Medicine or supplement: Not asked or not answered.", "Allergies: Not asked or not answered."],
            Section(silent, "medicines").Blocks.Cast<BriefBlock.Note>().Select(note => note.Text)
        );
        Assert.Contains(
            "did not name it",
            Text(Block<BriefBlock.Fact>(unnamed, "medicines", "Medicine or supplement").Claim),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "hm",
            Text(Block<BriefBlock.Quote>(unread, "medicines", "Takes medicines (not understood)").Claim)
        );
    }

    [Fact]
    public void Answers_of_disabled_items_never_appear()
    {
        var patient = Patient
            .Typical()
            .Says("skin.mole-detail", "DISABLED-WORDS")
            .Answers("medicines.any", "no", new AnswerValue.YesNo(false));

        var json = JsonSerializer.Serialize(patient.Brief(), CoreJson.Options);
        Assert.DoesNotContain("DISABLED-WORDS", json, StringComparison.Ordinal);
        Assert.DoesNotContain("cetirizine", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Pregnancy_leaves_the_identity_once_it_is_no_longer_asked()
    {
        var form = Patient.Form;
        var sex = new AnswerValue.Choice("female", "Female");
        var pregnancy = form.Items[0].Items[2] with
        {
            LinkId = new LinkId("about.pregnancy"),
            EnabledWhen = new Condition.Compare(new LinkId("about.sex"), Comparison.Equal, sex),
        };
        var about = form.Items[0] with { Items = [form.Items[0].Items[2], pregnancy] };
        var asked = new IntakeForm(form.Url, form.Version, form.Title, form.Language, [about]);
        var patient = new Patient()
            .Answers("about.sex", "female", sex)
            .Answers("about.pregnancy", "maybe", new AnswerValue.Choice("maybe", "Maybe"));

        Assert.Equal(
            "Female · Pregnancy: Maybe",
            BriefComposer.Compose(patient.Input() with { Form = asked }).Identity.Verbatim
        );
        patient.Answers("about.sex", "male", new AnswerValue.Choice("male", "Male"));
        Assert.Equal("Male", BriefComposer.Compose(patient.Input() with { Form = asked }).Identity.Verbatim);
    }

    [Fact]
    public void Unread_answers_and_asides_are_kept_and_commands_are_not()
    {
        var brief = Patient
            .Typical()
            .Answers(
                "sleep.hours",
                "when the baby lets me",
                new AnswerValue.Unread(new PatientText("when the baby lets me"))
            )
            .Remarks("my mother died in May", "skin.itch")
            .Remarks("I fear the needle")
            .Remarks("skip", "sleep.hours")
            .Remarks("change 4")
            .Brief();

        Assert.Equal(
            ["Said when asked: Itch: my mother died in May", "Said besides: I fear the needle"],
            Section(brief, "own-words")
                .Blocks.Cast<BriefBlock.Quote>()
                .Select(quote => $"{quote.Label}: {quote.Claim.Text.Verbatim}")
        );
        Assert.Equal("Sleep (not understood)", Block<BriefBlock.Quote>(brief, "mood", "Sleep (not understood)").Label);
    }

    [Fact]
    public void Skipped_and_unanswered_are_told_apart_and_counted()
    {
        var patient = Patient.Typical();
        patient.Skipped = [ItemKey.Parse("medicine.dose#1")];
        var brief = patient.Brief();

        Assert.Equal(
            [
                "Skipped: Dose (vitamin D).",
                "Not answered: How often, since (cetirizine); How often (vitamin D); Sleep.",
            ],
            Section(brief, "unanswered").Blocks.OfType<BriefBlock.Note>().Select(note => note.Text)
        );
        Assert.Equal((14, 19), (brief.Answered, brief.Applicable));
    }

    [Fact]
    public void The_article_is_quoted_exactly_and_cites_both_sides()
    {
        var section = Section(Patient.Typical().Brief(), "article");
        var passages = section.Blocks.OfType<BriefBlock.Passage>().ToList();

        Assert.IsType<BriefBlock.Note>(section.Blocks[0]);
        Assert.Equal(
            ["Itch at night and eczema keep people awake.", "Eczema and hives were often seen together."],
            passages.Select(passage => Text(passage.Claim))
        );
        Assert.All(
            passages,
            passage =>
            {
                Assert.StartsWith("Dr. Elm, “", passage.Source, StringComparison.Ordinal);
                Assert.NotEmpty(passage.TouchesOn);
                Assert.Contains(passage.Claim.Citations, citation => citation is Citation.ToPassage);
                Assert.Contains(passage.Claim.Citations, citation => citation is Citation.ToAnswer);
            }
        );
    }

    [Fact]
    public void Denied_findings_choose_no_passage()
    {
        var brief = new Patient()
            .Answers("skin.conditions", "none", new AnswerValue.Choice("none", "No name yet"))
            .Answers("skin.itch", "1", new AnswerValue.Number(1))
            .Brief();

        Assert.DoesNotContain(brief.Sections, section => section.Id == "article");
    }

    [Fact]
    public void Every_claim_cites_and_no_section_is_empty()
    {
        var brief = Patient.Typical().Remarks("I fear the needle").Brief();

        Assert.All(brief.Sections, section => Assert.NotEmpty(section.Blocks));
        Assert.All(
            brief.Sections.SelectMany(section => section.Blocks).SelectMany(block => block.Claims),
            claim => Assert.NotEmpty(claim.Citations)
        );
    }

    [Fact]
    public void The_same_input_gives_the_same_brief_and_an_empty_one_stands()
    {
        Assert.Equal(
            JsonSerializer.Serialize(Patient.Typical().Brief(), CoreJson.Options),
            JsonSerializer.Serialize(Patient.Typical().Brief(), CoreJson.Options)
        );
        var empty = new Patient().Brief();
        Assert.Equal(["red-flags", "medicines", "unanswered"], empty.Sections.Select(section => section.Id));
        Assert.Equal(Urgency.None, empty.Urgency);
    }

    private static BriefSection Section(Brief brief, string id) => brief.Sections.Single(section => section.Id == id);

    private static T Block<T>(Brief brief, string section, string label)
        where T : BriefBlock =>
        Section(brief, section)
            .Blocks.OfType<T>()
            .Single(block =>
                label
                == block switch
                {
                    BriefBlock.Fact fact => fact.Label,
                    BriefBlock.Quote quote => quote.Label,
                    BriefBlock.Scale scale => scale.Label,
                    _ => null,
                }
            );

    private static string Text(Claim claim) => claim.Text.Verbatim;

    private static IEnumerable<string> Sentences(Brief brief, string section) =>
        Section(brief, section).Blocks.OfType<BriefBlock.Prose>().SelectMany(prose => prose.Sentences).Select(Text);
}
