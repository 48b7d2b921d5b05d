using System.Collections.Frozen;
using System.Collections.Immutable;
using IntakeBot.Core.Briefs.Verification;

namespace IntakeBot.Core.Content;

/// <summary>
/// Reads <c>words.en.yaml</c>, <c>general.en.yaml</c>, <c>poles.en.yaml</c> and <c>cues.en.yaml</c> of
/// <c>seeds/verification</c>: the words by which a model's sentences are verified, those that need no support, which way
/// words point, and the turns of phrase that tell what they are said of.
/// </summary>
public static class ClaimLexiconReader
{
    private const string Path = "seeds/verification/words.en.yaml";
    private const string GeneralPath = "seeds/verification/general.en.yaml";
    private const string CuesPath = "seeds/verification/cues.en.yaml";
    private const string PolesPath = "seeds/verification/poles.en.yaml";

    private static readonly FrozenDictionary<string, TermKind> Kinds = Enum.GetValues<TermKind>()
        .ToFrozenDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<Cue, string> CueKeys = Enum.GetValues<Cue>()
        .ToFrozenDictionary(cue => cue, cue => cue.ToString().ToLowerInvariant());

    /// <summary>The lexicon; an empty one with a problem added where the file is missing or wrong.</summary>
    public static ClaimLexicon Read(IReadOnlyList<ContentFile> files, ICollection<ContentProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(problems);
        var cues = Cues(files, problems);
        var general = General(files, problems);
        var poles = Poles(files, problems);
        if (Root(Path, files, problems) is not { } root)
            return ClaimLexicon.Empty;
        root.AllowOnly(
            "version",
            "language",
            "free",
            "irregular",
            "advice",
            "diagnosis",
            "hedges",
            "past",
            "article",
            "patient",
            "denials",
            "verbs",
            "spelled",
            "broader",
            "now",
            "telling",
            "same"
        );
        root.Text("language");
        return new ClaimLexicon
        {
            Version = root.Text("version").Value,
            Free = Words(root, "free"),
            Irregular = Irregular(root),
            Advice = Words(root, "advice"),
            Diagnosis = Words(root, "diagnosis"),
            Hedges = Words(root, "hedges"),
            Past = Words(root, "past"),
            Article = Words(root, "article"),
            Patient = Words(root, "patient"),
            Denials = Words(root, "denials"),
            Verbs = Words(root, "verbs"),
            Spelled = Pairs(root, "spelled"),
            Broader = Pairs(root, "broader"),
            Now = Words(root, "now"),
            Telling = Words(root, "telling"),
            Groups = Groups(root),
            General = general,
            Cues = cues,
            Poles = poles,
        };
    }

    private static ImmutableArray<ClaimPole> Poles(
        IReadOnlyList<ContentFile> files,
        ICollection<ContentProblem> problems
    )
    {
        if (Beside(PolesPath, files, problems, ["poles"]) is not { } root)
            return [];
        var poles = ImmutableArray.CreateBuilder<ClaimPole>();
        foreach (var line in root.Texts("poles"))
        {
            var sides = Split(line.Value, '>');
            var told = sides.Length == 2 ? Split(sides[1], '!') : [];
            if (told.Length is not (1 or 2))
                root.File.Refuse(
                    line.Line,
                    $"\"{line.Value}\" has not two sides.",
                    "Write: severe | intense > bad | awful ! a bit."
                );
            else
                poles.Add(
                    new ClaimPole(
                        [.. Split(sides[0], '|')],
                        [.. Split(told[0], '|')],
                        told.Length == 2 ? [.. Split(told[1], '|')] : []
                    )
                );
        }
        return poles.ToImmutable();
    }

    private static ImmutableArray<string> General(
        IReadOnlyList<ContentFile> files,
        ICollection<ContentProblem> problems
    )
    {
        return Beside(GeneralPath, files, problems, ["general"]) is { } root ? Words(root, "general") : [];
    }

    // A file beside the words, with a version and a language of its own and nothing but these keys.
    private static YamlMap? Beside(
        string path,
        IReadOnlyList<ContentFile> files,
        ICollection<ContentProblem> problems,
        IEnumerable<string> keys
    )
    {
        if (Root(path, files, problems) is not { } root)
            return null;
        root.AllowOnly(["version", "language", .. keys]);
        root.Text("version");
        root.Text("language");
        return root;
    }

    private static YamlMap? Root(string path, IReadOnlyList<ContentFile> files, ICollection<ContentProblem> problems)
    {
        if (files.FirstOrDefault(file => file.Path == path) is { } file)
            return new YamlFile(file, problems).Root();
        problems.Add(new ContentProblem(path, "file", "The file is missing.", "Put it back."));
        return null;
    }

    private static ClaimCues Cues(IReadOnlyList<ContentFile> files, ICollection<ContentProblem> problems)
    {
        if (
            Beside(CuesPath, files, problems, ["spelled", "parted", "kin", "elders", .. CueKeys.Values]) is not { } root
        )
            return ClaimCues.Empty;
        return new ClaimCues
        {
            Spelled = Pairs(root, "spelled"),
            Parted = Parted(root),
            Kin = Pairs(root, "kin"),
            Elders = Pairs(root, "elders"),
            Phrases = CueKeys.ToFrozenDictionary(pair => pair.Key, pair => Told(root, pair.Value)),
        };
    }

    // A law without its words would let everything pass.
    private static ImmutableArray<string> Told(YamlMap root, string key)
    {
        var words = Words(root, key);
        if (words.IsEmpty)
            root.File.Refuse(root.Line, $"There are no phrases under {key}.", $"Write: {key}: [one, another].");
        return words;
    }

    private static ImmutableArray<(string, string)> Parted(YamlMap root)
    {
        foreach (
            var line in root.Texts("parted")
                .Where(line => Split(line.Value, '>') is [var of, var plain] && !(HasGap(of) && HasGap(plain)))
        )
            root.File.Refuse(
                line.Line,
                $"\"{line.Value}\" has no gap on one side.",
                "Write: puts … down to > attributes … to."
            );
        return [.. Pairs(root, "parted").Where(pair => HasGap(pair.Item1) && HasGap(pair.Item2))];
    }

    private static bool HasGap(string phrase) => phrase.Contains('…', StringComparison.Ordinal);

    // A line may hold several, with a comma between.
    private static ImmutableArray<string> Words(YamlMap root, string key) =>
        [.. root.Texts(key).SelectMany(text => Split(text.Value, ','))];

    private static string[] Split(string text, char separator) =>
        text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // "bd | bid > twice a day": each on the left stands with each on the right.
    private static ImmutableArray<(string, string)> Pairs(YamlMap root, string key)
    {
        var pairs = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var line in root.Texts(key))
        {
            var sides = Split(line.Value, '>');
            if (sides.Length != 2)
                root.File.Refuse(line.Line, $"\"{line.Value}\" has not two sides.", "Write: these | those > this.");
            else
                pairs.AddRange(
                    from left in Split(sides[0], '|')
                    from right in Split(sides[1], '|')
                    select (left, right)
                );
        }
        return pairs.ToImmutable();
    }

    private static FrozenDictionary<string, string> Irregular(YamlMap root)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in root.Texts("irregular"))
        {
            var words = Split(line.Value, ' ');
            foreach (var form in words.Skip(1))
            {
                if (!forms.TryAdd(form, words[0]))
                    root.File.Refuse(line.Line, $"\"{form}\" is listed twice.", "Keep one.");
            }
        }
        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static ImmutableArray<TermGroup> Groups(YamlMap root)
    {
        if (root.Map("same") is not { } same)
            return [];
        var groups = ImmutableArray.CreateBuilder<TermGroup>();
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in same.Keys)
        {
            if (!Kinds.TryGetValue(key.Value, out var kind))
            {
                root.File.Refuse(
                    key.Line,
                    $"There is no kind {key.Value}.",
                    $"Known: {string.Join(", ", Kinds.Keys)}."
                );
                continue;
            }
            foreach (var line in same.Texts(key.Value))
            {
                var phrases = Split(line.Value, '|');
                foreach (var phrase in phrases.Where(phrase => !names.TryAdd(phrase, line.Line)))
                    root.File.Refuse(
                        line.Line,
                        $"\"{phrase}\" is in line {names[phrase]} too.",
                        "Keep it in one of them."
                    );
                if (phrases.Length > 0)
                    groups.Add(new TermGroup(phrases[0], kind, [.. phrases]));
            }
        }
        return groups.ToImmutable();
    }
}
