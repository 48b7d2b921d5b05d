using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>
/// What a list tells of somebody else: "the runny nose is Leo", "cold makes it worse, no sorry that's the wife". None of
/// it is the patient's.
/// </summary>
internal static class Others
{
    private const int MostWords = 6;

    /// <summary>The words without what they say to be another's, where something is asked of the patient.</summary>
    public static PatientText Without(TurnInProgress turn, FormItem item, PatientText text)
    {
        if (turn.Turn is not PatientTurn.Said || item.Topic == AnswerTopic.Relatives)
            return text;
        return item.Kind switch
        {
            ItemKind.Choice or ItemKind.OpenChoice when item.Repeats => WithoutListed(turn, item, text),
            ItemKind.Choice or ItemKind.OpenChoice or ItemKind.Boolean => Whose.Without(turn, text)
                is { Length: > 0 } own
                ? own
                : text,
            ItemKind.Integer or ItemKind.Decimal => WithoutFigures(turn, text),
            ItemKind.String when item.Topic is AnswerTopic.Onset or AnswerTopic.MedicationSince => WithoutGiven(
                turn,
                text
            ),
            _ => text,
        };
    }

    // "Last week was Frank's chest. Mine started in 1989"; "since my mother died" tells a time.
    private static PatientText WithoutGiven(TurnInProgress turn, PatientText text)
    {
        var clauses = Whose.Clauses(turn, text);
        var kept = clauses.Where(clause => !OthersClauses.SaysWhose(clause, turn.Phrases.Words)).ToList();
        return
            kept.Count < clauses.Length && kept.Exists(clause => OthersClauses.TellsOfSelf(clause, turn.Phrases.Words))
            ? new PatientText(string.Join(", ", kept))
            : text;
    }

    private static PatientText WithoutListed(TurnInProgress turn, FormItem item, PatientText text)
    {
        var clauses = Whose.ClausesByPerson(turn, text);
        var kept = new List<string>();
        foreach (var clause in clauses)
        {
            if (clauses.Length > 1 && Whose.IsAnothers(turn, clause))
                continue;
            // "Strawberries. My mother in law says cut out dairy"; what alone is told is the answer: "mum says it's eczema".
            if (kept.Count > 0 && IsTold(turn.Phrases.Words, [.. clause.Split(' ').Select(ReplyText.Fold)]))
                continue;
            if (!IsAnothers(turn, item, clause, out var pointsBack))
                kept.Add(clause);
            else if (pointsBack && kept.Count > 0)
                kept.RemoveAt(kept.Count - 1);
        }
        return kept.Count == clauses.Length || kept.Count == 0 ? text : new PatientText(string.Join(", ", kept));
    }

    // Without the figure of who answers for another, or of a relative: of "mine is a 7 but his is more like 4" the second.
    private static PatientText WithoutFigures(TurnInProgress turn, PatientText text)
    {
        var words = turn.Phrases.Words;
        bool IsWriters(string clause) =>
            turn.Intake.State.AnsweredFor is not null
            && ReplyText.Words(ReplyText.Fold(clause)) is [var first, ..]
            && (words.Corrections.Writer.Contains(first) || words.Mine.Contains(first));
        var clauses = Whose.ClausesByPerson(turn, text);
        var rest = clauses.Where(clause => !IsWriters(clause) && !Whose.IsAnothers(turn, clause)).ToList();
        return rest.Count < clauses.Length && rest.Exists(clause => clause.Any(char.IsAsciiDigit))
            ? new PatientText(string.Join(", ", rest))
            : text;
    }

    // "The nose is Leo" ends in a name, "that's my wife" points back to what was said before.
    private static bool IsAnothers(TurnInProgress turn, FormItem item, string clause, out bool pointsBack)
    {
        var words = turn.Phrases.Words;
        pointsBack = false;
        var said = clause.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var plain = said.Select(ReplyText.Fold).ToList();
        if (plain.Count is < 2 or > MostWords)
            return false;
        var who = plain.FindLastIndex(word => words.Corrections.Is.Contains(word)) + 1;
        if (who <= 0 || who >= plain.Count)
            return false;
        var isKin = words.Carers.Contains(plain[^1]) || words.Kin.Contains(plain[^1]);
        var isName =
            who == plain.Count - 1
            && char.IsUpper(said[^1][0])
            && !item.Options.Any(option => option.Names.Any(name => ReplyText.Fold(name) == plain[^1]))
            && turn.About?.Equals(said[^1].Trim('.', '!'), StringComparison.OrdinalIgnoreCase) != true;
        if (!isName && !(isKin && plain.Count - who <= 2))
            return false;
        pointsBack = plain
            .Take(who)
            .All(word =>
                SmallWords.Has(word, words)
                || words.Corrections.Is.Contains(word)
                || words.Choices.PlainNo.Contains(word)
                || words.Actually.Contains(word)
            );
        return true;
    }

    // Somebody's advice, which is no answer: who it is stands before what they say.
    private static bool IsTold(ReplyWords words, List<string> plain)
    {
        const int MostWordsOfKin = 5;
        var says = plain.FindIndex(word => words.YesNo.Tellers.Contains(word));
        return says is > 0 and <= MostWordsOfKin
            && (words.Own.Contains(plain[0]) || OthersClauses.IsCalled(plain[0], words))
            && plain.Take(says).Any(word => words.Carers.Contains(word) || OthersClauses.IsPerson(word, words));
    }
}
