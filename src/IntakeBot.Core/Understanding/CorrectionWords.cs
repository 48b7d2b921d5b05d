using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>The words of one language by which an earlier answer is named and mended in one's own words.</summary>
public sealed record CorrectionWords
{
    /// <summary>What stands between what is so and what was answered: "Elsie, not Dan".</summary>
    public required ImmutableArray<string> InsteadOf { get; init; }

    /// <summary>What asks for the reason of what was written down: "<i>why does it say</i> none?"</summary>
    public required ImmutableArray<string> AsksWhy { get; init; }

    /// <summary>What opens what was answered: "I put", "it's not".</summary>
    public required ImmutableArray<string> Had { get; init; }

    /// <summary>What opens what it should be, behind that: "I put 1980, meant 1990".</summary>
    public required ImmutableArray<string> ShouldBe { get; init; }

    /// <summary>What asks to take out of an answer what it names: "scrap".</summary>
    public required ImmutableArray<string> TakeOut { get; init; }

    /// <summary>What asks to take out what stands before it: "the sun, <i>take that out</i>".</summary>
    public required ImmutableArray<string> TakeItOut { get; init; }

    /// <summary>What opens a better figure: "more like".</summary>
    public required ImmutableArray<string> Rather { get; init; }

    /// <summary>What opens what one remembers behind a no: "no. Well, one on my back".</summary>
    public required ImmutableArray<string> ComesBack { get; init; }

    /// <summary>What says of a beginning that the skin was ill before it: "that was after", "by then".</summary>
    public required ImmutableArray<string> CameAfter { get; init; }

    /// <summary>What opens what whoever writes tells of themselves: "I", "I have".</summary>
    public required ImmutableArray<string> Writer { get; init; }

    /// <summary>What opens what whoever writes for another has or takes themselves: "I have", "yo tomo".</summary>
    public required ImmutableArray<string> WriterHas { get; init; }

    /// <summary>What sets a clause of whoever writes apart from what they tell of the patient: "yo", "mine".</summary>
    public required ImmutableArray<string> WriterOpens { get; init; }

    /// <summary>What who answers for another does or feels about it: "noticed", "worried". It tells of the patient.</summary>
    public required ImmutableArray<string> WriterCares { get; init; }

    /// <summary>What tells that the patient is not ill: "fine", "has none".</summary>
    public required ImmutableArray<string> IsWell { get; init; }

    /// <summary>What sets who writes apart from the patient: "myself", "yo sí".</summary>
    public required ImmutableArray<string> WriterAlone { get; init; }

    /// <summary>What leads to the name of an answer: "<i>about the</i> new medicine, it's no".</summary>
    public required ImmutableArray<string> About { get; init; }

    /// <summary>What stands before whose it is: "the nose <i>is</i> Leo", "<i>that's</i> my wife".</summary>
    public required ImmutableArray<string> Is { get; init; }

    /// <summary>What is said of a medicine that is new, or newly more, and names no beginning: "increased".</summary>
    public required ImmutableArray<string> Begun { get; init; }

    /// <summary>What says that something that was is so now: "again", "still".</summary>
    public required ImmutableArray<string> Again { get; init; }

    /// <summary>What stands between the name of an answer and what it should be: "should be".</summary>
    public required ImmutableArray<string> ToBe { get; init; }

    /// <summary>What stands behind the name of an answer that is not right: "is wrong".</summary>
    public required ImmutableArray<string> IsWrong { get; init; }

    /// <summary>What orders the bot to mend its list, wherever it stands in a sentence: "isnt in the family bit".</summary>
    public required ImmutableArray<string> Orders { get; init; }

    /// <summary>What says that nothing else is meant: "eczema <i>only</i>".</summary>
    public required ImmutableArray<string> Only { get; init; }

    /// <summary>What is said of a value that was never told: "where did that come from".</summary>
    public required ImmutableArray<string> Protests { get; init; }

    /// <summary>What opens a clause that protests against what was understood: "that's not what I said", "put it back".</summary>
    public required ImmutableArray<string> Objections { get; init; }

    /// <summary>Words of which one is said in the place of the other: "left", "right".</summary>
    public required ImmutableArray<ImmutableArray<string>> Opposites { get; init; }

    /// <summary>Places that there are on the left and on the right: "knee".</summary>
    public required ImmutableArray<string> Sided { get; init; }
}
