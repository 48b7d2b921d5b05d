using Hl7.Fhir.Model;
using IntakeBot.Core.Exports;
using IntakeBot.Core.Tests.Dialog;

namespace IntakeBot.Core.Tests.Exports;

public sealed class ResponseTests
{
    [Fact]
    public void Answers_leave_in_the_forms_nesting_with_their_types_and_the_patients_words()
    {
        var response = Respond("Ana", "12 March 1985", "seven", "yes", "cetirizine", "10 mg", "no", "milk", "finish");
        Assert.Equal("https://intakebot.example/fhir/Questionnaire/small|1", response.Questionnaire);
        Assert.Equal("1985-03-12", ((Date)Find(response, "you.born").Answer[0].Value!).Value);
        var itch = Find(response, "you.itch").Answer[0];
        Assert.Equal(7, ((Integer)itch.Value!).Value);
        Assert.Equal("seven", itch.GetExtensionValue<FhirString>(ResponseExport.Verbatim)?.Value);
        Assert.Equal(["drug.name", "drug.dose"], Find(response, "drug").Item.Select(item => item.LinkId));
        Assert.True(((FhirBoolean)Find(response, "med.any").Answer[0].Value!).Value);
    }

    [Fact]
    public void A_repeating_group_leaves_once_per_occurrence()
    {
        var response = Respond(
            "Ana",
            "1985",
            "7",
            "yes",
            "zinc",
            "15 mg",
            "yes",
            "iron",
            "skip",
            "no",
            "none",
            "finish"
        );
        var drugs = Find(response, "med").Item.Where(item => item.LinkId == "drug").ToList();
        Assert.Equal(["zinc", "iron"], drugs.Select(drug => ((FhirString)drug.Item[0].Answer[0].Value!).Value));
        Assert.Equal(QuestionnaireResponse.QuestionnaireResponseStatus.Completed, response.Status);
    }

    [Fact]
    public void Words_that_could_not_be_read_are_no_answer_and_not_lost()
    {
        var itch = Find(Respond("Ana", "1985", "like ants", "like fire"), "you.itch");
        Assert.Empty(itch.Answer);
        Assert.Equal("like fire", itch.GetExtensionValue<FhirString>(ResponseExport.Verbatim)?.Value);
    }

    [Fact]
    public void An_answer_to_an_item_that_a_correction_disabled_does_not_leave()
    {
        var response = Respond("Ana", "1985", "7", "yes", "zinc", "15 mg", "no", "change 4", "no");
        Assert.DoesNotContain(All(response.Item), item => item.LinkId == "drug.name");
    }

    [Fact]
    public void What_is_left_out_and_required_keeps_a_response_from_being_completed()
    {
        var response = Respond("skip", "skip", "1985", "7", "no", "none", "skip", "skip", "finish");
        Assert.Equal(QuestionnaireResponse.QuestionnaireResponseStatus.Stopped, response.Status);
    }

    public static TheoryData<string, string> Spoilt =>
        new()
        {
            { "unknown item", "no such item" },
            { "wrong type", "takes" },
            { "unknown option", "takes" },
            { "two answers", "one answer" },
            { "twice", "twice" },
            { "out of bounds", "bounds" },
            { "disabled", "disabled" },
            { "missing", "required" },
            { "another form", "does not answer" },
            { "answer of a group", "group" },
        };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void The_checker_finds_what_is_wrong_with_a_response(string how, string expected)
    {
        var response = Respond("Ana", "1985", "7", "no", "dairy", "within hours", "finish");
        Assert.Empty(ResponseChecker.Check(SmallForm.Form, response));
        Spoil(response, how);
        var problems = ResponseChecker.Check(SmallForm.Form, response);
        Assert.Contains(problems, problem => problem.Problem.Contains(expected, StringComparison.Ordinal));
    }

    private static void Spoil(QuestionnaireResponse response, string how)
    {
        var you = response.Item[0];
        switch (how)
        {
            case "unknown item":
                you.Item.Add(new QuestionnaireResponse.ItemComponent { LinkId = "made-up" });
                break;
            case "wrong type":
                Find(response, "you.itch").Answer[0].Value = new FhirString("seven");
                break;
            case "unknown option":
                Find(response, "food.dairy").Answer[0].Value = new Coding(null, "weeks");
                break;
            case "two answers":
                Find(response, "you.name").Answer.Add(new() { Value = new FhirString("Ann") });
                break;
            case "twice":
                you.Item.Add((QuestionnaireResponse.ItemComponent)you.Item[0].DeepCopy());
                break;
            case "out of bounds":
                Find(response, "you.itch").Answer[0].Value = new Integer(11);
                break;
            case "disabled":
                Find(response, "food.trigger").Answer[0].Value = new Coding(null, "gluten");
                break;
            case "missing":
                you.Item.RemoveAt(0);
                break;
            case "another form":
                response.Questionnaire = "https://intakebot.example/fhir/Questionnaire/small|2";
                break;
            default:
                you.Answer.Add(new() { Value = new FhirBoolean(true) });
                break;
        }
    }

    private static QuestionnaireResponse Respond(params string[] texts) =>
        ResponseExport.Of(SmallForm.Form, SmallForm.Start().Say(texts).Intake);

    private static QuestionnaireResponse.ItemComponent Find(QuestionnaireResponse response, string linkId) =>
        All(response.Item).First(item => item.LinkId == linkId);

    private static IEnumerable<QuestionnaireResponse.ItemComponent> All(
        IEnumerable<QuestionnaireResponse.ItemComponent> items
    ) => items.SelectMany(item => All(item.Item).Prepend(item));
}
