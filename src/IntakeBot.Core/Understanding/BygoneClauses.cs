namespace IntakeBot.Core.Understanding;

/// <summary>Clauses that tell what used to be, or has come to its end, beside others that tell what is.</summary>
internal static class BygoneClauses
{
    /// <summary>The words without them; null where there are none, or nothing else.</summary>
    public static string? Without(string verbatim, ReplyWords words)
    {
        if (!Says(verbatim, words.YesNo.UsedTo))
            return null;
        var clauses = ReplyText.Clauses(verbatim, words.Contrasts);
        var kept = clauses
            .Where(clause => !Says(clause, words.YesNo.UsedTo) && !Says(clause, words.YesNo.Ends))
            .ToList();
        return kept.Count == 0 || kept.Count == clauses.Length ? null : string.Join(", ", kept);
    }

    private static bool Says(string clause, IEnumerable<string> phrases) =>
        ReplyText.ContainsAny(ReplyText.Fold(clause), phrases);
}
