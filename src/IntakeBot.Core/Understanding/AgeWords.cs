using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>The words by which an age is told.</summary>
public sealed record AgeWords
{
    /// <summary>What opens the telling of one's own age: "I am".</summary>
    public required ImmutableArray<string> Own { get; init; }

    /// <summary>What opens the telling of the age of the one for whom somebody answers: "she is".</summary>
    public required ImmutableArray<string> Others { get; init; }

    /// <summary>What says that a date is of a birth: "born", "birthday".</summary>
    public required ImmutableArray<string> Births { get; init; }

    /// <summary>What stands before an age that is still to come: "I'll be", "turning".</summary>
    public required ImmutableArray<string> ToCome { get; init; }

    /// <summary>What stands before the age at which something began: "at the age of".</summary>
    public required ImmutableArray<string> Reached { get; init; }
}
