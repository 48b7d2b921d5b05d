using System.Collections.Frozen;

namespace IntakeBot.Core.Understanding;

/// <summary>Names of people and the words around them (<c>seeds/privacy/people.*.yaml</c>), each in its plain form.</summary>
public sealed record PersonNames
{
    /// <summary>Knows no name.</summary>
    public static PersonNames None { get; } = new();

    /// <summary>Names that are no other words.</summary>
    public FrozenSet<string> Names { get; init; } = [];

    /// <summary>Names that are words as well: "Frank".</summary>
    public FrozenSet<string> AlsoWords { get; init; } = [];

    /// <summary>Words before a name by which nobody is spoken of: "<i>dear</i> Sarah", "<i>St</i> John's wort", "<i>in</i> Florence".</summary>
    public FrozenSet<string> NotSpokenOf { get; init; } = [];

    /// <summary>Words behind a name of whoever writes: "Peggy <i>here</i>".</summary>
    public FrozenSet<string> Signs { get; init; } = [];

    /// <summary>Things that are called after somebody: "Jack's <i>hospital</i>".</summary>
    public FrozenSet<string> CalledAfter { get; init; } = [];

    /// <summary>What a person does, by which a word at the beginning of a sentence is a name: "Frank <i>had</i>".</summary>
    public FrozenSet<string> Does { get; init; } = [];

    /// <summary>What only a person does, by which a word that findings are told with is a name: "Mark <i>takes</i>".</summary>
    public FrozenSet<string> Acts { get; init; } = [];
}
