using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>Words of the content: where a patient uses one, its string is used again instead of made anew.</summary>
/// <param name="languages">The words of each language.</param>
internal readonly struct KnownWords(ImmutableArray<PhraseWords> languages)
{
    /// <summary>No words: every string is new.</summary>
    public static KnownWords None => new([]);

    /// <summary>The word as a string.</summary>
    public string Of(ReadOnlySpan<char> word)
    {
        foreach (var words in languages)
        {
            if (words.Known(word) is { } known)
                return known;
        }
        return word.ToString();
    }
}
