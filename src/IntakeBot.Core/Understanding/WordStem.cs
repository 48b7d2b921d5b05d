using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>What the forms of one word share: "egg" and "eggs", "stress" and "stressed", "rare" and "rarely".</summary>
internal static class WordStem
{
    private const int Shortest = 3;

    /// <summary>The word without the longest of the endings, and without a closing e or y.</summary>
    public static string Of(string word, ImmutableArray<string> endings) => word[..Length(word, endings)];

    /// <summary>How many of the word's first letters are its stem.</summary>
    public static int Length(ReadOnlySpan<char> word, ImmutableArray<string> endings)
    {
        var longest = 0;
        foreach (var ending in endings)
        {
            if (ending.Length > longest && IsEnding(word, ending))
                longest = ending.Length;
        }
        var length = word.Length - longest;
        // "Scabbed" is of "scab".
        if (
            longest == 2
            && word[^1] == 'd'
            && length > Shortest
            && word[length - 1] == word[length - 2]
            && word[length - 1] is not ('l' or 's' or 'e' or 'o' or 'r' or 'c' or 'n')
        )
            length--;
        return length > Shortest && word[length - 1] is 'e' or 'y' ? length - 1 : length;
    }

    // "Stress" ends in s and is no plural; "bleed" is no past tense.
    private static bool IsEnding(ReadOnlySpan<char> word, string ending) =>
        word.Length - ending.Length >= Shortest
        && word.EndsWith(ending, StringComparison.Ordinal)
        && (ending != "s" || word[^2] != 's')
        && (ending is not ("ed" or "d") || !word.EndsWith("eed", StringComparison.Ordinal));
}
