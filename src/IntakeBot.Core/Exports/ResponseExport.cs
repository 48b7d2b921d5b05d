using System.Globalization;
using System.Text;
using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using IntakeBot.Core.Dialog;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

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
    public const string Verbatim = "https://intakebot.example/fhir/StructureDefinition/verbatim";

    private static readonly Lazy<JsonSerializerOptions> Json = new(() =>
        new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }.ForFhir(ModelInfo.ModelInspector)
    );

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
        return new QuestionnaireResponse
        {
            Questionnaire = form.ToString(),
            Status = Status(form, intake),
            AuthoredElement = new FhirDateTime(
                intake.FinishedAt ?? intake.Utterances.LastOrDefault()?.At ?? intake.StartedAt
            ),
            Language = form.Language,
            Item = [.. form.Items.SelectMany(item => Items(item, 0, answers))],
        };
    }

    /// <summary>The response as indented FHIR JSON.</summary>
    public static string Write(QuestionnaireResponse response) => JsonSerializer.Serialize(response, Json.Value) + "\n";

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
        FormLogic
            .EnabledQuestions(form, answers)
            .Where(question => question.Item.Required)
            .All(question => answers[question.Key] is { } answer && FormLogic.IsTyped(question.Item, answer));

    private static IEnumerable<QuestionnaireResponse.ItemComponent> Items(
        FormItem item,
        int occurrence,
        IReadOnlyDictionary<ItemKey, Answer> answers
    )
    {
        if (item.Kind != ItemKind.Group)
            return answers.TryGetValue(new ItemKey(item.LinkId, occurrence), out var answer)
                ? [Item(item, answer)]
                : [];
        if (!item.Repeats)
            return Group(item, occurrence, answers) is { } group ? [group] : [];
        return Enumerable
            .Range(0, FormLogic.Occurrences(item, answers.Keys))
            .Select(at => Group(item, at, answers))
            .OfType<QuestionnaireResponse.ItemComponent>();
    }

    private static QuestionnaireResponse.ItemComponent? Group(
        FormItem item,
        int occurrence,
        IReadOnlyDictionary<ItemKey, Answer> answers
    )
    {
        var children = item.Items.SelectMany(child => Items(child, occurrence, answers)).ToList();
        return children.Count == 0
            ? null
            : new QuestionnaireResponse.ItemComponent
            {
                LinkId = item.LinkId.Value,
                Text = item.Text,
                Item = children,
            };
    }

    private static QuestionnaireResponse.ItemComponent Item(FormItem item, Answer answer)
    {
        var exported = new QuestionnaireResponse.ItemComponent { LinkId = item.LinkId.Value, Text = item.Text };
        foreach (var value in answer.Values)
        {
            if (Value(item, value) is { } typed)
                exported.Answer.Add(new QuestionnaireResponse.AnswerComponent { Value = typed });
            else if (Words(value) is { Length: > 0 } words)
                exported.AddExtension(Verbatim, new FhirString(words));
        }
        if (exported.Answer is [var first, ..] && Clean(answer.Quote) is { Length: > 0 } quote && quote != Said(first))
            first.AddExtension(Verbatim, new FhirString(quote));
        return exported;
    }

    private static DataType? Value(FormItem item, AnswerValue value) =>
        value.Match<DataType?>(
            yesNo => item.Kind == ItemKind.Boolean ? new FhirBoolean(yesNo.Value) : null,
            choice => Coding(item, choice),
            number => Number(item, number.Value),
            date => item.Kind == ItemKind.Date ? new Date(date.Value.ToIso()) : null,
            stated => Text(item, StatementText.Of(stated.Value)),
            text => Text(item, Clean(text.Value)),
            unread => Text(item, Clean(unread.Value))
        );

    private static FhirString? Text(FormItem item, string text) =>
        item.TakesWords(text.Length) ? new FhirString(text) : null;

    private static DataType? Number(FormItem item, decimal value) =>
        item.Kind switch
        {
            ItemKind.Integer => new Integer((int)value),
            ItemKind.Decimal => new FhirDecimal(value),
            _ => null,
        };

    private static Coding Coding(FormItem item, AnswerValue.Choice choice)
    {
        var system = item.Options.FirstOrDefault(option => option.Code == choice.Code)?.System;
        return new Coding(system, choice.Code, choice.Display);
    }

    private static string? Words(AnswerValue value) =>
        value switch
        {
            AnswerValue.Unread unread => Clean(unread.Value),
            AnswerValue.Text text => Clean(text.Value),
            AnswerValue.Stated stated => Clean(stated.Value.Said),
            _ => null,
        };

    private static string Said(QuestionnaireResponse.AnswerComponent answer) =>
        answer.Value switch
        {
            FhirString text => text.Value ?? "",
            Coding coding => coding.Display ?? "",
            Date date => date.Value ?? "",
            Integer integer => integer.Value?.ToString(CultureInfo.InvariantCulture) ?? "",
            FhirDecimal number => number.Value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "",
            _ => "",
        };

    // FHIR strings hold no control characters but tab and line ends, and JSON no half of a character.
    private static string Clean(PatientText text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in (text.Verbatim ?? "").EnumerateRunes())
        {
            if (!Rune.IsControl(rune) || rune.Value is '\t' or '\n' or '\r')
                clean.Append(rune.ToString());
        }
        return clean.ToString().Trim();
    }
}
