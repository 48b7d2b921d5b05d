using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>The drawings of a section: where on the body, and what began when.</summary>
internal static class Drawings
{
    private const int FewestEvents = 2;
    private const int MostEvents = 6;

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
        // Of many medicines the newest: what was begun last may have set it off.
        var newest = Medicines(context)
            .OfType<TimelineEvent>()
            .OrderByDescending(each => each.Earliest)
            .Take(MostEvents - 1);
        var events = Onsets(context, question, answer).Concat(newest).OrderBy(each => each.Earliest).ToImmutableArray();
        return events.Length < FewestEvents ? null : new BriefBlock.Timeline(events[0].Earliest, context.Today, events);
    }

    // A story of several times tells each by its own words: "had it since 4 months old", "this flare 3 weeks".
    private static IEnumerable<TimelineEvent> Onsets(BriefContext context, FormQuestion question, Answer answer)
    {
        if (Event(context, "Skin problem", question, answer) is { } one)
            return [one];
        return Beginning
            .Parts(context, answer)
            .Where(part => part.Time.Earliest <= context.Today)
            .Select(part => new TimelineEvent(
                $"“{BriefContext.Excerpt(part.Said.Trim())}”",
                part.Time.Earliest,
                part.Time.Latest > context.Today ? context.Today : part.Time.Latest,
                Claims.Of(question, answer, part.Time.Text)
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
                began.Latest > context.Today ? context.Today : began.Latest,
                Claims.Of(question, answer, isStory ? began.Text : BriefContext.Display(question.Item, answer))
            )
            : null;
    }
}
