using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>Tells in which language each sentence is written: in the one that alone knows most of its words.</summary>
internal sealed class HomeLanguages(ImmutableArray<FindingReader> readers)
{
    /// <summary>The languages of the sentences of a text.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="otherwise">The language of a text that tells none; null for the first.</param>
    public Homes Of(ImmutableArray<TextToken> words, string? otherwise)
    {
        Span<int> counts = stackalloc int[readers.Length];
        var mixed = 0;
        var homes = ImmutableArray.CreateBuilder<(int Start, int Language)>(1);
        var start = 0;
        foreach (var token in words)
        {
            if (token.BeginsSentence && token.Start > 0)
            {
                homes.Add((start, Most(counts)));
                counts.Clear();
                start = token.Start;
            }
            var only = OnlyKnowing(token.Word);
            if (only < 0)
                continue;
            counts[only]++;
            mixed |= 1 << only;
        }
        homes.Add((start, Most(counts)));
        Settle(homes, otherwise);
        return new Homes(homes.DrainToImmutable(), mixed);
    }

    // A sentence that tells none is of the language before it; at the beginning, of the first that is told.
    private void Settle(ImmutableArray<(int Start, int Language)>.Builder homes, string? otherwise)
    {
        var last = -1;
        for (var at = 0; at < homes.Count && last < 0; at++)
            last = homes[at].Language;
        if (last < 0)
            last = IndexOf(otherwise);
        for (var at = 0; at < homes.Count; at++)
        {
            last = homes[at].Language < 0 ? last : homes[at].Language;
            homes[at] = homes[at] with { Language = last };
        }
    }

    private int IndexOf(string? language)
    {
        for (var at = 0; at < readers.Length; at++)
        {
            if (readers[at].Language == language)
                return at;
        }
        return 0;
    }

    // -1 where none or several know it.
    private int OnlyKnowing(string word)
    {
        var only = -1;
        if (char.IsAsciiDigit(word[0]))
            return only;
        for (var at = 0; at < readers.Length; at++)
        {
            if (!readers[at].Knows(word))
                continue;
            if (only >= 0)
                return -1;
            only = at;
        }
        return only;
    }

    // -1 where no language has the most.
    private static int Most(ReadOnlySpan<int> counts)
    {
        var (most, language) = (0, -1);
        for (var at = 0; at < counts.Length; at++)
        {
            if (counts[at] > most)
                (most, language) = (counts[at], at);
            else if (counts[at] == most)
                language = -1;
        }
        return most > 0 ? language : -1;
    }
}

/// <summary>The languages of a text's sentences, as places among the readers.</summary>
/// <param name="sentences">Where each sentence begins, and its language.</param>
/// <param name="mixed">A bit for each language that alone knows some word.</param>
internal readonly struct Homes(ImmutableArray<(int Start, int Language)> sentences, int mixed)
{
    /// <summary>The language of every sentence and word; null where there are several.</summary>
    public int? Only
    {
        get
        {
            var only = sentences[0].Language;
            foreach (var one in sentences)
            {
                if (one.Language != only)
                    return null;
            }
            return (mixed & ~(1 << only)) == 0 ? only : null;
        }
    }

    /// <summary>Whether some sentence is of the language.</summary>
    public bool Has(int language)
    {
        foreach (var one in sentences)
        {
            if (one.Language == language)
                return true;
        }
        return false;
    }

    /// <summary>Whether some word is of that language alone: without one, it can find nothing that another would not.</summary>
    public bool Mixes(int language) => (mixed & (1 << language)) != 0;

    /// <summary>The language of the sentence in which the code unit stands.</summary>
    public int At(int start)
    {
        var language = sentences[0].Language;
        foreach (var one in sentences)
        {
            if (one.Start <= start)
                language = one.Language;
        }
        return language;
    }
}
