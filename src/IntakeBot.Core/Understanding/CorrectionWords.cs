using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>The words of one language by which an earlier answer is named and mended in one's own words.</summary>
public sealed record CorrectionWords
{
    /// <summary>What stands between what is so and what was answered: "Elsie, not Dan".</summary>
    public required ImmutableArray<string> InsteadOf { get; init; }

    /// <summary>What opens what was answered: "I put", "it's not".</summary>
    public required ImmutableArray<string> Had { get; init; }

    /// <summary>What opens what it should be, behind that: "I put 1980, meant 1990".</summary>
    public required ImmutableArray<string> ShouldBe { get; init; }

    /// <summary>What asks to take out of an answer what it names: "scrap".</summary>
    public required ImmutableArray<string> TakeOut { get; init; }

    /// <summary>Words of which one is said in the place of the other: "left", "right".</summary>
    public required ImmutableArray<ImmutableArray<string>> Opposites { get; init; }
}
