using System.Text.Json;
using System.Text.Json.Nodes;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Exports;

/// <summary>Answers out of a FHIR R4 QuestionnaireResponse, as <see cref="ResponseExport"/> writes it or another program does.</summary>
public static class ResponseImport
{
    private static readonly Lazy<JsonSerializerOptions> Json = new(() =>
        new JsonSerializerOptions().ForFhir(ModelInfo.ModelInspector)
    );

    /// <summary>
    /// The response that the JSON is, or the first in it where it is a Bundle; null where there is none.
    /// </summary>
    /// <param name="json">JSON of a FHIR resource.</param>
    public static ImportedResponse? Find(JsonNode? json)
    {
        var found = (string?)json?["resourceType"] switch
        {
            "QuestionnaireResponse" => json,
            "Bundle" => (json["entry"] as JsonArray)
                ?.Select(entry => entry?["resource"])
                .FirstOrDefault(resource => (string?)resource?["resourceType"] == "QuestionnaireResponse"),
            _ => null,
        };
        try
        {
            return found?.Deserialize<QuestionnaireResponse>(Json.Value) is { } response
                ? new ImportedResponse(response)
                : null;
        }
        catch (DeserializationFailedException)
        {
            // What is wrong may quote the answers; the caller says that it is no response.
            return null;
        }
    }
}

/// <summary>A response that was read.</summary>
public sealed class ImportedResponse
{
    private static readonly Answer Another = new(
        [new AnswerValue.YesNo(true)],
        PatientText.Empty,
        "",
        DateTimeOffset.UnixEpoch
    );

    private readonly QuestionnaireResponse _response;

    internal ImportedResponse(QuestionnaireResponse response) => _response = response;

    /// <summary>When it was written; null where it does not say.</summary>
    public DateTimeOffset? At =>
        _response.AuthoredElement?.TryToDateTimeOffset(TimeSpan.Zero, out var at) == true ? at : null;

    /// <summary>Whether it answers that form, of whatever version.</summary>
    public bool Answers(IntakeForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return _response.Questionnaire?.Split('|')[0] == form.Url;
    }

    /// <summary>
    /// The answers to the form's items; what it does not know is left out. They were given at that time, from which the
    /// form reckons what day "today" is.
    /// </summary>
    public AnswerSet AnswersTo(IntakeForm form, DateTimeOffset given)
    {
        ArgumentNullException.ThrowIfNull(form);
        return AnswerSet.Of(
            Read(form, _response.Item, 0).Select(pair => KeyValuePair.Create(pair.Key, pair.Value with { At = given }))
        );
    }

    private static IEnumerable<KeyValuePair<ItemKey, Answer>> Read(
        IntakeForm form,
        IEnumerable<QuestionnaireResponse.ItemComponent> items,
        int occurrence
    )
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (item.LinkId is not { } link || form.Find(new LinkId(link)) is not { } asked)
                continue;
            var nth = seen[link] = seen.GetValueOrDefault(link, -1) + 1;
            var at = asked is { Kind: ItemKind.Group, Repeats: true } ? nth : occurrence;
            // Every occurrence but the last was followed by "yes, there is another".
            if (asked is { Kind: ItemKind.Group, Repeats: true } && nth > 0)
                yield return new(new ItemKey(asked.LinkId, nth - 1), Another);
            if (asked.Kind != ItemKind.Group && AnswerTo(asked, item) is { } answer)
                yield return new(new ItemKey(asked.LinkId, at), answer);
            var below = item.Item.Concat(item.Answer.SelectMany(each => each.Item));
            foreach (var child in Read(form, below, at))
                yield return child;
        }
    }

    private static Answer? AnswerTo(FormItem asked, QuestionnaireResponse.ItemComponent item)
    {
        var values = item.Answer.Select(each => FhirAnswers.Read(asked, each.Value)).OfType<AnswerValue>().ToList();
        var quote = Quote(item) ?? item.Answer.Select(Quote).FirstOrDefault(said => said is not null);
        if (values.Count == 0 && quote is null)
            return null;
        if (values.Count == 0)
            values.Add(new AnswerValue.Unread(new PatientText(quote!)));
        return new Answer([.. values], new PatientText(quote ?? ""), "", DateTimeOffset.UnixEpoch);
    }

    private static string? Quote(IExtendable element) =>
        element.GetExtensionValue<FhirString>(FhirExtensions.Verbatim)?.Value;
}
