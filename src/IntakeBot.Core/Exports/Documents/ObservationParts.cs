using Hl7.Fhir.Model;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Exports.Documents;

/// <summary>
/// One Observation (https://hl7.org/fhir/R4/observation.html) for each item that is answered by a number: scales,
/// hours, amounts, scores. The item's own code is the observation's, so that a clinic's new scale needs no code here.
/// </summary>
internal static class ObservationParts
{
    private const string Ucum = "http://unitsofmeasure.org";

    public static IEnumerable<DocumentPart> Build(DocumentContext context) =>
        context
            .Answered.Select(pair => (pair.Question, pair.Answer, Value: Value(pair.Question.Item, pair.Answer)))
            .Where(measured => measured.Value is not null)
            .Select(measured => new DocumentPart(
                Observe(context, measured.Question, measured.Answer, measured.Value!),
                [measured.Question.Key]
            ));

    private static Observation Observe(DocumentContext context, FormQuestion question, Answer answer, DataType value)
    {
        var (item, id) = (question.Item, context.Id($"observation {question.Key}"));
        var observation = new Observation
        {
            Id = id,
            Identifier = [DocumentContext.Identifier(id)],
            Status = context.Source.SignedOff is null ? ObservationStatus.Preliminary : ObservationStatus.Final,
            Category =
            [
                new CodeableConcept("http://terminology.hl7.org/CodeSystem/observation-category", "survey", "Survey"),
            ],
            Code = new CodeableConcept
            {
                Coding = [.. item.Codes.Select(code => new Coding(code.System, code.Code, code.Display))],
                Text = item.Label,
            },
            Subject = context.Patient,
            Effective = DocumentContext.Moment(answer.At),
            Performer = [context.Patient],
            Value = value,
            DerivedFrom = [context.Response],
        };
        if (Ends(item) is { } ends)
            observation.Note = [new Annotation { Text = ends }];
        return observation;
    }

    private static DataType? Value(FormItem item, Answer answer) =>
        answer.Values switch
        {
            [AnswerValue.Number { Low: { } low, High: { } high }] when low != high => new Hl7.Fhir.Model.Range
            {
                Low = Amount(item, low),
                High = Amount(item, high),
            },
            [AnswerValue.Number number] when item.Unit is null && number.Value == decimal.Truncate(number.Value) =>
                new Integer((int)number.Value),
            [AnswerValue.Number number] => Amount(item, number.Value),
            [AnswerValue.Stated { Value: Statement.Quantity }] => Content.FhirAnswers.Write(item, answer.Values[0]),
            _ => null,
        };

    private static Quantity Amount(FormItem item, decimal value)
    {
        var unit = item.Units.FirstOrDefault();
        return new Quantity
        {
            Value = value,
            Unit = item.Unit ?? unit?.Display,
            System = unit?.Code is null ? null : unit.System ?? Ucum,
            Code = unit?.Code,
        };
    }

    private static string? Ends(FormItem item) =>
        item is { IsScale: true, Min: { } min, Max: { } max }
            ? FormattableString.Invariant(
                $"On a scale from {min:0}{End(item.LowerLabel)} to {max:0}{End(item.UpperLabel)}."
            )
            : null;

    private static string End(string? label) => string.IsNullOrEmpty(label) ? "" : $" ({label})";
}
