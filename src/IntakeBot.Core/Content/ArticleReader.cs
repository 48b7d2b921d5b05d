using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using IntakeBot.Core.Knowledge;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace IntakeBot.Core.Content;

/// <summary>
/// Reads articles (<c>seeds/articles/*.md</c>): YAML front matter, Markdown, and before each passage that a brief may
/// cite a line <c>&lt;!-- passage: its-id --&gt;</c>. A passage lasts until the next marker, heading, or the end; text
/// without a marker cannot be cited.
/// </summary>
public static partial class ArticleReader
{
    private const string Folder = "seeds/articles/";

    private static readonly ImmutableArray<string> Keys = ["id", "title", "author", "version", "language", "kind"];

    /// <summary>Every sound article among the files; what is wrong is added to the problems. Other files are passed over.</summary>
    public static ImmutableArray<Article> ReadAll(IEnumerable<ContentFile> files, ICollection<ContentProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(problems);
        var articles = ImmutableArray.CreateBuilder<Article>();
        foreach (
            var file in files
                .Where(file =>
                    file.Path.StartsWith(Folder, StringComparison.Ordinal)
                    && file.Path.EndsWith(".md", StringComparison.Ordinal)
                )
                .OrderBy(file => file.Path, StringComparer.Ordinal)
        )
        {
            if (Read(file, problems) is not { } article)
                continue;
            if (articles.Any(other => other.Id == article.Id))
                problems.Add(
                    new ContentProblem(file.Path, "line 1", $"The id \"{article.Id}\" is taken.", "Give it its own id.")
                );
            else
                articles.Add(article);
        }
        return articles.ToImmutable();
    }

    /// <summary>The article, or null where something is wrong; each problem says what would mend it.</summary>
    public static Article? Read(ContentFile file, ICollection<ContentProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(problems);
        return new Reading(file, problems).Article();
    }

    [GeneratedRegex(@"^\s*<!--\s*passage:(?<id>.*?)-->\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marker();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KebabId();

    [GeneratedRegex(@"^\s*([-*+\u2022\u2013]|\d+[.)])\s+(?<text>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ListItem();

    private sealed class Reading(ContentFile file, ICollection<ContentProblem> problems)
    {
        private readonly string[] _lines = file.Text.ReplaceLineEndings("\n").Split('\n');
        private readonly List<Passage> _passages = [];
        private readonly List<string> _text = [];
        private string _heading = "";
        private string? _id;
        private int _markedAt;
        private bool _sound = true;

        public Article? Article()
        {
            var end = _lines is ["---", ..] ? Array.IndexOf(_lines, "---", 1) : -1;
            if (end < 0)
            {
                Refuse(1, "The front matter is missing.", $"Begin with a line ---, the keys {Known}, and a line ---.");
                return null;
            }
            var front = FrontMatter(end);
            for (var at = end + 1; at < _lines.Length; at++)
                Take(_lines[at], at + 1);
            Close();
            if (_passages.Count == 0)
                Refuse(end + 2, "There is no passage.", "Write <!-- passage: its-id --> above each passage.");
            return _sound
                ? new Article(
                    front["id"],
                    front["title"],
                    front["author"],
                    front["version"],
                    front["language"],
                    [.. _passages]
                )
                : null;
        }

        private static string Known => string.Join(", ", Keys);

        private Dictionary<string, string> FrontMatter(int end)
        {
            if (Parsed(string.Join('\n', _lines[1..end])) is not { } front)
                return [];
            foreach (var key in Keys.Where(key => string.IsNullOrWhiteSpace(front.GetValueOrDefault(key))))
                Refuse(1, $"The front matter has no \"{key}\".", $"Add a line \"{key}: …\".");
            return front;
        }

        private Dictionary<string, string>? Parsed(string yaml)
        {
            try
            {
                return new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>?>(yaml) ?? [];
            }
            catch (YamlException wrong)
            {
                Refuse((int)wrong.Start.Line + 1, "The front matter is not YAML of the form key: value.", "Mend it.");
                return null;
            }
        }

        private void Take(string line, int number)
        {
            if (Marker().Match(line) is { Success: true } marker)
            {
                Close();
                Open(marker.Groups["id"].Value.Trim(), number);
            }
            else if (line.StartsWith('#'))
            {
                Close();
                _heading = line.TrimStart('#').Trim();
            }
            else if (_id is not null)
                _text.Add(line);
        }

        private void Open(string id, int number)
        {
            (_id, _markedAt) = (id, number);
            if (!KebabId().IsMatch(id))
                Refuse(
                    number,
                    $"\"{id}\" is no passage id.",
                    "Use small letters, digits and hyphens, as in skin-mirror."
                );
            else if (_passages.Exists(passage => passage.Id == id))
                Refuse(number, $"The passage id \"{id}\" is taken.", "Give each passage its own id.");
        }

        private void Close()
        {
            if (_id is null)
                return;
            var text = Joined(_text);
            if (text.Length == 0)
                Refuse(_markedAt, $"The passage \"{_id}\" has no text.", "Write its text below, or remove the marker.");
            _passages.Add(new Passage(_id, _heading, text));
            _text.Clear();
            _id = null;
        }

        // Wrapped lines are one line; a list item and a paragraph begin a new one.
        private static string Joined(IEnumerable<string> lines)
        {
            var paragraphs = new List<string>();
            var open = false;
            foreach (var line in lines)
            {
                var item = ListItem().Match(line);
                var text = (item.Success ? item.Groups["text"].Value : line).Trim();
                if (text.Length == 0)
                    open = false;
                else if (open && !item.Success)
                    paragraphs[^1] += " " + text;
                else
                {
                    paragraphs.Add(text);
                    open = true;
                }
            }
            return string.Join('\n', paragraphs);
        }

        private void Refuse(int line, string problem, string mend)
        {
            _sound = false;
            var where = string.Create(CultureInfo.InvariantCulture, $"line {line}");
            problems.Add(new ContentProblem(file.Path, where, problem, mend));
        }
    }
}
