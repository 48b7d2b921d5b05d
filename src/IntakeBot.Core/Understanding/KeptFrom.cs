using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>Whether words ask that somebody near the patient is not told: "you can tell the clinic, just not my mum".</summary>
internal static class KeptFrom
{
    // "My own mum", "a mi mamá": between the words and the person.
    private const int MostBetween = 2;
    private static readonly char[] Ends = ['.', '!', '?', '\n'];

    /// <summary>Whether a sentence of the text asks for it, or tells that they do not know.</summary>
    public static bool Asks(string text, ReplyWords words) =>
        text.Split(Ends, StringSplitOptions.RemoveEmptyEntries)
            .Any(sentence => IsAsked(ReplyText.Fold(sentence), words, orUnknowing: true));

    /// <summary>Whether a clause wishes it, or a question asks for it; "my wife doesn't know" tells something and wishes nothing.</summary>
    public static bool Wishes(string clause, ReplyWords words, bool isQuestion = false) =>
        IsAsked(ReplyText.Fold(clause), words, orUnknowing: isQuestion);

    private static bool IsAsked(string folded, ReplyWords words, bool orUnknowing)
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
                || orUnknowing && ReplyText.Opening(behind, kept.Unknowing) is not null
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
            .Any(before => phrases.Any(phrase => ReplyText.EndsWithPhrase(before, phrase)));

    private static bool IsPerson(string word, ReplyWords words) =>
        words.Kin.Contains(word)
        || words.Carers.Contains(word)
        || words.Acquaintances.Contains(word)
        || words.KeptFrom.People.Contains(word);
}
