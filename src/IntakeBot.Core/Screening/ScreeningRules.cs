using System.Collections.Immutable;
using IntakeBot.Core.Forms;

namespace IntakeBot.Core.Screening;

/// <summary>A finding that patients put in many ways, or that a structured answer states.</summary>
/// <param name="Id">Stable, such as <c>trouble-breathing</c>.</param>
/// <param name="Title">For people.</param>
/// <param name="Phrases">Ways to say it, each a sequence of words; see <see cref="PhrasePattern"/>.</param>
/// <param name="LookAlikes">Ways to say something else with the same words.</param>
/// <param name="Answers">Options or numbers that state it.</param>
/// <param name="MinAge">The age in years from which the patient has it; null where age says nothing.</param>
public sealed record Concept(
    string Id,
    string Title,
    ImmutableArray<PhrasePattern> Phrases,
    ImmutableArray<PhrasePattern> LookAlikes,
    ImmutableArray<AnswerSource> Answers,
    int? MinAge
)
{
    /// <summary>The age in years below which the patient has it; null where age says nothing.</summary>
    public int? BelowAge { get; init; }
}

/// <summary>A structured answer that states a concept: one of these options, a yes, or a number of at least so much.</summary>
public sealed record AnswerSource(LinkId Item, ImmutableArray<string> Codes, decimal? AtLeast);

/// <summary>A condition over concepts. A closed union.</summary>
public abstract record FlagCondition
{
    private FlagCondition() { }

    /// <summary>The concept is present, the patient's, and current.</summary>
    public sealed record Has(string ConceptId) : FlagCondition;

    /// <summary>Every part holds.</summary>
    public sealed record All(ImmutableArray<FlagCondition> Parts) : FlagCondition;

    /// <summary>At least one part holds.</summary>
    public sealed record Any(ImmutableArray<FlagCondition> Parts) : FlagCondition;
}

/// <summary>One red-flag rule (<c>seeds/screening/red-flags.yaml</c>).</summary>
public sealed record RedFlagRule(
    string Id,
    string Title,
    Urgency Urgency,
    FlagCondition When,
    string Patient,
    string Clinician,
    string Source
)
{
    /// <summary>Under this further condition the rule is an emergency; null where it has one level.</summary>
    public FlagCondition? EmergencyWhen { get; init; }

    /// <summary>Whether it is a crisis of the mind.</summary>
    public bool IsCrisis { get; init; }

    /// <summary>Sentences that must raise it.</summary>
    public ImmutableArray<string> Flags { get; init; } = [];

    /// <summary>Sentences that must not.</summary>
    public ImmutableArray<string> Quiet { get; init; } = [];
}

/// <summary>The words that turn a mention into something that is not there, not now, or not the patient's.</summary>
public sealed record AssertionTriggers
{
    /// <summary>"no", "without": deny what follows.</summary>
    public required ImmutableArray<PhrasePattern> Negated { get; init; }

    /// <summary>"gone", "went away": deny what stands before.</summary>
    public required ImmutableArray<PhrasePattern> NegatedAfter { get; init; }

    /// <summary>Look like negations and are none: "not only", "no worse".</summary>
    public required ImmutableArray<PhrasePattern> Pseudo { get; init; }

    /// <summary>"years ago", "as a child": anywhere in the sentence.</summary>
    public required ImmutableArray<PhrasePattern> Historical { get; init; }

    /// <summary>"now", "again": bring what is past into the present.</summary>
    public required ImmutableArray<PhrasePattern> Current { get; init; }

    /// <summary>"if", "worried about": what follows is not said to be so.</summary>
    public required ImmutableArray<PhrasePattern> Hypothetical { get; init; }

    /// <summary>"my mum", "a friend": what follows is somebody else's.</summary>
    public required ImmutableArray<PhrasePattern> Other { get; init; }

    /// <summary>"me too", "and I have": back to the patient.</summary>
    public required ImmutableArray<PhrasePattern> Self { get; init; }

    /// <summary>"but", "though": where the scope of a trigger ends.</summary>
    public required ImmutableArray<PhrasePattern> Terminators { get; init; }

    /// <summary>"my": where the reach of a denial ends, unless one of <see cref="Prepositions"/> stands before it.</summary>
    public required ImmutableArray<PhrasePattern> NewSubject { get; init; }

    /// <summary>"on", "of": what follows belongs to what was denied.</summary>
    public required ImmutableArray<PhrasePattern> Prepositions { get; init; }
}

/// <summary>The compiled rules, concepts and assertion triggers.</summary>
public sealed record ScreeningRules(
    string Version,
    ImmutableArray<Concept> Concepts,
    ImmutableArray<RedFlagRule> Rules,
    AssertionTriggers Triggers,
    ImmutableHashSet<string> OrdinaryWords
)
{
    /// <summary>Finds the concepts; built once.</summary>
    internal ConceptFinder Finder { get; } = new(Concepts, Triggers, OrdinaryWords);
}
