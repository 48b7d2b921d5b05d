using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>
/// Where the patient asks that somebody near them is not told: "you can tell the clinic, just not my mum". Whoever rings
/// the house must know it before ringing.
/// </summary>
internal static class KeptFromOthers
{
    // "My own mum", "a mi mamá": between the words and the person.
    private const int MostBetween = 2;
    private static readonly char[] Ends = ['.', '!', '?', '\n'];

    /// <summary>The messages that ask for it, in their order.</summary>
    public static IEnumerable<Utterance> Of(BriefContext context) =>
        context.Input.Words is { } words
            ? context.Input.Utterances.Where(said =>
                said.SupersededBy is null && said.Text.Verbatim?.Length > 0 && Asks(said.Text.Verbatim, words)
            )
            : [];

    /// <summary>Whether a sentence of the text asks for it.</summary>
    public static bool Asks(string text, ReplyWords words) =>
        text.Split(Ends, StringSplitOptions.RemoveEmptyEntries)
            .Any(sentence => IsAsked(ReplyText.Fold(sentence), words));

    private static bool IsAsked(string folded, ReplyWords words)
    {
        var kept = words.KeptFrom;
        if (ReplyText.ContainsAny(folded, kept.Alone))
            return true;
        var said = ReplyText.AllWords(folded);
        for (var at = 0; at < said.Length; at++)
        {
            if (!IsPerson(said[at], words))
                continue;
            var behind = string.Join(' ', said[(at + 1)..]);
            if (
                Before(said, at, kept.Tells)
                || Before(said, at, kept.Lets) && ReplyText.ContainsAny(behind, kept.Learns)
                || Before(said, at, kept.Excepts) && said[..at].Any(kept.Telling.Contains)
                || ReplyText.Opening(behind, kept.Unknowing) is not null
            )
                return true;
        }
        return false;
    }

    private static bool Before(string[] said, int person, ImmutableArray<string> phrases) =>
        Enumerable
            .Range(0, MostBetween + 1)
            .Where(between => person - between > 0)
            .Select(between => string.Join(' ', said[..(person - between)]))
            .Any(before =>
                phrases.Any(phrase => before == phrase || before.EndsWith($" {phrase}", StringComparison.Ordinal))
            );

    private static bool IsPerson(string word, ReplyWords words) =>
        words.Kin.Contains(word)
        || words.Carers.Contains(word)
        || words.Acquaintances.Contains(word)
        || words.KeptFrom.People.Contains(word);
}
