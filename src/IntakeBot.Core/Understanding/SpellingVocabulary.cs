using System.Collections.Frozen;
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
    private readonly FrozenSet<string> _known;
    private readonly FrozenSet<string> _asked;
    private readonly FrozenDictionary<char, ImmutableArray<(string Word, uint Letters)>> _meant;

    /// <summary>A vocabulary.</summary>
    /// <param name="meant">Words that a misspelt one may mean.</param>
    /// <param name="known">Words that are never misspellings of another, besides those.</param>
    public SpellingVocabulary(IEnumerable<string> meant, IEnumerable<string> known)
    {
        var words = meant.ToHashSet(StringComparer.Ordinal);
        _meant = words
            .Where(word => word.Length > ShortestMisspelt && word.All(char.IsLetter))
            .Order(StringComparer.Ordinal)
            .GroupBy(word => word[0])
            .ToFrozenDictionary(
                group => group.Key,
                group => group.Select(word => (word, Letters(word))).ToImmutableArray()
            );
        _asked = words.ToFrozenSet(StringComparer.Ordinal);
        _known = words.Concat(known).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Every way to read a word; "arm's" may be the arm, and so may "arms" where no phrase asks for arms.</summary>
    public ImmutableArray<WordForm> FormsOf(TextToken token)
    {
        var forms = FormsOf(token.Word);
        var one = token.Word.Length > 3 && token.Word[^1] == 's' ? token.Word[..^1] : "";
        return one.Length > 0 && (token.EndsInApostropheS || !_asked.Contains(token.Word)) && _asked.Contains(one)
            ? [.. forms.Where(form => !form.IsNear), new WordForm(one, IsNear: false)]
            : forms;
    }

    private ImmutableArray<WordForm> FormsOf(string written)
    {
        if (_known.Contains(written))
            return [new WordForm(written, IsNear: false)];
        var single = WithoutDoubles(written);
        if (single != written && _asked.Contains(single))
            return [new WordForm(written, IsNear: false), new WordForm(single, IsNear: false)];
        return
        [
            new WordForm(written, IsNear: false),
            .. Near(written).Select(word => new WordForm(word, IsNear: true)),
        ];
    }

    private List<string> Near(string written)
    {
        if (written.Length < ShortestMisspelt || !_meant.TryGetValue(written[0], out var meant))
            return [];
        var letters = Letters(written);
        var nearest = int.MaxValue;
        var found = new List<string>();
        foreach (var (word, has) in meant)
        {
            // Two edits change at most four letters of the two alphabets: cheap to see before counting edits.
            if (Math.Abs(word.Length - written.Length) > 2 || uint.PopCount(letters ^ has) > 4)
                continue;
            if (!Spelling.IsNear(written, word))
                continue;
            var distance = Spelling.Distance(written, word);
            if (distance < nearest)
                found.Clear();
            if (distance <= nearest)
                found.Add(word);
            nearest = Math.Min(nearest, distance);
        }
        return found;
    }

    private static uint Letters(string word) =>
        word.Aggregate(0u, (letters, c) => c is >= 'a' and <= 'z' ? letters | 1u << (c - 'a') : letters);

    private static string WithoutDoubles(string word) =>
        string.Concat(word.Where((c, at) => at == 0 || word[at - 1] != c || !char.IsLetter(c)));
}
