using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>The words of one language by which somebody says that they answer for another.</summary>
public sealed record CarerWords
{
    /// <summary>What leads to whom something is given or done: "<i>a</i> mi hijo le echan".</summary>
    public required ImmutableArray<string> Whom { get; init; }

    /// <summary>Words between who answers and the patient: "mother <i>of</i> Leo".</summary>
    public required ImmutableArray<string> Links { get; init; }

    /// <summary>Words that say whose they are: "I'm <i>his</i> mum".</summary>
    public required ImmutableArray<string> Possessives { get; init; }

    /// <summary>Words before what they are: "I'm <i>the</i> nurse".</summary>
    public required ImmutableArray<string> Articles { get; init; }

    /// <summary>Words before whom it is about: "<i>for</i> my son".</summary>
    public required ImmutableArray<string> About { get; init; }

    /// <summary>Words before the patient's name: "his <i>name</i> is Leo".</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>Words between these and the name.</summary>
    public required ImmutableArray<string> Is { get; init; }

    /// <summary>Who is of the family and not by blood: "wife".</summary>
    public required ImmutableArray<string> Spouses { get; init; }

    /// <summary>What a patient is to a parent who writes: "my <i>son</i>".</summary>
    public required ImmutableArray<string> Children { get; init; }

    /// <summary>What sets one's own apart from the patient's: "my trigger more <i>than his</i>".</summary>
    public required ImmutableArray<string> NotTheirs { get; init; }

    /// <summary>What makes a relative one by marriage: "mother <i>in law</i>".</summary>
    public required ImmutableArray<string> InLaws { get; init; }

    /// <summary>What something is to whose it is: "pollen is Leo's <i>problem</i>".</summary>
    public required ImmutableArray<string> Matters { get; init; }
}
