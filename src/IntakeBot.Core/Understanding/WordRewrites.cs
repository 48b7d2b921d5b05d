using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Words of chat and the plain words that stand for them: "can not", "can't" and "cnt" are one word. A rewritten word
/// keeps the place of what was written.
/// </summary>
internal sealed class WordRewrites
{
    private readonly FrozenDictionary<string, Rewrite[]> _byFirstWord;
    private readonly int _longestPlain;

    /// <summary>Words in any number, each with what stands for them; of the ones that fit, the longest is taken.</summary>
    public WordRewrites(IEnumerable<KeyValuePair<string, string>> rewrites)
    {
        var all = rewrites
            .DistinctBy(rewrite => Tokenizer.Plain(rewrite.Key))
            .Select(rewrite => new Rewrite(
                Tokenizer.Plain(rewrite.Key).Split(' '),
                Tokenizer.Plain(rewrite.Value).Split(' ')
            ))
            .ToList();
        _longestPlain = all.Select(rewrite => rewrite.Plain.Length).DefaultIfEmpty(1).Max();
        _byFirstWord = all.GroupBy(rewrite => rewrite.Written[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(rewrite => rewrite.Written.Length).ToArray(),
                StringComparer.Ordinal
            );
    }

    /// <summary>Every word that some rewrite begins with, in any place: no misspelling of something else.</summary>
    public IEnumerable<string> Words =>
        _byFirstWord.Values.SelectMany(rewrites => rewrites).SelectMany(rewrite => rewrite.Written);

    /// <summary>The words that stand for them.</summary>
    public IEnumerable<string> PlainWords =>
        _byFirstWord.Values.SelectMany(rewrites => rewrites).SelectMany(rewrite => rewrite.Plain);

    /// <summary>The words with all rewrites made.</summary>
    public ImmutableArray<TextToken> Apply(ImmutableArray<TextToken> tokens)
    {
        var at = 0;
        while (at < tokens.Length && RewriteAt(tokens, at) is null)
            at++;
        return at == tokens.Length ? tokens : Apply(tokens, at);
    }

    private ImmutableArray<TextToken> Apply(ImmutableArray<TextToken> tokens, int first)
    {
        var rewritten = ArrayPool<TextToken>.Shared.Rent(tokens.Length * _longestPlain);
        tokens.AsSpan(0, first).CopyTo(rewritten);
        var count = first;
        for (var at = first; at < tokens.Length; )
        {
            if (RewriteAt(tokens, at) is not { } rewrite)
            {
                rewritten[count++] = tokens[at++];
                continue;
            }
            var end = tokens[at + rewrite.Written.Length - 1].End;
            for (var word = 0; word < rewrite.Plain.Length; word++)
            {
                var before = word == 0 ? tokens[at].Before : TextBreak.None;
                rewritten[count++] = new TextToken(rewrite.Plain[word], tokens[at].Start, end, before);
            }
            at += rewrite.Written.Length;
        }
        var result = ImmutableArray.Create(rewritten, 0, count);
        // Nothing of a patient stays behind.
        rewritten.AsSpan(0, count).Clear();
        ArrayPool<TextToken>.Shared.Return(rewritten);
        return result;
    }

    private Rewrite? RewriteAt(ImmutableArray<TextToken> tokens, int at)
    {
        if (!_byFirstWord.TryGetValue(tokens[at].Word, out var rewrites))
            return null;
        foreach (var rewrite in rewrites)
        {
            if (Stands(rewrite.Written, tokens, at))
                return rewrite;
        }
        return null;
    }

    private static bool Stands(string[] written, ImmutableArray<TextToken> tokens, int at)
    {
        if (at + written.Length > tokens.Length)
            return false;
        for (var word = 1; word < written.Length; word++)
        {
            if (tokens[at + word].Before != TextBreak.None || tokens[at + word].Word != written[word])
                return false;
        }
        return true;
    }

    private sealed record Rewrite(string[] Written, string[] Plain);
}
