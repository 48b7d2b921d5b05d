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

    /// <summary>The form in its own language, or null with at least one problem added.</summary>
    public static IntakeForm? Read(ContentFile file, ICollection<ContentProblem> problems) =>
        ReadAll(file, [], problems, [])?.Own;

    /// <summary>The form in its own language and in those of the others that any of its texts has.</summary>
    /// <param name="file">The file.</param>
    /// <param name="languages">The languages that the bot speaks.</param>
    /// <param name="problems">Receives what is wrong; then there is no form.</param>
    /// <param name="notes">Receives what lacks a translation; it is asked in the form's own language.</param>
    public static TranslatedForm? ReadAll(
        ContentFile file,
        IReadOnlyCollection<string> languages,
        ICollection<ContentProblem> problems,
        ICollection<ContentProblem> notes
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(languages);
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(notes);
        var found = new List<ContentProblem>();
        var form = Parse(file, found) is { } questionnaire
            ? Compile(file, questionnaire, languages, (found, notes))
            : null;
        foreach (var problem in found)
            problems.Add(problem);
        return found.Count == 0 ? form : null;
    }

    private static TranslatedForm? Compile(
        ContentFile file,
        Questionnaire questionnaire,
        IReadOnlyCollection<string> languages,
        (List<ContentProblem> Problems, ICollection<ContentProblem> Notes) found
    )
    {
        if (Compile(file, questionnaire, found.Problems, new FormTexts(null)) is not { } own)
            return null;
        var translations = new Dictionary<string, IntakeForm>(StringComparer.Ordinal);
        foreach (var language in languages.Where(language => language != own.Language))
        {
            var texts = new FormTexts(language);
            if (Compile(file, questionnaire, [], texts, language) is not { } translated || texts.Translated == 0)
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
        return new TranslatedForm(NameOf(file), own, translations.ToFrozenDictionary());
    }

    private static string NameOf(ContentFile file)
    {
        var name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        return name.EndsWith(Ending, StringComparison.Ordinal) ? name[..^Ending.Length] : name;
    }

    private static Questionnaire? Parse(ContentFile file, List<ContentProblem> problems)
    {
        try
        {
            using var document = JsonDocument.Parse(file.Text);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return QuestionnaireModel.Read(document.RootElement);
            problems.Add(
                new ContentProblem(file.Path, "/", "This is no FHIR resource.", "Begin with { \"resourceType\": … }.")
            );
        }
        catch (DeserializationFailedException failed)
        {
            problems.AddRange(
                failed.Exceptions.Select(fault => new ContentProblem(
                    file.Path,
                    "FHIR",
                    fault.Message,
                    "Make it a valid FHIR R4 Questionnaire."
                ))
            );
        }
        catch (JsonException broken)
        {
            problems.Add(ContentProblem.NotJson(file.Path, broken));
        }
        return null;
    }

    private static IntakeForm? Compile(
        ContentFile file,
        Questionnaire questionnaire,
        List<ContentProblem> problems,
        FormTexts texts,
        string? language = null
    )
    {
        var compiler = new FormCompiler(file.Path, problems, texts, questionnaire);
        if (string.IsNullOrEmpty(questionnaire.Url) || string.IsNullOrEmpty(questionnaire.Version))
            compiler.Refuse("/", "The form has no url or no version.", "Give both: responses name them.");
        if (questionnaire.ModifierExtension.Count > 0)
            compiler.Refuse("/modifierExtension", "The form has a modifier extension.", "Remove it: none is known.");
        var items = compiler.Items(questionnaire.Item, "");
        if (items.IsEmpty)
            compiler.Refuse("/item", "The form asks nothing.", "Add at least one item.");
        if (problems.Count > 0)
            return null;
        return compiler.Finish(
            new IntakeForm(
                questionnaire.Url!,
                questionnaire.Version!,
                texts.Read(questionnaire.TitleElement, "/title") ?? questionnaire.Name ?? questionnaire.Url!,
                language ?? questionnaire.Language ?? "en",
                items
            )
        );
    }
}
