namespace IntakeBot.Core.Briefs.Verification;

/// <summary>
/// Brings the forms of an English word together: "itchy", "itching" and "itches" are "itch". Rough on purpose: both the
/// sentence and its sources pass through it, so that what matters is only that they meet.
/// </summary>
internal static class Stems
{
    private const int Shortest = 3;

    /// <summary>The stem of a plain word.</summary>
    public static string Of(string word)
    {
        if (word.Length <= Shortest || !char.IsLetter(word[0]))
            return word;
        var stem = Plural(word);
        stem = Ended(stem, "fulness", "iness", "ness", "fully", "ful") ?? stem;
        stem = Ended(stem, "ally", "ly") ?? stem;
        stem = Verb(stem);
        if (stem.Length > 4 && stem.EndsWith('y'))
            stem = stem[..^1];
        return stem.Length > Shortest && stem.EndsWith('e') ? stem[..^1] : stem;
    }

    private static string Plural(string word) =>
        word switch
        {
            [.., 'i', 'e', 's'] when word.Length > 4 => word[..^3] + "y",
            [.., 's', 's'] or [.., 'i', 's'] or [.., 'u', 's'] => word,
            [.., 'o' or 'x' or 'h' or 's' or 'z', 'e', 's'] when word.Length > 4 => word[..^2],
            [.., 's'] => word[..^1],
            _ => word,
        };

    private static string Verb(string word)
    {
        if (word.EndsWith("ied", StringComparison.Ordinal) && word.Length > 4)
            return word[..^3] + "y";
        return Ended(word, "ing", "ed") is { } cut && cut.Any("aeiouy".Contains) ? Single(cut) : word;
    }

    // "Scabbed" is of "scab"; "fallen" and "itching" keep what they have.
    private static string Single(string cut) =>
        cut.Length > Shortest && cut[^1] == cut[^2] && cut[^1] is not ('l' or 's' or 'z' or 'e' or 'o')
            ? cut[..^1]
            : cut;

    private static string? Ended(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.Length - ending.Length >= Shortest && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }
        return null;
    }
}
