using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs;

/// <summary>A sentence that a model drafted, with its verdict.</summary>
/// <param name="Draft">The sentence.</param>
/// <param name="Verdict">What verification made of it.</param>
public sealed record ReviewedSentence(DraftSentence Draft, Verdict Verdict)
{
    /// <summary>Every sentence of a draft with its verdict.</summary>
    public static ImmutableArray<ReviewedSentence> All(NarrationRequest request, ImmutableArray<DraftSentence> draft) =>
        [
            .. draft.Zip(
                ClaimVerifier.Verify(request, draft),
                (sentence, verdict) => new ReviewedSentence(sentence, verdict)
            ),
        ];
}

/// <summary>
/// What becomes of a model's draft: what verification dropped is sent back once with its reason; of what is dropped
/// again, or never mended, the facts are told by sentences that no model wrote.
/// </summary>
public sealed record NarrativeReview
{
    // A draft of nothing but wrong sentences must not make a page of the form.
    private const int MostStandIns = 8;
    private const int LongestSentBack = 600;
    private const string StandsIn = DropReasons.StandsIn;

    private NarrativeReview(NarrationRequest request, ImmutableArray<ReviewedSentence> first) =>
        (Request, First) = (request, first);

    /// <summary>What the model was given.</summary>
    public NarrationRequest Request { get; }

    /// <summary>The first draft.</summary>
    public ImmutableArray<ReviewedSentence> First { get; }

    /// <summary>The repair round; empty where there was none.</summary>
    public ImmutableArray<ReviewedSentence> Second { get; private init; } = [];

    /// <summary>The review of a first draft.</summary>
    public static NarrativeReview Of(NarrationRequest request, ImmutableArray<ReviewedSentence> first)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new NarrativeReview(request, first);
    }

    /// <summary>The sentences to send back: what was dropped, but for what holds no words or runs on without end.</summary>
    public ImmutableArray<ReviewedSentence> ToRepair =>
        [
            .. First.Where(sentence =>
                sentence.Verdict is Verdict.Dropped { Reason: not DropReason.Empty }
                && sentence.Draft.Text.Length <= LongestSentBack
            ),
        ];

    /// <summary>
    /// What the model is given to mend them: of what it was given before, the sources that they cite; all where one
    /// cites nothing that there is. Never more than before.
    /// </summary>
    public NarrationRequest RepairRequest
    {
        get
        {
            var cited = ToRepair.Select(sentence => Cited(sentence).ToList()).ToList();
            return cited.Exists(sources => sources.Count == 0)
                ? Request
                : Request.Only(cited.SelectMany(sources => sources));
        }
    }

    /// <summary>The review with the repair round.</summary>
    public NarrativeReview With(ImmutableArray<ReviewedSentence> second) => this with { Second = second };

    /// <summary>Every sentence with its verdict and round, and those that stand in for what failed.</summary>
    public ImmutableArray<JudgedSentence> Judged =>
        [
            .. First.Select(sentence => DropReasons.Record(sentence.Draft, sentence.Verdict)),
            .. Second.Select(sentence => DropReasons.Record(sentence.Draft, sentence.Verdict) with { Round = 2 }),
            .. Kept.Any()
                ? StandIns.Select(claim => new JudgedSentence(
                    claim.Text,
                    StandsIn,
                    new PatientText("It tells without a model what a sentence that was dropped cites.")
                )
                {
                    Round = 2,
                })
                : [],
        ];

    /// <summary>The narrative; null where no sentence of the model stands, so that nothing would be the model's.</summary>
    /// <param name="model">Provider and model.</param>
    /// <param name="promptVersion">Version of the prompt functions.</param>
    public Narrative? Narrative(string model, string promptVersion)
    {
        if (!Kept.Any())
            return null;
        var standIns = StandIns;
        return new Narrative(model, promptVersion, [.. InOrder(standIns)], Dropped)
        {
            StandIns = standIns.Length,
            Coverage = NarrativeCoverage.Of(Request.Mandatory, Kept),
        };
    }

    // Of the first draft whatever was not mended: what failed again is the same sentence.
    private int Dropped =>
        First.Count(sentence => sentence.Verdict is Verdict.Dropped) - Math.Min(ToRepair.Length, NewlyKept.Count());

    private IEnumerable<Claim> KeptFirst =>
        First
            .Select(sentence => sentence.Verdict)
            .OfType<Verdict.Kept>()
            .Select(kept => kept.Claim)
            .DistinctBy(claim => claim.Text.Verbatim, StringComparer.OrdinalIgnoreCase);

    // A model that is asked to mend two sentences may send the sound ones along.
    private IEnumerable<Claim> NewlyKept
    {
        get
        {
            var known = KeptFirst.Select(claim => claim.Text.Verbatim).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return Second
                .Select(sentence => sentence.Verdict)
                .OfType<Verdict.Kept>()
                .Select(kept => kept.Claim)
                .Where(claim => known.Add(claim.Text.Verbatim));
        }
    }

    private IEnumerable<Claim> Kept => KeptFirst.Concat(NewlyKept);

    // One for every answer that a dropped sentence cites and no kept one does.
    private ImmutableArray<Claim> StandIns
    {
        get
        {
            var told = Kept.SelectMany(claim => claim.Citations).ToHashSet();
            return
            [
                .. First
                    .Where(sentence => sentence.Verdict is Verdict.Dropped)
                    .SelectMany(Cited)
                    .Where(source => !told.Contains(source.Citation))
                    .Select(source => source.StandIn)
                    .OfType<Claim>()
                    .DistinctBy(claim => claim.Citations[0])
                    .Take(MostStandIns),
            ];
        }
    }

    // Where a sentence was dropped stands what took its place: what was mended of the same sources, then stand-ins.
    private IEnumerable<Claim> InOrder(ImmutableArray<Claim> standIns)
    {
        var waiting = NewlyKept.Concat(standIns).ToList();
        var told = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var sentence in First)
        {
            if (sentence.Verdict is Verdict.Kept kept)
            {
                if (told.Add(kept.Claim.Text.Verbatim))
                    yield return kept.Claim;
                continue;
            }
            var cited = Cited(sentence).Select(source => source.Citation).ToHashSet();
            foreach (var claim in waiting.Where(claim => claim.Citations.Any(cited.Contains)).ToList())
            {
                waiting.Remove(claim);
                yield return claim;
            }
        }
        foreach (var claim in waiting)
            yield return claim;
    }

    private IEnumerable<NarrationSource> Cited(ReviewedSentence sentence) =>
        sentence.Draft.Cites.Select(id => Request.Find((id ?? "").Trim())).OfType<NarrationSource>();

    /// <summary>How much there is, never what.</summary>
    public override string ToString() => $"[narrative review, {First.Length} and {Second.Length} sentences]";
}
