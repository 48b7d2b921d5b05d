using System.Collections.Immutable;
using IntakeBot.Core.Briefs.Verification;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Knowledge;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>Where the patient reports a topic.</summary>
/// <param name="Text">The answer by its label, as a brief shows it.</param>
/// <param name="Citation">The answer.</param>
internal sealed record TopicReport(string Text, Citation Citation);

/// <summary>Something that the patient reports and an article may speak of.</summary>
/// <param name="Title">As a brief names it.</param>
/// <param name="Article">Phrases by which articles speak of it.</param>
/// <param name="Reports">Where it is reported; at least one.</param>
internal sealed record ReportedTopic(string Title, ImmutableArray<string> Article, ImmutableArray<TopicReport> Reports);

/// <summary>
/// The topics that the patient reports as their own and present: by an option, a number, a medicine, or in words. What
/// is denied, over, feared or somebody else's is none, and neither is who the patient is.
/// </summary>
internal static class ReportedTopics
{
    private const int LongestShown = 40;

    public static ImmutableArray<ReportedTopic> Of(BriefContext context)
    {
        if (context.Input.ArticleTopics.Silent.Any(silent => IsOnly(context, silent)))
            return [];
        return
        [
            .. context
                .Input.ArticleTopics.Topics.Select(topic => new ReportedTopic(
                    topic.Title,
                    topic.Article,
                    [.. Reports(context, topic).DistinctBy(report => report.Citation)]
                ))
                .Concat(Options(context))
                .Concat(Scales(context))
                .Where(topic => !topic.Reports.IsEmpty),
        ];
    }

    private static bool IsOnly(BriefContext context, TopicAnswer silent) =>
        context.Find(silent.Item) is { } answer && answer.Values.All(silent.Holds);

    private static IEnumerable<TopicReport> Reports(BriefContext context, ArticleTopic topic)
    {
        foreach (var (question, answer) in Answered(context))
        {
            // Of several options, those that are the topic.
            ImmutableArray<AnswerValue> named =
            [
                .. answer.Values.Where(value =>
                    topic.Answers.Any(one => one.Item == question.Key.LinkId && one.Holds(value))
                    || IsNamed(context, topic, question.Item, value)
                ),
            ];
            if (!named.IsEmpty)
                yield return new(Shown(question, answer with { Values = named }), Claims.Cite(question, answer));
        }
        foreach (
            var medicine in context
                .Medicines.Select(one => one.Medicine)
                .Concat(context.AlsoNamed.Select(one => one.Medicine))
        )
        {
            if (!topic.Medicines.IsEmpty && medicine.IsAnyOf(topic.Medicines))
                yield return new(medicine.Called, medicine.Citation);
        }
    }

    // An option that stands word for word in a passage: "Lichen planus", and of "wool or tight clothes" either.
    private static IEnumerable<ReportedTopic> Options(BriefContext context) =>
        from pair in Answered(context)
        where pair.Question.Item.Repeats && pair.Question.Item.Topic != AnswerTopic.BodyAreas
        from choice in pair.Answer.Values.OfType<AnswerValue.Choice>()
        where !pair.Question.Item.IsExclusive(choice)
        let display = BriefContext.Display(pair.Question.Item, pair.Answer with { Values = [choice] })
        where !context.Input.ArticleTopics.Topics.Any(topic => topic.Patient.Contains(ReplyText.Fold(display)))
        let parts = ReplyText.Fold(display).Split([" or ", " and ", ","], StringSplitOptions.TrimEntries)
        select new ReportedTopic(
            Phrase.Inside(display),
            [.. parts.Where(part => part.Length > 3 && Words.Of(part).Count > 0)],
            [new(Shown(pair.Question, pair.Answer with { Values = [choice] }), Claims.Cite(pair.Question, pair.Answer))]
        );

    // A scale that is half full or more is what its label says.
    private static IEnumerable<ReportedTopic> Scales(BriefContext context) =>
        from pair in Answered(context)
        where pair.Question.Item is { IsScale: true, Max: not null }
        where pair.Answer.Values is [AnswerValue.Number number] && number.Value >= pair.Question.Item.Max / 2
        where
            !context.Input.ArticleTopics.Topics.Any(topic =>
                topic.Answers.Any(one => one.Item == pair.Question.Key.LinkId)
            )
        select new ReportedTopic(
            Phrase.Inside(pair.Question.Item.Label),
            [ReplyText.Fold(pair.Question.Item.Label)],
            [new(Shown(pair.Question, pair.Answer), Claims.Cite(pair.Question, pair.Answer))]
        );

    private static IEnumerable<(FormQuestion Question, Answer Answer)> Answered(BriefContext context) =>
        context
            .Questions.Where(question =>
                question.Item.Context != AnswerContext.Family
                && !SpecialItems.Identity.Contains(question.Key.LinkId)
                // Wishes and fears are no reports.
                && question.Key.LinkId != SpecialItems.Goals
            )
            .Where(question => !AreAllergies(question) && !IsMedicine(context, question))
            .Select(question => (question, Answer: context.AnswerTo(question)))
            .Where(pair => pair.Answer is not null)
            .Select(pair => (pair.question, pair.Answer!));

    private static bool AreAllergies(FormQuestion question) =>
        question.Key.LinkId == SpecialItems.HasAllergies || question.Key.LinkId == SpecialItems.AllergyDetails;

    private static bool IsMedicine(BriefContext context, FormQuestion question) =>
        context.Medicines.Any(medicine =>
            context.Input.Form.RepeatingGroupOf(medicine.Name.Key.LinkId) is { } group
            && context.Input.Form.RepeatingGroupOf(question.Key.LinkId) == group
        );

    private static bool IsNamed(BriefContext context, ArticleTopic topic, FormItem item, AnswerValue value) =>
        !topic.Patient.IsEmpty
        && value switch
        {
            AnswerValue.Choice choice => item.Repeats && !item.IsExclusive(choice) && Holds(topic, choice.Display),
            AnswerValue.Text text => IsAsserted(context, topic, text.Value),
            AnswerValue.Unread unread => IsAsserted(context, topic, unread.Value),
            AnswerValue.Stated stated => IsAsserted(context, topic, stated.Value.Said),
            _ => false,
        };

    private static bool Holds(ArticleTopic topic, string display) =>
        topic.Patient.Any(phrase => ReplyText.ContainsPhrase(ReplyText.Fold(display), phrase));

    private static bool IsAsserted(BriefContext context, ArticleTopic topic, PatientText words)
    {
        var folded = ReplyText.Fold(words.Verbatim);
        var named = topic.Patient.Where(phrase => ReplyText.ContainsPhrase(folded, phrase)).ToList();
        return named.Count > 0
            && (
                context.Input.Screening.Concepts.Count == 0
                || named
                    .SelectMany(phrase => context.Input.Screening.Reader.AssertPhrase(words, phrase))
                    .Any(found =>
                        found.Assertion.Status is AssertionStatus.Present or AssertionStatus.Uncertain
                        && !Whose.IsAnothers(context, words.Verbatim, found.Span)
                        && !IsFeared(context, Clauses.Sentence(words.Verbatim, found.Span))
                    )
            );
    }

    private static bool IsFeared(BriefContext context, string sentence) =>
        context.Input.Words is { } words
        && ReplyText.Fold(sentence) is var folded
        && words.IllnessesUnreal.Any(unreal => ReplyText.ContainsPhrase(folded, unreal));

    // A story stands elsewhere on the page; here its label tells which.
    private static string Shown(FormQuestion question, Answer answer)
    {
        var said = question.Item.TakesAnyWords
            ? $"“{answer.Quote.Verbatim.Trim()}”"
            : BriefContext.Display(question.Item, answer);
        return said.Length > LongestShown ? question.Item.Label : $"{question.Item.Label}: {said}";
    }
}
