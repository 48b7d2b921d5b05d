using System.Collections.Immutable;
using IntakeBot.Core.Content;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Exports;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Tests.Dialog;

namespace IntakeBot.Core.Tests.Content;

/// <summary>Forms in several languages, and in which of them patients may be asked.</summary>
public sealed class LanguageTests
{
    private static readonly DateTimeOffset At = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_form_is_the_same_in_every_language_but_for_its_texts()
    {
        var form = TwoLanguages.Content.Prompts.FormOf("two");
        var spanish = form.In("es");

        Assert.Equal(["en", "es"], form.Languages);
        Assert.Equal("es", spanish.Language);
        Assert.Equal("Dos idiomas", spanish.Title);
        Assert.Equal(form.Own.All.Select(item => item.LinkId), spanish.All.Select(item => item.LinkId));
        var (own, colour) = (form.Own.Find(new LinkId("colour"))!, spanish.Find(new LinkId("colour"))!);
        Assert.Equal(("¿De qué color es?", "Color"), (colour.Text, colour.Label));
        Assert.Equal(("Una palabra basta.", "Para reconocerlo."), (colour.Help, colour.Why));
        Assert.Equal(own.Options.Select(option => option.Code), colour.Options.Select(option => option.Code));
        Assert.Equal(["Rojo", "colorado"], colour.Options[0].Names);
        Assert.Equal(["Red", "crimson"], own.Options[0].Names);
    }

    [Fact]
    public void A_text_without_translation_is_asked_in_the_forms_own_language_and_noted()
    {
        var spanish = TwoLanguages.Content.Prompts.FormOf("two").In("es");

        Assert.Equal("How big is it?", spanish.Find(new LinkId("size"))!.Text);
        var note = Assert.Single(
            TwoLanguages.Content.Notes,
            note => note.Path == "prompts/intake/two.questionnaire.json"
        );
        Assert.Contains("linkId size", note.Where, StringComparison.Ordinal);
        Assert.Contains("no translation into es", note.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_that_the_screener_cannot_read_is_not_offered_and_a_note_says_why()
    {
        var content = TwoLanguages.Content;

        Assert.DoesNotContain("es", content.Screening.Languages.ToList());
        Assert.False(content.Offers(content.Prompts.FormOf("two"), "es"));
        Assert.True(content.Offers(content.Prompts.FormOf("two"), "en"));
        var note = Assert.Single(content.Notes, note => note.Where == "es");
        Assert.Contains("not offered to patients", note.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_patient_who_asks_for_it_is_asked_in_the_forms_own_language()
    {
        var began = Begin(TwoLanguages.Content, "es");
        Assert.Equal("en", began.Intake.Language);
        Assert.Contains(
            began.Messages,
            message => message.Text.Verbatim.Contains("What colour", StringComparison.Ordinal)
        );

        // Nor does a stored intake go on in it.
        var stored = Begin(TwoLanguages.Spoken, "es").Intake;
        var next = Say(TwoLanguages.Content, stored, "red");
        Assert.Equal("es", stored.Language);
        Assert.Equal("red", Code(next.Intake));
    }

    [Theory]
    [InlineData("")]
    [InlineData("seeds/screening/assertions.es.yaml", "there are no assertions")]
    [InlineData("seeds/screening/guidance.es.yaml", "the rule suicidality has no guidance")]
    [InlineData("seeds/screening/concepts-appointment.es.yaml", "the concept mole-change has no phrases")]
    public void A_language_is_screened_where_every_concept_the_assertions_and_every_guidance_are(
        string missing,
        string? gap = null
    )
    {
        var files = Shipped.Files.Where(file => file.Path != missing).ToList();
        var rules = ScreeningReader.Read(files, Shipped.Content.Medications, [], new List<ContentProblem>())!;

        Assert.Equal(gap is null ? ["en", "es"] : ["en"], rules.Languages.Order());
        Assert.Empty(rules.Gaps["en"]);
        if (gap is null)
            Assert.Empty(rules.Gaps["es"]);
        else
            Assert.Contains(gap, rules.Gaps["es"]);
    }

    [Theory]
    [InlineData("{emergencyNumber}", "the emergency number", "other placeholders")]
    [InlineData("  suicidality:", "  suicidalitis:", "There is no rule")]
    [InlineData("  suicidality:", "  mole-change:", "There is no rule")]
    [InlineData("guidance:", "guide:", "is missing")]
    public void Guidance_that_could_not_be_said_is_refused(string written, string instead, string problem)
    {
        var files = Shipped
            .Files.Select(file =>
                file.Path == "seeds/screening/guidance.es.yaml"
                    ? file with
                    {
                        Text = file.Text.Replace(written, instead, StringComparison.Ordinal),
                    }
                    : file
            )
            .ToList();
        var problems = new List<ContentProblem>();
        Assert.Null(ScreeningReader.Read(files, Shipped.Content.Medications, [], problems));
        Assert.Contains(problems, one => $"{one.Problem} {one.Mend}".Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Words_for_a_concept_that_has_no_title_anywhere_are_refused()
    {
        var file = new ContentFile(
            "seeds/screening/concepts-more.es.yaml",
            "version: \"1\"\nlanguage: es\nconcepts:\n  - id: nonsense\n    phrases: [disparate]\n"
        );
        var problems = new List<ContentProblem>();
        Assert.Null(ScreeningReader.Read([.. Shipped.Files, file], Shipped.Content.Medications, [], problems));
        Assert.Contains(problems, one => one.Problem.Contains("nonsense", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("es", "Me alegra mucho que me lo haya dicho", "988, y marque 2")]
    [InlineData("en", "I'm really glad you told me", "988.")]
    public void A_red_flag_is_met_in_the_language_of_the_intake_with_its_own_crisis_line(
        string language,
        string says,
        string line
    )
    {
        var content = TwoLanguages.Spoken with { Screening = Shipped.Content.Screening };
        var clinic = new ClinicFacts("Skin Clinic", "911", "988")
        {
            CrisisLines = ImmutableDictionary<string, string>.Empty.Add("es", "988, y marque 2"),
        };
        var begun = DialogEngine.Begin(content, clinic, new PatientTurn.Joined("a0", At) { Language = language });
        var said = new PatientTurn.Said(new PatientText("ya no quiero vivir"), "a1", At);
        var words = string.Join(
            '\n',
            DialogEngine.Take(content, clinic, begun.Intake, said).Messages.Select(message => message.Text.Verbatim)
        );
        Assert.Contains(says, words, StringComparison.Ordinal);
        Assert.Contains(line, words, StringComparison.Ordinal);
        Assert.Contains("911", words, StringComparison.Ordinal);
        Assert.DoesNotContain("{", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_in_a_language_that_is_not_screened_is_refused()
    {
        var spanish = TwoLanguages.Form.Replace(
            "\"language\": \"en\"",
            "\"language\": \"es\"",
            StringComparison.Ordinal
        );
        var broken = Assert.IsType<ContentResult.Broken>(ContentCompiler.Compile(TwoLanguages.FilesWith(spanish)));
        Assert.Contains(
            broken.Problems,
            problem => problem.Problem.Contains("would miss red flags", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_answer_in_another_language_is_in_the_brief_by_its_label_in_the_forms_own()
    {
        var intake = Begin(TwoLanguages.Spoken, "es").Intake;
        intake = Say(TwoLanguages.Spoken, intake, "colorado").Intake;

        var answer = intake.Answers[new ItemKey(new LinkId("colour"))]!;
        Assert.Equal("Rojo", ((AnswerValue.Choice)answer.Values[0]).Display);
        Assert.Equal("colorado", answer.Quote.Verbatim);

        var brief = TextExport.Write(IntakeBrief.Compose(TwoLanguages.Spoken, intake, At));
        Assert.Contains("Red", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("Rojo", brief, StringComparison.Ordinal);
        var response = ResponseExport.Write(ResponseExport.Of(TwoLanguages.Spoken.Form, intake));
        Assert.Contains("\"display\": \"Red\"", response, StringComparison.Ordinal);
        Assert.Contains("colorado", response, StringComparison.Ordinal);
    }

    [Fact]
    public void An_intake_of_before_there_were_languages_goes_on_with_the_default_form()
    {
        var before = new Intake { ContentVersion = "old", StartedAt = At };
        var asked = Say(TwoLanguages.Content, before, "hello");
        Assert.Contains(
            asked.Messages,
            message => message.Text.Verbatim.Contains("What colour", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Pinned_prompts_keep_every_form_and_language_without_the_rules()
    {
        var prompts = ContentCompiler.CompilePinned(
            [.. TwoLanguages.Files.Where(file => !file.Path.StartsWith("seeds/", StringComparison.Ordinal))],
            []
        );
        Assert.Equal(["en", "es"], prompts!.FormOf("two").Languages);
    }

    [Fact]
    public void An_intake_finishes_on_its_form_though_a_phrase_was_added_since()
    {
        var before = Shipped
            .Files.Select(file =>
                file.Path switch
                {
                    "prompts/dialog/en.json" => file with
                    {
                        Text = file.Text.Replace("\"clinic-unnamed\"", "\"of-before\"", StringComparison.Ordinal),
                    },
                    "prompts/intake/skin-intake.questionnaire.json" => file with
                    {
                        Text = file.Text.Replace(
                            "How well do you sleep?",
                            "How was it before?",
                            StringComparison.Ordinal
                        ),
                    },
                    _ => file,
                }
            )
            .ToList();
        Assert.Null(ContentCompiler.CompilePinned(before, []));
        var prompts = ContentCompiler.CompilePinned(before, Shipped.Files)!;
        Assert.Equal("How was it before?", prompts.Forms[0].Own.Find(new LinkId("sleep.quality"))!.Text);
        Assert.Equal("your clinic", prompts.PhrasesOf(prompts.Forms[0].Own)[Phrase.ClinicUnnamed]);
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("")]
    public void A_default_form_that_is_not_there_is_refused(string name)
    {
        var broken = Assert.IsType<ContentResult.Broken>(ContentCompiler.Compile(TwoLanguages.Files, name));
        Assert.Contains("Content:Form", Assert.Single(broken.Problems).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dialog_file_named_for_another_language_is_refused()
    {
        var english = Shipped.Files.Single(file => file.Path == "prompts/dialog/en.json");
        var broken = Assert.IsType<ContentResult.Broken>(
            ContentCompiler.Compile([.. TwoLanguages.Files, english with { Path = "prompts/dialog/fr.json" }])
        );
        Assert.Equal("prompts/dialog/fr.json", Assert.Single(broken.Problems).Path);
    }

    private static TurnOutcome Begin(IntakeContent content, string language) =>
        DialogEngine.Begin(content, Conversation.Clinic, new PatientTurn.Joined("a0", At) { Language = language });

    private static TurnOutcome Say(IntakeContent content, Intake intake, string text) =>
        DialogEngine.Take(content, Conversation.Clinic, intake, new PatientTurn.Said(new PatientText(text), "a1", At));

    private static string Code(Intake intake) => intake.Answers[new ItemKey(new LinkId("colour"))]!.Codes.Single();
}
