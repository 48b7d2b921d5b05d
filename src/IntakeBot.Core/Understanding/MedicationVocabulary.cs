using System.Collections.Frozen;
using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Words by which a piece of talk is told from a medicine that the lexicon does not know
/// (<c>seeds/medications/words.*.yaml</c>). Immutable and safe for any number of threads.
/// </summary>
public sealed class MedicationVocabulary
{
    private const int ShortestMisspelt = 5;
    private const int ShortestStem = 3;
    private readonly PhraseTable<ImmutableArray<string>> _kinds;
    private readonly FrozenSet<string> _everyday;
    private readonly ImmutableArray<string> _endings;
    private readonly NearWords _near;

    /// <summary>A vocabulary.</summary>
    /// <param name="kinds">Words that name a kind of medicine, each with the ids of the classes that are of it.</param>
    /// <param name="everyday">Words of ordinary talk.</param>
    /// <param name="endings">What only words of ordinary talk end with.</param>
    public MedicationVocabulary(
        IEnumerable<KeyValuePair<string, ImmutableArray<string>>> kinds,
        IEnumerable<string> everyday,
        IEnumerable<string> endings
    )
    {
        _kinds = new(
            kinds
                .GroupBy(kind => ReplyText.Fold(kind.Key), StringComparer.Ordinal)
                .Select(group =>
                    (
                        group.Key,
                        group.SelectMany(kind => kind.Value).Distinct(StringComparer.Ordinal).ToImmutableArray()
                    )
                )
        );
        _everyday = everyday.Select(ReplyText.Fold).ToFrozenSet(StringComparer.Ordinal);
        _endings = [.. endings];
        _near = new NearWords(_everyday.Where(word => word.Length >= ShortestMisspelt));
    }

    /// <summary>No words: everything that is said may be a name.</summary>
    public static MedicationVocabulary Empty { get; } = new([], [], []);

    /// <summary>
    /// Words by which a piece of a list is something else than one more medicine: who, where, when, why, and what is
    /// said about the list itself.
    /// </summary>
    public FrozenSet<string> Asides { get; init; } = FrozenSet<string>.Empty;

    /// <summary>How many words of ordinary talk there are.</summary>
    public int Count => _everyday.Count;

    /// <summary>Whether the word is one of ordinary talk, its plural, or what was done ("played").</summary>
    public bool IsEveryday(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return _everyday.Contains(word)
            || (word.Length > ShortestStem && word[^1] == 's' && _everyday.Contains(word[..^1]))
            || (
                word.Length > ShortestStem + 2
                && word.EndsWith("ed", StringComparison.Ordinal)
                && (_everyday.Contains(word[..^2]) || _everyday.Contains(word[..^1]))
            );
    }

    /// <summary>
    /// Whether the word is one of ordinary talk, ends as only they do ("trasplantaron"), or is one of them misspelt
    /// ("befor").
    /// </summary>
    public bool IsNearlyEveryday(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return IsEveryday(word)
            || EndsAsTalk(word)
            || (word.Length >= ShortestMisspelt && _near.Nearest(word) is not null);
    }

    /// <summary>Whether the word ends as only words of ordinary talk do.</summary>
    public bool EndsAsTalk(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return _endings.Any(ending =>
            word.Length >= ending.Length + ShortestStem && word.EndsWith(ending, StringComparison.Ordinal)
        );
    }

    /// <summary>Whether some words of the text name a kind of medicine.</summary>
    public bool NamesKind(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = ReplyTokens.Read(text);
        return Enumerable.Range(0, tokens.Count).Any(at => KindAt(tokens, at, out _) > 0);
    }

    /// <summary>Whether some words of the text name a kind that is a class of the lexicon: "the statin", and not "a tea".</summary>
    internal bool NamesClass(string text)
    {
        var tokens = ReplyTokens.Read(text);
        return Enumerable.Range(0, tokens.Count).Any(at => KindAt(tokens, at, out var classes) > 0 && !classes.IsEmpty);
    }

    /// <summary>The classes of the kinds that the text names: of "the water tablet" those of diuretics.</summary>
    internal ImmutableArray<string> ClassesOf(string text)
    {
        var tokens = ReplyTokens.Read(text);
        return
        [
            .. Enumerable
                .Range(0, tokens.Count)
                .SelectMany(at => KindAt(tokens, at, out var classes) > 0 ? classes : [])
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>How many words from there on name a kind of medicine, with its classes; 0 where they name none.</summary>
    internal int KindAt(ReplyTokens tokens, int at, out ImmutableArray<string> classes)
    {
        var length = _kinds.Find(tokens, at, out classes);
        classes = length == 0 ? [] : classes;
        return length;
    }

    /// <summary>How many words there are.</summary>
    public override string ToString() => $"{Count} words of talk";
}
