using System.Collections.Frozen;
using System.Collections.Immutable;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs;

/// <summary>
/// The words by which people, places and dates of birth are found in what patients write (<c>seeds/privacy/</c>), of all
/// languages together. Every word is in its plain form.
/// </summary>
public sealed record IdentifierCues
{
    /// <summary>Knows no words: only the patient's own name and date of birth, and ways to reach somebody, are found.</summary>
    public static IdentifierCues None { get; } = new();

    /// <summary>Titles, with what stands for one and the name after it.</summary>
    public FrozenDictionary<string, string> Titles { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Persons by what they are to the patient.</summary>
    public FrozenSet<string> Relations { get; init; } = [];

    /// <summary>Words before a relation that show whose it is.</summary>
    public FrozenSet<string> Possessives { get; init; } = [];

    /// <summary>Phrases after which a name follows.</summary>
    public FrozenSet<string> Called { get; init; } = [];

    /// <summary>What only a person does.</summary>
    public FrozenSet<string> Speaks { get; init; } = [];

    /// <summary>Words after which a person follows.</summary>
    public FrozenSet<string> Meets { get; init; } = [];

    /// <summary>Names that are no other words.</summary>
    public FrozenSet<string> Names { get; init; } = [];

    /// <summary>Names that are words as well.</summary>
    public FrozenSet<string> AlsoWords { get; init; } = [];

    /// <summary>Words on which meaning hangs: they stay, even where they are part of the patient's own name.</summary>
    public FrozenSet<string> Grammar { get; init; } = [];

    /// <summary>Phrases after which a place follows.</summary>
    public FrozenSet<string> Lives { get; init; } = [];

    /// <summary>Phrases after which a date is a date of birth.</summary>
    public ImmutableArray<string> Born { get; init; } = [];

    /// <summary>Words of a question whose answer names, numbers or reaches somebody.</summary>
    public ImmutableArray<string> Asks { get; init; } = [];

    /// <summary>Those of a question for the patient's own name.</summary>
    public ImmutableArray<string> AsksOwnName { get; init; } = [];

    /// <summary>What a street's name begins or ends with.</summary>
    public ImmutableArray<string> Streets { get; init; } = [];

    /// <summary>Phrases that speak to a program and not to a clinic.</summary>
    public ImmutableArray<string> Programs { get; init; } = [];

    /// <summary>Names of months, with their number.</summary>
    public FrozenDictionary<string, int> Months { get; init; } = FrozenDictionary<string, int>.Empty;

    /// <summary>Words that are no names, however they are written: all that content knows.</summary>
    public FrozenSet<string> Vocabulary { get; init; } = [];

    /// <summary>Whether the words speak to a program, in a phrase or in signs that programs read.</summary>
    internal bool AddressProgram(string text)
    {
        if (Signs.Any(sign => text.Contains(sign, StringComparison.Ordinal)))
            return true;
        var plain = $" {Tokenizer.Plain(text)} ";
        return Programs.Any(phrase => plain.Contains($" {phrase} ", StringComparison.Ordinal));
    }

    private static readonly ImmutableArray<string> Signs = ["</", "<|", "|>", "{{", "}}", "{\"", "[{", "```", "====="];

    /// <summary>Whether it is a word that is known, in this form or without its ending.</summary>
    internal bool IsWord(string word) =>
        Vocabulary.Contains(word)
        || Grammar.Contains(word)
        || Endings.Any(ending =>
            word.Length > ending.Length + 2
            && word.EndsWith(ending, StringComparison.Ordinal)
            && (Vocabulary.Contains(word[..^ending.Length]) || Vocabulary.Contains(word[..^ending.Length] + "e"))
        );

    private static readonly ImmutableArray<string> Endings = ["s", "es", "ed", "d", "ing", "ly", "er", "y"];
}
