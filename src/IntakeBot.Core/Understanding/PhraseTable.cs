using System.Collections.Frozen;

namespace IntakeBot.Core.Understanding;

/// <summary>Phrases of a few words, each with a meaning; the longest that begins at a place is found.</summary>
internal sealed class PhraseTable<T>
{
    private readonly FrozenDictionary<string, (string[] Words, T Meaning)[]> _byFirstWord;

    /// <summary>Builds the table.</summary>
    /// <param name="rows">Phrases with "|" between them, and what each means.</param>
    public PhraseTable(params IEnumerable<(string Phrases, T Meaning)> rows) =>
        _byFirstWord = rows.SelectMany(row =>
                row.Phrases.Split('|').Select(phrase => (Words: phrase.Split(' '), row.Meaning))
            )
            .GroupBy(row => row.Words[0])
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(row => row.Words.Length).ToArray()
            );

    /// <summary>Every word of the phrases.</summary>
    public IEnumerable<string> Words =>
        _byFirstWord.Values.SelectMany(rows => rows.SelectMany(row => row.Words)).Distinct();

    /// <summary>How many tokens the longest phrase takes up from there; 0 where none begins there.</summary>
    public int Find(ReplyTokens tokens, int at, out T meaning)
    {
        meaning = default!;
        if (!_byFirstWord.TryGetValue(tokens.Word(at), out var rows))
            return 0;
        foreach (var (words, means) in rows)
        {
            if (!tokens.Has(at, words))
                continue;
            meaning = means;
            return words.Length;
        }
        return 0;
    }
}
