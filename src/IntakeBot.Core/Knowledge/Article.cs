using System.Collections.Immutable;

namespace IntakeBot.Core.Knowledge;

/// <summary>A passage of an article: the unit that a brief may cite.</summary>
/// <param name="Id">Stable within the article, such as <c>skin-mirror</c>.</param>
/// <param name="Heading">The heading that it stands under.</param>
/// <param name="Text">Its exact words.</param>
public sealed record Passage(string Id, string Heading, string Text);

/// <summary>One of the clinic's articles: the clinic's voice, not established truth.</summary>
public sealed record Article(
    string Id,
    string Title,
    string Author,
    string Version,
    string Language,
    ImmutableArray<Passage> Passages
);
