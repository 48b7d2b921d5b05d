using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>The words of one language by which a patient does not know, or would rather not say.</summary>
public sealed record DeclineWords
{
    /// <summary>Whole replies.</summary>
    public required ImmutableArray<string> Phrases { get; init; }

    /// <summary>What opens a refusal to tell: "I'd rather not".</summary>
    public required ImmutableArray<string> Openings { get; init; }

    /// <summary>What is refused then: "say", "discuss". Of anything else, as of a medicine, it is an answer.</summary>
    public required ImmutableArray<string> Telling { get; init; }

    /// <summary>What opens the thing that is not known: "how long", "since when".</summary>
    public required ImmutableArray<string> Unknowns { get; init; }

    /// <summary>What closes them politely: "if that's ok".</summary>
    public required ImmutableArray<string> Courtesies { get; init; }

    /// <summary>What refuses at the end of what answers nothing: "somewhere <i>I'd rather not mention</i>".</summary>
    public required ImmutableArray<string> Closings { get; init; }

    /// <summary>What refuses as a clause of its own, whatever stands beside it: "skip it", "next question please".</summary>
    public required ImmutableArray<string> PassesOver { get; init; }

    /// <summary>Words around them that say nothing more.</summary>
    public required ImmutableArray<string> Fillers { get; init; }
}

/// <summary>Reads whether the whole message says that the patient does not know, or would rather not say.</summary>
internal static class DeclineReader
{
    private const int LongestReply = 80;

    public static bool Declines(string folded, DeclineWords how)
    {
        if (folded.Length > LongestReply)
            return false;
        // "If that's ok" asks nothing.
        if (
            how.Courtesies.FirstOrDefault(phrase => folded.EndsWith(" " + phrase, StringComparison.Ordinal)) is
            { } courtesy
        )
            folded = folded[..^courtesy.Length].Trim(' ', ',', '.');
        var words = ReplyText.AllWords(folded);
        if (how.Phrases.Contains(string.Join(' ', words)))
            return true;
        var clauses = folded.Split([", ", ". ", "; "], StringSplitOptions.RemoveEmptyEntries);
        return how.Phrases.Contains(Bare(folded, how))
            || NamesTheUnknown(folded, how)
            // "That's private, I'd sooner not say"
            || clauses.Length > 0
                && Array.TrueForAll(
                    clauses,
                    clause => RefusesToTell(ReplyText.AllWords(clause), how) || how.Phrases.Contains(Bare(clause, how))
                );
    }

    /// <summary>
    /// Whether a reply that answers nothing passes the question over all the same: "you don't need my birthday, pass". What
    /// answers and goes on to a refusal ("asthma, the rest I'd rather not say") is for the caller to have read before.
    /// </summary>
    public static bool PassesOver(string folded, DeclineWords how)
    {
        if (folded.Length > LongestReply || folded.Any(char.IsAsciiDigit))
            return false;
        foreach (var closing in how.Closings)
        {
            if (ReplyText.EndsWithPhrase(folded, closing))
                return true;
        }
        var from = 0;
        while (from < folded.Length)
        {
            var sign = folded.AsSpan(from).IndexOfAny(',', '.', ';');
            var end = sign < 0 ? folded.Length : from + sign;
            if (how.PassesOver.Contains(folded[from..end].Trim()))
                return true;
            from = end + 1;
        }
        return false;
    }

    // "No idea how long I've had it", "not sure when": what is not known is asked in the same breath.
    private static bool NamesTheUnknown(string folded, DeclineWords how)
    {
        const int MostWords = 9;
        var words = ReplyText.AllWords(folded);
        if (words.Length > MostWords || folded.Any(c => char.IsAsciiDigit(c) || c is ',' or ';' or '\n'))
            return false;
        var first = 0;
        while (first < words.Length - 1 && how.Fillers.Contains(words[first]) && !Opens(words[first..(first + 1)], how))
            first++;
        var said = string.Join(' ', words[first..]);
        return ReplyText.Opening(said, how.Phrases) is { } opening
            && said[opening.Length..].Trim() is var rest
            && ReplyText.Opening(rest, how.Unknowns) is not null;
    }

    // "Id sooner not go into that", "not discussing that", "prefer not to list them here"
    private static bool RefusesToTell(string[] words, DeclineWords how)
    {
        const int MostWords = 12;
        if (words.Length > MostWords || words.Any(word => word.Any(char.IsAsciiDigit)))
            return false;
        var first = 0;
        string? opening;
        // "Don't want to" begins with a word that elsewhere is a filler.
        while (
            (opening = ReplyText.Opening(string.Join(' ', words[first..]), how.Openings)) is null
            && first < words.Length - 1
            && how.Fillers.Contains(words[first])
        )
            first++;
        if (opening is null)
            return false;
        // "I'd rather discuss it in person"
        if (how.Telling.Any(telling => opening.EndsWith($" {telling}", StringComparison.Ordinal)))
            return true;
        var rest = string.Join(' ', words[(first + opening.Count(c => c == ' ') + 1)..]);
        return ReplyText.Opening(rest, how.Telling) is not null;
    }

    /// <summary>The reply without the words around it that say nothing more.</summary>
    public static string Bare(string folded, DeclineWords how)
    {
        var words = ReplyText.AllWords(folded);
        var (first, end) = (0, words.Length);
        while (end - first > 1 && how.Fillers.Contains(words[first]) && !Opens(words[first..end], how))
            first++;
        while (end - first > 1 && how.Fillers.Contains(words[end - 1]) && !Opens(words[first..end], how))
            end--;
        return string.Join(' ', words[first..end]);
    }

    // "I'm not sure" begins with a word that elsewhere is a filler.
    private static bool Opens(string[] words, DeclineWords how) => how.Phrases.Contains(string.Join(' ', words));
}
