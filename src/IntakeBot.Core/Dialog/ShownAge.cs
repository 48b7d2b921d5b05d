using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Dialog;

/// <summary>A birth date that is told where an age is shown for a confirmation.</summary>
internal static class ShownAge
{
    /// <summary>
    /// "12/03/2022": of the two days it may be, the one that makes the age that is shown; else which is asked.
    /// </summary>
    public static bool Hear(
        TurnInProgress turn,
        FormQuestion question,
        ToldAhead told,
        AnswerReading reading,
        PatientText text
    )
    {
        if (
            reading is not AnswerReading.Ambiguous { Fault: ReadingFault.AmbiguousDate } either
            || told.Answers[0].Answer.Values is not [AnswerValue.Date { Age: not null, Until: { } last } age]
        )
            return false;
        var days = either.Candidates.OfType<AnswerValue.Date>();
        turn.SetState(state => state with { Tries = 0 });
        var fitting = days.Where(day => day.Value.Earliest >= age.Value.Earliest && day.Value.Earliest <= last.Latest)
            .Distinct()
            .ToList();
        Ahead.Drop(turn, question.Key);
        Asking.Answer(turn, question, fitting is [var one] ? AnswerReading.Of(one) : reading, text);
        return true;
    }

    /// <summary>"Yes, and my date of birth is 3 June 1997": the date, which says more; null where none is told.</summary>
    public static AnswerReading.Understood? DateOf(
        TurnInProgress turn,
        FormQuestion question,
        ToldAhead told,
        PatientText rest
    ) =>
        rest.Length > 0
        && told.Answers[0].Answer.Values is [AnswerValue.Date { Age: not null }]
        && Reading.Of(turn, question, rest)
            is AnswerReading.Understood { Values: [AnswerValue.Date { Age: null }] } reading
            ? reading
            : null;
}
