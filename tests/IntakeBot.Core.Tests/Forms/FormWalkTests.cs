using IntakeBot.Core.Forms;
using IntakeBot.Core.Tests.Dialog;

namespace IntakeBot.Core.Tests.Forms;

/// <summary>Which items are enabled: every operator on every type, and groups that repeat within groups.</summary>
public sealed class FormWalkTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 14, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("boolean", "answerBoolean\": true", "=", "yes", true)]
    [InlineData("boolean", "answerBoolean\": true", "!=", "yes", false)]
    [InlineData("integer", "answerInteger\": 5", ">", "6", true)]
    [InlineData("integer", "answerInteger\": 5", ">", "5", false)]
    [InlineData("integer", "answerInteger\": 5", ">=", "5", true)]
    [InlineData("integer", "answerInteger\": 5", "<", "4", true)]
    [InlineData("integer", "answerDecimal\": 4.5", "<", "4", true)]
    [InlineData("decimal", "answerDecimal\": 1.5", "<=", "1.5", true)]
    [InlineData("decimal", "answerInteger\": 1", "=", "1.0", true)]
    [InlineData("date", "answerDate\": \"2020-01-01\"", ">", "2 January 2020", true)]
    [InlineData("date", "answerDate\": \"2020-01-01\"", "<", "2 January 2020", false)]
    [InlineData("date", "answerDate\": \"2020\"", "=", "2020", true)]
    [InlineData("dateTime", "answerDateTime\": \"2020-01-01T10:00:00Z\"", ">=", "1 January 2020", true)]
    [InlineData("time", "answerTime\": \"08:00:00\"", "<", "7:30", true)]
    [InlineData("time", "answerTime\": \"08:00:00\"", ">", "7:30", false)]
    [InlineData("string", "answerString\": \"red\"", "=", "red", true)]
    [InlineData("string", "answerString\": \"red\"", "!=", "blue", true)]
    [InlineData("text", "answerString\": \"red\"", "=", "blue", false)]
    [InlineData("quantity", "answerQuantity\": { \"value\": 5, \"code\": \"kg\" }", ">", "6 kg", true)]
    [InlineData("quantity", "answerQuantity\": { \"value\": 5 }", "<", "6 kg", false)]
    [InlineData("choice", "answerCoding\": { \"code\": \"a\" }", "=", "Apple", true)]
    [InlineData("choice", "answerCoding\": { \"system\": \"urn:f\", \"code\": \"a\" }", "!=", "Pear", true)]
    [InlineData("open-choice", "answerString\": \"plum\"", "=", "plum", true)]
    [InlineData("reference", "answerBoolean\": true", "exists", "Dr Lee", true)]
    [InlineData("text", "answerBoolean\": false", "exists", "something", false)]
    public void A_condition_compares_as_its_operator_says(
        string type,
        string answer,
        string op,
        string said,
        bool enabled
    )
    {
        var options = type.EndsWith("choice", StringComparison.Ordinal)
            ? """
                "answerOption": [ { "valueCoding": { "system": "urn:f", "code": "a", "display": "Apple" } }, { "valueCoding": { "system": "urn:f", "code": "p", "display": "Pear" } } ],
                """
            : "";
        var conversation = Talk(
            $$"""
            { "linkId": "q", "text": "Q", {{options}} "type": "{{type}}" },
            { "linkId": "then", "text": "Then?", "type": "boolean", "enableWhen": [ { "question": "q", "operator": "{{op}}", "{{answer}} } ] }
            """
        );
        conversation.Say(said);
        Assert.Equal(enabled ? "then" : null, conversation.Pending?.LinkId.Value);
    }

    [Fact]
    public void A_group_within_a_repeating_group_repeats_in_each_of_its_occurrences()
    {
        var conversation = Talk(Nested);
        conversation.Say("A", "a1", "yes", "a2", "no", "yes", "B", "b1", "no", "no");
        Assert.Null(conversation.Pending);
        Assert.Equal(
            ["child#0.0", "child#0.1", "child#1.0"],
            conversation
                .Intake.Answers.All.Select(pair => pair.Key)
                .Where(key => key.LinkId.Value == "child")
                .Select(key => key.Around is null ? "not nested" : key.ToString())
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void What_stands_in_a_disabled_group_counts_for_no_condition()
    {
        var conversation = Talk(
            """
            { "linkId": "gate", "text": "Gate?", "type": "boolean" },
            { "linkId": "g", "text": "G", "type": "group", "enableWhen": [ { "question": "gate", "operator": "=", "answerBoolean": true } ], "item": [
              { "linkId": "in", "text": "In?", "type": "boolean" } ] },
            { "linkId": "out", "text": "Out?", "type": "boolean", "enableWhen": [ { "question": "in", "operator": "=", "answerBoolean": true } ] }
            """
        );
        conversation.Say("yes", "yes");
        Assert.Equal("out", conversation.Pending?.LinkId.Value);
        conversation.Say("change gate to no");
        Assert.Null(conversation.Pending);
    }

    [Fact]
    public void A_condition_on_a_later_question_opens_the_earlier_one_after_it()
    {
        var conversation = Talk(
            """
            { "linkId": "first", "text": "First?", "type": "string", "enableWhen": [ { "question": "later", "operator": "=", "answerBoolean": true } ] },
            { "linkId": "later", "text": "Later?", "type": "boolean" }
            """
        );
        Assert.Equal("later", conversation.Pending?.LinkId.Value);
        conversation.Say("yes");
        Assert.Equal("first", conversation.Pending?.LinkId.Value);
    }

    [Fact]
    public void What_a_later_question_opened_closes_with_it()
    {
        var conversation = Talk(
            """
            { "linkId": "first", "text": "First?", "type": "string", "enableWhen": [ { "question": "later", "operator": "=", "answerBoolean": true } ] },
            { "linkId": "gate", "text": "Gate?", "type": "boolean" },
            { "linkId": "later", "text": "Later?", "type": "boolean", "enableWhen": [ { "question": "gate", "operator": "=", "answerBoolean": true } ] }
            """
        );
        conversation.Say("yes", "yes", "red", "change gate to no");
        Assert.Equal(
            ["gate"],
            FormLogic
                .EnabledQuestions(conversation.Content.Form, conversation.Intake.Answers)
                .Select(question => question.Key.ToString())
        );
    }

    [Fact]
    public void Answers_given_before_stay_as_they_were_when_more_are_given()
    {
        var (one, other) = (new ItemKey(new LinkId("a")), new ItemKey(new LinkId("b")));
        var before = AnswerSet.Empty.With(one, Said("red"));
        var after = before.With(other, Said("blue")).With(one, Said("green"));
        Assert.Equal(("red", 1), (before[one]?.Quote.Verbatim, before.Count));
        Assert.Null(before[other]);
        Assert.Equal(("green", 2), (after[one]?.Quote.Verbatim, after.Count));
        Assert.Equal((null, 1), (after.Without(one)[one], after.Without(one).Count));
        Assert.Equal(2, after.Count);
    }

    private static Answer Said(string words) =>
        new([new AnswerValue.Text(new PatientText(words))], new PatientText(words), "m1", At);

    [Fact]
    public void Conditions_that_contradict_themselves_come_to_an_end()
    {
        var conversation = Talk(
            """
            { "linkId": "a", "text": "A?", "type": "boolean", "enableWhen": [ { "question": "b", "operator": "exists", "answerBoolean": false } ] },
            { "linkId": "b", "text": "B?", "type": "boolean", "enableWhen": [ { "question": "a", "operator": "exists", "answerBoolean": true } ] }
            """
        );
        conversation.Say("yes", "yes");
        Assert.NotEmpty(conversation.Last.Messages);
    }

    [Fact]
    public void Words_to_display_are_not_lost_with_a_question_that_is_not_asked()
    {
        var conversation = Talk(
            """
            { "linkId": "a", "text": "A?", "type": "boolean" },
            { "linkId": "d", "text": "Good to know.", "type": "display" },
            { "linkId": "b", "text": "B?", "type": "boolean", "enableWhen": [ { "question": "a", "operator": "=", "answerBoolean": true } ] },
            { "linkId": "c", "text": "C?", "type": "boolean" }
            """
        );
        conversation.Say("no");
        Assert.Contains("Good to know.", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal("c", conversation.Pending?.LinkId.Value);
    }

    [Fact]
    public void What_stands_in_a_hidden_group_is_not_asked()
    {
        var conversation = Talk(
            """
            { "linkId": "g", "text": "G", "type": "group", "extension": [ { "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden", "valueBoolean": true } ], "item": [
              { "linkId": "in", "text": "In?", "type": "boolean", "required": true } ] },
            { "linkId": "c", "text": "C?", "type": "boolean" }
            """
        );
        Assert.Equal("c", conversation.Pending?.LinkId.Value);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("name#2")]
    [InlineData("name#0.0")]
    [InlineData("name#3.0.12")]
    [InlineData("a#1#0")]
    [InlineData("a#b#4")]
    public void A_place_reads_back_as_it_is_written(string written) =>
        Assert.Equal(written, ItemKey.Parse(written).ToString());

    [Fact]
    public void A_linkId_that_looks_like_a_place_is_none()
    {
        var key = new ItemKey(new LinkId("a#1"));
        Assert.Equal(key, ItemKey.Parse(key.ToString()));
    }

    private const string Nested = """
        { "linkId": "parent", "text": "parent", "type": "group", "repeats": true, "item": [
          { "linkId": "name", "text": "Name?", "type": "string" },
          { "linkId": "kids", "text": "child", "type": "group", "repeats": true, "item": [
            { "linkId": "child", "text": "Child?", "type": "string" } ] } ] }
        """;

    private static Conversation Talk(string items) => SmallForm.Start(items);
}
