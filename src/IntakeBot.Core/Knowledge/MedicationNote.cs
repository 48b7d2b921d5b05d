using System.Collections.Immutable;

namespace IntakeBot.Core.Knowledge;

/// <summary>What a note about a medicine concerns.</summary>
public enum MedicationNoteKind
{
    /// <summary>The skin is more easily burnt by the sun.</summary>
    Photosensitising,

    /// <summary>It can bring on or worsen a condition of the skin that this patient has.</summary>
    ProvokesCondition,

    /// <summary>It acts on another medicine that this patient takes.</summary>
    Interaction,

    /// <summary>It matters in pregnancy, when one is planned, or while breastfeeding.</summary>
    Pregnancy,

    /// <summary>It falsifies a laboratory test.</summary>
    LaboratoryInterference,

    /// <summary>The patient reports an allergy that it may touch.</summary>
    Allergy,

    /// <summary>Anything else that a clinician should ask or check.</summary>
    Check,
}

/// <summary>
/// A note for the clinician about a medicine or supplement (<c>seeds/medications/notes.yaml</c>). It applies where the
/// patient reports a medicine of <see cref="Of"/> and everything else that it names.
/// </summary>
/// <param name="Id">Stable, such as <c>biotin-tests</c>.</param>
/// <param name="Kind">What it concerns.</param>
/// <param name="Of">Ids of classes and names of medicines, any of which it is about.</param>
/// <param name="Text">The note.</param>
/// <param name="Source">Where it comes from, with its year where it has one.</param>
public sealed record MedicationNote(
    string Id,
    MedicationNoteKind Kind,
    ImmutableArray<string> Of,
    string Text,
    string Source
)
{
    /// <summary>Classes and names of another medicine that the patient must report too; empty for none.</summary>
    public ImmutableArray<string> With { get; init; } = [];

    /// <summary>Words of which one must stand among the patient's skin conditions; empty for none.</summary>
    public ImmutableArray<string> Conditions { get; init; } = [];

    /// <summary>Codes of which one must be the answer on pregnancy; empty for none.</summary>
    public ImmutableArray<string> Pregnancy { get; init; } = [];

    /// <summary>Words of which one must stand in the allergy that the patient reports; empty for none.</summary>
    public ImmutableArray<string> AllergyWords { get; init; } = [];

    /// <summary>The youngest age in years to which it applies; null for any.</summary>
    public int? FromAge { get; init; }

    /// <summary>Whether it applies to a medicine that is over, too: a steroid that was stopped, an unborn child.</summary>
    public bool IsOfStopped { get; init; }
}
