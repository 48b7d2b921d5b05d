using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// A yes or a no that is taken back by words of its question: "the new medicine should be no", "I never started anything
/// new". Whether medicines or allergies are told at all is put right where they are listed.
/// </summary>
internal static class YesOrNoChanged
{
    private const int FewestShared = 2;
    private const int MostWordsBeforeNot = 2;

    /// <summary>The one answer, other than this yes or no, to whose question these words belong; null for none.</summary>
    public static FormQuestion? Called(TurnInProgress turn, string name, PatientText value)
    {
        var (words, said) = (turn.Phrases.Words, ReplyText.Fold(value.Verbatim));
        var isYes = words.Yes.Contains(said);
        if (!isYes && !words.No.Contains(said))
            return null;
        var told = Stems(turn, name).Where(stem => !words.AnswerNames.Contains(stem)).ToHashSet(StringComparer.Ordinal);
        return Nearest(turn, pending: null, told, !isYes) is var (question, shared) && shared * 2 >= told.Count
            ? question
            : null;
    }

    /// <summary>Whether the words deny what was answered with a yes.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion? pending, PatientText text)
    {
        foreach (var clause in Whose.Clauses(turn, text))
        {
            if (
                Denies(turn, clause)
                && Stems(turn, clause) is var told
                && Nearest(turn, pending, told, isYes: true) is var (question, shared)
                && shared >= FewestShared
                && (pending is null || Shared(turn, pending, told) < shared)
                && Correcting.Fits(turn, question, new PatientText(clause)) is [AnswerValue.YesNo { Value: false }] no
            )
                return Correcting.Change(turn, question, no, text);
        }
        return false;
    }

    // "I didn't …", "I never …"; "no, …" may answer anything.
    private static bool Denies(TurnInProgress turn, string clause)
    {
        var words = turn.Phrases.Words;
        var said = ReplyText
            .AllWords(ReplyText.Fold(clause))
            .SkipWhile(word => words.Joiners.Contains(word) || words.Contrasts.Contains(word))
            .ToList();
        var not = said.FindIndex(word => words.YesNo.Negatives.Contains(word) || words.Negations.Contains(word));
        return not is > 0 and <= MostWordsBeforeNot && said.Take(not).Any(words.Selves.Contains);
    }

    // The one answer with the most of these words in its question.
    private static (FormQuestion Question, int Shared)? Nearest(
        TurnInProgress turn,
        FormQuestion? pending,
        HashSet<string> told,
        bool isYes
    )
    {
        var near = Correcting
            .Settled(turn, pending)
            .Where(question =>
                question.Item
                    is { Kind: ItemKind.Boolean, Topic: not (AnswerTopic.MedicationUse or AnswerTopic.Allergies) }
                && turn.Intake.Answers[question.Key]?.Values is [AnswerValue.YesNo { Value: var was }]
                && was == isYes
            )
            .Select(question => (Question: question, Shared: Shared(turn, question, told)))
            .Where(one => one.Shared > 0)
            .OrderByDescending(one => one.Shared)
            .Take(2)
            .ToList();
        return near switch
        {
            [var only] => only,
            [var first, var second] when first.Shared > second.Shared => first,
            _ => null,
        };
    }

    private static int Shared(TurnInProgress turn, FormQuestion question, HashSet<string> told) =>
        Stems(turn, $"{question.Item.Label} {question.Item.Text}").Count(told.Contains);

    private static HashSet<string> Stems(TurnInProgress turn, string text)
    {
        var words = turn.Phrases.Words;
        return
        [
            .. SmallWords
                .Telling(text, words)
                .Where(word => !TimeWords.Vocabulary.Contains(word))
                .Select(word => words.Allergies.Medicines.Contains(word) ? words.Allergies.Medicines[0] : word)
                .Select(word => WordStem.Of(word, words.Choices.Endings)),
        ];
    }
}
