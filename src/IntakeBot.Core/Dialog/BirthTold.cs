using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// A birth date that is told after it was asked: "no he's FOUR, born 19 August 2022. He's a boy". What else the message
/// says is heard as well.
/// </summary>
internal static class BirthTold
{
    /// <summary>"Born August 19, 2022" has a comma of its own.</summary>
    private const int MostClauses = 2;

    /// <summary>Whether some clause told the day of birth anew; the rest of the message is then heard.</summary>
    public static bool Hear(TurnInProgress turn, FormQuestion? pending, PatientText text)
    {
        if (
            turn.Form.All.FirstOrDefault(item => item.Topic == AnswerTopic.BirthDate) is not { } item
            || new ItemKey(item.LinkId) is var key && (pending?.Key == key || !turn.IsSettled(key))
            || FormLogic.Find(turn.Form, turn.Intake.Answers, key) is not { } question
            || Told(turn, item, text) is not var (born, clause)
            || turn.Intake.Answers[key]?.Values is [AnswerValue.Date { Age: null } now] && now.Value == born.Value
        )
            return false;
        var rest = ReplyText.Without(text, clause);
        Correcting.Change(turn, question, [born], text);
        if (rest.Length == 0 || pending is null)
            return true;
        turn.TakeBackLast();
        // Own words stay whole.
        Asking.Hear(turn, pending.Item.TakesAnyWords ? text : rest);
        return true;
    }

    private static (AnswerValue.Date Born, string Clause)? Told(TurnInProgress turn, FormItem item, PatientText text)
    {
        var words = turn.Phrases.Words;
        var clauses = ReplyText.Clauses(text.Verbatim, words.Contrasts);
        for (var at = 0; at < clauses.Length; at++)
        {
            if (!SaysBirth(clauses[at], words) || IsOfElse(turn, clauses[at]))
                continue;
            var start = text.Verbatim.IndexOf(clauses[at], StringComparison.Ordinal);
            for (var more = 0; more < MostClauses && at + more < clauses.Length; more++)
            {
                var last = clauses[at + more];
                var end = text.Verbatim.IndexOf(last, start, StringComparison.Ordinal) + last.Length;
                var said = text.Verbatim[start..end];
                if (Date(turn, item, new PatientText(said)) is { } born)
                    return (born, said);
            }
        }
        return null;
    }

    // "De nacimiento" alone is a time too: the date stands behind it, or before.
    private static AnswerValue.Date? Date(TurnInProgress turn, FormItem item, PatientText said)
    {
        var (words, all) = (turn.Phrases.Words, ReplyText.Words(ReplyText.Fold(said.Verbatim)));
        var birth = Array.FindIndex(all, word => words.Ages.Births.Any(one => ReplyText.Fold(one) == word));
        return BirthReader.NamesYear(said.Verbatim, words)
            ? Enumerable
                .Range(birth + 1, all.Length - birth - 1)
                .Prepend(0)
                .OrderBy(first => first == 0 && birth > 0)
                .Select(first => AnswerReader.ReadWords(item, ReplyText.After(said, first), turn.Context))
                .OfType<AnswerReading.Understood>()
                .SelectMany(reading => reading.Values)
                .OfType<AnswerValue.Date>()
                .FirstOrDefault(date => date is { Age: null, Value.Day: not null })
            : null;
    }

    private static bool SaysBirth(string clause, ReplyWords words) =>
        ReplyText.Fold(clause) is var folded
        && words.Ages.Births.Any(birth => ReplyText.ContainsPhrase(folded, ReplyText.Fold(birth)));

    // "It flared on my birthday, 3 May 2019" tells of a flare,
    // "my daughter was born on …" is not the speaker's birth, and "I was born …" not the one's they answer for.
    private static bool IsOfElse(TurnInProgress turn, string clause)
    {
        var (words, said) = (turn.Phrases.Words, ReplyText.Words(ReplyText.Fold(clause)));
        if (said.Any(words.Beginnings.Contains))
            return true;
        return turn.Intake.State.AnsweredFor is null
            ? said.Any(words.Kin.Contains)
            : words.Corrections.Writer.Contains(said[0])
                || words.Own.Contains(said[0]) && !said.Any(words.Kin.Contains);
    }
}
