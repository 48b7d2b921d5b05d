using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>The words of one language by which an allergy or a bad reaction is told.</summary>
public sealed record AllergyWords
{
    /// <summary>A no that is of the list of medicines before, and of no allergy: "no more meds".</summary>
    public required ImmutableArray<string> OfMedicines { get; init; }

    /// <summary>Words that say that somebody is: "allergic".</summary>
    public required ImmutableArray<string> Allergic { get; init; }

    /// <summary>Words for whoever writes: "me".</summary>
    public required ImmutableArray<string> Mine { get; init; }

    /// <summary>Words for whoever is written for: "him".</summary>
    public required ImmutableArray<string> Theirs { get; init; }

    /// <summary>Relatives for whom somebody writes: "my son".</summary>
    public required ImmutableArray<string> Patients { get; init; }

    /// <summary>Words that point to what was said before: "that was me".</summary>
    public required ImmutableArray<string> That { get; init; }

    /// <summary>What opens the whole of it: "just egg".</summary>
    public required ImmutableArray<string> Only { get; init; }

    /// <summary>What opens which there are: "mine are".</summary>
    public required ImmutableArray<string> Listing { get; init; }

    /// <summary>Words among <see cref="Allergic"/> that are said of much else: "reacts".</summary>
    public required ImmutableArray<string> Reacts { get; init; }

    /// <summary>What says that there are none at all: "no allergies".</summary>
    public required ImmutableArray<string> None { get; init; }

    /// <summary>Words for what is not named yet: "other".</summary>
    public required ImmutableArray<string> Others { get; init; }

    /// <summary>Words for medicines of whatever name: "tablets".</summary>
    public required ImmutableArray<string> Medicines { get; init; }

    /// <summary>What tells that a reaction was severe: "ambulance".</summary>
    public required ImmutableArray<string> Grave { get; init; }

    /// <summary>Where a swelling is one of a severe reaction: "lips".</summary>
    public required ImmutableArray<string> Swells { get; init; }

    /// <summary>What tells of a swelling: "blew up".</summary>
    public required ImmutableArray<string> Swelled { get; init; }

    /// <summary>What makes of what is named the cause of what it did: "brought me out", "gave me".</summary>
    public required ImmutableArray<string> Causes { get; init; }

    /// <summary>What tells by itself that it did great harm: "nearly finished me off".</summary>
    public required ImmutableArray<string> Nearly { get; init; }

    /// <summary>Words behind a figure that tell when it was: "years", "ago".</summary>
    public required ImmutableArray<string> Ages { get; init; }

    /// <summary>What stands between a medicine and what it is taken for, or what it takes away: "cetirizine <i>for</i> hives".</summary>
    public required ImmutableArray<string> Purposes { get; init; }

    /// <summary>What says that something named does no harm: "penicillin is fine".</summary>
    public required ImmutableArray<string> Tolerated { get; init; }

    /// <summary>What tells of one anywhere: "allergic to".</summary>
    public required ImmutableArray<string> Cues { get; init; }

    /// <summary>What it did, which tells of one where a medicine or food is named with it: "hives".</summary>
    public required ImmutableArray<string> Reactions { get; init; }

    /// <summary>Words that stand for what was named before: "allergic to it".</summary>
    public required ImmutableArray<string> Pronouns { get; init; }

    /// <summary>What tells of one right behind a medicine's name: "penicillin allergy".</summary>
    public required ImmutableArray<string> Nouns { get; init; }

    /// <summary>Nouns behind a name that make an allergy of it: "egg allergy".</summary>
    public required ImmutableArray<string> Called { get; init; }

    /// <summary>What opens the name of what one is allergic to, in a reply to the question for it: "to nickel".</summary>
    public required ImmutableArray<string> Openings { get; init; }
}
