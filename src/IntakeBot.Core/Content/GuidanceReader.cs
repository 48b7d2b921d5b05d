using System.Collections.Frozen;
using IntakeBot.Core.Screening;

namespace IntakeBot.Core.Content;

/// <summary>
/// Reads <c>seeds/screening/guidance.&lt;language&gt;.yaml</c>: what patients are told of red flags in other languages.
/// Where a language is screened, every rule that tells the patient something tells it in that language too.
/// </summary>
internal static class GuidanceReader
{
    private const string Start = "seeds/screening/guidance.";
    private const string End = ".yaml";
    private static readonly string[] Placeholders = ["{emergencyNumber}", "{crisisLine}", "{clinic}"];

    /// <summary>The texts by language and rule; what is wrong is added to the problems.</summary>
    /// <param name="files">Any content files.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="spoken">Languages, other than the rules' own, in which patients are asked.</param>
    /// <param name="problems">Receives what is wrong, with file, line and mend.</param>
    public static FrozenDictionary<string, FrozenDictionary<string, string>> Read(
        IReadOnlyList<ContentFile> files,
        ScreeningRules rules,
        IEnumerable<string> spoken,
        ICollection<ContentProblem> problems
    )
    {
        var found = new Dictionary<string, FrozenDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var file in files.Where(IsGuidance).OrderBy(file => file.Path, StringComparer.Ordinal))
            found[file.Path[Start.Length..^End.Length]] = Texts(new YamlFile(file, problems), rules);
        foreach (var language in spoken.Where(rules.Languages.Contains))
        {
            var missing = rules
                .Rules.Where(rule => rule.Patient.Length > 0)
                .Select(rule => rule.Id)
                .Except(found.GetValueOrDefault(language)?.Keys ?? [])
                .ToList();
            if (missing.Count > 0)
                problems.Add(
                    new(
                        $"{Start}{language}{End}",
                        "guidance",
                        $"Patients asked in {language} would be told in another language what to do: {string.Join(", ", missing)}.",
                        "Write it for each of these rules."
                    )
                );
        }
        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static bool IsGuidance(ContentFile file) =>
        file.Path.StartsWith(Start, StringComparison.Ordinal) && file.Path.EndsWith(End, StringComparison.Ordinal);

    private static FrozenDictionary<string, string> Texts(YamlFile yaml, ScreeningRules rules)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (yaml.Root() is not { } root)
            return texts.ToFrozenDictionary();
        root.AllowOnly("version", "language", "guidance");
        root.Text("version");
        root.Text("language");
        foreach (var entry in root.Maps("guidance"))
        {
            entry.AllowOnly("rule", "patient");
            var (id, text) = (entry.Text("rule"), entry.Text("patient"));
            if (rules.Rules.FirstOrDefault(rule => rule.Id == id.Value) is not { } rule)
                yaml.Refuse(id.Line, $"There is no rule {id.Value}.", "Remove it, or mend its name.");
            else if (!texts.TryAdd(id.Value, text.Value))
                yaml.Refuse(id.Line, $"{id.Value} is listed twice.", "Keep one.");
            else if (Placeholders.FirstOrDefault(one => Has(rule.Patient, one) != Has(text.Value, one)) is { } lost)
                yaml.Refuse(text.Line, $"{lost} stands in only one of the two languages.", "Write it in both.");
        }
        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static bool Has(string text, string placeholder) => text.Contains(placeholder, StringComparison.Ordinal);
}
