using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// "None of that. My face swelled up once, as a child": where it is asked what is so now, and the reply opens with a
/// denial of all, what was so long ago chooses nothing.
/// </summary>
internal static class Bygone
{
    private static readonly string[] Ends = [". ", "! ", "; ", "\n"];

    /// <summary>The option that there is none, where the rest of the reply tells of nothing but another time; else null.</summary>
    public static AnswerOption? None(FormItem item, string folded, ReplyWords words)
    {
        if (!item.Repeats || !SaysNow(item.Text, words) || ChoiceReader.None(item.Options, words) is not { } none)
            return null;
        var said = Bare(folded, words);
        if (ReplyText.Opening(said, words.None) is not { } opening)
            return null;
        var sentences = said[opening.Length..].Split(Ends, StringSplitOptions.RemoveEmptyEntries);
        var named = Array.FindAll(
            sentences,
            sentence => OptionMentions.Find(item.Options, sentence, words).Affirmed.Count > 0
        );
        return named.Length > 0 && Array.TrueForAll(named, sentence => IsPast(sentence, words)) ? none : null;
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

    private static bool IsPast(string sentence, ReplyWords words) =>
        (
            words.YesNo.BackThen.Any(then => ReplyText.ContainsPhrase(sentence, then))
            || IsYearsAgo(ReplyTokens.Read(sentence, words))
        )
        && !SaysNow(sentence, words)
        && !words.Corrections.Again.Any(again => ReplyText.ContainsPhrase(sentence, again));

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

    private static bool SaysNow(string text, ReplyWords words)
    {
        var tokens = ReplyTokens.Read(text, words);
        return Enumerable.Range(0, tokens.Count).Any(at => tokens.IsAny(at, "now", "currently", "today"));
    }
}
