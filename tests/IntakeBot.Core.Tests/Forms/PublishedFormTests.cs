using IntakeBot.Core.Content;
using IntakeBot.Core.Exports;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Tests.Dialog;

namespace IntakeBot.Core.Tests.Forms;

/// <summary>What forms that others publish do, and a conversation must make sense of.</summary>
public sealed class PublishedFormTests
{
    private const string Core = "http://hl7.org/fhir/StructureDefinition/";
    private const string Sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";

    [Fact]
    public void A_form_may_name_its_profiles_and_tags()
    {
        var form = SmallForm.Of(
            """{ "linkId": "a", "text": "A?", "type": "boolean" }""",
            """ "meta": { "profile": [ "http://hl7.org/fhir/4.0/StructureDefinition/Questionnaire" ], "tag": [ { "code": "x" } ] }, """
        );
        Assert.Single(form.All);
    }

    [Theory]
    [InlineData("\"status\": \"active\",", "", "/status")]
    [InlineData("\"status\": \"active\",", "\"status\": \"active\", \"code\": [],", "/code")]
    [InlineData(
        "\"status\": \"active\",",
        "\"status\": \"active\", \"text\": { \"status\": \"additional\" },",
        "/text/div"
    )]
    [InlineData(
        "\"status\": \"active\",",
        "\"status\": \"active\", \"extension\": [ { \"url\": \"http://hl7.org/fhir/StructureDefinition/variable\", \"valueExpression\": { \"name\": \"n_1\", \"language\": \"text/fhirpath\", \"expression\": \"1\" } } ],",
        "/extension/0/valueExpression/name"
    )]
    public void What_is_wrong_and_changes_nothing_of_what_is_asked_is_noted(string from, string to, string where)
    {
        var json = SmallForm.JsonOf("""{ "linkId": "a", "text": "A?", "type": "boolean" }""");
        var notes = Notes(json.Replace(from, to, StringComparison.Ordinal));
        Assert.Contains(notes, note => note.Where.StartsWith(where, StringComparison.Ordinal));
        Assert.All(notes, note => Assert.NotEmpty(note.Mend));
    }

    [Theory]
    [InlineData("\"date\": \"2021-4-1\",", "", "/date")]
    [InlineData("\"contact\": [ { \"name\": 3 } ],", "", "/contact/0/name")]
    [InlineData("", "\"required\": \"true\",", null)]
    public void What_is_wrong_where_nothing_is_read_stops_no_form(string head, string more, string? where)
    {
        var json = SmallForm.JsonOf($$"""{ {{more}} "linkId": "a", "text": "A?", "type": "boolean" }""", head);
        var (problems, notes) = (new List<ContentProblem>(), new List<ContentProblem>());
        QuestionnaireReader.ReadAll(new ContentFile("f.json", json), [], problems, notes);
        Assert.Equal(where is null, problems.Count > 0);
        Assert.Equal(
            where is not null,
            notes.Exists(note => note.Where.StartsWith(where ?? "-", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Empty_texts_are_none_and_words_to_display_without_words_are_noted()
    {
        var items = $$"""
            { "linkId": "g", "type": "group", "text": "", "item": [
              { "linkId": "d", "type": "display", "text": "" },
              { "linkId": "made", "type": "display", "text": "", "_text": { "extension": [ { "url": "{{Core}}cqf-expression", "valueExpression": { "language": "text/fhirpath", "expression": "'Made'" } } ] } },
              { "linkId": "a", "text": "A?", "type": "boolean" } ] }
            """;
        Assert.EndsWith("Made\n\nA?", SmallForm.Start(items).Reply, StringComparison.Ordinal);
        Assert.Contains(
            Notes(SmallForm.JsonOf(items)),
            note => note.Where.Contains("linkId d", StringComparison.Ordinal)
        );
        Assert.Contains(
            Problems(SmallForm.JsonOf("""{ "linkId": "a", "text": "", "type": "boolean" }""")),
            problem => problem.Problem == "The item has no text."
        );
    }

    [Theory]
    [InlineData(
        "\"compose\": { \"include\": [ { \"system\": \"http://snomed.info/sct\", \"filter\": [ { \"property\": \"constraint\", \"op\": \"=\", \"value\": \"^1\" } ] } ] }",
        true
    )]
    [InlineData("\"name\": \"empty\"", false)]
    public void A_value_set_that_is_made_by_a_rule_is_answered_in_words_and_an_empty_one_is_refused(
        string set,
        bool runs
    )
    {
        var json = SmallForm.JsonOf(
            """{ "linkId": "a", "text": "Which condition?", "type": "open-choice", "answerValueSet": "#v" }""",
            $$"""
            "contained": [ { "resourceType": "ValueSet", "id": "v", "status": "active", {{set}},
              "expansion": { "timestamp": "2024-01-01T00:00:00Z", "parameter": [ { "name": "version", "valueUri": "http://loinc.org|2.77" } ] } } ],
            """
        );
        Assert.Equal(runs, Problems(json).Count == 0);
    }

    [Fact]
    public void A_code_of_another_system_in_a_condition_means_the_option_of_that_code()
    {
        string Items(string code) =>
            $$"""
                { "linkId": "a", "text": "A?", "type": "choice", "answerOption": [
                  { "valueCoding": { "system": "urn:one", "code": "Y", "display": "Yes" } }, { "valueCoding": { "system": "urn:one", "code": "N", "display": "No" } } ] },
                { "linkId": "b", "text": "B?", "type": "string", "enableWhen": [ { "question": "a", "operator": "=", "answerCoding": { "system": "urn:two", "code": "{{code}}" } } ] },
                { "linkId": "c", "text": "C?", "type": "string" }
                """;
        Assert.Equal("b", SmallForm.Start(Items("Y")).Say("yes").Pending?.LinkId.Value);
        Assert.Equal("c", SmallForm.Start(Items("Y")).Say("no").Pending?.LinkId.Value);
        Assert.Contains(
            Notes(SmallForm.JsonOf(Items("Y"))),
            note => note.Problem.Contains("urn:two", StringComparison.Ordinal)
        );
        Assert.NotEmpty(Problems(SmallForm.JsonOf(Items("X"))));
    }

    [Fact]
    public void A_form_of_R5_is_asked_and_answered_as_R4()
    {
        var form = SmallForm.Of(
            """
            { "linkId": "a", "text": "A?", "type": "coding", "answerOption": [ { "valueCoding": { "code": "x", "display": "Ex" } } ] },
            { "linkId": "b", "text": "B?", "type": "coding", "answerConstraint": "optionsOrString", "answerOption": [ { "valueCoding": { "code": "y", "display": "Why" } } ],
              "enableWhen": [ { "question": "a", "operator": "exists", "answerBoolean": true } ], "disabledDisplay": "hidden" },
            { "linkId": "c", "text": "C?", "type": "string", "answerConstraint": "optionsOrString", "answerOption": [ { "valueString": "z" } ] }
            """,
            """ "copyrightLabel": "none", "versionAlgorithmString": "semver", """
        );
        Assert.Equal([ItemKind.Choice, ItemKind.OpenChoice, ItemKind.OpenChoice], form.All.Select(item => item.Kind));
        var conversation = SmallForm.Start(form).Say("ex", "something else", "z", "finish");
        Assert.Empty(ResponseChecker.Check(form, ResponseExport.Of(form, conversation.Intake)));
    }

    [Theory]
    [InlineData("choice", "\"answerValueSet\": \"http://example.org/countries\"", false)]
    [InlineData("open-choice", "\"answerValueSet\": \"http://example.org/countries\"", true)]
    [InlineData("open-choice", "\"required\": true, \"answerValueSet\": \"http://example.org/countries\"", true)]
    [InlineData(
        "choice",
        "\"extension\": [ { \"url\": \"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-answerExpression\", \"valueExpression\": { \"language\": \"application/x-fhir-query\", \"expression\": \"Condition?patient={{%patient.id}}\" } } ]",
        false
    )]
    public void Options_that_are_not_here_are_answered_in_words_that_are_kept(string type, string more, bool typed)
    {
        var items = $$"""
            { "linkId": "a", "text": "Which country?", "type": "{{type}}", {{more}} },
            { "linkId": "b", "text": "B?", "type": "boolean", "enableWhen": [ { "question": "a", "operator": "exists", "answerBoolean": true } ] },
            { "linkId": "c", "text": "C?", "type": "boolean" }
            """;
        Assert.Contains(
            Notes(SmallForm.JsonOf(items)),
            note => note.Problem.Contains("own words", StringComparison.Ordinal)
        );
        var form = SmallForm.Of(items);
        var conversation = SmallForm.Start(form).Say("New Zealand");
        Assert.Equal("New Zealand", conversation.Answer("a"));
        Assert.Equal(typed ? "b" : "c", conversation.Pending?.LinkId.Value);
        conversation.Say("yes", "yes", "finish");
        var response = ResponseExport.Of(form, conversation.Intake);
        Assert.Empty(ResponseChecker.Check(form, response));
        Assert.Contains("New Zealand", ResponseExport.Write(response), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_older_forms_are_said_and_HTML_is_read_as_words()
    {
        var conversation = SmallForm.Start(
            $$"""
            { "linkId": "a", "text": "<b>Do you smoke?</b><br/>Pipes&nbsp;too, if &lt;5 a day", "type": "boolean", "extension": [
              { "url": "{{Core}}questionnaire-instruction", "valueString": "Vaping counts." }, { "url": "{{Core}}questionnaire-help", "valueString": "Any tobacco." } ] }
            """
        );
        Assert.EndsWith(
            "Do you smoke?\nPipes too, if <5 a day\n\nVaping counts.",
            conversation.Reply,
            StringComparison.Ordinal
        );
        conversation.Say("help");
        Assert.Contains("Any tobacco.", conversation.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_is_said_only_before_what_is_asked_under_it()
    {
        var conversation = SmallForm.Start(
            """
            { "linkId": "g", "type": "group", "item": [
              { "linkId": "one", "type": "group", "text": "One", "item": [ { "linkId": "a", "text": "A?", "type": "boolean" } ] },
              { "linkId": "two", "type": "group", "text": "For the nurse", "readOnly": true, "item": [ { "linkId": "b", "text": "B?", "type": "string" } ] } ] }
            """
        );
        Assert.EndsWith("One\n\nA?", conversation.Reply, StringComparison.Ordinal);
        Assert.DoesNotContain("Part 1", conversation.Reply, StringComparison.Ordinal);
        conversation.Say("yes");
        Assert.DoesNotContain("nurse", conversation.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_that_are_the_same_are_told_apart_by_their_group()
    {
        var form = SmallForm.Of(
            """
            { "linkId": "warm", "type": "group", "text": "Warmth", "item": [ { "linkId": "w.l", "text": "Left", "type": "string" }, { "linkId": "w.o", "text": "Only here:", "type": "string" } ] },
            { "linkId": "pulse", "type": "group", "text": "Pulse", "item": [ { "linkId": "p.l", "text": "Left", "type": "string" } ] }
            """
        );
        Assert.Equal(
            ["Warmth: Left", "Only here", "Pulse: Left"],
            form.All.Where(item => item.Kind != ItemKind.Group).Select(item => item.Label)
        );
    }

    [Theory]
    [InlineData("%is-ill", "yes", "b")]
    [InlineData("%is-ill", "no", null)]
    [InlineData("%patient.exists() or %ill", "yes", "b")]
    [InlineData("%broken.exists() or %ill", "yes", "b")]
    public void Variables_may_have_hyphens_and_fail_and_a_record_that_is_not_here_is_empty(
        string expression,
        string said,
        string? asked
    )
    {
        var form = SmallForm.Of(
            $$"""
            { "linkId": "a", "text": "A?", "type": "boolean" },
            { "linkId": "b", "text": "B?", "type": "boolean", "extension": [ { "url": "{{Sdc}}enableWhenExpression", "valueExpression": { "language": "text/fhirpath", "expression": "{{expression}}" } } ] }
            """,
            $$"""
            "extension": [ {{Variable("is-ill", "%resource.item.where(linkId='a').answer.value")}}, {{Variable(
                "ill",
                "%resource.item.where(linkId='a').answer.value"
            )}}, {{Variable("broken", "('a' | 'b').toInteger()")}} ],
            """
        );
        Assert.Equal(asked, SmallForm.Start(form).Say(said).Pending?.LinkId.Value);
    }

    [Fact]
    public void What_would_be_reckoned_from_a_record_is_asked()
    {
        var items = $$"""
            { "linkId": "a", "text": "Your family name?", "type": "string", "extension": [ { "url": "{{Sdc}}calculatedExpression", "valueExpression": { "language": "text/fhirpath", "expression": "%patient.name.family" } } ] }
            """;
        Assert.Equal("a", SmallForm.Start(items).Pending?.LinkId.Value);
        Assert.Contains(Notes(SmallForm.JsonOf(items)), note => note.Mend == "The patient is asked.");
    }

    [Fact]
    public void A_text_may_be_made_of_the_answers()
    {
        string Made(string linkId, string type, string text, string expression) =>
            $$"""
                { "linkId": "{{linkId}}", "type": "{{type}}", "text": "{{text}}", "_text": { "extension": [ { "url": "{{Core}}cqf-expression", "valueExpression": { "language": "text/fhirpath", "expression": "{{expression}}" } } ] } }
                """;
        const string Chosen = "%resource.item.where(linkId='a').answer.value.display";
        var conversation = SmallForm.Start(
            $$"""
            { "linkId": "a", "text": "A?", "type": "choice", "answerOption": [ { "valueCoding": { "code": "x", "display": "Eczema" } } ] },
            {{Made("d", "display", "It is asked next.", $"'Of your ' + {Chosen} + ':'")}},
            {{Made("b", "date", "Since when?", $"'Since when is the ' + {Chosen} + '?'")}},
            {{Made("c", "boolean", "C?", "%resource.item.where(linkId='nothing').answer.value")}},
            {{Made("e", "display", "The end.", $"'So much of ' + {Chosen}")}}
            """
        );
        Assert.EndsWith(
            "Of your Eczema:\n\nSince when is the Eczema?",
            conversation.Say("eczema").Reply,
            StringComparison.Ordinal
        );
        Assert.EndsWith("C?", conversation.Say("skip").Reply, StringComparison.Ordinal);
        Assert.Contains("So much of Eczema", conversation.Say("yes").Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calculation_that_has_a_name_is_a_variable()
    {
        var form = SmallForm.Of(
            $$"""
            { "linkId": "a", "text": "A?", "type": "integer" },
            { "linkId": "b", "text": "B", "type": "integer", "readOnly": true, "extension": [ { "url": "{{Sdc}}calculatedExpression", "valueExpression": { "language": "text/fhirpath", "expression": "%twice + 1" } } ] }
            """,
            $$"""
            "extension": [ { "url": "{{Sdc}}calculatedExpression", "valueExpression": { "name": "twice", "language": "text/fhirpath", "expression": "%resource.item.where(linkId='a').answer.value * 2" } } ],
            """
        );
        Assert.Equal("11", SmallForm.Start(form).Say("5").Answer("b"));
    }

    [Theory]
    [InlineData("decimal", "\"code\": \"[in_i]\", \"system\": \"http://unitsofmeasure.org\"", "5 ft 7", "67 in")]
    [InlineData("decimal", "\"code\": \"[in_i]\", \"system\": \"http://unitsofmeasure.org\"", "67", "67 in")]
    [InlineData("quantity", "\"code\": \"[lb_av]\", \"system\": \"http://unitsofmeasure.org\"", "150", "150 lb")]
    [InlineData("quantity", "\"display\": \"{beats}/min\"", "72", "72 beats/min")]
    public void A_unit_is_asked_for_by_its_name_and_kept_by_its_code(
        string type,
        string unit,
        string said,
        string shown
    )
    {
        var form = SmallForm.Of(
            $$"""
            { "linkId": "a", "text": "How much?", "type": "{{type}}", "extension": [ { "url": "{{Core}}questionnaire-unit", "valueCoding": { {{unit}} } } ] }
            """
        );
        var conversation = SmallForm.Start(form);
        Assert.Contains($"({shown.Split(' ')[1]})", conversation.Reply, StringComparison.Ordinal);
        conversation.Say(said);
        Assert.Equal(shown, conversation.Answer("a"));
        conversation.Say("finish");
        Assert.Empty(ResponseChecker.Check(form, ResponseExport.Of(form, conversation.Intake)));
    }

    [Fact]
    public void A_quantity_without_a_unit_is_a_number()
    {
        var form = SmallForm.Of(
            """{ "linkId": "a", "text": "How many times have you been pregnant?", "type": "quantity" }"""
        );
        var conversation = SmallForm.Start(form).Say("two");
        Assert.Equal("2", conversation.Answer("a"));
        conversation.Say("finish");
        Assert.Empty(ResponseChecker.Check(form, ResponseExport.Of(form, conversation.Intake)));
    }

    [Theory]
    [InlineData("skip", null)]
    [InlineData("none", "none")]
    public void Nobody_is_asked_for_the_dose_of_no_medicine(string said, string? kept)
    {
        var conversation = SmallForm.Start(
            """
            { "linkId": "m", "type": "group", "text": "Medication", "repeats": true, "item": [
              { "linkId": "m.n", "text": "Name?", "type": "string" }, { "linkId": "m.d", "text": "Dose?", "type": "string" } ] },
            { "linkId": "b", "text": "B?", "type": "boolean" }
            """
        );
        conversation.Say(said);
        Assert.Equal(kept, conversation.Answer("m.n"));
        Assert.Equal("b", conversation.Pending?.LinkId.Value);
    }

    [Fact]
    public void Questions_outside_any_group_are_one_section()
    {
        var conversation = SmallForm.Start(
            """
            { "linkId": "a", "text": "A?", "type": "boolean" }, { "linkId": "b", "text": "B?", "type": "boolean" },
            { "linkId": "g", "type": "group", "text": "Last", "item": [ { "linkId": "c", "text": "C?", "type": "boolean" } ] }
            """
        );
        Assert.Contains("Part 2 of 2: Last", conversation.Say("yes", "yes").Reply, StringComparison.Ordinal);
    }

    private static string Variable(string name, string expression) =>
        $$"""{ "url": "{{Core}}variable", "valueExpression": { "name": "{{name}}", "language": "text/fhirpath", "expression": "{{expression}}" } }""";

    private static List<ContentProblem> Problems(string json)
    {
        var problems = new List<ContentProblem>();
        QuestionnaireReader.Read(new ContentFile("f.json", json), problems);
        return problems;
    }

    private static List<ContentProblem> Notes(string json)
    {
        var (problems, notes) = (new List<ContentProblem>(), new List<ContentProblem>());
        var form = QuestionnaireReader.ReadAll(new ContentFile("f.json", json), [], problems, notes);
        Assert.Empty(problems);
        Assert.NotNull(form);
        return notes;
    }
}
