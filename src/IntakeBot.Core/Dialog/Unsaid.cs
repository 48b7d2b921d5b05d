using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// What was answered and never said: "I never said it made no difference, the cream helps a bit". The newest answer that
/// says so loses it, whatever is asked; what else the words tell takes its place, or it is asked again.
/// </summary>
internal static class Unsaid
{
    /// <summary>So many answers back does it reach.</summary>
    private const int Reach = 8;

    /// <summary>Whether the words took back what was never said.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion? pending, PatientText text)
    {
        var words = turn.Phrases.Words;
        var clauses = Whose.Clauses(turn, new PatientText(words.ShortForms.Spoken(text.Verbatim)));
        var told = Array.ConvertAll(clauses, clause => Unsaying(turn, clause) ?? PatientText.Empty);
        var at = Array.FindIndex(told, what => what.Length > 0);
        if (at < 0)
            return false;
        var unsaid = ReplyText.Fold(told[at].Verbatim);
        foreach (var question in Correcting.Settled(turn, pending).Take(Reach))
        {
            var values = turn.Intake.Answers[question.Key]!.Values;
            if (Said(turn, question, values, unsaid) is not { IsEmpty: false } gone)
                continue;
            var left = values.RemoveRange(gone);
            var rest = new PatientText(string.Join(", ", clauses.Where((_, other) => other != at)));
            if (Instead(turn, question, rest) is { } now && !now.All(gone.Contains))
                return Correcting.Change(turn, question, [.. left.Union(now.Except(gone))], text);
            if (left.Any(value => !question.Item.IsExclusive(value)))
                return Correcting.Change(turn, question, left, text);
            turn.Belongs(question.Key);
            Asking.AskToChange(turn, question);
            return true;
        }
        return false;
    }

    // "I never said <i>that it made no difference</i>"
    private static PatientText? Unsaying(TurnInProgress turn, string clause)
    {
        var words = turn.Phrases.Words;
        var said = new PatientText(clause);
        var fillers = ReplyText.AllWords(ReplyText.Fold(clause)).TakeWhile(words.YesNo.Fillers.Contains).Count();
        return
            (
                Ahead.Opening(said, words.Choices.NeverSaid)
                ?? Ahead.Opening(ReplyText.After(said, fillers), words.Choices.NeverSaid)
            )
                is { } what
            ? Ahead.Opening(what, words.YesNo.ToldTo) ?? what
            : null;
    }

    // Of what was answered that which the words name.
    private static ImmutableArray<AnswerValue> Said(
        TurnInProgress turn,
        FormQuestion question,
        ImmutableArray<AnswerValue> values,
        string unsaid
    )
    {
        if (question.Item.Kind is not (ItemKind.Choice or ItemKind.OpenChoice))
            return [];
        var words = turn.Phrases.Words;
        var chosen = values
            .OfType<AnswerValue.Choice>()
            .Select(choice => choice.Code)
            .ToHashSet(StringComparer.Ordinal);
        var named = OptionMentions
            .Find(
                [
                    .. OptionNames
                        .Widen(question.Item, words)
                        // "Nothing changed" is no "none of these", and no bare no.
                        .Options.Where(option =>
                            chosen.Contains(option.Code) && !option.Exclusive && !ChoiceSets.IsYesOrNo(option, words)
                        ),
                ],
                unsaid,
                words
            )
            .All.Select(option => option.Code)
            .ToHashSet(StringComparer.Ordinal);
        return [.. values.Where(value => value is AnswerValue.Choice choice && named.Contains(choice.Code))];
    }

    private static ImmutableArray<AnswerValue>? Instead(TurnInProgress turn, FormQuestion question, PatientText rest) =>
        rest.Length > 0
        && Reading.Of(turn, question, rest) is AnswerReading.Understood { Values: { IsEmpty: false } values }
        && values.All(value => value is AnswerValue.Choice)
            ? values
            : null;
}
