using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Tests.Dialog;

/// <summary>A form of every kind of item, small enough to hold in one's head.</summary>
internal static class SmallForm
{
    public const string Json = """
        {
          "resourceType": "Questionnaire",
          "url": "https://intakebot.example/fhir/Questionnaire/small",
          "version": "1",
          "title": "Small",
          "status": "active",
          "language": "en",
          "item": [
            { "linkId": "you", "type": "group", "text": "About you", "item": [
              { "linkId": "you.name", "type": "string", "text": "What should we call you?", "required": true, "maxLength": 40 },
              { "linkId": "you.born", "type": "date", "text": "When were you born?" },
              { "linkId": "you.itch", "type": "integer", "text": "How bad is the itch?", "extension": [
                  { "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl", "valueCodeableConcept": { "coding": [ { "system": "http://hl7.org/fhir/questionnaire-item-control", "code": "slider" } ] } },
                  { "url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 0 },
                  { "url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueInteger": 10 },
                  { "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-shortText", "valueString": "Itch" } ],
                "item": [
                  { "linkId": "you.itch.why", "type": "display", "text": "Itch keeps people awake.", "extension": [
                    { "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl", "valueCodeableConcept": { "coding": [ { "code": "flyover" } ] } } ] } ] }
            ] },
            { "linkId": "med", "type": "group", "text": "Medicines", "item": [
              { "linkId": "med.any", "type": "boolean", "text": "Do you take any medicine?", "required": true },
              { "linkId": "drug", "type": "group", "text": "medicine", "repeats": true,
                "enableWhen": [ { "question": "med.any", "operator": "=", "answerBoolean": true } ], "item": [
                { "linkId": "drug.name", "type": "string", "text": "What is it called?", "required": true },
                { "linkId": "drug.dose", "type": "string", "text": "How much do you take?" } ] }
            ] },
            { "linkId": "food", "type": "group", "text": "Food", "item": [
              { "linkId": "food.trigger", "type": "open-choice", "text": "Which foods make it worse?", "repeats": true, "answerOption": [
                { "valueCoding": { "code": "dairy", "display": "Dairy" } },
                { "valueCoding": { "code": "gluten", "display": "Gluten" } },
                { "valueCoding": { "code": "none", "display": "None of these" }, "extension": [ { "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive", "valueBoolean": true } ] } ] },
              { "linkId": "food.dairy", "type": "choice", "text": "How soon after dairy?", "enableWhen": [ { "question": "food.trigger", "operator": "=", "answerCoding": { "code": "dairy" } } ], "answerOption": [
                { "valueCoding": { "code": "hours", "display": "Within hours" } }, { "valueCoding": { "code": "days", "display": "After days" } } ] }
            ] }
          ]
        }
        """;

    public static IntakeForm Form { get; } = Read(Json);

    public static IntakeContent Content { get; } =
        Shipped.Content with
        {
            Prompts = Prompts.Of("small", Form, Shipped.Phrases),
        };

    public static IntakeForm Read(string json)
    {
        var problems = new List<ContentProblem>();
        return QuestionnaireReader.Read(new ContentFile("small.questionnaire.json", json), problems)
            ?? throw new InvalidOperationException(string.Join('\n', problems));
    }

    public static Conversation Start() => new(Content);

    /// <summary>A conversation on a form of these items.</summary>
    public static Conversation Start(string items) => Start(Of(items));

    /// <summary>A conversation on another form.</summary>
    public static Conversation Start(IntakeForm form) =>
        new(Shipped.Content with { Prompts = Prompts.Of("other", form, Shipped.Phrases) });

    /// <summary>A form of these items.</summary>
    public static IntakeForm Of(string items, string head = "") => Read(JsonOf(items, head));

    /// <summary>As JSON.</summary>
    public static string JsonOf(string items, string head = "") =>
        $$"""
            {
              "resourceType": "Questionnaire",
              "url": "https://intakebot.example/fhir/Questionnaire/other",
              "version": "1",
              "status": "active",
              {{head}}
              "item": [ {{items}} ]
            }
            """;
}
