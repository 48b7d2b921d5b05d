using System.Collections.Frozen;
using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>What a trigger does to the findings in its reach.</summary>
public enum AssertionEffect
{
    /// <summary>Nothing: it only looks like a trigger ("not only").</summary>
    Nothing,

    /// <summary>They are not so.</summary>
    Negated,

    /// <summary>They may be so.</summary>
    Uncertain,

    /// <summary>They are feared, warned of or a condition.</summary>
    Hypothetical,

    /// <summary>They are over.</summary>
    Historical,

    /// <summary>They are another person's.</summary>
    SomeoneElse,

    /// <summary>They are a child's.</summary>
    Child,

    /// <summary>They are so after all ("… until today").</summary>
    Affirmed,

    /// <summary>They are so now, whenever they began.</summary>
    Current,

    /// <summary>They are the patient's own.</summary>
    Patient,
}

/// <summary>How far a trigger reaches within its sentence.</summary>
internal enum Reach
{
    /// <summary>To the next comma.</summary>
    Segment,

    /// <summary>Through a list: "no fever, chills or sweats".</summary>
    List,

    /// <summary>Over commas to the next word that ends it.</summary>
    Clause,

    /// <summary>Like a clause; backward also over the sentence before: "actually no, that was last year".</summary>
    Previous,

    /// <summary>
    /// Like a clause; forward also over the sentence behind it where that tells nothing of now: "it nearly killed me in
    /// 1971. Throat swelled up".
    /// </summary>
    Next,
}

/// <summary>One kind of trigger, from <c>seeds/screening/assertions</c>.</summary>
/// <param name="Effect">What it does.</param>
/// <param name="Ends">The effects of other triggers that end where it begins.</param>
internal sealed record AssertionRule(AssertionEffect Effect, FrozenSet<AssertionEffect> Ends)
{
    /// <summary>Whether it reaches what follows.</summary>
    public bool Forward { get; init; } = true;

    /// <summary>Whether it reaches what precedes.</summary>
    public bool Backward { get; init; }

    /// <summary>How far.</summary>
    public Reach Reach { get; init; } = Reach.Clause;

    /// <summary>How many words at most.</summary>
    public int Words { get; init; } = 40;

    /// <summary>Whether it is one only where the clause ends behind it: "it has gone", but not "it has gone numb".</summary>
    public bool Closes { get; init; }

    /// <summary>Whether it speaks of medicines alone: "can I get …" asks for a cream, and for no pain.</summary>
    public bool OfMedicines { get; init; }

    /// <summary>Whether it says nothing of medicines: "all good" denies a pain, and no methotrexate.</summary>
    public bool OfFindings { get; init; }

    /// <summary>Whether it tells of now where the question was about the past: "penicillin. I have chest pain".</summary>
    public bool TellsNow { get; init; }

    /// <summary>
    /// Whether it says nothing against a time that was told: how often ("every day as a child"), or that it was weeks ago
    /// ("three weeks ago, all healed").
    /// </summary>
    public bool IsWeak { get; init; }

    /// <summary>Whether whoever it names is no relative, though a relative stands in its words: "my son's teacher".</summary>
    public bool IsStranger { get; init; }
}

/// <summary>All triggers in one automaton.</summary>
internal sealed class AssertionRules
{
    /// <summary>The phrases.</summary>
    public PhraseAutomaton Automaton { get; init; } = new(new PhraseWords(), WordUse.Trigger);

    /// <summary>The rules; a phrase's number in the automaton is its rule's place here.</summary>
    public required ImmutableArray<AssertionRule> Rules { get; init; }

    /// <summary>Words that affirm the finding that they answer ("chills: yes").</summary>
    public required FrozenSet<string> Yes { get; init; }

    /// <summary>Words that deny it ("fever: no").</summary>
    public required FrozenSet<string> No { get; init; }

    /// <summary>Replies that say yes to what was asked ("a bit"), in plain words.</summary>
    public ImmutableArray<ImmutableArray<string>> Affirmations { get; init; } = [];

    /// <summary>Replies that say no to what was asked ("not really").</summary>
    public ImmutableArray<ImmutableArray<string>> Denials { get; init; } = [];

    /// <summary>Replies that say that it was so and is over ("not any more").</summary>
    public ImmutableArray<ImmutableArray<string>> Over { get; init; } = [];

    /// <summary>Words of a reply that make its yes a maybe ("I think so").</summary>
    public ImmutableArray<ImmutableArray<string>> Unsure { get; init; } = [];

    /// <summary>Words of someone who writes for the patient ("typing for my dad"): then nobody else is spoken of.</summary>
    public ImmutableArray<ImmutableArray<string>> Proxies { get; init; } = [];

    /// <summary>Words that name who a carer may write for ("mum"): people, not pets, and not merely somebody known.</summary>
    public FrozenSet<string> Kin { get; init; } = [];

    /// <summary>Finds who somebody near is: the class <c>relative</c> of the concepts' grammar; null where it has none.</summary>
    public PhraseAutomaton? Relatives { get; init; }

    /// <summary>Words that show that something is going on now ("since last night"); "-ing" is any word that ends so.</summary>
    public ImmutableArray<ImmutableArray<string>> Acute { get; init; } = [];

    /// <summary>Words behind "I" that say nothing of the writer's own health ("I noticed").</summary>
    public FrozenSet<string> CarerSays { get; init; } = [];

    /// <summary>Words for who was named ("she", "his").</summary>
    public FrozenSet<string> ThirdPerson { get; init; } = [];

    /// <summary>Words for who was named that something is done for ("him"), and that are nothing else.</summary>
    public FrozenSet<string> Objects { get; init; } = [];

    /// <summary>Words by which a sentence opens on who was named, as they are written but for their apostrophes ("he", "él").</summary>
    public FrozenSet<string> Subjects { get; init; } = [];

    /// <summary>Words between "I" and those that say how much ("so worried").</summary>
    public FrozenSet<string> Degrees { get; init; } = [];

    /// <summary>Words by which what stands beside them goes on now, whatever was before.</summary>
    public ImmutableArray<ImmutableArray<string>> Now { get; init; } = [];

    /// <summary>Words of one who has died, or is spoken of otherwise than as ill now.</summary>
    public ImmutableArray<ImmutableArray<string>> NotNow { get; init; } = [];

    /// <summary>Words of a sentence that tells of now, though the one before it told of a year.</summary>
    public FrozenSet<string> OfNow { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Words that join the items of a list ("and", "or").</summary>
    public FrozenSet<string> Joiners { get; init; } = [];

    /// <summary>Those joiners under which a denial goes on wherever they stand ("or").</summary>
    public FrozenSet<string> Alternatives { get; init; } = [];

    /// <summary>Verbs by which words become a statement of their own ("lips are swollen").</summary>
    public FrozenSet<string> Verbs { get; init; } = [];

    /// <summary>Words behind a verb that only say that something was looked for ("is <i>seen</i>").</summary>
    public FrozenSet<string> Perceived { get; init; } = [];

    /// <summary>Words with which a statement begins ("I", "cannot").</summary>
    public FrozenSet<string> Openings { get; init; } = [];

    /// <summary>Words that state something of what stands before them ("lips swollen").</summary>
    public FrozenSet<string> Predicates { get; init; } = [];

    /// <summary>Words with which a new clause begins ("but", "since").</summary>
    public FrozenSet<string> ClauseOpenings { get; init; } = [];

    /// <summary>Words of someone who speaks of themselves: not a report.</summary>
    public FrozenSet<string> FirstPerson { get; init; } = [];

    /// <summary>Words that make a finding the patient's own where they stand in it ("myself").</summary>
    public FrozenSet<string> Self { get; init; } = [];

    /// <summary>Words by which a text about someone is known as a report.</summary>
    public FrozenSet<string> ReportWords { get; init; } = [];

    /// <summary>Words that no gap within a phrase passes over.</summary>
    public required FrozenSet<string> GapStops { get; init; }
}
