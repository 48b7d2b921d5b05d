using System.Collections.Immutable;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// "Take November off the ibuprofen": what was told of a medicine is taken off, and the medicine stays. Every telling word
/// is of the instruction, of its name or of what is taken off, so that nothing else is unsaid.
/// </summary>
internal static class PartTakenOff
{
    /// <summary>Whether the words take something off what was told of a medicine that is answered.</summary>
    public static bool Hear(TurnInProgress turn, PatientText text)
    {
        if (
            MedicationItems.Of(turn.Form) is not { } items
            || Medicines.Answered(turn, items) is not { } list
            || Find(turn, list, text) is not var (at, parts)
        )
            return false;
        foreach (var part in parts)
            Medicines.Unsay(turn, new ItemKey(part, list.From + at));
        turn.Say(
            Phrase.Changed,
            ("label", turn.Form.Find(items.Name.LinkId)!.Label),
            ("answer", Without(list, at, parts).Only([at]).Text(turn.Context))
        );
        Asking.AskNext(turn);
        return true;
    }

    /// <summary>The list that is shown without what the words take off one of its medicines; null where they do not.</summary>
    public static MedicineList? From(TurnInProgress turn, MedicineList list, PatientText text) =>
        Find(turn, list, text) is var (at, parts) ? Without(list, at, parts) : null;

    private static MedicineList Without(MedicineList list, int at, ImmutableArray<LinkId> parts) =>
        list with
        {
            Medicines = list.Medicines.SetItem(
                at,
                list.Medicines[at] with
                {
                    Parts = list.Medicines[at].Parts.RemoveRange(parts),
                }
            ),
        };

    private static (int At, ImmutableArray<LinkId> Parts)? Find(
        TurnInProgress turn,
        MedicineList list,
        PatientText text
    )
    {
        var words = turn.Phrases.Words;
        var cues = words.Mends.TakesOff.Concat(words.Corrections.TakeOut).ToImmutableArray();
        var folded = ReplyText.Fold(text.Verbatim);
        if (Cue(folded, cues) is not { } cue)
            return null;
        var said = ReplyText
            .AllWords(folded)
            .Where(word =>
                !cue.Contains(word)
                && !SmallWords.Has(word, words)
                && !words.Language.Politeness.Contains(word)
                && !words.Mends.Definite.Contains(word)
                && (!words.Mends.Around.Contains(word) || words.Mends.NamesDose.Contains(word))
                // "Al ibuprofeno" is no "al día".
                && (word.Length > 2 || word.All(char.IsAsciiDigit))
            )
            .ToList();
        var named = Enumerable
            .Range(0, list.Medicines.Length)
            .Where(at => said.Exists(word => IsOfName(turn, list.Names[at], word)))
            .ToList();
        if (named is not [var medicine])
            return null;
        // "Remove the zinc 15 mg" names the whole: what is taken off stands before whose it is, or goes by what it is called.
        var name = said.FindIndex(word => IsOfName(turn, list.Names[medicine], word));
        if (said.Skip(name).Any(word => !IsOfName(turn, list.Names[medicine], word) && !IsCalled(turn, word)))
            return null;
        said.RemoveAll(word => IsOfName(turn, list.Names[medicine], word));
        var parts = list.Medicines[medicine]
            .Parts.Where(part => said.Exists(word => IsOf(turn, part.Key, part.Value, word)))
            .ToList();
        return parts.Count > 0 && said.TrueForAll(word => parts.Exists(part => IsOf(turn, part.Key, part.Value, word)))
            ? (medicine, [.. parts.Select(part => part.Key)])
            : null;
    }

    // "Take November off": what belongs to the instruction may stand on either side of what is taken off.
    private static string[]? Cue(string folded, ImmutableArray<string> cues)
    {
        var said = ReplyText.AllWords(folded);
        return cues.Select(cue => cue.Split(' '))
            .Where(cue => cue.All(said.Contains) && Array.IndexOf(said, cue[0]) < FurthestCue)
            .OrderByDescending(cue => cue.Length)
            .FirstOrDefault();
    }

    private const int FurthestCue = 4;

    private static bool IsOfName(TurnInProgress turn, string name, string word) =>
        ReplyText.ContainsPhrase(ReplyText.Fold(name), word)
        || MedicineList.KnownAs(word, turn.Context) == MedicineList.KnownAs(name, turn.Context);

    private static bool IsCalled(TurnInProgress turn, string word) =>
        turn.Phrases.Words.Mends is var mends
        && (mends.NamesDose.Contains(word) || mends.NamesFrequency.Contains(word) || mends.NamesSince.Contains(word));

    private static bool IsOf(TurnInProgress turn, LinkId part, Answer answer, string word)
    {
        var mends = turn.Phrases.Words.Mends;
        var item = turn.Form.Find(part)!;
        var names = item.Topic switch
        {
            AnswerTopic.MedicationDose => mends.NamesDose,
            AnswerTopic.MedicationFrequency => mends.NamesFrequency,
            _ => mends.NamesSince,
        };
        return names.Contains(word)
            || ReplyText
                .AllWords(ReplyText.Fold(AnswerReader.Display(item, answer, turn.Phrases.Answers).Verbatim))
                .Contains(word);
    }
}
