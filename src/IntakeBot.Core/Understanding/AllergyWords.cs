using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>The words of one language by which an allergy or a bad reaction is told.</summary>
public sealed record AllergyWords
{
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
