using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using IntakeBot.Core.Knowledge;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Content;

/// <summary>Reads <c>seeds/medications/notes.yaml</c>: what a clinician should know of medicines.</summary>
public static class MedicationNotesReader
{
    private const string Path = "seeds/medications/notes.yaml";

    private static readonly FrozenDictionary<string, MedicationNoteKind> Kinds = Enum.GetValues<MedicationNoteKind>()
        .ToFrozenDictionary(
            kind => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()),
            StringComparer.Ordinal
        );

    /// <summary>The notes, in the order of the file; none where there is no file. What is wrong is added to the problems.</summary>
    public static ImmutableArray<MedicationNote> Read(
        IReadOnlyList<ContentFile> files,
        MedicationLexicon medications,
        ICollection<ContentProblem> problems
    )
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(medications);
        ArgumentNullException.ThrowIfNull(problems);
        if (files.FirstOrDefault(file => file.Path == Path) is not { } file)
            return [];
        if (new YamlFile(file, problems).Root() is not { } root)
            return [];
        root.AllowOnly("version", "language", "notes");
        root.Text("version");
        root.Text("language");
        var known = medications.NamesAndClasses();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return [.. root.Maps("notes").Select(entry => Note(entry, known, ids)).OfType<MedicationNote>()];
    }

    private static MedicationNote? Note(YamlMap entry, HashSet<string> known, HashSet<string> ids)
    {
        entry.AllowOnly(
            "id",
            "kind",
            "of",
            "with",
            "conditions",
            "pregnancy",
            "allergy",
            "from-age",
            "stopped",
            "text",
            "source"
        );
        var (id, kind) = (entry.Text("id"), entry.Text("kind"));
        if (!ids.Add(id.Value))
            entry.File.Refuse(id.Line, $"The note {id.Value} is there twice.", "Give each note its own id.");
        if (!Kinds.TryGetValue(kind.Value, out var meant))
        {
            entry.File.Refuse(
                kind.Line,
                $"\"{kind.Value}\" is no kind of note.",
                $"Known: {string.Join(", ", Kinds.Keys.Order(StringComparer.Ordinal))}."
            );
            return null;
        }
        if (!entry.Has("of"))
            entry.File.Refuse(entry.Line, "\"of\" is missing.", "Name the classes or medicines that it is about.");
        if (meant == MedicationNoteKind.Interaction && !entry.Has("with"))
            entry.File.Refuse(
                entry.Line,
                "An interaction needs \"with\".",
                "Name the classes or medicines it is with."
            );
        return new MedicationNote(
            id.Value,
            meant,
            Known(entry, "of", known),
            entry.Text("text").Value,
            entry.Text("source").Value
        )
        {
            With = Known(entry, "with", known),
            Conditions = Words(entry, "conditions"),
            Pregnancy = [.. entry.Texts("pregnancy").Select(code => code.Value)],
            AllergyWords = Words(entry, "allergy"),
            FromAge = (int?)entry.Number("from-age"),
            IsOfStopped = meant == MedicationNoteKind.Pregnancy || entry.Flag("stopped", otherwise: false),
        };
    }

    private static ImmutableArray<string> Known(YamlMap entry, string key, HashSet<string> known)
    {
        var named = entry.Texts(key);
        foreach (var one in named.Where(one => !known.Contains(one.Value)))
            entry.File.Refuse(
                one.Line,
                $"There is no class or medicine {one.Value}.",
                "Use an id or a name of medicines in medications.en.yaml."
            );
        return [.. named.Select(one => one.Value)];
    }

    private static ImmutableArray<string> Words(YamlMap entry, string key) =>
        [.. entry.Texts(key).Select(word => ReplyText.Fold(word.Value))];
}
