using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Reads an age: "I'm 34", "she is 9", "8 months old". It is kept as it was told; the days on which somebody of that
/// age may have been born are reckoned with, and no birth date is made of them.
/// </summary>
internal static class AgeReader
{
    private const int Oldest = 120;

    // "85" alone may as well be the year.
    private const int MostAlone = 69;

    // "I'd say about 35"; in a longer sentence a figure is of something else.
    private const int MostWordsBefore = 4;

    private static readonly string[] Old = ["old", "yo"];

    /// <summary>The age that answers the question for the birth date; null where the reply tells none.</summary>
    public static AnswerValue.Date? Read(string verbatim, ReadingContext context)
    {
        var tokens = ReplyTokens.Read(verbatim, context.Words);
        if (ToCome(tokens, context) is { } next)
            return next;
        if (Told(tokens, context, context.Words.Ages.Own.Concat(context.Words.Ages.Others)) is { } told)
            return told;
        var numbers = Enumerable.Range(0, tokens.Count).Where(at => tokens.Number(at) is not null).ToList();
        if (
            numbers is not [var only]
            || AgeAt(tokens, only) is not var (count, unit, isNamed)
            || only > MostWordsBefore
            || OfAnotherTime(tokens.Until(only))
        )
            return null;
        return isNamed || count <= MostAlone ? Of(count, unit, context.Today) : null;
    }

    // "I'll be 44 next week" is 43 now, and "43, I'll be 44 next week" says so itself.
    private static AnswerValue.Date? ToCome(ReplyTokens tokens, ReadingContext context)
    {
        for (var at = 1; at < tokens.Count; at++)
        {
            if (
                tokens.Number(at) is not (> 1 and <= Oldest and { } years)
                || years != decimal.Truncate(years)
                || tokens.IsAny(at + 1, "today", "/", "-", ".", "%")
                || TimeWords.At(tokens, at + 1) is { Unit: not TimeUnit.Year }
            )
                continue;
            var before = ReplyText.Fold(tokens.Said(Math.Max(0, at - 4), at).Verbatim);
            if (context.Words.Ages.ToCome.Any(phrase => EndsWith(before, phrase)))
                return Of((int)years - 1, TimeUnit.Year, context.Today);
        }
        return null;
    }

    // "Since she was 4 months old"
    private static bool OfAnotherTime(ReplyTokens before) =>
        Enumerable
            .Range(0, before.Count)
            .Any(at => before.IsAny(at, "since", "when", "until", "till", "from", "for", "took", "at"));

    /// <summary>The years that somebody is said to have reached, whatever is said of it behind: "turned 4 in August"; and the token.</summary>
    internal static (int Years, int At)? Reached(string verbatim, ReadingContext context)
    {
        var tokens = ReplyTokens.Read(verbatim, context.Words);
        var openings = context.Words.Ages.Own.Concat(context.Words.Ages.Others).ToList();
        for (var at = 1; at < tokens.Count; at++)
        {
            if (tokens.Number(at) is not (>= 1 and <= Oldest and var years) || years % 1 != 0)
                continue;
            var before = ReplyText.Fold(tokens.Said(Math.Max(0, at - 4), at).Verbatim);
            if (openings.Exists(words => EndsWith(before, ReplyText.Fold(words))))
                return ((int)years, at);
        }
        return null;
    }

    /// <summary>The age that a message tells unasked: the speaker's own, or that of whom the speaker answers for.</summary>
    public static AnswerValue.Date? Find(string verbatim, ReadingContext context, bool ofAnother)
    {
        var words = context.Words.Ages;
        return Told(ReplyTokens.Read(verbatim, context.Words), context, ofAnother ? words.Others : words.Own);
    }

    private static AnswerValue.Date? Told(ReplyTokens tokens, ReadingContext context, IEnumerable<string> openings)
    {
        var opening = openings.ToList();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (AgeAt(tokens, at) is not var (count, unit, _))
                continue;
            var before = ReplyText.Fold(tokens.Said(Math.Max(0, at - 4), at).Verbatim);
            if (opening.Exists(words => EndsWith(before, words)))
                return Of(count, unit, context.Today);
        }
        return null;
    }

    private static bool EndsWith(string folded, string phrase) =>
        folded.EndsWith(phrase, StringComparison.Ordinal)
        && (folded.Length == phrase.Length || !char.IsLetterOrDigit(folded[^(phrase.Length + 1)]));

    // A whole figure that nothing else is counted by: not "34 weeks pregnant", "8 out of 10" or "12/3/1990".
    private static (int Count, TimeUnit Unit, bool IsNamed)? AgeAt(ReplyTokens tokens, int at)
    {
        if (
            tokens.Number(at) is not { } figure
            || figure != decimal.Truncate(figure)
            || figure is < 1 or > Oldest
            || tokens.IsAny(at - 1, "/", "-", ".")
        )
            return null;
        var next = at + 1;
        if (TimeWords.At(tokens, next) is var (unit, times))
        {
            if (unit is not (TimeUnit.Year or TimeUnit.Month or TimeUnit.Week) || times != 1)
                return null;
            var isOld = tokens.IsAny(next + 1, Old) || tokens.IsAny(next + 1, "of");
            // "Years" alone ends what is said of the age; weeks and months do only where they are old.
            return isOld || (unit == TimeUnit.Year && Ends(tokens, next + 1)) ? ((int)figure, unit, true) : null;
        }
        if (tokens.IsAny(next, Old) || tokens.Has(next, "y", "/", "o") || tokens.Has(next, "y", "o"))
            return ((int)figure, TimeUnit.Year, true);
        return Ends(tokens, next) ? ((int)figure, TimeUnit.Year, false) : null;
    }

    private static bool Ends(ReplyTokens tokens, int at) =>
        at >= tokens.Count
        || tokens.IsAny(
            at,
            ",",
            ".",
            ";",
            "\n",
            ")",
            "and",
            "but",
            "now",
            "f",
            "m",
            "with",
            "have",
            "years",
            "y",
            "pero",
            "ya"
        );

    private static AnswerValue.Date Of(int count, TimeUnit unit, DateOnly today) =>
        new(PartialDate.Of(TimeWords.Before(today, count + 1, unit).AddDays(1)))
        {
            Until = PartialDate.Of(TimeWords.Before(today, count, unit)),
            Age = new Statement.Duration(count, count, unit),
        };
}
