namespace IntakeBot.Core.Understanding;

/// <summary>
/// Of several values in one reply those that hold now: "38.9 last night, 37.1 this morning", "they used to last ten minutes,
/// now it's two hours". A clause that says now beats the others; else what is not past beats what is.
/// </summary>
internal static class Rivals
{
    /// <summary>What holds now, and what does not; null where no two clauses tell a value, or nothing says which holds.</summary>
    /// <param name="verbatim">The reply.</param>
    /// <param name="context">The words and the question; what is asked of the past is told of it.</param>
    /// <param name="tells">Whether a clause alone tells a value of the kind that is asked.</param>
    public static (string Now, string Then)? Of(string verbatim, ReadingContext context, Func<string, bool> tells)
    {
        var words = context.Words;
        if (context.Question is { } question && ReplyText.ContainsAny(ReplyText.Fold(question), words.FigurePast))
            return null;
        // "3, no 4 if you count the one when I was in Spain": what was put right holds.
        if (ReplyTokens.Read(verbatim, words).Correction() is not null)
            return null;
        var clauses = Clauses(verbatim, words);
        var telling = clauses.Where(clause => Figures(clause, words) || tells(clause)).ToList();
        if (telling.Count < 2)
            return null;
        bool SaysNow(string clause) => ReplyText.ContainsAny(ReplyText.Fold(clause), words.FigureNow);
        bool SaysPast(string clause) =>
            ReplyText.ContainsAny(ReplyText.Fold(clause), words.FigurePast) && !SaysSince(clause, words);
        // "Was 38.2 this morning, 37.6 now", "88 in October, this morning it was 76", "7, was a 9 last week"
        Func<string, bool>[] ranks =
        [
            clause => SaysNow(clause) && !SaysPast(clause),
            SaysNow,
            clause => !SaysPast(clause),
        ];
        Func<string, bool> holds =
            Array.Find(
                ranks,
                rank => telling.Exists(clause => rank(clause)) && !telling.TrueForAll(clause => rank(clause))
            ) ?? (_ => true);
        var then = telling.Where(clause => !holds(clause)).ToList();
        return then.Count == 0
            ? null
            : (
                string.Join(", ", clauses.Where(clause => holds(clause) && !then.Contains(clause))),
                string.Join(", ", then)
            );
    }

    // At signs and contrasts, and where "and" leads to now: "I began with 25 micrograms and now I take 75".
    private static List<string> Clauses(string verbatim, ReplyWords words)
    {
        var clauses = new List<string>();
        foreach (var clause in ReplyText.ClausesWithFigures(verbatim, words.Contrasts))
        {
            var said = clause.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var first = 0;
            for (var at = 1; at < said.Length - 1; at++)
            {
                if (
                    !words.Joiners.Contains(ReplyText.Fold(said[at]))
                    || ReplyText.Opening(ReplyText.Fold(string.Join(' ', said[(at + 1)..])), words.FigureNow) is null
                )
                    continue;
                clauses.Add(string.Join(' ', said[first..at]));
                first = at + 1;
            }
            clauses.Add(string.Join(' ', said[first..]));
        }
        return clauses;
    }

    // "Since I was 31" reaches to now.
    private static bool SaysSince(string clause, ReplyWords words) => ReplyTokens.Read(clause, words).SaysAny("since");

    private static bool Figures(string clause, ReplyWords words)
    {
        var tokens = ReplyTokens.Read(clause, words);
        return Enumerable.Range(0, tokens.Count).Any(at => NumberGrammar.At(tokens, at, words) is not null);
    }
}
