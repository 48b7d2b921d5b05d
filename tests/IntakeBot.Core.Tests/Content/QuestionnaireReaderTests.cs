using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Tests.Dialog;

namespace IntakeBot.Core.Tests.Content;

public sealed class QuestionnaireReaderTests
{
    [Fact]
    public void Every_feature_of_the_small_form_arrives()
    {
        var itch = SmallForm.Form.Find(new LinkId("you.itch"))!;
        Assert.Equal((true, 0m, 10m, "Itch"), (itch.IsScale, itch.Min, itch.Max, itch.Label));
        Assert.Equal("Itch keeps people awake.", itch.Why);
        Assert.True(SmallForm.Form.Find(new LinkId("food.trigger"))!.Options[2].Exclusive);
        Assert.Equal(new LinkId("drug"), SmallForm.Form.RepeatingGroupOf(new LinkId("drug.name")));
    }

    [Theory]
    [InlineData("\"type\": \"boolean\"", "\"type\": \"question\"", "med.any", "question")]
    [InlineData("\"linkId\": \"you.born\"", "\"linkId\": \"you.name\"", "you.name", "twice")]
    [InlineData("\"question\": \"med.any\"", "\"question\": \"med.all\"", "drug", "med.all")]
    [InlineData("\"answerBoolean\": true", "\"answerInteger\": 1", "drug", "type")]
    [InlineData(
        "\"answerCoding\": { \"code\": \"dairy\" }",
        "\"answerCoding\": { \"code\": \"fish\" }",
        "food.dairy",
        "option"
    )]
    [InlineData("StructureDefinition/maxValue", "StructureDefinition/madeUp", "you.itch", "madeUp")]
    [InlineData("\"text\": \"When were you born?\"", "\"text\": \" \"", "you.born", "no text")]
    public void What_the_engine_does_not_know_is_refused_with_its_linkId(
        string from,
        string to,
        string linkId,
        string problem
    )
    {
        var problems = new List<ContentProblem>();
        var json = SmallForm.Json.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(SmallForm.Json, json);
        Assert.Null(QuestionnaireReader.Read(new ContentFile("f.json", json), problems));
        Assert.Contains(
            problems,
            found =>
                found.Where.Contains(linkId, StringComparison.Ordinal)
                && found.Problem.Contains(problem, StringComparison.Ordinal)
        );
        Assert.All(problems, found => Assert.NotEmpty(found.Mend));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"resourceType\":\"Patient\"}")]
    [InlineData(
        "{\"resourceType\":\"Questionnaire\",\"status\":\"nonsense\",\"item\":[{\"linkId\":\"a\",\"type\":\"wish\"}]}"
    )]
    public void A_file_that_is_no_questionnaire_is_refused_in_words(string json)
    {
        var problems = new List<ContentProblem>();
        Assert.Null(QuestionnaireReader.Read(new ContentFile("f.json", json), problems));
        Assert.NotEmpty(problems);
    }
}
