using System.Collections.Frozen;
using System.Collections.Immutable;

namespace IntakeBot.Core.Understanding;

/// <summary>
/// Words of one language for how much of something there is, each with its place between none (0) and most (100). Of a
/// change the places go from much worse (-100) to much better (100).
/// </summary>
public sealed class WordScale
{
    private readonly FrozenDictionary<string, int> _levels;
    private readonly int _longest;

    /// <summary>A scale with its places.</summary>
    /// <param name="name">What is measured: <c>frequency</c>, <c>intensity</c>.</param>
    /// <param name="steps">The places, with their words plain as <see cref="ReplyText.Fold"/> makes them.</param>
    public WordScale(string name, ImmutableArray<Step> steps)
    {
        (Name, Steps) = (name, steps);
        _levels = steps
            .SelectMany(step => step.Words.Select(word => (word, step.Level)))
            .DistinctBy(pair => pair.word)
            .ToFrozenDictionary(pair => pair.word, pair => pair.Level, StringComparer.Ordinal);
        _longest = _levels.Keys.Select(word => word.Count(c => c == ' ') + 1).DefaultIfEmpty().Max();
        IsSigned = steps.Any(step => step.Level < 0);
    }

    /// <summary>What is measured.</summary>
    public string Name { get; }

    /// <summary>The places.</summary>
    public ImmutableArray<Step> Steps { get; }

    /// <summary>Whether it goes both ways from nothing, as a change does.</summary>
    public bool IsSigned { get; }

    /// <summary>The phrases of the scale among the words, the longest first where they overlap.</summary>
    internal List<Hit> Find(string[] words)
    {
        var hits = new List<Hit>();
        for (var at = 0; at < words.Length; at++)
        {
            for (var length = Math.Min(_longest, words.Length - at); length > 0; length--)
            {
                if (!_levels.TryGetValue(string.Join(' ', words, at, length), out var level))
                    continue;
                hits.Add(new Hit(level, at, length));
                at += length - 1;
                break;
            }
        }
        return hits;
    }

    /// <summary>One place, and the words for it.</summary>
    /// <param name="Level">From 0 to 100; below 0 for what got worse.</param>
    /// <param name="Words">The words.</param>
    public sealed record Step(int Level, ImmutableArray<string> Words);

    /// <summary>A phrase found among words.</summary>
    internal readonly record struct Hit(int Level, int First, int Length);
}
