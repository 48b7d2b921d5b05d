using System.Collections.Immutable;
using System.Globalization;
using Hl7.Fhir.Model;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Content;

/// <summary>Answers as the items of a FHIR R4 QuestionnaireResponse.</summary>
internal static class FormResponse
{
    /// <summary>The response as expressions of the form see it, with every answer there is.</summary>
    public static QuestionnaireResponse Of(
        IntakeForm form,
        AnswerSet answers,
        Dictionary<ItemKey, QuestionnaireResponse.ItemComponent> index
    ) =>
        new()
        {
            Questionnaire = form.ToString(),
            Status = QuestionnaireResponse.QuestionnaireResponseStatus.InProgress,
            Item = Items(form, answers.All.ToDictionary(pair => pair.Key, pair => pair.Value), index),
        };

    /// <summary>The answers, as items in the form's order.</summary>
    /// <param name="form">The form.</param>
    /// <param name="answers">The answers.</param>
    /// <param name="index">Receives where each item and group stands in the response; null for no need of it.</param>
    public static List<QuestionnaireResponse.ItemComponent> Items(
        IntakeForm form,
        IReadOnlyDictionary<ItemKey, Answer> answers,
        Dictionary<ItemKey, QuestionnaireResponse.ItemComponent>? index = null
    ) => new Writer(form, answers, index).Items(form.Items, GroupPlace.Outside);

    private sealed class Writer(
        IntakeForm form,
        IReadOnlyDictionary<ItemKey, Answer> answers,
        Dictionary<ItemKey, QuestionnaireResponse.ItemComponent>? index
    )
    {
        public List<QuestionnaireResponse.ItemComponent> Items(ImmutableArray<FormItem> items, GroupPlace place) =>
            [.. items.SelectMany(item => Items(item, place))];

        private IEnumerable<QuestionnaireResponse.ItemComponent> Items(FormItem item, GroupPlace place)
        {
            if (item.Kind != ItemKind.Group)
                return Answered(item, place.KeyOf(item.LinkId), place) is { } answered ? [answered] : [];
            if (!item.Repeats)
                return Group(item, place, place.KeyOf(item.LinkId)) is { } group ? [group] : [];
            return Enumerable
                .Range(0, FormLogic.Occurrences(form, item, place, answers.Keys))
                .Select(place.Within)
                .Select(within => Group(item, within, within.KeyOf(item.LinkId)))
                .OfType<QuestionnaireResponse.ItemComponent>();
        }

        private QuestionnaireResponse.ItemComponent? Answered(FormItem item, ItemKey key, GroupPlace place)
        {
            if (!answers.TryGetValue(key, out var answer))
                return null;
            var answered = Item(item, index is null ? answer : Reckoned(answer));
            // FHIR R4: what is asked under a question stands under its answer.
            if (answered.Answer is [var first, ..])
                first.Item = Items(item.Items, place);
            index?.TryAdd(key, answered);
            return answered;
        }

        private QuestionnaireResponse.ItemComponent? Group(FormItem item, GroupPlace place, ItemKey key)
        {
            if (Items(item.Items, place) is not { Count: > 0 } children)
                return null;
            var group = Named(item);
            group.Item = children;
            index?.TryAdd(key, group);
            return group;
        }
    }

    // Expressions reckon with the days that an age leaves; nothing else takes them for a date.
    private static Answer Reckoned(Answer answer) =>
        answer.Values.Any(value => value is AnswerValue.Date { Age: not null })
            ? answer with
            {
                Values =
                [
                    .. answer.Values.Select(value => value is AnswerValue.Date date ? date with { Age = null } : value),
                ],
            }
            : answer;

    private static QuestionnaireResponse.ItemComponent Named(FormItem item) =>
        new()
        {
            LinkId = item.LinkId.Value,
            Text = item.Text.Length > 0 ? item.Text : null,
            Definition = item.Definition,
        };

    /// <summary>One answered item; without an answer where it has only words that the item does not take.</summary>
    public static QuestionnaireResponse.ItemComponent Item(FormItem item, Answer answer)
    {
        var exported = Named(item);
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
