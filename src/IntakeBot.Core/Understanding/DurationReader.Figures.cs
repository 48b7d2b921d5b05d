using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

// What is said beside the first length of time: a conclusion, its other end, the figure of what was vague.
internal static partial class DurationReader
{
    // "Since last Thursday, so 9 days", "6 months for the wife but I've done 3 months"
    private static Statement.Duration? Concluded(ReplyTokens tokens, ReadingContext context)
    {
        for (var at = tokens.Count - 2; at > 0; at--)
        {
            var says = tokens.IsAny(at, "so", "makes") && !tokens.IsAny(at + 1, "far", "long");
            var own = tokens.IsAny(at, "but") && tokens.IsAny(at + 1, "ive", "im", "mine", "mines", "i");
            if (!says && !own)
                continue;
            var from = at + 1;
            while (
                tokens.IsAny(
                    from,
                    "thats",
                    "its",
                    "that",
                    "is",
                    "about",
                    "like",
                    "ive",
                    "had",
                    "have",
                    "i",
                    "im",
                    "been",
                    "done",
                    "mine",
                    "mines",
                    "just",
                    "only",
                    "on",
                    "it"
                )
            )
                from++;
            if (At(tokens, from, context) is var (length, _))
                return length;
        }
        return null;
    }

    // "20 a day" lasts no day.
    private static bool IsRate(ReplyTokens tokens, int at) =>
        at > 0
        && tokens.IsAny(at, "a", "per", "each", "every")
        && (tokens.Number(at - 1) is not null || tokens.IsAny(at - 1, "once", "twice", "times"))
        && TimeWords.At(tokens, at + 1) is not null;

    // "Anything from 5 days to 10", "a day to a week"
    private static Statement.Duration Extended(
        ReplyTokens tokens,
        Statement.Duration first,
        int next,
        ReadingContext context
    )
    {
        if (first is not { Low: { } low, High: { } high, Unit: { } unit } || low != high)
            return first;
        if (!tokens.IsAny(next, "to", "-", "or", "up") || tokens.IsAny(next + 1, "so"))
            return first;
        var at = tokens.Has(next, "up", "to") ? next + 2 : next + 1;
        if (At(tokens, at, context) is var (second, _))
            return second is { High: { } most, Unit: { } other } && InUnit(most, other, unit) is var end && end > low
                ? first with
                {
                    High = end,
                }
                : first;
        return
            NumberGrammar.At(tokens, at, context.Words) is { High: { } bare, IsRange: false } number
            && bare > low
            && (number.Next >= tokens.Count || !tokens[number.Next].IsWord)
            ? first with
            {
                High = bare,
            }
            : first;
    }

    private static decimal InUnit(decimal value, TimeUnit from, TimeUnit to) =>
        from == to ? value : Math.Round(value * Days(from) / Days(to), 2);

    private static decimal Days(TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Minute => 1 / 1440m,
            TimeUnit.Hour => 1 / 24m,
            TimeUnit.Day => 1,
            TimeUnit.Week => 7,
            TimeUnit.Month => 30,
            _ => 365,
        };

    // "A good few years, maybe 8", "years and years, 20 at least": the only figure, in the unit before it.
    private static Statement.Duration? Precise(
        ReplyTokens tokens,
        Statement.Duration vague,
        int from,
        ReadingContext context
    )
    {
        if (!vague.Approximate || vague.Unit is not { } unit || vague.Low == vague.High)
            return null;
        SpokenNumber? found = null;
        for (var at = from; at < tokens.Count; at++)
        {
            if (NumberGrammar.At(tokens, at, context.Words) is not { } number)
                continue;
            if (found is not null || number.Next < tokens.Count && tokens[number.Next].IsWord)
                return null;
            (found, at) = (number, number.Next - 1);
        }
        return found is { } said && IsHuman(said, 1, unit)
            ? new Statement.Duration(said.Low, said.High, unit) { Approximate = said.Approximate }
            : null;
    }

    // "I only used it 4 nights"
    private static Statement.Duration? Nights(ReplyTokens tokens, ReadingContext context)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (
                NumberGrammar.At(tokens, at, context.Words) is { } number
                && tokens.IsAny(number.Next, "nights", "night", "mornings", "evenings")
                && !tokens.IsAny(number.Next + 1, "a", "per", "out", "every", "each")
                && IsHuman(number, 1, TimeUnit.Day)
            )
                return new Statement.Duration(number.Low, number.High, TimeUnit.Day)
                {
                    Approximate = number.Approximate,
                };
        }
        return null;
    }
}
