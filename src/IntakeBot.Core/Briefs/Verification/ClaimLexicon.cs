using System.Collections.Frozen;
using System.Collections.Immutable;
using IntakeBot.Core.Understanding;

namespace IntakeBot.Core.Briefs.Verification;

/// <summary>What kind of thing a word of a sentence names.</summary>
public enum TermKind
{
    /// <summary>Any other word that says something.</summary>
    Word,

    /// <summary>A symptom or sign.</summary>
    Symptom,

    /// <summary>A disease or condition.</summary>
    Condition,

    /// <summary>A place on the body.</summary>
    Area,

    /// <summary>Left, right, both.</summary>
    Side,

    /// <summary>A food or drink, or a way of eating.</summary>
    Food,

    /// <summary>A medicine, supplement or treatment.</summary>
    Medicine,

    /// <summary>A person other than the patient.</summary>
    Person,

    /// <summary>How much or how well: of the answer, never of the question.</summary>
    Degree,

    /// <summary>How often or when: of the answer, never of the question.</summary>
    Time,

    /// <summary>What leads to what.</summary>
    Cause,
}

/// <summary>Words that mean the same in a brief.</summary>
/// <param name="Name">The first of them.</param>
/// <param name="Kind">What they name.</param>
/// <param name="Phrases">All of them; each one word or several.</param>
public sealed record TermGroup(string Name, TermKind Kind, ImmutableArray<string> Phrases);

/// <summary>Words that point one way, and what patients say that points there too.</summary>
/// <param name="Said">What a sentence may say.</param>
/// <param name="Told">What a patient says for it.</param>
/// <param name="Unless">Beside what a patient says less, or something else.</param>
public sealed record ClaimPole(ImmutableArray<string> Said, ImmutableArray<string> Told, ImmutableArray<string> Unless);

/// <summary>The words by which sentences are verified (<c>seeds/verification/</c>).</summary>
public sealed record ClaimLexicon
{
    /// <summary>Knows no words: every word of a sentence must then stand in its sources.</summary>
    public static ClaimLexicon Empty { get; } = new();

    /// <summary>The human version.</summary>
    public string Version { get; init; } = "0";

    /// <summary>Words and phrases that say nothing about a patient by themselves.</summary>
    public ImmutableArray<string> Free { get; init; } = [];

    /// <summary>Words of any letter on any matter: they may stand unsaid, and count where a source says them.</summary>
    public ImmutableArray<string> General { get; init; } = [];

    /// <summary>Words that mean the same.</summary>
    public ImmutableArray<TermGroup> Groups { get; init; } = [];

    /// <summary>Forms that no rule of spelling makes ("came"), with the word that they are of.</summary>
    public FrozenDictionary<string, string> Irregular { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Phrases that speak to somebody, advise or command.</summary>
    public ImmutableArray<string> Advice { get; init; } = [];

    /// <summary>Phrases that judge what the patient has.</summary>
    public ImmutableArray<string> Diagnosis { get; init; } = [];

    /// <summary>Words that leave open whether something is so.</summary>
    public ImmutableArray<string> Hedges { get; init; } = [];

    /// <summary>Words that put something in the past.</summary>
    public ImmutableArray<string> Past { get; init; } = [];

    /// <summary>Words that name the clinic's article, so that what follows is its voice.</summary>
    public ImmutableArray<string> Article { get; init; } = [];

    /// <summary>Words that name the patient.</summary>
    public ImmutableArray<string> Patient { get; init; } = [];

    /// <summary>Phrases that deny as "no" does.</summary>
    public ImmutableArray<string> Denials { get; init; } = [];

    /// <summary>Shorthand and turns of phrase, with the plain words that are read in their place.</summary>
    public ImmutableArray<(string Phrase, string Plain)> Spelled { get; init; } = [];

    /// <summary>What also holds where something narrower is said: who has the one has the other.</summary>
    public ImmutableArray<(string Narrow, string Broad)> Broader { get; init; } = [];

    /// <summary>Words that put something in the present.</summary>
    public ImmutableArray<string> Now { get; init; } = [];

    /// <summary>Verbs by which somebody else tells of the patient: "her husband <i>says</i> that the mole has grown".</summary>
    public ImmutableArray<string> Telling { get; init; } = [];

    /// <summary>Verbs by which a sentence goes on to the next statement: "denies fever and <i>rates</i> the itch 5".</summary>
    public ImmutableArray<string> Verbs { get; init; } = [];

    /// <summary>Which way words point.</summary>
    public ImmutableArray<ClaimPole> Poles { get; init; } = [];

    /// <summary>Turns of phrase by which the laws know what a word is said of.</summary>
    public ClaimCues Cues { get; init; } = ClaimCues.Empty;

    /// <summary>How a word is compared: its stem, or that of the word of which it is a form.</summary>
    internal string Stem(string word)
    {
        // "When he was a baby" is "when I was a baby".
        if (word is "he" or "she")
            return "i";
        var of = Irregular.GetValueOrDefault(word, "");
        return of == word ? word : Stems.Of(of.Length > 0 ? of : word);
    }

    /// <summary>A phrase as the stems of its words, with a space between.</summary>
    internal string Key(string phrase) => string.Join(' ', Whole(phrase).Select(Stem));

    // "The backs of my knees" is "backs of knees".
    private static IEnumerable<string> Whole(string phrase) =>
        Tokenizer.Read(phrase).Select(token => token.Word).Where((word, at) => at == 0 || !Passed.Contains(word));

    /// <summary>Words that a phrase passes over inside.</summary>
    internal static FrozenSet<string> Passed { get; } =
        new[] { "my", "his", "her", "their", "the", "our" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A phrase as its plain words, with a space between.</summary>
    internal static string Exactly(string phrase) =>
        string.Join(' ', Tokenizer.Read(phrase).Select(token => token.Word));

    /// <summary>The version and size, for logs.</summary>
    public override string ToString() => $"claim words {Version}, {Groups.Length} groups";
}
