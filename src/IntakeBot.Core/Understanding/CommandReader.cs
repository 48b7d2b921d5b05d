namespace IntakeBot.Core.Understanding;

/// <summary>Reads whether a patient asks the bot to do something instead of answering.</summary>
public static class CommandReader
{
    /// <summary>The command that the whole message is, or null. "back" is one; "my back itches" is an answer.</summary>
    public static PatientCommand? Read(string text, ReplyWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Commands.TryGetValue(ReplyText.Fold(text), out var command) ? command : null;
    }

    /// <summary>What the patient wants to change ("change 4", "edit sleep"), folded; empty for "change" alone; null for neither.</summary>
    public static string? ReadChange(string text, ReplyWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var folded = ReplyText.Fold(text);
        var opening = words
            .Change.Where(phrase => ReplyText.StartsWithPhrase(folded, phrase))
            .OrderByDescending(phrase => phrase.Length)
            .FirstOrDefault();
        return opening is null ? null : folded[opening.Length..].Trim();
    }
}
