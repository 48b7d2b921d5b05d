using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>
/// Which of the patient's own words in a list name a thing. A question to the bot, a denial ("tablets for it never"), what
/// somebody else did ("she's fine now") and a long story are no trigger and no treatment, whatever they were kept as: they
/// are shown as they were said, beside what is one.
/// </summary>
internal static class FreeValues
{
    private const int MostWords = 7;
    private const int MostWordsOfALack = 3;

    /// <summary>The answer with the things alone; where none is left, with all that was said.</summary>
    /// <param name="item">What was asked.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="words">The words of the language.</param>
    /// <param name="names">Whether anything is named.</param>
    public static Answer Of(FormItem item, Answer answer, ReplyWords words, out bool names)
    {
        names = true;
        if (item.Kind != ItemKind.OpenChoice || !answer.Values.Any(value => value is AnswerValue.Text))
            return answer;
        var mayLack = item.Options.Any(option => !option.Exclusive && IsDenial(option.Display, words));
        var things = answer.Values.RemoveAll(value =>
            value is AnswerValue.Text text && !IsThing(text.Value.Verbatim, words, mayLack)
        );
        names = !things.IsEmpty;
        if (!names)
            return answer with { Values = [new AnswerValue.Text(answer.Quote)] };
        var brief = things.RemoveAll(value => value is AnswerValue.Text text && IsLong(text.Value.Verbatim));
        return answer with { Values = brief.IsEmpty ? things : brief };
    }

    private static bool IsLong(string text) => ReplyText.AllWords(ReplyText.Fold(text)).Length > MostWords;

    private static bool IsThing(string text, ReplyWords words, bool mayLack)
    {
        var folded = ReplyText.Fold(text);
        var said = ReplyText.AllWords(folded);
        return said.Length == 0
            || !IsCutFromBracket(text)
                && !said.All(word => words.Yes.Contains(word) || words.YesNo.It.Contains(word))
                && !words.Clitics.Contains(said[0])
                // "Él lo abraza" tells of somebody, and "comes back" how it went.
                && !DoesSomething(said, words)
                && !words.Choices.Asides.Contains(folded)
                && !words.Choices.Helps.Contains(folded)
                && !words.Corrections.Orders.Any(order => ReplyText.ContainsPhrase(folded, order))
                && !(
                    text.TrimEnd().EndsWith('?')
                    || ReplyText.Opening(folded, words.Asks, words.AskWhy, words.AskAbout) is not null
                    || IsSomebody(said[0], words)
                    || words.YesNo.Verbs.Contains(said[0])
                    || said.Any(words.Corrections.Is.Contains)
                    || !mayLack && IsDenied(said, words)
                );
    }

    // "The hot room (26 degrees and windows that don't open!)": what stands in brackets is said of the thing before it.
    private static bool IsCutFromBracket(string text) =>
        text.Count(sign => sign == ')') > text.Count(sign => sign == '(');

    // "I", "she's": who does something, and no thing; "her cat" is one.
    private static bool IsSomebody(string word, ReplyWords words) =>
        words.Corrections.Writer.Contains(word)
        || words.Allergies.Theirs.Contains(word)
            && !words.Mends.Definite.Contains(word)
            && !words.ForAnother.Possessives.Contains(word);

    // "Él lo abraza", where the verb follows on what is done to whom; "todo lo picante" is a thing.
    private static bool DoesSomething(string[] said, ReplyWords words) =>
        words.Clitics.Length > 0
        && said.Length > 2
        && (words.Clitics.Contains(said[1]) || words.YesNo.It.Contains(said[1]))
        && (words.Allergies.Theirs.Contains(said[0]) || words.YesNo.It.Contains(said[0]));

    // "Tablets for it never", "not chocolate"; "no money" is a lack, which weighs.
    private static bool IsDenied(string[] said, ReplyWords words) =>
        words.None.Contains(said[^1])
        || words.Negations.Contains(said[^1])
        // "Ya no quiere usar manga corta"
        || said.Length > MostWordsOfALack + 1 && SmallWords.Has(said[0], words) && words.Negations.Contains(said[1])
        || words.Negations.Contains(said[0]) && (said.Length > MostWordsOfALack || !words.No.Contains(said[0]));

    private static bool IsDenial(string display, ReplyWords words) =>
        ReplyText.AllWords(ReplyText.Fold(display)).Any(word => words.Negations.Contains(word) || word == "free");
}
