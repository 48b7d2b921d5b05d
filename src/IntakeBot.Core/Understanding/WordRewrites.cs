using System.Collections.Frozen;
using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Words of chat and the plain words that stand for them: "can not", "can't" and "cnt" are one word. A rewritten word
/// keeps the place of what was written.
/// </summary>
internal sealed class WordRewrites
{
    private const int Longest = 3;
    private readonly FrozenDictionary<string, string[]> _rewrites;
    private readonly FrozenSet<string> _firstWords;

    /// <summary>Up to three plain words, each with what stands for them.</summary>
    public WordRewrites(IEnumerable<KeyValuePair<string, string>> rewrites)
    {
        _rewrites = rewrites
            .DistinctBy(rewrite => Tokenizer.Plain(rewrite.Key))
            .ToFrozenDictionary(
                rewrite => Tokenizer.Plain(rewrite.Key),
                rewrite => Tokenizer.Plain(rewrite.Value).Split(' '),
                StringComparer.Ordinal
            );
        _firstWords = _rewrites.Keys.Select(key => key.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Every word that some rewrite begins with, in any place: no misspelling of something else.</summary>
    public IEnumerable<string> Words => _rewrites.Keys.SelectMany(key => key.Split(' '));

    /// <summary>The words with all rewrites made.</summary>
    public ImmutableArray<TextToken> Apply(ImmutableArray<TextToken> tokens)
    {
        if (!tokens.Any(token => _firstWords.Contains(token.Word)))
            return tokens;
        var rewritten = ImmutableArray.CreateBuilder<TextToken>(tokens.Length + 4);
        for (var at = 0; at < tokens.Length; )
        {
            var length = _firstWords.Contains(tokens[at].Word) ? LengthOf(tokens, at, out var words) : 0;
            if (length == 0)
            {
                rewritten.Add(tokens[at++]);
                continue;
            }
            _ = LengthOf(tokens, at, out words);
            for (var word = 0; word < words.Length; word++)
            {
                rewritten.Add(
                    new TextToken(
                        words[word],
                        tokens[at].Start,
                        tokens[at + length - 1].End,
                        word == 0 ? tokens[at].Before : TextBreak.None
                    )
                );
            }
            at += length;
        }
        return rewritten.ToImmutable();
    }

    private int LengthOf(ImmutableArray<TextToken> tokens, int at, out string[] words)
    {
        var key = "";
        (var found, words) = (0, []);
        for (var length = 1; length <= Longest && at + length <= tokens.Length; length++)
        {
            var token = tokens[at + length - 1];
            if (length > 1 && token.Before != TextBreak.None)
                break;
            key = length == 1 ? token.Word : $"{key} {token.Word}";
            if (_rewrites.TryGetValue(key, out var replacement))
                (found, words) = (length, replacement);
        }
        return found;
    }
}
