using System.Collections.Immutable;
using IntakeBot.Core.Briefs;

namespace IntakeBot.Host.Briefing;

/// <summary>What came of asking a model. A closed union.</summary>
internal abstract record Narration
{
    private Narration() { }

    /// <summary>Every sentence that was drafted, with its verdict.</summary>
    public ImmutableArray<JudgedSentence> Judged { get; init; } = [];

    /// <summary>What was left out so that the prompt fits.</summary>
    public NarrationCuts Cuts { get; init; } = NarrationCuts.None;

    /// <summary>What came of the repair round, in words for the footer; null where there was none.</summary>
    public string? Repair { get; init; }

    /// <summary>At least one sentence stood.</summary>
    public sealed record Written(Narrative Narrative) : Narration;

    /// <summary>There is no narrative; the brief stands without one.</summary>
    /// <param name="Reason">Why, in words for the footer; never the model's or the patient's.</param>
    public sealed record Unavailable(string Reason) : Narration;
}
