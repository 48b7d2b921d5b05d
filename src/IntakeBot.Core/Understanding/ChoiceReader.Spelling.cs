using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Understanding;

// Names that are misspelt, or written as they sound.
internal static partial class ChoiceReader
{
    private const int ShortestMisspelt = 4;

    // What is no name as it is spelt, and sounds like that of one option.
    private static AnswerOption? Sounding(ImmutableArray<AnswerOption> options, string folded, ReplyWords words)
    {
        const int ShortestSound = 3;
        var said = ReplyText
            .AllWords(folded)
            .Where(word => !words.Choices.Around.Contains(word) && !words.Choices.Fillers.Contains(word))
            .ToList();
        var sounds = said.Select(WordSound.Of).ToList();
        if (
            NamesOther(folded, words)
            || sounds.Count is 0 or > 12
            || sounds.TrueForAll(sound => sound.Length < ShortestSound)
        )
            return null;
        // Among more words only what is long enough to be told by its sound: "I've got excema", "sore ryasis".
        var heard = sounds.Count > 1 ? Heard(said).Select(word => (word, WordSound.Of(word))).ToList() : [];
        return Only(options.Where(option => IsHeard(PlainOption.Of(option), said, sounds, heard)));
    }

    private static bool IsHeard(
        PlainOption option,
        List<string> said,
        List<string> sounds,
        List<(string Word, string Sound)> heard
    )
    {
        var letters = Letters(said);
        for (var at = 0; at < option.Words.Length; at++)
        {
            var name = option.Words[at];
            if (
                IsAsLong(name, said, letters) && option.Sounds[at].SequenceEqual(sounds)
                || name is [var one] && SoundsLike(heard, one, option.Sounds[at][0])
            )
                return true;
        }
        return false;
    }

    // "Peanuts" are no "pints", and "gran" is "granny".
    private static bool IsAsLong(string[] name, List<string> said, int letters) =>
        Math.Abs(Letters(name) - letters) <= (name[0].Length > 2 && BeginAlike(said[0], name[0]) ? 2 : 1);

    private static int Letters(IReadOnlyList<string> words)
    {
        var letters = 0;
        for (var at = 0; at < words.Count; at++)
            letters += words[at].Length;
        return letters;
    }

    private static bool BeginAlike(string one, string other) => one.AsSpan().StartsWith(other.AsSpan(0, 2));

    private static IEnumerable<string> Heard(List<string> said)
    {
        foreach (var word in said)
            yield return word;
        for (var at = 1; at < said.Count; at++)
            yield return said[at - 1] + said[at];
    }

    private static bool SoundsLike(List<(string Word, string Sound)> heard, string name, string sound)
    {
        const int ShortestName = 6;
        const int ShortestSound = 3;
        if (name.Length < ShortestName || sound.Length < ShortestSound)
            return false;
        foreach (var (word, said) in heard)
        {
            // "Pints" are no "peanuts".
            if (
                said == sound
                && word.Length >= ShortestName - 1
                && Math.Abs(word.Length - name.Length) <= (BeginAlike(word, name) ? 2 : 1)
            )
                return true;
        }
        return false;
    }

    // "What" is no misspelt "wheat", "dairy" among other words no "daily", and "solo" no "sol".
    private static AnswerOption? Near(ImmutableArray<AnswerOption> options, string folded, ReadingContext context)
    {
        var (words, ordinary) = (context.Words, context.Medications.Vocabulary);
        if (NamesOther(folded, words))
            return null;
        var said = string.Join(
            ' ',
            ReplyText.Words(folded).Where(word => !words.Asks.Contains(word) && !IsShortFiller(word, words))
        );
        var apart = ReplyText.AllWords(said);
        var inRow = string.Join(' ', apart);
        return Only(
            options.Where(option =>
                PlainOption
                    .Of(option)
                    .Names.Any(name => IsNear(said, name) || IsNearAmong(apart, inRow, name, ordinary))
            )
        );
    }

    // "Dermatitis seborreica" is no misspelt dermatitis.
    private static bool NamesOther(string folded, ReplyWords words) =>
        words.Choices.OwnNames.Any(name => ReplyText.ContainsPhrase(folded, name));

    private static bool IsShortFiller(string word, ReplyWords words) =>
        word.Length <= ShortestMisspelt && words.Choices.Fillers.Contains(word);

    // A misspelt name among other words: as many words in a row as the name has.
    private static bool IsNearAmong(string[] apart, string inRow, string name, MedicationVocabulary ordinary)
    {
        const int MostWords = 12;
        var length = name.AsSpan().Count(' ') + 1;
        if (apart.Length > MostWords || length >= apart.Length)
            return false;
        for (var (at, start) = (0, 0); at + length <= apart.Length; start += apart[at].Length + 1, at++)
        {
            var letters = length - 1;
            foreach (var word in apart.AsSpan(at, length))
                letters += word.Length;
            if (IsNear(inRow.AsSpan(start, letters), name) && !(length == 1 && ordinary.IsEveryday(apart[at])))
                return true;
        }
        return false;
    }

    // Of names of several words each begins alike: "all night" is not "all right".
    private static bool IsNear(ReadOnlySpan<char> said, string name)
    {
        if (!Spelling.IsNear(said, name))
            return false;
        var (written, meant) = (said.ToString().Split(' '), name.Split(' '));
        return written.Length != meant.Length
            || written.Zip(meant).All(pair => pair.First.Length > 0 && pair.First[0] == pair.Second[0]);
    }
}
