using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Knowledge;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Content;

/// <summary>Reads <c>seeds/articles/topics.yaml</c>: what patients report and what articles speak of.</summary>
public static class ArticleTopicsReader
{
    private const string Path = "seeds/articles/topics.yaml";

    /// <summary>The topics; none where there is no file. What is wrong is added to the problems.</summary>
    public static ArticleTopics Read(
        IReadOnlyList<ContentFile> files,
        MedicationLexicon medications,
        ICollection<ContentProblem> problems
    )
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(medications);
        ArgumentNullException.ThrowIfNull(problems);
        if (
            files.FirstOrDefault(file => file.Path == Path) is not { } file
            || new YamlFile(file, problems).Root() is not { } root
        )
            return ArticleTopics.None;
        root.AllowOnly("version", "silent", "topics");
        root.Text("version");
        var known = medications.NamesAndClasses();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return new ArticleTopics(
            [.. root.Maps("topics").Select(entry => Topic(entry, known, ids))],
            [.. root.Maps("silent").Select(Answer)]
        );
    }

    private static ArticleTopic Topic(YamlMap entry, HashSet<string> known, HashSet<string> ids)
    {
        entry.AllowOnly("id", "title", "patient", "answers", "medicines", "article");
        var id = entry.Text("id");
        if (!ids.Add(id.Value))
            entry.File.Refuse(id.Line, $"The topic {id.Value} is there twice.", "Give each topic its own id.");
        if (!entry.Has("article"))
            entry.File.Refuse(entry.Line, "\"article\" is missing.", "Write the words by which articles speak of it.");
        if (!entry.Has("patient") && !entry.Has("answers") && !entry.Has("medicines"))
            entry.File.Refuse(
                entry.Line,
                "Nothing that a patient reports is this topic.",
                "Write \"patient\", \"answers\" or \"medicines\"."
            );
        foreach (var one in entry.Texts("medicines").Where(one => !known.Contains(one.Value)))
            entry.File.Refuse(
                one.Line,
                $"There is no class or medicine {one.Value}.",
                "Use an id or a name of medicines in medications.en.yaml."
            );
        return new ArticleTopic(id.Value, entry.Text("title").Value)
        {
            Patient = Folded(entry, "patient"),
            Answers = [.. entry.Maps("answers").Select(Answer)],
            Medicines = [.. entry.Texts("medicines").Select(one => one.Value)],
            Article = Folded(entry, "article"),
        };
    }

    private static TopicAnswer Answer(YamlMap entry)
    {
        entry.AllowOnly("item", "is", "at-least");
        if (!entry.Has("is") && !entry.Has("at-least"))
            entry.File.Refuse(entry.Line, "The answer has neither \"is\" nor \"at-least\".", "Write one of them.");
        return new TopicAnswer(
            new LinkId(entry.Text("item").Value),
            [.. entry.Texts("is").Select(code => code.Value)],
            entry.Number("at-least")
        );
    }

    private static ImmutableArray<string> Folded(YamlMap entry, string key) =>
        [.. entry.Texts(key).Select(word => ReplyText.Fold(word.Value))];
}
