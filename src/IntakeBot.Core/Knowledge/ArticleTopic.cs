using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Knowledge;

/// <summary>An answer that is a topic by itself.</summary>
/// <param name="Item">The item.</param>
/// <param name="Codes">Option codes, any of them; for a yes-no item <c>yes</c> or <c>no</c>.</param>
/// <param name="AtLeast">The least number; null where codes decide.</param>
public sealed record TopicAnswer(LinkId Item, ImmutableArray<string> Codes, decimal? AtLeast)
{
    /// <summary>Whether the value is one that it names.</summary>
    public bool Holds(AnswerValue value) =>
        value switch
        {
            AnswerValue.Choice choice => Codes.Contains(choice.Code, StringComparer.Ordinal),
            AnswerValue.YesNo yesNo => Codes.Contains(yesNo.Value ? "yes" : "no", StringComparer.Ordinal),
            AnswerValue.Number number => AtLeast is { } least && number.Value >= least,
            _ => false,
        };
}

/// <summary>Something that patients report and articles speak of, in the words of each (<c>seeds/articles/topics.yaml</c>).</summary>
/// <param name="Id">Stable, such as <c>stress</c>.</param>
/// <param name="Title">As a brief names it.</param>
public sealed record ArticleTopic(string Id, string Title)
{
    /// <summary>Words by which patients and options name it, as <see cref="Understanding.ReplyText.Fold"/> makes them.</summary>
    public ImmutableArray<string> Patient { get; init; } = [];

    /// <summary>Answers that are the topic by themselves.</summary>
    public ImmutableArray<TopicAnswer> Answers { get; init; } = [];

    /// <summary>Classes and names of medicines that are the topic.</summary>
    public ImmutableArray<string> Medicines { get; init; } = [];

    /// <summary>Words by which an article speaks of it.</summary>
    public ImmutableArray<string> Article { get; init; } = [];
}

/// <summary>Every topic, and the answers at which the articles are silent.</summary>
/// <param name="Topics">In the order of the file.</param>
/// <param name="Silent">Where these are the only answers to their item, no passage is quoted.</param>
public sealed record ArticleTopics(ImmutableArray<ArticleTopic> Topics, ImmutableArray<TopicAnswer> Silent)
{
    /// <summary>None.</summary>
    public static ArticleTopics None { get; } = new([], []);
}
