using IntakeBot.Core.Forms;
using IntakeBot.Core.Screening;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Content;

/// <summary>Checks what forms name of other content: concepts of the screener, and classes of medicines.</summary>
internal static class FormReferences
{
    public static void Check(
        Prompts prompts,
        ScreeningRules? screening,
        MedicationLexicon? medications,
        ICollection<ContentProblem> problems
    )
    {
        foreach (var form in prompts.Forms)
        {
            foreach (var item in form.Own.All)
                Check(form, item, screening, medications, problems);
        }
    }

    private static void Check(
        TranslatedForm form,
        FormItem item,
        ScreeningRules? screening,
        MedicationLexicon? medications,
        ICollection<ContentProblem> problems
    )
    {
        void Refuse(string problem, string mend) =>
            problems.Add(new ContentProblem(PromptsReader.FileOf(form.Name), item.LinkId.Value, problem, mend));
        if (screening is not null)
        {
            foreach (var finding in item.Findings.Where(finding => !screening.Concepts.ContainsKey(finding)))
                Refuse($"The screener has no concept {finding}.", "Name one of seeds/screening/concepts*.en.yaml.");
        }
        if (item.Topic == AnswerTopic.Findings && (item.Findings.IsEmpty || item.Kind != ItemKind.Boolean))
            Refuse(
                "The topic findings needs a question of yes or no that names its findings.",
                "Add a finding extension with the id of a concept, on an item of type boolean."
            );
        if (item.Topic == AnswerTopic.Frequency && (item.Names.IsEmpty || item.Kind != ItemKind.Choice))
            Refuse(
                "The topic frequency needs a choice that names what happens so often.",
                "Add a synonym extension with a phrase of patients, on an item of type choice."
            );
        if (item.Topic == AnswerTopic.Amount && item.Unit is null && (item.Names.IsEmpty || !item.IsScale))
            Refuse(
                "The topic amount needs a unit, or a scale that has names.",
                "Add a questionnaire-unit extension, or a lowest and a highest value and a synonym extension."
            );
        if (medications is null)
            return;
        foreach (
            var of in item
                .Options.SelectMany(option => option.MedicineClasses)
                .Where(of => !medications.Classes.ContainsKey(of))
        )
            Refuse(
                $"There is no class of medicines {of}.",
                "Name one of the classes of seeds/medications/medications.en.yaml."
            );
    }
}
