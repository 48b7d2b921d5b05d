using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Reads when somebody was born: a date or an age that is the reply, or that the reply says to be of a birth. A date in
/// a sentence about something else ("crusty since yesterday", "they put it up in September") is none.
/// </summary>
internal static class BirthReader
{
    // "Lily Moss, 12 March 2022" names a day of a year after a name.
    private const int MostWordsBeforeADay = 4;

    private static readonly string[] Leads =
        "it it's its is was s i im am he hes she shes on in about around approximately roughly maybe probably think the my his her their date day a and of so um er well oh ok okay hi hello yes no sorry , . : - ( ' just only circa ~ as said told you already like".Split(
            ' '
        );

    private static readonly string[] Bounds =
        "since until till from before after by for when at started start began begun during last".Split(' ');

    public static AnswerReading Read(FormItem item, string verbatim, ReadingContext context)
    {
        var reading = DateReader.Read(verbatim, context, item.TakesFuture);
        if (Turned(verbatim, reading, context) is { } birthday)
            return birthday;
        var tokens = ReplyTokens.Read(verbatim, context.Words);
        var isSaid = IsOfBirth(verbatim, context.Words);
        if (
            reading is AnswerReading.Understood { Values: [AnswerValue.Date date] }
                && !(isSaid || IsTheReply(tokens, date.Value, context))
            || reading is AnswerReading.Understood { Values: [AnswerValue.Date { Value: var on }] }
                && on.Earliest >= context.Today
        )
            reading = AnswerReading.Not(ReadingFault.NotADate);
        return
            reading is AnswerReading.Unrecognised or AnswerReading.Understood { Values: [AnswerValue.Text] }
            && AgeReader.Read(verbatim, context) is { } age
            ? AnswerReading.Of(age)
            : reading;
    }

    // "He turned 4 in August, the 19th": the last such day, so many years before.
    private static AnswerReading? Turned(string verbatim, AnswerReading reading, ReadingContext context) =>
        reading is AnswerReading.Understood { Values: [AnswerValue.Date { Until: null, Value.Month: not null } date] }
        && (AgeReader.Reached(verbatim, context) ?? BeforeMonth(verbatim, context)) is var (years, at)
        && !NamesYear(verbatim, context.Words, at)
        && date.Value.Latest <= context.Today
            ? AnswerReading.Of(date with { Value = date.Value with { Year = date.Value.Year - years } })
            : null;

    // "71 last March": the age that was reached then.
    private static (int Years, int At)? BeforeMonth(string verbatim, ReadingContext context)
    {
        const int Oldest = 120;
        var tokens = ReplyTokens.Read(verbatim, context.Words);
        var at = 0;
        while (at < tokens.Count && tokens.IsAny(at, Leads))
            at++;
        return
            tokens.Number(at) is >= 1 and <= Oldest and var years
            && years % 1 == 0
            && tokens.IsAny(at + 1, "last", "this", "in", "back", "en", "desde")
            && !Enumerable.Range(at + 1, tokens.Count - at - 1).Any(other => tokens.Number(other) is not null)
            ? ((int)years, at)
            : null;
    }

    /// <summary>Whether a year stands among the words: a figure that is no day of a month.</summary>
    internal static bool NamesYear(string verbatim, ReplyWords words, int age = -1)
    {
        const int LastDay = 31;
        var tokens = ReplyTokens.Read(verbatim, words);
        // "3/9/24", "'05"
        return Enumerable
            .Range(0, tokens.Count)
            .Where(at => at != age)
            .Any(at =>
                tokens.Number(at) > LastDay || tokens.Number(at) is not null && tokens.IsAny(at - 3, "/", "-", ".")
            );
    }

    /// <summary>Whether the words say that they tell of a birth.</summary>
    private static bool IsOfBirth(string verbatim, ReplyWords words)
    {
        var folded = ReplyText.Fold(verbatim);
        return words.Ages.Births.Any(word => ReplyText.ContainsPhrase(folded, word));
    }

    // Nothing but small words stands before the date, and little after it; a day of a year may follow a name.
    private static bool IsTheReply(ReplyTokens tokens, PartialDate date, ReadingContext context)
    {
        const int MostWordsAfter = 5;
        var start = 0;
        while (start < tokens.Count && DateGrammar.At(tokens, start, context) is null)
            start++;
        // A misspelt month is found by the reader alone.
        if (start >= tokens.Count)
            return tokens.Count <= MostWordsAfter + 1;
        // "Just Dave, not dave here. 14th of May 1974": what stands before is another sentence.
        var sentence = start;
        while (sentence > 0 && !tokens.IsAny(sentence - 1, ".", "!"))
            sentence--;
        var isPlain = !Enumerable.Range(sentence, start - sentence).Any(at => tokens.IsAny(at, Bounds));
        var namesYear = Enumerable
            .Range(start, tokens.Count - start)
            .Any(at => tokens.Number(at) is not null && tokens.Word(at).Any(char.IsAsciiDigit));
        if (isPlain && namesYear && date.Day is not null && start - sentence <= MostWordsBeforeADay)
            return true;
        var end = DateGrammar.At(tokens, start, context) is { } found ? found.Next : tokens.Count;
        return isPlain
            && Enumerable.Range(0, start).All(at => tokens.IsAny(at, Leads) || tokens.Number(at) is not null)
            && tokens.Count - end <= MostWordsAfter;
    }
}
