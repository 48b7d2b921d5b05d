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
        var mixed = new bool[readers.Length];
        var sentences = Sentences(words, mixed);
        var usual = Math.Max(0, readers.IndexOf(readers.FirstOrDefault(reader => reader.Language == otherwise)!));
        // A sentence that tells none is of the language before it; at the beginning, of the first that is told.
        var last = sentences.Select(one => one.Language).FirstOrDefault(language => language is not null) ?? usual;
        var homes = ImmutableArray.CreateBuilder<(int Start, int Language)>(sentences.Count);
        foreach (var (start, language) in sentences)
        {
            last = language ?? last;
            homes.Add((start, last));
        }
        return new Homes(homes.ToImmutable(), [.. mixed]);
    }

    private List<(int Start, int? Language)> Sentences(ImmutableArray<TextToken> words, bool[] mixed)
    {
        var sentences = new List<(int Start, int? Language)>();
        var counts = new int[readers.Length];
        var start = 0;
        foreach (var token in words)
        {
            if (token.BeginsSentence && token.Start > 0)
            {
                sentences.Add((start, Most(counts)));
                Array.Clear(counts);
                start = token.Start;
            }
            if (OnlyKnowing(token.Word) is not { } one)
                continue;
            counts[one]++;
            mixed[one] = true;
        }
        sentences.Add((start, Most(counts)));
        return sentences;
    }

    private int? OnlyKnowing(string word)
    {
        int? only = null;
        if (char.IsAsciiDigit(word[0]))
            return only;
        for (var at = 0; at < readers.Length; at++)
        {
            if (!readers[at].Knows(word))
                continue;
            if (only is not null)
                return null;
            only = at;
        }
        return only;
    }

    private static int? Most(int[] counts)
    {
        var most = counts.Max();
        return most > 0 && counts.Count(count => count == most) == 1 ? Array.IndexOf(counts, most) : null;
    }
}

/// <summary>The languages of a text's sentences, as places among the readers.</summary>
internal sealed class Homes(ImmutableArray<(int Start, int Language)> sentences, ImmutableArray<bool> mixed)
{
    /// <summary>Whether some sentence is of the language.</summary>
    public bool Has(int language) => sentences.Any(one => one.Language == language);

    /// <summary>Whether some word is of that language alone: without one, it can find nothing that another would not.</summary>
    public bool Mixes(int language) => mixed[language];

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
