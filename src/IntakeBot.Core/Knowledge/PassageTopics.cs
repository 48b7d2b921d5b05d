using System.Collections.Immutable;

namespace IntakeBot.Core.Knowledge;

/// <summary>A passage that speaks of what is asked for.</summary>
/// <param name="Article">The article.</param>
/// <param name="Passage">The passage.</param>
/// <param name="Titles">The topics that it speaks of, of those asked for, in their order.</param>
/// <param name="Score">The sum over them; one of which few passages speak counts more. Above zero.</param>
public sealed record TopicMatch(Article Article, Passage Passage, ImmutableArray<string> Titles, double Score);

/// <summary>
/// Finds passages by topics: a passage speaks of a topic where one of the topic's phrases stands in it, word after word,
/// singular for plural. Lexical and deterministic: no model, no learning.
/// </summary>
public sealed class PassageTopics
{
    private readonly ImmutableArray<(Article Article, Passage Passage, string Words)> _passages;

    /// <summary>Every passage of the articles.</summary>
    public PassageTopics(ImmutableArray<Article> articles) =>
        _passages = [
            .. articles.SelectMany(article =>
                article.Passages.Select(passage => (article, passage, Plain(passage.Text)))
            ),
        ];

    /// <summary>Every passage that speaks of a topic, best first, then the shorter, then in the articles' order.</summary>
    /// <param name="asked">Titles with the phrases of each.</param>
    public IEnumerable<TopicMatch> Find(IEnumerable<KeyValuePair<string, ImmutableArray<string>>> asked)
    {
        var topics = asked
            .Select(topic => (Title: topic.Key, In: _passages.Where(one => Speaks(one.Words, topic.Value)).ToList()))
            .Where(topic => topic.In.Count > 0)
            .ToList();
        return _passages
            .Select(one =>
            {
                var of = topics.Where(topic => topic.In.Contains(one)).ToList();
                return new TopicMatch(
                    one.Article,
                    one.Passage,
                    [.. of.Select(topic => topic.Title)],
                    of.Sum(topic => Math.Log(1 + ((double)_passages.Length / topic.In.Count)))
                );
            })
            .Where(match => match.Score > 0)
            .OrderByDescending(match => match.Score)
            .ThenBy(match => match.Passage.Text.Length);
    }

    private static bool Speaks(string words, ImmutableArray<string> phrases) =>
        phrases.Any(phrase =>
            Plain(phrase) is { Length: > 2 } plain && words.Contains(plain, StringComparison.Ordinal)
        );

    private static string Plain(string text) => $" {string.Join(' ', Words.All(text).Select(Words.Stem))} ";
}
