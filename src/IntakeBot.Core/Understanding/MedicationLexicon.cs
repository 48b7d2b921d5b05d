using System.Collections.Frozen;
using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>A medicine or supplement that the product knows (<c>seeds/medications/</c>).</summary>
/// <param name="Name">Its canonical name.</param>
/// <param name="Brands">Brand names and other accepted names.</param>
/// <param name="Misspellings">Frequent slips.</param>
/// <param name="Classes">The ids of the classes that it belongs to.</param>
public sealed record Medication(
    string Name,
    ImmutableArray<string> Brands,
    ImmutableArray<string> Misspellings,
    ImmutableArray<string> Classes
);

/// <summary>A medicine named in a text.</summary>
/// <param name="Medication">The medicine.</param>
/// <param name="Start">The first UTF-16 code unit of the name in the verbatim text.</param>
/// <param name="End">The code unit after its last.</param>
/// <param name="IsNear">Whether the name was only nearly spelt so: a reading to confirm.</param>
public sealed record MedicationMention(Medication Medication, int Start, int End, bool IsNear)
{
    /// <summary>The index of the first token of the name among those of <see cref="Tokenizer.Read(string)"/>.</summary>
    public int FirstToken { get; init; }

    /// <summary>The index of the token after the last.</summary>
    public int EndToken { get; init; }

    /// <summary>That a medicine was named, never which.</summary>
    public override string ToString() => $"[medicine, {End - Start} chars]";
}

/// <summary>
/// The medicines that the product knows, by name, brand or frequent misspelling; long names also within an edit or
/// two. Immutable and safe for any number of threads.
/// </summary>
public sealed class MedicationLexicon
{
    private const int ShortestMisspelt = 7;
    private readonly FrozenDictionary<string, Medication> _names;
    private readonly FrozenDictionary<string, int> _longestByFirstWord;
    private readonly NearWords _near;
    private readonly FrozenDictionary<string, string> _classes;

    /// <summary>Builds the lexicon; no two medicines may share a name.</summary>
    /// <param name="version">The human version.</param>
    /// <param name="classes">Class ids and their titles.</param>
    /// <param name="medications">The medicines.</param>
    public MedicationLexicon(
        string version,
        IEnumerable<KeyValuePair<string, string>> classes,
        ImmutableArray<Medication> medications
    )
    {
        (Version, Medications) = (version, medications);
        _classes = classes.ToFrozenDictionary(StringComparer.Ordinal);
        var named = medications
            .SelectMany(medication => Names(medication).Select(name => (Plain: Tokenizer.Plain(name), medication)))
            .DistinctBy(pair => pair.Plain, StringComparer.Ordinal)
            .ToList();
        _names = named.ToFrozenDictionary(pair => pair.Plain, pair => pair.medication, StringComparer.Ordinal);
        _longestByFirstWord = named
            .Select(pair => pair.Plain.Split(' '))
            .GroupBy(words => words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Max(words => words.Length), StringComparer.Ordinal);
        _near = new NearWords(
            named
                .Select(pair => pair.Plain)
                .Where(name => name.Length >= ShortestMisspelt && !name.Contains(' ', StringComparison.Ordinal))
        );
    }

    /// <summary>No medicines.</summary>
    public static MedicationLexicon Empty { get; } = new("0", [], []);

    /// <summary>The human version.</summary>
    public string Version { get; }

    /// <summary>Every medicine, in the order of the file.</summary>
    public ImmutableArray<Medication> Medications { get; }

    /// <summary>The words by which talk is told from a medicine that is not among these.</summary>
    public MedicationVocabulary Vocabulary { get; init; } = MedicationVocabulary.Empty;

    /// <summary>Class ids with their titles.</summary>
    public IReadOnlyDictionary<string, string> Classes => _classes;

    /// <summary>What content may call a medicine by: each one's name and the ids of the classes, to the letter.</summary>
    internal HashSet<string> NamesAndClasses() =>
        Medications.Select(medication => medication.Name).Concat(Classes.Keys).ToHashSet(StringComparer.Ordinal);

    /// <summary>The plain words of all names: never misspellings of something else.</summary>
    internal IEnumerable<string> Words => _names.Keys.SelectMany(name => name.Split(' '));

    /// <summary>
    /// The medicine by that whole name, brand or known misspelling, whatever its case; null where none bears it.
    /// </summary>
    public Medication? Lookup(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _names.GetValueOrDefault(Tokenizer.Plain(name));
    }

    /// <summary>The medicine whose long one-word name this nearly is; null where none or several are as near.</summary>
    public Medication? LookupNear(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Near(Tokenizer.Plain(name));
    }

    /// <summary>Whether the medicine is of the class.</summary>
    public static bool IsOf(Medication medication, string classId)
    {
        ArgumentNullException.ThrowIfNull(medication);
        return medication.Classes.Contains(classId, StringComparer.Ordinal);
    }

    /// <summary>The medicines named in the text, in its order; the longest name where several begin alike.</summary>
    public ImmutableArray<MedicationMention> Find(string text) => Find(Tokenizer.Read(text), IsNothing);

    /// <summary>The same over words already split; <paramref name="isOrdinary"/> words are never misspelt names.</summary>
    internal ImmutableArray<MedicationMention> Find(ImmutableArray<TextToken> tokens, Func<string, bool> isOrdinary)
    {
        ImmutableArray<MedicationMention>.Builder? found = null;
        for (var at = 0; at < tokens.Length; )
        {
            var (length, medication) = Longest(tokens, at);
            var near = length == 0 && !isOrdinary(tokens[at].Word);
            if (near && Near(tokens[at].Word) is { } meant)
                (length, medication) = (1, meant);
            if (medication is not null)
            {
                (found ??= ImmutableArray.CreateBuilder<MedicationMention>()).Add(
                    new MedicationMention(medication, tokens[at].Start, tokens[at + length - 1].End, near)
                    {
                        FirstToken = at,
                        EndToken = at + length,
                    }
                );
            }
            at += Math.Max(1, length);
        }
        return found?.ToImmutable() ?? [];
    }

    /// <summary>The version and size, for logs.</summary>
    public override string ToString() => $"medicines {Version}, {Medications.Length} known";

    private static bool IsNothing(string word) => false;

    private static IEnumerable<string> Names(Medication medication) =>
        medication.Brands.Concat(medication.Misspellings).Prepend(medication.Name);

    private (int Length, Medication? Medication) Longest(ImmutableArray<TextToken> tokens, int at)
    {
        var longest = Math.Min(_longestByFirstWord.GetValueOrDefault(tokens[at].Word), tokens.Length - at);
        for (var length = longest; length > 0; length--)
        {
            var name =
                length == 1
                    ? tokens[at].Word
                    : string.Join(' ', tokens.AsSpan(at, length).ToArray().Select(token => token.Word));
            if (_names.TryGetValue(name, out var medication))
                return (length, medication);
        }
        return (0, null);
    }

    private Medication? Near(string word)
    {
        if (
            word.Length < ShortestMisspelt - 1
            || MedicationWords.IsOrdinary(word)
            || Vocabulary.IsEveryday(word)
            // "Cortaron" is no Cordarone.
            || Vocabulary.EndsAsTalk(word)
        )
            return null;
        return _near.Nearest(word)?.Select(name => _names[name]).Distinct().Take(2).ToList() is [var only]
            ? only
            : null;
    }
}
