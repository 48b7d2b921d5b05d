using System.Collections.Immutable;
using IntakeBot.Core.Briefs.Verification;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>The drawings of a section: where on the body, and what began when.</summary>
internal static class Drawings
{
    private const int FewestEvents = 2;
    private const int MostEvents = 8;

    /// <summary>The drawings that the section's questions call for.</summary>
    public static IEnumerable<BriefBlock> Of(BriefContext context, IReadOnlyCollection<FormQuestion> questions)
    {
        foreach (var question in questions.Where(IsAreas))
        {
            if (context.AnswerTo(question) is { } answer && Figure(context, question, answer) is { } figure)
                yield return figure;
        }
        foreach (var onset in questions.Where(IsOnset))
        {
            if (context.AnswerTo(onset) is { } answer && Timeline(context, onset, answer) is { } line)
                yield return line;
        }
    }

    private static bool IsAreas(FormQuestion question) =>
        question.Item.Topic == AnswerTopic.BodyAreas || question.Key.LinkId == SkinItems.Areas;

    private static bool IsOnset(FormQuestion question) =>
        question.Item.Topic == AnswerTopic.Onset || question.Key.LinkId == SkinItems.Onset;

    private static BriefBlock.Figure? Figure(BriefContext context, FormQuestion question, Answer answer)
    {
        var areas = BodyMap.Of(context, answer);
        return areas.IsEmpty
            ? null
            : new BriefBlock.Figure(
                areas,
                Claims.Of(question, answer, $"{question.Item.Label}: {BriefContext.Display(question.Item, answer)}")
            );
    }

    private static BriefBlock.Timeline? Timeline(BriefContext context, FormQuestion question, Answer answer)
    {
        // Of many medicines the newest: what was begun, stopped or changed last may have set it off.
        var newest = Medicines(context)
            .OfType<TimelineEvent>()
            .Concat(Changes(context))
            .OrderByDescending(each => each.Earliest)
            .Take(MostEvents - 1);
        var events = Onsets(context, question, answer).Concat(newest).OrderBy(each => each.Earliest).ToImmutableArray();
        return events.Length < FewestEvents ? null : new BriefBlock.Timeline(events[0].Earliest, context.Today, events);
    }

    // A story of several times tells each by its own words: "had it since 4 months old", "this flare 3 weeks"; and so does
    // what was said besides when that was asked: "yes, but this bad patch only since August".
    private static IEnumerable<TimelineEvent> Onsets(BriefContext context, FormQuestion question, Answer answer)
    {
        var one = Event(context, "Skin problem", question, answer);
        var told = Parts(context, question, [Whole(context, question, answer)], []);
        ImmutableArray<TimelineEvent> began = one is not null && told.Length < FewestEvents ? [one] : told;
        return began.Concat(Parts(context, question, Besides(context, question, answer), began));
    }

    private static ImmutableArray<TimelineEvent> Parts(
        BriefContext context,
        FormQuestion question,
        IEnumerable<Answer> answers,
        ImmutableArray<TimelineEvent> known
    )
    {
        var parts = new List<TimelineEvent>();
        foreach (var answer in answers)
        {
            foreach (var (said, time) in Beginning.Parts(context, answer).Where(part => IsTold(context, part.Said)))
            {
                if (
                    time.Earliest <= context.Today
                    && !known.Concat(parts).Any(one => one.Earliest <= time.Latest && time.Earliest <= one.Latest)
                )
                    parts.Add(
                        new TimelineEvent(
                            $"“{BriefContext.Excerpt(said.Trim())}”",
                            time.Earliest,
                            time.LatestBy(context.Today),
                            Claims.Of(question, answer, time.Text)
                        )
                    );
            }
        }
        return [.. parts];
    }

    // The reply to that question with all its words; of what was told before it was asked, the value alone.
    private static Answer Whole(BriefContext context, FormQuestion question, Answer answer) =>
        context.Story.Messages.Any(message =>
            message.Said.ActivityId == answer.ActivityId && message.Said.Item == question.Key
        )
            ? answer with
            {
                Values = [new AnswerValue.Text(answer.Quote)],
            }
            : answer;

    private static IEnumerable<Answer> Besides(BriefContext context, FormQuestion question, Answer answer) =>
        context
            .Story.Messages.SkipWhile(message => message.Said.ActivityId != answer.ActivityId)
            .Skip(1)
            .Where(message => message.Said.Item == question.Key && !context.Story.Answers(message.Said.ActivityId))
            .Select(message => new Answer(
                [new AnswerValue.Text(message.Said.Text)],
                message.Said.Text,
                message.Said.ActivityId,
                message.Said.At
            ));

    // "Not all my life, no" tells no time, and neither does "is it the tablets from July?"
    private static bool IsTold(BriefContext context, string said) =>
        !said.Contains('?', StringComparison.Ordinal)
        && !(
            context.Input.Words is { } words && ReplyText.AllWords(ReplyText.Fold(said)).Any(words.Negations.Contains)
        );

    private static IEnumerable<TimelineEvent> Changes(BriefContext context)
    {
        if (context.Input.Words is not { } words)
            return [];
        var stopped = context.Stopped.Select(one =>
            (Label: $"{one.Known.Name} stopped", Said: Clauses.At(one.Message.Said.Text.Verbatim, one.At), one.Message)
        );
        var changed =
            from medicine in context.Medicines
            from told in context.ToldOf(medicine)
            from clause in ReplyText.Clauses(told.Text, words.Contrasts)
            where words.Mends.DoseChanged.Any(change => ReplyText.ContainsPhrase(ReplyText.Fold(clause), change))
            select (Label: $"{BriefContext.Excerpt(medicine.Called)} dose changed", Said: clause, Message: told.Said);
        return stopped
            .Concat(changed)
            .Select(one => (one, Time: Beginning.Of(context, one.Said, one.Message.Said.At)))
            .Where(one => one.Time is { } time && time.Earliest <= context.Today)
            .DistinctBy(one => one.one.Label)
            .Select(one => new TimelineEvent(
                one.one.Label,
                one.Time!.Earliest,
                one.Time.LatestBy(context.Today),
                new Claim(new PatientText(one.Time.Text), [one.one.Message.Citation])
            ));
    }

    private static IEnumerable<TimelineEvent?> Medicines(BriefContext context) =>
        context.Medicines.Select(medicine =>
            medicine.About(context, AnswerTopic.MedicationSince) is { } since
                ? Event(context, BriefContext.Excerpt(medicine.Called), since.Question, since.Answer)
                : null
        );

    // A line of time takes dates: a story that tells one by that, and one that tells several not at all.
    private static TimelineEvent? Event(BriefContext context, string label, FormQuestion question, Answer answer)
    {
        var isStory = Beginning.IsStory(answer);
        var began = isStory ? Beginning.OfStory(context, answer) : Beginning.Of(context, answer);
        return began is not null && began.Earliest <= context.Today
            ? new TimelineEvent(
                label,
                began.Earliest,
                began.LatestBy(context.Today),
                Claims.Of(question, answer, isStory ? began.Text : BriefContext.Display(question.Item, answer))
            )
            : null;
    }
}
