using System.Collections.Frozen;
using IntakeBot.Core.Content;

namespace IntakeBot.Core.Tests.Content;

/// <summary>The shipped content with a small form in English and, but for one text, in Spanish.</summary>
internal static class TwoLanguages
{
    public const string Form = """
        {
          "resourceType": "Questionnaire",
          "url": "https://intakebot.example/fhir/Questionnaire/two",
          "version": "1",
          "title": "Two languages",
          "_title": { "extension": [ { "url": "http://hl7.org/fhir/StructureDefinition/translation", "extension": [
            { "url": "lang", "valueCode": "es" }, { "url": "content", "valueString": "Dos idiomas" } ] } ] },
          "status": "active",
          "language": "en",
          "item": [
            { "linkId": "colour", "type": "choice", "text": "What colour is it?",
              "_text": { "extension": [ { "url": "http://hl7.org/fhir/StructureDefinition/translation", "extension": [
                { "url": "lang", "valueCode": "es" }, { "url": "content", "valueString": "¿De qué color es?" } ] } ] },
              "extension": [ { "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-shortText", "valueString": "Colour",
                "_valueString": { "extension": [ { "url": "http://hl7.org/fhir/StructureDefinition/translation", "extension": [
                  { "url": "lang", "valueCode": "es" }, { "url": "content", "valueString": "Color" } ] } ] } } ],
              "answerOption": [
                { "valueCoding": { "code": "red", "display": "Red",
                    "_display": { "extension": [ { "url": "http://hl7.org/fhir/StructureDefinition/translation", "extension": [
                      { "url": "lang", "valueCode": "es" }, { "url": "content", "valueString": "Rojo" } ] } ] } },
                  "extension": [
                    { "url": "https://intakebot.example/fhir/StructureDefinition/synonym", "valueString": "crimson" },
                    { "url": "https://intakebot.example/fhir/StructureDefinition/synonym", "valueString": "colorado",
                      "_valueString": { "extension": [ { "url": "http://hl7.org/fhir/StructureDefinition/language", "valueCode": "es" } ] } } ] },
                { "valueCoding": { "code": "brown", "display": "Brown",
                    "_display": { "extension": [ { "url": "http://hl7.org/fhir/StructureDefinition/translation", "extension": [
                      { "url": "lang", "valueCode": "es" }, { "url": "content", "valueString": "Marrón" } ] } ] } } } ],
              "item": [
                { "linkId": "colour.help", "type": "display", "text": "One word will do.",
                  "_text": { "extension": [ { "url": "http://hl7.org/fhir/StructureDefinition/translation", "extension": [
                    { "url": "lang", "valueCode": "es" }, { "url": "content", "valueString": "Una palabra basta." } ] } ] },
                  "extension": [ { "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl", "valueCodeableConcept": { "coding": [ { "code": "help" } ] } } ] },
                { "linkId": "colour.why", "type": "display", "text": "To know it again.",
                  "_text": { "extension": [ { "url": "http://hl7.org/fhir/StructureDefinition/translation", "extension": [
                    { "url": "lang", "valueCode": "es" }, { "url": "content", "valueString": "Para reconocerlo." } ] } ] },
                  "extension": [ { "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl", "valueCodeableConcept": { "coding": [ { "code": "flyover" } ] } } ] } ] },
            { "linkId": "size", "type": "string", "text": "How big is it?" }
          ]
        }
        """;

    public static IReadOnlyList<ContentFile> Files { get; } = FilesWith(Form);

    /// <summary>Sound content in which Spanish is written and not screened.</summary>
    public static IntakeContent Content { get; } =
        ContentCompiler.Compile(Files, "two") switch
        {
            ContentResult.Sound sound => sound.Content,
            ContentResult.Broken broken => throw new InvalidOperationException(string.Join('\n', broken.Problems)),
            _ => throw new InvalidOperationException(),
        };

    /// <summary>The same where Spanish is offered.</summary>
    public static IntakeContent Spoken { get; } = Content with { Offered = FrozenSet.ToFrozenSet(["en", "es"]) };

    /// <summary>The shipped files with that form, and with the English phrases standing in for Spanish ones.</summary>
    public static IReadOnlyList<ContentFile> FilesWith(string form)
    {
        var english = Shipped.Files.Single(file => file.Path == "prompts/dialog/en.json");
        const string Spanish = "prompts/dialog/es.json";
        return
        [
            .. Shipped.Files.Where(file =>
                file.Path != Spanish
                && !(
                    file.Path.StartsWith("seeds/screening/", StringComparison.Ordinal)
                    && file.Path.EndsWith(".es.yaml", StringComparison.Ordinal)
                )
            ),
            new ContentFile(
                Spanish,
                english.Text.Replace("\"language\": \"en\"", "\"language\": \"es\"", StringComparison.Ordinal)
            ),
            new ContentFile("prompts/intake/two.questionnaire.json", form),
        ];
    }
}
