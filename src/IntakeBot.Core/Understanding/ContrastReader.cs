using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

/// <summary>What is said to be so, and what was answered in its place.</summary>
internal readonly record struct Contrast(PatientText Now, PatientText Before)
{
    /// <summary>Whether what was answered is denied by a no behind it: "never no, some days".</summary>
    public bool IsDenied { get; init; }

    /// <summary>No words of the patient.</summary>
    public override string ToString() => "[contrast]";
}

/// <summary>Reads "Elsie, not Dan", "it's not Dan, it's Elsie", "I said 1980, meant 1990": what is so, and what was said.</summary>
internal static class ContrastReader
{
    /// <summary>Whoever says more tells something.</summary>
    private const int MostWords = 16;

    /// <summary>All that the words may contrast; empty for most.</summary>
    public static ImmutableArray<Contrast> Read(PatientText text, ReplyWords words, int most = MostWords)
    {
        var said = Said.Of(text.Verbatim ?? "");
        if (said.Count < 2 || said.Count > most)
            return [];
        var found = ImmutableArray.CreateBuilder<Contrast>();
        for (var at = 0; at < said.Count; at++)
        {
            if (
                at > 0
                && said.Length(at, words.Corrections.InsteadOf) is 1
                && said.Ends(at)
                && at + 1 < said.Count
                && !Enumerable
                    .Range(at + 1, said.ClauseEnd(at + 1) - at - 1)
                    .TakeWhile(one => !said.IsAny(one, words.Choices.PlainYes))
                    .Any(one => said.IsAny(one, words.Negations))
            )
                // "Nunca no, algunos días sí": what ends in a no is not so, and what follows is.
                Add(
                    WithoutYes(said, at + 1, said.ClauseEnd(at + 1), words),
                    said.Text(said.ClauseStart(at - 1), at),
                    isDenied: true
                );
            else if (
                at > 0
                && said.Length(at, words.Corrections.InsteadOf) is > 0 and var instead
                && !IsDenialAt(said, at, words)
            )
                Add(said.Text(said.ClauseStart(at - 1), at), said.Text(at + instead, said.ClauseEnd(at + instead)));
            if (said.Length(at, words.Corrections.Had) is not (> 0 and var had))
                continue;
            var first = at + had;
            var end = first + 1;
            while (end < said.Count && !said.Ends(end - 1) && said.Length(end, words.Corrections.ShouldBe) == 0)
                end++;
            var now = end < said.Count ? end + said.Length(end, words.Corrections.ShouldBe) : end;
            // "You put female and Leo is male": who it is stands behind the joiner, and is no part of what was put.
            var joined = Enumerable
                .Range(first, end - first)
                .FirstOrDefault(next => said.IsAny(next, words.Joiners), end);
            end = joined > first ? joined : end;
            Add(said.Text(now, said.ClauseEnd(now)), said.Text(first, end));
        }
        return found.ToImmutable();

        void Add(PatientText now, PatientText before, bool isDenied = false)
        {
            // "Still not right" says that something is wrong, and puts nothing in its place.
            if (
                now.Length > 0
                && before.Length > 0
                && !words.Right.Contains(string.Join(' ', ReplyText.AllWords(ReplyText.Fold(before.Verbatim))))
            )
                found.Add(new Contrast(now, before) { IsDenied = isDenied });
        }
    }

    // Up to the yes that affirms it: "algunos días <i>sí</i> estoy sin ganas".
    private static PatientText WithoutYes(Said said, int first, int end, ReplyWords words)
    {
        var yes = Enumerable
            .Range(first + 1, Math.Max(0, end - first - 1))
            .FirstOrDefault(at => said.IsAny(at, words.Choices.PlainYes), end);
        return said.Text(first, yes);
    }

    // "Otras alergias <i>no tiene</i>", "uy <i>no sé</i>, dolerle <i>no tanto</i>": the denial is the clause's own verb or
    // measure, and stands in no other's place.
    private static bool IsDenialAt(Said said, int at, ReplyWords words)
    {
        var rest = ReplyText.Fold(said.Text(at, said.ClauseEnd(at)).Verbatim);
        return rest.Contains(' ', StringComparison.Ordinal)
            && (
                words.Choices.DenialsAfter.Contains(rest)
                || words.Declines.Phrases.Contains(rest)
                || words.YesNo.NoToo.Contains(rest)
            );
    }

    // The words with the places of them, and where a clause ends.
    private sealed class Said(string text, ImmutableArray<(int Start, int End, string Word)> words)
    {
        public int Count => words.Length;

        public static Said Of(string text)
        {
            var words = ImmutableArray.CreateBuilder<(int, int, string)>();
            for (var (at, start) = (0, 0); at <= text.Length; at++)
            {
                if (at < text.Length && !char.IsWhiteSpace(text[at]))
                    continue;
                if (at > start && text[start..at].Any(char.IsLetterOrDigit))
                    words.Add((start, at, ReplyText.Fold(text[start..at])));
                start = at + 1;
            }
            return new Said(text, words.ToImmutable());
        }

        public bool Ends(int at) => text[words[at].End - 1] is ',' or ';' or '.' or '!' or '?' or ':';

        public bool IsAny(int at, ImmutableArray<string> any) => at < Count && any.Contains(words[at].Word);

        public int ClauseEnd(int at)
        {
            while (at < Count - 1 && !Ends(at))
                at++;
            return Math.Min(at + 1, Count);
        }

        public int ClauseStart(int at)
        {
            while (at > 0 && !Ends(at - 1))
                at--;
            return at;
        }

        public int Length(int at, ImmutableArray<string> phrases) =>
            phrases
                .Where(phrase => ReplyText.StartsWithPhrase(phrase, words[at].Word))
                .Select(phrase => phrase.Split(' '))
                .Where(phrase => at + phrase.Length < Count && phrase.Index().All(one => Is(at, one, phrase.Length)))
                .Select(phrase => phrase.Length)
                .DefaultIfEmpty()
                .Max();

        public PatientText Text(int first, int end) =>
            first >= end || first >= Count
                ? PatientText.Empty
                : new PatientText(text[words[first].Start..words[end - 1].End].Trim(' ', ',', ';', '.', '!', '?', ':'));

        // No sign stands inside a phrase.
        private bool Is(int at, (int Index, string Item) word, int length) =>
            words[at + word.Index].Word == word.Item && (word.Index == length - 1 || !Ends(at + word.Index));
    }
}
