using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace IntakeBot.Core.Understanding;

/// <summary>Words that name nothing: fillers, verbs of being and having, pronouns, joiners, numbers.</summary>
internal static class SmallWords
{
    private const int ShortestTelling = 3;

    // Every word of every reply is looked up, so that the lists are put together once for a language.
    private static readonly ConditionalWeakTable<ReplyWords, FrozenSet<string>> _known = [];

    /// <summary>The words of a text that may name something, in their order and plain.</summary>
    public static IEnumerable<string> Telling(string text, ReplyWords words)
    {
        var small = Of(words);
        return ReplyText
            .AllWords(ReplyText.Fold(text))
            .Where(word => word.Length >= ShortestTelling && !small.Contains(word));
    }

    /// <summary>Whether the word, plain as <see cref="ReplyText.Fold"/> makes it, names nothing by itself.</summary>
    public static bool Has(string word, ReplyWords words) => Of(words).Contains(word);

    private static FrozenSet<string> Of(ReplyWords words) =>
        _known.GetValue(
            words.OfContent,
            static words =>
                new[]
                {
                    words.Choices.Fillers,
                    words.Choices.Around,
                    words.Declines.Fillers,
                    words.YesNo.Fillers,
                    words.YesNo.Common,
                    words.YesNo.Self,
                    words.YesNo.Verbs,
                    words.YesNo.Hedges,
                    words.YesNo.It,
                    words.YesNo.Negatives,
                    words.Negations,
                    words.Joiners,
                    words.Contrasts,
                    words.Greetings,
                    words.Numbers.Keys,
                }
                    .SelectMany(list => list)
                    .ToFrozenSet(StringComparer.Ordinal)
        );
}
