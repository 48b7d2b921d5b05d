using System.Collections.Frozen;
using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Groups of phrases that mean the same to patients, whatever a form calls it: "never" and "not once", "hives" and
/// "urticaria". A form's own labels and synonyms come before them.
/// </summary>
/// <param name="groups">The groups, each plain as <see cref="ReplyText.Fold"/> makes it.</param>
public sealed class SynonymGroups(ImmutableArray<ImmutableArray<string>> groups)
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> _byPhrase = groups
        .SelectMany(group => group.Select(phrase => (phrase, group)))
        .GroupBy(pair => pair.phrase, StringComparer.Ordinal)
        .ToFrozenDictionary(
            same => same.Key,
            same => same.SelectMany(pair => pair.group).Distinct().ToImmutableArray()
        );

    private readonly FrozenSet<string> _ofSeveral = groups
        .SelectMany(group => group.Distinct(StringComparer.Ordinal))
        .CountBy(phrase => phrase, StringComparer.Ordinal)
        .Where(pair => pair.Value > 1)
        .Select(pair => pair.Key)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>No groups.</summary>
    public static SynonymGroups None { get; } = new([]);

    /// <summary>Every other way to say the phrase; none where it is in no group.</summary>
    public ImmutableArray<string> Of(string phrase) => _byPhrase.GetValueOrDefault(phrase, []);

    /// <summary>
    /// The same of a phrase with one meaning. "Now and then" says how often and how much, and what means the one is not
    /// the other.
    /// </summary>
    public ImmutableArray<string> OfOneMeaning(string phrase) => _ofSeveral.Contains(phrase) ? [] : Of(phrase);
}
