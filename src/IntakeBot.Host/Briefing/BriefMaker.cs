using System.Text.RegularExpressions;
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
    private const string NotTold = "not asked, because the patient agreed without being told of a model";
    private const string NotCleaned = "not asked, because names could not be taken out";

    /// <summary>Whether a second version with a narrative is to follow the first.</summary>
    public bool Narrates => narrator.Enabled;

    /// <summary>Whether a version with a narrative is to follow that one.</summary>
    public static bool IsAwaitingNarrative(Brief brief) =>
        brief.Provenance.GetValueOrDefault(NarrativeKey) == InPreparation;

    /// <summary>Reads what came before all briefs; gives the conversations whose briefs did not wait for it.</summary>
    public Task<IReadOnlyCollection<string>> ReadAheadAsync(CancellationToken cancellationToken) =>
        history is null
            ? Task.FromResult<IReadOnlyCollection<string>>([])
            : Task.Run(() => history.ReadAheadAsync(cancellationToken), cancellationToken);

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
        if (!narrator.MayTell(made.Source.Intake.Consent))
            return Recorded(made.Brief, new Narration.Unavailable(NotTold));
        if (RequestOf(made) is not { } request)
            return Recorded(made.Brief, new Narration.Unavailable(NotCleaned));
        var narration = await narrator.NarrateAsync(request, cancellationToken);
        var brief = Recorded(made.Brief with { Judged = narration.Judged }, narration);
        return request.Withheld > 0
            ? Noted(brief, "withheld", $"answers that speak to a program: {request.Withheld}")
            : brief;
    }

    // Patterns give up on a text that would keep them busy; it is then told to nobody.
    private static NarrationRequest? RequestOf(Composition made)
    {
        try
        {
            return NarrationRequest.Of(made.Input, made.Brief);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private Brief Recorded(Brief brief, Narration narration)
    {
        if (narration.Repair is { } repair)
            brief = Noted(brief, "repair", repair);
        if (narration.Cuts != NarrationCuts.None)
            brief = Noted(brief, "cut", narration.Cuts.Display);
        return narration switch
        {
            Narration.Written { Narrative: var narrative } => With(Scored(brief, narrative), "verified") with
            {
                Narrative = narrative,
            },
            Narration.Unavailable none => Noted(With(brief, "unavailable"), "reason", none.Reason),
            _ => throw new InvalidOperationException("Narration is a closed union."),
        };
    }

    private static Brief Scored(Brief brief, Narrative narrative)
    {
        if (narrative.StandIns > 0)
            brief = Noted(brief, "stand-ins", $"{narrative.StandIns} of {narrative.Sentences.Length} sentences");
        return narrative.Coverage is { } coverage ? Noted(brief, "coverage", coverage.Display) : brief;
    }

    private static Brief Noted(Brief brief, string key, string what) =>
        brief with
        {
            Provenance = brief.Provenance.SetItem($"{NarrativeKey}-{key}", what),
        };

    private Brief With(Brief brief, string narrative)
    {
        var provenance = brief.Provenance.SetItem(NarrativeKey, narrative);
        if (narrator.Enabled)
            provenance = provenance.SetItem("model", narrator.Model);
        return brief with { Provenance = provenance };
    }
}
