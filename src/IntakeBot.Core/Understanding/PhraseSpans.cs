using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>Finds a given phrase in a text, whether or not the lexicon knows it.</summary>
internal static class PhraseSpans
{
    /// <summary>
    /// Every place of the phrase, word by word whatever the case and the signs between; where it begins or ends within
    /// a word, letter by letter.
    /// </summary>
    public static ImmutableArray<TextSpan> Of(string text, string phrase)
    {
        var tokens = Tokenizer.Read(text);
        var words = Tokenizer.Read(phrase);
        if (tokens.IsEmpty || words.IsEmpty)
            return [];
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        for (var at = 0; at + words.Length <= tokens.Length; at++)
        {
            if (!Begins(tokens, words, at))
                continue;
            var end = tokens[at + words.Length - 1].End;
            found.Add(new TextSpan(tokens[at].Start, end - tokens[at].Start));
            at += words.Length - 1;
        }
        return found.Count > 0 ? found.ToImmutable() : Letters(text, phrase.Trim());
    }

    private static bool Begins(ImmutableArray<TextToken> tokens, ImmutableArray<TextToken> words, int at)
    {
        for (var word = 0; word < words.Length; word++)
        {
            if (tokens[at + word].Word != words[word].Word)
                return false;
        }
        return true;
    }

    private static ImmutableArray<TextSpan> Letters(string text, string phrase)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        for (
            var at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf(phrase, at + phrase.Length, StringComparison.OrdinalIgnoreCase)
        )
        {
            found.Add(new TextSpan(at, phrase.Length));
        }
        return found.ToImmutable();
    }
}
