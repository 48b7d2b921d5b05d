namespace IntakeBot.Core.Understanding;

/// <summary>Words that name nothing: fillers, verbs of being and having, pronouns, joiners, numbers.</summary>
internal static class SmallWords
{
    private const int ShortestTelling = 3;

    /// <summary>The words of a text that may name something, in their order and plain.</summary>
    public static IEnumerable<string> Telling(string text, ReplyWords words) =>
        ReplyText.AllWords(ReplyText.Fold(text)).Where(word => word.Length >= ShortestTelling && !Has(word, words));

    /// <summary>Whether the word, plain as <see cref="ReplyText.Fold"/> makes it, names nothing by itself.</summary>
    public static bool Has(string word, ReplyWords words) =>
        words.Choices.Fillers.Contains(word)
        || words.Choices.Around.Contains(word)
        || words.Declines.Fillers.Contains(word)
        || words.YesNo.Fillers.Contains(word)
        || words.YesNo.Common.Contains(word)
        || words.YesNo.Self.Contains(word)
        || words.YesNo.Verbs.Contains(word)
        || words.YesNo.Hedges.Contains(word)
        || words.YesNo.It.Contains(word)
        || words.YesNo.Negatives.Contains(word)
        || words.Negations.Contains(word)
        || words.Joiners.Contains(word)
        || words.Contrasts.Contains(word)
        || words.Greetings.Contains(word)
        || words.Numbers.ContainsKey(word);
}
