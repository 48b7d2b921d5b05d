using System.Collections.Immutable;
using System.Text.Json;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;

namespace IntakeBot.Host.Operations;

/// <summary>One line for <c>explain</c>: what a patient wrote, and what it is to be seen with.</summary>
internal sealed record ExplainLine
{
    /// <summary>Any string or number; printed again with the answer.</summary>
    public JsonElement? Id { get; init; }

    /// <summary>What the patient wrote.</summary>
    public required string Text { get; init; }

    /// <summary>The language in which it would be asked, for words that tell none (BCP 47); null for the form's own.</summary>
    public string? Language { get; init; }

    /// <summary>The linkId of the item that it answers, or the question in words.</summary>
    public string? Question { get; init; }

    /// <summary>A phrase of the text whose assertion is asked for.</summary>
    public string? Phrase { get; init; }

    /// <summary>Answers given before, by linkId.</summary>
    public ImmutableSortedDictionary<string, string>? Answers { get; init; }

    /// <summary>For <c>--measure</c>: the assertion that the phrase ought to have.</summary>
    public string? Expected { get; init; }

    /// <summary>For <c>--measure</c>: the rule that ought to be raised.</summary>
    public string? Flag { get; init; }

    /// <summary>For <c>--measure</c>: how urgent it ought to be, where the rule has two levels.</summary>
    public string? Urgency { get; init; }

    /// <summary>
    /// For <c>--measure</c>: that nothing for the same day or above ought to be raised, nor an appointment by the rule that it
    /// may name; nothing from an urgency on where it names that ("urgent-appointment"). Null where that is not asked.
    /// </summary>
    public string? Quiet { get; init; }

    /// <summary>Reads a line, or says what is wrong with it, never repeating its words; the id where it can be told.</summary>
    public static ExplainLine? Parse(string line, out JsonElement? id, out string problem)
    {
        (id, problem) = (null, "");
        try
        {
            var json = JsonSerializer.Deserialize<JsonElement>(line, CoreJson.Options);
            if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("id", out var given))
                id = given;
            if (json.Deserialize<ExplainLine>(CoreJson.Options) is { Text: not null } read)
                return read;
            problem = "is no object with \"text\"";
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            // The exception's message may hold the patient's words.
            problem =
                "is no JSON object as explain takes it; write {\"id\": 1, \"text\": \"…\"}, with \"question\", \"phrase\" and \"answers\" if need be";
        }
        return null;
    }

    /// <summary>The form that the line speaks of: the first that knows its linkIds, else the first.</summary>
    public IntakeForm FormOf(IntakeContent content)
    {
        string[] named = [.. Answers?.Keys ?? [], .. Question is null ? [] : new[] { Question }];
        var form = content.Prompts.Forms.MaxBy(form =>
            named.Count(name => form.Own.Find(ItemKey.Parse(name).LinkId) is not null)
        );
        return content.FormFor(form?.Name, Language);
    }
}
