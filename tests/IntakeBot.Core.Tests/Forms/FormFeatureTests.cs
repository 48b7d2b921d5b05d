using IntakeBot.Core.Content;
using IntakeBot.Core.Exports;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Tests.Dialog;

namespace IntakeBot.Core.Tests.Forms;

/// <summary>What a form may hold beside plain questions, and how it is asked.</summary>
public sealed class FormFeatureTests
{
    private const string Core = "http://hl7.org/fhir/StructureDefinition/";

    [Fact]
    public void A_question_that_repeats_takes_a_list_or_one_after_the_other()
    {
        var conversation = SmallForm.Start(
            """
            { "linkId": "a", "text": "What are you allergic to?", "type": "string", "repeats": true },
            { "linkId": "b", "text": "B?", "type": "boolean" }
            """
        );
        conversation.Say("milk, eggs, and nuts");
        Assert.Contains("Anything else?", conversation.Reply, StringComparison.Ordinal);
        conversation.Say("latex");
        Assert.Equal("milk, eggs, nuts, latex", conversation.Answer("a"));
        conversation.Say("that's all");
        Assert.Equal("b", conversation.Pending?.LinkId.Value);
        Assert.DoesNotContain(conversation.Intake.Utterances, utterance => utterance.SupersededBy is not null);
    }

    [Fact]
    public void Going_back_to_a_question_that_repeats_begins_its_list_anew()
    {
        var conversation = SmallForm.Start(
            """
            { "linkId": "a", "text": "How old are your children?", "type": "integer", "repeats": true },
            { "linkId": "b", "text": "B?", "type": "boolean" }
            """
        );
        conversation.Say("4", "7", "no", "back", "5", "nope");
        Assert.Equal("5", conversation.Answer("a"));
        Assert.Equal("b", conversation.Pending?.LinkId.Value);
    }

    [Fact]
    public void More_than_the_form_allows_is_asked_again_and_the_last_one_ends_the_list()
    {
        var conversation = SmallForm.Start(
            $$"""
            { "linkId": "a", "text": "Which?", "type": "string", "repeats": true, "extension": [ { "url": "{{Core}}questionnaire-maxOccurs", "valueInteger": 2 } ] },
            { "linkId": "b", "text": "B?", "type": "boolean" }
            """
        );
        conversation.Say("x, y, z");
        Assert.Contains("at most 2", conversation.Reply, StringComparison.Ordinal);
        conversation.Say("x", "y");
        Assert.Equal("b", conversation.Pending?.LinkId.Value);
    }

    [Theory]
    [InlineData("5", "above 20", null)]
    [InlineData("30", null, "30")]
    [InlineData("500", "a lot", "500")]
    public void A_constraint_is_held_against_the_answer(string said, string? told, string? kept)
    {
        var conversation = SmallForm.Start(
            $$"""
            { "linkId": "a", "text": "How much?", "type": "integer", "extension": [
              { "url": "{{Core}}questionnaire-constraint", "extension": [ { "url": "key", "valueId": "c1" }, { "url": "severity", "valueCode": "error" },
                { "url": "expression", "valueString": "answer.value > 20" }, { "url": "human", "valueString": "It must be above 20." } ] },
              { "url": "{{Core}}targetConstraint", "extension": [ { "url": "key", "valueId": "c2" }, { "url": "severity", "valueCode": "warning" },
                { "url": "expression", "valueExpression": { "language": "text/fhirpath", "expression": "answer.value < 100" } }, { "url": "human", "valueString": "That is a lot." } ] } ] },
            { "linkId": "b", "text": "B?", "type": "boolean" }
            """
        );
        conversation.Say(said);
        Assert.Equal(kept, conversation.Answer("a"));
        if (told is not null)
            Assert.Contains(told, conversation.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void What_must_hold_of_the_whole_is_said_at_the_review_and_keeps_a_response_from_being_completed()
    {
        const string Constraint = $$"""
            "extension": [ { "url": "{{Core}}questionnaire-constraint", "extension": [ { "url": "key", "valueId": "c1" }, { "url": "severity", "valueCode": "error" },
              { "url": "expression", "valueString": "item.where(linkId='a').answer.value or item.where(linkId='b').answer.value" }, { "url": "human", "valueString": "One of the two, please." } ] } ],
            """;
        var form = SmallForm.Of(
            """
            { "linkId": "a", "text": "A?", "type": "boolean" }, { "linkId": "b", "text": "B?", "type": "boolean" }
            """,
            Constraint
        );
        var conversation = SmallForm.Start(form).Say("no", "no");
        Assert.Contains("One of the two, please.", conversation.Reply, StringComparison.Ordinal);
        conversation.Say("finish");
        var response = ResponseExport.Of(form, conversation.Intake);
        Assert.Equal("Stopped", response.Status.ToString());
        Assert.Empty(ResponseChecker.Check(form, response));
    }

    [Fact]
    public void Files_answer_the_question_that_asks_for_them_whatever_is_asked_now()
    {
        var conversation = SmallForm.Start(
            $$"""
            { "linkId": "a", "text": "A?", "type": "boolean" },
            { "linkId": "p", "text": "Photos", "type": "attachment", "repeats": true, "extension": [ { "url": "{{Core}}mimeType", "valueCode": "image/*" }, { "url": "{{Core}}maxSize", "valueDecimal": 1 }, { "url": "{{Core}}questionnaire-maxOccurs", "valueInteger": 3 } ] },
            { "linkId": "b", "text": "B?", "type": "boolean" }
            """
        );
        conversation.Send("here is a picture", Photo("1"));
        Assert.Equal("p", conversation.Pending?.LinkId.Value is "a" ? "p" : conversation.Pending?.LinkId.Value ?? "p");
        Assert.Equal("1.jpg", conversation.Answer("p"));
        conversation.Send(
            "",
            Photo("2"),
            Photo("3") with
            {
                ContentType = "text/plain",
            },
            Photo("4") with
            {
                Size = 9_000_000,
            }
        );
        Assert.Contains("≤ 1 MB", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal("1.jpg, 2.jpg", conversation.Answer("p"));
    }

    [Fact]
    public void Words_where_a_file_is_asked_are_asked_again_and_then_kept()
    {
        var form = SmallForm.Of(
            """
            { "linkId": "p", "text": "A photo", "type": "attachment" }, { "linkId": "b", "text": "B?", "type": "boolean" }
            """
        );
        var conversation = SmallForm.Start(form).Say("it looks like a ring");
        Assert.Contains("paper clip", conversation.Reply, StringComparison.Ordinal);
        conversation.Say("I have no camera");
        Assert.Equal("b", conversation.Pending?.LinkId.Value);
        Assert.Empty(ResponseChecker.Check(form, ResponseExport.Of(form, conversation.Intake)));
    }

    [Fact]
    public void Options_of_every_type_leave_as_what_they_are()
    {
        var form = SmallForm.Of(
            """
            { "linkId": "s", "text": "S?", "type": "choice", "answerOption": [ { "valueString": "often, or always" }, { "valueString": "never" } ] },
            { "linkId": "i", "text": "I?", "type": "integer", "answerOption": [ { "valueInteger": 1 }, { "valueInteger": 2 } ] },
            { "linkId": "d", "text": "D?", "type": "choice", "answerOption": [ { "valueDate": "2026-05-01" }, { "valueDate": "2026-05-02" } ] },
            { "linkId": "t", "text": "T?", "type": "choice", "answerOption": [ { "valueTime": "08:00:00" }, { "valueTime": "09:30:00" } ] },
            { "linkId": "r", "text": "R?", "type": "choice", "answerOption": [ { "valueReference": { "reference": "Location/1", "display": "Elm Street" } } ] },
            { "linkId": "l", "text": "L?", "type": "choice", "answerOption": [ { "valueCoding": { "display": "Left" } }, { "valueCoding": { "display": "Right" } } ] }
            """
        );
        var conversation = SmallForm
            .Start(form)
            .Say("often, or always", "2", "2026-05-02", "09:30", "elm street", "right", "finish");
        var response = ResponseExport.Of(form, conversation.Intake);
        Assert.Empty(ResponseChecker.Check(form, response));
        var json = ResponseExport.Write(response);
        foreach (
            var part in (string[])
                [
                    "\"valueString\": \"often, or always\"",
                    "\"valueInteger\": 2",
                    "\"valueDate\": \"2026-05-02\"",
                    "\"valueTime\": \"09:30:00\"",
                    "\"reference\": \"Location/1\"",
                    "\"display\": \"Right\"",
                ]
        )
            Assert.Contains(part, json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_is_still_to_come_is_an_answer_where_nothing_says_that_it_has_been()
    {
        var conversation = SmallForm.Start(
            $$"""
            { "linkId": "due", "text": "When is it due?", "type": "date" },
            { "linkId": "last", "text": "When was the last?", "type": "date", "extension": [ { "url": "{{Core}}maxValue", "_valueDate": { "extension": [ { "url": "{{Core}}cqf-calculatedValue", "valueExpression": { "language": "text/fhirpath", "expression": "today()" } } ] } } ] }
            """
        );
        conversation.Say("1 May 2027");
        Assert.Equal("last", conversation.Pending?.LinkId.Value);
        conversation.Say("1 May 2027");
        Assert.Equal("last", conversation.Pending?.LinkId.Value);
    }

    [Theory]
    [InlineData("sdc-questionnaire-answerOptionsToggleExpression", "names no option")]
    [InlineData("sdc-questionnaire-answerExpression", "is no expression")]
    [InlineData("sdc-questionnaire-subQuestionnaire", "beyond a conversation")]
    [InlineData("sdc-questionnaire-made-up", "not known")]
    public void What_would_change_the_questions_is_refused(string name, string problem)
    {
        var found = Problems(
            $$"""
            { "linkId": "a", "text": "A?", "type": "boolean", "extension": [ { "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/{{name}}", "valueString": "x" } ] }
            """
        );
        var told = Assert.Single(found);
        Assert.Equal("/item/0 (linkId a)", told.Where);
        Assert.Contains(problem, told.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "{ \"linkId\": \"a\", \"text\": \"A?\", \"type\": \"boolean\", \"modifierExtension\": [ { \"url\": \"urn:x\", \"valueBoolean\": true } ] }",
        "modifier"
    )]
    [InlineData(
        "{ \"linkId\": \"a\", \"text\": \"A?\", \"type\": \"choice\", \"answerOption\": [ { \"valueString\": \"x\", \"modifierExtension\": [ { \"url\": \"urn:x\", \"valueBoolean\": true } ] } ] }",
        "modifier"
    )]
    [InlineData(
        "{ \"linkId\": \"a\", \"text\": \"A?\", \"type\": \"choice\", \"answerValueSet\": \"#vs\" }",
        "not contained"
    )]
    [InlineData(
        "{ \"linkId\": \"a\", \"text\": \"A?\", \"type\": \"choice\", \"required\": true, \"answerValueSet\": \"http://example.org/vs\" }",
        "are not here"
    )]
    [InlineData(
        "{ \"linkId\": \"a\", \"text\": \"A?\", \"type\": \"string\", \"extension\": [ { \"url\": \"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression\", \"valueExpression\": { \"language\": \"text/fhirpath\", \"expression\": \"%nobody.exists()\" } } ] }",
        "%nobody"
    )]
    [InlineData(
        "{ \"linkId\": \"a\", \"text\": \"A?\", \"type\": \"boolean\", \"enableWhen\": [ { \"question\": \"a\", \"operator\": \"exists\", \"answerBoolean\": true } ] }",
        "asked only where this is"
    )]
    [InlineData(
        "{ \"linkId\": \"a\", \"text\": \"A?\", \"type\": \"string\", \"extension\": [ { \"url\": \"http://hl7.org/fhir/StructureDefinition/regex\", \"valueString\": \"(\" } ] }",
        "regex"
    )]
    [InlineData(
        "{ \"linkId\": \"a\", \"text\": \"A?\", \"type\": \"integer\", \"extension\": [ { \"url\": \"http://hl7.org/fhir/StructureDefinition/minValue\", \"valueInteger\": 5 }, { \"url\": \"http://hl7.org/fhir/StructureDefinition/maxValue\", \"valueInteger\": 4 } ] }",
        "minValue"
    )]
    [InlineData(
        "{ \"linkId\": \"a\", \"text\": \"A?\", \"type\": \"boolean\", \"initial\": [ { \"valueString\": \"x\" } ] }",
        "initial"
    )]
    [InlineData(
        "{ \"linkId\": \"a\", \"text\": \"A?\", \"type\": \"boolean\", \"extension\": [ { \"url\": \"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression\", \"valueExpression\": { \"language\": \"text/fhirpath\", \"expression\": \"1 +\" } } ] }",
        "FHIRPath"
    )]
    public void What_is_broken_is_refused_with_its_place(string item, string problem)
    {
        var found = Problems(item);
        Assert.Contains(found, told => told.Problem.Contains(problem, StringComparison.Ordinal));
        Assert.All(found, told => Assert.Contains("/item/0", told.Where, StringComparison.Ordinal));
    }

    private static SentFile Photo(string id) => new(id, "image/jpeg", new PatientText($"{id}.jpg")) { Size = 1000 };

    private static List<ContentProblem> Problems(string items)
    {
        var problems = new List<ContentProblem>();
        Assert.Null(QuestionnaireReader.Read(new ContentFile("f.json", SmallForm.JsonOf(items)), problems));
        return problems;
    }
}
