namespace IntakeBot.Core.Understanding;

/// <summary>Words of the content: where a patient uses one, its string is used again instead of made anew.</summary>
internal readonly struct KnownWords
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly bool _any;

    /// <summary>These words.</summary>
    public KnownWords(IEnumerable<string> words)
    {
        _words = words.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _any = true;
    }

    /// <summary>No words: every string is new.</summary>
    public static KnownWords None => default;

    /// <summary>The word as a string.</summary>
    public string Of(ReadOnlySpan<char> word) =>
        _any && _words.TryGetValue(word, out var known) ? known : word.ToString();
}
