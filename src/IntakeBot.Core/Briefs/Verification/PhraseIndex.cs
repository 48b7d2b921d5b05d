using System.Collections.Frozen;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>Phrases by the stems of their words; the longest that begins at a place is found.</summary>
internal sealed class PhraseIndex<T>
{
    private readonly FrozenDictionary<string, T> _phrases;
    private readonly FrozenDictionary<string, int> _longest;

    /// <summary>An index of phrases given by their keys; of equal keys the first counts.</summary>
    public PhraseIndex(IEnumerable<KeyValuePair<string, T>> phrases)
    {
        var distinct = phrases
            .Where(phrase => phrase.Key.Length > 0)
            .DistinctBy(phrase => phrase.Key, StringComparer.Ordinal)
            .ToList();
        _phrases = distinct.ToFrozenDictionary(StringComparer.Ordinal);
        _longest = distinct
            .Select(phrase => phrase.Key.Split(' '))
            .GroupBy(words => words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Max(words => words.Length), StringComparer.Ordinal);
    }

    /// <summary>How many words the longest phrase takes from there, and what it stands for; 0 for none.</summary>
    public int Find(ReadOnlySpan<string> stems, out T meaning)
    {
        meaning = default!;
        var longest = _longest.GetValueOrDefault(stems[0]);
        var (key, words, length) = ("", 0, 0);
        for (var at = 0; at < stems.Length && words < longest; at++)
        {
            // What is passed over inside does not end a phrase.
            if (words > 0 && ClaimLexicon.Passed.Contains(stems[at]))
                continue;
            key = words == 0 ? stems[at] : $"{key} {stems[at]}";
            words++;
            if (_phrases.TryGetValue(key, out var found))
                (meaning, length) = (found, at + 1);
        }
        return length;
    }
}
