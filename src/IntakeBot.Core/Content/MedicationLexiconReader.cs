using System.Collections.Immutable;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Content;

/// <summary>
/// Reads <c>seeds/medications/medications.en.yaml</c>, and beside it the names that other languages give the same
/// medicines (<c>medications.es.yaml</c>). The words of <c>words.*.yaml</c> go with it.
/// </summary>
public static class MedicationLexiconReader
{
    private const string Folder = "seeds/medications/medications.";
    private const string Path = Folder + "en.yaml";

    /// <summary>The lexicon, or null with at least one problem added.</summary>
    public static MedicationLexicon? Read(IReadOnlyList<ContentFile> files, ICollection<ContentProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(problems);
        if (files.FirstOrDefault(file => file.Path == Path) is not { } file)
        {
            problems.Add(new ContentProblem(Path, "file", "The file is missing.", "Put it back."));
            return null;
        }
        var yaml = new YamlFile(file, problems);
        if (yaml.Root() is not { } root)
            return null;
        root.AllowOnly("version", "language", "classes", "medications");
        var version = root.Text("version").Value;
        root.Text("language");
        var classes = Classes(root);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var medications = Medications(root, classes, known);
        var others = files
            .Where(other => other.Path.StartsWith(Folder, StringComparison.Ordinal) && other.Path != Path)
            .Where(other => other.Path.EndsWith(".yaml", StringComparison.Ordinal))
            .OrderBy(other => other.Path, StringComparer.Ordinal);
        foreach (var other in others)
            medications = WithNames(medications, new YamlFile(other, problems), known);
        var vocabulary = MedicationWordsReader.Read(files, classes.Keys, problems);
        return yaml.Faults == 0 && vocabulary is not null
            ? new MedicationLexicon(version, classes, medications) { Vocabulary = vocabulary }
            : null;
    }

    private static Dictionary<string, string> Classes(YamlMap root)
    {
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in root.Maps("classes"))
        {
            entry.AllowOnly("id", "title");
            var id = entry.Text("id");
            if (!classes.TryAdd(id.Value, entry.Text("title").Value))
                root.File.Refuse(id.Line, $"The class {id.Value} is listed twice.", "Keep one.");
        }
        return classes;
    }

    private static ImmutableArray<Medication> WithNames(
        ImmutableArray<Medication> medications,
        YamlFile file,
        Dictionary<string, string> known
    )
    {
        if (file.Root() is not { } root)
            return medications;
        root.AllowOnly("version", "language", "names");
        root.Text("version");
        root.Text("language");
        if (root.Map("names") is not { } names)
            return medications;
        foreach (var name in names.Keys.Where(name => medications.All(one => one.Name != name.Value)))
            file.Refuse(name.Line, $"There is no medicine {name.Value}.", "Use its name in medications.en.yaml.");
        foreach (var name in names.Keys)
        {
            foreach (var written in names.Texts(name.Value))
                Claim(file, known, written, name.Value);
        }
        return [.. medications.Select(one => one with { Brands = [.. one.Brands, .. Values(names.Texts(one.Name))] })];
    }

    private static ImmutableArray<Medication> Medications(
        YamlMap root,
        Dictionary<string, string> classes,
        Dictionary<string, string> known
    )
    {
        var medications = ImmutableArray.CreateBuilder<Medication>();
        foreach (var entry in root.Maps("medications"))
        {
            entry.AllowOnly("name", "brands", "misspellings", "classes");
            var name = entry.Text("name");
            var (brands, misspellings) = (entry.Texts("brands"), entry.Texts("misspellings"));
            foreach (var written in brands.Concat(misspellings).Prepend(name))
                Claim(root.File, known, written, name.Value);
            foreach (var one in entry.Texts("classes").Where(one => !classes.ContainsKey(one.Value)))
                root.File.Refuse(
                    one.Line,
                    $"There is no class {one.Value}.",
                    "List it under classes, or mend its name."
                );
            medications.Add(
                new Medication(name.Value, Values(brands), Values(misspellings), Values(entry.Texts("classes")))
            );
        }
        return medications.ToImmutable();
    }

    // The same words twice would make one of two medicines disappear.
    private static void Claim(YamlFile file, Dictionary<string, string> known, YamlText written, string name)
    {
        var plain = Tokenizer.Plain(written.Value);
        if (plain.Length == 0)
            file.Refuse(written.Line, $"\"{written.Value}\" is no name.", "Write the words that patients use.");
        else if (!known.TryAdd(plain, name) && known[plain] != name)
            file.Refuse(
                written.Line,
                $"\"{written.Value}\" names both {known[plain]} and {name}.",
                "Keep it with one of them."
            );
    }

    private static ImmutableArray<string> Values(ImmutableArray<YamlText> texts) =>
        [.. texts.Select(text => text.Value)];
}
