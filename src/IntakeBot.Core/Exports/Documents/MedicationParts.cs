using Hl7.Fhir.Model;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;
using Status = Hl7.Fhir.Model.MedicationStatement.MedicationStatusCodes;

namespace IntakeBot.Core.Exports.Documents;

/// <summary>
/// One MedicationStatement (https://hl7.org/fhir/R4/medicationstatement.html) for each medicine or supplement that the
/// patient named: a report of the patient, in the patient's words, and no order of anybody.
/// </summary>
internal static class MedicationParts
{
    public static IEnumerable<DocumentPart> Build(DocumentContext context) =>
        MedicationItems.Of(context.Form) is { } items
            ? context
                .Answered.Where(pair => context.Form.RepeatingGroupOf(pair.Question.Key.LinkId) == items.Group.LinkId)
                .GroupBy(pair => string.Join('.', pair.Question.Key.Place))
                .Where(medicine => medicine.Any(pair => pair.Question.Item.Topic == AnswerTopic.MedicationName))
                .Select(medicine => Part(context, medicine.Key, [.. medicine]))
            : [];

    private static DocumentPart Part(
        DocumentContext context,
        string occurrence,
        List<(FormQuestion Question, Answer Answer)> told
    )
    {
        var id = context.Id($"medication {occurrence}");
        var statement = new MedicationStatement
        {
            Id = id,
            Identifier = [DocumentContext.Identifier(id)],
            Status = StatusOf(context, told),
            Medication = new CodeableConcept { Text = Said(told, AnswerTopic.MedicationName) },
            Subject = context.Patient,
            DateAssertedElement = DocumentContext.Moment(told.Max(pair => pair.Answer.At)),
            InformationSource = context.Patient,
            DerivedFrom = [context.Response],
        };
        var dosage = new[] { AnswerTopic.MedicationDose, AnswerTopic.MedicationFrequency }
            .Select(topic => Said(told, topic))
            .Where(words => words.Length > 0)
            .ToList();
        if (dosage.Count > 0)
            statement.Dosage = [new Dosage { Text = string.Join(", ", dosage) }];
        statement.Note = [.. told.Where(IsRemark).Select(pair => Remark(context, pair.Question.Item, pair.Answer))];
        return new DocumentPart(statement, [.. told.Select(pair => pair.Question.Key)]);
    }

    /// <summary>Active, as the form asks for what is taken now, unless the words say that it was stopped or are unclear.</summary>
    private static Status StatusOf(DocumentContext context, List<(FormQuestion Question, Answer Answer)> told)
    {
        if (told.Exists(pair => DocumentContext.IsUnread(pair.Answer)))
            return Status.Unknown;
        var words = string.Join(", ", told.Select(pair => DocumentContext.Shown(pair.Question.Item, pair.Answer)));
        var reading = StatementReader.Read(
            StatementKind.Medications,
            new PatientText(words),
            new ReadingContext(context.Words, DateOnly.FromDateTime(context.ReportedAt.DateTime))
            {
                Medications = context.Source.Content.Medications,
            }
        );
        return
            reading is AnswerReading.Understood understood
            && understood.Stated<Statement.Medication>().Any(medicine => medicine.Stopped)
            ? Status.Completed
            : Status.Active;
    }

    private static string Said(List<(FormQuestion Question, Answer Answer)> told, AnswerTopic topic) =>
        string.Join(
            ", ",
            told.Where(pair => pair.Question.Item.Topic == topic)
                .Select(pair => DocumentContext.Shown(pair.Question.Item, pair.Answer))
        );

    // "Since" is kept as it was said: a start that FHIR's dates could hold would be made up.
    private static bool IsRemark((FormQuestion Question, Answer Answer) told) =>
        told.Question.Item.Topic
            is not (AnswerTopic.MedicationName or AnswerTopic.MedicationDose or AnswerTopic.MedicationFrequency);

    private static Annotation Remark(DocumentContext context, FormItem item, Answer answer) =>
        new()
        {
            Author = context.Patient,
            TimeElement = DocumentContext.Moment(answer.At),
            Text = $"{item.Label}: {DocumentContext.Shown(item, answer)}",
        };
}
