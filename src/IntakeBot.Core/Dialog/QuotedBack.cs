using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// A correction that quotes what was understood beside what is so: "it helped a lot, please change this no difference",
/// "you put no change and I said it helped a little". Of one choice it names the answer that stands and one other.
/// </summary>
internal static class QuotedBack
{
    /// <summary>Whoever says more tells a story.</summary>
    private const int MostWords = 24;

    /// <summary>Whether the words put one other option in the place of the one that they quote.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion? pending, PatientText text)
    {
        var words = turn.Phrases.Words;
        var folded = ReplyText.Fold(words.ShortForms.Spoken(text.Verbatim ?? ""));
        // "Several days, but like I said I would never do it" answers what is asked.
        if (
            ReplyText.Words(folded).Length > MostWords
            || !IsCued(text, folded, words)
            || pending is not null && Names(turn, pending, folded).All.Count > 0
        )
            return false;
        var meant = Correcting
            .Settled(turn, pending)
            .Where(question => question.Item is { Kind: ItemKind.Choice, Repeats: false })
            .Select(question => (Question: question, Values: Other(turn, question, folded)))
            .Where(one => one.Values is not null)
            .Take(2)
            .ToList();
        return meant is [var (only, values)] && Correcting.Change(turn, only, values!.Value, text);
    }

    private static (List<AnswerOption> All, List<AnswerOption> Affirmed) Names(
        TurnInProgress turn,
        FormQuestion question,
        string folded
    ) => OptionMentions.Find(OptionNames.Widen(question.Item, turn.Phrases.Words).Options, folded, turn.Phrases.Words);

    private static bool IsCued(PatientText text, string folded, ReplyWords words) =>
        words.Corrections.Had.Any(had =>
            ReplyText.ContainsPhrase(folded, had)
            // "It's not" corrects too, and says nothing of what was understood.
            && !ReplyText.Words(ReplyText.Fold(had)).Any(words.Negations.Contains)
        )
        || ReplyText.ContainsAny(folded, words.Corrections.Objections)
        || ReplyText.ContainsAny(folded, words.Corrections.IsWrong)
        || ReplyText
            .Clauses(text.Verbatim, words.Joiners)
            .Any(clause => CommandReader.ReadChange(clause, words) is not null);

    private static ImmutableArray<AnswerValue>? Other(TurnInProgress turn, FormQuestion question, string folded)
    {
        if (turn.Intake.Answers[question.Key]?.Values is not [AnswerValue.Choice answered])
            return null;
        var (named, affirmed) = Names(turn, question, folded);
        return
            named.Count == 2
            && named.Exists(option => option.Code == answered.Code)
            && affirmed.Find(option => option.Code != answered.Code) is { } other
            ? ChoiceReader.Understood([other]).Values
            : null;
    }
}
