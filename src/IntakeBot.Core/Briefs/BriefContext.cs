using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>The input with what several sections need worked out once.</summary>
internal sealed class BriefContext(BriefInput input)
{
    public BriefInput Input { get; } = input;

    public DateOnly Today => DateOnly.FromDateTime(Input.At.DateTime);

    /// <summary>Every question that applied, without "is there another?".</summary>
    public ImmutableArray<FormQuestion> Questions { get; } =
    [.. FormLogic.EnabledQuestions(input.Form, input.Answers).Where(question => !question.AsksForAnother)];

    /// <summary>The answer that counts, or null; disabled items have none.</summary>
    public Answer? Find(LinkId item) =>
        Questions.Any(question => question.Key == new ItemKey(item)) ? Input.Answers[new ItemKey(item)] : null;

    public Answer? AnswerTo(FormQuestion question) => Input.Answers[question.Key];

    /// <summary>The answer as people read it, with the patient's own words where they say more.</summary>
    public static Claim ClaimOf(FormQuestion question, Answer answer)
    {
        var display = Display(question.Item, answer);
        return Claims.Of(
            question,
            answer,
            SaysMore(answer, display) ? $"{display} (“{answer.Quote.Verbatim.Trim()}”)" : display
        );
    }

    public static string Display(FormItem item, Answer answer) =>
        AnswerReader.Display(item, answer, "Yes", "No").Verbatim.Trim();

    // "Yes" to a new medicine is less than "yes, amoxicillin in May": what a value leaves out is shown beside it.
    private static bool SaysMore(Answer answer, string display)
    {
        var shown = ReplyText.Words(ReplyText.Fold(display));
        var said = ReplyText.Words(ReplyText.Fold(answer.Quote.Verbatim));
        return said.Length > shown.Length && said.Except(shown, StringComparer.Ordinal).Count() > 1;
    }
}

/// <summary>Statements that rest on answers.</summary>
internal static class Claims
{
    public static Claim Of(FormQuestion question, Answer answer, string text) =>
        new(new PatientText(text), [Cite(question, answer)]);

    public static Citation Cite(FormQuestion question, Answer answer) =>
        new Citation.ToAnswer(question.Key, question.Item.Label, answer.Quote, answer.ActivityId);
}
