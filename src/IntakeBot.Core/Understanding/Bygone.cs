using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// "None of that. My face swelled up once, as a child", "no, nothing, my wife had a fever": where it is asked what is so now
/// and the reply opens with a denial of all, what was so long ago, or is somebody else's, chooses nothing.
/// </summary>
internal static class Bygone
{
    private const int MostWordsOfWhom = 3;

    /// <summary>The option that there is none, where the rest of the reply tells of nothing else; else null.</summary>
    public static AnswerOption? None(FormItem item, string folded, ReadingContext context)
    {
        var words = context.Words;
        if (!item.Repeats || !SaysNow(item.Text, words) || ChoiceReader.None(item.Options, words) is not { } none)
            return null;
        var said = Bare(folded, words);
        if (ReplyText.Opening(said, words.None) is not { } opening)
            return null;
        var clauses = ReplyText.Clauses(said[opening.Length..], words.Contrasts.AddRange(words.Joiners));
        var named = Enumerable
            .Range(0, clauses.Length)
            .Where(at => OptionMentions.Find(item.Options, clauses[at], words).Affirmed.Count > 0)
            .ToHashSet();
        // "And now again"
        if (named.Count == 0 || clauses.Any(clause => SaysAgain(clause, words)))
            return null;
        bool IsElse(int at) =>
            IsOfAnother(clauses[at], words)
            || IsPast(clauses[at], context)
            || at + 1 < clauses.Length && !named.Contains(at + 1) && IsPast(clauses[at + 1], context);
        return named.All(IsElse) ? none : null;
    }

    // "Oh no, none of that"
    private static string Bare(string folded, ReplyWords words)
    {
        var rest = folded;
        while (ReplyText.Opening(rest, words.YesNo.Fillers) is { Length: > 0 } filler)
            rest = rest[filler.Length..].TrimStart(' ', ',', '.');
        return
            ReplyText.Opening(rest, words.Choices.PlainNo) is { } no
            && rest[no.Length..].TrimStart(' ', ',', '.') is var more
            && ReplyText.Opening(more, words.None) is not null
            ? more
            : rest;
    }

    // "My wife had a fever", and not "my wife says I have a fever".
    private static bool IsOfAnother(string clause, ReplyWords words)
    {
        var said = ReplyText.AllWords(clause);
        var whom = Array.FindIndex(said, IsPerson);
        return whom is > 0 and < MostWordsOfWhom && words.Own.Contains(said[0]) && !said[(whom + 1)..].Any(IsOfSpeaker);

        bool IsPerson(string word) =>
            words.Kin.Contains(word) || words.Carers.Contains(word) || words.Acquaintances.Contains(word);
        bool IsOfSpeaker(string word) =>
            words.YesNo.Tellers.Contains(word)
            || words.YesNo.Self.Contains(word)
            || words.Own.Contains(word)
            || words.Selves.Contains(word)
            || words.Corrections.Writer.Contains(word)
            || words.Clitics.Contains(word);
    }

    /// <summary>Whether the clause tells of long ago: "years ago", "as a child", of whoever is older "at the age of 4".</summary>
    public static bool IsPast(string clause, ReadingContext context)
    {
        var words = context.Words;
        var tokens = ReplyTokens.Read(clause, words);
        return (
                words.YesNo.BackThen.Any(then => ReplyText.ContainsPhrase(clause, then))
                || IsYearsAgo(tokens)
                || IsOfYounger(tokens, context)
            ) && !SaysNow(clause, words);
    }

    // "At the age of 4", of whoever is known to be older.
    private static bool IsOfYounger(ReplyTokens tokens, ReadingContext context) =>
        context.Born is { } born
        && Enumerable
            .Range(0, tokens.Count)
            .Select(at => RelativeDates.AgeNamed(tokens, at))
            .Any(age => age is { } years && born.Latest.AddYears(years + 1) < context.Today);

    private static bool IsYearsAgo(ReplyTokens tokens)
    {
        const int FarthestAgo = 4;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (
                TimeWords.At(tokens, at)?.Unit is TimeUnit.Month or TimeUnit.Year
                && Enumerable
                    .Range(at - FarthestAgo, FarthestAgo + 2)
                    .Any(near => tokens.IsAny(near, "ago", MeasureWords.AgoBefore))
            )
                return true;
        }
        return false;
    }

    private static bool SaysAgain(string clause, ReplyWords words) =>
        words.Corrections.Again.Any(again => ReplyText.ContainsPhrase(clause, again))
        || SaysNow(clause, words) && words.TheSame.Any(same => ReplyText.ContainsPhrase(clause, same));

    private static bool SaysNow(string text, ReplyWords words) =>
        ReplyTokens.Read(text, words).SaysAny("now", "currently", "today");
}
