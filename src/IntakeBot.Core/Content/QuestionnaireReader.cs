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
    /// <summary>The form, or null with at least one problem added.</summary>
    public static IntakeForm? Read(ContentFile file, ICollection<ContentProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(problems);
        var found = new List<ContentProblem>();
        var form = Parse(file, found) is { } questionnaire ? Compile(file, questionnaire, found) : null;
        foreach (var problem in found)
            problems.Add(problem);
        return found.Count == 0 ? form : null;
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

    private static IntakeForm? Compile(ContentFile file, Questionnaire questionnaire, List<ContentProblem> problems)
    {
        var compiler = new FormCompiler(file.Path, problems);
        if (string.IsNullOrEmpty(questionnaire.Url) || string.IsNullOrEmpty(questionnaire.Version))
            compiler.Refuse("/", "The form has no url or no version.", "Give both: responses name them.");
        if (questionnaire.ModifierExtension.Count > 0)
            compiler.Refuse("/modifierExtension", "The form has a modifier extension.", "Remove it: none is known.");
        var items = compiler.Items(questionnaire.Item, "");
        if (items.IsEmpty)
            compiler.Refuse("/item", "The form asks nothing.", "Add at least one item.");
        if (problems.Count > 0)
            return null;
        return new IntakeForm(
            questionnaire.Url!,
            questionnaire.Version!,
            questionnaire.Title ?? questionnaire.Name ?? questionnaire.Url!,
            questionnaire.Language ?? "en",
            items
        );
    }
}
