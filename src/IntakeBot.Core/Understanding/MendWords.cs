using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>The words of one language by which a list of medicines that is shown is mended.</summary>
public sealed record MendWords
{
    /// <summary>Words that take off the list what is named with them, beside the negations: "remove".</summary>
    public required ImmutableArray<string> LeaveOut { get; init; }

    /// <summary>What opens what is to be put on the list: "there's also".</summary>
    public required ImmutableArray<string> Adding { get; init; }

    /// <summary>Instructions that take off the list whatever they name, until another: "leave out".</summary>
    public required ImmutableArray<string> TakesOff { get; init; }

    /// <summary>What is said behind several names to take off all of them: "take them off", "are mine".</summary>
    public required ImmutableArray<string> TakesOffAll { get; init; }

    /// <summary>Instructions that put on the list whatever they name, until another: "add".</summary>
    public required ImmutableArray<string> Puts { get; init; }

    /// <summary>What stands between two names of one medicine: "is called".</summary>
    public required ImmutableArray<string> SameAs { get; init; }

    /// <summary>What is said behind two names of one medicine: "are the same thing".</summary>
    public required ImmutableArray<string> SameThing { get; init; }

    /// <summary>What says that one of them stands there twice: "the same one twice", "it's the same".</summary>
    public required ImmutableArray<string> Repeated { get; init; }

    /// <summary>Words before what was told of before: "the cream", and not "a cream".</summary>
    public required ImmutableArray<string> Definite { get; init; }

    /// <summary>What leaves the list as it is shown: "leave it".</summary>
    public required ImmutableArray<string> AsIs { get; init; }

    /// <summary>What is said after what the list has not: "rose water is missing", "rose water too".</summary>
    public required ImmutableArray<string> Missing { get; init; }

    /// <summary>What asks for a list as it was before it was changed or put aside: "put it back", "that list was right".</summary>
    public required ImmutableArray<string> PutsBack { get; init; }

    /// <summary>What says that a list has no more: "nothing else".</summary>
    public required ImmutableArray<string> NoMore { get; init; }

    /// <summary>Words by which a dose is put up or down: "up".</summary>
    public required ImmutableArray<string> Raises { get; init; }

    /// <summary>Words before what a dose was: "was".</summary>
    public required ImmutableArray<string> Was { get; init; }

    /// <summary>Words that tell that a dose is that of now: "now".</summary>
    public required ImmutableArray<string> Now { get; init; }

    /// <summary>What opens the whole of a list: "my medicines are".</summary>
    public required ImmutableArray<string> Whole { get; init; }

    /// <summary>What stands before the reason of a change, which is a medicine that goes on: "because of the blood thinner".</summary>
    public required ImmutableArray<string> Causes { get; init; }

    /// <summary>Of which medicines something is told without their names: "all of them", "the rest".</summary>
    public required ImmutableArray<string> ForAll { get; init; }

    /// <summary>Whole replies that refer to what was told of the one before: "same again".</summary>
    public required ImmutableArray<string> Same { get; init; }

    /// <summary>What asks to leave open whatever was not told: "skip all these", "that's all I know".</summary>
    public required ImmutableArray<string> RestUnknown { get; init; }

    /// <summary>What asks to be asked of all of them together.</summary>
    public required ImmutableArray<string> Together { get; init; }

    /// <summary>What says that a medicine was not stopped: "have not stopped".</summary>
    public required ImmutableArray<string> GoesOn { get; init; }

    /// <summary>Whole replies by which the medicine that is asked about is no longer taken: "finished".</summary>
    public required ImmutableArray<string> Ended { get; init; }

    /// <summary>What says so before the name: "they took me off", "I used to take".</summary>
    public required ImmutableArray<string> EndedBefore { get; init; }

    /// <summary>What says so behind it: "made me stop", "was swapped".</summary>
    public required ImmutableArray<string> EndedBehind { get; init; }

    /// <summary>What says that more or less of it is taken since: "put up", "halved".</summary>
    public required ImmutableArray<string> DoseChanged { get; init; }

    /// <summary>Words for how much of a medicine, where an answer is named: "change the <i>dose</i> of ramipril".</summary>
    public required ImmutableArray<string> NamesDose { get; init; }

    /// <summary>The same for how often.</summary>
    public required ImmutableArray<string> NamesFrequency { get; init; }

    /// <summary>The same for since when.</summary>
    public required ImmutableArray<string> NamesSince { get; init; }

    /// <summary>Whole replies by which the medicine that is asked about is not taken: "I don't take it".</summary>
    public required ImmutableArray<string> NotTaken { get; init; }

    /// <summary>Words that say nothing of a medicine where they stand around its name or its dose: "is", "the".</summary>
    public required ImmutableArray<string> Around { get; init; }

    /// <summary>Words before a strength in parts of a hundred: "al" in "peróxido al 5"; empty where a language has none.</summary>
    public required ImmutableArray<string> Concentration { get; init; }

    /// <summary>Words after a negation by which it denies no medicine: "not sure", "not every day".</summary>
    public required ImmutableArray<string> Unsure { get; init; }
}
