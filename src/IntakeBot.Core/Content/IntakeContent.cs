using System.Collections.Immutable;
using IntakeBot.Core.Forms;
using IntakeBot.Core.Knowledge;
using IntakeBot.Core.Screening;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Content;

/// <summary>Everything the product asks and knows, compiled: one immutable snapshot, swapped whole.</summary>
/// <param name="Version">A hash over the canonical bytes of all files.</param>
/// <param name="Form">The intake form.</param>
/// <param name="Phrases">The bot's own words.</param>
/// <param name="Screening">Red-flag rules, concepts and assertion triggers.</param>
/// <param name="Articles">The clinic's articles.</param>
public sealed record IntakeContent(
    string Version,
    IntakeForm Form,
    Phrases Phrases,
    ScreeningRules Screening,
    ImmutableArray<Article> Articles
)
{
    /// <summary>The medicines and supplements that the product knows.</summary>
    public MedicationLexicon Medications { get; init; } = MedicationLexicon.Empty;
}
