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
        var clauses = ClausesByPerson(turn, text);
        var kept = clauses.Where(clause => !IsAnothers(turn, clause)).ToList();
        return kept.Count == clauses.Length ? text : new PatientText(string.Join(", ", kept));
    }

    /// <summary>
    /// The words without the clauses of the patient's own relatives: "not that I know of, my mum swells up with penicillin.
    /// Her lips go".
    /// </summary>
    public static PatientText WithoutKin(TurnInProgress turn, PatientText text)
    {
        var words = turn.Phrases.Words;
        var isKins = false;
        bool IsKins(string clause) =>
            Tokens(clause, words) is [var own, ..] said
            && (
                words.Own.Contains(own)
                    && Array.FindIndex(said, word => IsKin(word, words)) is > 0 and <= MostWordsOfKin
                || OthersClauses.IsCalled(own, words)
                || isKins && words.Theirs.Contains(own)
            )
            && !Says(said[1..], word => words.Allergies.Mine.Contains(word) || words.YesNo.Tellers.Contains(word));
        var clauses = Clauses(turn, text);
        var kept = clauses.Where(clause => !(isKins = IsKins(clause))).ToList();
        return kept.Count == clauses.Length ? text : new PatientText(string.Join(", ", kept));
    }

    /// <summary>Between the signs and contrasts of a message.</summary>
    public static string[] Clauses(TurnInProgress turn, PatientText text) =>
        ReplyText.Clauses(
            (text.Verbatim ?? "").Replace('!', ',').Replace('?', ',').Replace('\u2026', ','),
            turn.Phrases.Words.Contrasts
        );

    /// <summary>
    /// The same where somebody writes for the patient, and where a joiner, or nothing, leads to another person: "yo un 9 y
    /// el un 3", "el como 8 yo como 5".
    /// </summary>
    public static string[] ClausesByPerson(TurnInProgress turn, PatientText text) =>
        turn.About is null
            ? Clauses(turn, text)
            : [.. Clauses(turn, text).SelectMany(clause => ByPerson(turn, clause))];

    private static IEnumerable<string> ByPerson(TurnInProgress turn, string clause)
    {
        var words = turn.Phrases.Words;
        var name = ReplyText.Words(ReplyText.Fold(turn.About ?? ""));
        var said = clause.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var folded = said.Select(ReplyText.Fold).ToArray();
        var first = 0;
        for (var at = 1; at < said.Length - 1; at++)
        {
            var isJoined = words.Joiners.Contains(folded[at - 1]);
            var opens = ReplyText.Opening(
                Join(folded[at..Math.Min(at + 3, said.Length)]),
                words.Corrections.WriterOpens
            );
            var isOther =
                isJoined
                && (
                    name.Contains(folded[at])
                    || words.Theirs.Contains(folded[at])
                    || words.Own.Contains(folded[at]) && IsKin(folded[at + 1], words)
                );
            if (!isOther && (opens is null || !isJoined && !words.Selves.Contains(folded[at])))
                continue;
            if ((isJoined ? at - 1 : at) is var end && end > first)
                yield return string.Join(' ', said[first..end]);
            first = at;
        }
        yield return string.Join(' ', said[first..]);
    }

    // "He has none of that. I have a cold", "I'm about a 9 myself"; "stress is more my trigger than his"; "mine is an 8".
    private static bool IsWriters(TurnInProgress turn, string[] said)
    {
        if (turn.Intake.State.AnsweredFor is null)
            return false;
        var words = turn.Phrases.Words;
        var folded = Join(said);
        bool IsSelf(string word) => words.Corrections.Writer.Contains(word) || words.Mine.Contains(word);
        if (words.ForAnother.NotTheirs.Any(than => SaysNotTheirs(folded, than, words)))
            return Says(said, word => IsSelf(word) || words.Own.Contains(word) || words.Allergies.Mine.Contains(word));
        var opens =
            ReplyText.Opening(folded, words.Corrections.WriterHas)
            ?? ReplyText.Opening(folded, words.Corrections.WriterOpens);
        var rest = folded[(opens?.Length ?? 0)..].TrimStart();
        var isApart =
            words.Corrections.WriterAlone.Any(alone => ReplyText.ContainsPhrase(folded, alone)) && IsSelf(said[0]);
        return (opens is not null || isApart || HasMine(said, words))
            // "Yo soy mujer" says who writes, and "I'm a woman, she is the patient's mother" nothing of the patient.
            && !TellsOfPatient(turn, rest, nouns: ReplyText.Opening(rest, words.NameStarts) is null)
            && !Says(said, words.Corrections.WriterCares.Contains);
    }

    // "Más mío que de él", and not "yo digo que el sudor": what is an article elsewhere closes the clause.
    private static bool SaysNotTheirs(string folded, string than, ReplyWords words) =>
        words.ForAnother.Articles.Contains(than[(than.LastIndexOf(' ') + 1)..])
            ? folded.EndsWith($" {than}", StringComparison.Ordinal)
            : ReplyText.ContainsPhrase(folded, than);

    // "El estrés mío", and not "a friend of mine".
    private static bool HasMine(string[] said, ReplyWords words) =>
        Array.FindIndex(said, words.Mine.Contains) is > 0 and var at && !words.ForAnother.Links.Contains(said[at - 1]);

    // "His sister had a fever", "my wife had depression" of a father who writes for his son, "Ruby is the vegetarian".
    private static bool IsThirds(TurnInProgress turn, string[] said)
    {
        var words = turn.Phrases.Words;
        var kin = Array.FindIndex(said, word => IsKin(word, words));
        if (kin is > 0 and <= MostWordsOfKin && Array.FindIndex(said[..kin], Owns) == 0)
        {
            var isTheirs = words.ForAnother.Possessives.Contains(said[0]);
            return (isTheirs || IsOfChild(turn) && !words.ForAnother.Children.Contains(said[kin]))
                && !TellsOfPatient(turn, Join(said[(kin + 1)..]), pronouns: false)
                // "Is the one <i>that</i> has heartburn" cares for nobody.
                && !Says(
                    said[(kin + 1)..],
                    word => words.Corrections.WriterCares.Contains(word) && !words.YesNo.Joins.Contains(word)
                );
        }
        return IsNamed(turn, said[0]);

        bool Owns(string word) => words.ForAnother.Possessives.Contains(word) || words.Own.Contains(word);
    }

    // "The heartburn is mine", "that was his sister", "that's Ruby", "comer soy yo".
    private static bool GivesAway(TurnInProgress turn, string[] said)
    {
        var words = turn.Phrases.Words;
        if (said is [_, .., var am, var self] && words.NameStarts.Contains(am) && words.Selves.Contains(self))
            return true;
        var who = Array.FindLastIndex(said, word => words.Corrections.Is.Contains(word)) + 1;
        while (who > 0 && who < said.Length && words.ForAnother.Links.Contains(said[who]))
            who++;
        return who > 0
            && said[who..] is [.., var last] whom
            && whom.Length <= MostWordsOfKin
            && (
                words.Mine.Contains(last)
                || words.Selves.Contains(last)
                || words.ForAnother.Possessives.Contains(whom[0]) && whom.Any(word => IsKin(word, words))
                // "La metformina es de mi mamá" of who writes for a child.
                || words.Own.Contains(whom[0])
                    && whom.Any(word => IsKin(word, words))
                    && IsOfChild(turn)
                    && !whom.Any(words.ForAnother.Children.Contains)
                || IsNamed(turn, last)
            );
    }

    private static bool IsKin(string word, ReplyWords words) => words.Kin.Contains(word) || words.Carers.Contains(word);

    // Whoever was named in the conversation and is not the patient: "his sister Ruby".
    private static bool IsNamed(TurnInProgress turn, string word) =>
        turn.People.Knows(word) is not (null or NamedAs.Patient);

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

    private static bool TellsOfPatient(TurnInProgress turn, string folded, bool pronouns = true, bool nouns = true)
    {
        var words = turn.Phrases.Words;
        var name = ReplyText.Words(ReplyText.Fold(turn.About ?? ""));
        return ReplyText
            .Words(folded)
            .Any(word =>
                name.Contains(word)
                || pronouns && words.IsTheirs(word)
                || pronouns && nouns && words.Allergies.Patients.Contains(word)
            );
    }

    // Without what joins the clause to the one before.
    private static string[] Tokens(string clause, ReplyWords words) =>
        ReplyText.AllWords(ReplyText.Fold(clause)) is var said
            ?
            [
                .. said.SkipWhile(
                    (word, at) =>
                        words.Joiners.Contains(word)
                        || words.Contrasts.Contains(word)
                        || words.YesNo.Fillers.Contains(word)
                            && ReplyText.Opening(Join(said[at..]), words.Corrections.WriterOpens) is null
                            && !words.Corrections.Writer.Contains(word)
                ),
            ]
            : [];

    private static bool Says(string[] said, Func<string, bool> isSuch) => said.Any(isSuch);

    private static string Join(string[] said) => string.Join(' ', said);
}
