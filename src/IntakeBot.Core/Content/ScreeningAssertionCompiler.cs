using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Content;

/// <summary>Compiles <c>seeds/screening/assertions*.yaml</c>.</summary>
internal static class ScreeningAssertionCompiler
{
    private static readonly ImmutableArray<string> Directions = ["forward", "backward", "both"];
    private static readonly Dictionary<string, AssertionEffect> Effects = Names<AssertionEffect>();
    private static readonly Dictionary<string, Reach> Reaches = Names<Reach>();

    /// <summary>The rules of one language; what is wrong is told to the files.</summary>
    public static AssertionRules Compile(IReadOnlyList<YamlMap> files, PhraseGrammar grammar)
    {
        foreach (var root in files)
        {
            root.AllowOnly(
                "version",
                "language",
                "yes",
                "no",
                "affirmations",
                "denials",
                "over",
                "unsure",
                "proxies",
                "kin",
                "acute",
                "carerSays",
                "thirdPerson",
                "objects",
                "subjects",
                "degrees",
                "now",
                "ofNow",
                "notNow",
                "gapStops",
                "phrasesEndAtCommas",
                "joiners",
                "alternatives",
                "verbs",
                "perceived",
                "openings",
                "clauseOpenings",
                "predicates",
                "firstPerson",
                "reportWords",
                "self",
                "triggers"
            );
            root.Text("version");
        }
        var entries = files.SelectMany(root => root.Maps("triggers")).ToList();
        var endsAtCommas = files.Any(root => root.Flag("phrasesEndAtCommas", otherwise: false));
        var rules = new AssertionRules
        {
            Automaton = new PhraseAutomaton(grammar.Words, WordUse.Trigger) { StopsAtCommas = endsAtCommas },
            Relatives = Relatives(grammar),
            Rules = [.. entries.Select(Rule)],
            Yes = Words(files, "yes"),
            No = Words(files, "no"),
            GapStops = Words(files, "gapStops"),
            Joiners = Words(files, "joiners"),
            Alternatives = Words(files, "alternatives"),
            Verbs = Words(files, "verbs"),
            Perceived = Words(files, "perceived"),
            Openings = Words(files, "openings"),
            ClauseOpenings = Words(files, "clauseOpenings"),
            Predicates = Words(files, "predicates"),
            FirstPerson = Words(files, "firstPerson"),
            ReportWords = Words(files, "reportWords"),
            Self = Words(files, "self"),
            Affirmations = Replies(files, "affirmations"),
            Denials = Replies(files, "denials"),
            Over = Replies(files, "over"),
            Unsure = Replies(files, "unsure"),
            Proxies = Replies(files, "proxies"),
            Kin = Words(files, "kin"),
            Acute = Replies(files, "acute"),
            CarerSays = Words(files, "carerSays"),
            ThirdPerson = Words(files, "thirdPerson"),
            Objects = Words(files, "objects"),
            Subjects = files
                .SelectMany(root => root.Texts("subjects"))
                .Select(one => one.Value)
                .ToFrozenSet(StringComparer.Ordinal),
            Degrees = Words(files, "degrees"),
            Now = Replies(files, "now"),
            NotNow = Replies(files, "notNow"),
            OfNow = Words(files, "ofNow"),
        };
        for (var at = 0; at < entries.Count; at++)
            AddPhrases(entries[at], at, rules.Automaton, grammar);
        rules.Automaton.Freeze();
        return rules;
    }

    private static PhraseAutomaton? Relatives(PhraseGrammar grammar)
    {
        if (grammar.Parse("<relative>", out _) is not { } relative)
            return null;
        var relatives = new PhraseAutomaton(grammar.Words, WordUse.Trigger);
        relatives.Add(relative, 0);
        relatives.Freeze();
        return relatives;
    }

    private static void AddPhrases(YamlMap entry, int rule, PhraseAutomaton automaton, PhraseGrammar grammar)
    {
        var texts = entry.Texts("text");
        if (texts.IsEmpty)
            entry.File.Refuse(entry.Line, "The trigger has no text.", "Write \"text:\" with one or more phrases.");
        foreach (var text in texts)
        {
            if (grammar.Parse(text.Value, out var fault) is { } phrase)
                automaton.Add(phrase, rule);
            else
                entry.File.Refuse(
                    text.Line,
                    $"The phrase \"{text.Value}\" cannot be read: {fault}.",
                    "The grammar stands at the top of the concepts file."
                );
        }
    }

    private static AssertionRule Rule(YamlMap entry)
    {
        entry.AllowOnly(
            "text",
            "sets",
            "direction",
            "reach",
            "words",
            "ends",
            "closes",
            "medicines",
            "findings",
            "now",
            "weak",
            "stranger"
        );
        var effect = One(entry, entry.Text("sets"), Effects);
        var direction = entry.Has("direction") ? entry.Text("direction") : new YamlText("forward", entry.Line);
        if (!Directions.Contains(direction.Value))
            entry.File.Refuse(
                direction.Line,
                $"\"{direction.Value}\" is no direction.",
                $"Known: {string.Join(", ", Directions)}."
            );
        var words = entry.Number("words") ?? 40;
        if (words is < 0 or > 40)
            entry.File.Refuse(entry.Line, "A reach is 0 to 40 words.", "Mend \"words\".");
        return new AssertionRule(effect, Ends(entry))
        {
            Forward = direction.Value != "backward",
            Backward = direction.Value != "forward",
            Reach = entry.Has("reach") ? One(entry, entry.Text("reach"), Reaches) : Reach.Clause,
            Words = (int)words,
            Closes = entry.Flag("closes", otherwise: false),
            OfMedicines = entry.Flag("medicines", otherwise: false),
            OfFindings = entry.Flag("findings", otherwise: false),
            TellsNow = entry.Flag("now", otherwise: false),
            IsWeak = entry.Flag("weak", otherwise: false),
            IsStranger = entry.Flag("stranger", otherwise: false),
        };
    }

    private static FrozenSet<AssertionEffect> Ends(YamlMap entry)
    {
        var texts = entry.Texts("ends");
        return texts is [{ Value: "all" }]
            ? Effects.Values.ToFrozenSet()
            : texts.Select(text => One(entry, text, Effects)).ToFrozenSet();
    }

    private static T One<T>(YamlMap entry, YamlText text, Dictionary<string, T> known)
        where T : struct
    {
        if (known.TryGetValue(text.Value, out var value))
            return value;
        if (text.Value.Length > 0)
            entry.File.Refuse(text.Line, $"\"{text.Value}\" is unknown.", $"Known: {string.Join(", ", known.Keys)}.");
        return default;
    }

    private static FrozenSet<string> Words(IEnumerable<YamlMap> files, string key) =>
        files
            .SelectMany(root => root.Texts(key))
            .SelectMany(text => text.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToFrozenSet(StringComparer.Ordinal);

    private static ImmutableArray<ImmutableArray<string>> Replies(IEnumerable<YamlMap> files, string key) =>
        [
            .. files
                .SelectMany(root => root.Texts(key))
                .Select(text => text.Value.Split(' ').SelectMany(WordsOf).ToImmutableArray()),
        ];

    // "-ing" asks for any word that ends so.
    private static IEnumerable<string> WordsOf(string written) =>
        written is ['-', _, ..] ? [written] : Tokenizer.Read(written).Select(token => token.Word);

    private static Dictionary<string, T> Names<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>()
            .ToDictionary(
                value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()),
                StringComparer.Ordinal
            );
}
