using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Dialog;

/// <summary>Answers that the form itself gives: what it begins with, and what follows from other answers.</summary>
internal static class Calculating
{
    /// <summary>Takes what the form begins with: kept where it is not asked, else offered for a confirmation.</summary>
    public static void Begin(TurnInProgress turn)
    {
        foreach (var item in turn.Form.All)
        {
            var values = item.InitialFrom is { } initial ? initial(turn.Intake.Answers) : item.Initial;
            if (values.IsEmpty)
                continue;
            var key = new ItemKey(item.LinkId);
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

    /// <summary>Calculates anew, in the form's order, so that one may rest on another before it.</summary>
    public static void Apply(TurnInProgress turn)
    {
        if (!turn.Form.Calculates)
            return;
        foreach (var item in turn.Form.All)
        {
            if (item.Calculated is not { } calculate)
                continue;
            var key = new ItemKey(item.LinkId);
            var counting = AnswerSet.Of(
                FormLogic
                    .EnabledAnswers(turn.Form, turn.Intake.Answers)
                    .Select(pair => KeyValuePair.Create(pair.Question.Key, pair.Answer))
            );
            var values = calculate(counting);
            if (values.IsEmpty)
                turn.Intake = turn.Intake with { Answers = turn.Intake.Answers.Without(key) };
            else if (turn.Intake.Answers[key] is not { } old || !old.Values.SequenceEqual(values))
                Put(turn, key, Answer(turn, item, values));
        }
    }

    private static void Put(TurnInProgress turn, ItemKey key, Answer answer) =>
        turn.Intake = turn.Intake with { Answers = turn.Intake.Answers.With(key, answer) };

    private static Answer Answer(TurnInProgress turn, FormItem item, ImmutableArray<AnswerValue> values)
    {
        var answer = new Answer(values, PatientText.Empty, turn.Turn.ActivityId, turn.Turn.At);
        return answer with { Quote = Understanding.AnswerReader.Display(item, answer, turn.Context.Answers) };
    }
}
