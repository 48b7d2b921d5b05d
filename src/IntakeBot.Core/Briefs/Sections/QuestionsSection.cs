using System.Collections.Immutable;
using System.Globalization;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>What is missing, and questions that the answers leave for the visit; none where there are none.</summary>
internal static class QuestionsSection
{
    private const int FewestWords = 2;
    private const int MostWordsOfAShort = 4;
    private static readonly char[] Ends = ['.', '!', '?', '\n'];

    public static IEnumerable<BriefSection> Build(BriefContext context)
    {
        ImmutableArray<BriefBlock> blocks =
        [
            .. Gaps(context).Select(text => new BriefBlock.Note(text)),
            .. Asked(context),
            .. VisitQuestions.Of(context).Take(VisitQuestions.Most),
        ];
        return blocks.IsEmpty ? [] : [new BriefSection("unanswered", "Gaps and questions for the visit", blocks)];
    }

    // What the patient wants to know, which nobody has answered yet.
    private static IEnumerable<BriefBlock> Asked(BriefContext context)
    {
        const string Label = "The patient asks";
        const int Most = 6;
        if (context.Input.Words is not { } words)
            return [];
        return context
            .Input.Utterances.Where(said => said.SupersededBy is null && AskedQuestions.MayAsk(said.Text, words))
            .SelectMany(said =>
                AskedQuestions
                    .Split(said.Text, words, guesses: true)
                    .Asked.Where(asked => AskedQuestions.IsForTheClinic(asked, words, FewestWords))
                    .Select(asked => (said, asked: WithWhatItAsksOf(said.Text, asked)))
            )
            .Where(one => !IsOfName(context, one.said))
            .Where(one => AskedQuestions.IsForTheClinic(one.asked, words))
            .DistinctBy(one => ReplyText.Fold(one.asked.Verbatim))
            .Take(Most)
            .Select(one => new BriefBlock.Quote(
                Label,
                new Claim(
                    new PatientText(BriefContext.Excerpt(one.asked.Verbatim)),
                    [
                        new Citation.ToAnswer(
                            one.said.Item ?? new ItemKey(new LinkId("")),
                            Label,
                            one.said.Text,
                            one.said.ActivityId
                        ),
                    ]
                )
            ));
    }

    // "Put up in September. Does that count?": a short question asks of the sentence before it.
    private static PatientText WithWhatItAsksOf(PatientText said, PatientText asked)
    {
        var at = said.Verbatim.IndexOf(asked.Verbatim, StringComparison.Ordinal);
        var before = at < 0 ? "" : said.Verbatim[..at].TrimEnd();
        if (before.Length == 0 || ReplyText.Words(ReplyText.Fold(asked.Verbatim)).Length > MostWordsOfAShort)
            return asked;
        var first = before.Length < 2 ? 0 : before.LastIndexOfAny(Ends, before.Length - 2) + 1;
        return new PatientText(said.Verbatim[first..(at + asked.Verbatim.Length)].Trim());
    }

    private static bool IsOfName(BriefContext context, Utterance said) =>
        said.Item is { } asked && context.Input.Form.Find(asked.LinkId)?.Topic == AnswerTopic.Name;

    private static IEnumerable<string> Gaps(BriefContext context)
    {
        var open = context
            .Questions.Where(question => !IsOfNone(context, question))
            .ToLookup(question =>
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
