using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntakeBot.Channels.Cards;

/// <summary>
/// A button that submits the card. It arrives as a message: with <see cref="WithFields"/> the fields and the inputs by
/// id in <c>value</c>; with <see cref="WithText"/> the words in <c>text</c>, and the inputs are not read.
/// </summary>
/// <param name="Title">Its label.</param>
/// <param name="Data">A JSON string or object; null submits the inputs alone.</param>
public sealed record SubmitAction(string Title, JsonElement? Data = null)
{
    /// <summary>Always <c>Action.Submit</c>.</summary>
    [JsonPropertyOrder(-2)]
    public string Type => "Action.Submit";

    /// <summary><c>default</c>, <c>positive</c> or <c>destructive</c>.</summary>
    public string? Style { get; init; }

    /// <summary><c>none</c> submits without the inputs and without checking them (skip, back); else <c>auto</c>.</summary>
    public string? AssociatedInputs { get; init; }

    /// <summary>A button that says these words for the patient.</summary>
    public static SubmitAction WithText(string title, string words) =>
        new(title, JsonSerializer.SerializeToElement(words, CardJson.Default.String)) { AssociatedInputs = "none" };

    /// <summary>A button that submits these fields together with the card's inputs.</summary>
    public static SubmitAction WithFields(string title, params IEnumerable<KeyValuePair<string, string>> fields) =>
        new(
            title,
            JsonSerializer.SerializeToElement(
                fields.ToImmutableDictionary(StringComparer.Ordinal),
                CardJson.Default.ImmutableDictionaryStringString
            )
        );
}
