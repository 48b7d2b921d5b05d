using System.Collections.Frozen;
using System.Collections.Immutable;

namespace IntakeBot.Core.Content;

/// <summary>Reads <c>prompts/intake/*.questionnaire.json</c> and <c>prompts/dialog/*.json</c>: all that is asked.</summary>
internal static class PromptsReader
{
    private const string FormFolder = "prompts/intake/";
    private const string DialogFolder = "prompts/dialog/";

    /// <summary>The forms and phrases, or null with at least one problem added.</summary>
    public static Prompts? Read(
        IReadOnlyList<ContentFile> files,
        string? first,
        List<ContentProblem> problems,
        ICollection<ContentProblem> notes
    )
    {
        var before = problems.Count;
        var phrases = Phrases(files, problems);
        ImmutableArray<ContentFile> valueSets = [.. In(files, FormFolder, QuestionnaireReader.ValueSetEnding)];
        var forms = Forms(files)
            .Select(file => QuestionnaireReader.ReadAll(file, phrases.Keys, problems, notes, valueSets))
            .OfType<TranslatedForm>()
            .OrderByDescending(form => form.Name == first)
            .ToImmutableArray();
        if (problems.Count == before && forms.IsEmpty)
            problems.Add(new(FormFolder, "folder", "There is no form.", "Put one there as NAME.questionnaire.json."));
        else if (problems.Count == before && first is not null && forms[0].Name != first)
            problems.Add(
                new(
                    FormFolder,
                    "folder",
                    $"There is no form {first}, which the setting Content:Form names.",
                    $"Name one of these: {string.Join(", ", forms)}."
                )
            );
        foreach (var form in forms.Where(form => !phrases.ContainsKey(form.Own.Language)))
            problems.Add(
                new(
                    $"{FormFolder}{form}{QuestionnaireReader.Ending}",
                    "/language",
                    $"The form is in {form.Own.Language}, which the bot does not speak.",
                    $"Write {DialogFolder}{form.Own.Language}.json."
                )
            );
        return problems.Count == before ? new Prompts(forms, phrases) : null;
    }

    /// <summary>The files of forms, in the order of their names.</summary>
    public static IEnumerable<ContentFile> Forms(IReadOnlyList<ContentFile> files) =>
        In(files, FormFolder, QuestionnaireReader.Ending);

    /// <summary>Whether the file holds the bot's words of a language.</summary>
    public static bool IsDialog(ContentFile file) => file.Path.StartsWith(DialogFolder, StringComparison.Ordinal);

    /// <summary>The file of a form's name.</summary>
    public static string FileOf(string name) => $"{FormFolder}{name}{QuestionnaireReader.Ending}";

    /// <summary>The short name of a form.</summary>
    public static string NameOf(ContentFile file) => file.Path[FormFolder.Length..^QuestionnaireReader.Ending.Length];

    private static FrozenDictionary<string, Phrases> Phrases(
        IReadOnlyList<ContentFile> files,
        List<ContentProblem> problems
    )
    {
        var found = new Dictionary<string, Phrases>(StringComparer.Ordinal);
        foreach (var file in In(files, DialogFolder, ".json"))
        {
            if (PhrasesReader.Read(file, problems) is not { } phrases)
                continue;
            if (file.Path != $"{DialogFolder}{phrases.Language}.json")
                problems.Add(
                    new(
                        file.Path,
                        "/language",
                        $"The file is of the language {phrases.Language} and not named so.",
                        $"Name it {phrases.Language}.json."
                    )
                );
            else
                found.Add(phrases.Language, phrases);
        }
        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<ContentFile> In(IReadOnlyList<ContentFile> files, string folder, string ending) =>
        files
            .Where(file =>
                file.Path.StartsWith(folder, StringComparison.Ordinal)
                && file.Path.EndsWith(ending, StringComparison.Ordinal)
            )
            .OrderBy(file => file.Path, StringComparer.Ordinal);
}
