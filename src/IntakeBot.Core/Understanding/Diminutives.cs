using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Fond and small forms of a language: "cuellito" of "cuello". A form stands for a word only where that word is known.
/// </summary>
/// <param name="endings">Each an ending and what stands for it, "citos zos"; the longest ending first.</param>
public sealed class Diminutives(ImmutableArray<string> endings)
{
    private const int ShortestStem = 2;

    private readonly ImmutableArray<(string Ending, string Plain)> _endings =
    [
        .. endings
            .Select(pair => pair.Split(' ') is [var ending, var plain] ? (ending, plain) : (pair, ""))
            .OrderByDescending(pair => pair.Item1.Length),
    ];

    /// <summary>A language without such forms.</summary>
    public static Diminutives None { get; } = new([]);

    /// <summary>The word that a form stands for; null where it is none, or of no known word.</summary>
    public string? Plain(string word, Func<string, bool> known)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(known);
        if (known(word))
            return null;
        foreach (var (ending, plain) in _endings)
        {
            if (
                word.Length >= ending.Length + ShortestStem
                && word.EndsWith(ending, StringComparison.Ordinal)
                && $"{word.AsSpan(0, word.Length - ending.Length)}{plain}" is var meant
                && known(meant)
            )
                return meant;
        }
        return null;
    }

    /// <summary>How many endings there are.</summary>
    public override string ToString() => $"{_endings.Length} endings";
}
