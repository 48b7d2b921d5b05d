using System.Collections.Immutable;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Content;

/// <summary>Reads <c>seeds/medications/words.*.yaml</c>: the words of all languages hold for every message.</summary>
internal static class MedicationWordsReader
{
    private const string Folder = "seeds/medications/words.";
    private const string English = Folder + "en.yaml";

    /// <summary>The words, or null with at least one problem added.</summary>
    public static MedicationVocabulary? Read(
        IReadOnlyList<ContentFile> files,
        IReadOnlyCollection<string> classes,
        ICollection<ContentProblem> problems
    )
    {
        var kinds = new List<KeyValuePair<string, ImmutableArray<string>>>();
        var everyday = new HashSet<string>(StringComparer.Ordinal);
        var endings = new List<string>();
        var asides = new List<string>();
        var faults = 0;
        if (files.All(file => file.Path != English))
        {
            problems.Add(new ContentProblem(English, "file", "The file is missing.", "Put it back."));
            return null;
        }
        foreach (
            var file in files
                .Where(file => file.Path.StartsWith(Folder, StringComparison.Ordinal))
                .Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal))
                .OrderBy(file => file.Path, StringComparer.Ordinal)
        )
        {
            var yaml = new YamlFile(file, problems);
            if (yaml.Root() is { } root)
            {
                Read(root, classes, kinds, everyday);
                endings.AddRange(root.Texts("endings").Select(ending => ending.Value));
                asides.AddRange(root.Texts("asides").SelectMany(line => Split(line.Value)));
            }
            faults += yaml.Faults;
        }
        return faults == 0 ? new MedicationVocabulary(kinds, everyday, endings) { Asides = [.. asides] } : null;
    }

    private static void Read(
        YamlMap root,
        IReadOnlyCollection<string> classes,
        List<KeyValuePair<string, ImmutableArray<string>>> kinds,
        HashSet<string> everyday
    )
    {
        root.AllowOnly("version", "language", "kinds", "endings", "asides", "everyday");
        root.Text("version");
        root.Text("language");
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in root.Maps("kinds"))
        {
            kind.AllowOnly("names", "classes");
            var ids = kind.Texts("classes");
            foreach (var id in ids.Where(id => !classes.Contains(id.Value)))
                root.File.Refuse(id.Line, $"There is no class {id.Value}.", "Use one of medications.en.yaml.");
            foreach (var name in kind.Texts("names"))
            {
                kinds.Add(KeyValuePair.Create(name.Value, ids.Select(id => id.Value).ToImmutableArray()));
                if (!named.Add(ReplyText.Fold(name.Value)))
                    root.File.Refuse(name.Line, $"\"{name.Value}\" is listed twice.", "Keep one.");
            }
        }
        foreach (var line in root.Texts("everyday"))
        {
            foreach (var word in Split(line.Value))
            {
                if (word.Length == 0 || !word.All(char.IsLetterOrDigit))
                    root.File.Refuse(line.Line, $"\"{word}\" is no word.", "Write single words with commas between.");
                else if (named.Contains(word))
                    root.File.Refuse(line.Line, $"\"{word}\" is a kind of medicine as well.", "Keep it with one.");
                else
                    everyday.Add(word);
            }
        }
    }

    private static string[] Split(string line) => line.Split(',', StringSplitOptions.TrimEntries);
}
