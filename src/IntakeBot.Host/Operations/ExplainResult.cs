using System.Collections.Immutable;
using System.Text.Json;
using IntakeBot.Core.Screening;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Host.Operations;

/// <summary>One line that <c>explain</c> prints. What does not apply is left out.</summary>
internal sealed record ExplainResult
{
    /// <summary>The line's own id.</summary>
    public JsonElement? Id { get; init; }

    /// <summary>What is wrong with the line; it then has nothing else.</summary>
    public string? Error { get; init; }

    /// <summary>How the phrase asked for is meant: the first place that has a trigger decides, else the first.</summary>
    public string? Assertion { get; init; }

    /// <summary>Every place of the phrase, then every concept found, in the order of the text.</summary>
    public ImmutableArray<ExplainedConcept>? Concepts { get; init; }

    /// <summary>The flags that the text and the answers raise together, the most urgent first.</summary>
    public ImmutableArray<ExplainedFlag>? Flags { get; init; }
}

/// <summary>A concept found in the text.</summary>
/// <param name="Id">The concept's id; <c>phrase</c> for a place of the phrase asked for.</param>
/// <param name="Quote">The patient's words.</param>
/// <param name="Offset">Where they begin, in UTF-16 code units.</param>
/// <param name="Length">How many code units they take.</param>
/// <param name="Assertion">present, negated, historical, hypothetical, someone-else or uncertain.</param>
internal sealed record ExplainedConcept(string Id, string Quote, int Offset, int Length, string Assertion)
{
    /// <summary>The phrase asked for, in the list of concepts.</summary>
    public const string PhraseId = "phrase";

    /// <summary>Whether, apart from when and whose.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>When, apart from whether and whose.</summary>
    public required Temporality Temporality { get; init; }

    /// <summary>Whose, apart from whether and when.</summary>
    public required Experiencer Experiencer { get; init; }

    /// <summary>True where the words count only beside something else that a rule asks for in the same message.</summary>
    public bool? Hint { get; init; }

    /// <summary>The words that decided; null where none did.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)]
    public ExplainedTrigger? Trigger { get; init; }

    /// <summary>A stretch of the text with its assertion.</summary>
    public static ExplainedConcept Of(string id, string text, TextSpan span, Assertion assertion)
    {
        var decided = Decided(assertion);
        return new ExplainedConcept(id, Cut(text, span), span.Start, span.Length, decided.Name)
        {
            Certainty = assertion.Certainty,
            Temporality = assertion.Temporality,
            Experiencer = assertion.Experiencer,
            Trigger = assertion.Causes.FirstOrDefault(cause => decided.Effects.Contains(cause.Effect)) is { } cause
                ? new ExplainedTrigger(
                    cause.Span.Length > 0 ? Cut(text, cause.Span) : cause.Trigger,
                    cause.Span.Start,
                    cause.Span.Length
                )
                : null,
        };
    }

    private static string Cut(string text, TextSpan span) => text.Substring(span.Start, span.Length);

    // What is not so is nobody's: "no family history of diabetes" is negated before it is another's.
    private static (string Name, ImmutableArray<AssertionEffect> Effects) Decided(Assertion assertion) =>
        assertion switch
        {
            { Certainty: Certainty.Negated } => ("negated", [AssertionEffect.Negated]),
            { Experiencer: not Experiencer.Patient } => (
                "someone-else",
                [AssertionEffect.SomeoneElse, AssertionEffect.Child]
            ),
            { Certainty: Certainty.Hypothetical } => ("hypothetical", [AssertionEffect.Hypothetical]),
            { Temporality: Temporality.Historical } => ("historical", [AssertionEffect.Historical]),
            { Certainty: Certainty.Uncertain } => ("uncertain", [AssertionEffect.Uncertain]),
            _ => ("present", [AssertionEffect.Affirmed, AssertionEffect.Current]),
        };
}

/// <summary>The words that decided an assertion.</summary>
/// <param name="Text">The words; those of the question's context where the text has none.</param>
/// <param name="Offset">Where they begin, in UTF-16 code units.</param>
/// <param name="Length">How many code units they take; 0 where they do not stand in the text.</param>
internal sealed record ExplainedTrigger(string Text, int Offset, int Length);

/// <summary>A flag that was raised.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Urgency">How soon.</param>
/// <param name="Title">What a clinician reads.</param>
/// <param name="Evidence">The words that it rests on.</param>
internal sealed record ExplainedFlag(
    string Rule,
    Urgency Urgency,
    string Title,
    ImmutableArray<ExplainedEvidence> Evidence
)
{
    /// <summary>The flag as it is printed.</summary>
    public static ExplainedFlag Of(RedFlag flag) =>
        new(
            flag.RuleId,
            flag.Urgency,
            flag.Title,
            [
                .. flag
                    .Evidence.Select(one => new ExplainedEvidence(
                        one.ConceptId,
                        one.Quote.Verbatim,
                        one.Item?.ToString()
                    ))
                    .Distinct(),
            ]
        );
}

/// <summary>Words that a flag rests on.</summary>
/// <param name="Concept">The concept that they mention.</param>
/// <param name="Quote">The patient's words.</param>
/// <param name="Item">The item that they answer; null outside any question.</param>
internal sealed record ExplainedEvidence(string Concept, string Quote, string? Item);
