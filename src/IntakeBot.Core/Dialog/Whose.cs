using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// Of whom a clause tells where somebody writes for the patient: "I'm about a 9 myself" is the writer's, "his sister had a
/// fever" and "Ruby is the vegetarian" are another's, and none of it is the patient's.
/// </summary>
internal static class Whose
{
    private const int MostWordsOfKin = 3;

    /// <summary>Whether the clause tells of the writer, or of another than the patient.</summary>
    public static bool IsAnothers(TurnInProgress turn, string clause)
    {
        if (turn.About is null)
            return false;
        var words = turn.Phrases.Words;
        var said = Tokens(clause, words);
        return said.Length > 1
            && !Says(said, words.YesNo.Tellers.Contains)
            && (IsWriters(turn, said) || IsThirds(turn, said) || GivesAway(turn, said));
    }

    /// <summary>The words without these clauses; empty where nothing else is said.</summary>
    public static PatientText Without(TurnInProgress turn, PatientText text)
    {
        if (turn.About is null)
            return text;
        var clauses = Clauses(turn, text);
        var kept = clauses.Where(clause => !IsAnothers(turn, clause)).ToList();
        return kept.Count == clauses.Length ? text : new PatientText(string.Join(", ", kept));
    }

    /// <summary>
    /// The words without the clauses of the patient's own relatives: "not that I know of, my mum swells up with penicillin".
    /// </summary>
    public static PatientText WithoutKin(TurnInProgress turn, PatientText text)
    {
        var words = turn.Phrases.Words;
        bool IsKins(string clause) =>
            Tokens(clause, words) is [var own, ..] said
            && words.Own.Contains(own)
            && Array.FindIndex(said, word => words.Kin.Contains(word) || words.Carers.Contains(word))
                is > 0
                    and <= MostWordsOfKin
            && !Says(said[1..], word => words.Allergies.Mine.Contains(word) || words.YesNo.Tellers.Contains(word));
        var clauses = Clauses(turn, text);
        var kept = clauses.Where(clause => !IsKins(clause)).ToList();
        return kept.Count == clauses.Length ? text : new PatientText(string.Join(", ", kept));
    }

    /// <summary>Between the signs and contrasts of a message.</summary>
    public static string[] Clauses(TurnInProgress turn, PatientText text) =>
        ReplyText.Clauses(
            (text.Verbatim ?? "").Replace('!', ',').Replace('?', ',').Replace('\u2026', ','),
            turn.Phrases.Words.Contrasts
        );

    // "He has none of that. I have a cold", "I'm about a 9 myself"; "stress is more my trigger than his".
    private static bool IsWriters(TurnInProgress turn, string[] said)
    {
        if (turn.Intake.State.AnsweredFor is null)
            return false;
        var words = turn.Phrases.Words;
        var folded = Join(said);
        bool IsSelf(string word) => words.Corrections.Writer.Contains(word) || words.Mine.Contains(word);
        if (words.ForAnother.NotTheirs.Any(than => ReplyText.ContainsPhrase(folded, than)))
            return Says(said, word => IsSelf(word) || words.Own.Contains(word) || words.Allergies.Mine.Contains(word));
        var opens = ReplyText.Opening(folded, words.Corrections.WriterHas);
        var isApart = words.Corrections.WriterAlone.Any(alone => ReplyText.ContainsPhrase(folded, alone));
        return (opens is not null || isApart && IsSelf(said[0]))
            && !TellsOfPatient(turn, folded[(opens?.Length ?? 0)..])
            && !Says(said, words.Corrections.WriterCares.Contains);
    }

    // "His sister had a fever", "my wife had depression" of a father who writes for his son, "Ruby is the vegetarian".
    private static bool IsThirds(TurnInProgress turn, string[] said)
    {
        var words = turn.Phrases.Words;
        bool IsPerson(string word) => words.Kin.Contains(word) || words.Carers.Contains(word);
        var kin = Array.FindIndex(said, IsPerson);
        if (kin is > 0 and <= MostWordsOfKin && Array.FindIndex(said[..kin], Owns) == 0)
        {
            var isTheirs = words.ForAnother.Possessives.Contains(said[0]);
            return (isTheirs || IsOfChild(turn) && !words.ForAnother.Children.Contains(said[kin]))
                && !TellsOfPatient(turn, Join(said[(kin + 1)..]), pronouns: false)
                && !Says(said[(kin + 1)..], words.Corrections.WriterCares.Contains);
        }
        return Named(turn).Contains(said[0]);

        bool Owns(string word) => words.ForAnother.Possessives.Contains(word) || words.Own.Contains(word);
    }

    // "The heartburn is mine", "that was his sister", "that's Ruby".
    private static bool GivesAway(TurnInProgress turn, string[] said)
    {
        var words = turn.Phrases.Words;
        var who = Array.FindLastIndex(said, word => words.Corrections.Is.Contains(word)) + 1;
        return who > 0
            && said[who..] is [.., var last] whom
            && whom.Length <= MostWordsOfKin
            && (
                words.Mine.Contains(last)
                || words.Selves.Contains(last)
                || words.ForAnother.Possessives.Contains(whom[0])
                    && whom.Any(word => words.Kin.Contains(word) || words.Carers.Contains(word))
                || Named(turn).Contains(last)
            );
    }

    // Whoever was named behind a relative: "his sister Ruby".
    private static HashSet<string> Named(TurnInProgress turn)
    {
        var words = turn.Phrases.Words;
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var utterance in turn.Intake.Utterances)
        {
            var said = utterance.Text.Verbatim.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var at = 1; at < said.Length - 1; at++)
            {
                if (
                    char.IsUpper(said[at + 1][0])
                    && char.IsLetter(said[at][^1])
                    && words.Kin.Contains(ReplyText.Fold(said[at]))
                    && words.ForAnother.Possessives.Contains(ReplyText.Fold(said[at - 1]))
                )
                    named.Add(ReplyText.Fold(said[at + 1].TrimEnd(',', '.', ';', '!', '?')));
            }
        }
        named.ExceptWith(ReplyText.Words(ReplyText.Fold(turn.About ?? "")));
        return named;
    }

    private static bool IsOfChild(TurnInProgress turn)
    {
        var words = turn.Phrases.Words;
        bool Tells(string[] said) =>
            Enumerable
                .Range(1, Math.Max(0, said.Length - 1))
                .Any(at => words.Own.Contains(said[at - 1]) && words.ForAnother.Children.Contains(said[at]));
        return turn.IsChild
            || turn.Intake.Utterances.Any(utterance =>
                utterance.Item is { } item
                && turn.Form.Find(item.LinkId)?.Topic == AnswerTopic.Name
                && Tells(ReplyText.AllWords(ReplyText.Fold(utterance.Text.Verbatim)))
            );
    }

    private static bool TellsOfPatient(TurnInProgress turn, string folded, bool pronouns = true)
    {
        var words = turn.Phrases.Words;
        var name = ReplyText.Words(ReplyText.Fold(turn.About ?? ""));
        return ReplyText
            .Words(folded)
            .Any(word =>
                name.Contains(word) || pronouns && (words.IsTheirs(word) || words.Allergies.Patients.Contains(word))
            );
    }

    // Without what joins the clause to the one before.
    private static string[] Tokens(string clause, ReplyWords words) =>
        [
            .. ReplyText
                .AllWords(ReplyText.Fold(clause))
                .SkipWhile(word =>
                    words.Joiners.Contains(word)
                    || words.Contrasts.Contains(word)
                    || words.YesNo.Fillers.Contains(word) && !words.Corrections.Writer.Contains(word)
                ),
        ];

    private static bool Says(string[] said, Func<string, bool> isSuch) => said.Any(isSuch);

    private static string Join(string[] said) => string.Join(' ', said);
}
