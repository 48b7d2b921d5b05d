using System.Collections.Immutable;

namespace IntakeBot.Core.Forms;

/// <summary>A question that the form asks at this point: an item, or whether a repeating group has one more occurrence.</summary>
/// <param name="Key">Where its answer belongs; of a group for "is there another?".</param>
/// <param name="Item">The item; a repeating group for "is there another?".</param>
/// <param name="Section">The top-level group that it stands in, or the item itself.</param>
public sealed record FormQuestion(ItemKey Key, FormItem Item, FormItem Section)
{
    /// <summary>Whether this asks for one more occurrence of a repeating group.</summary>
    public bool AsksForAnother => Item.Kind == ItemKind.Group;
}

/// <summary>How far a patient has come.</summary>
/// <param name="Section">One-based number of the section now being asked; the last one when nothing is left.</param>
/// <param name="Sections">How many sections have a question for this patient.</param>
/// <param name="Title">The section's title.</param>
/// <param name="Settled">Questions answered or skipped.</param>
/// <param name="Total">Questions that the form would ask as things stand.</param>
public sealed record FormProgress(int Section, int Sections, string Title, int Settled, int Total);

/// <summary>Which items a form asks, given the answers so far. The position is derived and never stored.</summary>
public static class FormLogic
{
    /// <summary>
    /// Every question that applies as things stand, in order. A repeating group yields its items once per occurrence,
    /// each followed by the question whether there is another; a yes opens the next occurrence. What stands under a
    /// question follows it once it is answered.
    /// </summary>
    public static ImmutableArray<FormQuestion> EnabledQuestions(IntakeForm form, AnswerSet answers)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(answers);
        return answers.In(form).Questions;
    }

    /// <summary>As <see cref="EnabledQuestions"/>, with the items that hold an answer and are not asked.</summary>
    public static ImmutableArray<FormQuestion> EnabledItems(IntakeForm form, AnswerSet answers)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(answers);
        return answers.In(form).Items;
    }

    /// <summary>The first question that is neither answered nor skipped, or null when none is left.</summary>
    public static FormQuestion? Next(IntakeForm form, AnswerSet answers, ImmutableHashSet<ItemKey> skipped) =>
        EnabledQuestions(form, answers).FirstOrDefault(question => !IsSettled(question, answers, skipped));

    /// <summary>The question of that key where it applies as things stand, or null.</summary>
    public static FormQuestion? Find(IntakeForm form, AnswerSet answers, ItemKey key)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(answers);
        return answers.In(form).Find(key);
    }

    /// <summary>The item with the options that are offered as things stand; any other may still be named.</summary>
    public static FormItem Offered(FormQuestion question, AnswerSet answers)
    {
        ArgumentNullException.ThrowIfNull(question);
        var item = question.Item;
        if (item.Toggles.IsEmpty)
            return item;
        var hidden = item
            .Toggles.Where(toggle => !toggle.Offers(answers, question.Key))
            .SelectMany(toggle => toggle.Codes)
            .ToHashSet(StringComparer.Ordinal);
        return hidden.Count == 0
            ? item
            : item with
            {
                Options = item.Options.RemoveAll(option => hidden.Contains(option.Code)),
            };
    }

    /// <summary>The answers that count: those of enabled items, in the form's order, without "is there another?".</summary>
    public static IEnumerable<(FormQuestion Question, Answer Answer)> EnabledAnswers(
        IntakeForm form,
        AnswerSet answers
    ) =>
        EnabledItems(form, answers)
            .Where(question => !question.AsksForAnother)
            .Select(question => (question, answers[question.Key]))
            .Where(pair => pair.Item2 is not null)
            .Select(pair => (pair.question, pair.Item2!));

    /// <summary>Required questions that still have no answer, in order.</summary>
    public static IEnumerable<FormQuestion> MissingRequired(IntakeForm form, AnswerSet answers) =>
        EnabledQuestions(form, answers).Where(question => question.Item.Required && answers[question.Key] is null);

    /// <summary>
    /// Whether an answer is of the kind that the item asks. Words kept unread settle a question for the conversation;
    /// for the form's conditions, and for whoever reads its response, they answer only an item that takes words.
    /// </summary>
    public static bool IsTyped(FormItem item, Answer answer)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Values.Any(value =>
            value switch
            {
                AnswerValue.Unread unread => item.TakesWords(unread.Value.Verbatim.Trim()),
                // Words that were added to an answer may have made it longer than the form allows.
                AnswerValue.Text text => item.TakesWords(text.Value.Verbatim.Trim()),
                _ => true,
            }
        );
    }

    /// <summary>How many occurrences of a repeating group the keys reach, where it stands: up to the last that has any.</summary>
    internal static int Occurrences(IntakeForm form, FormItem group, GroupPlace place, IEnumerable<ItemKey> keys)
    {
        var (within, at) = (form.LinkIdsUnder(group), place.KeyOf(group.LinkId));
        var most = 0;
        foreach (var key in keys)
        {
            if (within.Contains(key.LinkId) && key.SharesPlace(at, place.Depth))
                most = Math.Max(most, 1 + (key.Around is null ? key.Occurrence : key.Place[place.Depth]));
        }
        return most;
    }

    /// <summary>How far the patient has come.</summary>
    public static FormProgress Progress(IntakeForm form, AnswerSet answers, ImmutableHashSet<ItemKey> skipped)
    {
        var (settled, sections, at) = (0, 0, 0);
        (FormQuestion? current, FormItem? section) = (null, null);
        var questions = EnabledQuestions(form, answers);
        foreach (var question in questions)
        {
            // Questions that stand side by side outside any group are one section.
            if (question.Section != section && (IsGroup(question.Section) || section is null || IsGroup(section)))
                sections++;
            section = question.Section;
            if (IsSettled(question, answers, skipped))
                settled++;
            else if (current is null)
                (current, at) = (question, sections);
        }
        return current is null
            ? new FormProgress(sections, sections, section?.Text ?? "", settled, questions.Length)
            : new FormProgress(at, sections, current.Section.Text, settled, questions.Length);
    }

    private static bool IsGroup(FormItem section) => section.Kind == ItemKind.Group;

    private static bool IsSettled(FormQuestion question, AnswerSet answers, ImmutableHashSet<ItemKey> skipped) =>
        answers[question.Key] is not null || skipped.Contains(question.Key);

    /// <summary>The words to be said before a question: those displayed since the question before it.</summary>
    public static ImmutableArray<FormItem> DisplayedBefore(IntakeForm form, AnswerSet answers, FormQuestion question)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(question);
        return question.AsksForAnother ? [] : answers.In(form).DisplayedBefore(question.Key);
    }

    /// <summary>The words to be said after the last question.</summary>
    public static ImmutableArray<FormItem> DisplayedLast(IntakeForm form, AnswerSet answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return answers.In(form).DisplayedLast;
    }

    /// <summary>What must hold of the form as a whole, or of a group in it, and does not.</summary>
    public static IEnumerable<AnswerConstraint> Violated(IntakeForm form, AnswerSet answers)
    {
        ArgumentNullException.ThrowIfNull(form);
        var groups = form.All.Where(item => item.Kind == ItemKind.Group);
        return form
            .Constraints.Where(constraint => !constraint.Holds(answers, default))
            .Concat(
                groups.SelectMany(group =>
                    group.Constraints.Where(constraint => !constraint.Holds(answers, new ItemKey(group.LinkId)))
                )
            );
    }
}
