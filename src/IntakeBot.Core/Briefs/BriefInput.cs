using System.Collections.Immutable;
using IntakeBot.Core.Briefs.Verification;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Knowledge;
using IntakeBot.Core.Screening;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>All that a brief is composed from. The same input gives the same brief.</summary>
public sealed record BriefInput
{
    /// <summary>The form that was answered; its groups become the brief's sections.</summary>
    public required IntakeForm Form { get; init; }

    /// <summary>The answers; those of disabled items stay out of the brief.</summary>
    public required AnswerSet Answers { get; init; }

    /// <summary>Whether somebody else answers for the patient: what they say of themselves is their own.</summary>
    public bool AnsweredByAnother { get; init; }

    /// <summary>Who answered a part of it for the patient, in their words; empty where nobody took over in the middle.</summary>
    public ImmutableArray<PatientText> AnsweredInPartBy { get; init; } = [];

    /// <summary>Everything the patient said.</summary>
    public required ImmutableArray<Utterance> Utterances { get; init; }

    /// <summary>Every flag ever raised.</summary>
    public required ImmutableArray<RaisedFlag> Flags { get; init; }

    /// <summary>Questions that the patient passed over.</summary>
    public required ImmutableHashSet<ItemKey> Skipped { get; init; }

    /// <summary>Whether the patient finished; false where the intake was left or stopped.</summary>
    public required bool Finished { get; init; }

    /// <summary>The clinic's articles.</summary>
    public required ImmutableArray<Article> Articles { get; init; }

    /// <summary>The words of commands, so that "skip" is not shown as something the patient said; null shows everything.</summary>
    public ReplyWords? Words { get; init; }

    /// <summary>Reads what a model drafts, to verify it.</summary>
    public ClaimReader Reader { get; init; } = ClaimReader.Empty;

    /// <summary>Finds people in what the patient wrote, so that no model is told who they are.</summary>
    public IdentifierCues Identifiers { get; init; } = IdentifierCues.None;

    /// <summary>The language of the chat (BCP 47): that of the patient's words where they tell none.</summary>
    public string? Language { get; init; }

    /// <summary>Finds what the patient's words assert and deny, for contradictions; by default it finds nothing.</summary>
    public ScreeningRules Screening { get; init; } = ScreeningRules.None;

    /// <summary>The medicines that the product knows.</summary>
    public MedicationLexicon Medications { get; init; } = MedicationLexicon.Empty;

    /// <summary>What a clinician should know of medicines (<c>seeds/medications/notes.yaml</c>).</summary>
    public ImmutableArray<MedicationNote> MedicationNotes { get; init; } = [];

    /// <summary>What patients report and the articles speak of.</summary>
    public ArticleTopics ArticleTopics { get; init; } = ArticleTopics.None;

    /// <summary>An earlier intake of the same name and date of birth; null where there is none.</summary>
    public EarlierIntake? Earlier { get; init; }

    /// <summary>The version of the same intake's brief that a clinician has read; null where there is none.</summary>
    public PreviousBrief? Previous { get; init; }

    /// <summary>The moment of composing, for the age and the footer.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Versions for the footer, such as <c>content</c> and <c>software</c>.</summary>
    public ImmutableDictionary<string, string> Provenance { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>How much there is, never what.</summary>
    public override string ToString() => $"[brief input, {Answers.Count} answers]";
}
