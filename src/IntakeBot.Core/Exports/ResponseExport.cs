using Hl7.Fhir.Model;
using IntakeBot.Core.Content;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Exports;

/// <summary>
/// An intake as a FHIR R4 QuestionnaireResponse (https://hl7.org/fhir/R4/questionnaireresponse.html): what the form
/// asked and was answered, nested as the form nests. Answers to items that are disabled as things stand never leave.
/// </summary>
public static class ResponseExport
{
    /// <summary>
    /// On an answer: the patient's own words, where the value was read from them and does not repeat them. On an item
    /// without an answer: words that could not be read as what the item asks. They are no answer of its type, and none
    /// is made up; they must not be lost either.
    /// </summary>
    public const string Verbatim = FhirExtensions.Verbatim;

    /// <summary>
    /// The response. Its status is <c>completed</c> where the patient finished and left nothing out that the form
    /// requires; <c>stopped</c> where the patient finished or stopped without that; else <c>in-progress</c>.
    /// </summary>
    /// <param name="form">The form that the intake ran on, in its own language.</param>
    /// <param name="intake">The intake.</param>
    public static QuestionnaireResponse Of(IntakeForm form, Intake intake)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(intake);
        var answers = FormLogic
            .EnabledAnswers(form, OptionLabels.Of(form, intake.Answers))
            .ToDictionary(pair => pair.Question.Key, pair => pair.Answer);
        var response = new QuestionnaireResponse
        {
            Questionnaire = form.ToString(),
            Status = Status(form, intake),
            AuthoredElement = new FhirDateTime(
                intake.FinishedAt ?? intake.Utterances.LastOrDefault()?.At ?? intake.StartedAt
            ),
            Language = form.Language,
            Item = FormResponse.Items(form, answers),
        };
        // An occurrence of which nothing was answered does not leave; those after it then stand for it.
        if (
            response.Status == QuestionnaireResponse.QuestionnaireResponseStatus.Completed
            && !ResponseChecker.Check(form, response).IsEmpty
        )
            response.Status = QuestionnaireResponse.QuestionnaireResponseStatus.Stopped;
        return response;
    }

    /// <summary>The response as indented FHIR JSON.</summary>
    public static string Write(QuestionnaireResponse response) => FhirJson.Write(response);

    private static QuestionnaireResponse.QuestionnaireResponseStatus Status(IntakeForm form, Intake intake) =>
        intake.State.Phase switch
        {
            DialogPhase.Finished when IsComplete(form, intake.Answers) => QuestionnaireResponse
                .QuestionnaireResponseStatus
                .Completed,
            DialogPhase.Finished or DialogPhase.Stopped => QuestionnaireResponse.QuestionnaireResponseStatus.Stopped,
            _ => QuestionnaireResponse.QuestionnaireResponseStatus.InProgress,
        };

    private static bool IsComplete(IntakeForm form, AnswerSet answers) =>
        !FormLogic.Violated(form, answers).Any(constraint => constraint.IsError)
        && FormLogic
            .EnabledQuestions(form, answers)
            .Where(question => question.Item.Required && !question.AsksForAnother)
            .All(question =>
                answers[question.Key] is { } answer && FormResponse.Item(question.Item, answer).Answer.Count > 0
            );
}
