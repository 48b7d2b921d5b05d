using System.Collections.Frozen;
using System.Collections.Immutable;

namespace IntakeBot.Core.Knowledge;

/// <summary>A passage that shares words with a text.</summary>
/// <param name="Article">The article.</param>
/// <param name="Passage">The passage.</param>
/// <param name="Score">How much they share; rare words count more. Above zero.</param>
public sealed record PassageMatch(Article Article, Passage Passage, double Score);

/// <summary>Finds passages by the words they share with a text. Lexical and deterministic: no model, no learning.</summary>
public sealed class PassageIndex
{
    private readonly ImmutableArray<Entry> _entries;

    // A word of more than a quarter of the passages is what all of them are about, and chooses none.
    private readonly FrozenDictionary<string, double> _weights;

    /// <summary>An index of every passage of the articles.</summary>
    public PassageIndex(ImmutableArray<Article> articles)
    {
        _entries =
        [
            .. articles.SelectMany(article =>
                article.Passages.Select(passage => new Entry(
                    article,
                    passage,
                    Words.Of($"{passage.Heading} {passage.Text}").ToFrozenSet(StringComparer.Ordinal)
                ))
            ),
        ];
        _weights = _entries
            .SelectMany(entry => entry.Words)
            .CountBy(word => word, StringComparer.Ordinal)
            .Where(count => count.Value <= Math.Max(2, _entries.Length / 4))
            .ToFrozenDictionary(
                count => count.Key,
                count => Math.Log(1 + ((double)_entries.Length / count.Value)),
                StringComparer.Ordinal
            );
    }

    /// <summary>Every passage that shares a word with the text, best first, then in the articles' order.</summary>
    public IEnumerable<PassageMatch> Find(string text)
    {
        var asked = Words.Of(text);
        return _entries
            .Select(entry => new PassageMatch(
                entry.Article,
                entry.Passage,
                asked.Where(entry.Words.Contains).Sum(word => _weights.GetValueOrDefault(word))
            ))
            .Where(match => match.Score > 0)
            .OrderByDescending(match => match.Score);
    }

    private sealed record Entry(Article Article, Passage Passage, FrozenSet<string> Words);
}
