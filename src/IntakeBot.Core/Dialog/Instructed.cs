using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// An earlier answer by its name, and behind it what to make of it: "and the itch, better put 8", "of the itch I said 7 but
/// now that I think of it it was 9".
/// </summary>
internal static class Instructed
{
    private const int MostWords = 20;

    /// <summary>Whether the words put one earlier answer right.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion pending, PatientText said) =>
        Find(turn, pending, said) is var (question, values) && Correcting.Change(turn, question, values, said);

    /// <summary>The one earlier answer that is named before an instruction, with what stands behind it; null for none.</summary>
    public static (FormQuestion Question, ImmutableArray<AnswerValue> Values)? Find(
        TurnInProgress turn,
        FormQuestion pending,
        PatientText said
    )
    {
        var words = said.Verbatim.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 3 or > MostWords)
            return null;
        var folded = Array.ConvertAll(words, ReplyText.Fold);
        for (var at = words.Length - 1; at > 0; at--)
        {
            if (
                CueAt(turn, folded, at) is not (> 0 and var length)
                || at + length >= words.Length
                || Named(turn, pending, folded[..at]) is not { } question
            )
                continue;
            var behind = new PatientText(string.Join(' ', words[(at + length)..]));
            return
                Correcting.Fits(turn, question, behind) is { } values
                && !values.SequenceEqual(turn.Intake.Answers[question.Key]!.Values)
                ? (question, values)
                : null;
        }
        return null;
    }

    private static int CueAt(TurnInProgress turn, string[] folded, int at)
    {
        var words = turn.Phrases.Words;
        var rest = string.Join(' ', folded[at..]);
        return
            ReplyText.Opening(rest, words.Mends.Puts, words.Corrections.Rather, words.Actually, words.Meant) is { } cue
            && !words.Choices.PlainNo.Contains(cue)
            ? ReplyText.Words(cue).Length
            : 0;
    }

    // By the first telling word of its label or another name for that, where no other answer goes by it.
    private static FormQuestion? Named(TurnInProgress turn, FormQuestion pending, string[] said)
    {
        var words = turn.Phrases.Words;
        string Stem(string word) => WordStem.Of(word, words.Choices.Endings);
        var told = said.Select(Stem).ToHashSet(StringComparer.Ordinal);
        bool Names(FormItem item) =>
            SmallWords.Telling(item.Label, words).FirstOrDefault() is { } name
            && words.Choices.Synonyms.Of(name).Append(name).Any(other => told.Contains(Stem(other)));
        return
            !Names(pending.Item)
            && Correcting.Settled(turn, pending).Where(question => Names(question.Item)).ToList() is [var one]
            && one.Item.Kind != ItemKind.Boolean
            ? one
            : null;
    }
}
