using System.Collections.Immutable;
using Hl7.Fhir.Model;
using IntakeBot.Core.Content;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Exports.Documents;

/// <summary>How resources refer to each other.</summary>
internal enum ReferenceStyle
{
    /// <summary>By <c>urn:uuid:</c>, as within a document.</summary>
    Urn,

    /// <summary>By type and id, as on the server where they are to stand.</summary>
    Server,
}

/// <summary>One resource of a document, with what it rests on, by which it finds its section.</summary>
/// <param name="Resource">The resource; its id is set.</param>
/// <param name="RestsOn">The answers that it states.</param>
internal sealed record DocumentPart(DomainResource Resource, ImmutableArray<ItemKey> RestsOn)
{
    /// <summary>The rule of a red flag; null for anything else.</summary>
    public string? Rule { get; init; }
}

/// <summary>The source of a document with what its parts need worked out once.</summary>
internal sealed class DocumentContext
{
    /// <summary>Where our own extensions, codes and identifiers are defined.</summary>
    public const string Own = "https://intakebot.example/fhir/";

    private readonly DocumentIds _ids;
    private readonly ReferenceStyle _style;

    public DocumentContext(ExportSource source, ReferenceStyle style)
    {
        (Source, Form, _ids, _style) = (source, source.Form, new DocumentIds(source.Id), style);
        Answered =
        [
            .. FormLogic
                .EnabledAnswers(Form, OptionLabels.Of(Form, source.Intake.Answers))
                .Where(pair => !pair.Question.AsksForAnother),
        ];
        Words = source
            .Content.Prompts.PhrasesOf(source.Content.FormFor(source.Intake.Form, source.Intake.Language))
            .Words;
    }

    public ExportSource Source { get; }

    public IntakeForm Form { get; }

    /// <summary>What was answered and is enabled, in the form's order.</summary>
    public ImmutableArray<(FormQuestion Question, Answer Answer)> Answered { get; }

    /// <summary>The words of the language that the patient wrote in.</summary>
    public ReplyWords Words { get; }

    /// <summary>When the patient had reported all this.</summary>
    public DateTimeOffset ReportedAt =>
        Source.Intake.FinishedAt ?? Source.Intake.Utterances.LastOrDefault()?.At ?? Source.Intake.StartedAt;

    public ResourceReference Patient => Reference("Patient", "patient");

    public ResourceReference Response => Reference("QuestionnaireResponse", "response");

    public ResourceReference Software => Reference("Device", "software");

    public ResourceReference Composition => Reference("Composition", "composition");

    public string Id(string role) => _ids.Of(role);

    public ResourceReference Reference(string type, string role) => ReferenceTo(type, Id(role));

    public ResourceReference Reference(Resource resource) => ReferenceTo(resource.TypeName, resource.Id!);

    public Answer? Find(LinkId item) => Answered.FirstOrDefault(pair => pair.Question.Key == new ItemKey(item)).Answer;

    /// <summary>The answer as people read it, without signs that no FHIR string may hold.</summary>
    public static string Shown(FormItem item, Answer answer) =>
        FhirAnswers.Clean(AnswerReader.Display(item, answer, "Yes", "No"));

    public static bool IsUnread(Answer answer) => answer.Values.Any(value => value is AnswerValue.Unread);

    public static FhirDateTime Moment(DateTimeOffset at) => new(at);

    public static Identifier Identifier(string id) => new("urn:ietf:rfc:3986", $"urn:uuid:{id}");

    private ResourceReference ReferenceTo(string type, string id) =>
        new(_style == ReferenceStyle.Urn ? $"urn:uuid:{id}" : $"{type}/{id}") { Type = type };
}
