namespace IntakeBot.Core.Understanding;

/// <summary>How near two words are, for misspellings.</summary>
public static class Spelling
{
    /// <summary>
    /// Whether one is a likely misspelling of the other: same first letter, one edit from five letters on and two
    /// from nine on. Shorter words never are: rash is not rush.
    /// </summary>
    public static bool IsNear(string written, string meant)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(meant);
        var allowed = meant.Length switch
        {
            >= 9 => 2,
            >= 5 => 1,
            _ => 0,
        };
        return written.Length > 0
            && allowed > 0
            && written[0] == meant[0]
            && Math.Abs(written.Length - meant.Length) <= allowed
            && Distance(written, meant) <= allowed;
    }

    /// <summary>Edits between two words: insert, delete, replace, or swap neighbours (optimal string alignment).</summary>
    public static int Distance(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var (before, previous, current) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
            }
            (before, previous, current) = (previous, current, before);
        }
        return previous[b.Length];
    }
}
