using System.Collections.Immutable;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Content;

/// <summary>Reads <c>seeds/medications/medications.en.yaml</c>.</summary>
public static class MedicationLexiconReader
{
    private const string Path = "seeds/medications/medications.en.yaml";

    /// <summary>The lexicon, or null with at least one problem added.</summary>
    public static MedicationLexicon? Read(IReadOnlyList<ContentFile> files, ICollection<ContentProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(problems);
        var before = problems.Count;
        if (ScreeningYaml.Open(files, Path, problems) is not { } root)
            return null;
        root.Allow("version", "language", "classes", "medications");
        var version = root.Text("version");
        var classes = Classes(root);
        var medications = Medications(root, classes);
        return problems.Count == before ? new MedicationLexicon(version, classes, medications) : null;
    }

    private static Dictionary<string, string> Classes(ScreeningYaml root)
    {
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in root.Items("classes"))
        {
            entry.Allow("id", "title");
            if (!classes.TryAdd(entry.Text("id"), entry.Text("title")))
                entry.Refuse($"The class {entry.Text("id")} is listed twice.", "Keep one.");
        }
        return classes;
    }

    private static ImmutableArray<Medication> Medications(ScreeningYaml root, Dictionary<string, string> classes)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var medications = ImmutableArray.CreateBuilder<Medication>();
        foreach (var entry in root.Items("medications"))
        {
            entry.Allow("name", "brands", "misspellings", "classes");
            var medication = new Medication(
                entry.Text("name"),
                entry.List("brands"),
                entry.List("misspellings"),
                entry.List("classes")
            );
            var names = entry.Texts("brands").Concat(entry.Texts("misspellings"));
            foreach (var written in names.Prepend(new YamlText(medication.Name, entry.Line)))
                Claim(entry, known, written, medication.Name);
            foreach (var one in entry.Texts("classes").Where(one => !classes.ContainsKey(one.Value)))
                entry.RefuseAt(one.Line, $"There is no class {one.Value}.", "List it under classes, or mend its name.");
            medications.Add(medication);
        }
        return medications.ToImmutable();
    }

    // The same words twice would make one of two medicines disappear.
    private static void Claim(ScreeningYaml entry, Dictionary<string, string> known, YamlText written, string name)
    {
        var plain = Tokenizer.Plain(written.Value);
        if (plain.Length == 0)
            entry.RefuseAt(written.Line, $"\"{written.Value}\" is no name.", "Write the words that patients use.");
        else if (!known.TryAdd(plain, name) && known[plain] != name)
            entry.RefuseAt(
                written.Line,
                $"\"{written.Value}\" names both {known[plain]} and {name}.",
                "Keep it with one of them."
            );
    }
}
