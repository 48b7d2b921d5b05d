using IntakeBot.Core.Tests.Dialog;
using IntakeBot.Core.Tests.Understanding;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Tests.Forms;

/// <summary>How forms that were written for paper or a screen sound when they are said.</summary>
public sealed class FormWordingTests
{
    private const string Core = "http://hl7.org/fhir/StructureDefinition/";
    private static readonly string[] Degrees = ["no", "slight", "moderate", "severe"];
    private static readonly string[] Truth = ["Not True", "Somewhat True", "Certainly True"];
    private static readonly string[] Often =
    [
        "More than once a day",
        "Once a day",
        "3 to 6 times a week",
        "Once or twice a week",
        "Not at all",
    ];
    private static readonly string[] Cuanto =
    [
        "Más de una vez al día",
        "Una vez al día",
        "De tres a seis veces por semana",
        "Una o dos veces por semana",
        "Nunca",
    ];
    private static readonly string[] Ages = ["Infancy", "20-29", "30-39", "40-49", "50-59", "Unknown"];

    private static readonly string[] Agreement =
    [
        "Strongly disagree",
        "Disagree",
        "Neither agree nor disagree",
        "Agree",
        "Strongly agree",
    ];

    private const string Sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";

    [Theory]
    [InlineData("1. Are you sick?", "2. Any allergies?", "Are you sick?", "Are you sick")]
    [InlineData("Q3: Are you sick? *", "Q4: Any allergies?", "Are you sick?", "Are you sick")]
    [InlineData("A. Your age", "B. Your name", "Your age", "Your age")]
    [InlineData("1. Impfung", "2. Impfung", "1. Impfung", "1. Impfung")]
    [InlineData("E. coli infection", "C. difficile infection", "E. coli infection", "E. coli infection")]
    [InlineData("1.5 mg or more?", "2. Any allergies?", "1.5 mg or more?", "1.5 mg or more")]
    [InlineData("**Your age**:", "Your name", "Your age:", "Your age")]
    public void Numbers_and_marks_of_paper_are_not_said(string one, string other, string said, string label)
    {
        var form = SmallForm.Of(
            $$"""{ "linkId": "a", "text": "{{one}}", "type": "string" }, { "linkId": "b", "text": "{{other}}", "type": "string" }"""
        );
        Assert.Equal((said, label), (form.Items[0].Text, form.Items[0].Label));
    }

    [Fact]
    public void The_only_part_of_a_form_is_called_by_its_title_and_a_question_of_the_same_name_says_it_once()
    {
        var one = SmallForm.Start(
            """{ "linkId": "g", "type": "group", "text": "Mobility", "item": [ { "linkId": "a", "type": "boolean", "text": "MOBILITY" } ] }"""
        );
        Assert.EndsWith("MOBILITY", one.Reply, StringComparison.Ordinal);
        Assert.DoesNotContain("Part 1", one.Reply, StringComparison.Ordinal);
        Assert.DoesNotContain("Mobility", one.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_that_repeats_says_of_whom_a_bare_name_is_asked()
    {
        var conversation = SmallForm.Start(
            """
            { "linkId": "g", "type": "group", "text": "Contacts", "item": [
              { "linkId": "c", "type": "group", "text": "Emergency contact", "repeats": true, "item": [
                { "linkId": "c.n", "type": "string", "text": "Name" }, { "linkId": "c.p", "type": "string", "text": "Phone Number" } ] },
              { "linkId": "m", "type": "group", "text": "Notes", "repeats": true, "item": [
                { "linkId": "m.d", "type": "date", "text": "When was it?" }, { "linkId": "m.t", "type": "string", "text": "What" } ] } ] }
            """
        );
        Assert.EndsWith("Emergency contact\n\nName", conversation.Reply, StringComparison.Ordinal);
        Assert.EndsWith("Ana Ruiz: Phone Number", conversation.Say("Ana Ruiz").Reply, StringComparison.Ordinal);
        conversation.Say("0491 570 006", "no");
        // A whole question needs no title, and a day is no name.
        Assert.EndsWith("When was it?", conversation.Reply, StringComparison.Ordinal);
        Assert.DoesNotContain("Notes", conversation.Reply, StringComparison.Ordinal);
        Assert.EndsWith("What", conversation.Say("3 May 2024").Reply, StringComparison.Ordinal);
        Assert.DoesNotContain(":", conversation.Reply.Split('\n')[^1], StringComparison.Ordinal);
        Assert.EndsWith("Notes 2: What", conversation.Say("fell", "yes", "4 May 2024").Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_that_bear_the_title_of_their_group_do_so_once()
    {
        var conversation = SmallForm.Start(
            """
            { "linkId": "w", "type": "group", "text": "Work", "item": [ { "linkId": "w.p", "type": "string", "text": "Phone" } ] },
            { "linkId": "c", "type": "group", "text": "Contacts", "repeats": true, "item": [
              { "linkId": "c.n", "type": "string", "text": "Name" }, { "linkId": "c.p", "type": "string", "text": "Phone" } ] }
            """
        );
        conversation.Say("0491 570 006", "Ana", "0491 570 007", "no");
        Assert.Contains("Work: Phone: 0491 570 006", conversation.Transcript, StringComparison.Ordinal);
        Assert.Contains("Ana: phone: 0491 570 007", conversation.Transcript, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_open_choice_calls_other_words_is_said_as_an_invitation()
    {
        var conversation = SmallForm.Start(
            $$"""
            { "linkId": "a", "type": "open-choice", "text": "What helps?", "answerOption": [ { "valueCoding": { "code": "x", "display": "Rest" } } ],
              "extension": [ { "url": "{{Sdc}}openLabel", "valueString": "Other, please specify:" } ] }
            """
        );
        Assert.EndsWith(
            "What helps?\n\nIf none of these fits, just write it (Other, please specify).",
            conversation.Reply,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("How bad is the pain?", "How bad is the pain? 0 means no pain")]
    [InlineData("Pain", "Pain: 0 means no pain")]
    public void The_ends_of_a_scale_are_told_in_a_sentence(string text, string said)
    {
        var conversation = SmallForm.Start(
            $$"""
            { "linkId": "a", "type": "integer", "text": "{{text}}", "extension": [
              { "url": "{{Core}}questionnaire-itemControl", "valueCodeableConcept": { "coding": [ { "code": "slider" } ] } },
              { "url": "{{Core}}minValue", "valueInteger": 0 }, { "url": "{{Core}}maxValue", "valueInteger": 10 } ],
              "item": [ {{End("lower", "No pain")}}, {{End("upper", "The worst pain")}} ] }
            """
        );
        Assert.Contains(said, conversation.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("integer", "{#}", "")]
    [InlineData("quantity", "Day(s)", " (days)")]
    public void Units_are_said_as_people_say_them(string type, string unit, string said)
    {
        var conversation = SmallForm.Start(
            $$"""{ "linkId": "a", "text": "How many", "type": "{{type}}", "extension": [ { "url": "{{Core}}questionnaire-unit", "valueCoding": { "code": "d", "display": "{{unit}}" } } ] }"""
        );
        Assert.EndsWith($"How many{said}", conversation.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_means_the_number_that_the_form_gives_an_option()
    {
        string Option(string prefix, string display) =>
            $$"""{ "extension": [ { "url": "{{Core}}questionnaire-optionPrefix", "valueString": "{{prefix}}" } ], "valueCoding": { "code": "{{display}}", "display": "{{display}}" } }""";
        var items = $$"""
            { "linkId": "a", "text": "How often?", "type": "choice", "required": true, "answerOption": [ {{Option("0", "Never")}}, {{Option(
                "1",
                "Some days"
            )}}, {{Option("2", "Daily")}} ] }
            """;
        var conversation = SmallForm.Start(items).Say("2");
        Assert.Contains("0. Never\n1. Some days\n2. Daily", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal("Daily", conversation.Say("2").Answer("a"));
        Assert.Equal("Never", SmallForm.Start(items).Say("0", "0").Answer("a"));
        Assert.NotEqual("Daily", SmallForm.Start(items).Say("3", "3").Answer("a"));
        Assert.Equal("Daily", SmallForm.Start(items).Say("the third one").Answer("a"));
    }

    [Theory]
    [InlineData("clear and intact, dull and intact", "Clear and intact, Dull and intact")]
    [InlineData("Dull and intact and some wax", "Dull and intact, Wax")]
    [InlineData("clear and intact plus a grommet", "Clear and intact, a grommet")]
    [InlineData("wax", "Wax")]
    public void An_option_with_an_and_in_it_is_not_cut_in_two(string said, string kept)
    {
        var conversation = SmallForm.Start(
            """
            { "linkId": "a", "text": "What was seen?", "type": "open-choice", "repeats": true, "answerOption": [
              { "valueString": "Clear and intact" }, { "valueString": "Dull and intact" }, { "valueString": "Wax" } ] }
            """
        );
        Assert.Equal(kept, conversation.Say(said).Answer("a"));
    }

    [Theory]
    [InlineData("half past seven last night", "19:30")]
    [InlineData("seven yesterday evening", "19:00")]
    [InlineData("8 this morning", "08:00")]
    [InlineData("2 at night", "02:00")]
    [InlineData("12 last night", "00:00")]
    [InlineData("about 3 in the afternoon", "15:00")]
    [InlineData("half past seven", "07:30")]
    public void A_time_is_of_the_part_of_the_day_that_is_told(string said, string kept) =>
        Assert.Equal(
            kept,
            SmallForm
                .Start("""{ "linkId": "a", "text": "When did you last eat?", "type": "time" }""")
                .Say(said)
                .Answer("a")
        );

    [Theory]
    [InlineData("quantity", "[lb_av]", "150 pounds", "150")]
    [InlineData("quantity", "[lb_av]", "about 150.5 lbs", "150.5")]
    [InlineData("quantity", "[lb_av]", "68 kilos", "149.9")]
    [InlineData("decimal", "[lb_av]", "150 pounds", "150")]
    [InlineData("quantity", "[in_i]", "5 foot 4", "64")]
    public void A_figure_in_the_unit_that_is_asked_stays_itself(string type, string code, string said, string kept)
    {
        var form = SmallForm.Of(
            $$"""{ "linkId": "a", "text": "How much?", "type": "{{type}}", "extension": [ { "url": "{{Core}}questionnaire-unit", "valueCoding": { "code": "{{code}}", "display": "u", "system": "http://unitsofmeasure.org" } } ] }"""
        );
        Assert.Contains($"{kept} u", $"{SmallForm.Start(form).Say(said).Answer("a")}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a bit of trouble walking", "slight")]
    [InlineData("none at all", "no")]
    [InlineData("moderate I'd say", "moderate")]
    [InlineData("severe", "severe")]
    public void Sentences_that_stand_in_order_are_answered_by_how_much(string said, string kept)
    {
        var options = Degrees.Select(much =>
            $$"""{ "valueCoding": { "code": "{{much}}", "display": "I have {{much}} problems in walking about" } }"""
        );
        var conversation = SmallForm.Start(
            $$"""{ "linkId": "a", "text": "Mobility", "type": "choice", "answerOption": [ {{string.Join(", ", options)}}, { "valueCoding": { "code": "unable", "display": "I am unable to walk about" } } ] }"""
        );
        Assert.Equal($"I have {kept} problems in walking about", conversation.Say(said).Answer("a"));
    }

    [Theory]
    [InlineData("in my thirties", "30-39")]
    [InlineData("late fifties", "50-59")]
    [InlineData("his early 40s", "40-49")]
    [InlineData("when I was 42", "40-49")]
    public void Ages_that_are_told_by_the_decade_lie_in_a_range(string said, string kept)
    {
        var options = Ages.Select(age => $$"""{ "valueString": "{{age}}" }""");
        Assert.Equal(
            kept,
            SmallForm
                .Start(
                    $$"""{ "linkId": "a", "text": "Age at diagnosis", "type": "choice", "answerOption": [ {{string.Join(", ", options)}} ] }"""
                )
                .Say(said)
                .Answer("a")
        );
    }

    [Theory]
    [InlineData("yes I do", "Agree")]
    [InlineData("not really", "Disagree")]
    [InlineData("no", "Disagree")]
    [InlineData("I totally agree", "Strongly agree")]
    [InlineData("I don't agree", "Disagree")]
    [InlineData("neutral", "Neither agree nor disagree")]
    [InlineData("strongly disagree", "Strongly disagree")]
    public void A_statement_is_agreed_to_in_words(string said, string kept)
    {
        var options = Agreement.Select(much =>
            $$"""{ "valueCoding": { "code": "{{much}}", "display": "{{much}}" } }"""
        );
        Assert.Equal(
            kept,
            SmallForm
                .Start(
                    $$"""{ "linkId": "a", "text": "I feel well informed", "type": "choice", "answerOption": [ {{string.Join(", ", options)}} ] }"""
                )
                .Say(said)
                .Answer("a")
        );
    }

    [Theory]
    [InlineData("kind of", "Somewhat True")]
    [InlineData("a bit", "Somewhat True")]
    [InlineData("not at all", "Not True")]
    [InlineData("no, not really", "Not True")]
    [InlineData("very true", "Certainly True")]
    public void A_statement_is_true_in_words(string said, string kept)
    {
        var options = Truth.Select(much => $$"""{ "valueString": "{{much}}" }""");
        Assert.Equal(
            kept,
            SmallForm
                .Start(
                    $$"""{ "linkId": "a", "text": "I am restless", "type": "choice", "answerOption": [ {{string.Join(", ", options)}} ] }"""
                )
                .Say(said)
                .Answer("a")
        );
    }

    [Theory]
    [InlineData("en", "twice a week", "Once or twice a week")]
    [InlineData("en", "every day", "Once a day")]
    [InlineData("en", "three times a day", "More than once a day")]
    [InlineData("es", "una o dos veces a la semana", "Una o dos veces por semana")]
    [InlineData("es", "todos los días", "Una vez al día")]
    [InlineData("es", "tres veces al día", "Más de una vez al día")]
    public void More_than_once_a_day_is_more_than_once_a_day(string language, string said, string kept)
    {
        var options = (language == "en" ? Often : Cuanto).Select(often => $$"""{ "valueString": "{{often}}" }""");
        var form = SmallForm.Of(
            $$"""{ "linkId": "a", "text": "Asma", "type": "choice", "answerOption": [ {{string.Join(", ", options)}} ] }"""
        );
        var words = language == "en" ? Shipped.Words : Shipped.SpanishWords;
        Assert.Equal(kept, Readings.Read(form.Items[0], said, new ReadingContext(words, Readings.Today)));
    }

    [Theory]
    [InlineData("i don't understand this question")]
    [InlineData("not sure what that means")]
    public void Whoever_does_not_understand_a_question_has_not_said_no(string said)
    {
        var conversation = SmallForm.Start(
            """{ "linkId": "a", "text": "Any seasonal farm work?", "type": "choice", "answerOption": [ { "valueString": "Yes" }, { "valueString": "No" } ] }"""
        );
        Assert.Equal(("a", null), (conversation.Say(said).Pending?.LinkId.Value, conversation.Answer("a")));
        Assert.Contains("write back", conversation.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("don't have it with me")]
    [InlineData("no")]
    [InlineData("none")]
    [InlineData("I haven't got one")]
    public void Whoever_has_no_file_goes_on(string said)
    {
        var conversation = SmallForm.Start(
            """{ "linkId": "a", "text": "Please attach your list", "type": "attachment" }, { "linkId": "b", "text": "B?", "type": "boolean" }"""
        );
        conversation.Say(said);
        Assert.Equal(("b", null), (conversation.Pending?.LinkId.Value, conversation.Answer("a")));
    }

    [Theory]
    [InlineData("no", "no")]
    [InlineData("that's right", "yes")]
    [InlineData("skip", null)]
    public void What_a_form_begins_with_is_offered_and_a_no_to_a_yes_is_the_answer(string said, string? kept)
    {
        var conversation = SmallForm.Start(
            """{ "linkId": "a", "text": "Did you eat?", "type": "boolean", "initial": [ { "valueBoolean": true } ] }, { "linkId": "b", "text": "B?", "type": "boolean" }"""
        );
        Assert.EndsWith("Did you eat: shall I put down Yes?", conversation.Reply, StringComparison.Ordinal);
        Assert.Equal(("b", kept), (conversation.Say(said).Pending?.LinkId.Value, conversation.Answer("a")));
    }

    [Fact]
    public void A_yes_where_a_list_begins_names_nothing()
    {
        var conversation = SmallForm.Start(
            """
            { "linkId": "g", "type": "group", "text": "Operations", "repeats": true, "item": [
              { "linkId": "o", "type": "string", "text": "Operation" }, { "linkId": "y", "type": "integer", "text": "Year" } ] }
            """
        );
        Assert.Equal(("o", null), (conversation.Say("yes").Pending?.LinkId.Value, conversation.Answer("o")));
        Assert.EndsWith("knee: Year", conversation.Say("knee").Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void Few_questions_are_announced_as_few() =>
        Assert.DoesNotContain(
            "about 1 questions",
            SmallForm.Start("""{ "linkId": "a", "text": "A?", "type": "boolean" }""").Transcript,
            StringComparison.Ordinal
        );

    private static string End(string control, string text) =>
        $$"""{ "linkId": "{{control}}", "type": "display", "text": "{{text}}", "extension": [ { "url": "{{Core}}questionnaire-itemControl", "valueCodeableConcept": { "coding": [ { "code": "{{control}}" } ] } } ] }""";
}
