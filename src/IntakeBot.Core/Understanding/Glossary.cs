using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>A word that a patient may not know.</summary>
/// <param name="Words">The word in all its forms, and other words for the same, folded.</param>
/// <param name="Means">What it means, in a plain sentence or two.</param>
public sealed record GlossaryEntry(ImmutableArray<string> Words, string Means)
{
    /// <summary>The word.</summary>
    public override string ToString() => Words.FirstOrDefault("");
}

/// <summary>The words of one language that a patient may not know.</summary>
/// <param name="Entries">Each word once.</param>
public sealed record Glossary(ImmutableArray<GlossaryEntry> Entries)
{
    /// <summary>No words.</summary>
    public static Glossary Empty { get; } = new([]);

    /// <summary>The entry of the word as it is written, or of the only one that it may be a misspelling of; null for none.</summary>
    public GlossaryEntry? Find(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        return Entries.FirstOrDefault(entry => entry.Words.Contains(folded))
            ?? (
                Entries.Where(entry => entry.Words.Any(word => Spelling.IsNear(folded, word))).Take(2).ToList()
                    is [var near]
                    ? near
                    : null
            );
    }

    /// <summary>How many there are, for logs.</summary>
    public override string ToString() => $"{Entries.Length} words";
}
