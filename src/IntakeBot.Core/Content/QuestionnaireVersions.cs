using System.Text.Json;
using System.Text.Json.Nodes;

namespace IntakeBot.Core.Content;

/// <summary>
/// Reads the JSON of a questionnaire of a later FHIR as R4: what R5 names otherwise
/// (https://hl7.org/fhir/R5/questionnaire.html), and without what it adds that means nothing in a conversation.
/// </summary>
internal static class QuestionnaireVersions
{
    private static readonly string[] OnForms = ["versionAlgorithmString", "versionAlgorithmCoding", "copyrightLabel"];
    private static readonly string[] OnItems = ["answerConstraint", "disabledDisplay"];

    /// <summary>The form as R4 has it: itself, where there is nothing to change.</summary>
    public static JsonElement ToR4(string path, JsonElement form, ICollection<ContentProblem> notes)
    {
        if (!IsLater(form) || JsonObject.Create(form) is not { } changed)
            return form;
        notes.Add(
            new ContentProblem(path, "/item", "The form is of FHIR R5.", "Its response is of R4, as all are here.")
        );
        Remove(changed, OnForms);
        Change(changed);
        return JsonSerializer.SerializeToElement(changed);
    }

    private static bool IsLater(JsonElement of) =>
        Array.Exists(OnForms, name => of.TryGetProperty(name, out _)) || Items(of).Exists(IsLaterItem);

    private static bool IsLaterItem(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object
        && (
            Array.Exists(OnItems, name => item.TryGetProperty(name, out _))
            || (item.TryGetProperty("type", out var type) && IsText(type, "coding"))
            || Items(item).Exists(IsLaterItem)
        );

    private static bool IsText(JsonElement value, string text) =>
        value.ValueKind == JsonValueKind.String && value.ValueEquals(text);

    private static List<JsonElement> Items(JsonElement of) =>
        of.TryGetProperty("item", out var items) && items.ValueKind == JsonValueKind.Array
            ? [.. items.EnumerateArray()]
            : [];

    private static void Change(JsonObject of)
    {
        foreach (var item in (of["item"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var open = Text(item["answerConstraint"]) is "optionsOrType" or "optionsOrString";
            if (Text(item["type"]) is "coding")
                item["type"] = open ? "open-choice" : "choice";
            else if (open && Text(item["type"]) is "string" or "text" && HasOptions(item))
                item["type"] = "open-choice";
            Remove(item, OnItems);
            Change(item);
        }
    }

    private static bool HasOptions(JsonObject item) =>
        item.ContainsKey("answerOption") || item.ContainsKey("answerValueSet");

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static void Remove(JsonObject of, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            of.Remove(name);
            of.Remove($"_{name}");
        }
    }
}
