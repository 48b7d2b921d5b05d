using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using IntakeBot.Channels.Activities;

namespace IntakeBot.Channels.Cards;

/// <summary>
/// An Adaptive Card 1.5 (https://adaptivecards.io/explorer/), with the elements that Web Chat and Teams both render.
/// </summary>
/// <param name="Body">The elements, top to bottom.</param>
public sealed record AdaptiveCard(ImmutableArray<CardElement> Body)
{
    /// <summary>The media type of a card's attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Always <c>AdaptiveCard</c>.</summary>
    [JsonPropertyOrder(-2)]
    public string Type => "AdaptiveCard";

    /// <summary>The schema version; Teams goes up to 1.5.</summary>
    [JsonPropertyOrder(-1)]
    public string Version => "1.5";

    /// <summary>The buttons at the foot of the card.</summary>
    public ImmutableArray<SubmitAction>? Actions { get; init; }

    /// <summary>Shown by a client that cannot render the card: the question in words.</summary>
    public string? FallbackText { get; init; }

    /// <summary>What a speech client says instead of the card.</summary>
    public string? Speak { get; init; }

    /// <summary>The language of the card (BCP 47), by which a client picks its date and number formats.</summary>
    public string? Lang { get; init; }

    /// <summary>The card as an attachment of a message.</summary>
    public Attachment ToAttachment() =>
        new()
        {
            ContentType = ContentType,
            Content = JsonSerializer.SerializeToElement(this, CardJson.Default.AdaptiveCard),
        };
}
