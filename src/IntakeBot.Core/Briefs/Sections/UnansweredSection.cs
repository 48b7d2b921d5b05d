using System.Globalization;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>What the patient passed over, and what was never answered; none where nothing is missing.</summary>
internal static class UnansweredSection
{
    public static IEnumerable<BriefSection> Build(BriefContext context) =>
        Notes(context).Select(text => new BriefBlock.Note(text)).ToList() is { Count: > 0 } notes
            ? [new BriefSection("unanswered", "Not answered", [.. notes])]
            : [];

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
