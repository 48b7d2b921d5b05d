using System.Collections.Frozen;
using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Content;

/// <summary>
/// Compiles a FHIR R4 Questionnaire (https://hl7.org/fhir/R4/questionnaire.html) into an <see cref="IntakeForm"/>.
/// A form that uses what the engine does not know is refused with the item's linkId, never half-run.
/// </summary>
public static class QuestionnaireReader
{
    /// <summary>How the file of a form is named, after its short name.</summary>
    public const string Ending = ".questionnaire.json";

    /// <summary>How the file of a value set that forms share is named.</summary>
    public const string ValueSetEnding = ".valueset.json";

    /// <summary>The form in its own language, or null with at least one problem added.</summary>
    public static IntakeForm? Read(ContentFile file, ICollection<ContentProblem> problems) =>
        ReadAll(file, [], problems, [])?.Own;

    /// <summary>The form in its own language and in those of the others that any of its texts has.</summary>
    /// <param name="file">The file.</param>
    /// <param name="languages">The languages that the bot speaks.</param>
    /// <param name="problems">Receives what is wrong; then there is no form.</param>
    /// <param name="notes">Receives what lacks a translation, and what is laid aside.</param>
    /// <param name="beside">The files of value sets that the form may name; null for none.</param>
    public static TranslatedForm? ReadAll(
        ContentFile file,
        IReadOnlyCollection<string> languages,
        ICollection<ContentProblem> problems,
        ICollection<ContentProblem> notes,
        IReadOnlyList<ContentFile>? beside = null
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(languages);
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(notes);
        var found = new List<ContentProblem>();
        var form = Parse<Questionnaire>(
            file,
            (found, notes),
            json => QuestionnaireVersions.ToR4(file.Path, json, notes)
        )
            is { } questionnaire
            ? Compile(
                file,
                questionnaire,
                new FormValueSets(questionnaire, ValueSets(beside ?? [], (found, notes))),
                languages,
                (found, notes)
            )
            : null;
        foreach (var problem in found)
            problems.Add(problem);
        return found.Count == 0 ? form : null;
    }

    private static TranslatedForm? Compile(
        ContentFile file,
        Questionnaire questionnaire,
        FormValueSets valueSets,
        IReadOnlyCollection<string> languages,
        (List<ContentProblem> Problems, ICollection<ContentProblem> Notes) found
    )
    {
        var name = NameOf(file);
        IntakeForm? In(string? language, FormTexts texts, FormProblems problems) =>
            new FormCompiler(questionnaire, valueSets, problems, texts).Compile(name, language);
        // "en-US" is spoken by the bot's English.
        var spoken = questionnaire.Language is { Length: > 0 } of
            ? languages.FirstOrDefault(one => one == of) ?? languages.FirstOrDefault(one => one == of.Split('-')[0])
            : null;
        var own = In(spoken, new FormTexts(null), new FormProblems(file.Path, found.Problems, found.Notes));
        if (own is null || found.Problems.Count > 0)
            return null;
        var translations = new Dictionary<string, IntakeForm>(StringComparer.Ordinal);
        foreach (var language in languages.Where(language => language != own.Language))
        {
            var texts = new FormTexts(language);
            if (In(language, texts, new FormProblems(file.Path, [], [])) is not { } translated || texts.Translated == 0)
                continue;
            translations.Add(language, translated);
            foreach (var where in texts.Missing.Distinct())
                found.Notes.Add(
                    new ContentProblem(
                        file.Path,
                        where,
                        $"The text has no translation into {language}.",
                        $"Add one; until then it is asked in {own.Language}."
                    )
                );
        }
        return new TranslatedForm(name, own, translations.ToFrozenDictionary());
    }

    private static Dictionary<string, ValueSet> ValueSets(
        IReadOnlyList<ContentFile> files,
        (List<ContentProblem> Problems, ICollection<ContentProblem> Notes) found
    ) =>
        files
            .Select(file => Parse<ValueSet>(file, found, json => json))
            .OfType<ValueSet>()
            .Where(set => set.Url is { Length: > 0 })
            .GroupBy(set => set.Url!)
            .ToDictionary(sets => sets.Key, sets => sets.First(), StringComparer.Ordinal);

    private static string NameOf(ContentFile file)
    {
        var name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        return name.EndsWith(Ending, StringComparison.Ordinal) ? name[..^Ending.Length] : name;
    }

    private static T? Parse<T>(
        ContentFile file,
        (List<ContentProblem> Problems, ICollection<ContentProblem> Notes) found,
        Func<JsonElement, JsonElement> prepare
    )
        where T : Resource
    {
        try
        {
            using var document = JsonDocument.Parse(file.Text);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return Parse<T>(file, prepare(document.RootElement), found);
            found.Problems.Add(
                new ContentProblem(file.Path, "/", "This is no FHIR resource.", "Begin with { \"resourceType\": … }.")
            );
        }
        catch (JsonException broken)
        {
            found.Problems.Add(ContentProblem.NotJson(file.Path, broken));
        }
        return null;
    }

    private static T? Parse<T>(
        ContentFile file,
        JsonElement resource,
        (List<ContentProblem> Problems, ICollection<ContentProblem> Notes) found
    )
        where T : Resource
    {
        ContentProblem At(string fault, string mend) =>
            new(file.Path, FhirFaults.Find(fault, resource)?.ToString() ?? "FHIR", fault, mend);
        try
        {
            return QuestionnaireModel.Read<T>(
                resource,
                fault => found.Notes.Add(At(fault, "It changes nothing of what is asked."))
            );
        }
        catch (DeserializationFailedException failed)
        {
            found.Problems.AddRange(
                failed.Exceptions.Select(fault => At(fault.Message, "Make it a valid FHIR R4 resource."))
            );
        }
        return null;
    }
}
