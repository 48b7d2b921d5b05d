namespace IntakeBot.Core.Understanding;

/// <summary>How near two words are, for misspellings.</summary>
public static class Spelling
{
    private const int OnStack = 64;

    /// <summary>
    /// Whether one is a likely misspelling of the other: same first letter, one edit from five letters on and two
    /// from nine on. Shorter words never are: rash is not rush.
    /// </summary>
    public static bool IsNear(ReadOnlySpan<char> written, ReadOnlySpan<char> meant)
    {
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
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var row = b.Length + 1;
        Span<int> rows = row <= OnStack ? stackalloc int[3 * row] : new int[3 * row];
        var before = rows[..row];
        var previous = rows[row..(2 * row)];
        var current = rows[(2 * row)..];
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
            var free = before;
            before = previous;
            previous = current;
            current = free;
        }
        return previous[b.Length];
    }
}
