using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Screening;

/// <summary>Finds concepts in a text and decides whether each is present, current and the patient's own.</summary>
internal sealed class ConceptFinder(
    ImmutableArray<Concept> concepts,
    AssertionTriggers triggers,
    ImmutableHashSet<string> ordinary
)
{
    private const int NegationScope = 7;

    private readonly FrozenDictionary<char, string[]> _vocabulary = concepts
        .SelectMany(concept => concept.Phrases)
        .SelectMany(phrase => phrase.Words)
        .Where(word => word.Length >= 5)
        .Distinct(StringComparer.Ordinal)
        .GroupBy(word => word[0])
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private readonly FrozenSet<string> _known = concepts
        .SelectMany(concept => concept.Phrases)
        .SelectMany(phrase => phrase.Words)
        .Concat(ordinary)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The concepts asserted in the text, each with the sentence that asserts it.</summary>
    public IEnumerable<(Concept Concept, string Quote)> Find(string text, bool past, bool family)
    {
        foreach (var sentence in Sentences(text))
        {
            var words = Words(sentence);
            if (words.Length == 0)
                continue;
            foreach (var concept in concepts)
            {
                if (IsAsserted(concept, words, past, family))
                    yield return (concept, sentence.Trim());
            }
        }
    }

    private bool IsAsserted(Concept concept, string[] words, bool past, bool family)
    {
        if (concept.Phrases.IsEmpty)
            return false;
        for (var at = 0; at < words.Length; at++)
        {
            var length = Longest(concept.Phrases, words.AsSpan(at));
            if (length == 0 || LooksAlike(concept, words, at, at + length))
                continue;
            if (IsDeniedWithin(concept, words.AsSpan(at, length)))
                continue;
            if (!IsDenied(words, at, at + length) && IsOwnAndNow(words, at, past, family))
                return true;
        }
        return false;
    }

    private static bool LooksAlike(Concept concept, string[] words, int start, int end)
    {
        for (var at = 0; at < end; at++)
        {
            var length = Longest(concept.LookAlikes, words.AsSpan(at));
            if (length > 0 && at + length > start)
                return true;
        }
        return false;
    }

    // "my throat isn't swollen": a denial in a gap, which is no word of the finding itself ("won't heal").
    private bool IsDeniedWithin(Concept concept, ReadOnlySpan<string> mention)
    {
        for (var at = 0; at < mention.Length; at++)
        {
            var word = mention[at];
            if (
                Longest(triggers.Negated, mention.Slice(at, 1)) > 0
                && !concept.Phrases.Any(phrase => phrase.Words.Contains(word))
            )
            {
                return true;
            }
        }
        return false;
    }

    private bool IsDenied(string[] words, int start, int end)
    {
        // Only what stands between the trigger and the mention may end its reach.
        for (var at = Math.Max(0, start - NegationScope); at < start; at++)
        {
            var length = Longest(triggers.Negated, words.AsSpan(at));
            if (length == 0 || at + length > start || Longest(triggers.Pseudo, words.AsSpan(at)) > 0)
                continue;
            if (!Ends(words.AsSpan(at + length, start - at - length)))
                return true;
        }
        var after = words.AsSpan(end, Math.Min(4, words.Length - end));
        for (var at = 0; at < after.Length; at++)
        {
            if (Longest(triggers.NegatedAfter, after[at..]) > 0)
                return !Ends(after[..at]);
        }
        return false;
    }

    private bool IsOwnAndNow(string[] words, int start, bool past, bool family)
    {
        var before = words.AsSpan(0, start);
        var current = triggers.Current.Any(pattern => pattern.IsIn(words));
        if (family && !triggers.Self.Any(pattern => pattern.IsIn(words)))
            return false;
        if (!current && (past || triggers.Historical.Any(pattern => pattern.IsIn(words))))
            return false;
        return !Reaches(triggers.Hypothetical, before, endings: triggers.Terminators)
            && !Reaches(triggers.Other, before, endings: triggers.Self);
    }

    // A trigger before the mention holds unless one of the endings stands between the two.
    private static bool Reaches(
        ImmutableArray<PhrasePattern> patterns,
        ReadOnlySpan<string> before,
        ImmutableArray<PhrasePattern> endings
    )
    {
        for (var at = before.Length - 1; at >= 0; at--)
        {
            if (Longest(endings, before[at..]) > 0)
                return false;
            if (Longest(patterns, before[at..]) > 0)
                return true;
        }
        return false;
    }

    private bool Ends(ReadOnlySpan<string> between)
    {
        for (var at = 0; at < between.Length; at++)
        {
            if (Longest(triggers.Terminators, between[at..]) > 0)
                return true;
            // Right after the denial it is what is denied: "not my throat".
            var opens = at > 0 && Longest(triggers.NewSubject, between[at..]) > 0;
            if (opens && Longest(triggers.Prepositions, between[(at - 1)..at]) == 0)
                return true;
        }
        return false;
    }

    private static int Longest(ImmutableArray<PhrasePattern> patterns, ReadOnlySpan<string> words)
    {
        var longest = 0;
        foreach (var pattern in patterns)
            longest = Math.Max(longest, pattern.Match(words));
        return longest;
    }

    private static string[] Sentences(string text) =>
        text.Split(['.', '!', '?', ';', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private string[] Words(string sentence)
    {
        var folded = new StringBuilder(ReplyText.Fold(sentence));
        folded.Replace(",", " ").Replace("-", " ").Replace("/", " ").Replace("+", " ").Replace(".", " ");
        var words = folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Select(Respell)];
    }

    private string Respell(string word)
    {
        if (word.Length < 5 || _known.Contains(word) || !_vocabulary.TryGetValue(word[0], out var near))
            return word;
        return Array.Find(near, meant => Spelling.IsNear(word, meant)) ?? word;
    }
}
