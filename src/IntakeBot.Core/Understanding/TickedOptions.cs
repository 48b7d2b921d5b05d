using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>Several options of which each is answered behind its name: "dog yes cat no", "heat: yes, stress: no".</summary>
internal static class TickedOptions
{
    private const int MostWordsOfAName = 5;
    private const int FewestTicks = 2;

    /// <summary>What was ticked, the exclusive option where nothing was; null where the reply is not of this kind.</summary>
    public static AnswerReading? Read(FormItem item, string folded, ReplyWords words)
    {
        bool IsTick(string word) => words.Choices.PlainYes.Contains(word) || words.Choices.PlainNo.Contains(word);
        var said = ReplyText.AllWords(folded);
        if (!item.Repeats || said.Length < 2 * FewestTicks || IsTick(said[0]) || !IsTick(said[^1]))
            return null;
        var options = OptionNames.Widen(item, words).Options;
        var (ticked, ticks, first) = (new List<AnswerOption>(), 0, 0);
        for (var at = 0; at < said.Length; at++)
        {
            if (!IsTick(said[at]))
                continue;
            if (
                at - first is 0 or > MostWordsOfAName
                || OptionMentions.Find(options, string.Join(' ', said[first..at]), words).Affirmed
                    is not { Count: > 0 } named
            )
                return null;
            if (words.Choices.PlainYes.Contains(said[at]))
                ticked.AddRange(named);
            (ticks, first) = (ticks + 1, at + 1);
        }
        if (ticks < FewestTicks)
            return null;
        return ticked.Count > 0 ? ChoiceReader.Understood(ticked.Distinct())
            : options.FirstOrDefault(option => option.Exclusive) is { } none ? ChoiceReader.Understood([none])
            : AnswerReading.Not(ReadingFault.NoSuchOption);
    }
}
