using System.Collections.Immutable;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Content;

/// <summary>
/// Reads <c>seeds/medications/medications.en.yaml</c>, and beside it <c>medications.&lt;language&gt;.yaml</c>: what the
/// same medicines are called in other languages. A name is understood in whatever language the rest is written.
/// </summary>
public static class MedicationLexiconReader
{
    private const string Folder = "seeds/medications/medications.";
    private const string Path = $"{Folder}en.yaml";

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
        var faults = yaml.Faults;
        foreach (var translated in files.Where(IsTranslation).OrderBy(other => other.Path, StringComparer.Ordinal))
            medications = Translated(new YamlFile(translated, problems), medications, known, ref faults);
        return faults == 0 ? new MedicationLexicon(version, classes, medications) : null;
    }

    private static bool IsTranslation(ContentFile file) =>
        file.Path != Path
        && file.Path.StartsWith(Folder, StringComparison.Ordinal)
        && file.Path.EndsWith(".yaml", StringComparison.Ordinal);

    private static ImmutableArray<Medication> Translated(
        YamlFile yaml,
        ImmutableArray<Medication> medications,
        Dictionary<string, string> known,
        ref int faults
    )
    {
        if (yaml.Root() is not { } root)
        {
            faults++;
            return medications;
        }
        root.AllowOnly("version", "language", "names");
        root.Text("version");
        root.Text("language");
        var names = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var entry in root.Maps("names"))
        {
            entry.AllowOnly("of", "names");
            var (of, written) = (entry.Text("of"), entry.Texts("names"));
            if (!medications.Any(medication => medication.Name == of.Value))
                yaml.Refuse(of.Line, $"There is no medicine {of.Value}.", $"Take a name of {Path}.");
            foreach (var name in written)
                Claim(yaml, known, name, of.Value);
            if (!names.TryAdd(of.Value, Values(written)))
                yaml.Refuse(of.Line, $"{of.Value} is listed twice.", "Keep one.");
        }
        faults += yaml.Faults;
        return
        [
            .. medications.Select(medication =>
                names.TryGetValue(medication.Name, out var more)
                    ? medication with
                    {
                        Brands = medication.Brands.AddRange(more),
                    }
                    : medication
            ),
        ];
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
