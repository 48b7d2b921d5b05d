using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>The words by which patients ask that somebody near them is not told: "don't tell my mum".</summary>
public sealed record KeptFromWords
{
    /// <summary>What stands before whoever is not to be told: "don't tell", "will they tell".</summary>
    public required ImmutableArray<string> Tells { get; init; }

    /// <summary>What says so only where a word of <see cref="Learns"/> follows on the person: "don't let".</summary>
    public required ImmutableArray<string> Lets { get; init; }

    /// <summary>What the person is not to do: "know", "find out".</summary>
    public required ImmutableArray<string> Learns { get; init; }

    /// <summary>What excepts somebody, behind a word of telling: "you can tell the clinic, just not".</summary>
    public required ImmutableArray<string> Excepts { get; init; }

    /// <summary>The words of telling that an exception needs.</summary>
    public required ImmutableArray<string> Telling { get; init; }

    /// <summary>What stands behind the person who does not know, or is asked about: "doesn't know about".</summary>
    public required ImmutableArray<string> Unknowing { get; init; }

    /// <summary>What asks for it and names nobody: "keep this private".</summary>
    public required ImmutableArray<string> Alone { get; init; }

    /// <summary>Whom it may be kept from, besides kin and acquaintances: "husband", "work", "anyone".</summary>
    public required ImmutableArray<string> People { get; init; }
}
