using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Dialog;

/// <summary>Answers that the form itself gives: what it begins with, and what follows from other answers.</summary>
internal static class Calculating
{
    /// <summary>Answers that rest on each other settle after as many rounds as the longest chain has links.</summary>
    private const int MostRounds = 10;

    /// <summary>Takes what the form begins with: kept where it is not asked, else offered for a confirmation.</summary>
    public static void Begin(TurnInProgress turn) =>
        Offer(turn, turn.Form.All.Select(item => turn.Form.FirstKey(item.LinkId)));

    /// <summary>Takes what one more occurrence of a repeating group begins with.</summary>
    public static void Begin(TurnInProgress turn, ItemKey another)
    {
        if (turn.Form.Find(another.LinkId) is not { } group)
            return;
        Offer(
            turn,
            FormLogic
                .EnabledItems(turn.Form, turn.Intake.Answers)
                .Select(question => question.Key)
                .Where(key =>
                    key.LinkId != group.LinkId
                    && turn.Form.LinkIdsUnder(group).Contains(key.LinkId)
                    && key.SharesPlace(another, turn.Form.Depth(group.LinkId))
                    && key.Place[turn.Form.Depth(group.LinkId)] == another.Occurrence + 1
                )
        );
    }

    /// <summary>Calculates anew, so that one may rest on another.</summary>
    public static void Apply(TurnInProgress turn)
    {
        if (!turn.Form.Calculates)
            return;
        for (var round = 0; round < MostRounds && ApplyOnce(turn); round++) { }
    }

    private static void Offer(TurnInProgress turn, IEnumerable<ItemKey> keys)
    {
        foreach (var key in keys.ToList())
        {
            if (turn.Form.Find(key.LinkId) is not { } item || turn.Intake.Answers[key] is not null)
                continue;
            var values = item.InitialFrom is { } initial ? initial(Dated(turn), key) : item.Initial;
            if (values.IsEmpty)
                continue;
            if (!item.IsAsked)
            {
                Put(turn, key, Answer(turn, item, values));
                continue;
            }
            var told = new ToldAhead(key, [new ToldAnswer(key, Answer(turn, item, values))]) { Suggested = true };
            turn.SetState(state => state with { Ahead = state.Ahead.Add(told) });
        }
        Apply(turn);
    }

    // Before anything is answered, now is the moment at which the patient joined.
    private static AnswerSet Dated(TurnInProgress turn) =>
        turn.Intake.Answers.Count > 0 ? turn.Intake.Answers : turn.Intake.Answers.AsOf(turn.Turn.At);

    private static bool ApplyOnce(TurnInProgress turn)
    {
        var changed = false;
        var counting = Counting(turn);
        foreach (var question in FormLogic.EnabledItems(turn.Form, turn.Intake.Answers))
        {
            if (question.Item.Calculated is not { } calculate)
                continue;
            var (key, values) = (question.Key, calculate(counting, question.Key));
            var old = turn.Intake.Answers[key];
            if (old is null ? values.IsEmpty : old.Values.SequenceEqual(values))
                continue;
            if (values.IsEmpty)
                turn.Intake = turn.Intake with { Answers = turn.Intake.Answers.Without(key) };
            else
                Put(turn, key, Answer(turn, question.Item, values));
            (changed, counting) = (true, Counting(turn));
        }
        return changed;
    }

    private static AnswerSet Counting(TurnInProgress turn) =>
        AnswerSet.Of(
            FormLogic
                .EnabledAnswers(turn.Form, turn.Intake.Answers)
                .Select(pair => KeyValuePair.Create(pair.Question.Key, pair.Answer))
        );

    private static void Put(TurnInProgress turn, ItemKey key, Answer answer) =>
        turn.Intake = turn.Intake with { Answers = turn.Intake.Answers.With(key, answer) };

    private static Answer Answer(TurnInProgress turn, FormItem item, ImmutableArray<AnswerValue> values)
    {
        var answer = new Answer(values, PatientText.Empty, turn.Turn.ActivityId, turn.Turn.At);
        return answer with { Quote = Understanding.AnswerReader.Display(item, answer, turn.Context.Answers) };
    }
}
