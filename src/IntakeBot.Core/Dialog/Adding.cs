using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// What belongs to an earlier list and is told behind another answer: "8. And my hands too". It comes to the one list that
/// has it among its options; whoever tells more than its names tells of something else.
/// </summary>
internal static class Adding
{
    /// <summary>Whether the words added to an earlier answer.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion pending, PatientText text) =>
        Find(turn, pending, text) is var (question, values) && Correcting.Change(turn, question, values, text);

    /// <summary>The one answer to which the words add, with what is added; null where they add to none.</summary>
    public static (FormQuestion Question, ImmutableArray<AnswerValue> Values)? Find(
        TurnInProgress turn,
        FormQuestion pending,
        PatientText text
    )
    {
        var words = turn.Phrases.Words;
        var folded = ReplyText.Fold(words.ShortForms.Spoken(text.Verbatim));
        if (
            ReplyText.Opening(folded, words.Adds) is not { } opening
            || !SaysToo(folded, opening, words)
            || OptionMentions.IsNegated(folded, words)
            || Names(turn, pending.Item, folded).Count > 0
            || !turn.Stories.Medicines(text).IsEmpty
        )
            return null;
        var found = Correcting
            .Settled(turn, pending)
            .Where(question => question.Item is { Repeats: true, Kind: ItemKind.Choice or ItemKind.OpenChoice })
            .Select(question => (Question: question, Named: Names(turn, question.Item, folded)))
            .Where(one => one.Named.Count > 0 && TellsNothingElse(turn, one.Question.Item, folded[opening.Length..]))
            .Take(2)
            .ToList();
        if (found is not [var (list, named)] || named.Exists(option => option.Exclusive))
            return null;
        var before = turn.Intake.Answers[list.Key]!.Values;
        ImmutableArray<AnswerValue> values =
        [
            .. before.Union(named.Select(option => new AnswerValue.Choice(option.Code, option.Display))),
        ];
        return values.Length > before.Length ? (list, values) : null;
    }

    // "Also the hands", "and the hands too", and no mere "and the".
    private static bool SaysToo(string folded, string opening, ReplyWords words) =>
        !ReplyText.Words(opening).All(word => words.Joiners.Contains(word) || words.Mends.Definite.Contains(word))
        || words
            .Adds.Concat(words.TheSame)
            .Any(too => !words.Joiners.Contains(too) && ReplyText.ContainsPhrase(folded[opening.Length..], too))
        || words.Joiners.Except([opening]).Any(too => ReplyText.Words(folded[opening.Length..]).Contains(too));

    private static List<AnswerOption> Names(TurnInProgress turn, FormItem item, string folded) =>
        OptionMentions.Find(OptionNames.Widen(item, turn.Phrases.Words).Options, folded, turn.Phrases.Words).Affirmed;

    private static bool TellsNothingElse(TurnInProgress turn, FormItem item, string folded)
    {
        var words = turn.Phrases.Words;
        string Stem(string word) => WordStem.Of(word, words.Choices.Endings);
        var named = OptionNames.Stems(item, words);
        return SmallWords
            .Telling(folded, words)
            .All(word =>
                named.Contains(Stem(word))
                || words.TheSame.Contains(word)
                || words.Adds.Contains(word)
                || words.Own.Contains(word)
                || words.YesNo.Addresses.Contains(word)
                || FrequencyWords.Vocabulary.Has(word)
            );
    }
}
