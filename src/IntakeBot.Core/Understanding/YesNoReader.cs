using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>Reads a yes or a no from the words that open a reply.</summary>
internal static class YesNoReader
{
    public static AnswerReading Read(string folded, ReplyWords words)
    {
        var yes = Longest(folded, words.Yes);
        var no = Longest(folded, words.No);
        // "no, I do" takes the no back: what follows the opening no decides.
        if (no > 0 && no >= yes && Longest(folded[no..].TrimStart(' ', ',', '.', ';'), words.Yes) > 0)
            return AnswerReading.Of(new AnswerValue.YesNo(true));
        if (yes == no)
            return AnswerReading.Not(ReadingFault.NotYesOrNo);
        return AnswerReading.Of(new AnswerValue.YesNo(yes > no));
    }

    private static int Longest(string folded, IEnumerable<string> phrases) =>
        phrases
            .Where(phrase => ReplyText.StartsWithPhrase(folded, phrase))
            .Select(phrase => phrase.Length)
            .DefaultIfEmpty()
            .Max();
}
