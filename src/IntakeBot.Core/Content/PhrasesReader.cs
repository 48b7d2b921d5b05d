using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Content;

/// <summary>Reads <c>prompts/dialog/&lt;language&gt;.json</c>: every phrase once, and the words by which replies are read.</summary>
public static partial class PhrasesReader
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>The phrases, or null with at least one problem added.</summary>
    public static Phrases? Read(ContentFile file, ICollection<ContentProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(problems);
        try
        {
            using var document = JsonDocument.Parse(file.Text, Lenient);
            var reader = new Reader(file.Path, problems);
            return reader.Read(document.RootElement);
        }
        catch (JsonException broken)
        {
            problems.Add(ContentProblem.NotJson(file.Path, broken));
            return null;
        }
    }

    /// <summary>The name that a phrase or command has in the file: <c>section-opening</c>.</summary>
    public static string NameOf(Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
    }

    private sealed partial class Reader(string path, ICollection<ContentProblem> problems)
    {
        private const int MonthsOfAYear = 12;

        private bool _sound = true;

        public Phrases? Read(JsonElement root)
        {
            foreach (var twice in Twice(root, ""))
                Refuse(twice, "This key is given twice, and only one of the two is read.", "Join them, or rename one.");
            var language = Text(root, "language", "");
            var said = Child(root, "phrases", JsonValueKind.Object);
            var (texts, others) = (Phrases(said), Others(said));
            var words = Words(Child(root, "words", JsonValueKind.Object));
            var statements = Statements(Child(root, "statements", JsonValueKind.Object));
            var glossary = Glossary(root);
            return _sound ? new Phrases(language, texts, others, words, statements, glossary) : null;
        }

        // Where a key stands twice in one object: two hands that add the same list are told, and neither is lost.
        private static IEnumerable<string> Twice(JsonElement element, string at) =>
            element.ValueKind != JsonValueKind.Object
                ? []
                : element
                    .EnumerateObject()
                    .GroupBy(entry => entry.Name, StringComparer.Ordinal)
                    .SelectMany(group =>
                        Twice(group.First().Value, $"{at}/{group.Key}")
                            .Concat(group.Skip(1).Take(1).Select(_ => $"{at}/{group.Key}"))
                    );

        private FrozenDictionary<Phrase, string> Phrases(JsonElement phrases)
        {
            var all = Enum.GetValues<Phrase>().ToDictionary(phrase => NameOf(phrase));
            foreach (var unknown in phrases.EnumerateObject().Where(entry => !all.ContainsKey(entry.Name)))
                Refuse($"/phrases/{unknown.Name}", "No such phrase is ever said.", "Remove it or mend its name.");
            var texts = all.ToFrozenDictionary(entry => entry.Value, entry => First(phrases, entry.Key));
            if (texts[Phrase.MonthNames].Split(',').Length != MonthsOfAYear)
                Refuse("/phrases/month-names", "These are not twelve months.", "Name all, with commas between them.");
            return texts;
        }

        // A phrase is a text, or a list of texts that say the same.
        private string First(JsonElement phrases, string name) =>
            phrases.TryGetProperty(name, out var ways)
            && ways.ValueKind == JsonValueKind.Array
            && ways.GetArrayLength() > 0
                ? Written(ways[0], $"/phrases/{name}")
                : Text(phrases, name, "/phrases");

        private FrozenDictionary<Phrase, ImmutableArray<string>> Others(JsonElement phrases) =>
            Enum.GetValues<Phrase>()
                .Select(phrase => (phrase, Name: NameOf(phrase)))
                .Where(one => phrases.TryGetProperty(one.Name, out var ways) && ways.ValueKind == JsonValueKind.Array)
                .ToFrozenDictionary(
                    one => one.phrase,
                    one =>
                        phrases
                            .GetProperty(one.Name)
                            .EnumerateArray()
                            .Skip(1)
                            .Select(way => Written(way, $"/phrases/{one.Name}"))
                            .ToImmutableArray()
                );

        private StatementWords Statements(JsonElement statements)
        {
            var texts = Child(statements, "texts", JsonValueKind.Object);
            var names = StatementWords.English.Texts.Keys;
            foreach (var unknown in texts.EnumerateObject().Where(entry => !names.Contains(entry.Name)))
                Refuse(
                    $"/statements/texts/{unknown.Name}",
                    "No such text is ever said.",
                    "Remove it or mend its name."
                );
            return new StatementWords(
                names.ToFrozenDictionary(name => name, name => Text(texts, name, "/statements/texts")),
                Child(statements, "names", JsonValueKind.Object)
                    .EnumerateObject()
                    .DistinctBy(entry => entry.Name)
                    .ToFrozenDictionary(
                        entry => entry.Name,
                        entry => Written(entry.Value, $"/statements/names/{entry.Name}")
                    )
            );
        }

        private FrozenDictionary<string, PatientCommand> Commands(JsonElement commands)
        {
            var byPhrase = new Dictionary<string, PatientCommand>(StringComparer.Ordinal);
            foreach (var command in Enum.GetValues<PatientCommand>())
            {
                foreach (var phrase in List(commands, NameOf(command)))
                {
                    if (!byPhrase.TryAdd(phrase, command))
                        Refuse(
                            $"/words/commands/{NameOf(command)}",
                            $"\"{phrase}\" stands for two commands.",
                            "Keep one."
                        );
                }
            }
            return byPhrase.ToFrozenDictionary();
        }

        private ImmutableArray<ImmutableArray<string>> Groups(JsonElement parent, string name, string where) =>
            [.. Child(parent, name, JsonValueKind.Array).EnumerateArray().Select(group => Group(group, where))];

        private ImmutableArray<string> Group(JsonElement group, string where)
        {
            if (group.ValueKind == JsonValueKind.Array)
                return [.. group.EnumerateArray().SelectMany(word => Spellings(Written(word, where))).Distinct()];
            Refuse(where, "A group of words is no list.", "Write [\"never\", \"not once\"].");
            return [];
        }

        private ImmutableArray<string> List(JsonElement parent, string name) =>
            [
                .. Child(parent, name, JsonValueKind.Array)
                    .EnumerateArray()
                    .SelectMany(word => Spellings(Written(word, $"/words/{name}"))),
            ];

        // Not every keyboard has an ñ.
        private static IEnumerable<string> Spellings(string word)
        {
            var folded = ReplyText.Fold(word);
            yield return folded;
            if (folded.Contains('ñ', StringComparison.Ordinal))
                yield return folded.Replace('ñ', 'n');
        }

        private FrozenDictionary<string, T> Map<T>(JsonElement parent, string name, Func<JsonElement, string, T> value)
        {
            var entries = Child(parent, name, JsonValueKind.Object).EnumerateObject().ToList();
            var map = new Dictionary<string, T>(StringComparer.Ordinal);
            foreach (var entry in entries)
            {
                if (!map.TryAdd(ReplyText.Fold(entry.Name), value(entry.Value, $"/words/{name}/{entry.Name}")))
                    Refuse(
                        $"/words/{name}/{entry.Name}",
                        "The same words stand there twice, but for accents or capitals.",
                        "Keep one."
                    );
            }
            // What is written without its sign means the same, unless it is a word of its own.
            foreach (var entry in entries)
            {
                foreach (var spelling in Spellings(entry.Name).Skip(1))
                    map.TryAdd(spelling, map[ReplyText.Fold(entry.Name)]);
            }
            return map.ToFrozenDictionary(StringComparer.Ordinal);
        }

        private string Written(JsonElement text, string where)
        {
            if (text.ValueKind == JsonValueKind.String && text.GetString() is { Length: > 0 } written)
                return written;
            Refuse(where, "There stands no text.", "Write words between quotes.");
            return "";
        }

        private decimal Number(JsonElement number, string where)
        {
            if (number.ValueKind == JsonValueKind.Number && number.TryGetDecimal(out var value))
                return value;
            Refuse(where, "There stands no number.", "Write it in figures, without quotes.");
            return 0;
        }

        private string Plain(JsonElement text, string where) => ReplyText.Fold(Written(text, where));

        private string Measure(JsonElement text, string where)
        {
            var english = Written(text, where);
            if (MeasureWords.IsReadable(english))
                return english;
            Refuse(where, $"\"{english}\" is no row of English words.", "Write words with one space between them.");
            return "";
        }

        private string Text(JsonElement parent, string name, string pointer)
        {
            if (
                parent.ValueKind == JsonValueKind.Object
                && parent.TryGetProperty(name, out var found)
                && found.ValueKind == JsonValueKind.String
                && found.GetString() is { Length: > 0 } text
            )
            {
                return text;
            }
            Refuse($"{pointer}/{name}", "The text is missing.", "Write it.");
            return "";
        }

        private JsonElement Child(JsonElement parent, string name, JsonValueKind kind)
        {
            if (
                parent.ValueKind == JsonValueKind.Object
                && parent.TryGetProperty(name, out var found)
                && found.ValueKind == kind
            )
            {
                return found;
            }
            Refuse($"/{name}", $"An {kind} is missing.", "Take the English file as a model.");
            return kind == JsonValueKind.Array ? JsonElement.Parse("[]") : JsonElement.Parse("{}");
        }

        private void Refuse(string where, string problem, string mend)
        {
            _sound = false;
            problems.Add(new ContentProblem(path, where, problem, mend));
        }
    }
}
