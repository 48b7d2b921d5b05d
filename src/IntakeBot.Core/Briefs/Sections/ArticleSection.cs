using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Knowledge;

namespace IntakeBot.Core.Briefs.Sections;

/// <summary>
/// Passages of the clinic's articles that speak of what this patient reports, in the articles' exact words and voice,
/// each with the answers for which it was chosen. At most six, and no more than a page can hold.
/// </summary>
internal static class ArticleSection
{
    private const int Most = 6;
    private const int MostWords = 110;

    // Beside so many words of the patient a page holds fewer of the article.
    private const int FullPage = 650;
    private const int MostWordsOfAFull = 45;
    private const int MostAnswers = 2;

    public static IEnumerable<BriefSection> Build(BriefContext context, int wordsOfThePatient)
    {
        var passages = Passages(context, wordsOfThePatient > FullPage ? MostWordsOfAFull : MostWords).ToList();
        return passages.Count == 0
            ? []
            :
            [
                new BriefSection(
                    "article",
                    "Gut and skin: what the clinic's article says",
                    [
                        new BriefBlock.Note(
                            "The author's words and opinion, quoted because they speak of an answer; not findings about this patient."
                        ),
                        .. passages,
                    ]
                ),
            ];
    }

    private static IEnumerable<BriefBlock> Passages(BriefContext context, int mostWords)
    {
        var reported = ReportedTopics.Of(context);
        var asked = reported.Select(topic => KeyValuePair.Create(topic.Title, topic.Article));
        var (count, words) = (0, 0);
        foreach (var match in new PassageTopics(context.Input.Articles).Find(asked))
        {
            var length = match.Passage.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            // A long passage gives way to shorter ones, save where it is the best.
            if (count > 0 && words + length > mostWords)
                continue;
            if (count == Most)
                yield break;
            (count, words) = (count + 1, words + length);
            yield return Block(match, [.. reported.Where(topic => match.Titles.Contains(topic.Title))]);
        }
    }

    private static BriefBlock.Passage Block(TopicMatch match, ImmutableArray<ReportedTopic> topics)
    {
        var (article, passage) = (match.Article, match.Passage);
        var answers = topics
            .SelectMany(topic => topic.Reports)
            .DistinctBy(report => report.Citation)
            .Take(MostAnswers)
            .ToList();
        return new BriefBlock.Passage(
            passage.Heading.Length > 0
                ? $"{article.Author}, “{passage.Heading}”"
                : $"{article.Author}, “{article.Title}”",
            [.. answers.Select(report => report.Text)],
            new Claim(
                new PatientText(passage.Text),
                [
                    new Citation.ToPassage(article.Id, passage.Id, passage.Text),
                    .. answers.Select(report => report.Citation),
                ]
            )
        )
        {
            Topics = match.Titles,
        };
    }
}
