using System.Collections.Frozen;
using IntakeBot.Core.Briefs;
using IntakeBot.Core.Briefs.Verification;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Content;

/// <summary>Reads <c>seeds/privacy/people.*.yaml</c>: the words by which people are found in what patients write.</summary>
public static class IdentifierCuesReader
{
    private const string Folder = "seeds/privacy/people.";
    private const string Required = "seeds/privacy/people.en.yaml";
    private const int MonthsOfAYear = 12;

    /// <summary>The words of every language together. What is missing or wrong is added to the problems.</summary>
    /// <param name="files">The files.</param>
    /// <param name="claims">Words that are no names.</param>
    /// <param name="medications">Names that are no person's.</param>
    /// <param name="problems">What is wrong.</param>
    public static IdentifierCues Read(
        IReadOnlyList<ContentFile> files,
        ClaimLexicon claims,
        MedicationLexicon? medications,
        ICollection<ContentProblem> problems
    )
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(problems);
        if (files.All(file => file.Path != Required))
            problems.Add(new ContentProblem(Required, "file", "The file is missing.", "Put it back."));
        var roots = Roots(files, problems);
        foreach (var root in roots)
            Check(root);
        FrozenSet<string> All(string key) =>
            roots.SelectMany(root => Words(root, key)).ToFrozenSet(StringComparer.Ordinal);
        return new IdentifierCues
        {
            Titles = Pairs(roots.SelectMany(Titles)),
            Relations = All("relations"),
            Possessives = All("possessives"),
            Called = All("called"),
            Speaks = All("speaks"),
            Meets = All("meets"),
            Names = All("names"),
            AlsoWords = All("also-words"),
            Grammar = All("grammar"),
            Lives = All("lives"),
            Born = [.. All("born")],
            Asks = [.. All("asks")],
            AsksOwnName = [.. All("asks-own-name")],
            Streets = [.. All("streets")],
            Programs = [.. All("programs")],
            Months = Pairs(roots.SelectMany(Months)),
            Vocabulary = All("words").Concat(Known(claims, medications)).ToFrozenSet(StringComparer.Ordinal),
        };
    }

    /// <summary>The files, in the order of their names.</summary>
    internal static List<YamlMap> Roots(IReadOnlyList<ContentFile> files, ICollection<ContentProblem> problems) =>
        [
            .. files
                .Where(file =>
                    file.Path.StartsWith(Folder, StringComparison.Ordinal)
                    && file.Path.EndsWith(".yaml", StringComparison.Ordinal)
                )
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .Select(file => new YamlFile(file, problems).Root())
                .OfType<YamlMap>(),
        ];

    private static void Check(YamlMap root)
    {
        root.AllowOnly(
            "version",
            "language",
            "titles",
            "relations",
            "possessives",
            "called",
            "speaks",
            "meets",
            "names",
            "also-words",
            "not-spoken-of",
            "signs",
            "called-after",
            "does",
            "acts",
            "grammar",
            "words",
            "streets",
            "lives",
            "born",
            "asks",
            "asks-own-name",
            "programs",
            "months"
        );
        root.Text("version");
        root.Text("language");
        if (root.Texts("months").Length != MonthsOfAYear)
            root.File.Refuse(root.Line, "\"months\" does not list twelve months.", "Write one a line, in order.");
        var names = Words(root, "names").ToHashSet(StringComparer.Ordinal);
        foreach (var twice in root.Texts("also-words").Where(one => names.Contains(Tokenizer.Plain(one.Value))))
            root.File.Refuse(twice.Line, $"\"{twice.Value}\" is in \"names\" too.", "Keep it in one of them.");
    }

    // A line may hold several, with a comma between.
    internal static IEnumerable<string> Words(YamlMap root, string key) =>
        root.Texts(key)
            .SelectMany(text => text.Value.Split(','))
            .Select(Tokenizer.Plain)
            .Where(word => word.Length > 0);

    private static IEnumerable<(string, string)> Titles(YamlMap root)
    {
        foreach (var line in root.Texts("titles"))
        {
            if (
                line.Value.Split(':', 2, StringSplitOptions.TrimEntries)
                is [{ Length: > 0 } title, { Length: > 0 } role]
            )
                yield return (Tokenizer.Plain(title), role);
            else
                root.File.Refuse(line.Line, "This is no title and role.", "Write it as \"dr: the doctor\".");
        }
    }

    private static IEnumerable<(string, int)> Months(YamlMap root) =>
        root.Texts("months")
            .SelectMany((line, at) => line.Value.Split(' ').Select(name => (Tokenizer.Plain(name), at + 1)));

    private static FrozenDictionary<string, T> Pairs<T>(IEnumerable<(string Key, T Value)> pairs) =>
        pairs
            .DistinctBy(pair => pair.Key)
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Known(ClaimLexicon claims, MedicationLexicon? medications) =>
        claims
            .Free.Concat(claims.Groups.SelectMany(group => group.Phrases))
            .Concat(claims.Irregular.Keys)
            .Concat(claims.Hedges)
            .Concat(claims.Past)
            .Concat(
                (medications?.Medications ?? []).SelectMany(one => one.Brands.Concat(one.Misspellings).Append(one.Name))
            )
            .SelectMany(phrase => Tokenizer.Read(phrase))
            .Select(token => token.Word);
}
