using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Screening;

/// <summary>The words on which a flag rests.</summary>
/// <param name="ConceptId">The concept that they mention (<c>seeds/screening/concepts</c>).</param>
/// <param name="Concept">The concept's title, for people.</param>
/// <param name="Quote">The patient's words, verbatim: the sentence or clause around the mention.</param>
/// <param name="ActivityId">The message that carried them.</param>
/// <param name="Item">The item they answered; null outside any question.</param>
public sealed record Evidence(string ConceptId, string Concept, PatientText Quote, string ActivityId, ItemKey? Item)
{
    /// <summary>Where the mention stands in the message; null where a structured answer states the concept.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>Where the words stand that decided how the mention is meant ("until today"); null where none did.</summary>
    public TextSpan? Trigger { get; init; }
}

/// <summary>A red flag that one rule raised.</summary>
/// <param name="RuleId">The rule (<c>seeds/screening/red-flags</c>).</param>
/// <param name="Urgency">How soon.</param>
/// <param name="Title">What a clinician reads: a finding, never a diagnosis told to a patient.</param>
/// <param name="PatientGuidance">What the patient is told to do, with <c>{emergencyNumber}</c> and <c>{crisisLine}</c> still open.</param>
/// <param name="ClinicianNote">What the clinician should think of.</param>
/// <param name="Source">The guideline that the rule comes from, with its year.</param>
/// <param name="RulesVersion">The version of the rules that raised it.</param>
/// <param name="Evidence">The words it rests on; at least one.</param>
public sealed record RedFlag(
    string RuleId,
    Urgency Urgency,
    string Title,
    string PatientGuidance,
    string ClinicianNote,
    string Source,
    string RulesVersion,
    ImmutableArray<Evidence> Evidence
)
{
    /// <summary>
    /// What kind of help the guidance is about: a crisis of the mind is met with other words than one of the body.
    /// </summary>
    public bool IsCrisis { get; init; }
}

/// <summary>A red flag as an intake keeps it. It is never deleted: a correction only adds <see cref="WithdrawnBy"/>.</summary>
/// <param name="Flag">The flag as it was raised.</param>
/// <param name="RaisedBy">The activity that completed its evidence.</param>
/// <param name="RaisedAt">When.</param>
public sealed record RaisedFlag(RedFlag Flag, string RaisedBy, DateTimeOffset RaisedAt)
{
    /// <summary>The activity after which the answers no longer raise it; null while they do.</summary>
    public string? WithdrawnBy { get; init; }

    /// <summary>The level of the most urgent flag that stands; <see cref="Urgency.None"/> where none does.</summary>
    public static Urgency MostUrgent(IEnumerable<RaisedFlag> flags) =>
        flags.Where(flag => flag.WithdrawnBy is null).Select(flag => flag.Flag.Urgency).DefaultIfEmpty().Max();
}
