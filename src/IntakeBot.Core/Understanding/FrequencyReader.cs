using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>Reads how often something is taken or happens: "bd", "every other night", "3x a week", "when it flares".</summary>
internal static class FrequencyReader
{
    public static AnswerReading Read(string text, ReadingContext context)
    {
        var tokens = WithoutSlips(ReplyTokens.Read(text, context.Words));
        if (Steps(text, context) is { } steps)
            return AnswerReading.Of(new AnswerValue.Stated(steps));
        if (Meant(tokens, context) is { } meant)
            return AnswerReading.Of(new AnswerValue.Stated(meant with { Said = new PatientText(text) }));
        var reading = WithoutForgetting(tokens, Read(tokens, context));
        // "Dairy" is no misspelt "daily".
        if (reading is AnswerReading.Unrecognised && tokens.Mended(FrequencyWords.Vocabulary, "dairy") is { } mended)
            reading = Read(mended, context);
        return
            reading is AnswerReading.Unrecognised
            && InPeriodOf(Asked(context), tokens, tokens.Correction() ?? 0, context) is { } often
            ? AnswerReading.Of(new AnswerValue.Stated(often with { Said = new PatientText(text) }))
            : reading;
    }

    // "How many times a day …?" names the period that a bare count is of.
    private static Statement.Frequency? Asked(ReadingContext context)
    {
        if (context.Question is not { } question)
            return null;
        var tokens = ReplyTokens.Read(question, context.Words);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (
                tokens.IsAny(at, "times")
                && tokens.IsAny(at + 1, "a", "per", "each", "every")
                && TimeWords.At(tokens, at + 2) is (var unit, 1)
            )
                return new Statement.Frequency
                {
                    Count = 1,
                    Period = 1,
                    PeriodUnit = unit,
                };
        }
        return null;
    }

    // "Supposed to be twice a day but I only manage once", "three times, no sorry twice a day": what holds stands last.
    private static Statement.Frequency? Meant(ReplyTokens tokens, ReadingContext context)
    {
        var at = tokens.Correction() ?? Actually(tokens);
        if (at <= 0)
            at = Now(tokens);
        if (at <= 0)
            at = Concluded(tokens);
        if (at <= 0)
            return null;
        var (before, after) = (Found(tokens.Until(at), context), Found(tokens.From(at), context));
        return after ?? InPeriodOf(before, tokens, at, context);
    }

    /// <summary>How often, of words that only count, in the period that others name: "once now", beside "twice a day".</summary>
    public static AnswerReading? InPeriodOf(string counting, string other, ReadingContext context) =>
        InPeriodOf(
            Found(ReplyTokens.Read(other, context.Words), context),
            ReplyTokens.Read(counting, context.Words),
            0,
            context
        )
            is { } often
            ? AnswerReading.Of(new AnswerValue.Stated(often with { Said = new PatientText(counting) }))
            : null;

    private static Statement.Frequency? InPeriodOf(
        Statement.Frequency? before,
        ReplyTokens tokens,
        int at,
        ReadingContext context
    )
    {
        for (var count = at; before is { PeriodUnit: not null } && count < tokens.Count; count++)
        {
            if (
                tokens.IsAny(count, "once", "twice")
                || NumberGrammar.At(tokens, count, context.Words) is { IsRange: false, Low: > 0 and <= 100 }
                // "Yo una", "just a one"
                || tokens.IsAny(count, "a")
                    && (count + 1 == tokens.Count || tokens.IsAny(count + 1, ",", ".", ";", "nothing"))
            )
                return before with { Count = Times(tokens, count, context), CountMax = null };
        }
        return null;
    }

    // "Twice a day for a week, then once a day for a week, then just weekends": no one rate tells it.
    private static Statement.Frequency? Steps(string text, ReadingContext context)
    {
        var parts = text.Split(" then ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => ReplyTokens.Read(part, context.Words))
            .ToList();
        return
            parts.Count > 1
            && parts.Exists(part =>
                Enumerable.Range(0, part.Count).Any(at => DurationReader.At(part, at, context) is not null)
            )
            && parts.TrueForAll(part =>
                Found(part, context) is { } rate && (rate.PeriodUnit is not null || !rate.Days.IsEmpty)
            )
            && Found(parts[0], context) is { } first
            ? first with
            {
                AsSaid = true,
                Said = new PatientText(text),
            }
            : null;
    }

    private static int Times(ReplyTokens tokens, int at, ReadingContext context) =>
        tokens.IsAny(at, "once") ? 1
        : tokens.IsAny(at, "twice") ? 2
        : (int)(NumberGrammar.At(tokens, at, context.Words)?.Low ?? 1);

    private static int Actually(ReplyTokens tokens)
    {
        var supposed = false;
        for (var at = 0; at < tokens.Count; at++)
        {
            supposed |= tokens.IsAny(at, "supposed", "meant", "should", "prescribed", "says");
            if (
                supposed
                && (tokens.IsAny(at, "but", "though") || tokens.IsAny(at, ",") && tokens.IsAny(at + 1, "i", "only"))
            )
                return at + 1;
        }
        return 0;
    }

    // "Used to be daily, now just weekends"
    private static int Now(ReplyTokens tokens)
    {
        var once = false;
        var clause = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            clause = tokens.IsAny(at, ",", ".", ";", "but") ? at + 1 : clause;
            once |= tokens.Has(at, "used", "to") || tokens.IsAny(at, "was", "were", "before", "until", "till");
            // "Was four times a day, cut down to two"
            if (
                once && (tokens.Has(at, "down", "to") || tokens.IsAny(at, "cut", "reduced") && tokens.Has(at + 1, "to"))
            )
                return at + 2;
            if (once && tokens.IsAny(at, "now", "nowadays", "currently"))
                // "Used to be twice a day, once now"
                return at + 1 < tokens.Count ? at + 1 : clause;
        }
        return 0;
    }

    // "I nearly always forget" is rarely: how often it is forgotten is told, and not how often it is taken.
    private static AnswerReading WithoutForgetting(ReplyTokens tokens, AnswerReading reading) =>
        reading
            is AnswerReading.Understood
            {
                Values: [
                    AnswerValue.Stated
                    {
                        Value: Statement.Frequency
                        {
                            Count: null,
                            Vaguely: "all the time" or "often" or "most days" or "most nights"
                        } often
                    },
                ]
            }
        && tokens.SaysAny("forget", "forgets")
            ? AnswerReading.Of(new AnswerValue.Stated(often with { Vaguely = "rarely" }))
            : reading;

    // "I never forget, every single night": nothing is done never.
    private static ReplyTokens WithoutSlips(ReplyTokens tokens)
    {
        for (var at = 0; at + 2 < tokens.Count; at++)
        {
            if (
                tokens.IsAny(at, "never")
                && tokens.IsAny(at + 1, "forget", "forgot", "miss", "missed", "skip", "skipped")
            )
                return at == 0 ? tokens.From(2) : tokens.Until(at);
        }
        return tokens;
    }

    // "Twice in summer, once in winter. So once now"
    private static int Concluded(ReplyTokens tokens)
    {
        for (var at = tokens.Count - 2; at > 0; at--)
        {
            if (
                tokens.IsAny(at, "so")
                && tokens.IsAny(at - 1, ".", ",", ";")
                && tokens.IsAny(at + 1, "once", "twice", "daily", "weekly", "about", "probably")
            )
                return at + 1;
        }
        return 0;
    }

    private static Statement.Frequency? Found(ReplyTokens tokens, ReadingContext context) =>
        Read(tokens, context)
            is AnswerReading.Understood { Values: [AnswerValue.Stated { Value: Statement.Frequency how }] }
            ? how
            : null;

    private static AnswerReading Read(ReplyTokens tokens, ReadingContext context)
    {
        var grammar = new FrequencyGrammar(tokens, context);
        var hasNumber = false;
        for (var at = 0; at < tokens.Count; )
        {
            var next = grammar.Take(at);
            hasNumber |= next == at && tokens.Number(at) is not null;
            at = Math.Max(next, at + 1);
        }
        if (grammar.Found is { } found)
            return AnswerReading.Of(new AnswerValue.Stated(found with { Said = new PatientText(tokens.Text) }));
        return AnswerReading.Not(
            hasNumber || grammar.LacksPeriod ? ReadingFault.UnitMissing : ReadingFault.NotAFrequency
        );
    }
}
