using System.Collections.Frozen;
using System.Text;

namespace IntakeBot.Core.Understanding;

/// <summary>Words as they are written in a hurry, each with the word it stands for: "q" for "que".</summary>
/// <param name="spoken">What each stands for, plain as <see cref="ReplyText.Fold"/> makes it.</param>
public sealed class ShortForms(FrozenDictionary<string, string> spoken)
{
    /// <summary>A language without such forms.</summary>
    public static ShortForms None { get; } = new(FrozenDictionary<string, string>.Empty);

    /// <summary>The text with the whole words in place of the short ones; all else stays as it is.</summary>
    public string Spoken(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder? whole = null;
        var copied = 0;
        for (var at = 0; at < text.Length && spoken.Count > 0; at++)
        {
            var end = at;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
                end++;
            if (end == at)
                continue;
            if (spoken.TryGetValue(ReplyText.Fold(text[at..end]), out var word))
            {
                whole = (whole ?? new StringBuilder()).Append(text, copied, at - copied).Append(word);
                copied = end;
            }
            at = end;
        }
        return whole is null ? text : whole.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The one word that this stands for; null where it is none of them, or stands for several.</summary>
    public string? WordOf(string word) =>
        spoken.TryGetValue(word, out var whole) && !whole.Contains(' ', StringComparison.Ordinal)
            ? ReplyText.Fold(whole)
            : null;

    /// <summary>How many forms there are.</summary>
    public override string ToString() => $"{spoken.Count} short forms";
}
