namespace IntakeBot.Core.Understanding;

/// <summary>What the forms of one word share: "egg" and "eggs", "stress" and "stressed", "rare" and "rarely".</summary>
internal static class WordStem
{
    private const int Shortest = 3;

    /// <summary>The word without the longest of the endings, and without a closing e or y.</summary>
    public static string Of(string word, IEnumerable<string> endings)
    {
        var ending = endings
            .Where(one => word.Length - one.Length >= Shortest && word.EndsWith(one, StringComparison.Ordinal))
            // "Stress" ends in s and is no plural.
            .Where(one => one != "s" || word[^2] != 's')
            // "Bleed" is no past tense.
            .Where(one => one is not ("ed" or "d") || !word.EndsWith("eed", StringComparison.Ordinal))
            .MaxBy(one => one.Length);
        var stem = ending is null ? word : word[..^ending.Length];
        return stem.Length > Shortest && stem[^1] is 'e' or 'y' ? stem[..^1] : stem;
    }
}
