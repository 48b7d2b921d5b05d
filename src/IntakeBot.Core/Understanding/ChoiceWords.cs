using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>The words of one language by which options are named as a set or by where they stand.</summary>
public sealed record ChoiceWords
{
    /// <summary>Names that hold an option's and are another thing: "seborrhoeic dermatitis" where dermatitis is eczema.</summary>
    public required ImmutableArray<string> OwnNames { get; init; }

    /// <summary>What opens a clause that only says when something never is: "never when driving".</summary>
    public required ImmutableArray<string> Limits { get; init; }

    /// <summary>What says of a thing that it does good, and so is no cause: "helps".</summary>
    public required ImmutableArray<string> Helps { get; init; }

    /// <summary>What says that a treatment helped: "it helped".</summary>
    public required ImmutableArray<string> Helped { get; init; }

    /// <summary>What says right before a name that it does no harm: "fine with milk".</summary>
    public required ImmutableArray<string> Spares { get; init; }

    /// <summary>What asks for what does harm: "what seems to <i>set it off</i>?"</summary>
    public required ImmutableArray<string> AsksHarm { get; init; }

    /// <summary>Whether a question asks what does harm.</summary>
    public bool IsHarmAsked(string question) => ReplyText.ContainsAny(ReplyText.Fold(question), AsksHarm);

    /// <summary>What harms, as it is denied: "don't <i>upset it</i>".</summary>
    public required ImmutableArray<string> Harms { get; init; }

    /// <summary>What stands before the name of somebody who is missed: "missing <i>Ron</i>".</summary>
    public required ImmutableArray<string> Missed { get; init; }

    /// <summary>The same of nobody by name, as an option for a loss may be called: "missing him".</summary>
    public required string MissedAs { get; init; }

    /// <summary>What asks for the best of several.</summary>
    public required ImmutableArray<string> AsksBest { get; init; }

    /// <summary>"All of them".</summary>
    public required ImmutableArray<string> Whole { get; init; }

    /// <summary>"Except".</summary>
    public required ImmutableArray<string> Exceptions { get; init; }

    /// <summary>Words in a list that name nothing.</summary>
    public required ImmutableArray<string> Fillers { get; init; }

    /// <summary>Words that say when in a row something was, and are no part of its name: "then".</summary>
    public required ImmutableArray<string> Sequence { get; init; }

    /// <summary>What opens a remark on what was named before it, which names nothing: "which helped".</summary>
    public required ImmutableArray<string> Asides { get; init; }

    /// <summary>What says "only" or "for a time" behind what it is said of, and no "nothing" or "little": "nada más".</summary>
    public required ImmutableArray<string> OnlyBehind { get; init; }

    /// <summary>"Both of them".</summary>
    public required ImmutableArray<string> Both { get; init; }

    /// <summary>"Neither".</summary>
    public required ImmutableArray<string> Neither { get; init; }

    /// <summary>"Either", "any": no choice.</summary>
    public required ImmutableArray<string> Either { get; init; }

    /// <summary>Words around a position: "the … one please".</summary>
    public required ImmutableArray<string> Around { get; init; }

    /// <summary>Words for the last position.</summary>
    public required ImmutableArray<string> Last { get; init; }

    /// <summary>Words for the first position.</summary>
    public required ImmutableArray<string> First { get; init; }

    /// <summary>Other words before "two" in "the first two".</summary>
    public required ImmutableArray<string> Next { get; init; }

    /// <summary>"Couple", for two.</summary>
    public required ImmutableArray<string> Couple { get; init; }

    /// <summary>Labels of options that are a plain yes.</summary>
    public required ImmutableArray<string> PlainYes { get; init; }

    /// <summary>Labels of options that are a plain no.</summary>
    public required ImmutableArray<string> PlainNo { get; init; }

    /// <summary>A no as it stands alone, or behind one more word.</summary>
    public required ImmutableArray<string> BareNo { get; init; }

    /// <summary>What opens the label of the option that says there is none, in two words: "<i>No</i> pain".</summary>
    public required ImmutableArray<string> LabelNo { get; init; }

    /// <summary>What denies an option where it alone follows its name: "lácteos <i>no</i>".</summary>
    public required ImmutableArray<string> DenialsAfter { get; init; }

    /// <summary>What says that all is well with what it stands behind: "breathing <i>is fine</i>".</summary>
    public required ImmutableArray<string> WellAfter { get; init; }

    /// <summary>What may stand between: "my breathing <i>is still</i> fine".</summary>
    public required ImmutableArray<string> WellLinks { get; init; }

    /// <summary>What throws back an answer that was never given: "I never said".</summary>
    public required ImmutableArray<string> NeverSaid { get; init; }

    /// <summary>Phrases with a negation that deny nothing: "not only".</summary>
    public required ImmutableArray<string> NotDenials { get; init; }

    /// <summary>Words that make a figure a position: "<i>option</i> 2".</summary>
    public required ImmutableArray<string> Naming { get; init; }

    /// <summary>Words for the option in the middle.</summary>
    public required ImmutableArray<string> Middle { get; init; }

    /// <summary>Phrases for the last but one.</summary>
    public required ImmutableArray<string> LastButOne { get; init; }

    /// <summary>Endings by which the forms of a word differ: "egg<i>s</i>".</summary>
    public required ImmutableArray<string> Endings { get; init; }

    /// <summary>What stands before that which something else is more like: "more oily <i>than</i> dry".</summary>
    public required ImmutableArray<string> Than { get; init; }

    /// <summary>What stands before the two ends that something lies between.</summary>
    public required ImmutableArray<string> Between { get; init; }

    /// <summary>What stands right before that which something is not so much: "<i>less</i> dry".</summary>
    public required ImmutableArray<string> Less { get; init; }

    /// <summary>Words for how much or for none that count the noun behind them: "<i>a lot of</i> work", "<i>no</i> fever".</summary>
    public required ImmutableArray<string> Quantifiers { get; init; }

    /// <summary>Words between such a word and its noun that are no noun: "no <i>new</i> medicines".</summary>
    public required ImmutableArray<string> QuantifierLinks { get; init; }

    /// <summary>Words that govern all that a label lists behind them: "swelling <i>of</i> lips, face or tongue".</summary>
    public required ImmutableArray<string> Governing { get; init; }

    /// <summary>Words before a product that make it no other one: "<i>another</i> cream".</summary>
    public required ImmutableArray<string> Unqualifying { get; init; }

    /// <summary>What names a side of the place behind it, and not the place that it is else the name of: "<i>back of</i> the knee".</summary>
    public required ImmutableArray<string> PartOf { get; init; }

    /// <summary>Turns of speech whose words name a place elsewhere: "it <i>is back</i>", "on the other hand".</summary>
    public required ImmutableArray<string> TurnsOfSpeech { get; init; }

    /// <summary>What opens so and names no side: "back, of course".</summary>
    public required ImmutableArray<string> NotPartOf { get; init; }

    /// <summary>What an option is called that stands for several of the others together: "combination".</summary>
    public required ImmutableArray<string> Mixed { get; init; }

    /// <summary>Words of the clause that sums up, or tells what holds now: "overall".</summary>
    public required ImmutableArray<string> Summing { get; init; }

    /// <summary>What opens what the patient makes of it all: "so".</summary>
    public required ImmutableArray<string> Therefore { get; init; }

    /// <summary>Words of a clause that tells what held before: "at first".</summary>
    public required ImmutableArray<string> Past { get; init; }

    /// <summary>When or where something is so and not how it has gone: "at night", "when I sweat".</summary>
    public required ImmutableArray<string> Circumstances { get; init; }

    /// <summary>What says that something tried did not help, and denies nothing: "<i>did nothing</i>".</summary>
    public required ImmutableArray<string> NoEffect { get; init; }

    /// <summary>Words of a clause, which no name has: "when", "went".</summary>
    public required ImmutableArray<string> Clausal { get; init; }

    /// <summary>What a question after every night has in it: "<i>in the night</i>".</summary>
    public required ImmutableArray<string> Nightly { get; init; }

    /// <summary>Words for how much, how often, how well and how changed, each with its place between the ends.</summary>
    public required ImmutableArray<WordScale> Scales { get; init; }

    /// <summary>What patients call what forms offer.</summary>
    public required SynonymGroups Synonyms { get; init; }
}
