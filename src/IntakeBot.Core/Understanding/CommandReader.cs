using System.Globalization;

namespace IntakeBot.Core.Understanding;

/// <summary>Reads whether a patient asks the bot to do something instead of answering.</summary>
public static class CommandReader
{
    /// <summary>
    /// The command that the whole message is, or null. "back" is one; "my back itches" is an answer. A question why
    /// something is asked may name what.
    /// </summary>
    public static PatientCommand? Read(string text, ReplyWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var folded = ReplyText.Fold(text);
        if (words.Commands.TryGetValue(folded, out var command))
            return command;
        // "Can we skip this one please"
        if (Plainly(folded, words) is { Length: > 0 } plain && words.Commands.TryGetValue(plain, out var asked))
            return asked;
        // "No idea sorry, what do you mean"
        if (AfterNotKnowing(folded, words) is { Length: > 0 } rest && IsHelp(rest, words))
            return PatientCommand.Help;
        // "Why do you need my name?"
        return ReplyText.Opening(folded, words.AskWhy) is null ? null : PatientCommand.Why;
    }

    /// <summary>Whether the words ask for it, whatever else they say; what stands behind a denial does not.</summary>
    internal static bool Asks(PatientCommand command, string folded, ReplyWords words) =>
        OptionMentions.Affirms(
            folded,
            words.Commands.Where(pair => pair.Value == command).Select(pair => pair.Key),
            words
        );

    private static bool IsHelp(string folded, ReplyWords words) =>
        words.Commands.TryGetValue(folded, out var command) && command == PatientCommand.Help;

    private static string AfterNotKnowing(string folded, ReplyWords words)
    {
        var said = ReplyText.AllWords(folded);
        if (ReplyText.Opening(string.Join(' ', said), words.Declines.Phrases) is not { } unsure)
            return "";
        return string.Join(
            ' ',
            said.Skip(ReplyText.Words(unsure).Length)
                .SkipWhile(word =>
                    words.Language.Politeness.Contains(word)
                    || words.YesNo.Fillers.Contains(word)
                    || words.Contrasts.Contains(word)
                )
        );
    }

    // Without the request before it and the courtesy after it.
    private static string Plainly(string folded, ReplyWords words)
    {
        const int LongestRequest = 60;
        if (folded.Length > LongestRequest)
            return "";
        var opening = ReplyText.Opening(folded, words.Language.Requests);
        // "Finish. Ta"
        var said = ReplyText.AllWords(opening is null ? folded : folded[opening.Length..]).ToList();
        while (said.Count > 1 && words.Language.Politeness.Contains(said[^1]))
            said.RemoveAt(said.Count - 1);
        while (said.Count > 1 && words.Language.Politeness.Contains(said[0]))
            said.RemoveAt(0);
        return string.Join(' ', said);
    }

    /// <summary>How many questions the patient wants to go back: "back", "go back three", "back back"; null for anything else.</summary>
    public static int? ReadBack(string text, ReplyWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var folded = ReplyText.Fold(text);
        if (IsBack(folded, words))
            return 1;
        var all = ReplyText.Words(folded);
        for (var length = Openings(all, words); length > 0; length--)
        {
            if (!IsBack(string.Join(' ', all[..length]), words))
                continue;
            if (all[length..].All(word => IsBack(word, words)))
                return 1 + all.Length - length;
            var steps = words.Numbers.TryGetValue(all[length], out var named) ? named : Digits(all[length]);
            return steps is > 0 and <= 50 && all.Length <= length + 2 ? (int)steps : null;
        }
        return null;
    }

    private static bool IsBack(string folded, ReplyWords words) =>
        words.Commands.TryGetValue(folded, out var command) && command == PatientCommand.Back;

    // How many words, short of all, may be a command: trying every beginning of a long story costs its length squared.
    private static int Openings(string[] all, ReplyWords words)
    {
        var longest = words.Commands.Keys.Max(command => command.Length);
        var (count, letters) = (0, 0);
        while (count < all.Length - 1 && letters + all[count].Length <= longest)
            letters += all[count++].Length + 1;
        return count;
    }

    private static decimal Digits(string word) =>
        decimal.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : 0;

    /// <summary>What the patient wants to change ("change 4", "edit sleep"), folded; empty for "change" alone; null for neither.</summary>
    public static string? ReadChange(string text, ReplyWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        // "Also can I change the itch": what joins it to an answer before is none of it.
        var folded = ReplyText.Fold(text);
        var said = ReplyText.Words(folded);
        var first = said.TakeWhile(word => words.Joiners.Contains(word) || words.YesNo.Fillers.Contains(word)).Count();
        if (first > 0)
            folded = string.Join(' ', said[first..]);
        return ReplyText.Opening(folded, words.Change) is { } opening ? folded[opening.Length..].Trim() : null;
    }
}
