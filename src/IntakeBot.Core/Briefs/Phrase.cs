using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs;

/// <summary>Answers as parts of an English sentence.</summary>
internal static class Phrase
{
    /// <summary>"a, b and c".</summary>
    public static string List(IEnumerable<string> parts)
    {
        var all = parts.ToList();
        return all.Count switch
        {
            0 => "",
            1 => all[0],
            _ when all.Exists(part => part.Contains(',', StringComparison.Ordinal)) => string.Join("; ", all),
            _ when all.Exists(part => part.Contains(" or ", StringComparison.Ordinal)) => string.Join(", ", all),
            _ => $"{string.Join(", ", all[..^1])} and {all[^1]}",
        };
    }

    /// <summary>One value: an option's label in the middle of a sentence, free words in quotes, all else as it is shown.</summary>
    public static string Of(BriefContext context, FormItem item, Answer answer) =>
        answer.Values[0] switch
        {
            AnswerValue.Number => context.Shown(item, answer),
            AnswerValue.Choice => Inside(BriefContext.Display(item, answer)),
            AnswerValue.Text text when item.Kind == ItemKind.OpenChoice => $"“{text.Value.Verbatim.Trim()}”",
            _ => BriefContext.Display(item, answer),
        };

    /// <summary>A label as it stands inside a sentence: "Wool or tight clothes" is "wool or tight clothes", "E45" stays.</summary>
    public static string Inside(string label) =>
        label.Length > 1 && char.IsUpper(label[0]) && char.IsLower(label[1])
            ? char.ToLowerInvariant(label[0]) + label[1..]
        : label.StartsWith("A ", StringComparison.Ordinal) ? "a " + label[2..]
        : label;
}
