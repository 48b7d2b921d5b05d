using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace IntakeBot.Host.Clinic;

/// <summary>A word in a drawing: in a page's source a <c>text</c> element would be Razor's own.</summary>
public sealed class SvgText : ComponentBase
{
    /// <summary>Where, across.</summary>
    [Parameter, EditorRequired]
    public required string X { get; set; }

    /// <summary>Where, down.</summary>
    [Parameter, EditorRequired]
    public required string Y { get; set; }

    /// <summary>Which part of the word stands there: start, middle or end.</summary>
    [Parameter]
    public string Anchor { get; set; } = "start";

    /// <summary>The word.</summary>
    [Parameter, EditorRequired]
    public required string Word { get; set; }

    /// <summary>The element.</summary>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X);
        builder.AddAttribute(2, "y", Y);
        builder.AddAttribute(3, "text-anchor", Anchor);
        builder.AddContent(4, Word);
        builder.CloseElement();
    }
}
