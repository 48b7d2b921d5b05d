using System.Collections.Immutable;
using System.Globalization;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>What is missing, and questions that the answers leave for the visit; none where there are none.</summary>
internal static class QuestionsSection
{
    public static IEnumerable<BriefSection> Build(BriefContext context)
    {
        ImmutableArray<BriefBlock> blocks =
        [
            .. Gaps(context).Select(text => new BriefBlock.Note(text)),
            .. VisitQuestions.Of(context).Take(VisitQuestions.Most),
        ];
        return blocks.IsEmpty ? [] : [new BriefSection("unanswered", "Gaps and questions for the visit", blocks)];
    }

    private static IEnumerable<string> Gaps(BriefContext context)
    {
        var open = context.Questions.ToLookup(question =>
            context.AnswerTo(question) is not null ? State.Answered
            : context.Input.Skipped.Contains(question.Key) ? State.Skipped
            : State.Open
        );
        if (!context.Input.Finished)
            yield return "The patient has not finished the intake.";
        if (open[State.Skipped].Any())
            yield return $"Skipped: {Labels(open[State.Skipped])}.";
        if (open[State.Open].Any())
            yield return $"Not answered: {Labels(open[State.Open])}.";
    }

    private static string Labels(IEnumerable<FormQuestion> questions) =>
        string.Join(
            "; ",
            questions.Select(question =>
                question.Key.Occurrence == 0
                    ? question.Item.Label
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"{question.Item.Label} (no. {question.Key.Occurrence + 1})"
                    )
            )
        );

    private enum State
    {
        Answered,
        Skipped,
        Open,
    }
}
