using System.Globalization;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>What the patient passed over, and what was never answered.</summary>
internal static class UnansweredSection
{
    public static IEnumerable<BriefSection> Build(BriefContext context) =>
        [new BriefSection("unanswered", "Not answered", [.. Notes(context).Select(text => new BriefBlock.Note(text))])];

    private static IEnumerable<string> Notes(BriefContext context)
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
        if (!open[State.Skipped].Any() && !open[State.Open].Any())
            yield return "Every question that applied was answered.";
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
