using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>What who answers for the patient says of themselves: "I have asthma", and not "I have noticed that he itches".</summary>
internal static class Writer
{
    /// <summary>Whether the clause opens with them, names nobody whom they may answer for, and only tells of nothing seen or done.</summary>
    /// <param name="folded">The clause, plain as <see cref="ReplyText.Fold"/> makes it.</param>
    /// <param name="words">The words of the language.</param>
    public static bool Tells(string folded, ReplyWords words)
    {
        while (
            Opening(folded, words) is null && ReplyText.Opening(folded, words.YesNo.Joins, words.Joiners) is { } join
        )
            folded = folded[join.Length..].Trim();
        // "Yo tomo sumatriptán para la migraña": an article is nobody.
        return Opening(folded, words) is { } opening
            && !ReplyText
                .Words(folded[opening.Length..])
                .Any(word =>
                    words.IsTheirs(word)
                    || words.Allergies.Patients.Contains(word)
                    || words.Corrections.WriterCares.Contains(word)
                );
    }

    private static string? Opening(string folded, ReplyWords words) =>
        ReplyText.Opening(folded, words.Corrections.WriterHas, words.Corrections.WriterOpens);

    /// <summary>Whether the word may mean the patient for whom somebody answers: "he", "son".</summary>
    public static bool IsPatient(string word, ReplyWords words) =>
        words.Allergies.Theirs.Contains(word) || words.Allergies.Patients.Contains(word);
}
