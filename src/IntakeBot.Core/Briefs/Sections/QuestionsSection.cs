using System.Collections.Immutable;
using System.Globalization;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>What is missing, and questions that the answers leave for the visit; none where there are none.</summary>
internal static class QuestionsSection
{
    public const string Id = "unanswered";

    public static IEnumerable<BriefSection> Build(BriefContext context)
    {
        ImmutableArray<BriefBlock> blocks =
        [
            .. Gaps(context).Select(text => new BriefBlock.Note(text)),
            .. Asked(context),
            .. VisitQuestions.Of(context).Take(VisitQuestions.Most),
        ];
        return blocks.IsEmpty ? [] : [new BriefSection(Id, "Gaps and questions for the visit", blocks)];
    }

    // What the patient wants to know, which nobody has answered yet.
    private static IEnumerable<BriefBlock> Asked(BriefContext context)
    {
        const string Label = "The patient asks";
        const int Most = 10;
        const int LongestAsked = 200;
        return WantedToKnow
            .Of(context)
            .Take(Most)
            .Select(one => new BriefBlock.Quote(
                Label,
                new Claim(
                    new PatientText(BriefContext.Excerpt(one.Asked.Verbatim, LongestAsked)),
                    [
                        new Citation.ToAnswer(
                            one.Said.Item ?? new ItemKey(new LinkId("")),
                            Label,
                            one.Said.Text,
                            one.Said.ActivityId
                        ),
                    ]
                )
            ));
    }

    private static IEnumerable<string> Gaps(BriefContext context)
    {
        var open = context
            .Questions.Where(question => !IsOfNone(context, question) && !IsOfStopped(context, question))
            .ToLookup(question =>
                context.AnswerTo(question) is not null ? State.Answered
                : context.Input.Skipped.Contains(question.Key) ? State.Skipped
                : State.Open
            );
        if (!context.Input.Finished)
            yield return "The patient has not finished the intake.";
        if (open[State.Skipped].Any())
            yield return $"Skipped: {Labels(context, open[State.Skipped])}.";
        if (open[State.Open].Any())
            yield return $"Not answered: {Labels(context, open[State.Open])}.";
    }

    // The dose of no medicine is no gap: whoever skips the first question of a group, or answers it with none, is not
    // asked the rest.
    private static bool IsOfNone(BriefContext context, FormQuestion question)
    {
        if (
            !context.Input.Skipped.Contains(question.Key)
            || context.Input.Form.RepeatingGroupOf(question.Item.LinkId) is not { } group
            || context.Input.Form.Find(group)?.Items is not [var first, ..]
            || first == question.Item
        )
            return false;
        var opening = question.Key with { LinkId = first.LinkId };
        return context.Input.Skipped.Contains(opening)
            || (
                context.Input.Answers[opening] is { } answer
                && context.Reading is { Words: var words }
                && words.None.Concat(words.No).Contains(ReplyText.Fold(answer.Quote.Verbatim))
            );
    }

    // How much of it is taken is no gap where it is over.
    private static bool IsOfStopped(BriefContext context, FormQuestion question) =>
        context.AnswerTo(question) is null
        && MedicineOf(context, question) is { } medicine
        && (
            medicine.IsStopped(context)
            // Since when stands beneath it, in the patient's words.
            || question.Item.Topic == AnswerTopic.MedicationSince
                && context.ToldOf(medicine).Any(told => told.TellsTime(context))
            // And so does how much.
            || question.Item.Topic == AnswerTopic.MedicationDose && AmountTold.Of(context, medicine) is not null
        );

    private static TakenMedicine? MedicineOf(BriefContext context, FormQuestion question) =>
        context.Input.Form.RepeatingGroupOf(question.Key.LinkId) is { } group
            ? context.Medicines.FirstOrDefault(medicine =>
                medicine.Name.Key.Around == question.Key.Around
                && medicine.Name.Key.Occurrence == question.Key.Occurrence
                && context.Input.Form.RepeatingGroupOf(medicine.Name.Key.LinkId) == group
            )
            : null;

    // "Amount, since (Vitamin D); since (methotrexate, folic acid)"
    private static string Labels(BriefContext context, IEnumerable<FormQuestion> questions) =>
        string.Join(
            "; ",
            questions
                .GroupBy(question => MedicineOf(context, question)?.Called ?? Place(question))
                .SelectMany(of =>
                    of.Key.Length == 0
                        ? of.Select(question => (Missing: question.Item.Label, Of: ""))
                        : [(Missing: Inside([.. of.Select(question => question.Item.Label)]), Of: of.Key)]
                )
                .GroupBy(one => (one.Missing, IsOf: one.Of.Length > 0))
                .Select(of =>
                    of.Key.IsOf
                        ? $"{of.Key.Missing} ({string.Join(", ", of.Select(one => one.Of))})"
                        : string.Join("; ", of.Select(one => one.Missing))
                )
        );

    private static string Inside(ImmutableArray<string> labels) =>
        string.Join(", ", labels.Select((label, at) => at == 0 ? label : Phrase.Inside(label)));

    private static string Place(FormQuestion question) =>
        question.Key.Occurrence == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"no. {question.Key.Occurrence + 1}");

    private enum State
    {
        Answered,
        Skipped,
        Open,
    }
}
