using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

// Days that are counted, against the weeks that the question asks about.
internal sealed partial class OptionScales
{
    // What may stand behind a figure that counts times, or goes on.
    private static readonly string[] Counted =
    [
        "times",
        "time",
        "x",
        "night",
        "nights",
        "morning",
        "mornings",
        "evening",
        "evenings",
        "or",
        "to",
        "and",
        "out",
        "of",
        "a",
        "an",
        "per",
        "in",
        "on",
        "at",
        "every",
        "st",
        "nd",
        "rd",
        "th",
        "this",
        "last",
        "these",
    ];

    private const decimal DaysOfWeek = 7;

    // "3 or 4 days" of the two weeks that are asked about, "10 out of the 14", "every other day".
    private decimal? Days(string folded)
    {
        if (!_options.Any(option => SaysDays(option.Display)) || _options.Any(IsRate))
            return null;
        var tokens = ReplyTokens.Read(folded, Words);
        (decimal Count, decimal? Of, int Next)? found = null;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (NumberGrammar.At(tokens, at, Words) is not { Low: { } low, High: { } high } number)
                continue;
            var named = tokens.IsAny(number.Next, "day", "days", "night", "nights", "morning", "mornings");
            var next = named ? number.Next + 1 : number.Next;
            var of = OutOf(tokens, next);
            if (!named && of is null)
                continue;
            if (found is not null)
                return null;
            (found, at) = (
                ((low + high) / 2, of, next),
                of is null ? next
                : tokens.IsAny(next, "out") ? next + 3
                : next + 2
            );
        }
        if (found is null && (CountsSomething(tokens) || CountsWithinANight(tokens)))
            return null;
        if (found is not var (count, whole, after))
            return OptionRates.PerDay(folded, _context) is { } often ? Share(Math.Min(1, often)) : null;
        return !tokens.IsAny(after, "ago") && (whole ?? Window() ?? DaysOfWeek) is var days && count <= days
            ? Share(count / days)
            : null;
    }

    // "3 coffees a day" counts coffees, and not the days on which it is so.
    private static bool CountsSomething(ReplyTokens tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (
                tokens.Number(at) is not null
                && at + 1 < tokens.Count
                && tokens[at + 1].IsWord
                && TimeWords.At(tokens, at + 1) is null
                && !tokens.IsAny(at + 1, Counted)
            )
                return true;
        }
        return false;
    }

    // "Up 3 times a night" tells of sleep, and not how often one feels low.
    private bool CountsWithinANight(ReplyTokens tokens)
    {
        static bool IsNight(ReplyTokens words, int at) => words.IsAny(at, "night", "nights", "nightly");
        bool AreOfNights(string text) =>
            ReplyTokens.Read(text, Words) is var asked
            && Enumerable.Range(0, asked.Count).Any(at => IsNight(asked, at));
        var (counts, nights) = (false, false);
        for (var at = 0; at < tokens.Count; at++)
        {
            counts |= tokens.IsAny(at, "times", "twice", "x") || tokens.Number(at) > 1;
            nights |= IsNight(tokens, at) && tokens.IsAny(at - 1, "a", "per", "each", "every", "the");
        }
        return counts
            && nights
            && !AreOfNights(_context.Question ?? "")
            && !_options.Any(option => AreOfNights(option.Display));
    }

    private static decimal? OutOf(ReplyTokens tokens, int at)
    {
        // "3 nights a week"
        if (tokens.IsAny(at, "a", "per", "each", "every") && tokens.IsAny(at + 1, "week"))
            return DaysOfWeek;
        var next =
            tokens.Has(at, "out", "of") ? at + 2
            : tokens.IsAny(at, "of", "/") ? at + 1
            : at;
        if (next == at)
            return null;
        return
            tokens.Number(tokens.IsAny(next, "the", "those", "last") ? next + 1 : next) is > 1 and <= 31 and { } whole
            ? whole
            : null;
    }

    // "Nearly every day" is all but one in six at the most.
    private static decimal Share(decimal part) => part < 0.84m ? Math.Min(part * 100, 66) : part * 100;

    // Among "Once a week" and "Once a month" only what is as often names one.
    private bool IsRate(AnswerOption option) => OptionRates.PerDay(option.Display, _context) is { } often && often < 1;

    private bool SaysDays(string label)
    {
        var tokens = ReplyTokens.Read(label, Words);
        return tokens.SaysAny("day", "days", "night", "nights");
    }

    private decimal? Window()
    {
        var tokens = ReplyTokens.Read(_context.Question ?? "", _context.Words);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (
                DurationReader.At(tokens, at, _context) is
                ({ Low: { } low, Unit: TimeUnit.Day or TimeUnit.Week or TimeUnit.Month } length, _)
            )
                return low
                    * length.Unit switch
                    {
                        TimeUnit.Week => 7,
                        TimeUnit.Month => 30,
                        _ => 1,
                    };
        }
        return null;
    }
}
