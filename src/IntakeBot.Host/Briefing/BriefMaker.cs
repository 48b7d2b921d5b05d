using IntakeBot.Core.Briefs;
using IntakeBot.Core.Content;
using IntakeBot.Core.Exports;
using IntakeBot.Host.Storage;

namespace IntakeBot.Host.Briefing;

/// <summary>A deterministic brief with what it was composed from.</summary>
internal sealed record Composition(StoredIntake Source, BriefInput Input, Brief Brief);

/// <summary>Makes briefs of intakes: first without a model, then with what the model adds.</summary>
/// <param name="content">The content of a version.</param>
/// <param name="narrator">The model.</param>
/// <param name="clock">For the moment of composing.</param>
/// <param name="history">What came before; null for nothing.</param>
internal sealed class BriefMaker(
    Func<string, CancellationToken, Task<IntakeContent>> content,
    BriefNarrator narrator,
    TimeProvider clock,
    BriefHistory? history = null
)
{
    private const string NarrativeKey = "narrative";
    private const string InPreparation = "in preparation";

    /// <summary>Whether a second version with a narrative is to follow the first.</summary>
    public bool Narrates => narrator.Enabled;

    /// <summary>Whether a version with a narrative is to follow that one.</summary>
    public static bool IsAwaitingNarrative(Brief brief) =>
        brief.Provenance.GetValueOrDefault(NarrativeKey) == InPreparation;

    /// <summary>The deterministic brief.</summary>
    public async Task<Composition> ComposeAsync(StoredIntake source, CancellationToken cancellationToken)
    {
        var snapshot = await content(source.Intake.ContentVersion, cancellationToken);
        var input = IntakeBrief.InputOf(snapshot, source.Intake, clock.GetUtcNow());
        if (history is not null)
            input = await history.AddAsync(source, input, cancellationToken);
        var brief = BriefComposer.Compose(input);
        return new Composition(source, input, With(brief, narrator.Enabled ? InPreparation : "not configured"));
    }

    /// <summary>The next version: the same brief with its narrative, or with the reason why it has none.</summary>
    public async Task<Brief> NarrateAsync(Composition made, CancellationToken cancellationToken)
    {
        var request = NarrationRequest.Of(made.Input, made.Brief);
        var narration = await narrator.NarrateAsync(request, cancellationToken);
        var brief = made.Brief with { Judged = narration.Judged };
        return narration switch
        {
            Narration.Written written => With(brief, "verified") with { Narrative = written.Narrative },
            Narration.Unavailable none => With(brief, "unavailable", none.Reason),
            _ => throw new InvalidOperationException("Narration is a closed union."),
        };
    }

    private Brief With(Brief brief, string narrative, string? reason = null)
    {
        var provenance = brief.Provenance.SetItem(NarrativeKey, narrative);
        if (reason is not null)
            provenance = provenance.SetItem($"{NarrativeKey}-reason", reason);
        if (narrator.Enabled)
            provenance = provenance.SetItem("model", narrator.Model);
        return brief with { Provenance = provenance };
    }
}
