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
    public static IEnumerable<FormQuestion> EnabledQuestions(IntakeForm form, AnswerSet answers) =>
        EnabledItems(form, answers).Where(question => question.Item.IsAsked);

    /// <summary>As <see cref="EnabledQuestions"/>, with the items that hold an answer and are not asked.</summary>
    public static IEnumerable<FormQuestion> EnabledItems(IntakeForm form, AnswerSet answers)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(answers);
        return form.Items.SelectMany(item => Walk(form, answers, item, item, 0));
    }

    /// <summary>The first question that is neither answered nor skipped, or null when none is left.</summary>
    public static FormQuestion? Next(IntakeForm form, AnswerSet answers, ImmutableHashSet<ItemKey> skipped) =>
        EnabledQuestions(form, answers).FirstOrDefault(question => !IsSettled(question, answers, skipped));

    /// <summary>The question of that key where it applies as things stand, or null.</summary>
    public static FormQuestion? Find(IntakeForm form, AnswerSet answers, ItemKey key) =>
        EnabledQuestions(form, answers).FirstOrDefault(question => question.Key == key);

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
            value is not AnswerValue.Unread unread || item.TakesWords(unread.Value.Verbatim)
        );
    }

    /// <summary>How many occurrences of a repeating group the keys reach: up to the last that has any.</summary>
    public static int Occurrences(FormItem group, IEnumerable<ItemKey> keys)
    {
        ArgumentNullException.ThrowIfNull(group);
        var within = group.Items.SelectMany(child => child.WithDescendants()).Select(item => item.LinkId).ToHashSet();
        return keys.Where(key => within.Contains(key.LinkId)).Select(key => key.Occurrence + 1).DefaultIfEmpty(0).Max();
    }

    /// <summary>How far the patient has come.</summary>
    public static FormProgress Progress(IntakeForm form, AnswerSet answers, ImmutableHashSet<ItemKey> skipped)
    {
        var questions = EnabledQuestions(form, answers).ToList();
        var sections = questions.Select(question => question.Section).Distinct().ToList();
        var current =
            questions.FirstOrDefault(question => !IsSettled(question, answers, skipped)) ?? questions.LastOrDefault();
        return new FormProgress(
            current is null ? 0 : sections.IndexOf(current.Section) + 1,
            sections.Count,
            current?.Section.Text ?? "",
            questions.Count(question => IsSettled(question, answers, skipped)),
            questions.Count
        );
    }

    private static bool IsSettled(FormQuestion question, AnswerSet answers, ImmutableHashSet<ItemKey> skipped) =>
        answers[question.Key] is not null || skipped.Contains(question.Key);

    private static IEnumerable<FormQuestion> Walk(
        IntakeForm form,
        AnswerSet answers,
        FormItem section,
        FormItem item,
        int occurrence
    )
    {
        if (item.Kind == ItemKind.Display || !IsEnabled(form, answers, item, occurrence))
            return [];
        if (item is { Kind: ItemKind.Group, Repeats: true })
            return WalkOccurrences(form, answers, section, item);
        var under = item.Items.SelectMany(child => Walk(form, answers, section, child, occurrence));
        if (item.Kind == ItemKind.Group)
            return under;
        var key = new ItemKey(item.LinkId, occurrence);
        var answered = answers[key] is { } answer && IsTyped(item, answer);
        return (answered ? under : []).Prepend(new FormQuestion(key, item, section));
    }

    /// <summary>The words to be said before a question: those displayed since the question before it.</summary>
    public static IEnumerable<FormItem> DisplayedBefore(IntakeForm form, AnswerSet answers, FormQuestion question)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(question);
        return question.AsksForAnother
            ? []
            : form.DisplayedBefore(question.Item.LinkId)
                .Where(display => IsShown(form, answers, display, question.Key.Occurrence));
    }

    /// <summary>The words to be said after the last question.</summary>
    public static IEnumerable<FormItem> DisplayedLast(IntakeForm form, AnswerSet answers)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.DisplayedLast.Where(display => IsShown(form, answers, display, 0));
    }

    private static bool IsShown(IntakeForm form, AnswerSet answers, FormItem display, int occurrence)
    {
        for (var item = display; item is not null; item = form.ParentOf(item.LinkId))
        {
            if (item.Hidden || !IsEnabled(form, answers, item, occurrence))
                return false;
        }
        return true;
    }

    private static IEnumerable<FormQuestion> WalkOccurrences(
        IntakeForm form,
        AnswerSet answers,
        FormItem section,
        FormItem group
    )
    {
        for (var occurrence = 0; ; occurrence++)
        {
            foreach (var child in group.Items)
            {
                foreach (var question in Walk(form, answers, section, child, occurrence))
                    yield return question;
            }
            if (occurrence + 1 >= group.MaxOccurs)
                yield break;
            if (occurrence + 1 < group.MinOccurs)
                continue;
            var another = new ItemKey(group.LinkId, occurrence);
            yield return new FormQuestion(another, group, section);
            if (answers[another] is not { Values: [AnswerValue.YesNo { Value: true }, ..] })
                yield break;
        }
    }

    private static bool IsEnabled(IntakeForm form, AnswerSet answers, FormItem item, int occurrence) =>
        Holds(form, answers, item, item.EnabledWhen, occurrence);

    private static bool Holds(IntakeForm form, AnswerSet answers, FormItem item, Condition condition, int occurrence) =>
        condition switch
        {
            Condition.All all => all.Parts.All(part => Holds(form, answers, item, part, occurrence)),
            Condition.Any any => any.Parts.Any(part => Holds(form, answers, item, part, occurrence)),
            Condition.Computed computed => computed.Test(answers),
            Condition.Exists exists => (Counting(form, answers, item, exists.Question, occurrence) is not null)
                == exists.Expected,
            Condition.Compare compare => Counting(form, answers, item, compare.Question, occurrence) is { } answer
                && Holds(compare, answer),
            _ => throw new InvalidOperationException("Condition is a closed union."),
        };

    // FHIR: a disabled question has no answer, so that a chain of conditions closes when its first link does.
    private static Answer? Counting(IntakeForm form, AnswerSet answers, FormItem item, LinkId asked, int occurrence)
    {
        var group = form.RepeatingGroupOf(asked);
        var sameGroup = group is not null && group == (form.RepeatingGroupOf(item.LinkId) ?? item.LinkId);
        var at = sameGroup ? occurrence : 0;
        return
            form.Find(asked) is { } question
            && answers[new ItemKey(asked, at)] is { } answer
            && IsTyped(question, answer)
            && IsEnabled(form, answers, question, at)
            ? answer
            : null;
    }

    private static bool Holds(Condition.Compare compare, Answer answer) =>
        compare.Operator == Comparison.NotEqual
            ? answer.Values.All(value => Order(value, compare.Value) is not 0)
            : answer.Values.Any(value =>
                Order(value, compare.Value) is { } order
                && compare.Operator switch
                {
                    Comparison.Equal => order == 0,
                    Comparison.Greater => order > 0,
                    Comparison.Less => order < 0,
                    Comparison.GreaterOrEqual => order >= 0,
                    Comparison.LessOrEqual => order <= 0,
                    _ => false,
                }
            );

    private static int? Order(AnswerValue value, AnswerValue other) =>
        (value, other) switch
        {
            (AnswerValue.YesNo a, AnswerValue.YesNo b) => a.Value.CompareTo(b.Value),
            (AnswerValue.Number a, AnswerValue.Number b) => a.Value.CompareTo(b.Value),
            (AnswerValue.Date a, AnswerValue.Date b) => a.Value.Earliest.CompareTo(b.Value.Earliest),
            (AnswerValue.Choice a, AnswerValue.Choice b) => a.Code == b.Code ? 0 : null,
            (AnswerValue.Text a, AnswerValue.Text b) => string.CompareOrdinal(a.Value.Verbatim, b.Value.Verbatim),
            _ => null,
        };
}
