using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>Where a phrase, its words with a space between each, stands among the words of a message. Builds nothing.</summary>
internal static class PhraseAt
{
    /// <summary>Behind the words of the phrase where they stand from that place on; null where they do not.</summary>
    public static int? EndOf(string phrase, ImmutableArray<TextToken> tokens, int at)
    {
        foreach (var word in phrase.AsSpan().Split(' '))
        {
            if (at >= tokens.Length || !phrase.AsSpan(word).SequenceEqual(tokens[at].Word))
                return null;
            at++;
        }
        return at;
    }

    /// <summary>The same among plain words.</summary>
    public static int? EndOf(string phrase, ReadOnlySpan<string> words, int at)
    {
        foreach (var word in phrase.AsSpan().Split(' '))
        {
            if (at >= words.Length || !phrase.AsSpan(word).SequenceEqual(words[at]))
                return null;
            at++;
        }
        return at;
    }
}
