using System.Collections.Immutable;
using System.Globalization;
using Hl7.Fhir.Model;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Exports;

/// <summary>What is wrong with a response to a form.</summary>
/// <param name="Path">Where in the response, in FHIRPath: <c>QuestionnaireResponse.item[0].item[2]</c>.</param>
/// <param name="LinkId">The item.</param>
/// <param name="Problem">What is wrong; never the answer.</param>
public sealed record ResponseProblem(string Path, LinkId LinkId, string Problem);

/// <summary>
/// Checks a QuestionnaireResponse against the form that it answers: known items in their places, answers of the item's
/// type and options and within its bounds, no answer to an item that is disabled, and, where it is completed, an
/// answer to everything required.
/// </summary>
public static class ResponseChecker
{
    /// <summary>Every problem, in the response's order; empty where it is valid.</summary>
    public static ImmutableArray<ResponseProblem> Check(IntakeForm form, QuestionnaireResponse response)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(response);
        DateTimeOffset authored = default;
        response.AuthoredElement?.TryToDateTimeOffset(TimeSpan.Zero, out authored);
        var check = new Run(form, authored);
        if (response.Questionnaire != form.ToString())
            check.Refuse("QuestionnaireResponse.questionnaire", default, $"It does not answer {form}.");
        check.Items(form.Items, response.Item, "QuestionnaireResponse", GroupPlace.Outside);
        var answers = check.Answers();
        check.Enablement(answers);
        if (response.Status == QuestionnaireResponse.QuestionnaireResponseStatus.Completed)
            check.Required(answers);
        return check.Problems;
    }

    // Of when it was authored: expressions of the form take that for now.
    private sealed class Run(IntakeForm form, DateTimeOffset authored)
    {
        private readonly List<ResponseProblem> _problems = [];
        private readonly Dictionary<ItemKey, (string Path, Answer Answer)> _answers = [];
        private readonly List<ItemKey> _another = [];

        public ImmutableArray<ResponseProblem> Problems => [.. _problems];

        public void Refuse(string path, LinkId item, string problem) =>
            _problems.Add(new ResponseProblem(path, item, problem));

        public void Items(
            ImmutableArray<FormItem> allowed,
            List<QuestionnaireResponse.ItemComponent> given,
            string path,
            GroupPlace place
        )
        {
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var at = 0; at < given.Count; at++)
            {
                var here = string.Create(CultureInfo.InvariantCulture, $"{path}.item[{at}]");
                var linkId = given[at].LinkId ?? "";
                if (allowed.FirstOrDefault(item => item.LinkId.Value == linkId) is not { } item)
                {
                    Refuse(here, new LinkId(linkId), "The form has no such item here.");
                    continue;
                }
                var times = seen.GetValueOrDefault(linkId);
                seen[linkId] = times + 1;
                if (times > 0 && item is not { Kind: ItemKind.Group, Repeats: true })
                    Refuse(here, item.LinkId, "The item stands here twice.");
                if (item is { Kind: ItemKind.Group, Repeats: true })
                {
                    if (times > 0)
                        _another.Add(place.Within(times - 1).KeyOf(item.LinkId));
                    if (times + 1 > item.MaxOccurs)
                        Refuse(here, item.LinkId, "The group stands here more often than the form allows.");
                    One(item, given[at], here, place.Within(times));
                }
                else
                    One(item, given[at], here, place);
            }
        }

        // As a set, so that conditions are judged by the very logic that asked.
        public AnswerSet Answers() =>
            AnswerSet.Of(
                _answers.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Answer)).Concat(_another.Select(Yes))
            );

        public void Enablement(AnswerSet answers)
        {
            var enabled = FormLogic.EnabledItems(form, answers).Select(question => question.Key).ToHashSet();
            foreach (var (key, (path, _)) in _answers.Where(pair => !enabled.Contains(pair.Key)))
                Refuse(path, key.LinkId, "The item is disabled by the other answers.");
        }

        public void Required(AnswerSet answers)
        {
            foreach (var missing in FormLogic.MissingRequired(form, answers))
            {
                if (!missing.AsksForAnother)
                    Refuse("QuestionnaireResponse", missing.Item.LinkId, "The item is required and has no answer.");
            }
            foreach (var violated in FormLogic.Violated(form, answers).Where(constraint => constraint.IsError))
                Refuse("QuestionnaireResponse", default, $"A constraint of the form does not hold: {violated.Human}");
        }

        private KeyValuePair<ItemKey, Answer> Yes(ItemKey key) =>
            KeyValuePair.Create(key, new Answer([new AnswerValue.YesNo(true)], PatientText.Empty, "", authored));

        private void One(FormItem item, QuestionnaireResponse.ItemComponent given, string path, GroupPlace place)
        {
            if (item.Kind == ItemKind.Group)
            {
                if (given.Answer.Count > 0)
                    Refuse(path, item.LinkId, "A group has no answer of its own.");
                Items(item.Items, given.Item, path, place);
                return;
            }
            if (given.Item.Count > 0)
                Refuse(path, item.LinkId, "What is asked under a question stands under its answer.");
            if (given.Answer.Count > 1 && !item.Repeats)
                Refuse(path, item.LinkId, "It takes one answer.");
            if (given.Answer.Count > (item.MaxOccurs ?? int.MaxValue))
                Refuse(path, item.LinkId, "It has more answers than the form allows.");
            foreach (var (answer, at) in given.Answer.Select((answer, at) => (answer, at)))
                Items(
                    item.Items,
                    answer.Item,
                    string.Create(CultureInfo.InvariantCulture, $"{path}.answer[{at}]"),
                    place
                );
            var values = given.Answer.Select(answer => Value(item, answer.Value, path)).OfType<AnswerValue>();
            if (values.ToImmutableArray() is { IsEmpty: false } read)
                _answers[place.KeyOf(item.LinkId)] = (path, new Answer(read, PatientText.Empty, "", authored));
        }

        private AnswerValue? Value(FormItem item, DataType? given, string path)
        {
            // Told in words that are no value of the type: answered, and for no condition.
            if (FhirAnswers.IsAsText(given))
                return new AnswerValue.Unread(PatientText.Empty);
            var value = FhirAnswers.Read(item, given);
            if (value is null)
                Refuse(path, item.LinkId, $"The answer is none that an item of type {item.Kind} takes.");
            else if (OutOfBounds(item, value) is { } problem)
                Refuse(path, item.LinkId, problem);
            return value;
        }

        private static string? OutOfBounds(FormItem item, AnswerValue value) =>
            value is AnswerValue.Text { Value: var text } && !item.TakesWords(text.Verbatim)
                ? "The text is too long, too short, or not written as the form wants it."
                : AnswerBounds.Fault(item, value, today: null) switch
                {
                    null => null,
                    ReadingFault.TooManyDecimals => "The number has too many decimals.",
                    ReadingFault.DateOutOfRange => "The date is out of bounds.",
                    ReadingFault.OtherFile => "The file is of a type or size that the form does not take.",
                    ReadingFault.OutOfRange => "The number is out of bounds.",
                    _ => "The text is too long, too short, or not written as the form wants it.",
                };
    }
}
