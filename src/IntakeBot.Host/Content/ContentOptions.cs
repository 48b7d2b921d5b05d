namespace IntakeBot.Host.Content;

/// <summary>Where content is read from (section <c>Content</c>).</summary>
internal sealed class ContentOptions
{
    /// <summary>The folder that holds <c>prompts</c> and <c>seeds</c>; those shipped with the product where null.</summary>
    public string? Path { get; set; }

    /// <summary>The short name of the form that is asked where a link names none; the first by name where null.</summary>
    public string? Form { get; set; }
}
