using System.Collections.Frozen;
using System.Collections.Immutable;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>What a turn of phrase tells of the words beside it; the file's header says each with examples.</summary>
public enum Cue
{
    /// <summary>Opens a question that the patient has.</summary>
    Asking,

    /// <summary>Opens what the patient hopes for.</summary>
    Wishing,

    /// <summary>Tells only that trouble got its name.</summary>
    Naming,

    /// <summary>Tells who gave trouble its name.</summary>
    Named,

    /// <summary>Leaves no doubt.</summary>
    Sure,

    /// <summary>What somebody else does so that the thing is the patient's.</summary>
    Giving,

    /// <summary>Tells that somebody advised something.</summary>
    Advised,

    /// <summary>A time of day at which something is taken.</summary>
    Sittings,

    /// <summary>Tells only that something led to what follows.</summary>
    Causing,

    /// <summary>Tells that somebody else writes for the patient.</summary>
    Writing,

    /// <summary>Tells that a place is not affected.</summary>
    Spared,

    /// <summary>Tells that what was proposed is not wanted.</summary>
    Declining,

    /// <summary>What somebody would have the patient do, and nobody has done.</summary>
    Proposing,

    /// <summary>Leaves open whether what was proposed is done.</summary>
    Undecided,

    /// <summary>Tells that somebody took trouble for something.</summary>
    Suspecting,

    /// <summary>What is somebody's and is met there.</summary>
    Belongings,

    /// <summary>Tells that something is to end.</summary>
    Ending,

    /// <summary>Tells of several treatments together.</summary>
    Overall,

    /// <summary>Tells in the present that something is left out.</summary>
    Avoiding,

    /// <summary>Tells that something still goes on.</summary>
    Ongoing,

    /// <summary>Tells that how often is bounded.</summary>
    Bounding,

    /// <summary>Opens what is excepted.</summary>
    Excepting,

    /// <summary>A day that is somebody's.</summary>
    Occasions,

    /// <summary>Tells that what was tried is in use.</summary>
    Using,

    /// <summary>What one thing does to somebody.</summary>
    Provoking,

    /// <summary>Says that something does a patient no good: "bothers".</summary>
    Bothering,

    /// <summary>Says that there is less of something than there was.</summary>
    Lessening,

    /// <summary>Who writes for somebody, and what they call that patient: "daughter mum".</summary>
    Writers,

    /// <summary>A word that patients write for another that sounds alike, and the other: "rite right".</summary>
    Misspelt,

    /// <summary>Says of one finding that it leads to another.</summary>
    Explaining,

    /// <summary>Tells of one.</summary>
    Single,

    /// <summary>Tells of several or of all.</summary>
    Several,

    /// <summary>Judges where a finding does it, and tells a belief where somebody does.</summary>
    Pointing,

    /// <summary>Opens a clause.</summary>
    Opening,

    /// <summary>Stands between whose and who: "my older sister".</summary>
    Qualifying,

    /// <summary>Joins a finding to whom it is named of behind it: "asthma in her mother".</summary>
    Within,

    /// <summary>What somebody does who has something.</summary>
    Holding,

    /// <summary>The verbs without which a statement of its own is hardly made.</summary>
    Being,

    /// <summary>What somebody does who only tells or asks.</summary>
    Voicing,

    /// <summary>What somebody is who only tells, asks or minds.</summary>
    Minding,

    /// <summary>What somebody has who only thinks so.</summary>
    Opinion,

    /// <summary>Whose work it is to tend and to tell.</summary>
    Tenders,

    /// <summary>Who may be the patient where the patient is a child.</summary>
    Young,

    /// <summary>Stands before a child that is not the patient.</summary>
    Elder,

    /// <summary>Who is "he".</summary>
    Male,

    /// <summary>Who is "she".</summary>
    Female,

    /// <summary>A verb of which a statement is made, beside those of being.</summary>
    Stating,

    /// <summary>Opens a statement beside another: "although".</summary>
    Contrasting,

    /// <summary>Opens what goes on with what was said before, and is no statement of its own.</summary>
    Referring,

    /// <summary>Opens a part that is told of what stands before it.</summary>
    Depending,

    /// <summary>Says only what might be.</summary>
    Modal,

    /// <summary>Opens what somebody wonders.</summary>
    Wondering,

    /// <summary>Says of what was named before that it is over.</summary>
    Gone,

    /// <summary>Says of what was named before that it is over for good: "long since healed".</summary>
    Outgrown,

    /// <summary>Says that what was left out is no longer.</summary>
    Reintroduced,

    /// <summary>Says that nobody can tell yet what something did.</summary>
    Untold,

    /// <summary>Says that nobody has given trouble its name for sure.</summary>
    Unnamed,

    /// <summary>Says that nothing else is meant: "only".</summary>
    Alone,

    /// <summary>Opens the occasion on which something is taken.</summary>
    Whenever,

    /// <summary>Says that something came once more.</summary>
    Again,

    /// <summary>Names a return in a sentence.</summary>
    Returning,

    /// <summary>Makes a word stronger.</summary>
    Intense,

    /// <summary>Says that nothing is left of it.</summary>
    Entirely,

    /// <summary>Speaks of what a treatment did.</summary>
    Responding,

    /// <summary>Says that somebody would rather not.</summary>
    Unwilling,

    /// <summary>Says that something was before.</summary>
    Earlier,

    /// <summary>Says that something is to end.</summary>
    NoMore,

    /// <summary>Says in an answer on a medicine that it was not taken of late.</summary>
    Lapsed,

    /// <summary>Says that one thing may have come beside another by chance.</summary>
    Chance,

    /// <summary>Tells of coming to the clinic.</summary>
    Visiting,

    /// <summary>Ranks or generalises: "the main cause", "every".</summary>
    Ranking,

    /// <summary>Says in an answer on a medicine that it is no longer taken.</summary>
    Ended,
}

/// <summary>Turns of phrase by which the laws of verification know what a word is said of (<c>seeds/verification/cues.en.yaml</c>).</summary>
public sealed record ClaimCues
{
    /// <summary>Knows no turns of phrase.</summary>
    public static ClaimCues Empty { get; } = new();

    /// <summary>Turns of phrase, with the plain words that are read in their place.</summary>
    public ImmutableArray<(string Phrase, string Plain)> Spelled { get; init; } = [];

    /// <summary>The same with other words inside: "puts … down to" is "attributes … to".</summary>
    public ImmutableArray<(string Phrase, string Plain)> Parted { get; init; } = [];

    /// <summary>Somebody's relative, with what that relative is called: "mother's sister" is a maternal aunt.</summary>
    public ImmutableArray<(string Phrase, string Plain)> Kin { get; init; } = [];

    /// <summary>A parent's relative, with what that relative is to the child: the mother's mother is a grandmother.</summary>
    public ImmutableArray<(string Phrase, string Plain)> Elders { get; init; } = [];

    /// <summary>The phrases of each cue.</summary>
    public FrozenDictionary<Cue, ImmutableArray<string>> Phrases { get; init; } =
        FrozenDictionary<Cue, ImmutableArray<string>>.Empty;

    /// <summary>The phrases of a cue.</summary>
    public ImmutableArray<string> Of(Cue cue) => Phrases.GetValueOrDefault(cue, []);

    /// <summary>The size, for logs.</summary>
    public override string ToString() => $"claim cues, {Phrases.Values.Sum(phrases => phrases.Length)} phrases";
}
