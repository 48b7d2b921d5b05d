using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Exports;

/// <summary>Answers as a form in another language calls them: an option goes by its code, whatever label was tapped.</summary>
internal static class OptionLabels
{
    /// <summary>The answers with the labels of this form; the patient's own words stand.</summary>
    public static AnswerSet Of(IntakeForm form, AnswerSet answers) =>
        AnswerSet.Of(
            answers.All.Select(pair => KeyValuePair.Create(pair.Key, Of(form.Find(pair.Key.LinkId), pair.Value)))
        );

    private static Answer Of(FormItem? item, Answer answer) =>
        item is null || item.Options.IsEmpty
            ? answer
            : answer with
            {
                Values = [.. answer.Values.Select(value => Of(item, value))],
            };

    private static AnswerValue Of(FormItem item, AnswerValue value) =>
        value is AnswerValue.Choice choice
        && item.Options.FirstOrDefault(option => option.Code == choice.Code) is { } option
            ? choice with
            {
                Display = option.Display,
            }
            : value;
}
