using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace IntakeBot.Channels.Cards;

/// <summary>An element in the body of a card: one of the sealed records of this room.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(ChoiceSetInput), "Input.ChoiceSet")]
[JsonDerivedType(typeof(NumberInput), "Input.Number")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
public abstract record CardElement
{
    private protected CardElement() { }

    /// <summary>Names the element within its card; an input's id is the key of its value in what is submitted.</summary>
    [JsonPropertyOrder(-10)]
    public string? Id { get; init; }

    /// <summary><c>none</c>, <c>small</c>, <c>default</c>, <c>medium</c>, <c>large</c>: room above the element.</summary>
    public string? Spacing { get; init; }
}

/// <summary>Words. The client reads a small part of Markdown in them.</summary>
/// <param name="Text">The words.</param>
public sealed record TextBlock(string Text) : CardElement
{
    /// <summary>Whether long lines break: almost always.</summary>
    public bool Wrap { get; init; } = true;

    /// <summary><c>small</c>, <c>default</c>, <c>medium</c>, <c>large</c>.</summary>
    public string? Size { get; init; }

    /// <summary><c>lighter</c>, <c>default</c>, <c>bolder</c>.</summary>
    public string? Weight { get; init; }

    /// <summary><c>default</c>, <c>accent</c>, <c>good</c>, <c>warning</c>, <c>attention</c>.</summary>
    public string? Color { get; init; }

    /// <summary>Whether it stands back.</summary>
    public bool? IsSubtle { get; init; }

    /// <summary><c>heading</c> where a screen reader should treat it as one.</summary>
    public string? Style { get; init; }
}

/// <summary>A group of elements.</summary>
/// <param name="Items">Top to bottom.</param>
public sealed record Container(ImmutableArray<CardElement> Items) : CardElement
{
    /// <summary><c>default</c>, <c>emphasis</c>, <c>good</c>, <c>attention</c>, <c>warning</c>, <c>accent</c>.</summary>
    public string? Style { get; init; }
}

/// <summary>Names and values in two columns.</summary>
/// <param name="Facts">Top to bottom.</param>
public sealed record FactSet(ImmutableArray<Fact> Facts) : CardElement;

/// <summary>A line of a <see cref="FactSet"/>.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record Fact(string Title, string Value)
{
    /// <summary>The name, never the value, which may be the patient's.</summary>
    public override string ToString() => $"[fact {Title}]";
}

/// <summary>Elements side by side.</summary>
/// <param name="Columns">Left to right.</param>
public sealed record ColumnSet(ImmutableArray<Column> Columns) : CardElement;

/// <summary>A column of a <see cref="ColumnSet"/>.</summary>
/// <param name="Items">Top to bottom.</param>
public sealed record Column(ImmutableArray<CardElement> Items)
{
    /// <summary>Always <c>Column</c>.</summary>
    [JsonPropertyOrder(-2)]
    public string Type => "Column";

    /// <summary><c>auto</c>, <c>stretch</c>, a weight such as <c>2</c> or a width such as <c>80px</c>.</summary>
    public string? Width { get; init; }
}

/// <summary>Buttons inside the body.</summary>
/// <param name="Actions">In order.</param>
public sealed record ActionSet(ImmutableArray<SubmitAction> Actions) : CardElement;
