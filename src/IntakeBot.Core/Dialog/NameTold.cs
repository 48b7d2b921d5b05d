using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>Where in a message a name is told: "hola hija, mire yo soy Carmen, tengo 61 años".</summary>
internal static class NameTold
{
    /// <summary>No opening such as "my name is" has more; a longer look ahead costs a story its length squared.</summary>
    private const int WordsOfAnOpening = 8;

    /// <summary>
    /// What stands behind "my name is", wherever that is, or behind "I'm" where a clause begins, up to the end of its
    /// clause; else all without a greeting, and whether anything was taken off.
    /// </summary>
    public static (PatientText Name, bool Opened) In(TurnInProgress turn, PatientText text)
    {
        var words = new Said(turn, text);
        // "Aoife is grand, though the children call me Miss Burke": what is said first to be right is the name.
        if (words.Count > 0 && words.OpeningAt(0) == 0 && words.IsClosed)
            return (words.NameFrom(0), true);
        for (var at = 0; at < words.Count; at++)
        {
            if (words.OpeningAt(at) is var length and > 0)
                return (words.NameFrom(at + length), true);
        }
        // "Hi" is a greeting; "Don Luis" is a name.
        if (words.Count > 0 && words.Greets(0))
            return (words.NameFrom(1), true);
        // "Tariq Mahmood sir", "just Dave"
        return words.IsAddressed || words.IsOnlyThat ? (words.NameFrom(0), true) : (text, false);
    }

    /// <summary>The name with which the words open, up to the end of its clause.</summary>
    public static PatientText At(TurnInProgress turn, PatientText text) => new Said(turn, text).NameFrom(0);

    private sealed class Said
    {
        private readonly TurnInProgress _turn;
        private readonly string[] _said;
        private readonly string[] _folded;
        private readonly List<ReplyWords> _all;

        public Said(TurnInProgress turn, PatientText text)
        {
            _turn = turn;
            _said = text.Verbatim.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            _folded = [.. _said.Select(ReplyText.Fold)];
            _all = [.. turn.Content.Prompts.Languages.Values.Select(phrases => phrases.Words)];
        }

        public int Count => _said.Length;

        /// <summary>Whether the words end with whom they are said to.</summary>
        public bool IsAddressed => Count > 1 && EndsAddress(Count);

        /// <summary>Whether the words open with "just".</summary>
        public bool IsOnlyThat => Count > 0 && IsOnly(0);

        /// <summary>Whether a word or two open the words and what closes a name follows.</summary>
        public bool IsClosed =>
            Enumerable.Range(1, 2).Any(at => at < Count && ClosesAt(at) && !EndsClause(at - 1))
            && !_turn.Phrases.Words.Own.Contains(_folded[0])
            && (char.IsUpper(_said[0][0]) || !_turn.Content.Medications.Vocabulary.IsEveryday(_folded[0]))
            && !SmallWords.Has(_folded[0], _turn.Phrases.Words);

        // "Holaa"
        public bool Greets(int at) =>
            _all.Exists(words =>
                words.YesNo.Fillers.Contains(_folded[at])
                || words.Greetings.Contains(_folded[at])
                || words.Greetings.Contains(Short(_folded[at]))
            );

        // How many words from there on open a name; 0 where none do.
        public int OpeningAt(int at)
        {
            var rest = From(at);
            if (Opening(rest, words => words.NameOpenings) is { } named)
                return Length(named);
            var start = ClauseBefore(at);
            if (
                !Enumerable.Range(start, at - start).All(IsAddress)
                || Opening(rest, words => words.NameStarts) is not { } starts
            )
                return 0;
            // "I'm" opens much else further on: "hi dear, I'm Ann", not "hi, I'm on holiday".
            var next = at + Length(starts);
            return start == 0 || (next < Count && IsNameLike(next)) ? Length(starts) : 0;
        }

        public PatientText NameFrom(int first)
        {
            // "Hello, I am Priya": what opens a name is none of it, though its first word is a filler elsewhere.
            // "Just Dave" is Dave.
            while (first < Count && (IsAddress(first) || IsOnly(first)))
                first++;
            var end = first;
            while (end < Count && !EndsBefore(end) && !(end > first && SpeaksAt(end)))
            {
                if (EndsClause(end++))
                    break;
            }
            while (end > first + 1 && EndsAddress(end))
                end--;
            return new PatientText(string.Join(' ', _said[first..end]).TrimEnd(',', ';', '!', '?', '.'));
        }

        private bool EndsBefore(int at) =>
            _turn.Phrases.Words.Contrasts.Contains(_folded[at])
            || _turn.Phrases.Words.Corrections.InsteadOf.Contains(_folded[at])
            || ClosesAt(at);

        // "Hannah <i>is fine</i>, or H.M."
        private bool ClosesAt(int at) => Opening(From(at), words => words.NameClosings) is not null;

        // "Se llama Leo <i>yo soy</i> Ana": who speaks is another than who was named.
        private bool SpeaksAt(int at) =>
            at + 1 < Count
            && _turn.Phrases.Words.Selves.Contains(_folded[at])
            && Opening(From(at + 1), words => words.NameStarts.AddRange(words.NameOpenings)) is not null;

        // Whom it is said to, or nothing: "good evening, love", "mire, yo".
        private bool IsAddress(int at) =>
            Greets(at)
            || _turn.Phrases.Words.Selves.Contains(_folded[at])
            || (at > 0 && _turn.Phrases.Words.YesNo.Addresses.Contains(_folded[at]));

        private bool IsOnly(int at) => at < Count - 1 && _turn.Phrases.Words.Corrections.Only.Contains(_folded[at]);

        // "Sir", and not "Don": in small letters it is no part of a name.
        private bool EndsAddress(int end) =>
            char.IsLower(_said[end - 1][0]) && _turn.Phrases.Words.YesNo.Addresses.Contains(_folded[end - 1]);

        private bool IsNameLike(int at) =>
            char.IsUpper(_said[at][0]) && !SmallWords.Has(_folded[at], _turn.Phrases.Words);

        private int ClauseBefore(int at)
        {
            while (at > 0 && !EndsClause(at - 1))
                at--;
            return at;
        }

        private bool EndsClause(int at) =>
            _said[at][^1] is ',' or ';' or '!' or '?' || (_said[at][^1] == '.' && _said[at].Length > 4);

        private string? Opening(string rest, Func<ReplyWords, IEnumerable<string>> of) =>
            ReplyText.Opening(rest, _all.SelectMany(of));

        private string From(int at) => string.Join(' ', _folded[at..Math.Min(at + WordsOfAnOpening, _folded.Length)]);
    }

    private static int Length(string phrase) => ReplyText.Words(phrase).Length;

    // Without letters that are drawn out.
    private static string Short(string word) =>
        string.Concat(word.Where((letter, at) => at == 0 || word[at - 1] != letter));
}
