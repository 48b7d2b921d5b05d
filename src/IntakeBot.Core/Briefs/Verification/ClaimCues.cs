using System.Collections.Immutable;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>Turns of phrase by which the laws of verification know what a word is said of (<c>seeds/verification/cues.en.yaml</c>).</summary>
public sealed record ClaimCues
{
    /// <summary>Knows no turns of phrase.</summary>
    public static ClaimCues Empty { get; } = new();

    /// <summary>Turns of phrase, with the plain words that are read in their place.</summary>
    public ImmutableArray<(string Phrase, string Plain)> Spelled { get; init; } = [];

    /// <summary>Somebody's relative, with what that relative is called: "mother's sister" is a maternal aunt.</summary>
    public ImmutableArray<(string Phrase, string Plain)> Kin { get; init; } = [];

    /// <summary>What opens a question that the patient has.</summary>
    public ImmutableArray<string> Asking { get; init; } = [];

    /// <summary>What opens what the patient hopes for.</summary>
    public ImmutableArray<string> Wishing { get; init; } = [];

    /// <summary>Phrases that tell only that trouble got its name.</summary>
    public ImmutableArray<string> Naming { get; init; } = [];

    /// <summary>How patients tell who gave trouble its name.</summary>
    public ImmutableArray<string> Named { get; init; } = [];

    /// <summary>Words that leave no doubt.</summary>
    public ImmutableArray<string> Sure { get; init; } = [];

    /// <summary>What somebody else does so that the thing is the patient's.</summary>
    public ImmutableArray<string> Giving { get; init; } = [];

    /// <summary>How patients tell that somebody advised something.</summary>
    public ImmutableArray<string> Advised { get; init; } = [];

    /// <summary>Times of day at which something is taken.</summary>
    public ImmutableArray<string> Sittings { get; init; } = [];

    /// <summary>Verbs that tell only that something led to what follows.</summary>
    public ImmutableArray<string> Causing { get; init; } = [];

    /// <summary>The size, for logs.</summary>
    public override string ToString() => $"claim cues, {Asking.Length + Wishing.Length} of asking";
}
