using System.Collections.Frozen;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>Reads a time of day: "7:30", "half past seven", "10 pm", "22h", "noon". The last one said counts.</summary>
internal static class TimeReader
{
    private const int MinutesInADay = 24 * 60;
    private const int FirstOfAnEvening = 6 * 60;

    private static readonly FrozenSet<string> PartsOfADay = FrozenSet.Create(
        StringComparer.Ordinal,
        "in",
        "at",
        "the",
        "last",
        "this",
        "yesterday",
        "today",
        "evening",
        "afternoon",
        "night",
        "morning"
    );

    public static AnswerReading Read(string text, ReadingContext context)
    {
        var tokens = ReplyTokens.Read(text, context.Words);
        int? minutes = null;
        for (var at = 0; at < tokens.Count; )
        {
            var (found, next) = At(tokens, at, context.Words);
            (minutes, at) = (found ?? minutes, Math.Max(next, at + 1));
        }
        return minutes is { } said and >= 0 and < MinutesInADay
            ? AnswerReading.Of(new AnswerValue.Time(new TimeOnly(said / 60, said % 60)))
            : AnswerReading.Not(ReadingFault.NotATime);
    }

    private static (int? Minutes, int Next) At(ReplyTokens tokens, int at, ReplyWords words)
    {
        if (tokens.IsAny(at, "noon", "midday"))
            return (12 * 60, at + 1);
        if (tokens.IsAny(at, "midnight"))
            return (0, at + 1);
        if (tokens.Has(at, "half", "past") || tokens.Has(at, "quarter", "past") || tokens.Has(at, "quarter", "to"))
        {
            var offset =
                tokens.Word(at + 1) == "to" ? -15
                : tokens.Word(at) == "half" ? 30
                : 15;
            return Hour(tokens, at + 2, words) is var (hour, after)
                ? OfDay(tokens, (hour * 60) + offset, after)
                : (null, at);
        }
        if (Hour(tokens, at, words) is not var (hours, next))
            return (null, at);
        var minutes = 0;
        if (tokens.IsAny(next, ":", ".", "h") && tokens.Number(next + 1) is { } past and >= 0 and < 60)
            (minutes, next) = ((int)past, next + 2);
        else if (tokens.IsAny(next, "h", "hrs", "hours", "o'clock", "oclock"))
            next++;
        return OfDay(tokens, (hours * 60) + minutes, next);
    }

    private static (int Hour, int Next)? Hour(ReplyTokens tokens, int at, ReplyWords words) =>
        tokens.Number(at) is { } digits and >= 0 and <= 24 && digits == decimal.Truncate(digits) ? ((int)digits, at + 1)
        // "10.30" is one number to the tokens, and a time here.
        : NumberGrammar.At(tokens, at, words) is { Low: { } hour and >= 0 and <= 24, IsRange: false } spoken
        && hour == decimal.Truncate(hour)
            ? ((int)hour, spoken.Next)
        : null;

    private static (int? Minutes, int Next) OfDay(ReplyTokens tokens, int minutes, int next)
    {
        var (afternoon, night, morning) = (false, false, false);
        for (var end = next + 4; next < tokens.Count && next < end; next++)
        {
            afternoon |= tokens.IsAny(next, "pm", "evening", "afternoon");
            night |= tokens.IsAny(next, "night", "tonight");
            morning |= tokens.IsAny(next, "am", "morning");
            if (!tokens.IsAny(next, "pm", "am", "tonight", ".") && !PartsOfADay.Contains(tokens.Word(next)))
                break;
        }
        // "Two at night" is past midnight, "seven last night" before it.
        if (night && !afternoon && minutes >= 12 * 60 && minutes < 13 * 60)
            minutes -= 12 * 60;
        else if ((afternoon || night && minutes >= FirstOfAnEvening) && minutes < 12 * 60)
            minutes += 12 * 60;
        else if (morning && minutes >= 12 * 60 && minutes < 13 * 60)
            minutes -= 12 * 60;
        return (minutes is 24 * 60 ? 0 : minutes, next);
    }
}
