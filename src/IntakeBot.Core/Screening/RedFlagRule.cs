using System.Collections.Immutable;

namespace IntakeBot.Core.Screening;

/// <summary>A condition over the concepts that are present. A closed union.</summary>
public abstract record FlagCondition
{
    private FlagCondition() { }

    /// <summary>The concept is present, the patient's, and current.</summary>
    public sealed record Has(string ConceptId) : FlagCondition;

    /// <summary>Every part holds.</summary>
    public sealed record All(ImmutableArray<FlagCondition> Parts) : FlagCondition;

    /// <summary>At least one part holds.</summary>
    public sealed record Any(ImmutableArray<FlagCondition> Parts) : FlagCondition;

    /// <summary>Every part holds by one and the same message.</summary>
    public sealed record Together(ImmutableArray<FlagCondition> Parts) : FlagCondition;

    /// <summary>No part holds.</summary>
    public sealed record None(ImmutableArray<FlagCondition> Parts) : FlagCondition;

    /// <summary>At least so many parts hold.</summary>
    public sealed record AtLeast(int Count, ImmutableArray<FlagCondition> Parts) : FlagCondition;
}

/// <summary>A sentence by which a rule is tried out.</summary>
/// <param name="Sentence">What a patient may write.</param>
/// <param name="IsRaised">Whether it must raise the rule.</param>
/// <param name="Line">Where it stands in the file.</param>
public sealed record RuleExample(string Sentence, bool IsRaised, int Line);

/// <summary>One red-flag rule (<c>seeds/screening/red-flags.yaml</c>).</summary>
/// <param name="Id">Its stable id.</param>
/// <param name="Title">What a clinician reads.</param>
/// <param name="Urgency">How soon.</param>
/// <param name="When">When it is raised.</param>
public sealed record RedFlagRule(string Id, string Title, Urgency Urgency, FlagCondition When)
{
    /// <summary>Under this further condition the rule is an emergency; null where it has one level.</summary>
    public FlagCondition? EmergencyWhen { get; init; }

    /// <summary>What the patient is told to do; empty where only the clinician needs to know.</summary>
    public required string Patient { get; init; }

    /// <summary>What the patient is told instead where the rule is raised as the emergency; empty where it is the same.</summary>
    public string PatientInEmergency { get; init; } = "";

    /// <summary>The language of <see cref="Patient"/> (BCP 47).</summary>
    public string Language { get; init; } = "en";

    /// <summary>What the patient is told in other languages.</summary>
    public ImmutableDictionary<string, string> Guidance { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The same of <see cref="PatientInEmergency"/>.</summary>
    public ImmutableDictionary<string, string> GuidanceInEmergency { get; init; } =
        ImmutableDictionary<string, string>.Empty;

    /// <summary>What the patient is told in that language; null where it is not written in it.</summary>
    public string? GuidanceIn(string language) => language == Language ? Patient : Guidance.GetValueOrDefault(language);

    /// <summary>The same where the rule is raised as its emergency.</summary>
    public string? EmergencyGuidanceIn(string language) =>
        PatientInEmergency.Length == 0 ? GuidanceIn(language)
        : language == Language ? PatientInEmergency
        : GuidanceInEmergency.GetValueOrDefault(language);

    /// <summary>What the clinician should think of.</summary>
    public required string Clinician { get; init; }

    /// <summary>The guideline that it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>Whether it is a crisis of the mind.</summary>
    public bool IsCrisis { get; init; }

    /// <summary>Whether findings of a child for whom the patient writes count as well.</summary>
    public bool IncludesChildren { get; init; }

    /// <summary>The file that it stands in.</summary>
    public required string Path { get; init; }

    /// <summary>Sentences that must and must not raise it.</summary>
    public ImmutableArray<RuleExample> Examples { get; init; } = [];

    /// <summary>The concepts that can be its evidence, each once.</summary>
    internal IEnumerable<string> Concepts() =>
        In(When).Concat(EmergencyWhen is { } stronger ? In(stronger) : []).Distinct(StringComparer.Ordinal);

    /// <summary>The concepts whose presence or absence decides whether it is raised, each once.</summary>
    internal IEnumerable<string> Deciding() => Named(When).Distinct(StringComparer.Ordinal);

    /// <summary>Whether it is raised where none of those is present.</summary>
    internal bool HoldsOfNothing() => HoldsOfNothing(When);

    private static bool HoldsOfNothing(FlagCondition condition) =>
        condition switch
        {
            FlagCondition.All all => all.Parts.All(HoldsOfNothing),
            FlagCondition.Any any => any.Parts.Any(HoldsOfNothing),
            FlagCondition.None none => !none.Parts.Any(HoldsOfNothing),
            FlagCondition.AtLeast some => some.Parts.Count(HoldsOfNothing) >= some.Count,
            _ => false,
        };

    private static IEnumerable<string> Named(FlagCondition condition) =>
        condition is FlagCondition.None none ? none.Parts.SelectMany(Named) : In(condition, Named);

    /// <summary>The concepts that a condition speaks of.</summary>
    internal static IEnumerable<string> In(FlagCondition condition) => In(condition, In);

    private static IEnumerable<string> In(FlagCondition condition, Func<FlagCondition, IEnumerable<string>> ofPart) =>
        condition switch
        {
            FlagCondition.Has has => [has.ConceptId],
            FlagCondition.All all => all.Parts.SelectMany(ofPart),
            FlagCondition.Any any => any.Parts.SelectMany(ofPart),
            FlagCondition.AtLeast some => some.Parts.SelectMany(ofPart),
            FlagCondition.Together together => together.Parts.SelectMany(ofPart),
            _ => [],
        };

    /// <summary>The rule, by its id.</summary>
    public override string ToString() => Id;
}
