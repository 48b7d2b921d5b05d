using System.Text.Json;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Exports;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Knowledge;
using IntakeBot.Core.Screening;
using IntakeBot.Core.Tests.Briefs;
using IntakeBot.Core.Tests.Dialog;

namespace IntakeBot.Core.Tests.Exports;

public sealed class ExportFormatsTests
{
    [Fact]
    public void Text_reads_like_a_page()
    {
        var patient = Patient.Typical();
        patient.Flags = [Patient.Flag("fever", Urgency.SameDay)];
        var text = TextExport.Write(patient.Brief());

        Assert.StartsWith(
            """
            PRE-VISIT BRIEF
            Quillon Zarkov
            41 years (born 12 March 1985) · Female
            Same day · 14 of 19 questions answered

            RED FLAGS
            ---------
            ! SAME DAY: Finding fever
               “it hurts” (Concept)
               Think of it. Source: Guideline 2024

            REASON FOR VISIT AND GOALS
            --------------------------
            Reason for visit: “my arms itch all night, signed Quillon, born 12 March 1985”

            SKIN HISTORY
            ------------
            Reports eczema. Onset: “3 years ago”.
            Itch: 7/10 [#######...]
            Changing mole: No

            MEDICINES, SUPPLEMENTS AND ALLERGIES
            ------------------------------------
            1. Name: cetirizine | Dose: 10 mg | How often: not said | Since: not said
            2. Name: vitamin D | Dose: not said | How often: not said | Since: January
            Allergies: Patient reports none

            """,
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Text_keeps_eighty_columns_and_obeys_no_escape()
    {
        var text = TextExport.Write(
            Patient
                .Typical()
                .Says(
                    "reason.main",
                    $"\u001b[2J\u202e{new string('x', 300)} {string.Join(' ', Enumerable.Repeat("word", 90))}"
                )
                .Brief()
        );

        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u202e', text);
    }

    [Fact]
    public void Text_wraps_long_labels_and_keeps_the_lines_of_a_list()
    {
        var patient = Patient.Typical();
        var heading = string.Join(' ', Enumerable.Repeat("heading", 15));
        patient.Library =
        [
            Patient.Articles[0] with
            {
                Passages = [new Passage("list", heading, "Conditions:\nEczema\nHives")],
            },
        ];
        var text = TextExport.Write(patient.Brief());

        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains("Conditions:\n  Eczema\n  Hives”\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_cannot_pretend_to_be_a_heading()
    {
        var brief = Patient
            .Typical()
            .Says("about.name", "Sam\n\nRED FLAGS\nNone")
            .Says("reason.main", "x\nRED FLAGS\nNone")
            .Brief();

        Assert.Single(TextExport.Write(brief).Split('\n'), line => line == "RED FLAGS");
    }

    [Fact]
    public void Text_shows_a_narrative_with_its_sources_below_the_flags()
    {
        var brief = Patient.Typical().Brief();
        var claim = brief
            .Sections.Single(section => section.Id == "skin")
            .Blocks.OfType<BriefBlock.Scale>()
            .Single()
            .Claim;
        var text = TextExport.Write(
            brief with
            {
                Narrative = new Narrative(
                    "ollama/x",
                    "1",
                    [claim with { Text = new PatientText("The itch is 7.") }],
                    0
                ),
            }
        );

        Assert.Contains("- The itch is 7. [Itch]\n", text, StringComparison.Ordinal);
        Assert.True(
            text.IndexOf("RED FLAGS", StringComparison.Ordinal)
                < text.IndexOf("The itch is 7.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Json_reads_back_as_the_same_brief()
    {
        var brief = Patient.Typical().Remarks("I fear the needle").Brief();
        var json = JsonExport.Write(brief);
        var again = JsonSerializer.Deserialize<Brief>(json, CoreJson.Options)!;

        Assert.Equal(json, JsonExport.Write(again));
        Assert.Contains("\"patientName\": \"Quillon Zarkov\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_format_is_found_by_its_own_id()
    {
        Assert.All(ExportFormats.All, format => Assert.Same(format, ExportFormats.Find(format.Id)));
        Assert.Null(ExportFormats.Find("pdf"));
    }

    [Fact]
    public void Every_format_writes_an_intake_in_which_nothing_was_said_yet()
    {
        var intake = SmallForm.Start().Intake;
        var source = new ExportSource(
            "i1",
            SmallForm.Content,
            intake,
            IntakeBrief.Compose(SmallForm.Content, intake, Conversation.Start)
        );
        Assert.All(ExportFormats.All, format => Assert.NotEmpty(format.Write(source)));
    }
}
