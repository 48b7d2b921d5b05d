using System.Collections.Frozen;
using System.Collections.Immutable;
using IntakeBot.Core.Briefs.Verification;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Briefs;

/// <summary>Something a narrative may cite.</summary>
/// <param name="Id"><c>A1</c>, <c>A2</c>, … for answers, <c>P1</c>, … for passages of an article.</param>
/// <param name="Label">The item's label, or the passage's heading.</param>
/// <param name="Text">The words as the model sees them: without name, date of birth or contact details.</param>
/// <param name="Citation">What the id stands for.</param>
public sealed record NarrationSource(string Id, string Label, PatientText Text, Citation Citation)
{
    /// <summary>What it says, piece by piece; the words, and the label as a question, where not given.</summary>
    public ImmutableArray<Evidence> Evidence
    {
        get =>
            field.IsDefault
                ?
                [
                    new Evidence(new PatientText(Label), EvidenceStance.Open) { OfQuestion = true },
                    new Evidence(Text, EvidenceStance.AsSaid),
                ]
                : field;
        init;
    }

    /// <summary>What it says in a sentence that no model wrote, in the patient's own words; null for a passage.</summary>
    public Claim? StandIn { get; init; }

    /// <summary>Names what belongs together, such as the name and the dose of one medicine; null for none.</summary>
    public string? Bundle { get; init; }

    /// <summary>Whether it answers how often a medicine is taken.</summary>
    public bool IsFrequency { get; init; }

    /// <summary>Whether it answers what the patient is allergic to.</summary>
    public bool IsAllergies { get; init; }

    /// <summary>Whether somebody answered for a child, so that what is said of "my son" is the patient's.</summary>
    public bool OfChild { get; init; }

    /// <summary>Whether somebody else writes for the patient, so that "I" is the writer.</summary>
    public bool IsTold { get; init; }

    /// <summary>Whether "my son" may be the patient: not where a daughter or a husband writes.</summary>
    public bool MayBeYoung { get; init; } = true;

    /// <summary>The id, never the words.</summary>
    public override string ToString() => $"[source {Id}]";
}

/// <summary>
/// What a model is given to narrate from: the minimum, without direct identifiers. Medicines and allergies are not
/// among it, because a brief lists them by construction alone.
/// </summary>
public sealed record NarrationRequest
{
    /// <summary>The decade of the patient's age; null where unknown.</summary>
    public string? AgeBand { get; init; }

    /// <summary>The sex as answered; null where unknown.</summary>
    public string? Sex { get; init; }

    /// <summary>The titles of the flags that stand: context for the model, never its to judge or to repeat.</summary>
    public ImmutableArray<string> Flags { get; init; } = [];

    /// <summary>The answers.</summary>
    public required ImmutableArray<NarrationSource> Facts { get; init; }

    /// <summary>The passages.</summary>
    public ImmutableArray<NarrationSource> Passages { get; init; } = [];

    /// <summary>Reads the sentences that come back and what they cite.</summary>
    public ClaimReader Reader { get; init; } = ClaimReader.Empty;

    /// <summary>What a brief may not leave out.</summary>
    public ImmutableArray<MandatoryFact> Mandatory { get; init; } = [];

    /// <summary>The source of that id, or null.</summary>
    public NarrationSource? Find(string id) =>
        Facts.Concat(Passages).FirstOrDefault(source => source.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Answers that are not told because they speak to a program: instructions are no facts, and a sentence that obeys
    /// them would find its words in what it cites.
    /// </summary>
    public int Withheld { get; init; }

    /// <summary>What names the patient.</summary>
    internal Identifiers? Identifiers { get; init; }

    /// <summary>
    /// Whether a text names the patient more often than the clinic's own words do: a name may be an ordinary word too.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="instructions">What of it the patient has no part in, beside labels and passages.</param>
    public bool IsNamedIn(string text, string instructions)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Identifiers is null)
            return false;
        var sources = Facts.Select(fact => fact.Label).Concat(Passages.Select(passage => passage.Text.Verbatim));
        var own = sources.Concat(Flags).Append(instructions).Append(Sex ?? "").Append(AgeBand ?? "");
        return Identifiers.Count(text) > own.Sum(Identifiers.Count);
    }

    /// <summary>The same with those sources alone, and without what the rest of the intake says.</summary>
    public NarrationRequest Only(IEnumerable<NarrationSource> sources)
    {
        var ids = sources.Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        return this with
        {
            Facts = [.. Facts.Where(source => ids.Contains(source.Id))],
            Passages = [.. Passages.Where(source => ids.Contains(source.Id))],
        };
    }

    /// <summary>How much it holds, never what.</summary>
    public override string ToString() => $"[narration request, {Facts.Length} facts, {Passages.Length} passages]";

    /// <summary>The request for a brief that was composed from that input.</summary>
    public static NarrationRequest Of(BriefInput input, Brief brief)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(brief);
        var context = new BriefContext(input);
        var identifiers = Identifiers.Of(context);
        var told = Told(context).ToLookup(source => input.Identifiers.AddressProgram(source.Text.Verbatim));
        return new NarrationRequest
        {
            AgeBand = context.Born is { } born ? Ages.Band(born, context.Today) : null,
            Sex = context.Find(SpecialItems.Sex)?.Values is [AnswerValue.Choice sex] ? sex.Display : null,
            Flags = [.. input.Flags.Where(flag => flag.WithdrawnBy is null).Select(flag => flag.Flag.Title)],
            Facts = [.. FactsOf(told[false], identifiers)],
            Withheld = told[true].Count(),
            Passages = [.. PassagesOf(input, brief)],
            Reader = input.Reader,
            Mandatory = MandatoryFact.Of(context),
            Identifiers = identifiers,
        };
    }

    private static IEnumerable<NarrationSource> Told(BriefContext context)
    {
        var withheld = new[]
        {
            SpecialItems.Name,
            SpecialItems.BirthDate,
            SpecialItems.Sex,
            SpecialItems.TakesMedicines,
            SpecialItems.HasAllergies,
            SpecialItems.AllergyDetails,
        }.ToFrozenSet();
        return ClaimSources
            .Answers(context)
            .Where(source => source.Citation is Citation.ToAnswer to && IsTold(context, withheld, to.Item.LinkId));
    }

    private static IEnumerable<NarrationSource> FactsOf(IEnumerable<NarrationSource> told, Identifiers identifiers) =>
        told.Select(
            (source, index) =>
                source with
                {
                    Id = FormattableString.Invariant($"A{index + 1}"),
                    Text = identifiers.Remove(source.Text),
                    StandIn = StandInOf(source),
                    Evidence = [.. source.Evidence.Select(part => part with { Text = identifiers.Remove(part.Text) })],
                }
        );

    // By its label and not as the brief tells it: "It made things worse" would be read with whatever stands before it.
    private static Claim StandInOf(NarrationSource source)
    {
        var words = BriefContext.Excerpt(source.Text.Verbatim.Trim());
        var stop = words.Length > 0 && words[^1] is '.' or '!' or '?' or '…' ? "" : ".";
        return new Claim(new PatientText($"{source.Label}: {words}{stop}"), [source.Citation]);
    }

    private static bool IsTold(BriefContext context, FrozenSet<LinkId> withheld, LinkId item) =>
        !withheld.Contains(item)
        && context.Input.Form.Find(item) is { } asked
        && !IdentifyingQuestions.Identifies(asked, context.Input.Identifiers)
        && context.Input.Form.RepeatingGroupOf(item) != SpecialItems.Medicine;

    private static IEnumerable<NarrationSource> PassagesOf(BriefInput input, Brief brief)
    {
        var shown = brief
            .Sections.SelectMany(section => section.Blocks)
            .OfType<BriefBlock.Passage>()
            .SelectMany(passage => passage.Claim.Citations.OfType<Citation.ToPassage>())
            .Select(passage => (passage.ArticleId, passage.PassageId))
            .ToHashSet();
        return ClaimSources
            .Passages(input.Articles)
            .Where(source =>
                source.Citation is Citation.ToPassage passage && shown.Contains((passage.ArticleId, passage.PassageId))
            )
            .Select((source, index) => source with { Id = FormattableString.Invariant($"P{index + 1}") });
    }
}
