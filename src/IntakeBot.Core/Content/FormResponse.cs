using System.Globalization;
using Hl7.Fhir.Model;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Content;

/// <summary>Answers as the items of a FHIR R4 QuestionnaireResponse.</summary>
internal static class FormResponse
{
    /// <summary>The response as expressions of the form see it, with every answer there is.</summary>
    public static QuestionnaireResponse Of(IntakeForm form, AnswerSet answers) =>
        new()
        {
            Questionnaire = form.ToString(),
            Status = QuestionnaireResponse.QuestionnaireResponseStatus.InProgress,
            Item = Items(form, answers.All.ToDictionary(pair => pair.Key, pair => pair.Value)),
        };

    /// <summary>The answers, as items in the form's order.</summary>
    public static List<QuestionnaireResponse.ItemComponent> Items(
        IntakeForm form,
        IReadOnlyDictionary<ItemKey, Answer> answers
    ) => [.. form.Items.SelectMany(item => Items(item, 0, answers))];

    private static IEnumerable<QuestionnaireResponse.ItemComponent> Items(
        FormItem item,
        int occurrence,
        IReadOnlyDictionary<ItemKey, Answer> answers
    )
    {
        if (item.Kind != ItemKind.Group)
        {
            if (!answers.TryGetValue(new ItemKey(item.LinkId, occurrence), out var answer))
                return [];
            var answered = Item(item, answer);
            // FHIR R4: what is asked under a question stands under its answer.
            if (answered.Answer is [var first, ..])
                first.Item = [.. item.Items.SelectMany(child => Items(child, occurrence, answers))];
            return [answered];
        }
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

    /// <summary>One answered item; without an answer where it has only words that the item does not take.</summary>
    public static QuestionnaireResponse.ItemComponent Item(FormItem item, Answer answer)
    {
        var exported = new QuestionnaireResponse.ItemComponent { LinkId = item.LinkId.Value, Text = item.Text };
        foreach (var value in answer.Values)
        {
            if (FhirAnswers.Write(item, value) is { } typed)
                exported.Answer.Add(new QuestionnaireResponse.AnswerComponent { Value = typed });
            else if (Words(value) is { Length: > 0 } words)
                exported.AddExtension(FhirExtensions.Verbatim, new FhirString(words));
        }
        if (
            exported.Answer is [var first, ..]
            && FhirAnswers.Clean(answer.Quote) is { Length: > 0 } quote
            && quote != Said(first)
        )
            first.AddExtension(FhirExtensions.Verbatim, new FhirString(quote));
        return exported;
    }

    private static string? Words(AnswerValue value) =>
        value switch
        {
            AnswerValue.Unread unread => FhirAnswers.Clean(unread.Value),
            AnswerValue.Text text => FhirAnswers.Clean(text.Value),
            AnswerValue.Stated stated => FhirAnswers.Clean(stated.Value.Said),
            _ => null,
        };

    private static string Said(QuestionnaireResponse.AnswerComponent answer) =>
        answer.Value switch
        {
            FhirString text => text.Value ?? "",
            Coding coding => coding.Display ?? "",
            Date date => date.Value ?? "",
            FhirDateTime date => date.Value ?? "",
            FhirUri uri => uri.Value ?? "",
            ResourceReference reference => reference.Display ?? "",
            Integer integer => integer.Value?.ToString(CultureInfo.InvariantCulture) ?? "",
            FhirDecimal number => number.Value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "",
            _ => "",
        };
}
