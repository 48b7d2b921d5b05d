using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>One way to read a word.</summary>
/// <param name="Word">The plain word.</param>
/// <param name="IsNear">Whether it is only near to what was written.</param>
internal readonly record struct WordForm(string Word, bool IsNear);

/// <summary>The words that phrases ask for, and which of them a misspelt word may mean.</summary>
internal sealed class SpellingVocabulary
{
    private const int ShortestMisspelt = 4;
    private readonly HashSet<string> _known;
    private readonly HashSet<string> _asked;
    private readonly NearWords _meant;

    // Only words of the content are kept, never one that a patient alone wrote.
    private readonly ConcurrentDictionary<string, ImmutableArray<WordForm>> _forms = new(StringComparer.Ordinal);

    /// <summary>A vocabulary.</summary>
    /// <param name="meant">Words that a misspelt one may mean.</param>
    /// <param name="known">Words that are never misspellings of another, besides those.</param>
    public SpellingVocabulary(IEnumerable<string> meant, IEnumerable<string> known)
    {
        var words = meant.ToHashSet(StringComparer.Ordinal);
        _meant = new NearWords(words.Where(word => word.Length > ShortestMisspelt && word.All(char.IsLetter)));
        _asked = words;
        _known = words.Concat(known).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Every way to read a word; "arm's" may be the arm, and so may "arms": apostrophes are seldom written.</summary>
    public ImmutableArray<WordForm> FormsOf(TextToken token)
    {
        if (!_known.Contains(token.Word))
            return Work(token);
        if (!_forms.TryGetValue(token.Word, out var forms))
            _forms[token.Word] = forms = Work(token);
        return forms;
    }

    private ImmutableArray<WordForm> Work(TextToken token)
    {
        var forms = FormsOf(token.Word);
        var one = token.Word.Length > 3 && token.Word[^1] == 's' ? token.Word[..^1] : "";
        return one.Length > 0 && one[^1] != 's' && _asked.Contains(one)
            ? [.. forms.Where(form => !form.IsNear), new WordForm(one, IsNear: false)]
            : forms;
    }

    private ImmutableArray<WordForm> FormsOf(string written)
    {
        var asWritten = new WordForm(written, IsNear: false);
        if (_known.Contains(written))
            return [asWritten];
        var single = HasDouble(written) ? WithoutDoubles(written) : written;
        if (single != written && _asked.Contains(single))
            return [asWritten, new WordForm(single, IsNear: false)];
        if (written.Length < ShortestMisspelt)
            return [asWritten];
        return _meant.Nearest(written) is { } near
            ? [asWritten, .. near.Select(word => new WordForm(word, IsNear: true))]
            : [asWritten];
    }

    private static bool HasDouble(string word)
    {
        for (var at = 1; at < word.Length; at++)
        {
            if (word[at] == word[at - 1])
                return true;
        }
        return false;
    }

    private static string WithoutDoubles(string word) =>
        string.Concat(word.Where((c, at) => at == 0 || word[at - 1] != c || !char.IsLetter(c)));
}
