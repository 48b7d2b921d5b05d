using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>Which of the options that are shown for a confirmation stay, where the words deny some or name no more than some.</summary>
internal static class ShownOptions
{
    /// <summary>
    /// Of options that are shown those that the words deny go, whatever else they name comes, and the rest stays; null
    /// where none is denied.
    /// </summary>
    public static ImmutableArray<AnswerValue>? WithoutDenied(
        TurnInProgress turn,
        FormQuestion question,
        ToldAhead told,
        PatientText text
    )
    {
        if (question.Item is not { Repeats: true, Kind: ItemKind.Choice or ItemKind.OpenChoice } item)
            return null;
        var said = Others.Without(turn, item, text);
        var denied = Denied(turn, item, said);
        bool IsDenied(AnswerValue value) => value is AnswerValue.Choice choice && denied.Contains(choice.Code);
        var shown = told.Answers[0].Answer.Values;
        if (!shown.Any(IsDenied))
            return null;
        var more = Reading.Of(turn, question, said) is AnswerReading.Understood { Values: var values }
            ? values.RemoveAll(item.IsExclusive)
            : [];
        ImmutableArray<AnswerValue> left = [.. shown.Union(more).Where(value => !IsDenied(value))];
        return left.IsEmpty ? null : left;
    }

    // "Not my back, I meant it came back": the same word again does not undo the denial, another name would.
    private static HashSet<string> Denied(TurnInProgress turn, FormItem item, PatientText said)
    {
        var words = turn.Phrases.Words;
        var options = OptionNames.Widen(item, words).Options;
        // "Psoriasis nada más" denies nothing.
        var plain = PlainReply.WithoutOnly(said.Verbatim, words) is { Length: > 0 } only ? only : said.Verbatim;
        (List<AnswerOption> All, List<AnswerOption> Affirmed) Find(string clause)
        {
            var found = OptionMentions.Find(options, ReplyText.Fold(clause), words);
            // "El lupus lo tiene mi hermana"
            return item.Topic != AnswerTopic.Relatives && OthersClauses.GivesAway(clause, words)
                ? (found.All, [])
                : found;
        }
        var clauses = ReplyText
            .Clauses(plain, words.Contrasts.Except(words.Negations))
            .Select(clause => (Said: ReplyText.Fold(clause), Found: Find(clause)))
            .ToList();
        bool Affirms(AnswerOption option, string denial) =>
            clauses.Exists(clause =>
                clause.Found.Affirmed.Contains(option)
                && !option
                    .Names.Select(ReplyText.Fold)
                    .Any(name => ReplyText.ContainsPhrase(clause.Said, name) && ReplyText.ContainsPhrase(denial, name))
            );
        return clauses
            .SelectMany(clause =>
                clause
                    .Found.All.Except(clause.Found.Affirmed)
                    .Where(option => !Affirms(option, clause.Said))
                    .Select(option => option.Code)
            )
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// "Eczema only, the hives were just the one time": of what is shown no more than that.
    /// </summary>
    public static ImmutableArray<AnswerValue>? OnlyOf(
        TurnInProgress turn,
        FormQuestion question,
        ToldAhead told,
        PatientText text
    )
    {
        var words = turn.Phrases.Words;
        if (
            question.Item is not { Repeats: true, Kind: ItemKind.Choice or ItemKind.OpenChoice } item
            || ReplyText.Clauses(text.Verbatim, []) is not [var first, ..]
            || !ReplyText.Words(ReplyText.Fold(first)).Any(words.Corrections.Only.Contains)
            || OptionMentions.Find(OptionNames.Widen(item, words).Options, ReplyText.Fold(first), words)
                is not { Affirmed: { Count: > 0 } named }
        )
            return null;
        var shown = told.Answers[0].Answer.Values;
        var codes = named.Select(option => option.Code).ToHashSet(StringComparer.Ordinal);
        var left = shown.RemoveAll(value => value is not AnswerValue.Choice choice || !codes.Contains(choice.Code));
        return left.Length == codes.Count && left.Length < shown.Length ? left : null;
    }

    /// <summary>
    /// "It's the eyelids, and the neck at times" where the face and the hands are shown: what was told and is not denied
    /// stays beside what comes new; null where nothing of what is shown is named, or nothing new.
    /// </summary>
    public static ImmutableArray<AnswerValue>? WithNew(
        TurnInProgress turn,
        FormQuestion question,
        ToldAhead told,
        PatientText text
    )
    {
        var words = turn.Phrases.Words;
        var plain = PlainReply.WithoutOnly(text.Verbatim, words) ?? text.Verbatim;
        var folded = ReplyText.Fold(plain);
        if (
            question.Item is not { Repeats: true, Kind: ItemKind.Choice or ItemKind.OpenChoice } item
            || told.Answers[0].Answer.Values is not [_, _, ..] shown
            || OptionMentions.IsNegated(folded, words)
            || ReplyText.Words(folded).Any(words.Corrections.Only.Contains)
            || Reading.Of(turn, question, new PatientText(plain))
                is not AnswerReading.Understood { Values: { Length: > 1 } values }
            || values.Any(value => value is not AnswerValue.Choice || item.IsExclusive(value))
        )
            return null;
        var isBoth = values.Any(shown.Contains) && !values.All(shown.Contains);
        return isBoth ? [.. shown.Union(values)] : null;
    }
}
