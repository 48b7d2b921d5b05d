using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Content;

/// <summary>Reads <c>prompts/dialog/&lt;language&gt;.json</c>: every phrase once, and the words by which replies are read.</summary>
public static class PhrasesReader
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

    private sealed class Reader(string path, ICollection<ContentProblem> problems)
    {
        private const int MonthsOfAYear = 12;

        private bool _sound = true;

        public Phrases? Read(JsonElement root)
        {
            var language = Text(root, "language", "");
            var said = Child(root, "phrases", JsonValueKind.Object);
            var (texts, others) = (Phrases(said), Others(said));
            var words = Words(Child(root, "words", JsonValueKind.Object));
            var statements = Statements(Child(root, "statements", JsonValueKind.Object));
            return _sound ? new Phrases(language, texts, others, words, statements) : null;
        }

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

        private ReplyWords Words(JsonElement words) =>
            new()
            {
                Yes = List(words, "yes"),
                No = List(words, "no"),
                Right = List(words, "right"),
                Wrong = List(words, "wrong"),
                Meant = List(words, "meant"),
                Actually = List(words, "actually"),
                AskWhy = List(words, "ask-why"),
                AskAbout = List(words, "ask-about"),
                Asks = List(words, "asks"),
                Distress = List(words, "distress"),
                Profanity = List(words, "profanity"),
                Vague = List(words, "vague"),
                ChangeTo = List(words, "change-to"),
                AnswerNames = List(words, "answer-names"),
                Zero = List(words, "zero"),
                Greetings = List(words, "greetings"),
                NameOpenings = List(words, "name-openings"),
                NameStarts = List(words, "name-starts"),
                Carers = List(words, "carers"),
                Using = List(words, "using"),
                Wishes = List(words, "wishes"),
                Products = List(words, "products"),
                ProductLinks = List(words, "product-links"),
                Beginnings = List(words, "beginnings"),
                None = List(words, "none"),
                All = List(words, "all"),
                Negations = List(words, "negations"),
                Joiners = List(words, "joiners"),
                Adds = List(words, "adds"),
                Refers = List(words, "refers"),
                Contrasts = List(words, "contrasts"),
                Allergies = Allergies(Child(words, "allergies", JsonValueKind.Object)),
                Mends = Mends(Child(words, "mends", JsonValueKind.Object)),
                Change = List(words, "change"),
                Numbers = Map(words, "numbers", (value, where) => Number(value, where)),
                Times = Map(words, "times", (value, where) => Number(value, where)),
                Ordinals = Map(words, "ordinals", (value, where) => (int)Number(value, where)),
                Months = Map(words, "months", (value, where) => (int)Number(value, where)),
                Commands = Commands(Child(words, "commands", JsonValueKind.Object)),
                YesNo = YesNo(Child(words, "yes-no", JsonValueKind.Object)),
                Choices = Choices(Child(words, "choices", JsonValueKind.Object)),
                Declines = Declines(Child(words, "declines", JsonValueKind.Object)),
                Language = Language(Child(words, "language", JsonValueKind.Object)),
                Measures = MeasureWords.Of(Map(words, "measures", Measure)),
                ScaleTop = List(Child(words, "scale", JsonValueKind.Object), "top"),
                ScaleBottom = List(Child(words, "scale", JsonValueKind.Object), "bottom"),
                ScaleMiddle = List(Child(words, "scale", JsonValueKind.Object), "middle"),
                NotAtAll = List(Child(words, "scale", JsonValueKind.Object), "not-at-all"),
                DateOrder = Order(Text(words, "date-order", "/words")),
            };

        private YesNoWords YesNo(JsonElement words) =>
            new()
            {
                Habits = List(words, "habits"),
                Tells = List(words, "tells"),
                NegativeStatements = List(words, "negative-statements"),
                Quits = List(words, "quits"),
                Over = List(words, "over"),
                AsksNames = List(words, "asks-names"),
                AsksDoses = List(words, "asks-doses"),
                YesToo = List(words, "yes-too"),
                NoToo = List(words, "no-too"),
                Fillers = List(words, "fillers"),
                Negatives = List(words, "negatives"),
                Hedges = List(words, "hedges"),
                YesAndNo = List(words, "yes-and-no"),
                Joins = List(words, "joins"),
                Clauses = List(words, "clauses"),
                Bare = List(words, "bare"),
                Thinks = List(words, "thinks"),
                ThinksSo = List(words, "thinks-so"),
                Verbs = List(words, "verbs"),
                Denies = List(words, "denies"),
                UsedTo = List(words, "used-to"),
                Ever = List(words, "ever"),
                ClauseEnds = List(words, "clause-ends"),
                Self = List(words, "self"),
                Common = List(words, "common"),
                Stopped = List(words, "stopped"),
                AsksRelatives = List(words, "asks-relatives"),
                It = List(words, "it"),
                Addresses = List(words, "addresses"),
                BackThen = List(words, "back-then"),
                RulesOut = RulesOut(Child(words, "rules-out", JsonValueKind.Object)),
            };

        private FrozenDictionary<string, ImmutableArray<string>> RulesOut(JsonElement words) =>
            words
                .EnumerateObject()
                .ToFrozenDictionary(asked => ReplyText.Fold(asked.Name), asked => List(words, asked.Name));

        private MendWords Mends(JsonElement words) =>
            new()
            {
                LeaveOut = List(words, "leave-out"),
                NotTaken = List(words, "not-taken"),
                Around = List(words, "around"),
                Unsure = List(words, "unsure"),
            };

        private AllergyWords Allergies(JsonElement words) =>
            new()
            {
                Cues = List(words, "cues"),
                Reactions = List(words, "reactions"),
                Pronouns = List(words, "pronouns"),
                Nouns = List(words, "nouns"),
            };

        private DeclineWords Declines(JsonElement words) =>
            new()
            {
                Phrases = List(words, "phrases"),
                Openings = List(words, "openings"),
                Telling = List(words, "telling"),
                Fillers = List(words, "fillers"),
            };

        private LanguageRequests Language(JsonElement words) =>
            new()
            {
                Names = List(words, "names"),
                Requests = List(words, "requests"),
                Refusals = List(words, "refusals"),
                Politeness = List(words, "politeness"),
            };

        private ChoiceWords Choices(JsonElement words)
        {
            var scales = Scales(Child(words, "scales", JsonValueKind.Object));
            return new()
            {
                Whole = List(words, "whole"),
                Exceptions = List(words, "exceptions"),
                Fillers = List(words, "fillers"),
                Sequence = List(words, "sequence"),
                Asides = List(words, "asides"),
                Both = List(words, "both"),
                Neither = List(words, "neither"),
                Either = List(words, "either"),
                Around = List(words, "around"),
                Last = List(words, "last"),
                First = List(words, "first"),
                Next = List(words, "next"),
                Couple = List(words, "couple"),
                PlainYes = List(words, "plain-yes"),
                PlainNo = List(words, "plain-no"),
                DenialsAfter = List(words, "denials-after"),
                NotDenials = List(words, "not-denials"),
                Naming = List(words, "naming"),
                Middle = List(words, "middle"),
                LastButOne = List(words, "last-but-one"),
                Endings = List(words, "endings"),
                Than = List(words, "than"),
                Less = List(words, "less"),
                Mixed = List(words, "mixed"),
                Summing = List(words, "summing"),
                Therefore = List(words, "therefore"),
                Past = List(words, "past"),
                Scales = scales,
                // Words at one place of a scale mean the same.
                Synonyms = new SynonymGroups([
                    .. Child(words, "synonyms", JsonValueKind.Array).EnumerateArray().Select(Group),
                    .. scales.SelectMany(scale => scale.Steps).Select(step => step.Words),
                ]),
            };
        }

        private ImmutableArray<WordScale> Scales(JsonElement scales) =>
            [
                .. scales
                    .EnumerateObject()
                    .Select(scale => new WordScale(
                        scale.Name,
                        [
                            .. scale
                                .Value.EnumerateObject()
                                .Select(step => new WordScale.Step(
                                    Level(step.Name, $"/words/choices/scales/{scale.Name}"),
                                    List(scale.Value, step.Name)
                                )),
                        ]
                    )),
            ];

        private int Level(string written, string where)
        {
            if (int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var level))
                return level;
            Refuse(where, $"\"{written}\" is no place on a scale.", "Write a whole number from -100 to 100.");
            return 0;
        }

        private DateOrder Order(string name)
        {
            var known = Enum.GetValues<DateOrder>().ToDictionary(order => NameOf(order));
            if (known.TryGetValue(name, out var order))
                return order;
            Refuse("/words/date-order", $"\"{name}\" is no order.", $"Known: {string.Join(", ", known.Keys)}.");
            return DateOrder.Unknown;
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

        private ImmutableArray<string> Group(JsonElement group)
        {
            if (group.ValueKind == JsonValueKind.Array)
                return
                [
                    .. group
                        .EnumerateArray()
                        .SelectMany(word => Spellings(Written(word, "/words/choices/synonyms")))
                        .Distinct(),
                ];
            Refuse("/words/choices/synonyms", "A group of synonyms is no list.", "Write [\"never\", \"not once\"].");
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
