namespace IntakeBot.Core.Understanding;

/// <summary>Words by their first letter, for finding the ones that a misspelt word may mean: many are asked, few are near.</summary>
internal sealed class NearWords
{
    private readonly Dictionary<char, List<Entry>> _byInitial = [];
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public NearWords(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            if (word.Length == 0 || !_words.Add(word))
                continue;
            if (!_byInitial.TryGetValue(word[0], out var alike))
                _byInitial[word[0]] = alike = [];
            alike.Add(new Entry(word, Letters(word)));
        }
    }

    /// <summary>The word that this one is but for letters written more than once ("sixx"); null where none is.</summary>
    public string? Undrawn(string written)
    {
        var once = Once(written);
        return once.Length == written.Length
            ? null
            : _words.FirstOrDefault(word => Once(word) == once && word.Length > 2);
    }

    private static string Once(string word) =>
        string.Concat(word.Where((letter, at) => at == 0 || letter != word[at - 1]));

    /// <summary>Whether the word is one of them as it stands.</summary>
    public bool Has(string word) => _words.Contains(word);

    /// <summary>The nearest words by <see cref="Spelling.IsNear"/>, all that are equally near, by their letters; null where none is.</summary>
    public List<string>? Nearest(string written)
    {
        List<string>? found = null;
        if (written.Length == 0 || !_byInitial.TryGetValue(written[0], out var entries))
            return found;
        var letters = Letters(written);
        var nearest = int.MaxValue;
        foreach (var (word, has) in entries)
        {
            var allowed = word.Length >= 9 ? 2 : 1;
            // An edit changes at most two letters of the alphabets: cheap to see before counting edits.
            if (
                Math.Abs(word.Length - written.Length) > allowed
                || uint.PopCount(letters ^ has) > 2 * allowed
                || !Spelling.IsNear(written, word)
            )
            {
                continue;
            }
            var distance = Spelling.Distance(written, word);
            if (distance < nearest)
                found?.Clear();
            if (distance <= nearest)
                (found ??= []).Add(word);
            nearest = Math.Min(nearest, distance);
        }
        found?.Sort(StringComparer.Ordinal);
        return found;
    }

    private static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var c in word)
            letters |= c is >= 'a' and <= 'z' ? 1u << (c - 'a') : 0;
        return letters;
    }

    private readonly record struct Entry(string Word, uint Letters);
}
