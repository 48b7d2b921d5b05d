using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace IntakeBot.Channels.Cards;

/// <summary>A choice among given options: buttons or a list.</summary>
/// <param name="Choices">In order.</param>
public sealed record ChoiceSetInput(ImmutableArray<Choice> Choices) : CardElement
{
    /// <summary>What the patient is asked; a screen reader reads it with the input.</summary>
    public required string Label { get; init; }

    /// <summary>Whether several may be chosen: they are submitted as one string, joined by commas.</summary>
    public bool IsMultiSelect { get; init; }

    /// <summary>All options at once, or a drop-down list.</summary>
    public ChoiceStyle Style { get; init; } = ChoiceStyle.Expanded;

    /// <summary>The values chosen at first, joined by commas.</summary>
    public string? Value { get; init; }

    /// <summary>Shown in an empty drop-down list.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Whether long labels break.</summary>
    public bool Wrap { get; init; } = true;

    /// <summary>Whether the card can be submitted without it.</summary>
    public bool? IsRequired { get; init; }

    /// <summary>Shown and read out where the input is missing or wrong.</summary>
    public string? ErrorMessage { get; init; }
}

/// <summary>How a <see cref="ChoiceSetInput"/> looks.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChoiceStyle>))]
public enum ChoiceStyle
{
    /// <summary>Radio buttons or check boxes, all visible.</summary>
    [JsonStringEnumMemberName("expanded")]
    Expanded,

    /// <summary>A drop-down list.</summary>
    [JsonStringEnumMemberName("compact")]
    Compact,
}

/// <summary>An option of a <see cref="ChoiceSetInput"/>.</summary>
/// <param name="Title">Its label.</param>
/// <param name="Value">What is submitted; without a comma, which joins several.</param>
public sealed record Choice(string Title, string Value)
{
    /// <summary>What is submitted; without a comma, which joins several.</summary>
    public string Value { get; init; } =
        Value.Contains(',', StringComparison.Ordinal)
            ? throw new ArgumentException(
                "A choice's value must not contain a comma: commas join several.",
                nameof(Value)
            )
            : Value;
}

/// <summary>A number.</summary>
public sealed record NumberInput : CardElement
{
    /// <summary>What the patient is asked; a screen reader reads it with the input.</summary>
    public required string Label { get; init; }

    /// <summary>The smallest number allowed.</summary>
    public decimal? Min { get; init; }

    /// <summary>The largest number allowed.</summary>
    public decimal? Max { get; init; }

    /// <summary>The number at first.</summary>
    public decimal? Value { get; init; }

    /// <summary>Shown in the empty input.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Whether the card can be submitted without it.</summary>
    public bool? IsRequired { get; init; }

    /// <summary>Shown and read out where the input is missing or wrong.</summary>
    public string? ErrorMessage { get; init; }
}

/// <summary>A day, submitted as <c>yyyy-MM-dd</c>.</summary>
public sealed record DateInput : CardElement
{
    /// <summary>What the patient is asked; a screen reader reads it with the input.</summary>
    public required string Label { get; init; }

    /// <summary>The earliest day allowed.</summary>
    public DateOnly? Min { get; init; }

    /// <summary>The latest day allowed.</summary>
    public DateOnly? Max { get; init; }

    /// <summary>The day at first.</summary>
    public DateOnly? Value { get; init; }

    /// <summary>Shown in the empty input.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Whether the card can be submitted without it.</summary>
    public bool? IsRequired { get; init; }

    /// <summary>Shown and read out where the input is missing or wrong.</summary>
    public string? ErrorMessage { get; init; }
}
