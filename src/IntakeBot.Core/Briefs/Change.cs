using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>A difference between an earlier intake and this one.</summary>
/// <param name="Label">Of what.</param>
/// <param name="Text">Both sides: "8/10 → 4/10".</param>
/// <param name="Citations">The answers that differ, the earlier one by its own conversation.</param>
internal sealed record Change(string Label, string Text, ImmutableArray<Citation> Citations);

/// <summary>What differs between an earlier intake and this one. Pure; answers in free words are not compared.</summary>
internal static class Changes
{
    public static ImmutableArray<Change> Of(BriefContext now, EarlierIntake earlier)
    {
        var then = new BriefContext(
            now.Input with
            {
                Form = earlier.Form,
                Answers = earlier.Answers,
                Utterances = [],
                Earlier = null,
                Previous = null,
                At = earlier.FinishedAt,
            }
        );
        return [.. Medicines(then, now, earlier), .. Answers(then, now, earlier)];
    }

    private static IEnumerable<Change> Answers(BriefContext then, BriefContext now, EarlierIntake earlier) =>
        from question in now.Questions
        where IsCompared(now, question)
        let answer = now.AnswerTo(question)
        let asked = then.Questions.FirstOrDefault(other =>
            other.Key == question.Key && other.Item.Kind == question.Item.Kind
        )
        let before = asked is null ? null : then.AnswerTo(asked)
        where answer is not null && before is not null && IsTyped(answer) && IsTyped(before)
        let text = Difference(question.Item, before, answer)
        where text is not null
        select new Change(question.Item.Label, text, [Claims.Cite(question, answer), Then(earlier, asked!, before)]);

    private static bool IsCompared(BriefContext now, FormQuestion question) =>
        !question.Item.TakesAnyWords
        && !SpecialItems.Identity.Contains(question.Key.LinkId)
        && now.Input.Form.RepeatingGroupOf(question.Key.LinkId) is null;

    private static bool IsTyped(Answer answer) => !answer.Values.Any(value => value is AnswerValue.Unread);

    private static string? Difference(FormItem item, Answer before, Answer now)
    {
        var (old, current) = (Parts(item, before), Parts(item, now));
        if (old.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(current))
            return null;
        if (!item.Repeats || old.Count + current.Count <= 2)
            return $"{Phrase.List(old)} → {Phrase.List(current)}";
        var (gone, came) = (
            old.Except(current, StringComparer.OrdinalIgnoreCase).ToList(),
            current.Except(old, StringComparer.OrdinalIgnoreCase).ToList()
        );
        return string.Join(
            "; ",
            new[]
            {
                came.Count > 0 ? $"new: {Phrase.List(came)}" : "",
                gone.Count > 0 ? $"no longer: {Phrase.List(gone)}" : "",
            }.Where(part => part.Length > 0)
        );
    }

    private static List<string> Parts(FormItem item, Answer answer) =>
        [.. answer.Values.Select(value => BriefContext.Display(item, answer with { Values = [value] }))];

    private static IEnumerable<Change> Medicines(BriefContext then, BriefContext now, EarlierIntake earlier)
    {
        // Silence about medicines is no stop: only where both intakes tell of them are they compared.
        if (!AreTold(then) || !AreTold(now))
            yield break;
        foreach (var medicine in now.Medicines)
        {
            var before = then.Medicines.FirstOrDefault(other => AreSame(other, medicine));
            if (before is null)
                yield return new(medicine.Called, "listed now, and not then", [medicine.Citation]);
            else if (Dose(then, before) is { } old && Dose(now, medicine) is { } current && old != current)
                yield return new(
                    medicine.Called,
                    $"{old} → {current}",
                    [medicine.Citation, Then(earlier, before.Name, before.Answer)]
                );
        }
        foreach (var before in then.Medicines.Where(other => !now.Medicines.Any(medicine => AreSame(other, medicine))))
        {
            var stopped = Stopped(now, before);
            yield return new(
                before.Called,
                stopped is null
                    ? "listed then, and not now"
                    : $"listed then, and not now (“{BriefContext.Excerpt(stopped.Said.Text.Verbatim.Trim())}”)",
                stopped is null
                    ? [Then(earlier, before.Name, before.Answer)]
                    : [stopped.Citation, Then(earlier, before.Name, before.Answer)]
            );
        }
    }

    private static bool AreTold(BriefContext context) =>
        !context.Medicines.IsEmpty
        || context.Find(SpecialItems.TakesMedicines)?.Values is [AnswerValue.YesNo { Value: false }];

    private static bool AreSame(TakenMedicine one, TakenMedicine other) =>
        one.Known.IsEmpty || other.Known.IsEmpty
            ? ReplyText.Fold(one.Called) == ReplyText.Fold(other.Called)
            : one.Known.Select(known => known.Name).Intersect(other.Known.Select(known => known.Name)).Any();

    // "I stopped methotrexate in May": the words that say so.
    private static ToldMessage? Stopped(BriefContext now, TakenMedicine before) =>
        now.Story.Messages.FirstOrDefault(message =>
            now.Input.Medications.Find(message.Said.Text.Verbatim)
                .Any(mention => before.Known.Contains(mention.Medication))
        );

    private static string? Dose(BriefContext context, TakenMedicine medicine)
    {
        var parts = new[] { AnswerTopic.MedicationDose, AnswerTopic.MedicationFrequency }
            .Select(topic => medicine.About(context, topic))
            .Where(about => about is not null)
            .Select(about => BriefContext.Display(about!.Value.Question.Item, about.Value.Answer));
        return string.Join(", ", parts) is { Length: > 0 } dose ? dose : null;
    }

    private static Citation.ToAnswer Then(EarlierIntake earlier, FormQuestion question, Answer answer) =>
        new Citation.ToAnswer(question.Key, $"{question.Item.Label}, then", answer.Quote, answer.ActivityId)
        {
            ConversationId = earlier.ConversationId,
        };
}
