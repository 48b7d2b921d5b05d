using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Knowledge;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>Passages of the clinic's articles that touch on what the patient told, in the articles' exact words.</summary>
internal static class ArticleSection
{
    private const int Most = 3;
    private const int MostAnswers = 3;

    public static IEnumerable<BriefSection> Build(BriefContext context)
    {
        var facts = Relevant(context);
        return facts.IsEmpty
            ? []
            :
            [
                new BriefSection(
                    "article",
                    "In the clinic's article",
                    [
                        new BriefBlock.Note(
                            "The author's words and opinion, chosen because they touch on an answer; not findings about this patient."
                        ),
                        .. facts,
                    ]
                ),
            ];
    }

    private static ImmutableArray<BriefBlock> Relevant(BriefContext context)
    {
        var index = new PassageIndex(context.Input.Articles);
        return
        [
            .. context
                .Questions.SelectMany(question =>
                    context.AnswerTo(question) is { } answer
                        ? index.Find(Topics(question, answer)).Select(match => (question, answer, match))
                        : []
                )
                .GroupBy(found => (Article: found.match.Article.Id, Passage: found.match.Passage.Id))
                .OrderByDescending(group => group.Sum(found => found.match.Score))
                .ThenBy(group => group.Key.Article, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Passage, StringComparer.Ordinal)
                .Take(Most)
                .Select(Block),
        ];
    }

    private static BriefBlock Block(IEnumerable<(FormQuestion Question, Answer Answer, PassageMatch Match)> found)
    {
        var best = found.OrderByDescending(each => each.Match.Score).Take(MostAnswers).ToList();
        var (article, passage) = (best[0].Match.Article, best[0].Match.Passage);
        return new BriefBlock.Passage(
            $"{article.Author}, “{passage.Heading}”",
            [.. best.Select(each => each.Question.Item.Label).Distinct()],
            new Claim(
                new PatientText(passage.Text),
                [
                    new Citation.ToPassage(article.Id, passage.Id, passage.Text),
                    .. best.Select(each => Claims.Cite(each.Question, each.Answer)),
                ]
            )
        );
    }

    // What the patient has, not what was denied, belongs to the family, or says who the patient is.
    private static string Topics(FormQuestion question, Answer answer)
    {
        var item = question.Item;
        LinkId[] identity = [SpecialItems.Name, SpecialItems.BirthDate, SpecialItems.Sex, SpecialItems.Pregnancy];
        if (identity.Contains(item.LinkId) || item.Context == AnswerContext.Family)
            return "";
        return string.Join(' ', answer.Values.Select(value => Topic(item, value)));
    }

    // One option of few is how much or how often; only lists of options name things.
    private static string Topic(FormItem item, AnswerValue value) =>
        value.Match(
            _ => "",
            choice => item.Repeats && !IsExclusive(item, choice) ? choice.Display : "",
            number => item is { IsScale: true, Max: { } max } && number.Value >= max / 2 ? item.Label : "",
            _ => "",
            _ => "",
            stated => stated.Value.Said.Verbatim,
            _ => "",
            text => text.Value.Verbatim,
            unread => unread.Value.Verbatim
        );

    private static bool IsExclusive(FormItem item, AnswerValue.Choice choice) =>
        item.Options.Any(option => option.Code == choice.Code && option.Exclusive);
}
