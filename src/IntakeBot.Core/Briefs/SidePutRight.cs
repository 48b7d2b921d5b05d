using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>
/// The side that a later message puts right of words that stand on the page as they were first said: "scars on my right
/// cheek", and then "it's my left cheek, not right". The quote stays, and the other side stands with it.
/// </summary>
internal static class SidePutRight
{
    // "My right knee", "the knees, mostly the right": the place stands near the side.
    private const int Near = 8;
    private const int MostBetween = 2;

    /// <summary>The side that was said later; null where nothing puts it right.</summary>
    public static string? Of(BriefContext context, Answer answer)
    {
        if (context.Input.Words is not { Corrections.Opposites: { IsEmpty: false } opposites } words)
            return null;
        var first = ReplyText.AllWords(ReplyText.Fold(answer.Quote.Verbatim));
        if (!first.Any(word => opposites.Any(pair => pair.Contains(word))))
            return null;
        var later = context
            .Input.Utterances.Where(said => said.SupersededBy is null)
            .SkipWhile(said => said.ActivityId != answer.ActivityId)
            .Skip(1)
            .SelectMany(said => said.Text.Verbatim.Split('.', '!', '?', '\n'))
            .Select(sentence => ReplyText.AllWords(ReplyText.Fold(sentence)))
            .ToList();
        return opposites
            .SelectMany(pair => pair.Select(side => (Side: side, Wrong: pair.First(other => other != side))))
            .Where(pair => first.Contains(pair.Wrong))
            .Where(pair =>
                later.Exists(said =>
                    Says(said, pair.Side, pair.Wrong, words)
                    && Places(said, words).Overlaps(Around(first, pair.Wrong, words))
                )
            )
            .Select(pair => pair.Side)
            .FirstOrDefault();
    }

    // "Left, not right", "left; I put right", "the knee is the left one".
    private static bool Says(string[] said, string side, string wrong, ReplyWords words)
    {
        for (var at = 0; at < said.Length; at++)
        {
            if (said[at] != side)
                continue;
            if (Follows(said, at, words.Corrections.Is, words.Mends.Definite, words.YesNo.It, alone: true))
                return true;
            for (var behind = at + 1; behind < said.Length; behind++)
            {
                if (
                    said[behind] == wrong
                    && (
                        Follows(said, behind, words.Corrections.InsteadOf, words.Mends.Definite, words.YesNo.It)
                        || Follows(said, behind, words.Corrections.Had, words.Mends.Definite, words.YesNo.It)
                    )
                )
                    return true;
            }
        }
        return false;
    }

    // Whether one of the phrases stands before the word, with nothing but an article between. "Lo de la rodilla es la
    // izquierda" is of a side where no place follows: "it's my left elbow" may be one more.
    private static bool Follows(
        string[] said,
        int at,
        ImmutableArray<string> phrases,
        ImmutableArray<string> articles,
        ImmutableArray<string> it,
        bool alone = false
    )
    {
        var from = at;
        while (from > 0 && at - from < MostBetween && articles.Contains(said[from - 1]))
            from--;
        var before = string.Join(' ', said[..from]);
        var isAlone = from > 1 && (at + 1 == said.Length || it.Contains(said[at + 1]));
        return (!alone || isAlone) && phrases.Any(phrase => ReplyText.EndsWithPhrase(before, phrase));
    }

    private static HashSet<string> Around(string[] first, string wrong, ReplyWords words)
    {
        var at = Array.IndexOf(first, wrong);
        return Places(first[Math.Max(0, at - Near)..Math.Min(first.Length, at + Near)], words);
    }

    private static HashSet<string> Places(IEnumerable<string> said, ReplyWords words) =>
        said.Select(word => WordStem.Of(word, words.Choices.Endings))
            .Intersect(words.Corrections.Sided.Select(place => WordStem.Of(place, words.Choices.Endings)))
            .ToHashSet(StringComparer.Ordinal);
}
