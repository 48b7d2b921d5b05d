using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Content;

/// <summary>What the concept files say.</summary>
internal sealed class CompiledConcepts
{
    public Dictionary<string, Concept> Known { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, LanguageWords> Languages { get; } = new(StringComparer.Ordinal);

    public List<AnswerFinding> AnswerFindings { get; } = [];

    /// <summary>The item that asks for the name; null where none is named.</summary>
    public LinkId? NameItem { get; set; }

    /// <summary>Items whose answers are also read as one sentence.</summary>
    public List<LinkId> ReadTogether { get; } = [];

    /// <summary>Phrases of plain words, which must be found in themselves.</summary>
    public IEnumerable<PlainPhrase> Plain => Languages.Values.SelectMany(words => words.Plain);

    public Dictionary<string, List<Concept>> ByMedicineClass { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<string>> WholesOf { get; } = new(StringComparer.Ordinal);

    /// <summary>The concepts that are known by phrases, where they have their title.</summary>
    public SortedSet<string> Worded { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of them that have no phrases in this language.</summary>
    public IEnumerable<string> Unspoken(string language) =>
        Worded.Except(
            Languages[language].Phrases.Where(phrase => !phrase.IsLookAlike).Select(phrase => phrase.Concept?.Id ?? ""),
            StringComparer.Ordinal
        );
}

/// <summary>A phrase of plain words, with the place where it is written.</summary>
internal sealed record PlainPhrase(Concept Concept, string Language, YamlFile File, YamlText Text);

/// <summary>What the concept files of one language say of its words.</summary>
internal sealed class LanguageWords(string language, MedicationLexicon medicines)
{
    private const int WordsOfALanguage = 40_000;

    public string Language => language;

    public Dictionary<string, PhrasePart> Lists { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ImmutableArray<string>> Endings { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Rewrites { get; } = new(StringComparer.Ordinal);

    public List<ConceptPhrase> Phrases { get; } = [];

    public List<PlainPhrase> Plain { get; } = [];

    public List<string> NeverMisread { get; } = [];

    public List<string> Fillers { get; } = [];

    public Dictionary<string, int> Numbers { get; } = new(StringComparer.Ordinal);

    public List<string> NumberJoiners { get; } = [];

    public PhraseGrammar Grammar =>
        field ??= new PhraseGrammar(Lists, new Inflections(Endings), medicines, new PhraseWords(WordsOfALanguage));
}

/// <summary>Compiles <c>seeds/screening/concepts*.yaml</c>.</summary>
internal sealed class ScreeningConceptCompiler(MedicationLexicon medicines, IReadOnlyList<IntakeForm> forms)
{
    private readonly CompiledConcepts _result = new();
    private readonly List<(YamlFile File, string Whole, YamlText Part)> _includes = [];
    private readonly List<(YamlFile File, YamlText Concept)> _named = [];

    // What is still to be read of each language's words, in order.
    private readonly List<(LanguageWords Words, Action Read)> _unread = [];
    private LinkId? _birthDate;

    /// <summary>Everything in the files; what is wrong is told to them.</summary>
    public CompiledConcepts Compile(IEnumerable<YamlMap> files)
    {
        var roots = files.Select(root => (Root: root, Words: WordsOf(root))).ToList();
        // Phrases of every file of a language are read by its endings.
        roots.ForEach(one => ReadInflections(one.Root, one.Words));
        roots.ForEach(one => ReadWords(one.Root, one.Words));
        var entries = roots.SelectMany(one => one.Root.Maps("concepts").Select(entry => (entry, one.Words))).ToList();
        // A concept has its title in one file; those of other languages only add their words to it.
        foreach (var (entry, words) in entries.Where(one => one.entry.Has("title")))
            ReadConcept(entry, words);
        foreach (var (entry, words) in entries.Where(one => !one.entry.Has("title")))
            ReadTranslation(entry, words);
        foreach (var (root, words) in roots)
            _unread.Add((words, () => AddPhrases(words, root, "lookAlikes", concept: null)));
        ReadPhrases();
        ReadIncludes();
        return _result;
    }

    // Languages know nothing of each other's words, which are most of what there is to read.
    private void ReadPhrases() =>
        _unread
            .GroupBy(one => one.Words)
            .AsParallel()
            .ForAll(language =>
            {
                foreach (var (_, read) in language)
                    read();
            });

    private LanguageWords WordsOf(YamlMap root)
    {
        var language = root.Text("language").Value;
        if (!_result.Languages.TryGetValue(language, out var words))
            _result.Languages[language] = words = new LanguageWords(language, medicines);
        return words;
    }

    private void ReadWords(YamlMap root, LanguageWords words)
    {
        root.AllowOnly(
            "version",
            "language",
            "birthDate",
            "name",
            "readTogether",
            "rewrites",
            "neverMisread",
            "fillers",
            "numbers",
            "numberJoiners",
            "inflections",
            "lists",
            "lookAlikes",
            "concepts"
        );
        root.Text("version");
        if (root.Has("birthDate"))
            _birthDate = KnownItem(root, root.Text("birthDate"))?.LinkId ?? new LinkId(root.Text("birthDate").Value);
        if (root.Has("name"))
            _result.NameItem = KnownItem(root, root.Text("name"))?.LinkId ?? new LinkId(root.Text("name").Value);
        foreach (var item in root.Texts("readTogether"))
            _result.ReadTogether.Add(KnownItem(root, item)?.LinkId ?? new LinkId(item.Value));
        if (root.Map("rewrites") is { } rewrites)
        {
            foreach (var key in rewrites.Keys)
                words.Rewrites[key.Value] = rewrites.Text(key.Value).Value;
        }
        foreach (var text in root.Texts("neverMisread"))
            words.NeverMisread.AddRange(text.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        foreach (var text in root.Texts("fillers"))
            words.Fillers.AddRange(text.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        foreach (var text in root.Texts("numberJoiners"))
            words.NumberJoiners.AddRange(text.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (root.Map("numbers") is { } numbers)
            ReadNumbers(numbers, words);
        if (root.Map("lists") is { } lists)
            _unread.Add((words, () => ReadLists(lists, words)));
    }

    private static void ReadNumbers(YamlMap numbers, LanguageWords words)
    {
        foreach (var key in numbers.Keys)
        {
            if (numbers.Number(key.Value) is { } value and > 0 and < 100 && value == (int)value)
                words.Numbers[key.Value] = (int)value;
            else
                numbers.File.Refuse(key.Line, $"\"{key.Value}\" is no whole number from 1 to 99.", "Mend its value.");
        }
    }

    private static void ReadInflections(YamlMap root, LanguageWords words)
    {
        if (root.Map("inflections") is not { } inflections)
            return;
        foreach (var key in inflections.Keys)
            words.Endings[key.Value] =
            [
                .. inflections.Text(key.Value).Value.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            ];
    }

    // A list may use lists above it, so that no two can use each other.
    private static void ReadLists(YamlMap lists, LanguageWords words)
    {
        foreach (var key in lists.Keys)
        {
            var text = string.Join('|', lists.Texts(key.Value).Select(one => one.Value));
            if (words.Grammar.Parse($"({text})", out var fault) is { } part)
                words.Lists[key.Value] = part;
            else
                lists.File.Refuse(
                    key.Line,
                    $"The list \"{key.Value}\" cannot be read: {fault}.",
                    "Mend it; lists may use lists above them."
                );
        }
    }

    private void ReadConcept(YamlMap entry, LanguageWords words)
    {
        entry.AllowOnly(
            "id",
            "title",
            "phrases",
            "hints",
            "not",
            "notOverCommas",
            "fuzzy",
            "lasting",
            "anyone",
            "ofNow",
            "qualifies",
            "answers",
            "age",
            "medicationClasses",
            "includes"
        );
        var id = entry.Text("id");
        var concept = new Concept(id.Value, entry.Text("title").Value)
        {
            Fuzzy = entry.Flag("fuzzy", otherwise: true),
            Lasting = entry.Flag("lasting", otherwise: false),
            Anyone = entry.Flag("anyone", otherwise: false),
            OfNow = entry.Flag("ofNow", otherwise: false),
            Qualifies = entry.Flag("qualifies", otherwise: false),
            OfMedicine = entry.Has("medicationClasses"),
        };
        if (!_result.Known.TryAdd(id.Value, concept))
            entry.File.Refuse(id.Line, $"The concept \"{id.Value}\" is defined twice.", "Join the two or rename one.");
        var isWorded = entry.Has("phrases") || entry.Has("hints");
        if (isWorded)
            _result.Worded.Add(concept.Id);
        AddWords(words, entry, concept);
        foreach (var answer in entry.Maps("answers"))
            ReadAnswer(answer, concept);
        if (entry.Map("age") is { } age)
            ReadAge(age, concept);
        ReadMedicineClasses(entry, concept);
        _includes.AddRange(entry.Texts("includes").Select(part => (entry.File, concept.Id, part)));
        if (
            !isWorded
            && !entry.Has("answers")
            && !entry.Has("age")
            && !entry.Has("medicationClasses")
            && !entry.Has("includes")
        )
            entry.File.Refuse(
                id.Line,
                $"Nothing can ever be \"{id.Value}\".",
                "Give it phrases, hints, answers, an age or medicationClasses."
            );
    }

    private void ReadTranslation(YamlMap entry, LanguageWords words)
    {
        entry.AllowOnly("id", "phrases", "hints", "not", "notOverCommas");
        var id = entry.Text("id");
        if (!_result.Known.TryGetValue(id.Value, out var concept))
        {
            entry.File.Refuse(
                id.Line,
                $"The concept \"{id.Value}\" has a title in no language.",
                "Give it a title, or mend its name."
            );
            return;
        }
        AddWords(words, entry, concept);
    }

    // Whatever is the part is the whole too: a severe headache is a headache.
    private void ReadIncludes()
    {
        foreach (var (file, named) in _named)
            CheckKnown(file, named);
        foreach (var (file, whole, part) in _includes)
        {
            if (!CheckKnown(file, part))
                continue;
            if (!_result.WholesOf.TryGetValue(part.Value, out var wholes))
                _result.WholesOf[part.Value] = [whole];
            else
                wholes.Add(whole);
        }
    }

    private bool CheckKnown(YamlFile file, YamlText concept)
    {
        if (_result.Known.ContainsKey(concept.Value))
            return true;
        file.Refuse(concept.Line, $"There is no concept {concept.Value}.", "Mend its name.");
        return false;
    }

    private void AddWords(LanguageWords words, YamlMap entry, Concept concept)
    {
        foreach (var key in new[] { "phrases", "hints", "not", "notOverCommas" })
            _unread.Add((words, () => AddPhrases(words, entry, key, concept)));
    }

    private static void AddPhrases(LanguageWords words, YamlMap entry, string key, Concept? concept)
    {
        if (!entry.Has(key))
            return;
        var isLookAlike = key is "not" or "notOverCommas" or "lookAlikes";
        var texts = entry.Texts(key);
        if (texts.IsEmpty)
            entry.File.Refuse(entry.Line, $"\"{key}\" is empty.", "Add a phrase or remove the key.");
        var phrases = isLookAlike ? entry.Texts("phrases").Select(text => text.Value).ToHashSet() : [];
        foreach (var text in texts)
        {
            if (phrases.Contains(text.Value))
                entry.File.Refuse(
                    text.Line,
                    $"\"{text.Value}\" both is the concept and looks like it.",
                    "Keep it on one side."
                );
            if (words.Grammar.Parse(text.Value, out var fault) is { } phrase)
            {
                words.Phrases.Add(
                    new ConceptPhrase(concept, phrase, isLookAlike)
                    {
                        IsHint = key == "hints",
                        PassesCommas = key == "notOverCommas",
                    }
                );
                if (concept is not null && !isLookAlike && text.Value.All(c => char.IsAsciiLetterLower(c) || c == ' '))
                    words.Plain.Add(new PlainPhrase(concept, words.Language, entry.File, text));
            }
            else
                entry.File.Refuse(
                    text.Line,
                    $"The phrase \"{text.Value}\" cannot be read: {fault}.",
                    "The grammar stands at the top of the file."
                );
        }
    }

    private void ReadMedicineClasses(YamlMap entry, Concept concept)
    {
        foreach (var classId in entry.Texts("medicationClasses"))
        {
            CheckClass(entry, classId);
            if (!_result.ByMedicineClass.TryGetValue(classId.Value, out var concepts))
                _result.ByMedicineClass[classId.Value] = concepts = [];
            concepts.Add(concept);
        }
    }

    private void CheckClass(YamlMap entry, YamlText classId)
    {
        if (!medicines.Classes.ContainsKey(classId.Value))
            entry.File.Refuse(
                classId.Line,
                $"There is no class of medicines \"{classId.Value}\".",
                "Use one of seeds/medications, or add it there."
            );
    }

    private void ReadAge(YamlMap age, Concept concept)
    {
        age.AllowOnly("at-least", "at-most", "at-most-months", "decides");
        // "At most 15" holds until the sixteenth birthday.
        var most = (int?)age.Number("at-most") is { } years ? (12 * years) + 11 : (int?)age.Number("at-most-months");
        var least = 12 * (int?)age.Number("at-least");
        if (least is null && most is null)
            age.File.Refuse(
                age.Line,
                "The age has no bounds.",
                "Give at-least, at-most, at-most-months or two of them."
            );
        else if (_birthDate is { } item)
            _result.AnswerFindings.Add(
                new AnswerFinding(concept.Id, item, new AnswerTest.Age(least, most))
                {
                    Decides = age.Flag("decides", otherwise: false),
                }
            );
        else
            age.File.Refuse(
                age.Line,
                "No item tells the birth date.",
                "Add \"birthDate: linkId\" at the top of a concepts file."
            );
    }

    private void ReadAnswer(YamlMap answer, Concept concept)
    {
        answer.AllowOnly("item", "is", "at-least", "at-most", "affirmed", "named", "unless");
        var linkId = answer.Text("item");
        var item = KnownItem(answer, linkId);
        var codes = answer.Texts("is");
        var (min, max) = (answer.Number("at-least"), answer.Number("at-most"));
        if (codes.IsEmpty == (min is null && max is null))
        {
            answer.File.Refuse(
                answer.Line,
                "It is not said which answers count.",
                "Give either \"is\" or at-least / at-most."
            );
            return;
        }
        if (item is not null)
            CheckCodes(answer, item, codes);
        AnswerTest test = codes.IsEmpty
            ? new AnswerTest.Number(min, max)
            : new AnswerTest.Is([.. codes.Select(code => code.Value)]);
        _result.AnswerFindings.Add(
            new AnswerFinding(concept.Id, new LinkId(linkId.Value), test)
            {
                Affirmed = answer.Flag("affirmed", otherwise: false),
                NamedBy = [.. answer.Texts("named").Select(named => named.Value)],
                Unless = [.. answer.Texts("unless").Select(other => other.Value)],
            }
        );
        _named.AddRange(answer.Texts("named").Concat(answer.Texts("unless")).Select(named => (answer.File, named)));
    }

    private static void CheckCodes(YamlMap answer, FormItem item, IEnumerable<YamlText> codes)
    {
        var known = item.Kind == ItemKind.Boolean ? ["yes", "no"] : item.Options.Select(option => option.Code).ToList();
        foreach (var code in codes.Where(code => !known.Contains(code.Value)))
            answer.File.Refuse(
                code.Line,
                $"\"{item}\" has no option \"{code.Value}\".",
                $"It has {string.Join(", ", known)}."
            );
    }

    private FormItem? KnownItem(YamlMap entry, YamlText linkId)
    {
        if (forms.Count == 0)
            return null;
        var item = forms.Select(form => form.Find(new LinkId(linkId.Value))).FirstOrDefault(found => found is not null);
        if (item is null)
            entry.File.Refuse(
                linkId.Line,
                $"No form has an item \"{linkId.Value}\".",
                "Use a linkId of the questionnaire."
            );
        return item;
    }
}
